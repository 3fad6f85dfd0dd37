import { data } from '@remix-run/node'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { LetterContent } from '#app/letters/template.ts'
import type { TimelineEntry } from '#app/requests/case-event.ts'
import type { HandleRefusal } from '#app/requests/handle-case.server.ts'
import { changedLetterFields, letterFieldWords } from '#app/requests/letter-form.ts'
import { fieldsOf } from '#app/requests/letter-work.ts'
import { shownEvent } from '#app/routes/desk/shown-event.server.ts'

/** One field that two have written: the label and both texts. */
export interface ConflictRow {
  readonly id: string
  readonly label: string
  readonly stored: string
  readonly typed: string
}

/** The fields in which the typed text differs from the one that somebody else has saved. */
export function conflictRows(
  letter: LetterId,
  typed: LetterContent,
  stored: LetterContent,
  ui: ContentLang,
): ConflictRow[] {
  const changed = changedLetterFields(letter, { ...stored, ...typed }, stored)
  return fieldsOf(letter)
    .filter(({ id }) => changed.includes(id))
    .map((field) => ({
      id: field.id,
      label: field.label[ui],
      stored: letterFieldWords(stored, field),
      typed: letterFieldWords(typed, field),
    }))
}

/** The page again with the reason, what has changed meanwhile, and what was typed. */
export function refused(parts: {
  reason: HandleRefusal | 'letter-conflict' | 'letter-too-long'
  changes: readonly TimelineEntry[]
  content?: LetterContent
  conflict?: readonly ConflictRow[]
  text?: string
}) {
  const { reason, changes, content, conflict, text } = parts
  const isText = ['text-missing', 'text-too-long', 'letter-too-long'].includes(reason)
  const typed = content !== undefined || (text !== undefined && text !== '')
  return data(
    { reason, changes: changes.map(shownEvent), typed, content, conflict, text },
    { status: isText ? 400 : 409 },
  )
}
export type LetterRefused = ReturnType<typeof refused>['data']
