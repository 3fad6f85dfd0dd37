import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { ContentLang } from '#app/i18n/lang.ts'
import { findInText } from '#app/notices/lint/find-in-text.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import * as addresses from '#app/notices/lint/rules/addresses.ts'
import { AUTHORITY_RULES } from '#app/notices/lint/rules/authorities.ts'
import { GONE_HOSTS } from '#app/notices/lint/rules/hosts.ts'
import { CHAPTER_RULES } from '#app/notices/lint/rules/missing-chapters.ts'
import {
  KNOWN_WRONG_NUMBERS,
  STATUTE_RULES,
  WRONG_NUMBER,
} from '#app/notices/lint/rules/statutes.ts'
import { TERM_RULES } from '#app/notices/lint/rules/terms.ts'
import * as wholeText from '#app/notices/lint/rules/whole-text.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'

const TODAY = Temporal.PlainDate.from('2026-11-25')

function found(text: string, lang: ContentLang = 'fi'): string[] {
  return findInText(text, lang, TODAY).map(({ rule, match }) => `${rule.id} ${match}`)
}

/** Law 5.1–5.3: sentences that break one rule, and the words that break it. */
const BROKEN: readonly (readonly [rule: string, match: string, text: string])[] = [
  ['O-01', 'henkilötietolain', 'Noudatamme henkilötietolain säännöksiä.'],
  ['O-01', 'Personuppgiftslagen (523/1999)', 'Personuppgiftslagen (523/1999) tillämpas.'],
  ['O-01', '26 § i personuppgiftslagen', 'Granskning enligt 26 § i personuppgiftslagen.'],
  ['O-01', '523/1999', 'Säädös: 523/1999.'],
  ['O-01', 'HetiL 26 §', 'Tarkastusoikeus: HetiL 26 §.'],
  [
    'O-01',
    'personuppgiftslagen (523/1999)',
    'Se personuppgiftslagen (523/1999), 6 § i dataskyddslagen (1050/2018).',
  ],
  ['O-39', 'Laki lasten päivähoidosta (36/1973)', 'Laki lasten päivähoidosta (36/1973) ohjaa.'],
  ['O-39', 'dagvårdslagen', 'Platsen ges enligt dagvårdslagen.'],
  ['O-40', '239/1973', 'Säädös on 239/1973.'],
  ['O-41', 'henkilörekisterilain', 'Tämä on henkilörekisterilain mukainen.'],
  [
    'O-42',
    'julkisesta työvoima- ja yrityspalvelusta annetun lain',
    'Se on julkisesta työvoima- ja yrityspalvelusta annetun lain tehtävä.',
  ],
  ['O-43', 'maankäyttö- ja rakennuslain', 'Valvomme maankäyttö- ja rakennuslain noudattamista.'],
  ['O-02', 'kotouttamislakia', 'Sovelletaan kotouttamislakia.'],
  [
    'O-02',
    'lagen om främjande av integration (1386/2010)',
    'Se lagen om främjande av integration (1386/2010).',
  ],
  [
    'O-03',
    'förordning om inledande kartläggning i anslutning till främjande av integration',
    'Här gäller förordning om inledande kartläggning i anslutning till främjande av integration.',
  ],
  ['O-04', '571/2011', 'Korvaukset haetaan (571/2011) mukaan.'],
  [
    'O-05',
    'lagen om elektronisk behandling av klientuppgifter inom social- och hälsovården',
    'Enligt lagen om elektronisk behandling av klientuppgifter inom social- och hälsovården.',
  ],
  ['O-06', '784/2021', 'Katso 784/2021.'],
  [
    'O-06',
    'sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä annetun lain',
    'Se on sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä annetun lain asia.',
  ],
  ['O-07', 'asiakasasiakirjalain', 'Kirjaamme asiakasasiakirjalain mukaan.'],
  ['O-08', '298/2009', 'Asetus 298/2009 ohjaa.'],
  ['O-09', 'asetuksesta potilasasiakirjoista', 'Säädetään asetuksesta potilasasiakirjoista.'],
  [
    'O-10',
    'Laki potilaan asemasta ja oikeuksista (812/2000)',
    'Laki potilaan asemasta ja oikeuksista (812/2000) pätee.',
  ],
  ['O-11', '20–21 § i klientlagen', 'Med stöd av 20–21 § i klientlagen.'],
  ['O-12', '812/2000', 'Säädökset: 812/2000.'],
  ['O-13', '812/2000, 11 §', 'Alaikäisen kielto (812/2000, 11 §).'],
  ['O-14', 'sosiaalihuoltolaki (710/1982)', 'Voimassa sosiaalihuoltolaki (710/1982).'],
  ['O-15', 'socialvårdslagen (1301/2014)', 'Enligt socialvårdslagen (1301/2014).'],
  ['O-16', 'erikoissairaanhoitolaissa', 'Asiasta on erikoissairaanhoitolaissa säännös.'],
  [
    'O-18',
    'ulkomaalaisrekisteristä annetun lain',
    'Perustuu ulkomaalaisrekisteristä annetun lain kohtaan.',
  ],
  [
    'O-19',
    'laki väestötietojärjestelmästä ja Väestörekisterikeskuksen varmennepalveluista (661/2009)',
    'On laki väestötietojärjestelmästä ja Väestörekisterikeskuksen varmennepalveluista (661/2009).',
  ],
  ['O-20', 'ulkomaalaislaissa (301/2004)', 'Lupa on ulkomaalaislaissa (301/2004).'],
  ['O-21', '746/2011', 'Vastaanotto: 746/2011.'],
  ['O-22', 'toimeentulotuesta annetun lain', 'Tuki toimeentulotuesta annetun lain nojalla.'],
  ['O-27', 'verotuslain 80 a §', 'Tiedot verotuslain 80 a § mukaan.'],
  ['O-28', 'Julkisuuslain (621/1999) 24 §:n', 'Julkisuuslain (621/1999) 24 §:n nojalla salaista.'],
  ['O-29', '18 § i offentlighetslagen', 'Enligt 18 § i offentlighetslagen.'],
  ['O-29', 'tietojärjestelmäseloste', 'Tämä on tietojärjestelmäseloste.'],
  [
    'O-30',
    '12 § i lagen om arbetsverksamhet i rehabiliteringssyfte',
    'Plan enligt 12 § i lagen om arbetsverksamhet i rehabiliteringssyfte.',
  ],
  ['O-31', 'dataskyddslagen', 'Enligt dataskyddslagen.'],
  ['O-32', '679/2016', 'Tietosuoja-asetus (EU) 679/2016.'],
  ['O-33', 'hallintolainkäyttölain', 'Valitus hallintolainkäyttölain mukaan.'],
  ['O-34', 'vammaispalvelulaki (380/1987)', 'Sovelletaan vammaispalvelulaki (380/1987).'],
  ['O-35', 'erityishuoltopiirin', 'Tietoja saadaan erityishuoltopiirin johdolta.'],
  ['O-36', 'päihdehuollon', 'Rekisterissä on päihdehuollon tietoja.'],
  ['O-37', 'arkivlagen', 'Gallring enligt arkivlagen.'],
  [
    'O-38',
    'laki vahvasta sähköisestä tunnistamisesta ja sähköisistä allekirjoituksista (617/2009)',
    'On laki vahvasta sähköisestä tunnistamisesta ja sähköisistä allekirjoituksista (617/2009).',
  ],
  ['O-title', 'Hallintolaki (621/1999)', 'Hallintolaki (621/1999) ohjaa.'],
  ['O-title', 'barnskyddslagen (1301/2014)', 'Enligt barnskyddslagen (1301/2014).'],
  ['A-01', 'Väestörekisterikeskukselta', 'Tiedot Väestörekisterikeskukselta.'],
  ['A-01', 'väestörekisteritiedoista', 'Osoite väestörekisteritiedoista.'],
  ['A-02', 'maistraatista', 'Ote maistraatista.'],
  ['A-02', 'magistraten', 'Uppgift av magistraten.'],
  ['A-03', 'ELY-keskukselle', 'Hakemus ELY-keskukselle.'],
  [
    'A-03',
    'elinkeino-, liikenne- ja ympäristökeskuksen',
    'Maksu elinkeino-, liikenne- ja ympäristökeskuksen kautta.',
  ],
  ['A-03', 'NTM-centralen', 'Ersättning från NTM-centralen.'],
  ['A-04', 'aluehallintovirasto', 'Valvoo Lounais-Suomen aluehallintovirasto.'],
  ['A-04', 'AVI:n', 'Lupa AVI:n ratkaisusta.'],
  ['A-05', 'Valviralle', 'Ilmoitus Valviralle.'],
  ['A-06', 'TE-toimistoon', 'Tieto TE-toimistoon.'],
  ['A-06', 'työ- ja elinkeinotoimiston', 'Tieto työ- ja elinkeinotoimiston kautta.'],
  ['A-07', 'KEHA-keskus', 'Maksaa KEHA-keskus.'],
  [
    'A-07',
    'utvecklings- och förvaltningscentret',
    'Betalas av utvecklings- och förvaltningscentret.',
  ],
  ['A-08', 'sosiaali- ja terveyslautakunnan', 'Päätös on sosiaali- ja terveyslautakunnan.'],
  ['A-08', 'Grundtrygghetsnämnden', 'Grundtrygghetsnämnden beslutar.'],
  ['A-09', 'sosiaali- ja terveystoimiala', 'Helsingin kaupungin sosiaali- ja terveystoimiala.'],
  ['A-10', 'perustoimeentulotukea', 'Myönnämme perustoimeentulotukea.'],
  ['A-10', 'kommunens utkomststöd', 'Gäller kommunens utkomststöd.'],
  ['A-11', 'työmarkkinatukea', 'Saa työmarkkinatukea.'],
  ['A-11', 'grunddagpenning', 'Får grunddagpenning.'],
  ['A-12', 'sosiaaliasiamies', 'Neuvoo sosiaaliasiamies.'],
  ['A-12', 'patientombudsmannen', 'Råd ger patientombudsmannen.'],
  ['A-13', 'tietosuojalautakunnan', 'Luvalla tietosuojalautakunnan.'],
  ['A-15', 'maahanmuuttotoimistossa', 'Kotkan maahanmuuttotoimistossa.'],
  [
    'A-16',
    'Etelä-Suomen aluehallintovirasto',
    'Saavutettavuutta valvoo Etelä-Suomen aluehallintovirasto.',
  ],
  [
    'A-16',
    'Regionförvaltningsverket i Södra Finland',
    'Klagomål om tillgänglighet till Regionförvaltningsverket i Södra Finland.',
  ],
  ['T-01', 'KELMU-järjestelmästä', 'Etuudet KELMU-järjestelmästä.'],
  ['T-01', 'Sokyn', 'Etuudet Sokyn kautta.'],
  ['T-02', 'ATJ:hin', 'Kirjataan ATJ:hin.'],
  ['T-03', 'Pegasosta', 'Käytämme Pegasosta.'],
  ['T-04', 'Effican', 'Kirjataan Effican puolelle.'],
  ['T-04', 'Tieto Abp', 'Leverantören är Tieto Abp.'],
  ['T-05', 'Pro Consona', 'Järjestelmä Pro Consona.'],
  ['T-06', 'Kaapo-verkko', 'Liikenne: Kaapo-verkko.'],
  ['T-07', 'M:files', 'Asiakirjat: M:files.'],
  ['T-07', 'ALPO', 'Käynnit ALPO-järjestelmään.'],
  ['T-08', 'AMS:n', 'Säilytys AMS:n mukaan.'],
  ['T-08', 'arkivbildningsplanen', 'Enligt arkivbildningsplanen.'],
  ['T-09', 'rekisteriseloste', 'Tämä on rekisteriseloste.'],
  ['T-09', 'avgiftsfritt en gång om året', 'Granskning avgiftsfritt en gång om året.'],
  ['T-09', 'Regelmässiga utlämnanden', 'Regelmässiga utlämnanden finns inte.'],
  ['T-09', 'korjaamisvaatimuksen', 'Tee korjaamisvaatimuksen mukaan.'],
  [
    'T-10',
    'grundar sig på avtal',
    'Grunden är samtycke. Rätten gäller dem vars behandling grundar sig på avtal.',
  ],
  ['T-11', 'alkukartoitukset', 'Tallennetaan alkukartoitukset.'],
  [
    'T-12',
    'http://www.esimerkki.example.fi/lomake',
    'Lomake: http://www.esimerkki.example.fi/lomake.',
  ],
  [
    'T-12',
    'www.kotka.fi/tietoa_kotkasta/tietosuoja',
    'Katso www.kotka.fi/tietoa_kotkasta/tietosuoja.',
  ],
  ['T-12', 'https://www.te-palvelut.fi/te', 'Katso https://www.te-palvelut.fi/te'],
  ['T-12', 'kirjaamo@avi.fi', 'Postia: kirjaamo@avi.fi.'],
  [
    'F-30',
    'oikeus käsittelyn rajoittamiseen',
    'Kotoutumisasiakkaalla on oikeus käsittelyn rajoittamiseen.',
  ],
  [
    'F-30',
    'rätt till begränsning av behandlingen',
    'Integrationsklienten har rätt till begränsning av behandlingen.',
  ],
  ['C-consentWithdrawal', '☒ Samtycke', '☐ Avtal ☒ Samtycke'],
  ['C-age', '1.2.2020', 'Päivitetty 1.2.2020'],
  ['C-email', 'kirjaamo@ kunta.example.fi', 'Posti kirjaamo@ kunta.example.fi tai puhelin.'],
  ['C-email', 'kirjaamo@kunta', 'Posti kirjaamo@kunta.'],
  ['C-email', 'kirjaamo@', 'Posti kirjaamo@, muu.'],
  ['C-email', 'kirjaamo@kunta,fi', 'Posti kirjaamo@kunta,fi.'],
  ['C-address', '4810', 'Osoite Torikatu 2, 4810 Kotka'],
  ['C-address', '000990', 'PB 10, 000990 Helsingfors'],
  ['C-phone', '560 4111', 'Puh. 560 4111.'],
  ['C-phone', '+358 02 560 4111', 'Telefon +358 02 560 4111.'],
]

