import { z } from 'zod'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Key } from '#app/i18n/translate.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { applyEvent } from '#app/requests/apply-event.server.ts'
import { findOwnCase } from '#app/requests/own-cases.server.ts'

/** Characters of one message. */
export const MESSAGE_LIMIT = 5000

/** Messages that one person may send in 24 hours (ASVS 2.3.2). */
const MAX_PER_DAY = 50

const bodySchema = z
  .string()
  .trim()
  .min(1, 'errors:form.required' satisfies Key<'errors'>)
  .max(MESSAGE_LIMIT, 'errors:form.tooLong' satisfies Key<'errors'>)

export type PersonActResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'invalid'; readonly error: Key<'errors'> }
  | { readonly ok: false; readonly reason: 'too-many' | 'not-now' }

/**
 * A message from the person who sent the request: a completion, or a question.
 * @returns `undefined` when the case is missing or not theirs to add to
 */
export async function sendMessage(
  ctx: CitizenContext,
  requestId: string,
  text: string,
): Promise<PersonActResult | undefined> {
  const found = await findOwnCase(ctx, requestId)
  if (!found?.isSender) return undefined
  const body = bodySchema.safeParse(withoutHetu(text))
  if (!body.success) {
    const error = (body.error.issues[0]?.message ?? 'errors:form.required') as Key<'errors'>
    return { ok: false, reason: 'invalid', error }
  }
  if ((await sentLately(ctx)) >= MAX_PER_DAY) return { ok: false, reason: 'too-many' }
  const messageId = crypto.randomUUID()
  const applied = await applyEvent(ctx, {
    requestId,
    itemId: found.itemId,
    event: { type: 'message', messageId },
  })
  if (!applied?.ok) return { ok: false, reason: 'not-now' }
  await ctx.tx('messages').insert({
    id: messageId,
    request_id: requestId,
    from_kind: 'person',
    person_id: ctx.actor.personId,
    body: body.data,
    at: ctx.now.toString(),
  })
  await ctx.audit({ kind: 'message-sent', requestId, subjectKey: found.subjectKey })
  return { ok: true }
}

/**
 * Withdraws the request: its clock stops, and nothing more is done.
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
  const applied = await applyEvent(ctx, {
    requestId,
    itemId: found.itemId,
    event: { type: 'withdraw' },
  })
  if (!applied?.ok) return { ok: false, reason: 'not-now' }
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
