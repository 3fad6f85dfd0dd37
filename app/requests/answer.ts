import type { Controller } from '#app/controllers/controller.ts'
import { checkAccessAnswer, type AccessAnswerPart } from '#app/letters/l05-check.ts'
import type { AccessAnswerInput, RegisterAnswer } from '#app/letters/l05-input.ts'
import type { Contact, LetterInput } from '#app/letters/letter.ts'
import { containsHetu } from '#app/letters/no-hetu.ts'
import type { ToldRight } from '#app/letters/rights.ts'
import { copyText, moreCopiesText, remedyHeading } from '#app/requests/answer-texts.ts'

/** Not answered yet, nothing to tell, or told in the fields beside it. */
export type Told = '' | 'none' | 'told'

/**
 * The answer as the officer writes it: raw text, valid or not, in the language of the case. Lists
 * are one entry per line. What the law or the controller's settings decide (rights, complaint,
 * data protection officer, appeal) is no part of it.
 */
export interface AnswerContent {
  readonly purposes: string
  readonly categories: string
  readonly recipients: Told
  readonly namedRecipients: string
  readonly recipientGroups: string
  /** F-07: why groups are told and not names. */
  readonly groupReason: string
  readonly retention: string
  readonly fromPerson: boolean
  readonly otherSources: string
  readonly automated: Told
  readonly automatedWhat: string
  readonly automatedLogic: string
  readonly automatedConsequences: string
  readonly transfers: Told
  readonly transferRows: readonly TransferRow[]
  readonly codes: Told
  readonly codeRows: readonly CodeRow[]
  readonly leftOut: Told
  readonly omissionRows: readonly OmissionRow[]
  /** What each attached file contains, by file id. */
  readonly annexes: Readonly<Record<string, string>>
}

export interface TransferRow {
  readonly to: string
  readonly safeguards: string
}
export interface CodeRow {
  readonly code: string
  readonly meaning: string
}
export interface OmissionRow {
  readonly what: string
  readonly ground: string
  /** Tietosuojalaki 34.3 §: telling the ground would endanger its purpose. */
  readonly withheld: boolean
  readonly provision: string
}

export const EMPTY_ROWS = {
  transferRows: { to: '', safeguards: '' },
  codeRows: { code: '', meaning: '' },
  omissionRows: { what: '', ground: '', withheld: false, provision: '' },
} as const satisfies { [K in RowsField]: AnswerContent[K][number] }
export type RowsField = 'transferRows' | 'codeRows' | 'omissionRows'
export const ROWS_FIELDS = Object.keys(EMPTY_ROWS) as RowsField[]

/** A file of the copy that goes with the letter. */
export interface AnswerFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** What the letter takes from the case, the register and the controller's settings. */
export interface AnswerFacts {
  readonly head: Omit<LetterInput, 'preview'>
  readonly registerName: string
  /** 15(1)(e): the rights that apply to the register; empty when no notice tells its legal bases. */
  readonly rights: readonly ToldRight[]
  /** Purposes to which a right is limited, in the language of the letter. */
  readonly rightLimits: Readonly<Partial<Record<ToldRight, readonly string[]>>>
  readonly files: readonly AnswerFile[]
  readonly settings: Pick<Controller['settings'], 'registry' | 'remedies'>
  /** The decider; absent until one issues the answer. */
  readonly decider?: Contact
}

