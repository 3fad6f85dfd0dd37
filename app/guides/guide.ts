import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'

/** Paragraphs or items in both languages; as many in one as in the other. */
export type LocalizedList = Readonly<Record<ContentLang, readonly string[]>>

/**
 * A guide to one right in plain language, as data. What is the same for every right (time, price,
 * remedies) is added by `guide-sections.ts`.
 */
export interface Guide {
  /** Stands in the page's address. */
  readonly id: string
  /** What a request that begins here asks for; `null` for acting for another, which is no right of its own. */
  readonly right: RequestedRight | null
  readonly title: Localized
  /** One or two sentences. */
  readonly inShort: Localized
  readonly means: LocalizedList
  /** When it applies at an authority. */
  readonly applies: LocalizedList
  /** When it does not, or only in part. */
  readonly limits: LocalizedList
  readonly tell: LocalizedList
  /** What happens to the matter besides what always happens. */
  readonly happens: LocalizedList
  /** What the price depends on, when it is more than the common rule. */
  readonly price?: Localized
  readonly provisions: Localized
}
