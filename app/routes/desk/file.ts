import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { downloadResponse } from '#app/platform/download.server.ts'
import { findExtract } from '#app/requests/extract.server.ts'
import { findMessageFile } from '#app/requests/message-files.server.ts'
import { findStaffCase, idParam } from '#app/requests/staff-case.server.ts'

/** A file of a message or of the answer, for the unit that handles it. The data protection officer does not need it. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const fileId = idParam(args.params['fileId'])
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const found = await findStaffCase(ctx.tx, requestId)
    if (found === undefined) throw notFound()
    const sent = await findMessageFile(ctx.tx, requestId, fileId)
    if (sent !== undefined && ctx.actor.unitIds.includes(found.unitId)) {
      const subjectKey = found.person.auditKey
      await ctx.audit({ kind: 'file-downloaded', requestId, subjectKey, fileId })
      return downloadResponse(sent)
    }
    const file = await findExtract(ctx.tx, requestId, fileId)
    if (file === undefined) throw notFound()
    if (!ctx.actor.unitIds.includes(file.unitId)) throw notFound()
    const subjectKey = found.person.auditKey
    await ctx.audit({ kind: 'extract-downloaded', requestId, subjectKey, fileId })
    return downloadResponse({ bytes: file.bytes, mediaType: file.mediaType, fileName: file.name })
  })
}
