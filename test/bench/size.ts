import type { Lab } from '#test/bench/lab.ts'
import { load, requestBytes, type Load } from '#test/bench/load.ts'
import {
  addErrors,
  percentile,
  ROUNDS,
  type Errors,
  type Measured,
  type Row,
} from '#test/bench/measure.ts'
import { startBusyPortal, type BusyPortal } from '#test/bench/many-cases.ts'

const MILLION = 1_000_000
const THOUSAND = 1_000
const TURNS = 30
const PER_TURN = 6
const SECONDS = 20

export const deskSize: Row = {
  name: 'desk',
  title: 'desk list, first page, 1,000,000 cases (p95)',
  against: 'with 1,000 cases',
  budget: { atMost: 1.5 },
  unit: '×',
  sideUnit: 'ms',
  measure: (lab) => compareSizes(lab, '/fi/desk', ({ clerkCookie }) => clerkCookie),
}

export const boardSize: Row = {
  name: 'board',
  title: 'DPO board, 1,000,000 cases (p95)',
  against: 'with 1,000 cases',
  budget: { atMost: 2 },
  unit: '×',
  sideUnit: 'ms',
  measure: (lab) => compareSizes(lab, '/fi/dpo', ({ dpoCookie }) => dpoCookie),
}

interface Sizes {
  readonly million: BusyPortal
  readonly thousand: BusyPortal
  readonly loadSeconds: number
}

const sizesOf = new WeakMap<Lab, Promise<Sizes>>()

/** Loaded once for both rows. */
function sizes(lab: Lab): Promise<Sizes> {
  const known = sizesOf.get(lab)
  if (known !== undefined) return known
  const made = loadSizes(lab)
  sizesOf.set(lab, made)
  return made
}

async function loadSizes(lab: Lab): Promise<Sizes> {
  const started = performance.now()
  const million = await startBusyPortal(lab, { cases: MILLION, openShare: 0.01 })
  const loadSeconds = Math.round((performance.now() - started) / 1000)
  // Enough open ones to fill the same page: lists of different length would compare nothing.
  const thousand = await startBusyPortal(lab, { cases: THOUSAND, openShare: 0.8 })
  return { million, thousand, loadSeconds }
}

async function compareSizes(
  lab: Lab,
  path: string,
  cookieOf: (busy: BusyPortal) => string,
): Promise<Measured> {
  const { million, thousand, loadSeconds } = await sizes(lab)
  const errors: Errors = {}
  const requestOf = (busy: BusyPortal): Load => {
    const { port } = busy.portal
    const bytes = requestBytes({ port, path, headers: { cookie: cookieOf(busy) } })
    const once = { connections: 1, seconds: SECONDS, requests: PER_TURN }
    return { ...once, port, expect: 200, next: () => bytes }
  }
  const lengths = await Promise.all(
    [million, thousand].map(async (busy) => {
      const headers = { cookie: cookieOf(busy) }
      const page = await fetch(busy.portal.origin + path, { headers })
      return (await page.text()).length
    }),
  )
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await oneRound(requestOf(million), requestOf(thousand), errors))
  }
  const ours = rounds.map((round) => percentile(round.ours, 0.95))
  const base = rounds.map((round) => percentile(round.base, 0.95))
  return {
    figures: ours.map((value, round) => value / (base[round] ?? Number.NaN)),
    ours,
    base,
    errors,
    notes: [
      `${lengths.join(' and ')} characters of HTML; a million cases loaded in ${String(loadSeconds)} s`,
    ],
  }
}

/** Latencies of both sides, a few requests at a time in turn: the machine's moods meet both alike. */
async function oneRound(
  ours: Load,
  base: Load,
  errors: Errors,
): Promise<{ ours: number[]; base: number[] }> {
  const latencies = { ours: [] as number[], base: [] as number[] }
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const [side, request] of [
      ['ours', ours],
      ['base', base],
    ] as const) {
      const reading = await load(request)
      addErrors(errors, reading.errors)
      // The first turn warms up.
      if (turn > 0) latencies[side].push(...reading.latenciesMs)
    }
  }
  return latencies
}
