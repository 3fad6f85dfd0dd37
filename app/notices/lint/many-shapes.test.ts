import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { ContentLang } from '#app/i18n/lang.ts'
import { findInText } from '#app/notices/lint/find-in-text.ts'

const TODAY = Temporal.PlainDate.from('2026-11-25')

function fixture(name: string): string {
  return readFileSync(new URL(`../../../test/fixtures/notices/${name}`, import.meta.url), 'utf8')
}

function hits(name: string) {
  return findInText(fixture(name), name.split('.')[1] as ContentLang, TODAY)
}

const found = (name: string): string[] =>
  hits(name).map(({ rule, match }) => `${rule.id} ${match.replace(/\s+/gu, ' ')}`.trim())

/** Notices in the words of many municipalities, complete and up to date: questions, prose, capitals, two languages. */
const CLEAN = [
  'clean-capitals.sv.txt',
  'clean-markdown.sv.txt',
  'clean-prose.fi.txt',
  'clean-questions.fi.txt',
  'clean-questions.sv.txt',
  'clean-sections.sv.html',
  'clean-shared-headings.fi.txt',
  'clean-told-twice.fi.txt',
  'letter.sv.txt',
  'publicity-page.sv.html',
  'publicity-questions.fi.txt',
]

const BROKEN: Readonly<Record<string, readonly string[]>> = {
  'accordion.fi.html': [
    'C-consentWithdrawal Suostumus',
    'A-06 TE-toimisto',
    'A-08 perusturvalautakunnalle',
    'A-10 perustoimeentulotukea',
    'C-retention.vague S&auml;ilytysajat',
  ],
  'bold-paragraphs.fi.html': [
    'C-provision',
    'C-automatedDecisions',
    'O-42 Laki julkisesta työvoima- ja yrityspalvelusta (916/2012)',
    'O-02 laki kotoutumisen edistämisestä (1386/2010)',
    'O-30 laki kuntouttavasta työtoiminnasta 189/2001 12 §',
    'O-title laki potilaan asemasta ja oikeuksista (703/2023)',
    'A-11 työmarkkinatuki',
    'A-11 peruspäiväraha',
    'A-06 TE-toimisto',
    'A-07 KEHA-keskus',
    'A-03 ELY-keskukselle',
    'F-30 Oikeus käsittelyn rajoittamiseen',
    'T-12 http://toimistot.te-palvelut.fi',
  ],
  'description-list.fi.html': [
    'O-43 Maankäyttö- ja rakennuslaki (132/1999)',
    'O-01 henkilötietolaki',
    'O-33 hallintolainkäyttölaki 586/1996',
    'A-03 ELY&#8209;keskus',
    'A-04 aluehallintovirasto',
    'T-12 http://www.ely-keskus.fi/lupa',
  ],
  'label-lines.fi.txt': [
    'C-dpo.contact',
    'C-legalBases',
    'C-provision',
    'C-complaint',
    'C-automatedDecisions',
    'C-rights.erasure',
    'C-rights.restriction',
    'C-rights.objection',
    'C-rights.portability',
    'T-09 Rekisteriseloste',
    'O-01 Henkilötietolaki (523/1999) 10 §',
    'C-age 1.11.2016',
    'T-09 Säännönmukaiset tietolähteet',
    'A-01 väestörekisteri',
    'T-09 Säännönmukaiset tietojen luovutukset',
    'T-09 atk-järjestelmä',
    'O-01 HetiL 26-28 §',
    'T-09 kerran vuodessa maksutta',
    'A-13 tietosuojalautakunta',
    'T-09 Korjaamisvaatimus',
  ],
  'many-statutes.fi.txt': [
    'A-08 Perusturvakuntayhtymä',
    'C-age 25.5.2018',
    'A-08 Perusturvakuntayhtymä',
    'O-14 sosiaalihuoltolaki (710/1982)',
    'O-13 laki sosiaalihuollon asiakkaan asemasta ja oikeuksista (812/2000) 11 §',
    'O-11 20 §',
    'O-06 asiakastietolaki 784/2021',
    'O-35 kehitysvammalaki (519/1977)',
    'O-36 päihdehuoltolaki (41/1986)',
    'O-09 asetus potilasasiakirjoista 94/2022',
    'O-16 erikoissairaanhoitolaki 1062/1989',
    'O-27 verotuslain (482/1958)',
    'O-19 laki väestötietojärjestelmästä ja Väestörekisterikeskuksen varmennepalveluista 661/2009',
    'A-05 Valviralle',
    'A-04 aluehallintovirastolle',
    'A-12 sosiaaliasiamiehelle',
  ],
  'merged-cells.fi.html': [
    'C-dpo.contact',
    'C-legalBases.letter',
    'C-legalBases.art9',
    'C-provision',
    'C-complaint',
    'C-automatedDecisions',
    'C-rights.erasure',
    'C-rights.restriction',
    'C-rights.objection',
    'C-rights.portability',
    'C-age 12.8.2018',
    'C-address 3810',
    'C-email varhaiskasvatus@mannikkola',
    'O-39 Laki lasten päivähoidosta (36/1973)',
    'O-40 Asetus lasten päivähoidosta (239/1973)',
    'O-title Varhaiskasvatuslaki (753/2018)',
    'O-37 Arkistolaki (831/1994)',
    'A-01 Väestörekisterikeskukselta',
    'A-02 maistraatista',
    'T-09 Säännönmukaiset tietojen luovutukset',
    'A-04 Aluehallintovirastolle',
    'T-09 ATK:lla käsiteltävät',
    'T-04 Effica-päivähoito-ohjelma',
    'C-retention.vague säilytetään arkistonmuodostussuunnitelman',
    'T-09 kerran vuodessa maksutta',
  ],
  'numbered-columns.sv.txt': [
    'C-provision',
    'C-transfers',
    'C-automatedDecisions',
    'C-rights.objection',
    'B-interest berättigade intresse',
    'O-34 Handikappservicelagen (380/1987)',
    'A-02 magistraten',
    'A-08 social- och hälsovårdsverket',
    'C-retention.vague 10 LAGRINGSTID',
    'C-age 2.5.2020',
  ],
  'numbered-labels.sv.txt': [
    'C-legalBases.art9',
    'C-provision',
    'C-automatedDecisions',
    'C-rights.erasure',
    'C-rights.restriction',
    'C-rights.objection',
    'C-rights.portability',
    'C-age 4 april 2019',
    'O-07 Lag om klienthandlingar inom socialvården (254/2015)',
    'O-01 personuppgiftslagen (523/1999)',
    'O-11 20 § i lagen om klientens ställning och rättigheter inom socialvården (812/2000)',
    'A-01 Befolkningsregistercentralen',
    'A-08 social- och hälsovårdsnämnden',
    'A-04 Regionförvaltningsverket',
    'C-retention.vague 5.1 Hur länge förvaras uppgifterna?',
    'T-08 arkivbildningsplanen',
    'A-12 socialombudsmannen',
  ],
  'parted-headings.sv.txt': [
    'C-undated',
    'C-dpo.contact',
    'C-legalBases',
    'C-legalBases.art9',
    'C-provision',
    'C-transfers',
    'C-retention',
    'C-complaint',
    'C-automatedDecisions',
    'C-rights.erasure',
    'C-rights.restriction',
    'C-rights.objection',
    'C-rights.portability',
    'T-09 REGISTERBESKRIVNING',
    'C-email dagvard @ houtskar-inio.example.fi',
    'O-39 Lag om barndagvård (36/1973)',
    'O-01 personuppgiftslagen 8 §',
    'T-09 Regelmässiga uppgiftskällor',
    'A-02 Magistraten',
    'T-09 Regelmässiga utlämnanden',
    'T-09 med ADB',
    'T-09 avgiftsfritt en gång per år',
    'O-01 26 § i personuppgiftslagen',
  ],
  'record-table.fi.txt': ['C-undated'],
}

describe('findInText in documents of many shapes', () => {
  it.each(CLEAN)('finds nothing in %s', (name) => {
    expect(found(name)).toEqual([])
  })

  it.each(Object.keys(BROKEN))('finds what is wrong in %s, and nothing else', (name) => {
    expect(found(name)).toEqual(BROKEN[name])
  })

  it.each([...CLEAN, ...Object.keys(BROKEN)])('%s: every hit is where it says', (name) => {
    const text = fixture(name)
    for (const { match, offset } of hits(name)) {
      expect(text.slice(offset, offset + match.length)).toBe(match)
    }
  })

  it('names the cell, the label or the term above a place as its section', () => {
    const section = (name: string, id: string) =>
      hits(name).find(({ rule }) => rule.id === id)?.section
    expect(section('merged-cells.fi.html', 'O-39')).toBe('4 Mihin tietoja tarvitaan')
    expect(section('label-lines.fi.txt', 'A-13')).toBe('Tarkastusoikeus')
    expect(section('description-list.fi.html', 'A-03')).toBe('Tietolähteet')
    expect(section('parted-headings.sv.txt', 'A-02')).toBe('Regelmässiga uppgiftskällor')
  })
})
