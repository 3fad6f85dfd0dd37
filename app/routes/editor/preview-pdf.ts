import type { LoaderFunctionArgs } from '@remix-run/node'
import { getController } from '#app/controllers/controllers.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { withGaps } from '#app/notices/drafts/draft.ts'
import { draftFileName, draftPdf } from '#app/notices/drafts/draft-pdf.ts'
import { previewLanguage, withDraft } from '#app/routes/editor/editor-register.server.ts'

/** The preview of a draft on paper, marked as one; drawn after its transaction has ended. */
export async function loader(args: LoaderFunctionArgs) {
  const preview = await withDraft(args, async (ctx, register, { content, savedAt }) => {
    const shown = previewLanguage(args.request, ctx.lang)
    return {
      draft: {
        content: withGaps(content, getT(shown)('editor:preview.gap')),
        registerKey: register.key,
        controller: await getController(ctx.tx, ctx.actor.controllerId),
        savedAt,
      },
      shown,
    }
  })
  if (!('draft' in preview)) return preview
  const { draft, shown } = preview
  const { bytes } = await args.context.portal.renderer.render(draftPdf(draft, shown))
  const fileName = draftFileName(draft.content.kind, draft.registerKey, shown)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
