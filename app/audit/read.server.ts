import type { Temporal } from 'temporal-polyfill'
import type { AuditKind } from '#app/audit/audit-event.ts'
import { HELSINKI } from '#app/platform/helsinki.ts'
import type { Tx } from '#app/platform/db.server.ts'

export const ACTOR_KINDS = ['staff', 'person', 'system', 'anonymous'] as const
export type AuditActorKind = (typeof ACTOR_KINDS)[number]

/** What an auditor looks for; without a field everything. */
export interface AuditFilter {
  readonly kind?: AuditKind
  /** Id of the case. */
  readonly requestId?: string
  /** Days in Finland, both included. */
  readonly from?: Temporal.PlainDate
  readonly to?: Temporal.PlainDate
  /** A staff member's id, or a kind of actor. */
  readonly actor?: { readonly staffId: string } | { readonly kind: AuditActorKind }
}

export interface AuditRow {
  readonly id: number
  /** ISO instant. */
  readonly at: string
  readonly kind: AuditKind
  readonly outcome: 'done' | 'refused'
  readonly actorKind: AuditActorKind
  /** Name of a staff member; of a person nothing but the random key is known here. */
  readonly actorName: string | null
  readonly actorKey: string | null
  readonly requestId: string | null
  readonly caseNumber: string | null
  readonly objectId: string | null
  readonly data: Readonly<Record<string, string | number>>
}

/** The place after which the next page begins. */
export interface AuditCursor {
  readonly at: string
  readonly id: number
}

const PAGE = 50

/**
 * One page of a controller's events, newest first. Row-level security lets only its auditors see
 * them; of a case they see its number.
 */
export async function listAuditEvents(
  tx: Tx,
  controllerId: string,
  filter: AuditFilter,
  after?: AuditCursor,
): Promise<{ events: readonly AuditRow[]; next?: AuditCursor }> {
  const conditions = [...filterConditions(filter), ...afterConditions(after)]
  const { rows } = await tx.raw<{ rows: AuditRow[] }>(
    `with page as (
        select e.* from audit_events e
        where e.controller_id = ? ${conditions.map(({ sql }) => `and ${sql}`).join(' ')}
        order by e.at desc, e.id desc limit ${PAGE + 1})
      select e.id, e.at, e.kind, e.outcome, e.actor_kind as "actorKind", s.name as "actorName",
        e.actor_key as "actorKey", e.request_id as "requestId", n.case_number as "caseNumber",
        e.object_id as "objectId", e.data
      from page e
        left join staff s on e.actor_kind = 'staff' and s.id = e.actor_key
        left join audit_case_numbers(
          (select array_agg(distinct request_id) from page)) n on n.id = e.request_id
      order by e.at desc, e.id desc`,
    [controllerId, ...conditions.flatMap(({ bindings }) => bindings)],
  )
  const events = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? events.at(-1) : undefined
  return last === undefined ? { events } : { events, next: { at: last.at, id: last.id } }
}

interface Condition {
  readonly sql: string
  readonly bindings: readonly (string | number)[]
}

function filterConditions({ kind, requestId, from, to, actor }: AuditFilter): Condition[] {
  const midnight = (date: Temporal.PlainDate): string =>
    date.toZonedDateTime(HELSINKI).toInstant().toString()
  const all: (Condition | false)[] = [
    kind !== undefined && { sql: 'e.kind = ?', bindings: [kind] },
    requestId !== undefined && { sql: 'e.request_id = ?', bindings: [requestId] },
    from !== undefined && { sql: 'e.at >= ?::timestamptz', bindings: [midnight(from)] },
    to !== undefined && {
      sql: 'e.at < ?::timestamptz',
      bindings: [midnight(to.add({ days: 1 }))],
    },
    actor !== undefined && actorCondition(actor),
  ]
  return all.filter((condition) => condition !== false)
}

function actorCondition(actor: NonNullable<AuditFilter['actor']>): Condition {
  return 'kind' in actor
    ? { sql: 'e.actor_kind = ?', bindings: [actor.kind] }
    : { sql: "e.actor_kind = 'staff' and e.actor_key = ?::uuid", bindings: [actor.staffId] }
}

function afterConditions(after: AuditCursor | undefined): Condition[] {
  if (after === undefined) return []
  return [{ sql: '(e.at, e.id) < (?::timestamptz, ?::bigint)', bindings: [after.at, after.id] }]
}

/** The id of the case of this number at the auditor's controller. */
export async function findAuditedCase(tx: Tx, caseNumber: string): Promise<string | undefined> {
  const { rows } = await tx.raw<{ rows: { id: string | null }[] }>(
    'select audit_case_id(?) as id',
    [caseNumber],
  )
  return rows[0]?.id ?? undefined
}

/** Staff of the auditor's controller, to choose from. */
export async function listStaffNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.raw<{ rows: { id: string; name: string }[] }>(
    'select id, name from staff order by name, id',
  )
  return rows
}
