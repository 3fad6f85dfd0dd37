import { createHash } from 'node:crypto'
import { compactDecrypt, compactVerify, decodeProtectedHeader } from 'jose'
import type { JWK } from 'jose'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isTestLevel, satisfiesAcr } from '#app/identity/assurance.ts'
import { citizenFromClaims, staffFromClaims } from '#app/identity/claims.server.ts'
import type { Claims } from '#app/identity/claims.server.ts'
import type { LoginRefusal, LoginTransaction, VerifiedIdentity } from '#app/identity/identity.ts'
import type { DecryptionKey } from '#app/identity/keys.server.ts'
import type { OidcConfig } from '#app/identity/oidc-config.server.ts'

/**
 * The second opinion on an ID token. The OIDC library checks the wire; this checks, with
 * allow-lists of its own, everything the library lets pass (security: "verify twice").
 */

/** Difference between our clock and the provider's that is forgiven, either way, in seconds. */
export const CLOCK_TOLERANCE_SECONDS = 60

export const KEY_ENCRYPTION_ALGORITHMS = ['RSA-OAEP', 'RSA-OAEP-256'] as const
export const CONTENT_ENCRYPTION_ALGORITHMS = ['A128CBC-HS256', 'A128GCM', 'A256GCM'] as const
const SIGNATURE_ALGORITHM = 'RS256'

/** A signing key of the provider by its id; looks the key set up again once when it is unknown. */
export type FindSigningKey = (kid: string) => Promise<JWK | undefined>

export interface TokenToVerify {
  readonly idToken: string
  /** Where the token carries `at_hash`, it must be the hash of this. */
  readonly accessToken: string
  readonly transaction: LoginTransaction
  readonly now: Temporal.Instant
}

export type Verification =
  { ok: true; identity: VerifiedIdentity } | { ok: false; reason: LoginRefusal }

/** Thrown and caught within this file only: a chain of checks ends at the first that fails. */
class Refused extends Error {
  readonly reason: LoginRefusal
  constructor(reason: LoginRefusal) {
    super(reason)
    this.reason = reason
  }
}

const epochSeconds = z.int().nonnegative()

const envelope = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  nonce: z.string().optional(),
  exp: epochSeconds.optional(),
  iat: epochSeconds,
  nbf: epochSeconds.optional(),
  auth_time: epochSeconds.optional(),
  acr: z.string().max(255).optional(),
  at_hash: z.string().optional(),
})
type Envelope = z.infer<typeof envelope>

/**
 * Decrypts and verifies an ID token and tells whom it identifies. Never throws for anything that a
 * provider can put into a token; what `findSigningKey` throws passes through.
 */
export async function verifyIdToken(
  config: OidcConfig,
  findSigningKey: FindSigningKey,
  token: TokenToVerify,
): Promise<Verification> {
  try {
    const jws = await decrypt(token.idToken, config.keys.decryption)
    const claims = await verifySignature(jws, findSigningKey)
    const head = envelope.safeParse(claims)
    if (!head.success) throw new Refused('id-token-malformed')
    checkAddressing(head.data, config, token)
    checkTimes(head.data, config, token)
    const acr = checkAssurance(head.data, config)
    const authentication = {
      issuer: config.issuer,
      acr,
      authTime: instant(head.data.auth_time ?? head.data.iat),
    }
    return config.realm === 'citizen'
      ? citizenFromClaims(claims, authentication, config.mode)
      : staffFromClaims(claims, authentication)
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason }
    throw error
  }
}

/** All ways in which decryption can fail look alike from outside: no oracle. */
async function decrypt(idToken: string, keys: readonly DecryptionKey[]): Promise<string> {
  if (idToken.split('.').length === 3) throw new Refused('id-token-not-encrypted')
  try {
    const { plaintext } = await compactDecrypt(
      idToken,
      (header) => {
        const key = keys.find(({ kid }) => kid === header.kid)
        const alg = KEY_ENCRYPTION_ALGORITHMS.find((name) => name === header.alg)
        if (!key || !alg) throw new Refused('id-token-decryption')
        return key.handles[alg]
      },
      {
        keyManagementAlgorithms: [...KEY_ENCRYPTION_ALGORITHMS],
        contentEncryptionAlgorithms: [...CONTENT_ENCRYPTION_ALGORITHMS],
      },
    )
    return new TextDecoder('utf-8', { fatal: true }).decode(plaintext)
  } catch {
    throw new Refused('id-token-decryption')
  }
}

