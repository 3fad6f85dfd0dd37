import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { noticeFileName } from '#app/notices/notice-pdf.ts'
import { versionPdf } from '#app/notices/version-pdf.ts'
import { noticePdfPath } from '#app/ui/public-head.ts'
import { versionOf, versionPages, versionsPage } from './versions-view.server.ts'

/** One version of a register's notice as a tagged PDF, in Finnish or Swedish. */
export async function loader(args: LoaderFunctionArgs) {
  const { portal } = args.context
  const page = await versionsPage(args)
  const { lang, shown, register, versions } = page
  const found = versionOf(versions, args.params.version)
  const { content, version } = found
  const { registerKey } = register
  if (shown !== lang) return redirect(noticePdfPath(shown, registerKey, version))
  const pages = versionPages(portal, page, version)
  const { bytes } = await portal.renderer.render(versionPdf(register, found, shown, pages))
  const fileName = noticeFileName({ content, registerKey, version }, shown)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}"`,
    },
  })
}
