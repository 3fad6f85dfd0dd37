import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getT } from '#app/i18n/i18n.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import {
  checkStep,
  firstIncomplete,
  toRequest,
  type DraftFacts,
} from '#app/requests/draft-check.ts'
import { STEP_FIELDS, type AskingStep } from '#app/requests/draft-fields.ts'
import type { RequestDraft } from '#app/requests/request.ts'
import type { RightGroup } from '#app/routes/citizen/choice-view.server.ts'
import {
  action as overviewAction,
  loader as overviewLoader,
} from '#app/routes/citizen/overview.tsx'
import { loader as newLoader } from '#app/routes/citizen/request-new.tsx'
import { action as stepAction, loader as stepLoader } from '#app/routes/citizen/request-step.tsx'
import {
  controllerKey,
  fillDraft,
  locationOf,
  postNew,
  stepArgs,
  systemRows,
} from '#test/support/citizen-requests.ts'
import { DETAILS } from '#test/support/plain-request.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
let controller: TestController
let controllerName: string
beforeAll(async () => {
  world = await createWorld()
  controller = await world.insertController()
  controllerName = await controllerKey(world, controller.id)
})
afterAll(() => world.close())

const page = (path: string, cookie: string, form?: Record<string, string>) =>
  routeArgs(world, { path, params: { lang: 'fi' }, cookie, form })

