import { describe, expect, it } from 'vitest'
import { isFeeAnswer, isFeeOpen } from '#app/requests/fee-reply.ts'

describe('a fee', () => {
  it.each([
    [[], false],
    [['submit', 'take'], false],
    [['announce-fee'], true],
    [['announce-fee', 'message', 'draft'], true],
    [['announce-fee', 'reply-fee'], false],
    [['announce-fee', 'reply-fee', 'message'], false],
    [['announce-fee', 'reply-fee', 'announce-fee'], true],
  ])('waits for an answer after %j: %s', (types, open) => {
    expect(isFeeOpen(types.map((type) => ({ type })))).toBe(open)
  })

  it('is accepted or not', () => {
    expect(['accepted', 'declined'].every(isFeeAnswer)).toBe(true)
    for (const other of ['withdrawn', 'toString', '', null, 1])
      expect(isFeeAnswer(other)).toBe(false)
  })
})
