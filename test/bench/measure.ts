import type { Lab } from '#test/bench/lab.ts'

export const ROUNDS = 3

/** Counts of what went wrong, by a short name (`status 500`, `ECONNRESET`). */
export type Errors = Record<string, number>

/** One side of one round: a rate, a time or a size, and what went wrong meanwhile. */
export interface Reading {
  readonly value: number
  readonly errors?: Errors
  /** How much of its core the measured process used, 0…1: well below 1 says that it waited. */
  readonly busy?: number
}

/** What a row found: one figure per round, with the two sides that each came from. */
export interface Measured {
  readonly figures: readonly number[]
  readonly ours: readonly number[]
  /** Empty where the budget is an absolute figure. */
  readonly base: readonly number[]
  readonly errors: Errors
  readonly notes: readonly string[]
}

/** One line of the table of budgets. */
export interface Row {
  /** As named on the command line. */
  readonly name: string
  readonly title: string
  readonly against: string
  readonly budget: Budget
  /** What the budget speaks of and the portal does not have yet: measured, but not failed by it. */
  readonly awaits?: string
  /** Of the figure that the budget bounds. */
  readonly unit: '×' | 'ms' | 's' | 'KB' | 'MB'
  /** Of the two sides, where they differ from the figure's. */
  readonly sideUnit: '/s' | 'ms' | 's' | 'KB' | 'MB'
  measure(lab: Lab): Promise<Measured>
}

export type Budget = { readonly atLeast: number } | { readonly atMost: number }

/**
 * Measures two sides in turn, three rounds, each side first every other time, so that a change of
 * the machine's mood meets both. The figure of a round compares its own two readings.
 */
export async function compare(sides: {
  ours: () => Promise<Reading>
  base: () => Promise<Reading>
  figure: (ours: number, base: number) => number
  notes?: readonly string[]
}): Promise<Measured> {
  const ours: number[] = []
  const base: number[] = []
  const errors: Errors = {}
  const busy = { ours: [] as number[], base: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const turns = [
      { take: sides.ours, into: ours, busy: busy.ours },
      { take: sides.base, into: base, busy: busy.base },
    ]
    if (round % 2 === 1) turns.reverse()
    for (const turn of turns) {
      const reading = await turn.take()
      turn.into.push(reading.value)
      if (reading.busy !== undefined) turn.busy.push(reading.busy)
      addErrors(errors, reading.errors)
    }
  }
  const figures = ours.map((value, round) => sides.figure(value, base[round] ?? Number.NaN))
  const notes = [...(sides.notes ?? []), ...busyNote(busy)]
  return { figures, ours, base, errors, notes }
}

function busyNote(busy: { ours: readonly number[]; base: readonly number[] }): string[] {
  const percent = (shares: readonly number[]): string =>
    `${String(Math.round(median(shares) * 100))} %`
  if (busy.ours.length === 0) return []
  const base = busy.base.length === 0 ? '' : `, of the baseline's ${percent(busy.base)}`
  return [`used of its core ${percent(busy.ours)}${base}`]
}

/** Measures one side against an absolute budget, three rounds. */
export async function repeat(take: () => Promise<Reading>): Promise<Measured> {
  const ours: number[] = []
  const errors: Errors = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    const reading = await take()
    ours.push(reading.value)
    addErrors(errors, reading.errors)
  }
  return { figures: ours, ours, base: [], errors, notes: [] }
}

/** How many times as much as the baseline. */
export const ratio = (ours: number, base: number): number => ours / base

export function addErrors(into: Errors, more: Errors | undefined): void {
  for (const [what, count] of Object.entries(more ?? {})) into[what] = (into[what] ?? 0) + count
}

/** The value below which the share `p` of the sample lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** Within the budget (where there is what it speaks of), and nothing went wrong on the way. */
export function isKept(row: Row, measured: Measured): boolean {
  const figure = median(measured.figures)
  const within =
    'atLeast' in row.budget ? figure >= row.budget.atLeast : figure <= row.budget.atMost
  return (within || row.awaits !== undefined) && Object.keys(measured.errors).length === 0
}
