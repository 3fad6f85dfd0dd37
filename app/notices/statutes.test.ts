import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { ART6_BASES, ART9_BASES } from '#app/notices/notice.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'
import {
  basisRef,
  citeGdpr,
  citeStatute,
  GDPR_NUMBER,
  sourceCode,
  statuteTitle,
} from '#app/notices/statutes.ts'

describe('citeStatute', () => {
  it.each([
    [
      { number: '1386/2010' },
      'laki kotoutumisen edistämisestä (1386/2010)',
      'lagen om främjande av integration (1386/2010)',
    ],
    [
      { number: '812/2000', section: '20' },
      'laki sosiaalihuollon asiakkaan asemasta ja oikeuksista (812/2000) 20 §',
      '20 § i lagen om klientens ställning och rättigheter inom socialvården (812/2000)',
    ],
    [
      { number: '681/2023', section: '73', subsection: 3 },
      'laki kotoutumisen edistämisestä (681/2023) 73 § 3 mom.',
      '73 § 3 mom. i lagen om främjande av integration (681/2023)',
    ],
    [
      { number: '1386/2010', chapters: ['2', '5', '6'] },
      'laki kotoutumisen edistämisestä (1386/2010) 2, 5 ja 6 luku',
      '2, 5 och 6 kap. i lagen om främjande av integration (1386/2010)',
    ],
    [
      { number: '523/1999', chapters: ['4'] },
      'henkilötietolaki (523/1999) 4 luku',
      '4 kap. i personuppgiftslagen (523/1999)',
    ],
    [
      { number: '1326/2010' },
      'terveydenhuoltolaki (1326/2010)',
      'hälso- och sjukvårdslagen (1326/2010)',
    ],
    [
      { number: '298/2009' },
      'sosiaali- ja terveysministeriön asetus potilasasiakirjoista (298/2009)',
      'social- och hälsovårdsministeriets förordning om journalhandlingar (298/2009)',
    ],
    [
      { number: '239/1973' },
      'asetus lasten päivähoidosta (239/1973)',
      'förordningen om barndagvård (239/1973)',
    ],
    [
      { number: '519/1977' },
      'laki kehitysvammaisten erityishuollosta (519/1977)',
      'lagen angående specialomsorger om utvecklingsstörda (519/1977)',
    ],
    [
      { number: GDPR_NUMBER },
      'yleinen tietosuoja-asetus (EU) 2016/679',
      'den allmänna dataskyddsförordningen (EU) 2016/679',
    ],
    [{ number: '9999/2099', section: '1' }, '9999/2099 1 §', '1 § i 9999/2099'],
  ])('cites %o', (ref, fi, sv) => {
    expect(citeStatute(ref, 'fi')).toBe(fi)
    expect(citeStatute(ref, 'sv')).toBe(sv)
  })

  it('keeps the title that a document gives to the number (O-10)', () => {
    const citedAs = {
      fi: 'laki potilaan asemasta ja oikeuksista',
      sv: 'lag om patientens ställning och rättigheter',
    }
    expect(citeStatute({ number: '812/2000', citedAs }, 'sv')).toBe(
      'lagen om patientens ställning och rättigheter (812/2000)',
    )
  })
})

describe('statute titles', () => {
  it('has every act in both languages, without a closing full stop', () => {
    expect(Object.keys(STATUTE_TITLES)).toHaveLength(89)
    for (const [number, title] of Object.entries(STATUTE_TITLES)) {
      expect(number).toMatch(/^\d{1,4}\/\d{4}$/)
      for (const lang of CONTENT_LANGS) expect(title[lang], number).toMatch(/\S[^.]$/)
      expect(title.fi).not.toBe(title.sv)
    }
    expect(statuteTitle('681/2023', 'sv')).toBe('Lag om främjande av integration')
    expect(statuteTitle('0/0000', 'fi')).toBeUndefined()
  })
})

describe('citeGdpr', () => {
  it.each([
    [
      { article: 6, paragraph: 1, point: 'c' },
      'yleisen tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohta',
      'artikel 6.1 c i den allmänna dataskyddsförordningen',
      'GDPR 6(1)(c)',
    ],
    [
      { article: 12, paragraph: 3 },
      'yleisen tietosuoja-asetuksen 12 artiklan 3 kohta',
      'artikel 12.3 i den allmänna dataskyddsförordningen',
      'GDPR 12(3)',
    ],
    [
      { article: 15 },
      'yleisen tietosuoja-asetuksen 15 artikla',
      'artikel 15 i den allmänna dataskyddsförordningen',
      'GDPR 15',
    ],
  ])('cites %o', (ref, fi, sv, code) => {
    expect(citeGdpr(ref, 'fi')).toBe(fi)
    expect(citeGdpr(ref, 'sv')).toBe(sv)
    expect(sourceCode(ref)).toBe(code)
  })

  it('knows the provision of every basis code', () => {
    expect(ART6_BASES.map((basis) => sourceCode(basisRef(basis)))).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((point) => `GDPR 6(1)(${point})`),
    )
    expect(ART9_BASES.map((basis) => sourceCode(basisRef(basis)))).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((point) => `GDPR 9(2)(${point})`),
    )
  })
})
