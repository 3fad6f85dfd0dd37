import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { LetterId } from '#app/letters/letter.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import type { Envelope } from '#app/requests/delivery-target.server.ts'
import {
  countsAsGiven,
  type DeliveryDetail,
  type DeliveryStatus,
  type DeliveryWay,
} from '#app/requests/delivery.ts'

/** Who writes down what becomes of a delivery: an officer, or the portal itself (null). */
export interface Recorder {
  readonly tx: Tx
  readonly now: Temporal.Instant
  readonly staffId: string | null
}

interface NewDelivery {
  readonly requestId: string
  readonly letterId: string
  readonly way: DeliveryWay
  readonly envelope: Envelope
  readonly detail?: DeliveryDetail
}

/**
 * Begins a delivery. In the portal a letter is there at once; for Suomi.fi-viestit the job that sends
 * it is asked for; the other ways wait in the queue of letters to be posted or handed over.
 * @returns its id
 */
export async function insertDelivery(
  { tx, now, staffId }: Recorder,
  { requestId, letterId, way, envelope, detail = '' }: NewDelivery,
): Promise<string> {
  const id = randomUUID()
  const at = now.toString()
  const status: DeliveryStatus = way === 'portal' ? 'delivered' : 'waiting'
  const posted = way === 'post'
  await tx('deliveries').insert({
    id,
    request_id: requestId,
    letter_id: letterId,
    way,
    status,
    address: posted ? envelope.address : '',
    address_source: posted ? envelope.source : 'known',
    external_id: way === 'suomifi' ? id : null,
    sent_on: way === 'portal' ? helsinkiDate(now).toString() : null,
    created_at: at,
    updated_at: at,
  })
  await tx('delivery_events').insert({ delivery_id: id, at, status, detail, staff_id: staffId })
  if (way === 'suomifi') {
    await enqueue(tx, 'send-suomifi', { deliveryId: id }, `send-suomifi:${id}`)
  }
  return id
}

/** A delivery with what its next step depends on. */
export interface HeldDelivery {
  readonly id: string
  readonly requestId: string
  readonly letterId: string
  readonly itemId: string | null
  readonly letter: LetterId
  readonly way: DeliveryWay
  readonly status: DeliveryStatus
  readonly isReplaced: boolean
  readonly address: string
  /** ISO date on which the letter was issued. */
  readonly issuedOn: string
}

/** Holds a delivery for whoever changes it. */
export async function lockDelivery(
  tx: Tx,
  where: { readonly id: string } | { readonly externalId: string },
): Promise<HeldDelivery | undefined> {
  const { rows } = await tx.raw<{ rows: HeldDelivery[] }>(
    `select d.id, d.request_id as "requestId", d.letter_id as "letterId", l.item_id as "itemId",
        l.letter, d.way, d.status, d.replaced_at is not null as "isReplaced", d.address,
        (l.issued_at at time zone 'Europe/Helsinki')::date as "issuedOn"
      from deliveries d join letters l on l.id = d.letter_id
      where ${'id' in where ? 'd.id = ?::uuid' : 'd.external_id = ?'} for update of d`,
    ['id' in where ? where.id : where.externalId],
  )
  return rows[0]
}

/**
 * Writes down a new status with its event. The first day on which it counts as given is kept (D-40);
 * a delivery that begins anew has none.
 * @param step.at when it happened, where that is told from outside
 */
export async function recordStatus(
  { tx, now, staffId }: Recorder,
  id: string,
  step: {
    readonly status: DeliveryStatus
    readonly detail?: DeliveryDetail
    readonly at?: Temporal.Instant
    readonly sentOn?: Temporal.PlainDate
  },
): Promise<void> {
  const { status, detail = '', at = now } = step
  const given = countsAsGiven(status)
  const sentOn = (step.sentOn ?? helsinkiDate(at)).toString()
  await tx.raw(
    `update deliveries set status = ?, updated_at = ?,
        sent_on = case when ?::boolean then coalesce(sent_on, ?::date) end
      where id = ?`,
    [status, now.toString(), given, sentOn, id],
  )
  await tx('delivery_events').insert({
    delivery_id: id,
    at: at.toString(),
    status,
    detail,
    staff_id: staffId,
  })
}

/** Puts another way in the place of a delivery, with an external id of its own. */
export async function replaceDelivery(
  recorder: Recorder,
  held: HeldDelivery,
  next: { readonly way: DeliveryWay; readonly envelope: Envelope },
): Promise<string> {
  const { tx, now, staffId } = recorder
  const at = now.toString()
  await tx.raw('update deliveries set replaced_at = ?, updated_at = ? where id = ?', [
    at,
    at,
    held.id,
  ])
  await tx('delivery_events').insert({
    delivery_id: held.id,
    at,
    status: held.status,
    detail: `to-${next.way}` satisfies DeliveryDetail,
    staff_id: staffId,
  })
  const { requestId, letterId } = held
  const detail = `instead-of-${held.way}` as const
  const id = await insertDelivery(recorder, { requestId, letterId, ...next, detail })
  if (next.way === 'portal') await notifyOfLetter(tx, requestId, letterId)
  return id
}

/** Asks for the e-mail that says that there is news in the portal. */
export async function notifyOfLetter(tx: Tx, requestId: string, letterId: string): Promise<void> {
  const payload = { requestId, notice: 'answer', id: letterId }
  await enqueue(tx, 'notify-person', payload, `notify-person:${letterId}`)
}
