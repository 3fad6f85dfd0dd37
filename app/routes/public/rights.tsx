import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GUIDES } from '#app/guides/guides.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'

export const meta = publicMeta

/** The guides to each right. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const t = getT(lang)
  const shown = contentLang(lang)
  return {
    ...publicHead({
      origin: context.portal.env.PUBLIC_ORIGIN,
      lang,
      page: '/rights',
      title: pageTitle(t, t('public:rights.title')),
      description: t('public:rights.lead'),
    }),
    guides: GUIDES.map(({ id, title, inShort }) => ({
      id,
      name: title[shown],
      inShort: inShort[shown],
    })),
  }
}

export default function Rights() {
  const { guides } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <PublicFrame>
      <h1>{t('public:rights.title')}</h1>
      <p className="lead">{t('public:rights.lead')}</p>
      <p>{t('public:rights.listNote')}</p>
      <ul className="guide-list">
        {guides.map(({ id, name, inShort }) => (
          <li key={id} lang={shown}>
            <h2>
              <a href={`/${lang}/rights/${id}`}>{name}</a>
            </h2>
            <p>{inShort}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/ombudsman`}>{t('public:rights.ombudsman')}</a>
      </p>
      <p>
        <a href={`/${lang}/find-register`}>{t('public:rights.findRegister')}</a>
      </p>
    </PublicFrame>
  )
}
