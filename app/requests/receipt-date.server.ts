import { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { Key } from '#app/i18n/translate.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { noticeInForce } from '#app/notices/in-force.server.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import {
  applyEvent,
  lifecycleActors,
  mayApply,
  type ApplyResult,
} from '#app/requests/apply-event.server.ts'
import { receiptMoment } from '#app/requests/intake-check.ts'
import { mayHappen } from '#app/requests/lifecycle.ts'
import type { CasePlace, StaffCase } from '#app/requests/staff-case.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'

/** Longest reason of a correction. */
export const RECEIPT_REASON_LIMIT = 1000

export interface ReceiptDateInput {
  /** The version that the user saw. */
  readonly version: number
  /** As typed, `5.3.2026`. */
  readonly receivedOn: string
  readonly reason: string
}

export type ReceiptDateErrors = Readonly<
  Partial<Record<'receivedOn' | 'reason', Key<'errors' | 'desk'>>>
>
export type ReceiptDateResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'invalid'; readonly errors: ReceiptDateErrors }
  | Extract<ApplyResult, { ok: false }>

/**
 * D-09: corrects the day on which a request that did not come through the portal arrived. Every open
 * item of the case that the actor may change gets its event and its new last day; the case follows.
 * @returns `undefined` when the case is missing or invisible to the actor
 */
export async function setReceiptDate(
  ctx: StaffContext,
  place: CasePlace,
  input: ReceiptDateInput,
): Promise<ReceiptDateResult | undefined> {
  const { tx, actor, today } = ctx
  const found = await findStaffCase(tx, place.requestId, place.position)
  if (found === undefined) return undefined
  const reason = withoutHetu(input.reason).trim()
  const received = parseDate(input.receivedOn)
  const errors = check(received, reason, found, today)
  if (received === undefined || Object.keys(errors).length > 0) {
    return { ok: false, reason: 'invalid', errors }
  }
  const before = found.receivedOn
  const event = {
    type: 'set-receipt-date',
    receivedOn: received.toString(),
    before,
    reason,
  } as const
  const { id: requestId, itemId } = found
  const allowed = await mayApply(ctx, { requestId, itemId, version: input.version, event })
  if (allowed?.ok !== true) return allowed
  const movable = allowed.locked.items.filter(({ state, unitId, right }) =>
    mayHappen(state, event.type, lifecycleActors(actor, unitId), right),
  )
  const others = await openBeside(
    ctx,
    requestId,
    movable.map(({ id }) => id),
  )
  if (others.some((lastDay) => lastDay <= event.receivedOn)) {
    return { ok: false, reason: 'invalid', errors: { receivedOn: 'desk:intake.error.otherUnit' } }
  }
  // An earlier day goes into the case first, a later one last: its last day never precedes it.
  const isEarlier = Temporal.PlainDate.compare(received, before) < 0
  if (isEarlier) await setCase(ctx, requestId, received)
  for (const { id, receivedOn, registerId } of movable) {
    const own = { ...event, before: receivedOn }
    const applied = await applyEvent(ctx, { requestId, itemId: id, event: own })
    if (applied?.ok !== true) throw new Error('A receipt date that some items refuse')
    await setNotice(ctx, id, registerId, received)
  }
  if (!isEarlier) await setCase(ctx, requestId, received)
  const subjectKey = found.person.auditKey
  await ctx.audit({ kind: 'receipt-date-changed', requestId, subjectKey })
  return { ok: true }
}

function check(
  received: Temporal.PlainDate | undefined,
  reason: string,
  found: StaffCase,
  today: Temporal.PlainDate,
): ReceiptDateErrors {
  const late = received !== undefined && Temporal.PlainDate.compare(received, today) > 0
  return {
    ...(received === undefined && { receivedOn: 'errors:form.dateInvalid' }),
    ...(late && { receivedOn: 'errors:form.dateInFuture' }),
    ...(received?.toString() === found.receivedOn && { receivedOn: 'desk:intake.error.sameDate' }),
    ...(reason === '' && { reason: 'errors:form.required' }),
    ...(reason.length > RECEIPT_REASON_LIMIT && { reason: 'errors:form.tooLong' }),
  }
}

/** The last days of open items that stay as they are: other units' and those already in review. */
async function openBeside(
  { tx }: StaffContext,
  requestId: string,
  movable: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.raw<{ rows: { lastDay: string }[] }>(
    `select last_day as "lastDay" from case_item_states(?)
      where ended_on is null and id <> all (?::uuid[])`,
    [requestId, movable],
  )
  return rows.map(({ lastDay }) => lastDay)
}

/** The request is read by the notice of its day of receipt. */
async function setNotice(
  { tx }: StaffContext,
  itemId: string,
  registerId: string | null,
  received: Temporal.PlainDate,
): Promise<void> {
  if (registerId === null) return
  const notice = await noticeInForce(tx, registerId, received)
  await tx.raw('update request_items set notice_version_id = ? where id = ?', [
    notice?.id ?? null,
    itemId,
  ])
}

async function setCase(
  { tx }: StaffContext,
  requestId: string,
  received: Temporal.PlainDate,
): Promise<void> {
  const { rows } = await tx.raw<{ rows: { done: boolean }[] }>(
    'select case_set_receipt(?, ?, ?) as done',
    [requestId, receiptMoment(received).toString(), received.toString()],
  )
  if (rows[0]?.done !== true) throw new Error('A receipt date was set past its door')
}
