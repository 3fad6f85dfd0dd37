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
 * Version 2 of the notice of law 6.3: Act 681/2023 in place of 1386/2010, consent alone for experts
 * by experience (T-10), joint controllers, and no promise of restriction that the act excludes (F-30).
 */
export const lappeenrantaImmigration2026: NoticeContent = {
  kind: 'notice',
  registerName: both(
    'Maahanmuuttopalveluiden tietovaranto',
    'Invandrartjänsternas informationslager',
  ),
  plainSummary: both(
    'Lappeenrannan maahanmuuttopalvelut auttavat uusia asukkaita kotoutumaan. Rekisterissä on tietoja palvelun asiakkaista ja heidän perheistään. Siinä on tietoja myös kokemusasiantuntijoista, jotka ovat antaneet tietonsa vapaaehtoisesti. Asiakkaan tiedot poistetaan yleensä neljän vuoden kuluttua asiakkuuden päättymisestä.',
    'Invandrartjänsterna i Villmanstrand hjälper nya invånare att integreras. I registret finns uppgifter om klienterna och deras familjer. Där finns också uppgifter om erfarenhetsexperter som har lämnat sina uppgifter frivilligt. En klients uppgifter raderas i regel fyra år efter det att klientrelationen har upphört.',
  ),
  controller: {
    name: both('Lappeenrannan kaupunginhallitus', 'Stadsstyrelsen i Villmanstrand'),
    addressLines: [
      both('Villimiehenkatu 1', 'Villimiehenkatu 1'),
      both('53100 Lappeenranta', '53100 Villmanstrand'),
    ],
    email: 'kirjaamo@lappeenranta.example',
  },
  jointControllers: integrationJointControllers(
    both('Lappeenrannan kaupunki', 'Villmanstrands stad'),
  ),
  contactPerson: {
    role: both('Osastosihteeri', 'Avdelningssekreteraren'),
    contact: { email: 'maahanmuuttopalvelut@lappeenranta.fi' },
  },
  dpo: dpoOf('lappeenranta'),
  purposes: [
    {
      id: 'client-relationship',
      text: both(
        'Kotoutumisen edistäminen ja maahanmuuttopalvelujen asiakkuuksien hoitaminen: palvelutarpeen arviointi, kotoutumissuunnitelma, ohjaus ja neuvonta',
        'Främjande av integration och skötsel av invandrartjänsternas klientrelationer: bedömning av servicebehovet, integrationsplan, handledning och rådgivning',
      ),
      legalBases: INTEGRATION_BASES,
      fields: ['integration'],
    },
    {
      id: 'state-compensation',
      text: both('Korvausten hakeminen valtiolta', 'Ansökan om ersättning av statens medel'),
      legalBases: [...STATE_COMPENSATION_BASES, INTEGRATION_BASES[1]],
      fields: ['integration'],
    },
    {
      id: 'customs-told',
      text: both(
        'Asiakkaan omasta aloitteestaan kertomien, uskontoon tai vakaumukseen liittyvien tapojen huomioon ottaminen palveluissa',
        'Hänsyn i servicen till seder med anknytning till religion eller övertygelse som klienten självmant har berättat om',
      ),
      legalBases: [
        {
          art6: 'ART6_1_A',
          art9: 'ART9_2_A',
          statutes: [],
          scope: both(
            'vain tiedot, jotka asiakas itse haluaa antaa',
            'bara uppgifter som klienten själv vill lämna',
          ),
        },
      ],
      fields: ['integration'],
    },
    {
      id: 'experts-by-experience',
      text: both(
        'Yhteistyö kotoutumisen kokemusasiantuntijoiden kanssa',
        'Samarbete med erfarenhetsexperter inom integration',
      ),
      legalBases: [
        {
          art6: 'ART6_1_A',
          statutes: [],
          scope: both('vain kokemusasiantuntijat', 'enbart erfarenhetsexperterna'),
        },
      ],
    },
  ],
  statutes: [
    GDPR,
    DATA_PROTECTION_ACT,
    INTEGRATION_ACT,
    { number: '869/2024' },
    { number: '872/2024' },
    { number: '874/2024' },
    { number: '621/1999' },
    { number: '434/2003' },
    { number: '906/2019' },
  ],
  dataSubjects: [
    both('Maahanmuuttopalvelujen asiakkaat', 'Klienter hos invandrartjänsterna'),
    both('Asiakkaiden perheenjäsenet', 'Klienternas familjemedlemmar'),
    both('Kotoutumisen kokemusasiantuntijat', 'Erfarenhetsexperter inom integration'),
  ],
  dataCategories: [
    {
      name: both('Asiakkaan perustiedot', 'Grunduppgifter om klienten'),
      special: false,
      items: [
        both('nimi ja henkilötunnus', 'namn och personbeteckning'),
        both('osoite ja muut yhteystiedot', 'adress och andra kontaktuppgifter'),
        both('perheenjäsenet', 'familjemedlemmar'),
        both('oleskelulupatiedot', 'uppgifter om uppehållstillstånd'),
        both('äidinkieli ja tulkin tarve', 'modersmål och behov av tolk'),
      ],
    },
    {
      name: both('Kotoutumisen tiedot', 'Uppgifter om integrationen'),
      special: false,
      items: [
        both('koulutus ja opiskelu', 'utbildning och studier'),
        both('alkuhaastattelu', 'inledande intervju'),
        both(
          'osaamisen ja kotoutumisen palvelutarpeen arviointi',
          'bedömning av kompetens och behovet av integrationstjänster',
        ),
        both('kotoutumissuunnitelma', 'integrationsplan'),
        both('ohjauksen ja neuvonnan käynnit', 'besök inom handledning och rådgivning'),
      ],
    },
    {
      name: both('Kokemusasiantuntijan tiedot', 'Uppgifter om erfarenhetsexperten'),
      special: false,
      items: [
        both('nimi ja yhteystiedot', 'namn och kontaktuppgifter'),
        both('aihe, josta henkilö haluaa kertoa', 'det område som personen vill bidra till'),
        both('tehtävään saatu koulutus', 'utbildning för uppdraget'),
      ],
    },
    {
      name: both(
        'Välttämättömät terveys- ja työkykytiedot',
        'Nödvändiga uppgifter om hälsa och arbetsförmåga',
      ),
      special: true,
    },
    {
      name: both(
        'Uskontoon tai vakaumukseen liittyvät tavat, jos asiakas haluaa kertoa niistä',
        'Seder med anknytning till religion eller övertygelse, om klienten vill berätta om dem',
      ),
      special: true,
    },
  ],
  specialCategories: [
    {
      text: both(
        'Terveydestä ja työkyvystä tallennetaan vain tiedot, jotka vaikuttavat kotoutumiseen ja ovat välttämättömiä palvelujen järjestämiseksi tai valtion korvauksen hakemiseksi.',
        'Om hälsa och arbetsförmåga antecknas bara sådant som påverkar integrationen och är nödvändigt för att servicen ska kunna ordnas eller ersättning sökas av staten.',
      ),
      art9: 'ART9_2_G',
    },
    {
      text: both(
        'Uskonnosta tai vakaumuksesta ei kysytä. Asiakas voi itse kertoa niihin liittyvistä tavoista ja suostua siihen, että tieto tallennetaan.',
        'Det ställs inga frågor om religion eller övertygelse. Klienten kan självmant berätta om seder som hör ihop med dem och samtycka till att uppgiften antecknas.',
      ),
      art9: 'ART9_2_A',
    },
  ],
  sources: [
    { kind: 'dataSubject', name: both('Asiakas itse', 'Klienten själv') },
    {
      kind: 'authority',
      name: both('Vastaanottokeskus', 'Förläggningen'),
      legalGround: [INTEGRATION_ACT],
    },
    {
      kind: 'authority',
      name: both('Maahanmuuttovirasto', 'Migrationsverket'),
      legalGround: [INTEGRATION_ACT],
    },
    {
      kind: 'authority',
      name: both('Elinvoimakeskus', 'Livskraftscentralen'),
      legalGround: [INTEGRATION_ACT],
    },
    {
      kind: 'otherController',
      name: both('YK:n pakolaisjärjestö UNHCR', 'FN:s flyktingorgan UNHCR'),
    },
    { kind: 'otherController', name: both('Suomen Punainen Risti', 'Finlands Röda Kors') },
    {
      kind: 'authority',
      name: both(`${DVV.fi}, väestötietojärjestelmä`, `${DVV.sv}, befolkningsdatasystemet`),
      detail: both('perhe- ja osoitetiedot', 'uppgifter om familj och adress'),
    },
    {
      kind: 'authority',
      name: both('Kansaneläkelaitos', 'Folkpensionsanstalten'),
      detail: both('asiakkaalle maksetut etuudet', 'förmåner som har betalats till klienten'),
      legalGround: [INTEGRATION_ACT],
    },
  ],
  provision: {
    text: both(
      'Asiakkaan tietojen käsittely perustuu lakiin, ja osa tiedoista saadaan suoraan viranomaisilta. Kokemusasiantuntija antaa tietonsa vapaaehtoisesti, samoin asiakas tiedot uskontoon tai vakaumukseen liittyvistä tavoistaan. Tietojen antaminen ei perustu sopimukseen.',
      'Klientens uppgifter behandlas med stöd av lag, och en del av dem fås direkt av myndigheter. En erfarenhetsexpert lämnar sina uppgifter frivilligt, och det gör också en klient som berättar om sina seder med anknytning till religion eller övertygelse. Att lämna uppgifter är inget avtalsenligt krav.',
    ),
    consequences: both(
      `${DECIDED_WITHOUT.fi} Kokemusasiantuntijaksi ei voi ryhtyä antamatta nimeä ja yhteystietoja. Vapaaehtoisten tietojen puuttuminen ei vaikuta muihin palveluihin.`,
      `${DECIDED_WITHOUT.sv} Den som inte uppger namn och kontaktuppgifter kan inte bli erfarenhetsexpert. Att frivilliga uppgifter saknas påverkar inte den övriga servicen.`,
    ),
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
      kind: 'authority',
      name: both('Etelä-Karjalan hyvinvointialue', 'Södra Karelens välfärdsområde'),
      text: both(
        'Kun pakolainen muuttaa kaupunkiin, hyvinvointialue saa palvelujen järjestämiseen tarvittavat tiedot, kuten maahantulon, henkilötiedot, osoitteen ja terveydenhuollon tarpeen.',
        'När en flykting flyttar till staden får välfärdsområdet de uppgifter som behövs för att ordna servicen, till exempel ankomst till landet, personuppgifter, adress och behov av hälso- och sjukvård.',
      ),
      ground: [INTEGRATION_ACT],
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
  ],
  processors: 'none',
  transfers: 'none',
  automatedDecisions: 'none',
  retention: [
    integrationRetention(
      both(
        'Asiakkaan tiedot asiakastietojärjestelmä Mairessa',
        'Klientens uppgifter i klientdatasystemet Maire',
      ),
      'P48M',
    ),
    {
      scope: both('Korvaushakemukset valtiolle', 'Ansökningar om ersättning av statens medel'),
      operator: 'after',
      period: 'P10Y',
      trigger: 'finalDecision',
      asRule: true,
      basis: both('kaupungin tiedonohjaussuunnitelma', 'stadens informationsstyrningsplan'),
    },
    {
      scope: both(
        'Kokemusasiantuntijoiden tiedot ja paperiset sopimuslomakkeet',
        'Erfarenhetsexperternas uppgifter och avtalsblanketter på papper',
      ),
      operator: 'criteria',
      text: both(
        'Tiedot poistetaan, kun suostumus perutaan tai yhteistyö päättyy.',
        'Uppgifterna raderas när samtycket återkallas eller samarbetet upphör.',
      ),
    },
    {
      scope: both(
        'Uskontoon tai vakaumukseen liittyvät tavat',
        'Seder med anknytning till religion eller övertygelse',
      ),
      operator: 'criteria',
      text: both(
        'Tieto poistetaan, kun suostumus perutaan, ja viimeistään asiakkaan muiden tietojen mukana.',
        'Uppgiften raderas när samtycket återkallas, dock senast tillsammans med klientens övriga uppgifter.',
      ),
    },
    {
      scope: both(
        'ALPOon kirjatut ohjauksen ja neuvonnan käynnit sekä M-Filesin asiakirjat',
        'Besök inom handledning och rådgivning i ALPO och handlingar i M-Files',
      ),
      operator: 'unstated',
    },
  ],
  rights: 'computed',
  rightsTexts: [
    {
      right: 'erasure',
      text: both(
        'Oikeus koskee kokemusasiantuntijoiden tietoja ja muita tietoja, joiden käsittely perustuu suostumukseen.',
        'Rätten gäller erfarenhetsexperternas uppgifter och andra uppgifter som behandlas med samtycke.',
      ),
    },
    {
      right: 'consentWithdrawal',
      text: both(
        'Suostumuksen voi perua milloin tahansa tässä palvelussa tai ilmoittamalla siitä yhteyshenkilölle. Peruminen ei vaikuta siihen, mitä tiedoilla on sitä ennen tehty lainmukaisesti.',
        'Samtycket kan när som helst återkallas i den här tjänsten eller genom ett meddelande till kontaktpersonen. Återkallandet påverkar inte lagligheten av det som har gjorts med uppgifterna innan dess.',
      ),
    },
  ],
  rightsChannels: channelsOf('lappeenranta', 'lappeenranta-immigration-services'),
  security: [
    both(
      'Jokaisella käyttäjällä on oma tunnus ja salasana, ja järjestelmä vaatii salasanan vaihtoa säännöllisesti.',
      'Varje användare har en egen användarkod och ett eget lösenord, och systemet kräver att lösenordet byts regelbundet.',
    ),
    both(
      'Oikeudet annetaan tehtävän mukaan. Ne päättyvät ja tunnus poistetaan, kun tehtävä vaihtuu.',
      'Behörigheter ges enligt arbetsuppgift. De upphör och användarkoden tas bort när uppgiften byts.',
    ),
    both(
      'Paperit ovat lukkojen takana, ja niiden käyttöä valvotaan.',
      'Pappershandlingar förvaras inlåsta, och användningen av dem övervakas.',
    ),
    both('Henkilöstöä sitoo vaitiolovelvollisuus.', 'Personalen har tystnadsplikt.'),
  ],
  systems: [
    both(
      'Maire: pääasiallinen asiakastietojärjestelmä',
      'Maire: det huvudsakliga klientdatasystemet',
    ),
    both('ALPO: ohjauksen ja neuvonnan käynnit', 'ALPO: besök inom handledning och rådgivning'),
    both('M-Files: osa asioista ja asiakirjoista', 'M-Files: en del av ärendena och handlingarna'),
    both(
      'Valtakunnallinen kotoutumisen tietovaranto: tiedot tallennetaan sinne viimeistään 1.1.2027 alkaen',
      'Den nationella informationsresursen för integration: uppgifterna förs in där senast från och med den 1 januari 2027',
    ),
  ],
  manualMaterial: both(
    'Tiedot ovat pääosin sähköisiä, ja paperia käytetään vain poikkeuksellisesti. Kokemusasiantuntijoiden sopimuslomakkeet ovat paperilla.',
    'Uppgifterna är i huvudsak elektroniska och papper används bara undantagsvis. Erfarenhetsexperternas avtalsblanketter finns på papper.',
  ),
  logs: LOGS_2026,
  secrecyBasis: INTEGRATION_SECRECY,
  toBeCompleted: [
    {
      part: 'retention.scope',
      note: both(
        'Kuinka kauan säilytetään ALPOon kirjatut ohjauksen ja neuvonnan käynnit ja ne M-Filesin asiakirjat, jotka eivät ole asiakkaan kotoutumistietoja?',
        'Hur länge förvaras besöken inom handledning och rådgivning i ALPO och de handlingar i M-Files som inte är klientens integrationsuppgifter?',
      ),
    },
  ],
  dates: { updated: UPDATED_2026 },
}
