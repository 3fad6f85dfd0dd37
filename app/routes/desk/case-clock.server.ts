import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#app/i18n/lang.ts'
import { describeStep } from '#app/requests/deadline.ts'
import { itemClock, mayExtend, type Suspension } from '#app/requests/item-clock.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

/**
 * The last day and the planning date of an item, with the steps that lead to each; while or after a
 * suspension both the suspended and the unsuspended day (D-15).
 */
export function caseClock(
  found: StaffCase,
  suspensions: readonly Suspension[],
  today: Temporal.PlainDate,
  lang: Lang,
) {
  const facts = {
    received: Temporal.PlainDate.from(found.receivedOn),
    clock: found.clock,
    suspensions,
    extended: found.extendedDueOn !== null,
  }
  const until = found.endedOn === null ? today : Temporal.PlainDate.from(found.endedOn)
  const clock = itemClock(facts, until)
  const { current, unsuspendedCurrent, strictDue, extendableTo, extensionNoticeBy } = clock
  return {
    due: current.toString(),
    why: clock.steps.map((step) => describeStep(step, lang)),
    unsuspended:
      clock.suspendedDays > 0 || clock.suspendedSince !== null
        ? unsuspendedCurrent.toString()
        : null,
    suspendedSince: clock.suspendedSince?.toString() ?? null,
    suspendedDays: clock.suspendedDays,
    strict: strictDue.toString(),
    strictWhy: clock.strictSteps.map((step) => describeStep(step, lang)),
    /** Until when the time limit may be extended, and to what day. */
    extendable: mayExtend(facts, today).ok
      ? { by: extensionNoticeBy?.toString() ?? '', to: extendableTo?.toString() ?? '' }
      : null,
    /** Negative: late. Of an ended item, as it was when it ended. */
    daysLeft: until.until(current, { largestUnit: 'days' }).days,
  }
}
