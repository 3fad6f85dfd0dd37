import type { ContentLang } from '#app/i18n/lang.ts'
import type { LetterFacts } from '#app/letters/template.ts'

const fi = {
  name: 'Päätös lokitietopyyntöön',
  subject: 'Ratkaisu lokitietopyyntöösi',
  outcome: {
    granted: 'Annamme pyytämäsi lokitiedot.',
    'partly-granted': 'Annamme osan pyytämistäsi lokitiedoista.',
    refused: 'Emme anna pyytämiäsi lokitietoja.',
  },
  right:
    'Oikeus saada lokitiedot perustuu lakiin sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023, 11 §).',
  registers: 'Rekisteri',
  period: 'Ajanjakso',
  entriesHeading: 'Kuka on käyttänyt tietojasi ja kenelle niitä on luovutettu',
  entryHead: [
    'Ajankohta',
    'Kuka käytti tai kenelle luovutettiin',
    'Käytön tai luovutuksen peruste',
  ],
  none: 'Lokissa ei ole merkintöjä tältä ajalta. Asiakastietojasi ei ole käytetty eikä luovutettu.',
  annex:
    'Lokitiedot ovat tämän kirjeen liitteenä. Liitteestä näet, kuka on käyttänyt asiakastietojasi, kenelle niitä on luovutettu, milloin se on tapahtunut ja millä perusteella.',
  annexHead: ['Liite', 'Tiedostomuoto'],
  oldRule: 'Kahta vuotta vanhempia lokitietoja annetaan vain, jos siihen on erityinen syy.',
  oldHeading: 'Miksi annamme myös kahta vuotta vanhempia lokitietoja',
  reuseHeading: 'Mihin saat käyttää lokitietoja',
  reuse:
    'Saat käyttää lokitietoja vain, kun selvität tai toteutat oikeuksiasi, jotka liittyvät asiakastietojesi käsittelyyn. Muuhun tarkoitukseen et saa käyttää lokitietoja etkä luovuttaa niitä eteenpäin (703/2023, 11 §:n 2 momentti).',
  free: 'Lokitiedot ovat sinulle maksuttomia. Jos pyydät samoja lokitietoja uudelleen, niistä voidaan periä kohtuullinen korvaus (703/2023, 11 §:n 3 momentti).',
  refusal:
    'Tämä on kirjallinen päätös siitä, että lokitietoja ei anneta (703/2023, 11 §:n 4 momentti). Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi (tietosuojalain 21 §:n 1 momentti).',
  askHeading: 'Jos epäilet, että tietojasi on käytetty ilman perustetta',
  ask: (caseNumber: string) =>
    `Voit tehdä selvityspyynnön (703/2023, 11 §). Silloin kerromme sinulle, millä perusteella tietojasi on käytetty tai luovutettu ja oliko se meidän näkemyksemme mukaan lainmukaista. Tee selvityspyyntö Rekisteriportissa tai kirjaamossa. Kerro asianumero ${caseNumber} ja se, mitä käyttöä tai luovutusta pyyntösi koskee.`,
  explanationName: 'Selvitys asiakastietojen käytöstä ja luovuttamisesta',
  explanationDecisionName: 'Päätös selvityspyyntöön',
  explanationSubject: 'Vastaus selvityspyyntöösi',
  explanationOutcome: {
    granted: 'Annamme pyytämäsi selvityksen.',
    'partly-granted': 'Annamme pyytämäsi selvityksen osittain.',
    refused: 'Emme anna pyytämääsi selvitystä.',
  },
  explanationRight:
    'Oikeus saada selvitys perustuu lakiin sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023, 11 §).',
  askedHeading: 'Mitä pyyntösi koskee',
  groundsHeading: 'Millä perusteella tietojasi on käytetty tai luovutettu',
  viewHeading: 'Näkemyksemme siitä, oliko käsittely lainmukaista',
  view: {
    lawful: 'Näkemyksemme mukaan käsittely oli lainmukaista.',
    'partly-lawful': 'Näkemyksemme mukaan käsittely oli vain osittain lainmukaista.',
    unlawful: 'Näkemyksemme mukaan käsittely ei ollut lainmukaista.',
  },
  measuresHeading: 'Mitä teemme asian vuoksi',
  explainedBy: 'Selvityksen antaja',
}

