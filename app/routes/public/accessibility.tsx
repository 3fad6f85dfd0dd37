import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { statementSections } from '#app/accessibility/statement.ts'
import { SUPERVISOR } from '#app/accessibility/supervisor.ts'
import { listPublicControllers } from '#app/controllers/public-controllers.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { Sections } from '#app/ui/blocks.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { ContactLines } from '#app/ui/contact-lines.tsx'
import { InFinnish } from '#app/ui/in-finnish.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'

export const meta = publicMeta

/** The accessibility statement (306/2019 § 9), with the way to give feedback and the supervisor. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const { db, env } = context.portal
  const shown = contentLang(lang)
  const controllers = await db.withContext({ kind: 'public' }, listPublicControllers)
  const t = getT(lang)
  return {
    ...publicHead({
      origin: env.PUBLIC_ORIGIN,
      lang,
      page: '/accessibility',
      title: pageTitle(t, t('public:accessibility.title')),
      description: t('public:accessibility.description'),
    }),
    sections: statementSections(
      controllers.map(({ name }) => name[shown]),
      shown,
    ),
    registries: controllers.map(({ key, name, registry: { address, email, phone } }) => ({
      key,
      name: name[shown],
      lines: address[shown],
      email,
      phone,
    })),
  }
}

export default function Accessibility() {
  const { sections, registries } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <PublicFrame>
      <h1>{t('public:accessibility.title')}</h1>
      <InFinnish
        page="/accessibility"
        text={t('public:accessibility.english')}
        link={t('public:accessibility.inSwedish')}
      />
      <div lang={shown}>
        <Sections sections={sections} />
      </div>
      <section aria-labelledby="feedback">
        <h2 id="feedback">{t('public:accessibility.feedbackTitle')}</h2>
        <p>{t('public:accessibility.feedbackText')}</p>
        <p>
          <ButtonLink href={`/${lang}/accessibility/feedback`}>
            {t('public:accessibility.feedbackLink')}
          </ButtonLink>
        </p>
        <p>{t('public:accessibility.feedbackOther')}</p>
        <ul lang={shown}>
          {registries.map(({ key, name, ...contact }) => (
            <li key={key}>
              <strong>{name}</strong>
              <ContactLines {...contact} />
            </li>
          ))}
        </ul>
      </section>
      <Supervisor />
    </PublicFrame>
  )
}

function Supervisor() {
  const t = useT('public')
  const { lines, email, phone, site } = SUPERVISOR[useLang()]
  return (
    <section aria-labelledby="supervisor">
      <h2 id="supervisor">{t('public:accessibility.supervisorTitle')}</h2>
      <p>{t('public:accessibility.supervisorText')}</p>
      <p>
        <a href={site}>{t('public:accessibility.supervisorLink')}</a>
      </p>
      <p>
        <ContactLines lines={lines} email={email} phone={phone} />
      </p>
    </section>
  )
}
