import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#app/platform/clock.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import { SuomifiError } from '#app/platform/suomifi-http.server.ts'
import type { EventPage, SuomifiMessages } from '#app/platform/suomifi-messages.server.ts'
import type { SuomifiEvent } from '#app/platform/suomifi-wire.ts'
import { failAndFallBack } from '#app/requests/delivery-fallback.server.ts'
import { lockDelivery, recordStatus } from '#app/requests/delivery-record.server.ts'
import { deliveryEventOf, nextDelivery } from '#app/requests/delivery.ts'

interface PollDeps {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly suomifi?: SuomifiMessages
}

/** Pages of one run; what is left waits for the next one. */
const MAX_PAGES = 20

/**
 * Job `poll-suomifi`: what has happened to sent messages. Each page is taken in together with the
 * place where the next one begins, so that nothing is lost and what comes twice changes nothing.
 */
export async function pollSuomifi(deps: PollDeps): Promise<void> {
  const { db, suomifi, log } = deps
  if (suomifi === undefined) return
  let since = await db.withContext({ kind: 'system' }, readContinuation)
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const found = await nextPage(suomifi, since, log)
    await db.withContext({ kind: 'system' }, (tx) => takeIn(deps, tx, found))
    if (found.skipped > 0) log.warn({ events: found.skipped }, 'Suomi.fi: events not understood')
    if (!found.more) return
    since = found.continuation
  }
}

/** A place that the service no longer knows (after 60 days): from the oldest that it keeps. */
async function nextPage(
  suomifi: SuomifiMessages,
  since: string | null,
  log: Log,
): Promise<EventPage> {
  try {
    return await suomifi.listEvents(since)
  } catch (error) {
    const unknown = error instanceof SuomifiError && error.reason === 'refused' && since !== null
    if (!unknown) throw error
    log.warn({ reason: error.reason }, 'Suomi.fi: events are read anew')
    return suomifi.listEvents(null)
  }
}

async function readContinuation(tx: Tx): Promise<string | null> {
  const { rows } = await tx.raw<{ rows: { continuation: string | null }[] }>(
    'select continuation from suomifi_continuation',
  )
  return rows[0]?.continuation ?? null
}

async function takeIn(deps: PollDeps, tx: Tx, { events, continuation }: EventPage): Promise<void> {
  const now = deps.clock.now()
  for (const event of events) await takeEvent(tx, event, now)
  await tx.raw(
    `insert into suomifi_continuation (continuation, polled_at) values (?, ?)
      on conflict (only_row) do update
        set continuation = excluded.continuation, polled_at = excluded.polled_at`,
    [continuation, now.toString()],
  )
}

async function takeEvent(tx: Tx, { kind, externalId, at }: SuomifiEvent, now: Temporal.Instant) {
  const event = deliveryEventOf(kind)
  if (event === undefined || externalId === null) return
  const held = await lockDelivery(tx, { externalId })
  if (held === undefined) return
  const status = nextDelivery(held.way, held.status, event)
  if (status === undefined || status === held.status) return
  const recorder = { tx, now, staffId: null }
  if (event === 'return') await failAndFallBack(recorder, held, 'returned')
  else await recordStatus(recorder, held.id, { status, at: Temporal.Instant.from(at) })
}
