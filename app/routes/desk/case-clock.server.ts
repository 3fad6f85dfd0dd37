import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#app/i18n/lang.ts'
import { computeDeadline, describeStep, type Deadline } from '#app/requests/deadline.ts'
import { dueDate, type StaffCase } from '#app/requests/staff-case.ts'

/** The last day and the planning date of a case, with the steps that lead to each. */
export function caseClock(found: StaffCase, today: Temporal.PlainDate, lang: Lang) {
  const received = Temporal.PlainDate.from(found.receivedOn)
  const kind = found.extendedDueOn === null ? 'due' : 'extendedDue'
  const why = ({ steps }: Deadline) =>
    steps.filter(({ of }) => of === kind).map((step) => describeStep(step, lang))
  const until = found.endedOn === null ? today : Temporal.PlainDate.from(found.endedOn)
  const due = dueDate(found)
  return {
    due,
    why: why(computeDeadline({ received, clock: 'gdpr-12' })),
    strict: found.strictDueOn,
    strictWhy: why(computeDeadline({ received, clock: 'gdpr-12', mode: 'STRICT' })),
    /** Negative: late. Of an ended case, as it was when it ended. */
    daysLeft: until.until(Temporal.PlainDate.from(due), { largestUnit: 'days' }).days,
  }
}
