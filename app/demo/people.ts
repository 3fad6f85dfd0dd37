import type { ContentLang, Lang, Localized } from '#app/i18n/lang.ts'

/**
 * The people of the demo. All are invented; personal identity codes have individual numbers
 * 900–999, which belong to test persons, addresses and numbers lead nowhere.
 */

export type DemoRegister =
  | 'helsinki-reception'
  | 'helsinki-atj'
  | 'lappeenranta-immigration'
  | 'huittinen-social-services'
  | 'kotka-immigration'
  | 'satakunta-social-care'
  | 'kymenlaakso-social-care'

export interface DemoCitizen {
  readonly key: string
  readonly givenNames: string
  readonly callingName: string
  readonly surname: string
  /** ISO date. */
  readonly birthDate: string
  readonly hetu: string | null
  /** How the person logs in: a small child does not. */
  readonly login: 'hetu' | 'eidas' | 'none'
  readonly language: ContentLang
  readonly email: string
  readonly phone: string
  readonly address: { readonly street: string; readonly postalCode: string; readonly city: string }
  /** Turvakielto / spärrmarkering. */
  readonly nonDisclosure: boolean
  readonly registers: readonly DemoRegister[]
  /** Keys of the children whose guardian this person is. */
  readonly children: readonly string[]
  /** What this person is good for in the demo, told on the page where one is picked. */
  readonly purpose: Readonly<Record<Lang, string>>
}

