import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { areaNamespaces, areaOfPath, langOfPath } from '#app/i18n/areas.ts'
import { getTexts } from '#app/i18n/i18n.ts'
import { LangProvider } from '#app/i18n/react.tsx'
import { pageBytes } from '#app/platform/page-bytes.server.ts'

/** Renders a whole document: nothing is streamed late, so a page is complete without script. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  const lang = langOfPath(pathname)
  const texts = getTexts(lang, areaNamespaces(areaOfPath(pathname)))
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <LangProvider lang={lang} texts={texts}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={ABORT_MS} />
      </LangProvider>,
      {
        nonce,
        onAllReady() {
          const body = pageBytes()
          headers.set('content-type', 'text/html; charset=utf-8')
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: failed ? 500 : status,
            }),
          )
          pipe(body)
        },
        onShellError: reject,
        onError() {
          failed = true
        },
      },
    )
    setTimeout(abort, ABORT_MS).unref()
  })
}

const ABORT_MS = 5_000

/** Unexpected errors of loaders and actions: logged with the reference shown on the page. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  context.portal.log.error({ err: error, requestId: context.requestId }, 'request failed')
}
