import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OMBUDSMAN_SITE, ombudsmanLines, ombudsmanSections } from '#app/guides/ombudsman-help.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { ContentsList, Sections } from '#app/ui/blocks.tsx'
import { InFinnish } from '#app/ui/in-finnish.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'

export const meta = publicMeta

/** How a matter is brought to the Data Protection Ombudsman (GDPR 77; 1050/2018 § 21). */
export function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const t = getT(lang)
  const shown = contentLang(lang)
  return {
    ...publicHead({
      origin: context.portal.env.PUBLIC_ORIGIN,
      lang,
      page: '/ombudsman',
      title: pageTitle(t, t('public:ombudsman.title')),
      description: t('public:ombudsman.description'),
    }),
    sections: ombudsmanSections(shown),
    lines: ombudsmanLines(shown),
  }
}

export default function Ombudsman() {
  const { sections, lines } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <PublicFrame>
      <h1>{t('public:ombudsman.title')}</h1>
      <p className="lead">{t('public:ombudsman.description')}</p>
      <InFinnish
        page="/ombudsman"
        text={t('public:ombudsman.english')}
        link={t('public:ombudsman.inSwedish')}
      />
      <section aria-labelledby="contact">
        <h2 id="contact">{t('public:ombudsman.contact')}</h2>
        <p className="lines" lang={shown}>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p>
          <a href={OMBUDSMAN_SITE}>{t('public:ombudsman.site')}</a>
        </p>
        <p>
          <a href={`/${lang}#help`}>{t('public:ombudsman.first')}</a>
        </p>
        <p>
          <a href={`/${lang}/rights`}>{t('public:ombudsman.rights')}</a>
        </p>
      </section>
      <div className="with-contents">
        <ContentsList sections={sections} />
        <div lang={shown}>
          <Sections sections={sections} />
        </div>
      </div>
    </PublicFrame>
  )
}
