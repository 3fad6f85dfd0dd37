import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CompactEncrypt, CompactSign, decodeJwt, exportJWK, generateKeyPair } from 'jose'
import type { CryptoKey, JWK } from 'jose'

/**
 * An OpenID provider whose every answer a test can bend. It speaks the protocol with hand-made
 * tokens: without faults its answers are correct, and each fault changes exactly one thing.
 */
export interface Faults {
  discovery?: 'other-issuer' | 'hang' | 'huge' | 'html' | 'down'
  jwks?: 'hang' | 'down' | 'html'
  token?:
    | 'hang'
    | 'down'
    | 'html'
    | 'invalid-grant'
    | 'unauthorized'
    | 'no-id-token'
    | 'no-access-token'
    | 'redirect'
  /** Times to replace, in seconds from now. */
  times?: { iat?: number; auth_time?: number; exp?: number; nbf?: number }
  /** Claims to add or replace; `undefined` removes one. */
  claims?: Record<string, unknown>
  /** The payload as JSON text, from the correct claims (for what an object cannot express). */
  payload?: (claims: Record<string, unknown>) => string
  jwsHeader?: Record<string, unknown>
  signWith?: 'rogue' | 'none' | 'hmac-with-public-key' | 'ps256' | 'es256'
  jweHeader?: Record<string, unknown>
  encryption?: 'none' | 'other-key' | 'tampered' | 'not-a-jws' | 'garbage'
}

export interface HostileProvider {
  readonly issuer: string
  faults: Faults
  /** How often each endpoint was called. */
  readonly calls: { discovery: number; token: number; jwks: number }
  /** Bytes of the endless discovery document that the client let us send. */
  readonly sent: { discovery: number }
  /** The token endpoint's last request body. */
  readonly lastTokenRequest: () => URLSearchParams
  /** Plays the browser: takes the authorization address, gives the callback's query. */
  authorize(url: string): URLSearchParams
  /** Replaces the signing key. */
  rotate(): Promise<void>
  stop(): Promise<void>
}

type SigningKey = { kid: string; privateKey: CryptoKey; jwk: JWK }

export async function startHostileProvider(options: {
  clientId: string
  clientKeys: readonly JWK[]
  /** Person claims of a correct token. */
  person: Record<string, unknown>
}): Promise<HostileProvider> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let signing = await newKey('first')
  let request: Record<string, unknown> = {}
  let tokenRequest = new URLSearchParams()
  const calls = { discovery: 0, token: 0, jwks: 0 }
  const sent = { discovery: 0 }

  const provider: HostileProvider = {
    issuer,
    faults: {},
    calls,
    sent,
    lastTokenRequest: () => tokenRequest,
    authorize(url) {
      const query = new URL(url).searchParams
      request = decodeJwt(query.get('request') ?? '')
      return new URLSearchParams({ code: 'one-code', state: String(request.state), iss: issuer })
    },
    async rotate() {
      signing = await newKey('second')
    },
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }

  const correctClaims = () => {
    const seconds = Math.floor(Date.now() / 1000)
    return {
      iss: issuer,
      aud: options.clientId,
      sub: 'transient-1',
      nonce: request.nonce,
      iat: seconds,
      auth_time: seconds,
      exp: seconds + 300,
      ...options.person,
    }
  }

  const answerToken = async (req: IncomingMessage, res: ServerResponse) => {
    let body = ''
    for await (const chunk of req) body += String(chunk)
    tokenRequest = new URLSearchParams(body)
    const { faults } = provider
    if (faults.token === 'invalid-grant') {
      json(res, 400, { error: 'invalid_grant' })
      return
    }
    if (faults.token === 'redirect')
      return void res.writeHead(302, { location: `${issuer}/token2` }).end()
    if (faults.token === 'unauthorized') {
      json(res, 401, { error: 'invalid_client' })
      return
    }
    const idToken = await makeIdToken(faults, correctClaims(), signing, options.clientKeys)
    json(res, 200, {
      ...(faults.token === 'no-access-token' ? {} : { access_token: 'opaque' }),
      token_type: 'Bearer',
      ...(faults.token === 'no-id-token' ? {} : { id_token: idToken }),
    })
  }

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const { faults } = provider
    const path = (req.url ?? '').split('?')[0]
    const at = path === '/token' ? 'token' : path === '/jwks' ? 'jwks' : 'discovery'
    calls[at] += 1
    const fault = faults[at]
    if (fault === 'hang') return
    if (fault === 'down') return void res.writeHead(503).end()
    if (fault === 'html') return void res.end('<h1>It works</h1>')
    if (fault === 'huge') return sendHuge(res, sent)
    if (at === 'token') return answerToken(req, res)
    if (at === 'jwks') {
      json(res, 200, { keys: [{ ...signing.jwk, kid: signing.kid }] })
      return
    }
    json(res, 200, {
      issuer: fault === 'other-issuer' ? 'https://other.example.test' : issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
    })
  }

  server.on('request', (req: IncomingMessage, res: ServerResponse) => void answer(req, res))
  return provider
}

