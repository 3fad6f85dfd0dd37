import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffRole } from '#app/people/roles.ts'
import { identifyPerson } from '#app/people/identify.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import { action, loader } from '#app/routes/desk/intake.tsx'
import { runReceiptJob, systemRows } from '#test/support/citizen-requests.ts'
import { asStaff, insertSecondUnit, refused } from '#test/support/staff-work.ts'
import {
  createWorld,
  instant,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'

/** Test persons' codes (individual numbers 900–999). */
const LEILA = '110785-902S'
const SAMIR = '210510A913L'
const YUSUF = '020291-931D'
const AINO = '230964-9464'

let world: World
let here: TestController
let second: Awaited<ReturnType<typeof insertSecondUnit>>
let cookie: string
let secondCookie: string
let strangerCookie: string

beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  second = await insertSecondUnit(world, here)
  const elsewhere = await world.insertController({ key: 'kotka' })
  cookie = await signIn('clerk', here.id, here.unitId)
  secondCookie = await signIn('clerk', here.id, second.unitId)
  strangerCookie = await signIn('clerk', elsewhere.id, elsewhere.unitId)
})
afterAll(() => world.close())

async function signIn(role: StaffRole, controllerId: string, unitId: string): Promise<string> {
  return world.signIn(await world.insertStaff({ controllerId, unitId, roles: [role] }))
}

type Form = Readonly<Record<string, string | readonly string[]>>

/** A letter that asks for everything, as a clerk types it. */
const typed = (more: Form = {}): Form => ({
  formKey: randomUUID(),
  intent: 'record',
  channel: 'post',
  receivedOn: '30.10.2026',
  givenNames: 'Maija Kaarina',
  familyName: 'Esimerkki',
  identity: 'pending',
  behalf: 'self',
  rights: 'access',
  registers: here.registerKey,
  'access-scope': 'all',
  answerForm: 'paper',
  caseLanguage: 'fi',
  address: 'Esimerkkikatu 1, 53100 Lappeenranta',
  ...more,
})

function post(form: Form, who = cookie) {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  }
  const path = '/fi/desk/intake'
  return action(routeArgs(world, { path, params: { lang: 'fi' }, cookie: who, form: body }))
}

interface CaseRow {
  id: string
  case_number: string
  person_id: string | null
  submitted_by: string | null
  channel: string
  authentication: string
  received_on: string
  received_at: string
  due_on: string
  requester: Record<string, unknown>
  unit_ids: string[]
  relation: string | null
  related_to: string | null
}
const casesOf = (formKey: unknown): Promise<CaseRow[]> =>
  systemRows<CaseRow>(world, 'select * from subject_requests where form_key = ?', [formKey])

/** Records a request that is expected to be right. */
async function record(more: Form = {}, who = cookie): Promise<CaseRow> {
  const form = typed(more)
  const answer = await post(form, who)
  if (!(answer instanceof Response)) throw new Error(JSON.stringify(refused(answer).data.errors))
  expect(answer.headers.get('location')).toBe(`/fi/desk/intake?done=${String(form['formKey'])}`)
  const [found] = await casesOf(form['formKey'])
  return found!
}

const show = (who: string, query = '') =>
  loader(routeArgs(world, { path: `/fi/desk/intake${query}`, params: { lang: 'fi' }, cookie: who }))

const items = (requestId: string) =>
  systemRows<{ right: string; unit_id: string; register_id: string | null; state: string }>(
    world,
    'select "right", unit_id, register_id, state from request_items where request_id = ? order by position',
    [requestId],
  )

