import { Temporal } from 'temporal-polyfill'
import {
  BREAK_FIELDS,
  BREAK_TEXT_LIMIT,
  type BreakDraft,
  type BreakError,
  type BreakErrors,
  type BreakField,
} from '#app/breaks/break-fields.ts'
import { LANGS, type Lang } from '#app/i18n/lang.ts'
import { HELSINKI, parseDate } from '#app/platform/helsinki.ts'

export interface NewBreak {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly text: Readonly<Record<Lang, string>>
}

/** `18`, `18.00` or `18:00`; `undefined` for anything that is no time of day. */
export function parseTime(text: string | undefined): Temporal.PlainTime | undefined {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec((text ?? '').trim())
  if (found === null) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  return hour > 23 || minute > 59 ? undefined : Temporal.PlainTime.from({ hour, minute })
}

const typed = (draft: BreakDraft, field: BreakField): string => (draft[field] ?? '').trim()

/** The moment of a day and a time in Finland. */
function momentOf(
  draft: BreakDraft,
  day: 'startDay' | 'endDay',
  time: 'startTime' | 'endTime',
): Temporal.Instant | undefined {
  const [date, clock] = [parseDate(typed(draft, day)), parseTime(typed(draft, time))]
  if (date === undefined || clock === undefined) return undefined
  return date.toZonedDateTime({ timeZone: HELSINKI, plainTime: clock }).toInstant()
}

function fieldError(draft: BreakDraft, field: BreakField): BreakError | undefined {
  const value = typed(draft, field)
  if (value === '') return 'required'
  switch (field) {
    case 'startDay':
    case 'endDay':
      return parseDate(value) === undefined ? 'date' : undefined
    case 'startTime':
    case 'endTime':
      return parseTime(value) === undefined ? 'time' : undefined
    case 'textFi':
    case 'textSv':
    case 'textEn':
      return value.length > BREAK_TEXT_LIMIT ? 'tooLong' : undefined
  }
}

/** What must be corrected before the break can be announced, in the order of the page. */
export function checkBreak(draft: BreakDraft, now: Temporal.Instant): BreakErrors {
  const errors = Object.fromEntries(
    BREAK_FIELDS.flatMap((field) => {
      const error = fieldError(draft, field)
      return error === undefined ? [] : [[field, error] as const]
    }),
  )
  const [from, to] = [
    momentOf(draft, 'startDay', 'startTime'),
    momentOf(draft, 'endDay', 'endTime'),
  ]
  if (from === undefined || to === undefined) return errors
  if (Temporal.Instant.compare(to, from) <= 0) return { ...errors, endTime: 'order' }
  return Temporal.Instant.compare(to, now) <= 0 ? { ...errors, endDay: 'past' } : errors
}

/** The break that a form without errors stands for. */
export function toBreak(draft: BreakDraft, now: Temporal.Instant): NewBreak | undefined {
  if (Object.keys(checkBreak(draft, now)).length > 0) return undefined
  const startsAt = momentOf(draft, 'startDay', 'startTime')
  const endsAt = momentOf(draft, 'endDay', 'endTime')
  if (startsAt === undefined || endsAt === undefined) return undefined
  const text = Object.fromEntries(
    LANGS.map((lang) => [lang, typed(draft, TEXT_FIELDS[lang])]),
  ) as Record<Lang, string>
  return { startsAt, endsAt, text }
}

const TEXT_FIELDS = { fi: 'textFi', sv: 'textSv', en: 'textEn' } as const satisfies Record<
  Lang,
  BreakField
>
