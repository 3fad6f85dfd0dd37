import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName, nameEnding } from '#app/platform/attachment-name.ts'

const PDF = ['.pdf']
/** Any UTF-16 unit, half characters included. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

describe('fileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\matti\\ote.PDF', 'ote.pdf'],
    ['ote\r\nSet-Cookie: x=1.pdf', 'oteSet-Cookie x=1.pdf'],
    ['lasku\u202efdp.exe', 'laskufdp.pdf'],
    ['lasku\u2066\u200b.pdf', 'lasku.pdf'],
    ['a\ud800b.pdf', 'ab.pdf'],
    ['  ote   kaikista . pdf', 'ote kaikista . pdf.pdf'],
    ['A\u0308a\u0308ni.pdf', 'Ääni.pdf'],
    ['Päätös 12.3.2026', 'Päätös 12.3.2026.pdf'],
    ['.pdf', undefined],
    ['...', undefined],
    ['', undefined],
    ['a/', undefined],
  ])('%j', (name, safe) => {
    expect(fileName(name, PDF)).toBe(safe)
  })

  it('keeps any ending that the type may have', () => {
    expect(fileName('a.JPEG', ['.jpg', '.jpeg'])).toBe('a.jpeg')
    expect(fileName('a.png', ['.jpg', '.jpeg'])).toBe('a.jpg')
    expect(nameEnding('a.b.Txt ')).toBe('.txt')
    expect(nameEnding('a.2026')).toBe('')
  })

  it('has at most 200 characters and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 400 }), (name) => {
        const once = fileName(name, PDF)
        if (once === undefined) return
        expect(Array.from(once).length).toBeLessThanOrEqual(200)
        expect(fileName(once, PDF)).toBe(once)
      }),
      { numRuns: 1_000 },
    )
    expect(Array.from(fileName('😀'.repeat(300), PDF) ?? '')).toHaveLength(200)
  })

  it('is quick on a name of a megabyte', () => {
    const began = performance.now()
    fileName(`x${'.'.repeat(1_000_000)}ä`, PDF)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
