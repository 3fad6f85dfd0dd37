import { request } from 'node:http'
import { describe, expect, inject, it } from 'vitest'
import { siteMap } from '#test/support/site-map.ts'

const origin = inject('portalOrigin')

const concrete = (path: string): string =>
  path
    .replace(':lang', 'fi')
    .replace(':realm', 'citizen')
    .replace('*', 'nowhere')
    .replace(/:\w+/g, '0b3f6c52-5d3a-4c4b-9a86-0d2f4d4f3a11')

/** `fetch` may not set Origin or Sec-Fetch-Site: a hostile page's browser would. */
function send(options: {
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(
      new URL(options.path, origin),
      { method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      },
    )
    call.on('error', reject)
    call.end(options.body)
  })
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

describe('requests from elsewhere', () => {
  it('may post to no route at all', async () => {
    for (const { path } of siteMap()) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        {},
      ]) {
        const answer = await send({
          path: concrete(path),
          method: 'POST',
          headers: { ...FORM, ...headers },
          body: 'a=b',
        })
        expect([path, headers, answer.status]).toEqual([path, headers, 403])
      }
    }
  })

  it('are believed nothing about where they come from', async () => {
    const { headers } = await send({
      path: '/fi/citizen',
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    })
    expect(headers.location).toBe('/fi/login?returnTo=%2Ffi%2Fcitizen')
  })

  it('are not sent on to another site after login', async () => {
    for (const target of [
      'https://evil.example',
      '//evil.example',
      '/fi//evil.example',
      '/fi/\\evil',
    ]) {
      const { text } = await send({ path: `/fi/login?returnTo=${encodeURIComponent(target)}` })
      expect(text).toContain('name="returnTo" value="/fi/citizen"')
    }
  })
})

describe('every answer', () => {
  it('carries the protective headers, and private pages are not kept', async () => {
    for (const path of ['/fi', '/fi/login', '/fi/citizen', '/nowhere', '/health/live']) {
      const { headers } = await send({ path })
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
      })
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers['x-powered-by']).toBeUndefined()
    }
    expect((await send({ path: '/fi/login' })).headers['cache-control']).toBe('no-store')
    expect((await send({ path: '/fi/citizen' })).headers['cache-control']).toBe('no-store')
  })

  it('has a page of its own in the language of the address when nothing is there', async () => {
    const { status, text } = await send({ path: '/sv/nowhere' })
    expect(status).toBe(404)
    expect(text).toContain('<html lang="sv">')
    expect(text).toMatch(/<h1>[^<]+<\/h1>/)
    expect(text).not.toMatch(/\bat \S+ \(|node_modules/)
  })
})

describe('too much', () => {
  it('is refused before it is read', async () => {
    const answer = await send({
      path: '/fi/login',
      method: 'POST',
      headers: { ...FORM, origin },
      body: `returnTo=${'x'.repeat(200_000)}`,
    })
    expect(answer.status).toBe(413)
  })

  it('is no form, no answer', async () => {
    const answer = await send({
      path: '/fi/login',
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: '{}',
    })
    expect(answer.status).toBe(400)
  })
})

describe('operations', () => {
  it('tell health on the portal and metrics only on their own port', async () => {
    expect((await send({ path: '/health/live' })).status).toBe(200)
    const ready = await send({ path: '/health/ready' })
    expect(JSON.parse(ready.text)).toEqual({
      status: 'ok',
      database: true,
      migrations: true,
      worker: true,
    })
    expect((await send({ path: '/metrics' })).status).toBe(404)
  })

  it('publish our keys without their private halves', async () => {
    const { text } = await send({ path: '/.well-known/jwks.json' })
    const { keys } = JSON.parse(text) as { keys: Record<string, unknown>[] }
    expect(keys.map((key) => key.use).sort()).toEqual(['enc', 'sig'])
    for (const key of keys) expect(Object.keys(key)).not.toContain('d')
  })
})
