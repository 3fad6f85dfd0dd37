import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { isPublicPage } from '#app/notices/public-paths.ts'
import { notifyPerson } from '#app/requests/notify-job.server.ts'
import { MAX_PER_CONTACT, MAX_PER_CONTROLLER } from '#app/requests/submit-guest.server.ts'
import { loader } from '#app/routes/public/request.tsx'
import { runReceiptJob, systemRows } from '#test/support/citizen-requests.ts'
import {
  GUEST_FORM,
  guestQuery,
  guestToken,
  postGuest,
  readReceipt,
  sendGuest,
} from '#test/support/guest-requests.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  createWorld,
  routeArgs,
  TEST_NOW,
  TEST_ORIGIN,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
let here: TestController
let elsewhere: TestController
beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
})
afterAll(() => world.close())
beforeEach(() => {
  world.setNow(TEST_NOW)
})

const casesOf = (email: string) =>
  systemRows<Record<string, unknown>>(
    world,
    `select r.*, (select jsonb_agg(jsonb_build_object('right', i."right", 'state', i.state,
        'registerId', i.register_id, 'unitId', i.unit_id, 'details', i.details) order by i.position)
        from request_items i where i.request_id = r.id) as items
      from subject_requests r where contact->>'email' = ? order by case_number`,
    [email],
  )
const later = (seconds: number): void => {
  world.setNow(Temporal.Instant.from(TEST_NOW).add({ seconds }).toString())
}

describe('the first step', () => {
  const load = async (query: string) =>
    loader(routeArgs(world, { path: `/fi/request?${query}`, params: { lang: 'fi' } }))

  it('has the register and the right of a link chosen', async () => {
    const page = await load(`register=${here.registerKey}&right=erasure`)
    expect(page).toMatchObject({
      step: 'choice',
      choice: { registers: here.registerKey, rights: 'erasure' },
      errors: {},
    })
  })

  it('asks again when nothing that exists was chosen', async () => {
    const page = await load('next=details&rights=everything&registers=nowhere')
    expect(page.step).toBe('choice')
    expect(Object.keys(page.errors).sort()).toEqual(['registers', 'rights'])
    expect(page.title).toMatch(/^Virhe:/)
  })

  it('leads on with a choice that stands, also where the register is not known', async () => {
    const query = guestQuery([`unknown:${await keyOf(elsewhere)}`], ['access', 'logData'])
    const page = await load(query)
    expect(page).toMatchObject({ step: 'details', rights: ['access', 'logData'] })
    expect(page.chosen).toHaveLength(1)
  })

  it('is never answered from memory', () => {
    expect(isPublicPage('/fi/request')).toBe(false)
    expect(isPublicPage('/fi/request/receipt/x')).toBe(false)
  })
})

async function keyOf({ id }: TestController): Promise<string> {
  const [row] = await systemRows<{ key: string }>(
    world,
    'select key from controllers where id = ?',
    [id],
  )
  return row!.key
}

describe('a request about the log of one’s own work', () => {
  const asked = {
    rights: ['access', 'logData'],
    form: { 'logData-periodFrom': '1.1.2026', 'logData-periodTo': '1.11.2026' },
  }
  const clocks = (email: string) =>
    systemRows(
      world,
      `select i."right", i.clock, i.details->>'standing' as standing from request_items i
        join subject_requests r on r.id = i.request_id where r.contact->>'email' = ?
        order by i.position`,
      [email],
    )

  it('is chosen with the registers, by a link too, and kept on the way', async () => {
    const query = guestQuery([here.registerKey], ['access'], 'systemUser')
    const at = (path: string) => loader(routeArgs(world, { path, params: { lang: 'fi' } }))
    const page = await at(`/fi/request?${query}`)
    expect(page).toMatchObject({ step: 'details', choice: { standing: 'systemUser' } })
    expect((await at('/fi/request?standing=boss')).choice).toMatchObject({ standing: '' })
  })

  it('is stored and timed as with login: the clock of the GDPR, also in social care', async () => {
    const care = await world.insertController({ key: 'huittinen' })
    const send = async (email: string, standing: string) =>
      sendGuest(world, {
        ...asked,
        registers: [care.registerKey],
        standing,
        form: { ...asked.form, email },
      })
    expect((await send('worker@example.test', 'systemUser')).status).toBe(302)
    expect(await clocks('worker@example.test')).toEqual([
      { right: 'access', clock: 'gdpr-12', standing: 'systemUser' },
      { right: 'logData', clock: 'gdpr-12', standing: 'systemUser' },
    ])
    expect((await send('client@example.test', '')).status).toBe(302)
    expect(await clocks('client@example.test')).toMatchObject([
      { clock: 'gdpr-12', standing: null },
      { clock: 'log-703', standing: null },
    ])
  })

  it('is never about another', async () => {
    const sent = await sendGuest(world, {
      ...asked,
      registers: [here.registerKey],
      standing: 'systemUser',
      form: { ...asked.form, email: 'both.ways@example.test', subject: 'other', represented: 'X' },
    })
    expect(sent.status).toBe(400)
    expect(sent.data.errors).toEqual({ subject: 'errors:form.ownWork' })
    expect(await casesOf('both.ways@example.test')).toEqual([])
  })
})

