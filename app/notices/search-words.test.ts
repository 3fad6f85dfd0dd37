import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchWords } from '#app/notices/search-words.ts'

describe('the words of a query', () => {
  it('are looked for as typed, without dots, and by their beginnings', () => {
    expect(searchWords(' Perhetyönä, Åbo! ')).toEqual([
      {
        word: 'perhetyönä',
        folded: 'perhetyona',
        inflected: 'perhety',
        marked: 'perhety',
        stem: 'perhe',
      },
      { word: 'åbo', folded: 'abo', inflected: 'abo', marked: 'åbo', stem: 'abo' },
    ])
  })

  it('are none where there are only signs', () => {
    expect(searchWords(' %_\\*\'"&|!:()<-> \0 ½ ² 🙂')).toEqual([])
  })

  it('hold nothing but letters and digits, and are not too many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (query) => {
        const words = searchWords(query)
        expect(words.length).toBeLessThanOrEqual(8)
        for (const form of words.flatMap((word) => Object.values<string>({ ...word }))) {
          expect(form).toMatch(/^[\p{L}\p{N}]+$/u)
        }
      }),
    )
    expect(searchWords('a '.repeat(5_000))).toHaveLength(8)
  })
})