const sv: typeof fi = {
  name: 'Beslut om logguppgifter',
  subject: 'Avgörande på din begäran om logguppgifter',
  outcome: {
    granted: 'Vi lämnar de logguppgifter som du har begärt.',
    'partly-granted': 'Vi lämnar en del av de logguppgifter som du har begärt.',
    refused: 'Vi lämnar inte de logguppgifter som du har begärt.',
  },
  right:
    'Rätten att få logguppgifter grundar sig på lagen om behandling av kunduppgifter inom social- och hälsovården (11 § i lag 703/2023).',
  registers: 'Register',
  period: 'Tidsperiod',
  entriesHeading: 'Vem som har använt dina uppgifter och till vem de har lämnats ut',
  entryHead: [
    'Tidpunkt',
    'Vem som använde dem eller till vem de lämnades ut',
    'Grund för användningen eller utlämnandet',
  ],
  none: 'Det finns inga anteckningar i loggen för den här tiden. Dina kunduppgifter har varken använts eller lämnats ut.',
  annex:
    'Logguppgifterna finns i bilagan till det här brevet. I bilagan ser du vem som har använt dina kunduppgifter, till vem de har lämnats ut, när det har skett och på vilken grund.',
  annexHead: ['Bilaga', 'Filformat'],
  oldRule: 'Logguppgifter som är äldre än två år lämnas bara om det finns ett särskilt skäl.',
  oldHeading: 'Varför vi också lämnar logguppgifter som är äldre än två år',
  reuseHeading: 'Vad du får använda logguppgifterna till',
  reuse:
    'Du får använda logguppgifterna bara när du utreder eller utövar dina rättigheter i fråga om behandlingen av dina kunduppgifter. Du får inte använda logguppgifterna eller lämna dem vidare för något annat ändamål (11 § 2 mom. i lag 703/2023).',
  free: 'Logguppgifterna är avgiftsfria för dig. Om du begär samma logguppgifter på nytt kan en skälig ersättning tas ut för dem (11 § 3 mom. i lag 703/2023).',
  refusal:
    'Detta är ett skriftligt avslagsbeslut i fråga om logguppgifter (11 § 4 mom. i lag 703/2023). Du kan föra ärendet till dataombudsmannen för behandling (21 § 1 mom. i dataskyddslagen).',
  askHeading: 'Om du misstänker att dina uppgifter har använts utan grund',
  ask: (caseNumber) =>
    `Du kan begära en utredning (11 § i lag 703/2023). Då berättar vi för dig på vilken grund dina uppgifter har använts eller lämnats ut och om det enligt vår syn var lagligt. Lämna din begäran om utredning i Registerporten eller hos registratorskontoret. Uppge ärendenumret ${caseNumber} och vilken användning eller vilket utlämnande din begäran gäller.`,
  explanationName: 'Utredning om hur kunduppgifter har använts och lämnats ut',
  explanationDecisionName: 'Beslut på begäran om utredning',
  explanationSubject: 'Svar på din begäran om utredning',
  explanationOutcome: {
    granted: 'Vi lämnar den utredning som du har begärt.',
    'partly-granted': 'Vi lämnar en del av den utredning som du har begärt.',
    refused: 'Vi lämnar inte den utredning som du har begärt.',
  },
  explanationRight:
    'Rätten att få en utredning grundar sig på lagen om behandling av kunduppgifter inom social- och hälsovården (11 § i lag 703/2023).',
  askedHeading: 'Vad din begäran gäller',
  groundsHeading: 'På vilken grund dina uppgifter har använts eller lämnats ut',
  viewHeading: 'Vår syn på om behandlingen var laglig',
  view: {
    lawful: 'Enligt vår syn var behandlingen laglig.',
    'partly-lawful': 'Enligt vår syn var behandlingen bara delvis laglig.',
    unlawful: 'Enligt vår syn var behandlingen inte laglig.',
  },
  measuresHeading: 'Vad vi gör med anledning av saken',
  explainedBy: 'Utredningen ges av',
}

