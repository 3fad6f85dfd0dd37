import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { refusalPage, safeReturnTo, startLogin } from '#app/identity/login-flow.server.ts'
import { langOf } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
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
    title: pageTitle(getT(lang), getT(lang)('auth:staff.title')),
    returnTo: safeReturnTo(wanted, `/${lang}/admin?start=1`),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOf(params)
  const form = await readForm(request)
  const returnTo = safeReturnTo(fieldText(form, 'returnTo'), `/${lang}/admin?start=1`)
  const begun = await startLogin(context, { realm: 'staff', lang, returnTo })
  if (!begun.ok) return redirect(refusalPage('staff', lang, begun.reason))
  return redirect(begun.url, { headers: { 'set-cookie': begun.cookie } })
}

export default function StaffLogin() {
  const { returnTo } = useLoaderData<typeof loader>()
  const t = useT('auth')
  return (
    <PublicFrame>
      <h1>{t('auth:staff.title')}</h1>
      <p>{t('auth:staff.intro')}</p>
      <form method="post">
        <input type="hidden" name="returnTo" value={returnTo} />
        <SubmitButton>{t('auth:staff.start')}</SubmitButton>
      </form>
    </PublicFrame>
  )
}
