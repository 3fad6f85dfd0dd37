import type { NoticeContent } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'

/**
 * Law 6.5: undated, under the Personal Data Act 523/1999: no legal basis of the GDPR is told.
 * Integration and social care are separate purposes, because only the latter moved to the
 * wellbeing services county (law 3.6, A-15).
 */
export const kotkaImmigration: NoticeContent = {
  kind: 'notice',
  registerName: both('Maahanmuuttotoimiston asiakasrekisteri', 'Invandrarbyråns klientregister'),
  plainSummary: both(
    'Rekisterissä on tietoja Kotkan maahanmuuttotoimiston asiakkaista ja samassa taloudessa asuvista ihmisistä. Osalla heistä on pakolaistausta. Tietoja käytetään kotoutumisen tukemiseen ja toimeentulotukeen. Tiedot ovat salassa pidettäviä.',
    'I registret finns uppgifter om klienter hos invandrarbyrån i Kotka och om människor som bor i samma hushåll. En del av dem har flyktingbakgrund. Uppgifterna används för att stödja integrationen och för utkomststödet. Uppgifterna är sekretessbelagda.',
  ),
  controller: {
    name: both(
      'Kotkan kaupunki, hyvinvointipalvelut, sosiaali- ja terveyslautakunta',
      'Kotka stad, välfärdstjänster, social- och hälsovårdsnämnden',
    ),
    addressLines: [both('Kustaankatu 2', 'Kustaankatu 2'), both('48100 Kotka', '48100 Kotka')],
    phone: '05 2341',
    email: 'kirjaamo@kotka.fi',
  },
  contactPerson: {
    role: both('Maahanmuuttajatyön johtaja', 'Chefen för invandrararbetet'),
    contact: {
      addressLines: [both('Karhulantie 46', 'Karhulantie 46'), both('48600 Kotka', '48600 Kotka')],
    },
  },
  purposes: [
    {
      id: 'integration',
      text: both(
        'Asiakkuuden hoitaminen: kotouttamistoimien suunnittelu, toteutus ja seuranta',
        'Skötsel av klientrelationen: planering, genomförande och uppföljning av integrationsåtgärder',
      ),
      legalBases: [
        {
          art6: 'unknown',
          statutes: [
            { number: '523/1999', section: '8' },
            {
              number: '1386/2010',
              citedAs: both('laki kotouttamisen edistämisestä', 'lag om främjande av integration'),
            },
            { number: '570/2011' },
            { number: '571/2011' },
            { number: '301/2004' },
          ],
        },
      ],
      fields: ['integration'],
    },
    {
      id: 'social-care',
      text: both(
        'Asiakkuuden hoitaminen: toimeentulotuki ja aikuissosiaalityö',
        'Skötsel av klientrelationen: utkomststöd och vuxensocialarbete',
      ),
      legalBases: [
        {
          art6: 'unknown',
          statutes: [{ number: '523/1999', section: '8' }, { number: '1412/1997' }],
        },
      ],
      fields: ['socialCare'],
    },
  ],
  furtherProcessing: both(
    'Tietoja käytetään henkilötietolain (523/1999) 4 luvun nojalla myös tilastoihin ja viranomaisen suunnittelu- ja selvitystyöhön. Kotoutumisajan jälkeen ne liitetään toimeentulotuen ja aikuissosiaalityön rekistereihin.',
    'Med stöd av 4 kap. i personuppgiftslagen (523/1999) används uppgifterna också för statistik och för myndighetens planerings- och utredningsarbete. Efter integrationstiden slås de ihop med registren för utkomststöd och vuxensocialarbete.',
  ),
  statutes: [
    { number: '523/1999', chapters: ['4'] },
    { number: '523/1999', section: '8' },
    { number: '523/1999', section: '26' },
    { number: '523/1999', section: '27' },
    { number: '523/1999', section: '29' },
    { number: '1412/1997' },
    { number: '812/2000', section: '20' },
    { number: '301/2004' },
    { number: '159/2007' },
    {
      number: '1386/2010',
      citedAs: both('laki kotouttamisen edistämisestä', 'lag om främjande av integration'),
    },
    { number: '571/2011' },
    { number: '570/2011' },
  ],
  dataSubjects: [
    both('Maahanmuuttotoimiston asiakkaat', 'Klienter hos invandrarbyrån'),
    both(
      'Asiakkaan perhe ja muut samassa taloudessa asuvat',
      'Klientens familj och andra i samma hushåll',
    ),
    both('Vuokranantajat', 'Hyresvärdar'),
  ],
  dataCategories: [
    {
      name: both('Perustiedot', 'Grunduppgifter'),
      special: false,
      items: [
        both('henkilötunnus ja nimi', 'namn och personbeteckning'),
        both('yhteystiedot', 'kontaktuppgifter'),
        both('pankkitilin tiedot', 'bankkonto'),
      ],
    },
    {
      name: both('Kotoutuminen', 'Integration'),
      special: false,
      items: [
        both(
          'pakolaistaustaisen asiakkaan kotouttamistoimien ja sosiaalipalvelujen suunnitelmat, toteutus ja seuranta',
          'planer, genomförande och uppföljning av integrationsåtgärder och socialservice för klienter med flyktingbakgrund',
        ),
        both(
          'asiakkaan tausta ja syy maahan tuloon',
          'klientens bakgrund och orsaken till ankomsten',
        ),
      ],
    },
    {
      name: both('Toimeentulotuki', 'Utkomststöd'),
      special: false,
      items: [
        both('etuudet ja maksut', 'förmåner och betalningar'),
        both(
          'tuen myöntämiseen tarvittavat tiedot asiakaskertomuksessa',
          'det som behövs för att bevilja stödet, i klientrapporten',
        ),
        both('vuokranantajan tiedot tarvittaessa', 'vid behov uppgifter om hyresvärden'),
      ],
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
      name: both('Väestörekisteri', 'Befolkningsregistret'),
      detail: both('henkilö- ja yhteystiedot', 'person- och kontaktuppgifter'),
    },
    {
      kind: 'authority',
      name: both('Kelan Soky-järjestelmä', 'FPA:s system Soky'),
      detail: both('maksetut etuudet sähköisesti', 'utbetalda förmåner i elektronisk form'),
    },
    {
      kind: 'otherController',
      name: both(
        'Muut sosiaalihuollon rekisterinpitäjät',
        'Andra personuppgiftsansvariga inom socialvården',
      ),
      detail: both('kun asiakas suostuu siihen', 'när klienten samtycker till det'),
    },
    {
      kind: 'authority',
      name: both('Viranomaiset ja muut tiedonantajat', 'Myndigheter och andra uppgiftslämnare'),
      detail: both(
        'asiakkuuteen olennaisesti vaikuttavat selvitykset, jotka ovat välttämättömiä sosiaalihuollon tarpeen arvioimiseksi, sen järjestämiseksi tai annettujen tietojen tarkistamiseksi',
        'utredningar som väsentligt påverkar klientrelationen och är nödvändiga för att bedöma behovet av socialvård, ordna den eller kontrollera lämnade uppgifter',
      ),
      legalGround: [{ number: '812/2000', section: '20' }],
    },
  ],
  recipients: 'none',
  processors: [
    {
      name: both('Tieto Oyj', 'Tieto Oyj'),
      task: both(
        'palvelinsalit ja Effica-järjestelmän palvelinten suojaus',
        'serverhallar och skydd av servrarna för systemet Effica',
      ),
    },
  ],
  transfers: 'none',
  rightsTexts: [
    {
      right: 'access',
      text: both(
        'Omat tiedot saa yleensä tarkastaa henkilötietolain (523/1999) 26 ja 27 §:n nojalla, maksutta kerran vuodessa.',
        'Med stöd av 26 och 27 § i personuppgiftslagen (523/1999) får var och en i regel granska sina uppgifter, avgiftsfritt en gång om året.',
      ),
    },
    {
      right: 'rectification',
      text: both(
        'Virheellisen tiedon korjaamista saa vaatia henkilötietolain (523/1999) 29 §:n nojalla.',
        'Med stöd av 29 § i personuppgiftslagen (523/1999) får var och en kräva att en felaktig uppgift korrigeras.',
      ),
    },
  ],
  rightsChannels: both(
    'Lomakkeet tarkastamista ja korjaamista varten ovat osoitteessa http://www.kotka.fi/tietoa_kotkasta/tietosuoja, ja ne voi pyytää myös kirjaamosta, puhelin 05 2341. Lisätietoja antaa www.tietosuoja.fi.',
    'Blanketter för granskning och korrigering finns på http://www.kotka.fi/tietoa_kotkasta/tietosuoja och kan även beställas från registratorskontoret, telefon 05 2341. Mer information ges på www.tietosuoja.fi.',
  ),
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
    both(
      'Tiedot liikkuvat terveydenhuollon suojatussa Kaapo-verkossa.',
      'Uppgifterna förmedlas i hälso- och sjukvårdens skyddade nät Kaapo.',
    ),
  ],
  systems: [both('Effica, sosiaalipalvelut', 'Effica, socialservice')],
  manualMaterial: both(
    'Paperiasiakirjat ovat lukituissa tiloissa.',
    'Pappershandlingar förvaras i låsta utrymmen.',
  ),
  secrecyBasis: both(
    'Rekisteriin merkityt tiedot on laissa säädetty salassa pidettäviksi.',
    'Uppgifterna i registret är sekretessbelagda enligt lag.',
  ),
  dates: {},
}
