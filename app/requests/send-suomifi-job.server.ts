import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import { openHetu } from '#app/people/open-hetu.server.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Keyring } from '#app/platform/crypto.server.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Log } from '#app/platform/log.server.ts'
import { SuomifiError } from '#app/platform/suomifi-http.server.ts'
import type { SuomifiMessages } from '#app/platform/suomifi-messages.server.ts'
import { MAX_ATTACHMENT_BYTES } from '#app/platform/suomifi-wire.ts'
import { failAndFallBack } from '#app/requests/delivery-fallback.server.ts'
import { lockDelivery, recordStatus } from '#app/requests/delivery-record.server.ts'
import { getDeliveryTarget } from '#app/requests/delivery-target.server.ts'
import { nextDelivery, type DeliveryDetail } from '#app/requests/delivery.ts'
import { suomifiMessage } from '#app/requests/suomifi-message.ts'

export interface SendDeps {
  readonly env: { readonly PUBLIC_ORIGIN: string }
  readonly db: Database
  readonly clock: Clock
  readonly keyring: Keyring
  readonly log: Log
  /** Absent: Suomi.fi-viestit is not in use here. */
  readonly suomifi?: SuomifiMessages
}

const payloadSchema = z.object({ deliveryId: z.uuid() })

/** After this long a letter goes another way, though the service may come back one day. */
const GIVE_UP_HOURS = 24

/**
 * Job `send-suomifi`: sends a letter to the person's Suomi.fi mailbox. Run twice it is one message:
 * the service knows the delivery's id. What passes by itself is thrown, so that the job is tried
 * again; whatever else goes wrong lets the letter go the next way.
 * @param payload `{ deliveryId }`
 */
export async function sendSuomifi(deps: SendDeps, payload: unknown): Promise<void> {
  const { deliveryId } = payloadSchema.parse(payload)
  const { db, clock, log } = deps
  const letter = await db.withContext({ kind: 'system' }, (tx) => findWaiting(deps, tx, deliveryId))
  if (letter === undefined) return
  const { event, detail } = await send(deps, letter)
  if (event === 'fail') log.warn({ delivery: deliveryId, reason: detail }, 'Suomi.fi: not sent')
  await db.withContext({ kind: 'system' }, async (tx) => {
    const held = await lockDelivery(tx, { id: deliveryId })
    if (held === undefined) return
    // An event of the service may have been faster than its answer.
    const status = nextDelivery(held.way, held.status, event)
    if (status === undefined || status === held.status) return
    const recorder = { tx, now: clock.now(), staffId: null }
    if (event === 'fail') await failAndFallBack(recorder, held, detail)
    else await recordStatus(recorder, deliveryId, { status, detail })
  })
}

interface WaitingLetter {
  readonly externalId: string
  readonly requestId: string
  readonly itemId: string | null
  readonly letter: LetterId
  readonly bytes: Buffer
  readonly hasFiles: boolean
  readonly plannedAt: string
  readonly lang: ContentLang
  readonly caseNumber: string
  readonly withheld: boolean
  /** Opened for this one message; never stored or logged. */
  readonly hetu: string | undefined
}

async function findWaiting(
  { keyring, clock }: SendDeps,
  tx: Tx,
  deliveryId: string,
): Promise<WaitingLetter | undefined> {
  const { rows } = await tx.raw<{
    rows: Omit<WaitingLetter, 'lang' | 'caseNumber' | 'withheld' | 'hetu'>[]
  }>(
    `select d.external_id as "externalId", d.request_id as "requestId", l.item_id as "itemId",
        l.letter, l.bytes, d.created_at as "plannedAt", exists (select 1 from files f
          where f.item_id = l.item_id and f.released_at is not null) as "hasFiles"
      from deliveries d join letters l on l.id = d.letter_id
      where d.id = ? and d.way = 'suomifi' and d.status = 'waiting' and d.replaced_at is null`,
    [deliveryId],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const today = helsinkiDate(clock.now())
  const target = await getDeliveryTarget(tx, row, { today, suomifiInUse: true })
  const { lang, caseNumber, withheld, mailboxOf } = target
  const hetu = mailboxOf === null ? undefined : await openHetu(tx, keyring, mailboxOf)
  return { ...row, lang, caseNumber, withheld, hetu }
}

type Outcome = { readonly event: 'send' | 'fail'; readonly detail: DeliveryDetail }

async function send(deps: SendDeps, letter: WaitingLetter): Promise<Outcome> {
  const { suomifi } = deps
  const { hetu, withheld } = letter
  if (suomifi === undefined) return { event: 'fail', detail: 'not-in-use' }
  if (withheld) return { event: 'fail', detail: 'withheld' }
  if (hetu === undefined) return { event: 'fail', detail: 'no-hetu' }
  try {
    if (!(await suomifi.isReachable(hetu))) return { event: 'fail', detail: 'unreachable' }
    const { status } = await suomifi.sendElectronic(messageOf(deps, letter, hetu))
    return { event: 'send', detail: status === 'already-sent' ? 'already-sent' : '' }
  } catch (error) {
    if (!(error instanceof SuomifiError)) throw error
    if (!error.retryable) return { event: 'fail', detail: error.reason }
    const waited = Temporal.Instant.from(letter.plannedAt).until(deps.clock.now())
    if (waited.total('hours') < GIVE_UP_HOURS) throw error
    return { event: 'fail', detail: 'gave-up' }
  }
}

function messageOf({ env }: SendDeps, letter: WaitingLetter, recipientHetu: string) {
  const { externalId, lang, caseNumber, hasFiles, bytes } = letter
  const isAttached = bytes.byteLength <= MAX_ATTACHMENT_BYTES
  const url = `${env.PUBLIC_ORIGIN}/${lang}/citizen`
  const { title, body, fileName } = suomifiMessage({ lang, caseNumber, isAttached, hasFiles, url })
  const pdf = { name: fileName, mediaType: 'application/pdf', bytes }
  return { externalId, recipientHetu, title, body, attachments: isAttached ? [pdf] : [] }
}
