import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LoginRefusal, LoginTransaction } from '#app/identity/identity.ts'
import { generateClientKeys, importClientKeys, publicJwks } from '#app/identity/keys.server.ts'
import type { ClientKeys } from '#app/identity/keys.server.ts'
import { beginLogin, completeLogin, createOidcClient } from '#app/identity/oidc.server.ts'
import type { OidcClient } from '#app/identity/oidc.server.ts'
import type { OidcConfig } from '#app/identity/oidc-config.server.ts'
import { verifyIdToken } from '#app/identity/verify-id-token.server.ts'
import { startHostileProvider } from '#test/support/hostile-provider.ts'
import type { Faults, HostileProvider } from '#test/support/hostile-provider.ts'

const HETU = '110785-902S'
const PERSON = {
  acr: 'http://ftn.ficora.fi/2017/loa2',
  'urn:oid:1.2.246.21': HETU,
  'urn:oid:2.5.4.4': 'Nazari',
  'urn:oid:1.2.246.575.1.14': 'Leila Maryam',
  'urn:oid:1.3.6.1.5.5.7.9.1': '1985-07-11',
}
const EMPLOYEE = {
  acr: 'http://ftn.ficora.fi/2017/loa2',
  amr: ['pwd', 'mfa'],
  roles: ['clerk'],
  name: 'Sanna Kymenlaita',
  email: 'clerk@kotka.example.test',
}

const now = () => Temporal.Now.instant()

let keys: ClientKeys
let provider: HostileProvider
let logged: string[] = []
const log = {
  info: (...line: unknown[]) => void logged.push(JSON.stringify(line)),
  warn: (...line: unknown[]) => void logged.push(JSON.stringify(line)),
}

beforeAll(async () => {
  keys = await importClientKeys(await generateClientKeys())
  provider = await startHostileProvider({
    clientId: 'portal',
    clientKeys: publicJwks(keys).keys,
    person: PERSON,
  })
})
afterAll(() => provider.stop())
beforeEach(() => {
  provider.faults = {}
  logged = []
})

type Changeable = { -readonly [K in keyof OidcConfig]: OidcConfig[K] }

function configure(changes: Partial<OidcConfig> = {}): Changeable {
  return {
    realm: 'citizen',
    mode: 'demo',
    issuer: provider.issuer,
    clientId: 'portal',
    redirectUri: 'http://127.0.0.1:3999/auth/citizen/callback',
    acrValues: ['http://ftn.ficora.fi/2017/loa2', 'http://eidas.europa.eu/LoA/substantial'],
    prompt: 'login',
    keys,
    spName: 'Rekisteriportti',
    ...changes,
  }
}

const client = (changes: Partial<OidcConfig> = {}, timeoutMs = 5_000) =>
  createOidcClient(configure(changes), { log, timeoutMs })

async function begin(oidc: OidcClient) {
  const begun = await beginLogin(oidc, { lang: 'fi', returnTo: '/fi', now: now() })
  if (!begun.ok) throw new Error(begun.reason)
  return { transaction: begun.transaction, query: provider.authorize(begun.url) }
}

/** A login with whatever faults are set; `bend` may change the browser's answer before it returns. */
async function logIn(
  oidc: OidcClient,
  bend: (query: URLSearchParams, transaction: LoginTransaction) => void = () => undefined,
) {
  const { transaction, query } = await begin(oidc)
  bend(query, transaction)
  return completeLogin(oidc, { query: query.toString(), transaction, now: now() })
}

async function expectRefused(faults: Faults, reason: LoginRefusal, oidc = client()) {
  provider.faults = faults
  expect(await logIn(oidc)).toEqual({ ok: false, reason })
  expect(logged.filter((line) => line.includes(`"reason":"${reason}"`))).toHaveLength(1)
  expect(logged.join()).not.toMatch(/110785|902S|Nazari|Leila|Kymenlaita|one-code|opaque/)
}

test('without faults the login succeeds, and the client proves itself with a signed assertion', async () => {
  const oidc = client({ clientAssertionAudience: 'https://broker.example.test/token' })
  expect(await logIn(oidc)).toMatchObject({ ok: true, identity: { kind: 'hetu', hetu: HETU } })
  const request = provider.lastTokenRequest()
  expect(request.get('redirect_uri')).toBe(oidc.config.redirectUri)
  expect(request.get('code_verifier')).toMatch(/^[\w~.-]{43,128}$/)
  const [, assertion = ''] = (request.get('client_assertion') ?? '').split('.')
  expect(JSON.parse(Buffer.from(assertion, 'base64url').toString())).toMatchObject({
    iss: 'portal',
    sub: 'portal',
    aud: 'https://broker.example.test/token',
  })
})

