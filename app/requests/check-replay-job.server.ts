import { appendAudit } from '#app/audit/append.server.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import type { Metrics } from '#app/platform/metrics.server.ts'
import { checkReplay, type ReplayReport } from '#app/requests/replay-check.server.ts'

interface CheckDeps {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Pick<Metrics, 'replayDifferences'>
}

/** A run that failed or was missed is made up for by the next night's. */
const CHANGED_WITHIN = { hours: 48 }
/** As many cases are named in the log and told in audit events; the count tells of the rest. */
const MOST_NAMED = 100

/**
 * Job `check-replay`: whether the columns of what is open, and of what has changed lately, are what
 * the events say. Changes nothing: what differs is for the operator to look at (`case verify`).
 */
export async function checkReplayNightly(deps: CheckDeps): Promise<void> {
  const { db, clock, log, metrics } = deps
  const now = clock.now()
  const report = await checkReplay(db, { changedSince: now.subtract(CHANGED_WITHIN) })
  const { cases, items, differences, rollups } = report
  const counts = { cases, items, differences: differences.length, rollups: rollups.length }
  if (differences.length + rollups.length === 0) {
    log.info(counts, 'stored columns are what the events say')
    return
  }
  const ids = [...new Set(differences.map(({ requestId }) => requestId))].slice(0, MOST_NAMED)
  log.error({ ...counts, ids }, 'stored columns differ from what the events say')
  metrics.replayDifferences.inc({ part: 'case' }, differences.length)
  metrics.replayDifferences.inc({ part: 'rollup' }, rollups.length)
  await db.withContext({ kind: 'system' }, async (tx) => {
    for (const { requestId, controllerId, part } of tellable(report).slice(0, MOST_NAMED)) {
      await appendAudit(tx, {
        event: { kind: 'replay-differs', requestId, part },
        actor: { kind: 'system' },
        at: now,
        controllerId,
      })
    }
  })
}

/** One event per case, and one per controller whose counts are off. */
function tellable({ differences, rollups }: ReplayReport) {
  const byCase = new Map(differences.map((one) => [one.requestId, one.controllerId]))
  const controllers = new Set(rollups.map(({ controllerId }) => controllerId))
  return [
    ...[...byCase].map(([requestId, controllerId]) => ({
      requestId,
      controllerId,
      part: 'case' as const,
    })),
    ...[...controllers].map((controllerId) => ({
      requestId: null,
      controllerId,
      part: 'rollup' as const,
    })),
  ]
}
