import { Temporal } from 'temporal-polyfill'
import { formatDate, formatDateTime, formatTime } from '#app/i18n/format.ts'
import type { Lang } from '#app/i18n/lang.ts'
import { HELSINKI, helsinkiDateTime } from '#app/platform/helsinki.ts'

/** A break of the service that has been announced (306/2019 § 4). Times are ISO instants. */
export interface ServiceBreak {
  readonly id: string
  readonly startsAt: string
  readonly endsAt: string
  /** What it means for the visitor. */
  readonly text: Readonly<Record<Lang, string>>
}

/** A break as a page shows it, in one language. */
export interface BreakView {
  readonly id: string
  readonly when: string
  readonly text: string
}

/** Calendar days before its first day from which every page tells of a break. */
export const SHOWN_DAYS_BEFORE = 7

type Times = Pick<ServiceBreak, 'startsAt' | 'endsAt'>

/** The moment from which a break is shown: the beginning of the day in Finland a week before. */
export function shownFrom({ startsAt }: Pick<Times, 'startsAt'>): Temporal.Instant {
  return Temporal.Instant.from(startsAt)
    .toZonedDateTimeISO(HELSINKI)
    .subtract({ days: SHOWN_DAYS_BEFORE })
    .startOfDay()
    .toInstant()
}

function isShown(one: Times, now: Temporal.Instant): boolean {
  return (
    Temporal.Instant.compare(shownFrom(one), now) <= 0 &&
    Temporal.Instant.compare(now, one.endsAt) < 0
  )
}

/** The breaks that every page shows at this moment, the earliest first. */
export function shownBreaks<T extends Times>(breaks: readonly T[], now: Temporal.Instant): T[] {
  return breaks
    .filter((one) => isShown(one, now))
    .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
}

/** The next moment at which a break begins or ceases to be shown; pages in memory end there. */
export function nextChange(
  breaks: readonly Times[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  return breaks
    .flatMap((one) => [shownFrom(one), Temporal.Instant.from(one.endsAt)])
    .filter((moment) => Temporal.Instant.compare(moment, now) > 0)
    .sort((a, b) => Temporal.Instant.compare(a, b))[0]
}

/** `28.11.2026 klo 18.00–22.00`, or with both days where they differ. */
export function breakTimes({ startsAt, endsAt }: Times, lang: Lang): string {
  const [from, to] = [startsAt, endsAt].map((moment) =>
    helsinkiDateTime(Temporal.Instant.from(moment)),
  ) as [Temporal.PlainDateTime, Temporal.PlainDateTime]
  const start = formatDateTime(from, lang)
  return formatDate(from) === formatDate(to)
    ? `${start}–${formatTime(to)}`
    : `${start} – ${formatDateTime(to, lang)}`
}

export function breakView(one: ServiceBreak, lang: Lang): BreakView {
  return { id: one.id, when: breakTimes(one, lang), text: one.text[lang] }
}
