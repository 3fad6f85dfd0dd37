import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { listPublicControllers } from '#app/controllers/public-controllers.server.ts'
import { blankForm, blankFormFileName } from '#app/guides/blank-form.ts'
import { findGuide } from '#app/guides/guides.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { langOf, notFound } from '#app/identity/with-actor.server.ts'

/**
 * The blank form for one right as a tagged PDF, in Finnish or Swedish. `?controller=` names to whose
 * registry office it goes.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context
  const lang = langOf(params)
  const guide = findGuide(params['right'])
  if (guide === undefined || guide.right === null) throw notFound()
  const { search, searchParams } = new URL(request.url)
  const language = contentLang(lang)
  if (language !== lang) return redirect(`/${language}/rights/${guide.id}/form.pdf${search}`)
  const key = searchParams.get('controller')
  const controllers = await portal.db.withContext({ kind: 'public' }, listPublicControllers)
  const controller = controllers.find((one) => one.key === key)
  if (key !== null && controller === undefined) throw notFound()
  const form = blankForm({
    right: guide.right,
    lang,
    t: getT(lang),
    controller,
    frontPage: `${portal.env.PUBLIC_ORIGIN}/${lang}`,
  })
  const { bytes } = await portal.renderer.render(form)
  const name = blankFormFileName(guide.id, lang, controller?.key)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
    },
  })
}
