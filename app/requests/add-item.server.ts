import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { hasRole } from '#app/identity/actor.ts'
import { forbidden, type StaffContext } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { appendCaseEvent, refreshCase } from '#app/requests/apply-event.server.ts'
import { clockStopped } from '#app/requests/lifecycle.ts'
import { itemClock } from '#app/requests/item-clock.ts'
import { lockCase, type LockedCase } from '#app/requests/locked-case.server.ts'
import { insertItem, planItems, type NewItem } from '#app/requests/new-case.server.ts'
import type { RequestedPart } from '#app/requests/request.ts'
import { findRoute } from '#app/requests/routing.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'

export type AddItemResult =
  | { readonly ok: true; readonly position: number }
  | {
      readonly ok: false
      /** `ended`: nothing of the case is open any more: what is asked now is a new request. */
      readonly reason: 'unknown-register' | 'there-already' | 'ended'
    }

/**
 * Adds to a case what its message asked for besides (D-20): one right in one register of the
 * controller, or in none yet. Its time limit runs from the same day of receipt, and it goes where the
 * controller has routed it.
 * @returns `undefined` when the case is missing or invisible to the actor
 */
export async function addItem(
  ctx: StaffContext,
  requestId: string,
  { right, registerId, fields }: RequestedPart & { readonly registerId: string | null },
): Promise<AddItemResult | undefined> {
  const { tx, actor } = ctx
  if (!hasRole(actor, ...CASE_ROLES)) throw forbidden()
  const locked = await lockCase(tx, requestId)
  const found = await findStaffCase(tx, requestId)
  if (locked === undefined || found === undefined) return undefined
  const same = locked.items.some((one) => one.right === right && one.registerId === registerId)
  if (same) return { ok: false, reason: 'there-already' }
  if (locked.items.every(({ state }) => clockStopped(state))) return { ok: false, reason: 'ended' }
  const route = registerId === null ? undefined : await findRoute(tx, registerId, right)
  if (registerId !== null && route?.controllerId !== actor.controllerId) {
    return { ok: false, reason: 'unknown-register' }
  }
  const received = Temporal.PlainDate.from(found.receivedOn)
  const { answerForm, interpreter } = found.details
  const planned = await planItems(
    tx,
    {
      parts: [{ right, fields }],
      registerIds: registerId === null ? [] : [registerId],
      unknownAt: registerId === null ? [actor.controllerId] : [],
      answerForm,
      interpreter,
    },
    received,
  )
  const [item] = planned.get(actor.controllerId) ?? []
  if (item === undefined) throw new Error('A register that is nowhere')
  const position = await insertAdded(ctx, locked, item, received)
  await ctx.audit({ kind: 'item-added', requestId, subjectKey: found.person.auditKey })
  return { ok: true, position }
}

async function insertAdded(
  ctx: StaffContext,
  { id: requestId, version, authentication }: LockedCase,
  item: NewItem,
  received: Temporal.PlainDate,
): Promise<number> {
  const { tx, actor, today } = ctx
  const facts = { received, clock: item.clock, suspensions: [], extended: false }
  const { due, strictDue } = itemClock(facts, today)
  const { rows } = await tx.raw<{ rows: { n: number }[] }>(
    'select count(*) as n from case_item_states(?)',
    [requestId],
  )
  const position = (rows[0]?.n ?? 0) + 1
  const itemId = randomUUID()
  const dates = {
    receivedOn: received.toString(),
    due: due.toString(),
    strictDue: strictDue.toString(),
  }
  const { controllerId } = actor
  await insertItem(tx, {
    id: itemId,
    requestId,
    controllerId,
    authentication,
    position,
    item,
    ...dates,
  })
  await appendCaseEvent(ctx, requestId, itemId, {
    type: 'submit',
    right: item.right,
    registerId: item.registerId,
    unitId: item.unitId,
    answerForm: item.details.answerForm,
    receivedOn: dates.receivedOn,
    dueOn: dates.due,
    strictDueOn: dates.strictDue,
    authentication,
    clock: item.clock,
  })
  // The other unit takes part from now on.
  await tx.raw(
    `update subject_requests set unit_ids = array(select distinct unnest(unit_ids || ?::uuid))
      where id = ?`,
    [item.unitId, requestId],
  )
  await refreshCase(tx, requestId, version)
  return position
}
