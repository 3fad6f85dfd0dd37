import { Temporal } from 'temporal-polyfill'

/** The injected source of time. Domain code never reads the system clock itself. */
export interface Clock {
  now(): Temporal.Instant
  /** The same moment as milliseconds since 1970, for what happens at every request. */
  milliseconds(): number
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  milliseconds: () => Date.now(),
}

/** A clock that stands still at `iso` (for tests and reproducible documents). */
export function fixedClock(iso: string): Clock {
  const at = Temporal.Instant.from(iso)
  return { now: () => at, milliseconds: () => at.epochMilliseconds }
}
