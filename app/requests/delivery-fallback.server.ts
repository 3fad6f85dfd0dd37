import { appendAudit } from '#app/audit/append.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import {
  recordStatus,
  replaceDelivery,
  type HeldDelivery,
  type Recorder,
} from '#app/requests/delivery-record.server.ts'
import { firstWay, getDeliveryTarget } from '#app/requests/delivery-target.server.ts'
import type { DeliveryDetail } from '#app/requests/delivery.ts'

/**
 * Suomi.fi-viestit did not carry a letter: says why, and lets it go the next way that is open, so that
 * no letter is lost. In system context, holding the delivery.
 */
export async function failAndFallBack(
  recorder: Recorder,
  held: HeldDelivery,
  detail: DeliveryDetail,
): Promise<void> {
  const { tx, now } = recorder
  const { requestId, letterId, letter } = held
  await recordStatus(recorder, held.id, { status: 'failed', detail })
  const today = helsinkiDate(now)
  const target = await getDeliveryTarget(tx, held, { today, suomifiInUse: false })
  const { controllerId, subjectKey } = target
  await appendAudit(tx, {
    event: { kind: 'delivery-failed', requestId, subjectKey, letterId, letter },
    actor: { kind: 'system' },
    at: now,
    controllerId,
  })
  if (held.isReplaced) return
  const next = { way: firstWay(target), envelope: target.envelope }
  await replaceDelivery(recorder, { ...held, status: 'failed' }, next)
}
