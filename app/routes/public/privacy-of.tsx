import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPublicControllers } from '#app/controllers/public-controllers.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf, notFound } from '#app/identity/with-actor.server.ts'
import { PORTAL_NAME, PORTAL_SUMMARY } from '#app/notices/portal-notice-texts.ts'
import { portalSections } from '#app/notices/portal-notice.ts'
import { ContentsList, Sections } from '#app/ui/blocks.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { InFinnish } from '#app/ui/in-finnish.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'

export const meta = publicMeta

/** What the portal itself processes for one controller (GDPR 13 and 14). */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const shown = contentLang(lang)
  const { db, env } = context.portal
  const controllers = await db.withContext({ kind: 'public' }, listPublicControllers)
  const controller = controllers.find(({ key }) => key === params['controller'])
  if (controller === undefined) throw notFound()
  const name = controller.name[shown]
  return {
    ...publicHead({
      origin: env.PUBLIC_ORIGIN,
      lang,
      page: `/privacy/${controller.key}`,
      title: pageTitle(getT(lang), `${PORTAL_NAME[shown]}, ${name}`),
      description: PORTAL_SUMMARY[shown],
    }),
    key: controller.key,
    name,
    noticeName: PORTAL_NAME[shown],
    summary: PORTAL_SUMMARY[shown],
    sections: portalSections(controller, shown),
  }
}

export default function PrivacyOf() {
  const { key, name, noticeName, summary, sections } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <PublicFrame controller={{ name }}>
      <p className="notice-kind">{t('public:notice.kindNotice')}</p>
      <h1 lang={shown}>{noticeName}</h1>
      <p className="lead" lang={shown}>
        {summary}
      </p>
      <InFinnish
        page={`/privacy/${key}`}
        text={t('public:privacy.english')}
        link={t('public:privacy.inSwedish')}
      />
      <p>
        <ButtonLink href={`/${lang}/citizen/requests/new?register=unknown:${key}`}>
          {t('public:notice.request')}
        </ButtonLink>
      </p>
      <p>
        <a href={`/${lang}/privacy`}>{t('public:privacy.all')}</a>
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
