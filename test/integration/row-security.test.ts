import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  assertSafeRole,
  openDatabase,
  type Database,
  type DbContext,
} from '#app/platform/db.server.ts'
import {
  createWorld,
  type TestController,
  type TestPerson,
  type World,
} from '#test/support/world.ts'

let world: World
let app: Database
let here: TestController
let elsewhere: TestController
let person: TestPerson
let other: TestPerson
const secondUnit = randomUUID()

beforeAll(async () => {
  world = await createWorld()
  app = openDatabase(world.urls.app, 2)
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
  person = await world.insertPerson()
  other = await world.insertPerson()
  await insertCase(here, person)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

/** A case with an item in each of two units of its controller. */
async function insertCase(controller: TestController, subject: TestPerson): Promise<void> {
  await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    await tx('units').insert({
      id: secondUnit,
      controller_id: controller.id,
      key: `second-${randomUUID()}`,
      name: { fi: 'Toinen', sv: 'Andra' },
      email: 'toinen@example.test',
    })
    const id = randomUUID()
    await tx('subject_requests').insert({
      id,
      controller_id: controller.id,
      unit_ids: [controller.unitId, secondUnit],
      case_number: `X-2026-${subject.id.slice(0, 8)}`,
      person_id: subject.id,
      submitted_by: subject.id,
      form_key: subject.id,
      channel: 'portal',
      case_language: 'fi',
      contact: '{}',
      received_at: '2026-11-03T08:00:00Z',
      received_on: '2026-11-03',
      state: 'received',
      due_on: '2026-12-03',
    })
    for (const [index, unitId] of [controller.unitId, secondUnit].entries()) {
      const itemId = randomUUID()
      await tx('request_items').insert({
        id: itemId,
        request_id: id,
        controller_id: controller.id,
        unit_id: unitId,
        position: index + 1,
        right: 'access',
        register_id: controller.registerId,
        state: 'received',
        clock: 'gdpr-12',
        received_on: '2026-11-03',
        due_on: '2026-12-03',
        strict_due_on: '2026-12-03',
        details: '{}',
      })
      await tx('letters').insert({
        request_id: id,
        item_id: itemId,
        letter: 'L-02',
        lang: 'fi',
        template_version: '1',
        bytes: Buffer.from('x'),
        sha256: 'x',
        issued_at: '2026-11-04T08:00:00Z',
      })
    }
  })
}

const citizen = (who: TestPerson): DbContext => ({
  kind: 'citizen',
  personId: who.id,
  personKey: who.auditKey,
})
const staff = (controller: TestController, roles: string[], unitIds: string[]): DbContext => ({
  kind: 'staff',
  staffId: '00000000-0000-4000-8000-000000000001',
  controllerId: controller.id,
  roles,
  unitIds,
})
const visible = (context: DbContext, table: string): Promise<number> =>
  app.withContext(context, async (tx) => {
    const { rows } = await tx.raw<{ rows: { n: number }[] }>(`select count(*) as n from ${table}`)
    return rows[0]?.n ?? -1
  })

describe('row-level security', () => {
  it.each([
    ['its person', () => citizen(person), 1],
    ['another person', () => citizen(other), 0],
    ['a clerk of the unit', () => staff(here, ['clerk'], [here.unitId]), 1],
    ['a clerk without that unit', () => staff(here, ['clerk'], []), 0],
    ['a clerk of another controller', () => staff(elsewhere, ['clerk'], [elsewhere.unitId]), 0],
    ['a clerk elsewhere who claims the unit', () => staff(elsewhere, ['clerk'], [here.unitId]), 0],
    ['the controller’s data protection officer', () => staff(here, ['dpo'], []), 1],
    ['another controller’s officer', () => staff(elsewhere, ['dpo'], []), 0],
    ['an administrator', () => staff(here, ['administrator'], []), 0],
    ['anyone', (): DbContext => ({ kind: 'public' }), 0],
    ['the app role in system context', (): DbContext => ({ kind: 'system' }), 0],
  ])('shows a case to %s: %#', async (_who, context, expected) => {
    expect(await visible(context(), 'subject_requests')).toBe(expected)
  })

  it.each([
    ['its person', () => citizen(person), 2],
    ['another person', () => citizen(other), 0],
    ['a clerk of one unit', () => staff(here, ['clerk'], [here.unitId]), 1],
    ['a clerk of the other unit', () => staff(here, ['clerk'], [secondUnit]), 1],
    ['a clerk of both', () => staff(here, ['clerk'], [here.unitId, secondUnit]), 2],
    ['a clerk without a unit', () => staff(here, ['clerk'], []), 0],
    ['a clerk elsewhere', () => staff(elsewhere, ['clerk'], [here.unitId, secondUnit]), 0],
    ['the data protection officer', () => staff(here, ['dpo'], []), 2],
    ['anyone', (): DbContext => ({ kind: 'public' }), 0],
  ])('shows items and their letters by unit to %s: %#', async (_who, context, expected) => {
    expect(await visible(context(), 'request_items')).toBe(expected)
    expect(await visible(context(), 'letters')).toBe(expected)
  })

  it('shows a person to themselves and to those who handle their case', async () => {
    expect(await visible(citizen(person), 'persons')).toBe(1)
    expect(await visible(staff(here, ['clerk'], [here.unitId]), 'persons')).toBe(1)
    expect(await visible(staff(elsewhere, ['clerk'], [elsewhere.unitId]), 'persons')).toBe(0)
  })

  it('shows nothing at all without a context', async () => {
    const client = new pg.Client({ connectionString: world.urls.app })
    await client.connect()
    for (const table of ['controllers', 'registers', 'notice_versions', 'subject_requests']) {
      const { rowCount } = await client.query(`select 1 from ${table}`)
      expect([table, rowCount]).toEqual([table, 0])
    }
    await client.end()
  })

  it('keeps sessions, identifiers and the audit door away from plain SQL', async () => {
    for (const table of ['sessions', 'person_identifiers', 'login_transactions', 'audit_chain']) {
      await expect(visible(citizen(person), table)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('lets nobody move a case to another unit, person or date', async () => {
    for (const [table, column] of [
      ['subject_requests', 'person_id'],
      ['subject_requests', 'submitted_by'],
      ['subject_requests', 'received_on'],
      ['subject_requests', 'authentication'],
      ['request_items', 'unit_id'],
      ['request_items', 'register_id'],
      ['request_items', 'right'],
      ['request_items', 'details'],
    ] as const) {
      const attempt = app.withContext(staff(here, ['clerk'], [here.unitId]), (tx) =>
        tx.raw(`update ${table} set "${column}" = "${column}"`),
      )
      await expect(attempt, `${table}.${column}`).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('covers every table of the schema', async () => {
    const client = new pg.Client({ connectionString: world.adminUrl })
    await client.connect()
    const { rows } = await client.query<{ relname: string }>(`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not (relrowsecurity and relforcerowsecurity)`)
    await client.end()
    expect(rows.map((row) => row.relname).sort()).toEqual([
      'schema_migrations',
      'schema_migrations_lock',
    ])
  })

  it('refuses to run as a superuser, a BYPASSRLS role or the owner', async () => {
    await expect(assertSafeRole(world.urls.app)).resolves.toBeUndefined()
    await expect(assertSafeRole(world.urls.worker)).resolves.toBeUndefined()
    await expect(assertSafeRole(world.adminUrl)).rejects.toThrow(/superuser/)
    await expect(assertSafeRole(world.urls.owner)).rejects.toThrow(/owns tables/)
  })
})