async function verifySignature(jws: string, findSigningKey: FindSigningKey): Promise<Claims> {
  const header = readHeader(jws)
  if (header.alg !== SIGNATURE_ALGORITHM) throw new Refused('id-token-algorithm')
  // Only ID tokens: an access token (`at+jwt`) or any other kind signed by the same key is none.
  if (header.typ !== undefined && header.typ !== 'JWT') throw new Refused('id-token-malformed')
  if (typeof header.kid !== 'string') throw new Refused('id-token-unknown-key')
  const key = await findSigningKey(header.kid)
  if (!key || key.kty !== 'RSA' || (key.use ?? 'sig') !== 'sig')
    throw new Refused('id-token-unknown-key')
  const payload = await verifiedPayload(jws, { ...key, alg: SIGNATURE_ALGORITHM })
  try {
    const claims: unknown = JSON.parse(payload)
    if (typeof claims === 'object' && claims !== null && !Array.isArray(claims))
      return claims as Claims
  } catch {
    // Refused below, as anything else that is not an object.
  }
  throw new Refused('id-token-malformed')
}

function readHeader(jws: string) {
  try {
    return decodeProtectedHeader(jws)
  } catch {
    throw new Refused('id-token-malformed')
  }
}

async function verifiedPayload(jws: string, key: JWK): Promise<string> {
  try {
    const { payload } = await compactVerify(jws, key, { algorithms: [SIGNATURE_ALGORITHM] })
    return new TextDecoder('utf-8', { fatal: true }).decode(payload)
  } catch {
    throw new Refused('id-token-signature')
  }
}

/** From this provider, for this client alone, in answer to this login and with this answer. */
function checkAddressing(head: Envelope, config: OidcConfig, token: TokenToVerify): void {
  if (head.iss !== config.issuer) throw new Refused('id-token-issuer')
  const audience = typeof head.aud === 'string' ? [head.aud] : head.aud
  if (audience.length !== 1 || audience[0] !== config.clientId)
    throw new Refused('id-token-audience')
  if (head.azp !== undefined && head.azp !== config.clientId) throw new Refused('id-token-audience')
  if (head.nonce !== token.transaction.nonce) throw new Refused('id-token-nonce')
  if (head.at_hash !== undefined && head.at_hash !== accessTokenHash(token.accessToken))
    throw new Refused('id-token-access-token-hash')
}

/**
 * The token was issued after this login began and not in the future; else the two clocks differ by
 * more than the tolerance (`clock`), or the token is another login's, which looks the same.
 */
function checkTimes(head: Envelope, config: OidcConfig, token: TokenToVerify): void {
  const now = token.now.epochMilliseconds / 1000
  const latest = now + CLOCK_TOLERANCE_SECONDS
  const earliest = token.transaction.startedAt.epochMilliseconds / 1000 - CLOCK_TOLERANCE_SECONDS
  if (head.iat > latest || head.iat < earliest) throw new Refused('clock')
  if (head.nbf !== undefined && head.nbf > latest) throw new Refused('clock')
  if (head.exp === undefined || head.exp + CLOCK_TOLERANCE_SECONDS <= now)
    throw new Refused('id-token-expired')
  if (head.auth_time !== undefined && head.auth_time > latest) throw new Refused('clock')
  if (config.prompt === 'login' && (head.auth_time === undefined || head.auth_time < earliest))
    throw new Refused('not-fresh')
}

/** @returns the verified level; the empty string where none was asked for and none was told */
function checkAssurance({ acr }: Envelope, config: OidcConfig): string {
  if (acr !== undefined && config.mode === 'production' && isTestLevel(acr))
    throw new Refused('acr-test-level')
  if (config.acrValues.length === 0) return acr ?? ''
  if (acr === undefined) throw new Refused('acr-missing')
  if (!satisfiesAcr(acr, config.acrValues)) throw new Refused('acr-too-low')
  return acr
}

/** OpenID Connect Core 3.1.3.6 for RS256: the left half of SHA-256. */
function accessTokenHash(accessToken: string): string {
  const digest = createHash('sha256').update(accessToken, 'ascii').digest()
  return digest.subarray(0, digest.length / 2).toString('base64url')
}

function instant(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
}
