import { Temporal } from 'temporal-polyfill'
import { CLOCKS, PERIODS, type Clock, type ClockId } from '#app/requests/clocks.ts'
import { computeDeadline, type Deadline, type Step } from '#app/requests/deadline.ts'
import { workingDaysBetween } from '#app/requests/working-days.ts'

/** A question to the person that stops the clock: for identity or for clarification (D-15, D-16). */
export interface Suspension {
  /** The day on which the officer's question was sent. */
  readonly asked: Temporal.PlainDate
  /** The day on which the answer arrived, or null while it has not. */
  readonly answered: Temporal.PlainDate | null
}

/** Everything that the dates of one item follow from; read from its events, never stored. */
export interface ClockFacts {
  readonly received: Temporal.PlainDate
  readonly clock: ClockId
  readonly suspensions: readonly Suspension[]
  /** Whether an extension is in force; false again once it is taken back. */
  readonly extended: boolean
}

export interface ItemClock {
  /** The last day of the first period, moved by the suspensions that have ended. */
  readonly due: Temporal.PlainDate
  /** The same day without any suspension: the one to plan by while a suspension is in doubt. */
  readonly unsuspendedDue: Temporal.PlainDate
  /** The last day of the extended period; null unless the extension is in force. */
  readonly extendedDue: Temporal.PlainDate | null
  /** Where the last day would be if extended, in force or not; null when the law knows none. */
  readonly extendableTo: Temporal.PlainDate | null
  /** The last day that counts now: `extendedDue` if extended, else `due`. */
  readonly current: Temporal.PlainDate
  /** `current` without any suspension, to be shown beside it. */
  readonly unsuspendedCurrent: Temporal.PlainDate
  /** The planning and alarm date of the period in force: STRICT, and never suspended. */
  readonly strictDue: Temporal.PlainDate
  /** The last day for a notice of extension (D-03); null when the law knows no extension. */
  readonly extensionNoticeBy: Temporal.PlainDate | null
  /** Calendar days of all suspensions that have ended; a day is counted once (D-18). */
  readonly suspendedDays: number
  /** Since when a question has been unanswered; null when none is open. */
  readonly suspendedSince: Temporal.PlainDate | null
  /** How `current` and `strictDue` come about. */
  readonly steps: readonly Step[]
  readonly strictSteps: readonly Step[]
}

/**
 * The dates of one item as they stand at `today`: a fold over its facts, so that the order of the
 * events and a taken-back extension leave no trace. What happens after `today` has not happened yet.
 *
 * An open suspension moves nothing: only its answer tells by how much (D-18), and until then the
 * work goes on towards the unsuspended date. Suspensions count only for a clock whose law knows
 * them (GDPR 12(3), EDPB Guidelines 01/2022 § 159); for other clocks they are left out.
 * @throws RangeError when an answer is earlier than its question
 */
export function itemClock(facts: ClockFacts, today: Temporal.PlainDate): ItemClock {
  const { received, clock, extended } = facts
  const past = pastSuspensions(facts, today)
  const suspendedDays = daysCovered(past)
  const counted = computeDeadline({ received, clock, suspendedDays })
  const plain = computeDeadline({ received, clock })
  const strict = computeDeadline({ received, clock, mode: 'STRICT' })
  const extendableTo = counted.extendedDue ?? null
  return {
    due: counted.due,
    unsuspendedDue: plain.due,
    extendedDue: extended ? extendableTo : null,
    extendableTo,
    current: inForce(counted, extended),
    unsuspendedCurrent: inForce(plain, extended),
    strictDue: inForce(strict, extended),
    extensionNoticeBy: extendableTo && counted.due,
    suspendedDays,
    suspendedSince: openSince(past),
    steps: stepsInForce(counted, extended),
    strictSteps: stepsInForce(strict, extended),
  }
}

function inForce({ due, extendedDue }: Deadline, extended: boolean): Temporal.PlainDate {
  return extended && extendedDue ? extendedDue : due
}

function stepsInForce({ steps, extendedDue }: Deadline, extended: boolean): Step[] {
  const kind = extended && extendedDue ? 'extendedDue' : 'due'
  return steps.filter(({ of }) => of === kind)
}

/** The suspensions as known at `today`, in the order asked; none for a clock without them. */
function pastSuspensions(facts: ClockFacts, today: Temporal.PlainDate): Suspension[] {
  for (const { asked, answered } of facts.suspensions) {
    if (answered && isBefore(answered, asked)) {
      throw new RangeError(`answered ${answered.toString()} before asked ${asked.toString()}`)
    }
  }
  if (!CLOCKS[facts.clock].suspendable) return []
  return facts.suspensions
    .filter(({ asked }) => !isBefore(today, asked))
    .map(({ asked, answered }) => ({
      // the receipt date of a paper can be corrected to a later day (D-09)
      asked: laterOf(asked, facts.received),
      answered: answered && isBefore(today, answered) ? null : answered,
    }))
    .sort((a, b) => Temporal.PlainDate.compare(a.asked, b.asked))
}

/** Days from asked to answered, of suspensions in the order asked; overlaps count once. */
function daysCovered(suspensions: readonly Suspension[]): number {
  let days = 0
  let coveredTo: Temporal.PlainDate | undefined
  for (const { asked, answered } of suspensions) {
    if (!answered) continue
    const from = coveredTo ? laterOf(asked, coveredTo) : asked
    if (!isBefore(from, answered)) continue
    days += from.until(answered, { largestUnit: 'days' }).days
    coveredTo = answered
  }
  return days
}

function openSince(suspensions: readonly Suspension[]): Temporal.PlainDate | null {
  return suspensions.find(({ answered }) => answered === null)?.asked ?? null
}

export type Permission<Reason extends string> =
  { readonly ok: true } | { readonly ok: false; readonly reason: Reason }

/**
 * Whether the time limit may be extended today: once, and only while the notice of it still comes
 * in time, that is up to the first last day and that day included (D-02, D-03; GDPR 12(3)).
 */
export function mayExtend(
  facts: ClockFacts,
  today: Temporal.PlainDate,
): Permission<'no-extension-in-law' | 'already-extended' | 'too-late'> {
  const { extensionNoticeBy } = itemClock(facts, today)
  if (!extensionNoticeBy) return { ok: false, reason: 'no-extension-in-law' }
  if (facts.extended) return { ok: false, reason: 'already-extended' }
  return isBefore(extensionNoticeBy, today) ? { ok: false, reason: 'too-late' } : { ok: true }
}

/**
 * Whether a question asked today can suspend the clock: only where the law knows it, and only while
 * the time limit runs. Who asks, why, and whether late is for the officer to answer (D-15, D-16).
 */
export function maySuspend(
  facts: ClockFacts,
  today: Temporal.PlainDate,
): Permission<'no-suspension-in-law' | 'too-late'> {
  const clock: Clock = CLOCKS[facts.clock]
  if (!clock.suspendable) return { ok: false, reason: 'no-suspension-in-law' }
  const { current } = itemClock(facts, today)
  return isBefore(current, today) ? { ok: false, reason: 'too-late' } : { ok: true }
}

/**
 * Whether the question came so late that the suspension is doubtful: more than five working days
 * after the receipt (D-18; "without undue delay", EDPB Guidelines 01/2022 § 159). A warning to show,
 * never a hindrance.
 */
export function lateQuestion(received: Temporal.PlainDate, asked: Temporal.PlainDate): boolean {
  const { length, mode } = PERIODS['suspending-question']
  return workingDaysBetween(received, asked, mode) > length.workingDays
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

function laterOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(a, b) ? b : a
}
