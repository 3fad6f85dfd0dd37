import { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import {
  controllerToday,
  DOCUMENT_NAMES,
  lastUpdated,
  publishedSections,
  transferViews,
  type PublishedNotice,
  type TransferView,
} from '#app/notices/notice-page.ts'
import { HEADINGS, LABELS } from '#app/notices/section-words.ts'
import type { Block, PdfDocument } from '#app/pdf/document.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'

const WORDS = {
  updated: { fi: 'Viimeksi päivitetty', sv: 'Senast uppdaterad' },
  version: { fi: 'Versio', sv: 'Version' },
  published: { fi: 'Julkaistu portaalissa', sv: 'Publicerad i portalen' },
  page: { fi: 'Verkkosivu', sv: 'Webbsida' },
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
  const { content, controller, registerName, version } = notice
  const documentName = DOCUMENT_NAMES[content.kind][lang]
  const publishedOn = formatDate(helsinkiDate(Temporal.Instant.from(notice.publishedAt)))
  const updated = lastUpdated(content)
  const { address, email } = controller.registry
  return {
    lang,
    title: `${documentName}: ${registerName[lang]}`,
    author: controller.name[lang],
    createdAt: Temporal.Instant.from(notice.publishedAt).toString(),
    archive: { identifier: notice.registerKey, version: String(version) },
    letterhead: {
      names: [controller.name[lang]],
      contact: [...address[lang], ...(email === undefined ? [] : [email])],
    },
    reference: {
      name: documentName,
      lines: [publishedOn, `${WORDS.version[lang]} ${String(version)}`],
    },
    blocks: [
      { kind: 'heading', level: 1, text: registerName[lang] },
      {
        kind: 'facts',
        rows: [
          { term: HEADINGS.controller[lang], value: controllerToday(notice)[lang] },
          {
            term: WORDS.updated[lang],
            value:
              updated === undefined
                ? LABELS.noDate[lang]
                : formatDate(Temporal.PlainDate.from(updated)),
          },
          { term: WORDS.published[lang], value: publishedOn },
          { term: WORDS.page[lang], value: pageUrl },
        ],
      },
      ...transferViews(notice, lang).flatMap((transfer) => transferBlocks(transfer, lang)),
      ...publishedSections(content, lang).flatMap(({ heading, blocks }): readonly Block[] => [
        { kind: 'heading', level: 2, text: heading },
        ...blocks,
      ]),
    ],
  }
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

/** `tietosuojaseloste-maahanmuuttopalvelut-v2.pdf`: plain letters, so that every device keeps it. */
export function noticeFileName(notice: PublishedNotice, lang: ContentLang): string {
  const kind = DOCUMENT_NAMES[notice.content.kind][lang].toLowerCase().replace(/ /g, '-')
  return `${kind}-${notice.registerKey}-v${String(notice.version)}.pdf`
}
