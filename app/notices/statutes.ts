import type { ContentLang } from '#app/i18n/lang.ts'
import type { Art6Basis, Art9Basis, StatuteRef } from '#app/notices/notice.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'

/** How acts and articles are cited in running Finnish and Swedish official text. */

export const GDPR_NUMBER = '(EU) 2016/679'

export interface GdprRef {
  readonly article: number
  readonly paragraph?: number
  /** A letter: the `c` of 6(1)(c). */
  readonly point?: string
}

export type LegalSource = GdprRef | StatuteRef

const GDPR_NAMES = {
  fi: 'yleinen tietosuoja-asetus',
  sv: 'den allmänna dataskyddsförordningen',
} as const

/** The official original title of an act, `undefined` for a number that is not in the table. */
export function statuteTitle(number: string, lang: ContentLang): string | undefined {
  return STATUTE_TITLES[number]?.[lang]
}

/**
 * Cites an act, a chapter or a section in the nominative: "laki kotoutumisen edistämisestä
 * (681/2023) 73 § 3 mom." and "73 § 3 mom. i lagen om främjande av integration (681/2023)".
 * An act that is not in the table is cited by its number alone.
 */
export function citeStatute(ref: StatuteRef, lang: ContentLang): string {
  const act = actName(ref, lang)
  const place = placeInAct(ref, lang)
  if (place === '') return act
  return lang === 'fi' ? `${act} ${place}` : `${place} i ${act}`
}

function actName(ref: StatuteRef, lang: ContentLang): string {
  if (ref.number === GDPR_NUMBER) return `${GDPR_NAMES[lang]} ${GDPR_NUMBER}`
  const title = ref.citedAs?.[lang] ?? statuteTitle(ref.number, lang)
  if (title === undefined) return ref.number
  return `${inText(title, lang)} (${ref.number})`
}

/** A title within a sentence: small first letter; in Swedish in the definite form, "lagen om". */
function inText(title: string, lang: ContentLang): string {
  const lowered = title.charAt(0).toLowerCase() + title.slice(1)
  if (lang === 'fi') return lowered
  return lowered.replace(/^((?:\p{L}+- och )?\p{L}*lag|förordning)(?= |$)/u, '$1en')
}

function placeInAct(ref: StatuteRef, lang: ContentLang): string {
  if (ref.section !== undefined) {
    return ref.subsection === undefined
      ? `${ref.section} §`
      : `${ref.section} § ${ref.subsection} mom.`
  }
  if (ref.chapters === undefined) return ''
  const last = ref.chapters.at(-1) ?? ''
  const and = lang === 'fi' ? 'ja' : 'och'
  const numbers =
    ref.chapters.length === 1 ? last : `${ref.chapters.slice(0, -1).join(', ')} ${and} ${last}`
  return `${numbers} ${lang === 'fi' ? 'luku' : 'kap.'}`
}

/**
 * "yleisen tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohta" and
 * "artikel 6.1 c i den allmänna dataskyddsförordningen".
 */
export function citeGdpr(ref: GdprRef, lang: ContentLang): string {
  if (lang === 'sv') {
    const paragraph = ref.paragraph === undefined ? '' : `.${ref.paragraph}`
    const point = ref.point === undefined ? '' : ` ${ref.point}`
    return `artikel ${ref.article}${paragraph}${point} i den allmänna dataskyddsförordningen`
  }
  const levels = [
    ['artikla', 'artiklan', ref.article],
    ['kohta', 'kohdan', ref.paragraph],
    ['alakohta', 'alakohdan', ref.point],
  ] as const
  const named = levels.filter(([, , value]) => value !== undefined)
  const words = named.map(([nominative, genitive, value], index) => {
    const isLast = index === named.length - 1
    return `${value} ${isLast ? nominative : genitive}`
  })
  return `yleisen tietosuoja-asetuksen ${words.join(' ')}`
}

export function citeSource(source: LegalSource, lang: ContentLang): string {
  return 'article' in source ? citeGdpr(source, lang) : citeStatute(source, lang)
}

/** The same in code form, for records and tests: `GDPR 17(3)(b)`, `681/2023 § 73(3)`. */
export function sourceCode(source: LegalSource): string {
  if ('article' in source) {
    const paragraph = source.paragraph === undefined ? '' : `(${source.paragraph})`
    const point = source.point === undefined ? '' : `(${source.point})`
    return `GDPR ${source.article}${paragraph}${point}`
  }
  if (source.section === undefined) return source.number
  const subsection = source.subsection === undefined ? '' : `(${source.subsection})`
  return `${source.number} § ${source.section}${subsection}`
}

/** The GDPR provision of a legal basis code: `ART6_1_C` is 6(1)(c). */
export function basisRef(basis: Art6Basis | Art9Basis): GdprRef {
  const [article, paragraph, point] = basis.replace('ART', '').split('_')
  return {
    article: Number(article),
    paragraph: Number(paragraph),
    point: (point ?? '').toLowerCase(),
  }
}
