import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, linesThatStay } from '#app/pdf/lines.ts'

/** Every character one point wide. */
const measure = (text: string) => text.length

function broken(text: string, width: number): string[] {
  return breakLines(text, width, measure).map((line) => line.text + (line.hyphenated ? '|' : ''))
}

describe('breakLines', () => {
  test('breaks at spaces and keeps them in the text layer', () => {
    expect(broken('yksi kaksi kolme', 10)).toEqual(['yksi kaksi ', 'kolme'])
  })

  test('breaks after a hyphen between words, not after one before a number or a short part', () => {
    expect(broken('turva-asiakirja', 10)).toEqual(['turva-', 'asiakirja'])
    expect(broken('luku on -5000 e-posti', 10)).toEqual(['luku on ', '-5000 ', 'e-posti'])
  })

  test('breaks an address after its signs', () => {
    expect(broken('https://kunta.example/rekisterit', 24)).toEqual([
      'https://kunta.example/',
      'rekisterit',
    ])
  })

  test('hyphenates a word that is too wide, before a consonant and a vowel', () => {
    expect(broken('kotoutumissuunnitelma', 10)).toEqual(['kotoutu|', 'missuunni|', 'telma'])
  })

  test('keeps hard line breaks and empty lines', () => {
    expect(broken('a\n\nb', 10)).toEqual(['a', '', 'b'])
  })

  test('cuts no letter from its marks and no emoji in two, unless it is wider than the line', () => {
    expect(broken('x\u0301\u0323y\u0301z', 4)).toEqual(['x\u0301\u0323', 'y\u0301z'])
    expect(broken('👍🏽👍🏽', 5)).toEqual(['👍🏽', '👍🏽'])
    expect(broken('👩\u200d👩\u200d👧', 3)).toEqual(['👩\u200d', '👩\u200d', '👧'])
  })

  test('lets joined letters fill the line although each alone is wider', () => {
    const joined = (text: string) => (text.length === 1 ? 2 : text.length)
    expect(breakLines('ششششششش', 4, joined).map(({ text }) => text.length)).toEqual([4, 3])
  })

  test('knows which paragraphs run from right to left', () => {
    const lines = breakLines('سلام Kela\nKela سلام', 20, measure)
    expect(lines.map(({ rightToLeft }) => rightToLeft ?? false)).toEqual([true, false])
  })

  test('loses nothing, and no line is wider than the column', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('aeikst- .ä/9')), maxLength: 80 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = breakLines(text, width, measure)
        expect(lines.map((line) => line.text).join('')).toBe(text)
        for (const line of lines) {
          const drawn = line.text.trimEnd().length + (line.hyphenated ? 1 : 0)
          expect(drawn).toBeLessThanOrEqual(width)
        }
      }),
    )
  })
})

describe('linesThatStay', () => {
  test.each([
    [3, 5, 3],
    [5, 1, 0],
    [5, 3, 3],
    [5, 4, 3],
    [3, 2, 0],
    [2, 1, 0],
  ])('of %i lines with room for %i, %i stay', (count, room, stay) => {
    expect(linesThatStay(count, room)).toBe(stay)
  })
})