export const DEMO_CITIZENS: readonly DemoCitizen[] = [
  {
    key: 'leila-nazari',
    givenNames: 'Leila Maryam',
    callingName: 'Leila',
    surname: 'Nazari',
    birthDate: '1985-07-11',
    hetu: '110785-902S',
    login: 'hetu',
    language: 'fi',
    email: 'leila.nazari@example.test',
    phone: '+358 50 555 0101',
    address: { street: 'Esimerkkikatu 4 B 12', postalCode: '53100', city: 'Lappeenranta' },
    nonDisclosure: false,
    registers: ['lappeenranta-immigration'],
    children: ['samir-nazari', 'daria-nazari'],
    purpose: {
      fi: 'Huoltaja, jolla on kaksi lasta; Lappeenrannan maahanmuuttopalvelujen asiakas',
      sv: 'Vårdnadshavare med två barn; klient hos invandrartjänsterna i Villmanstrand',
      en: 'Guardian of two children; client of the immigration services of Lappeenranta',
    },
  },
  {
    key: 'samir-nazari',
    givenNames: 'Samir Daniel',
    callingName: 'Samir',
    surname: 'Nazari',
    birthDate: '2010-05-21',
    hetu: '210510A913L',
    login: 'hetu',
    language: 'fi',
    email: 'samir.nazari@example.test',
    phone: '+358 50 555 0102',
    address: { street: 'Esimerkkikatu 4 B 12', postalCode: '53100', city: 'Lappeenranta' },
    nonDisclosure: false,
    registers: ['lappeenranta-immigration'],
    children: [],
    purpose: {
      fi: '16-vuotias, asioi itse',
      sv: '16 år, uträttar sina ärenden själv',
      en: '16 years old, acts for himself',
    },
  },
  {
    key: 'daria-nazari',
    givenNames: 'Daria Sofia',
    callingName: 'Daria',
    surname: 'Nazari',
    birthDate: '2017-03-14',
    hetu: '140317A924M',
    login: 'none',
    language: 'fi',
    email: 'daria.nazari@example.test',
    phone: '+358 50 555 0103',
    address: { street: 'Esimerkkikatu 4 B 12', postalCode: '53100', city: 'Lappeenranta' },
    nonDisclosure: false,
    registers: ['lappeenranta-immigration'],
    children: [],
    purpose: {
      fi: '9-vuotias, huoltaja asioi puolesta',
      sv: '9 år, vårdnadshavaren uträttar ärendena',
      en: '9 years old, represented by her guardian',
    },
  },
  {
    key: 'yusuf-warsan',
    givenNames: 'Yusuf Ali',
    callingName: 'Yusuf',
    surname: 'Warsan',
    birthDate: '1991-02-02',
    hetu: '020291-931D',
    login: 'hetu',
    language: 'fi',
    email: 'yusuf.warsan@example.test',
    phone: '+358 50 555 0104',
    address: { street: 'Mallitie 7 A 3', postalCode: '00500', city: 'Helsinki' },
    nonDisclosure: false,
    registers: ['helsinki-reception'],
    children: [],
    purpose: {
      fi: 'Helsingin maahanmuuttajien vastaanoton asiakas',
      sv: 'Klient hos mottagningen av invandrare i Helsingfors',
      en: 'Client of the reception of immigrants in Helsinki',
    },
  },
  {
    key: 'aino-virtamo',
    givenNames: 'Aino Helena',
    callingName: 'Aino',
    surname: 'Virtamo',
    birthDate: '1964-09-23',
    hetu: '230964-9464',
    login: 'hetu',
    language: 'fi',
    email: 'aino.virtamo@example.test',
    phone: '+358 50 555 0105',
    address: { street: 'Mallitie 21 C 40', postalCode: '00700', city: 'Helsinki' },
    nonDisclosure: false,
    registers: ['helsinki-atj'],
    children: [],
    purpose: {
      fi: 'Helsingin aikuissosiaalityön asiakas',
      sv: 'Klient inom vuxensocialarbetet i Helsingfors',
      en: 'Client of adult social work in Helsinki',
    },
  },
  {
    key: 'gunilla-strandell',
    givenNames: 'Gunilla Margareta',
    callingName: 'Gunilla',
    surname: 'Strandell',
    birthDate: '1952-03-08',
    hetu: '080352-958W',
    login: 'hetu',
    language: 'sv',
    email: 'gunilla.strandell@example.test',
    phone: '+358 50 555 0106',
    address: { street: 'Provvägen 2 A 1', postalCode: '00250', city: 'Helsingfors' },
    nonDisclosure: false,
    registers: ['helsinki-reception', 'helsinki-atj'],
    children: [],
    purpose: {
      fi: 'Ruotsinkielinen, tietoja kahdessa Helsingin rekisterissä',
      sv: 'Svenskspråkig, uppgifter i två register i Helsingfors',
      en: 'Swedish-speaking, data in two registers of Helsinki',
    },
  },
  {
    key: 'karin-backholm',
    givenNames: 'Karin Elisabet',
    callingName: 'Karin',
    surname: 'Backholm',
    birthDate: '1988-11-17',
    hetu: '171188-960H',
    login: 'hetu',
    language: 'sv',
    email: 'karin.backholm@example.test',
    phone: '+358 50 555 0107',
    address: { street: 'Provvägen 15', postalCode: '00200', city: 'Helsingfors' },
    nonDisclosure: true,
    registers: ['helsinki-atj'],
    children: [],
    purpose: {
      fi: 'Turvakielto: osoitetta ei näytetä eikä tulosteta',
      sv: 'Spärrmarkering: adressen varken visas eller skrivs ut',
      en: 'Under non-disclosure: the address is neither shown nor printed',
    },
  },
  {
    key: 'mikko-salmiranta',
    givenNames: 'Mikko Juhani',
    callingName: 'Mikko',
    surname: 'Salmiranta',
    birthDate: '2003-06-15',
    hetu: '150603B975R',
    login: 'hetu',
    language: 'fi',
    email: 'mikko.salmiranta@example.test',
    phone: '+358 50 555 0108',
    address: { street: 'Kuvitteellinenkatu 9', postalCode: '32700', city: 'Huittinen' },
    nonDisclosure: false,
    registers: ['huittinen-social-services', 'satakunta-social-care'],
    children: [],
    purpose: {
      fi: 'Henkilötunnuksessa uusi välimerkki (B); Huittisten sosiaalipalvelujen asiakas',
      sv: 'Nytt skiljetecken (B) i personbeteckningen; klient inom socialservicen i Vittis',
      en: 'New separator (B) in the identity code; client of the social services of Huittinen',
    },
  },
  {
    key: 'hannele-rantakuja',
    givenNames: 'Hannele Orvokki',
    callingName: 'Hannele',
    surname: 'Rantakuja',
    birthDate: '1971-04-30',
    hetu: '300471-982K',
    login: 'hetu',
    language: 'fi',
    email: 'hannele.rantakuja@example.test',
    phone: '+358 50 555 0109',
    address: { street: 'Kuvitteellinenkatu 30 A 2', postalCode: '32700', city: 'Huittinen' },
    nonDisclosure: false,
    registers: ['huittinen-social-services', 'satakunta-social-care'],
    children: [],
    purpose: {
      fi: 'Huittisten sosiaalipalvelujen asiakas',
      sv: 'Klient inom socialservicen i Vittis',
      en: 'Client of the social services of Huittinen',
    },
  },
  {
    key: 'tuomas-ojaniitty',
    givenNames: 'Tuomas Eerik',
    callingName: 'Tuomas',
    surname: 'Ojaniitty',
    birthDate: '1995-12-06',
    hetu: '061295Y917M',
    login: 'hetu',
    language: 'fi',
    email: 'tuomas.ojaniitty@example.test',
    phone: '+358 50 555 0110',
    address: { street: 'Harjoituskuja 5', postalCode: '53850', city: 'Lappeenranta' },
    nonDisclosure: false,
    registers: ['lappeenranta-immigration', 'huittinen-social-services', 'satakunta-social-care'],
    children: [],
    purpose: {
      fi: 'Muuttanut Huittisista Lappeenrantaan: tietoja kahdella rekisterinpitäjällä',
      sv: 'Har flyttat från Vittis till Villmanstrand: uppgifter hos två personuppgiftsansvariga',
      en: 'Moved from Huittinen to Lappeenranta: data with two controllers',
    },
  },
  {
    key: 'nadia-karimova',
    givenNames: 'Nadia',
    callingName: 'Nadia',
    surname: 'Karimova',
    birthDate: '1999-02-19',
    hetu: '190299-906M',
    login: 'hetu',
    language: 'fi',
    email: 'nadia.karimova@example.test',
    phone: '+358 50 555 0111',
    address: { street: 'Esimerkinpolku 11 B 8', postalCode: '48600', city: 'Kotka' },
    nonDisclosure: false,
    registers: ['kotka-immigration', 'kymenlaakso-social-care'],
    children: [],
    purpose: {
      fi: 'Kotkan maahanmuuttajapalvelujen asiakas',
      sv: 'Klient hos invandrartjänsterna i Kotka',
      en: 'Client of the immigration services of Kotka',
    },
  },
  {
    key: 'viktor-sjolund',
    givenNames: 'Viktor Johannes',
    callingName: 'Viktor',
    surname: 'Sjölund',
    birthDate: '1979-07-25',
    hetu: '250779-9914',
    login: 'hetu',
    language: 'sv',
    email: 'viktor.sjolund@example.test',
    phone: '+358 50 555 0112',
    address: { street: 'Esimerkinpolku 3', postalCode: '48100', city: 'Kotka' },
    nonDisclosure: false,
    registers: ['kotka-immigration'],
    children: [],
    purpose: {
      fi: 'Ruotsinkielinen, Kotkan maahanmuuttajapalvelujen asiakas',
      sv: 'Svenskspråkig, klient hos invandrartjänsterna i Kotka',
      en: 'Swedish-speaking client of the immigration services of Kotka',
    },
  },
  {
    key: 'solveig-nyback',
    givenNames: 'Solveig Linnea',
    callingName: 'Solveig',
    surname: 'Nyback',
    birthDate: '1997-06-04',
    hetu: '040697-944W',
    login: 'hetu',
    language: 'sv',
    email: 'solveig.nyback@example.test',
    phone: '+358 50 555 0113',
    address: { street: 'Övningsgatan 6 C 14', postalCode: '53100', city: 'Villmanstrand' },
    nonDisclosure: false,
    registers: ['lappeenranta-immigration'],
    children: [],
    purpose: {
      fi: 'Ruotsinkielinen, Lappeenrannan maahanmuuttopalvelujen asiakas',
      sv: 'Svenskspråkig, klient hos invandrartjänsterna i Villmanstrand',
      en: 'Swedish-speaking client of the immigration services of Lappeenranta',
    },
  },
  {
    key: 'veikko-lehtovaara',
    givenNames: 'Veikko Olavi',
    callingName: 'Veikko',
    surname: 'Lehtovaara',
    birthDate: '1938-12-12',
    hetu: '121238-933A',
    login: 'hetu',
    language: 'fi',
    email: 'veikko.lehtovaara@example.test',
    phone: '+358 50 555 0114',
    address: { street: 'Harjoituskuja 1', postalCode: '90100', city: 'Oulu' },
    nonDisclosure: false,
    registers: [],
    children: [],
    purpose: {
      fi: 'Ei tietoja missään rekisterissä',
      sv: 'Inga uppgifter i något register',
      en: 'In none of the registers',
    },
  },
  {
    key: 'kadri-tammelaid',
    givenNames: 'Kadri',
    callingName: 'Kadri',
    surname: 'Tammelaid',
    birthDate: '1990-01-27',
    hetu: null,
    login: 'eidas',
    language: 'fi',
    email: 'kadri.tammelaid@example.test',
    phone: '+358 50 555 0115',
    address: { street: 'Esimerkinpolku 20', postalCode: '48100', city: 'Kotka' },
    nonDisclosure: false,
    registers: ['kotka-immigration'],
    children: [],
    purpose: {
      fi: 'Tunnistautuu toisen EU-maan tunnisteella (eIDAS), ei suomalaista henkilötunnusta',
      sv: 'Identifierar sig med ett annat EU-lands identifieringsverktyg (eIDAS), saknar finländsk personbeteckning',
      en: 'Identifies with the means of another EU country (eIDAS), has no Finnish identity code',
    },
  },
]

