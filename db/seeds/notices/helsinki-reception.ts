import type { NoticeContent, StatuteRef } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'

const INTEGRATION_ACT_INFORMATION_RIGHT: StatuteRef = {
  number: '1386/2010',
  chapters: ['2', '5', '6'],
}

/** Law 6.1: as of 20.6.2018, with the statutes and authorities of that day. */
export const helsinkiReception: NoticeContent = {
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
      'Helsingin kaupunki, sosiaali- ja terveystoimialan toimialajohtaja',
      'Helsingfors stad, sektordirektören för social- och hälsovårdssektorn',
    ),
    addressLines: [
      both('Toinen linja 4 A', 'Andra linjen 4 A'),
      both('PL 6000', 'PB 6000'),
      both('00099 HELSINGIN KAUPUNKI', '00099 HELSINGFORS STAD'),
    ],
  },
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
  purposes: [
    {
      id: 'reception',
      text: both(
        'Kansainvälistä suojelua saavien ja heihin rinnastettavien maahanmuuttajien vastaanotto: palvelutarpeen alkukartoitus, toimeentulo ja huolenpito, terveydenhuolto sekä kotoutumisen tuki. Palveluja annetaan avopalveluina ja laitoksissa, joita ovat perheryhmäkodit ja muut ilman huoltajaa olevien lasten asumisyksiköt.',
        'Mottagning av personer som har fått internationellt skydd och av invandrare i jämförbar ställning: en första kartläggning av vilken service de behöver, utkomst och omsorg, hälso- och sjukvård samt stöd för integrationen. Servicen ges inom öppenvården och på anstalter, det vill säga i familjegrupphem och på andra boendeenheter för minderåriga som saknar vårdnadshavare.',
      ),
      legalBases: [
        { art6: 'ART6_1_C', statutes: [] },
        { art6: 'ART6_1_E', statutes: [] },
      ],
      fields: ['integration', 'socialCare', 'healthCare'],
    },
  ],
  furtherProcessing: both(
    'Tietoja voidaan käyttää lain sallimaan tieteelliseen tutkimukseen, tilastointiin sekä viranomaisten suunnittelu- ja selvitystyöhön.',
    'Uppgifterna får även användas för sådan vetenskaplig forskning och statistik som grundar sig på lag samt när myndigheter planerar och utreder sin verksamhet.',
  ),
  statutes: [
    { number: '(EU) 2016/679' },
    { number: '482/1958', section: '80 a', subsection: 1 },
    { number: '710/1982' },
    { number: '1062/1989' },
    { number: '734/1992' },
    { number: '201/1994' },
    { number: '1270/1997' },
    { number: '1412/1997' },
    { number: '812/2000' },
    // O-10: the document gives the Patient Act the number of the Client Act.
    {
      number: '812/2000',
      citedAs: both(
        'laki potilaan asemasta ja oikeuksista',
        'lag om patientens ställning och rättigheter',
      ),
    },
    { number: '434/2003' },
    { number: '301/2004' },
    { number: '417/2007' },
    { number: '298/2009' },
    { number: '661/2009' },
    { number: '1326/2010' },
    { number: '1386/2010' },
    { number: '746/2011' },
    { number: '1301/2014' },
    { number: '254/2015' },
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
        both('osoite, puhelinnumero ja kotikunta', 'telefonnummer, adress och hemkommun'),
        both('osoitteen turvakielto', 'spärrmarkering för adressen'),
        both('äidinkieli ja asiointikieli', 'kommunikationsspråk och modersmål'),
        both('ammatti ja siviilisääty', 'yrke och civilstånd'),
        both('oleskelulupa', 'uppehållstillstånd'),
        both('tiedot perheestä', 'uppgifter om familjen'),
      ],
    },
    {
      name: both('Palvelutarve ja asiakastyö', 'Servicebehov och klientarbete'),
      special: false,
      items: [
        both('palvelun tarve', 'behovet av service'),
        both('hakemukset ja yhteydenotot', 'kontakter och ansökningar'),
        both('asiakastyön muistiinpanot ja tapaamiset', 'möten och anteckningar i klientarbetet'),
        both('asiakkaan suunnitelmat', 'planer för den enskilda klienten'),
        both(
          'päätökset palveluista ja maksettavista tuista sekä niiden tiedoksiannot',
          'beslut om service och utbetalningar samt hur besluten har delgetts',
        ),
        both('asiakasmaksut', 'klientavgifter'),
        both(
          'valtion korvauksen hakemiseen ja laskutukseen tarvittavat tiedot',
          'uppgifter som behövs för att söka och fakturera ersättning av statens medel',
        ),
        both(
          'muut vastaanotolle välttämättömät tiedot',
          'annat som mottagningen oundgängligen kräver',
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
  ],
  specialCategories: [
    {
      text: both(
        'Terveystiedot, joita tarvitaan terveydentilan tai sairauden arvioimiseksi sekä hoidon suunnittelemiseksi, toteuttamiseksi ja seuraamiseksi.',
        'Hälsouppgifter som behövs när ett hälsotillstånd eller en sjukdom bedöms och när vården planeras, ges och följs upp.',
      ),
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
    {
      name: both(
        'Merkinnät asiakas- ja potilastietojärjestelmässä sekä asiakirjoissa',
        'Anteckningar i klient- och patientdatasystemet och i handlingarna',
      ),
    },
  ],
  sources: [
    {
      kind: 'dataSubject',
      name: both('Asiakas tai hänen edustajansa', 'Klienten eller klientens företrädare'),
      detail: both('täydentävät tiedot', 'kompletterande uppgifter'),
    },
    {
      kind: 'authority',
      name: both(
        'Helsingin asukasrekisteri ja Väestörekisterikeskuksen väestötietojärjestelmä',
        'Helsingfors invånarregister och Befolkningsregistercentralens befolkningsdatasystem',
      ),
      detail: both(
        'pääosa henkilö- ja perhetiedoista',
        'största delen av person- och familjeuppgifterna',
      ),
    },
    {
      kind: 'authority',
      name: both('Maahanmuuttoviraston rekisterit', 'Register hos Migrationsverket'),
      detail: both(
        'muun muassa toisen viranomaisen oleskelulupapäätökset',
        'bland annat andra myndigheters beslut om uppehållstillstånd',
      ),
      legalGround: [INTEGRATION_ACT_INFORMATION_RIGHT],
    },
    {
      kind: 'authority',
      name: both(
        'Työ- ja elinkeinoministeriö, aluehallintovirasto, ELY-keskus, työ- ja elinkeinotoimisto, kuntien viranomaiset ja Kansaneläkelaitos',
        'Folkpensionsanstalten, kommunerna, arbets- och näringsbyrån, NTM-centralen, regionförvaltningsverket och arbets- och näringsministeriet',
      ),
      detail: both(
        'tehtävän hoitamiseksi välttämättömät tiedot',
        'det som uppgiften oundgängligen kräver',
      ),
      legalGround: [INTEGRATION_ACT_INFORMATION_RIGHT],
    },
    {
      kind: 'ownRegister',
      name: both('Asiakas- ja potilastietojärjestelmät', 'Klient- och patientdatasystemen'),
    },
    { kind: 'authority', name: both('Vastaanottokeskukset', 'Förläggningar') },
    {
      kind: 'otherController',
      name: both(
        'Järjestelykeskukset, kotoutumista tukevien palvelujen tuottajat ja ilman huoltajaa olevien lasten edustajat',
        'Flyktingslussar, producenter av service som stöder integrationen och företrädare för barn utan vårdnadshavare',
      ),
      detail: both(
        'tehtävän hoitamiseksi välttämättömät tiedot',
        'det som uppgiften oundgängligen kräver',
      ),
      legalGround: [INTEGRATION_ACT_INFORMATION_RIGHT],
    },
    { kind: 'authority', name: both('Uudenmaan TE-toimisto', 'Nylands TE-byrå') },
    {
      kind: 'ownRegister',
      name: both(
        'Helsingin sosiaali- ja terveysviraston osastot',
        'Avdelningarna vid Helsingfors social- och hälsovårdsverk',
      ),
    },
    { kind: 'authority', name: both('Muut kunnat', 'Övriga kommuner') },
    {
      kind: 'authority',
      name: both('Verohallinto', 'Skatteförvaltningen'),
      detail: both(
        'helsinkiläisten verotustiedot kaupunginhallituksen kautta teknisellä käyttöyhteydellä',
        'beskattningsuppgifter om helsingforsare via stadsstyrelsen, genom teknisk anslutning',
      ),
      frequency: both('kerran vuodessa', 'årligen'),
      legalGround: [{ number: '482/1958', section: '80 a', subsection: 1 }],
    },
    {
      kind: 'otherController',
      name: both(
        'Muut viranomaiset ja palveluntuottajat',
        'Serviceproducenter och andra myndigheter',
      ),
      detail: both(
        'tarvittaessa asiakkaan suostumuksella tai lain nojalla, paperilla tai sähköisesti',
        'vid behov med klientens samtycke eller stöd i lag, på papper eller i elektronisk form',
      ),
    },
  ],
  recipients: [
    {
      kind: 'authority',
      name: both(
        'Viranomaiset ja toimijat, joilla on lakiin perustuva oikeus saada tietoja',
        'Myndigheter och aktörer som enligt lag får ta del av uppgifterna',
      ),
      text: both(
        'Pyynnöstä ja toimialan tietosuojaohjeita noudattaen.',
        'När de begär det och så som sektorns dataskyddsanvisningar föreskriver.',
      ),
    },
    {
      kind: 'authority',
      name: both(
        'Työ- ja elinkeinoministeriö, aluehallintovirasto, ELY-keskus, työ- ja elinkeinotoimisto, kuntien viranomaiset ja Kansaneläkelaitos',
        'Folkpensionsanstalten, kommunerna, arbets- och näringsbyrån, NTM-centralen, regionförvaltningsverket och arbets- och näringsministeriet',
      ),
      text: both(
        'Välttämättömät tiedot maksutta ja salassapidon estämättä. Oikeus koskee näiden viranomaisten toisiltaan saamia tietoja sekä tietoja Maahanmuuttovirastolta, vastaanotto- ja järjestelykeskuksilta, kotoutumista tukevien palvelujen tuottajilta ja ilman huoltajaa olevien lasten edustajilta.',
        'Oundgängliga uppgifter utan avgift och utan hinder av sekretess. Rätten gäller det som myndigheterna får från varandra, Migrationsverket, förläggningarna, flyktingslussarna, dem som ordnar stöd för integrationen och dem som företräder barn utan vårdnadshavare.',
      ),
      ground: [INTEGRATION_ACT_INFORMATION_RIGHT],
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
      name: both(
        'Helsingin kaupungin taloushallintopalvelun yleisökassa',
        'Kassan hos Helsingfors stads ekonomiförvaltning',
      ),
      text: both(
        'Tiedot kassan maksamista suorituksista.',
        'Uppgifter om det som kassan betalar ut.',
      ),
    },
    {
      kind: 'authority',
      name: both(
        'Helsingin kaupungin taloushallinnon laskutusjärjestelmä',
        'Faktureringen inom Helsingfors stads ekonomiförvaltning',
      ),
      text: both('Asiakaslaskutuksen tiedot.', 'Underlag för fakturor till klienter.'),
    },
    {
      kind: 'authority',
      name: both('Viraston sisäinen tilastojärjestelmä', 'Ämbetsverkets eget statistiksystem'),
      text: both('Tilastointi ja raportointi.', 'Statistik och rapporter.'),
    },
    {
      kind: 'otherController',
      name: both('Tutkimusluvan saaneet tutkijat', 'Forskare med forskningstillstånd'),
      text: both(
        'Tiedot sosiaali- ja terveysviraston myöntämän luvan rajoissa.',
        'Uppgifter inom ramen för det tillstånd som social- och hälsovårdsverket har gett.',
      ),
    },
  ],
  retention: [
    {
      scope: both(
        'Kotoutumisen edistämisen asiakasasiakirjat',
        'Klienthandlingar om främjande av integration',
      ),
      operator: 'permanent',
    },
    {
      scope: both('Muut asiakirjat', 'Övriga handlingar'),
      operator: 'criteria',
      text: both(
        'Säilytysaika määräytyy asiakasasiakirjoja ja potilasasiakirjoja koskevien säädösten mukaan.',
        'Hur länge handlingarna förvaras bestäms i författningarna om klienthandlingar och journaler.',
      ),
      statutes: [{ number: '254/2015' }, { number: '298/2009' }],
    },
  ],
  systems: [
    both(
      'Asiakas- ja potilastietojärjestelmä, jonka nimeä asiakirja ei kerro',
      'Ett klient- och patientdatasystem vars namn inte framgår av dokumentet',
    ),
  ],
  dates: { drafted: '2018-06-20' },
}
