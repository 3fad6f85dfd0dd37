import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JWK } from 'jose'
import { errors } from 'oidc-provider'
import type { InteractionResults, Provider } from 'oidc-provider'
import type { Logger } from 'pino'
import { pickPerson } from '#app/demo/identity-provider/accounts.ts'
import { expiredPage, mailboxPage, pickPage } from '#app/demo/identity-provider/pages.ts'
import type { MailboxMessage } from '#app/demo/identity-provider/pages.ts'
import {
  createProvider,
  demoClients,
  SESSION_COOKIE,
} from '#app/demo/identity-provider/provider.ts'
import type { DemoClient } from '#app/demo/identity-provider/provider.ts'
import { isLang } from '#app/i18n/lang.ts'
import type { Lang } from '#app/i18n/lang.ts'
import type { Realm } from '#app/identity/identity.ts'

export interface Mailbox {
  list(): Promise<readonly MailboxMessage[]>
}

export interface DemoIdentityProvider {
  readonly issuer: string
  readonly citizenClient: DemoClient
  readonly staffClient: DemoClient
  stop(): Promise<void>
}

/** What arrives at the portal when "Simulate an error" is picked: markup that must stay unseen. */
const HOSTILE_DESCRIPTION = '<script>alert(1)</script><b>provider failure</b>'

/**
 * Starts the demo's identity provider: a server of its own, as in real life, so that the portal
 * logs in over the same wire as in production.
 *
 * @param options.host address to listen on
 * @param options.port 0 for any free port; the issuer is always `http://localhost:<port>`, while
 *   the portal is visited at 127.0.0.1, so that the two never see each other's cookies
 * @param options.portalOrigin where the browser may be sent back to
 * @param options.clientKeys the portal's public keys (`publicJwks(keys).keys`)
 * @param options.mailbox shown at `/mailbox`
 */
export async function startDemoIdentityProvider(options: {
  host: string
  port: number
  portalOrigin: string
  clientKeys: readonly JWK[]
  log: Pick<Logger, 'info' | 'error'>
  mailbox?: Mailbox
}): Promise<DemoIdentityProvider> {
  const server = createServer()
  server.listen(options.port, options.host)
  await once(server, 'listening')
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const clients = demoClients(options.portalOrigin)
  const provider = await createProvider({
    issuer,
    clients: [clients.citizen, clients.staff],
    clientKeys: options.clientKeys,
    renderError: (ctx) => {
      ctx.set(pageHeaders(options.portalOrigin))
      ctx.body = expiredPage(preferredLang(ctx.req), options.portalOrigin)
    },
  })
  provider.on('server_error', (_ctx, error) => {
    options.log.error({ event: 'demo-identity-provider-error', error: error.name }, error.message)
  })
  const protocol = provider.callback()
  const site: Site = { provider, staffClientId: clients.staff.clientId, ...options }
  server.on('request', (req: IncomingMessage, res: ServerResponse) => {
    forgetSession(req)
    answer(site, req, res)
      .then((answered) => (answered ? undefined : protocol(req, res)))
      .catch((error: unknown) => {
        options.log.error({ event: 'demo-identity-provider-error' }, String(error))
        res.writeHead(500).end()
      })
  })
  options.log.info({ event: 'demo-identity-provider', issuer }, 'demo identity provider started')
  return {
    issuer,
    citizenClient: clients.citizen,
    staffClient: clients.staff,
    stop: () => stop(server),
  }
}

interface Site {
  readonly provider: Provider
  readonly staffClientId: string
  readonly portalOrigin: string
  readonly mailbox?: Mailbox
}

/** @returns false for everything that belongs to the protocol itself */
async function answer(site: Site, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const url = new URL(req.url ?? '/', 'http://localhost')
  if (url.pathname === '/mailbox' && site.mailbox) {
    const lang = url.searchParams.get('lang')
    const messages = await site.mailbox.list()
    sendPage(site, res, 200, mailboxPage(isLang(lang) ? lang : 'fi', messages))
    return true
  }
  if (!url.pathname.startsWith('/interaction/')) return false
  try {
    await interact(site, req, res, url.pathname)
  } catch (error) {
    if (!(error instanceof errors.OIDCProviderError)) throw error
    sendPage(site, res, 400, expiredPage(preferredLang(req), site.portalOrigin))
  }
  return true
}

async function interact(
  site: Site,
  req: IncomingMessage,
  res: ServerResponse,
  action: string,
): Promise<void> {
  const { params } = await site.provider.interactionDetails(req, res)
  const realm = params.client_id === site.staffClientId ? 'staff' : 'citizen'
  const result = req.method === 'POST' ? decision(realm, await readForm(req)) : undefined
  if (result) {
    await site.provider.interactionFinished(req, res, result)
    return
  }
  const serviceName = typeof params.ftn_spname === 'string' ? params.ftn_spname : undefined
  const lang = requestedLang(params.ui_locales)
  sendPage(site, res, 200, pickPage({ realm, lang, action, serviceName }))
}

/** @returns undefined where the form names nobody who can log in: the page is shown again */
function decision(realm: Realm, form: URLSearchParams): InteractionResults | undefined {
  const outcome = form.get('outcome')
  if (outcome === 'cancel') return { error: 'access_denied' }
  if (outcome === 'error') return { error: 'server_error', error_description: HOSTILE_DESCRIPTION }
  const login = pickPerson(realm, form.get('person') ?? '')
  return login && { login }
}

/** Each login asks again who one is: a demo in which one cannot change persons is of little use. */
function forgetSession(req: IncomingMessage): void {
  const kept = (req.headers.cookie ?? '')
    .split(/; */)
    .filter((cookie) => cookie !== '' && !cookie.startsWith(SESSION_COOKIE))
  if (kept.length > 0) req.headers.cookie = kept.join('; ')
  else delete req.headers.cookie
}

const MAX_FORM_BYTES = 4_096

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of req) {
    body += String(chunk)
    if (body.length > MAX_FORM_BYTES) throw new errors.InvalidRequest('form too large')
  }
  return new URLSearchParams(body)
}

function requestedLang(locales: unknown): Lang {
  const wanted = typeof locales === 'string' ? locales.split(' ').find(isLang) : undefined
  return wanted ?? 'fi'
}

function preferredLang(req: IncomingMessage): Lang {
  const first = req.headers['accept-language']?.slice(0, 2)
  return isLang(first) ? first : 'fi'
}

function sendPage(site: Site, res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, pageHeaders(site.portalOrigin)).end(html)
}

function pageHeaders(portalOrigin: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // Browsers hold the redirect after a form to form-action as well, hence the portal's origin.
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${portalOrigin}; frame-ancestors 'none'; base-uri 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  }
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