/**
 * The employees of the demo's controllers, all invented: one for each role, and a second editor of
 * notices, who reviews what the first has written.
 */

export const DEMO_CONTROLLERS = [
  'helsinki',
  'lappeenranta',
  'huittinen',
  'kotka',
  'satakunta',
  'kymenlaakso',
] as const
export type DemoController = (typeof DEMO_CONTROLLERS)[number]

export const DEMO_ROLES = [
  'clerk',
  'decider',
  'unit-head',
  'dpo',
  'notice-editor',
  'administrator',
  'auditor',
] as const
export type DemoRole = (typeof DEMO_ROLES)[number]

export interface DemoEmployee {
  /** `lappeenranta-clerk`; also the subject in the demo directory's tokens. */
  readonly key: string
  readonly controller: DemoController
  readonly role: DemoRole
  readonly name: string
  readonly title: Localized
  readonly email: string
  readonly language: ContentLang
  /** Empty for roles that concern the whole controller. */
  readonly units: readonly string[]
}

const TITLES: Readonly<Record<DemoRole, Localized>> = {
  clerk: { fi: 'Palvelusihteeri', sv: 'Servicesekreterare' },
  decider: { fi: 'Johtava sosiaalityöntekijä', sv: 'Ledande socialarbetare' },
  'unit-head': { fi: 'Palvelupäällikkö', sv: 'Servicechef' },
  dpo: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud' },
  'notice-editor': {
    fi: 'Asiakirjahallinnon suunnittelija',
    sv: 'Planerare inom dokumentförvaltning',
  },
  administrator: { fi: 'Pääkäyttäjä', sv: 'Huvudanvändare' },
  auditor: { fi: 'Sisäinen tarkastaja', sv: 'Intern revisor' },
}

