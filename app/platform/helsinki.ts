import { Temporal } from 'temporal-polyfill'

/** The one place where moments become Finnish calendar dates and clock times. */
export const HELSINKI = 'Europe/Helsinki'

/** D-08: the receipt date is the calendar date in Europe/Helsinki of the moment of arrival. */
export function helsinkiDate(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(HELSINKI).toPlainDate()
}

/** Local date and time in Finland of a moment, to the minute. */
export function helsinkiDateTime(moment: Temporal.Instant): Temporal.PlainDateTime {
  return moment.toZonedDateTimeISO(HELSINKI).toPlainDateTime().round({
    smallestUnit: 'minute',
    roundingMode: 'floor',
  })
}

/** `5.3.2026`, the way dates are written in Finnish and Swedish official texts in Finland. */
export function formatDate(date: Temporal.PlainDate): string {
  return `${date.day}.${date.month}.${date.year}`
}

/** `5.3.2026` or `05.03.2026`, blanks around it allowed; `undefined` for anything that is no date of the calendar. */
export function parseDate(text: string | undefined): Temporal.PlainDate | undefined {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec((text ?? '').trim())
  if (found === null) return undefined
  const [day, month, year] = found.slice(1).map(Number) as [number, number, number]
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** `9.05` in Finnish, `9.05` in Swedish: hours and minutes with a full stop, in Finnish time. */
export function formatTime(time: Temporal.PlainDateTime): string {
  return `${time.hour}.${String(time.minute).padStart(2, '0')}`
}
