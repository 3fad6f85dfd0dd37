import { typedText } from '#app/platform/typed-text.ts'
import {
  EMPTY_ROWS,
  ROWS_FIELDS,
  type AnswerContent,
  type RowsField,
  type Told,
} from '#app/requests/answer.ts'

/** How the fields of an answer are named in its form: the same names on both sides. */

const TEXTS = [
  'purposes',
  'categories',
  'namedRecipients',
  'recipientGroups',
  'groupReason',
  'retention',
  'otherSources',
  'automatedWhat',
  'automatedLogic',
  'automatedConsequences',
] as const satisfies readonly (keyof AnswerContent)[]
const CHOICES = [
  'recipients',
  'automated',
  'transfers',
  'codes',
  'leftOut',
] as const satisfies readonly (keyof AnswerContent)[]

/** `codeRows.0.meaning`, `annexes.<file id>`. */
export function rowField(rows: RowsField, index: number, column: string): string {
  return `${rows}.${index}.${column}`
}
export function annexField(fileId: string): string {
  return `annexes.${fileId}`
}

/** The answer as typed. Unknown fields of the form are not looked at. */
export function answerFromForm(form: FormData, fileIds: readonly string[]): AnswerContent {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? typedText(value) : ''
  }
  const told = (name: string): Told => {
    const value = text(name)
    return value === 'none' || value === 'told' ? value : ''
  }
  return {
    ...(Object.fromEntries(TEXTS.map((name) => [name, text(name)])) as Pick<
      AnswerContent,
      (typeof TEXTS)[number]
    >),
    ...(Object.fromEntries(CHOICES.map((name) => [name, told(name)])) as Pick<
      AnswerContent,
      (typeof CHOICES)[number]
    >),
    fromPerson: text('fromPerson') === 'yes',
    transferRows: rows(form, 'transferRows', (at) => ({
      to: text(at('to')),
      safeguards: text(at('safeguards')),
    })),
    codeRows: rows(form, 'codeRows', (at) => ({
      code: text(at('code')),
      meaning: text(at('meaning')),
    })),
    omissionRows: rows(form, 'omissionRows', (at) => ({
      what: text(at('what')),
      ground: text(at('ground')),
      withheld: text(at('withheld')) === 'yes',
      provision: text(at('provision')),
    })),
    annexes: Object.fromEntries(fileIds.map((id) => [id, text(annexField(id))])),
  }
}

/** Rows are numbered without gaps; the number of them is not taken on trust. */
function rows<R>(
  form: FormData,
  field: RowsField,
  read: (at: (column: string) => string) => R,
): R[] {
  const [column = ''] = Object.keys(EMPTY_ROWS[field])
  const found: R[] = []
  while (found.length < MAX_ROWS && form.has(rowField(field, found.length, column))) {
    const index = found.length
    found.push(read((name) => rowField(field, index, name)))
  }
  return found
}
export const MAX_ROWS = 60

/** What a button of the form asks for. */
export type AnswerIntent =
  | { readonly kind: 'save' | 'preview' | 'attach' | 'propose' }
  | { readonly kind: 'add-row'; readonly field: RowsField }
  | { readonly kind: 'remove-row'; readonly field: RowsField; readonly index: number }
  | { readonly kind: 'detach'; readonly fileId: string }

/** `save`, `add-row:codeRows`, `remove-row:codeRows:2`, `detach:<file id>`. */
export function answerIntent(value: string): AnswerIntent | undefined {
  const [kind = '', first = '', second = ''] = value.split(':')
  const field = ROWS_FIELDS.find((name) => name === first)
  switch (kind) {
    case 'save':
    case 'preview':
    case 'attach':
    case 'propose':
      return { kind }
    case 'detach':
      return { kind, fileId: first }
    case 'add-row':
      return field && { kind, field }
    case 'remove-row':
      return field && /^\d{1,2}$/.test(second) ? { kind, field, index: Number(second) } : undefined
    default:
      return undefined
  }
}

/** The answer after a row was added or removed; a new row also says that there is something to tell. */
export function withRows(content: AnswerContent, intent: AnswerIntent): AnswerContent {
  if (intent.kind === 'add-row') {
    const { field } = intent
    const told = TOLD_BY[field]
    return { ...content, [told]: 'told', [field]: [...content[field], EMPTY_ROWS[field]] }
  }
  if (intent.kind === 'remove-row') {
    const { field, index } = intent
    return { ...content, [field]: content[field].filter((_row, place) => place !== index) }
  }
  return content
}

const TOLD_BY = {
  transferRows: 'transfers',
  codeRows: 'codes',
  omissionRows: 'leftOut',
} as const satisfies Readonly<Record<RowsField, keyof AnswerContent>>
