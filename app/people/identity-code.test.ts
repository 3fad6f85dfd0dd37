import { describe, expect, it } from 'vitest'
import { readIdentityCode } from '#app/people/identity-code.ts'

describe('a personal identity code as typed', () => {
  it.each([
    ['131052-308T', '1952-10-13'],
    [' 131052-308t ', '1952-10-13'],
    ['131052\u2013308T', '1952-10-13'],
    ['150603B975R', '2003-06-15'],
    ['061295Y917M', '1995-12-06'],
  ])('%s is born %s', (typed, born) => {
    expect(readIdentityCode(typed, 'demo')?.birthDate.toString()).toBe(born)
  })

  it.each(['', '131052-308U', '131052-30T', '311152-308T', 'abc'])('%j is none', (typed) => {
    expect(readIdentityCode(typed, 'demo')).toBeUndefined()
  })

  it('knows test persons only outside production', () => {
    expect(readIdentityCode('110785-902S', 'demo')?.hetu).toBe('110785-902S')
    expect(readIdentityCode('110785-902S', 'production')).toBeUndefined()
    expect(readIdentityCode('131052-308T', 'production')?.hetu).toBe('131052-308T')
  })
})
