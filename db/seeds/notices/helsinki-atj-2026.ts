import type { PublicityDescription } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'
import {
  CARE_INFORMATION_RIGHT,
  CARE_LOGS_2026,
  DVV,
  registryOf,
  UPDATED_2026,
} from '#db/seeds/notices/common-2026.ts'

/**
 * Version 2 of the document of law 6.2, as 906/2019 § 28 asks for it: the information management
 * unit, systems, who decides, materials, search keys and interface. ATJ has become history (T-02).
 */
export const helsinkiAtj2026: PublicityDescription = {
  kind: 'publicity-description',
  registerName: both(
    'Sosiaalihuollon asiakastietojärjestelmät Apotti ja ATJ',
    'Socialvårdens klientdatasystem Apotti och ATJ',
  ),
  plainSummary: both(
    'Kuvaus kertoo, mitä asiakirjoja Helsingin sosiaalihuollon tietojärjestelmissä on ja mistä niitä voi pyytää. Nykyinen järjestelmä on Apotti. Vanhassa ATJ-järjestelmässä on tietoja asiakkaista vuodesta 1988 alkaen. Asiakkaiden tiedot ovat salassa pidettäviä, mutta omat tietosi saat tarkastaa.',
    'Beskrivningen berättar vilka handlingar som finns i socialvårdens informationssystem i Helsingfors och var de kan begäras. Det nuvarande systemet är Apotti. I det gamla systemet ATJ finns uppgifter om klienter sedan år 1988. Klienternas uppgifter är sekretessbelagda, men dina egna uppgifter får du granska.',
  ),
  unit: {
    name: both('Helsingin kaupunki', 'Helsingfors stad'),
    businessId: '0201256-6',
  },
  responsible: {
    role: both(
      'Nuorten palvelujen ja aikuissosiaalityön päällikkö, perhe- ja sosiaalipalvelut',
      'Chefen för tjänsterna för unga och vuxensocialarbetet, familje- och socialtjänster',
    ),
  },
  informationSystems: [
    {
      name: both(
        'Apotti: nykyinen asiakastietojärjestelmä',
        'Apotti: det nuvarande klientdatasystemet',
      ),
      purposes: [
        both(
          'hakemusten ja yhteydenottojen käsittely',
          'handläggning av ansökningar och kontakter',
        ),
        both(
          'palvelutarpeen arviointi ja palvelujen suunnittelu',
          'bedömning av servicebehovet och planering av servicen',
        ),
        both('työkyvyn selvittäminen', 'utredning av klientens arbetsförmåga'),
        both(
          'tukia, palveluja ja asiakasmaksuja koskevat päätökset ja niiden tiedoksianto',
          'beslut om stöd, service och klientavgifter samt delgivning av besluten',
        ),
        both('tukien ja etuuksien maksaminen', 'betalning av stöd och förmåner'),
        both('eläkkeiden ja tukien välittäminen', 'förmedling av pensioner och stöd'),
        both('palvelujen toteutumisen seuranta', 'uppföljning av hur servicen har genomförts'),
        both(
          'päivätoiminnan, palveluasumisen ja laitoshoidon laskutusaineisto',
          'faktureringsunderlag för dagverksamhet, serviceboende och anstaltsvård',
        ),
        both(
          'etuuksien takaisinperintä ja perinnästä luopuminen',
          'återkrav av förmåner och beslut om att avstå från återkrav',
        ),
        both('tilastot ja lakisääteiset selvitykset', 'statistik och lagstadgade redovisningar'),
      ],
    },
    {
      name: both(
        'ATJ: vanha asiakastietojärjestelmä, jonka Apotti on korvannut',
        'ATJ: det gamla klientdatasystemet, som Apotti har ersatt',
      ),
      purposes: [
        both(
          'vanhojen asiakasasiakirjojen säilyttäminen, hakeminen ja luovuttaminen asiakkaille',
          'förvaring av äldre klienthandlingar samt sökning i dem och utlämnande av dem till klienterna',
        ),
      ],
    },
  ],
  decidingAuthority: both(
    'Asiakirjan antamisesta päättää se viranomainen, jolla asiakirja on (621/1999, 14 § 1 mom.): Helsingin kaupungin sosiaali-, terveys- ja pelastustoimiala.',
    'Beslut om att lämna ut en handling fattas av den myndighet som innehar handlingen (621/1999, 14 § 1 mom.): social-, hälsovårds- och räddningssektorn vid Helsingfors stad.',
  ),
  contactForRequests: registryOf('helsinki'),
  materials: [
    {
      heading: both('Toimipaikat', 'Verksamhetsställen'),
      publicity: 'public',
      personalData: false,
      items: [
        both(
          'sosiaali-, terveys- ja pelastustoimialan ja ostopalvelujen tuottajien toimipaikat',
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
        both('päihde- ja riippuvuustyö', 'arbete med missbruk och beroende'),
        both('vammaispalvelut', 'funktionshinderservice'),
        both(
          'lastensuojelun ja kotihoidon vanhat tiedot ATJ:ssä',
          'äldre uppgifter från barnskyddet och hemvården i ATJ',
        ),
        both('Helsingin vastaanottokeskuksen tiedot', 'uppgifter från Helsingfors förläggning'),
      ],
    },
    {
      heading: both('Väestötiedot', 'Befolkningsuppgifter'),
      publicity: 'secret',
      personalData: true,
      items: [
        both('nimi, entiset nimet ja henkilötunnus', 'namn, tidigare namn och personbeteckning'),
        both(
          'osoitteet, kotikunta ja entinen kotikunta',
          'adresser, hemkommun och tidigare hemkommun',
        ),
        both('siviilisääty, kansalaisuus ja äidinkieli', 'civilstånd, medborgarskap och modersmål'),
        both(
          'perhesuhteet, lasten huolto ja edunvalvonta',
          'familjeförhållanden, vårdnad om barn och intressebevakning',
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
          'adress, telefon, hemkommun och civilstånd',
        ),
        both('asumismuoto', 'boendeform'),
        both('koulutus ja sosioekonominen asema', 'utbildning och socioekonomisk ställning'),
        both(
          'maahanmuutto, pakolaisuus ja paluumuutto',
          'invandring, flyktingskap och återflyttning',
        ),
        both('sotilasvamma', 'militärskada'),
      ],
    },
    {
      heading: both('Asian käsittely', 'Handläggning'),
      publicity: 'secret',
      personalData: true,
      items: [
        both('hakemukset ja yhteydenotot', 'ansökningar och kontakter'),
        both('palvelutarpeen arviot ja suunnitelmat', 'bedömningar av servicebehovet och planer'),
        both(
          'yksilöhuollon päätösesitykset ja päätökset',
          'förslag till beslut och beslut om individuell vård',
        ),
        both('päätösten täytäntöönpano-ohjeet', 'anvisningar för verkställigheten av beslut'),
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
      items: [both('tulo- ja menolaskelmat', 'beräkningar av inkomster och utgifter')],
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
        both('maksut ja maksusitoumukset', 'betalningar och betalningsförbindelser'),
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
          'laskutustiedot vammaispalveluista sekä iäkkäiden päivätoiminnasta, palveluasumisesta ja laitoshoidosta',
          'faktureringsuppgifter om funktionshinderservice och om äldres dagverksamhet, serviceboende och anstaltsvård',
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
        both('hoidon ja palvelun tilastot', 'statistik om vård och service'),
      ],
    },
  ],
  secrecyBasis: [
    { number: '621/1999', section: '24' },
    { number: '703/2023', section: '4' },
  ],
  openInterface: 'none',
  subRegisters: [
    {
      name: both('Verotustiedot', 'Beskattningsuppgifter'),
      items: [
        both(
          'vahvistetut verotustiedot ja asiakkaiden ennakkotiedot',
          'fastställda beskattningsuppgifter och klienternas preliminära uppgifter',
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
        'uppgifter om socialvården som uppkommer under klientrelationen',
      ),
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
      kind: 'dataSubject',
      name: both('Asiakas tai hänen edustajansa', 'Klienten eller klientens företrädare'),
      detail: both('täydentävät tiedot', 'kompletterande uppgifter'),
    },
    {
      kind: 'authority',
      name: both('Verohallinto', 'Skatteförvaltningen'),
      detail: both('asiakkaiden verotustiedot', 'klienternas beskattningsuppgifter'),
      legalGround: [CARE_INFORMATION_RIGHT],
    },
    {
      kind: 'authority',
      name: both('Kansaneläkelaitos', 'Folkpensionsanstalten'),
      detail: both(
        'toimeentulotuen asiakkaiden etuudet, kuten yleistuki',
        'förmåner för dem som får utkomststöd, såsom allmänt stöd',
      ),
      legalGround: [CARE_INFORMATION_RIGHT],
    },
    {
      kind: 'authority',
      name: both('Maahanmuuttovirasto tai asiakas', 'Migrationsverket eller klienten'),
      detail: both(
        'ulkomaan kansalaisen oleskelulupa ja asema',
        'utländska medborgares uppehållstillstånd och ställning',
      ),
    },
  ],
  logs: CARE_LOGS_2026,
  years: both('ATJ: vuodesta 1988 alkaen', 'ATJ: från år 1988'),
  fields: ['socialCare'],
  toBeCompleted: [
    {
      part: 'decidingAuthority',
      note: both(
        'Kenelle viranhaltijalle toimiala on antanut ratkaisuvallan asiakirjapyynnöissä?',
        'Till vilken tjänsteinnehavare har sektorn delegerat rätten att besluta om begäranden om handlingar?',
      ),
    },
    {
      part: 'searchKeys',
      note: both(
        'Millä hakutekijöillä asiakirjoja voi hakea Apotista ja ATJ:stä?',
        'Med vilka söktermer kan handlingar sökas i Apotti och ATJ?',
      ),
    },
  ],
  dates: { updated: UPDATED_2026 },
}
