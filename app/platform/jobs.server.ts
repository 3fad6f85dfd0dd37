import pg from 'pg'
import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import type { Log } from '#app/platform/log.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/**
 * Enqueues a job in the caller's transaction: it exists exactly when that commits. With a `key`
 * a second job of the same key replaces the waiting one. Jobs run at least once: handlers are
 * idempotent.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, string>,
  key: string,
): Promise<void> {
  await tx.raw('select enqueue_job(?, ?::json, ?, null)', [task, JSON.stringify(payload), key])
}

export type JobHandler = (payload: unknown) => Promise<void>

export interface JobWorker {
  /** Whether the worker is running (readiness). */
  readonly running: () => boolean
  stop(): Promise<void>
}

/** Starts the job worker of this process; `schedule` is a crontab (UTC) of recurring tasks. */
export async function startJobWorker(options: {
  url: string
  tasks: Readonly<Record<string, JobHandler>>
  schedule: string
  log: Log
  onDone: (task: string, outcome: 'done' | 'failed') => void
}): Promise<JobWorker> {
  const { url, tasks, schedule, log, onDone } = options
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, handler]) => [name, (payload: unknown) => handler(payload)]),
  )
  // A pool of our own, so that a connection lost at any moment, also while stopping, is a log line
  // and never an unhandled error.
  const pool = new pg.Pool({ connectionString: url, max: 6 })
  const lost = (error: Error): void => {
    log.warn({ err: error }, 'job queue connection lost')
  }
  pool.on('error', lost)
  pool.on('connect', (client) => {
    client.on('error', lost)
  })
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList,
    crontab: schedule,
    logger: jobLogger(log),
  })
  let running = true
  runner.events.on('job:success', ({ job }) => onDone(job.task_identifier, 'done'))
  runner.events.on('job:error', ({ job, error }) => {
    onDone(job.task_identifier, 'failed')
    log.error({ err: error, task: job.task_identifier, job: job.id }, 'job failed')
  })
  runner.promise.then(
    () => (running = false),
    (error: unknown) => {
      running = false
      log.error({ err: error }, 'job worker stopped')
    },
  )
  return {
    running: () => running,
    stop: async () => {
      running = false
      await runner.stop()
      await pool.end()
    },
  }
}

/** The queue's own chatter, without payloads. */
function jobLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'job queue')
  })
}
