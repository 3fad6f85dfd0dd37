import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type {
  HeadersFunction,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from '@remix-run/node'
import type { ReactNode } from 'react'
import { breakView } from '#app/breaks/service-break.ts'
import { areaOfPath, langOfPath } from '#app/i18n/areas.ts'
import { getT } from '#app/i18n/i18n.ts'
import { ErrorPage, errorPageKey } from '#app/ui/error-page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { BreaksProvider } from '#app/ui/service-breaks.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import styles from '#app/ui/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const lang = langOfPath(new URL(request.url).pathname)
  const t = getT(lang)
  const breaks = await context.portal.breaks.shown()
  const errorTitles = Object.fromEntries(
    [403, 404, 409, 413, 500, 503].map((status) => [
      status,
      pageTitle(t, t(`errors:page.${errorPageKey(status)}.title`)),
    ]),
  )
  return {
    nonce: context.nonce,
    reference: context.requestId,
    title: t('common:service.name'),
    errorTitles,
    breaks: breaks.map((one) => breakView(one, lang)),
  }
}

const NO_BREAKS: readonly never[] = []

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  if (error === undefined) return titleMeta({ data })
  const status = isRouteErrorResponse(error) ? error.status : 500
  const title = data?.errorTitles[status] ?? data?.errorTitles[500]
  return title === undefined ? [] : [{ title }]
}

/** What a thrown answer tells machines (when to come back) stays on its page. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const retryAfter = errorHeaders?.get('retry-after')
  return retryAfter == null ? {} : { 'retry-after': retryAfter }
}

export const shouldRevalidate = (): boolean => false

/** The document. Public pages and log-in pages carry no script at all. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const data = useRouteLoaderData<typeof loader>('root')
  const scripted = areaOfPath(pathname) !== 'public'
  // Browsers hide the nonce from scripts: on the client it reads as empty.
  const nonce = typeof document === 'undefined' ? data?.nonce : ''
  return (
    <html lang={langOfPath(pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <BreaksProvider value={data?.breaks ?? NO_BREAKS}>{children}</BreaksProvider>
        {scripted && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<typeof loader>('root')
  const status = isRouteErrorResponse(error) ? error.status : 500
  return <ErrorPage status={status} reference={data?.reference} />
}