test('the signed request carries what the trust network demands', async () => {
  const begun = await beginLogin(client(), { lang: 'sv', returnTo: '/sv', now: now() })
  if (!begun.ok) throw new Error(begun.reason)
  const [, payload = ''] = (new URL(begun.url).searchParams.get('request') ?? '').split('.')
  const request = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<
    string,
    unknown
  >
  expect(request).toMatchObject({
    iss: 'portal',
    aud: provider.issuer,
    response_type: 'code',
    prompt: 'login',
    ui_locales: 'sv',
    acr_values: 'http://ftn.ficora.fi/2017/loa2 http://eidas.europa.eu/LoA/substantial',
    ftn_spname: 'Rekisteriportti',
    code_challenge_method: 'S256',
    nonce: begun.transaction.nonce,
  })
  expect(Number(request.exp) - Number(request.iat)).toBe(600)
})

describe('the browser', () => {
  const cases: [string, LoginRefusal, (query: URLSearchParams, t: LoginTransaction) => void][] = [
    ['without state', 'state', (query) => query.delete('state')],
    ['with a foreign state', 'state', (query) => query.set('state', 'x'.repeat(43))],
    ['without the issuer', 'callback-issuer', (query) => query.delete('iss')],
    ['with another issuer', 'callback-issuer', (query) => query.set('iss', 'https://x.test')],
    ['with two codes', 'duplicate-parameter', (query) => query.append('code', 'another')],
    ['with two states', 'duplicate-parameter', (q, t) => q.append('state', t.state)],
    ['without a code', 'code-missing', (query) => query.delete('code')],
    ['after cancelling', 'cancelled', (query) => query.set('error', 'access_denied')],
    [
      'with markup in the error',
      'provider-error',
      (query) => {
        query.set('error', 'server_error')
        query.set('error_description', '<script>alert(1)</script>')
      },
    ],
  ]
  test.each(cases)('%s is refused without a token call: %s', async (_name, reason, bend) => {
    const before = provider.calls.token
    expect(await logIn(client(), bend)).toEqual({ ok: false, reason })
    expect(provider.calls.token).toBe(before)
    expect(logged.join()).not.toContain('script')
  })

  test('who comes back after ten minutes begins anew', async () => {
    const oidc = client()
    const { transaction, query } = await begin(oidc)
    const before = provider.calls.token
    const late = transaction.startedAt.add({ minutes: 10, seconds: 1 })
    expect(await completeLogin(oidc, { query: query.toString(), transaction, now: late })).toEqual({
      ok: false,
      reason: 'expired',
    })
    expect(provider.calls.token).toBe(before)
  })

  test("cannot take a citizen's answer to the staff callback", async () => {
    const { transaction, query } = await begin(client())
    const staff = client({ realm: 'staff' })
    expect(
      await completeLogin(staff, { query: query.toString(), transaction, now: now() }),
    ).toEqual({ ok: false, reason: 'wrong-realm' })
  })
})

