import * as openid from 'openid-client'
import type { JWK } from 'jose'
import { z } from 'zod'
import type { LoginRefusal, LoginTransaction } from '#app/identity/identity.ts'
import type { OidcConfig } from '#app/identity/oidc-config.server.ts'
import { ProviderUnavailable, providerFetch } from '#app/identity/provider-http.server.ts'
import {
  CLOCK_TOLERANCE_SECONDS,
  CONTENT_ENCRYPTION_ALGORITHMS,
} from '#app/identity/verify-id-token.server.ts'

/**
 * The wire: discovery, the signed request object, the token call. Everything here goes through the
 * OIDC library; what the library lets pass is caught by the second verification.
 */

/** The provider's signing keys as last fetched; `uat` is the library's own time stamp of them. */
export interface ProviderKeys {
  readonly jwks: { readonly keys: readonly JWK[] }
  readonly uat: number
}

export type Discovery =
  | { ok: true; metadata: openid.ServerMetadata }
  | { ok: false; reason: 'provider-unavailable' | 'issuer-mismatch' }

/** Fetches the provider's metadata and holds it to the configured issuer, letter by letter. */
export async function discover(config: OidcConfig, deadline: AbortSignal): Promise<Discovery> {
  try {
    const options = {
      [openid.customFetch]: providerFetch(deadline),
      execute: insecureRequestsIfDemo(config),
    }
    const issuer = new URL(config.issuer)
    const found = await openid.discovery(issuer, config.clientId, {}, openid.None(), options)
    const metadata = found.serverMetadata()
    if (metadata.issuer !== config.issuer) return { ok: false, reason: 'issuer-mismatch' }
    if (metadata.authorization_endpoint && metadata.token_endpoint) return { ok: true, metadata }
    return { ok: false, reason: 'provider-unavailable' }
  } catch (error) {
    const otherIssuer =
      error instanceof openid.ClientError && error.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
    return { ok: false, reason: otherIssuer ? 'issuer-mismatch' : 'provider-unavailable' }
  }
}

/**
 * A library configuration for one operation. A new one each time: the library otherwise keeps a
 * key set for a minute after the provider has rotated, and refuses every login meanwhile.
 */
