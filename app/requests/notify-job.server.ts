import { z } from 'zod'
import { getT } from '#app/i18n/i18n.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { TFunction } from '#app/i18n/translate.ts'
import { sha256 } from '#app/platform/crypto.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'

interface NotifyDeps {
  readonly env: { readonly PUBLIC_ORIGIN: string }
  readonly db: Database
  readonly mailer: Mailer
}

/**
 * The job `notify-person`, enqueued in the transaction that has news for the person:
 * `enqueue(tx, 'notify-person', { requestId, notice, id }, 'notify-person:' + id)`, where `notice`
 * says what is new and `id` is the id of that letter or message: the same news is one e-mail.
 */
const payloadSchema = z.object({
  requestId: z.uuid(),
  notice: z.enum(['receipt', 'message', 'answer']),
  id: z.uuid(),
})

/**
 * Sends an e-mail that says that there is news and nothing else: neither whose, nor about what, nor
 * from which authority. Without an e-mail address nothing is sent. Who asked without login hears how
 * to identify themselves; the code for it is never mailed.
 */
export async function notifyPerson(deps: NotifyDeps, payload: unknown): Promise<void> {
  const { requestId, notice, id } = payloadSchema.parse(payload)
  const found = await deps.db.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{
      rows: { email: string; lang: ContentLang; isGuest: boolean }[]
    }>(
      `select contact->>'email' as email, case_language as lang,
          channel = 'public-form' and person_id is null as "isGuest"
        from subject_requests where id = ?`,
      [requestId],
    )
    return rows[0]
  })
  if (found === undefined || found.email === '') return
  const { email, lang, isGuest } = found
  const t = getT(lang)
  const url = `${deps.env.PUBLIC_ORIGIN}/${lang}/citizen`
  await deps.mailer.send({
    id: sha256([requestId, notice, id].join(' ')).toString('hex'),
    to: email,
    ...(isGuest ? guestMail(t, notice, url) : personMail(t, url)),
  })
}

function personMail(t: TFunction, url: string) {
  return {
    subject: t('citizen:mail.subject'),
    text: [t('citizen:mail.text', { url }), t('citizen:mail.care')].join('\n\n'),
  }
}

function guestMail(t: TFunction, notice: string, url: string) {
  const isReceipt = notice === 'receipt'
  const text = isReceipt
    ? t('public:guest.mail.text')
    : t('public:guest.mail.news', { url: `${url}/claim` })
  return {
    subject: t(isReceipt ? 'public:guest.mail.subject' : 'public:guest.mail.subjectNews'),
    text: [text, t('citizen:mail.care')].join('\n\n'),
  }
}
