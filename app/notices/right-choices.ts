import type { Lang } from '#app/i18n/lang.ts'
import { contentLang } from '#app/i18n/lang.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { RIGHT_WORDS, USER_ACCESS } from '#app/notices/right-choice-texts.ts'
import { purposesOf, registerRights, userRights } from '#app/notices/rights.ts'
import type { Availability } from '#app/notices/rights-matrix.ts'

/** As whom the person asks: someone the register is about, or someone whose work its log records. */
export type Standing = 'client' | 'systemUser'

/** One right as the request form offers it. Every one of them can be chosen. */
export interface RightChoice {
  readonly right: RequestedRight
  readonly availability: Availability
  readonly title: string
  /** What the right means for the person in this register: one plain sentence. */
  readonly explanation: string
  /** The explanation is shown before the right can be chosen: it does not normally apply here. */
  readonly explanationFirst: boolean
  /** The purposes to which the right is limited; empty when it is the same in the whole register. */
  readonly holdsFor: readonly string[]
}

const ORDER: readonly Availability[] = ['available', 'conditional', 'not-available']

/**
 * The rights that a request form offers for one register, those that can be used first.
 *
 * @param doc the notice in force; `undefined` when the person does not know the register, or it
 *   has no notice: then every right is open and an officer decides
 */
export function rightChoices(
  doc: NoticeDocument | undefined,
  lang: Lang,
  standing: Standing = 'client',
): readonly RightChoice[] {
  return rulesFor(doc, standing)
    .map(({ right, availability, purposeIds }) => ({
      right,
      availability,
      title: RIGHT_WORDS[right].title[lang],
      explanation: explanation(right, availability, lang, standing),
      explanationFirst: availability === 'not-available',
      holdsFor: limitedTo(doc, purposeIds, lang),
    }))
    .sort((a, b) => ORDER.indexOf(a.availability) - ORDER.indexOf(b.availability))
}

interface Rule {
  readonly right: RequestedRight
  readonly availability: Availability
  /** Empty where the right does not differ by purpose. */
  readonly purposeIds: readonly string[]
}

function rulesFor(doc: NoticeDocument | undefined, standing: Standing): readonly Rule[] {
  if (doc === undefined) {
    return REQUESTED_RIGHTS.map((right) => ({ right, availability: 'conditional', purposeIds: [] }))
  }
  if (standing === 'client') return registerRights(doc)
  return userRights(doc).rights.map((rule) => ({ ...rule, purposeIds: [] }))
}

function explanation(
  right: RequestedRight,
  availability: Availability,
  lang: Lang,
  standing: Standing,
): string {
  if (right === 'access' && standing === 'systemUser') return USER_ACCESS[lang]
  const { available, conditional, notAvailable } = RIGHT_WORDS[right]
  const told = { available, conditional, 'not-available': notAvailable }
  return told[availability][lang]
}

function limitedTo(
  doc: NoticeDocument | undefined,
  purposeIds: readonly string[],
  lang: Lang,
): readonly string[] {
  const purposes = doc === undefined ? [] : purposesOf(doc)
  const held = purposes.filter(({ id }) => purposeIds.includes(id))
  return held.length === purposes.length ? [] : held.map(({ text }) => text[contentLang(lang)])
}
