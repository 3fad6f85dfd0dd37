import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#app/i18n/lang.ts'

/**
 * Which law's list of non-working days counts (law.md 1.2):
 * `EU_FI`  Reg. 1182/71 with Finland's list: Midsummer Eve counts, Christmas Eve does not.
 * `FI_150` Act 150/1930 § 5: both eves count.
 * `STRICT` no eves: never later than the two others, so it is the safe date to plan and alarm by.
 */
export const CALCULATION_MODES = ['EU_FI', 'FI_150', 'STRICT'] as const
export type CalculationMode = (typeof CALCULATION_MODES)[number]

export function isCalculationMode(value: unknown): value is CalculationMode {
  return CALCULATION_MODES.includes(value as CalculationMode)
}

/** Why a day is not a working day, worded so that it fits after "on", "är" and "is". */
export const NON_WORKING_REASONS = {
  saturday: { fi: 'lauantai', sv: 'en lördag', en: 'a Saturday' },
  sunday: { fi: 'sunnuntai', sv: 'en söndag', en: 'a Sunday' },
  'new-years-day': { fi: 'uudenvuodenpäivä', sv: 'nyårsdagen', en: 'New Year’s Day' },
  epiphany: { fi: 'loppiainen', sv: 'trettondagen', en: 'Epiphany' },
  'good-friday': { fi: 'pitkäperjantai', sv: 'långfredagen', en: 'Good Friday' },
  'easter-sunday': { fi: 'pääsiäispäivä', sv: 'påskdagen', en: 'Easter Sunday' },
  'easter-monday': { fi: 'toinen pääsiäispäivä', sv: 'annandag påsk', en: 'Easter Monday' },
  'may-day': { fi: 'vapunpäivä', sv: 'första maj', en: 'May Day' },
  'ascension-day': { fi: 'helatorstai', sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
  'whit-sunday': { fi: 'helluntaipäivä', sv: 'pingstdagen', en: 'Whit Sunday' },
  'midsummer-eve': { fi: 'juhannusaatto', sv: 'midsommarafton', en: 'Midsummer Eve' },
  'midsummer-day': { fi: 'juhannuspäivä', sv: 'midsommardagen', en: 'Midsummer Day' },
  'all-saints-day': { fi: 'pyhäinpäivä', sv: 'alla helgons dag', en: 'All Saints’ Day' },
  'independence-day': {
    fi: 'itsenäisyyspäivä',
    sv: 'självständighetsdagen',
    en: 'Independence Day',
  },
  'christmas-eve': { fi: 'jouluaatto', sv: 'julafton', en: 'Christmas Eve' },
  'christmas-day': { fi: 'joulupäivä', sv: 'juldagen', en: 'Christmas Day' },
  'st-stephens-day': { fi: 'tapaninpäivä', sv: 'annandag jul', en: 'St Stephen’s Day' },
} as const satisfies Record<string, Record<Lang, string>>

export type NonWorkingReason = keyof typeof NON_WORKING_REASONS

/** Easter Sunday of a Gregorian year (the anonymous computus, named as in Meeus). */
export function easterSunday(year: number): Temporal.PlainDate {
  const goldenNumber = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * goldenNumber + century - leapCenturies - moonCorrection + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451)
  const marchDays = epact + toSunday - 7 * lateMoon + 114
  return Temporal.PlainDate.from({
    year,
    month: Math.floor(marchDays / 31),
    day: (marchDays % 31) + 1,
  })
}

const SATURDAY = 6
const SUNDAY = 7
const FRIDAY = 5

/** Holidays on the same date each year, by `month-day`. */
const FIXED_HOLIDAYS: Readonly<Record<string, NonWorkingReason>> = {
  '1-1': 'new-years-day',
  '1-6': 'epiphany',
  '5-1': 'may-day',
  '12-6': 'independence-day',
  '12-25': 'christmas-day',
  '12-26': 'st-stephens-day',
}

/** Holidays that follow Easter, by days after Easter Sunday. */
const EASTER_HOLIDAYS: Readonly<Record<number, NonWorkingReason>> = {
  [-2]: 'good-friday',
  0: 'easter-sunday',
  1: 'easter-monday',
  39: 'ascension-day',
  49: 'whit-sunday',
}

/** Whether the date lies on `weekday` within `firstDay`–`lastDay` (inclusive) of `month`. */
function isWeekdayWithin(
  date: Temporal.PlainDate,
  weekday: number,
  [month, firstDay, lastDay]: readonly [number, number, number],
): boolean {
  return (
    date.dayOfWeek === weekday &&
    date.month === month &&
    date.day >= firstDay &&
    date.day <= lastDay
  )
}

function eveReason(date: Temporal.PlainDate, mode: CalculationMode): NonWorkingReason | undefined {
  if (mode !== 'STRICT' && isWeekdayWithin(date, FRIDAY, [6, 19, 25])) return 'midsummer-eve'
  if (mode === 'FI_150' && date.month === 12 && date.day === 24) return 'christmas-eve'
  return undefined
}

/**
 * Why the date is not a working day under `mode`, or undefined when it is one. A named holiday goes
 * before the plain weekday, so 6.12.2026 is Independence Day rather than a Sunday.
 *
 * Reg. 1182/71 art. 2 and 3(4); Act 150/1930 § 5; law.md 1.2. The rules are today's: in 1973–1990
 * Epiphany and Ascension Day were kept on Saturdays.
 */
export function nonWorkingReason(
  date: Temporal.PlainDate,
  mode: CalculationMode,
): NonWorkingReason | undefined {
  const fixed = FIXED_HOLIDAYS[`${date.month}-${date.day}`]
  if (fixed) return fixed
  // Easter and its holidays never leave the year, so the numbers of the days can be compared.
  const movable = EASTER_HOLIDAYS[date.dayOfYear - easterSunday(date.year).dayOfYear]
  if (movable) return movable
  if (isWeekdayWithin(date, SATURDAY, [6, 20, 26])) return 'midsummer-day'
  const isAllSaints =
    isWeekdayWithin(date, SATURDAY, [10, 31, 31]) || isWeekdayWithin(date, SATURDAY, [11, 1, 6])
  if (isAllSaints) return 'all-saints-day'
  const eve = eveReason(date, mode)
  if (eve) return eve
  if (date.dayOfWeek === SATURDAY) return 'saturday'
  return date.dayOfWeek === SUNDAY ? 'sunday' : undefined
}

export function isNonWorkingDay(date: Temporal.PlainDate, mode: CalculationMode): boolean {
  return nonWorkingReason(date, mode) !== undefined
}
