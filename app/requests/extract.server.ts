import { fileTypeFromBuffer } from 'file-type'
import { randomUUID } from 'node:crypto'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { sha256 } from '#app/platform/crypto.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { applyEvent, type ApplyResult } from '#app/requests/apply-event.server.ts'
import type { AnswerFile } from '#app/requests/answer.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'
import {
  displayName,
  EXTRACT_FORMATS,
  EXTRACT_LIMIT,
  extractEnding,
  type ExtractRefusal,
} from '#app/requests/extract.ts'

export interface CheckedExtract {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export type ExtractCheck =
  | { readonly ok: true; readonly extract: CheckedExtract }
  | { readonly ok: false; readonly reason: ExtractRefusal }

/**
 * Whether an uploaded file may become part of an answer: its size, its name's ending, the type that
 * the browser declared and its bytes must all agree.
 */
export async function checkExtract(file: File | null): Promise<ExtractCheck> {
  if (file === null || file.name === '') return { ok: false, reason: 'missing' }
  if (file.size > EXTRACT_LIMIT) return { ok: false, reason: 'too-large' }
  if (file.size === 0) return { ok: false, reason: 'empty' }
  const ending = extractEnding(file.name)
  if (ending === undefined) return { ok: false, reason: 'ending' }
  const { mediaType, declared } = EXTRACT_FORMATS[ending]
  const type = file.type.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!isUndeclared(type) && !(declared as readonly string[]).includes(type)) {
    return { ok: false, reason: 'type' }
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const reason =
    ending === '.pdf' ? await refusePdf(bytes) : await refuseText(bytes, ending === '.json')
  if (reason !== undefined) return { ok: false, reason }
  return { ok: true, extract: { name: displayName(file.name, ending), mediaType, bytes } }
}

/** Browsers that do not know a type declare nothing, or "some bytes". */
function isUndeclared(type: string): boolean {
  return type === '' || type === 'application/octet-stream'
}

async function refusePdf(bytes: Uint8Array): Promise<ExtractRefusal | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime !== 'application/pdf') return 'content'
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (pdf.lastIndexOf('%%EOF') < pdf.length - 1024 || !pdf.includes('%%EOF')) return 'content'
  // The trailer stands in clear also where the rest is compressed.
  return /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(pdf.toString('latin1')) ? 'encrypted' : undefined
}

async function refuseText(bytes: Uint8Array, json: boolean): Promise<ExtractRefusal | undefined> {
  // A program or archive under a text's name can be valid UTF-8 in its first bytes.
  if ((await fileTypeFromBuffer(bytes)) !== undefined) return 'content'
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'content'
  }
  if (text.includes('\0') || text.trim() === '') return 'content'
  if (!json) return undefined
  try {
    JSON.parse(text)
    return undefined
  } catch {
    return 'content'
  }
}

/** The files of an answer that have not been removed, in the order they came. */
export async function listExtracts(tx: Tx, requestId: string): Promise<AnswerFile[]> {
  const { rows } = await tx.raw<{ rows: AnswerFile[] }>(
    `select id, name, media_type as "mediaType", size from files
      where request_id = ? and removed_at is null order by added_at, id`,
    [requestId],
  )
  return rows
}

/** Stores a checked file as part of the answer. */
export async function attachExtract(
  ctx: StaffContext,
  found: StaffCase,
  extract: CheckedExtract,
): Promise<ApplyResult | undefined> {
  const { name, mediaType, bytes } = extract
  const { id: requestId, itemId } = found
  const fileId = randomUUID()
  const size = bytes.byteLength
  const event = { type: 'attach', fileId, name, size } as const
  const applied = await applyEvent(ctx, { requestId, itemId, event })
  if (applied?.ok !== true) return applied
  await ctx.tx.raw(
    `insert into files (id, request_id, item_id, name, media_type, size, sha256, bytes, added_by,
      added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      fileId,
      requestId,
      itemId,
      name,
      mediaType,
      size,
      sha256(bytes).toString('hex'),
      Buffer.from(bytes),
      ctx.actor.staffId,
      ctx.now.toString(),
    ],
  )
  const subjectKey = found.person.auditKey
  await ctx.audit({ kind: 'extract-added', requestId, subjectKey, fileId })
  return applied
}

/**
 * Takes a file out of the answer; `undefined` when it is not part of it (any more).
 */
export async function detachExtract(
  ctx: StaffContext,
  found: StaffCase,
  fileId: string,
): Promise<ApplyResult | undefined> {
  const { id: requestId, itemId } = found
  const file = (await listExtracts(ctx.tx, requestId)).find(({ id }) => id === fileId)
  if (file === undefined) return undefined
  const event = { type: 'detach', fileId, name: file.name, size: file.size } as const
  const applied = await applyEvent(ctx, { requestId, itemId, event })
  if (applied?.ok !== true) return applied
  await ctx.tx.raw('update files set removed_at = ? where id = ? and removed_at is null', [
    ctx.now.toString(),
    fileId,
  ])
  const subjectKey = found.person.auditKey
  await ctx.audit({ kind: 'extract-removed', requestId, subjectKey, fileId })
  return applied
}

/** The bytes of a file for those who handle the case. */
export async function findExtract(
  tx: Tx,
  requestId: string,
  fileId: string,
): Promise<{ name: string; mediaType: string; bytes: Buffer } | undefined> {
  const { rows } = await tx.raw<{ rows: { name: string; mediaType: string; bytes: Buffer }[] }>(
    `select name, media_type as "mediaType", bytes from files
      where id = ? and request_id = ? and removed_at is null`,
    [fileId, requestId],
  )
  return rows[0]
}
