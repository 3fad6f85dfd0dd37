import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPublicControllers } from '#app/controllers/public-controllers.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { PORTAL_SUMMARY } from '#app/notices/portal-notice-texts.ts'
import { jointPortalSections } from '#app/notices/portal-notice.ts'
import { ContentsList, Sections } from '#app/ui/blocks.tsx'
import { InFinnish } from '#app/ui/in-finnish.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'

export const meta = publicMeta

/** What the portal itself processes: the notice of all its controllers together. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const t = getT(lang)
  const shown = contentLang(lang)
  const { db, env } = context.portal
  const controllers = await db.withContext({ kind: 'public' }, listPublicControllers)
  return {
    ...publicHead({
      origin: env.PUBLIC_ORIGIN,
      lang,
      page: '/privacy',
      title: pageTitle(t, t('public:privacy.title')),
      description: t('public:privacy.lead'),
    }),
    summary: PORTAL_SUMMARY[shown],
    controllers: controllers.map(({ key, name }) => ({ key, name: name[shown] })),
    sections: jointPortalSections(controllers, shown),
  }
}

export default function Privacy() {
  const { summary, controllers, sections } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <PublicFrame>
      <h1>{t('public:privacy.title')}</h1>
      <p className="lead">{t('public:privacy.lead')}</p>
      <InFinnish
        page="/privacy"
        text={t('public:privacy.english')}
        link={t('public:privacy.inSwedish')}
      />
      <p lang={shown}>{summary}</p>
      <p>{t('public:privacy.each')}</p>
      <ul lang={shown}>
        {controllers.map(({ key, name }) => (
          <li key={key}>
            <a href={`/${lang}/privacy/${key}`}>{name}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/notices`}>{t('public:privacy.otherNotices')}</a>
      </p>
      <div className="with-contents">
        <ContentsList sections={sections} />
        <div lang={shown}>
          <Sections sections={sections} />
        </div>
      </div>
    </PublicFrame>
  )
}
