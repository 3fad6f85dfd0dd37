import { hasUnitRole, type Actor } from '#app/identity/actor.ts'
import type { ActorContext } from '#app/identity/with-actor.server.ts'
import { noticeInForce } from '#app/notices/in-force.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { caseColumns, type CaseItem } from '#app/requests/case-columns.ts'
import type { CaseEventData, HandlingEvent } from '#app/requests/case-event.ts'
import { guardFacts } from '#app/requests/guard-facts.server.ts'
import { grantsRestriction, replayItem, type ItemColumns } from '#app/requests/item-replay.ts'
import { transition, type LifecycleFacts, type RefusalReason } from '#app/requests/lifecycle.ts'
import type { ItemState, LifecycleActor } from '#app/requests/lifecycle-table.ts'
import { lockCase, type LockedCase, type LockedItem } from '#app/requests/locked-case.server.ts'

/** As whom an actor takes part in an item of a unit: a decider elsewhere decides nothing here. */
export function lifecycleActors(actor: Actor, unitId: string): readonly LifecycleActor[] {
  if (actor.realm === 'citizen') return ['person']
  return CASE_ROLES.filter((role) => hasUnitRole(actor, role, unitId))
}

export type ApplyResult =
  | { readonly ok: true; readonly state: ItemState; readonly version: number }
  | { readonly ok: false; readonly reason: RefusalReason | 'conflict'; readonly version?: number }

interface ApplyInput {
  readonly requestId: string
  readonly itemId: string
  /** The version that the user saw; another one is a conflict (two clerks). */
  readonly version?: number
  readonly event: HandlingEvent
  /** What only the caller knows: whether the answer at hand is complete. */
  readonly guards?: LifecycleFacts['guards']
}

interface Allowed {
  readonly ok: true
  readonly to: ItemState
  readonly locked: LockedCase
  readonly item: LockedItem
}

/**
 * Whether an event may happen now, with the case held until the end of the transaction.
 * @param load `readCase` for a page that only tells what is possible
 * @returns `undefined` when the case or item is missing or invisible to the actor
 */
export async function mayApply(
  ctx: ActorContext,
  input: ApplyInput,
  load: typeof lockCase = lockCase,
): Promise<Allowed | Extract<ApplyResult, { ok: false }> | undefined> {
  const { event } = input
  const locked = await load(ctx.tx, input.requestId)
  const item = locked?.items.find(({ id }) => id === input.itemId)
  if (locked === undefined || item === undefined) return undefined
  if (input.version !== undefined && input.version !== locked.version) {
    return { ok: false, reason: 'conflict', version: locked.version }
  }
  const result = transition(item.state, event.type, lifecycleActors(ctx.actor, item.unitId), {
    right: item.right,
    handled: item.handlerId !== null,
    restrictionGranted: 'decision' in event && grantsRestriction(item.right, event.decision),
    guards: { ...(await guardFacts(ctx, locked, item, event)), ...input.guards },
  })
  return result.ok ? { ok: true, to: result.to, locked, item } : result
}

/**
 * The only way in which an item changes: locks its case, asks the lifecycle table, appends the event
 * and writes everything that follows from it in the same transaction.
 * @returns `undefined` when the case or item is missing or invisible to the actor
 */
export async function applyEvent(
  ctx: ActorContext,
  input: ApplyInput,
): Promise<ApplyResult | undefined> {
  const { tx, actor } = ctx
  const { requestId, itemId, event } = input
  const allowed = await mayApply(ctx, input)
  if (allowed?.ok !== true) return allowed
  const { item, locked, to } = allowed
  await appendCaseEvent(ctx, requestId, itemId, event)
  const { type, ...data } = event
  const columns = replayItem(item, [
    ...item.events,
    { type, at: ctx.now.toString(), by: allActors(actor.realm), data },
  ])
  if (columns?.state !== to) throw new Error('The events of an item do not lead here')
  await writeItem(tx, item, columns, event, ctx)
  const version = locked.version + 1
  await refreshCase(tx, requestId, version)
  // Last: whoever routes the only item of their unit away sees the case no longer.
  if (event.type === 'route') await routeItem(tx, item, columns, event)
  return { ok: true, state: to, version }
}

/** Roles of then are not asked again: whoever acted was let to. */
export function allActors(realm: 'citizen' | 'staff' | 'system'): readonly LifecycleActor[] {
  return realm === 'staff' ? CASE_ROLES : ['person']
}

/** Writes the columns that the events lead to; unit, register and clock go through their own door. */
async function writeItem(
  tx: Tx,
  item: LockedItem,
  columns: ItemColumns,
  event: HandlingEvent,
  { actor }: ActorContext,
): Promise<void> {
  const { decision } = columns
  // What is undefined stays as it is.
  const row = {
    ...columns,
    unit_id: undefined,
    clock: undefined,
    decision: decision === item.decision ? undefined : decision,
    ...(event.type === 'propose' && actor.realm === 'staff' ? { proposed_by: actor.staffId } : {}),
  }
  await tx('request_items').where({ id: item.id }).update(row)
}

async function routeItem(
  tx: Tx,
  item: LockedItem,
  { unit_id: unitId, received_on: receivedOn, clock }: ItemColumns,
  event: Extract<HandlingEvent, { type: 'route' }>,
): Promise<void> {
  const register = event.registerId ?? item.registerId
  const notice = register === null ? undefined : await noticeInForce(tx, register, receivedOn)
  const { rows } = await tx.raw<{ rows: { done: boolean }[] }>(
    'select item_route(?, ?, ?, ?, ?) as done',
    [item.id, unitId, register, notice?.id ?? null, clock],
  )
  if (rows[0]?.done !== true) throw new Error('An item was routed past its door')
}

/** Writes what a case's own columns follow from: all of its items, also those of other units. */
export async function refreshCase(tx: Tx, requestId: string, version: number): Promise<void> {
  const { rows: items } = await tx.raw<{ rows: CaseItem[] }>(
    'select state, last_day, ended_on from case_item_states(?)',
    [requestId],
  )
  const { state, due_on: dueOn, ended_on: endedOn } = caseColumns(items)
  await tx.raw(
    'update subject_requests set state = ?, due_on = ?, ended_on = ?, version = ? where id = ?',
    [state, dueOn, endedOn, version, requestId],
  )
}

/**
 * Appends an event at the end of a case's list, in the name of the actor; a job acts as the system,
 * and holds the case's row as `applyEvent` does.
 */
export async function appendCaseEvent(
  ctx: Pick<ActorContext, 'tx' | 'now'> & { readonly actor: Actor | { readonly realm: 'system' } },
  requestId: string,
  itemId: string | null,
  event: CaseEventData,
): Promise<void> {
  const { type, ...data } = event
  const { actor } = ctx
  const [kind, id] = eventActor(actor)
  await ctx.tx.raw(
    `insert into case_events (request_id, item_id, position, type, at, actor_kind, actor_id, data)
      select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?::jsonb
      from case_events where request_id = ?`,
    [requestId, itemId, type, ctx.now.toString(), kind, id, JSON.stringify(data), requestId],
  )
}

function eventActor(
  actor: Actor | { readonly realm: 'system' },
): ['person' | 'staff', string] | ['system', null] {
  switch (actor.realm) {
    case 'citizen':
      return ['person', actor.personId]
    case 'staff':
      return ['staff', actor.staffId]
    case 'system':
      return ['system', null]
  }
}
