import { fileTypeFromBuffer } from 'file-type'
import { refuseImage } from '#app/platform/attachment-image.ts'
import { fileName, nameEnding } from '#app/platform/attachment-name.ts'
import { checkOffice } from '#app/platform/attachment-office.server.ts'
import { refusePdf } from '#app/platform/attachment-pdf.server.ts'
import { isJsonText, isText } from '#app/platform/attachment-text.server.ts'
import {
  ATTACHMENT_BYTES,
  ATTACHMENT_KINDS,
  type AttachmentKind,
  type AttachmentMediaType,
  type AttachmentRefusal,
} from '#app/platform/attachment-types.ts'
import { sha256 } from '#app/platform/crypto.server.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that may be stored: its bytes unchanged, its name safe, its type told by the bytes. */
export interface Attachment extends NamedBytes {
  readonly kind: AttachmentKind
  readonly mediaType: AttachmentMediaType
  readonly size: number
  /** In hexadecimal digits. */
  readonly sha256: string
}

export type AttachmentCheck =
  | { readonly ok: true; readonly attachment: Attachment }
  | { readonly ok: false; readonly reason: AttachmentRefusal }

/**
 * Whether a file may be taken into the portal (ASVS 5.2.1–4, 5.3.2). Only the bytes count; the
 * declared type is not asked, and the name only tells apart kinds of plain text. Answers on any
 * bytes. What it accepts is still quarantined where a virus scanner is set up.
 */
export async function checkAttachment(file: File | NamedBytes): Promise<AttachmentCheck> {
  const size = file instanceof File ? file.size : file.bytes.byteLength
  if (size === 0) return { ok: false, reason: 'empty' }
  if (size > ATTACHMENT_BYTES) return { ok: false, reason: 'too-large' }
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : file.bytes
  const found = await inspect(bytes, nameEnding(file.name))
  if ('reason' in found) return { ok: false, reason: found.reason }
  const { kind } = found
  const { mediaType, endings } = ATTACHMENT_KINDS[kind]
  const name = fileName(file.name, endings)
  if (name === undefined) return { ok: false, reason: 'name' }
  const digest = sha256(bytes).toString('hex')
  return { ok: true, attachment: { name, kind, mediaType, size, sha256: digest, bytes } }
}

type Found = { readonly kind: AttachmentKind } | { readonly reason: AttachmentRefusal }

async function inspect(bytes: Uint8Array, ending: string): Promise<Found> {
  if (startsAsZip(bytes)) return checkOffice(bytes)
  switch (await typeOf(bytes)) {
    case 'application/pdf':
      return verdict('pdf', await refusePdf(bytes))
    case 'image/jpeg':
      return verdict('jpeg', refuseImage(bytes, 'jpeg'))
    case 'image/png':
      return verdict('png', refuseImage(bytes, 'png'))
    case 'application/x-cfb':
      return { reason: isLockedOffice(bytes) ? 'encrypted' : 'type' }
    case undefined:
    default:
      // Other magic numbers can be the first letters of a text: "BM", "MZ".
      return inspectText(bytes, ending)
  }
}

function verdict(kind: AttachmentKind, reason: AttachmentRefusal | undefined): Found {
  return reason === undefined ? { kind } : { reason }
}

function startsAsZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)
}

async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime
  } catch {
    return undefined
  }
}

/** A document locked by Word is an old compound file around an encrypted package (MS-OFFCRYPTO). */
function isLockedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  )
}

/** Plain text looks all the same: the name tells what it is meant to be. */
function inspectText(bytes: Uint8Array, ending: string): Found {
  switch (ending) {
    case '.json':
      return verdict('json', isJsonText(bytes) ? undefined : 'malformed')
    case '.csv':
      return verdict('csv', isText(bytes) ? undefined : 'malformed')
    case '.txt':
      return verdict('txt', isText(bytes) ? undefined : 'malformed')
    case '':
      return verdict('txt', isText(bytes) ? undefined : 'type')
    default:
      return { reason: 'type' }
  }
}
