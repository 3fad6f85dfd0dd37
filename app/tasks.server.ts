import { sendFeedbackMail } from '#app/accessibility/feedback-mail-job.server.ts'
import { removeOldFeedback } from '#app/accessibility/remove-old-feedback.server.ts'
import { sealAudit } from '#app/audit/seal.server.ts'
import { removeEndedLogins } from '#app/identity/clean-up.server.ts'
import type { LetterRenderer } from '#app/letters/render.server.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Keyring } from '#app/platform/crypto.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import type { JobHandler } from '#app/platform/jobs.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'
import type { SuomifiMessages } from '#app/platform/suomifi-messages.server.ts'
import type { Metrics } from '#app/platform/metrics.server.ts'
import { checkReplayNightly } from '#app/requests/check-replay-job.server.ts'
import { notifyPerson } from '#app/requests/notify-job.server.ts'
import { scanFile } from '#app/requests/scan-file-job.server.ts'
import { pollSuomifi } from '#app/requests/poll-suomifi-job.server.ts'
import { makeReceiptLetter } from '#app/requests/receipt-job.server.ts'
import { sendSuomifi } from '#app/requests/send-suomifi-job.server.ts'
import { remind } from '#app/requests/remind-job.server.ts'
import { mailReminder } from '#app/requests/reminder-mail-job.server.ts'

/** What background jobs work with: the worker's database role, never the web's. */
export interface JobDeps {
  readonly env: Pick<Env, 'PUBLIC_ORIGIN' | 'DATA_DIR' | 'CLAMD_URL'>
  readonly db: Database
  readonly clock: Clock
  readonly keyring: Keyring
  readonly renderer: LetterRenderer
  readonly mailer: Mailer
  readonly log: Log
  /** Absent where Suomi.fi-viestit is not in use. */
  readonly suomifi?: SuomifiMessages
  readonly metrics: Pick<Metrics, 'replayDifferences'>
}

/** Every background job by name. Handlers are idempotent: a job may run twice. */
export function jobHandlers(deps: JobDeps): Record<string, JobHandler> {
  return {
    'receipt-letter': (payload) => makeReceiptLetter(deps, payload),
    'notify-person': (payload) => notifyPerson(deps, payload),
    'scan-file': (payload) => scanFile(deps, payload),
    'send-suomifi': (payload) => sendSuomifi(deps, payload),
    'poll-suomifi': () => pollSuomifi(deps),
    'seal-audit': () => sealAudit(deps),
    'clean-up': () => removeEndedLogins(deps),
    remind: () => remind(deps),
    'remind-staff': (payload) => mailReminder(deps, payload),
    'check-replay': () => checkReplayNightly(deps),
    'feedback-mail': (payload) => sendFeedbackMail(deps, payload),
    'remove-old-feedback': () => removeOldFeedback(deps),
  }
}

/**
 * Recurring jobs (crontab, UTC): the audit chain each minute, news of Suomi.fi messages every five
 * minutes, old logins each hour, reminders each office hour in Finland, summer and winter, and the
 * comparison with the events and the removal of old feedback at night.
 */
export const JOB_SCHEDULE = `
* * * * * seal-audit ?max=1
*/5 * * * * poll-suomifi ?max=1
17 * * * * clean-up ?max=3
7 6-13 * * 1-5 remind ?max=1
41 1 * * * check-replay ?max=3
53 1 * * * remove-old-feedback ?max=3
`
