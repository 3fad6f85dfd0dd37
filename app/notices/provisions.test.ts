import { describe, expect, it } from 'vitest'
import { provisionWords } from '#app/notices/provisions.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'

describe('provisionWords', () => {
  it.each([
    [
      { article: 17, paragraph: 3, point: 'b' },
      'yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta',
      'artikel 17.3 b i den allmänna dataskyddsförordningen',
    ],
    [
      { number: '681/2023', section: '73', subsection: 3 },
      'kotoutumisen edistämisestä annetun lain (681/2023) 73 §:n 3 momentti',
      '73 § 3 mom. i lagen om främjande av integration (681/2023)',
    ],
    [
      { number: '1050/2018', section: '34', subsection: 1, item: 2 },
      'tietosuojalain (1050/2018) 34 §:n 1 momentin 2 kohta',
      '34 § 1 mom. 2 punkten i dataskyddslagen (1050/2018)',
    ],
    [
      { number: '621/1999', section: '24', subsection: 1, item: 25 },
      'viranomaisten toiminnan julkisuudesta annetun lain (621/1999) 24 §:n 1 momentin 25 kohta',
      '24 § 1 mom. 25 punkten i lagen om offentlighet i myndigheternas verksamhet (621/1999)',
    ],
    [
      { number: '869/2024', section: '2' },
      'osaamisen ja kotoutumisen palvelutarpeen arvioinnista annetun valtioneuvoston asetuksen (869/2024) 2 §',
      '2 § i statsrådets förordning om bedömning av kompetens och behovet av integrationstjänster (869/2024)',
    ],
    [{ number: '1301/2014' }, 'sosiaalihuoltolaki (1301/2014)', 'socialvårdslagen (1301/2014)'],
    [{ number: '9999/2099', section: '1' }, '9999/2099 1 §', '1 § i 9999/2099'],
  ])('cites %o', (provision, fi, sv) => {
    expect(provisionWords(provision)).toEqual({ fi, sv })
  })

  it('puts the Finnish title of every act in the table into the genitive', () => {
    for (const number of Object.keys(STATUTE_TITLES)) {
      expect(provisionWords({ number, section: '1' }).fi).toMatch(
        /(lain|asetuksen) \(\d+\/\d{4}\) 1 §$/,
      )
    }
  })

  it('joins several provisions', () => {
    expect(provisionWords({ article: 20, paragraph: 1 }, { article: 20, paragraph: 3 }).sv).toBe(
      'artikel 20.1 i den allmänna dataskyddsförordningen; artikel 20.3 i den allmänna dataskyddsförordningen',
    )
  })
})
