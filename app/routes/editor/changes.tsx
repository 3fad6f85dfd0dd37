import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { notFound } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { diffNotices } from '#app/notices/notice-diff.ts'
import { withDraft } from '#app/routes/editor/editor-register.server.ts'
import { NoticeDiff } from '#app/ui/notice-diff.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** What a draft would change in the version that is published, in the page's language. */
export function loader(args: LoaderFunctionArgs) {
  return withDraft(args, async (ctx, register, draft) => {
    if (register.published === null) throw notFound()
    const t = getT(ctx.lang)
    const { version, content } = register.published
    return {
      title: pageTitle(t, t('editor:changes.title', { number: version })),
      frame: await staffFrame(ctx),
      key: register.key,
      version,
      sections: diffNotices(content, draft.content, contentLang(ctx.lang)),
    }
  })
}

export default function Changes() {
  const { frame, key, version, sections } = useLoaderData<typeof loader>()
  const t = useT('editor')
  const lang = useLang()
  return (
    <StaffFrame frame={frame}>
      <p className="no-print">
        <a href={`/${lang}/editor/notices/${key}`}>{t('editor:draft.back')}</a>
      </p>
      <h1>{t('editor:changes.title', { number: version })}</h1>
      <p>{t('editor:changes.otherLanguage')}</p>
      <NoticeDiff sections={sections} />
    </StaffFrame>
  )
}
