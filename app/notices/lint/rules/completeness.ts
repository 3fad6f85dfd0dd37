import type { LintRule } from '#app/notices/lint/finding.ts'
import { INFORMATION_MANAGEMENT_ACT, rule } from '#app/notices/lint/rules/structure-rule.ts'
import type { MandatoryPart } from '#app/notices/notice.ts'

/** Completeness by GDPR 13 and 14 and 906/2019 § 28 (law 4.1 and 4.3). */

function missing(part: MandatoryPart, source: string, fi: string, sv: string): LintRule {
  return rule(`C-${part}`, 'error', source, fi, sv, { blocks: true })
}

function rightUntold(part: MandatoryPart, source: string, fi: string, sv: string): LintRule {
  return missing(
    part,
    `GDPR 13(2)(b), 14(2)(c), ${source}`,
    `Seloste ei kerro, onko rekisteröidyllä ${fi}.`,
    `Beskrivningen anger inte om den registrerade har ${sv}.`,
  )
}

function notDescribed(part: MandatoryPart, fi: string, sv: string): LintRule {
  return rule(`C-${part}`, 'error', '906/2019 § 28', fi, sv, {
    blocks: true,
    validFrom: INFORMATION_MANAGEMENT_ACT,
  })
}

/** A mandatory part on which the document is silent. */
export const MISSING_PART: Readonly<Record<MandatoryPart, LintRule>> = {
  'controller.contact': missing(
    'controller.contact',
    'GDPR 13(1)(a), 14(1)(a)',
    'Rekisterinpitäjän yhteystiedot puuttuvat.',
    'Den personuppgiftsansvariges kontaktuppgifter saknas.',
  ),
  'dpo.contact': missing(
    'dpo.contact',
    'GDPR 13(1)(b), 14(1)(b), 37(1)(a)',
    'Tietosuojavastaavan yhteystiedot puuttuvat. Viranomaisella on aina oltava tietosuojavastaava.',
    'Dataskyddsombudets kontaktuppgifter saknas. En myndighet ska alltid ha ett dataskyddsombud.',
  ),
  legalBases: missing(
    'legalBases',
    'GDPR 6(1), 13(1)(c), 14(1)(c)',
    'Käsittelyn tarkoitukselta puuttuu tietosuoja-asetuksen mukainen oikeusperuste.',
    'Ändamålet saknar en rättslig grund enligt dataskyddsförordningen.',
  ),
  'legalBases.art9': missing(
    'legalBases.art9',
    'GDPR 9(2), 13(1)(c), 14(1)(c)',
    'Rekisterissä on erityisiä henkilötietoryhmiä, mutta seloste ei kerro, mihin 9 artiklan 2 kohdan perusteeseen niiden käsittely nojaa.',
    'Registret innehåller särskilda kategorier av personuppgifter, men beskrivningen anger inte på vilken grund enligt artikel 9.2 de behandlas.',
  ),
  dataCategories: missing(
    'dataCategories',
    'GDPR 14(1)(d)',
    'Henkilötietoryhmät puuttuvat.',
    'Kategorierna av personuppgifter saknas.',
  ),
  specialCategories: missing(
    'specialCategories',
    'GDPR 9, 14(1)(d)',
    'Sosiaali- tai terveydenhuollon rekisterissä on terveyttä koskevia tai muita erityisiä henkilötietoja, mutta seloste ei kerro niistä.',
    'Ett register inom social- eller hälsovården innehåller uppgifter om hälsa eller andra särskilda kategorier av personuppgifter, men beskrivningen nämner dem inte.',
  ),
  sources: missing(
    'sources',
    'GDPR 14(2)(f)',
    'Seloste ei kerro, mistä henkilötiedot saadaan.',
    'Beskrivningen anger inte varifrån personuppgifterna kommer.',
  ),
  provision: missing(
    'provision',
    'GDPR 13(2)(e)',
    'Seloste ei kerro, onko henkilön annettava tiedot lain tai sopimuksen nojalla ja mitä siitä seuraa, jos hän ei anna niitä.',
    'Beskrivningen anger inte om personen enligt lag eller avtal måste lämna uppgifterna och vad som följer om de inte lämnas.',
  ),
  'provision.consequences': missing(
    'provision.consequences',
    'GDPR 13(2)(e)',
    'Seloste ei kerro, mitä siitä seuraa, jos henkilö ei anna tietoja.',
    'Beskrivningen anger inte vad som följer om personen inte lämnar uppgifterna.',
  ),
  recipients: missing(
    'recipients',
    'GDPR 13(1)(e), 14(1)(e)',
    'Vastaanottajat puuttuvat. Jos tietoja ei luovuteta, sekin on kerrottava.',
    'Mottagarna saknas. Även det att uppgifter inte lämnas ut ska anges.',
  ),
  processors: missing(
    'processors',
    'GDPR 4(9), 13(1)(e), 14(1)(e)',
    'Seloste ei kerro, käsitteleekö joku tietoja rekisterinpitäjän lukuun. Henkilötietojen käsittelijätkin ovat vastaanottajia.',
    'Beskrivningen anger inte om någon behandlar uppgifter för den personuppgiftsansvariges räkning. Även personuppgiftsbiträden är mottagare.',
  ),
  transfers: missing(
    'transfers',
    'GDPR 13(1)(f), 14(1)(f)',
    'Seloste ei kerro, siirretäänkö tietoja Euroopan talousalueen ulkopuolelle.',
    'Beskrivningen anger inte om uppgifter överförs till länder utanför Europeiska ekonomiska samarbetsområdet.',
  ),
  retention: missing(
    'retention',
    'GDPR 13(2)(a), 14(2)(a)',
    'Säilytysajat ja niiden kriteerit puuttuvat.',
    'Förvaringstiderna och kriterierna för dem saknas.',
  ),
  'retention.scope': missing(
    'retention.scope',
    'GDPR 13(2)(a), 14(2)(a)',
    'Näille tiedoille ei ole kerrottu säilytysaikaa eikä sen kriteereitä.',
    'För dessa uppgifter anges varken förvaringstid eller kriterier för den.',
  ),
  'rights.channels': missing(
    'rights.channels',
    'GDPR 12(2)',
    'Seloste ei kerro, miten ja mistä oikeuksia voi pyytää.',
    'Beskrivningen anger inte hur och var rättigheterna kan utövas.',
  ),
  'rights.access': rightUntold(
    'rights.access',
    '15',
    'oikeus saada pääsy tietoihinsa',
    'rätt till tillgång till sina uppgifter',
  ),
  'rights.rectification': rightUntold(
    'rights.rectification',
    '16',
    'oikeus tietojensa oikaisemiseen',
    'rätt till rättelse av sina uppgifter',
  ),
  'rights.erasure': rightUntold(
    'rights.erasure',
    '17',
    'oikeus tietojensa poistamiseen',
    'rätt till radering av sina uppgifter',
  ),
  'rights.restriction': rightUntold(
    'rights.restriction',
    '18',
    'oikeus käsittelyn rajoittamiseen',
    'rätt till begränsning av behandlingen',
  ),
  'rights.objection': rightUntold(
    'rights.objection',
    '21',
    'oikeus vastustaa käsittelyä',
    'rätt att göra invändningar mot behandlingen',
  ),
  'rights.portability': rightUntold(
    'rights.portability',
    '20',
    'oikeus siirtää tietonsa järjestelmästä toiseen',
    'rätt till dataportabilitet',
  ),
  consentWithdrawal: missing(
    'consentWithdrawal',
    'GDPR 7(3), 13(2)(c), 14(2)(d)',
    'Käsittely perustuu suostumukseen, mutta seloste ei kerro, että suostumuksen voi peruuttaa milloin tahansa.',
    'Behandlingen grundar sig på samtycke, men beskrivningen anger inte att samtycket när som helst kan återkallas.',
  ),
  complaint: missing(
    'complaint',
    'GDPR 13(2)(d), 14(2)(e), 77; 1050/2018 § 21',
    'Seloste ei kerro oikeudesta saattaa asia tietosuojavaltuutetun käsiteltäväksi.',
    'Beskrivningen anger inte rätten att föra ärendet till dataombudsmannen.',
  ),
  automatedDecisions: missing(
    'automatedDecisions',
    'GDPR 13(2)(f), 14(2)(g), 22',
    'Seloste ei kerro, tehdäänkö rekisterissä automaattisia päätöksiä tai profilointia.',
    'Beskrivningen anger inte om det i registret fattas automatiserade beslut eller förekommer profilering.',
  ),
  'unit.businessId': notDescribed(
    'unit.businessId',
    'Tiedonhallintayksikön Y-tunnus puuttuu.',
    'Informationshanteringsenhetens FO-nummer saknas.',
  ),
  decidingAuthority: notDescribed(
    'decidingAuthority',
    'Kuvaus ei kerro, mikä viranomainen päättää tietojen antamisesta.',
    'Beskrivningen anger inte vilken myndighet som beslutar om utlämnande av uppgifter.',
  ),
  contactForRequests: notDescribed(
    'contactForRequests',
    'Tietopyyntöjen yhteystiedot puuttuvat.',
    'Kontaktuppgifter för begäran om information saknas.',
  ),
  searchKeys: notDescribed(
    'searchKeys',
    'Hakutekijät puuttuvat: millä tiedoilla asiakirjoja voidaan hakea.',
    'Söktermerna saknas: med vilka uppgifter handlingar kan sökas.',
  ),
  openInterface: notDescribed(
    'openInterface',
    'Kuvaus ei kerro, ovatko tiedot saatavissa avoimesti teknisen rajapinnan avulla.',
    'Beskrivningen anger inte om uppgifterna är öppet tillgängliga via ett tekniskt gränssnitt.',
  ),
}

