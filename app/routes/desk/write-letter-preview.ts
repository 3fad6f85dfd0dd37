import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { previewLetter } from '#app/requests/issue-letter.server.ts'
import { idParam, itemParam } from '#app/requests/staff-case.server.ts'
import { letterPath } from '#app/routes/desk/case-path.ts'
import { letterParam } from '#app/routes/desk/letter-page.server.ts'

/** A letter as it stands, marked as a preview; drawn after its transaction has ended. */
export async function loader(args: LoaderFunctionArgs) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const letter = letterParam(args.params['letter'])
  const place = { requestId, position: itemParam(args.request) }
  const preview = await withStaff(args, CASE_ROLES, async (ctx) => {
    const made = await previewLetter(ctx, place, letter)
    if (made === undefined) throw notFound()
    return made
  })
  // A letter that holds a personal identity code cannot even be previewed: the page says where.
  if (preview === 'hetu') return redirect(letterPath(lang, place, letter, 'check=1'))
  if (!('caseNumber' in preview)) return preview
  const { caseNumber, document } = preview
  const { bytes } = await args.context.portal.renderer.render(document)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${caseNumber}-${letter}.pdf"`,
      'cache-control': 'no-store',
    },
  })
}
