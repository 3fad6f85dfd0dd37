import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '#app/audit/append.server.ts'
import type { AuditActor, AuditEvent } from '#app/audit/audit-event.ts'
import { STAFF_ROLES, type StaffRole } from '#app/people/roles.ts'
import { loader as auditLoader } from '#app/routes/admin/audit.tsx'
import { loader as homeLoader } from '#app/routes/admin/home.tsx'
import { createWorld, instant, routeArgs, statusOf, TEST_NOW } from '#test/support/world.ts'
import type { TestController, TestPerson, TestStaff, World } from '#test/support/world.ts'

let world: World
let here: TestController
let elsewhere: TestController
let clerk: TestStaff
let person: TestPerson
let requestId: string
let foreignRequestId: string
let auditor: string

beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
  person = await world.insertPerson()
  clerk = await staff(['clerk'])
  requestId = await insertCase(here, 'TEST-2026-1')
  foreignRequestId = await insertCase(elsewhere, 'TEST-2026-2')
  auditor = await world.signIn(await staff(['auditor']))
})
afterAll(() => world.close())

const staff = (roles: readonly StaffRole[]) =>
  world.insertStaff({ controllerId: here.id, unitId: here.unitId, roles })

async function insertCase(controller: TestController, caseNumber: string): Promise<string> {
  const rows = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx('subject_requests')
      .insert({
        controller_id: controller.id,
        unit_ids: [controller.unitId],
        case_number: caseNumber,
        person_id: person.id,
        submitted_by: person.id,
        form_key: randomUUID(),
        channel: 'portal',
        case_language: 'fi',
        contact: {},
        received_at: TEST_NOW,
        received_on: '2026-11-03',
        state: 'received',
        due_on: '2026-12-03',
      })
      .returning<{ id: string }[]>('id'),
  )
  return rows[0]?.id ?? ''
}

async function record(event: AuditEvent, actor: AuditActor, at = TEST_NOW): Promise<void> {
  await world.portal.db.withContext({ kind: 'public' }, (tx) =>
    appendAudit(tx, { event, actor, at: instant(at) }),
  )
}

const auditArgs = (query: string, cookie: string | undefined = auditor) =>
  routeArgs(world, { path: `/fi/admin/audit${query}`, params: { lang: 'fi' }, cookie })

async function log(query: string) {
  const data = await auditLoader(auditArgs(query))
  if (!('title' in data)) throw new Error(`Answered ${data.status}`)
  return data
}

