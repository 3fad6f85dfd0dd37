import { timingSafeEqual } from 'node:crypto'
import type { JWK } from 'jose'
import * as openid from 'openid-client'
import type { Logger } from 'pino'
import type { Temporal } from 'temporal-polyfill'
import type { Lang } from '#app/i18n/lang.ts'
import type { LoginRefusal, LoginTransaction } from '#app/identity/identity.ts'
import { oidcConfigProblems } from '#app/identity/oidc-config.server.ts'
import type { OidcConfig } from '#app/identity/oidc-config.server.ts'
import { ProviderUnavailable } from '#app/identity/provider-http.server.ts'
import { verifyIdToken } from '#app/identity/verify-id-token.server.ts'
import type {
  FindSigningKey,
  TokenToVerify,
  Verification,
} from '#app/identity/verify-id-token.server.ts'
import {
  authorizationUrl,
  discover,
  exchangeCode,
  fetchProviderKeys,
  REQUEST_LIFETIME_SECONDS,
} from '#app/identity/wire.server.ts'
import type { Discovery, ProviderKeys } from '#app/identity/wire.server.ts'

/** All calls of one step of a login together, so that the page answers within six seconds. */
const STEP_TIMEOUT_MS = 5_000

/** How long discovered metadata is used before it is fetched again. */
const METADATA_LIFETIME_HOURS = 1

type Log = Pick<Logger, 'info' | 'warn'>

/** One relying party with what it has learnt from its provider. Made once, used by all logins. */
export interface OidcClient {
  readonly config: OidcConfig
  readonly log: Log
  readonly timeoutMs: number
  metadata: { readonly value: openid.ServerMetadata; readonly until: Temporal.Instant } | undefined
  discovering: Promise<Discovery> | undefined
  providerKeys: ProviderKeys | undefined
}

/**
 * Makes a client without calling the provider: discovery happens at the first login, and again
 * after a failure, so that the portal is ready while a provider is down.
 *
 * @throws Error listing every problem of the configuration, one per line
 */
export function createOidcClient(
  config: OidcConfig,
  options: { log: Log; timeoutMs?: number },
): OidcClient {
  const problems = oidcConfigProblems(config)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return {
    config,
    log: options.log,
    timeoutMs: options.timeoutMs ?? STEP_TIMEOUT_MS,
    metadata: undefined,
    discovering: undefined,
    providerKeys: undefined,
  }
}

export type BegunLogin =
  | { ok: true; url: string; transaction: LoginTransaction }
  | { ok: false; reason: 'provider-unavailable' | 'issuer-mismatch' }

/**
 * Begins a login: the address to send the browser to, and what must be kept until it comes back.
 *
 * @param input.returnTo where to go afterwards; the caller has checked it against its allow-list
 * @param input.now wall-clock time, since the provider judges and makes times by its own clock
 */
export async function beginLogin(
  client: OidcClient,
  input: { lang: Lang; returnTo: string; now: Temporal.Instant },
): Promise<BegunLogin> {
  const { config } = client
  const found = await metadataOf(client, AbortSignal.timeout(client.timeoutMs), input.now)
  if (!found.ok) {
    warnRefused(client, found.reason)
    return found
  }
  const transaction: LoginTransaction = {
    // 32 random bytes each, 43 characters: the trust network wants nonces of at least 32.
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    codeVerifier: openid.randomPKCECodeVerifier(),
    realm: config.realm,
    lang: input.lang,
    returnTo: input.returnTo,
    startedAt: input.now,
  }
  return {
    ok: true,
    url: await authorizationUrl(config, found.metadata, transaction),
    transaction,
  }
}

/**
 * Completes a login with the browser's callback. Never throws for anything that a provider or a
 * browser can cause; the caller has already taken the transaction out of its store, so that the
 * same answer is of no use twice.
 *
 * @param input.query the callback's query string, with or without its question mark
 * @param input.now wall-clock time
 */
export async function completeLogin(
  client: OidcClient,
  input: { query: string; transaction: LoginTransaction; now: Temporal.Instant },
): Promise<Verification> {
  const query = new URLSearchParams(input.query)
  const deadline = AbortSignal.timeout(client.timeoutMs)
  const refusal = refusedCallback(client.config, query, input.transaction, input.now)
  const result: Verification = refusal
    ? { ok: false, reason: refusal }
    : await redeem(client, deadline, query, input)
  if (!result.ok) warnRefused(client, result.reason)
  return result
}

