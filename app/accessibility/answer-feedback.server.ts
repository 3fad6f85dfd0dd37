import { z } from 'zod'
import { Temporal } from 'temporal-polyfill'
import { feedbackDeadline } from '#app/accessibility/feedback.ts'
import {
  ANSWER_LIMIT,
  EXTENSION_LIMIT,
  OUTCOMES,
  type Outcome,
} from '#app/accessibility/feedback-fields.ts'
import { mailFeedback } from '#app/accessibility/give-feedback.server.ts'
import { hasRole } from '#app/identity/actor.ts'
import { forbidden, type StaffContext } from '#app/identity/with-actor.server.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { Key } from '#app/i18n/translate.ts'

const ID = z.uuid()

/** Feedback as it stands in the list. Moments are ISO instants, days ISO dates. */
export interface FeedbackRow {
  readonly id: string
  readonly number: string
  readonly page: string
  readonly receivedOn: string
  readonly dueOn: string
  readonly answeredAt: string | null
  readonly outcome: Outcome | null
}

export interface Feedback extends FeedbackRow {
  readonly receivedAt: string
  readonly problem: string
  readonly wantedForm: string
  readonly answerLanguage: ContentLang
  readonly email: string
  readonly contact: string
  readonly extendedOn: string | null
  readonly extensionReason: string | null
  readonly answer: string | null
  /** Name of who answered. */
  readonly answeredBy: string | null
}

const ROW = `f.id, f.number, f.page, f.received_on as "receivedOn", f.due_on as "dueOn",
  f.answered_at as "answeredAt", f.outcome`

/** The most answered ones that the list shows. */
const MOST_ANSWERED = 200

/** The controller's open feedback by last day, or what has been answered, the latest first. */
export async function listFeedback(
  { tx, actor }: StaffContext,
  state: 'open' | 'answered',
): Promise<FeedbackRow[]> {
  const { rows } = await tx.raw<{ rows: FeedbackRow[] }>(
    state === 'open'
      ? `select ${ROW} from accessibility_feedback f
          where f.controller_id = ? and f.answered_at is null order by f.due_on, f.received_at`
      : `select ${ROW} from accessibility_feedback f
          where f.controller_id = ? and f.answered_at is not null
          order by f.answered_at desc limit ${MOST_ANSWERED}`,
    [actor.controllerId],
  )
  return rows
}

/** @returns `undefined` when it is missing or another controller's */
export async function findFeedback(
  { tx, actor }: StaffContext,
  id: string,
): Promise<Feedback | undefined> {
  if (!ID.safeParse(id).success) return undefined
  const { rows } = await tx.raw<{ rows: Feedback[] }>(
    `select ${ROW}, f.received_at as "receivedAt", f.problem, f.wanted_form as "wantedForm",
        f.answer_language as "answerLanguage", f.email, f.contact, f.extended_on as "extendedOn",
        f.extension_reason as "extensionReason", f.answer, s.name as "answeredBy"
      from accessibility_feedback f left join staff s on s.id = f.answered_by
      where f.id = ? and f.controller_id = ?`,
    [id, actor.controllerId],
  )
  return rows[0]
}

/** The last day if the time is extended; `undefined` when it cannot be any more (D-37, once and in time). */
export function extendableTo(
  feedback: Pick<Feedback, 'receivedOn' | 'dueOn' | 'extendedOn' | 'answeredAt'>,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (feedback.answeredAt !== null || feedback.extendedOn !== null) return undefined
  if (Temporal.PlainDate.compare(today, feedback.dueOn) > 0) return undefined
  return feedbackDeadline(Temporal.PlainDate.from(feedback.receivedOn)).extendedDue
}

export type FeedbackActResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-now' }
  | {
      readonly ok: false
      readonly reason: 'invalid'
      readonly errors: Readonly<Partial<Record<'outcome' | 'answer' | 'reason', Key<'errors'>>>>
    }

function textError(text: string, limit: number): Key<'errors'> | undefined {
  if (text.trim() === '') return 'errors:form.required'
  return text.trim().length > limit ? 'errors:form.tooLong' : undefined
}

/**
 * Extends the time by two weeks because the content is extensive (306/2019 § 10), and tells the
 * person why.
 * @returns `undefined` when there is no such feedback
 */
export async function extendFeedback(
  ctx: StaffContext,
  id: string,
  reason: string,
): Promise<FeedbackActResult | undefined> {
  const found = await lockFeedback(ctx, id)
  if (found === undefined) return undefined
  const dueOn = extendableTo(found, ctx.today)
  if (dueOn === undefined) return { ok: false, reason: 'not-now' }
  const error = textError(reason, EXTENSION_LIMIT)
  if (error !== undefined) return { ok: false, reason: 'invalid', errors: { reason: error } }
  await ctx.tx('accessibility_feedback').where({ id }).update({
    due_on: dueOn.toString(),
    extended_on: ctx.today.toString(),
    extended_by: ctx.actor.staffId,
    extension_reason: reason.trim(),
  })
  await mailFeedback(ctx.tx, id, 'extension')
  await ctx.audit({ kind: 'feedback-extended', feedbackId: id })
  return { ok: true }
}

/**
 * Records the answer, which stands for good, and sends it where an e-mail address was given.
 * @returns `undefined` when there is no such feedback
 */
export async function answerFeedback(
  ctx: StaffContext,
  id: string,
  { outcome, answer }: { readonly outcome: string; readonly answer: string },
): Promise<FeedbackActResult | undefined> {
  const found = await lockFeedback(ctx, id)
  if (found === undefined) return undefined
  if (found.answeredAt !== null) return { ok: false, reason: 'not-now' }
  const error = textError(answer, ANSWER_LIMIT)
  const isOutcome = OUTCOMES.some((one) => one === outcome)
  if (error !== undefined || !isOutcome) {
    return {
      ok: false,
      reason: 'invalid',
      errors: {
        ...(!isOutcome && { outcome: 'errors:form.chooseOne' }),
        ...(error !== undefined && { answer: error }),
      },
    }
  }
  await ctx.tx('accessibility_feedback').where({ id }).update({
    outcome,
    answer: answer.trim(),
    answered_at: ctx.now.toString(),
    answered_by: ctx.actor.staffId,
  })
  await mailFeedback(ctx.tx, id, 'answer')
  await ctx.audit({ kind: 'feedback-answered', feedbackId: id })
  return { ok: true }
}

/** One change at a time. */
async function lockFeedback(ctx: StaffContext, id: string): Promise<Feedback | undefined> {
  if (!hasRole(ctx.actor, 'administrator')) throw forbidden()
  if (!ID.safeParse(id).success) return undefined
  await ctx.tx.raw("select pg_advisory_xact_lock(hashtextextended('feedback ' || ?, 0))", [id])
  return findFeedback(ctx, id)
}
