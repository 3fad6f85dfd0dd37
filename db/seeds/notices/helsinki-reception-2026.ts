import type { NoticeContent } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'
import {
  ARCHIVED_RETENTION,
  CARE_INFORMATION_RIGHT,
  CARE_LOGS_2026,
  CARE_PAYMENTS_RETENTION,
  channelsOf,
  CLIENT_DATA_ACT,
  DATA_PROTECTION_ACT,
  DECIDED_WITHOUT,
  dpoOf,
  DVV,
  GDPR,
  INTEGRATION_ACT,
  INTEGRATION_BASES,
  integrationJointControllers,
  integrationRetention,
  SOCIAL_CARE_RETENTION,
  SOCIAL_WELFARE_ACT,
  socialCareBasis,
  STATE_COMPENSATION_BASES,
  UPDATED_2026,
} from '#db/seeds/notices/common-2026.ts'

/**
 * Version 2 of the notice of law 6.1: one purpose for each field of administration, because the acts
 * of each limit rights differently (F-30, F-31), with the authorities and acts of November 2026.
 */
export const helsinkiReception2026: NoticeContent = {
  kind: 'notice',
  registerName: both(
    'Kansainvälistä suojelua saavien ja eräiden muiden maahanmuuttajien vastaanoton asiakasrekisteri',
    'Klientregister för mottagning av invandrare som erhåller internationellt skydd och vissa andra invandrare',
  ),
  plainSummary: both(
    'Helsingin kaupunki auttaa ihmisiä, jotka ovat saaneet Suomesta kansainvälistä suojelua. Rekisterissä on tietoja näistä asiakkaista ja heidän perheistään. Siinä on tietoja myös lapsista, jotka ovat tulleet maahan ilman huoltajaa, sekä heidän edustajistaan ja tukihenkilöistään. Tiedot kertovat, mitä apua asiakas tarvitsee ja mitä hän on saanut.',
    'Helsingfors stad hjälper människor som har fått internationellt skydd i Finland. I registret finns uppgifter om dessa klienter och deras familjer. Där finns också uppgifter om barn som har kommit till landet utan vårdnadshavare och om deras företrädare och stödpersoner. Uppgifterna visar vilken hjälp klienten behöver och vilken hjälp klienten har fått.',
  ),
  controller: {
    name: both(
      'Helsingin kaupunki, sosiaali-, terveys- ja pelastustoimialan toimialajohtaja',
      'Helsingfors stad, sektordirektören för social-, hälsovårds- och räddningssektorn',
    ),
    addressLines: [
      both('Toinen linja 4 A', 'Andra linjen 4 A'),
      both('PL 6000', 'PB 6000'),
      both('00099 HELSINGIN KAUPUNKI', '00099 HELSINGFORS STAD'),
    ],
    email: 'kirjaamo@helsinki.example',
  },
  jointControllers: integrationJointControllers(both('Helsingin kaupunki', 'Helsingfors stad')),
  responsibleOfficer: {
    role: both(
      'Aikuissosiaalityön päällikkö, eteläinen alue',
      'Chefen för vuxensocialarbete, södra området',
    ),
  },
  contactPerson: {
    role: both(
      'Aikuissosiaalityön päällikkö, eteläinen alue',
      'Chefen för vuxensocialarbete, södra området',
    ),
    contact: {
      name: both('Helsingin kaupungin kirjaamo', 'Helsingfors stads registratorskontor'),
      addressLines: [
        both('PL 10 (Pohjoisesplanadi 11–13)', 'PB 10 (Norra Esplanaden 11–13)'),
        both('00099 HELSINGIN KAUPUNKI', '00099 HELSINGFORS STAD'),
      ],
    },
  },
  dpo: dpoOf('helsinki'),
  purposes: [
    {
      id: 'reception',
      text: both(
        'Kansainvälistä suojelua saavien ja heihin rinnastettavien maahanmuuttajien vastaanotto kuntaan ja kotoutumisen edistäminen: palvelutarpeen arviointi, kotoutumissuunnitelma ja kotoutumisen tuki',
        'Mottagande i kommunen av personer som har fått internationellt skydd och av invandrare i jämförbar ställning samt främjande av deras integration: bedömning av servicebehovet, integrationsplan och stöd för integrationen',
      ),
      legalBases: INTEGRATION_BASES,
      fields: ['integration'],
    },
    {
      id: 'minors',
      text: both(
        'Ilman huoltajaa tulleiden lasten asuminen ja huolenpito perheryhmäkodeissa ja muissa asumisyksiköissä',
        'Boende och omsorg i familjegrupphem och andra boendeenheter för minderåriga som kommit utan vårdnadshavare',
      ),
      legalBases: [
        INTEGRATION_BASES[0],
        socialCareBasis(SOCIAL_WELFARE_ACT, { number: '417/2007' }),
      ],
      fields: ['integration', 'socialCare'],
    },
    {
      id: 'social-care',
      text: both(
        'Täydentävä ja ehkäisevä toimeentulotuki ja sosiaalihuollon palvelut: palvelutarpeen arviointi, suunnitelmat, päätökset ja palvelujen seuranta',
        'Kompletterande och förebyggande utkomststöd och service inom socialvården: bedömning av servicebehovet, planer, beslut och uppföljning av servicen',
      ),
      legalBases: [
        socialCareBasis(SOCIAL_WELFARE_ACT, { number: '1412/1997' }, { number: '812/2000' }),
        {
          art6: 'ART6_1_E',
          statutes: [{ number: '434/2003' }, { number: '734/1992' }],
          scope: both(
            'päätökset palveluista, tuesta ja asiakasmaksuista',
            'beslut om service, stöd och klientavgifter',
          ),
        },
      ],
      fields: ['socialCare'],
    },
    {
      id: 'health-care',
      text: both(
        'Vastaanottoon kuuluva terveydenhuolto: terveydentilan arviointi sekä hoidon suunnittelu, toteutus ja seuranta',
        'Hälso- och sjukvård som hör till mottagandet: bedömning av hälsotillståndet samt planering, genomförande och uppföljning av vården',
      ),
      legalBases: [
        {
          art6: 'ART6_1_C',
          art9: 'ART9_2_H',
          statutes: [
            { number: '1326/2010' },
            { number: '785/1992' },
            CLIENT_DATA_ACT,
            { number: '1050/2018', section: '6', subsection: 1 },
          ],
        },
      ],
      fields: ['healthCare'],
    },
    {
      id: 'state-compensation',
      text: both(
        'Korvauksen hakeminen valtion varoista ja siihen kuuluva laskutus',
        'Ansökan om ersättning av statens medel och tillhörande fakturering',
      ),
      legalBases: STATE_COMPENSATION_BASES,
      fields: ['integration'],
    },
  ],
  furtherProcessing: both(
    'Tietoja voidaan käyttää lain sallimaan tieteelliseen tutkimukseen ja tilastointiin (tietosuojalaki 1050/2018, 31 §) sekä viranomaisten suunnittelu- ja selvitystyöhön.',
    'Uppgifterna får även användas för sådan vetenskaplig forskning och statistik som lagen tillåter (31 § i dataskyddslagen 1050/2018) samt när myndigheter planerar och utreder sin verksamhet.',
  ),
  statutes: [
    GDPR,
    DATA_PROTECTION_ACT,
    INTEGRATION_ACT,
    { number: '869/2024' },
    { number: '872/2024' },
    { number: '874/2024' },
    { number: '301/2004' },
    { number: '746/2011' },
    SOCIAL_WELFARE_ACT,
    { number: '1412/1997' },
    { number: '417/2007' },
    { number: '812/2000' },
    { number: '734/1992' },
    { number: '1326/2010' },
    { number: '785/1992' },
    CLIENT_DATA_ACT,
    { number: '612/2021' },
    { number: '434/2003' },
    { number: '201/1994' },
    { number: '621/1999' },
    { number: '906/2019' },
  ],
  dataSubjects: [
    both('Vastaanottopalvelujen asiakkaat', 'Klienter inom mottagningsservicen'),
    both('Asiakkaiden perheenjäsenet', 'Klienternas familjemedlemmar'),
    both('Ilman huoltajaa tulleet lapset', 'Minderåriga som kommit utan vårdnadshavare'),
    both('Edustajat ja tukihenkilöt', 'Företrädare och stödpersoner'),
  ],
  dataCategories: [
    {
      name: both('Asiakkaan perustiedot', 'Grunduppgifter om klienten'),
      special: false,
      items: [
        both('nimi ja henkilötunnus', 'namn och personbeteckning'),
        both('osoite, puhelinnumero ja kotikunta', 'adress, telefonnummer och hemkommun'),
        both('turvakielto', 'spärrmarkering'),
        both('äidinkieli ja asiointikieli', 'modersmål och kommunikationsspråk'),
        both('ammatti ja siviilisääty', 'yrke och civilstånd'),
        both('oleskelulupatiedot', 'uppgifter om uppehållstillstånd'),
        both('tiedot perheestä', 'uppgifter om familjen'),
      ],
    },
    {
      name: both('Palvelutarve ja asiakastyö', 'Servicebehov och klientarbete'),
      special: false,
      items: [
        both(
          'osaamisen ja kotoutumisen palvelutarpeen arviointi',
          'bedömning av kompetens och behovet av integrationstjänster',
        ),
        both('hakemukset ja yhteydenotot', 'ansökningar och kontakter'),
        both('asiakastyön muistiinpanot ja tapaamiset', 'anteckningar och möten i klientarbetet'),
        both('kotoutumissuunnitelma ja muut suunnitelmat', 'integrationsplan och andra planer'),
        both(
          'päätökset palveluista ja maksettavista tuista sekä niiden tiedoksiannot',
          'beslut om service och utbetalningar samt hur besluten har delgetts',
        ),
        both('asiakasmaksut', 'klientavgifter'),
        both(
          'valtion korvauksen hakemiseen ja laskutukseen tarvittavat tiedot',
          'uppgifter som behövs för att söka och fakturera ersättning av statens medel',
        ),
      ],
    },
    {
      name: both('Lasten asumisyksiköt', 'Boendeenheter för barn'),
      special: false,
      items: [
        both(
          'yksikön päivittäisen toiminnan asiakastiedot',
          'klientuppgifter om vardagen på enheten',
        ),
        both('hoitopäivien määrä', 'antalet vårddygn'),
        both('laitoshoidon kustannukset', 'kostnaderna för anstaltsvård'),
      ],
    },
    {
      name: both('Edustajat ja tukihenkilöt', 'Företrädare och stödpersoner'),
      special: false,
      items: [both('nimi, osoite ja puhelinnumero', 'namn, adress och telefonnummer')],
    },
    {
      name: both(
        'Terveydenhuollon ammattihenkilöiden merkinnät',
        'Anteckningar av yrkesutbildade personer inom hälso- och sjukvården',
      ),
      special: true,
    },
    {
      name: both(
        'Sosiaalihuollon tarpeeseen ja palveluihin liittyvät terveystiedot',
        'Hälsouppgifter som hör till behovet av socialvård och till servicen',
      ),
      special: true,
    },
  ],
  specialCategories: [
    {
      text: both(
        'Kotoutumiseen vaikuttavat terveys- ja työkykytiedot, jos ne ovat välttämättömiä.',
        'Uppgifter om hälsa och arbetsförmåga som påverkar integrationen, om de är nödvändiga.',
      ),
      art9: 'ART9_2_G',
    },
    {
      text: both(
        'Terveystiedot, joita tarvitaan sosiaalihuollon palveluihin tai terveydentilan arvioimiseksi sekä hoidon suunnittelemiseksi, toteuttamiseksi ja seuraamiseksi.',
        'Hälsouppgifter som behövs för servicen inom socialvården eller när hälsotillståndet bedöms och vården planeras, ges och följs upp.',
      ),
      art9: 'ART9_2_H',
    },
  ],
  subRegisters: [
    {
      name: both('Sosiaalipalvelujen osarekisteri', 'Delregistret för socialservice'),
      items: [
        both(
          'tiedot, joilla sosiaalihuollon ammattihenkilö arvioi, suunnittelee, toteuttaa ja seuraa palveluja ja niiden tukipalveluja',
          'det som en yrkesutbildad person inom socialvården behöver för att bedöma behovet av, planera, ge och följa upp servicen och stödtjänsterna',
        ),
      ],
    },
    {
      name: both('Terveydenhuollon osarekisteri', 'Delregistret för hälso- och sjukvård'),
      items: [
        both(
          'terveydenhuollon ammattihenkilön hoitoa varten tekemät merkinnät',
          'anteckningar som hälso- och sjukvårdspersonal har gjort för vården',
        ),
      ],
    },
  ],
  sources: [
    {
      kind: 'dataSubject',
      name: both('Asiakas tai hänen edustajansa', 'Klienten eller klientens företrädare'),
    },
    {
      kind: 'authority',
      name: both(`${DVV.fi}, väestötietojärjestelmä`, `${DVV.sv}, befolkningsdatasystemet`),
      detail: both(
        'pääosa henkilö- ja perhetiedoista',
        'största delen av person- och familjeuppgifterna',
      ),
    },
    {
      kind: 'authority',
      name: both('Maahanmuuttoviraston rekisterit', 'Register hos Migrationsverket'),
      detail: both(
        'muun muassa oleskelulupaa koskevat päätökset',
        'bland annat beslut om uppehållstillstånd',
      ),
      legalGround: [INTEGRATION_ACT],
    },
    {
      kind: 'authority',
      name: both(
        'Työ- ja elinkeinoministeriö, Lupa- ja valvontavirasto, elinvoimakeskus, työvoimaviranomainen, muut kunnat, hyvinvointialueet ja Kansaneläkelaitos',
        'Arbets- och näringsministeriet, Tillstånds- och tillsynsverket, livskraftscentralen, arbetskraftsmyndigheten, andra kommuner, välfärdsområdena och Folkpensionsanstalten',
      ),
      detail: both(
        'tehtävän hoitamiseksi välttämättömät tiedot',
        'det som är nödvändigt för uppgiften',
      ),
      legalGround: [INTEGRATION_ACT],
    },
    {
      kind: 'otherController',
      name: both(
        'Vastaanotto- ja järjestelykeskukset, kotoutumista tukevien palvelujen tuottajat ja ilman huoltajaa olevien lasten edustajat',
        'Förläggningar och flyktingslussar, producenter av service som stöder integrationen och företrädare för barn utan vårdnadshavare',
      ),
      legalGround: [INTEGRATION_ACT],
    },
    {
      kind: 'ownRegister',
      name: both(
        'Sosiaali-, terveys- ja pelastustoimialan asiakas- ja potilastiedot',
        'Klient- och patientuppgifter inom social-, hälsovårds- och räddningssektorn',
      ),
    },
    {
      kind: 'authority',
      name: both('Verohallinto', 'Skatteförvaltningen'),
      detail: both(
        'asiakkaan verotustiedot, jos ne ovat välttämättömiä',
        'klientens beskattningsuppgifter, om de är nödvändiga',
      ),
      legalGround: [CARE_INFORMATION_RIGHT],
    },
    {
      kind: 'otherController',
      name: both(
        'Muut viranomaiset ja palveluntuottajat',
        'Andra myndigheter och serviceproducenter',
      ),
      detail: both(
        'tarvittaessa asiakkaan suostumuksella tai lain nojalla',
        'vid behov med klientens samtycke eller stöd i lag',
      ),
    },
  ],
  provision: {
    text: both(
      'Tietojen käsittely perustuu lakiin. Sosiaalihuollon asiakkaan ja hänen edustajansa on annettava ne tiedot, joita sosiaalihuollon järjestämiseen tarvitaan (812/2000, 12 §). Tietojen antaminen ei perustu sopimukseen.',
      'Uppgifterna behandlas med stöd av lag. En klient inom socialvården och klientens företrädare ska lämna de uppgifter som behövs för att ordna socialvården (812/2000, 12 §). Att lämna uppgifter är inget avtalsenligt krav.',
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
      kind: 'authority',
      name: both(
        'Työ- ja elinkeinoministeriö, Lupa- ja valvontavirasto, elinvoimakeskus, työvoimaviranomainen, muut kunnat, hyvinvointialueet ja Kansaneläkelaitos',
        'Arbets- och näringsministeriet, Tillstånds- och tillsynsverket, livskraftscentralen, arbetskraftsmyndigheten, andra kommuner, välfärdsområdena och Folkpensionsanstalten',
      ),
      text: both(
        'Kotoutumisen edistämisen tehtävissä välttämättömät tiedot pyynnöstä ja salassapidon estämättä.',
        'Uppgifter som är nödvändiga för att främja integration, på begäran och utan hinder av sekretess.',
      ),
      ground: [INTEGRATION_ACT],
    },
    {
      kind: 'authority',
      name: both(
        'Muut viranomaiset ja toimijat, joilla on lakiin perustuva oikeus saada tietoja',
        'Andra myndigheter och aktörer som enligt lag har rätt att få uppgifter',
      ),
      text: both('Pyynnöstä.', 'På begäran.'),
    },
    {
      kind: 'otherController',
      name: both('Pankit', 'Banker'),
      text: both(
        'Tiedot pankin välityksellä asiakkaalle tai hänen puolestaan maksetuista suorituksista.',
        'Uppgifter om betalningar som banken förmedlar till klienten eller för klientens räkning.',
      ),
    },
    {
      kind: 'authority',
      name: both('Helsingin kaupungin taloushallinto', 'Ekonomiförvaltningen vid Helsingfors stad'),
      text: both(
        'Kassan kautta maksetut suoritukset ja asiakaslaskutuksen tiedot.',
        'Betalningar via kassan och underlag för fakturor till klienter.',
      ),
    },
    {
      kind: 'otherController',
      name: both('Tutkimusluvan saaneet tutkijat', 'Forskare med forskningstillstånd'),
      text: both('Tiedot luvan rajoissa.', 'Uppgifter inom ramen för tillståndet.'),
    },
  ],
  retention: [
    integrationRetention(
      both('Kotoutumisen edistämisen asiakastiedot', 'Klientuppgifter om främjande av integration'),
      'P4Y',
    ),
    SOCIAL_CARE_RETENTION.basic,
    SOCIAL_CARE_RETENTION.workingAge,
    SOCIAL_CARE_RETENTION.families,
    SOCIAL_CARE_RETENTION.childWelfare,
    {
      scope: both('Potilasasiakirjat', 'Journalhandlingar'),
      operator: 'after',
      period: 'P12Y',
      trigger: 'death',
      text: both(
        'Jos kuolinaikaa ei tiedetä, asiakirjat säilytetään 120 vuotta potilaan syntymästä.',
        'Om tidpunkten för dödsfallet inte är känd förvaras handlingarna 120 år från patientens födelse.',
      ),
      basis: both(
        'laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), liite',
        'bilagan till lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
      ),
    },
    CARE_PAYMENTS_RETENTION,
    ARCHIVED_RETENTION,
  ],
  rights: 'computed',
  rightsTexts: [
    {
      right: 'restriction',
      text: both(
        'Kotoutumisen edistämisen asiakastietojen käsittelyä ei voi rajoittaa (681/2023, 73 § 3 mom.). Sosiaali- ja terveydenhuollon tietojen rajoittamista voi pyytää, mutta siitä voidaan kieltäytyä laissa säädetyillä perusteilla (703/2023, 12 §).',
        'Behandlingen av klientuppgifter om främjande av integration kan inte begränsas (681/2023, 73 § 3 mom.). En begränsning av behandlingen av uppgifter inom social- och hälsovården kan begäras, men den kan vägras på grunder som anges i lag (703/2023, 12 §).',
      ),
    },
  ],
  rightsChannels: channelsOf('helsinki', 'helsinki-adult-social-work'),
  systems: [
    both('Apotti: asiakas- ja potilastietojärjestelmä', 'Apotti: klient- och patientdatasystem'),
    both(
      'Valtakunnallinen kotoutumisen tietovaranto: tiedot tallennetaan sinne viimeistään 1.1.2027 alkaen',
      'Den nationella informationsresursen för integration: uppgifterna förs in där senast från och med den 1 januari 2027',
    ),
  ],
  logs: CARE_LOGS_2026,
  secrecyBasis: both(
    'Asiakas- ja potilastiedot ovat pysyvästi salassa pidettäviä (703/2023, 4 §). Kansainvälistä suojelua ja oleskelulupaa koskevat tiedot ovat salassa pidettäviä (621/1999, 24 § 1 mom. 24 kohta).',
    'Klient- och patientuppgifterna är permanent sekretessbelagda (703/2023, 4 §). Uppgifter om internationellt skydd och uppehållstillstånd är sekretessbelagda (621/1999, 24 § 1 mom. 24 punkten).',
  ),
  toBeCompleted: [
    {
      part: 'processors',
      note: both(
        'Mitkä järjestelmätoimittajat ja palveluntuottajat käsittelevät rekisterin tietoja kaupungin lukuun?',
        'Vilka systemleverantörer och serviceproducenter behandlar registrets uppgifter för stadens räkning?',
      ),
    },
    {
      part: 'transfers',
      note: both(
        'Siirretäänkö tietoja Euroopan talousalueen ulkopuolelle, ja jos siirretään, millä suojatoimilla?',
        'Överförs uppgifter till länder utanför Europeiska ekonomiska samarbetsområdet, och i så fall med vilka skyddsåtgärder?',
      ),
    },
    {
      part: 'automatedDecisions',
      note: both(
        'Tehdäänkö asiakkaista automaattisia päätöksiä tai profilointia?',
        'Fattas automatiserade beslut om klienterna, eller profileras de?',
      ),
    },
    {
      part: 'retention',
      note: both(
        'Onko Kansallisarkisto määrännyt kotoutumisen edistämisen asiakasasiakirjat säilytettäviksi pysyvästi, kuten vuoden 2018 seloste kertoi? Kuinka kauan valtion korvausten asiakirjat säilytetään?',
        'Har Riksarkivet bestämt att klienthandlingarna om främjande av integration ska förvaras varaktigt, som det stod i 2018 års beskrivning? Hur länge förvaras handlingarna om ersättning av statens medel?',
      ),
    },
  ],
  dates: { drafted: '2018-06-20', updated: UPDATED_2026 },
}
