import { Temporal } from 'temporal-polyfill'
import type { ImportedFields, ImportedSection } from '#app/notices/import/imported-notice.ts'

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    'januari februari mars april maj juni juli augusti september oktober november december',
  ].flatMap((year) => year.split(' ').map((name, index) => [name, index + 1] as const)),
)
const DATE = new RegExp(
  `(?<!\\d)(?:(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\.? (${Object.keys(MONTHS).join('|')}) (\\d{4}))(?!\\d)`,
  'gi',
)
const UPDATED = /päivit|muutet|tarkist|versio|uppdater|ändra|revider|justera/i
const DRAFTED =
  /laadit|laatim|päiväy|päivätty|hyväksyt|vahviste|upprätt|fastställ|godkän|uppgjord|utarbet|datum|daterad|(?:seloste|ilmoitus|beskrivning|meddelande)\s*$/i
/** How far before a date the word stands that tells what happened on it. */
const NEAR = 60
const EARLIEST = 1988

interface FoundDate {
  readonly date: string
  readonly before: string
  /** The date is all that stands on its line. */
  readonly alone: boolean
}

/** When the notice was drafted and last updated: in its date parts, by a word before a date, or a date on a line of its own. */
export function parseDates(
  text: string,
  sections: readonly ImportedSection[],
): ImportedFields['dates'] {
  const inPart = (field: 'date.drafted' | 'date.updated'): string | undefined =>
    sections.filter(({ fields }) => fields.includes(field)).flatMap((part) => dates(part.text))[0]
      ?.date
  const all = dates(text)
  const drafted =
    inPart('date.drafted') ??
    all.find(({ before }) => DRAFTED.test(before) && !UPDATED.test(before))?.date
  const updated = inPart('date.updated') ?? latest(all.filter(({ before }) => UPDATED.test(before)))
  const alone = new Set(all.filter((one) => one.alone).map(({ date }) => date))
  const only =
    drafted === undefined && updated === undefined && alone.size === 1 ? [...alone][0] : undefined
  const first = drafted ?? only
  return {
    ...(first === undefined ? {} : { drafted: first }),
    ...(updated === undefined ? {} : { updated }),
  }
}

function latest(found: readonly FoundDate[]): string | undefined {
  return found
    .map(({ date }) => date)
    .sort()
    .at(-1)
}

function dates(text: string): readonly FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [whole, day, month, year, isoYear, isoMonth, isoDay, wordDay, word, wordYear] = match
    const date = isoDate(
      Number(year ?? isoYear ?? wordYear),
      Number(month ?? isoMonth ?? MONTHS[(word ?? '').toLowerCase()]),
      Number(day ?? isoDay ?? wordDay),
    )
    if (date === undefined) return []
    const line = text.lastIndexOf('\n', match.index) + 1
    const end = text.indexOf('\n', match.index)
    const before = text.slice(Math.max(line, match.index - NEAR), match.index)
    const after = text.slice(match.index + whole.length, end < 0 ? text.length : end)
    return [{ date, before, alone: text.slice(line, match.index).trim() + after.trim() === '' }]
  })
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < EARLIEST || year > 2100) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