describe('a request without login', () => {
  it('becomes a case awaiting identification with each controller', async () => {
    const email = 'both@example.test'
    const sent = await sendGuest(world, {
      registers: [here.registerKey, `unknown:${await keyOf(elsewhere)}`],
      rights: ['access', 'erasure'],
      form: { email, 'erasure-ground': 'b', 'erasure-which': 'kaikki' },
    })
    expect(sent.status).toBe(302)
    expect(sent.location).toBe(`/fi/request/receipt/${sent.token}`)
    const cases = await casesOf(email)
    expect(cases).toHaveLength(2)
    for (const one of cases) {
      expect(one).toMatchObject({
        person_id: null,
        submitted_by: null,
        channel: 'public-form',
        authentication: 'pending',
        state: 'identifying',
        requester: { name: 'Veera Vierasmaa', birthDate: '1985-03-05', onBehalfOf: '' },
        received_on: '2026-11-03',
        due_on: '2026-12-03',
      })
    }
    const items = cases.flatMap((one) => one['items'] as Record<string, unknown>[])
    expect(items.map(({ right, registerId }) => [right, registerId])).toEqual(
      expect.arrayContaining([
        ['access', here.registerId],
        ['erasure', here.registerId],
        ['access', null],
        ['erasure', null],
      ]),
    )
    expect(items.find(({ right }) => right === 'erasure')).toMatchObject({
      state: 'identifying',
      details: { fields: { ground: 'b', which: 'kaikki' }, answerForm: 'electronic' },
    })
    const events = await systemRows(
      world,
      `select e.type, e.actor_kind, e.actor_id from case_events e where e.request_id = ?`,
      [cases[0]!['id']],
    )
    expect(events).toEqual([
      { type: 'submit', actor_kind: 'guest', actor_id: null },
      { type: 'submit', actor_kind: 'guest', actor_id: null },
    ])
    const audit = await systemRows(
      world,
      `select actor_kind, subject_key, controller_id from audit_events
        where kind = 'request-submitted' and request_id = any(?) order by id`,
      [cases.map(({ id }) => id)],
    )
    expect(audit).toEqual(
      expect.arrayContaining([
        { actor_kind: 'anonymous', subject_key: null, controller_id: here.id },
        { actor_kind: 'anonymous', subject_key: null, controller_id: elsewhere.id },
      ]),
    )
  })

  it('gives a receipt with numbers, last day and a code that is nowhere stored', async () => {
    const email = 'receipt@example.test'
    const { token } = await sendGuest(world, { registers: [here.registerKey], form: { email } })
    const receipt = await readReceipt(world, token)
    const [stored] = await casesOf(email)
    expect(receipt).toMatchObject({
      status: 200,
      cases: [
        {
          caseNumber: stored!['case_number'],
          dueOn: '2026-12-03',
          why: [expect.stringContaining('3.12.2026')],
        },
      ],
    })
    expect(receipt.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(JSON.stringify(stored)).not.toContain(receipt.code)
    expect((await readReceipt(world, token)).code).toBe(receipt.code)
    later(31 * 60)
    expect(await readReceipt(world, token)).toMatchObject({ status: 404, cases: [] })
  })

  it('shows no receipt of a form that was not sent, changed or made up', async () => {
    const token = await guestToken(world, guestQuery([here.registerKey]))
    expect((await readReceipt(world, token)).status).toBe(404)
    const { token: sent } = await sendGuest(world, { registers: [here.registerKey] })
    expect((await readReceipt(world, sent)).status).toBe(200)
    expect(
      (
        await readReceipt(
          world,
          sent.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        )
      ).status,
    ).toBe(404)
    expect((await readReceipt(world, 'x')).status).toBe(404)
  })

  it('gives no code to somebody who asks for another', async () => {
    const { token } = await sendGuest(world, {
      registers: [here.registerKey],
      form: { subject: 'other', represented: 'Lapsi Vierasmaa, 1.2.2020, huoltaja' },
    })
    const receipt = await readReceipt(world, token)
    expect(receipt.status).toBe(200)
    expect(receipt.code).toBeUndefined()
  })

  it('is made once, however often and at once its form is posted', async () => {
    const email = 'twice@example.test'
    const query = guestQuery([here.registerKey])
    const token = await guestToken(world, query)
    later(30)
    const posts = Array.from({ length: 8 }, () =>
      postGuest(world, query, { ...GUEST_FORM, email, form: token }),
    )
    const locations = (await Promise.all(posts)).map(({ location }) => location)
    expect(new Set(locations)).toEqual(new Set([`/fi/request/receipt/${token}`]))
    expect(await casesOf(email)).toHaveLength(1)
  })

  it('has a receipt letter, and an e-mail that holds neither number nor code', async () => {
    const email = 'mail@example.test'
    const { token } = await sendGuest(world, { registers: [here.registerKey], form: { email } })
    const { code, cases } = await readReceipt(world, token)
    const [{ id }] = (await casesOf(email)) as [{ id: string }]
    await runReceiptJob(world, id)
    const [letter] = await systemRows<{ id: string; bytes: Buffer }>(
      world,
      'select id, bytes from letters where request_id = ?',
      [id],
    )
    const text = inspectPdf(letter!.bytes).pages.join(' ')
    expect(text).toContain('Veera Vierasmaa')
    expect(text).not.toContain(code)
    const mails: { to: string; subject: string; text: string }[] = []
    const mailer = {
      send: async (mail: (typeof mails)[number]) => void mails.push(mail),
      close: async () => undefined,
    }
    await notifyPerson(
      { env: { PUBLIC_ORIGIN: TEST_ORIGIN }, db: world.workerDb, mailer },
      { requestId: id, notice: 'receipt', id: letter!.id },
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]!.to).toBe(email)
    for (const secret of [code!, cases[0]!.caseNumber, 'Veera', 'Lappeenran']) {
      expect(mails[0]!.subject + mails[0]!.text).not.toContain(secret)
    }
  })
})

