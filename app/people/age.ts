import type { Temporal } from 'temporal-polyfill'

/** K-03, K-04: between these ages a child's own view belongs to a request that somebody else made. */
export const HEARD_FROM_AGE = 12
export const ADULT_FROM_AGE = 18

/**
 * Whole years on a day.
 * @param birthDate a date, or ISO text of one
 */
export function ageOn(birthDate: Temporal.PlainDate | string, day: Temporal.PlainDate): number {
  return day.since(birthDate, { largestUnit: 'years' }).years
}

/** Whether a child of this age is heard: from 12 years until the day they are 18. */
export function isHeardAge(age: number): boolean {
  return age >= HEARD_FROM_AGE && age < ADULT_FROM_AGE
}