/** What can be refused without asking the provider. */
function refusedCallback(
  config: OidcConfig,
  query: URLSearchParams,
  transaction: LoginTransaction,
  now: Temporal.Instant,
): LoginRefusal | undefined {
  if (transaction.realm !== config.realm) return 'wrong-realm'
  if ([...query.keys()].some((name, index, all) => all.indexOf(name) !== index))
    return 'duplicate-parameter'
  if (!sameText(query.get('state') ?? '', transaction.state)) return 'state'
  const age = now.since(transaction.startedAt).total('seconds')
  if (age > REQUEST_LIFETIME_SECONDS) return 'expired'
  const issuer = query.get('iss')
  if (issuer !== null && issuer !== config.issuer) return 'callback-issuer'
  // `error_description` is the provider's free text: neither shown nor logged.
  const error = query.get('error')
  if (error !== null) return error === 'access_denied' ? 'cancelled' : 'provider-error'
  // RFC 9207: without it, another provider's code could be slipped in.
  if (issuer === null) return 'callback-issuer'
  return query.get('code') ? undefined : 'code-missing'
}

async function redeem(
  client: OidcClient,
  deadline: AbortSignal,
  query: URLSearchParams,
  { transaction, now }: { transaction: LoginTransaction; now: Temporal.Instant },
): Promise<Verification> {
  const found = await metadataOf(client, deadline, now)
  if (!found.ok) return found
  const { config, log } = client
  const known = client.providerKeys
  const exchange = await exchangeCode(config, found.metadata, known, deadline, query, transaction)
  client.providerKeys = exchange.keys
  if (exchange.outcome !== 'accepted') {
    const { code } = exchange
    log.info({ event: 'login-exchange', realm: config.realm, code }, 'exchange not accepted')
  }
  if (exchange.outcome === 'refused') return { ok: false, reason: exchange.reason }
  const findSigningKey: FindSigningKey = async (kid) => {
    const signedBy = (keys: readonly JWK[]) => keys.find((key) => key.kid === kid)
    const fresh = exchange.keys !== known
    const key = signedBy(exchange.keys?.jwks.keys ?? [])
    return key ?? (fresh ? undefined : signedBy(await fetchProviderKeys(found.metadata, deadline)))
  }
  const token = { ...exchange.tokens, transaction, now }
  const verdict = await secondOpinion(config, findSigningKey, token)
  // Both must accept; where only the library refused, its own reason stands.
  return exchange.outcome === 'suspect' && verdict.ok
    ? { ok: false, reason: exchange.reason }
    : verdict
}

async function secondOpinion(
  config: OidcConfig,
  findSigningKey: FindSigningKey,
  token: TokenToVerify,
): Promise<Verification> {
  try {
    return await verifyIdToken(config, findSigningKey, token)
  } catch (error) {
    if (error instanceof ProviderUnavailable) return { ok: false, reason: 'provider-unavailable' }
    throw error
  }
}

/** The provider's metadata; parallel logins share one discovery, an old answer bridges an outage. */
async function metadataOf(
  client: OidcClient,
  deadline: AbortSignal,
  now: Temporal.Instant,
): Promise<Discovery> {
  const { metadata } = client
  if (metadata && now.until(metadata.until).sign >= 0) return { ok: true, metadata: metadata.value }
  client.discovering ??= discover(client.config, deadline).finally(() => {
    client.discovering = undefined
  })
  const found = await client.discovering
  if (found.ok) {
    client.metadata = { value: found.metadata, until: now.add({ hours: METADATA_LIFETIME_HOURS }) }
  } else if (found.reason === 'provider-unavailable' && metadata) {
    return { ok: true, metadata: metadata.value }
  }
  return found
}

/** The only line a refused login leaves in the log: realm and reason code, no value of anybody's. */
function warnRefused({ config, log }: OidcClient, reason: LoginRefusal): void {
  log.warn({ event: 'login-refused', realm: config.realm, reason }, 'login refused')
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