/** The letter's content from what the officer wrote and the facts of the case. */
export function answerInput(content: AnswerContent, facts: AnswerFacts): AccessAnswerInput {
  const { head, files, settings } = facts
  const { lang } = head
  const { route, instructions } = settings.remedies
  const leftOut = toldRows(content.leftOut, omissions(content.omissionRows))
  return {
    ...head,
    registers: [registerAnswer(content, facts)],
    annexes: files.map((file) => ({
      fileName: file.name,
      content: content.annexes[file.id]?.trim() || copyText(facts.registerName, lang),
      format: FORMATS[file.mediaType] ?? file.mediaType,
      bytes: file.size,
    })),
    ...present('codes', toldRows(content.codes, filledRows(content.codeRows))),
    ...present('leftOut', leftOut),
    ...(leftOut === undefined || leftOut === 'none'
      ? {}
      : { appeal: { heading: remedyHeading(route, lang), paragraphs: instructions[lang] } }),
    moreCopies: moreCopiesText(settings.registry, lang),
    ...present('decider', facts.decider),
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
  'application/json': 'JSON',
  'text/csv': 'CSV',
}

function registerAnswer(content: AnswerContent, facts: AnswerFacts): RegisterAnswer {
  const others = lines(content.otherSources)
  return {
    name: facts.registerName,
    ...present('purposes', toldLines(content.purposes)),
    ...present('categories', toldLines(content.categories)),
    ...present('recipients', recipients(content)),
    ...present('retention', toldLines(content.retention)),
    ...(facts.rights.length > 0 ? { rights: facts.rights, rightLimits: facts.rightLimits } : {}),
    ...(content.fromPerson || others.length > 0
      ? { source: { dataSubject: content.fromPerson, others } }
      : {}),
    ...present('automatedDecisions', automatedDecisions(content)),
    ...present('transfers', toldRows(content.transfers, filledRows(content.transferRows))),
  }
}

function recipients(content: AnswerContent): RegisterAnswer['recipients'] {
  if (content.recipients !== 'told') return content.recipients || undefined
  const categories = lines(content.recipientGroups)
  return {
    named: lines(content.namedRecipients).map((name) => ({ name })),
    ...(categories.length > 0
      ? { unnamed: { categories, reason: content.groupReason.trim() } }
      : {}),
  }
}

function automatedDecisions(content: AnswerContent): RegisterAnswer['automatedDecisions'] {
  if (content.automated !== 'told') return content.automated || undefined
  return {
    what: content.automatedWhat.trim(),
    logic: content.automatedLogic.trim(),
    consequences: content.automatedConsequences.trim(),
  }
}

function omissions(rows: readonly OmissionRow[]) {
  return rows
    .filter(({ what, ground, provision }) => [what, ground, provision].some(isFilled))
    .map(({ what, ground, withheld, provision }) => ({
      what: what.trim(),
      // Withheld by choice is absent; forgotten is empty, and the check finds it.
      ...(withheld ? {} : { ground: ground.trim() }),
      provision: provision.trim(),
    }))
}

/** The lines of a list field, without empty ones. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function toldLines(text: string): string[] | undefined {
  const told = lines(text)
  return told.length > 0 ? told : undefined
}

/** Rows that somebody has begun to fill in; an untouched row is not an entry. */
function filledRows<R extends TransferRow | CodeRow>(rows: readonly R[]): R[] {
  return rows.filter((row) => Object.values(row).some(isFilled))
}

function toldRows<R>(told: Told, rows: readonly R[]): 'none' | readonly R[] | undefined {
  return told === 'told' ? rows : told || undefined
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

/** The field with its value, or no field at all where there is nothing to say. */
function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
}

/** Why an answer cannot go out yet: a part of the letter is missing, or says what no letter may. */
export type AnswerProblem =
  { readonly kind: 'missing'; readonly part: AccessAnswerPart } | { readonly kind: 'hetu' }

/**
 * Everything that still keeps the answer from being proposed or issued, in the letter's order. The
 * decider is looked for only when the facts are those of the issue.
 */
export function answerProblems(content: AnswerContent, facts: AnswerFacts): AnswerProblem[] {
  const missing = checkAccessAnswer(answerInput(content, facts))
    .filter(({ part }) => part !== 'decider' || facts.decider !== undefined)
    .map(({ part }): AnswerProblem => ({ kind: 'missing', part }))
  return hasHetu(content, facts.files) ? [{ kind: 'hetu' }, ...missing] : missing
}

/** I-05: whether a personal identity code stands in the text or in the name of a file. */
export function hasHetu(content: AnswerContent, files: readonly AnswerFile[]): boolean {
  return containsHetu(JSON.stringify([content, files.map(({ name }) => name)]))
}

/** Answers with anything left out are decisions (D-04, R-05). */
export function decisionOf(content: AnswerContent): 'granted' | 'partly-granted' {
  return content.leftOut === 'told' ? 'partly-granted' : 'granted'
}

/** Fields in which two versions of an answer differ, in the order of the form. */
export function changedFields(
  a: AnswerContent,
  b: AnswerContent,
): readonly (keyof AnswerContent)[] {
  return (Object.keys(a) as (keyof AnswerContent)[]).filter(
    (field) => canonical(a[field]) !== canonical(b[field]),
  )
}

/** JSON with sorted keys: the database gives objects back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** The words of one field as they are compared when two versions differ. */
export function fieldWords(content: AnswerContent, field: keyof AnswerContent): string {
  const value = content[field]
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '✓' : ''
  const rows = Array.isArray(value) ? (value as readonly object[]) : [value]
  return rows
    .map((row) => Object.values(row).filter(isFilled).join(' · '))
    .filter(isFilled)
    .join('\n')
}
