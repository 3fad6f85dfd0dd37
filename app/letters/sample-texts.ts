import type { ContentLang } from '#app/i18n/lang.ts'
import type { Contact } from '#app/letters/letter.ts'

type PerLang<T> = Readonly<Record<ContentLang, T>>

const fiCommon = {
  controller: 'Mallikunta',
  unit: 'Kotoutumispalvelut',
  contactLines: ['PL 10, 00999 Mallikunta', 'kirjaamo@mallikunta.example', 'puh. 09 1000 0000'],
  addressLines: ['Harjakaisentie 14 B 27', '00999 Mallikunta'],
  register: 'Kotoutumispalvelujen asiakasrekisteri',
  secondRegister: 'Kokemusasiantuntijoiden rekisteri',
  noticeUrl: 'https://rekisterit.mallikunta.example/fi/notices/kotoutumispalvelut',
  officer: {
    title: 'tietopalvelusihteeri',
    name: 'Kerttu Kirjuri',
    lines: ['puh. 09 1000 0001', 'kirjaamo@mallikunta.example'],
  } as Contact,
  dpo: {
    title: 'tietosuojavastaava',
    lines: ['tietosuoja@mallikunta.example', 'PL 10, 00999 Mallikunta'],
  } as Contact,
  ombudsman: [
    'Tietosuojavaltuutetun toimisto',
    'PL 800, 00531 Helsinki',
    'puh. 029 566 6700',
    'tietosuoja@om.fi, tietosuoja.fi',
  ],
}

const svCommon: typeof fiCommon = {
  controller: 'Modellkommun',
  unit: 'Integrationstjänster',
  contactLines: [
    'PB 10, 00999 Modellkommun',
    'registrator@modellkommun.example',
    'tfn 09 1000 0000',
  ],
  addressLines: ['Åsvägen 14 B 27', '00999 Modellkommun'],
  register: 'Klientregistret för integrationstjänster',
  secondRegister: 'Registret över erfarenhetsexperter',
  noticeUrl: 'https://register.modellkommun.example/sv/notices/integrationstjanster',
  officer: {
    title: 'informationssekreterare',
    name: 'Kerttu Kirjuri',
    lines: ['tfn 09 1000 0001', 'registrator@modellkommun.example'],
  },
  dpo: {
    title: 'dataskyddsombud',
    lines: ['dataskydd@modellkommun.example', 'PB 10, 00999 Modellkommun'],
  },
  ombudsman: [
    'Dataombudsmannens byrå',
    'PB 800, 00531 Helsingfors',
    'tfn 029 566 6700',
    'tietosuoja@om.fi, tietosuoja.fi/sv',
  ],
}

export const COMMON_SAMPLE_TEXTS: PerLang<typeof fiCommon> = { fi: fiCommon, sv: svCommon }

const fiReceipt = {
  dueExplanation: [
    'Määräaika on yksi kuukausi siitä päivästä, jona pyyntösi saapui (22.11.2026). Se päättyy vastaavana päivänä seuraavassa kuussa, tiistaina 22.12.2026.',
  ],
  handledBy: {
    title: 'Kotoutumispalvelut, tietopalvelu',
    lines: ['kirjaamo@mallikunta.example', 'puh. 09 1000 0001'],
  } as Contact,
  channels: [
    'Rekisteriportti: https://rekisterit.mallikunta.example',
    'kirjaamo: PL 10, 00999 Mallikunta, kirjaamo@mallikunta.example',
    'käynti: Kunnantalo, Torikatu 1, maanantaista perjantaihin klo 9–15',
  ],
}

const svReceipt: typeof fiReceipt = {
  dueExplanation: [
    'Tidsfristen är en månad från den dag då din begäran inkom (22.11.2026). Den går ut motsvarande dag i följande månad, tisdagen den 22 december 2026.',
  ],
  handledBy: {
    title: 'Integrationstjänster, informationstjänsten',
    lines: ['registrator@modellkommun.example', 'tfn 09 1000 0001'],
  },
  channels: [
    'Registerporten: https://register.modellkommun.example',
    'registratorskontoret: PB 10, 00999 Modellkommun, registrator@modellkommun.example',
    'besök: Kommunalhuset, Torggatan 1, måndag till fredag kl. 9–15',
  ],
}

export const RECEIPT_SAMPLE_TEXTS: PerLang<typeof fiReceipt> = { fi: fiReceipt, sv: svReceipt }

