import type { LintRule } from '#app/notices/lint/finding.ts'
import { rule } from '#app/notices/lint/rules/structure-rule.ts'
import type { Art6Basis, Art9Basis, ServiceField } from '#app/notices/notice.ts'

/** Legal bases (law 2.1 and 2.2; GDPR 6 and 9). */

export const BASIS_RULES = {
  authorityInterest: rule(
    'B-interest',
    'error',
    'GDPR 6(1) second subparagraph',
    'Viranomainen ei voi lakisääteisessä tehtävässään vedota oikeutettuun etuun.',
    'En myndighet kan inte åberopa berättigat intresse när den fullgör sina lagstadgade uppgifter.',
    {
      blocks: true,
      successor: {
        fi: 'Lakisääteinen velvoite (6 artiklan 1 kohdan c alakohta) tai yleistä etua koskeva tehtävä ja julkisen vallan käyttö (e alakohta)',
        sv: 'Rättslig förpliktelse (artikel 6.1 c) eller uppgift av allmänt intresse och myndighetsutövning (artikel 6.1 e)',
      },
    },
  ),
  interestOutsideTasks: rule(
    'B-interest.check',
    'warning',
    'GDPR 6(1) second subparagraph',
    'Viranomainen voi vedota oikeutettuun etuun vain muussa kuin lakisääteisessä tehtävässään. Tarkista peruste.',
    'En myndighet kan åberopa berättigat intresse bara utanför sina lagstadgade uppgifter. Kontrollera grunden.',
  ),
  noStatute: rule(
    'B-statute',
    'error',
    'GDPR 6(3), 9(2)(b), (g)–(j), 13(1)(c)',
    'Peruste on laissa, mutta seloste ei mainitse yhtään säädöstä.',
    'Grunden finns i lag, men beskrivningen nämner ingen författning.',
    { blocks: true },
  ),
  consentScope: rule(
    'B-consent',
    'warning',
    'GDPR 4(11), 7, 13(1)(c)',
    'Samalla tarkoituksella on suostumuksen lisäksi muu peruste, eikä seloste kerro, mitä tietoja suostumus koskee.',
    'Ändamålet har utöver samtycke en annan grund, och beskrivningen anger inte vilka uppgifter samtycket gäller.',
  ),
  notForAuthorities: rule(
    'B-art9',
    'error',
    'GDPR 9(2)(d)',
    'Tämä 9 artiklan 2 kohdan peruste koskee vain yhdistyksiä, säätiöitä ja muita voittoa tavoittelemattomia yhteisöjä.',
    'Denna grund i artikel 9.2 gäller bara föreningar, stiftelser och andra organ utan vinstsyfte.',
    { blocks: true },
  ),
  art9Doubtful: rule(
    'B-art9.check',
    'warning',
    'GDPR 6(1), 9(2)',
    'Tämä 9 artiklan 2 kohdan peruste ei näytä sopivan yhteen käsittelyn oikeusperusteen tai tehtävän kanssa. Tarkista perusteet.',
    'Denna grund i artikel 9.2 verkar inte stämma överens med den rättsliga grunden eller uppgiften. Kontrollera grunderna.',
  ),
  contract: rule(
    'T-10',
    'error',
    'GDPR 6(1)(a)–(b), 13(1)(c)',
    'Teksti nimeää perusteeksi sopimuksen, vaikka selosteen peruste on suostumus.',
    'Texten anger avtal som grund, fast grunden i beskrivningen är samtycke.',
    { blocks: true },
  ),
} as const satisfies Readonly<Record<string, LintRule>>

/** Bases that stand in Union or Finnish law, which the person must be able to find. */
export const IN_LAW: readonly (Art6Basis | Art9Basis)[] = [
  'ART6_1_C',
  'ART6_1_E',
  'ART9_2_B',
  'ART9_2_G',
  'ART9_2_H',
  'ART9_2_I',
  'ART9_2_J',
]

/** What may stand together; a key that is absent sets no condition (law 2.2). */
interface Fit {
  readonly art6?: readonly Art6Basis[]
  readonly fields?: readonly ServiceField[]
}

const BY_LAW: readonly Art6Basis[] = ['ART6_1_C', 'ART6_1_E']

export const ART9_FITS: Readonly<Record<Art9Basis, Fit>> = {
  // A legal obligation does not hang on the person's will.
  ART9_2_A: { art6: ['ART6_1_A', 'ART6_1_B', 'ART6_1_D', 'ART6_1_E', 'ART6_1_F'] },
  ART9_2_B: { art6: [...BY_LAW, 'ART6_1_B'] },
  ART9_2_C: { art6: ['ART6_1_D'] },
  ART9_2_D: { art6: [] },
  ART9_2_E: {},
  ART9_2_F: {},
  ART9_2_G: { art6: BY_LAW },
  ART9_2_H: {
    art6: [...BY_LAW, 'ART6_1_B'],
    fields: ['socialCare', 'healthCare', 'integration', 'employmentService'],
  },
  ART9_2_I: { art6: BY_LAW },
  ART9_2_J: {},
}
