import type { Temporal } from 'temporal-polyfill'
import { CASE_ROLES } from '#app/people/roles.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import { caseColumns, type CaseColumns } from '#app/requests/case-columns.ts'
import {
  replayItem,
  type ItemColumns,
  type ItemEventRow,
  type ReplayedItem,
} from '#app/requests/item-replay.ts'

/** Where the stored columns of a case are not what its events say. */
export interface ReplayDifference {
  readonly requestId: string
  readonly controllerId: string
  readonly caseNumber: string
  /** The item; null: the case's own columns, which follow from its items. */
  readonly position: number | null
  /** The columns that differ, or `events` when these are not legal. */
  readonly columns: readonly string[]
}

/** A count of ended items that is not what a count of them gives. */
export interface RollupDifference {
  readonly controllerId: string
  readonly unitId: string
  readonly outcome: 'in-time' | 'late'
  readonly stored: number
  readonly counted: number
}

export interface ReplayReport {
  readonly cases: number
  readonly items: number
  readonly differences: readonly ReplayDifference[]
  readonly rollups: readonly RollupDifference[]
}

interface StoredItem extends ReplayedItem {
  readonly position: number
  readonly lastDay: string
  readonly columns: ItemColumns
  readonly events: readonly (Omit<ItemEventRow, 'by'> & { readonly actorKind: string })[]
}

interface StoredCase extends CaseColumns {
  readonly id: string
  readonly controllerId: string
  readonly caseNumber: string
  readonly unit_ids: readonly string[]
  readonly items: readonly StoredItem[]
}

const BATCH = 200

/**
 * Compares stored columns with what the events lead to: the columns of items with the replay of
 * their events, those of cases with their items, and the counts of ended items with a count.
 * @param options.changedSince only cases in which something is open, and those with an event since
 */
export async function checkReplay(
  db: Database,
  options: { readonly changedSince?: Temporal.Instant; readonly batch?: number } = {},
): Promise<ReplayReport> {
  const { changedSince, batch = BATCH } = options
  const differences: ReplayDifference[] = []
  let [cases, items] = [0, 0]
  let after: string | undefined
  do {
    const page = await db.withContext({ kind: 'system' }, (tx) =>
      readCases(tx, { after, changedSince, batch }),
    )
    cases += page.length
    for (const found of page) {
      items += found.items.length
      differences.push(...differencesOf(found))
    }
    after = page.length < batch ? undefined : page.at(-1)?.id
  } while (after !== undefined)
  const rollups = await db.withContext({ kind: 'system' }, rollupDifferences)
  return { cases, items, differences, rollups }
}

/** One statement, so that what it reads of a case belongs together while others work in it. */
async function readCases(
  tx: Tx,
  page: {
    after: string | undefined
    changedSince: Temporal.Instant | undefined
    batch: number
  },
): Promise<StoredCase[]> {
  const { rows } = await tx.raw<{ rows: StoredCase[] }>(
    `select r.id, r.controller_id as "controllerId", r.case_number as "caseNumber", r.state,
        r.due_on, r.ended_on, r.unit_ids, (
        select coalesce(json_agg(json_build_object('position', i.position, 'right', i."right",
            'clock', i.clock, 'unitId', i.unit_id, 'receivedOn', i.received_on,
            'lastDay', i.last_day, 'columns', json_build_object('state', i.state,
              'clock', i.clock, 'unit_id', i.unit_id, 'handler_id', i.handler_id, 'received_on', i.received_on,
              'due_on', i.due_on, 'strict_due_on', i.strict_due_on,
              'extended_due_on', i.extended_due_on, 'suspended_since', i.suspended_since,
              'suspended_days', i.suspended_days, 'ended_on', i.ended_on,
              'lifting_on', i.lifting_on, 'decision', i.decision),
            'events', (select coalesce(json_agg(json_build_object('type', e.type, 'at', e.at,
                'actorKind', e.actor_kind, 'data', e.data) order by e.position), '[]')
              from case_events e where e.request_id = r.id and e.item_id = i.id)
          ) order by i.position), '[]')
        from request_items i where i.request_id = r.id) as items
      from subject_requests r
      where r.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
        and (?::boolean or r.ended_on is null
          or exists (select 1 from request_items i where i.request_id = r.id and i.in_work)
          or exists (select 1 from case_events e where e.request_id = r.id
            and e.at >= ?::timestamptz))
      order by r.id limit ?`,
    [
      page.after ?? null,
      page.changedSince === undefined,
      page.changedSince?.toString() ?? null,
      page.batch,
    ],
  )
  return rows
}

function differencesOf(found: StoredCase): ReplayDifference[] {
  const { id: requestId, controllerId, caseNumber, items } = found
  const at = { requestId, controllerId, caseNumber }
  const ofItems = items.map((item) => ({
    ...at,
    position: item.position,
    columns: differentColumns(item),
  }))
  const whole = caseColumns(
    items.map(({ columns: { state, ended_on }, lastDay }) => ({
      state,
      ended_on,
      last_day: lastDay,
    })),
  )
  const { state, due_on, ended_on, unit_ids } = found
  const own = differing({ state, due_on, ended_on }, whole)
  const units = new Set(items.map(({ unitId }) => unitId))
  if (unit_ids.length !== units.size || !unit_ids.every((one) => units.has(one))) {
    own.push('unit_ids')
  }
  return [...ofItems, { ...at, position: null, columns: own }].filter(
    ({ columns }) => columns.length > 0,
  )
}

function differentColumns({ columns, events, ...item }: StoredItem): string[] {
  const rows = events.map(({ actorKind, ...event }) => ({
    ...event,
    by: actorKind === 'staff' ? CASE_ROLES : (['person'] as const),
  }))
  const replayed = replayOrNothing(item, rows)
  return replayed === undefined ? ['events'] : differing(columns, replayed)
}

/** A list of events whose dates cannot stand together is as wrong as an illegal one. */
function replayOrNothing(
  item: ReplayedItem,
  events: readonly ItemEventRow[],
): ItemColumns | undefined {
  try {
    return replayItem(item, events)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function differing<T extends object>(stored: T, expected: T): string[] {
  const names = Object.keys(expected) as (keyof T & string)[]
  return names.filter((name) => stored[name] !== expected[name])
}

async function rollupDifferences(tx: Tx): Promise<RollupDifference[]> {
  const { rows } = await tx.raw<{ rows: RollupDifference[] }>(
    `with counted as (
        select controller_id, unit_id,
          case when ended_on <= last_day then 'in-time' else 'late' end as outcome, count(*) as n
        from request_items where ended_on is not null group by 1, 2, 3)
      select coalesce(c.controller_id, s.controller_id) as "controllerId",
        coalesce(c.unit_id, s.unit_id) as "unitId", coalesce(c.outcome, s.outcome) as outcome,
        coalesce(s.n, 0) as stored, coalesce(c.n, 0) as counted
      from counted c full join ended_rollups s
        on (s.controller_id, s.unit_id, s.outcome) = (c.controller_id, c.unit_id, c.outcome)
      where coalesce(s.n, 0) <> coalesce(c.n, 0)
      order by 1, 2, 3`,
  )
  return rows
}
