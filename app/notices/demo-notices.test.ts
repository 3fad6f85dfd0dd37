import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import { missingParts } from '#app/notices/missing-parts.ts'
import { noticeSections } from '#app/notices/sections.ts'
import { NOT_STATED } from '#app/notices/section-words.ts'
import { DEMO_REGISTERS } from '#db/seeds/registers.ts'

/** Everything that a reader of one language sees, in one string. */
function visible(key: string, lang: ContentLang): string {
  return JSON.stringify(noticeSections(originalOf(key), lang))
}

function registerOf(key: string) {
  const register = DEMO_REGISTERS.find((one) => one.key === key)
  if (!register) throw new Error(`No register ${key}`)
  return register
}

/** Version 1: the document as it was published. */
const originalOf = (key: string) => registerOf(key).versions[0]

const ORIGINALS = DEMO_REGISTERS.filter(({ versions }) => versions.length > 1).map(({ key }) => key)
const ALL_VERSIONS = DEMO_REGISTERS.flatMap(({ key, versions }) =>
  versions.map((notice, index) => [`${key} ${index + 1}`, notice] as const),
)

/** Facts of law 6.1–6.5 that read the same in both languages: numbers, addresses, names. */
const COMMON_FACTS: Readonly<Record<string, readonly string[]>> = {
  'helsinki-reception': [
    ...['2016/679', '1386/2010', '301/2004', '746/2011', '710/1982', '1301/2014', '1412/1997'],
    ...['417/2007', '1326/2010', '1062/1989', '812/2000', '734/1992', '434/2003', '201/1994'],
    ...['661/2009', '1270/1997', '254/2015', '298/2009', '(482/1958)', '80 a § 1 mom.', '4 A'],
    ...['6000', '00099', '11–13', '20.6.2018'],
  ],
  'helsinki-atj': ['ATJ', '1988', '(621/1999)', '24 §', '(812/2000)', '20 § 1 mom.', '21 §'],
  'lappeenranta-immigration': [
    ...['Villimiehenkatu 1', '53100', 'maahanmuuttopalvelut@lappeenranta.fi'],
    ...['tietosuoja@lappeenranta.fi', '1386/2010', 'UNHCR', 'Maire', 'ALPO', 'M-Files'],
  ],
  'huittinen-social-services': [
    ...['Risto Rytin katu 36', '32700', '02 560 4111', '2016/679', '1050/2018', '621/1999'],
    ...['1301/2014', '812/2000', '159/2007', '189/2001', '254/2015', '12 §', '20 §', '21 §'],
    ...['ProConsona', 'Pegasos', 'KELMU', 'www.huittinen.fi/tietosuoja', '29.10.2019'],
  ],
  'kotka-immigration': [
    ...['Kustaankatu 2', '48100 Kotka', 'kirjaamo@kotka.fi', '05 2341', 'Karhulantie 46'],
    ...['48600 Kotka', '1386/2010', '570/2011', '571/2011', '301/2004', '1412/1997', '812/2000'],
    ...['159/2007', '523/1999', '8 §', '26 §', '27 §', '29 §', 'Soky', 'Effica', 'Kaapo'],
    ...['http://www.kotka.fi/tietoa_kotkasta/tietosuoja', 'www.tietosuoja.fi'],
  ],
}

