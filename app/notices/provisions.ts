import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { StatuteRef } from '#app/notices/notice.ts'
import { citeGdpr, citeStatute, statuteTitle } from '#app/notices/statutes.ts'
import type { GdprRef } from '#app/notices/statutes.ts'

/** A section with the numbered point of a list in it: `34 § 1 mom. 2 kohta`. */
export interface StatutePoint extends StatuteRef {
  readonly item?: number
}

export type Provision = GdprRef | StatutePoint

/**
 * Provisions as the reasons of a decision cite them (hallintolaki 45 §): "kotoutumisen
 * edistämisestä annetun lain (681/2023) 73 §:n 3 momentti; …" and "73 § 3 mom. i lagen om
 * främjande av integration (681/2023); …".
 */
export function provisionWords(...provisions: readonly Provision[]): Localized {
  return { fi: words(provisions, 'fi'), sv: words(provisions, 'sv') }
}

function words(provisions: readonly Provision[], lang: ContentLang): string {
  return provisions.map((one) => cite(one, lang)).join('; ')
}

function cite(provision: Provision, lang: ContentLang): string {
  if ('article' in provision) return citeGdpr(provision, lang)
  const { number, section } = provision
  if (section === undefined) return citeStatute(provision, lang)
  if (lang === 'sv') {
    return `${swedishPlace(section, provision)} i ${citeStatute({ number }, 'sv')}`
  }
  return `${actInGenitive(number)} ${finnishPlace(section, provision)}`
}

/** "34 §", "34 §:n 1 momentti", "34 §:n 1 momentin 2 kohta". */
function finnishPlace(section: string, { subsection, item }: StatutePoint): string {
  if (subsection === undefined) return `${section} §`
  if (item === undefined) return `${section} §:n ${subsection} momentti`
  return `${section} §:n ${subsection} momentin ${item} kohta`
}

/** "34 §", "34 § 1 mom.", "34 § 1 mom. 2 punkten". */
function swedishPlace(section: string, { subsection, item }: StatutePoint): string {
  return [
    `${section} §`,
    ...(subsection === undefined ? [] : [`${subsection} mom.`]),
    ...(item === undefined ? [] : [`${item} punkten`]),
  ].join(' ')
}

/** How the official titles of acts and decrees go into the genitive. */
const GENITIVES: readonly (readonly [RegExp, string])[] = [
  [/^laki (.+)$/u, '$1 annetun lain'],
  [/^(\p{L}*)laki$/u, '$1lain'],
  [/^(.*)asetus (.+)$/u, '$2 annetun $1asetuksen'],
]

/** "tietosuojalain (1050/2018)"; an act that is not in the table is cited by its number alone. */
function actInGenitive(number: string): string {
  const title = statuteTitle(number, 'fi')
  if (title === undefined) return number
  const lowered = title.charAt(0).toLowerCase() + title.slice(1)
  const form = GENITIVES.find(([pattern]) => pattern.test(lowered))
  return `${form === undefined ? lowered : lowered.replace(...form)} (${number})`
}
