import { z } from 'zod'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Download } from '#app/platform/download.server.ts'
import { findOwnCase } from '#app/requests/own-cases.server.ts'

const idSchema = z.uuid()

/** A letter of an own case, as it was issued; its first opening is noted in its delivery. */
export async function openLetter(
  ctx: CitizenContext,
  requestId: string,
  letterId: string,
): Promise<Download | undefined> {
  const found = await findOwnCase(ctx, requestId)
  if (found === undefined || found.isWithheld) return undefined
  if (!idSchema.safeParse(letterId).success) return undefined
  const { rows } = await ctx.tx.raw<{ rows: { letter: string; bytes: Buffer }[] }>(
    'select letter, bytes from letters where id = ? and request_id = ?',
    [letterId, requestId],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const { letter, bytes } = row
  await ctx.tx.raw('select letter_read(?, ?)', [letterId, ctx.now.toString()])
  const { subjectKey, caseNumber } = found
  await ctx.audit({ kind: 'letter-downloaded', requestId, subjectKey, letterId, letter })
  return { bytes, mediaType: 'application/pdf', fileName: `${caseNumber}-${letter}.pdf` }
}

/** A file that has been released to the person, or that they have sent, once it has been looked at. */
export async function openReleasedFile(
  ctx: CitizenContext,
  requestId: string,
  fileId: string,
): Promise<Download | undefined> {
  const found = await findOwnCase(ctx, requestId)
  if (found === undefined || found.isWithheld) return undefined
  if (!idSchema.safeParse(fileId).success) return undefined
  const { rows } = await ctx.tx.raw<{
    rows: { name: string; mediaType: string; bytes: Buffer; isMessage: boolean }[]
  }>(
    `select name, media_type as "mediaType", bytes, message_id is not null as "isMessage" from files
      where id = ? and request_id = ? and scan in ('clean', 'unscanned')
        and (released_at is not null or added_by_person = ?)`,
    [fileId, requestId, ctx.actor.personId],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  await ctx.audit({
    kind: row.isMessage ? 'file-downloaded' : 'extract-downloaded',
    requestId,
    subjectKey: found.subjectKey,
    fileId,
  })
  return { bytes: row.bytes, mediaType: row.mediaType, fileName: row.name }
}
