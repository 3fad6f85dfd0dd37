import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#app/i18n/lang.ts'
import { formatDate } from '#app/platform/helsinki.ts'
import { FROM_DAY_OF, type ClockStart } from '#app/requests/clock-events.ts'
import { CLOCKS, type Clock, type ClockId, type Length } from '#app/requests/clocks.ts'
import { NON_WORKING_REASONS, nonWorkingReason } from '#app/requests/holidays.ts'
import type { CalculationMode, NonWorkingReason } from '#app/requests/holidays.ts'

/** Which of the two dates of a deadline a step belongs to. */
export type DueKind = 'due' | 'extendedDue'

/** Why the nominal date is what it is (D-10; Reg. 1182/71 art. 3(2); Act 150/1930 §§ 2–3). */
export type NominalRule = 'same-day-number' | 'last-day-of-month' | 'same-weekday' | 'day-count'

/**
 * One step from the date of receipt to a due date, in order. `date` is the date reached by the step;
 * a roll leaves `nonWorkingDay` because of `reason`.
 */
export type Step =
  | {
      readonly kind: 'nominal'
      readonly of: DueKind
      readonly date: Temporal.PlainDate
      readonly from: Temporal.PlainDate
      /** What happened on the day `from`. */
      readonly start: ClockStart
      readonly length: Length
      readonly reason: NominalRule
    }
  | {
      readonly kind: 'brought-forward'
      readonly of: 'extendedDue'
      readonly date: Temporal.PlainDate
      /** The end of the first period before any roll, and what the extension adds to it. */
      readonly from: Temporal.PlainDate
      readonly length: Length
      readonly reason: 'strict-extension'
    }
  | {
      readonly kind: 'suspended'
      readonly of: DueKind
      readonly date: Temporal.PlainDate
      readonly days: number
      readonly reason: 'suspension'
    }
  | {
      readonly kind: 'rolled'
      readonly of: DueKind
      readonly date: Temporal.PlainDate
      readonly nonWorkingDay: Temporal.PlainDate
      readonly reason: NonWorkingReason
    }

export interface Deadline {
  readonly received: Temporal.PlainDate
  readonly clock: ClockId
  readonly mode: CalculationMode
  /** The last day, which ends at 24.00 Finnish time (D-13). */
  readonly due: Temporal.PlainDate
  /** The last day if the time limit is extended; absent when the law knows no extension. */
  readonly extendedDue?: Temporal.PlainDate
  readonly steps: readonly Step[]
}

export interface DeadlineInput {
  /** Date of arrival in Finland (D-08); never rolled, even on a holiday (D-11). */
  readonly received: Temporal.PlainDate
  readonly clock: ClockId
  /** Overrides the clock's own mode, for instance STRICT for the internal target date. */
  readonly mode?: CalculationMode
  /** Calendar days from the question to the arrival of its answer (D-18). */
  readonly suspendedDays?: number
  /**
   * How the extended date is counted (D-12). `from-receipt`, the default: the total length from the
   * receipt. `strict`: also no later than the added months after the nominal end of the first
   * period, which is earlier for receipts on the last days of some months.
   */
  readonly extension?: ExtensionRule
}

export type ExtensionRule = 'from-receipt' | 'strict'

/**
 * The last day for an answer, and the last day if extended, with every step that led there.
 * Both are counted from receipt; only the end is moved (D-10, D-11, D-12, D-18).
 * @throws RangeError when `suspendedDays` is negative or not whole
 */
