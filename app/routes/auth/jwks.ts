import type { LoaderFunctionArgs } from '@remix-run/node'

/** Our public keys for the identity providers; they keep them for a day. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return Response.json(context.portal.jwks, {
    headers: { 'cache-control': 'public, max-age=86400' },
  })
}