describe('a request that came otherwise', () => {
  it('is a case like any other: number, items, events, clock and receipt', async () => {
    const found = await record({ rights: ['access', 'rectification'], ...RECTIFICATION })
    expect(found).toMatchObject({
      channel: 'post',
      authentication: 'pending',
      received_on: '2026-10-30',
      due_on: '2026-11-30',
      person_id: null,
      submitted_by: null,
      unit_ids: [here.unitId],
    })
    expect(found.requester).toMatchObject({ name: 'Maija Kaarina Esimerkki', onBehalfOf: '' })
    expect((await items(found.id)).map(({ right, state }) => [right, state])).toEqual([
      ['access', 'identifying'],
      ['rectification', 'identifying'],
    ])
    const events = await systemRows<{ type: string; actor_kind: string; data: object }>(
      world,
      'select type, actor_kind, data from case_events where request_id = ? order by position',
      [found.id],
    )
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({
      type: 'submit',
      actor_kind: 'staff',
      data: { receivedOn: '2026-10-30', authentication: 'pending' },
    })
    const audit = await systemRows<{ kind: string; subject_key: string | null }>(
      world,
      'select kind, subject_key from audit_events where request_id = ?',
      [found.id],
    )
    expect(audit).toEqual([{ kind: 'request-recorded', subject_key: null }])
  })

  it('about the log of one’s own work is stored and timed as in the portal', async () => {
    const care = await world.insertController({ key: 'huittinen' })
    const who = await signIn('clerk', care.id, care.unitId)
    const logData = {
      registers: care.registerKey,
      rights: ['access', 'logData'],
      'logData-periodFrom': '1.1.2026',
      'logData-periodTo': '1.10.2026',
    }
    const clocks = async (more: Form) =>
      systemRows(
        world,
        `select clock, details->>'standing' as standing from request_items
          where request_id = ? order by position`,
        [(await record({ ...logData, ...more }, who)).id],
      )
    const worker = { clock: 'gdpr-12', standing: 'systemUser' }
    expect(await clocks({ standing: 'systemUser' })).toEqual([worker, worker])
    expect(await clocks({})).toEqual([
      { clock: 'gdpr-12', standing: null },
      { clock: 'log-703', standing: null },
    ])
  })

  it('with a document seen at a visit is checked, and no copy of it is kept (I-04)', async () => {
    const found = await record({
      channel: 'visit',
      receivedOn: '3.11.2026',
      identity: 'document',
      document: 'passport',
      hetu: LEILA,
      givenNames: 'Leila',
      familyName: 'Nazari',
    })
    expect(found.authentication).toBe('checked')
    expect(Temporal.Instant.from(found.received_at)).toEqual(instant(TEST_NOW))
    expect(found.requester['identitySeen']).toEqual({
      document: 'passport',
      on: '2026-11-03',
      note: '',
    })
    expect((await items(found.id)).map(({ state }) => state)).toEqual(['received'])
    expect(found.submitted_by).toBe(found.person_id)
    expect(found.person_id).not.toBeNull()
  })

  it('is filed once, however often the form is posted, also with other words', async () => {
    const form = typed()
    const answers = await Promise.all([
      post(form),
      post(form),
      post({ ...form, hetu: YUSUF, familyName: 'Toinen' }),
    ])
    expect(answers.map((answer) => (answer as Response).status)).toEqual([302, 302, 302])
    expect(await casesOf(form['formKey'])).toHaveLength(1)
  })

  it('shows the clerk number, day and unit of what they have filed themselves', async () => {
    const form = typed({ registers: second.registerKey })
    await post(form)
    const [found] = await casesOf(form['formKey'])
    const query = `?done=${String(form['formKey'])}`
    const own = (await show(cookie, query)) as { recorded?: object }
    expect(own.recorded).toEqual({
      id: found!.id,
      caseNumber: found!.case_number,
      dueOn: found!.due_on,
      units: [{ fi: 'Toinen yksikkö', sv: 'Andra enheten' }],
      visible: false,
    })
    for (const other of [secondCookie, strangerCookie]) {
      expect(((await show(other, query)) as { recorded?: object }).recorded).toBeUndefined()
    }
  })

  it('goes to the unit of each register; the filing unit sees no more than its own items', async () => {
    const foreign = await record({ registers: second.registerKey })
    expect(foreign.unit_ids).toEqual([second.unitId])
    const seen = (who: string, id: string) =>
      asStaff(world, who, (ctx) => findStaffCase(ctx.tx, id))
    expect(await seen(cookie, foreign.id)).toBeUndefined()
    expect(await seen(secondCookie, foreign.id)).toBeDefined()
    expect(await seen(strangerCookie, foreign.id)).toBeUndefined()
    const both = await record({ registers: [here.registerKey, second.registerKey, 'unknown'] })
    expect((await items(both.id)).map(({ register_id: id }) => id)).toEqual([
      here.registerId,
      second.registerId,
      null,
    ])
    expect(await seen(cookie, both.id)).toBeDefined()
  })

  it('is recognised as a repeat of what is open, whichever unit has it (D-19)', async () => {
    const code = { hetu: AINO, givenNames: 'Aino', familyName: 'Virtamo' }
    const first = await record({ ...code, registers: second.registerKey }, secondCookie)
    const again = await record({ ...code, registers: second.registerKey })
    expect(again).toMatchObject({ relation: 'repeat', related_to: first.id })
    const other = await record({ ...code })
    expect(other.relation).toBeNull()
  })
})

