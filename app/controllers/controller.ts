import type { ContentLang, Localized } from '#app/i18n/lang.ts'

/**
 * A tenant: municipality or wellbeing services county, controller in the sense of GDPR Art. 4(7)
 * (rekisterinpitäjä / personuppgiftsansvarig).
 */
export interface Controller {
  readonly id: string
  readonly key: string
  readonly kind: 'municipality' | 'wellbeing-county'
  readonly name: Localized
  readonly casePrefix: string
  /** Language status (VNa 1385/2022): decides which versions are duties and which are offers. */
  readonly languages: 'fi' | 'sv' | 'bilingual'
  readonly settings: ControllerSettings
}

/** What each controller sets for itself; letters and public pages are filled in from here. */
export interface ControllerSettings {
  /** Registry office (kirjaamo / registratorskontor): the official channel. */
  readonly registry: ContactPoint
  readonly dpo: ContactPoint
  readonly remedies: Remedies
  /** A decision against the person is issued by another officer than the one who proposed it. */
  readonly secondPairOfEyes?: boolean
}

export interface ContactPoint {
  readonly title: Localized
  readonly address: Readonly<Record<ContentLang, readonly string[]>>
  readonly phone?: string
  readonly email?: string
}

/** How a refusal is appealed, as approved by the controller. */
export interface Remedies {
  readonly route: 'hallintovalitus' | 'oikaisuvaatimus'
  readonly authority: Localized
  /** Text of the appeal instructions (hallintolaki 46–47 §), paragraph by paragraph. */
  readonly instructions: Readonly<Record<ContentLang, readonly string[]>>
  readonly approvedOn: string
}

export interface Unit {
  readonly id: string
  readonly controllerId: string
  readonly key: string
  readonly name: Localized
  readonly email: string
  readonly phone: string | null
}