describe('rules on words', () => {
  it.each(BROKEN)('%s finds %j', (rule, match, text) => {
    const lang = /[åÅ]|\b(?:enligt|gäller|är|för|och|av|Samtycke|Telefon)\b/.test(text)
      ? 'sv'
      : 'fi'
    expect(found(text, lang)).toEqual([`${rule} ${match}`])
  })

  it('has a case here for every rule that a short text can break', () => {
    const tried = new Set(BROKEN.map(([rule]) => rule))
    const rules = [...STATUTE_RULES, ...AUTHORITY_RULES, ...TERM_RULES].map(({ id }) => id)
    expect([...new Set(rules)].filter((id) => !tried.has(id))).toEqual([])
  })
})

/** Present law and everyday sentences that come close to the words of the rules. */
const SOUND: readonly string[] = [
  'Yleinen tietosuoja-asetus (EU) 2016/679 ja tietosuojalaki (1050/2018).',
  'Laki kotoutumisen edistämisestä (681/2023), 73 § 3 mom.',
  'Lagen om främjande av integration (681/2023).',
  'Vammaispalvelulaki (675/2023) ja vammaispalvelulain mukaiset palvelut.',
  'Laki potilaan asemasta ja oikeuksista (785/1992).',
  '434/2003 Hallintolaki 423/2003 Kielilaki 621/1999 Julkisuuslaki',
  'Hallintolaki (434/2003), kielilaki (423/2003); julkisuuslaki (621/1999).',
  'Julkisuuslain (621/1999) 24 §:n 1 momentin 25 kohta.',
  'Asia on diaarissa, dnro 523/1999.',
  'Komission asetus (EU) N:o 570/2011.',
  'Digi- ja väestötietovirasto, väestötietojärjestelmä.',
  'Elinvoimakeskus (entinen ELY-keskus) ja entisen aluehallintoviraston asiat.',
  'Lupa- ja valvontavirasto; Tillstånds- och tillsynsverket.',
  'Työllisyys-, kehittämis- ja hallintokeskus.',
  'Sysselsättnings-, utvecklings- och förvaltningscentret.',
  'Kymenlaakson hyvinvointialueen sosiaali- ja terveyslautakunta.',
  'Kela myöntää perustoimeentulotuen.',
  'Hyvinvointialue päättää täydentävän ja ehkäisevän toimeentulotuen myöntämisestä.',
  'Aktivointisuunnitelma talletetaan hyvinvointialueen rekisteriin (189/2001, 12 §).',
  'Sosiaaliasiavastaava neuvoo. Socialombudet ger råd.',
  'Etuustietopalvelu Kelmu.',
  'Vanhat tiedot ovat ATJ:ssä, uudet Apotissa.',
  'Asiakirjat ovat M-Files-järjestelmässä.',
  'Tieto Oyjalan asukkaista.',
  'Maire ja Kaapo ovat etunimiä.',
  'Säilytysaika on tiedonohjaussuunnitelmassa.',
  'Kumottu henkilötietolaki ei enää päde, ei myöskään laki 254/2015, joka on kumottu.',
  'Den upphävda personuppgiftslagen gäller inte.',
  'Palvelu on https://www.kotka.fi ja <a href="https://www.tietosuoja.fi">täällä</a>.',
  'http://www.w3.org/1999/xhtml',
  'kirjaamo@kunta.example.fi, Torikatu 2 A 4, 48100 Kotka, PL 10, 00099 Helsinki.',
  'Puh. 05 2341, puh. +358 20 123 4500, puhelin 116 117, tel. 112.',
  'Karhulantie 46 48600 Kotka, puh. 05 2341.',
  'Seuraa meitä: @kunta.',
  'Kotoutumisasiakkaalla ei ole oikeutta käsittelyn rajoittamiseen.',
  'Rätten till begränsning av behandling gäller inte integrationsklienter.',
  'Suostumuksella voimme pyytää tietoja muualta.',
  'Käsittely perustuu sopimukseen.',
  'Päivitetty 1.2.2025',
]

