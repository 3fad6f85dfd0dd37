import type { NoticeContent } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'

/** Law 6.3: undated; written when the wellbeing services counties had started. */
export const lappeenrantaImmigration: NoticeContent = {
  kind: 'notice',
  registerName: both(
    'Maahanmuuttopalveluiden tietovaranto',
    'Invandrartjänsternas informationslager',
  ),
  plainSummary: both(
    'Lappeenrannan maahanmuuttopalvelut auttavat uusia asukkaita kotoutumaan. Rekisterissä on tietoja palvelun asiakkaista ja heidän perheistään. Siinä on tietoja myös kokemusasiantuntijoista, jotka ovat itse antaneet tietonsa.',
    'Invandrartjänsterna i Villmanstrand hjälper nya invånare att integreras. I registret finns uppgifter om klienterna och deras familjer. Där finns också uppgifter om erfarenhetsexperter som själva har lämnat sina uppgifter.',
  ),
  controller: {
    name: both('Lappeenrannan kaupunginhallitus', 'Stadsstyrelsen i Villmanstrand'),
    addressLines: [
      both('Villimiehenkatu 1', 'Villimiehenkatu 1'),
      both('53100 Lappeenranta', '53100 Villmanstrand'),
    ],
  },
  contactPerson: {
    role: both('Osastosihteeri', 'Avdelningssekreteraren'),
    contact: { email: 'maahanmuuttopalvelut@lappeenranta.fi' },
  },
  dpo: {
    name: both('Tietosuojavastaava', 'Dataskyddsombudet'),
    email: 'tietosuoja@lappeenranta.fi',
  },
  purposes: [
    {
      id: 'client-relationship',
      text: both(
        'Maahanmuuttopalvelujen asiakkuuksien hoitaminen',
        'Skötsel av invandrartjänsternas klientrelationer',
      ),
      legalBases: [{ art6: 'ART6_1_C', statutes: [{ number: '1386/2010' }] }],
      fields: ['integration'],
    },
    {
      id: 'state-compensation',
      text: both('Korvausten hakeminen valtiolta', 'Ansökan om ersättning av statens medel'),
      legalBases: [{ art6: 'ART6_1_C', statutes: [{ number: '1386/2010' }] }],
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
  statutes: [{ number: '1386/2010' }],
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
        both('henkilötunnus ja nimi', 'namn och personbeteckning'),
        both('osoite', 'adress'),
        both('perheenjäsenet', 'familjemedlemmar'),
        both('oleskelulupa', 'uppehållstillstånd'),
        both('äidinkieli', 'modersmål'),
      ],
    },
    {
      name: both('Kotoutumisen tiedot', 'Uppgifter om integrationen'),
      special: false,
      items: [
        both('opiskelu ja koulutus', 'studier och utbildning'),
        both('alkuhaastattelu', 'inledande intervju'),
        both('alkukartoitus', 'inledande kartläggning'),
        both('kotoutumissuunnitelma', 'integrationsplan'),
      ],
    },
    {
      name: both('Kokemusasiantuntijan tiedot', 'Uppgifter om erfarenhetsexperten'),
      special: false,
      items: [
        both('yhteystiedot ja nimi', 'namn och kontaktuppgifter'),
        both('aihe, josta henkilö haluaa kertoa', 'det område som personen vill bidra till'),
        both('tehtävään saatu koulutus', 'utbildning för uppdraget'),
      ],
    },
    {
      name: both('Välttämättömät terveystiedot', 'Nödvändiga hälsouppgifter'),
      special: true,
    },
    {
      name: both(
        'Asiakkaan omasta aloitteestaan kertoma uskonto tai vakaumus',
        'Religion eller övertygelse som klienten självmant berättar om',
      ),
      special: true,
    },
  ],
  specialCategories: [
    {
      text: both(
        'Terveydestä tallennetaan vain se, mitä ilman kotoutumispalveluja ei voida järjestää tai korvausta valtiolta hakea.',
        'Om hälsan antecknas bara det som är nödvändigt för att ordna integrationsservicen eller söka ersättning av staten.',
      ),
    },
    {
      text: both(
        'Äidinkieltä kysytään palvelujen järjestämiseksi ja tulkin hankkimiseksi.',
        'Klienten tillfrågas om sitt modersmål för att servicen och en eventuell tolk ska kunna ordnas.',
      ),
    },
    {
      text: both(
        'Uskonnosta tai vakaumuksesta ei kysytä, mutta asiakas voi mainita niihin liittyviä tapoja, joilla on hänelle merkitystä.',
        'Religion och övertygelse frågas det inte om, men klienten kan själv nämna seder som är viktiga.',
      ),
    },
  ],
  sources: [
    { kind: 'dataSubject', name: both('Asiakas itse', 'Klienten själv') },
    { kind: 'authority', name: both('Vastaanottokeskus', 'Förläggningen') },
    { kind: 'authority', name: both('Maahanmuuttovirasto', 'Migrationsverket') },
    { kind: 'authority', name: both('ELY-keskus', 'NTM-centralen') },
    {
      kind: 'otherController',
      name: both('YK:n pakolaisjärjestö UNHCR', 'FN:s flyktingorgan UNHCR'),
    },
    { kind: 'otherController', name: both('Suomen Punainen Risti', 'Finlands Röda Kors') },
    {
      kind: 'authority',
      name: both('Väestörekisteri', 'Befolkningsregistret'),
      detail: both('perhe- ja osoitetiedot', 'uppgifter om familj och adress'),
    },
    {
      kind: 'authority',
      name: both('Kelan järjestelmä', 'FPA:s system'),
      detail: both('asiakkaan saamat etuudet', 'förmåner som klienten får'),
      legalGround: [{ number: '1386/2010' }],
    },
  ],
  provision: {
    text: both(
      'Asiakkaan tietojen antaminen perustuu lakiin, ja osa niistä tulee suoraan viranomaisilta. Kokemusasiantuntija antaa tietonsa vapaaehtoisesti.',
      'Klientens uppgifter lämnas med stöd av lag, och en del kommer direkt från myndigheter. En erfarenhetsexpert lämnar sina uppgifter frivilligt.',
    ),
  },
  recipients: [
    {
      kind: 'authority',
      name: both('Hyvinvointialue', 'Välfärdsområdet'),
      text: both(
        'Kun pakolainen muuttaa kaupunkiin, alue saa palvelujen järjestämisessä tarvittavat tiedot, kuten maahantulon, henkilötiedot, osoitteen ja hoidon tarpeen.',
        'När en flykting flyttar till staden får området det som behövs för att ordna servicen, till exempel ankomst till landet, personuppgifter, adress och vårdbehov.',
      ),
    },
    {
      kind: 'otherController',
      name: both('Toisen kunnan kotoutumispalvelut', 'Integrationsservicen i en annan kommun'),
      text: both(
        'Asiakkaan luvalla, kun hän muuttaa toiseen kuntaan.',
        'Med klientens tillstånd, när klienten flyttar till en annan kommun.',
      ),
    },
  ],
  processors: 'none',
  transfers: 'none',
  automatedDecisions: 'none',
  retention: [
    {
      scope: both('Asiakastietojärjestelmä Maire', 'Klientdatasystemet Maire'),
      operator: 'after',
      period: 'P48M',
      trigger: 'integrationPeriodEnded',
    },
    {
      scope: both(
        'Asiakastietojärjestelmä Maire, kun asiakkuus loppuu muusta syystä',
        'Klientdatasystemet Maire, om klientrelationen upphör av något annat skäl',
      ),
      operator: 'after',
      period: 'P48M',
      trigger: 'clientRelationshipEnded',
    },
    {
      scope: both('Korvaushakemukset valtiolle', 'Ansökningar om ersättning av statens medel'),
      operator: 'after',
      period: 'P10Y',
      trigger: 'finalDecision',
      asRule: true,
      basis: both('kaupungin tiedonohjaussuunnitelma', 'stadens informationsstyrningsplan'),
    },
    { scope: both('ALPO', 'ALPO-systemet'), operator: 'unstated' },
    { scope: both('M-Files', 'M-Files-systemet'), operator: 'unstated' },
    {
      scope: both(
        'Kokemusasiantuntijoiden tiedot ja paperiset sopimuslomakkeet',
        'Erfarenhetsexperternas uppgifter och avtalsblanketter på papper',
      ),
      operator: 'unstated',
    },
  ],
  rightsTexts: [
    {
      right: 'access',
      text: both(
        'Voit tarkistaa, mitä tietoja sinusta on. Kaupunki suosittelee sähköistä lomaketta, johon kirjaudutaan vahvalla tunnistautumisella.',
        'Du kan kontrollera vilka uppgifter som finns om dig. Staden rekommenderar den elektroniska blanketten, som kräver stark autentisering.',
      ),
    },
    {
      right: 'rectification',
      text: both(
        'Voit vaatia virheellisen tai epätarkan tiedon oikaisua rekisterin vastuuhenkilöltä tai sähköisellä lomakkeella.',
        'Du kan kräva rättelse av en felaktig eller inexakt uppgift hos den som ansvarar för registret eller med den elektroniska blanketten.',
      ),
    },
    {
      right: 'erasure',
      text: both(
        'Kokemusasiantuntija voi pyytää, että yhteyshenkilö poistaa hänen tietonsa. Asiakirjan mukaan näiden tietojen käsittely perustuu sopimukseen.',
        'En erfarenhetsexpert kan be kontaktpersonen radera hans eller hennes uppgifter. Enligt dokumentet grundar sig behandlingen av dem på avtal.',
      ),
    },
    {
      right: 'restriction',
      text: both(
        'Eräissä tilanteissa voit pyytää, että käsittelyä rajoitetaan, kunnes tiedot on tarkistettu ja tarvittaessa korjattu tai täydennetty.',
        'I vissa situationer kan du begära att behandlingen begränsas tills uppgifterna har kontrollerats och vid behov rättats eller kompletterats.',
      ),
    },
    {
      right: 'consentWithdrawal',
      text: both(
        'Kokemusasiantuntija voi peruuttaa suostumuksensa milloin tahansa ilmoittamalla siitä yhteyshenkilölle. Asiakirja mainitsee tässäkin käsittelyn perusteeksi sopimuksen.',
        'En erfarenhetsexpert kan när som helst återkalla sitt samtycke genom att meddela kontaktpersonen. Också här uppger dokumentet avtal som grund för behandlingen.',
      ),
    },
    {
      right: 'complaint',
      text: both(
        'Jos koet, että oikeuksiasi loukataan, voit kääntyä tietosuojavaltuutetun puoleen.',
        'Om du upplever att dina rättigheter kränks kan du vända dig till dataombudsmannen.',
      ),
    },
  ],
  rightsChannels: both(
    'Sähköinen lomake, jossa tunnistaudutaan vahvasti, tai yhteydenotto rekisterin yhteyshenkilöön.',
    'Elektronisk blankett med stark autentisering eller kontakt med registrets kontaktperson.',
  ),
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
  ],
  manualMaterial: both(
    'Tiedot ovat pääosin sähköisiä, ja paperia käytetään vain poikkeuksellisesti. Kokemusasiantuntijoiden sopimuslomakkeet ovat paperilla.',
    'Uppgifterna är i huvudsak elektroniska och papper används bara undantagsvis. Erfarenhetsexperternas avtalsblanketter finns på papper.',
  ),
  dates: {},
}