describe('what must be corrected', () => {
  let refusals = 0
  const refused = async (form: Record<string, string>, rights?: readonly string[]) => {
    refusals += 1
    const email = `refused.${refusals}@example.test`
    const answer = await sendGuest(world, {
      registers: [here.registerKey],
      ...(rights && { rights }),
      form: { email, ...form },
    })
    expect(await casesOf(email)).toEqual([])
    return answer
  }

  it.each([
    ['name', '', 'errors:form.required'],
    ['birthDate', '', 'errors:form.required'],
    ['birthDate', '31.2.1985', 'errors:form.dateInvalid'],
    ['birthDate', '5.3.2085', 'errors:form.dateInFuture'],
    ['subject', 'someone', 'errors:form.chooseOne'],
    ['access-scope', '', 'errors:form.chooseOne'],
    ['answerForm', '', 'errors:form.chooseOne'],
    ['caseLanguage', 'en', 'errors:form.chooseOne'],
    ['email', 'x', 'errors:form.emailInvalid'],
    ['email', '', 'errors:form.required'],
  ])('is %s when it is "%s", and all that was typed is kept', async (field, value, error) => {
    const { status, data } = await refused({ interpreter: 'dari', [field]: value })
    expect(status).toBe(400)
    expect(data.errors).toEqual({ [field]: error })
    expect(data.draft).toMatchObject({
      name: field === 'name' ? '' : GUEST_FORM.name,
      interpreter: 'dari',
    })
  })

  it('is for whom somebody asks, and an address for an answer on paper', async () => {
    expect((await refused({ subject: 'other' })).data.errors).toEqual({
      represented: 'errors:form.required',
    })
    expect((await refused({ answerForm: 'paper' })).data.errors).toEqual({
      address: 'errors:form.required',
    })
  })

  it.each(['name', 'represented', 'access-which', 'interpreter', 'email', 'phone', 'address'])(
    'is a personal identity code in %s (I-05)',
    async (field) => {
      const { status, data } = await refused({
        answerForm: 'paper',
        address: 'Katu 1, 53100 Lappeenranta',
        'access-scope': 'certain',
        'access-which': 'päätös',
        [field]: '131052-308T',
      })
      expect(status).toBe(400)
      expect(data.errors).toEqual({ [field]: 'errors:form.noHetu' })
    },
  )

  it('is not a telephone number that looks like a code', async () => {
    const email = 'phone@example.test'
    const { status } = await sendGuest(world, {
      registers: [here.registerKey],
      form: { email, phone: '040123-4567' },
    })
    expect(status).toBe(302)
    expect(await casesOf(email)).toHaveLength(1)
  })

  it('sends whoever has lost their choice back to it', async () => {
    const query = guestQuery(['nowhere'])
    const token = await guestToken(world, guestQuery([here.registerKey]))
    later(30)
    const { location } = await postGuest(world, query, { ...GUEST_FORM, form: token })
    expect(location).toBe(`/fi/request?${query}`)
  })
})

