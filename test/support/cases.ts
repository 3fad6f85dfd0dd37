import { createHmac, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase, type Database, type Tx } from '#app/platform/db.server.ts'
import type { Authentication } from '#app/requests/case-event.ts'
import type { ItemColumns } from '#app/requests/item-replay.ts'
import { caseState, clockStopped } from '#app/requests/lifecycle.ts'
import type { NewCase } from '#app/requests/new-case.server.ts'
import type { Requester, RequestContact } from '#app/requests/request.ts'
import { WORKER } from '#db/security.ts'
import type { PlannedEvent } from '#test/support/case-events.ts'
import {
  eventRow,
  morning,
  planItem,
  type ItemFields,
  type PlannedItem,
  type Whole,
} from '#test/support/case-items.ts'
import type { TestController, TestPerson, TestStaff, World } from '#test/support/world.ts'

export interface CaseFields extends ItemFields {
  readonly controller: TestController
  /** The data subject; a new one by default. */
  readonly person?: TestPerson
  /** Who made the request, when not the data subject. */
  readonly submittedBy?: TestPerson
  /** ISO date. */
  readonly receivedOn?: string
  readonly caseLanguage?: 'fi' | 'sv'
  readonly contact?: Partial<RequestContact>
  readonly channel?: NewCase['channel']
  readonly authentication?: Authentication
  readonly relation?: 'follow-up' | 'repeat'
  readonly relatedTo?: string
  /** Each adds to, or differs from, what the case says of its items; one plain item by default. */
  readonly items?: readonly ItemFields[]
}

/** A case of somebody who was not identified when it came. */
export type GuestCaseFields = CaseFields & { readonly requester: Requester }

export interface GuestCase {
  readonly id: string
  /** The first item. */
  readonly itemId: string
  readonly itemIds: readonly string[]
  readonly caseNumber: string
}

export interface TestCase extends GuestCase {
  readonly person: TestPerson
}

let numbers = 0
const standIns = new Map<string, Promise<string>>()

/**
 * A case as if it had been submitted. Its events lead to its state, so that replaying them gives
 * the same columns; what went out in letters is not there.
 */
export async function insertCase(
  world: Pick<World, 'workerDb' | 'insertPerson'>,
  fields: GuestCaseFields,
): Promise<GuestCase>
export async function insertCase(
  world: Pick<World, 'workerDb' | 'insertPerson'>,
  fields: CaseFields,
): Promise<TestCase>
export async function insertCase(
  world: Pick<World, 'workerDb' | 'insertPerson'>,
  fields: CaseFields & { readonly requester?: Requester },
): Promise<GuestCase & { readonly person?: TestPerson }> {
  const { controller, requester, receivedOn = '2026-10-20' } = fields
  const person = fields.person ?? (requester ? undefined : await world.insertPerson())
  const submittedBy = fields.submittedBy ?? (requester ? undefined : person)
  const authentication = fields.authentication ?? (requester ? 'pending' : 'strong')
  const whole: Whole = {
    controller,
    receivedOn,
    authentication,
    submittedBy: submittedBy?.id ?? null,
    relatedTo:
      fields.relatedTo ?? (await earlierCase(world, { ...fields, ...(person && { person }) })),
    standIn: needsStandIn(fields) ? await standInOf(world.workerDb, controller.id) : '',
  }
  const items = (fields.items ?? [{}]).map((item) => planItem({ ...fields, ...item }, whole))
  const [id, rows] = [randomUUID(), items.map(({ columns }) => columns)]
  numbers += 1
  const caseNumber = `TEST-2026-${numbers}-${id.slice(0, 4)}`
  await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    await tx('subject_requests').insert({
      id,
      controller_id: controller.id,
      unit_ids: [...new Set(rows.map((one) => one.unit_id))],
      case_number: caseNumber,
      person_id: person?.id ?? null,
      submitted_by: whole.submittedBy,
      requester: requester ? JSON.stringify(requester) : null,
      form_key: randomUUID(),
      channel: fields.channel ?? (requester ? 'public-form' : 'portal'),
      authentication:
        isIdentified(items) && authentication === 'pending' ? 'checked' : authentication,
      case_language: fields.caseLanguage ?? 'fi',
      contact: { email: 'testi@example.test', phone: '', address: '', ...fields.contact },
      received_at: morning(receivedOn),
      received_on: receivedOn,
      relation: whole.relatedTo === null ? null : (fields.relation ?? 'repeat'),
      related_to: whole.relatedTo,
      version: items.reduce((sum, { events }) => sum + events.length, 0),
      ...caseColumns(rows),
    })
    for (const [index, item] of items.entries()) {
      await tx('request_items').insert({ ...item.row, request_id: id, position: index + 1 })
    }
    await insertEvents(tx, id, items, whole.submittedBy)
  })
  const itemIds = items.map(({ row }) => row.id)
  return { id, itemId: itemIds[0] ?? '', itemIds, caseNumber, ...(person && { person }) }
}

function isIdentified(items: readonly PlannedItem[]): boolean {
  return items.some(({ events }) => events.some(({ event }) => event.type === 'identify'))
}

