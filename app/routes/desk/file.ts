import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { downloadResponse } from '#app/platform/download.server.ts'
import { findExtract } from '#app/requests/extract.server.ts'
import { findStaffCase, idParam } from '#app/requests/staff-case.server.ts'

/** A file of the answer, for the unit that makes it. The data protection officer does not need it. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const fileId = idParam(args.params['fileId'])
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const found = await findStaffCase(ctx.tx, requestId)
    if (found === undefined || !ctx.actor.unitIds.includes(found.unitId)) throw notFound()
    const file = await findExtract(ctx.tx, requestId, fileId)
    if (file === undefined) throw notFound()
    const subjectKey = found.person.auditKey
    await ctx.audit({ kind: 'extract-downloaded', requestId, subjectKey, fileId })
    return downloadResponse({ ...file, fileName: file.name })
  })
}
