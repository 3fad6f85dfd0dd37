import { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang, type Localized } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { getDeliveryTarget } from '#app/requests/delivery-target.server.ts'
import type { WayChoice } from '#app/requests/delivery-ways.ts'
import {
  countsAsGiven,
  liesUnopened,
  manualEvents,
  nextDelivery,
  postWarning,
  postWarningText,
  presumedNotice,
  type DeliveryStatus,
  type DeliveryWay,
  type ManualEvent,
} from '#app/requests/delivery.ts'

/** How one letter travels or has travelled; never where to. */
export interface CaseDelivery {
  readonly id: string
  readonly letterId: string
  readonly letter: LetterId
  readonly way: DeliveryWay
  readonly status: DeliveryStatus
  /** ISO date on which it was made available, sent, posted or handed over. */
  readonly sentOn: string | null
  /** Another way has taken its place. */
  readonly isReplaced: boolean
}

const DELIVERY = `d.id, d.letter_id as "letterId", l.letter, d.way, d.status, d.sent_on as "sentOn",
    d.replaced_at is not null as "isReplaced"`

/**
 * The deliveries of a case's letters in the order in which they began, as far as the actor may see the
 * letters. For officers and for the person themselves.
 */
export async function listDeliveries(tx: Tx, requestId: string): Promise<CaseDelivery[]> {
  const { rows } = await tx.raw<{ rows: CaseDelivery[] }>(
    `select ${DELIVERY} from deliveries d join letters l on l.id = d.letter_id
      where d.request_id = ? order by l.issued_at, l.id, d.created_at, d.replaced_at nulls last, d.id`,
    [requestId],
  )
  return rows
}

export interface DeliveryEventRow {
  readonly id: number
  readonly at: string
  readonly status: DeliveryStatus
  readonly detail: string
  readonly who: string | null
}

/** One delivery with its course and what may be done with it now. */
export interface DeliveryAtHand extends CaseDelivery {
  readonly requestId: string
  readonly position: number
  readonly caseNumber: string
  readonly personName: string
  readonly subjectKey: string | null
  /** By hand, in the order of work; empty for one that has been replaced. */
  readonly acts: readonly (ManualEvent | 'return')[]
  readonly choice: WayChoice
  /** D-40: when the person counts as having been told, with its source. */
  readonly presumed: { readonly on: string; readonly source: Localized | null } | null
  /** D-42: has lain unopened for a week. */
  readonly isUnopened: boolean
  /** D-41: too late to be posted in good time. */
  readonly warning: Localized | null
  readonly events: readonly DeliveryEventRow[]
}

type FoundRow = CaseDelivery &
  Pick<DeliveryAtHand, 'requestId' | 'position' | 'caseNumber' | 'personName' | 'subjectKey'> & {
    readonly itemId: string | null
    readonly dueOn: string | null
  }

/** Letters of the actor's own units; the receipt (L-01) belongs to every unit of the case. */
export const OF_OWN_UNITS = `case when l.item_id is null then r.unit_ids && ?::uuid[]
    else i.unit_id = any(?::uuid[]) end`

/** The day by which a letter must have reached the person: an extension is told within the first period. */
export const LETTER_DUE = `case when l.letter = 'L-15' then null when l.letter = 'L-02' then i.due_on
    else i.last_day end`

/** A delivery of a letter of the actor's units; `undefined` when there is none such. */
export async function findDelivery(
  { tx, actor, today, portal }: StaffContext,
  requestId: string,
  deliveryId: string,
): Promise<DeliveryAtHand | undefined> {
  const units = [...actor.unitIds]
  const { rows } = await tx.raw<{ rows: FoundRow[] }>(
    `select ${DELIVERY}, d.request_id as "requestId", l.item_id as "itemId",
        coalesce(i.position, 1) as position, r.case_number as "caseNumber",
        coalesce(p.calling_name || ' ' || p.family_name, r.requester->>'name') as "personName",
        p.audit_key as "subjectKey", ${LETTER_DUE} as "dueOn"
      from deliveries d join letters l on l.id = d.letter_id
        join subject_requests r on r.id = d.request_id
        left join request_items i on i.id = l.item_id
        left join persons p on p.id = r.person_id
      where d.id = ? and d.request_id = ? and ${OF_OWN_UNITS}`,
    [deliveryId, requestId, units, units],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { suomifiInUse } = portal
  const target = await getDeliveryTarget(tx, row, { today, suomifiInUse })
  return {
    ...row,
    acts: row.isReplaced ? [] : openActs(row),
    choice: target.choice,
    ...timesOf(row, today),
    warning: warningOf(row, today),
    events: await listDeliveryEvents(tx, deliveryId),
  }
}

function openActs({ way, status }: CaseDelivery): (ManualEvent | 'return')[] {
  const next = nextDelivery(way, status, 'return')
  const returns = way === 'post' && next !== undefined && next !== status
  return [...(returns ? (['return'] as const) : []), ...manualEvents(way, status)]
}

function timesOf(
  row: CaseDelivery,
  today: Temporal.PlainDate,
): Pick<DeliveryAtHand, 'presumed' | 'isUnopened'> {
  const { way, status, letter } = row
  if (row.sentOn === null || !countsAsGiven(status)) return { presumed: null, isUnopened: false }
  const sentOn = Temporal.PlainDate.from(row.sentOn)
  const { on, source } = presumedNotice(way, sentOn)
  return {
    presumed: letter === 'L-15' ? null : { on: on.toString(), source: source ?? null },
    isUnopened: !row.isReplaced && liesUnopened({ way, status }, sentOn, today),
  }
}

/** D-41, for what still waits to be posted. */
export function warningOf(
  row: Pick<FoundRow, 'way' | 'status' | 'dueOn' | 'isReplaced'>,
  today: Temporal.PlainDate,
): Localized | null {
  const { way, status, dueOn, isReplaced } = row
  if (way !== 'post' || countsAsGiven(status) || isReplaced || dueOn === null) return null
  const warning = postWarning(Temporal.PlainDate.from(dueOn), today)
  return warning === undefined ? null : postWarningText(warning)
}

/** The same in the language of the page. */
export function warningText(
  row: Parameters<typeof warningOf>[0],
  { today, lang }: Pick<StaffContext, 'today' | 'lang'>,
): string | null {
  return warningOf(row, today)?.[contentLang(lang)] ?? null
}

async function listDeliveryEvents(tx: Tx, deliveryId: string): Promise<DeliveryEventRow[]> {
  const { rows } = await tx.raw<{ rows: DeliveryEventRow[] }>(
    `select e.id, e.at, e.status, e.detail, s.name as who
      from delivery_events e left join staff s on s.id = e.staff_id
      where e.delivery_id = ? order by e.id desc`,
    [deliveryId],
  )
  return rows
}
