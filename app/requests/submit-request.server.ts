import type { Temporal } from 'temporal-polyfill'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { appendCaseEvent } from '#app/requests/apply-event.server.ts'
import { computeDeadline } from '#app/requests/deadline.ts'
import { firstIncomplete, toAccessRequest } from '#app/requests/draft-check.ts'
import type { AskingStep } from '#app/requests/draft-fields.ts'
import {
  draftSurroundings,
  findDraft,
  type DraftSurroundings,
} from '#app/requests/drafts.server.ts'
import type { AccessRequest } from '#app/requests/request.ts'

/** Requests that one person may send in 24 hours: far more than anyone needs (ASVS 2.3.2). */
export const MAX_PER_DAY = 20

export type SubmitResult =
  | { readonly ok: true; readonly requestId: string }
  | { readonly ok: false; readonly reason: 'incomplete'; readonly step: AskingStep }
  | { readonly ok: false; readonly reason: 'too-many' }

/**
 * Sends a draft: case, item, event, audit event and the job of the receipt letter in one
 * transaction. However often it is called for one draft, there is one case.
 * @returns `undefined` when there is neither such a draft nor a case made of it
 */
export async function submitRequest(
  ctx: CitizenContext,
  draftId: string,
): Promise<SubmitResult | undefined> {
  const { tx, actor } = ctx
  // One submission of a person at a time: posts of the same form wait here, and the limit is exact.
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('submit ' || ?, 0))", [
    actor.personId,
  ])
  const sent = await findSubmitted(ctx, draftId)
  if (sent !== undefined) return { ok: true, requestId: sent }
  const draft = await findDraft(ctx, draftId)
  if (draft === undefined) return undefined
  const surroundings = await draftSurroundings(ctx)
  const request = toAccessRequest(draft.data, surroundings.facts)
  if (request === undefined) {
    const step = firstIncomplete(draft.data, surroundings.facts) ?? 'who'
    return { ok: false, reason: 'incomplete', step }
  }
  if ((await sentLately(ctx)) >= MAX_PER_DAY) return { ok: false, reason: 'too-many' }
  const requestId = await insertCase(ctx, draftId, request, surroundings)
  await tx.raw('delete from request_drafts where id = ?', [draftId])
  return { ok: true, requestId }
}

/** The case that was made of a draft, after which the draft is gone. */
export async function findSubmitted(
  ctx: Pick<CitizenContext, 'tx' | 'actor'>,
  draftId: string,
): Promise<string | undefined> {
  const { rows } = await ctx.tx.raw<{ rows: { id: string }[] }>(
    'select id from subject_requests where submitted_by = ? and form_key::text = ?',
    [ctx.actor.personId, draftId.toLowerCase()],
  )
  return rows[0]?.id
}

async function sentLately({ tx, actor, now }: CitizenContext): Promise<number> {
  const { rows } = await tx.raw<{ rows: { n: number }[] }>(
    'select count(*) as n from subject_requests where submitted_by = ? and received_at > ?',
    [actor.personId, now.subtract({ hours: 24 }).toString()],
  )
  return rows[0]?.n ?? 0
}

async function insertCase(
  ctx: CitizenContext,
  formKey: string,
  request: AccessRequest,
  { registers, requester, wards }: DraftSurroundings,
): Promise<string> {
  const { tx, now } = ctx
  const { registerId, details } = request
  const register = registers.find(({ id }) => id === registerId)
  const subject = [requester, ...wards.map(({ person }) => person)].find(
    ({ id }) => id === request.subjectId,
  )
  if (register === undefined || subject === undefined) throw new Error('Checked a moment ago')
  // D-08: the day of arrival is the Finnish one
  const received = helsinkiDate(now)
  const dueOn = computeDeadline({ received, clock: 'gdpr-12' }).due.toString()
  const strict = computeDeadline({ received, clock: 'gdpr-12', mode: 'STRICT' }).due.toString()
  const dates = { due_on: dueOn, strict_due_on: strict, state: 'received' }
  const requestId = await insertRow(ctx, 'subject_requests', {
    ...dates,
    controller_id: register.controller.id,
    unit_id: register.unitId,
    case_number: await nextCaseNumber(ctx, register.controller.id, received.year),
    person_id: subject.id,
    submitted_by: requester.id,
    form_key: formKey,
    channel: 'portal',
    case_language: request.caseLanguage,
    contact: JSON.stringify(request.contact),
    received_at: now.toString(),
    received_on: received.toString(),
  })
  const itemId = await insertRow(ctx, 'request_items', {
    ...dates,
    request_id: requestId,
    position: 1,
    right: 'access',
    register_id: registerId,
    notice_version_id: await noticeInForce(ctx, registerId, received),
    clock: 'gdpr-12',
    details: JSON.stringify(details),
  })
  const { answerForm } = details
  await appendCaseEvent(ctx, requestId, itemId, {
    type: 'submit',
    right: 'access',
    registerId,
    answerForm,
    dueOn,
    strictDueOn: strict,
  })
  await ctx.audit({ kind: 'request-submitted', requestId, subjectKey: subject.auditKey })
  await enqueue(tx, 'receipt-letter', { requestId }, `receipt-letter:${requestId}`)
  return requestId
}

async function insertRow(
  { tx }: CitizenContext,
  table: 'subject_requests' | 'request_items',
  row: Readonly<Record<string, unknown>>,
): Promise<string> {
  const [inserted] = await tx<{ id: string }>(table).insert(row).returning('id')
  if (inserted === undefined) throw new Error(`No row came back from ${table}`)
  return inserted.id
}

/** `<controller>-<year>-<running number>`, the year being the Finnish one. */
async function nextCaseNumber(
  { tx }: CitizenContext,
  controllerId: string,
  year: number,
): Promise<string> {
  const { rows } = await tx.raw<{ rows: { number: string }[] }>(
    'select next_case_number(?, ?) as number',
    [controllerId, year],
  )
  const number = rows[0]?.number
  if (number === undefined) throw new Error('No case number was given')
  return number
}

/** The version of the register's notice that the person could read on the day of receipt. */
async function noticeInForce(
  { tx }: CitizenContext,
  registerId: string,
  on: Temporal.PlainDate,
): Promise<string | null> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select id from notice_versions
      where register_id = ? and status = 'published' and effective_from <= ?::date
      order by effective_from desc, version desc limit 1`,
    [registerId, on.toString()],
  )
  return rows[0]?.id ?? null
}
