import type { Localized } from '#app/i18n/lang.ts'
import { compareFields, fieldOf } from '#app/notices/lint/notice-fields.ts'
import type { NoticeFieldId } from '#app/notices/lint/notice-fields.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'

/** A text of a document in both languages, and where it stands. */
export interface TextLeaf {
  /** Keys and indexes from the root, with points: `purposes.0.legalBases.1.scope`. */
  readonly path: string
  readonly field: NoticeFieldId
  readonly text: Localized
}

/**
 * Every text of a document, in the order in which the fields are shown. A document that has been
 * stored comes back with its keys in another order: the order here does not depend on it.
 */
export function textLeaves(doc: NoticeDocument): readonly TextLeaf[] {
  return leavesOf(doc, []).sort((a, b) => compareFields(a.field, b.field))
}

function leavesOf(value: unknown, path: readonly (string | number)[]): TextLeaf[] {
  if (isLocalized(value)) {
    const joined = path.join('.')
    return [{ path: joined, field: fieldOf(joined), text: value }]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .sort(([a], [b]) => compareKeys(a, b))
    .flatMap(([key, item]) => leavesOf(item, [...path, key]))
}

function isLocalized(value: unknown): value is Localized {
  if (typeof value !== 'object' || value === null) return false
  return 'fi' in value && typeof value.fi === 'string' && 'sv' in value
}

/** Keys that are read before the rest of their object; the rest follow by name. */
const FIRST = ['name', 'role', 'scope', 'heading', 'text', 'consequences']

function compareKeys(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function rank(key: string): number {
  const at = FIRST.indexOf(key)
  return at === -1 ? FIRST.length : at
}
