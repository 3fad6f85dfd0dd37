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
import { notifyPerson } from '#app/requests/notify-job.server.ts'
import { makeReceiptLetter } from '#app/requests/receipt-job.server.ts'

/** What background jobs work with: the worker's database role, never the web's. */
export interface JobDeps {
  readonly env: Pick<Env, 'PUBLIC_ORIGIN' | 'DATA_DIR'>
  readonly db: Database
  readonly clock: Clock
  readonly keyring: Keyring
  readonly renderer: LetterRenderer
  readonly mailer: Mailer
  readonly log: Log
}

/** Every background job by name. Handlers are idempotent: a job may run twice. */
export function jobHandlers(deps: JobDeps): Record<string, JobHandler> {
  return {
    'receipt-letter': (payload) => makeReceiptLetter(deps, payload),
    'notify-person': (payload) => notifyPerson(deps, payload),
    'seal-audit': () => sealAudit(deps),
    'clean-up': () => removeEndedLogins(deps),
  }
}

/** Recurring jobs (crontab, UTC): the audit chain each minute, old logins each hour. */
export const JOB_SCHEDULE = `
* * * * * seal-audit ?max=1
17 * * * * clean-up ?max=3
`
