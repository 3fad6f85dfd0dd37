import { randomUUID } from 'node:crypto'
import type { ActorContext } from '#app/identity/with-actor.server.ts'
import { checkAttachment, type Attachment } from '#app/platform/attachment-check.server.ts'
import type { FileProblem } from '#app/platform/attachment-texts.ts'
import { refuseTogether } from '#app/platform/attachment-types.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Download } from '#app/platform/download.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'

/** Bytes of a posted message with its files: several photographs, not a film (ASVS 5.2.1). */
export const MESSAGE_UPLOAD_LIMIT = 30 * 1024 * 1024

/** Where a file of a message stands: given to nobody before it has been looked at. */
export type ScanState = 'waiting' | 'clean' | 'unscanned' | 'infected'

export interface MessageFile {
  readonly id: string
  readonly messageId: string
  readonly name: string
  readonly size: number
  readonly scan: ScanState
}

export type FilesCheck =
  | { readonly ok: true; readonly files: readonly Attachment[] }
  | { readonly ok: false; readonly problem: FileProblem; readonly name: string }

/** The chosen files of a form, each looked at by its bytes; before any transaction begins. */
export async function checkMessageFiles(form: FormData, field: string): Promise<FilesCheck> {
  const chosen = form
    .getAll(field)
    .filter(
      (value): value is File => value instanceof File && (value.name !== '' || value.size > 0),
    )
  const together = refuseTogether(chosen.map(({ size }) => size))
  if (together !== undefined) return { ok: false, problem: together, name: '' }
  const files: Attachment[] = []
  for (const file of chosen) {
    const checked = await checkAttachment(file)
    if (!checked.ok) return { ok: false, problem: checked.reason, name: file.name.slice(0, 100) }
    files.push(checked.attachment)
  }
  return { ok: true, files }
}

/** Stores the files of a message in quarantine and asks for their scan. */
export async function storeMessageFiles(
  ctx: ActorContext,
  { requestId, messageId }: { requestId: string; messageId: string },
  files: readonly Attachment[],
): Promise<void> {
  const { tx, actor, now } = ctx
  const by =
    actor.realm === 'staff' ? { added_by: actor.staffId } : { added_by_person: actor.personId }
  for (const { name, mediaType, size, sha256, bytes } of files) {
    const id = randomUUID()
    await tx('files').insert({
      id,
      request_id: requestId,
      message_id: messageId,
      name,
      media_type: mediaType,
      size,
      sha256,
      bytes: Buffer.from(bytes),
      ...by,
      added_at: now.toString(),
      scan: 'waiting',
    })
    await enqueue(tx, 'scan-file', { fileId: id }, `scan-file:${id}`)
  }
}

/** Whether a case may still take these files (60 MB a case). */
export async function roomForFiles(
  tx: Tx,
  requestId: string,
  files: readonly Attachment[],
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: { bytes: number }[] }>(
    'select coalesce(sum(size), 0)::int as bytes from files where request_id = ?',
    [requestId],
  )
  return (
    refuseTogether(
      files.map(({ size }) => size),
      rows[0]?.bytes ?? 0,
    ) === undefined
  )
}

/** The files of the messages of a case that the actor may know of, in the order they came. */
export async function listMessageFiles(tx: Tx, requestId: string): Promise<MessageFile[]> {
  const { rows } = await tx.raw<{ rows: MessageFile[] }>(
    `select id, message_id as "messageId", name, size, scan from files
      where request_id = ? and message_id is not null order by added_at, name, id`,
    [requestId],
  )
  return rows
}

/** A file of a message, once it has been looked at; `undefined` while or when it is in quarantine. */
export async function findMessageFile(
  tx: Tx,
  requestId: string,
  fileId: string,
): Promise<Download | undefined> {
  const { rows } = await tx.raw<{ rows: { name: string; mediaType: string; bytes: Buffer }[] }>(
    `select name, media_type as "mediaType", bytes from files
      where id = ? and request_id = ? and message_id is not null
        and scan in ('clean', 'unscanned')`,
    [fileId, requestId],
  )
  const [row] = rows
  return row && { bytes: row.bytes, mediaType: row.mediaType, fileName: row.name }
}
