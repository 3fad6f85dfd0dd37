import { CONTENT_LANGS, type ContentLang, type Localized } from '#app/i18n/lang.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { olderLanguage, type Revised } from '#app/notices/revised.ts'
import { textLeaves } from '#app/notices/text-leaves.ts'

export const DRAFT_STATES = ['editing', 'review', 'approved'] as const
export type DraftState = (typeof DRAFT_STATES)[number]

/** A document with nothing in it but what its type demands. */
export function emptyDocument(
  kind: NoticeDocument['kind'],
  registerName: Localized,
): NoticeDocument {
  const open: Localized = { fi: '', sv: '' }
  const shared = { registerName, plainSummary: open, dates: {} }
  return kind === 'notice'
    ? { kind, ...shared, controller: { name: open }, purposes: [], rights: 'computed' }
    : { kind, ...shared, unit: { name: open }, informationSystems: [], materials: [] }
}

/** The values of a document by key, as a section's fields name them. */
export function valuesOf(doc: NoticeDocument): Readonly<Record<string, unknown>> {
  return doc as unknown as Readonly<Record<string, unknown>>
}

/** What a section's fields hold in a document. */
export function sectionValues(
  doc: NoticeDocument,
  fields: readonly { readonly key: string }[],
): Readonly<Record<string, unknown>> {
  const values = valuesOf(doc)
  return Object.fromEntries(
    fields.flatMap(({ key }) => (values[key] === undefined ? [] : [[key, values[key]]])),
  )
}

/** The document with other values in a section; what is absent in `values` is absent in it. */
export function withSection(
  doc: NoticeDocument,
  fields: readonly { readonly key: string }[],
  values: Readonly<Record<string, unknown>>,
): unknown {
  const keys = new Set(fields.map(({ key }) => key))
  const others = Object.entries(valuesOf(doc)).filter(([key]) => !keys.has(key))
  return { ...Object.fromEntries(others), ...values }
}

/** The languages of law in which two documents' texts differ. */
export function changedLanguages(
  before: NoticeDocument,
  after: NoticeDocument,
): readonly ContentLang[] {
  return CONTENT_LANGS.filter((lang) => words(before, lang) !== words(after, lang))
}

/** All texts of one language, in one string that differs when any of them does. */
function words(doc: NoticeDocument, lang: ContentLang): string {
  return JSON.stringify(textLeaves(doc).map(({ path, text }) => [path, text[lang]]))
}

/**
 * S-04: the language versions of a section have equal status. The one that was changed alone is
 * ahead of its counterpart until that is changed too, or said to be still true.
 */
export function revisedNow(
  old: Revised,
  change: { changed: readonly ContentLang[]; stillTrue: readonly ContentLang[]; at: string },
): Revised {
  const { changed, stillTrue, at } = change
  const touched = new Set([...changed, ...stillTrue])
  if (touched.size === 0) return old
  if (CONTENT_LANGS.every((lang) => touched.has(lang))) return { fi: at, sv: at }
  const lang = touched.has('fi') ? 'fi' : 'sv'
  if (olderLanguage(old) === lang) return { fi: at, sv: at }
  return changed.length === 0 ? old : { ...old, [lang]: at }
}

/** The languages in which no text of a document is missing. */
export function wholeLanguages(doc: NoticeDocument): readonly ContentLang[] {
  const leaves = textLeaves(doc)
  return CONTENT_LANGS.filter((lang) => leaves.every(({ text }) => text[lang] !== ''))
}

/** The document with each of its texts changed, wherever it stands. */
export function withTexts(
  doc: NoticeDocument,
  change: (text: Localized) => Localized,
): NoticeDocument {
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed)
    if (typeof value !== 'object' || value === null) return value
    const { fi, sv } = value as Partial<Localized>
    if (typeof fi === 'string' && typeof sv === 'string') return change({ fi, sv })
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]))
  }
  return changed(doc) as NoticeDocument
}

/** The document with `gap` wherever a text is still to be written. */
export function withGaps(content: NoticeDocument, gap: string): NoticeDocument {
  return withTexts(content, ({ fi, sv }) => ({ fi: fi || gap, sv: sv || gap }))
}

/**
 * A document of a municipality of one language, as it is published: where the other language is not
 * whole, it is shown in the language that is, everywhere, and never in a mixture.
 */
export function inWholeLanguages(
  doc: NoticeDocument,
  whole: readonly ContentLang[],
): NoticeDocument {
  const [only, ...others] = whole
  if (only === undefined || others.length > 0) return doc
  return withTexts(doc, (text) => ({ fi: text[only], sv: text[only] }))
}
