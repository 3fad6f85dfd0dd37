import { Temporal } from 'temporal-polyfill'
import type { AuditEvent } from '#app/audit/audit-event.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import { OF_OWN_UNITS } from '#app/requests/deliveries.server.ts'
import {
  lockDelivery,
  recordStatus,
  replaceDelivery,
  type HeldDelivery,
  type Recorder,
} from '#app/requests/delivery-record.server.ts'
import { getDeliveryTarget, oneEnvelope } from '#app/requests/delivery-target.server.ts'
import {
  nextDelivery,
  type DeliveryDetail,
  type DeliveryStatus,
  type DeliveryWay,
  type IdentityCheck,
} from '#app/requests/delivery.ts'

/** What an officer does with a delivery. */
export type DeliveryAct =
  | { readonly type: 'print' | 'return' }
  | { readonly type: 'post'; readonly on: Temporal.PlainDate }
  | {
      readonly type: 'hand-over'
      readonly on: Temporal.PlainDate
      readonly check: IdentityCheck
    }
  /** `address`: where to send it now; empty when it stays the same. */
  | { readonly type: 'retry'; readonly address: string }
  | { readonly type: 'change-way'; readonly way: DeliveryWay }

export type ActOutcome =
  | { readonly ok: true; readonly delivery: HeldDelivery }
  /** `day`: before the letter was issued or still to come; `way`: not open to this letter. */
  | { readonly ok: false; readonly reason: 'not-now' | 'day' | 'way' }

type AuditKindOfAct = Extract<AuditEvent, { letterId: string }>['kind']
const AUDIT = {
  print: 'letter-printed',
  post: 'letter-posted',
  return: 'delivery-failed',
  'hand-over': 'letter-handed-over',
  retry: 'delivery-changed',
  'change-way': 'delivery-changed',
} as const satisfies Readonly<Record<DeliveryAct['type'], AuditKindOfAct>>

/**
 * Records what has been done with a letter, as the table of deliveries allows.
 * @returns `undefined` when the letter is missing, invisible or another unit's
 */
export async function actOnDelivery(
  ctx: StaffContext,
  id: string,
  act: DeliveryAct,
): Promise<ActOutcome | undefined> {
  const { tx, now, actor } = ctx
  const held = await lockDelivery(tx, { id })
  const owner = held && (await findOwner(ctx, held))
  if (held === undefined || owner === undefined) return undefined
  if (held.isReplaced) return { ok: false, reason: 'not-now' }
  const recorder = { tx, now, staffId: actor.staffId }
  const reason = await carryOut(ctx, recorder, held, act)
  if (reason !== undefined) return { ok: false, reason }
  const { requestId, letterId, letter } = held
  const { subjectKey } = owner
  await ctx.audit({ kind: AUDIT[act.type], requestId, subjectKey, letterId, letter })
  return { ok: true, delivery: held }
}

/** Whether the letter is one of the actor's own units, and whose it is. */
async function findOwner(
  { tx, actor }: StaffContext,
  { letterId }: HeldDelivery,
): Promise<{ subjectKey: string | null } | undefined> {
  const units = [...actor.unitIds]
  const { rows } = await tx.raw<{ rows: { subjectKey: string | null }[] }>(
    `select p.audit_key as "subjectKey" from letters l
        join subject_requests r on r.id = l.request_id
        left join request_items i on i.id = l.item_id
        left join persons p on p.id = r.person_id
      where l.id = ? and ${OF_OWN_UNITS}`,
    [letterId, units, units],
  )
  return rows[0]
}

type Refused = Extract<ActOutcome, { ok: false }>['reason'] | undefined

async function carryOut(
  ctx: StaffContext,
  recorder: Recorder,
  held: HeldDelivery,
  act: DeliveryAct,
): Promise<Refused> {
  if (act.type === 'change-way') return changeWay(ctx, recorder, held, act.way)
  if ((act.type === 'post' || act.type === 'hand-over') && !isPossibleDay(act.on, held, ctx)) {
    return 'day'
  }
  // What is in the post has been printed, also when nobody has said so.
  const unprinted =
    act.type === 'post' && held.status === 'waiting' ? await print(recorder, held) : held
  const status = nextDelivery(unprinted.way, unprinted.status, act.type)
  // Suomi.fi-viestit tells itself what it has posted and what came back.
  if (status === undefined || (held.way === 'suomifi' && act.type !== 'retry')) return 'not-now'
  if (status === unprinted.status) return undefined
  const sentOn = 'on' in act ? { sentOn: act.on } : {}
  await recordStatus(recorder, held.id, { status, detail: detailOf(act), ...sentOn })
  if (act.type === 'retry') await beginAnew(recorder, held, act.address)
  return undefined
}

async function print(recorder: Recorder, held: HeldDelivery): Promise<HeldDelivery> {
  const status: DeliveryStatus | undefined = nextDelivery(held.way, held.status, 'print')
  if (status === undefined) return held
  await recordStatus(recorder, held.id, { status })
  return { ...held, status }
}

function isPossibleDay(
  on: Temporal.PlainDate,
  { issuedOn }: HeldDelivery,
  { today }: StaffContext,
): boolean {
  const issued = Temporal.PlainDate.compare(on, issuedOn) >= 0
  return issued && Temporal.PlainDate.compare(on, today) <= 0
}

function detailOf(act: DeliveryAct): DeliveryDetail {
  if (act.type === 'hand-over') return `identity-${act.check}`
  if (act.type === 'return') return 'returned'
  return act.type === 'retry' && act.address.trim() !== '' ? 'new-address' : ''
}

/** An address told now is one that the person has given for this very letter. */
async function beginAnew({ tx }: Recorder, held: HeldDelivery, address: string): Promise<void> {
  if (held.way === 'suomifi') {
    await enqueue(tx, 'send-suomifi', { deliveryId: held.id }, `send-suomifi:${held.id}`)
    return
  }
  if (address.trim() === '') return
  const [name = ''] = held.address.split('\n')
  await tx.raw(
    `update deliveries set address = ?,
        address_source = case address_source when 'recipient' then 'recipient' else 'given' end
      where id = ?`,
    [oneEnvelope(name, withoutHetu(address)), held.id],
  )
}

async function changeWay(
  { today, portal }: StaffContext,
  recorder: Recorder,
  held: HeldDelivery,
  way: DeliveryWay,
): Promise<Refused> {
  if (nextDelivery(held.way, held.status, 'change-way') === undefined) return 'not-now'
  const { suomifiInUse } = portal
  const target = await getDeliveryTarget(recorder.tx, held, { today, suomifiInUse })
  if (way === held.way || !target.choice.allowed.includes(way)) return 'way'
  await replaceDelivery(recorder, held, { way, envelope: target.envelope })
  return undefined
}
