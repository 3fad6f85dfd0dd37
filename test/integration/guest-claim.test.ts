import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type Database, type Tx } from '#app/platform/db.server.ts'
import { listTimeline } from '#app/requests/staff-case.server.ts'
import { MAX_WRONG_CLAIMS } from '#app/requests/claim-case.server.ts'
import { shownTimeline } from '#app/routes/desk/shown-event.server.ts'
import { action, loader } from '#app/routes/citizen/claim.tsx'
import { insertCase } from '#test/support/cases.ts'
import { systemRows } from '#test/support/citizen-requests.ts'
import { readReceipt, sendGuest } from '#test/support/guest-requests.ts'
import {
  createWorld,
  routeArgs,
  TEST_NOW,
  type TestController,
  type TestPerson,
  type World,
} from '#test/support/world.ts'

let world: World
let app: Database
let here: TestController
let elsewhere: TestController
beforeAll(async () => {
  world = await createWorld()
  app = openDatabase(world.urls.app, 2)
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
})
afterAll(async () => {
  await app.close()
  await world.close()
})
beforeEach(() => {
  world.setNow(TEST_NOW)
})

const VEERA = {
  given_names: 'Veera Maria',
  calling_name: 'Veera',
  family_name: 'Vierasmaa',
  birth_date: '1985-03-05',
}

async function sent(form: Record<string, string> = {}, registers = [here.registerKey]) {
  const { token } = await sendGuest(world, { registers, form })
  const { cases, code = '' } = await readReceipt(world, token)
  return { number: cases[0]!.caseNumber, numbers: cases.map(({ caseNumber }) => caseNumber), code }
}

async function claim(person: TestPerson, number: string, code: string) {
  const cookie = await world.signIn(person)
  const answer: unknown = await action(
    routeArgs(world, {
      path: '/fi/citizen/claim',
      params: { lang: 'fi' },
      cookie,
      form: { number, code },
    }),
  )
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location') ?? '', reason: null }
  }
  const { data, init } = answer as {
    data: { reason: string | null; missing: string[] }
    init: { status: number }
  }
  return { status: init.status, location: '', ...data }
}

const caseOf = async (number: string) => {
  const [found] = await systemRows<Record<string, unknown> & { id: string }>(
    world,
    'select * from subject_requests where case_number = ?',
    [number],
  )
  return found!
}

