import { createHmac, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { CaseEventData } from '#app/requests/case-event.ts'
import { computeDeadline } from '#app/requests/deadline.ts'
import type { ItemState } from '#app/requests/lifecycle.ts'
import type { RequestContact, RequestDetails } from '#app/requests/request.ts'
import { openDatabase, type Database } from '#app/platform/db.server.ts'
import { WORKER } from '#db/security.ts'
import type { TestController, TestPerson, TestStaff, World } from '#test/support/world.ts'

interface CaseFields {
  readonly controller: TestController
  /** The data subject; a new one by default. */
  readonly person?: TestPerson
  /** Who made the request, when not the data subject. */
  readonly submittedBy?: TestPerson
  readonly state?: ItemState
  readonly handler?: TestStaff
  /** ISO date. */
  readonly receivedOn?: string
  readonly endedOn?: string
  readonly caseLanguage?: 'fi' | 'sv'
  readonly details?: Partial<RequestDetails>
  readonly contact?: Partial<RequestContact>
  readonly noticeVersionId?: string | null
}

export interface TestCase {
  readonly id: string
  readonly itemId: string
  readonly caseNumber: string
  readonly person: TestPerson
}

let numbers = 0

/**
 * A case as if it had been submitted through the portal. Its events lead to its state, so that
 * replaying them gives the same.
 */
export async function insertCase(
  world: Pick<World, 'workerDb' | 'insertPerson'>,
  fields: CaseFields,
): Promise<TestCase> {
  const { controller, state = 'received', receivedOn = '2026-10-20' } = fields
  const person = fields.person ?? (await world.insertPerson())
  const submittedBy = fields.submittedBy ?? person
  const received = Temporal.PlainDate.from(receivedOn)
  const due = computeDeadline({ received, clock: 'gdpr-12' }).due.toString()
  const strict = computeDeadline({ received, clock: 'gdpr-12', mode: 'STRICT' }).due.toString()
  const [id, itemId] = [randomUUID(), randomUUID()]
  numbers += 1
  const caseNumber = `TEST-2026-${numbers}-${id.slice(0, 4)}`
  const handler = fields.handler?.id ?? null
  const ended = ['answered', 'closed', 'withdrawn'].includes(state)
  const endedOn = fields.endedOn ?? (ended ? receivedOn : null)
  const receivedAt = `${receivedOn}T09:00:00+03:00`
  await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    await tx('subject_requests').insert({
      id,
      controller_id: controller.id,
      unit_id: controller.unitId,
      case_number: caseNumber,
      person_id: person.id,
      submitted_by: submittedBy.id,
      form_key: randomUUID(),
      channel: 'portal',
      case_language: fields.caseLanguage ?? 'fi',
      contact: { email: 'testi@example.test', phone: '', address: '', ...fields.contact },
      received_at: receivedAt,
      received_on: receivedOn,
      state,
      handler_id: handler,
      due_on: due,
      strict_due_on: strict,
      ended_on: endedOn,
    })
    await tx('request_items').insert({
      id: itemId,
      request_id: id,
      position: 1,
      right: 'access',
      register_id: controller.registerId,
      notice_version_id:
        fields.noticeVersionId === undefined ? controller.noticeVersionId : fields.noticeVersionId,
      state,
      clock: 'gdpr-12',
      due_on: due,
      strict_due_on: strict,
      details: {
        scope: 'all',
        which: '',
        periodFrom: null,
        periodTo: null,
        answerForm: 'electronic',
        interpreter: '',
        ...fields.details,
      },
    })
    const events = eventsTo(state, { handler, registerId: controller.registerId, due, strict })
    for (const [index, { type, ...data }] of events.entries()) {
      const bySystem = type !== 'submit' && type !== 'withdraw' && handler === null
      const byPerson = type === 'submit' || type === 'withdraw'
      await tx('case_events').insert({
        request_id: id,
        item_id: itemId,
        position: index + 1,
        type,
        at: receivedAt,
        actor_kind: byPerson ? 'person' : bySystem ? 'system' : 'staff',
        actor_id: byPerson ? submittedBy.id : handler,
        data,
      })
    }
    await tx('subject_requests')
      .where({ id })
      .update({ version: Math.max(1, events.length) })
  })
  return { id, itemId, caseNumber, person }
}

/** The shortest list of events that leads to a state. */
function eventsTo(
  state: ItemState,
  facts: { handler: string | null; registerId: string; due: string; strict: string },
): CaseEventData[] {
  const submit: CaseEventData = {
    type: 'submit',
    right: 'access',
    registerId: facts.registerId,
    answerForm: 'electronic',
    dueOn: facts.due,
    strictDueOn: facts.strict,
  }
  const take: CaseEventData = { type: 'take', handlerId: facts.handler ?? '' }
  const issue: CaseEventData = {
    type: 'issue',
    letterId: randomUUID(),
    letter: 'L-05',
    decision: 'granted',
    fileIds: [],
  }
  const review: CaseEventData[] = [submit, take, { type: 'draft' }, { type: 'propose' }]
  switch (state) {
    case 'received':
      return [submit]
    case 'assigned':
      return [submit, take]
    case 'collecting':
      return [submit, take, { type: 'draft' }]
    case 'review':
      return review
    case 'answered':
      return [...review, issue]
    case 'closed':
      return [...review, issue, { type: 'close' }]
    case 'withdrawn':
      return [submit, { type: 'withdraw' }]
  }
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