describe('a draft', () => {
  it('begins with the registers and the right of the link that one comes from', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const key = controller.registerKey
    const start = '/fi/citizen/requests/new'
    const path = `${start}?register=${key}&register=unknown:${controllerName}&right=erasure`
    const shown = await newLoader(page(path, cookie))
    const registers = `${key},unknown:${controllerName}`
    expect(shown).toMatchObject({ registers, rights: 'erasure' })
    const unknown = await newLoader(page(`${start}?register=x&right=__proto__`, cookie))
    expect(unknown).toMatchObject({ registers: '', rights: '' })
    const { formKey } = shown as { formKey: string }
    const form = { formKey, registers, rights: 'erasure', subject: 'self' }
    expect(await postNew(world, cookie, form)).toBe(`/fi/citizen/drafts/${formKey}/right`)
    const next = await stepLoader(stepArgs(world, cookie, formKey, 'right'))
    expect(next).toMatchObject({
      view: { chosenRegisters: registers.split(','), chosenRights: ['erasure'] },
    })
  })

  it('groups the rights by the chosen registers, and explains before what does not hold', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = randomUUID()
    await postNew(world, cookie, { formKey: id, subject: 'self' })
    const plain = await stepLoader(stepArgs(world, cookie, id, 'right'))
    expect(plain).toMatchObject({ view: { groups: [{ availability: 'all' }] } })
    const form = { registers: controller.registerKey, intent: 'rights' }
    const shown = stepAction(stepArgs(world, cookie, id, 'right', { form }))
    expect(await locationOf(shown)).toBe(`/fi/citizen/drafts/${id}/right#rights`)
    const grouped = await stepLoader(stepArgs(world, cookie, id, 'right'))
    const { groups } = (grouped as unknown as { view: { groups: RightGroup[] } }).view
    expect(groups.map(({ availability }) => availability)).toEqual([
      'available',
      'conditional',
      'not-available',
    ])
    const rights = groups.flatMap(({ choices }) => choices.map(({ right }) => right))
    expect([...rights].sort()).toEqual([...REQUESTED_RIGHTS].sort())
    for (const { availability, choices } of groups) {
      for (const { explanationFirst, explanation } of choices) {
        expect(explanationFirst).toBe(availability === 'not-available')
        expect(explanation).not.toBe('')
      }
    }
  })

  it('says of a right that does not hold why, with its source, and lets it be sent', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = randomUUID()
    await postNew(world, cookie, { formKey: id, subject: 'self' })
    const right = { form: { registers: controller.registerKey, rights: 'objection' } }
    await stepAction(stepArgs(world, cookie, id, 'right', right))
    // The register stands on legal obligation and consent: neither can be objected to (law 2.1).
    const details = await stepLoader(stepArgs(world, cookie, id, 'details'))
    expect(details).toMatchObject({
      view: {
        notHere: [
          { right: 'objection', sources: { fi: expect.stringContaining('21 artiklan 1 kohta') } },
        ],
      },
    })
    const form = {
      ...DETAILS,
      'objection-situation': 'Turvallisuuteni on vaarassa',
    }
    await stepAction(stepArgs(world, cookie, id, 'details', { form }))
    const check = await stepLoader(stepArgs(world, cookie, id, 'check'))
    expect(check).toMatchObject({ view: { notHere: [{ right: 'objection' }], controllers: 1 } })
    const sent = await locationOf(stepAction(stepArgs(world, cookie, id, 'check', { form: {} })))
    expect(sent).toMatch(/\/receipt$/)
  })

  it('keeps an unticked box unticked', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = randomUUID()
    await postNew(world, cookie, { formKey: id, subject: 'self' })
    const right = { form: { registers: controller.registerKey, rights: 'consentWithdrawal' } }
    await stepAction(stepArgs(world, cookie, id, 'right', right))
    const post = async (ticks: readonly string[]) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(DETAILS)) form.append(name, value)
      form.append('consentWithdrawal-consent', 'Harrastukset')
      for (const tick of ticks) form.append('consentWithdrawal-alsoErase', tick)
      await stepAction(stepArgs(world, cookie, id, 'details', { form }))
      return stepLoader(stepArgs(world, cookie, id, 'check'))
    }
    // The box, if ticked, and the empty field behind it.
    const parts = (fields: object) => ({ view: { request: { parts: [{ fields }] } } })
    expect(await post(['yes', ''])).toMatchObject(parts({ alsoErase: 'yes' }))
    expect(await post([''])).not.toMatchObject(parts({ alsoErase: 'yes' }))
  })

  it('keeps what was typed, wrong or not, and says what is wrong on the same page', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = randomUUID()
    await postNew(world, cookie, { formKey: id, subject: 'self' })
    const right = { form: { rights: 'access', registers: controller.registerKey } }
    await stepAction(stepArgs(world, cookie, id, 'right', right))
    const form = {
      ...DETAILS,
      'access-periodFrom': '31.2.2026',
      'access-periodTo': '1.1.2030',
      email: 'ei osoite',
    }
    const location = await locationOf(stepAction(stepArgs(world, cookie, id, 'details', { form })))
    expect(location).toBe(`/fi/citizen/drafts/${id}/details?check=1`)
    const again = await stepLoader(stepArgs(world, cookie, id, 'details', { query: '?check=1' }))
    expect(again).toMatchObject({
      title: expect.stringMatching(/^Virhe: /),
      errors: {
        'access-periodFrom': 'errors:form.dateInvalid',
        'access-periodTo': 'errors:form.dateInFuture',
        email: 'errors:form.emailInvalid',
      },
      view: { draft: { 'access-periodFrom': '31.2.2026', email: 'ei osoite' } },
    })
    const later = { form: { ...form, intent: 'later' } }
    const saved = await locationOf(stepAction(stepArgs(world, cookie, id, 'details', later)))
    expect(saved).toBe('/fi/citizen?done=saved')
  })

  it('lets no step be skipped', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = randomUUID()
    await postNew(world, cookie, { formKey: id, subject: 'nobody' })
    const to = (step: string) => locationOf(stepLoader(stepArgs(world, cookie, id, step)))
    for (const step of ['right', 'details', 'check']) {
      expect(await to(step)).toBe(`/fi/citizen/drafts/${id}/who?check=1`)
    }
    await stepAction(stepArgs(world, cookie, id, 'who', { form: { subject: 'self' } }))
    expect(await to('details')).toBe(`/fi/citizen/drafts/${id}/right`)
    expect(await statusOf(() => stepLoader(stepArgs(world, cookie, id, 'nowhere')))).toBe(404)
  })

  it('goes back to the check when a row is changed from there', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = await fillDraft(world, cookie, controller)
    const change = {
      form: { rights: 'access', registers: controller.registerKey },
      query: '?from=check',
    }
    const location = await locationOf(stepAction(stepArgs(world, cookie, id, 'right', change)))
    expect(location).toBe(`/fi/citizen/drafts/${id}/check`)
  })

  it('is nobody else’s to see, change, send or delete', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const stranger = await world.signIn(await world.insertPerson())
    const id = await fillDraft(world, cookie, controller)
    for (const step of ['who', 'right', 'details', 'check']) {
      expect(await statusOf(() => stepLoader(stepArgs(world, stranger, id, step)))).toBe(404)
      const post = stepArgs(world, stranger, id, step, { form: { subject: 'self' } })
      expect(await statusOf(() => stepAction(post))).toBe(404)
    }
    expect(await statusOf(() => overviewAction(page('/fi/citizen', stranger, { draft: id })))).toBe(
      404,
    )
    const taken = postNew(world, stranger, { formKey: id, subject: 'self' })
    await expect(taken).rejects.toMatchObject({ status: 404 })
    expect(await overviewLoader(page('/fi/citizen', stranger))).toMatchObject({ drafts: [] })
    expect(await statusOf(() => stepLoader(stepArgs(world, cookie, id, 'check')))).toBe(200)
  })

  it('is deleted only by a post, after the page has asked', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = await fillDraft(world, cookie, controller)
    const asked = await overviewLoader(page(`/fi/citizen?delete=${id}`, cookie))
    expect(asked).toMatchObject({ toDelete: { id }, drafts: [{ id }] })
    const gone = await locationOf(overviewAction(page('/fi/citizen', cookie, { draft: id })))
    expect(gone).toBe('/fi/citizen?done=deleted')
    expect(await overviewLoader(page('/fi/citizen', cookie))).toMatchObject({ drafts: [] })
    const audit = await systemRows<{ kind: string }>(
      world,
      "select kind from audit_events where object_id = ? and kind like 'draft-d%'",
      [id],
    )
    expect(audit).toEqual([{ kind: 'draft-deleted' }])
  })

  it('is one of twenty at most', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const begin = () => postNew(world, cookie, { formKey: randomUUID(), subject: 'self' })
    for (let count = 0; count < 20; count += 1) expect(await begin()).toMatch(/\/right$/)
    expect(await begin()).toBe('/fi/citizen/requests/new?problem=too-many')
  })
})

