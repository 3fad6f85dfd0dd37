import { Temporal } from 'temporal-polyfill'

/** A date in a text and its place in `Reading.plain`. */
export interface TextDate {
  readonly date: Temporal.PlainDate
  readonly start: number
  readonly end: number
}

const MONTHS = [
  'tammi|januari',
  'helmi|februari',
  'maalis|mars',
  'huhti|april',
  'touko|maj',
  'kesä|juni',
  'heinä|juli',
  'elo|augusti',
  'syys|september',
  'loka|oktober',
  'marras|november',
  'joulu|december',
]

const NUMERIC = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?!\d)/gu
const ISO = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/gu
const IN_WORDS = new RegExp(
  `(?<!\\d)(\\d{1,2})\\.?\\s(?:den\\s)?(${MONTHS.join('|')})(?:kuuta)?\\s((?:19|20)\\d{2})(?!\\d)`,
  'giu',
)

/** Every date of the calendar that the text bears: 5.3.2026, 2026-03-05, 5. maaliskuuta 2026. */
export function findDates(plain: string): readonly TextDate[] {
  return [
    ...[...plain.matchAll(NUMERIC)].map((hit) => dated(hit, hit[3], hit[2], hit[1])),
    ...[...plain.matchAll(ISO)].map((hit) => dated(hit, hit[1], hit[2], hit[3])),
    ...[...plain.matchAll(IN_WORDS)].map((hit) => dated(hit, hit[3], monthOf(hit[2]), hit[1])),
  ].flatMap((found) => (found === undefined ? [] : [found]))
}

function monthOf(name = ''): string {
  const wanted = name.toLowerCase()
  return String(MONTHS.findIndex((names) => names.split('|').includes(wanted)) + 1)
}

function dated(hit: RegExpExecArray, year = '', month = '', day = ''): TextDate | undefined {
  const fields = { year: Number(year), month: Number(month), day: Number(day) }
  try {
    const date = Temporal.PlainDate.from(fields, { overflow: 'reject' })
    return { date, start: hit.index, end: hit.index + hit[0].length }
  } catch {
    return undefined
  }
}

/** The newest date of the text at its first place; `undefined` when it bears none. */
export function newestDate(plain: string): TextDate | undefined {
  const [first, ...others] = findDates(plain)
  return others.reduce((newest, one) => {
    const order = newest === undefined ? 1 : Temporal.PlainDate.compare(one.date, newest.date)
    return order > 0 || (order === 0 && one.start < (newest?.start ?? 0)) ? one : newest
  }, first)
}

/** Whether the text bears a date of the year that ends today: then someone has just read it over. */
export function wasReviewed(plain: string, today: Temporal.PlainDate): boolean {
  const from = today.subtract({ years: 1 })
  return findDates(plain).some(
    ({ date }) =>
      Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, today) <= 0,
  )
}
