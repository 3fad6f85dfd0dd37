import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { previewAnswer } from '#app/requests/issue-answer.server.ts'
import { idParam, itemParam } from '#app/requests/staff-case.server.ts'
import { casePath } from '#app/routes/desk/case-path.ts'

/** The answer as it stands, marked as a preview; drawn after its transaction has ended. */
export async function loader(args: LoaderFunctionArgs) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const place = { requestId, position: itemParam(args.request) }
  const preview = await withStaff(args, CASE_ROLES, async (ctx) => {
    const made = await previewAnswer(ctx, place)
    if (made === undefined) throw notFound()
    return made
  })
  // A letter that holds a personal identity code cannot even be previewed: the page says where.
  if (preview === 'hetu') return redirect(casePath(lang, place, 'check=1', '/answer'))
  if (!('caseNumber' in preview)) return preview
  const { caseNumber, document } = preview
  const { bytes } = await args.context.portal.renderer.render(document)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${caseNumber}-L-05.pdf"`,
      'cache-control': 'no-store',
    },
  })
}
