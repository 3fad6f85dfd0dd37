import type { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import {
  composeLetter,
  type Contact,
  type LetterId,
  type LetterInput,
} from '#app/letters/letter.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { TEXTS } from '#app/letters/texts.ts'
import type { Block, PdfDocument } from '#app/pdf/document.ts'
import { parseDate } from '#app/platform/helsinki.ts'

/**
 * Letters that an officer writes in fields: what each asks, which of its parts the law makes
 * mandatory, and what it says. The desk's editor, the check before issue and the tests all read the
 * same table, so that a part can neither be forgotten in one of them nor asked twice.
 */

/** How a request was decided. `not-processed`: no data of the person (L-06). */
export const OUTCOMES = ['granted', 'partly-granted', 'refused', 'not-processed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One row of a field of the kind `rows`: raw text by column. */
export type LetterRow = Readonly<Record<string, string>>

/** What was typed, raw, valid or not, in the language of the case; absent = not touched yet. */
export type LetterContent = Readonly<Record<string, string | readonly LetterRow[]>>

interface FieldBase {
  readonly id: string
  /** For the officer, in both languages of the administration. */
  readonly label: Localized
  readonly hint?: Localized
  /** Whether the field is asked, given the rest; always when absent. */
  readonly shownWhen?: (content: LetterContent, facts: LetterFacts) => boolean
}

/**
 * A field of a letter. `line` and `text` are free text (a text may hold paragraphs), `lines` a list
 * with one entry a line, `date` is `D.M.YYYY`, `choice` one of the values, `rows` a small table.
 */
export type LetterField =
  | (FieldBase & { readonly kind: 'line' | 'text' | 'lines' | 'date' })
  | (FieldBase & {
      readonly kind: 'choice'
      readonly choices: readonly { readonly value: string; readonly label: Localized }[]
    })
  | (FieldBase & { readonly kind: 'rows'; readonly columns: readonly LetterColumn[] })

export interface LetterColumn {
  readonly id: string
  readonly label: Localized
  /** A column that may stay empty in a row. */
  readonly optional?: boolean
}

/**
 * What a letter takes from the case, the notice and the controller's settings: never typed by the
 * officer. Absent: not known, and a part that needs it blocks the issue.
 */
export interface LetterFacts extends LetterInput {
  readonly right: RequestedRight
  /** Names of the registers of the item in the language of the letter. */
  readonly registers: readonly string[]
  /** The last day that counts before what this letter does. */
  readonly due?: Temporal.PlainDate
  /** The last day after it: extended (L-02). */
  readonly newDue?: Temporal.PlainDate
  /** The day from which the time limit does not run (L-03, L-04); absent: it is not suspended. */
  readonly suspendedFrom?: Temporal.PlainDate
  /** Appeal instructions (valitusosoitus / besvärsanvisning) approved by the controller. */
  readonly appeal?: Appeal
  /** The officer who decides. */
  readonly decider?: Contact
  /** L-03: public address of the portal, where a person can identify themselves. */
  readonly portal?: string
  /** L-13: the consent that was withdrawn. */
  readonly consent?: ConsentFacts
  /** L-15: to whom this notice goes; the letter's `recipient` is them, this is the data subject. */
  readonly subjectName?: string
  /** L-16: 703/2023 § 11 does not apply, because it is no care register or not asked as its client. */
  readonly underGdpr?: boolean
  /** L-14: the data set that is handed over, by file; L-16: the log data, where they are an annex. */
  readonly files?: readonly { readonly name: string; readonly format: string }[]
}

export interface Appeal {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

export interface ConsentFacts {
  /** What was consented to, in the language of the letter. */
  readonly what: string
  readonly givenOn: Temporal.PlainDate
  /** Version of the consent text. */
  readonly version: string
  readonly withdrawnAt: Temporal.Instant
}

/** Everything a letter is made of. */
export interface LetterDraft {
  readonly facts: LetterFacts
  readonly content: LetterContent
}

/**
 * A mandatory element (law 4.4). `from` names where its value stands, `content.<field>` or
 * `facts.<property>[.<property>]`: a blank there is a missing part.
 */
export interface LetterPart {
  readonly id: string
  /** What is missing, as the screen says it. */
  readonly label: Localized
  readonly from: `content.${string}` | `facts.${string}`
  /** When the part is mandatory; always when absent. */
  readonly when?: (draft: LetterDraft) => boolean
  /** What the law asks of a value besides that it is told: one that does not hold counts as missing. */
  readonly holds?: (draft: LetterDraft) => boolean
}

export interface LetterTemplate {
  readonly id: LetterId
  readonly fields: readonly LetterField[]
  readonly parts: readonly LetterPart[]
  /** Name of the document, top right, in the language of the letter. */
  readonly name: (draft: LetterDraft) => string
  /** Subject, the first heading. */
  readonly subject: (draft: LetterDraft) => string
  /** The line under the subject, where the letter does not go to the person who made the request. */
  readonly reference?: (draft: LetterDraft) => string
  /** The body. A missing part is drawn as `gap(lang)`, so that a preview shows where it belongs. */
  readonly blocks: (draft: LetterDraft) => readonly Block[]
}

/** The parts that still keep the letter from being issued, in the order of the template. */
export function missingParts(template: LetterTemplate, draft: LetterDraft): LetterPart[] {
  return template.parts.filter(
    (part) =>
      (part.when?.(draft) ?? true) &&
      !(isTold(valueAt(draft, part.from), template, part) && (part.holds?.(draft) ?? true)),
  )
}

/**
 * The letter as a document.
 * @throws when a mandatory part is missing, unless it is a preview; when a personal identity code
 *   stands anywhere in it (I-05)
 */
export function templateLetter(template: LetterTemplate, draft: LetterDraft): PdfDocument {
  const missing = missingParts(template, draft)
  if (missing.length > 0 && draft.facts.preview !== true) {
    throw new Error(`${template.id} lacks: ${missing.map(({ id }) => id).join(', ')}`)
  }
  return composeLetter(draft.facts, {
    id: template.id,
    name: template.name(draft),
    subject: template.subject(draft),
    ...(template.reference === undefined ? {} : { reference: template.reference(draft) }),
    blocks: template.blocks(draft),
  })
}

function valueAt(draft: LetterDraft, from: LetterPart['from']): unknown {
  return from
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Readonly<Record<string, unknown>>)[key]
          : undefined,
      draft,
    )
}

/** Whether a value is there and is of its field's kind: no date of the calendar or no choice is none. */
function isTold(value: unknown, template: LetterTemplate, part: LetterPart): boolean {
  const field = template.fields.find(({ id }) => `content.${id}` === part.from)
  if (typeof value === 'string') return isOfKind(value, field)
  if (!Array.isArray(value)) return value !== undefined && value !== null
  if (field?.kind !== 'rows') return value.length > 0
  const rows = filledRows(value as readonly LetterRow[])
  return (
    rows.length > 0 &&
    rows.every((row) =>
      field.columns.every(({ id, optional }) => optional === true || (row[id] ?? '').trim() !== ''),
    )
  )
}

function isOfKind(text: string, field: LetterField | undefined): boolean {
  if (field?.kind === 'date') return parseDate(text) !== undefined
  if (field?.kind === 'choice') return field.choices.some(({ value }) => value === text)
  return text.trim() !== ''
}

/** Drawn in a preview where a mandatory part is missing; no issued letter holds it. */
export function gap(lang: ContentLang): string {
  return TEXTS[lang].common.missing
}

/** The trimmed text of a field; empty when nothing was typed. */
export function textOf(content: LetterContent, field: string): string {
  const value = content[field]
  return typeof value === 'string' ? value.trim() : ''
}

/** The text of a field, or the mark of a gap. */
export function told({ facts, content }: LetterDraft, field: string): string {
  return textOf(content, field) || gap(facts.lang)
}

/** The date of a field as it was typed, or the mark of a gap where it is no date. */
export function toldDate({ facts, content }: LetterDraft, field: string): string {
  return dateOf(content, field) === undefined ? gap(facts.lang) : textOf(content, field)
}

/** The date of a field; `undefined` when it is empty or no date of the calendar. */
export function dateOf(content: LetterContent, field: string): Temporal.PlainDate | undefined {
  return parseDate(textOf(content, field))
}

/** The entries of a field of the kind `lines`, without empty ones. */
export function linesOf(content: LetterContent, field: string): string[] {
  return textOf(content, field)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The rows that somebody has begun to fill in, trimmed. */
export function rowsOf(content: LetterContent, field: string): LetterRow[] {
  const value = content[field]
  return Array.isArray(value) ? filledRows(value as readonly LetterRow[]) : []
}

function filledRows(rows: readonly LetterRow[]): LetterRow[] {
  return rows
    .map((row) => Object.fromEntries(Object.entries(row).map(([id, text]) => [id, text.trim()])))
    .filter((row) => Object.values(row).some((text) => text !== ''))
}

export function outcomeOf(content: LetterContent): Outcome | undefined {
  return OUTCOMES.find((outcome) => outcome === content['outcome'])
}

/** Whether the letter refuses anything: then it is a decision with reasons and remedies (D-04, R-05). */
export function refuses({ content }: LetterDraft): boolean {
  const outcome = outcomeOf(content)
  return outcome === 'refused' || outcome === 'partly-granted'
}

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })

/** One block a paragraph: an empty line begins a new one. */
export function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }))
}

/** A list, or the mark of a gap where it is empty. */
export function listOrGap(items: readonly string[], lang: ContentLang): Block {
  return items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: gap(lang) }
}
