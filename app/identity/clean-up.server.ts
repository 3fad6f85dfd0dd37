import type { JobDeps } from '#app/tasks.server.ts'

/** Deletes sessions that are over and logins that were begun and never finished. */
export async function removeEndedLogins(deps: Pick<JobDeps, 'db' | 'clock'>): Promise<void> {
  const now = deps.clock.now()
  await deps.db.withContext({ kind: 'system' }, async (tx) => {
    await tx.raw('delete from sessions where expires_at < ?', [now.toString()])
    await tx.raw('delete from login_transactions where started_at < ?', [
      now.subtract({ hours: 1 }).toString(),
    ])
  })
}
