import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { withGaps } from '#app/notices/drafts/draft.ts'
import { screenSections } from '#app/notices/notice-page.ts'
import { previewLanguage, withDraft } from '#app/routes/editor/editor-register.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ContentsList, Sections } from '#app/ui/blocks.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** The draft as its readers would see it, in either language (`?shown=sv`); gaps are marked. */
export function loader(args: LoaderFunctionArgs) {
  return withDraft(args, async (ctx, register, draft) => {
    const t = getT(ctx.lang)
    const shown = previewLanguage(args.request, ctx.lang)
    const content = withGaps(draft.content, t('editor:preview.gap'))
    return {
      title: pageTitle(t, t('editor:preview.title', { name: content.registerName[shown] })),
      frame: await staffFrame(ctx),
      key: register.key,
      shown,
      name: content.registerName[shown],
      summary: content.plainSummary[shown],
      sections: screenSections(content, shown),
    }
  })
}

export default function Preview() {
  const { frame, key, shown, name, summary, sections } = useLoaderData<typeof loader>()
  const t = useT('editor')
  const lang = useLang()
  const base = `/${lang}/editor/notices/${key}`
  return (
    <StaffFrame frame={frame}>
      <p className="no-print">
        <a href={base}>{t('editor:draft.back')}</a>
      </p>
      <Alert kind="info" heading={t('editor:preview.notPublished')} />
      <nav className="tabs no-print" aria-label={t('editor:preview.languages')}>
        <ul>
          {CONTENT_LANGS.map((one) => (
            <li key={one}>
              <a
                href={`${base}/preview?shown=${one}`}
                aria-current={one === shown ? 'page' : undefined}
              >
                {t(`editor:language.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="no-print">
        <a href={`${base}/preview.pdf?shown=${shown}`} type="application/pdf" hrefLang={shown}>
          {t('editor:preview.pdf')}
        </a>
      </p>
      <h1 lang={shown}>{name}</h1>
      <p className="lead" lang={shown}>
        {summary}
      </p>
      <div className="with-contents">
        <ContentsList sections={sections} />
        <div lang={shown}>
          <Sections sections={sections} />
        </div>
      </div>
    </StaffFrame>
  )
}