async function makeIdToken(
  faults: Faults,
  correct: Record<string, unknown>,
  signing: SigningKey,
  clientKeys: readonly JWK[],
): Promise<string> {
  const times = Object.entries(faults.times ?? {}).map(
    ([name, offset]) => [name, Math.floor(Date.now() / 1000) + offset] as const,
  )
  const claims = { ...correct, ...Object.fromEntries(times), ...faults.claims }
  const payload = faults.payload ? faults.payload(claims) : JSON.stringify(claims)
  const jws = faults.encryption === 'not-a-jws' ? payload : await sign(payload, faults, signing)
  if (faults.encryption === 'none') return jws
  if (faults.encryption === 'garbage') return 'a.b.c.d.e'
  const ours = clientKeys.find((key) => key.use === 'enc')
  if (!ours) throw new Error('the client publishes no encryption key')
  const key =
    faults.encryption === 'other-key' ? (await newKey('other')).jwk : { ...ours, alg: undefined }
  const jwe = await new CompactEncrypt(new TextEncoder().encode(jws))
    .setProtectedHeader({
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      cty: 'JWT',
      ...(ours.kid === undefined ? {} : { kid: ours.kid }),
      ...faults.jweHeader,
    })
    .encrypt({ kty: key.kty, n: key.n, e: key.e } as JWK)
  return faults.encryption === 'tampered' ? tamperTag(jwe) : jwe
}

async function sign(payload: string, faults: Faults, signing: SigningKey): Promise<string> {
  const bytes = new TextEncoder().encode(payload)
  const header = { kid: signing.kid, ...faults.jwsHeader }
  const compact = (alg: string) => new CompactSign(bytes).setProtectedHeader({ ...header, alg })
  const { signWith } = faults
  if (signWith === 'none')
    return `${part({ ...header, alg: 'none' })}.${Buffer.from(bytes).toString('base64url')}.`
  if (signWith === 'hmac-with-public-key')
    return compact('HS256').sign(new TextEncoder().encode(JSON.stringify(signing.jwk)))
  if (signWith === 'ps256' || signWith === 'es256') {
    const alg = signWith.toUpperCase()
    return compact(alg).sign((await generateKeyPair(alg)).privateKey)
  }
  const key = signWith === 'rogue' ? await newKey('rogue') : signing
  return compact('RS256').sign(key.privateKey)
}

async function newKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig' } }
}

/** A 50 MB document, sent as fast as the client takes it, counted while it does. */
async function sendHuge(res: ServerResponse, sent: { discovery: number }): Promise<void> {
  const piece = `{"filler":"${'x'.repeat(64 * 1024)}"},`
  function* document() {
    while (sent.discovery < 50 * 1024 * 1024) {
      sent.discovery += piece.length
      yield piece
    }
  }
  res.writeHead(200, { 'content-type': 'application/json' })
  // The client hangs up before the end, as it should.
  await pipeline(Readable.from(document()), res).catch(() => undefined)
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** Changes the authentication tag, the last part of a JWE. */
function tamperTag(token: string): string {
  const first = token.lastIndexOf('.') + 1
  return `${token.slice(0, first)}${token[first] === 'A' ? 'B' : 'A'}${token.slice(first + 1)}`
}

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
