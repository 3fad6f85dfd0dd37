import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_CITIZENS, DEMO_STAFF } from '#app/demo/people.ts'
import { startDemoIdentityProvider } from '#app/demo/identity-provider/server.ts'
import type { DemoClient } from '#app/demo/identity-provider/provider.ts'
import type { DemoIdentityProvider } from '#app/demo/identity-provider/server.ts'
import type { Lang } from '#app/i18n/lang.ts'
import type { Realm } from '#app/identity/identity.ts'
import { generateClientKeys, importClientKeys, publicJwks } from '#app/identity/keys.server.ts'
import type { ClientKeys } from '#app/identity/keys.server.ts'
import { beginLogin, completeLogin, createOidcClient } from '#app/identity/oidc.server.ts'
import type { OidcClient } from '#app/identity/oidc.server.ts'
import { openBrowser } from '#test/support/demo-browser.ts'

const PORTAL = 'http://127.0.0.1:3999'
const now = () => Temporal.Now.instant()

let keys: ClientKeys
let provider: DemoIdentityProvider
const logged: string[] = []
const log = {
  info: (...line: unknown[]) => void logged.push(JSON.stringify(line)),
  warn: (...line: unknown[]) => void logged.push(JSON.stringify(line)),
  error: (...line: unknown[]) => void logged.push(JSON.stringify(line)),
}

const start = (port = 0) =>
  startDemoIdentityProvider({
    host: '127.0.0.1',
    port,
    portalOrigin: PORTAL,
    clientKeys: publicJwks(keys).keys,
    log,
    mailbox: {
      list: () =>
        Promise.resolve([
          {
            id: '1',
            to: 'a@example.test',
            subject: '<b>Vastaus</b>',
            date: '2026-11-20T10:00:00Z',
            text: 'Rivi 1\nRivi <2>',
          },
        ]),
    },
  })

beforeAll(async () => {
  keys = await importClientKeys(await generateClientKeys())
  provider = await start()
})
afterAll(() => provider.stop())
afterEach(() => void logged.splice(0))

function client(realm: Realm): OidcClient {
  const registered: DemoClient = realm === 'staff' ? provider.staffClient : provider.citizenClient
  return createOidcClient(
    {
      realm,
      mode: 'demo',
      issuer: provider.issuer,
      ...registered,
      prompt: 'login',
      keys,
      spName: 'Rekisteriportti',
    },
    { log },
  )
}

async function begin(oidc: OidcClient, lang: Lang = 'fi') {
  const begun = await beginLogin(oidc, { lang, returnTo: '/fi/citizen', now: now() })
  if (!begun.ok) throw new Error(begun.reason)
  return begun
}

/** Drives a whole login in a browser and completes it at the portal. */
async function logIn(
  oidc: OidcClient,
  form: Record<string, string>,
  browser = openBrowser(provider.issuer),
) {
  const { url, transaction } = await begin(oidc)
  const page = await browser.visit(url)
  const back = await browser.visit(page.url, form)
  expect(back.url.startsWith(`${oidc.config.redirectUri}?`)).toBe(true)
  return completeLogin(oidc, { query: new URL(back.url).search, transaction, now: now() })
}

describe('a citizen', () => {
  test('is identified by the personal identity code', async () => {
    const result = await logIn(client('citizen'), { person: 'leila-nazari' })
    expect(result).toMatchObject({
      ok: true,
      identity: {
        kind: 'hetu',
        hetu: '110785-902S',
        givenNames: 'Leila Maryam',
        familyName: 'Nazari',
        nonDisclosure: false,
        acr: 'http://ftn.ficora.fi/2017/loatest2',
      },
    })
    expect(
      result.ok && result.identity.kind === 'hetu' && result.identity.birthDate.toString(),
    ).toBe('1985-07-11')
  })

  test('every demo citizen who may log in is identified as oneself', async () => {
    const oidc = client('citizen')
    for (const person of DEMO_CITIZENS.filter((one) => one.login === 'hetu')) {
      const result = await logIn(oidc, { person: person.key })
      if (!result.ok || result.identity.kind !== 'hetu') throw new Error(person.key)
      expect(result.identity.hetu).toBe(person.hetu)
      expect(result.identity.birthDate.toString()).toBe(person.birthDate)
      expect(result.identity.nonDisclosure).toBe(person.nonDisclosure)
    }
  })

  test('identified through eIDAS has no personal identity code', async () => {
    const result = await logIn(client('citizen'), { person: 'kadri-tammelaid' })
    expect(result).toMatchObject({
      ok: true,
      identity: { kind: 'eidas', issuer: provider.issuer, subject: 'EE/FI/kadri-tammelaid' },
    })
  })

  test('is asked again at each login, and can be another person', async () => {
    const oidc = client('citizen')
    const browser = openBrowser(provider.issuer)
    await logIn(oidc, { person: 'leila-nazari' }, browser)
    const second = await logIn(oidc, { person: 'viktor-sjolund' }, browser)
    expect(second).toMatchObject({ ok: true, identity: { hetu: '250779-9914' } })
  })

  test('who cancels is told from an error', async () => {
    const oidc = client('citizen')
    expect(await logIn(oidc, { outcome: 'cancel' })).toEqual({ ok: false, reason: 'cancelled' })
    expect(await logIn(oidc, { outcome: 'error' })).toEqual({ ok: false, reason: 'provider-error' })
    expect(logged.join()).not.toContain('script')
  })

  test('a small child cannot be picked', async () => {
    const { url } = await begin(client('citizen'))
    const browser = openBrowser(provider.issuer)
    const page = await browser.visit(url)
    expect(page.html).not.toContain('daria-nazari')
    const again = await browser.visit(page.url, { person: 'daria-nazari' })
    expect(again.html).toContain('value="samir-nazari"')
  })

  test('no value of the person reaches the log', async () => {
    await logIn(client('citizen'), { person: 'leila-nazari' })
    await logIn(client('citizen'), { outcome: 'cancel' })
    expect(logged.join()).toContain('login-refused')
    expect(logged.join()).not.toMatch(/110785|902S|Nazari|Leila|1985/)
  })
})

