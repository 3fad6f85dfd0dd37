import { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import {
  controllerToday,
  transferViews,
  type PublishedNotice,
  type TransferView,
} from '#app/notices/notice-page.ts'
import { PAPER_WORDS, paperDocument, paperFileName } from '#app/notices/notice-paper.ts'
import { HEADINGS } from '#app/notices/section-words.ts'
import type { Block, PdfDocument } from '#app/pdf/document.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'

const WORDS = {
  transferred: {
    fi: 'Tiedoista vastaa nyt toinen viranomainen',
    sv: 'En annan myndighet ansvarar nu för uppgifterna',
  },
  partlyTransferred: {
    fi: 'Osasta tiedoista vastaa nyt toinen viranomainen',
    sv: 'En annan myndighet ansvarar nu för en del av uppgifterna',
  },
  since: { fi: 'Alkaen', sv: 'Från och med' },
  about: { fi: 'Koskee', sv: 'Gäller' },
  moved: { fi: 'Siirtynyt', sv: 'Övergått' },
  wholeRegister: { fi: 'koko rekisteriä', sv: 'hela registret' },
  partOfRegister: { fi: 'osa rekisteristä', sv: 'en del av registret' },
  register: { fi: 'Rekisteri', sv: 'Register' },
  ground: { fi: 'Peruste', sv: 'Grund' },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter' },
} as const satisfies Readonly<Record<string, Localized>>

/**
 * A published notice as a document on paper: the same sections as its page. It bears the moment of
 * its publication, so that one version always gives the same bytes.
 * @param pageUrl the notice's page in the same language
 */
export function noticePdf(
  notice: PublishedNotice,
  lang: ContentLang,
  pageUrl: string,
): PdfDocument {
  const publishedOn = formatDate(helsinkiDate(Temporal.Instant.from(notice.publishedAt)))
  return paperDocument(
    {
      ...notice,
      createdAt: notice.publishedAt,
      responsible: controllerToday(notice),
      lines: [publishedOn, `${PAPER_WORDS.version[lang]} ${String(notice.version)}`],
      facts: [
        { term: PAPER_WORDS.published[lang], value: publishedOn },
        { term: PAPER_WORDS.page[lang], value: pageUrl },
      ],
      before: transferViews(notice, lang).flatMap((transfer) => transferBlocks(transfer, lang)),
    },
    lang,
  )
}

function transferBlocks(transfer: TransferView, lang: ContentLang): readonly Block[] {
  const { whole, purposes, register } = transfer
  const { lines, phone, email } = transfer.contact
  const part = purposes.length === 0 ? WORDS.partOfRegister[lang] : purposes
  return [
    {
      kind: 'heading',
      level: 2,
      text: (whole ? WORDS.transferred : WORDS.partlyTransferred)[lang],
    },
    {
      kind: 'facts',
      rows: [
        { term: HEADINGS.controller[lang], value: transfer.to },
        {
          term: WORDS.since[lang],
          value: formatDate(Temporal.PlainDate.from(transfer.since)),
        },
        whole
          ? { term: WORDS.about[lang], value: WORDS.wholeRegister[lang] }
          : { term: WORDS.moved[lang], value: part },
        ...(register === null ? [] : [{ term: WORDS.register[lang], value: register.name }]),
        { term: WORDS.ground[lang], value: transfer.ground },
        {
          term: WORDS.contact[lang],
          value: [...lines, phone, email].filter((line) => line !== undefined),
        },
      ],
    },
  ]
}

/** `tietosuojaseloste-maahanmuuttopalvelut-v2.pdf` */
export function noticeFileName(
  { content, registerKey, version }: Pick<PublishedNotice, 'content' | 'registerKey' | 'version'>,
  lang: ContentLang,
): string {
  return paperFileName(content.kind, { registerKey, last: `v${String(version)}` }, lang)
}