export function computeDeadline(input: DeadlineInput): Deadline {
  const { received, clock: id, suspendedDays = 0 } = input
  if (!Number.isSafeInteger(suspendedDays) || suspendedDays < 0) {
    throw new RangeError(`not a number of days: ${suspendedDays}`)
  }
  const clock: Clock = CLOCKS[id]
  const mode = input.mode ?? clock.mode
  const first = nominalStep('due', received, clock, clock.length)
  const firstSteps = [first, ...stepsAfter(first, suspendedDays, mode)]
  const base = { received, clock: id, mode, due: lastDate(firstSteps) }
  if (!clock.extendedLength) return { ...base, steps: firstSteps }
  const whole = nominalStep('extendedDue', received, clock, clock.extendedLength)
  const forward = input.extension === 'strict' ? broughtForward(first, whole) : undefined
  const nominal = forward ? [whole, forward] : [whole]
  const steps = [...nominal, ...stepsAfter(forward ?? whole, suspendedDays, mode)]
  return { ...base, extendedDue: lastDate(steps), steps: [...firstSteps, ...steps] }
}

type NominalStep = Step & { kind: 'nominal' }

function nominalStep(
  of: DueKind,
  from: Temporal.PlainDate,
  { start }: Clock,
  length: Length,
): NominalStep {
  return { kind: 'nominal', of, from, start, length, ...nominalEnd(from, length) }
}

/** The earlier end of the careful reading of D-12, if it is earlier; only months can differ. */
function broughtForward(first: NominalStep, whole: NominalStep): Step | undefined {
  if (!('months' in first.length && 'months' in whole.length)) return undefined
  const length = { months: whole.length.months - first.length.months }
  const { date } = nominalEnd(first.date, length)
  if (Temporal.PlainDate.compare(date, whole.date) >= 0) return undefined
  const [kind, reason] = ['brought-forward', 'strict-extension'] as const
  return { kind, of: 'extendedDue', date, from: first.date, length, reason }
}

function stepsAfter({ of, date: nominal }: Step, days: number, mode: CalculationMode): Step[] {
  const steps: Step[] = []
  let date = nominal
  if (days > 0) {
    date = date.add({ days })
    steps.push({ kind: 'suspended', of, date, days, reason: 'suspension' })
  }
  for (;;) {
    const reason = nonWorkingReason(date, mode)
    if (!reason) return steps
    const nonWorkingDay = date
    date = date.add({ days: 1 })
    steps.push({ kind: 'rolled', of, date, nonWorkingDay, reason })
  }
}

function lastDate(steps: readonly Step[]): Temporal.PlainDate {
  const last = steps.at(-1)
  if (!last) throw new Error('no step')
  return last.date
}

/**
 * The end of a period before any roll; the day of receipt is not counted (D-10).
 * Months end on the same day number, or on the last day of a month that lacks it.
 */
export function nominalEnd(
  received: Temporal.PlainDate,
  length: Length,
): { date: Temporal.PlainDate; reason: NominalRule } {
  if ('days' in length) return { date: received.add(length), reason: 'day-count' }
  if ('weeks' in length) return { date: received.add(length), reason: 'same-weekday' }
  const date = received.add(length, { overflow: 'constrain' })
  return { date, reason: date.day === received.day ? 'same-day-number' : 'last-day-of-month' }
}

export interface TimeLeft {
  readonly kind: 'late' | 'today' | 'days'
  /** Calendar days left, or days late; 0 today. */
  readonly days: number
}

export function timeLeft(today: Temporal.PlainDate, due: Temporal.PlainDate): TimeLeft {
  const days = today.until(due, { largestUnit: 'days' }).days
  if (days < 0) return { kind: 'late', days: -days }
  return days === 0 ? { kind: 'today', days } : { kind: 'days', days }
}

export type Urgency = 'in-time' | 'due-within-7' | 'late'

/**
 * How pressing a case is, in calendar days.
 * @param closed the date of the answer; a closed case is in time or late for good
 */
export function urgency(
  today: Temporal.PlainDate,
  due: Temporal.PlainDate,
  closed?: Temporal.PlainDate,
): Urgency {
  const left = timeLeft(closed ?? today, due)
  if (left.kind === 'late') return 'late'
  return !closed && left.days <= 7 ? 'due-within-7' : 'in-time'
}

