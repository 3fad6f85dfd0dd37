import { Temporal } from 'temporal-polyfill'
import type { Controller } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { paperDocument, paperFileName } from '#app/notices/notice-paper.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'

const WORDS = {
  draft: { fi: 'Luonnos', sv: 'Utkast' },
  first: {
    fi: 'Tämä on luonnos. Sitä ei ole julkaistu eikä se ole voimassa.',
    sv: 'Detta är ett utkast. Det har inte publicerats och gäller inte.',
  },
  saved: { fi: 'Luonnos tallennettu', sv: 'Utkastet sparat' },
} as const satisfies Readonly<Record<string, Localized>>

/** The mark of a draft in both languages of the law, whichever the document is in. */
const WATERMARK = `${WORDS.draft.fi} / ${WORDS.draft.sv}`.toUpperCase()

/** A draft on paper, for those who read it before it is published. */
export function draftPdf(
  draft: {
    /** Without empty texts (`withGaps`). */
    readonly content: NoticeDocument
    readonly registerKey: string
    readonly controller: Pick<Controller, 'name' | 'settings'>
    /** ISO moment. */
    readonly savedAt: string
  },
  lang: ContentLang,
): PdfDocument {
  const { content, controller, registerKey, savedAt } = draft
  const savedOn = formatDate(helsinkiDate(Temporal.Instant.from(savedAt)))
  return paperDocument(
    {
      content,
      registerKey,
      registerName: content.registerName,
      controller: { name: controller.name, registry: controller.settings.registry },
      createdAt: savedAt,
      lines: [savedOn, WORDS.draft[lang]],
      titleEnd: WORDS.draft[lang].toLowerCase(),
      watermark: WATERMARK,
      first: [{ kind: 'paragraph', strong: true, text: WORDS.first[lang] }],
      facts: [{ term: WORDS.saved[lang], value: savedOn }],
    },
    lang,
  )
}

/** `tietosuojaseloste-maahanmuuttopalvelut-luonnos.pdf` */
export function draftFileName(
  kind: NoticeDocument['kind'],
  registerKey: string,
  lang: ContentLang,
): string {
  return paperFileName(kind, { registerKey, last: WORDS.draft[lang].toLowerCase() }, lang)
}
