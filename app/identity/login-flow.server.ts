import { Temporal } from 'temporal-polyfill'
import { appendAudit } from '#app/audit/append.server.ts'
import type {
  LoginRefusal,
  LoginTransaction,
  Realm,
  VerifiedIdentity,
} from '#app/identity/identity.ts'
import { beginLogin, completeLogin } from '#app/identity/oidc.server.ts'
import { cookieLine, LOGIN_COOKIE, openSession, readCookie } from '#app/identity/session.server.ts'
import { contentLang, isLang, type Lang } from '#app/i18n/lang.ts'
import { findStaff, identifyPerson } from '#app/people/identify.server.ts'
import { newToken, sha256 } from '#app/platform/crypto.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { RequestContext } from '#app/portal.server.ts'

/** A login that has begun lives this long in the browser that began it. */
const LOGIN_COOKIE_SECONDS = 900

/** Why nobody was logged in: the protocol's reasons and those of our own records. */
export type LoginFailure = LoginRefusal | 'eidas' | 'unknown-staff'

export type LoginOutcome =
  | { readonly ok: true; readonly token: string; readonly returnTo: string; readonly lang: Lang }
  | { readonly ok: false; readonly reason: LoginFailure; readonly lang: Lang }

/**
 * Only our own pages may be returned to: a path in a language of the portal, nothing that a
 * browser could read as another host.
 */
export function safeReturnTo(wanted: string | null, fallback: string): string {
  if (wanted === null || !/^\/(fi|sv|en)(\/[\w\-./]*)?(\?[\w\-.=&%]*)?$/.test(wanted))
    return fallback
  return wanted.includes('//') || wanted.includes('..') ? fallback : wanted
}

/** Begins a login: where to send the browser, and the cookie that binds the login to it. */
export async function startLogin(
  context: RequestContext,
  options: { realm: Realm; lang: Lang; returnTo: string },
): Promise<{ ok: true; url: string; cookie: string } | { ok: false; reason: LoginRefusal }> {
  const { realm, lang, returnTo } = options
  const { portal } = context
  const now = portal.clock.now()
  const begun = await beginLogin(portal.logins[realm], { lang, returnTo, now })
  if (!begun.ok) return begun
  const browser = newToken()
  const { transaction } = begun
  const data = JSON.stringify({ ...transaction, startedAt: transaction.startedAt.toString() })
  await portal.db.call('login_begin(?, ?, ?::jsonb, ?)', [
    sha256(transaction.state),
    sha256(browser),
    data,
    now.toString(),
  ])
  const cookie = cookieLine(LOGIN_COOKIE[realm], browser, LOGIN_COOKIE_SECONDS)
  return { ok: true, url: begun.url, cookie }
}

/**
 * Finishes a login from the provider's callback: consumes the transaction whatever comes of it,
 * verifies, finds or registers the person, opens a session. A refusal opens none and is audited
 * with its reason code.
 */
export async function finishLogin(
  context: RequestContext,
  request: Request,
  realm: Realm,
): Promise<LoginOutcome> {
  const { portal } = context
  const query = new URL(request.url).searchParams
  const transaction = await takeTransaction(context, request, realm)
  const lang = transaction?.lang ?? 'fi'
  const now = portal.clock.now()
  const verified: { ok: true; identity: VerifiedIdentity } | { ok: false; reason: LoginRefusal } =
    transaction === undefined
      ? { ok: false, reason: 'state' }
      : await completeLogin(portal.logins[realm], { query: query.toString(), transaction, now })
  if (!verified.ok || transaction === undefined) {
    return refuse(context, realm, lang, verified.ok ? 'state' : verified.reason)
  }
  const { identity } = verified
  if (identity.kind === 'eidas') return refuse(context, realm, lang, 'eidas')
  const token = await portal.db.withoutContext((tx) => enter(context, tx, identity, lang))
  if (token === undefined) return refuse(context, realm, lang, 'unknown-staff')
  portal.metrics.logins.inc({ realm, outcome: 'done' })
  return { ok: true, token, lang, returnTo: transaction.returnTo }
}

