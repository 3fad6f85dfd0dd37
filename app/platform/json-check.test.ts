import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJson } from '#app/platform/json-check.ts'

const check = (text: string) => isJson(new TextEncoder().encode(text))

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('isJson', () => {
  it('accepts whatever JSON.stringify makes', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t'), (text, space) => {
        expect(check(space + text + space)).toBe(true)
        expect(check(JSON.stringify(JSON.parse(text), null, 2))).toBe(true)
      }),
    )
  })

  it('judges damaged texts as JSON.parse does', () => {
    const piece = fc.constantFrom(...'{}[],:"\\ue+-.0123 \ntrue', 'false', 'null', '\\u00e4', 'ä')
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(3), piece, (text, at, drop, put) => {
        const index = at % (text.length + 1)
        // A character outside the basic plane must not be cut: the check is given valid UTF-8.
        const changed = (text.slice(0, index) + put + text.slice(index + drop)).replace(
          /\p{Cs}/gu,
          'x',
        )
        expect(check(changed)).toBe(parses(changed))
      }),
      { numRuns: 3_000 },
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(check(pieces.join(''))).toBe(parses(pieces.join('')))
      }),
      { numRuns: 3_000 },
    )
  })

  it('knows a byte order mark from another character', () => {
    expect(check('\uFEFF{}')).toBe(true)
    expect(check('\uF000{}')).toBe(false)
  })

  it('goes to the given depth', () => {
    expect(isJson(new TextEncoder().encode('[[1]]'), 2)).toBe(true)
    expect(isJson(new TextEncoder().encode('[[[1]]]'), 2)).toBe(false)
  })
})
