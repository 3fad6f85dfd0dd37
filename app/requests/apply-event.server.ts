import { hasUnitRole, type Actor } from '#app/identity/actor.ts'
import type { ActorContext } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import type { CaseEventData, HandlingEvent } from '#app/requests/case-event.ts'
import {
  caseState,
  clockStopped,
  transition,
  type GuardFacts,
  type ItemState,
  type LifecycleActor,
  type RefusalReason,
} from '#app/requests/lifecycle.ts'

/** As whom an actor takes part in a case of a unit: a decider elsewhere decides nothing here. */
export function lifecycleActors(actor: Actor, unitId: string): readonly LifecycleActor[] {
  if (actor.realm === 'citizen') return ['person']
  return CASE_ROLES.filter((role) => hasUnitRole(actor, role, unitId))
}

interface LockedCase {
  version: number
  unit_id: string
  handler_id: string | null
  items: { id: string; state: ItemState }[]
}

export type ApplyResult =
  | { readonly ok: true; readonly state: ItemState; readonly version: number }
  | { readonly ok: false; readonly reason: RefusalReason | 'conflict'; readonly version?: number }

/**
 * The only way in which a case changes: locks it, asks the lifecycle table, appends the event and
 * writes state, handler and end date in the same transaction.
 * @param input.version the version that the user saw; another one is a conflict (two clerks)
 * @returns `undefined` when the case or item is missing or invisible to the actor
 */
export async function applyEvent(
  ctx: ActorContext,
  input: {
    requestId: string
    itemId: string
    version?: number
    event: HandlingEvent
    facts?: Pick<GuardFacts, 'answerComplete'>
  },
): Promise<ApplyResult | undefined> {
  const { tx, actor } = ctx
  const { requestId, itemId, event } = input
  const locked = await lockCase(ctx, requestId)
  const item = locked?.items.find(({ id }) => id === itemId)
  if (locked === undefined || item === undefined) return undefined
  if (input.version !== undefined && input.version !== locked.version) {
    return { ok: false, reason: 'conflict', version: locked.version }
  }
  const result = transition(item.state, event.type, lifecycleActors(actor, locked.unit_id), {
    isHandler: actor.realm === 'staff' && locked.handler_id === actor.staffId,
    answerComplete: input.facts?.answerComplete ?? false,
  })
  if (!result.ok) return result
  await appendCaseEvent(ctx, requestId, itemId, event)
  const items = locked.items.map(({ id, state }) => (id === itemId ? result.to : state))
  if (result.to !== item.state) {
    await tx.raw('update request_items set state = ? where id = ?', [result.to, itemId])
  }
  const version = locked.version + 1
  await tx.raw(
    `update subject_requests set state = ?, handler_id = ?, version = ?,
      ended_on = coalesce(ended_on, ?::date) where id = ?`,
    [
      caseState(items),
      nextHandler(locked.handler_id, event),
      version,
      items.every(clockStopped) ? ctx.today.toString() : null,
      requestId,
    ],
  )
  return { ok: true, state: result.to, version }
}

async function lockCase(ctx: ActorContext, requestId: string): Promise<LockedCase | undefined> {
  const { rows } = await ctx.tx.raw<{ rows: Omit<LockedCase, 'items'>[] }>(
    'select version, unit_id, handler_id from subject_requests where id = ? for update',
    [requestId],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const items = await ctx.tx.raw<{ rows: LockedCase['items'] }>(
    'select id, state from request_items where request_id = ? order by position',
    [requestId],
  )
  return { ...row, items: items.rows }
}

function nextHandler(current: string | null, event: HandlingEvent): string | null {
  if (event.type === 'take') return event.handlerId
  return event.type === 'release' ? null : current
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
