import { Temporal } from 'temporal-polyfill'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { OUTCOMES, type Outcome } from '#app/letters/template.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { isClockId, type ClockId } from '#app/requests/clocks.ts'
import { itemClock, type Suspension } from '#app/requests/item-clock.ts'
import { clockStopped, transition } from '#app/requests/lifecycle.ts'
import {
  GUARDS,
  ITEM_EVENTS,
  type Guard,
  type ItemEvent,
  type ItemState,
  type LifecycleActor,
} from '#app/requests/lifecycle-table.ts'

/** An event of an item, as stored. */
export interface ItemEventRow {
  readonly type: string
  /** ISO instant. */
  readonly at: string
  readonly by: readonly LifecycleActor[]
  readonly data: Readonly<Record<string, unknown>>
}

/** What no event changes, and what the first events of the portal did not tell yet. */
export interface ReplayedItem {
  readonly right: RequestedRight
  readonly clock: ClockId
  readonly unitId: string
  readonly receivedOn: string
}

/** The columns of an item that its events decide. Dates are ISO dates. */
export interface ItemColumns {
  readonly state: ItemState
  readonly clock: ClockId
  readonly unit_id: string
  readonly handler_id: string | null
  readonly received_on: string
  readonly due_on: string
  readonly strict_due_on: string
  readonly extended_due_on: string | null
  readonly suspended_since: string | null
  readonly suspended_days: number
  readonly ended_on: string | null
  readonly lifting_on: string | null
  readonly decision: Outcome | null
}

/** What a replay keeps besides the columns. */
interface Progress {
  state: ItemState
  clock: ClockId
  unitId: string
  handlerId: string | null
  received: string
  suspensions: Suspension[]
  extended: boolean
  endedOn: string | null
  liftingOn: string | null
  decision: Outcome | null
}

/** Guards were looked at when it happened; the facts of then are not asked again. */
const HELD = Object.fromEntries(GUARDS.map((guard) => [guard, true])) as Record<Guard, true>

/** Events after which an open question no longer suspends the time limit. */
const ANSWERS: readonly string[] = ['identify', 'clarify', 'proceed', 'withdraw']

/**
 * What the events of one item lead to: the truth that the stored columns are written from and
 * compared with.
 * @param events of the item alone, in their order, the submission first
 * @returns `undefined` when one of them was not legal
 */
export function replayItem(
  item: ReplayedItem,
  events: readonly ItemEventRow[],
): ItemColumns | undefined {
  let progress: Progress | undefined
  for (const event of events) {
    if (event.type === 'submit') {
      if (progress !== undefined) return undefined
      progress = begin(item, event)
    } else if (ITEM_EVENTS.includes(event.type as ItemEvent)) {
      if (progress === undefined) return undefined
      progress = step(item.right, progress, event)
      if (progress === undefined) return undefined
    }
  }
  const last = events.at(-1)
  return progress && last && columns(progress, dateOf(last.at))
}

function begin(item: ReplayedItem, { data }: ItemEventRow): Progress {
  return {
    state: data['authentication'] === 'pending' ? 'identifying' : 'received',
    clock: isClockId(data['clock']) ? data['clock'] : item.clock,
    unitId: text(data['unitId']) || item.unitId,
    handlerId: null,
    received: text(data['receivedOn']) || item.receivedOn,
    suspensions: [],
    extended: false,
    endedOn: null,
    liftingOn: null,
    decision: null,
  }
}

function step(right: RequestedRight, before: Progress, event: ItemEventRow): Progress | undefined {
  const { data } = event
  const type = event.type as ItemEvent
  const next = transition(before.state, type, event.by, {
    right,
    handled: before.handlerId !== null,
    restrictionGranted: grantsRestriction(right, data['decision']),
    guards: HELD,
  })
  if (!next.ok) return undefined
  const on = dateOf(event.at)
  const clock = clockAfter(type, data) ?? before.clock
  return {
    state: next.to,
    clock,
    unitId: type === 'route' ? text(data['unitId']) : before.unitId,
    handlerId: handlerAfter(type, data, before.handlerId),
    received: type === 'set-receipt-date' ? text(data['receivedOn']) : before.received,
    suspensions: suspensionsAfter(before.suspensions, type, data, on),
    // What was extended was the time limit of another law.
    extended:
      type === 'extend' || (before.extended && type !== 'unextend' && clock === before.clock),
    endedOn: before.endedOn ?? (clockStopped(next.to) ? on.toString() : null),
    liftingOn: type === 'announce-lifting' ? text(data['liftingOn']) : before.liftingOn,
    decision: type === 'issue' ? outcome(data['decision']) : before.decision,
  }
}

/** Art. 18: a restriction that is granted, wholly or in part, stays in force. */
export function grantsRestriction(right: RequestedRight, decision: unknown): boolean {
  return right === 'restriction' && (decision === 'granted' || decision === 'partly-granted')
}

function handlerAfter(
  type: ItemEvent,
  data: ItemEventRow['data'],
  before: string | null,
): string | null {
  if (type === 'take') return text(data['handlerId'])
  return type === 'release' || type === 'route' ? null : before
}

/** Routed to a register whose field of administration counts by another law (D-30). */
function clockAfter(type: ItemEvent, { newClock }: ItemEventRow['data']): ClockId | undefined {
  if (type !== 'route' || typeof newClock !== 'object' || newClock === null) return undefined
  return 'clock' in newClock && isClockId(newClock.clock) ? newClock.clock : undefined
}

/** The times during which a question of the officer suspended the time limit (D-15, D-16). */
export function suspensionsOf(events: readonly ItemEventRow[]): Suspension[] {
  return events.reduce<Suspension[]>(
    (before, { type, data, at }) => suspensionsAfter(before, type, data, dateOf(at)),
    [],
  )
}

function dateOf(at: string): Temporal.PlainDate {
  return helsinkiDate(Temporal.Instant.from(at))
}

function suspensionsAfter(
  before: readonly Suspension[],
  type: string,
  data: ItemEventRow['data'],
  date: Temporal.PlainDate,
): Suspension[] {
  if ((type === 'ask-identity' || type === 'ask-clarification') && data['suspends'] === true) {
    return [...before, { asked: date, answered: null }]
  }
  if (!ANSWERS.includes(type)) return [...before]
  return before.map((one) => (one.answered === null ? { ...one, answered: date } : one))
}

function columns(progress: Progress, today: Temporal.PlainDate): ItemColumns {
  const received = Temporal.PlainDate.from(progress.received)
  const { clock, suspensions, extended } = progress
  const times = itemClock({ received, clock, suspensions, extended }, today)
  return {
    state: progress.state,
    clock,
    unit_id: progress.unitId,
    handler_id: progress.handlerId,
    received_on: progress.received,
    due_on: times.due.toString(),
    strict_due_on: times.strictDue.toString(),
    extended_due_on: times.extendedDue?.toString() ?? null,
    suspended_since: times.suspendedSince?.toString() ?? null,
    suspended_days: times.suspendedDays,
    ended_on: progress.endedOn,
    lifting_on: progress.liftingOn,
    decision: progress.decision,
  }
}

function outcome(value: unknown): Outcome | null {
  return OUTCOMES.find((one) => one === value) ?? null
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
