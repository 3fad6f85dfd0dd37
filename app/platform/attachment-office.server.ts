import { crc32, createInflateRaw } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { AttachmentRefusal } from '#app/platform/attachment-types.ts'

/** A text document of Word is some dozens of members; one picture each for a long one. */
const MOST_MEMBERS = 2_000
const MOST_UNPACKED = 100 * 1024 * 1024
/** Real documents pack to a tenth or twentieth; small ones may do what they like. */
const MOST_RATIO = 100
const FREE_UNPACKED = 10 * 1024 * 1024
/** Members that are read, not only counted. */
const READ = ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml']
const MOST_READ = 1024 * 1024

const MACROS = /(^|\/)vba(Project|Data)[^/]*$|^(Basic|Scripts)\//i
const ACTIVE =
  /(^|\/)(activeX\/|oleObject[^/]*\.bin$)|\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|msi|lnk)$/i

type Office = 'docx' | 'odt'
type Refusal = Exclude<AttachmentRefusal, 'empty' | 'too-large' | 'name'>
export type OfficeCheck = { readonly kind: Office } | { readonly reason: Refusal }

/**
 * What kind of text document a ZIP archive is, or why it is not taken. The list of members is read
 * by yauzl; each member is then unpacked piece by piece and counted, whatever the archive says of
 * its size, so that no more than the limit is ever unpacked and nothing is kept.
 */
export async function checkOffice(bytes: Uint8Array): Promise<OfficeCheck> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await fromBufferPromise(archive, { lazyEntries: true })
    if (zip.entryCount > MOST_MEMBERS) return { reason: 'zip-bomb' }
    const members = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (members.has(entry.fileName)) return { reason: 'malformed' }
      members.set(entry.fileName, entry)
    }
    const refused = refuseMembers(members)
    if (refused !== undefined) return { reason: refused }
    const texts = await unpackAll(zip, archive, [...members.values()])
    return typeof texts === 'string' ? { reason: texts } : tellKind(texts, members)
  } catch {
    // yauzl and zlib throw on whatever does not fit together.
    return { reason: 'malformed' }
  }
}

/** What the names alone tell: nothing is unpacked for an archive that is no document. */
function refuseMembers(members: ReadonlyMap<string, Entry>): Refusal | undefined {
  const names = [...members.keys()]
  if (!members.has('[Content_Types].xml') && !members.has('mimetype')) return 'type'
  if ([...members.values()].some((entry) => entry.isEncrypted())) return 'encrypted'
  if (names.some((name) => MACROS.test(name))) return 'macro'
  return names.some((name) => ACTIVE.test(name)) ? 'active-content' : undefined
}

type Texts = ReadonlyMap<string, string>

async function unpackAll(
  zip: ZipFile,
  archive: Buffer,
  members: readonly Entry[],
): Promise<Texts | 'zip-bomb' | 'malformed'> {
  const most = Math.min(MOST_UNPACKED, Math.max(FREE_UNPACKED, MOST_RATIO * archive.length))
  const texts = new Map<string, string>()
  let total = 0
  for (const entry of members) {
    const keep = READ.includes(entry.fileName)
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = archive.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    let size = 0
    let sum = 0
    const kept: Buffer[] = []
    for await (const chunk of pieces(packed, entry.compressionMethod)) {
      size += chunk.length
      if (total + size > most) return 'zip-bomb'
      sum = crc32(chunk, sum)
      if (keep && size <= MOST_READ) kept.push(chunk)
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) return 'malformed'
    if (keep && size > MOST_READ) return 'malformed'
    total += size
    if (keep) texts.set(entry.fileName, Buffer.concat(kept).toString('utf8'))
  }
  return texts
}

const STORED = 0
const DEFLATED = 8

/** The content of a member, as it comes out. */
function pieces(packed: Buffer, method: number): AsyncIterable<Buffer> | Iterable<Buffer> {
  if (method === STORED) return [packed]
  if (method !== DEFLATED) throw new Error(`compression method ${String(method)}`)
  const unpacker = createInflateRaw({ chunkSize: 64 * 1024 })
  unpacker.end(packed)
  return unpacker
}

function tellKind(texts: Texts, members: ReadonlyMap<string, Entry>): OfficeCheck {
  const types = texts.get('[Content_Types].xml')
  if (types !== undefined) return tellWord(types, members)
  const mediaType = texts.get('mimetype')?.trim()
  if (mediaType !== 'application/vnd.oasis.opendocument.text') return { reason: 'type' }
  const manifest = texts.get('META-INF/manifest.xml')
  if (manifest === undefined) return { reason: 'malformed' }
  if (manifest.includes('encryption-data')) return { reason: 'encrypted' }
  return members.has('content.xml') ? { kind: 'odt' } : { reason: 'malformed' }
}

const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The main part is usually word/document.xml, but only [Content_Types].xml says so. */
function tellWord(types: string, members: ReadonlyMap<string, Entry>): OfficeCheck {
  if (/macroEnabled|vbaProject/i.test(types)) return { reason: 'macro' }
  const overrides = types.match(/<Override\b[^<>]*>/g) ?? []
  const main = overrides.find((override) => attribute(override, 'ContentType') === WORD_MAIN)
  if (main === undefined) return { reason: 'type' }
  const part = attribute(main, 'PartName')?.replace(/^\//, '') ?? ''
  return members.has(part) ? { kind: 'docx' } : { reason: 'malformed' }
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1]
}