describe('programs and floods', () => {
  const attempt = async (form: Record<string, string>, seconds = 30) => {
    world.setNow(TEST_NOW)
    const query = guestQuery([here.registerKey])
    const token = await guestToken(world, query)
    later(seconds)
    return postGuest(world, query, { ...GUEST_FORM, form: token, ...form })
  }

  it('get nowhere by filling in the hidden field', async () => {
    const email = 'trap@example.test'
    const { status, data } = await attempt({ email, website: 'https://spam.example' })
    expect([status, data.problem]).toEqual([400, 'trap'])
    expect(data.draft).not.toHaveProperty('website')
    expect(await casesOf(email)).toEqual([])
  })

  it('get nowhere faster than people type, and people send again', async () => {
    const email = 'fast@example.test'
    const { status, data } = await attempt({ email }, 2)
    expect([status, data.problem]).toEqual([400, 'fast'])
    later(10)
    const again = await postGuest(world, guestQuery([here.registerKey]), {
      ...GUEST_FORM,
      email,
      form: data.form!,
    })
    expect(again.status).toBe(302)
  })

  it.each([
    ['made up', () => 'x'],
    [
      'of another portal',
      (token: string) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ],
  ])('get a new form for one that is %s', async (_name, change) => {
    const email = 'stale@example.test'
    const token = await guestToken(world, guestQuery([here.registerKey]))
    const { status, data } = await attempt({ email, form: change(token) })
    expect([status, data.problem]).toEqual([400, 'stale'])
    expect(data.form).not.toBe(change(token))
    expect(await casesOf(email)).toEqual([])
  })

  it('get a new form when the old one has been open for more than a day', async () => {
    const { data } = await attempt({ email: 'old@example.test' }, 25 * 3600)
    expect(data.problem).toBe('stale')
  })

  it('are stopped after some requests of one address or telephone, kindly', async () => {
    const contact = { email: 'Flood@example.test', phone: '' }
    for (let n = 0; n < MAX_PER_CONTACT; n += 1) {
      expect(
        (await attempt({ ...contact, email: n % 2 ? contact.email : 'flood@EXAMPLE.test' })).status,
      ).toBe(302)
    }
    const { status, data } = await attempt(contact)
    expect([status, data.problem]).toEqual([429, 'too-many'])
    expect(data.draft).toMatchObject({ name: GUEST_FORM.name, email: contact.email })
    const other = await sendGuest(world, { registers: [here.registerKey] })
    expect(other.status).toBe(302)
    const tomorrow = await sendGuest(world, {
      registers: [here.registerKey],
      form: contact,
      now: '2026-11-04T09:00:00Z',
    })
    expect(tomorrow.status).toBe(302)
  })

  it('are stopped by telephone, however it is written', async () => {
    const form = { answerForm: 'oral', email: '' }
    for (let n = 0; n < MAX_PER_CONTACT; n += 1) {
      expect(
        (await attempt({ ...form, phone: n % 2 ? '050 765 4321' : '(050) 7654321' })).status,
      ).toBe(302)
    }
    expect((await attempt({ ...form, phone: '0507654321' })).status).toBe(429)
  })

  it('are stopped after many requests to one controller in an hour; another one still answers', async () => {
    const flooded = await world.insertController({ key: 'huittinen' })
    const now = '2026-11-05T08:00:00Z'
    const unit = [flooded.id, [flooded.unitId], MAX_PER_CONTROLLER]
    await systemRows(
      world,
      `insert into subject_requests (controller_id, unit_ids, case_number, requester, form_key,
          channel, authentication, claim_hash, case_language, contact, received_at, received_on,
          state, due_on)
        select $1, $2::uuid[], 'FLOOD-' || n, '{"name":"x","onBehalfOf":""}', gen_random_uuid(),
          'public-form', 'pending', '\\x00', 'fi', '{"email":"","phone":""}',
          '2026-11-05T07:30:00Z', '2026-11-05', 'identifying', '2026-12-05'
        from generate_series(1, $3::int) n`,
      unit,
    )
    const send = (controller: TestController, at: string) =>
      sendGuest(world, { registers: [controller.registerKey], now: at })
    expect((await send(flooded, now)).status).toBe(429)
    expect((await send(elsewhere, now)).status).toBe(302)
    expect((await send(flooded, '2026-11-05T09:00:00Z')).status).toBe(302)
  })
})
