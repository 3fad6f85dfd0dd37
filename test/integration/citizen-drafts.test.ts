import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getT } from '#app/i18n/i18n.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import {
  checkStep,
  firstIncomplete,
  toAccessRequest,
  type DraftFacts,
} from '#app/requests/draft-check.ts'
import { STEP_FIELDS, type AskingStep, type DraftField } from '#app/requests/draft-fields.ts'
import type { RequestDraft } from '#app/requests/request.ts'
import {
  action as overviewAction,
  loader as overviewLoader,
} from '#app/routes/citizen/overview.tsx'
import { loader as newLoader } from '#app/routes/citizen/request-new.tsx'
import { action as stepAction, loader as stepLoader } from '#app/routes/citizen/request-step.tsx'
import {
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
beforeAll(async () => {
  world = await createWorld()
  controller = await world.insertController()
})
afterAll(() => world.close())

const page = (path: string, cookie: string, form?: Record<string, string>) =>
  routeArgs(world, { path, params: { lang: 'fi' }, cookie, form })

describe('a draft', () => {
  it('begins with the register of the notice that one comes from', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const path = `/fi/citizen/requests/new?register=${controller.registerKey}`
    const shown = await newLoader(page(path, cookie))
    expect(shown).toMatchObject({ register: controller.registerKey })
    const unknown = await newLoader(page('/fi/citizen/requests/new?register=x', cookie))
    expect(unknown).toMatchObject({ register: '' })
    const { formKey, register } = shown as { formKey: string; register: string }
    expect(await postNew(world, cookie, { formKey, register, subject: 'self' })).toBe(
      `/fi/citizen/drafts/${formKey}/right`,
    )
    const next = await stepLoader(stepArgs(world, cookie, formKey, 'right'))
    expect(next).toMatchObject({ view: { value: controller.registerKey } })
  })

  it('keeps what was typed, wrong or not, and says what is wrong on the same page', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = randomUUID()
    await postNew(world, cookie, { formKey: id, subject: 'self' })
    const right = { form: { register: controller.registerKey } }
    await stepAction(stepArgs(world, cookie, id, 'right', right))
    const form = { ...DETAILS, periodFrom: '31.2.2026', periodTo: '1.1.2030', email: 'ei osoite' }
    const location = await locationOf(stepAction(stepArgs(world, cookie, id, 'details', { form })))
    expect(location).toBe(`/fi/citizen/drafts/${id}/details?check=1`)
    const again = await stepLoader(stepArgs(world, cookie, id, 'details', { query: '?check=1' }))
    expect(again).toMatchObject({
      title: expect.stringMatching(/^Virhe: /),
      errors: {
        periodFrom: 'errors:form.dateInvalid',
        periodTo: 'errors:form.dateInFuture',
        email: 'errors:form.emailInvalid',
      },
      view: { draft: { periodFrom: '31.2.2026', email: 'ei osoite' } },
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
    const change = { form: { register: controller.registerKey }, query: '?from=check' }
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
  it('is acted for by a guardian up to 14, and from 15 on by themselves', async () => {
    const guardian = await world.insertPerson()
    const insert = async (name: string, born: string) => {
      const child = await world.insertPerson({ calling_name: name, birth_date: born })
      await world.insertGuardianship(guardian.id, child.id)
      return child
    }
    // Today is 3.11.2026.
    const small = await insert('Pieni', '2014-11-04')
    const middle = await insert('Keski', '2011-11-04')
    const big = await insert('Iso', '2011-11-03')
    const cookie = await world.signIn(guardian)
    expect(await newLoader(page('/fi/citizen/requests/new', cookie))).toMatchObject({
      who: {
        children: [
          { id: middle.id, isHeard: true },
          { id: small.id, isHeard: false },
        ],
        actThemselves: ['Iso Henkilö'],
      },
    })
    const begin = (subject: string) => {
      const formKey = randomUUID()
      return postNew(world, cookie, { formKey, subject })
    }
    expect(await begin(small.id)).toMatch(/right$/)
    expect(await begin(middle.id)).toMatch(/right$/)
    expect(await begin(big.id)).toMatch(/who\?check=1$/)
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
        register: {
          transfers: [
            {
              whole: true,
              since: '2023-01-01',
              to: { name: { fi: 'Helsingin kaupunki' }, registry: { title: { fi: 'Kirjaamo' } } },
            },
          ],
        },
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
    wardIds: ['child'],
    registerIds: { register: 'id' },
  }
  const steps = Object.keys(STEP_FIELDS) as AskingStep[]
  const fields = steps.flatMap((step): readonly DraftField[] => STEP_FIELDS[step])
  const likely = fc.constantFrom(
    ...['self', 'child', 'register', '__proto__', 'all', 'certain', 'paper', 'oral', 'electronic'],
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
        const request = toAccessRequest(draft, these)
        expect(request === undefined).toBe(firstIncomplete(draft, these) !== undefined)
        if (nonDisclosure) expect(request?.contact.address ?? '').toBe('')
      }),
      { numRuns: 500 },
    )
  })

  const whole: RequestDraft = { ...DETAILS, subject: 'self', register: 'register' }
  const errorsOf = (changes: RequestDraft, more: Partial<DraftFacts> = {}) =>
    checkStep('details', { ...whole, ...changes }, { ...facts, ...more })

  it.each<[string, RequestDraft, ReturnType<typeof errorsOf>]>([
    ['certain data without saying which', { scope: 'certain' }, { which: 'errors:form.required' }],
    ['too long', { scope: 'certain', which: 'x'.repeat(2001) }, { which: 'errors:form.tooLong' }],
    [
      'a reversed period',
      { periodFrom: '2.1.2026', periodTo: '1.1.2026' },
      { periodTo: 'errors:form.dateOrder' },
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
    ['one day', { periodFrom: '1.1.2026', periodTo: '01.01.2026' }, {}],
    ['an oral answer by telephone', { answerForm: 'oral', email: '', phone: '0405550100' }, {}],
  ])('%s', (_name, changes, errors) => {
    expect(errorsOf(changes)).toEqual(errors)
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
