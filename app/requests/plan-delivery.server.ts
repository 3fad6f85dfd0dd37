import type { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { insertDelivery } from '#app/requests/delivery-record.server.ts'
import {
  firstWay,
  getDeliveryTarget,
  oneEnvelope,
  printedAddress,
  type DeliveryTarget,
  type LetterPlace,
} from '#app/requests/delivery-target.server.ts'
import type { DeliveryWay } from '#app/requests/delivery.ts'
import type { LetterHeadSource } from '#app/requests/letter-head.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

interface Outgoing {
  readonly letterId: string
  readonly letter: LetterId
  readonly document: PdfDocument
}

/**
 * Chooses how a letter reaches its recipient and begins to follow it. Notices to recipients (Art. 19)
 * are posted to them; the person's own letters go the first way that is open to them.
 */
export async function planDelivery(
  ctx: StaffContext,
  found: StaffCase,
  { letterId, letter, document }: Outgoing,
): Promise<DeliveryWay> {
  const { tx, now, actor } = ctx
  const target = await targetOf(ctx, found, letter)
  const way = firstWay(target)
  const [name = '', ...lines] = document.recipient ?? []
  const envelope =
    letter === 'L-15'
      ? { address: oneEnvelope(name, lines.join('\n')), source: 'recipient' as const }
      : target.envelope
  const recorder = { tx, now, staffId: actor.staffId }
  await insertDelivery(recorder, { requestId: found.id, letterId, way, envelope })
  return way
}

/** How a letter of this item would go out now. */
export async function plannedWay(
  ctx: StaffContext,
  found: StaffCase,
  letter: LetterId,
): Promise<DeliveryWay> {
  return firstWay(await targetOf(ctx, found, letter))
}

/**
 * To whom a letter of this item would go now, as its head says it: the name and address on the
 * envelope (none where it is not posted), and who asked for the person. An answer that is withheld
 * from them does not name them (K-02).
 */
export async function plannedHead(
  ctx: StaffContext,
  found: StaffCase,
  letter: LetterId,
): Promise<Pick<LetterHeadSource, 'postedTo' | 'sender'>> {
  const target = await targetOf(ctx, found, letter)
  return {
    postedTo: printedAddress(target),
    ...(found.submitter !== null && !target.withheld && { sender: found.submitter }),
  }
}

function targetOf(
  { tx, today, portal }: StaffContext,
  { id: requestId, itemId }: StaffCase,
  letter: LetterId,
): Promise<DeliveryTarget> {
  const { suomifiInUse } = portal
  return getDeliveryTarget(tx, { requestId, itemId, letter }, { today, suomifiInUse })
}

/**
 * The same for a letter that the portal itself has issued (L-01), in system context: in the portal for
 * who made the request there, by post where there is an address, else to be handed over. One that
 * already has its delivery gets no other.
 * @returns the way, also of the delivery that was there
 */
export async function planSystemDelivery(
  tx: Tx,
  letter: LetterPlace & {
    readonly letterId: string
    readonly now: Temporal.Instant
    readonly suomifiInUse: boolean
  },
): Promise<DeliveryWay> {
  const { requestId, letterId, now, suomifiInUse } = letter
  const { rows } = await tx.raw<{ rows: { way: DeliveryWay }[] }>(
    'select way from deliveries where letter_id = ? and replaced_at is null',
    [letterId],
  )
  if (rows[0] !== undefined) return rows[0].way
  const target = await getDeliveryTarget(tx, letter, { today: helsinkiDate(now), suomifiInUse })
  const way = firstWay(target)
  const recorder = { tx, now, staffId: null }
  await insertDelivery(recorder, { requestId, letterId, way, envelope: target.envelope })
  return way
}
