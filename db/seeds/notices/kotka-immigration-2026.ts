import type { NoticeContent } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'
import {
  channelsOf,
  DATA_PROTECTION_ACT,
  DECIDED_WITHOUT,
  dpoOf,
  DVV,
  GDPR,
  INTEGRATION_ACT,
  INTEGRATION_BASES,
  INTEGRATION_SECRECY,
  integrationJointControllers,
  integrationRetention,
  LOGS_2026,
  STATE_COMPENSATION_BASES,
  UPDATED_2026,
} from '#db/seeds/notices/common-2026.ts'

/**
 * Version 2 of the notice of law 6.5: the city's own register of integration, under the GDPR and Act
 * 681/2023. Social care went to Kymenlaakso, so its purposes and data are no longer here.
 */
export const kotkaImmigration2026: NoticeContent = {
  kind: 'notice',
  registerName: both(
    'Maahanmuuttajapalvelujen asiakasrekisteri',
    'Invandrartjänsternas klientregister',
  ),
  plainSummary: both(
    'Kotkan maahanmuuttajapalvelut auttavat uusia asukkaita kotoutumaan. Rekisterissä on tietoja palvelun asiakkaista ja heidän perheistään. Osalla heistä on pakolaistausta. Toimeentulotuen ja sosiaalityön tiedot eivät ole enää täällä, vaan Kymenlaakson hyvinvointialueella.',
    'Invandrartjänsterna i Kotka hjälper nya invånare att integreras. I registret finns uppgifter om klienterna och deras familjer. En del av dem har flyktingbakgrund. Uppgifter om utkomststöd och socialarbete finns inte längre här utan hos Kymmenedalens välfärdsområde.',
  ),
  controller: {
    name: both('Kotkan kaupunki', 'Kotka stad'),
    addressLines: [both('Kustaankatu 2', 'Kustaankatu 2'), both('48100 Kotka', '48100 Kotka')],
    phone: '05 2341',
    email: 'kirjaamo@kotka.fi',
  },
  jointControllers: integrationJointControllers(both('Kotkan kaupunki', 'Kotka stad')),
  contactPerson: {
    role: both('Maahanmuuttajatyön johtaja', 'Chefen för invandrararbetet'),
    contact: {
      addressLines: [both('Karhulantie 46', 'Karhulantie 46'), both('48600 Kotka', '48600 Kotka')],
    },
  },
  dpo: dpoOf('kotka'),
  purposes: [
    {
      id: 'integration',
      text: both(
        'Asiakkuuden hoitaminen: kotoutumista edistävien palvelujen tarpeen arviointi, suunnittelu, toteutus ja seuranta',
        'Skötsel av klientrelationen: bedömning av behovet av service som främjar integrationen samt planering, genomförande och uppföljning av servicen',
      ),
      legalBases: INTEGRATION_BASES,
      fields: ['integration'],
    },
    {
      id: 'state-compensation',
      text: both(
        'Kaupungin kustannusten korvaaminen valtion varoista',
        'Ersättning av statens medel för stadens kostnader',
      ),
      legalBases: STATE_COMPENSATION_BASES,
      fields: ['integration'],
    },
    {
      id: 'statistics',
      text: both(
        'Tilastot sekä viranomaisen suunnittelu- ja selvitystyö',
        'Statistik och myndighetens planerings- och utredningsarbete',
      ),
      legalBases: [
        {
          art6: 'ART6_1_E',
          statutes: [{ number: '1050/2018', section: '4' }],
        },
      ],
      fields: ['integration'],
    },
  ],
  statutes: [
    GDPR,
    DATA_PROTECTION_ACT,
    INTEGRATION_ACT,
    { number: '869/2024' },
    { number: '872/2024' },
    { number: '874/2024' },
    { number: '301/2004' },
    { number: '621/1999' },
    { number: '434/2003' },
    { number: '906/2019' },
  ],
  dataSubjects: [
    both('Maahanmuuttajapalvelujen asiakkaat', 'Klienter hos invandrartjänsterna'),
    both(
      'Asiakkaan perhe ja muut samassa taloudessa asuvat',
      'Klientens familj och andra i samma hushåll',
    ),
  ],
  dataCategories: [
    {
      name: both('Perustiedot', 'Grunduppgifter'),
      special: false,
      items: [
        both('nimi ja henkilötunnus', 'namn och personbeteckning'),
        both('yhteystiedot', 'kontaktuppgifter'),
        both('oleskelulupatiedot', 'uppgifter om uppehållstillstånd'),
        both('kielitaito ja tulkin tarve', 'språkkunskaper och behov av tolk'),
      ],
    },
    {
      name: both('Kotoutuminen', 'Integration'),
      special: false,
      items: [
        both('asiakkaan tausta', 'klientens bakgrund'),
        both('koulutus, työ ja osaaminen', 'utbildning, arbete och kompetens'),
        both(
          'palvelutarpeen arviointi ja kotoutumissuunnitelma',
          'bedömning av servicebehovet och integrationsplan',
        ),
        both('palvelut ja niiden seuranta', 'servicen och uppföljningen av den'),
      ],
    },
    {
      name: both('Korvaukset valtion varoista', 'Ersättning av statens medel'),
      special: false,
      items: [both('korvauksen hakemiseen tarvittavat tiedot', 'det som behövs för ansökan')],
    },
    {
      name: both(
        'Välttämättömät terveys- ja työkykytiedot',
        'Nödvändiga uppgifter om hälsa och arbetsförmåga',
      ),
      special: true,
    },
  ],
  specialCategories: [
    {
      text: both(
        'Terveydestä ja työkyvystä tallennetaan vain tiedot, jotka vaikuttavat kotoutumiseen ja ovat välttämättömiä.',
        'Om hälsa och arbetsförmåga antecknas bara sådant som påverkar integrationen och är nödvändigt.',
      ),
      art9: 'ART9_2_G',
    },
  ],
  sources: [
    {
      kind: 'dataSubject',
      name: both('Asiakas', 'Klienten'),
      detail: both('ensisijainen lähde', 'den främsta källan'),
    },
    {
      kind: 'authority',
      name: both(`${DVV.fi}, väestötietojärjestelmä`, `${DVV.sv}, befolkningsdatasystemet`),
      detail: both('henkilö- ja yhteystiedot', 'person- och kontaktuppgifter'),
    },
    {
      kind: 'authority',
      name: both(
        'Viranomaiset, joilla on velvollisuus antaa kunnalle tietoja kotoutumisen edistämistä varten',
        'Myndigheter som är skyldiga att lämna kommunen uppgifter för att främja integration',
      ),
      detail: both(
        'tehtävän hoitamiseksi välttämättömät tiedot',
        'det som är nödvändigt för uppgiften',
      ),
      legalGround: [INTEGRATION_ACT],
    },
  ],
  provision: {
    text: both(
      'Asiakkaan tietojen käsittely perustuu lakiin. Tietojen antaminen ei perustu sopimukseen.',
      'Klientens uppgifter behandlas med stöd av lag. Att lämna uppgifter är inget avtalsenligt krav.',
    ),
    consequences: DECIDED_WITHOUT,
  },
  recipients: [
    {
      kind: 'jointController',
      name: both(
        'Työllisyys-, kehittämis- ja hallintokeskus',
        'Sysselsättnings-, utvecklings- och förvaltningscentret',
      ),
      text: both(
        'Tiedot, jotka tallennetaan valtakunnalliseen kotoutumisen tietovarantoon.',
        'Uppgifter som förs in i den nationella informationsresursen för integration.',
      ),
      ground: [{ number: '681/2023', section: '78' }, { number: '874/2024' }],
    },
    {
      kind: 'otherController',
      name: both('Toisen kunnan kotoutumispalvelut', 'Integrationstjänsterna i en annan kommun'),
      text: both(
        'Asiakkaan suostumuksella, kun hän muuttaa toiseen kuntaan.',
        'Med klientens samtycke, när klienten flyttar till en annan kommun.',
      ),
      ground: [{ number: '681/2023', section: '85' }],
    },
    {
      kind: 'authority',
      name: both(
        'Valtion viranomainen, joka käsittelee korvaushakemukset',
        'Den statliga myndighet som behandlar ansökningar om ersättning',
      ),
      text: both('Korvaushakemukset ja niiden liitteet.', 'Ansökningarna och deras bilagor.'),
      ground: [{ number: '872/2024' }],
    },
    {
      kind: 'authority',
      name: both(
        'Viranomaiset, joilla on lakiin perustuva oikeus saada tietoja',
        'Myndigheter som enligt lag har rätt att få uppgifter',
      ),
      text: both(
        'Yksittäisen pyynnön perusteella. Säännöllisesti tietoja ei luovuteta.',
        'På begäran i det enskilda fallet. Uppgifter lämnas inte ut regelbundet.',
      ),
      ground: [INTEGRATION_ACT],
    },
  ],
  transfers: 'none',
  retention: [
    integrationRetention(
      both('Asiakkaan kotoutumisen tiedot', 'Uppgifter om klientens integration'),
      'P4Y',
    ),
    {
      scope: both('Korvaushakemukset valtiolle', 'Ansökningar om ersättning av statens medel'),
      operator: 'unstated',
    },
  ],
  rights: 'computed',
  rightsChannels: channelsOf('kotka', 'kotka-immigration-services'),
  security: [
    both(
      'Käyttäjä sitoutuu kirjallisesti salassapitoon ja saa vain ne oikeudet, joita hänen työnsä vaatii.',
      'Användaren förbinder sig skriftligen till sekretess och får bara de behörigheter som arbetet kräver.',
    ),
    both(
      'Kirjautumiseen tarvitaan oma tunnus ja salasana.',
      'Inloggningen kräver egen användarkod och eget lösenord.',
    ),
    both(
      'Vaitiolovelvollisuus pysyy voimassa työn loputtua.',
      'Tystnadsplikten består när anställningen har upphört.',
    ),
  ],
  systems: [
    both(
      'Valtakunnallinen kotoutumisen tietovaranto: tiedot tallennetaan sinne viimeistään 1.1.2027 alkaen',
      'Den nationella informationsresursen för integration: uppgifterna förs in där senast från och med den 1 januari 2027',
    ),
  ],
  manualMaterial: both(
    'Paperiasiakirjat ovat lukituissa tiloissa.',
    'Pappershandlingar förvaras i låsta utrymmen.',
  ),
  logs: LOGS_2026,
  secrecyBasis: INTEGRATION_SECRECY,
  toBeCompleted: [
    {
      part: 'processors',
      note: both(
        'Mikä yritys ylläpitää järjestelmää, jossa kaupungin kotoutumisasiakkaiden tiedot ovat? Käsittelevätkö muut tietoja kaupungin lukuun?',
        'Vilket företag driver det system där uppgifterna om stadens integrationsklienter finns? Behandlar andra uppgifter för stadens räkning?',
      ),
    },
    {
      part: 'retention.scope',
      note: both(
        'Kuinka kauan valtiolle tehdyt korvaushakemukset säilytetään kaupungin tiedonohjaussuunnitelman mukaan?',
        'Hur länge förvaras ansökningarna om ersättning av statens medel enligt stadens informationsstyrningsplan?',
      ),
    },
    {
      part: 'automatedDecisions',
      note: both(
        'Tehdäänkö asiakkaista automaattisia päätöksiä tai profilointia?',
        'Fattas automatiserade beslut om klienterna, eller profileras de?',
      ),
    },
  ],
  dates: { updated: UPDATED_2026 },
}
