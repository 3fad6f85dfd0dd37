import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentLang } from '#app/i18n/lang.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { listNoticeControllers } from '#app/notices/published.server.ts'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ContactLines } from '#app/ui/contact-lines.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'

export const meta = publicMeta

export async function loader(args: LoaderFunctionArgs) {
  const lang = langOf(args.params)
  const t = getT(lang)
  const controllers = await args.context.portal.db.withContext({ kind: 'public' }, (tx) =>
    listNoticeControllers(tx),
  )
  const language = contentLang(lang)
  return {
    ...publicHead({
      origin: args.context.portal.env.PUBLIC_ORIGIN,
      lang,
      page: '',
      title: pageTitle(t, t('public:front.title')),
      description: t('public:front.lead'),
    }),
    registries: controllers.map(({ key, name, registry }) => ({
      key,
      name: name[language],
      lines: registry.address[language],
      email: registry.email,
      phone: registry.phone,
    })),
  }
}

export default function Front() {
  const { registries } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  return (
    <PublicFrame>
      <h1>{t('public:front.title')}</h1>
      <p className="lead">{t('public:front.lead')}</p>
      <p>{t('public:front.whom')}</p>
      <h2>{t('public:front.canHeading')}</h2>
      <div className="ways">
        <section aria-labelledby="way-read">
          <h3 id="way-read">{t('public:front.readHeading')}</h3>
          <p>{t('public:front.readText')}</p>
          <p>
            <a href={`/${lang}/notices`}>{t('public:front.readLink')}</a>
          </p>
          <p>
            <a href={`/${lang}/find-register`}>{t('public:guide.link')}</a>
          </p>
        </section>
        <section aria-labelledby="way-request">
          <h3 id="way-request">{t('public:front.requestHeading')}</h3>
          <p>{t('public:front.requestText')}</p>
          <p>
            <ButtonLink href={`/${lang}/citizen/requests/new`}>
              {t('public:front.requestLink')}
            </ButtonLink>
          </p>
        </section>
        <section aria-labelledby="way-follow">
          <h3 id="way-follow">{t('public:front.followHeading')}</h3>
          <p>{t('public:front.followText')}</p>
          <p>
            <a href={`/${lang}/citizen`}>{t('public:front.followLink')}</a>
          </p>
        </section>
      </div>
      <h2>{t('public:front.stepsHeading')}</h2>
      <ol>
        <li>{t('public:front.step1')}</li>
        <li>{t('public:front.step2')}</li>
        <li>{t('public:front.step3')}</li>
        <li>{t('public:front.step4')}</li>
      </ol>
      <h2 id="help">{t('public:front.helpHeading')}</h2>
      <p>
        {t('public:guest.frontText')} <a href={`/${lang}/request`}>{t('public:guest.frontLink')}</a>
      </p>
      <p>{t('public:front.helpText')}</p>
      <p>{t('public:front.helpEmail')}</p>
      <h3>{t('public:front.registries')}</h3>
      <DefinitionList
        rows={registries.map(({ key, name, ...contact }) => ({
          term: name,
          value: <ContactLines key={key} {...contact} />,
        }))}
      />
      <h2>{t('public:front.staffHeading')}</h2>
      <p>
        <a href={`/${lang}/staff/login`}>{t('public:front.staffLink')}</a>
      </p>
    </PublicFrame>
  )
}
