import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Key } from '#app/i18n/translate.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { applyEvent, mayApply } from '#app/requests/apply-event.server.ts'
import { createCase, planItems } from '#app/requests/new-case.server.ts'
import { findOwnCase, type OwnCase, type OwnItem } from '#app/requests/own-cases.server.ts'
import { messageBody } from '#app/requests/person-message.server.ts'
import type { ToldChildView } from '#app/requests/request.ts'
import {
  findSubmitted,
  MAX_PER_DAY,
  oneSubmissionAtATime,
  sentLately,
} from '#app/requests/submit-request.server.ts'

const keySchema = z.uuid()

export type FollowUpResult =
  | { readonly ok: true; readonly requestId: string }
  | { readonly ok: false; readonly reason: 'invalid'; readonly error: Key<'errors'> }
  | { readonly ok: false; readonly reason: 'not-now' | 'follow-up-closed' | 'too-many-requests' }

interface FollowUpInput {
  /** Position of the item whose answer is incomplete. */
  readonly position: string
  /** What is missing, in the person's words. */
  readonly text: string
  /** Key of the form: posted twice it is one case. */
  readonly formKey: string
}

/**
 * "The answer is incomplete": a new case about the same right in the same register, linked to the
 * answered one, with a time limit of its own.
 * @returns `undefined` when the case or item is missing, or not theirs to follow up
 */
export async function requestFollowUp(
  ctx: CitizenContext,
  requestId: string,
  { position, text, formKey }: FollowUpInput,
): Promise<FollowUpResult | undefined> {
  const found = await findOwnCase(ctx, requestId)
  const item = found?.items.find((one) => String(one.position) === position)
  if (!found?.isSender || found.isWithheld || item === undefined) return undefined
  if (!keySchema.safeParse(formKey).success) return undefined
  await oneSubmissionAtATime(ctx)
  const made = await findSubmitted(ctx, formKey)
  if (made !== undefined) return { ok: true, requestId: made }
  const body = messageBody.safeParse(withoutHetu(text))
  if (!body.success) {
    const error = (body.error.issues[0]?.message ?? 'errors:form.required') as Key<'errors'>
    return { ok: false, reason: 'invalid', error }
  }
  if ((await sentLately(ctx)) >= MAX_PER_DAY) return { ok: false, reason: 'too-many-requests' }
  const allowed = await mayApply(ctx, {
    requestId,
    itemId: item.id,
    event: { type: 'follow-up', requestId },
  })
  if (allowed?.ok !== true) {
    const closed = allowed?.reason === 'follow-up-open'
    return { ok: false, reason: closed ? 'follow-up-closed' : 'not-now' }
  }
  const { subjectKey } = found
  const newId = await createFollowUp(ctx, { found, item, formKey })
  await addMessage(ctx, newId, body.data)
  await applyEvent(ctx, {
    requestId,
    itemId: item.id,
    event: { type: 'follow-up', requestId: newId },
    // Looked at above, before the new case itself counted among them.
    guards: { 'follow-up-open': true },
  })
  await ctx.audit({ kind: 'follow-up-requested', requestId, subjectKey })
  await ctx.audit({ kind: 'request-submitted', requestId: newId, subjectKey })
  return { ok: true, requestId: newId }
}

async function createFollowUp(
  ctx: CitizenContext,
  { found, item, formKey }: { found: OwnCase; item: OwnItem; formKey: string },
): Promise<string> {
  const { tx, now, actor } = ctx
  const origin = await getOrigin(ctx, item.id)
  const { fields, answerForm, interpreter, standing } = item.details
  const planned = await planItems(
    tx,
    {
      parts: [{ right: item.right, fields }],
      registerIds: origin.registerId === null ? [] : [origin.registerId],
      unknownAt: origin.registerId === null ? [origin.controllerId] : [],
      answerForm,
      interpreter,
      standing,
    },
    helsinkiDate(now),
  )
  return createCase(
    tx,
    { kind: 'person', id: actor.personId },
    {
      controllerId: origin.controllerId,
      subjectId: origin.personId,
      submittedBy: actor.personId,
      requester: null,
      childView: origin.childView,
      formKey,
      channel: 'portal',
      authentication: 'strong',
      caseLanguage: found.caseLanguage,
      contact: found.contact,
      receivedAt: now,
      followUpOf: found.id,
      items: planned.get(origin.controllerId) ?? [],
    },
    now,
  )
}

interface Origin {
  readonly controllerId: string
  readonly registerId: string | null
  readonly personId: string
  readonly childView: ToldChildView | null
}

async function getOrigin({ tx }: CitizenContext, itemId: string): Promise<Origin> {
  const { rows } = await tx.raw<{ rows: Origin[] }>(
    `select i.controller_id as "controllerId", i.register_id as "registerId",
        r.person_id as "personId", r.child_view as "childView"
      from request_items i join subject_requests r on r.id = i.request_id where i.id = ?`,
    [itemId],
  )
  const [origin] = rows
  if (origin === undefined) throw new Error('Found a moment ago')
  return origin
}

/** What is missing, as the first message of the new case. */
async function addMessage(ctx: CitizenContext, requestId: string, body: string): Promise<void> {
  const { tx, actor, now } = ctx
  const id = randomUUID()
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    'select id from request_items where request_id = ? order by position limit 1',
    [requestId],
  )
  const itemId = rows[0]?.id ?? ''
  const event = { type: 'message', messageId: id } as const
  const applied = await applyEvent(ctx, { requestId, itemId, event })
  if (applied?.ok !== true) throw new Error('A new case takes no message')
  await tx('messages').insert({
    id,
    request_id: requestId,
    from_kind: 'person',
    person_id: actor.personId,
    body,
    at: now.toString(),
  })
}
