import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { logOut } from '#app/identity/log-out.server.ts'
import { langOf } from '#app/identity/with-actor.server.ts'

/** Logging out changes something: it is posted, a link only leads to the front page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${langOf(params)}`)
}

export function action(args: ActionFunctionArgs) {
  return logOut(args, 'citizen')
}
