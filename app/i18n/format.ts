/**
 * Dates, times, numbers, lists and sizes as official texts in Finland write them. No Temporal here: these
 * functions also run in the browser, so they take ISO text, which every Temporal type gives with `toString`.
 */
import type { Lang } from './lang.ts'

const LOCALE: Readonly<Record<Lang, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const NBSP = '\u00a0'

/** Something whose text form begins with an ISO date or local date and time (`2026-03-05T09:05`). */
export type IsoLike = string | { toString(): string }

/** `5.3.2026` of an ISO date or a local date and time; throws a RangeError on anything else. */
export function formatDate(date: IsoLike): string {
  const [, year, month, day] = match(/^(\d{4})-(\d\d)-(\d\d)/, date)
  return `${Number(day)}.${Number(month)}.${year}`
}

/** `9.05` of a local date and time (already in Finnish time, see `platform/helsinki.ts`). */
export function formatTime(dateTime: IsoLike): string {
  const [, hour, minute] = match(/T(\d\d):(\d\d)/, dateTime)
  return `${Number(hour)}.${minute}`
}

const AT: Readonly<Record<Lang, string>> = { fi: 'klo', sv: 'kl.', en: 'at' }

/** `5.3.2026 klo 9.05`, `5.3.2026 kl. 9.05`, `5.3.2026 at 9.05`. */
export function formatDateTime(dateTime: IsoLike, lang: Lang): string {
  return `${formatDate(dateTime)} ${AT[lang]}${NBSP}${formatTime(dateTime)}`
}

/** Thousands apart by a no-break space in all three languages; at most `decimals` decimals. */
export function formatNumber(value: number, lang: Lang, decimals = 1): string {
  return new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: decimals })
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? NBSP : part.value))
    .join('')
}

// Building a formatter costs more than using it.
const LISTS: Readonly<Record<Lang, Intl.ListFormat>> = {
  fi: new Intl.ListFormat(LOCALE.fi, { type: 'conjunction' }),
  sv: new Intl.ListFormat(LOCALE.sv, { type: 'conjunction' }),
  en: new Intl.ListFormat(LOCALE.en, { type: 'conjunction' }),
}

/** `a, b ja c` / `a, b och c` / `a, b and c`. */
export function formatList(items: readonly string[], lang: Lang): string {
  return LISTS[lang].format(items)
}

const UNITS: Readonly<Record<Lang, readonly [string, string, string]>> = {
  fi: ['tavua', 'kt', 'Mt'],
  sv: ['byte', 'kB', 'MB'],
  en: ['bytes', 'kB', 'MB'],
}

/** `340 kt`, `2,5 Mt`: steps of 1,024, as people's own devices show file sizes. */
export function formatFileSize(bytes: number, lang: Lang): string {
  const [one, kilo, mega] = UNITS[lang]
  if (bytes < 1024) return `${bytes}${NBSP}${one}`
  if (bytes < 1024 * 1023.5) return `${formatNumber(bytes / 1024, lang, 0)}${NBSP}${kilo}`
  return `${formatNumber(bytes / 1024 / 1024, lang)}${NBSP}${mega}`
}

function match(pattern: RegExp, value: IsoLike): RegExpExecArray {
  const found = pattern.exec(String(value))
  if (!found) throw new RangeError('Not an ISO date or date and time')
  return found
}
