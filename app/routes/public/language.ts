import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

/** The front page without a language: the browser's first Finnish, Swedish or English wish. */
export function loader({ request }: LoaderFunctionArgs) {
  const wishes = (request.headers.get('accept-language') ?? '').toLowerCase()
  const wish = /\b(fi|sv|en)\b/.exec(wishes)?.[1] ?? 'fi'
  return redirect(`/${wish}`, { headers: { vary: 'Accept-Language' } })
}