describe('an employee', () => {
  test('is identified by the directory with roles and a second factor', async () => {
    const result = await logIn(client('staff'), { person: 'lappeenranta-decider' })
    const employee = DEMO_STAFF.find(({ key }) => key === 'lappeenranta-decider')
    expect(result).toMatchObject({
      ok: true,
      identity: {
        kind: 'staff',
        issuer: provider.issuer,
        subject: 'lappeenranta-decider',
        roles: ['decider'],
        name: employee?.name,
        email: employee?.email,
        amr: ['mfa', 'pwd'],
      },
    })
  })

  test('is picked from other people than the citizens', async () => {
    const { url } = await begin(client('staff'))
    const { html } = await openBrowser(provider.issuer).visit(url)
    for (const { key } of DEMO_STAFF) expect(html).toContain(`value="${key}"`)
    expect(html).not.toContain('leila-nazari')
  })
})

describe('the wire', () => {
  test('only the client id and the signed request are in the address', async () => {
    const { url, transaction } = await begin(client('citizen'), 'sv')
    expect([...new URL(url).searchParams.keys()].sort()).toEqual(['client_id', 'request'])
    expect(transaction.nonce.length).toBeGreaterThanOrEqual(32)
  })

  test.each([
    ['fi', 'Valitse, kenenä jatkat'],
    ['sv', 'Välj vem du fortsätter som'],
    ['en', 'Choose who you continue as'],
  ] as const)('the page is in the language of the portal: %s', async (lang, words) => {
    const { url } = await begin(client('citizen'), lang)
    const { html } = await openBrowser(provider.issuer).visit(url)
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain(words)
    expect(html).toContain('Rekisteriportti')
    expect(html).not.toContain('<script')
  })

  test('a code is of no use twice', async () => {
    const oidc = client('citizen')
    const { url, transaction } = await begin(oidc)
    const browser = openBrowser(provider.issuer)
    const page = await browser.visit(url)
    const back = await browser.visit(page.url, { person: 'aino-virtamo' })
    const answer = { query: new URL(back.url).search, transaction, now: now() }
    expect(await completeLogin(oidc, answer)).toMatchObject({ ok: true })
    expect(await completeLogin(oidc, answer)).toEqual({ ok: false, reason: 'code-refused' })
  })

  test('the next login works after the provider restarted with a new key', async () => {
    const oidc = client('citizen')
    expect(await logIn(oidc, { person: 'aino-virtamo' })).toMatchObject({ ok: true })
    await provider.stop()
    provider = await start(Number(new URL(provider.issuer).port))
    expect(await logIn(oidc, { person: 'aino-virtamo' })).toMatchObject({ ok: true })
  })

  test.each(['/interaction/none', '/auth/none', '/auth?client_id=unknown'])(
    'an address visited without a login in progress gets a calm page: %s',
    async (path) => {
      const { html } = await openBrowser(provider.issuer).visit(`${provider.issuer}${path}`)
      expect(html).toContain('<h1>Tunnistautuminen on vanhentunut</h1>')
    },
  )

  test('the mailbox shows letters as text', async () => {
    const { html } = await openBrowser(provider.issuer).visit(`${provider.issuer}/mailbox?lang=sv`)
    expect(html).toContain('<h1>Demonstrationens postlåda</h1>')
    expect(html).toContain('&lt;b&gt;Vastaus&lt;/b&gt;')
    expect(html).toContain('Rivi &lt;2&gt;')
  })
})
