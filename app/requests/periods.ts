import { type Temporal } from 'temporal-polyfill'
import { PERIODS, type Period, type PeriodId } from '#app/requests/clocks.ts'
import { nominalEnd } from '#app/requests/deadline.ts'
import { addWorkingDays, nextWorkingDay } from '#app/requests/working-days.ts'

/**
 * The last day of a shorter period that starts on `from`; of one counted backwards, the last day that
 * is early enough. A calendar-day period ends where it ends, one of months under a calculation law
 * moves to the next working day (D-11).
 */
export function periodEnd(id: PeriodId, from: Temporal.PlainDate): Temporal.PlainDate {
  const period: Period = PERIODS[id]
  if (period.mode === 'calendar-days') {
    const { length, direction } = period
    return direction === 'after' ? from.add(length) : from.subtract(length)
  }
  const { length, mode } = period
  if ('workingDays' in length) return addWorkingDays(from, length.workingDays, mode)
  return nextWorkingDay(nominalEnd(from, length).date, mode)
}
