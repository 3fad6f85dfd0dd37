import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { contentLang } from '#app/i18n/lang.ts'
import { langOf, notFound } from '#app/identity/with-actor.server.ts'
import { noticeFileName, noticePdf } from '#app/notices/notice-pdf.ts'
import { findPublishedNotice } from '#app/notices/published.server.ts'
import { noticePdfPath } from '#app/ui/public-head.ts'

/** A notice in force as a tagged PDF, in Finnish or Swedish. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { portal } = context
  const lang = langOf(params)
  const notice = await findPublishedNotice(portal, params.register ?? '')
  if (notice === undefined) throw notFound()
  const language = contentLang(lang)
  const key = notice.registerKey
  if (language !== lang) return redirect(noticePdfPath(language, key))
  const page = `${portal.env.PUBLIC_ORIGIN}/${language}/notices/${key}`
  const { bytes } = await portal.renderer.render(noticePdf(notice, language, page))
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${noticeFileName(notice, language)}"`,
    },
  })
}
