import { caseState, clockStopped } from '#app/requests/lifecycle.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'

/** What a case's own columns follow from. Dates are ISO dates. */
export interface CaseItem {
  readonly state: ItemState
  readonly last_day: string
  readonly ended_on: string | null
}

export interface CaseColumns {
  readonly state: ItemState
  readonly due_on: string | null
  readonly ended_on: string | null
}

/**
 * State and dates of a case from all of its items: its last day is the earliest of those whose clock
 * runs, or the latest once none does; it has ended when the last of them has.
 */
export function caseColumns(items: readonly CaseItem[]): CaseColumns {
  const running = items.filter(({ state }) => !clockStopped(state)).map((one) => one.last_day)
  const days = items.map((one) => one.last_day).sort()
  const ended = items.map((one) => one.ended_on ?? '').sort()
  return {
    state: caseState(items.map(({ state }) => state)),
    due_on: running.sort()[0] ?? days.at(-1) ?? null,
    ended_on: ended.includes('') ? null : (ended.at(-1) ?? null),
  }
}
