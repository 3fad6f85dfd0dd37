import type { ImportRefusal, ReadOutcome } from '#app/notices/import/imported-notice.ts'
import { decodeText, looksLikeHtml } from '#app/notices/import/read-text.ts'
import { MOST_CHARACTERS, RefusedFile } from '#app/notices/import/refused-file.ts'
import { checkAttachment, type NamedBytes } from '#app/platform/attachment-check.server.ts'
import { nameEnding } from '#app/platform/attachment-name.ts'
import { ATTACHMENT_BYTES, type AttachmentRefusal } from '#app/platform/attachment-types.ts'

/**
 * The text of a document, its kind told by its bytes: the name only says of plain text that it is a
 * web page. Heavy readers are loaded when such a file comes. Meant for the import process: outside
 * it there is no limit of time.
 */
export async function readHere({ name, bytes }: NamedBytes): Promise<ReadOutcome> {
  try {
    if (bytes.byteLength === 0) throw new RefusedFile('empty')
    if (bytes.byteLength > ATTACHMENT_BYTES) throw new RefusedFile('too-large')
    const outcome = await readByKind(name, bytes)
    if (outcome.text.length > MOST_CHARACTERS) throw new RefusedFile('too-large')
    if (!/[\p{L}\p{N}]/u.test(outcome.text)) throw new RefusedFile('empty')
    return { ok: true, ...outcome }
  } catch (error) {
    return { ok: false, reason: error instanceof RefusedFile ? error.reason : 'malformed' }
  }
}

type Read = Omit<Extract<ReadOutcome, { ok: true }>, 'ok'>

async function readByKind(name: string, bytes: Uint8Array): Promise<Read> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(buffer, ZIP) || startsWith(buffer, COMPOUND_FILE)) return readOffice(bytes)
  if (buffer.subarray(0, PDF_WITHIN).includes('%PDF-')) {
    const { readPdf } = await import('#app/notices/import/read-pdf.server.ts')
    return { format: 'pdf', text: await readPdf(bytes) }
  }
  const text = decodeText(bytes)
  if (text === undefined || text.startsWith('{\\rtf')) throw new RefusedFile('unknown-type')
  if (!looksLikeHtml(text, nameEnding(name))) return { format: 'txt', text }
  const { readHtml } = await import('#app/notices/import/read-html.server.ts')
  return { format: 'html', text: readHtml(text) }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Old Word documents, and new ones with a password (MS-CFB). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Readers of PDF look for its mark in the first kilobyte. */
const PDF_WITHIN = 1024

function startsWith(buffer: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => buffer[index] === byte)
}

async function readOffice(bytes: Uint8Array): Promise<Read> {
  const checked = await checkAttachment({ name: 'document', bytes })
  if (!checked.ok) throw new RefusedFile(OFFICE_REFUSALS[checked.reason])
  if (checked.attachment.kind !== 'docx') throw new RefusedFile('unknown-type')
  const { readDocx } = await import('#app/notices/import/read-docx.server.ts')
  return { format: 'docx', text: await readDocx(bytes) }
}

const OFFICE_REFUSALS: Readonly<Record<AttachmentRefusal, ImportRefusal>> = {
  empty: 'empty',
  'too-large': 'too-large',
  'zip-bomb': 'too-large',
  type: 'unknown-type',
  name: 'unknown-type',
  malformed: 'malformed',
  encrypted: 'encrypted',
  macro: 'active-content',
  'active-content': 'active-content',
}