/** Facts in words: register, what is said in Finnish, what is said in Swedish. */
const WORDED_FACTS: readonly (readonly [key: string, fi: string, sv: string])[] = [
  ['helsinki-reception', 'Toinen linja 4 A', 'Andra linjen 4 A'],
  ['helsinki-reception', 'PL 10 (Pohjoisesplanadi 11–13)', 'PB 10 (Norra Esplanaden 11–13)'],
  ['helsinki-reception', 'toimialajohtaja', 'sektordirektören'],
  [
    'helsinki-reception',
    'Aikuissosiaalityön päällikkö, eteläinen alue',
    'Chefen för vuxensocialarbete, södra området',
  ],
  ['helsinki-reception', '6 artiklan 1 kohdan c alakohta', 'artikel 6.1 c'],
  ['helsinki-reception', '6 artiklan 1 kohdan e alakohta', 'artikel 6.1 e'],
  ['helsinki-reception', 'tieteelliseen tutkimukseen', 'vetenskaplig forskning'],
  ['helsinki-reception', 'Säilytetään pysyvästi', 'Förvaras varaktigt'],
  ['helsinki-reception', '2, 5 ja 6 luku', '2, 5 och 6 kap.'],
  ['helsinki-reception', 'hoitopäivien määrä', 'antalet vårddygn'],
  ['helsinki-reception', 'turvakielto', 'spärrmarkering'],
  ['helsinki-reception', 'Väestörekisterikeskuksen', 'Befolkningsregistercentralens'],
  ['helsinki-reception', 'Uudenmaan TE-toimisto', 'Nylands TE-byrå'],
  ['helsinki-reception', 'Pankit', 'Banker'],
  ['helsinki-atj', 'työmarkkinatuki', 'arbetsmarknadsstödet'],
  ['helsinki-atj', 'kuukausittain', 'månatligen'],
  ['helsinki-atj', 'kuolinpäivä', 'dödsdag'],
  ['helsinki-atj', 'paluumuutto', 'återflyttning'],
  ['helsinki-atj', 'erityishuoltopiiri', 'specialomsorgsdistrikt'],
  ['helsinki-atj', 'ei ole julkista verkko-osoitetta', 'ingen offentlig webbadress'],
  ['helsinki-atj', 'henkilötunnus ja käyttäjätunnus', 'personbeteckning och användarkod'],
  [
    'lappeenranta-immigration',
    '48 kuukautta kotoutumisajan päättymisestä',
    '48 månader från det att integrationstiden gick ut',
  ],
  [
    'lappeenranta-immigration',
    '48 kuukautta asiakkuuden päättymisestä',
    '48 månader från det att klientrelationen upphörde',
  ],
  ['lappeenranta-immigration', 'Pääsääntöisesti 10 vuotta', 'Som regel 10 år'],
  ['lappeenranta-immigration', 'tiedonohjaussuunnitelma', 'informationsstyrningsplan'],
  ['lappeenranta-immigration', '6 artiklan 1 kohdan a alakohta', 'artikel 6.1 a'],
  ['lappeenranta-immigration', '6 artiklan 1 kohdan c alakohta', 'artikel 6.1 c'],
  ['lappeenranta-immigration', 'perustuu sopimukseen', 'på avtal'],
  ['lappeenranta-immigration', 'Osastosihteeri', 'Avdelningssekreteraren'],
  ['lappeenranta-immigration', 'Käsittelyä ei ole ulkoistettu', 'har inte lagts ut'],
  ['lappeenranta-immigration', 'Hyvinvointialue', 'Välfärdsområdet'],
  ['lappeenranta-immigration', 'Asiakirjassa ei ole päiväystä', 'Dokumentet är inte daterat'],
  ['huittinen-social-services', 'perusturvalautakunta', 'grundtrygghetsnämnden'],
  ['huittinen-social-services', 'Perusturvajohtaja', 'Grundtrygghetsdirektören'],
  ['huittinen-social-services', 'Sosiaalityönjohtaja', 'Chefen för socialarbetet'],
  ['huittinen-social-services', 'viranomaistoiminnan rekisteri', 'myndighetsverksamheten'],
  ['huittinen-social-services', 'arkistonmuodostussuunnitelma', 'arkivbildningsplan'],
  ['huittinen-social-services', 'valvotut tapaamiset', 'övervakat umgänge'],
  ['huittinen-social-services', 'talousalueen ulkopuolelle', 'ekonomiska samarbetsområdet'],
  ['kotka-immigration', 'laki kotouttamisen edistämisestä', 'främjande av integration'],
  ['kotka-immigration', 'Maahanmuuttajatyön johtaja', 'Chefen för invandrararbetet'],
  ['kotka-immigration', 'pankkitilin tiedot', 'bankkonto'],
  ['kotka-immigration', 'vuokranantajan', 'hyresvärden'],
  ['kotka-immigration', 'kerran vuodessa', 'en gång om året'],
  ['kotka-immigration', 'Tietoja ei luovuteta säännöllisesti', 'lämnas inte ut regelbundet'],
  ['kotka-immigration', 'Kotoutumisajan jälkeen', 'Efter integrationstiden'],
  ['kotka-immigration', 'ei kerro tietosuoja-asetuksen mukaista', 'ingen rättslig grund'],
]

/** Offices that a notice may name: none of them is a person's. */
const MAILBOXES = [
  ...['maahanmuuttopalvelut', 'maahanmuuttajapalvelut', 'tietosuoja', 'tietosuojavastaava'],
  ...['kirjaamo', 'aikuissosiaalityo', 'asiakirjapalvelu'],
]

