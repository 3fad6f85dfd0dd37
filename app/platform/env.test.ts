import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  configuredDatabase,
  configuredSuomifi,
  readEnv,
  SettingsError,
} from '#app/platform/env.server.ts'

const DATABASES = {
  DATABASE_URL_OWNER: 'postgres://o:x@127.0.0.1/p',
  DATABASE_URL_APP: 'postgres://a:x@127.0.0.1/p',
  DATABASE_URL_WORKER: 'postgres://w:x@127.0.0.1/p',
  DATABASE_URL_AUDITOR: 'postgres://u:x@127.0.0.1/p',
}
const PRODUCTION = {
  ...DATABASES,
  PORTAL_MODE: 'production',
  PUBLIC_ORIGIN: 'https://portal.example',
  OIDC_CITIZEN_ISSUER: 'https://broker.example',
  OIDC_CITIZEN_CLIENT_ID: 'portal',
  OIDC_STAFF_ISSUER: 'https://directory.example',
  OIDC_STAFF_CLIENT_ID: 'portal',
  OIDC_KEYS_FILE: 'keys.json',
  KEYRING_FILE: 'keyring.json',
  MAIL_URL: 'smtp://mail.example',
  MAIL_FROM: 'portal@portal.example',
}
const SUOMIFI = {
  SUOMIFI_MESSAGES_URL: 'https://messages.example/',
  SUOMIFI_MESSAGES_USERNAME: 'portal-system',
  SUOMIFI_MESSAGES_PASSWORD: 'only-between-us',
  SUOMIFI_MESSAGES_SERVICE_ID: 'service-1',
}

const problems = (source: Record<string, string>): string[] => {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('readEnv', () => {
  it('needs nothing for the demo, and derives the neighbouring ports', () => {
    const env = readEnv({ PORT: '4100', MAIL_URL: '' })
    expect(env).toMatchObject({
      PORTAL_MODE: 'demo',
      HOST: '127.0.0.1',
      IDP_PORT: 4101,
      METRICS_PORT: 4102,
      PUBLIC_ORIGIN: 'http://127.0.0.1:4100',
    })
    expect(Object.isFrozen(env)).toBe(true)
    expect(configuredDatabase(env)).toBeUndefined()
  })

  it('names every wrong setting in a line of its own', () => {
    const lines = problems({ PORT: '99999', PUBLIC_ORIGIN: 'ftp://x', LOG_LEVEL: 'loud' })
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_ORIGIN',
    ])
  })

  it('takes the four databases together or none', () => {
    const three = { ...DATABASES, DATABASE_URL_WORKER: '' }
    expect(problems(three)).toHaveLength(1)
    expect(problems(three)[0]).toContain('DATABASE_URL_WORKER')
    expect(configuredDatabase(readEnv(DATABASES))).toMatchObject({
      app: 'postgres://a:x@127.0.0.1/p',
    })
  })

  it('takes a virus scanner by network or socket, and needs none', () => {
    for (const url of ['tcp://clamd:3310', 'tcp://[::1]', 'unix:/run/clamd.ctl']) {
      expect(readEnv({ CLAMD_URL: url }).CLAMD_URL).toBe(url)
    }
    expect(readEnv({}).CLAMD_URL).toBeUndefined()
    for (const url of ['http://clamd:3310', 'tcp:3310', 'unix:clamd.ctl', 'clamd:3310', 'tcp://']) {
      expect(problems({ CLAMD_URL: url })).toEqual([expect.stringContaining('CLAMD_URL')])
    }
  })

  it('starts in production only without any demo part', () => {
    expect(problems(PRODUCTION)).toEqual([])
    for (const key of Object.keys(PRODUCTION).filter((name) => name !== 'PORTAL_MODE')) {
      const lines = problems({ ...PRODUCTION, [key]: '' })
      expect(lines).toEqual([expect.stringContaining(key)])
    }
    expect(problems({ ...PRODUCTION, PUBLIC_ORIGIN: 'http://portal.example' })).toEqual([
      expect.stringContaining('https'),
    ])
  })

  it('takes the access to Suomi.fi-viestit whole or not at all, in production too', () => {
    for (const base of [{}, PRODUCTION]) {
      expect(problems({ ...base, ...SUOMIFI })).toEqual([])
      expect(configuredSuomifi(readEnv(base))).toBeUndefined()
      for (const key of Object.keys(SUOMIFI)) {
        const lines = problems({ ...base, ...SUOMIFI, [key]: '' })
        expect(lines).toEqual([expect.stringContaining(`${key}: set all of`)])
      }
    }
    expect(configuredSuomifi(readEnv(SUOMIFI))).toEqual({
      baseUrl: 'https://messages.example',
      username: 'portal-system',
      password: 'only-between-us',
      serviceId: 'service-1',
    })
  })

  it('sends personal identity codes over https only in production', () => {
    const plain = { ...SUOMIFI, SUOMIFI_MESSAGES_URL: 'http://127.0.0.1:9' }
    expect(problems(plain)).toEqual([])
    expect(problems({ ...PRODUCTION, ...plain })).toEqual([
      'SUOMIFI_MESSAGES_URL: must be https in production',
    ])
  })

  it('prints no password, and gives each where it is asked for', () => {
    const env = readEnv({
      ...PRODUCTION,
      ...SUOMIFI,
      MAIL_URL: 'smtp://u:mail-secret@mail.example',
    })
    for (const printed of [JSON.stringify({ env }), inspect(env), inspect({ deep: { env } })]) {
      expect(printed).toContain('portal-system')
      for (const secret of ['only-between-us', 'mail-secret', 'o:x@']) {
        expect(printed).not.toContain(secret)
      }
    }
    expect(env.SUOMIFI_MESSAGES_PASSWORD).toBe('only-between-us')
    expect(env.MAIL_URL).toContain('mail-secret')
  })
})