const RECTIFICATION = {
  'rectification-kind': 'incorrect',
  'rectification-entry': 'Osoite',
  'rectification-wrong': 'Vanha osoite',
  'rectification-proposed': 'Uusi osoite',
}

describe('what is wrong with it', () => {
  it('is told by field, everything typed stays but the identity code, and nothing is made', async () => {
    const form = typed({ receivedOn: '4.11.2026', hetu: '110785-902T', rights: 'erasure' })
    const answer = refused(await post(form))
    expect(answer.init?.status).toBe(400)
    expect(answer.data.errors).toEqual({
      receivedOn: 'errors:form.dateInFuture',
      hetu: 'errors:form.personalIdentityCodeInvalid',
      'erasure-ground': 'errors:form.chooseOne',
      'erasure-which': 'errors:form.required',
    })
    expect(answer.data.draft).toMatchObject({ receivedOn: '4.11.2026', familyName: 'Esimerkki' })
    expect(answer.data.retype).toEqual({ hetu: true, subjectHetu: false })
    expect(JSON.stringify(answer.data)).not.toContain('110785')
    expect(await casesOf(form['formKey'])).toEqual([])
  })

  it('a test person is one only outside production', async () => {
    const production = { ...world.portal, env: { ...world.portal.env, PORTAL_MODE: 'production' } }
    const body = new FormData()
    const form = typed({ hetu: LEILA })
    for (const [name, value] of Object.entries(form)) body.append(name, String(value))
    const args = routeArgs(world, {
      path: '/fi/desk/intake',
      params: { lang: 'fi' },
      cookie,
      form: body,
    })
    const context = { ...args.context, portal: production } as typeof args.context
    const answer = refused(await action({ ...args, context }))
    expect(answer.data.errors).toEqual({ hetu: 'errors:form.personalIdentityCodeInvalid' })
  })

  it('the button for the fields of the rights makes nothing', async () => {
    const form = typed({ intent: 'fields', hetu: LEILA })
    const answer = refused(await post(form))
    expect(answer.data.errors).toEqual({})
    expect(JSON.stringify(answer.data)).not.toContain(LEILA)
    expect(await casesOf(form['formKey'])).toEqual([])
  })

  it('a register of another controller is none', async () => {
    const kotka = await world.insertController({ key: 'kotka' })
    const form = typed({ registers: kotka.registerKey })
    const answer = refused(await post(form))
    expect(answer.data.errors).toEqual({ registers: 'errors:form.chooseSome' })
  })
})