const LENGTH_WORDS = {
  fi: {
    months: ['yksi kuukausi', 'kuukautta'],
    weeks: ['yksi viikko', 'viikkoa'],
    days: ['yksi päivä', 'päivää'],
  },
  sv: { months: ['en månad', 'månader'], weeks: ['en vecka', 'veckor'], days: ['en dag', 'dagar'] },
  en: { months: ['one month', 'months'], weeks: ['one week', 'weeks'], days: ['one day', 'days'] },
} as const

function lengthInWords(length: Length, lang: Lang): string {
  const words = LENGTH_WORDS[lang]
  const [n, [one, many]] =
    'months' in length
      ? [length.months, words.months]
      : 'weeks' in length
        ? [length.weeks, words.weeks]
        : [length.days, words.days]
  return n === 1 ? one : `${n} ${many}`
}

/** One sentence, or two, that says what the step did and why: for receipts, letters and the desk. */
export function describeStep(step: Step, lang: Lang): string {
  const to = formatDate(step.date)
  switch (step.kind) {
    case 'nominal':
      return describeNominal(step, lang)
    case 'brought-forward': {
      const [length, from] = [lengthInWords(step.length, lang), formatDate(step.from)]
      return {
        fi: `Varovaisesti laskettuna ensimmäisen määräajan nimellisestä päättymispäivästä ${from} luetaan ${length}, joten määräpäivä on jo ${to}.`,
        sv: `Försiktigt räknat löper ${length} från den första tidsfristens nominella slutdag ${from}, och därför är den sista dagen redan ${to}.`,
        en: `Counted with care, ${length} run from the nominal end of the first time limit, ${from}, so the last day is already ${to}.`,
      }[lang]
    }
    case 'suspended': {
      const days = lengthInWords({ days: step.days }, lang)
      return {
        fi: `Määräaika oli keskeytyneenä ${step.days === 1 ? 'yhden päivän' : days}, joten määräpäivä siirtyy päivään ${to}.`,
        sv: `Tidsfristen löpte inte under ${days}, och därför flyttas den sista dagen till ${to}.`,
        en: `The time limit was suspended for ${days}, so the last day moves to ${to}.`,
      }[lang]
    }
    case 'rolled': {
      const from = formatDate(step.nonWorkingDay)
      const why = NON_WORKING_REASONS[step.reason][lang]
      return {
        fi: `${from} on ${why}, joten määräpäivä siirtyy päivään ${to}.`,
        sv: `${from} är ${why}, och därför flyttas den sista dagen till ${to}.`,
        en: `${from} is ${why}, so the last day moves to ${to}.`,
      }[lang]
    }
  }
}

function describeNominal(step: NominalStep, lang: Lang): string {
  const extended = step.of === 'extendedDue'
  const length = lengthInWords(step.length, lang)
  const from = formatDate(step.from)
  const to = formatDate(step.date)
  const period = {
    fi: `${extended ? 'Jatkettu määräaika' : 'Määräaika'} on ${length} ${FROM_DAY_OF[step.start].fi} ${from}`,
    sv: `${extended ? 'Den förlängda tidsfristen' : 'Tidsfristen'} är ${length} ${FROM_DAY_OF[step.start].sv} ${from}`,
    en: `The ${extended ? 'extended ' : ''}time limit is ${length} ${FROM_DAY_OF[step.start].en} ${from}`,
  }[lang]
  if (step.reason !== 'last-day-of-month') {
    const ends = {
      fi: `joten määräpäivä on ${to}`,
      sv: `och därför är den sista dagen ${to}`,
      en: `so the last day is ${to}`,
    }[lang]
    return `${period}, ${ends}.`
  }
  const day = step.from.day
  const ends = {
    fi: `Kuukaudessa, jona määräaika päättyy, ei ole ${day}. päivää, joten määräpäivä on kuukauden viimeinen päivä ${to}.`,
    sv: `I den månad då tidsfristen löper ut finns inte datumet ${day}, och därför är den sista dagen månadens sista dag, ${to}.`,
    en: `The month in which it ends has no day ${day}, so the last day is the last day of that month, ${to}.`,
  }[lang]
  return `${period}. ${ends}`
}
