import type { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { assertNoHetu } from '#app/letters/no-hetu.ts'
import { TEXTS } from '#app/letters/texts.ts'
import { documentTexts, type Block, type Logo, type PdfDocument } from '#app/pdf/document.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'

/** Letters by their number in law 4.4. */
export const LETTER_IDS = [
  'L-01',
  'L-02',
  'L-03',
  'L-04',
  'L-05',
  'L-06',
  'L-07',
  'L-08',
  'L-09',
  'L-10',
  'L-11',
  'L-12',
  'L-13',
  'L-14',
  'L-15',
  'L-16',
  'L-17',
  'L-18',
] as const
export type LetterId = (typeof LETTER_IDS)[number]

/** Raised whenever a letter's wording or structure changes; kept with every issued letter. */
export const TEMPLATE_VERSION: Readonly<Record<LetterId, string>> = {
  'L-01': '1',
  'L-02': '1',
  'L-03': '1',
  'L-04': '1',
  'L-05': '1',
  'L-06': '1',
  'L-07': '1',
  'L-08': '2',
  'L-09': '2',
  'L-10': '2',
  'L-11': '1',
  'L-12': '2',
  'L-13': '2',
  'L-14': '1',
  'L-15': '1',
  'L-16': '2',
  'L-17': '1',
  'L-18': '1',
}

/** How to reach someone, in the language of the letter. */
export interface Contact {
  /** Title, or the name of the office: "tietosuojavastaava". */
  readonly title: string
  readonly name?: string
  /** Telephone, e-mail, postal address: one per line. */
  readonly lines: readonly string[]
}

/** The common head and foot of every letter (law 4.4), all texts in the language of the letter. */
export interface LetterInput {
  readonly lang: ContentLang
  readonly controller: {
    readonly name: string
    readonly unit?: string
    readonly contactLines: readonly string[]
    readonly logo?: Logo
  }
  readonly issuedAt: Temporal.Instant
  readonly caseNumber: string
  readonly recipient: {
    /** Calling name and surname. */
    readonly name: string
    /** Absent under non-disclosure (turvakielto) and when no address is known: nothing is printed. */
    readonly addressLines?: readonly string[]
  }
  /** The day the request reached the controller. */
  readonly requestReceivedOn: Temporal.PlainDate
  /** Who gives more information (hallintolaki 44.1 § 4). */
  readonly officer: Contact
  readonly dpo: Contact
  /** Where the notices of the registers in question are. */
  readonly notices: readonly { readonly register: string; readonly url: string }[]
  /** The supervisory authority's contact lines, from the controller's settings. */
  readonly ombudsman: readonly string[]
  /** A draft for the clerk's eyes: marked as such on every page. */
  readonly preview?: boolean
}

/** What one kind of letter adds to the common frame. */
export interface LetterBody {
  readonly id: LetterId
  /** Name of the document, top right. */
  readonly name: string
  /** Subject, the first heading. */
  readonly subject: string
  /** The line under the subject; the person's own request when absent. */
  readonly reference?: string
  readonly blocks: readonly Block[]
}

/**
 * Sets a letter into the common head and foot.
 * @throws when a personal identity code stands anywhere in it (I-05)
 */
export function composeLetter(input: LetterInput, body: LetterBody): PdfDocument {
  const t = TEXTS[input.lang].common
  const { controller, caseNumber, recipient } = input
  const document: PdfDocument = {
    lang: input.lang,
    title: `${body.name} ${caseNumber}`,
    author: controller.name,
    subject: body.subject,
    createdAt: input.issuedAt.toString(),
    archive: { identifier: caseNumber, version: `${body.id}/${TEMPLATE_VERSION[body.id]}` },
    letterhead: {
      names: [controller.name, controller.unit].filter((name) => name !== undefined),
      contact: controller.contactLines,
      ...(controller.logo === undefined ? {} : { logo: controller.logo }),
    },
    reference: {
      name: body.name,
      lines: [formatDate(helsinkiDate(input.issuedAt)), `${t.caseNumber} ${caseNumber}`],
    },
    recipient: [recipient.name, ...(recipient.addressLines ?? [])],
    blocks: [
      { kind: 'heading', level: 1, text: body.subject },
      {
        kind: 'paragraph',
        text: body.reference ?? t.yourRequest(formatDate(input.requestReceivedOn)),
      },
      ...body.blocks,
      { kind: 'heading', level: 2, text: t.moreInformation },
      { kind: 'facts', rows: contactFacts(input) },
    ],
    footer: [[controller.name, ...controller.contactLines].join(' · ')],
    ...(input.preview === true ? { watermark: t.preview } : {}),
  }
  assertNoHetu(documentTexts(document))
  return document
}

function contactFacts(input: LetterInput) {
  const t = TEXTS[input.lang].common
  /** The title is left out where the term beside it says the same. */
  const value = (term: string, { title, name, lines }: Contact) => {
    if (name !== undefined) return [`${name}, ${title}`, ...lines]
    return title.toLowerCase() === term.toLowerCase() ? lines : [title, ...lines]
  }
  return [
    { term: t.officer, value: value(t.officer, input.officer) },
    { term: t.dpo, value: value(t.dpo, input.dpo) },
    {
      term: t.notices,
      value: input.notices.map(({ register, url }) => `${register}: ${url}`),
    },
  ]
}

/** The statutory sentence on bringing the matter to the Ombudsman, where to find them, and whom to ask first. */
export function complaintBlocks(input: Pick<LetterInput, 'lang' | 'ombudsman'>): Block[] {
  const t = TEXTS[input.lang].complaint
  return [
    { kind: 'heading', level: 2, text: t.heading },
    { kind: 'paragraph', text: t.askUsFirst },
    { kind: 'paragraph', text: t.remedies },
    { kind: 'facts', rows: [{ term: t.ombudsman, value: input.ombudsman }] },
  ]
}
