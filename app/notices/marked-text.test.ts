import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasMarks, MARK_BEGINS as B, MARK_ENDS as E, markedText } from '#app/notices/marked-text.ts'

describe('marked text', () => {
  it('parts what was found from what stands around it', () => {
    expect(markedText(`Alku ${B}sana${E} loppu ${B}toinen${E}`)).toEqual([
      { text: 'Alku ', marked: false },
      { text: 'sana', marked: true },
      { text: ' loppu ', marked: false },
      { text: 'toinen', marked: true },
    ])
    expect(markedText('')).toEqual([])
    expect(hasMarks(markedText('ilman'))).toBe(false)
  })

  it('leaves all text and no mark, however the marks stand', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '<b>', ' ', B, E)), (pieces) => {
        const text = pieces.join('')
        const shown = markedText(text).map((part) => part.text)
        expect(shown.join('')).toBe(text.replaceAll(B, '').replaceAll(E, ''))
      }),
    )
  })
})
