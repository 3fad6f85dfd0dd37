import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { notFound } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { findDraftSource } from '#app/notices/drafts/drafts.server.ts'
import { sourceParts } from '#app/notices/drafts/source-parts.ts'
import type { ImportedNotice } from '#app/notices/import/imported-notice.ts'
import { withDraft } from '#app/routes/editor/editor-register.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** An imported document beside the structure that was found in it, place by place. */
export function loader(args: LoaderFunctionArgs) {
  return withDraft(args, async (ctx, register, draft) => {
    const source = await findDraftSource(ctx, register.id)
    if (source === undefined) throw notFound()
    const t = getT(ctx.lang)
    return {
      title: pageTitle(t, t('editor:source.title', { name: source.name })),
      frame: await staffFrame(ctx),
      key: register.key,
      name: source.name,
      parts: sourceParts(source.text, source.structure as ImportedNotice, draft.content.kind).map(
        ({ fields, confidence, ...part }) => ({
          ...part,
          fields: fields.map(({ name, section }) => ({
            name: name[contentLang(ctx.lang)],
            section,
          })),
          percent: confidence === null ? null : Math.round(confidence * 100),
        }),
      ),
    }
  })
}

export default function Source() {
  const { frame, key, name, parts } = useLoaderData<typeof loader>()
  const t = useT('editor')
  const lang = useLang()
  const base = `/${lang}/editor/notices/${key}`
  return (
    <StaffFrame frame={frame}>
      <p className="no-print">
        <a href={base}>{t('editor:draft.back')}</a>
      </p>
      <h1>{t('editor:source.title', { name })}</h1>
      <p className="lead">{t('editor:source.intro')}</p>
      <ol className="source-parts plain-list">
        {parts.map(({ heading, text, fields, percent, language }, index) => (
          <li key={index} className="source-part">
            <div lang={language ?? undefined}>
              {heading !== null && <p className="source-heading">{heading}</p>}
              <p className="typed-text">{text}</p>
            </div>
            <div>
              {fields.length === 0 ? (
                <p>{t('editor:source.unmapped')}</p>
              ) : (
                <>
                  <p className="quiet">{t('editor:source.placed')}</p>
                  <ul className="plain-list">
                    {fields.map((field) => (
                      <li key={field.name}>
                        {field.section === null ? (
                          field.name
                        ) : (
                          <a href={`${base}/${field.section}`}>{field.name}</a>
                        )}
                      </li>
                    ))}
                  </ul>
                  {percent !== null && (
                    <p className="quiet">{t('editor:source.confidence', { percent })}</p>
                  )}
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </StaffFrame>
  )
}