describe('a child', () => {
  it('is acted for by a guardian up to 17, with their own view from 12 on', async () => {
    const guardian = await world.insertPerson()
    const insert = async (name: string, born: string) => {
      const child = await world.insertPerson({ calling_name: name, birth_date: born })
      await world.insertGuardianship(guardian.id, child.id)
      return child
    }
    // Today is 3.11.2026.
    const small = await insert('Pieni', '2014-11-04')
    const middle = await insert('Keski', '2014-11-03')
    const big = await insert('Iso', '2008-11-04')
    const grown = await insert('Aikuinen', '2008-11-03')
    const cookie = await world.signIn(guardian)
    expect(await newLoader(page('/fi/citizen/requests/new', cookie))).toMatchObject({
      who: {
        represented: [
          { id: big.id, as: 'child', isHeard: true },
          { id: middle.id, as: 'child', isHeard: true },
          { id: small.id, as: 'child', isHeard: false },
        ],
      },
    })
    const begin = (subject: string, childView?: string) =>
      postNew(world, cookie, {
        formKey: randomUUID(),
        subject,
        ...(childView !== undefined && { childView }),
      })
    expect(await begin(small.id)).toMatch(/right$/)
    for (const heard of [middle, big]) {
      expect(await begin(heard.id)).toMatch(/who\?check=1$/)
      for (const view of ['agrees', 'disagrees', 'not-asked']) {
        expect(await begin(heard.id, view)).toMatch(/right$/)
      }
    }
    expect(await begin(grown.id, 'agrees')).toMatch(/who\?check=1$/)
    const stranger = await world.insertPerson({ birth_date: '2018-01-01' })
    expect(await begin(stranger.id)).toMatch(/who\?check=1$/)
  })
})

