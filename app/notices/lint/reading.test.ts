import { describe, expect, it } from 'vitest'
import { readText } from '#app/notices/lint/reading.ts'

const plain = (text: string): string => readText(text).plain

describe('readText', () => {
  it.each([
    ['a\u00A0b  c', 'a b c'],
    ['a\nb', 'a b'],
    ['a\n \nb', 'a\nb'],
    ['a\tb', 'a\nb'],
    ['<p>a</p> <p>b<br>c</p>', 'a\nb c'],
    ['a<b>b</b>c', 'abc'],
    ['asia\u00ADkas, asia\u00AD\n  kas', 'asiakas, asiakas'],
    ['asia-\nkas', 'asiakas'],
    ['ELY-\nkeskus', 'ELY-keskus'],
    ['sosiaali-\nja terveys, närings-\noch', 'sosiaali- ja terveys, närings- och'],
    ['P\u00E4iv\u00E4 = Pa\u0308iva\u0308', 'Päivä = Päivä'],
    ['o\uFB03s \u2011 \u2013', 'offis - -'],
    ['&auml;&#228;&#xE4;&nbsp;&amp;&sect;', 'äää &§'],
    ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
    ['&unknown; &#1114112;', '&unknown; &#1114112;'],
    ['<input type="checkbox" checked=""> A <input type="checkbox"/> B ☑ C', '☒ A ☐ B ☒ C'],
    ['', ''],
    ['  \n ', ''],
  ])('reads %j as %j', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  it('knows where every unit came from', () => {
    const text = '<p>Henkilö\u00ADtieto&nbsp;\n laki 😀</p>'
    const { plain: read, locate } = readText(text)
    expect(read).toBe('Henkilötieto laki 😀')
    const at = (words: string) => {
      const start = read.indexOf(words)
      const place = locate(start, start + words.length)
      return text.slice(place.start, place.end)
    }
    expect(at('Henkilötieto')).toBe('Henkilö\u00ADtieto')
    expect(at('tieto laki')).toBe('tieto&nbsp;\n laki')
    expect(at('😀')).toBe('😀')
  })

  it('finds the unit at a place of the original, or after it', () => {
    const { indexAt, plain: read } = readText('<p>ab</p>\n\n<p>cd</p>')
    expect(read).toBe('ab\ncd')
    expect([0, 3, 4, 14, 15, 99].map(indexAt)).toEqual([0, 0, 1, 3, 4, 5])
  })
})
