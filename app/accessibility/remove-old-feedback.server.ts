import type { Clock } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

/** Years after the answer for which feedback is kept; the portal's own notice says so. */
export const FEEDBACK_KEPT_YEARS = 2

/** Job `remove-old-feedback`: deletes feedback that was answered long ago. What is open stays. */
export async function removeOldFeedback(deps: {
  readonly db: Database
  readonly clock: Clock
}): Promise<void> {
  const before = helsinkiDate(deps.clock.now()).subtract({ years: FEEDBACK_KEPT_YEARS })
  await deps.db.withContext({ kind: 'system' }, (tx) =>
    tx.raw(
      `delete from accessibility_feedback
        where (answered_at at time zone 'Europe/Helsinki')::date < ?::date`,
      [before.toString()],
    ),
  )
}
