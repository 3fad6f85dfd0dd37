import { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { helsinkiDateTime } from '#app/platform/helsinki.ts'
import { isNoticeOutcome, NOTICE_WORDS } from '#app/requests/case-acts.ts'
import type { NewClock, TimelineEntry } from '#app/requests/case-event.ts'
import { FEE_ANSWER_WORDS, isFeeAnswer } from '#app/requests/fee-reply.ts'
import type { ShownEvent } from '#app/routes/desk/refusal.tsx'

/** Local date and time in Finland of a moment from the database. */
export function localTime(at: string): string {
  return helsinkiDateTime(Temporal.Instant.from(at)).toString()
}

export function shownEvent({ id, type, at, actorName }: TimelineEntry): ShownEvent {
  return { id, type, at: localTime(at), who: actorName }
}

/** The timeline, newest first; of one officer's successive savings of the answer only the last. */
export function shownTimeline(
  events: readonly TimelineEntry[],
  lang: ContentLang,
): (ShownEvent & {
  readonly detail: string | null
  /** The last day has moved: another law counts in the register that the item went to. */
  readonly newClock: NewClock | null
  /** Identified as somebody else than was written without login. */
  readonly mismatch: boolean
})[] {
  return events
    .filter((event, index) => {
      const next = events[index + 1]
      return !(
        event.type === 'draft' &&
        next?.type === 'draft' &&
        next.actorName === event.actorName
      )
    })
    .map((event) => ({
      ...shownEvent(event),
      detail: detailOf(event, lang),
      newClock:
        event.type === 'route' ? ((event.data['newClock'] as NewClock | undefined) ?? null) : null,
      mismatch: event.type === 'identify' && event.data['matches'] === false,
    }))
    .reverse()
}

/** What an event tells besides its name: a file's name, a reason, who was told of a change. */
function detailOf({ type, data }: TimelineEntry, lang: ContentLang): string | null {
  const text = (key: string): string => (typeof data[key] === 'string' ? data[key] : '')
  const lines: Readonly<Partial<Record<TimelineEntry['type'], readonly string[]>>> = {
    return: [text('reason')],
    'reply-fee': isFeeAnswer(data['answer']) ? [FEE_ANSWER_WORDS[data['answer']][lang]] : [],
    'notify-recipient': [
      text('recipient'),
      isNoticeOutcome(data['outcome']) ? NOTICE_WORDS[data['outcome']][lang] : '',
      text('reason'),
    ],
  }
  return (lines[type] ?? [text('name')]).filter((line) => line !== '').join('\n') || null
}
