import type { NoticeContent, PublicityDescription } from '#app/notices/notice.ts'
import type { Localized } from '#app/i18n/lang.ts'

/** Complete documents of a municipality that does not exist, as the law stands in November 2026. */

function both(fi: string, sv: string): Localized {
  return { fi, sv }
}

const OFFICE = {
  addressLines: [both('Rantatie 5', 'Strandvägen 5'), both('00530 Vesilä', '00530 Vattnäs')],
  phone: '09 310 0000',
}

export const MODERN_NOTICE: NoticeContent = {
  kind: 'notice',
  registerName: both(
    'Kotoutumispalvelujen asiakasrekisteri',
    'Klientregister för integrationstjänster',
  ),
  plainSummary: both(
    'Rekisterissä on tietoja ihmisistä, joita kunta auttaa kotoutumaan.',
    'I registret finns uppgifter om människor som kommunen hjälper att integreras.',
  ),
  controller: {
    name: both('Vesilän kaupunki', 'Vattnäs stad'),
    ...OFFICE,
    email: 'kirjaamo@vesila.example',
  },
  jointControllers: [
    {
      name: both(
        'Työllisyys-, kehittämis- ja hallintokeskus',
        'Sysselsättnings-, utvecklings- och förvaltningscentret',
      ),
      share: both(
        'Keskus vastaa tietovarannon turvallisuudesta. Kaupunki vastaa omien asiakkaidensa pyynnöistä.',
        'Centret ansvarar för informationsresursens säkerhet. Staden ansvarar för sina egna klienters begäranden.',
      ),
    },
  ],
  dpo: { name: both('Tietosuojavastaava', 'Dataskyddsombudet'), email: 'dpo@vesila.example' },
  purposes: [
    {
      id: 'integration',
      text: both(
        'Kotoutumista edistävien palvelujen järjestäminen',
        'Ordnande av tjänster som främjar integration',
      ),
      legalBases: [
        {
          art6: 'ART6_1_C',
          art9: 'ART9_2_G',
          statutes: [
            { number: '681/2023', section: '72' },
            { number: '1050/2018', section: '6' },
          ],
        },
      ],
      fields: ['integration'],
    },
  ],
  dataSubjects: [both('Palvelun asiakkaat', 'Klienter inom tjänsterna')],
  dataCategories: [
    {
      name: both('Perustiedot', 'Grunduppgifter'),
      items: [both('nimi ja yhteystiedot', 'namn och kontaktuppgifter')],
      special: false,
    },
    { name: both('Työkykyä koskevat tiedot', 'Uppgifter om arbetsförmåga'), special: true },
  ],
  sources: [
    { name: both('Asiakas itse', 'Klienten själv'), kind: 'dataSubject' },
    { name: both('Maahanmuuttovirasto', 'Migrationsverket'), kind: 'authority', public: false },
  ],
  provision: {
    text: both(
      'Asiakkaan on annettava palvelun kannalta välttämättömät tiedot.',
      'Klienten ska lämna de uppgifter som är nödvändiga för tjänsten.',
    ),
    consequences: both(
      'Ilman tietoja palvelua ei voida järjestää.',
      'Utan uppgifterna kan tjänsten inte ordnas.',
    ),
  },
  recipients: [
    {
      kind: 'authority',
      name: both('Hyvinvointialue', 'Välfärdsområdet'),
      ground: [{ number: '681/2023', section: '83' }],
    },
  ],
  processors: 'none',
  transfers: 'none',
  automatedDecisions: 'none',
  retention: [
    {
      scope: both('Asiakkaan tiedot', 'Klientens uppgifter'),
      operator: 'after',
      period: 'P4Y',
      trigger: 'clientRelationshipEnded',
    },
  ],
  rights: 'computed',
  rightsChannels: both(
    'Voit tehdä pyynnön tässä portaalissa tai kirjaamossa.',
    'Du kan lämna en begäran i denna portal eller till registratorskontoret.',
  ),
  furtherProcessing: both(
    'Tietoja ei käytetä muihin tarkoituksiin.',
    'Uppgifterna används inte för andra ändamål.',
  ),
  dates: { drafted: '2025-01-02', updated: '2026-10-01' },
}

export const MODERN_DESCRIPTION: PublicityDescription = {
  kind: 'publicity-description',
  registerName: both('Vesilän kaupungin tiedonhallinta', 'Informationshanteringen i Vattnäs stad'),
  plainSummary: both(
    'Kuvaus kertoo, mitä asiakirjoja kaupungilla on ja miten niitä voi pyytää.',
    'Beskrivningen anger vilka handlingar staden har och hur de kan begäras.',
  ),
  unit: { name: both('Vesilän kaupunki', 'Vattnäs stad'), businessId: '1234567-1' },
  informationSystems: [
    {
      name: both('Asianhallinta', 'Ärendehantering'),
      purposes: [both('asioiden rekisteröinti', 'registrering av ärenden')],
    },
  ],
  decidingAuthority: both('Kaupunginhallitus', 'Stadsstyrelsen'),
  contactForRequests: { ...OFFICE, email: 'kirjaamo@vesila.example' },
  materials: [
    {
      heading: both('Asiat', 'Ärenden'),
      publicity: 'public',
      personalData: true,
      items: [both('asian nimi ja tunnus', 'ärendets namn och nummer')],
    },
  ],
  secrecyBasis: [{ number: '621/1999', section: '24' }],
  searchKeys: [both('asiatunnus', 'ärendenummer')],
  openInterface: 'none',
  dates: { updated: '2026-10-01' },
}
