import type { ContactPoint, Controller } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { HEADINGS } from '#app/notices/section-words.ts'
import { noticeSections, rightsBlocks } from '#app/notices/sections.ts'
import type { Section } from '#app/pdf/document.ts'

/** A register with its notice in force. */
export interface PublishedNotice {
  readonly registerId: string
  /** Stands in the page's address. */
  readonly registerKey: string
  readonly registerName: Localized
  readonly searchWords: Localized
  readonly version: number
  readonly content: NoticeDocument
  /** ISO date. */
  readonly effectiveFrom: string
  /** ISO moment. */
  readonly publishedAt: string
  /** Those in which the version is written; both when none is marked. */
  readonly languages?: readonly ContentLang[]
  readonly controller: Pick<Controller, 'id' | 'key' | 'kind' | 'name' | 'languages'> & {
    readonly registry: ContactPoint
  }
  readonly transfers: readonly RegisterTransfer[]
}

/** Data that another controller answers for since a change of responsibilities (law 3.6, R-10). */
export interface RegisterTransfer {
  /** `null`: the whole register. */
  readonly purposeIds: readonly string[] | null
  /** What has moved, in words; `null`: as the notice names the purposes. */
  readonly covers: Localized | null
  /** ISO date. */
  readonly since: string
  readonly ground: Localized
  readonly to: Localized
  readonly registry: ContactPoint
  /** The new controller's register, when it is here and has a notice in force. */
  readonly toRegister: { readonly key: string; readonly name: Localized } | null
}

/** Name of the kind of document (glossary 14 and 17). */
export const DOCUMENT_NAMES: Readonly<Record<NoticeDocument['kind'], Localized>> = {
  notice: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning' },
  'publicity-description': {
    fi: 'Asiakirjajulkisuuskuvaus',
    sv: 'Beskrivning av handlingsoffentligheten',
  },
}

/** The language in which a notice is shown to a reader of `lang`: a municipality of one language may have no other. */
export function shownLanguage(
  { languages = [] }: Pick<PublishedNotice, 'languages'>,
  lang: ContentLang,
): ContentLang {
  return languages.includes(lang) ? lang : (languages[0] ?? lang)
}

/** The day that the document itself says it was last changed; `undefined` when it bears no date. */
export function lastUpdated({ dates }: NoticeDocument): string | undefined {
  return dates.updated ?? dates.drafted
}

/** Whether nothing of the register is left with its old controller. */
export function isWhollyTransferred({ transfers }: Pick<PublishedNotice, 'transfers'>): boolean {
  return transfers.some(({ purposeIds }) => purposeIds === null)
}

/** Who answers for the register today: its own controller, or the one that the whole has gone to. */
export function controllerToday({
  controller,
  transfers,
}: Pick<PublishedNotice, 'transfers'> & {
  readonly controller: Pick<PublishedNotice['controller'], 'name'>
}): Localized {
  return transfers.find(({ purposeIds }) => purposeIds === null)?.to ?? controller.name
}

/**
 * The key of the register to which a request goes: the new controller's, once nothing of this one
 * is left with its old controller, else its own.
 */
export function requestRegisterKey({
  registerKey,
  transfers,
}: Pick<PublishedNotice, 'registerKey' | 'transfers'>): string {
  const whole = transfers.find(
    ({ purposeIds, toRegister }) => purposeIds === null && toRegister !== null,
  )
  return whole?.toRegister?.key ?? registerKey
}

/** What a transfer of a part takes with it, in words. */
export function movedParts(
  doc: NoticeDocument,
  { purposeIds, covers }: Pick<RegisterTransfer, 'purposeIds' | 'covers'>,
  lang: ContentLang,
): readonly string[] {
  if (purposeIds === null) return []
  if (covers !== null) return [covers[lang]]
  if (doc.kind !== 'notice') return []
  return doc.purposes.flatMap(({ id, text }) => (purposeIds.includes(id) ? [text[lang]] : []))
}

/** A transfer as its reader sees it, in one language. */
export interface TransferView {
  readonly to: string
  readonly since: string
  readonly ground: string
  readonly whole: boolean
  /** What has moved when it is not the whole. */
  readonly purposes: readonly string[]
  /** The register that has the data now, when it is here. */
  readonly register: { readonly key: string; readonly name: string } | null
  readonly contact: {
    readonly lines: readonly string[]
    readonly phone?: string
    readonly email?: string
  }
}

/** What has moved to whom, since when, why, and where to turn. */
export function transferViews(notice: PublishedNotice, lang: ContentLang): readonly TransferView[] {
  return notice.transfers.map((transfer) => {
    const { title, address, phone, email } = transfer.registry
    const { toRegister } = transfer
    return {
      to: transfer.to[lang],
      since: transfer.since,
      ground: transfer.ground[lang],
      whole: transfer.purposeIds === null,
      purposes: movedParts(notice.content, transfer, lang),
      register: toRegister && { key: toRegister.key, name: toRegister.name[lang] },
      contact: {
        lines: [title[lang], ...address[lang]],
        ...(phone === undefined ? {} : { phone }),
        ...(email === undefined ? {} : { email }),
      },
    }
  })
}

/**
 * All sections of a published document. A publicity description tells of no rights (906/2019 § 28
 * does not ask for them), but people have them all the same.
 */
export function publishedSections(doc: NoticeDocument, lang: ContentLang): readonly Section[] {
  const sections = noticeSections(doc, lang)
  if (doc.kind === 'notice') return sections
  const rights = { id: 'rights', heading: HEADINGS.rights[lang], blocks: rightsBlocks(doc, lang) }
  return [
    ...sections.filter(({ id }) => id !== 'dates'),
    rights,
    ...sections.filter(({ id }) => id === 'dates'),
  ]
}

/**
 * The sections of a page. Its summary stands above them, and the headings inside a section count
 * from the section's own.
 */
export function screenSections(doc: NoticeDocument, lang: ContentLang): readonly Section[] {
  return publishedSections(doc, lang)
    .filter(({ id }) => id !== 'summary')
    .map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'heading' ? { ...block, level: 1 } : block,
      ),
    }))
}
