import { z } from 'zod'
import { getT } from '#app/i18n/i18n.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
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
 * from which authority. Without an e-mail address nothing is sent.
 */
export async function notifyPerson(deps: NotifyDeps, payload: unknown): Promise<void> {
  const { requestId, notice, id } = payloadSchema.parse(payload)
  const found = await deps.db.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { email: string; lang: ContentLang }[] }>(
      `select contact->>'email' as email, case_language as lang from subject_requests where id = ?`,
      [requestId],
    )
    return rows[0]
  })
  if (found === undefined || found.email === '') return
  const { email, lang } = found
  const t = getT(lang)
  const url = `${deps.env.PUBLIC_ORIGIN}/${lang}/citizen`
  await deps.mailer.send({
    id: sha256([requestId, notice, id].join(' ')).toString('hex'),
    to: email,
    subject: t('citizen:mail.subject'),
    text: [t('citizen:mail.text', { url }), t('citizen:mail.care')].join('\n\n'),
  })
}