describe('the log', () => {
  beforeAll(async () => {
    const subjectKey = person.auditKey
    const byClerk = { kind: 'staff', key: clerk.id, controllerId: here.id } as const
    const byPerson = { kind: 'person', key: person.auditKey } as const
    const day = (date: number) => `2026-10-${date}T21:30:00Z`
    await record({ kind: 'request-submitted', requestId, subjectKey }, byPerson, day(10))
    await record({ kind: 'case-viewed', requestId, subjectKey }, byClerk, day(11))
    await record({ kind: 'access-denied', route: '/fi/dpo', status: 403 }, byClerk, day(12))
    await record(
      { kind: 'case-viewed', requestId: foreignRequestId, subjectKey },
      { kind: 'staff', key: randomUUID(), controllerId: elsewhere.id },
      day(13),
    )
    await record(
      { kind: 'request-submitted', requestId: foreignRequestId, subjectKey },
      byPerson,
      day(13),
    )
  })

  const kinds = async (query: string) => (await log(query)).events.map(({ kind }) => kind)
  const october = '&from=1.10.2026&to=31.10.2026'

  it("shows the controller's own events, newest first, with names of staff only", async () => {
    const { events } = await log(`?${october}`)
    expect(events.map(({ kind, actor, caseNumber, at }) => [kind, actor, caseNumber, at])).toEqual([
      ['Pääsy evättiin', 'Testi clerk', null, '13.10.2026 klo\u00a00.30'],
      ['Asian katselu', 'Testi clerk', 'TEST-2026-1', '12.10.2026 klo\u00a00.30'],
      [
        'Pyynnön lähetys',
        `Henkilö ${person.auditKey.slice(0, 8)}`,
        'TEST-2026-1',
        '11.10.2026 klo\u00a00.30',
      ],
    ])
    expect(JSON.stringify(events)).not.toContain('Henkilö"')
    expect(events[0]?.isRefused).toBe(true)
  })

  it('finds by case, kind, actor and day', async () => {
    expect(await kinds('?case=test-2026-1')).toEqual(['Asian katselu', 'Pyynnön lähetys'])
    expect(await kinds(`?kind=case-viewed${october}`)).toEqual(['Asian katselu'])
    expect(await kinds(`?actor=person${october}`)).toEqual(['Pyynnön lähetys'])
    expect(await kinds(`?actor=${clerk.id}${october}`)).toEqual(['Pääsy evättiin', 'Asian katselu'])
    expect(await kinds('?from=12.10.2026&to=12.10.2026')).toEqual(['Asian katselu'])
  })

  it.each([
    ['?case=TEST-2026-2', 'case'],
    ['?case=NO-1', 'case'],
    ['?from=31.2.2026', 'from'],
    ['?to=tomorrow', 'to'],
    ['?from=2.10.2026&to=1.10.2026', 'to'],
  ])('says what is wrong in %s and shows nothing', async (query, field) => {
    const { errors, events, title } = await log(query)
    expect(errors.map(({ id }) => id)).toEqual([field])
    expect(events).toEqual([])
    expect(title).toMatch(/^Virhe: /)
  })

  it('turns pages without losing or repeating an event of the same moment', async () => {
    const actor = { kind: 'staff', key: clerk.id, controllerId: here.id } as const
    for (let each = 0; each < 70; each += 1) {
      await record({ kind: 'desk-viewed' }, actor, '2026-09-01T08:00:00Z')
    }
    const ids: number[] = []
    for (let query: string | undefined = '?kind=desk-viewed'; query !== undefined;) {
      const page: Awaited<ReturnType<typeof log>> = await log(query)
      ids.push(...page.events.map(({ id }) => id))
      query = page.nextQuery
    }
    expect(new Set(ids).size).toBe(70)
    expect(ids).toHaveLength(70)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
  })

  it('records that it was read', async () => {
    const reader = await staff(['auditor'])
    await auditLoader(auditArgs('', await world.signIn(reader)))
    expect(await kinds(`?actor=${reader.id}`)).toEqual(['Lokin katselu'])
  })

  it.each(STAFF_ROLES.filter((role) => role !== 'auditor'))('is closed to a %s', async (role) => {
    const cookie = await world.signIn(await staff([role]))
    expect(await statusOf(() => auditLoader(auditArgs('', cookie)))).toBe(403)
  })

  it('gives case numbers to auditors only', async () => {
    const asked = await world.portal.db.withContext(
      { kind: 'staff', staffId: clerk.id, controllerId: here.id, roles: ['clerk'], unitIds: [] },
      (tx) =>
        tx.raw<{ rows: { id: string | null }[] }>("select audit_case_id('TEST-2026-1') as id"),
    )
    expect(asked.rows).toEqual([{ id: null }])
  })
})

describe('the staff home', () => {
  const homeArgs = (query: string, cookie?: string) =>
    routeArgs(world, { path: `/fi/admin${query}`, params: { lang: 'fi' }, cookie })

  async function after(query: string, roles: readonly StaffRole[]): Promise<string | null> {
    const cookie = await world.signIn(await staff(roles))
    const answer = await homeLoader(homeArgs(query, cookie))
    return answer instanceof Response ? answer.headers.get('location') : null
  }

  it('leads from the login to the one place of work, and nowhere else', async () => {
    for (const role of ['clerk', 'decider', 'unit-head'] as const) {
      expect(await after('?start=1', [role])).toBe('/fi/desk')
    }
    expect(await after('?start=1', ['clerk', 'decider'])).toBe('/fi/desk')
    expect(await after('?start=1', ['dpo'])).toBe('/fi/dpo')
    expect(await after('?start=1', ['notice-editor'])).toBe('/fi/editor')
    for (const roles of [['dpo', 'clerk'], ['auditor'], ['administrator']] as const) {
      expect(await after('?start=1', roles)).toBeNull()
    }
    expect(await after('', ['clerk'])).toBeNull()
    expect(await after('', ['dpo'])).toBeNull()
  })

  it.each(STAFF_ROLES)('tells a %s who they are', async (role) => {
    const cookie = await world.signIn(await staff([role]))
    const home = await homeLoader(homeArgs('', cookie))
    if (home instanceof Response) throw new Error(`Answered ${home.status}`)
    const scoped = role === 'clerk' || role === 'decider' || role === 'unit-head'
    expect(home).toMatchObject({
      name: `Testi ${role}`,
      jobTitle: 'Käsittelijä',
      controller: 'Lappeenrannan kaupunki',
      roles: [{ role, units: scoped ? ['Maahanmuuttopalvelut'] : [] }],
    })
  })

  it('is closed to persons and to staff without a role', async () => {
    const cookie = await world.signIn(await staff([]))
    expect(await statusOf(() => homeLoader(homeArgs('', cookie)))).toBe(403)
    const citizen = await world.signIn(await world.insertPerson())
    expect(await statusOf(() => homeLoader(homeArgs('', citizen)))).toBe(302)
  })
})
