import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlain, prepareText } from '#app/pdf/characters.server.ts'
import { coverage, openFace } from '#app/pdf/fonts.server.ts'
import { textWarnings } from '#app/pdf/text-warnings.server.ts'

describe('what an editor is told', () => {
  test('nothing about Finnish, Swedish, Sámi and Cyrillic letters', () => {
    const texts = ['Åbo, Närpiö 34 §', 'áčđŋšŧž ÁČĐŊŠŦŽ', 'Sääʹmǩiõll', 'Сводка, Їжак, Қазақ']
    for (const text of texts) {
      expect(textWarnings(text)).toEqual({ substituted: [], codePoints: [] })
    }
  })

  test('each character of another font once, in order, whole emoji as one', () => {
    expect(textWarnings('☒ علي ☒ 👨‍👩‍👧 🇫🇮 א').substituted).toEqual([
      '☒',
      'ع',
      'ل',
      'ي',
      '👨‍👩‍👧',
      '🇫🇮',
      'א',
    ])
  })

  test('each code point that no font has', () => {
    expect(textWarnings('你好 你 \ud83d \ue000 x').codePoints).toEqual([
      'U+4F60',
      'U+597D',
      'U+D83D',
      'U+E000',
    ])
  })
})

describe('text as it is drawn', () => {
  test.each([
    [
      'code points, apart from each other and from words',
      'a你好b, (你)',
      'a U+4F60 U+597D b, (U+4F60)',
    ],
    ['marks with the character that carries them', '你\u0301 x', 'U+4F60 U+0301 x'],
    ['a mark that no font has, on a letter', 'a\u036b', 'a U+036B'],
    ['no controls, zero-width and direction marks', 'a\0b\u200bc\u202ed\u00ade\u2066f', 'abcdef'],
    ['no joiner between Latin letters', 'a\u200db\u200c\ufe0f', 'ab'],
    ['the joiners of Persian and of emoji', 'می‌خواهم 👨‍👩‍👧 ❤️', 'می‌خواهم 👨‍👩‍👧 ❤️'],
    ['lines', 'a\r\nb\rc\u2028d\ve\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['spaces of every width', 'a\u3000b\u2003c\td', 'a b c d'],
    ['composed letters', 'A\u0308 e\u200b\u0301', 'Ä é'],
    ['a number and its section sign', '34 § ja § 5', '34\u00a0§ ja §\u00a05'],
  ])('%s', (_, text, expected) => {
    expect(prepareText(text)).toBe(expected)
  })

  test('preparing it again changes nothing, and all of it can be drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const prepared = prepareText(text)
        expect(prepareText(prepared)).toBe(prepared)
        expect(textWarnings(prepared).codePoints).toEqual([])
      }),
    )
  })
})

describe('the family of the text', () => {
  const plain = Array.from({ length: 0x3000 }, (_, index) => String.fromCodePoint(index)).filter(
    (character) => character !== '\n' && isPlain(character),
  )

  test('has every plain character, each of them composed', () => {
    expect(plain.length).toBeGreaterThan(400)
    for (const character of plain) {
      expect(coverage('text').has(character.codePointAt(0)!), character).toBe(true)
      expect(character.normalize('NFC')).toBe(character)
    }
  })

  test.each(['regular', 'semibold'] as const)('reads plain text back in its %s cut', (cut) => {
    const { font } = openFace('text', cut)
    const read = (text: string) =>
      String.fromCodePoint(...font.layout(text).glyphs.flatMap(({ codePoints }) => codePoints))
    // A space and a hyphen are as good as their unbreakable kin: they are found and read aloud.
    const easy = (text: string) => text.replace(/\u00a0/g, ' ').replace(/[\u2010\u2011]/g, '-')
    for (const character of plain) {
      for (const beside of ['a', 'f', 'Я', '1', '-', character]) {
        for (const text of [character + beside, beside + character]) {
          expect(read(text)).toBe(easy(text))
        }
      }
    }
  })
})
