import type { Outcome } from '#app/letters/template.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Authentication, CaseEventType } from '#app/requests/case-event.ts'
import type { ClockId } from '#app/requests/clocks.ts'
import type { ItemEventRow, ReplayedItem } from '#app/requests/item-replay.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'

/** A case held by the transaction, with the items that the actor may see. */
export interface LockedCase {
  readonly id: string
  readonly version: number
  readonly channel: string
  readonly authentication: Authentication
  readonly personId: string | null
  readonly submittedBy: string | null
  /** Age of the data subject in whole years, when a date of birth is known. */
  readonly birthDate: string | null
  readonly relation: 'follow-up' | 'repeat' | null
  readonly relatedTo: string | null
  readonly secondPairOfEyes: boolean
  readonly items: readonly LockedItem[]
}

export interface LockedItem extends ReplayedItem {
  readonly id: string
  readonly right: RequestedRight
  readonly clock: ClockId
  readonly state: ItemState
  readonly registerId: string | null
  readonly handlerId: string | null
  readonly proposedBy: string | null
  readonly extendedDueOn: string | null
  readonly lastDay: string
  readonly endedOn: string | null
  readonly liftingOn: string | null
  readonly decision: Outcome | null
  readonly events: readonly ItemEventRow[]
}

/** Locks a case for whoever changes it; `undefined` when it is missing or invisible to the actor. */
export function lockCase(tx: Tx, requestId: string): Promise<LockedCase | undefined> {
  return findCase(tx, requestId, 'for update of r')
}

/** The same for whoever only looks: a page locks nothing. */
export function readCase(tx: Tx, requestId: string): Promise<LockedCase | undefined> {
  return findCase(tx, requestId, '')
}

async function findCase(
  tx: Tx,
  requestId: string,
  lock: 'for update of r' | '',
): Promise<LockedCase | undefined> {
  const { rows } = await tx.raw<{ rows: Omit<LockedCase, 'items'>[] }>(
    `select r.id, r.version, r.channel, r.authentication, r.person_id as "personId",
        r.submitted_by as "submittedBy", p.birth_date as "birthDate", r.relation,
        r.related_to as "relatedTo",
        coalesce((c.settings->>'secondPairOfEyes')::boolean, false) as "secondPairOfEyes"
      from subject_requests r join controllers c on c.id = r.controller_id
        left join persons p on p.id = r.person_id
      where r.id = ? ${lock}`,
    [requestId],
  )
  const [row] = rows
  return row && { ...row, items: await listItems(tx, requestId) }
}

async function listItems(tx: Tx, requestId: string): Promise<LockedItem[]> {
  const { rows } = await tx.raw<{ rows: Omit<LockedItem, 'events'>[] }>(
    `select id, "right", clock, state, register_id as "registerId", unit_id as "unitId",
        handler_id as "handlerId", proposed_by as "proposedBy", received_on as "receivedOn",
        extended_due_on as "extendedDueOn", last_day as "lastDay", ended_on as "endedOn",
        lifting_on as "liftingOn", decision
      from request_items where request_id = ? order by position`,
    [requestId],
  )
  const events = await listItemEvents(tx, requestId)
  return rows.map((row) => ({ ...row, events: events.get(row.id) ?? [] }))
}

/** The events of a case by item, in their order. */
export async function listItemEvents(
  tx: Tx,
  requestId: string,
): Promise<Map<string, ItemEventRow[]>> {
  const { rows } = await tx.raw<{
    rows: {
      itemId: string
      type: CaseEventType
      at: string
      actorKind: string
      data: Readonly<Record<string, unknown>>
    }[]
  }>(
    `select item_id as "itemId", type, at, actor_kind as "actorKind", data from case_events
      where request_id = ? and item_id is not null order by position`,
    [requestId],
  )
  const byItem = new Map<string, ItemEventRow[]>()
  for (const { itemId, actorKind, ...row } of rows) {
    const by = actorKind === 'staff' ? CASE_ROLES : (['person'] as const)
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), { ...row, by }])
  }
  return byItem
}