describe('what breaks no rule', () => {
  it.each(SOUND)('%s', (text) => {
    expect([...found(text, 'fi'), ...found(text, 'sv')]).toEqual([])
  })

  it('takes an act in force as read when the text bears a date of the last year', () => {
    expect(found('Ulkomaalaislaki (301/2004).')).toHaveLength(1)
    expect(found('Ulkomaalaislaki (301/2004). Tarkistettu 1.12.2025.')).toEqual([])
    expect(found('Ulkomaalaislaki (301/2004). Tarkistettu 1.11.2025.')).toHaveLength(1)
  })

  it('takes a name that two acts bear for the one that the text numbers', () => {
    const name = 'Laki kotoutumisen edistämisestä velvoittaa.'
    expect(found(name)).toEqual([])
    expect(found(`${name} Säädös 681/2023.`)).toEqual([])
    expect(found(`${name} Säädös 1386/2010.`)).toEqual([
      'O-02 Laki kotoutumisen edistämisestä',
      'O-02 1386/2010',
    ])
  })
})

describe('the rules as data', () => {
  const rules: readonly LintRule[] = [
    ...STATUTE_RULES,
    ...AUTHORITY_RULES,
    ...TERM_RULES,
    ...CHAPTER_RULES,
    ...GONE_HOSTS.map(({ rule }) => rule),
    ...KNOWN_WRONG_NUMBERS.map(({ rule }) => rule),
    WRONG_NUMBER,
    ...Object.values(addresses),
    ...Object.values(wholeText),
  ]

  it('speak both languages and name their source', () => {
    for (const { id, message, source, successor } of rules) {
      expect(message.fi.length, id).toBeGreaterThan(20)
      expect(message.sv.length, id).toBeGreaterThan(20)
      expect(message.fi, id).not.toBe(message.sv)
      expect(source, id).not.toBe('')
      if (successor !== null) expect([successor.fi, successor.sv], id).not.toContain('')
    }
  })

  it('block on errors only: repealed law, a former controller, parts that the law demands', () => {
    for (const { id, severity, blocks } of rules) {
      expect(blocks && severity !== 'error', id).toBe(false)
    }
    const blocking = new Set(rules.filter(({ blocks }) => blocks).map(({ id }) => id))
    for (const id of ['O-01', 'O-02', 'O-11', 'A-08', 'C-dpo.contact']) {
      expect(blocking).toContain(id)
    }
    for (const id of ['O-10', 'A-03', 'T-10', 'F-30']) expect(blocking).not.toContain(id)
  })

  it('begin on days of the calendar', () => {
    for (const { validFrom } of rules) {
      if (validFrom !== undefined) {
        expect(Temporal.PlainDate.from(validFrom, { overflow: 'reject' }).toString()).toBe(
          validFrom,
        )
      }
    }
  })

  it('name acts of the statute table', () => {
    for (const { number } of STATUTE_RULES) {
      if (number !== '679/2016') expect(STATUTE_TITLES).toHaveProperty([number])
    }
  })
})