describe('who asks', () => {
  it('by the identity code is the person who identifies in the portal, before and after', async () => {
    const login = (hetu: string, names: { givenNames: string; familyName: string }) =>
      world.portal.db.withContext({ kind: 'public' }, (tx) =>
        identifyPerson(tx, world.portal.keyring, {
          identity: {
            kind: 'hetu',
            hetu,
            ...names,
            birthDate: Temporal.PlainDate.from('1991-02-02'),
            nonDisclosure: false,
            acr: 'test',
            authTime: instant(TEST_NOW),
          },
          language: 'fi',
          now: instant(TEST_NOW),
        }),
      )
    const names = { givenNames: 'Yusuf Ali', familyName: 'Warsan' }
    const before = await record({ hetu: YUSUF, ...names })
    const { id } = await login(YUSUF, names)
    expect(before.person_id).toBe(id)
    const after = await record({ hetu: '020291-931d', givenNames: 'Yusuf', familyName: 'Uusinimi' })
    expect(after.person_id).toBe(id)
  })

  it('under somebody else’s code is linked to nobody, and the clerk is told nothing', async () => {
    const right = await record({ hetu: LEILA, givenNames: 'Leila', familyName: 'Nazari' })
    const wrong = await record({ hetu: LEILA, givenNames: 'Pekka', familyName: 'Muu' })
    expect(wrong).toMatchObject({ person_id: null, submitted_by: null })
    const rows = await systemRows(
      world,
      `select 1 from audit_events a join persons p on p.audit_key = a.subject_key
        where a.kind = 'identity-code-mismatch' and p.id = ?`,
      [right.person_id],
    )
    expect(rows).toHaveLength(1)
  })

  it('on behalf of a child stands beside the child', async () => {
    const found = await record({
      behalf: 'child',
      hetu: LEILA,
      givenNames: 'Leila',
      familyName: 'Nazari',
      subjectGivenNames: 'Samir',
      subjectFamilyName: 'Nazari',
      subjectHetu: SAMIR,
      capacity: 'huoltaja',
      proof: 'väestötietojärjestelmän ote nähty 30.10.2026',
      childView: 'agrees',
    })
    const [child] = await systemRows<{ given_names: string; birth_date: string }>(
      world,
      'select given_names, birth_date from persons where id = ?',
      [found.person_id],
    )
    expect(child).toEqual({ given_names: 'Samir', birth_date: '2010-05-21' })
    expect(found.submitted_by).not.toBe(found.person_id)
    expect(found.requester).toMatchObject({
      name: 'Leila Nazari',
      onBehalfOf: 'Samir Nazari',
      capacity: 'huoltaja',
    })
  })

  it('under turvakielto is registered with the mark, which no clerk can take away', async () => {
    const code = { hetu: '171188-960H', givenNames: 'Karin', familyName: 'Backholm' }
    const found = await record({ ...code, nonDisclosure: 'yes' })
    await record(code)
    const marks = await systemRows(world, 'select non_disclosure from persons where id = ?', [
      found.person_id,
    ])
    expect(marks).toEqual([{ non_disclosure: true }])
  })
})

describe('its receipt', () => {
  const deliveries = (id: string) =>
    systemRows<{ way: string; status: string; address: string }>(
      world,
      'select way, status, address from deliveries where request_id = ?',
      [id],
    )

  it('goes to the print queue with the address given, once', async () => {
    const found = await record()
    await runReceiptJob(world, found.id)
    await runReceiptJob(world, found.id)
    expect(await deliveries(found.id)).toEqual([
      {
        way: 'post',
        status: 'waiting',
        address: 'Maija Kaarina Esimerkki\nEsimerkkikatu 1, 53100 Lappeenranta',
      },
    ])
  })

  it('waits to be fetched where no address is known', async () => {
    const found = await record({ answerForm: 'on-site', address: '', phone: '040 123 4567' })
    await runReceiptJob(world, found.id)
    expect(await deliveries(found.id)).toEqual([{ way: 'visit', status: 'waiting', address: '' }])
  })
})