describe('the provider’s service', () => {
  const discovery: [NonNullable<Faults['discovery']>, string][] = [
    ['other-issuer', 'issuer-mismatch'],
    ['hang', 'provider-unavailable'],
    ['down', 'provider-unavailable'],
    ['html', 'provider-unavailable'],
    ['huge', 'provider-unavailable'],
  ]
  test.each(discovery)('discovery %s: the login does not begin (%s)', async (fault, reason) => {
    provider.faults = { discovery: fault }
    const oidc = client({}, fault === 'hang' ? 300 : 5_000)
    const begun = await beginLogin(oidc, { lang: 'fi', returnTo: '/fi', now: now() })
    expect(begun).toEqual({ ok: false, reason })
    // The same client recovers by itself.
    provider.faults = {}
    expect(await logIn(oidc)).toMatchObject({ ok: true })
  })

  test('only a small part of an endless document is read', () => {
    expect(provider.sent.discovery).toBeGreaterThan(0)
    expect(provider.sent.discovery).toBeLessThan(10 * 1024 * 1024)
  })

  test('an outage of discovery does not stop logins that know the provider', async () => {
    const oidc = client()
    expect(await logIn(oidc)).toMatchObject({ ok: true })
    provider.faults = { discovery: 'down' }
    const later = now().add({ hours: 2 })
    const begun = await beginLogin(oidc, { lang: 'fi', returnTo: '/fi', now: later })
    expect(begun.ok).toBe(true)
  })

  test('is discovered once for many logins', async () => {
    const oidc = client()
    const before = provider.calls.discovery
    await Promise.all([begin(oidc), begin(oidc), begin(oidc)])
    expect(await logIn(oidc)).toMatchObject({ ok: true })
    expect(provider.calls.discovery).toBe(before + 1)
  })

  test('a login that outlives the portal’s restart fails calmly while the provider is down', async () => {
    const { transaction, query } = await begin(client())
    provider.faults = { discovery: 'down' }
    expect(
      await completeLogin(client(), { query: query.toString(), transaction, now: now() }),
    ).toEqual({ ok: false, reason: 'provider-unavailable' })
  })

  const calls: [Faults, LoginRefusal][] = [
    [{ token: 'hang' }, 'provider-unavailable'],
    [{ token: 'down' }, 'provider-unavailable'],
    [{ token: 'html' }, 'token-response'],
    [{ token: 'invalid-grant' }, 'code-refused'],
    [{ token: 'unauthorized' }, 'provider-error'],
    [{ token: 'no-id-token' }, 'id-token-missing'],
    [{ token: 'no-access-token' }, 'token-response'],
    [{ token: 'redirect' }, 'provider-error'],
    [{ jwks: 'hang' }, 'provider-unavailable'],
    [{ jwks: 'down' }, 'provider-unavailable'],
    [{ jwks: 'html' }, 'provider-unavailable'],
  ]
  test.each(calls)('%j is refused: %s', async (faults, reason) => {
    await expectRefused(
      faults,
      reason,
      client({}, Object.values(faults).includes('hang') ? 300 : 5_000),
    )
  })

  test('an unknown signing key leads to one refetch, not more', async () => {
    const oidc = client()
    expect(await logIn(oidc)).toMatchObject({ ok: true })
    const before = provider.calls.jwks
    await expectRefused({ jwsHeader: { kid: 'unknown' } }, 'id-token-unknown-key', oidc)
    expect(provider.calls.jwks).toBe(before + 1)
  })

  test('a rotated signing key is found by the next login, with one refetch', async () => {
    const oidc = client()
    expect(await logIn(oidc)).toMatchObject({ ok: true })
    const before = provider.calls.jwks
    for (let login = 0; login < 6; login += 1) await logIn(oidc)
    expect(provider.calls.jwks).toBe(before)
    await provider.rotate()
    expect(await logIn(oidc)).toMatchObject({ ok: true })
    expect(provider.calls.jwks).toBe(before + 1)
    expect(await logIn(oidc)).toMatchObject({ ok: true })
    expect(provider.calls.jwks).toBe(before + 1)
  })
})

