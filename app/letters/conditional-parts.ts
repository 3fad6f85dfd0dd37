import type { Localized } from '#app/i18n/lang.ts'
import {
  dateOf,
  gap,
  outcomeOf,
  rowsOf,
  textOf,
  type LetterDraft,
  type LetterField,
  type LetterPart,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

/**
 * Fields of a decision that are asked in one case only, and that are mandatory in that same case:
 * the case is written once, for the field and for the part.
 */

export type Case = (draft: LetterDraft) => boolean

/** Whether anything is granted. Not decided yet: as if it were, so that a preview shows its place. */
export const grants: Case = ({ content }) => outcomeOf(content) !== 'refused'

/** The fields, asked in this case only. */
export function askedWhen(when: Case, fields: readonly LetterField[]): LetterField[] {
  return fields.map((field) => ({
    ...field,
    shownWhen: (content, facts) => when({ content, facts }),
  }))
}

/**
 * Each field as a mandatory part in this case. A date tells of something that has been done: a day
 * after that of the letter does not hold.
 */
export function partsWhen(when: Case, fields: readonly LetterField[]): LetterPart[] {
  return fields.map(({ id, label, kind }) => ({
    id,
    from: `content.${id}`,
    label,
    when,
    ...(kind === 'date' ? { holds: (draft) => isDone(draft, id) } : {}),
  }))
}

/** Fields of a letter with what is mandatory of them. */
export interface LetterSection {
  readonly fields: readonly LetterField[]
  readonly parts: readonly LetterPart[]
}

/** Fields that are asked and mandatory in one and the same case. */
export function inCase(when: Case, fields: readonly LetterField[]): LetterSection {
  return { fields: askedWhen(when, fields), parts: partsWhen(when, fields) }
}

/** A day of the calendar that is not after the letter's own. */
export function isDone({ facts, content }: LetterDraft, field: string): boolean {
  const day = dateOf(content, field)
  return day !== undefined && day.since(helsinkiDate(facts.issuedAt)).sign <= 0
}

/** The choices of a field from their labels. */
export function choicesOf(labels: Readonly<Record<string, Localized>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** The outcome as the first, strong sentence of a decision. */
export function outcomeBlock(
  { facts, content }: LetterDraft,
  sentences: Readonly<Record<'granted' | 'partly-granted' | 'refused', string>>,
): Block {
  const outcome = outcomeOf(content)
  const decided = outcome === 'not-processed' ? undefined : outcome
  const text = decided === undefined ? gap(facts.lang) : sentences[decided]
  return { kind: 'paragraph', text, strong: true }
}

/** The sentence of what was chosen in a field. */
export function chosenBlock(
  { facts, content }: LetterDraft,
  field: string,
  sentences: Readonly<Record<string, string>>,
): Block {
  return { kind: 'paragraph', text: sentences[textOf(content, field)] ?? gap(facts.lang) }
}

/** The rows of a field as a table; no row, or nothing in a cell, is a gap. */
export function tableOrGap(
  { facts, content }: LetterDraft,
  field: string,
  columns: readonly string[],
  head: readonly string[],
): Block {
  const missing = gap(facts.lang)
  const rows = rowsOf(content, field).map((row) => columns.map((id) => row[id] || missing))
  return rows.length > 0 ? { kind: 'table', head, rows } : { kind: 'paragraph', text: missing }
}
