import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { feedbackDeadline, type NewFeedback } from '#app/accessibility/feedback.ts'
import type { Outcome } from '#app/accessibility/feedback-fields.ts'
import { appendAudit } from '#app/audit/append.server.ts'
import type { ContactPoint } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import type { Portal } from '#app/portal.server.ts'
import type { GuestForm } from '#app/requests/guest-form.server.ts'

/** Feedback to one controller in an hour: many times what any of them gets. */
export const MAX_FEEDBACK_PER_HOUR = 30

export type GiveResult = { readonly ok: true } | { readonly ok: false; readonly reason: 'too-many' }

/** What the e-mails about one feedback tell. */
export type FeedbackNotice = 'receipt' | 'extension' | 'answer'

/** Enqueues the e-mail, which goes out only where an address was given. */
export function mailFeedback(tx: Tx, feedbackId: string, notice: FeedbackNotice): Promise<void> {
  const key = `feedback-mail:${notice}:${feedbackId}`
  return enqueue(tx, 'feedback-mail', { feedbackId, notice }, key)
}

/**
 * Takes feedback on accessibility in (306/2019 § 10), from anyone and without login. However often
 * one form is posted, it is one feedback.
 */
export async function giveFeedback(
  {
    portal,
    now,
    httpRequest,
  }: {
    readonly portal: Pick<Portal, 'db' | 'log'>
    readonly now: Temporal.Instant
    /** The id that also stands in the log lines of the same HTTP request. */
    readonly httpRequest: string
  },
  { formKey }: Pick<GuestForm, 'formKey'>,
  feedback: NewFeedback,
): Promise<GiveResult> {
  const { controllerId } = feedback
  return portal.db.withContext({ kind: 'public' }, async (tx) => {
    // One at a time: posts of the same form wait here, and the limit is exact.
    await tx.raw("select pg_advisory_xact_lock(hashtextextended('give feedback', 0))")
    if ((await readReceipt(tx, formKey)) !== undefined) return { ok: true }
    if ((await countRecent(tx, controllerId, now)) >= MAX_FEEDBACK_PER_HOUR) {
      portal.log.warn({ requestId: httpRequest }, 'accessibility feedback refused: too many')
      return { ok: false, reason: 'too-many' }
    }
    const received = helsinkiDate(now)
    const feedbackId = randomUUID()
    await tx('accessibility_feedback').insert({
      id: feedbackId,
      controller_id: controllerId,
      number: `SAAV-${received.year}-${await nextNumber(tx)}`,
      form_key: formKey,
      received_at: now.toString(),
      received_on: received.toString(),
      due_on: feedbackDeadline(received).due.toString(),
      page: feedback.page,
      problem: feedback.problem,
      wanted_form: feedback.wantedForm,
      answer_language: feedback.answerLanguage,
      email: feedback.email,
      contact: feedback.contact,
    })
    await mailFeedback(tx, feedbackId, 'receipt')
    await appendAudit(tx, {
      event: { kind: 'feedback-received', feedbackId },
      actor: { kind: 'anonymous' },
      controllerId,
      at: now,
      httpRequest,
    })
    return { ok: true }
  })
}

async function nextNumber(tx: Tx): Promise<number> {
  const { rows } = await tx.raw<{ rows: { number: number }[] }>(
    `select nextval('accessibility_feedback_numbers') as number`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('A sequence gives a number')
  return row.number
}

async function countRecent(tx: Tx, controllerId: string, now: Temporal.Instant): Promise<number> {
  const { rows } = await tx.raw<{ rows: { count: number }[] }>(
    'select feedback_recent(?, ?) as count',
    [controllerId, now.subtract({ hours: 1 }).toString()],
  )
  return rows[0]?.count ?? 0
}

/** What the receipt shows: nothing of what was told. Moments are ISO instants, days ISO dates. */
export interface FeedbackReceipt {
  readonly number: string
  readonly receivedAt: string
  readonly dueOn: string
  readonly extendedOn: string | null
  readonly extensionReason: string | null
  readonly answeredAt: string | null
  readonly outcome: Outcome | null
  /** Only where there is no e-mail address to which it goes. */
  readonly answer: string | null
  readonly byEmail: boolean
  readonly answerLanguage: ContentLang
  readonly controller: { readonly name: Localized; readonly registry: ContactPoint }
}

async function readReceipt(tx: Tx, formKey: string): Promise<FeedbackReceipt | undefined> {
  const { rows } = await tx.raw<{ rows: FeedbackReceipt[] }>(
    `select number, received_at as "receivedAt", due_on as "dueOn", extended_on as "extendedOn",
        extension_reason as "extensionReason", answered_at as "answeredAt", outcome, answer,
        by_email as "byEmail", answer_language as "answerLanguage", controller
      from feedback_receipt(?)`,
    [formKey],
  )
  return rows[0]
}

/** The receipt of a form that has been sent. */
export function findReceipt(
  portal: Pick<Portal, 'db'>,
  { formKey }: Pick<GuestForm, 'formKey'>,
): Promise<FeedbackReceipt | undefined> {
  return portal.db.withContext({ kind: 'public' }, (tx) => readReceipt(tx, formKey))
}