const fiAnswer = {
  purposes: [
    'kotoutumissuunnitelman laatiminen ja seuranta',
    'osaamisen ja kotoutumisen palvelutarpeen arviointi',
    'ohjauksen ja neuvonnan järjestäminen',
  ],
  legalBases: [
    'yleistä etua koskeva tehtävä ja julkisen vallan käyttö (tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta; laki kotoutumisen edistämisestä 681/2023)',
  ],
  secondPurposes: ['kokemusasiantuntijoiden tapaamisten järjestäminen ja korvausten maksaminen'],
  secondLegalBases: ['suostumuksesi (tietosuoja-asetuksen 6 artiklan 1 kohdan a alakohta)'],
  secondCategories: ['nimi ja yhteystiedot', 'kielitaito', 'tilinumero'],
  categories: [
    'yksilöinti- ja yhteystiedot',
    'oleskelulupaa koskevat tiedot',
    'äidinkieli, asiointikieli ja tulkkauksen tarve',
    'koulutusta, työkokemusta ja osaamista koskevat tiedot',
    'arviointia ja kotoutumissuunnitelmaa koskevat tiedot',
  ],
  recipients: [
    { name: 'Kansaneläkelaitos', detail: 'kotoutumissuunnitelman voimassaoloaika, 3.2.2026' },
    { name: 'Mallikunnan työllisyysalue', detail: 'palvelutarpeen arviointi, 17.3.2026' },
  ],
  unnamed: {
    categories: ['tulkkauspalvelujen tuottajat'],
    reason: 'tilauksista ei ole jäänyt tietoa siitä, kuka tulkki on tiedot saanut.',
  },
  retention: ['Tiedot poistetaan, kun asiakkuuden päättymisestä on kulunut neljä vuotta.'],
  sources: ['Maahanmuuttovirasto', 'Digi- ja väestötietovirasto (väestötietojärjestelmä)'],
  automatedDecisions: {
    what: 'Kokemusasiantuntijoiden korvauksen määrä.',
    logic: 'Korvaus lasketaan ilmoitettujen tuntien ja julkaistun taksan tulona.',
    consequences: 'Korvaus maksetaan ilman eri päätöstä. Voit vaatia, että ihminen tarkistaa sen.',
  },
  transfers: [
    {
      to: 'Sähköisen ajanvarauksen tukipalvelu, Yhdistynyt kuningaskunta',
      safeguards: 'Komission päätös tietosuojan riittävyydestä (tietosuoja-asetus 45 artikla)',
    },
  ],
  annexName: 'tiedot-MAL-2026-000123.pdf',
  annexDataName: 'tiedot-MAL-2026-000123.csv',
  annexContent: 'Kaikki sinua koskevat tiedot rekisterissä',
  codes: [
    { code: 'KS', meaning: 'Kotoutumissuunnitelma on voimassa' },
    { code: 'PTA', meaning: 'Osaamisen ja kotoutumisen palvelutarpeen arviointi on tehty' },
    { code: 'OA-B', meaning: 'Määräaikainen, tilapäinen oleskelulupa' },
  ],
  moreCopies: 'Lisää jäljennöksiä voit pyytää kirjaamosta. Sivun hinta on tällöin 0,50 euroa.',
  decider: { title: 'kotoutumispäällikkö', name: 'Olli Osaaja', lines: [] } as Contact,
  notProcessedIn: ['Kirjaston asiakasrekisteri', 'Varhaiskasvatuksen asiakasrekisteri'],
  leftOut: [
    {
      what: 'Ilmoituksen tekijän yhteystiedot',
      ground:
        'Tiedot koskevat toista henkilöä, ja niiden antaminen voisi vaarantaa hänen turvallisuutensa.',
      provision:
        'tietosuoja-asetuksen 15 artiklan 4 kohta; julkisuuslain 11 §:n 2 momentin 7 kohta',
    },
    {
      what: 'Yksi asiantuntijan arvio',
      ground: 'Tiedon antamisesta voisi aiheutua vakavaa vaaraa terveydellesi tai hoidollesi.',
      provision: 'tietosuojalain 34 §:n 1 momentin 2 kohta',
    },
  ],
  appeal: {
    heading: 'Valitusosoitus',
    paragraphs: [
      'Tähän päätökseen saa hakea muutosta valittamalla Mallilan hallinto-oikeuteen.',
      'Valitus on tehtävä 30 päivän kuluessa päätöksen tiedoksisaannista. Tiedoksisaantipäivää ei lueta määräaikaan.',
      'Valituksessa on ilmoitettava päätös, johon haetaan muutosta, vaadittavat muutokset ja niiden perustelut sekä valittajan nimi ja yhteystiedot. Liitteeksi on pantava tämä päätös.',
    ],
  },
}

