import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import { applyEvent, mayApply } from '#app/requests/apply-event.server.ts'
import { isFeeOpen, repliesFor, type FeeReply } from '#app/requests/fee-reply.ts'
import { listItemEvents, type LockedItem } from '#app/requests/locked-case.server.ts'
import { findOwnCase } from '#app/requests/own-cases.server.ts'
import type { PersonActResult } from '#app/requests/person-message.server.ts'

/** Ids of the items of which a fee waits for the person's answer. */
export async function listOpenFees(tx: Tx, requestId: string): Promise<readonly string[]> {
  const events = await listItemEvents(tx, requestId)
  return [...events].flatMap(([itemId, of]) => (isFeeOpen(of) ? [itemId] : []))
}

/**
 * What who made the request says to an announced fee (F-10): they accept it, do not accept it, or
 * withdraw what the fee is about. Whoever handles the item is told of an answer by e-mail.
 * @param input.position of the item
 * @returns `undefined` when the case or item is missing, or not theirs to answer for (K-02)
 */
export async function replyToFee(
  ctx: CitizenContext,
  requestId: string,
  input: { readonly position: string; readonly reply: string },
): Promise<PersonActResult | undefined> {
  const found = await findOwnCase(ctx, requestId)
  const item = found?.items.find(({ position }) => String(position) === input.position)
  if (!found?.isSender || found.isWithheld || item === undefined) return undefined
  const reply = repliesFor(item.right).find((one) => one === input.reply)
  if (reply === undefined) {
    return { ok: false, reason: 'invalid', error: 'errors:form.chooseOne' }
  }
  const { subjectKey } = found
  const place = { requestId, itemId: item.id }
  const answer = reply === 'accepted' ? 'accepted' : 'declined'
  const event = { type: 'reply-fee', answer } as const
  const allowed = await mayApply(ctx, { ...place, event })
  if (allowed?.ok !== true) return { ok: false, reason: 'not-now' }
  await answerFee(ctx, place, reply)
  if (reply !== 'withdrawn') await tellHandler(ctx, allowed.item)
  const kind = reply === 'withdrawn' ? 'request-withdrawn' : 'fee-replied'
  await ctx.audit({ kind, requestId, subjectKey })
  return { ok: true }
}

/** Looked at a moment ago under the case's lock: it cannot be refused any more. */
async function answerFee(
  ctx: CitizenContext,
  place: { readonly requestId: string; readonly itemId: string },
  reply: FeeReply,
): Promise<void> {
  const event =
    reply === 'withdrawn'
      ? ({ type: 'withdraw' } as const)
      : ({ type: 'reply-fee', answer: reply } as const)
  const applied = await applyEvent(ctx, { ...place, event })
  if (applied?.ok !== true) throw new Error('A fee that waits for an answer refuses it')
}

/** One e-mail for each answer: to who handles the item, else to its unit. */
async function tellHandler(
  { tx }: CitizenContext,
  { id: itemId, handlerId, unitId, events }: LockedItem,
): Promise<void> {
  const to = handlerId === null ? 'unit' : 'staff'
  const round = events.filter(({ type }) => type === 'announce-fee').length
  const payload = {
    itemId,
    key: `fee-reply:${round}`,
    kind: 'fee-reply',
    to,
    id: handlerId ?? unitId,
  }
  await enqueue(tx, 'remind-staff', payload, `remind-staff:${itemId}:${payload.key}`)
}