describe('an ID token', () => {
  const refused: [string, Faults, LoginRefusal][] = [
    ['not encrypted', { encryption: 'none' }, 'id-token-not-encrypted'],
    ['encrypted to another key', { encryption: 'other-key' }, 'id-token-decryption'],
    ['encrypted with RSA-OAEP-512', { jweHeader: { alg: 'RSA-OAEP-512' } }, 'id-token-decryption'],
    ['encrypted with A192GCM', { jweHeader: { enc: 'A192GCM' } }, 'id-token-decryption'],
    ['encrypted without a key id', { jweHeader: { kid: undefined } }, 'id-token-decryption'],
    ['encrypted for an unknown key id', { jweHeader: { kid: 'x' } }, 'id-token-decryption'],
    ['tampered with', { encryption: 'tampered' }, 'id-token-decryption'],
    ['that is garbage', { encryption: 'garbage' }, 'id-token-decryption'],
    ['encrypted but not signed at all', { encryption: 'not-a-jws' }, 'id-token-malformed'],
    ['with algorithm none', { signWith: 'none' }, 'id-token-algorithm'],
    [
      'signed with the public key (HS256)',
      { signWith: 'hmac-with-public-key' },
      'id-token-algorithm',
    ],
    ['signed with PS256', { signWith: 'ps256' }, 'id-token-algorithm'],
    ['signed with ES256', { signWith: 'es256' }, 'id-token-algorithm'],
    ['with a rogue signature', { signWith: 'rogue' }, 'id-token-signature'],
    ['with an unknown key id', { jwsHeader: { kid: 'unknown' } }, 'id-token-unknown-key'],
    ['without a key id', { jwsHeader: { kid: undefined } }, 'id-token-unknown-key'],
    ['that is an access token', { jwsHeader: { typ: 'at+jwt' } }, 'id-token-malformed'],
    ['of another issuer', { claims: { iss: 'https://x.test' } }, 'id-token-issuer'],
    ['for another audience', { claims: { aud: 'other' } }, 'id-token-audience'],
    [
      'with an extra audience',
      { claims: { aud: ['portal', 'other'], azp: 'portal' } },
      'id-token-audience',
    ],
    ['with another authorized party', { claims: { azp: 'other' } }, 'id-token-audience'],
    ['with a wrong nonce', { claims: { nonce: 'x'.repeat(43) } }, 'id-token-nonce'],
    ['without a nonce', { claims: { nonce: undefined } }, 'id-token-nonce'],
    ['that has expired', { times: { exp: -300 } }, 'id-token-expired'],
    ['without expiry', { claims: { exp: undefined } }, 'id-token-expired'],
    ['issued five minutes ahead', { times: { iat: 300 } }, 'clock'],
    ['issued an hour ago', { times: { iat: -3600 } }, 'clock'],
    ['not valid yet', { times: { nbf: 300 } }, 'clock'],
    ['without authentication time', { claims: { auth_time: undefined } }, 'not-fresh'],
    ['of an earlier authentication', { times: { auth_time: -900 } }, 'not-fresh'],
    [
      'for another access token',
      { claims: { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' } },
      'id-token-access-token-hash',
    ],
    ['without level', { claims: { acr: undefined } }, 'acr-missing'],
    ['of a lower level', { claims: { acr: 'http://eidas.europa.eu/LoA/low' } }, 'acr-too-low'],
    [
      'of a test level nobody asked for',
      { claims: { acr: 'http://ftn.ficora.fi/2017/loatest3' } },
      'acr-too-low',
    ],
    ['with an empty subject', { claims: { sub: '' } }, 'claims-invalid'],
    ['without identity code', { claims: { 'urn:oid:1.2.246.21': undefined } }, 'hetu-missing'],
    [
      'with a wrong check character',
      { claims: { 'urn:oid:1.2.246.21': '110785-902T' } },
      'hetu-invalid',
    ],
    [
      'with an identity code that is no text',
      { claims: { 'urn:oid:1.2.246.21': 110785 } },
      'hetu-invalid',
    ],
    [
      'with an oversized name',
      { claims: { 'urn:oid:2.5.4.4': 'x'.repeat(201) } },
      'claims-invalid',
    ],
    [
      'with control characters in a name',
      { claims: { 'urn:oid:2.5.4.4': 'Naz\u0000ari' } },
      'claims-invalid',
    ],
    [
      'whose identity code hides in __proto__',
      {
        payload: (claims) =>
          JSON.stringify({ ...claims, 'urn:oid:1.2.246.21': undefined }).replace(
            /\}$/,
            `,"__proto__":{"urn:oid:1.2.246.21":"${HETU}"}}`,
          ),
      },
      'hetu-missing',
    ],
    ['that does not tell when it was issued', { claims: { iat: undefined } }, 'id-token-malformed'],
    ['with a level that is no text', { claims: { acr: 2 } }, 'id-token-malformed'],
    ['authenticated five minutes ahead', { times: { auth_time: 300 } }, 'clock'],
    [
      'of an eIDAS login with an impossible birth date',
      {
        claims: {
          acr: 'http://eidas.europa.eu/LoA/substantial',
          'urn:oid:1.2.246.21': undefined,
          'urn:oid:1.3.6.1.5.5.7.9.1': '1985-02-30',
        },
      },
      'claims-invalid',
    ],
    ['that is no object', { payload: () => '["portal"]' }, 'id-token-malformed'],
  ]
  test.each(refused)('%s is refused', async (_name, faults, reason) => {
    await expectRefused(faults, reason)
  })

  const accepted: [string, Faults][] = [
    ['of a higher level', { claims: { acr: 'http://ftn.ficora.fi/2017/loa3' } }],
    ['half a minute fast', { times: { iat: 30, auth_time: 30 } }],
    ['half a minute slow', { times: { iat: -30, auth_time: -30 } }],
    [
      'encrypted with RSA-OAEP and A128CBC-HS256',
      { jweHeader: { alg: 'RSA-OAEP', enc: 'A128CBC-HS256' } },
    ],
    [
      'with a broker’s plain claim names',
      {
        claims: {
          'urn:oid:1.2.246.21': undefined,
          personal_identity_code: HETU,
        },
      },
    ],
    [
      'with a harmless __proto__',
      { payload: (claims) => JSON.stringify(claims).replace(/\}$/, ',"__proto__":{"hetu":"x"}}') },
    ],
  ]
  test.each(accepted)('%s is accepted', async (_name, faults) => {
    provider.faults = faults
    expect(await logIn(client())).toMatchObject({ ok: true, identity: { hetu: HETU } })
    expect(Object.hasOwn(Object.prototype, 'hetu')).toBe(false)
  })

  test('of an eIDAS login without identity code is an identity of its own kind', async () => {
    provider.faults = {
      claims: { 'urn:oid:1.2.246.21': undefined, acr: 'http://eidas.europa.eu/LoA/high' },
    }
    expect(await logIn(client())).toMatchObject({
      ok: true,
      identity: { kind: 'eidas', issuer: provider.issuer, subject: 'transient-1' },
    })
  })

  test('of an earlier authentication will do when no fresh one was asked for', async () => {
    provider.faults = { times: { auth_time: -900 } }
    const config = configure()
    delete config.prompt
    expect(await logIn(createOidcClient(config, { log }))).toMatchObject({ ok: true })
  })

  const staffCases: [string, Record<string, unknown>, LoginRefusal][] = [
    ['without a second factor', { amr: ['pwd'] }, 'mfa-missing'],
    ['without authentication methods', { amr: undefined }, 'mfa-missing'],
    ['without roles', { roles: undefined }, 'roles-missing'],
    ['with an empty list of roles', { roles: [] }, 'roles-missing'],
    ['with roles that are no list', { roles: 'administrator' }, 'claims-invalid'],
    ['without a name', { name: undefined }, 'claims-invalid'],
  ]
  test.each(staffCases)('of an employee %s is refused', async (_name, claims, reason) => {
    await expectRefused({ claims: { ...EMPLOYEE, ...claims } }, reason, client({ realm: 'staff' }))
  })

  test('of an employee needs no level where the directory has none', async () => {
    provider.faults = { claims: { ...EMPLOYEE, acr: undefined } }
    expect(await logIn(client({ realm: 'staff', acrValues: [] }))).toMatchObject({
      ok: true,
      identity: { kind: 'staff', acr: '' },
    })
  })

  test('of an employee names the directory object, not the session', async () => {
    provider.faults = { claims: { ...EMPLOYEE, oid: 'object-7' } }
    expect(await logIn(client({ realm: 'staff' }))).toMatchObject({
      ok: true,
      identity: { kind: 'staff', subject: 'object-7', roles: ['clerk'] },
    })
  })
})

