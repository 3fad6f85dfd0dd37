import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { firstIncomplete, toRequest } from '#app/requests/draft-check.ts'
import type { AskingStep } from '#app/requests/draft-fields.ts'
import {
  draftSurroundings,
  findDraft,
  type DraftSurroundings,
} from '#app/requests/drafts.server.ts'
import { endWithdrawnConsents } from '#app/requests/consents.server.ts'
import { createCase, planItems } from '#app/requests/new-case.server.ts'
import type { CompleteRequest } from '#app/requests/request.ts'

/** Requests that one person may send in 24 hours: far more than anyone needs (ASVS 2.3.2). */
export const MAX_PER_DAY = 20

export type SubmitResult =
  /** The case, or the first of those with several controllers. */
  | { readonly ok: true; readonly requestId: string }
  | { readonly ok: false; readonly reason: 'incomplete'; readonly step: AskingStep }
  | { readonly ok: false; readonly reason: 'too-many' }

/**
 * Sends a draft: a case with each controller, items, events, audit events and the jobs of the receipt
 * letters in one transaction. However often it is called for one draft, they are made once.
 * @returns `undefined` when there is neither such a draft nor a case made of it
 */
export async function submitRequest(
  ctx: CitizenContext,
  draftId: string,
): Promise<SubmitResult | undefined> {
  const { tx } = ctx
  await oneSubmissionAtATime(ctx)
  const sent = await findSubmitted(ctx, draftId)
  if (sent !== undefined) return { ok: true, requestId: sent }
  const draft = await findDraft(ctx, draftId)
  if (draft === undefined) return undefined
  const surroundings = await draftSurroundings(ctx)
  const request = toRequest(draft.data, surroundings.facts)
  if (request === undefined) {
    const step = firstIncomplete(draft.data, surroundings.facts) ?? 'who'
    return { ok: false, reason: 'incomplete', step }
  }
  if ((await sentLately(ctx)) >= MAX_PER_DAY) return { ok: false, reason: 'too-many' }
  await createCases(ctx, draftId, request, surroundings)
  await tx.raw('delete from request_drafts where id = ?', [draftId])
  const requestId = await findSubmitted(ctx, draftId)
  if (requestId === undefined) throw new Error('Checked a moment ago')
  return { ok: true, requestId }
}

/** Posts of the same form wait for each other here, and the limit per day is exact. */
export async function oneSubmissionAtATime({ tx, actor }: CitizenContext): Promise<void> {
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('submit ' || ?, 0))", [
    actor.personId,
  ])
}

/** The (first) case that was made of a draft, after which the draft is gone. */
export async function findSubmitted(
  ctx: Pick<CitizenContext, 'tx' | 'actor'>,
  draftId: string,
): Promise<string | undefined> {
  const { rows } = await ctx.tx.raw<{ rows: { id: string }[] }>(
    `select id from subject_requests where submitted_by = ? and form_key::text = ?
      order by case_number limit 1`,
    [ctx.actor.personId, draftId.toLowerCase()],
  )
  return rows[0]?.id
}

/** Cases that the person has made in the last 24 hours. */
export async function sentLately({ tx, actor, now }: CitizenContext): Promise<number> {
  const { rows } = await tx.raw<{ rows: { n: number }[] }>(
    'select count(*) as n from subject_requests where submitted_by = ? and received_at > ?',
    [actor.personId, now.subtract({ hours: 24 }).toString()],
  )
  return rows[0]?.n ?? 0
}

async function createCases(
  ctx: CitizenContext,
  formKey: string,
  request: CompleteRequest,
  { requester, represented }: DraftSurroundings,
): Promise<void> {
  const { tx, now, actor } = ctx
  const subject = [requester, ...represented.map(({ person }) => person)].find(
    ({ id }) => id === request.subjectId,
  )
  if (subject === undefined) throw new Error('Checked a moment ago')
  const planned = await planItems(tx, request, helsinkiDate(now))
  for (const [controllerId, items] of planned) {
    const requestId = await createCase(
      tx,
      { kind: 'person', id: actor.personId },
      {
        controllerId,
        subjectId: subject.id,
        submittedBy: requester.id,
        requester: null,
        childView: request.childView,
        formKey,
        channel: 'portal',
        authentication: 'strong',
        caseLanguage: request.caseLanguage,
        contact: request.contact,
        receivedAt: now,
        items,
      },
      now,
    )
    await ctx.audit({ kind: 'request-submitted', requestId, subjectKey: subject.auditKey })
    if (subject.id === actor.personId) await endWithdrawnConsents(ctx, requestId, items)
  }
}
