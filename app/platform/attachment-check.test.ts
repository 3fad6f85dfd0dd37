import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAttachment } from '#app/platform/attachment-check.server.ts'
import {
  ATTACHMENT_BYTES,
  ATTACHMENT_KINDS,
  ATTACHMENT_REFUSALS,
  refuseTogether,
} from '#app/platform/attachment-types.ts'
import { sha256 } from '#app/platform/crypto.server.ts'
import {
  bytes,
  contentTypes,
  docx,
  jpeg,
  lockedWord,
  objectStream,
  odt,
  pdf,
  png,
  WORD_TEXT,
} from '#test/support/attachments.ts'
import { zip } from '#test/support/zip.ts'

type Bytes = Uint8Array<ArrayBuffer>

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))
const utf16 = (text: string) => bytes([0xff, 0xfe], Buffer.from(text, 'utf16le'))

async function reasonOf(name: string, content: Bytes): Promise<string> {
  const checked = await checkAttachment({ name, bytes: content })
  return checked.ok ? checked.attachment.kind : checked.reason
}

describe('a file that is taken', () => {
  it.each<[string, Bytes, string, string]>([
    ['liite.pdf', pdf(), 'application/pdf', 'liite.pdf'],
    ['kuva.jpg', jpeg(), 'image/jpeg', 'kuva.jpg'],
    ['KUVA.JPEG', jpeg(), 'image/jpeg', 'KUVA.jpeg'],
    ['kuva.png', png(), 'image/png', 'kuva.png'],
    ['kirje.docx', docx(), ATTACHMENT_KINDS.docx.mediaType, 'kirje.docx'],
    ['kirje.odt', odt(), ATTACHMENT_KINDS.odt.mediaType, 'kirje.odt'],
    ['teksti.txt', utf8('Hyvää päivää\r\n'), 'text/plain', 'teksti.txt'],
    ['teksti.txt', utf16('Hyvää päivää'), 'text/plain', 'teksti.txt'],
    ['muistio', utf8('Åbo 你好 😀'), 'text/plain', 'muistio.txt'],
    ['bmi.txt', utf8('BMI on painoindeksi'), 'text/plain', 'bmi.txt'],
    ['taulu.csv', utf8('nimi;päivä\nÅke;1.1.2026\n'), 'text/csv', 'taulu.csv'],
    ['tiedot.json', utf8('\uFEFF{"a":[1,-2.5e3,null]}'), 'application/json', 'tiedot.json'],
    // The bytes tell, not the name.
    ['kuva.jpg', png(), 'image/png', 'kuva.png'],
    ['ohjelma.exe', pdf(), 'application/pdf', 'ohjelma.pdf'],
    ['ote.pdf.exe', pdf(), 'application/pdf', 'ote.pdf'],
    ['Päätös 12.3.2026', pdf(), 'application/pdf', 'Päätös 12.3.2026.pdf'],
    ['kirje.zip', docx(), ATTACHMENT_KINDS.docx.mediaType, 'kirje.docx'],
  ])('%s', async (name, content, mediaType, storedName) => {
    const checked = await checkAttachment(new File([content], name, { type: 'text/html' }))
    expect(checked).toMatchObject({
      ok: true,
      attachment: {
        name: storedName,
        mediaType,
        size: content.length,
        sha256: sha256(content).toString('hex'),
      },
    })
    if (checked.ok) expect(Buffer.from(checked.attachment.bytes).equals(content)).toBe(true)
  })

  it('is at most 20 MB', async () => {
    const most = new Uint8Array(ATTACHMENT_BYTES + 1).fill(0x61)
    expect(await reasonOf('a.txt', most)).toBe('too-large')
    expect(await reasonOf('a.txt', most.subarray(1))).toBe('txt')
    expect(await checkAttachment(new File([most], 'a.txt'))).toEqual({
      ok: false,
      reason: 'too-large',
    })
  })
})

