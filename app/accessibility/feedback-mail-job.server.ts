import { z } from 'zod'
import { SUPERVISOR } from '#app/accessibility/supervisor.ts'
import type { Outcome } from '#app/accessibility/feedback-fields.ts'
import type { FeedbackNotice } from '#app/accessibility/give-feedback.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { sha256 } from '#app/platform/crypto.server.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'

const payloadSchema = z.strictObject({
  feedbackId: z.uuid(),
  notice: z.enum(['receipt', 'extension', 'answer']),
})

interface Row {
  readonly number: string
  readonly email: string
  readonly lang: ContentLang
  readonly receivedOn: string
  readonly dueOn: string
  readonly extensionReason: string | null
  readonly outcome: Outcome | null
  readonly answer: string | null
  readonly controller: Localized
}

/**
 * Job `feedback-mail`: tells the sender, in the language they chose, that the feedback has arrived,
 * that the answer takes longer, or what the answer is. Without an e-mail address nothing is sent.
 */
export async function sendFeedbackMail(
  deps: { readonly db: Database; readonly mailer: Mailer },
  payload: unknown,
): Promise<void> {
  const { feedbackId, notice } = payloadSchema.parse(payload)
  const found = await deps.db.withContext({ kind: 'system' }, (tx) => findRow(tx, feedbackId))
  if (found === undefined || found.email === '') return
  const t = getT(found.lang)
  await deps.mailer.send({
    id: sha256([feedbackId, notice].join(' ')).toString('hex'),
    to: found.email,
    subject: t(`public:feedback.mail.subject.${notice}`, { number: found.number }),
    text: [...bodyOf(found, notice), found.controller[found.lang]].join('\n\n'),
  })
}

function bodyOf(row: Row, notice: FeedbackNotice): string[] {
  const t = getT(row.lang)
  const date = formatDate(row.dueOn)
  switch (notice) {
    case 'receipt':
      return [
        t('public:feedback.mail.receipt', { number: row.number, day: formatDate(row.receivedOn) }),
        t('public:feedback.mail.due', { date }),
      ]
    case 'extension':
      return [t('public:feedback.mail.extension', { date }), row.extensionReason ?? '']
    case 'answer': {
      const { site, email, phone } = SUPERVISOR[row.lang]
      return [
        t('public:feedback.mail.answer', { day: formatDate(row.receivedOn) }),
        row.answer ?? '',
        ...(row.outcome === 'refused' ? [t('public:feedback.refusedMeans')] : []),
        t('public:feedback.mail.supervisor', { site, email, phone }),
      ]
    }
  }
}

async function findRow(tx: Tx, id: string): Promise<Row | undefined> {
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `select f.number, f.email, f.answer_language as lang, f.received_on as "receivedOn",
        f.due_on as "dueOn", f.extension_reason as "extensionReason", f.outcome, f.answer,
        c.name as controller
      from accessibility_feedback f join controllers c on c.id = f.controller_id where f.id = ?`,
    [id],
  )
  return rows[0]
}
