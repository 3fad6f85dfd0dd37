import { join } from 'node:path'
import * as openid from 'openid-client'
import { demoClients, type DemoClient } from '#app/demo/identity-provider/provider.ts'
import { DEMO_CITIZENS } from '#app/demo/people.ts'
import { loadClientKeys, type ClientKeys } from '#app/identity/keys.server.ts'
import type { PortalUnderTest } from '#test/bench/lab.ts'
import {
  addErrors,
  compare,
  ratio,
  type Errors,
  type Reading,
  type Row,
} from '#test/bench/measure.ts'
import { openBrowser } from '#test/support/demo-browser.ts'

const SECONDS = 4

export const login: Row = {
  name: 'login',
  title: 'full login: demo provider, verified twice, session row',
  against: 'openid-client alone, same provider',
  budget: { atLeast: 0.6 },
  awaits: 'the FTN dialect',
  unit: '×',
  sideUnit: '/s',
  measure: async (lab) => {
    const portal = await lab.portal()
    const plain = await plainClient(portal)
    const sides = { ours: () => throughPortal(portal), base: () => throughLibrary(portal, plain) }
    await perSecond(1, sides.ours)
    await perSecond(1, sides.base)
    return compare({
      ours: () => perSecond(SECONDS, sides.ours),
      base: () => perSecond(SECONDS, sides.base),
      figure: ratio,
    })
  },
}

/** One login after the other. */
async function perSecond(seconds: number, logIn: () => Promise<void>): Promise<Reading> {
  const errors: Errors = {}
  const started = performance.now()
  let done = 0
  while (performance.now() - started < seconds * 1000) {
    try {
      await logIn()
      done += 1
    } catch (error) {
      addErrors(errors, { [error instanceof Error ? error.message : 'unknown']: 1 })
    }
  }
  return { value: done / ((performance.now() - started) / 1000), errors }
}

/** What a person's browser does at the provider, from its first address back to ours. */
async function atProvider(portal: PortalUnderTest, url: string): Promise<string> {
  const browser = openBrowser(portal.providerOrigin)
  const page = await browser.visit(url)
  const person = DEMO_CITIZENS.find((citizen) => citizen.login === 'hetu')?.key ?? ''
  const back = await browser.visit(page.url, { person })
  return back.url
}

async function throughPortal(portal: PortalUnderTest): Promise<void> {
  const { origin } = portal
  const begun = await fetch(`${origin}/fi/login`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ returnTo: '/fi/citizen' }),
    redirect: 'manual',
  })
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const back = await atProvider(portal, begun.headers.get('location') ?? '')
  const ended = await fetch(back, { headers: { cookie }, redirect: 'manual' })
  await Promise.all([begun.body?.cancel(), ended.body?.cancel()])
  const session = ended.headers.getSetCookie().some((line) => line.startsWith('__Host-citizen='))
  if (!session) throw new Error(`no session, status ${String(ended.status)}`)
}

interface PlainClient {
  readonly configuration: openid.Configuration
  readonly keys: ClientKeys
  readonly client: DemoClient
}

/** The library as its manual sets it up: made once, used for every login. */
async function plainClient(portal: PortalUnderTest): Promise<PlainClient> {
  const keys = await loadClientKeys({ dataDir: join(portal.dataDir, 'keys'), mode: 'demo' })
  const client = demoClients(portal.origin).citizen
  const configuration = await openid.discovery(
    new URL(portal.providerOrigin),
    client.clientId,
    { id_token_signed_response_alg: 'RS256' },
    openid.PrivateKeyJwt(keys.signing),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the demo's provider has no TLS
    { execute: [openid.allowInsecureRequests] },
  )
  openid.enableNonRepudiationChecks(configuration)
  const decryption = keys.decryption.map(({ kid, handles }) => ({
    kid,
    key: handles['RSA-OAEP-256'],
  }))
  openid.enableDecryptingResponses(configuration, ['A256GCM'], ...decryption)
  return { configuration, keys, client }
}

async function throughLibrary(portal: PortalUnderTest, plain: PlainClient): Promise<void> {
  const { configuration, keys, client } = plain
  const state = openid.randomState()
  const nonce = openid.randomNonce()
  const verifier = openid.randomPKCECodeVerifier()
  const url = await openid.buildAuthorizationUrlWithJAR(
    configuration,
    {
      response_type: 'code',
      scope: 'openid',
      redirect_uri: client.redirectUri,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: 'fi',
      acr_values: client.acrValues.join(' '),
      prompt: 'login',
    },
    keys.signing,
  )
  const back = await atProvider(portal, url.href)
  const tokens = await openid.authorizationCodeGrant(configuration, new URL(back), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  if (tokens.claims()?.['urn:oid:1.2.246.21'] === undefined) throw new Error('nobody identified')
}
