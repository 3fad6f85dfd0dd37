import { describe, expect, it } from 'vitest'
import { findCitations } from '#app/notices/lint/citations.ts'

/** `number|names|sections` of each act cited. */
function cited(text: string): string[] {
  return findCitations(text).map(({ number, named, places }) =>
    [
      number ?? '-',
      named.join(' ') || '-',
      places
        .map((place) => `${place.number}${place.unit === 'section' ? ' §' : ' luku'}`)
        .join(', '),
    ].join('|'),
  )
}

describe('findCitations', () => {
  it.each([
    ['hallintolain 20 §', ['-|434/2003|20 §']],
    ['hallintolaki (434/2003) 20-22 §', ['434/2003|434/2003|20 §, 21 §, 22 §']],
    ['20 § 1 mom. och 21 § i förvaltningslagen (434/2003)', ['434/2003|434/2003|20 §, 21 §']],
    ['hallintolaki 434/2003, 2 luku', ['434/2003|434/2003|2 luku']],
    ['80 a § i förvaltningslagen', ['-|434/2003|80 a §']],
    ['hallintolain pykälät 7 ja 8', ['-|434/2003|7 §, 8 §']],
    ['434/2003 Hallintolaki, 423/2003 Kielilaki', ['434/2003|434/2003|', '423/2003|423/2003|']],
    [
      'Socialvårdslag (710/1982, 1301/2014)',
      ['710/1982|710/1982 1301/2014|', '1301/2014|710/1982 1301/2014|'],
    ],
    ['hallintolaki ja kielilain 3 §', ['-|434/2003|', '-|423/2003|3 §']],
    ['hallintolaki. Toisen säädöksen 20 §', ['-|434/2003|']],
    ['hallintolaki ja tartuntatautilain 20 §', ['-|434/2003|']],
    ['(EU) 2016/679, (EU) N:o 434/2003, dnro 434/2003, 95/46/EY', []],
    ['pienhallintolaki ja hallintolaista', ['-|434/2003|']],
  ])('reads %j', (text, expected) => {
    expect(cited(text)).toEqual(expected)
  })
})
