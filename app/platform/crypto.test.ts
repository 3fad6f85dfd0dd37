import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blindIndex, newKeyring, newToken, seal, unseal } from '#app/platform/crypto.server.ts'

const keyring = newKeyring()

describe('seal', () => {
  it('gives back what was sealed, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (plain, place) => {
        const first = seal(keyring, plain, place)
        expect(unseal(keyring, first, place)).toBe(plain)
        expect(seal(keyring, plain, place).bytes.equals(first.bytes)).toBe(false)
      }),
    )
  })

  it('refuses a value that was moved, changed or sealed under another key', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (plain, at) => {
        const sealed = seal(keyring, plain, 'row 1')
        expect(() => unseal(keyring, sealed, 'row 2')).toThrow()
        const bytes = Buffer.from(sealed.bytes)
        const position = at % bytes.length
        bytes[position] = (bytes[position] ?? 0) ^ 1
        expect(() => unseal(keyring, { ...sealed, bytes }, 'row 1')).toThrow()
        expect(() => unseal(newKeyring(), sealed, 'row 1')).toThrow()
        expect(() => unseal(keyring, { ...sealed, keyId: 'k9' }, 'row 1')).toThrow()
      }),
    )
  })

  it('opens values sealed before a rotation', () => {
    const sealed = seal(keyring, 'text', 'row')
    const rotated = {
      ...keyring,
      current: 'k2',
      encryption: { ...keyring.encryption, k2: newToken() },
    }
    expect(unseal(rotated, sealed, 'row')).toBe('text')
    expect(seal(rotated, 'text', 'row').keyId).toBe('k2')
  })
})

describe('blindIndex', () => {
  it('finds equal values and only under its own key', () => {
    expect(blindIndex(keyring, 'a').equals(blindIndex(keyring, 'a'))).toBe(true)
    expect(blindIndex(keyring, 'a').equals(blindIndex(keyring, 'b'))).toBe(false)
    expect(blindIndex(newKeyring(), 'a').equals(blindIndex(keyring, 'a'))).toBe(false)
  })
})
