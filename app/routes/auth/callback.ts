import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { finishLogin, refusalPage } from '#app/identity/login-flow.server.ts'
import { sessionCookie } from '#app/identity/session.server.ts'
import { cookieLine, LOGIN_COOKIE } from '#app/identity/session.server.ts'
import { notFound } from '#app/identity/with-actor.server.ts'

/** Where the identity provider sends the browser back to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { realm } = params
  if (realm !== 'citizen' && realm !== 'staff') throw notFound()
  const outcome = await finishLogin(context, request, realm)
  const headers = new Headers({ 'set-cookie': cookieLine(LOGIN_COOKIE[realm], '', 0) })
  if (!outcome.ok) return redirect(refusalPage(realm, outcome.lang, outcome.reason), { headers })
  headers.append('set-cookie', sessionCookie(realm, outcome.token))
  return redirect(outcome.returnTo, { headers })
}