describe('the notices of the demo world', () => {
  it.each(Object.entries(COMMON_FACTS))('%s tells its facts in both languages', (key, facts) => {
    for (const lang of CONTENT_LANGS) {
      for (const fact of facts) expect(visible(key, lang), lang).toContain(fact)
    }
  })

  it.each(WORDED_FACTS)('%s says "%s" and "%s"', (key, fi, sv) => {
    expect(visible(key, 'fi')).toContain(fi)
    expect(visible(key, 'sv')).toContain(sv)
  })

  it.each(ALL_VERSIONS)(
    '%s has the same sections in both languages, none empty, none untranslated',
    (_, notice) => {
      const fi = noticeSections(notice, 'fi')
      const sv = noticeSections(notice, 'sv')
      expect(fi.map((section) => section.id)).toEqual(sv.map((section) => section.id))
      expect(new Set(fi.map((section) => section.id)).size).toBe(fi.length)
      for (const [index, section] of fi.entries()) {
        expect(section.blocks.length, section.id).toBeGreaterThan(0)
        expect(section.heading).not.toBe(sv[index]?.heading)
        expect(JSON.stringify(section.blocks), section.id).not.toBe(
          JSON.stringify(sv[index]?.blocks),
        )
      }
    },
  )

  it('lists exactly the mandatory parts on which each original is silent', () => {
    const missing = Object.fromEntries(ORIGINALS.map((key) => [key, missingParts(originalOf(key))]))
    const allRights = [
      ...['rights.access', 'rights.rectification', 'rights.erasure', 'rights.restriction'],
      ...['rights.objection', 'rights.portability'],
    ]
    expect(missing).toEqual({
      'helsinki-reception': [
        ...['dpo.contact', 'legalBases.art9', 'provision', 'provision.consequences'],
        ...['processors', 'transfers', ...allRights, 'rights.channels', 'complaint'],
        'automatedDecisions',
      ],
      'helsinki-atj': [
        ...['unit.businessId', 'decidingAuthority', 'contactForRequests', 'searchKeys'],
        'openInterface',
      ],
      'lappeenranta-immigration': [
        ...['legalBases.art9', 'provision.consequences', 'retention.scope'],
        ...['rights.objection', 'rights.portability'],
      ],
      'huittinen-social-services': [
        ...[
          'dpo.contact',
          'specialCategories',
          'provision',
          'provision.consequences',
          ...allRights,
        ],
        ...['consentWithdrawal', 'complaint'],
      ],
      'kotka-immigration': [
        ...[
          'dpo.contact',
          'legalBases',
          'specialCategories',
          'provision',
          'provision.consequences',
        ],
        'retention',
        ...['rights.erasure', 'rights.restriction', 'rights.objection', 'rights.portability'],
        ...['complaint', 'automatedDecisions'],
      ],
    })
  })

  it.each([
    ['helsinki-reception', ['dpo', 'provision', 'processors', 'transfers', 'automated-decisions']],
    ['huittinen-social-services', ['dpo', 'provision', 'special-categories']],
    ['kotka-immigration', ['dpo', 'provision', 'retention', 'automated-decisions']],
    ['helsinki-atj', ['search-keys', 'deciding-authority', 'open-interface']],
  ] as const)('%s shows its silence to the reader', (key, ids) => {
    for (const lang of CONTENT_LANGS) {
      const sections = noticeSections(originalOf(key), lang)
      for (const id of ids) {
        const section = sections.find((one) => one.id === id)
        expect(JSON.stringify(section), id).toContain(NOT_STATED[lang])
      }
    }
  })

  it('names offices and organisations, never people', () => {
    const known = [
      ...['Risto Rytin', 'Norra Esplanaden', 'Suomen Punainen', 'Finlands Röda', 'Tieto Oyj'],
      ...['Kelan Soky', 'Asiakastietojärjestelmä Maire', 'Klientdatasystemet Maire'],
      ...['Onko Kansallisarkisto', 'Har Riksarkivet', 'Södra Karelens'],
      ...['Etuustietopalvelu Kelmu', 'Satakunta välfärdsområde', 'Kymmenedalens välfärdsområde'],
    ]
    for (const [key, notice] of ALL_VERSIONS) {
      const text = JSON.stringify(notice)
      const pairs = text.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? []
      expect(
        pairs.filter((pair) => !known.includes(pair)),
        key,
      ).toEqual([])
      const mailboxes = [...text.matchAll(/([\w.-]+)@/g)].map((match) => match[1])
      expect(mailboxes.every((box) => MAILBOXES.includes(box ?? ''))).toBe(true)
      expect(text).not.toMatch(/\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]/)
    }
  })

  it('splits Kotka so that only its social care moved to the county (A-15)', () => {
    const kotka = DEMO_REGISTERS.find((one) => one.key === 'kotka-immigration')
    expect(kotka?.transfers).toMatchObject([
      { purposeIds: ['social-care'], to: 'kymenlaakso', since: '2023-01-01' },
    ])
    const huittinen = DEMO_REGISTERS.find((one) => one.key === 'huittinen-social-services')
    expect(huittinen?.transfers).toMatchObject([{ purposeIds: 'all', to: 'satakunta' }])
  })

  it('has slugs, search words and transfers that point to purposes that exist', () => {
    expect(new Set(DEMO_REGISTERS.map((one) => one.slug)).size).toBe(DEMO_REGISTERS.length)
    for (const register of DEMO_REGISTERS) {
      expect(register.slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
      for (const lang of CONTENT_LANGS) {
        expect(register.serviceWords[lang].split(', ').length).toBeGreaterThan(5)
      }
      const [original] = register.versions
      const ids = original.kind === 'notice' ? original.purposes.map(({ id }) => id) : []
      for (const { purposeIds, to, toRegister } of register.transfers) {
        if (purposeIds !== 'all') expect(ids).toEqual(expect.arrayContaining([...purposeIds]))
        const target = DEMO_REGISTERS.find(({ slug }) => slug === toRegister)
        expect(target?.controller).toBe(to)
      }
    }
  })
})
