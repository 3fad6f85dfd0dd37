import type { Lang } from '#app/i18n/lang.ts'

/**
 * Supervisor of accessibility since 1.1.2025 (606/2024). Data, so that a change of address is one
 * line here.
 */
export interface Supervisor {
  readonly lines: readonly string[]
  readonly email: string
  readonly phone: string
  /** Where one complains or asks for an examination. */
  readonly site: string
}

export const SUPERVISOR: Readonly<Record<Lang, Supervisor>> = {
  fi: {
    lines: [
      'Liikenne- ja viestintävirasto Traficom',
      'Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö',
    ],
    email: 'saavutettavuus@traficom.fi',
    phone: '029 534 5000',
    site: 'https://www.saavutettavuusvaatimukset.fi/',
  },
  sv: {
    lines: [
      'Transport- och kommunikationsverket Traficom',
      'Enheten för tillsyn över digital tillgänglighet',
    ],
    email: 'saavutettavuus@traficom.fi',
    phone: '029 534 5000',
    site: 'https://www.tillganglighetskrav.fi/',
  },
  en: {
    lines: [
      'Finnish Transport and Communications Agency Traficom',
      'Digital Accessibility Supervision Unit',
    ],
    email: 'saavutettavuus@traficom.fi',
    phone: '029 534 5000',
    site: 'https://www.webaccessibility.fi/',
  },
}