function caseColumns(items: readonly ItemColumns[]) {
  const lastDays = (of: readonly ItemColumns[]) =>
    of.map((one) => one.extended_due_on ?? one.due_on).sort()
  const running = items.filter(({ state }) => !clockStopped(state))
  const ended = items.map((one) => one.ended_on ?? '').sort()
  return {
    state: caseState(items.map(({ state }) => state)),
    due_on: lastDays(running)[0] ?? lastDays(items).at(-1),
    ended_on: ended.includes('') ? null : ended.at(-1),
  }
}

/** The submissions of all items come first, as when a case is made. */
async function insertEvents(
  tx: Tx,
  requestId: string,
  items: readonly PlannedItem[],
  submittedBy: string | null,
): Promise<void> {
  const all = items.flatMap(({ row, events }) => events.map((one) => ({ itemId: row.id, ...one })))
  const isFirst = (one: PlannedEvent) => one.event.type === 'submit'
  const ordered = [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))]
  for (const [index, one] of ordered.entries()) {
    const { type, at, data } = eventRow(one)
    const requester = submittedBy === null ? 'guest' : 'person'
    await tx('case_events').insert({
      request_id: requestId,
      item_id: one.itemId,
      position: index + 1,
      type,
      at,
      actor_kind: one.by === 'staff' ? 'staff' : requester,
      actor_id: one.by === 'staff' ? one.staffId : submittedBy,
      data,
    })
  }
}

/** The open case that a joined one repeats, when the caller names none. */
async function earlierCase(
  world: Pick<World, 'workerDb' | 'insertPerson'>,
  { controller, person, receivedOn, state, items = [] }: CaseFields,
): Promise<string | null> {
  if (![state, ...items.map((one) => one.state)].includes('joined')) return null
  const found = await insertCase(world, {
    controller,
    ...(person && { person }),
    ...(receivedOn !== undefined && { receivedOn }),
  })
  return found.id
}

function needsStandIn({ items = [{}], ...whole }: CaseFields): boolean {
  return items.some((item) => {
    const { state = 'received', handler, after = [] } = { ...whole, ...item }
    const untouched = state === 'received' || state === 'withdrawn'
    return handler === undefined && !(untouched && after.length === 0)
  })
}

/** Handles the cases for which a test names no handler; nobody logs in as them. */
function standInOf(workerDb: Database, controllerId: string): Promise<string> {
  const known = standIns.get(controllerId)
  if (known !== undefined) return known
  const made = workerDb.withContext({ kind: 'system' }, async (tx) => {
    const rows = await tx('staff')
      .insert({
        controller_id: controllerId,
        issuer: 'http://localhost:1',
        subject: randomUUID(),
        name: 'Testi Sijainen',
        title: { fi: 'Käsittelijä', sv: 'Handläggare' },
        email: 'sijainen@example.test',
        language: 'fi',
      })
      .returning<{ id: string }[]>('id')
    return rows[0]?.id ?? ''
  })
  standIns.set(controllerId, made)
  return made
}

/** The running demo portal's database, for cases of its own people. Close it in `afterAll`. */
export interface PortalCases {
  readonly workerDb: Database
  readonly insertPerson: World['insertPerson']
  /** The register of a demo controller, with its unit and notice. */
  controller(registerKey: string): Promise<TestController>
  person(familyName: string): Promise<TestPerson>
  staff(name: string): Promise<TestStaff>
  close(): Promise<void>
}

/** @param dataDir the portal's data folder, where its embedded PostgreSQL keeps port and password */
export async function openPortalCases(dataDir: string): Promise<PortalCases> {
  const read = async (name: string) =>
    (await readFile(join(dataDir, 'postgres', name), 'utf8')).trim()
  const [port, adminPassword] = [await read('port'), await read('password')]
  const password = createHmac('sha256', adminPassword).update(WORKER).digest('base64url')
  const workerDb = openDatabase(
    `postgres://${WORKER}:${password}@127.0.0.1:${port}/rekisteriportti`,
    2,
  )
  const one = async <T>(sql: string, bindings: readonly string[]): Promise<T> =>
    workerDb.withContext({ kind: 'system' }, async (tx) => {
      const { rows } = await tx.raw<{ rows: T[] }>(sql, bindings)
      const [row] = rows
      if (row === undefined) throw new Error(`Nothing found for ${bindings.join(', ')}`)
      return row
    })
  return {
    workerDb,
    insertPerson: () => Promise.reject(new Error('Name a demo person: `person(familyName)`')),
    controller: (registerKey) =>
      one<TestController>(
        `select r.controller_id as id, r.unit_id as "unitId", r.id as "registerId",
          r.key as "registerKey", v.id as "noticeVersionId"
        from registers r join notice_versions v on v.register_id = r.id
        where r.key = ? and v.status = 'published' order by v.version desc limit 1`,
        [registerKey],
      ),
    person: async (familyName) => {
      const row = await one<{ id: string; auditKey: string }>(
        'select id, audit_key as "auditKey" from persons where family_name = ? limit 1',
        [familyName],
      )
      return { realm: 'citizen', ...row }
    },
    staff: async (name) => {
      const { id } = await one<{ id: string }>('select id from staff where name = ?', [name])
      return { realm: 'staff', id, roles: [] }
    },
    close: () => workerDb.close(),
  }
}
