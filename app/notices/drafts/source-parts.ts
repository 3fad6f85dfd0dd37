import type { Localized } from '#app/i18n/lang.ts'
import { editorSections } from '#app/notices/drafts/notice-shapes.ts'
import type { ImportedNotice } from '#app/notices/import/imported-notice.ts'
import { NOTICE_FIELDS } from '#app/notices/lint/notice-fields.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'

/** A stretch of an imported document and where it was placed. */
export interface SourcePart {
  readonly heading: string | null
  readonly text: string
  /** `null` when the document's language is not known. */
  readonly language: string | null
  /** Empty: nowhere. */
  readonly fields: readonly {
    readonly name: Localized
    /** Id of the editor's section; `null` where the draft has no such part. */
    readonly section: string | null
  }[]
  /** 0 to 1; `null` where nothing was placed. */
  readonly confidence: number | null
}

/** The whole document in its order: sections, and what stands under no known heading. */
export function sourceParts(
  text: string,
  imported: ImportedNotice,
  kind: NoticeDocument['kind'],
): readonly SourcePart[] {
  const language = imported.language === 'unknown' ? null : imported.language
  const sections = imported.sections.map((section) => ({
    at: section.headingSpan.start,
    part: {
      heading: section.heading,
      text: section.text.trim(),
      language,
      fields: section.fields.map((field) => ({
        name: fieldName(field),
        section: editorSection(field, kind),
      })),
      confidence: section.fields.length === 0 ? null : section.confidence,
    },
  }))
  const others = imported.unmapped.map(({ span }) => ({
    at: span.start,
    part: {
      heading: null,
      text: text.slice(span.start, span.end).trim(),
      language,
      fields: [],
      confidence: null,
    },
  }))
  return [...sections, ...others]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ part }) => (part.heading === null && part.text === '' ? [] : [part]))
}

function fieldName(field: string): Localized {
  const known = NOTICE_FIELDS.find(({ id }) => id === field)
  return known?.name ?? { fi: field, sv: field }
}

function editorSection(field: string, kind: NoticeDocument['kind']): string | null {
  const known = NOTICE_FIELDS.find(({ id }) => id === field)
  const keys = (known?.keys ?? []).map((key) => key.split('.')[0])
  const section = editorSections(kind).find(({ fields }) =>
    fields.some(({ key }) => keys.includes(key)),
  )
  return section?.id ?? null
}
