import { randomUUID } from 'node:crypto'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { checkAttachment, type Attachment } from '#app/platform/attachment-check.server.ts'
import { ATTACHMENT_KINDS, type AttachmentRefusal } from '#app/platform/attachment-types.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import { applyEvent, type ApplyResult } from '#app/requests/apply-event.server.ts'
import type { AnswerFile } from '#app/requests/answer.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'
import {
  DECLARED_TYPES,
  displayName,
  extractEnding,
  type ExtractRefusal,
} from '#app/requests/extract.ts'

export type ExtractCheck =
  | { readonly ok: true; readonly extract: Attachment }
  | { readonly ok: false; readonly reason: ExtractRefusal }

/**
 * Whether an uploaded file may become part of an answer. On top of the check of every attachment,
 * its name's ending, the type that the browser declared and its bytes must agree: a file that goes
 * to a person under the authority's name is not renamed in silence.
 */
export async function checkExtract(file: File | null): Promise<ExtractCheck> {
  if (file === null || file.name === '') return { ok: false, reason: 'missing' }
  const ending = extractEnding(file.name)
  if (ending === undefined) return { ok: false, reason: 'ending' }
  const type = file.type.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!isUndeclared(type) && !DECLARED_TYPES[ending].includes(type)) {
    return { ok: false, reason: 'type' }
  }
  const checked = await checkAttachment(new File([file], displayName(file.name, ending)))
  if (!checked.ok) return { ok: false, reason: refusalOf(checked.reason) }
  const { attachment } = checked
  const endings: readonly string[] = ATTACHMENT_KINDS[attachment.kind].endings
  if (!endings.includes(ending)) return { ok: false, reason: 'content' }
  return { ok: true, extract: attachment }
}

/** Browsers that do not know a type declare nothing, or "some bytes". */
function isUndeclared(type: string): boolean {
  return type === '' || type === 'application/octet-stream'
}

/** The ending was right, so that another type means another content. */
function refusalOf(reason: AttachmentRefusal): ExtractRefusal {
  return reason === 'type' || reason === 'malformed' || reason === 'name' ? 'content' : reason
}

/** The files of an answer that have not been removed, in the order they came. */
export async function listExtracts(tx: Tx, itemId: string): Promise<AnswerFile[]> {
  const { rows } = await tx.raw<{ rows: AnswerFile[] }>(
    `select id, name, media_type as "mediaType", size from files
      where item_id = ? and message_id is null and removed_at is null order by added_at, id`,
    [itemId],
  )
  return rows
}

/** Stores a checked file as part of the answer. */
export async function attachExtract(
  ctx: StaffContext,
  found: StaffCase,
  extract: Attachment,
): Promise<ApplyResult | undefined> {
  const { name, mediaType, size, sha256, bytes } = extract
  const { id: requestId, itemId } = found
  const fileId = randomUUID()
  const event = { type: 'attach', fileId, name, size } as const
  const applied = await applyEvent(ctx, { requestId, itemId, event })
  if (applied?.ok !== true) return applied
  await ctx.tx.raw(
    `insert into files (id, request_id, item_id, name, media_type, size, sha256, bytes, added_by,
      added_at, scan) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      fileId,
      requestId,
      itemId,
      name,
      mediaType,
      size,
      sha256,
      Buffer.from(bytes),
      ctx.actor.staffId,
      ctx.now.toString(),
      ctx.portal.scansFiles ? 'waiting' : 'unscanned',
    ],
  )
  if (ctx.portal.scansFiles) await enqueue(ctx.tx, 'scan-file', { fileId }, `scan-file:${fileId}`)
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
  const file = (await listExtracts(ctx.tx, itemId)).find(({ id }) => id === fileId)
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

/** What a button of an answer's form does with its files: takes one out, or adds the chosen one. */
export async function changeExtracts(
  ctx: StaffContext,
  found: StaffCase,
  intent: { readonly kind: string; readonly fileId?: string },
  extract: ExtractCheck | undefined,
): Promise<ApplyResult | { ok: false; reason: 'file'; file: ExtractRefusal } | undefined> {
  if (intent.kind === 'detach') return detachExtract(ctx, found, intent.fileId ?? '')
  if (extract?.ok === true) return attachExtract(ctx, found, extract.extract)
  if (extract?.ok === false) return { ok: false, reason: 'file', file: extract.reason }
  return intent.kind === 'attach' ? { ok: false, reason: 'file', file: 'missing' } : undefined
}

/** The bytes of a file of an answer, and the unit whose item it belongs to. */
export async function findExtract(
  tx: Tx,
  requestId: string,
  fileId: string,
): Promise<{ name: string; mediaType: string; bytes: Buffer; unitId: string } | undefined> {
  const { rows } = await tx.raw<{
    rows: { name: string; mediaType: string; bytes: Buffer; unitId: string }[]
  }>(
    `select f.name, f.media_type as "mediaType", f.bytes, i.unit_id as "unitId"
      from files f join request_items i on i.id = f.item_id
      where f.id = ? and f.request_id = ? and f.removed_at is null`,
    [fileId, requestId],
  )
  return rows[0]
}
