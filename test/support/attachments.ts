import { deflateSync } from 'node:zlib'
import { zip, type ZipMember } from '#test/support/zip.ts'

type Bytes = Uint8Array<ArrayBuffer>

export function bytes(...parts: readonly (string | Uint8Array | readonly number[])[]): Bytes {
  const buffers = parts.map((part) =>
    typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
  )
  return new Uint8Array(Buffer.concat(buffers))
}

/** A one-page document with `extra` in its catalogue or as objects of its own. */
export function pdf({ catalog = '', objects = '', trailer = '' } = {}): Bytes {
  return bytes(
    '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R',
    catalog,
    '>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n',
    objects,
    `trailer\n<</Root 1 0 R${trailer}>>\nstartxref\n9\n%%EOF\n`,
  )
}

/** A compressed stream of objects, as PDF 1.5 has them. */
export function objectStream(objects: string | Uint8Array): string {
  const packed = deflateSync(objects)
  const head = `3 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>`
  return `${head}\nstream\r\n${packed.toString('latin1')}\nendstream\nendobj\n`
}

export function jpeg(width = 40, height = 30): Bytes {
  const sizes = [height >> 8, height & 255, width >> 8, width & 255]
  return bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 16],
    'JFIF\0\x01\x01\0\0\x01\0\x01\0\0',
    [0xff, 0xc0, 0, 11, 8, ...sizes, 1, 1, 0x11, 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9],
  )
}

export function png(width = 40, height = 30): Bytes {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const chunk = (type: string, content: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    return bytes(length, type, content, [0, 0, 0, 0])
  }
  const data = chunk('IDAT', deflateSync('x'))
  return bytes('\x89PNG\r\n\x1a\n', chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0)))
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export function contentTypes(contentType = MAIN, partName = '/word/document.xml'): ZipMember {
  const override = `<Override PartName="${partName}" ContentType="${contentType}"/>`
  const content = `<?xml version="1.0"?><Types><Default Extension="xml"/>${override}</Types>`
  return { name: '[Content_Types].xml', content }
}

export const WORD_TEXT = { name: 'word/document.xml', content: '<w:document>Hei</w:document>' }

export const docx = (...more: ZipMember[]): Bytes => zip(contentTypes(), WORD_TEXT, ...more)

const ODT_TYPE = 'application/vnd.oasis.opendocument.text'

export function odt({ mediaType = ODT_TYPE, manifest = '' } = {}, ...more: ZipMember[]): Bytes {
  return zip(
    { name: 'mimetype', content: mediaType, stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
    { name: 'META-INF/manifest.xml', content: `<manifest:manifest>${manifest}</manifest>` },
    ...more,
  )
}

/** What Word makes of a document with a password: a compound file (MS-CFB) around the locked one. */
export function lockedWord(): Bytes {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Buffer.alloc(504), name)
}
