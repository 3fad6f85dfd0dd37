import { resolve } from 'node:path'
import { inspect } from 'node:util'
import { z } from 'zod'
import type { DatabaseUrls } from '#app/platform/prepare.server.ts'

const port = z.coerce.number().int().min(1).max(65_535)
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)
const prompt = z.enum(['login', 'none']).default('login')
const text = z.string().trim().min(1)
const CLAMD = /^(tcp:\/\/[^/?#]+|unix:(\/\/)?\/[^?#]+)$/

const schema = z.object({
  PORTAL_MODE: z.enum(['demo', 'production']).default('demo'),
  HOST: text.default('127.0.0.1'),
  PORT: port.default(3000),
  IDP_PORT: port.optional(),
  METRICS_PORT: port.optional(),
  DATA_DIR: text.default('.data'),
  PUBLIC_ORIGIN: origin.optional(),
  DATABASE_URL_OWNER: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_URL_APP: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_URL_WORKER: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_URL_AUDITOR: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  OIDC_CITIZEN_ISSUER: z.url().optional(),
  OIDC_CITIZEN_CLIENT_ID: text.optional(),
  OIDC_CITIZEN_ACR_VALUES: text.optional(),
  OIDC_CITIZEN_PROMPT: prompt,
  OIDC_STAFF_ISSUER: z.url().optional(),
  OIDC_STAFF_CLIENT_ID: text.optional(),
  OIDC_STAFF_ACR_VALUES: text.optional(),
  OIDC_STAFF_PROMPT: prompt,
  OIDC_KEYS_FILE: text.optional(),
  KEYRING_FILE: text.optional(),
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  CLAMD_URL: z.url().regex(CLAMD, 'tcp://host:port or unix:/path').optional(),
  SUOMIFI_MESSAGES_URL: origin.optional(),
  SUOMIFI_MESSAGES_USERNAME: text.optional(),
  SUOMIFI_MESSAGES_PASSWORD: z.string().min(1).optional(),
  SUOMIFI_MESSAGES_SERVICE_ID: text.optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

const DATABASE_KEYS = [
  'DATABASE_URL_OWNER',
  'DATABASE_URL_APP',
  'DATABASE_URL_WORKER',
  'DATABASE_URL_AUDITOR',
] as const
const CITIZEN_KEYS = ['OIDC_CITIZEN_ISSUER', 'OIDC_CITIZEN_CLIENT_ID'] as const
const STAFF_KEYS = ['OIDC_STAFF_ISSUER', 'OIDC_STAFF_CLIENT_ID'] as const
const MAIL_KEYS = ['MAIL_URL', 'MAIL_FROM'] as const
const SUOMIFI_KEYS = [
  'SUOMIFI_MESSAGES_URL',
  'SUOMIFI_MESSAGES_USERNAME',
  'SUOMIFI_MESSAGES_PASSWORD',
  'SUOMIFI_MESSAGES_SERVICE_ID',
] as const
/** Settings that hold a password, as such or within an address. */
const SECRET_KEYS: readonly string[] = [...DATABASE_KEYS, 'MAIL_URL', 'SUOMIFI_MESSAGES_PASSWORD']
/** What production must set itself: each stands for a part that the demo brings along. */
const PRODUCTION_KEYS = [
  ...DATABASE_KEYS,
  ...CITIZEN_KEYS,
  ...STAFF_KEYS,
  ...MAIL_KEYS,
  'PUBLIC_ORIGIN',
  'OIDC_KEYS_FILE',
  'KEYRING_FILE',
] as const

type Settings = z.infer<typeof schema>

/** The settings of one run: read once, frozen, derived values filled in. */
export interface Env extends Readonly<Settings> {
  readonly IDP_PORT: number
  readonly METRICS_PORT: number
  readonly PUBLIC_ORIGIN: string
}

/** Every missing or wrong setting, one line each; shown without a stack trace. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/**
 * Reads the settings from environment variables (empty counts as absent).
 * @throws SettingsError naming every problem at once
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, source[key] === '' ? undefined : source[key]]),
  )
  const parsed = schema.safeParse(given)
  const problems = parsed.success
    ? crossChecks(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems.join('\n'))
  const settings = parsed.data
  return Object.freeze(
    printedWithoutSecrets({
      ...settings,
      DATA_DIR: resolve(settings.DATA_DIR),
      IDP_PORT: settings.IDP_PORT ?? settings.PORT + 1,
      METRICS_PORT: settings.METRICS_PORT ?? settings.PORT + 2,
      PUBLIC_ORIGIN: settings.PUBLIC_ORIGIN ?? `http://127.0.0.1:${String(settings.PORT)}`,
    }),
  )
}

/** Whoever logs or prints the settings prints no password. */
function printedWithoutSecrets<T extends object>(settings: T): T {
  const printed = (): object =>
    Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [
        key,
        value !== undefined && SECRET_KEYS.includes(key) ? '[set]' : (value as unknown),
      ]),
    )
  return Object.defineProperties(settings, {
    toJSON: { value: printed },
    [inspect.custom]: { value: printed },
  })
}

function crossChecks(settings: Settings): string[] {
  const problems: string[] = []
  if (settings.PORTAL_MODE === 'production') {
    for (const key of PRODUCTION_KEYS) {
      if (settings[key] === undefined) problems.push(`${key}: must be set in production`)
    }
    if (settings.PUBLIC_ORIGIN?.startsWith('http:')) {
      problems.push('PUBLIC_ORIGIN: must be https in production')
    }
    if (settings.SUOMIFI_MESSAGES_URL?.startsWith('http:')) {
      problems.push('SUOMIFI_MESSAGES_URL: must be https in production')
    }
    return [...problems, ...incompleteGroups(settings, [SUOMIFI_KEYS])]
  }
  const groups = [DATABASE_KEYS, CITIZEN_KEYS, STAFF_KEYS, MAIL_KEYS, SUOMIFI_KEYS]
  return incompleteGroups(settings, groups)
}

/** Settings that belong together are set together or not at all. */
function incompleteGroups(
  settings: Settings,
  groups: readonly (readonly (keyof Settings)[])[],
): string[] {
  return groups.flatMap((group) => {
    const missing = group.filter((key) => settings[key] === undefined)
    if (missing.length === group.length) return []
    return missing.map((key) => `${key}: set all of ${group.join(', ')} or none`)
  })
}

/** The operator's own database, when the settings name one. */
export function configuredDatabase(env: Env): DatabaseUrls | undefined {
  const {
    DATABASE_URL_OWNER: owner,
    DATABASE_URL_APP: app,
    DATABASE_URL_WORKER: worker,
    DATABASE_URL_AUDITOR: auditor,
  } = env
  if (owner === undefined || app === undefined) return undefined
  if (worker === undefined || auditor === undefined) return undefined
  return { owner, app, worker, auditor }
}

/** The access to Suomi.fi-viestit, when the settings have one; official messages go nowhere else. */
export function configuredSuomifi(
  env: Env,
): { baseUrl: string; username: string; password: string; serviceId: string } | undefined {
  const {
    SUOMIFI_MESSAGES_URL: baseUrl,
    SUOMIFI_MESSAGES_USERNAME: username,
    SUOMIFI_MESSAGES_PASSWORD: password,
    SUOMIFI_MESSAGES_SERVICE_ID: serviceId,
  } = env
  if (baseUrl === undefined || username === undefined) return undefined
  if (password === undefined || serviceId === undefined) return undefined
  return { baseUrl, username, password, serviceId }
}
