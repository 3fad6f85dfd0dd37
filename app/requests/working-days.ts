import { Temporal } from 'temporal-polyfill'
import { isNonWorkingDay } from '#app/requests/holidays.ts'
import type { CalculationMode } from '#app/requests/holidays.ts'

/**
 * The `n`th working day after `date`; `date` itself is not counted and may be any day.
 * @param n whole number of working days, 0 or more; 0 returns `date` as it is
 * @throws RangeError when `n` is negative or not whole
 */
export function addWorkingDays(
  date: Temporal.PlainDate,
  n: number,
  mode: CalculationMode,
): Temporal.PlainDate {
  return nthWorkingDay(date, n, mode, 1)
}

/**
 * The `n`th working day before `date`, in the same way: a reminder `n` working days ahead.
 * @param n whole number of working days, 0 or more; 0 returns `date` as it is
 * @throws RangeError when `n` is negative or not whole
 */
export function subtractWorkingDays(
  date: Temporal.PlainDate,
  n: number,
  mode: CalculationMode,
): Temporal.PlainDate {
  return nthWorkingDay(date, n, mode, -1)
}

function nthWorkingDay(
  date: Temporal.PlainDate,
  n: number,
  mode: CalculationMode,
  days: 1 | -1,
): Temporal.PlainDate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of days: ${n}`)
  let day = date
  for (let left = n; left > 0;) {
    day = day.add({ days })
    if (!isNonWorkingDay(day, mode)) left -= 1
  }
  return day
}

/** `date` itself when it is a working day, else the next one (D-11). */
export function nextWorkingDay(
  date: Temporal.PlainDate,
  mode: CalculationMode,
): Temporal.PlainDate {
  let day = date
  while (isNonWorkingDay(day, mode)) day = day.add({ days: 1 })
  return day
}

/**
 * The number of working days after `from` up to and including `to` (D-18: "asked within five working
 * days of receipt"). 0 when `to` is not later than `from`.
 */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  mode: CalculationMode,
): number {
  let count = 0
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, to) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (!isNonWorkingDay(day, mode)) count += 1
  }
  return count
}