describe('taking over what was sent without login', () => {
  it('makes the person the data subject and lets the items go on', async () => {
    const person = await world.insertPerson(VEERA)
    const { number, code } = await sent()
    const { status, location } = await claim(person, number, code)
    const found = await caseOf(number)
    expect([status, location]).toEqual([302, `/fi/citizen/requests/${found.id}`])
    expect(found).toMatchObject({
      person_id: person.id,
      submitted_by: person.id,
      authentication: 'strong',
      state: 'received',
      channel: 'public-form',
    })
    const events = await systemRows(
      world,
      `select type, actor_kind, actor_id, data->>'how' as how, data->'matches' as matches
        from case_events where request_id = ? order by position`,
      [found.id],
    )
    expect(events.at(-1)).toEqual({
      type: 'identify',
      actor_kind: 'person',
      actor_id: person.id,
      how: 'strong',
      matches: true,
    })
    const audit = await systemRows(
      world,
      "select actor_key, subject_key, controller_id from audit_events where kind = 'case-claimed' and request_id = ?",
      [found.id],
    )
    expect(audit).toEqual([
      { actor_key: person.auditKey, subject_key: person.auditKey, controller_id: here.id },
    ])
  })

  it('takes what went to several controllers at once, by any of the numbers, however typed', async () => {
    const person = await world.insertPerson(VEERA)
    const { numbers, code } = await sent({}, [here.registerKey, elsewhere.registerKey])
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    const { location } = await claim(person, ` ${numbers[1]!.toLowerCase()} `, typed)
    expect(location).toBe('/fi/citizen')
    for (const number of numbers) {
      expect(await caseOf(number)).toMatchObject({ person_id: person.id, state: 'received' })
    }
  })

  it('tells the officer when the name or date that was written is not the person’s', async () => {
    const person = await world.insertPerson({ ...VEERA, birth_date: '1990-01-01' })
    const { number, code } = await sent()
    await claim(person, number, code)
    const { id, person_id: linked } = await caseOf(number)
    expect(linked).toBe(person.id)
    const events = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      listTimeline(tx, id),
    )
    const shown = shownTimeline(events, 'fi')
    expect(shown.map(({ type, who, mismatch }) => ({ type, who, mismatch }))).toEqual([
      { type: 'identify', who: 'Veera Vierasmaa', mismatch: true },
      { type: 'submit', who: 'Veera Vierasmaa', mismatch: false },
    ])
  })

  it('recognises a repeat of an open request (D-19)', async () => {
    const person = await world.insertPerson(VEERA)
    const earlier = await insertCase(world, { controller: here, person, receivedOn: '2026-10-20' })
    const { number, code } = await sent()
    expect(await caseOf(number)).toMatchObject({ relation: null })
    await claim(person, number, code)
    expect(await caseOf(number)).toMatchObject({ relation: 'repeat', related_to: earlier.id })
  })

  it('is refused in the same words for a wrong code, a wrong number and another’s case', async () => {
    const owner = await world.insertPerson(VEERA)
    const { number, code } = await sent()
    const other = await sent()
    const behalf = await sent({ subject: 'other', represented: 'Lapsi Vierasmaa' })
    const stranger = await world.insertPerson()
    const refusals = [
      await claim(stranger, number, other.code),
      await claim(stranger, 'X-2026-1', code),
      await claim(stranger, behalf.number, 'AAAA-AAAA-AAAA-AAAA-AAAA'),
    ]
    await claim(owner, number, code)
    refusals.push(await claim(stranger, number, code))
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ status: 400, reason: 'unknown' })
    expect(await caseOf(number)).toMatchObject({ person_id: owner.id })
    expect(await caseOf(other.number)).toMatchObject({ person_id: null })
    const audit = await systemRows(
      world,
      "select outcome, request_id from audit_events where kind = 'claim-refused' and actor_key = ?",
      [stranger.auditKey],
    )
    expect(audit).toEqual(
      Array.from({ length: 4 }, () => ({ outcome: 'refused', request_id: null })),
    )
  })

  it('is refused for a request made for another: the authority has to be shown (I-06)', async () => {
    const person = await world.insertPerson(VEERA)
    const { number } = await sent({ subject: 'other', represented: 'Lapsi Vierasmaa' })
    const found = await caseOf(number)
    // Even whoever had the right code would not get it.
    const claimed = await app.withContext(
      { kind: 'citizen', personId: person.id, personKey: person.auditKey },
      async (tx) => {
        const { rows } = await tx.raw<{ rows: unknown[] }>('select * from case_claim(?, ?)', [
          number,
          found['claim_hash'],
        ])
        return rows
      },
    )
    expect(claimed).toEqual([])
  })

  it('is stopped after a few wrong tries for an hour, also with the right code', async () => {
    const person = await world.insertPerson(VEERA)
    const { number, code } = await sent()
    world.setNow(TEST_NOW)
    for (let n = 0; n < MAX_WRONG_CLAIMS; n += 1) {
      expect(await claim(person, number, 'wrong')).toMatchObject({ status: 400 })
    }
    expect(await claim(person, number, code)).toMatchObject({ status: 429, reason: 'too-many' })
    expect(await caseOf(number)).toMatchObject({ person_id: null })
    const other = await world.insertPerson(VEERA)
    world.setNow('2026-11-03T09:01:00Z')
    expect((await claim(person, number, code)).status).toBe(302)
    expect((await claim(other, number, code)).status).toBe(400)
  })

  it('asks for both fields, and only somebody who is logged in', async () => {
    const person = await world.insertPerson()
    expect(await claim(person, ' ', '')).toMatchObject({ status: 400, missing: ['number', 'code'] })
    const args = routeArgs(world, { path: '/fi/citizen/claim', params: { lang: 'fi' } })
    const answer = (await loader(args)) as unknown as Response
    expect(answer.headers.get('location')).toMatch(/^\/fi\/login\?returnTo=/)
  })
})

