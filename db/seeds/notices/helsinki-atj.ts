import type { PublicityDescription } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'

/** Law 6.2: a description of the repealed form (621/1999 § 18), undated, in the frame of § 28. */
export const helsinkiAtj: PublicityDescription = {
  kind: 'publicity-description',
  registerName: both(
    'Sosiaalihuollon asiakastietojärjestelmä ATJ',
    'Socialvårdens klientdatasystem ATJ',
  ),
  plainSummary: both(
    'ATJ on Helsingin sosiaalihuollon tietojärjestelmä. Siinä on tietoja ihmisistä, jotka ovat olleet sosiaalihuollon asiakkaina vuodesta 1988 alkaen. Järjestelmään on kirjattu hakemuksia, suunnitelmia, päätöksiä ja maksuja. Asiakkaiden tiedot ovat salassa pidettäviä.',
    'ATJ är socialvårdens klientdatasystem i Helsingfors. Där finns uppgifter om människor som har varit klienter inom socialvården sedan år 1988. I systemet har förts in ansökningar, planer, beslut och betalningar. Klienternas uppgifter är sekretessbelagda.',
  ),
  unit: {
    name: both(
      'Helsingin kaupunki, sosiaali- ja terveystoimiala',
      'Helsingfors stad, social- och hälsovårdssektorn',
    ),
  },
  responsible: {
    role: both(
      'Nuorten palvelujen ja aikuissosiaalityön päällikkö, perhe- ja sosiaalipalvelut',
      'Chefen för tjänsterna för unga och vuxensocialarbetet, familje- och socialtjänster',
    ),
  },
  informationSystems: [
    {
      name: both('ATJ', 'ATJ'),
      purposes: [
        both(
          'hakemusten ja yhteydenottojen käsittely',
          'handläggning av kontakter och ansökningar',
        ),
        both(
          'palvelutarpeen arviointi ja palvelujen suunnittelu',
          'bedömning av servicebehovet och planering av servicen',
        ),
        both('työkyvyn selvittäminen', 'utredning av klientens arbetsförmåga'),
        both(
          'tukia, palveluja ja asiakasmaksuja koskevat päätökset ja niiden tiedoksianto',
          'beslut om stöd, service och avgifter samt delgivning av besluten',
        ),
        both('tukien ja etuuksien maksaminen', 'betalning av förmåner och stöd'),
        both('eläkkeiden ja tukien välittäminen', 'förmedling av stöd och pensioner'),
        both('palvelujen toteutumisen seuranta', 'uppföljning av hur servicen har genomförts'),
        both(
          'päivätoiminnan, palveluasumisen ja laitoshoidon laskutusaineisto',
          'underlag för fakturor om serviceboende, anstaltsvård och dagverksamhet',
        ),
        both(
          'etuuksien takaisinperintä ja perinnästä luopuminen',
          'återkrav av förmåner och beslut om att avstå från återkrav',
        ),
        both('asiakastilastot', 'statistik över klienterna'),
        both('lakisääteiset selvitykset ja tilastot', 'redovisningar och statistik enligt lag'),
      ],
    },
  ],
  materials: [
    {
      heading: both('Toimipaikat', 'Verksamhetsställen'),
      publicity: 'public',
      personalData: false,
      items: [
        both(
          'sosiaali- ja terveystoimialan ja ostopalvelujen tuottajien toimipaikat',
          'verksamhetsställen som sektorn själv eller producenterna av köpta tjänster driver',
        ),
      ],
    },
    {
      heading: both('Palvelutehtävät', 'Serviceuppgifter'),
      publicity: 'secret',
      personalData: true,
      items: [
        both('lapsiperheiden palvelut', 'service för barnfamiljer'),
        both('työikäisten palvelut', 'service för personer i arbetsför ålder'),
        both('iäkkäiden palvelut', 'service för äldre'),
        both('päihdehuolto', 'missbrukarvård'),
        both('vammaispalvelut', 'handikappservice'),
        both(
          'lastensuojelun ja kotihoidon tiedot historiatietoina',
          'äldre uppgifter från barnskyddet och hemvården som historik',
        ),
        both(
          'järjestelmää käyttävän Helsingin vastaanottokeskuksen tiedot',
          'uppgifter som Helsingfors förläggning för in',
        ),
      ],
    },
    {
      heading: both('Väestötiedot', 'Befolkningsuppgifter'),
      publicity: 'secret',
      personalData: true,
      items: [
        both('nimi, entiset nimet ja henkilötunnus', 'namn, tidigare namn och personbeteckning'),
        both(
          'osoitteet, kotipaikkatunnus ja entinen kunta',
          'hemortskod, adresser och förra hemkommunen',
        ),
        both('siviilisääty, kansalaisuus ja äidinkieli', 'modersmål, medborgarskap och civilstånd'),
        both(
          'perhesuhteet, lasten huolto ja edunvalvonta',
          'familj, intressebevakning och vem som har vårdnaden om barnen',
        ),
        both('kuolinpäivä', 'dödsdag'),
      ],
    },
    {
      heading: both('Asiakkaan perustiedot', 'Grunduppgifter om klienten'),
      publicity: 'secret',
      personalData: true,
      items: [
        both(
          'osoite, puhelin, kotikunta ja siviilisääty',
          'telefon, adress, civilstånd och hemkommun',
        ),
        both('asumismuoto', 'boendeform'),
        both('koulutus ja sosioekonominen asema', 'socioekonomisk ställning och utbildning'),
        both(
          'maahanmuutto, pakolaisuus ja paluumuutto',
          'flyktingskap, återflyttning och invandring',
        ),
        both('kehitysvammaisten erityishuoltopiiri', 'specialomsorgsdistrikt'),
        both('sotilasvamma', 'militärskada'),
      ],
    },
    {
      heading: both('Asian käsittely', 'Handläggning'),
      publicity: 'secret',
      personalData: true,
      items: [
        both('hakemukset ja yhteydenotot', 'kontakter och ansökningar'),
        both('palvelutarpeen arviot ja suunnitelmat', 'planer och bedömningar av servicebehovet'),
        both(
          'yksilöhuollon päätösesitykset ja päätökset',
          'beslut om individuell vård och förslag till beslut',
        ),
        both('päätösten täytäntöönpano-ohjeet', 'anvisningar för verkställigheten'),
        both('tiedoksiannot ja muutoksenhaku', 'delgivningar och sökande av ändring'),
        both('asiakastyön merkinnät', 'anteckningar i klientarbetet'),
      ],
    },
    {
      heading: both('Tulot ja menot', 'Inkomster och utgifter'),
      publicity: 'secret',
      personalData: true,
      condition: both(
        'Vain palveluissa, joissa tuki tai maksu riippuu tuloista.',
        'Bara i service där stödet eller avgiften beror på inkomsten.',
      ),
      items: [both('tulo- ja menolaskelmat', 'beräkningar av utgifter och inkomster')],
    },
    {
      heading: both('Maksut asiakkaalle', 'Betalningar till klienten'),
      publicity: 'secret',
      personalData: true,
      condition: both(
        'Vain palveluissa, joissa asiakkaalle maksetaan tukea.',
        'Bara i service där klienten får stöd utbetalt.',
      ),
      items: [
        both('maksut ja maksusitoumukset', 'betalningsförbindelser och betalningar'),
        both('tulot ja maksuliikenteen summat', 'inkomster och belopp i betalningsrörelsen'),
        both('pankkiyhteystiedot', 'bankuppgifter'),
      ],
    },
    {
      heading: both('Laskutus', 'Fakturering'),
      publicity: 'secret',
      personalData: true,
      condition: both(
        'Vain palveluissa, joista asiakasta laskutetaan.',
        'Bara i service som klienten faktureras för.',
      ),
      items: [
        both(
          'laskutustiedot kehitysvammahuollosta, vammaispalveluista sekä iäkkäiden päivätoiminnasta, palveluasumisesta ja laitoshoidosta',
          'fakturering av omsorgen om personer med utvecklingsstörning, handikappservice och äldres serviceboende, dagverksamhet och anstaltsvård',
        ),
        both('maksajien tiedot', 'uppgifter om vem som betalar'),
      ],
    },
    {
      heading: both('Hoitojaksot', 'Vårdperioder'),
      publicity: 'secret',
      personalData: true,
      condition: both(
        'Vain palveluissa, joissa seurataan palvelu- tai hoitojaksoja.',
        'Bara i service där vård- eller serviceperioder följs.',
      ),
      items: [
        both('hoitojaksot ja poissaolot', 'perioder och frånvaro'),
        both('hoidon ja palvelun tilastot', 'statistik om service och vård'),
      ],
    },
  ],
  secrecyBasis: [{ number: '621/1999', section: '24' }],
  subRegisters: [
    {
      name: both('Verotustiedot', 'Beskattningsuppgifter'),
      items: [
        both(
          'helsinkiläisten verovelvollisten vahvistetut verotustiedot',
          'fastställda beskattningsuppgifter om dem som är skattskyldiga i Helsingfors',
        ),
        both(
          'asiakkaiden ennakkotiedot valmisteltavana olevalta verovuodelta',
          'klienternas preliminära uppgifter för det skatteår som bereds',
        ),
      ],
    },
  ],
  sources: [
    {
      kind: 'ownRegister',
      name: both('Asiakastyöntekijät', 'De som arbetar med klienterna'),
      detail: both(
        'asiakkuuden aikana syntyvät sosiaalihuollon tiedot',
        'uppgifter om socialvården som uppkommer under klienttiden',
      ),
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
      kind: 'dataSubject',
      name: both('Asiakas tai hänen edustajansa', 'Klienten eller klientens företrädare'),
      detail: both('täydentävät tiedot', 'kompletterande uppgifter'),
    },
    {
      kind: 'authority',
      name: both('Verohallinto', 'Skatteförvaltningen'),
      detail: both(
        'asiakkaiden verotustiedot teknisellä käyttöyhteydellä',
        'klienternas skatteuppgifter genom teknisk anslutning',
      ),
      legalGround: [
        { number: '812/2000', section: '20', subsection: 1 },
        { number: '812/2000', section: '21' },
      ],
    },
    {
      kind: 'authority',
      name: both('Kansaneläkelaitos', 'Folkpensionsanstalten'),
      detail: both(
        'toimeentulotukiasiakkaiden työmarkkinatuki teknisellä käyttöyhteydellä',
        'arbetsmarknadsstödet för dem som får utkomststöd, genom teknisk anslutning',
      ),
      frequency: both('kuukausittain', 'månatligen'),
    },
    {
      kind: 'ownRegister',
      name: both('Lastensuojelun asiakastietojärjestelmä', 'Barnskyddets klientdatasystem'),
      detail: both('tieto lastensuojelun asiakkuudesta', 'uppgift om att någon är klient'),
      frequency: both('kuukausittain', 'månatligen'),
    },
    {
      kind: 'authority',
      name: both('Maahanmuuttovirasto tai asiakas', 'Migrationsverket eller klienten'),
      detail: both(
        'ulkomaan kansalaisen oleskelulupa ja asema',
        'utländska medborgares ställning och uppehållstillstånd',
      ),
    },
  ],
  publicAddress: 'none',
  logs: both(
    'Järjestelmään tallentuu sitä käyttävän työntekijän nimi, henkilötunnus ja käyttäjätunnus.',
    'I systemet lagras namn, personbeteckning och användarkod för de anställda som använder det.',
  ),
  years: both('vuodesta 1988 alkaen', 'från år 1988'),
  updateFrequency: both('jatkuva', 'fortlöpande'),
  fields: ['socialCare'],
  dates: {},
}
