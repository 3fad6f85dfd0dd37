import { z } from 'zod'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Download } from '#app/platform/download.server.ts'
import { findOwnCase } from '#app/requests/own-cases.server.ts'

const idSchema = z.uuid()

/** A letter of an own case, as it was issued. */
export async function openLetter(
  ctx: CitizenContext,
  requestId: string,
  letterId: string,
): Promise<Download | undefined> {
  const found = await findOwnCase(ctx, requestId)
  if (found === undefined || !idSchema.safeParse(letterId).success) return undefined
  const { rows } = await ctx.tx.raw<{ rows: { letter: string; bytes: Buffer }[] }>(
    'select letter, bytes from letters where id = ? and request_id = ?',
    [letterId, requestId],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const { letter, bytes } = row
  const { subjectKey, caseNumber } = found
  await ctx.audit({ kind: 'letter-downloaded', requestId, subjectKey, letterId, letter })
  return { bytes, mediaType: 'application/pdf', fileName: `${caseNumber}-${letter}.pdf` }
}

/** A file of data that has been released to the person. */
export async function openReleasedFile(
  ctx: CitizenContext,
  requestId: string,
  fileId: string,
): Promise<Download | undefined> {
  const found = await findOwnCase(ctx, requestId)
  if (found === undefined || !idSchema.safeParse(fileId).success) return undefined
  const { rows } = await ctx.tx.raw<{
    rows: { name: string; mediaType: string; bytes: Buffer }[]
  }>(
    `select name, media_type as "mediaType", bytes from files
      where id = ? and request_id = ? and released_at is not null`,
    [fileId, requestId],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  await ctx.audit({
    kind: 'extract-downloaded',
    requestId,
    subjectKey: found.subjectKey,
    fileId,
  })
  return { bytes: row.bytes, mediaType: row.mediaType, fileName: row.name }
}