describe('a file that is not taken', () => {
  const big = (size: number) => ({ name: 'word/media/a.bin', content: new Uint8Array(size) })
  const MB = 1024 * 1024
  it.each<[string, string, Bytes, string]>([
    ['nothing', 'a.txt', new Uint8Array(), 'empty'],
    ['no name', '\u202e..', utf8('x'), 'name'],
    ['a web page', 'a.html', utf8('<script>alert(1)</script>'), 'type'],
    ['a picture with script', 'a.svg', utf8('<svg onload="x()"/>'), 'type'],
    ['a program', 'a.pdf', bytes('MZ\x90\0\x03\0\0\0'), 'type'],
    ['an older Word document', 'a.doc', lockedWord().subarray(0, 520), 'type'],
    ['an animation', 'a.gif', bytes('GIF89a\x01\0\x01\0'), 'type'],
    ['bytes without a name', 'a', bytes([1, 2, 3, 0, 255]), 'type'],
    // Text
    ['a NUL character', 'a.txt', bytes('a\0b'), 'malformed'],
    ['Windows-1252', 'a.csv', bytes('p\xe4iv\xe4'), 'malformed'],
    ['only spaces', 'a.txt', utf8(' \n '), 'malformed'],
    ['half a UTF-16 character', 'a.txt', utf16('\ud800'), 'malformed'],
    ['JSON cut short', 'a.json', utf8('{"a":'), 'malformed'],
    ['JSON too deep', 'a.json', utf8('['.repeat(101) + ']'.repeat(101)), 'malformed'],
    ['JSON in UTF-16', 'a.json', utf16('{}'), 'malformed'],
    // Pictures
    ['a JPEG cut short', 'a.jpg', jpeg().subarray(0, 30), 'malformed'],
    ['a JPEG without its end', 'a.jpg', jpeg().subarray(0, -2), 'malformed'],
    ['a PNG cut short', 'a.png', png().subarray(0, -8), 'malformed'],
    ['a JPEG of no size', 'a.jpg', jpeg(0, 10), 'malformed'],
    ['a JPEG of 4,000 megapixels', 'a.jpg', jpeg(65_000, 65_000), 'zip-bomb'],
    ['a PNG of 101 megapixels', 'a.png', png(10_000, 10_100), 'zip-bomb'],
    // PDF
    ['a PDF cut short', 'a.pdf', pdf().subarray(0, -8), 'malformed'],
    ['a PDF with its end far away', 'a.pdf', bytes(pdf(), ' '.repeat(1100)), 'malformed'],
    ['a locked PDF', 'a.pdf', pdf({ trailer: '/Encrypt 5 0 R' }), 'encrypted'],
    ['a locked PDF', 'a.pdf', pdf({ trailer: '/Encrypt<</V 4>>' }), 'encrypted'],
    ['script', 'a.pdf', pdf({ catalog: '/OpenAction<</S/JavaScript/JS(x)>>' }), 'active-content'],
    ['hidden script', 'a.pdf', pdf({ catalog: '/AA<</S/J#61vaScript>>' }), 'active-content'],
    ['a program start', 'a.pdf', pdf({ catalog: '/A<</S /Launch>>' }), 'active-content'],
    [
      'packed script',
      'a.pdf',
      pdf({ objects: objectStream('4 0 <</S/JavaScript>>') }),
      'active-content',
    ],
    [
      'a PDF that unfolds',
      'a.pdf',
      pdf({ objects: objectStream(new Uint8Array(101 * MB)) }),
      'zip-bomb',
    ],
    // ZIP
    ['an archive', 'a.docx', zip({ name: 'a.txt', content: 'x' }), 'type'],
    ['an archive cut short', 'a.docx', docx().subarray(0, -10), 'malformed'],
    ['a spreadsheet', 'a.docx', zip(contentTypes('sheet.main+xml'), WORD_TEXT), 'type'],
    ['no main part', 'a.docx', zip(contentTypes()), 'malformed'],
    [
      'a drawing',
      'a.odt',
      odt({ mediaType: 'application/vnd.oasis.opendocument.graphics' }),
      'type',
    ],
    ['a locked ODT', 'a.odt', odt({ manifest: '<manifest:encryption-data/>' }), 'encrypted'],
    ['a locked DOCX', 'a.docx', lockedWord(), 'encrypted'],
    ['a locked member', 'a.docx', docx({ name: 'a.xml', content: 'x', flags: 1 }), 'encrypted'],
    ['macros', 'a.docx', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'macro'],
    ['macros', 'a.docx', docx({ name: 'WORD/VBAPROJECT.BIN', content: 'x' }), 'macro'],
    ['macros', 'a.odt', odt({}, { name: 'Basic/Standard/Module1.xml', content: 'x' }), 'macro'],
    [
      'DOCM',
      'a.docx',
      zip(contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'), WORD_TEXT),
      'macro',
    ],
    [
      'a packed program',
      'a.docx',
      docx({ name: 'word/embeddings/oleObject1.bin', content: 'x' }),
      'active-content',
    ],
    [
      'a control',
      'a.docx',
      docx({ name: 'word/activeX/activeX1.xml', content: 'x' }),
      'active-content',
    ],
    ['a program', 'a.odt', odt({}, { name: 'Pictures/a.exe', content: 'MZ' }), 'active-content'],
    ['a bomb', 'a.docx', docx(big(101 * MB)), 'zip-bomb'],
    [
      'a bomb in parts',
      'a.docx',
      docx(...Array.from({ length: 21 }, (_, i) => ({ ...big(5 * MB), name: `${i}.xml` }))),
      'zip-bomb',
    ],
    ['a small bomb', 'a.docx', docx(big(11 * MB)), 'zip-bomb'],
    ['a bomb that denies it', 'a.docx', docx({ ...big(101 * MB), declaredSize: 10 }), 'zip-bomb'],
    [
      'too many members',
      'a.docx',
      docx(...Array.from({ length: 2_000 }, (_, i) => ({ name: `${i}`, content: '' }))),
      'zip-bomb',
    ],
    [
      'a wrong size',
      'a.docx',
      docx({ name: 'a.xml', content: 'abc', declaredSize: 2 }),
      'malformed',
    ],
    [
      'a wrong checksum',
      'a.docx',
      docx({ name: 'a.xml', content: 'abc', declaredCrc: 1 }),
      'malformed',
    ],
    [
      'an unknown method',
      'a.docx',
      docx({ name: 'a.xml', content: 'abc', method: 12 }),
      'malformed',
    ],
    ['a path outwards', 'a.docx', docx({ name: '../../etc/cron.d/x', content: 'x' }), 'malformed'],
    ['two members of one name', 'a.docx', docx(WORD_TEXT), 'malformed'],
    [
      'a huge list of types',
      'a.docx',
      zip({ name: '[Content_Types].xml', content: '<Override '.repeat(200_000) }),
      'malformed',
    ],
  ])('%s (%s)', async (_what, name, content, reason) => {
    expect(await reasonOf(name, content)).toBe(reason)
  })
})

describe('on any bytes', () => {
  const NAMES = ['a.pdf', 'a.jpg', 'a.png', 'a.docx', 'a.odt', 'a.txt', 'a.csv', 'a.json', 'a', '']
  const VALID: readonly Bytes[] = [
    pdf(),
    pdf({ objects: objectStream('4 0 <</Type/Page>>') }),
    jpeg(),
    png(),
    docx({ name: 'word/styles.xml', content: 'x'.repeat(500) }),
    odt(),
    lockedWord(),
    utf8('nimi;päivä'),
    utf8('{"a":[1,true,"\\u00e4"]}'),
    utf16('päivä'),
  ]
  const answers = async (name: string, content: Uint8Array) => {
    const checked = await checkAttachment({ name, bytes: content })
    if (!checked.ok) expect(ATTACHMENT_REFUSALS).toContain(checked.reason)
    else expect(checked.attachment.name).toMatch(/^[^\p{C}/\\]{1,200}$/u)
  }

  it('answers, whatever they are', async () => {
    const start = fc.constantFrom(...VALID.map((valid) => valid.subarray(0, 8)), new Uint8Array())
    const content = fc.tuple(start, fc.uint8Array({ maxLength: 400 }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), content, async (name, parts) =>
        answers(name, bytes(...parts)),
      ),
      { numRuns: 1_000 },
    )
  })

  it('answers on damaged files', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(20),
      put: fc.uint8Array({ maxLength: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...VALID),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (name, valid, changes) => {
          const damaged = changes.reduce((content, { at, drop, put }) => {
            const index = Math.floor(at * content.length)
            return bytes(content.subarray(0, index), put, content.subarray(index + drop))
          }, valid)
          await answers(name, damaged)
        },
      ),
      { numRuns: 1_500 },
    )
  })

  it.each([
    ['slashes', '%PDF-1.7' + '/'.repeat(18_000_000), 'pdf'],
    ['half names', '%PDF-1.7' + '/J'.repeat(9_000_000), 'pdf'],
    ['object streams', '%PDF-1.7' + '/ObjStm'.repeat(2_500_000), 'zip-bomb'],
    ['names of one stream', '%PDF-1.7' + '/ObjStm'.repeat(20_000) + 'stream ', 'pdf'],
    ['fill bytes', '\xff\xd8' + '\xff'.repeat(18_000_000), 'malformed'],
  ])('is quick on megabytes of %s', async (_what, start, result) => {
    const content = bytes(start, '%%EOF')
    const began = performance.now()
    expect(await reasonOf('a.pdf', content)).toBe(result)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('needs little memory for 20 MB of JSON that would be millions of values', async () => {
    const content = utf8(`[${'{},'.repeat(6_500_000)}1]`)
    const before = process.memoryUsage().heapUsed
    expect(await reasonOf('a.json', content)).toBe('json')
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60 * 1024 * 1024)
  })
})

describe('files together', () => {
  it('are at most ten at once and 60 MB in a case', () => {
    expect(refuseTogether(Array<number>(10).fill(1))).toBeUndefined()
    expect(refuseTogether(Array<number>(11).fill(1))).toBe('too-many')
    const most = 60 * 1024 * 1024
    expect(refuseTogether([1], most - 1)).toBeUndefined()
    expect(refuseTogether([1, 1], most - 1)).toBe('total')
    expect(refuseTogether([5, 6], 0, { files: 2, totalBytes: 10 })).toBe('total')
  })
})