/**
 * Act 703/2023 § 11 is about client data of social welfare and health care, and for clients. Any other
 * log is given by the right of access (GDPR 15; CJEU C-579/21), and its use is not restricted.
 */
const GDPR: Readonly<Record<ContentLang, Partial<typeof fi>>> = {
  fi: {
    right:
      'Sinua koskevat lokimerkinnät ovat henkilötietojasi. Oikeus saada ne perustuu yleisen tietosuoja-asetuksen 15 artiklaan.',
    none: 'Lokissa ei ole sinua koskevia merkintöjä tältä ajalta.',
    annex:
      'Lokitiedot ovat tämän kirjeen liitteenä. Liitteestä näet, milloin ja millä perusteella tietoja on käytetty tai luovutettu.',
    reuse: '',
    free: 'Lokitiedot ovat sinulle maksuttomia (tietosuoja-asetuksen 12 artiklan 5 kohta).',
    refusal:
      'Tämä on kirjallinen päätös siitä, että lokitietoja ei anneta (tietosuoja-asetuksen 12 artiklan 4 kohta).',
    ask: (caseNumber) =>
      `Voit tehdä selvityspyynnön. Silloin kerromme sinulle, millä perusteella tietojasi on käytetty tai luovutettu ja oliko se meidän näkemyksemme mukaan lainmukaista. Tee selvityspyyntö Rekisteriportissa tai kirjaamossa. Kerro asianumero ${caseNumber} ja se, mitä käyttöä tai luovutusta pyyntösi koskee.`,
    explanationName: 'Selvitys tietojen käytöstä ja luovuttamisesta',
    explanationRight:
      'Vastaamme siitä, että tietojasi käsitellään lain mukaan, ja meidän on pystyttävä osoittamaan se (yleisen tietosuoja-asetuksen 5 artiklan 2 kohta).',
  },
  sv: {
    right:
      'Loggposter som gäller dig är dina personuppgifter. Rätten att få dem grundar sig på artikel 15 i den allmänna dataskyddsförordningen.',
    none: 'Det finns inga anteckningar om dig i loggen för den här tiden.',
    annex:
      'Logguppgifterna finns i bilagan till det här brevet. I bilagan ser du när och på vilken grund uppgifter har använts eller lämnats ut.',
    reuse: '',
    free: 'Logguppgifterna är avgiftsfria för dig (artikel 12.5 i dataskyddsförordningen).',
    refusal:
      'Detta är ett skriftligt beslut om att logguppgifter inte lämnas (artikel 12.4 i dataskyddsförordningen).',
    ask: (caseNumber) =>
      `Du kan begära en utredning. Då berättar vi för dig på vilken grund dina uppgifter har använts eller lämnats ut och om det enligt vår syn var lagligt. Lämna din begäran om utredning i Registerporten eller hos registratorskontoret. Uppge ärendenumret ${caseNumber} och vilken användning eller vilket utlämnande din begäran gäller.`,
    explanationName: 'Utredning om hur uppgifter har använts och lämnats ut',
    explanationRight:
      'Vi ansvarar för att dina uppgifter behandlas enligt lag och ska kunna visa det (artikel 5.2 i den allmänna dataskyddsförordningen).',
  },
}

/** The words of the law under which the log data or the explanation are asked for. */
export function logTexts({ lang, underGdpr }: Pick<LetterFacts, 'lang' | 'underGdpr'>): typeof fi {
  const texts = { fi, sv }[lang]
  return underGdpr === true ? { ...texts, ...GDPR[lang] } : texts
}
