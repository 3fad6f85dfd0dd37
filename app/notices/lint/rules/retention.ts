import { words } from '#app/notices/lint/rules/rule.ts'
import { rule } from '#app/notices/lint/rules/structure-rule.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { ServiceField } from '#app/notices/notice.ts'

/** How long data are kept (GDPR 5(1)(e), 13(2)(a), 14(2)(a)). */

export const RETENTION_RULES = {
  vague: rule(
    'C-retention.vague',
    'error',
    'GDPR 13(2)(a), 14(2)(a)',
    'Säilytysajan kriteerit ovat liian yleiset: niistä ei voi päätellä, kuinka kauan tietoja säilytetään.',
    'Kriterierna för förvaringstiden är för allmänna: det går inte att sluta sig till hur länge uppgifterna förvaras.',
    { blocks: true },
  ),
  long: rule(
    'C-retention.long',
    'warning',
    'GDPR 5(1)(e)',
    'Säilytysaika on yli 120 vuotta. Tarkista se.',
    'Förvaringstiden är över 120 år. Kontrollera den.',
  ),
} as const

/** The longest period of law: 120 years from birth (703/2023, annex). */
export const LONGEST_YEARS = 120

/** Words that tie the end of storage to a time, an event or a provision. */
export const CONCRETE: Readonly<Record<ContentLang, RegExp>> = {
  fi: /(?:\d+|yksi|kaksi|kolme|neljä|viisi|kuusi|kymmenen|vuoden|kuukauden|viikon)\s*(?:vuo|v\b|kuukau|kk\b|viik|päiv|kulut)|kunnes|asti|saakka|niin kauan kuin (?!(?:se |ne |niitä )?(?:on|ovat|tarvi))|pysyvästi|päättyes|päättymi|kuolema|syntymä|\d+\/\d{4}/iu,
  sv: /(?:\d+|ett|en|två|tre|fyra|fem|sex|tio)\s*(?:år|månad|veck|dag|dygn)|tills|fram till|så länge (?!(?:som )?(?:det |de )?(?:är|behövs|krävs))|varaktigt|upphör|avsluta|gått ut|utgång|död|födelse|\d+\/\d{4}/iu,
}

/** What the law itself says of these registers: offered where the notice says nothing (law 3.4, 3.5). */
export const RETENTION_TEXTS: Readonly<Partial<Record<ServiceField, Localized>>> = {
  integration: words(
    'Tiedot poistetaan, kun asiakkuuden päättymisestä on kulunut neljä vuotta, jollei niitä tarvita lakisääteisessä tehtävässä tai vireillä olevassa asiassa (681/2023, 77 §).',
    'Uppgifterna raderas när fyra år har gått från det att klientrelationen upphörde, om de inte behövs för ett lagstadgat åliggande eller ett anhängigt ärende (681/2023, 77 §).',
  ),
  socialCare: words(
    'Asiakasasiakirjoja säilytetään sosiaali- ja terveydenhuollon asiakastietojen käsittelystä annetun lain (703/2023) liitteessä säädetty aika.',
    'Klienthandlingarna förvaras den tid som anges i bilagan till lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023).',
  ),
  healthCare: words(
    'Potilasasiakirjoja säilytetään sosiaali- ja terveydenhuollon asiakastietojen käsittelystä annetun lain (703/2023) liitteessä säädetty aika.',
    'Journalhandlingarna förvaras den tid som anges i bilagan till lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023).',
  ),
}
