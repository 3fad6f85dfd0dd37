import { INTEGRATION_ACT, rule } from '#app/notices/lint/rules/structure-rule.ts'

/** Parts that are a duty in some registers only: the document must say whether in this one. */
export const IF_APPLICABLE = {
  jointControllers: rule(
    'C-jointControllers',
    'warning',
    'GDPR 13(1)(a), 26(2)',
    'Seloste ei kerro, onko yhteisrekisterinpitäjiä. Jos niitä ei ole, vastaa niin.',
    'Beskrivningen anger inte om det finns gemensamt personuppgiftsansvariga. Om inga finns ska det anges.',
  ),
  keha: rule(
    'C-jointControllers.keha',
    'error',
    '681/2023 § 78',
    'Kotoutumisen tietovarannon yhteisrekisterinpitäjät ovat kunnat ja työllisyys-, kehittämis- ja hallintokeskus. Seloste ei kerro yhteisrekisterinpitäjästä eikä vastuunjaosta.',
    'Kommunerna och sysselsättnings-, utvecklings- och förvaltningscentret är gemensamt personuppgiftsansvariga för informationsresursen för integration. Beskrivningen anger varken den andra parten eller hur ansvaret fördelas.',
    { validFrom: INTEGRATION_ACT },
  ),
  legitimateInterests: rule(
    'C-legitimateInterests',
    'error',
    'GDPR 13(1)(d), 14(2)(b)',
    'Käsittely perustuu oikeutettuun etuun, mutta seloste ei kerro, mikä se on.',
    'Behandlingen grundar sig på ett berättigat intresse, men beskrivningen anger inte vilket.',
    { blocks: true },
  ),
  furtherProcessing: rule(
    'C-furtherProcessing',
    'info',
    'GDPR 13(3), 14(4)',
    'Seloste ei kerro, käytetäänkö tietoja myöhemmin muuhun tarkoitukseen, kuten tutkimukseen tai tilastointiin.',
    'Beskrivningen anger inte om uppgifterna senare används för andra ändamål, såsom forskning eller statistik.',
  ),
  specialCategories: rule(
    'C-specialCategories.check',
    'warning',
    '681/2023 § 73(1); GDPR 9',
    'Kotoutumisen ja työvoimapalvelujen tiedoissa voi olla terveyttä tai työkykyä koskevia tietoja. Tarkista, tallennetaanko niitä tähän rekisteriin.',
    'Uppgifter om integration och arbetskraftsservice kan omfatta hälsa eller arbetsförmåga. Kontrollera om sådana uppgifter förs in i detta register.',
    { validFrom: INTEGRATION_ACT },
  ),
  safeguards: rule(
    'C-transfers.safeguards',
    'error',
    'GDPR 13(1)(f), 14(1)(f), 45, 46',
    'Tietoja siirretään Euroopan talousalueen ulkopuolelle, mutta seloste ei kerro riittävyyspäätöstä tai suojatoimia eikä sitä, mistä niistä saa jäljennöksen.',
    'Uppgifter överförs till länder utanför Europeiska ekonomiska samarbetsområdet, men beskrivningen anger varken ett beslut om adekvat skyddsnivå eller skyddsåtgärder och var en kopia av dem fås.',
    { blocks: true },
  ),
  logic: rule(
    'C-automatedDecisions.logic',
    'error',
    'GDPR 13(2)(f), 14(2)(g)',
    'Seloste ei kerro automaattisen päätöksenteon tai profiloinnin logiikkaa eikä sen merkitystä rekisteröidylle.',
    'Beskrivningen anger inte logiken bakom det automatiserade beslutsfattandet eller profileringen och inte heller vad det betyder för den registrerade.',
    { blocks: true },
  ),
} as const
