import type { LintRule } from '#app/notices/lint/finding.ts'
import { blocking, words } from '#app/notices/lint/rules/rule.ts'

/** Rules that weigh one part of a text against another, or its age. */

/** T-10: the basis chapter says consent, the rights chapter says contract. */
export const CONTRACT_AGAINST_CONSENT: LintRule = blocking({
  id: 'T-10',
  severity: 'error',
  message: words(
    'Tässä käsittelyn sanotaan perustuvan sopimukseen, mutta oikeusperusteena on suostumus. Perusteesta riippuvat rekisteröidyn oikeudet: korjaa ristiriita.',
    'Här sägs behandlingen grunda sig på avtal, men den rättsliga grunden är samtycke. Den registrerades rättigheter beror på grunden: rätta motstridigheten.',
  ),
  source: 'GDPR 6(1)(a)–(b), 13(1)(c)',
  successor: words('suostumukseen', 'samtycke'),
  blocks: false,
})

/** F-30: what the law excludes cannot be promised. */
export const RESTRICTION_PROMISED: LintRule = blocking({
  id: 'F-30',
  severity: 'error',
  validFrom: '2025-01-01',
  message: words(
    'Oikeutta käsittelyn rajoittamiseen ei ole kotoutumisasiakkaan tiedoissa (laki 681/2023 73 § 3 mom.), joten sitä ei voi luvata. Kerro, että oikeus ei koske tätä rekisteriä.',
    'Rätten till begränsning av behandling gäller inte uppgifter om integrationsklienter (73 § 3 mom. i lag 681/2023) och kan inte utlovas. Ange att rätten inte gäller detta register.',
  ),
  source: '681/2023 § 73(3)',
  successor: words(
    'Oikeus käsittelyn rajoittamiseen ei koske tätä rekisteriä (681/2023 73 § 3 mom.).',
    'Rätten till begränsning av behandling gäller inte detta register (681/2023, 73 § 3 mom.).',
  ),
  blocks: false,
})

export const CONSENT_WITHOUT_WITHDRAWAL: LintRule = blocking({
  id: 'C-consentWithdrawal',
  severity: 'error',
  validFrom: '2018-05-25',
  message: words(
    'Käsittelyn perusteena on suostumus, mutta seloste ei kerro, että sen voi peruuttaa milloin tahansa ja miten se tehdään. Jos suostumus ei ole oikea peruste, poista se.',
    'Behandlingen grundar sig på samtycke, men beskrivningen anger inte att det när som helst kan återkallas och hur det går till. Om samtycke inte är rätt grund ska det strykas.',
  ),
  source: 'GDPR 7(3), 13(2)(c), 14(2)(d)',
  successor: null,
})

export const VAGUE_RETENTION: LintRule = blocking({
  id: 'C-retention.vague',
  severity: 'error',
  validFrom: '2018-05-25',
  message: words(
    'Säilytysaikaa ei voi päätellä: viittaus suunnitelmaan tai lainsäädäntöön ei riitä. Kerro ajat tai kriteerit, joista ne määräytyvät, tietoryhmittäin.',
    'Lagringstiden går inte att sluta sig till: en hänvisning till en plan eller till lagstiftningen räcker inte. Ange tiderna eller kriterierna för dem per kategori av uppgifter.',
  ),
  source: 'GDPR 13(2)(a), 14(2)(a)',
  successor: null,
})

export const OLD_TEXT: LintRule = blocking({
  id: 'C-age',
  severity: 'warning',
  message: words(
    'Selosteen uusin päiväys on yli kolme vuotta vanha. Tarkista, että seloste vastaa nykyistä käsittelyä ja lainsäädäntöä, ja päivää se.',
    'Beskrivningens nyaste datum är över tre år gammalt. Kontrollera att beskrivningen motsvarar den nuvarande behandlingen och lagstiftningen och datera den.',
  ),
  source: 'GDPR 5(2), 12(1), 24(1)',
  successor: null,
})

export const UNDATED_TEXT: LintRule = blocking({
  id: 'C-undated',
  severity: 'info',
  message: words(
    'Selosteessa ei ole päiväystä: lukija ei näe, onko se ajan tasalla.',
    'Beskrivningen är inte daterad: läsaren ser inte om den är aktuell.',
  ),
  source: 'GDPR 5(2), 12(1)',
  successor: null,
})
