import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { downloadResponse } from '#app/platform/download.server.ts'
import { findLetter, findStaffCase, idParam } from '#app/requests/staff-case.server.ts'

/** An issued letter, exactly as it was issued. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const letterId = idParam(args.params['letterId'])
  return withStaff(args, [...CASE_ROLES, 'dpo'], async (ctx) => {
    const found = await findStaffCase(ctx.tx, requestId)
    const letter = found && (await findLetter(ctx.tx, requestId, letterId))
    if (found === undefined || letter === undefined) throw notFound()
    const subjectKey = found.person.auditKey
    const code = letter.letter
    await ctx.audit({ kind: 'letter-downloaded', requestId, subjectKey, letterId, letter: code })
    const fileName = `${found.caseNumber}-${code}.pdf`
    return downloadResponse({ bytes: letter.bytes, mediaType: 'application/pdf', fileName })
  })
}