/** A part that the document itself says is still to come. */
export const OPEN_PART = rule(
  'C-open',
  'error',
  'GDPR 13, 14; 906/2019 § 28',
  'Rekisterinpitäjän on vielä täydennettävä tämä kohta.',
  'Den personuppgiftsansvarige ska ännu komplettera denna punkt.',
  { blocks: true },
)

/** Every text and list that a document must have whatever it is about. */
export const EMPTY = {
  text: rule(
    'C-empty',
    'error',
    'GDPR 12(1)',
    'Tämä kohta on aloitettu, mutta teksti puuttuu molemmilla kielillä.',
    'Denna punkt har påbörjats, men texten saknas på båda språken.',
    { blocks: true },
  ),
  purposes: rule(
    'C-purposes',
    'error',
    'GDPR 5(1)(b), 13(1)(c), 14(1)(c)',
    'Käsittelyn tarkoitukset puuttuvat.',
    'Ändamålen med behandlingen saknas.',
    { blocks: true },
  ),
  informationSystems: rule(
    'C-informationSystems',
    'error',
    '906/2019 § 28',
    'Kuvauksesta puuttuvat tietojärjestelmät.',
    'Informationssystemen saknas i beskrivningen.',
    { blocks: true, validFrom: INFORMATION_MANAGEMENT_ACT },
  ),
  materials: rule(
    'C-materials',
    'error',
    '906/2019 § 28',
    'Kuvauksesta puuttuvat tietoaineistot tietoryhmittäin.',
    'Informationsmaterialen enligt kategori saknas i beskrivningen.',
    { blocks: true, validFrom: INFORMATION_MANAGEMENT_ACT },
  ),
} as const