describe('a register that has moved', () => {
  it('is explained, and can be asked for all the same', async () => {
    const moved = await world.insertController({ key: 'huittinen' })
    const county = await world.insertController({ key: 'helsinki' })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('register_transfers').insert({
        register_id: moved.registerId,
        to_controller_id: county.id,
        since: '2023-01-01',
        ground: { fi: 'Laki', sv: 'Lag' },
      }),
    )
    const cookie = await world.signIn(await world.insertPerson())
    const id = await fillDraft(world, cookie, moved)
    expect(await stepLoader(stepArgs(world, cookie, id, 'check'))).toMatchObject({
      view: {
        moved: [
          {
            transfers: [
              {
                whole: true,
                since: '2023-01-01',
                to: { name: { fi: 'Helsingin kaupunki' }, registry: { title: { fi: 'Kirjaamo' } } },
              },
            ],
          },
        ],
      },
    })
    const sent = await locationOf(stepAction(stepArgs(world, cookie, id, 'check', { form: {} })))
    expect(sent).toMatch(/\/receipt$/)
  })
})

describe('the check of a draft', () => {
  const facts: DraftFacts = {
    today: Temporal.PlainDate.from('2026-11-03'),
    requesterId: 'me',
    nonDisclosure: false,
    represented: [
      { id: 'child', isHeard: true },
      { id: 'principal', isHeard: false, mandatedBy: ['controller-id'] },
    ],
    registerIds: { register: 'id', other: 'other-id' },
    controllerIds: { controller: 'controller-id', another: 'another-id' },
    controllerOf: { id: 'controller-id', 'other-id': 'another-id' },
  }
  const steps = Object.keys(STEP_FIELDS) as AskingStep[]
  const fields = steps.flatMap((step) => STEP_FIELDS[step])
  const likely = fc.constantFrom(
    ...['self', 'child', 'principal', '__proto__', 'all', 'certain', 'paper', 'oral', 'electronic'],
    ...['register', 'register,other', 'unknown:controller', 'unknown:__proto__', 'agrees', 'yes'],
    ...['a', 'd', 'own', 'direct', 'review,view', 'incorrect', REQUESTED_RIGHTS.join(',')],
    ...REQUESTED_RIGHTS,
    ...['fi', 'sv', '1.1.2020', '31.12.2026', '0.0.0000', 'a@b.fi', '040 123 4567', '', ' '],
  )
  const drafts: fc.Arbitrary<RequestDraft> = fc.record(
    Object.fromEntries(fields.map((field) => [field, fc.oneof(likely, fc.string())])),
    { requiredKeys: [] },
  )

  it('never throws, and every error is a sentence in all languages', () => {
    fc.assert(
      fc.property(drafts, fc.boolean(), (draft, nonDisclosure) => {
        for (const step of steps) {
          const errors = checkStep(step, draft, { ...facts, nonDisclosure })
          for (const [field, key] of Object.entries(errors)) {
            expect(STEP_FIELDS[step]).toContain(field)
            if (key === undefined) throw new Error(`No text for ${field}`)
            for (const lang of ['fi', 'sv', 'en'] as const) expect(getT(lang)(key)).not.toBe(key)
          }
        }
      }),
    )
  })

  it('gives a request exactly when no step is incomplete, and never an address under turvakielto', () => {
    fc.assert(
      fc.property(drafts, fc.boolean(), (draft, nonDisclosure) => {
        const these = { ...facts, nonDisclosure }
        const request = toRequest(draft, these)
        expect(request === undefined).toBe(firstIncomplete(draft, these) !== undefined)
        if (nonDisclosure) expect(request?.contact.address ?? '').toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('stores of a complete request only what its rights ask, and dates as ISO dates', () => {
    const complete = drafts.map((draft) => ({
      ...whole,
      ...Object.fromEntries(Object.entries(draft).filter(([field]) => field.startsWith('access-'))),
      'access-scope': 'all',
      'access-periodFrom': '',
      'access-periodTo': draft['access-periodTo'] === '1.1.2020' ? '1.1.2020' : '',
    }))
    fc.assert(
      fc.property(complete, (draft) => {
        const request = toRequest(draft, facts)
        expect(request?.parts).toHaveLength(1)
        const { fields } = request!.parts[0]!
        expect(fields['scope']).toBe('all')
        // Not asked when all data are asked for, whatever was typed.
        expect(fields['which']).toBeUndefined()
        expect([undefined, '2020-01-01']).toContain(fields['periodTo'])
      }),
    )
  })

  const whole: RequestDraft = {
    ...DETAILS,
    subject: 'self',
    rights: 'access',
    registers: 'register',
  }
  const errorsOf = (changes: RequestDraft, more: Partial<DraftFacts> = {}) =>
    checkStep('details', { ...whole, ...changes }, { ...facts, ...more })

  it.each<[string, RequestDraft, ReturnType<typeof errorsOf>]>([
    [
      'certain data without saying which',
      { 'access-scope': 'certain' },
      { 'access-which': 'errors:form.required' },
    ],
    [
      'too long',
      { 'access-scope': 'certain', 'access-which': 'x'.repeat(2001) },
      { 'access-which': 'errors:form.tooLong' },
    ],
    [
      'a reversed period',
      { 'access-periodFrom': '2.1.2026', 'access-periodTo': '1.1.2026' },
      { 'access-periodTo': 'errors:form.dateOrder' },
    ],
    [
      'log data older than two years without a special reason',
      { rights: 'logData', 'logData-periodFrom': '2.11.2024', 'logData-periodTo': '1.1.2026' },
      { 'logData-specialReason': 'errors:form.specialReason' },
    ],
    [
      'log data of two years to the day',
      { rights: 'logData', 'logData-periodFrom': '3.11.2024', 'logData-periodTo': '1.1.2026' },
      {},
    ],
    [
      'erasure without ground or data',
      { rights: 'erasure' },
      { 'erasure-ground': 'errors:form.chooseOne', 'erasure-which': 'errors:form.required' },
    ],
    [
      'a direct transfer to nobody',
      { rights: 'portability', 'portability-target': 'direct' },
      { 'portability-receiver': 'errors:form.required' },
    ],
    [
      'an automated decision and no wish',
      { rights: 'automatedDecision', 'automatedDecision-decision': 'Päätös' },
      { 'automatedDecision-wants': 'errors:form.chooseSome' },
    ],
    ['an electronic answer without e-mail', { email: '' }, { email: 'errors:form.required' }],
    [
      'a letter without an address',
      { answerForm: 'paper', email: '' },
      { address: 'errors:form.required' },
    ],
    [
      'an oral answer without any contact',
      { answerForm: 'oral', email: '' },
      { email: 'errors:form.required' },
    ],
    ['a strange number', { phone: 'soita' }, { phone: 'errors:form.phoneInvalid' }],
    ['one day', { 'access-periodFrom': '1.1.2026', 'access-periodTo': '01.01.2026' }, {}],
    ['an oral answer by telephone', { answerForm: 'oral', email: '', phone: '0405550100' }, {}],
  ])('%s', (_name, changes, errors) => {
    expect(errorsOf(changes)).toEqual(errors)
  })

  it('takes a mandate only to the controller that has recorded it', () => {
    const choose = (registers: string) =>
      checkStep('right', { subject: 'principal', rights: 'access', registers }, facts)
    expect(choose('register')).toEqual({})
    expect(choose('unknown:controller')).toEqual({})
    for (const beyond of ['other', 'register,other', 'register,unknown:another']) {
      expect(choose(beyond)).toEqual({ registers: 'errors:form.notMandated' })
    }
  })

  it('takes at most forty items', () => {
    const registerIds = Object.fromEntries(
      Array.from({ length: 5 }, (_, n) => [`r${String(n)}`, String(n)]),
    )
    const draft = (count: number) => ({
      subject: 'self',
      rights: REQUESTED_RIGHTS.join(','),
      registers: Object.keys(registerIds).slice(0, count).join(','),
    })
    const these = { ...facts, registerIds }
    expect(checkStep('right', draft(4), these)).toEqual({})
    expect(checkStep('right', draft(5), these)).toEqual({ registers: 'errors:form.tooManyChosen' })
  })

  it('asks a person under turvakielto for another contact than an address', () => {
    const paper = { answerForm: 'paper', email: '' }
    expect(errorsOf(paper, { nonDisclosure: true })).toEqual({ email: 'errors:form.required' })
  })

  it('reads dates as people write them', () => {
    expect(parseDate(' 05.03.2026 ')?.toString()).toBe('2026-03-05')
    expect(parseDate('29.2.2025')).toBeUndefined()
    expect(parseDate('2026-03-05')).toBeUndefined()
  })
})
