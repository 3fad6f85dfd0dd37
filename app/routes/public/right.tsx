import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPublicControllers } from '#app/controllers/public-controllers.server.ts'
import { guideSections } from '#app/guides/guide-sections.ts'
import { findGuide } from '#app/guides/guides.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf, notFound } from '#app/identity/with-actor.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { ContentsList, Sections } from '#app/ui/blocks.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { InFinnish } from '#app/ui/in-finnish.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'

export const meta = publicMeta

/** The guide to one right, with the ways to use it: here, without login, or on paper. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const guide = findGuide(params['right'])
  if (guide === undefined) throw notFound()
  const { db, clock, env } = context.portal
  const shown = contentLang(lang)
  const controllers =
    guide.right === null ? [] : await db.withContext({ kind: 'public' }, listPublicControllers)
  return {
    ...publicHead({
      origin: env.PUBLIC_ORIGIN,
      lang,
      page: `/rights/${guide.id}`,
      title: pageTitle(getT(lang), guide.title[shown]),
      description: guide.inShort[shown],
    }),
    id: guide.id,
    right: guide.right,
    name: guide.title[shown],
    inShort: guide.inShort[shown],
    sections: guideSections(guide, shown, helsinkiDate(clock.now())),
    controllers: controllers.map(({ key, name }) => ({ key, name: name[shown] })),
  }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Right() {
  const page = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <PublicFrame>
      <p>
        <a href={`/${lang}/rights`}>{t('public:rights.all')}</a>
      </p>
      <h1 lang={shown}>{page.name}</h1>
      <p className="lead" lang={shown}>
        {page.inShort}
      </p>
      <InFinnish
        page={`/rights/${page.id}`}
        text={t('public:rights.english')}
        link={t('public:rights.inSwedish')}
      />
      <Ways page={page} />
      <div className="with-contents">
        <ContentsList sections={page.sections} />
        <div lang={shown}>
          <Sections sections={page.sections} />
        </div>
      </div>
      <p>
        <a href={`/${lang}/ombudsman`}>{t('public:rights.ombudsman')}</a>
      </p>
    </PublicFrame>
  )
}

/** The request with this right chosen, and the blank form for each registry office. */
function Ways({ page: { id, right, controllers } }: { readonly page: Page }) {
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  const query = right === null ? '' : `?right=${right}`
  const form = `/${shown}/rights/${id}/form.pdf`
  return (
    <section className="notice-rights" aria-labelledby="use-right">
      <h2 id="use-right">{t('public:rights.doTitle')}</h2>
      <p>
        <ButtonLink href={`/${lang}/citizen/requests/new${query}`}>
          {t('public:rights.request')}
        </ButtonLink>
      </p>
      <p>
        <a href={`/${lang}/request${query}`}>{t('public:rights.guest')}</a>
      </p>
      <p>
        <a href={`/${lang}/find-register`}>{t('public:rights.findRegister')}</a>
      </p>
      {right !== null && (
        <>
          <p>{t('public:rights.paper')}</p>
          <ul>
            {controllers.map(({ key, name }) => (
              <li key={key}>
                <a href={`${form}?controller=${key}`} type="application/pdf" hrefLang={shown}>
                  {t('public:rights.form', { name })}
                </a>
              </li>
            ))}
            <li>
              <a href={form} type="application/pdf" hrefLang={shown}>
                {t('public:rights.formAny')}
              </a>
            </li>
          </ul>
        </>
      )}
    </section>
  )
}
