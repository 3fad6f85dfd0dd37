import type { ContentLang } from '#app/i18n/lang.ts'

/** A data subject as shown to themselves and to those who handle their case. Never the hetu. */
export interface Person {
  readonly id: string
  readonly auditKey: string
  readonly callingName: string
  readonly familyName: string
  readonly givenNames: string
  /** ISO date. */
  readonly birthDate: string | null
  readonly language: ContentLang
  readonly email: string | null
  readonly phone: string | null
  readonly address: PostalAddress | null
  /** Turvakielto / spärrmarkering: no address is shown or printed. */
  readonly nonDisclosure: boolean
}

export interface PostalAddress {
  readonly street: string
  readonly postalCode: string
  readonly city: string
}

/** Calling name and surname: what people are called here, not all first names. */
export function personName(person: Pick<Person, 'callingName' | 'familyName'>): string {
  return `${person.callingName} ${person.familyName}`.trim()
}