describe('who may record', () => {
  it.each([
    ['clerk', 200],
    ['decider', 200],
    ['unit-head', 200],
    ['dpo', 403],
    ['notice-editor', 403],
    ['administrator', 403],
    ['auditor', 403],
  ] as const)('%s: %i', async (role, status) => {
    const who = await signIn(role, here.id, here.unitId)
    expect(await statusOf(() => show(who))).toBe(status)
    const form = typed()
    const answered = await statusOf(() => post(form, who))
    expect(answered).toBe(status === 200 ? 302 : 403)
    expect(await casesOf(form['formKey'])).toHaveLength(status === 200 ? 1 : 0)
  })

  it('the database lets nobody file for another controller, as strong, or without the role', async () => {
    const [clerk] = await systemRows<{ id: string }>(
      world,
      'select id from staff where controller_id = ? limit 1',
      [here.id],
    )
    const insert = (roles: string[], more: object) =>
      world.portal.db.withContext(
        {
          kind: 'staff',
          staffId: clerk!.id,
          controllerId: here.id,
          roles,
          unitIds: [here.unitId],
        },
        (tx) =>
          tx('subject_requests').insert({
            controller_id: here.id,
            unit_ids: [here.unitId],
            case_number: `X-${randomUUID()}`,
            requester: '{"name":"x","birthDate":"","onBehalfOf":""}',
            form_key: randomUUID(),
            channel: 'post',
            authentication: 'pending',
            case_language: 'fi',
            contact: '{}',
            received_at: TEST_NOW,
            received_on: '2026-11-03',
            state: 'received',
            due_on: '2026-12-03',
            ...more,
          }),
      )
    await insert(['clerk'], {})
    const kotka = await world.insertController({ key: 'kotka' })
    for (const [roles, more] of [
      [['dpo'], {}],
      [['clerk'], { channel: 'portal' }],
      [['clerk'], { controller_id: kotka.id }],
      [['clerk'], { claim_hash: Buffer.from('x') }],
    ] as const) {
      await expect(insert([...roles], more)).rejects.toMatchObject({ code: '42501' })
    }
  })
})

describe('a personal identity code', () => {
  it('stands in no line of the log, neither when it is taken nor when it is refused', async () => {
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) })
    log.info('the log is heard')
    for (const hetu of [LEILA, '110785-902T']) {
      const body = new FormData()
      const form = typed({ hetu, familyName: hetu, givenNames: 'Leila' })
      for (const [name, value] of Object.entries(form)) body.append(name, String(value))
      const path = '/fi/desk/intake'
      const args = routeArgs(world, { path, params: { lang: 'fi' }, cookie, form: body })
      const context = { ...args.context, portal: { ...world.portal, log } }
      await action({ ...args, context })
    }
    expect(lines.join()).toContain('the log is heard')
    expect(lines.join()).not.toContain('110785')
  })

  it('stands in no column of the database in the clear, wherever it was typed', async () => {
    await record({
      hetu: SAMIR,
      givenNames: `Samir ${LEILA}`,
      familyName: 'Nazari',
      'access-scope': 'certain',
      'access-which': `Päätös ${SAMIR}`,
      identity: 'otherwise',
      identityNote: `kortti ${SAMIR}`,
      interpreter: SAMIR,
    })
    const client = new pg.Client({ connectionString: world.adminUrl })
    await client.connect()
    const { rows: tables } = await client.query<{ name: string }>(
      "select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')",
    )
    const hits: string[] = []
    for (const { name } of tables) {
      for (const code of [LEILA, SAMIR, YUSUF, AINO]) {
        const { rowCount } = await client.query(
          `select 1 from ${name} t where t::text like $1 or t::text like $2 limit 1`,
          [`%${code}%`, `%${Buffer.from(code).toString('hex')}%`],
        )
        if (rowCount) hits.push(`${name} ${code.slice(0, 2)}`)
      }
    }
    await client.end()
    expect(tables.length).toBeGreaterThan(20)
    expect(hits).toEqual([])
  })
})
