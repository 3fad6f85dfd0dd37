import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { refusalPage, safeReturnTo, startLogin } from '#app/identity/login-flow.server.ts'
import { langOf } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

export function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const wanted = new URL(request.url).searchParams.get('returnTo')
  return {
    title: pageTitle(getT(lang), getT(lang)('auth:login.title')),
    returnTo: safeReturnTo(wanted, `/${lang}/citizen`),
  }
}

/** Begins the login: only a posted form may, so that no link can. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOf(params)
  const form = await readForm(request)
  const returnTo = safeReturnTo(fieldText(form, 'returnTo'), `/${lang}/citizen`)
  const begun = await startLogin(context, { realm: 'citizen', lang, returnTo })
  if (!begun.ok) return redirect(refusalPage('citizen', lang, begun.reason))
  return redirect(begun.url, { headers: { 'set-cookie': begun.cookie } })
}

export default function Login() {
  const { returnTo } = useLoaderData<typeof loader>()
  const t = useT('auth', 'public')
  const lang = useLang()
  return (
    <PublicFrame>
      <h1>{t('auth:login.title')}</h1>
      <p>{t('auth:login.intro')}</p>
      <h2>{t('auth:login.canHeading')}</h2>
      <ul>
        <li>{t('auth:login.canRequest')}</li>
        <li>{t('auth:login.canFollow')}</li>
        <li>{t('auth:login.canRead')}</li>
      </ul>
      <h2>{t('auth:login.dataHeading')}</h2>
      <p>{t('auth:login.dataIntro')}</p>
      <ul>
        <li>{t('auth:login.dataName')}</li>
        <li>{t('auth:login.dataCode')}</li>
        <li>{t('auth:login.dataBirth')}</li>
        <li>{t('auth:login.dataNonDisclosure')}</li>
      </ul>
      <p>{t('auth:login.dataUse')}</p>
      <form method="post">
        <input type="hidden" name="returnTo" value={returnTo} />
        <SubmitButton>{t('auth:login.start')}</SubmitButton>
      </form>
      <h2>{t('auth:login.withoutHeading')}</h2>
      <p>{t('auth:login.withoutText')}</p>
      <p>
        <a href={`/${lang}/request`}>{t('public:guest.frontLink')}</a>
      </p>
    </PublicFrame>
  )
}
