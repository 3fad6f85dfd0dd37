import type { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { LetterId } from '#app/letters/letter.ts'
import { actOnDelivery } from '#app/requests/act-on-delivery.server.ts'
import { LETTER_DUE, OF_OWN_UNITS, warningText } from '#app/requests/deliveries.server.ts'
import type { DeliveryStatus, DeliveryWay } from '#app/requests/delivery.ts'

/** A letter that somebody has to post or hand over. */
export interface QueueRow {
  readonly id: string
  readonly requestId: string
  readonly position: number
  readonly caseNumber: string
  readonly letterId: string
  readonly letter: LetterId
  readonly way: DeliveryWay
  readonly status: DeliveryStatus
  readonly recipient: string
  /** Lines under the name; empty when there is no address, null when turvakielto hides it. */
  readonly addressLines: readonly string[] | null
  /** Turvakielto: an address that is shown was given for this answer, and is shown only here. */
  readonly nonDisclosure: boolean
  readonly isIdentified: boolean
  readonly issuedOn: string
  readonly sentOn: string | null
  /** The last day of the item; null where no time limit runs. */
  readonly dueOn: string | null
  /** D-41, in the language of the page. */
  readonly warning: string | null
}

/** The most urgent ones; the others come up as these are done. */
export const QUEUE_LIMIT = 100

type Row = Omit<QueueRow, 'recipient' | 'addressLines' | 'warning'> & {
  readonly address: string | null
  readonly personName: string
}

// The address of a person under turvakielto is not read out of the database unless they gave it for
// this answer; a recipient's (Art. 19) is no person's.
const QUEUE_ROW = `select d.id, d.request_id as "requestId", coalesce(i.position, 1) as position,
    r.case_number as "caseNumber", d.letter_id as "letterId", l.letter, d.way, d.status,
    case when d.address_source = 'known' and (coalesce(p.non_disclosure, false)
      or coalesce(s.non_disclosure, false)) then null else d.address end as address,
    d.address_source <> 'recipient' and (coalesce(p.non_disclosure, false)
      or coalesce(s.non_disclosure, false)) as "nonDisclosure",
    coalesce(p.calling_name || ' ' || p.family_name, r.requester->>'name') as "personName",
    r.authentication <> 'pending' as "isIdentified", d.sent_on as "sentOn",
    (l.issued_at at time zone 'Europe/Helsinki')::date as "issuedOn", ${LETTER_DUE} as "dueOn"
  from deliveries d join letters l on l.id = d.letter_id
    join subject_requests r on r.id = d.request_id
    left join request_items i on i.id = l.item_id
    left join persons p on p.id = r.person_id
    left join persons s on s.id = r.submitted_by
  where d.replaced_at is null and ${OF_OWN_UNITS}`

/** Letters of the actor's units that wait to be posted or handed over, or came back; by urgency. */
export async function listPrintQueue(ctx: StaffContext): Promise<QueueRow[]> {
  const units = [...ctx.actor.unitIds]
  const { rows } = await ctx.tx.raw<{ rows: Row[] }>(
    `${QUEUE_ROW} and d.way in ('post', 'visit', 'oral')
        and d.status in ('waiting', 'printed', 'failed')
      order by "dueOn" nulls last, d.created_at, d.id limit ${QUEUE_LIMIT}`,
    [units, units],
  )
  return rows.map((row) => shown(ctx, row))
}

/** Days for which a posted letter is kept in sight: longer, and it has hardly come back. */
const POSTED_DAYS = 60

/** Letters of the actor's units that were posted lately: one of them may come back. */
export async function listPosted(ctx: StaffContext): Promise<QueueRow[]> {
  const units = [...ctx.actor.unitIds]
  const { rows } = await ctx.tx.raw<{ rows: Row[] }>(
    `${QUEUE_ROW} and d.way = 'post' and d.status = 'posted' and d.sent_on >= ?::date
      order by d.sent_on desc, d.id limit ${QUEUE_LIMIT}`,
    [units, units, ctx.today.subtract({ days: POSTED_DAYS }).toString()],
  )
  return rows.map((row) => shown(ctx, row))
}

function shown(ctx: StaffContext, row: Row): QueueRow {
  const { address, personName, ...rest } = row
  const [name = '', ...lines] = (address ?? '').split('\n')
  return {
    ...rest,
    recipient: name === '' ? personName : name,
    addressLines: address === null ? null : lines,
    warning: warningText({ ...row, isReplaced: false }, ctx),
  }
}

/**
 * Several letters posted on one day; each is judged by itself.
 * @returns how many were recorded, and how many could not be (any more)
 */
export async function postAll(
  ctx: StaffContext,
  ids: readonly string[],
  on: Temporal.PlainDate,
): Promise<{ readonly posted: number; readonly refused: number }> {
  let posted = 0
  // In one order for everybody: two clerks with the same letters wait for each other only once.
  const ordered = [...new Set(ids)].sort()
  for (const id of ordered) {
    const outcome = await actOnDelivery(ctx, id, { type: 'post', on })
    if (outcome?.ok === true) posted += 1
  }
  return { posted, refused: ordered.length - posted }
}
