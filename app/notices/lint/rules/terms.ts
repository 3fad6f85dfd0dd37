import { blocking, words } from '#app/notices/lint/rules/rule.ts'
import type { WordRow, WordRule } from '#app/notices/lint/rules/word-rule.ts'

const HETIL_TERM_SOURCE = '523/1999 (kumottu); GDPR 12–15'

/** Systems and terms of the time before (law 5.3). */
const ROWS: readonly WordRow[] = [
  {
    id: 'O-31',
    severity: 'info',
    pattern: '(?:tietosuoja ?{laki}|dataskydds{lag})(?! ?\\(?\\d{1,4}/\\d)',
    notIn: /1050\s?\/\s?2018/u,
    once: true,
    validFrom: '2019-01-01',
    message: words(
      'Tietosuojalain säädösnumero puuttuu: kirjoita ensimmäiseen mainintaan tietosuojalaki (1050/2018).',
      'Dataskyddslagens nummer saknas: skriv dataskyddslagen (1050/2018) där lagen nämns första gången.',
    ),
    source: '1050/2018',
    successor: words('tietosuojalaki (1050/2018)', 'dataskyddslagen (1050/2018)'),
  },
  {
    id: 'T-01',
    severity: 'warning',
    pattern:
      'kuntien sosiaalitoimen tietojärjestelm\\p{L}+(?: \\(KELMU\\))?|Soky(?:-\\p{L}+|n)?|KELMU(?:-\\p{L}+|:\\p{L}+|n|sta)?',
    notAfter: /(?:etuustietopalvelu|förmånsuppgiftstjänst)\p{L}*\s$/iu,
    message: words(
      'Kelan järjestelmän nimi on vanhentunut: nykyinen palvelu on Etuustietopalvelu Kelmu, jota käyttävät hyvinvointialueet ja muut tietoihin oikeutetut. Oikeus perustuu lain 703/2023 64 §:ään.',
      'Namnet på FPA:s system är föråldrat: den nuvarande tjänsten är förmånsuppgiftstjänsten Kelmu, som används av välfärdsområden och andra berättigade. Rätten grundar sig på 64 § i lag 703/2023.',
    ),
    source: '703/2023 § 64',
    successor: words('Kelan Etuustietopalvelu Kelmu', 'FPA:s förmånsuppgiftstjänst Kelmu'),
  },
  {
    id: 'T-02',
    severity: 'warning',
    pattern: 'ATJ(?:-\\p{L}+|:\\p{L}+)?',
    exact: true,
    // A text that names the successor knows that ATJ is the old system.
    notIn: /apot[ti]/iu,
    message: words(
      'ATJ on sosiaalihuollon vanha asiakastietojärjestelmä: Helsingissä sen on korvannut Apotti. Kerro, mikä järjestelmä on käytössä ja minne vanhat tiedot on arkistoitu.',
      'ATJ är socialvårdens gamla klientdatasystem: i Helsingfors har det ersatts av Apotti. Ange vilket system som används och var de gamla uppgifterna har arkiverats.',
    ),
    source: '906/2019 § 28',
    successor: words('Apotti', 'Apotti'),
  },
  {
    id: 'T-03',
    severity: 'info',
    pattern: 'Pegasos(?:-\\p{L}+|:\\p{L}+|ta|ssa|sta|en)?',
    message: words(
      'Pegasos on väistyvä järjestelmä. Tarkista, onko se yhä käytössä.',
      'Pegasos är ett system på väg ut. Kontrollera om det fortfarande används.',
    ),
    source: '906/2019 § 28',
    successor: null,
  },
  {
    id: 'T-04',
    severity: 'warning',
    pattern: 'Effica(?:n|a|ssa|sta|an)?(?:-\\p{L}+)*',
    message: words(
      'Effica on vanha tuotenimi: järjestelmän seuraaja on Lifecare. Tarkista, mikä järjestelmä on käytössä.',
      'Effica är ett gammalt produktnamn: efterföljaren heter Lifecare. Kontrollera vilket system som används.',
    ),
    source: '906/2019 § 28',
    successor: words('Lifecare', 'Lifecare'),
  },
  {
    id: 'T-04',
    severity: 'warning',
    pattern: 'Tieto (?:Oyj|Abp|Finland Oy)(?::\\p{L}+)?',
    message: words(
      'Yhtiön nimi on muuttunut: Tieto Oyj oli vuodesta 2019 TietoEVRY. Tarkista toimittajan nykyinen nimi.',
      'Bolagets namn har ändrats: Tieto Abp var från 2019 TietoEVRY. Kontrollera leverantörens nuvarande namn.',
    ),
    source: 'GDPR 13(1)(e)',
    successor: null,
  },
  {
    id: 'T-05',
    severity: 'info',
    pattern: 'Pro ?Consona\\p{L}*(?:-\\p{L}+)?',
    message: words(
      'ProConsona on väistyvä sosiaalihuollon järjestelmä. Tarkista, onko se yhä käytössä.',
      'ProConsona är ett system inom socialvården på väg ut. Kontrollera om det fortfarande används.',
    ),
    source: '906/2019 § 28',
    successor: null,
  },
  {
    id: 'T-06',
    severity: 'warning',
    pattern: 'Kaapo[- ]?(?:verk|nät|järjestelm)\\p{L}*',
    validFrom: '2023-01-01',
    message: words(
      'Kaapo-verkko oli Kymenlaakson entisen terveydenhuollon kuntayhtymän verkko; kuntayhtymä purettiin 1.1.2023. Kuvaa nykyinen tietoliikenne tai jätä kohta pois.',
      'Kaapo var nätverket hos den tidigare samkommunen för hälsovård i Kymmenedalen, som upplöstes 1.1.2023. Beskriv den nuvarande datatrafiken eller stryk punkten.',
    ),
    source: '616/2021 § 20',
    successor: null,
  },
  {
    id: 'T-07',
    severity: 'warning',
    pattern: 'M:\\s?files\\p{L}*',
    message: words('Järjestelmän nimi kirjoitetaan M-Files.', 'Systemets namn skrivs M-Files.'),
    source: 'M-Files Oyj',
    successor: words('M-Files', 'M-Files'),
  },
  {
    id: 'T-07',
    severity: 'warning',
    pattern:
      '(?:Maire|ALPO)(?=[- ]{1,2}(?:asiakastieto|järjestelm|tietojärjestelm|klient|system))|Maire-\\p{L}+',
    validFrom: '2025-01-01',
    message: words(
      'Kunnan on tallennettava kotoutumisasiakkaan tiedot valtakunnalliseen kotoutumisen tietovarantoon ja käytettävä sen asiakastietojärjestelmää; tallennusvelvollisuus alkaa 1.1.2027. Kerro, milloin oma järjestelmä jää pois.',
      'Kommunen ska föra in uppgifter om integrationsklienter i den nationella informationsresursen för integration och använda dess klientdatasystem; skyldigheten att föra in uppgifter börjar 1.1.2027. Ange när det egna systemet tas ur bruk.',
    ),
    source: '681/2023 §§ 74, 102',
    successor: words(
      'valtakunnallinen kotoutumisen tietovaranto',
      'den nationella informationsresursen för integration',
    ),
  },
  {
    id: 'T-08',
    severity: 'warning',
    pattern: 'arkistonmuodostussuunnitelm\\p{L}+|arkivbildningsplan\\p{L}*',
    validFrom: '2020-01-01',
    message: words(
      'Arkistonmuodostussuunnitelman tilalla on tiedonohjaussuunnitelma, joka on osa tiedonhallintamallia (906/2019).',
      'Arkivbildningsplanen har ersatts av informationsstyrningsplanen, en del av informationshanteringsmodellen (906/2019).',
    ),
    source: '906/2019 § 5',
    successor: words('tiedonohjaussuunnitelma', 'informationsstyrningsplanen'),
  },
  {
    id: 'T-08',
    severity: 'warning',
    pattern: 'AMS(?:-\\p{L}+|:\\p{L}+)?',
    exact: true,
    validFrom: '2020-01-01',
    message: words(
      'AMS eli arkistonmuodostussuunnitelma: tilalla on tiedonohjaussuunnitelma (906/2019).',
      'AMS, det vill säga arkivbildningsplanen, har ersatts av informationsstyrningsplanen (906/2019).',
    ),
    source: '906/2019 § 5',
    successor: words('tiedonohjaussuunnitelma', 'informationsstyrningsplanen'),
  },
  {
    id: 'T-09',
    severity: 'warning',
    pattern: 'rekisteriselos\\p{L}+|registerbeskrivning\\p{L}*',
    validFrom: '2019-01-01',
    message: words(
      'Rekisteriseloste on kumotun henkilötietolain asiakirja. Rekisteröidyille annettava asiakirja on tietosuojaseloste.',
      'Registerbeskrivningen hör till den upphävda personuppgiftslagen. Det dokument som ges de registrerade är dataskyddsbeskrivningen.',
    ),
    source: HETIL_TERM_SOURCE,
    successor: words('tietosuojaseloste', 'dataskyddsbeskrivning'),
  },
  {
    id: 'T-09',
    severity: 'warning',
    pattern:
      '(?:kerran vuodessa|kerran vuoteen|vuosittain) (?:ilmaiseksi|maksutta|veloituksetta)|(?:ilmaiseksi|maksutta|veloituksetta) kerran vuodessa|en gång (?:om året|per år|i året) (?:avgiftsfritt|gratis|utan avgift|kostnadsfritt)|(?:avgiftsfritt|gratis|utan avgift|kostnadsfritt) en gång (?:om året|per år|i året)',
    validFrom: '2019-01-01',
    message: words(
      'Kerran vuodessa maksutta oli kumotun henkilötietolain sääntö. Pääsy tietoihin on maksuton aina, ellei pyyntö ole ilmeisen perusteeton tai kohtuuton.',
      'Avgiftsfritt en gång om året var en regel i den upphävda personuppgiftslagen. Tillgång till uppgifterna är alltid avgiftsfri, om inte begäran är uppenbart ogrundad eller orimlig.',
    ),
    source: 'GDPR 12(5), 15',
    successor: words('maksutta', 'avgiftsfritt'),
  },
  {
    id: 'T-09',
    severity: 'warning',
    pattern: '(?:tiedon )?korjaamisvaatimu\\p{L}+',
    validFrom: '2019-01-01',
    message: words(
      'Korjaamisvaatimus on kumotun henkilötietolain termi. Nyt rekisteröity pyytää tietojen oikaisemista.',
      'Termen hör till den upphävda personuppgiftslagen. Nu begär den registrerade rättelse av uppgifter.',
    ),
    source: 'GDPR 16',
    successor: words('tiedon oikaisupyyntö', 'begäran om rättelse'),
  },
  {
    id: 'T-09',
    severity: 'warning',
    pattern:
      '(?:tietojen )?säännönmuka(?:iset|isesti|inen|isia|ista|isten) (?:tietojen )?(?:luovut|tietoläht)\\p{L}+|regelmässig(?:a|t) (?:utlämnand|uppgiftskäll|informationskäll)\\p{L}*|regelmässigt (?:utlämnande|lämnas ut)',
    validFrom: '2019-01-01',
    message: words(
      'Säännönmukaiset luovutukset ja tietolähteet ovat kumotun henkilötietolain termejä. Tietosuoja-asetus puhuu vastaanottajista ja siitä, mistä tiedot on saatu.',
      'Regelmässiga utlämnanden och uppgiftskällor är termer i den upphävda personuppgiftslagen. Dataskyddsförordningen talar om mottagare och om varifrån uppgifterna kommer.',
    ),
    source: 'GDPR 13(1)(e), 14(2)(f)',
    successor: words('vastaanottajat; tietolähteet', 'mottagare; uppgifternas källor'),
  },
  {
    id: 'T-09',
    severity: 'warning',
    pattern:
      'atk:lla(?: käsiteltäv\\p{L}+)?|atk-(?:järjestelm|rekister|ohjelm|muo)\\p{L}+|med ADB|ADB-(?:baserad|system|register)\\p{L}*',
    validFrom: '2019-01-01',
    message: words(
      'ATK on henkilötietolain ajan sana. Kerro, mitä tietoja käsitellään sähköisesti ja millä järjestelmällä.',
      'ADB är ett ord från personuppgiftslagens tid. Ange vilka uppgifter som behandlas elektroniskt och i vilket system.',
    ),
    source: HETIL_TERM_SOURCE,
    successor: words('sähköisesti käsiteltävät tiedot', 'uppgifter som behandlas elektroniskt'),
  },
  {
    id: 'T-11',
    severity: 'warning',
    pattern: 'alkukartoitu\\p{L}+|inledande kartläggning\\p{L}*',
    validFrom: '2025-01-01',
    message: words(
      'Alkukartoituksen tilalla on 1.1.2025 alkaen osaamisen ja kotoutumisen palvelutarpeen arviointi.',
      'Den inledande kartläggningen ersattes 1.1.2025 av bedömningen av kompetens och behovet av integrationstjänster.',
    ),
    source: '681/2023; 869/2024',
    successor: words(
      'osaamisen ja kotoutumisen palvelutarpeen arviointi',
      'bedömning av kompetens och behovet av integrationstjänster',
    ),
  },
]

export const TERM_RULES: readonly WordRule[] = ROWS.map(blocking)
