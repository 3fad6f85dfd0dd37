import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { ContentLang } from '#app/i18n/lang.ts'
import { findInText } from '#app/notices/lint/find-in-text.ts'

const TODAY = Temporal.PlainDate.from('2026-11-25')

function fixture(name: string): string {
  return readFileSync(new URL(`../../../test/fixtures/lint/${name}`, import.meta.url), 'utf8')
}

/** `O-02 1386/2010`: the rule and what it matched, blanks evened out. */
function found(text: string, lang: ContentLang, today = TODAY): string[] {
  return findInText(text, lang, today).map(({ rule, match }) =>
    `${rule.id} ${match.replace(/\s+/gu, ' ')}`.trim(),
  )
}

describe('findInText in a modern notice', () => {
  it.each(['fi', 'sv'] as const)('finds nothing in %s', (lang) => {
    const text = fixture(`clean.${lang}.txt`)
    expect(text.split('\n').length).toBeGreaterThan(60)
    expect(found(text, lang)).toEqual([])
  })

  it('tells its age when it is older than three years', () => {
    const text = fixture('clean.fi.txt')
    expect(found(text, 'fi', Temporal.PlainDate.from('2029-11-02'))).toEqual([])
    expect(found(text, 'fi', Temporal.PlainDate.from('2029-11-03'))).toContain('C-age 2.11.2026')
  })
})

