import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { downloadResponse } from '#app/platform/download.server.ts'

/** Any UTF-16 unit, half characters included. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

const download = (fileName: string) =>
  downloadResponse({ bytes: new Uint8Array([1, 2]), mediaType: 'text/html', fileName })

describe('downloadResponse', () => {
  it('is saved, not shown, guessed, run or kept', async () => {
    const response = download('ote.pdf')
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/html',
      'content-length': '2',
      'content-disposition': `attachment; filename="ote.pdf"; filename*=UTF-8''ote.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2]))
  })

  it.each([
    ['Ote Åke.pdf', 'Ote _ke.pdf', 'Ote%20%C3%85ke.pdf'],
    ['a"; filename=b.exe', 'a__ filename_b.exe', 'a%22%3B%20filename%3Db.exe'],
    ['a\r\nSet-Cookie: x=1', 'a__Set-Cookie_ x_1', 'a%0D%0ASet-Cookie%3A%20x%3D1'],
    ["it's(1)*.txt", 'it_s(1)_.txt', 'it%27s%281%29%2A.txt'],
    ['../../etc/passwd', '.._.._etc_passwd', '..%2F..%2Fetc%2Fpasswd'],
    ['100%41.pdf', '100_41.pdf', '100%2541.pdf'],
    ['\ud800.pdf', '_.pdf', '%EF%BF%BD.pdf'],
  ])('takes the name %j', (name, plain, encoded) => {
    expect(download(name).headers.get('content-disposition')).toBe(
      `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    )
  })

  it('has a header of one form for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (name) => {
        expect(download(name).headers.get('content-disposition')).toMatch(
          /^attachment; filename="[\w.() -]*"; filename\*=UTF-8''[\w.~!%-]*$/,
        )
      }),
    )
  })
})
