import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import express, { type NextFunction, type Request, type Response } from 'express'
import { areaOfPath } from '#app/i18n/areas.ts'
import type { Assets } from '#app/platform/assets.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import type { Metrics } from '#app/platform/metrics.server.ts'
import type { PageCache } from '#app/platform/page-cache.server.ts'

/** What later handlers of the same request may use. */
export interface RequestLocals {
  readonly nonce: string
  readonly requestId: string
}

export const locals = (response: Response): RequestLocals => response.locals as RequestLocals

const YEAR_SECONDS = 31_536_000

/** Headers of every answer; pages without script say so. */
export function securityHeaders(options: {
  origin: string
  formTargets: readonly string[]
  nonce?: string
}): Record<string, string> {
  const { origin, formTargets, nonce } = options
  const scripts = nonce === undefined ? "'none'" : `'self' 'nonce-${nonce}'`
  const https = origin.startsWith('https:')
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${scripts}`,
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      // A login form is answered by a redirect to the identity provider: Chromium checks that too.
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(https ? { 'strict-transport-security': `max-age=${String(YEAR_SECONDS)}` } : {}),
  }
}

export interface WebServerOptions {
  readonly origin: string
  readonly formTargets: readonly string[]
  readonly assets: Assets
  readonly pages: PageCache
  readonly ready: () => Promise<Readonly<Record<string, boolean>>>
  readonly app: (request: Request, response: Response, next: NextFunction) => Promise<void>
  readonly log: Log
  readonly metrics: Metrics
}

/** The web server: memory first, then health, assets, guards and at last the application. */
export function createWebServer(options: WebServerOptions): Server {
  const { pages, assets } = options
  const handler = buildExpress(options)
  const server = createServer((request, response) => {
    if (pages.answer(request, response) || assets(request, response)) options.metrics.memory.inc()
    else handler(request, response)
  })
  server.headersTimeout = 3_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 5_000
  return server
}

function buildExpress(options: WebServerOptions): express.Express {
  const { origin, formTargets, pages, ready, log, metrics } = options
  const app = express()
  app.disable('x-powered-by')
  // Client-sent forwarding headers are never believed.
  app.set('trust proxy', false)
  app.use((request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    const requestId = randomUUID()
    Object.assign(response.locals, { nonce, requestId })
    // Public pages send no script (root.tsx): then none may run there either.
    const scripted = areaOfPath(request.path) !== 'public'
    response.set(securityHeaders({ origin, formTargets, ...(scripted ? { nonce } : {}) }))
    response.set('x-request-id', requestId)
    observe(request, response, { log, metrics, requestId })
    next()
  })
  app.get('/health/live', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.get('/health/ready', (_request, response, next) => {
    ready().then((parts) => {
      const ok = Object.values(parts).every(Boolean)
      response.status(ok ? 200 : 503).json({ status: ok ? 'ok' : 'unavailable', ...parts })
    }, next)
  })
  app.use((request, response, next) => {
    if (sameOrigin(request, origin)) next()
    else response.status(403).type('text/plain').send('403 Cross-site request refused')
  })
  app.use((request, response, next) => {
    pages.fill(request, response).then((answered) => {
      if (!answered) next()
    }, next)
  })
  app.use((request, response, next) => {
    // Whatever is not a public page may be about a person: never kept by a cache.
    response.set('cache-control', 'no-store')
    void options.app(request, response, next)
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { requestId } = locals(response)
    log.error({ err: error, requestId }, 'request failed')
    if (response.headersSent) response.destroy()
    else response.status(500).type('text/plain').send(`500 ${requestId}`)
  })
  return app
}

/**
 * Every request that could change something must come from our own pages. Browsers send Origin on
 * posted forms; where one is missing, Sec-Fetch-Site must say so.
 */
export function sameOrigin(request: Request, origin: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const { origin: sent, 'sec-fetch-site': site } = request.headers
  if (sent !== undefined) return sent === origin
  return site === 'same-origin'
}

/** The most that is still read of a body which nobody wants, to keep the connection usable. */
const DRAIN_BYTES = 1024 * 1024

/**
 * Answered before the whole body was read: what is left of it stands before the next request on
 * this connection, so a little is read and thrown away, and with more the connection is closed.
 */
function dropRest(request: Request): void {
  if (Number(request.headers['content-length'] ?? Infinity) > DRAIN_BYTES) {
    request.socket.destroySoon()
    return
  }
  request.removeAllListeners('data')
  request.resume()
}

function observe(
  request: Request,
  response: Response,
  parts: { log: Log; metrics: Metrics; requestId: string },
): void {
  const started = process.hrtime.bigint()
  response.on('finish', () => {
    if (!request.complete) dropRest(request)
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    const { method } = request
    const status = String(response.statusCode)
    parts.metrics.requests.observe({ method, status }, seconds)
    parts.log.debug({ requestId: parts.requestId, method, status, seconds }, 'request')
  })
}
