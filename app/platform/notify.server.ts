import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Database, Tx } from '#app/platform/db.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import type { PageCache } from '#app/platform/page-cache.server.ts'

/**
 * How a publication reaches every web process, and how the publisher knows that it has.
 *
 * A web process answers from memory only while its listening connection holds a shared advisory
 * lock `(PAGES, n)`. A notification makes it empty its memory and exchange this lock for
 * `(PAGES, n + 1)`. Whoever has published looks which locks are held, notifies, and waits until
 * none of them is held any more: by then every web process has emptied its memory after the
 * publication. PostgreSQL itself releases the lock of a web process that is gone.
 */
const PAGES = 7_201

const RETRY_MS = 1_000
/**
 * The connection must answer once in this time, or memory is bypassed: a network may go silent
 * without a word. Together they are no longer than a publisher waits.
 */
const BEAT_MS = 1_000
const ANSWER_MS = 1_000
export const PUBLISHER_WAITS_MS = 2_000

/**
 * Hears of every publication, from whatever process, and empties the page memory. While the
 * connection is down nothing is answered from memory, so that no publication goes unheard.
 */
export function onPublication(options: {
  url: string
  pages: Pick<PageCache, 'pause' | 'resume'>
  log: Log
}): { stop(): Promise<void> } {
  const { url, pages, log } = options
  let stopped = false
  let current: { end(): Promise<void> } | undefined
  let retry: NodeJS.Timeout | undefined

  const connect = (): void => {
    current = listenOnce({
      url,
      pages,
      onLost: (error) => {
        if (stopped) return
        log.warn({ err: error }, 'publication channel lost')
        retry = setTimeout(connect, RETRY_MS)
      },
    })
  }
  connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      await current?.end()
    },
  }
}

/** One connection from its beginning to its loss, which is told once. */
function listenOnce(options: {
  url: string
  pages: Pick<PageCache, 'pause' | 'resume'>
  onLost: (error: Error) => void
}): { end(): Promise<void> } {
  const { url, pages, onLost } = options
  const client = new pg.Client({
    connectionString: url,
    application_name: 'rekisteriportti-pages',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  let lost = false
  let round = 0
  let exchanging = 0
  let beat: NodeJS.Timeout | undefined
  let deadline: NodeJS.Timeout | undefined

  let ended: Promise<void> | undefined

  const end = (): Promise<void> => {
    lost = true
    pages.pause()
    clearTimeout(beat)
    clearTimeout(deadline)
    ended ??= client.end().catch(() => undefined)
    return ended
  }
  const lose = (error: Error): void => {
    if (lost) return
    void end()
    onLost(error)
  }
  /** Nothing from before this moment survives; memory is used again under a new lock. */
  const exchangeLock = async (): Promise<void> => {
    pages.pause()
    exchanging += 1
    const release = round === 0 ? '' : `select pg_advisory_unlock_shared(${PAGES}, ${round});`
    round += 1
    await client.query(`${release} select pg_advisory_lock_shared(${PAGES}, ${round})`)
    exchanging -= 1
    if (exchanging === 0 && !lost) pages.resume()
  }
  const checkAlive = (): void => {
    deadline = setTimeout(() => {
      lose(new Error('no answer from the database'))
    }, ANSWER_MS)
    client.query('select 1').then(() => {
      clearTimeout(deadline)
      if (!lost) beat = setTimeout(checkAlive, BEAT_MS)
    }, lose)
  }
  client.on('error', lose)
  client.on('end', () => {
    lose(new Error('the database closed the connection'))
  })
  client.on('notification', () => {
    exchangeLock().catch(lose)
  })
  pages.pause()
  client
    .connect()
    .then(() => client.query('listen notice_changed'))
    .then(exchangeLock)
    .then(checkAlive)
    .catch(lose)
  return { end }
}

/**
 * Waits until no web process answers with anything older than what has been committed.
 * @returns false when one has not confirmed in time: it is cut off from the database, and has
 *   stopped answering from memory by now
 */
export async function publicationSeen(db: Database): Promise<boolean> {
  const deadline = performance.now() + PUBLISHER_WAITS_MS
  const held = await db.withContext({ kind: 'public' }, async (tx) => {
    const locks = await heldLocks(tx)
    await tx.raw(`select pg_notify('notice_changed', '')`)
    return locks
  })
  for (;;) {
    const now = new Set(await db.withContext({ kind: 'public' }, heldLocks))
    if (!held.some((lock) => now.has(lock))) return true
    if (performance.now() > deadline) return false
    await sleep(POLL_MS)
  }
}

const POLL_MS = 10

/** Locks of the web processes that answer from memory at this moment. */
async function heldLocks(tx: Tx): Promise<string[]> {
  const { rows } = await tx.raw<{ rows: { lock: string }[] }>(
    `select pid || ':' || objid as lock from pg_locks
     where locktype = 'advisory' and classid = ? and objsubid = 2
       and database = (select oid from pg_database where datname = current_database())`,
    [PAGES],
  )
  return rows.map(({ lock }) => lock)
}