const UNITS: Readonly<Record<DemoController, readonly string[]>> = {
  helsinki: ['helsinki-adult-social-work', 'helsinki-registry'],
  lappeenranta: ['lappeenranta-immigration-services'],
  huittinen: ['huittinen-social-services'],
  kotka: ['kotka-immigration-services'],
  satakunta: ['satakunta-social-care-records'],
  kymenlaakso: ['kymenlaakso-social-care-records'],
}

/** Roles that look at the whole controller rather than at the cases of a unit. */
const WITHOUT_UNIT: readonly DemoRole[] = ['dpo', 'administrator', 'auditor']

type Person = { readonly name: string; readonly language: ContentLang }

const PEOPLE: Readonly<Record<DemoController, Readonly<Record<DemoRole, Person>>>> = {
  helsinki: {
    clerk: { name: 'Ronja Kuusiluoto', language: 'fi' },
    decider: { name: 'Mathias Vikström-Ahl', language: 'sv' },
    'unit-head': { name: 'Eeva-Liisa Pohjanmaa', language: 'fi' },
    dpo: { name: 'Henrik Strömsholm', language: 'sv' },
    'notice-editor': { name: 'Saara Kivilompolo', language: 'fi' },
    administrator: { name: 'Jarkko Vesiputous', language: 'fi' },
    auditor: { name: 'Camilla Ekudden', language: 'sv' },
  },
  lappeenranta: {
    clerk: { name: 'Tiina Saimaranta', language: 'fi' },
    decider: { name: 'Pekka Linnoitusmäki', language: 'fi' },
    'unit-head': { name: 'Marjut Kanavanen', language: 'fi' },
    dpo: { name: 'Outi Rapasalo', language: 'fi' },
    'notice-editor': { name: 'Ville Mustolankoski', language: 'fi' },
    administrator: { name: 'Anna-Stina Fästning', language: 'sv' },
    auditor: { name: 'Raimo Voisalmi', language: 'fi' },
  },
  huittinen: {
    clerk: { name: 'Kaisu Lautamaa', language: 'fi' },
    decider: { name: 'Heikki Kokemäensuu', language: 'fi' },
    'unit-head': { name: 'Riitta Sampula', language: 'fi' },
    dpo: { name: 'Lauri Vakkilainen-Mäki', language: 'fi' },
    'notice-editor': { name: 'Päivi Loimikko', language: 'fi' },
    administrator: { name: 'Jouni Suttilanranta', language: 'fi' },
    auditor: { name: 'Birgitta Åsnäs', language: 'sv' },
  },
  kotka: {
    clerk: { name: 'Sanna Kymenlaita', language: 'fi' },
    decider: { name: 'Oskar Ruonalax', language: 'sv' },
    'unit-head': { name: 'Leena Karhulansaari', language: 'fi' },
    dpo: { name: 'Timo Langinkorpi', language: 'fi' },
    'notice-editor': { name: 'Minna Sapokkala', language: 'fi' },
    administrator: { name: 'Kimmo Mussalonmäki', language: 'fi' },
    auditor: { name: 'Gunnel Viksberg', language: 'sv' },
  },
  satakunta: {
    clerk: { name: 'Elina Kokemäenranta', language: 'fi' },
    decider: { name: 'Jukka Porinharju', language: 'fi' },
    'unit-head': { name: 'Marketta Ulvilanperä', language: 'fi' },
    dpo: { name: 'Antti Noormarkkula', language: 'fi' },
    'notice-editor': { name: 'Kirsi Harjavaltamo', language: 'fi' },
    administrator: { name: 'Teemu Nakkilanniemi', language: 'fi' },
    auditor: { name: 'Solbritt Björnskär', language: 'sv' },
  },
  kymenlaakso: {
    clerk: { name: 'Johanna Voikkamaa', language: 'fi' },
    decider: { name: 'Rasmus Pyttisvik', language: 'sv' },
    'unit-head': { name: 'Merja Haminasuo', language: 'fi' },
    dpo: { name: 'Ilkka Valkealahti', language: 'fi' },
    'notice-editor': { name: 'Katja Inkeroisniemi', language: 'fi' },
    administrator: { name: 'Petri Elimäenkorpi', language: 'fi' },
    auditor: { name: 'Annika Strömforsby', language: 'sv' },
  },
}

