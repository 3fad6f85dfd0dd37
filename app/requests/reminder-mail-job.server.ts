import { z } from 'zod'
import { getT } from '#app/i18n/i18n.ts'
import type { Localized } from '#app/i18n/lang.ts'
import { formatDate } from '#app/i18n/format.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { sha256 } from '#app/platform/crypto.server.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'
import { findMailbox } from '#app/requests/reminder-recipients.server.ts'
import { REMINDER_KINDS } from '#app/requests/reminders.ts'

interface MailDeps {
  readonly env: { readonly PUBLIC_ORIGIN: string }
  readonly db: Database
  readonly mailer: Mailer
}

const recipient = {
  itemId: z.uuid(),
  key: z.string(),
  to: z.enum(['staff', 'unit', 'dpo']),
  id: z.uuid(),
}
/** As `remind` enqueues it: about an item, or about what a unit owes to one. */
const payloadSchema = z.union([
  z.strictObject({ ...recipient, kind: z.enum([...REMINDER_KINDS, 'fee-reply']) }),
  z.strictObject({ ...recipient, kind: z.enum(['waiting', 'overdue']), taskId: z.uuid() }),
])
type Payload = z.infer<typeof payloadSchema>

/**
 * Job `remind-staff`: one e-mail to one recipient. It names the case, the right, the unit and the
 * day, and no person or register. What has been done meanwhile is no longer asked for.
 */
export async function mailReminder(deps: MailDeps, payload: unknown): Promise<void> {
  const reminder = payloadSchema.parse(payload)
  const { itemId, key, to, id } = reminder
  const found = await deps.db.withContext({ kind: 'system' }, async (tx) => {
    const about = await findSubject(tx, reminder)
    const mailbox = await findMailbox(tx, reminder)
    return about && mailbox && { about, mailbox }
  })
  if (found === undefined) return
  const { about, mailbox } = found
  const { lang, email } = mailbox
  const t = getT(lang)
  const { caseNumber } = about
  const date = formatDate(about.day)
  const [subject, lead] =
    'taskId' in reminder
      ? [
          t(`desk:mail.chase.subject.${reminder.kind}`, { caseNumber }),
          t(`desk:mail.chase.lead.${reminder.kind}`, { date }),
        ]
      : [
          t(`desk:mail.reminder.subject.${reminder.kind}`, { caseNumber }),
          t(`desk:mail.reminder.lead.${reminder.kind}`, { date }),
        ]
  const facts = [
    t('desk:mail.case', { caseNumber }),
    t('desk:mail.right', { right: t(`common:right.${about.right}`) }),
    t('desk:mail.unit', { unit: about.unit[lang] }),
  ].join('\n')
  // The unit that owes something sees its own desk, not the case.
  const page = 'taskId' in reminder ? '/tasks' : `/cases/${about.requestId}?item=${about.position}`
  const url = `${deps.env.PUBLIC_ORIGIN}/${lang}/desk${page}`
  await deps.mailer.send({
    id: sha256([itemId, key, to, id].join(' ')).toString('hex'),
    to: email,
    subject,
    text: [lead, facts, t('desk:mail.link', { url }), t('desk:mail.care')].join('\n\n'),
  })
}

interface Subject {
  readonly requestId: string
  readonly caseNumber: string
  readonly position: number
  readonly right: RequestedRight
  readonly unit: Localized
  /** The day that counts: the last day of the item, or that of what the unit owes. */
  readonly day: string
}

async function findSubject(tx: Tx, reminder: Payload): Promise<Subject | undefined> {
  const owed = 'taskId' in reminder
  const { rows } = await tx.raw<{ rows: Subject[] }>(
    `select r.id as "requestId", r.case_number as "caseNumber", i.position, i."right",
        u.name as unit, ${owed ? 't.due_on' : 'i.last_day'} as day
      from request_items i join subject_requests r on r.id = i.request_id
        ${
          owed
            ? 'join unit_tasks t on t.item_id = i.id join units u on u.id = t.unit_id'
            : 'join units u on u.id = i.unit_id'
        }
      where i.id = ?
        and ${owed ? 't.id = ? and t.answered_on is null and i.in_work' : 'i.ended_on is null'}`,
    [reminder.itemId, ...(owed ? [reminder.taskId] : [])],
  )
  return rows[0]
}