describe('findInText in old notices', () => {
  it('finds what is wrong in a register description of 2018, and nothing else', () => {
    expect(found(fixture('reception.sv.txt'), 'sv')).toEqual([
      'C-dpo.contact',
      'C-legalBases.art9',
      'C-jointControllers.keha',
      'C-provision',
      'C-transfers',
      'C-rights',
      'C-complaint',
      'C-automatedDecisions',
      'T-09 Registerbeskrivning',
      'A-09 Sektordirektören för social- och hälsovårdssektorn',
      'T-11 inledande kartläggning',
      'C-age 14.3.2018',
      'O-32 679/2016',
      'O-02 lag om främjande av integration (1386/2010)',
      'O-20 utlänningslag (301/2004)',
      'O-21 lag om mottagande av personer som söker internationellt skydd (746/2011)',
      'O-14 socialvårdslag (710/1982',
      'O-15 1301/2014',
      'O-22 lag om utkomststöd (1412/1997)',
      'O-16 lag om specialiserad sjukvård (1062/1989)',
      'O-12 lag om klientens ställning och rättigheter inom socialvården (812/2000)',
      'O-10 lag om patientens ställning och rättigheter (812/2000)',
      'O-19 lag om befolkningsdatasystemet och Befolkningsregistercentralens certifikattjänster (661/2009)',
      'O-18 lag om utlänningsregistret (1270/1997)',
      'A-04 Regionförvaltningsverket',
      'A-03 närings-,&nbsp;trafik- och miljöcentralen',
      'A-06 arbets- och näringsbyrån',
      'O-02 2 och 5 kap. i lagen om främjande av integration',
      'O-07 lagen om klienthandlingar inom socialvården (254/2015)',
      'O-08 social- och hälsovårdsministeriets förordning om journalhandlingar (298/2009)',
      'A-01 Befolkningsregistercentralens',
      'A-06 Nylands TE-byrå',
      'A-09 social- och hälsovårdsverkets',
      'O-27 80 a § 1 mom. i beskattningslagen',
    ])
  })

  it('finds what is wrong in the description of a data system, which lacks no chapter of a notice', () => {
    expect(found(fixture('data-system.sv.txt'), 'sv')).toEqual([
      'C-undated',
      'O-29 Datasystemets namn',
      'T-02 ATJ',
      'A-09 social- och hälsovårdssektorn',
      'A-01 Befolkningsregistercentralens',
      'O-11 lagen om klientens ställning och rättigheter inom socialvården 812/2000, 20 § 1 mom. och 21 §',
      'A-11 arbetsmarknadsstöd',
      'O-28 lagen om offentlighet i myndigheternas verksamhet 621/1999 24 §',
      'O-36 Missbrukarvård',
      'O-34 Handikappservice',
      'O-35 distriktet för specialomsorgen',
    ])
  })

  it('finds contradictions and promises against the law in an integration notice', () => {
    expect(found(fixture('integration.fi.txt'), 'fi')).toEqual([
      'C-undated',
      'C-legalBases.letter',
      'C-legalBases.art9',
      'C-jointControllers.keha',
      'C-provision.consequences',
      'C-rights.objection',
      'C-rights.portability',
      'T-11 alkukartoituksen',
      'O-02 laki kotoutumisen edistämisestä 1386/2010',
      'A-03 ELY-keskus',
      'A-01 väestörekisteristä',
      'T-07 Maire',
      'T-07 ALPO',
      'T-07 M:files',
      'T-10 perustuu sopimukseen',
      'F-30 oikeus pyytää rajoittamaan tietojesi käsittelyä',
      'T-10 perustuu sopimukseen',
    ])
  })

  it('finds the former controller, consent without withdrawal and a vague period', () => {
    expect(found(fixture('social-services.fi.txt'), 'fi')).toEqual([
      'C-dpo.contact',
      'C-legalBases.letter',
      'C-provision',
      'C-rights',
      'C-complaint',
      'C-age 17.9.2019',
      'A-08 Perusturvalautakunta',
      'A-08 Perusturvajohtaja',
      'C-consentWithdrawal <input checked="" type="checkbox"/> Suostumus',
      'O-31 Tietosuoja laki',
      'O-15 Sosiaalihuoltolaki (1301/2014)',
      'O-12 Laki sosiaalihuollon asiakkaan asemasta ja oikeuksista (812/2000)',
      'O-05 Laki sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä (159/2007)',
      'O-07 Laki sosiaalihuollon asiakasasiakirjoista (254/2015)',
      'T-05 ProConsona',
      'T-03 Pegasos',
      'A-01 Väestörekisterikeskus',
      'O-11 Sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain 20 §:n',
      'T-01 Kuntien sosiaalitoimen tietojärjestelmä (KELMU)',
      'O-11 sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain 21 §:n',
      'T-08 arkistonmuodostussuunnitelma',
      'O-30 Kuntouttavasta työtoiminnasta annetun lain (189/2001) 12 §:n',
      'C-retention.vague Säilyttäminen tapahtuu',
      'T-08 arkistonmuodostussuunnitelman',
    ])
  })

  it('finds what is left of the Personal Data Act in a notice of its time', () => {
    expect(found(fixture('personal-data-act.fi.txt'), 'fi')).toEqual([
      'C-undated',
      'C-dpo.contact',
      'C-legalBases',
      'C-jointControllers.keha',
      'C-provision',
      'C-retention',
      'C-complaint',
      'C-automatedDecisions',
      'C-rights.erasure',
      'C-rights.objection',
      'C-rights.portability',
      'A-08 sosiaali- ja terveyslautakunta',
      'A-15 Maahanmuuttotoimiston',
      'O-01 Henkilötietolain 8 §',
      'O-01 Henkilötietolain 4 luvun',
      'O-02 Laki kotouttamisen edistämisestä 1386/2010',
      'T-11 alkukartoituksesta',
      'O-03 570/2011',
      'O-04 Asetus kotoutumisen edistämiseen liittyvien kunnan kustannusten korvaamisesta valtion varoista 571/2011',
      'O-20 Ulkomaalaislaki 301/2004',
      'O-22 Laki toimeentulotuesta 1412/1997',
      'A-10 toimeentulotuen myöntämiseen',
      'A-15 toimeentulotuen ja aikuissosiaalityön henkilörekistereihin',
      'T-09 Säännönmukaiset tietolähteet',
      'A-01 väestörekisteritiedot',
      'T-01 Soky-järjestelmä',
      'O-11 sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain (812/2000) 20 §',
      'T-09 Tietojen säännönmukaiset luovutukset',
      'T-09 Atk:lla käsiteltävät',
      'T-04 Effica',
      'T-04 Tieto Oyj:n',
      'T-06 Kaapo-verkossa',
      'O-12 laki sosiaalihuollon asiakkaan asemasta ja oikeuksista (812/2000)',
      'O-05 laki sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä (159/2007)',
      'O-01 Henkilötietolaki 26 § ja 27 §',
      'T-09 kerran vuodessa ilmaiseksi',
      'T-12 http://www.kotka.fi/tietoa_kotkasta/tietosuoja',
      'T-12 http://www.tietosuoja.fi',
      'O-01 Henkilötietolaki 29 §',
      'T-09 tiedon korjaamisvaatimus',
    ])
  })

  it('names the heading above each place, and none for what is missing', () => {
    const hits = findInText(fixture('personal-data-act.fi.txt'), 'fi', TODAY)
    const section = (id: string) => hits.find(({ rule }) => rule.id === id)?.section
    expect(section('O-03')).toBe('4. Henkilötietojen käsittelyn tarkoitus')
    expect(section('T-04')).toBe('9. Rekisterin suojaus')
    expect(section('C-dpo.contact')).toBeNull()
    const integration = findInText(fixture('integration.fi.txt'), 'fi', TODAY)
    expect(integration.find(({ rule }) => rule.id === 'O-02')?.section).toBe('Käsittelyn peruste')
  })

  it('points a section of the Personal Data Act to what has taken its place', () => {
    const hits = findInText(fixture('personal-data-act.fi.txt'), 'fi', TODAY)
    const successors = hits
      .filter(({ rule }) => rule.id === 'O-01')
      .map(({ rule }) => rule.successor?.fi)
    expect(successors).toEqual([
      expect.stringContaining('6 artikla'),
      expect.stringContaining('89 artikla'),
      expect.stringContaining('15 artikla'),
      expect.stringContaining('16 artikla'),
    ])
  })

  it('does not tell a text of its time about later law', () => {
    const text = fixture('personal-data-act.fi.txt')
    const then = found(text, 'fi', Temporal.PlainDate.from('2016-03-01'))
    expect(then.filter((hit) => /^(?:[OA]-|T-09|T-11|C-[dlpr]|F-)/.test(hit))).toEqual([
      'O-20 Ulkomaalaislaki 301/2004',
    ])
    expect(found(text, 'fi', Temporal.PlainDate.from('2024-12-31'))).not.toContain(
      'O-02 Laki kotouttamisen edistämisestä 1386/2010',
    )
    expect(found(text, 'fi', Temporal.PlainDate.from('2025-01-01'))).toContain(
      'O-02 Laki kotouttamisen edistämisestä 1386/2010',
    )
  })
})
