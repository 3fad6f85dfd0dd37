import { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import {
  DOCUMENT_NAMES,
  lastUpdated,
  publishedSections,
  type PublishedNotice,
} from '#app/notices/notice-page.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { HEADINGS, LABELS } from '#app/notices/section-words.ts'
import type { Block, Fact, PdfDocument } from '#app/pdf/document.ts'
import { formatDate } from '#app/platform/helsinki.ts'

/** Words about the document itself, in the languages of the law. */
export const PAPER_WORDS = {
  updated: { fi: 'Viimeksi päivitetty', sv: 'Senast uppdaterad' },
  version: { fi: 'Versio', sv: 'Version' },
  published: { fi: 'Julkaistu portaalissa', sv: 'Publicerad i portalen' },
  page: { fi: 'Verkkosivu', sv: 'Webbsida' },
} as const satisfies Readonly<Record<string, Localized>>

/** A notice on paper: published and in force, of another time, or a draft. */
export interface NoticePaper {
  readonly content: NoticeDocument
  readonly registerKey: string
  readonly registerName: Localized
  readonly controller: Pick<PublishedNotice['controller'], 'name' | 'registry'>
  /** Who answers for the register, when it is not the sender. */
  readonly responsible?: Localized
  /** ISO moment. */
  readonly createdAt: string
  /** Number of the version, for the archive; a draft has none. */
  readonly version?: number
  /** Below the name of the document on every page. */
  readonly lines: readonly string[]
  /** What stands after the name of the register in the title. */
  readonly titleEnd?: string
  readonly watermark?: string
  /** Between the name of the register and its facts: what the reader must know first. */
  readonly first?: readonly Block[]
  /** After the controller and the day of the last change. */
  readonly facts: readonly Fact[]
  /** Between the facts and the sections. */
  readonly before?: readonly Block[]
}

/** The same sections as the notice's page, below who answers for it and what the document is. */
export function paperDocument(paper: NoticePaper, lang: ContentLang): PdfDocument {
  const { content, controller, registerName, titleEnd, version, watermark } = paper
  const documentName = DOCUMENT_NAMES[content.kind][lang]
  const updated = lastUpdated(content)
  const { address, email } = controller.registry
  const title = `${documentName}: ${registerName[lang]}`
  return {
    lang,
    title: titleEnd === undefined ? title : `${title}, ${titleEnd}`,
    author: controller.name[lang],
    createdAt: Temporal.Instant.from(paper.createdAt).toString(),
    archive: {
      identifier: paper.registerKey,
      ...(version === undefined ? {} : { version: String(version) }),
    },
    letterhead: {
      names: [controller.name[lang]],
      contact: [...address[lang], ...(email === undefined ? [] : [email])],
    },
    reference: { name: documentName, lines: paper.lines },
    blocks: [
      { kind: 'heading', level: 1, text: registerName[lang] },
      ...(paper.first ?? []),
      {
        kind: 'facts',
        rows: [
          {
            term: HEADINGS.controller[lang],
            value: (paper.responsible ?? controller.name)[lang],
          },
          {
            term: PAPER_WORDS.updated[lang],
            value:
              updated === undefined
                ? LABELS.noDate[lang]
                : formatDate(Temporal.PlainDate.from(updated)),
          },
          ...paper.facts,
        ],
      },
      ...(paper.before ?? []),
      ...publishedSections(content, lang).flatMap(({ heading, blocks }): readonly Block[] => [
        { kind: 'heading', level: 2, text: heading },
        ...blocks,
      ]),
    ],
    ...(watermark === undefined ? {} : { watermark }),
  }
}

/** `tietosuojaseloste-maahanmuuttopalvelut-v2.pdf`: plain letters, so that every device keeps it. */
export function paperFileName(
  kind: NoticeDocument['kind'],
  end: { readonly registerKey: string; readonly last: string },
  lang: ContentLang,
): string {
  const name = DOCUMENT_NAMES[kind][lang].toLowerCase().replace(/ /g, '-')
  return `${name}-${end.registerKey}-${end.last}.pdf`
}
