import { typedText } from '#app/platform/typed-text.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { LetterContent, LetterField, LetterRow } from '#app/letters/template.ts'
import type { LetterOffer } from '#app/requests/letter-offers.ts'
import { inputName } from '#app/requests/letter-names.ts'
import { fieldsOf } from '#app/requests/letter-work.ts'

/** How the fields of a letter are named in its form, and what its buttons ask for. */

/** Most rows of one table in a letter. */
export const MAX_LETTER_ROWS = 200

/**
 * The letter as typed. A field that the form does not hold is absent: what was saved of it stays.
 * (A choice stands in its form twice, first as empty, so that an unmade choice is not absent.)
 */
export function contentFromForm(letter: LetterId, form: FormData): LetterContent {
  const text = (name: string): string => {
    const value = form.getAll(name).at(-1)
    return typeof value === 'string' ? typedText(value) : ''
  }
  // A cell of a table is one paragraph.
  const cell = (name: string): string => text(name).replace(/\s*\n\s*/g, ' ')
  const entries = fieldsOf(letter).flatMap((field): [string, LetterContent[string]][] => {
    const name = inputName(field.id)
    if (field.kind !== 'rows') return form.has(name) ? [[field.id, text(name)]] : []
    const rows: LetterRow[] = []
    for (let index = 0; index < MAX_LETTER_ROWS; index += 1) {
      const names = field.columns.map(({ id }) => [id, inputName(field.id, index, id)] as const)
      if (!names.some(([, one]) => form.has(one))) break
      rows.push(Object.fromEntries(names.map(([id, one]) => [id, cell(one)])))
    }
    return rows.length > 0 ? [[field.id, rows]] : []
  })
  return Object.fromEntries(entries)
}

/** What a button of the letter's form does. */
export type LetterIntent =
  | { readonly kind: 'save' | 'preview' | 'send' | 'propose' | 'attach' }
  | { readonly kind: 'add-row'; readonly field: string }
  | { readonly kind: 'remove-row'; readonly field: string; readonly index: number }
  /** Takes over an offer: a ground of refusal, a recipient of the notice. */
  | { readonly kind: 'use'; readonly field: string; readonly offer: string }
  | { readonly kind: 'detach'; readonly fileId: string }

/** `save`, `add-row:refusals`, `remove-row:refusals:2`, `use:refusals:gdpr-12-5`, `detach:<file id>`. */
export function letterIntent(text: string): LetterIntent | undefined {
  const [kind = '', first = '', second = ''] = text.split(':')
  switch (kind) {
    case 'save':
    case 'preview':
    case 'send':
    case 'propose':
    case 'attach':
      return { kind }
    case 'detach':
      return { kind, fileId: first }
    case 'add-row':
      return { kind, field: first }
    case 'remove-row':
      return /^\d{1,3}$/.test(second) ? { kind, field: first, index: Number(second) } : undefined
    case 'use':
      return { kind, field: first, offer: second }
    default:
      return undefined
  }
}

/** The content with what a button adds to or takes out of its fields. */
export function afterIntent(
  content: LetterContent,
  intent: LetterIntent,
  offers: readonly LetterOffer[],
  lang: ContentLang,
): LetterContent {
  switch (intent.kind) {
    case 'add-row':
      return withRows(content, intent.field, (rows) => [...rows, {}])
    case 'remove-row':
      return withRows(content, intent.field, (rows) =>
        rows.filter((_row, index) => index !== intent.index),
      )
    case 'use': {
      const offer = offers.find(({ field, id }) => field === intent.field && id === intent.offer)
      return offer === undefined ? content : withOffer(content, offer, lang)
    }
    case 'save':
    case 'preview':
    case 'send':
    case 'propose':
    case 'attach':
    case 'detach':
      return content
  }
}

function withRows(
  content: LetterContent,
  field: string,
  change: (rows: readonly LetterRow[]) => readonly LetterRow[],
): LetterContent {
  const before = content[field]
  if (!Array.isArray(before)) return content
  const after = change(before as readonly LetterRow[])
  return { ...content, [field]: after.slice(0, MAX_LETTER_ROWS) }
}

/** A ground becomes a row of its own, after those that somebody has begun; a text is set. */
function withOffer(
  content: LetterContent,
  { field, text, provision }: LetterOffer,
  lang: ContentLang,
): LetterContent {
  if (provision === undefined) return { ...content, [field]: text[lang] }
  return withRows({ ...content, [field]: content[field] ?? [] }, field, (rows) => [
    ...begunRows(rows),
    { what: '', ground: text[lang], provision: provision[lang] },
  ])
}

/** Fields in which two versions of a letter differ, in the order of the form. */
export function changedLetterFields(
  letter: LetterId,
  a: LetterContent,
  b: LetterContent,
): readonly string[] {
  return fieldsOf(letter)
    .map(({ id }) => id)
    .filter((id) => canonical(a[id]) !== canonical(b[id]))
}

/** The database gives the columns of a row back in an order of its own; an untouched row is none. */
function canonical(value: LetterContent[string] | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? ''
  return begunRows(value)
    .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .join()
}

function begunRows(rows: readonly LetterRow[]): LetterRow[] {
  return rows.filter((row) => Object.values(row).some((cell) => cell.trim() !== ''))
}

/** The words of one field as they are compared, and shown where nobody edits them: a row a line. */
export function letterFieldWords(content: LetterContent, field: LetterField): string {
  const value = content[field.id]
  if (value === undefined || typeof value === 'string') return (value ?? '').trim()
  if (field.kind !== 'rows') return ''
  return begunRows(value)
    .map((row) =>
      field.columns
        .map(({ id }) => row[id]?.trim() ?? '')
        .filter((cell) => cell !== '')
        .join(' · '),
    )
    .join('\n')
}
