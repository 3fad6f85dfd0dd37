import { z } from 'zod'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Key } from '#app/i18n/translate.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import type { Attachment } from '#app/platform/attachment-check.server.ts'
import { applyEvent } from '#app/requests/apply-event.server.ts'
import { roomForFiles, storeMessageFiles } from '#app/requests/message-files.server.ts'
import { mayHappen } from '#app/requests/lifecycle.ts'
import { findOwnCase, type OwnCase } from '#app/requests/own-cases.server.ts'

/** Characters of one message. */
export const MESSAGE_LIMIT = 5000

/** Messages that one person may send in 24 hours (ASVS 2.3.2). */
const MAX_PER_DAY = 50

/** A message, or what is missing from an answer. */
export const messageBody = z
  .string()
  .trim()
  .min(1, 'errors:form.required' satisfies Key<'errors'>)
  .max(MESSAGE_LIMIT, 'errors:form.tooLong' satisfies Key<'errors'>)

export type PersonActResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'invalid'; readonly error: Key<'errors'> }
  | { readonly ok: false; readonly reason: 'too-many' | 'too-large' | 'not-now' }

/**
 * A message from the person who sent the request, with checked files: a completion, or a question.
 * @returns `undefined` when the case is missing or not theirs to add to
 */
export async function sendMessage(
  ctx: CitizenContext,
  requestId: string,
  text: string,
  files: readonly Attachment[] = [],
): Promise<PersonActResult | undefined> {
  const found = await findOwnCase(ctx, requestId)
  if (!found?.isSender) return undefined
  const body = messageBody.safeParse(withoutHetu(text))
  if (!body.success) {
    const error = (body.error.issues[0]?.message ?? 'errors:form.required') as Key<'errors'>
    return { ok: false, reason: 'invalid', error }
  }
  if ((await sentLately(ctx)) >= MAX_PER_DAY) return { ok: false, reason: 'too-many' }
  if (!(await roomForFiles(ctx.tx, requestId, files))) return { ok: false, reason: 'too-large' }
  const messageId = crypto.randomUUID()
  const sent = await tellItems(ctx, found, messageId)
  if (!sent) return { ok: false, reason: 'not-now' }
  await ctx.tx('messages').insert({
    id: messageId,
    request_id: requestId,
    from_kind: 'person',
    person_id: ctx.actor.personId,
    body: body.data,
    at: ctx.now.toString(),
  })
  await storeMessageFiles(ctx, { requestId, messageId }, files)
  await ctx.audit({ kind: 'message-sent', requestId, subjectKey: found.subjectKey })
  return { ok: true }
}

/**
 * The message as an event of the first item that can take it; where a clarification is awaited it is
 * the answer, and the time limit runs on (D-16).
 */
async function tellItems(
  ctx: CitizenContext,
  { id: requestId, items }: OwnCase,
  messageId: string,
): Promise<boolean> {
  const open = items.find(({ state, right }) => mayHappen(state, 'message', ['person'], right))
  if (open === undefined) return false
  const event = { type: 'message', messageId } as const
  const applied = await applyEvent(ctx, { requestId, itemId: open.id, event })
  if (applied?.ok !== true) return false
  for (const { id: itemId, state } of items) {
    if (state !== 'clarifying') continue
    await applyEvent(ctx, { requestId, itemId, event: { type: 'clarify', messageId } })
  }
  return true
}

/**
 * Withdraws whatever is still open of the request: the clocks stop, and nothing more is done.
 * @returns `undefined` when the case is missing or not theirs to withdraw
 */
export async function withdrawRequest(
  ctx: CitizenContext,
  requestId: string,
): Promise<PersonActResult | undefined> {
  const found = await findOwnCase(ctx, requestId)
  if (!found?.isSender) return undefined
  // Posted twice it is withdrawn once.
  if (found.state === 'withdrawn') return { ok: true }
  const withdrawn = []
  for (const { id: itemId, state, right } of found.items) {
    if (!mayHappen(state, 'withdraw', ['person'], right)) continue
    const applied = await applyEvent(ctx, { requestId, itemId, event: { type: 'withdraw' } })
    if (applied?.ok === true) withdrawn.push(itemId)
  }
  if (withdrawn.length === 0) return { ok: false, reason: 'not-now' }
  await ctx.audit({ kind: 'request-withdrawn', requestId, subjectKey: found.subjectKey })
  return { ok: true }
}

async function sentLately({ tx, actor, now }: CitizenContext): Promise<number> {
  const { rows } = await tx.raw<{ rows: { n: number }[] }>(
    'select count(*) as n from messages where person_id = ? and at > ?',
    [actor.personId, now.subtract({ hours: 24 }).toString()],
  )
  return rows[0]?.n ?? 0
}
