import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LOGIN_OUTCOMES, type LoginPage } from '#app/identity/login-flow.server.ts'
import { langOf, notFound } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang } from '#app/i18n/react.tsx'
import type { TFunction } from '#app/i18n/translate.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** What became of a login or a logout, in calm words: never a text from the provider. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const outcome = LOGIN_OUTCOMES.find((known) => known === params.outcome)
  if (outcome === undefined) throw notFound()
  const staff =
    outcome === 'logged-out-staff' || new URL(request.url).searchParams.get('realm') === 'staff'
  const page = words(getT(lang), outcome)
  return { ...page, staff, heading: page.title, title: pageTitle(getT(lang), page.title) }
}

function words(
  t: TFunction,
  outcome: LoginPage,
): { title: string; texts: readonly string[]; again: string } {
  const again = t('auth:refused.again')
  const refused = (text: string) => ({
    title: t('auth:refused.title'),
    texts: [text, t('auth:refused.noSession')],
    again,
  })
  switch (outcome) {
    case 'cancelled':
      return {
        title: t('auth:cancelled.title'),
        texts: [t('auth:cancelled.text'), t('auth:cancelled.next')],
        again,
      }
    case 'eidas':
      return {
        title: t('auth:eidas.title'),
        texts: [t('auth:eidas.text'), t('auth:eidas.next')],
        again,
      }
    case 'logged-out-citizen':
    case 'logged-out-staff':
      return {
        title: t('auth:loggedOut.title'),
        texts: [t('auth:loggedOut.text'), t('auth:loggedOut.providerText')],
        again: t('auth:loggedOut.again'),
      }
    case 'expired':
      return refused(t('auth:refused.expired'))
    case 'unavailable':
      return refused(t('auth:refused.unavailable'))
    case 'assurance':
      return refused(t('auth:refused.assurance'))
    case 'invalid':
      return refused(t('auth:refused.invalid'))
    case 'clock':
      return refused(t('auth:refused.clock'))
    case 'no-role':
      return refused(t('auth:refused.noRole'))
    case 'no-mfa':
      return refused(t('auth:refused.noMfa'))
  }
}

export default function Outcome() {
  const { heading, texts, again, staff } = useLoaderData<typeof loader>()
  const lang = useLang()
  return (
    <PublicFrame>
      <h1>{heading}</h1>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        <ButtonLink href={`/${lang}/${staff ? 'staff/login' : 'login'}`}>{again}</ButtonLink>
      </p>
    </PublicFrame>
  )
}
