import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loader as noticeLoader } from '#app/routes/public/notice.tsx'
import { isPublicPage } from '#app/notices/public-paths.ts'
import { createWebServer, securityHeaders } from '#app/platform/http.server.ts'
import { closeServer } from '#app/platform/listen.server.ts'
import { onPublication } from '#app/platform/notify.server.ts'
import { createPageCache } from '#app/platform/page-cache.server.ts'
import { routeArgs, type World } from '#test/support/world.ts'

/** A web process with its page memory, listening for publications; pages are rendered as JSON. */
export interface PublicWeb {
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>
  /** Paths rendered so far, in order. */
  readonly rendered: readonly string[]
  /** Resolves at the next moment that memory begins to be used. */
  remembering(): Promise<void>
  stop(): Promise<void>
}
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Whether Express saw the request: it gives each one an id. */
  readonly throughExpress: boolean
}

/** @param beforeAnswer runs between the reading of a notice and the end of its rendering */
export async function startPublicWeb(
  world: World,
  options: { beforeAnswer?: () => Promise<void>; maxBytes?: number } = {},
): Promise<PublicWeb> {
  const { portal } = world
  const origin = portal.env.PUBLIC_ORIGIN
  const rendered: string[] = []
  let waiting: (() => void)[] = []
  const pages = createPageCache({
    matches: isPublicPage,
    clock: portal.clock,
    changesAt: () => portal.breaks.changesAt(),
    securityHeaders: securityHeaders({ origin, formTargets: [] }),
    ...(options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
    render: async (path) => {
      rendered.push(path)
      const [, lang = '', , register = ''] = path.split('/')
      try {
        const notice = await noticeLoader(routeArgs(world, { path, params: { lang, register } }))
        await options.beforeAnswer?.()
        const page = { ...notice, breaks: await portal.breaks.shown() }
        return new Response(JSON.stringify(page), { headers: { 'content-type': 'text/html' } })
      } catch (thrown) {
        if (thrown instanceof Response) return thrown
        throw thrown
      }
    },
  })
  const remembering = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))
  const server = createWebServer({
    origin,
    formTargets: [],
    assets: () => false,
    pages,
    ready: () => Promise.resolve({}),
    app: (_request, response) => {
      response.status(404).end()
      return Promise.resolve()
    },
    log: portal.log,
    metrics: portal.metrics,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const first = remembering()
  const listening = onPublication({
    url: world.urls.app,
    log: portal.log,
    pages: {
      pause: () => {
        portal.breaks.pause()
        pages.pause()
      },
      resume: () => {
        portal.breaks.resume()
        pages.resume()
        const told = waiting
        waiting = []
        for (const tell of told) tell()
      },
    },
  })
  await first
  return {
    rendered,
    remembering,
    get: (path, headers = {}, method = 'GET') => fetchRaw({ port, path, headers, method }),
    stop: async () => {
      await listening.stop()
      await closeServer(server)
    },
  }
}

/** Node's own client: `fetch` decodes bodies and hides how they were encoded. */
async function fetchRaw(options: {
  port: number
  path: string
  method: string
  headers: Record<string, string>
}): Promise<Answer> {
  const sent = httpRequest({ host: '127.0.0.1', agent: false, ...options })
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  const { statusCode = 0, headers } = response
  return {
    status: statusCode,
    headers,
    body: Buffer.concat(parts),
    throughExpress: headers['x-request-id'] !== undefined,
  }
}
