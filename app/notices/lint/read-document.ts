import type { Temporal } from 'temporal-polyfill'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import { findInText } from '#app/notices/lint/find-in-text.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import { compareFields, fieldOf } from '#app/notices/lint/notice-fields.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { statuteRefs } from '#app/notices/statute-refs.ts'
import { citeStatute } from '#app/notices/statutes.ts'
import type { TextLeaf } from '#app/notices/text-leaves.ts'

/** A place where the text linter finds something in a document. */
export interface DocumentHit {
  readonly rule: LintRule
  readonly path: string
  readonly lang: ContentLang
  /** Within the text at `path`; of a reference to a statute, within the words that cite it. */
  readonly match: string
  readonly offset: number
}

interface Segment {
  readonly path: string
  readonly text: string
}

/** Keeps words of neighbouring fields apart: no pattern of words runs over it. */
const BREAK = '\n\n¦\n\n'

/**
 * What the text linter finds in a document. Each language is read as one text, as a reader would,
 * so that rules that look at the whole know the municipality and the acts that are named elsewhere.
 * References to statutes are read in the words in which the notice shows them.
 */
export function readDocument(
  doc: NoticeDocument,
  leaves: readonly TextLeaf[],
  today: Temporal.PlainDate,
): readonly DocumentHit[] {
  return CONTENT_LANGS.flatMap((lang) => {
    const segments = segmentsOf(doc, leaves, lang)
    const found = findInText(segments.map(({ text }) => text).join(BREAK), lang, today)
    return found.flatMap(({ rule, match, offset }): readonly DocumentHit[] => {
      const place = locate(segments, offset, match.length)
      return place === undefined ? [] : [{ rule, match, lang, ...place }]
    })
  })
}

function segmentsOf(
  doc: NoticeDocument,
  leaves: readonly TextLeaf[],
  lang: ContentLang,
): readonly Segment[] {
  const texts = leaves
    .filter(({ path }) => !path.endsWith('.citedAs'))
    .map(({ path, text }) => ({ path, text: text[lang] }))
  const refs = statuteRefs(doc).map(({ path, ref }) => ({ path, text: citeStatute(ref, lang) }))
  const links =
    doc.kind === 'notice' || doc.publicAddress === undefined || doc.publicAddress === 'none'
      ? []
      : [{ path: 'publicAddress', text: doc.publicAddress }]
  return [...texts, ...refs, ...links]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => compareFields(fieldOf(a.path), fieldOf(b.path)))
}

/** The segment in which a place of the joined text lies; `undefined` when it lies in none. */
function locate(
  segments: readonly Segment[],
  offset: number,
  length: number,
): Pick<DocumentHit, 'path' | 'offset'> | undefined {
  let start = 0
  for (const { path, text } of segments) {
    const end = start + text.length
    if (offset < end) {
      return offset >= start && offset + length <= end
        ? { path, offset: offset - start }
        : undefined
    }
    start = end + BREAK.length
  }
  return undefined
}