export function operationConfig(
  config: OidcConfig,
  metadata: openid.ServerMetadata,
  fetchBounded: openid.CustomFetch,
  knownKeys?: ProviderKeys,
): openid.Configuration {
  const { keys } = config
  const operation = new openid.Configuration(
    metadata,
    config.clientId,
    { id_token_signed_response_alg: 'RS256', [openid.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    openid.PrivateKeyJwt(keys.signing, {
      [openid.modifyAssertion]: (_header, payload) => {
        if (config.clientAssertionAudience) payload.aud = config.clientAssertionAudience
      },
    }),
  )
  operation[openid.customFetch] = fetchBounded
  // Our own deadline bounds every call and their sum.
  operation.timeout = 0
  for (const extension of insecureRequestsIfDemo(config)) extension(operation)
  openid.enableNonRepudiationChecks(operation)
  openid.enableDecryptingResponses(
    operation,
    [...CONTENT_ENCRYPTION_ALGORITHMS],
    ...keys.decryption.flatMap(({ kid, handles }) =>
      Object.values(handles).map((key) => ({ key, kid })),
    ),
  )
  if (knownKeys) {
    // Aged past the library's waiting time, so that an unknown key id leads to one refetch at once.
    const jwks = { keys: knownKeys.jwks.keys.map((key) => ({ ...key })) }
    openid.setJwksCache(operation, { jwks, uat: knownKeys.uat - REFETCH_WAIT_SECONDS })
  }
  return operation
}

const REFETCH_WAIT_SECONDS = 61

/** Validity of the signed authorization request, in seconds: a login older than this is refused. */
export const REQUEST_LIFETIME_SECONDS = 600

/** The address of the provider to which the browser goes; only `client_id` and `request` in it. */
export async function authorizationUrl(
  config: OidcConfig,
  metadata: openid.ServerMetadata,
  transaction: LoginTransaction,
): Promise<string> {
  const operation = operationConfig(config, metadata, () =>
    Promise.reject(new ProviderUnavailable('no call is needed here')),
  )
  const parameters = new URLSearchParams({
    response_type: 'code',
    scope: 'openid',
    redirect_uri: config.redirectUri,
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(transaction.codeVerifier),
    code_challenge_method: 'S256',
    ui_locales: transaction.lang,
    ftn_spname: config.spName,
  })
  if (config.acrValues.length > 0) parameters.set('acr_values', config.acrValues.join(' '))
  if (config.prompt) parameters.set('prompt', config.prompt)
  const url = await openid.buildAuthorizationUrlWithJAR(
    operation,
    parameters,
    config.keys.signing,
    {
      [openid.modifyAssertion]: (_header, payload) => {
        payload.exp = Number(payload.iat) + REQUEST_LIFETIME_SECONDS
      },
    },
  )
  return url.href
}

interface Tokens {
  readonly idToken: string
  readonly accessToken: string
}

/**
 * What came of the code. `suspect`: the library found fault with these tokens, and the second
 * verification can say what is wrong. `code` is the library's constant for its complaint.
 */
type Outcome =
  | { outcome: 'accepted'; tokens: Tokens }
  | { outcome: 'suspect'; tokens: Tokens; reason: LoginRefusal; code: string }
  | { outcome: 'refused'; reason: LoginRefusal; code: string }

/** `keys`: the provider's key set as it is known afterwards, whatever came of the exchange. */
export type Exchange = Outcome & { readonly keys: ProviderKeys | undefined }

const tokenAnswer = z.object({ id_token: z.string(), access_token: z.string().catch('') })

/**
 * Turns the code in the callback into tokens, verified by the library.
 *
 * @param query the callback's query, already checked for state, issuer and duplicates
 */
export async function exchangeCode(
  config: OidcConfig,
  metadata: openid.ServerMetadata,
  knownKeys: ProviderKeys | undefined,
  deadline: AbortSignal,
  query: URLSearchParams,
  transaction: LoginTransaction,
): Promise<Exchange> {
  const seen: { unavailable?: boolean; status?: number; body?: string } = {}
  const fetchBounded = providerFetch(deadline)
  const operation = operationConfig(
    config,
    metadata,
    async (url, init) => {
      try {
        const response = await fetchBounded(url, init)
        if (url === metadata.token_endpoint) {
          seen.status = response.status
          seen.body = await response.clone().text()
        }
        return response
      } catch (error) {
        seen.unavailable = true
        throw error
      }
    },
    knownKeys,
  )
  // The library sends as redirect_uri what this address shows: ours, never the browser's.
  const callback = new URL(config.redirectUri)
  callback.search = query.toString()
  try {
    const tokens = await openid.authorizationCodeGrant(operation, callback, {
      expectedState: transaction.state,
      expectedNonce: transaction.nonce,
      pkceCodeVerifier: transaction.codeVerifier,
      idTokenExpected: true,
    })
    return {
      outcome: 'accepted',
      // The library has made sure that there is one.
      tokens: { idToken: tokens.id_token ?? '', accessToken: tokens.access_token },
      keys: refreshedKeys(operation, knownKeys),
    }
  } catch (error) {
    const keys = refreshedKeys(operation, knownKeys)
    const [reason, suspect] = complaint(error, seen)
    const code = errorCode(error)
    return suspect
      ? { outcome: 'suspect', tokens: suspect, reason, code, keys }
      : { outcome: 'refused', reason, code, keys }
  }
}

/** What the library's complaint means, and the tokens it is about where there are any. */
function complaint(
  error: unknown,
  seen: { unavailable?: boolean; status?: number; body?: string },
): [LoginRefusal, Tokens?] {
  if (seen.unavailable) return ['provider-unavailable']
  if (error instanceof openid.ResponseBodyError)
    return [error.error === 'invalid_grant' ? 'code-refused' : 'provider-error']
  if (seen.status !== undefined && seen.status >= 500) return ['provider-unavailable']
  if (seen.status !== 200) return ['provider-error']
  const body = jsonObject(seen.body)
  if (!body) return ['token-response']
  const answer = tokenAnswer.safeParse(body)
  if (!answer.success) return ['id-token-missing']
  const { id_token: idToken, access_token: accessToken } = answer.data
  return ['token-response', { idToken, accessToken }]
}

/** Only a constant of the library's or of Node's; messages and causes may quote claims. */
function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z_]{1,60}$/.test(code) ? code : 'OTHER'
}

/** Fetches the provider's key set anew, for a key id that the known set lacks. */
export async function fetchProviderKeys(
  metadata: openid.ServerMetadata,
  deadline: AbortSignal,
): Promise<readonly JWK[]> {
  if (!metadata.jwks_uri) throw new ProviderUnavailable('no key set announced')
  const response = await providerFetch(deadline)(metadata.jwks_uri, {
    method: 'GET',
    headers: { accept: 'application/json' },
    body: undefined,
    redirect: 'manual',
  })
  const keys = keySet.safeParse(jsonObject(await response.text()))
  if (response.status !== 200 || !keys.success) throw new ProviderUnavailable('no usable key set')
  return keys.data.keys
}

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

function refreshedKeys(
  operation: openid.Configuration,
  known: ProviderKeys | undefined,
): ProviderKeys | undefined {
  const cache = openid.getJwksCache(operation)
  if (!cache) return known
  // An unchanged time stamp means that the set given in was good enough; do not age it twice.
  if (known && cache.uat === known.uat - REFETCH_WAIT_SECONDS) return known
  return { jwks: { keys: cache.jwks.keys }, uat: cache.uat }
}

function jsonObject(text: string | undefined): object | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** The demo's provider and tests speak plain HTTP on this machine; production never does. */
function insecureRequestsIfDemo(config: OidcConfig): ((operation: openid.Configuration) => void)[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to make it stand out
  return config.mode === 'demo' ? [openid.allowInsecureRequests] : []
}