describe('production', () => {
  const production = (): OidcConfig => ({ ...configure(), mode: 'production' })

  test('is not configured with plain HTTP or test levels', () => {
    const acrValues = ['http://ftn.ficora.fi/2017/loatest2']
    expect(() => createOidcClient({ ...production(), acrValues }, { log })).toThrow(
      /issuer must use https[^]*redirect address must use https[^]*test levels/,
    )
  })

  const cases: [Record<string, unknown>, LoginRefusal][] = [
    [{ acr: 'http://ftn.ficora.fi/2017/loatest2' }, 'acr-test-level'],
    [{}, 'hetu-test-person'],
  ]
  test.each(cases)('refuses a token of a test: %j %s', async (claims, reason) => {
    // Plain HTTP cannot speak as production; the second verification is asked directly.
    provider.faults = { claims }
    const { transaction, query } = await begin(client())
    const answer = await fetch(`${provider.issuer}/token`, { method: 'POST', body: query })
    const { id_token: idToken } = (await answer.json()) as { id_token: string }
    const jwks = (await (await fetch(`${provider.issuer}/jwks`)).json()) as {
      keys: { kid: string }[]
    }
    const result = await verifyIdToken(
      production(),
      (kid) => Promise.resolve(jwks.keys.find((key) => key.kid === kid) as never),
      { idToken, accessToken: 'opaque', transaction, now: now() },
    )
    expect(result).toEqual({ ok: false, reason })
  })
})
