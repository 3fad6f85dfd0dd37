import { Temporal } from 'temporal-polyfill'
import type { LintRule, NoticeFinding } from '#app/notices/lint/finding.ts'
import type { NoticeFieldId } from '#app/notices/lint/notice-fields.ts'
import { readDocument } from '#app/notices/lint/read-document.ts'
import type { DocumentHit } from '#app/notices/lint/read-document.ts'
import type { NoticeDocument, Purpose, ServiceField } from '#app/notices/notice.ts'
import type { Revised } from '#app/notices/revised.ts'
import { purposesOf } from '#app/notices/rights.ts'
import { statuteRefs } from '#app/notices/statute-refs.ts'
import { textLeaves } from '#app/notices/text-leaves.ts'
import type { TextLeaf } from '#app/notices/text-leaves.ts'

export interface LintOptions {
  readonly today: Temporal.PlainDate
  /** Language status of the municipality (VNa 1385/2022). */
  readonly languages: 'fi' | 'sv' | 'bilingual'
  /** Per section: the ISO moments when each language was last revised; absent: not known. */
  readonly revised?: Readonly<Record<string, Revised>>
}

/** What each check of the structured linter sees. */
export interface LintContext extends LintOptions {
  /** Without the optional parts that hold no text and no item: on those the draft is silent. */
  readonly doc: NoticeDocument
  readonly leaves: readonly TextLeaf[]
  /** What the text linter finds in it. */
  readonly hits: readonly DocumentHit[]
  /** Where it refers to statutes by number. */
  readonly refPaths: ReadonlySet<string>
  readonly purposes: readonly Purpose[]
  /** The fields of administration of all purposes. */
  readonly fields: ReadonlySet<ServiceField>
}

export type Check = (ctx: LintContext) => readonly NoticeFinding[]

export function lintContext(written: NoticeDocument, options: LintOptions): LintContext {
  const doc = withoutBlanks(written)
  const purposes = purposesOf(doc)
  const leaves = textLeaves(doc)
  return {
    ...options,
    doc,
    leaves,
    hits: readDocument(doc, leaves, options.today),
    refPaths: new Set(statuteRefs(doc).map(({ path }) => path)),
    purposes,
    fields: new Set(purposes.flatMap(({ fields }) => fields ?? [])),
  }
}

/** A finding of a rule at a field; whatever is not given is "absent" or "both languages". */
export function finding(
  rule: LintRule,
  field: NoticeFieldId,
  at: Partial<Omit<NoticeFinding, 'rule' | 'field'>> = {},
): NoticeFinding {
  return {
    rule,
    field,
    path: '',
    lang: null,
    match: '',
    offset: 0,
    detail: null,
    suggestion: null,
    ...at,
  }
}

export function holdsOn({ validFrom, validUntil }: LintRule, today: Temporal.PlainDate): boolean {
  const since = validFrom === undefined || Temporal.PlainDate.compare(validFrom, today) <= 0
  const until = validUntil === undefined || Temporal.PlainDate.compare(today, validUntil) <= 0
  return since && until
}

/** Parts that a document always has, empty or not. */
const ALWAYS: readonly string[] = [
  ...['kind', 'registerName', 'plainSummary', 'controller', 'purposes', 'unit'],
  ...['informationSystems', 'materials', 'dates', 'toBeCompleted'],
]

function withoutBlanks(doc: NoticeDocument): NoticeDocument {
  const kept = Object.entries(doc)
    .filter(([key, value]) => ALWAYS.includes(key) || !isBlank(value))
    .map(([key, value]): [string, unknown] => [key, withoutBlankMembers(value)])
  // Only optional members are left out.
  return Object.fromEntries(kept) as unknown as NoticeDocument
}

/** Members that a contact, a provision of data, a transfer or a role always has. */
const ALWAYS_INSIDE: readonly string[] = ['fi', 'sv', 'name', 'text', 'role']

function withoutBlankMembers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).filter(([key, item]) => ALWAYS_INSIDE.includes(key) || !isBlank(item)),
  )
}

/** Whether a part holds nothing: texts without letters, lists without items. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value !== 'object') return false
  return Object.values(value).every(isBlank)
}
