import { nextChange, shownBreaks, type ServiceBreak } from '#app/breaks/service-break.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/db.server.ts'

/**
 * The announced breaks, read once and then kept in memory: every page asks for them. It forgets
 * with the page memory, at each `notice_changed`, and keeps nothing while those cannot be heard.
 */
export interface BreakMemory {
  /** What every page shows now; nothing while the database is away, so that pages still stand. */
  shown(): Promise<readonly ServiceBreak[]>
  /** Epoch milliseconds at which what is shown next changes by itself. */
  changesAt(): Promise<number | undefined>
  /** Keeps nothing until `resume`, as the page memory does. */
  pause(): void
  /** Begins anew with an empty memory. */
  resume(): void
}

export function createBreakMemory({
  db,
  clock,
}: {
  db: Pick<Database, 'withContext'>
  clock: Clock
}): BreakMemory {
  let paused = true
  let kept: Promise<readonly ServiceBreak[]> | undefined

  const announced = (): Promise<readonly ServiceBreak[]> => {
    if (paused) return readAnnounced(db, clock).catch(() => [])
    if (kept !== undefined) return kept
    const reading: Promise<readonly ServiceBreak[]> = readAnnounced(db, clock).catch(() => {
      // Not kept: the next page asks again.
      if (kept === reading) kept = undefined
      return []
    })
    kept = reading
    return reading
  }
  return {
    shown: async () => shownBreaks(await announced(), clock.now()),
    changesAt: async () => nextChange(await announced(), clock.now())?.epochMilliseconds,
    pause: () => {
      paused = true
      kept = undefined
    },
    resume: () => {
      paused = false
      kept = undefined
    },
  }
}

async function readAnnounced(
  db: Pick<Database, 'withContext'>,
  clock: Clock,
): Promise<ServiceBreak[]> {
  const { rows } = await db.withContext({ kind: 'public' }, (tx) =>
    tx.raw<{ rows: ServiceBreak[] }>(
      `select id, starts_at as "startsAt", ends_at as "endsAt", text from service_breaks
        where cancelled_at is null and ends_at > ?`,
      [clock.now().toString()],
    ),
  )
  return rows
}