async function takeTransaction(
  context: RequestContext,
  request: Request,
  realm: Realm,
): Promise<LoginTransaction | undefined> {
  const browser = readCookie(request, LOGIN_COOKIE[realm])
  const states = new URL(request.url).searchParams.getAll('state')
  const state = states[0]
  if (browser === undefined || state === undefined || states.length > 1) return undefined
  const data = await context.portal.db.call<Record<string, string> | null>('login_take(?, ?)', [
    sha256(state),
    sha256(browser),
  ])
  if (data?.realm !== realm) return undefined
  const { nonce = '', codeVerifier = '', returnTo = '/fi', startedAt = '', lang } = data
  return {
    state,
    nonce,
    codeVerifier,
    realm,
    returnTo,
    lang: isLang(lang) ? lang : 'fi',
    startedAt: Temporal.Instant.from(startedAt),
  }
}

/** Registers the visit and opens the session; `undefined` for staff whom nobody has added. */
async function enter(
  context: RequestContext,
  tx: Tx,
  identity: Exclude<VerifiedIdentity, { kind: 'eidas' }>,
  lang: Lang,
): Promise<string | undefined> {
  const { portal, requestId } = context
  const now = portal.clock.now()
  const common = { acr: identity.acr, authenticatedAt: identity.authTime, now }
  const event = { kind: 'login', acr: identity.acr } as const
  if (identity.kind === 'staff') {
    const staff = await findStaff(tx, identity)
    if (staff === undefined) return undefined
    const owner = { realm: 'staff', staffId: staff.id, roles: identity.roles } as const
    const token = await openSession(tx, { owner, ...common })
    const actor = { kind: 'staff', key: staff.id, controllerId: staff.controllerId } as const
    await appendAudit(tx, { event, actor, at: now, httpRequest: requestId })
    return token
  }
  const language = contentLang(lang)
  const person = await identifyPerson(tx, portal.keyring, { identity, language, now })
  const owner = { realm: 'citizen', personId: person.id } as const
  const token = await openSession(tx, { owner, ...common })
  const actor = { kind: 'person', key: person.auditKey } as const
  await appendAudit(tx, { event, actor, at: now, httpRequest: requestId })
  return token
}

async function refuse(
  context: RequestContext,
  realm: Realm,
  lang: Lang,
  reason: LoginFailure,
): Promise<LoginOutcome> {
  const { portal, requestId } = context
  portal.metrics.logins.inc({ realm, outcome: reason })
  await portal.db.withContext({ kind: 'public' }, (tx) =>
    appendAudit(tx, {
      event: { kind: 'login-refused', realm, reason },
      actor: { kind: 'anonymous' },
      at: portal.clock.now(),
      httpRequest: requestId,
    }),
  )
  return { ok: false, reason, lang }
}

/** What a visitor is told; several reasons share a page, so that nothing is given away. */
export const LOGIN_OUTCOMES = [
  'cancelled',
  'expired',
  'unavailable',
  'assurance',
  'invalid',
  'clock',
  'eidas',
  'no-role',
  'no-mfa',
  'logged-out-citizen',
  'logged-out-staff',
] as const
export type LoginPage = (typeof LOGIN_OUTCOMES)[number]

const PAGE_OF: Partial<Readonly<Record<LoginFailure, LoginPage>>> = {
  cancelled: 'cancelled',
  state: 'expired',
  expired: 'expired',
  'provider-unavailable': 'unavailable',
  'provider-error': 'unavailable',
  'issuer-mismatch': 'unavailable',
  'acr-missing': 'assurance',
  'acr-too-low': 'assurance',
  'acr-test-level': 'assurance',
  clock: 'clock',
  eidas: 'eidas',
  'hetu-missing': 'eidas',
  'unknown-staff': 'no-role',
  'roles-missing': 'no-role',
  'mfa-missing': 'no-mfa',
}

/** The calm page for a login that did not succeed. */
export function refusalPage(realm: Realm, lang: Lang, reason: LoginFailure): string {
  return `/${lang}/login/outcome/${PAGE_OF[reason] ?? 'invalid'}?realm=${realm}`
}