describe('row-level security of requests without login', () => {
  const asPublic = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    app.withContext({ kind: 'public' }, work)

  it.each([
    'subject_requests',
    'request_items',
    'case_events',
    'letters',
    'audit_events',
    'consents',
    'persons',
  ])('shows nothing of %s to the public context', async (table) => {
    const { number, code } = await sent()
    await claim(await world.insertPerson(VEERA), number, code)
    await sent()
    const count = await asPublic(async (tx) => {
      const { rows } = await tx.raw<{ rows: { n: number }[] }>(`select count(*) as n from ${table}`)
      return rows[0]?.n
    })
    expect(count).toBe(0)
  })

  it('lets nothing be changed from there, nor added to a case that was there before', async () => {
    const { number } = await sent()
    const found = await caseOf(number)
    const changed = await asPublic(async (tx) => {
      const { rows } = await tx.raw<{ rows: unknown[] }>(
        "update subject_requests set state = 'closed' returning 1",
      )
      return rows
    })
    expect(changed).toEqual([])
    await expect(
      asPublic((tx) =>
        tx('case_events').insert({
          request_id: found.id,
          position: 9,
          type: 'submit',
          at: TEST_NOW,
          actor_kind: 'guest',
        }),
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(
      asPublic((tx) =>
        tx('request_items').insert({
          request_id: found.id,
          controller_id: here.id,
          unit_id: here.unitId,
          position: 9,
          right: 'access',
          state: 'identifying',
          clock: 'gdpr-12',
          received_on: '2026-11-03',
          due_on: '2026-12-03',
          strict_due_on: '2026-12-03',
          details: '{}',
        }),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it.each([
    ['an identified person', { authentication: 'checked' }],
    ['another way of arrival', { channel: 'portal' }],
    ['an answered case', { state: 'answered' }],
    ['no code', { claim_hash: null }],
  ])('refuses a case with %s', async (_name, change) => {
    const row = {
      controller_id: here.id,
      case_number: `BAD-${Object.keys(change).join('')}`,
      requester: JSON.stringify({ name: 'x', birthDate: '', onBehalfOf: '' }),
      form_key: here.id,
      channel: 'public-form',
      authentication: 'pending',
      claim_hash: Buffer.from('x'),
      case_language: 'fi',
      contact: '{}',
      received_at: TEST_NOW,
      received_on: '2026-11-03',
      state: 'identifying',
      due_on: '2026-12-03',
    }
    await expect(
      asPublic((tx) => tx('subject_requests').insert({ ...row, ...change })),
    ).rejects.toThrow(/row-level security/)
  })

  it('opens each door in its own context only', async () => {
    const { number } = await sent()
    const found = await caseOf(number)
    const hash = found['claim_hash']
    const person = await world.insertPerson()
    const citizen = { kind: 'citizen', personId: person.id, personKey: person.auditKey } as const
    const rowsOf = (
      context: Parameters<Database['withContext']>[0],
      sql: string,
      values: unknown[],
    ) =>
      app.withContext(context, async (tx) => {
        const { rows } = await tx.raw<{ rows: unknown[] }>(sql, values)
        return rows
      })
    expect(
      await rowsOf({ kind: 'public' }, 'select * from case_claim(?, ?)', [number, hash]),
    ).toEqual([])
    const receipt = "select * from guest_submitted(?, ?, '-infinity')"
    expect(await rowsOf(citizen, receipt, [found['form_key'], hash])).toEqual([])
    expect(
      await rowsOf({ kind: 'public' }, receipt, [found['form_key'], Buffer.from('x')]),
    ).toEqual([])
    expect(await rowsOf({ kind: 'public' }, receipt, [found['form_key'], hash])).toHaveLength(1)
    const recent = "select * from guest_recent('', '', now(), '{}', now())"
    expect(await rowsOf(citizen, recent, [])).toEqual([])
  })
})