const svAnswer: typeof fiAnswer = {
  purposes: [
    'utarbetande och uppföljning av integrationsplanen',
    'bedömning av kompetens och behovet av integrationstjänster',
    'ordnande av vägledning och rådgivning',
  ],
  legalBases: [
    'uppgift av allmänt intresse och myndighetsutövning (artikel 6.1 e i dataskyddsförordningen; lagen om främjande av integration 681/2023)',
  ],
  secondPurposes: ['ordnande av träffar med erfarenhetsexperter och betalning av ersättningar'],
  secondLegalBases: ['ditt samtycke (artikel 6.1 a i dataskyddsförordningen)'],
  secondCategories: ['namn och kontaktuppgifter', 'språkkunskaper', 'kontonummer'],
  categories: [
    'identifierings- och kontaktuppgifter',
    'uppgifter om uppehållstillstånd',
    'modersmål, kontaktspråk och behov av tolkning',
    'uppgifter om utbildning, arbetserfarenhet och kompetens',
    'uppgifter om bedömningen och integrationsplanen',
  ],
  recipients: [
    { name: 'Folkpensionsanstalten', detail: 'integrationsplanens giltighetstid, 3.2.2026' },
    {
      name: 'Modellkommuns sysselsättningsområde',
      detail: 'bedömning av servicebehovet, 17.3.2026',
    },
  ],
  unnamed: {
    categories: ['leverantörer av tolktjänster'],
    reason: 'av beställningarna framgår inte vilken tolk som har fått uppgifterna.',
  },
  retention: ['Uppgifterna raderas när fyra år har gått sedan klientrelationen upphörde.'],
  sources: [
    'Migrationsverket',
    'Myndigheten för digitalisering och befolkningsdata (befolkningsdatasystemet)',
  ],
  automatedDecisions: {
    what: 'Ersättningens belopp för erfarenhetsexperter.',
    logic: 'Ersättningen är antalet anmälda timmar gånger den publicerade taxan.',
    consequences:
      'Ersättningen betalas utan särskilt beslut. Du kan kräva att en människa granskar den.',
  },
  transfers: [
    {
      to: 'Stödtjänst för elektronisk tidsbokning, Förenade kungariket',
      safeguards:
        'Kommissionens beslut om adekvat skyddsnivå (artikel 45 i dataskyddsförordningen)',
    },
  ],
  annexName: 'uppgifter-MAL-2026-000123.pdf',
  annexDataName: 'uppgifter-MAL-2026-000123.csv',
  annexContent: 'Alla uppgifter om dig i registret',
  codes: [
    { code: 'KS', meaning: 'Integrationsplanen gäller' },
    {
      code: 'PTA',
      meaning: 'Bedömningen av kompetens och behovet av integrationstjänster är gjord',
    },
    { code: 'OA-B', meaning: 'Tidsbegränsat, tillfälligt uppehållstillstånd' },
  ],
  moreCopies:
    'Fler kopior kan du begära hos registratorskontoret. Priset är då 0,50 euro per sida.',
  decider: { title: 'integrationschef', name: 'Olli Osaaja', lines: [] },
  notProcessedIn: ['Bibliotekets kundregister', 'Klientregistret för småbarnspedagogik'],
  leftOut: [
    {
      what: 'Anmälarens kontaktuppgifter',
      ground: 'Uppgifterna gäller en annan person, och utlämnandet kunde äventyra dennes säkerhet.',
      provision:
        'artikel 15.4 i dataskyddsförordningen; 11 § 2 mom. 7 punkten i offentlighetslagen',
    },
    {
      what: 'En bedömning av en sakkunnig',
      ground: 'Att uppgiften lämnas ut kunde medföra allvarlig fara för din hälsa eller vård.',
      provision: '34 § 1 mom. 2 punkten i dataskyddslagen',
    },
  ],
  appeal: {
    heading: 'Besvärsanvisning',
    paragraphs: [
      'Ändring i detta beslut får sökas genom besvär hos Modellstads förvaltningsdomstol.',
      'Besvär ska anföras inom 30 dagar från delfåendet av beslutet. Dagen för delfåendet räknas inte med.',
      'I besvären ska uppges det beslut i vilket ändring söks, de ändringar som yrkas och grunderna för dem samt ändringssökandens namn och kontaktuppgifter. Detta beslut ska fogas till besvären.',
    ],
  },
}

export const ANSWER_SAMPLE_TEXTS: PerLang<typeof fiAnswer> = { fi: fiAnswer, sv: svAnswer }