const SECOND_EDITORS: Readonly<Record<DemoController, Person>> = {
  helsinki: { name: 'Filippa Granuddson', language: 'sv' },
  lappeenranta: { name: 'Hanna Pajarilanmäki', language: 'fi' },
  huittinen: { name: 'Eero Lauttakylänmaa', language: 'fi' },
  kotka: { name: 'Aleksi Hovinsaarela', language: 'fi' },
  satakunta: { name: 'Noora Kankaanpelto', language: 'fi' },
  kymenlaakso: { name: 'Ville-Veikko Iittilänharju', language: 'fi' },
}

export const DEMO_STAFF: readonly DemoEmployee[] = DEMO_CONTROLLERS.flatMap((controller) => [
  ...DEMO_ROLES.map((role) => employee(controller, role, PEOPLE[controller][role])),
  employee(controller, 'notice-editor', SECOND_EDITORS[controller], '-2'),
])

function employee(
  controller: DemoController,
  role: DemoRole,
  person: Person,
  number = '',
): DemoEmployee {
  return {
    key: `${controller}-${role}${number}`,
    controller,
    role,
    ...person,
    title: TITLES[role],
    email: `${role}${number}@${controller}.example.test`,
    units: WITHOUT_UNIT.includes(role) ? [] : UNITS[controller],
  }
}
