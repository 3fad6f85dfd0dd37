import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'

const unpack = promisify(inflate)

type PdfRefusal = 'malformed' | 'encrypted' | 'active-content' | 'zip-bomb'

const SLASH = 0x2f
const END = '%%EOF'
/** Readers look for the end mark in the last kilobyte (ISO 32000-1, annex H). */
const END_WITHIN = 1024
/** Names of actions and annotations that run something when the document is opened or clicked. */
const ACTIVE = new Set(['JavaScript', 'Launch', 'Rendition', 'RichMedia'])
const LONGEST_NAME = 16
const ENCRYPTED = /^\s*(\d+\s+\d+\s+R|<<)/
const MOST_OBJECT_STREAMS = 20_000
/** From the name to the start of the stream that it describes. */
const DICTIONARY_WITHIN = 1024
/** All object streams together, unpacked. */
const OBJECTS_LIMIT = 100 * 1024 * 1024

/**
 * Whether a PDF is cut short, locked or would run something. This is a search for names, not a
 * reading of the document: it sees objects in the clear and in compressed object streams, but not
 * what is hidden by other filters. Malware is looked for by the virus scanner.
 */
export async function refusePdf(bytes: Uint8Array): Promise<PdfRefusal | undefined> {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = pdf.lastIndexOf(END)
  if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-')) || end < 0) return 'malformed'
  if (end < pdf.length - END_WITHIN) return 'malformed'
  const found = searchNames(pdf)
  return 'refused' in found ? found.refused : refuseObjects(pdf, found.objectStreams)
}

type Found =
  | { readonly refused: 'encrypted' | 'active-content' | 'zip-bomb' }
  /** Where streams of compressed objects are named. */
  | { readonly objectStreams: readonly number[] }

/** First letters of the names that are looked for, and of any that is escaped. */
const INITIALS = new Set(Buffer.from('JLREO#'))

function searchNames(pdf: Buffer): Found {
  const objectStreams: number[] = []
  for (let at = 0; at < pdf.length; at += 1) {
    if (pdf[at] !== SLASH || !INITIALS.has(pdf[at + 1] ?? 0)) continue
    const { name, end } = readName(pdf, at + 1)
    if (ACTIVE.has(name)) return { refused: 'active-content' }
    if (name === 'ObjStm') objectStreams.push(at)
    if (objectStreams.length > MOST_OBJECT_STREAMS) return { refused: 'zip-bomb' }
    if (name === 'Encrypt' && ENCRYPTED.test(pdf.toString('latin1', end, end + 64))) {
      return { refused: 'encrypted' }
    }
  }
  return { objectStreams }
}

const DELIMITERS = new Set(Buffer.from('\0\t\n\f\r ()<>[]{}/%'))

/** The name that starts here, its `#4a` escapes resolved (7.3.5); too long ones are none of ours. */
function readName(pdf: Buffer, from: number): { name: string; end: number } {
  let name = ''
  let at = from
  while (name.length <= LONGEST_NAME) {
    const byte = pdf[at]
    if (byte === undefined || DELIMITERS.has(byte)) break
    const escaped = byte === 0x23 ? hexByte(pdf, at + 1) : undefined
    name += String.fromCharCode(escaped ?? byte)
    at += escaped === undefined ? 1 : 3
  }
  return { name, end: at }
}

function hexByte(pdf: Buffer, at: number): number | undefined {
  const digits = pdf.toString('latin1', at, at + 2)
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined
}

/** Newer documents keep most of their objects in compressed streams (7.5.7): these are opened. */
async function refuseObjects(
  pdf: Buffer,
  objectStreams: readonly number[],
): Promise<PdfRefusal | undefined> {
  let left = OBJECTS_LIMIT
  let done = 0
  for (const at of objectStreams) {
    // Two mentions may stand before the same stream: it is read once.
    const word = at < done ? -1 : pdf.subarray(at, at + DICTIONARY_WITHIN).indexOf('stream')
    if (word < 0) continue
    const after = at + word + 'stream'.length
    const start = after + (pdf[after] === 0x0d ? 2 : 1)
    const end = pdf.indexOf('endstream', start)
    if (end < 0) break
    done = end
    const objects = await unpackObjects(pdf.subarray(start, end), left)
    if (objects === 'too-large') return 'zip-bomb'
    left -= objects.length
    const found = searchNames(objects)
    if ('refused' in found) return found.refused
  }
  return undefined
}

/** What a stream unpacks to; nothing when it is packed otherwise. */
async function unpackObjects(packed: Buffer, limit: number): Promise<Buffer | 'too-large'> {
  try {
    return await unpack(packed, {
      maxOutputLength: Math.max(1, limit),
      finishFlush: constants.Z_SYNC_FLUSH,
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : Buffer.alloc(0)
  }
}
