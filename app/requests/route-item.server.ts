import { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { noticeInForce } from '#app/notices/in-force.server.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { applyEvent, type ApplyResult } from '#app/requests/apply-event.server.ts'
import type { NewClock } from '#app/requests/case-event.ts'
import { itemClock } from '#app/requests/item-clock.ts'
import { suspensionsOf } from '#app/requests/item-replay.ts'
import { listItemEvents } from '#app/requests/locked-case.server.ts'
import { clockOf } from '#app/requests/new-case.server.ts'
import { findRoute } from '#app/requests/routing.server.ts'
import { dueDate, type CasePlace, type StaffCase } from '#app/requests/staff-case.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'

export interface RouteInput {
  /** The version that the user saw. */
  readonly version: number
  /** null: where the controller has routed the register. */
  readonly unitId: string | null
  /** null: the register stays as it is. */
  readonly registerId: string | null
}

export type RouteResult =
  | { readonly ok: true; readonly unitId: string }
  /** Neither unit nor register of the controller was named, or where the item is already. */
  | { readonly ok: false; readonly reason: 'unknown-place' | 'same-place' }
  | Extract<ApplyResult, { ok: false }>

/**
 * Routes an item to another unit of the controller, or to the register that it is about. It waits there
 * for a handler. The receipt date stays (D-06: a wrong mailbox gives no extra time), and so does the
 * time limit, unless another law counts it in that register (D-30).
 * @returns `undefined` when the case is missing or invisible to the actor
 */
export async function routeItem(
  ctx: StaffContext,
  place: CasePlace,
  { version, unitId: wanted, registerId }: RouteInput,
): Promise<RouteResult | undefined> {
  const { tx } = ctx
  const found = await findStaffCase(tx, place.requestId, place.position)
  if (found === undefined) return undefined
  const unitId = await destination(ctx, found.right, wanted, registerId)
  if (unitId === undefined) return { ok: false, reason: 'unknown-place' }
  if (unitId === found.unitId && (registerId ?? found.register?.id) === found.register?.id) {
    return { ok: false, reason: 'same-place' }
  }
  const { id: requestId, itemId } = found
  const newClock = registerId === null ? undefined : await clockIn(ctx, found, registerId)
  const event = { type: 'route', unitId, registerId, ...(newClock && { newClock }) } as const
  const applied = await applyEvent(ctx, { requestId, itemId, version, event })
  if (applied?.ok !== true) return applied
  await ctx.audit({ kind: 'item-routed', requestId, subjectKey: found.person.auditKey })
  return { ok: true, unitId }
}

/** The law that counts the time limit in a register, when it is another than hitherto. */
async function clockIn(
  { tx, today }: StaffContext,
  found: StaffCase,
  registerId: string,
): Promise<NewClock | undefined> {
  const received = Temporal.PlainDate.from(found.receivedOn)
  const notice = await noticeInForce(tx, registerId, received)
  const clock = clockOf(found.right, notice?.content, found.details.standing)
  if (clock === found.clock) return undefined
  const events = await listItemEvents(tx, found.id)
  const suspensions = suspensionsOf(events.get(found.itemId) ?? [])
  const { due } = itemClock({ received, clock, suspensions, extended: false }, today)
  return { clock, dueBefore: dueDate(found), dueOn: due.toString() }
}

/** The unit that the item goes to, when unit and register are the controller's own. */
async function destination(
  { tx, actor }: StaffContext,
  right: RequestedRight,
  unitId: string | null,
  registerId: string | null,
): Promise<string | undefined> {
  const route = registerId === null ? undefined : await findRoute(tx, registerId, right)
  if (registerId !== null && route?.controllerId !== actor.controllerId) return undefined
  if (unitId === null) return route?.unitId
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    'select id from units where id = ? and controller_id = ?',
    [unitId, actor.controllerId],
  )
  return rows[0]?.id
}
