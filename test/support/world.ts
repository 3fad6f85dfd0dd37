import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { DemoController } from '#app/demo/people.ts'
import { createBreakMemory } from '#app/breaks/break-memory.server.ts'
import type { Realm } from '#app/identity/identity.ts'
import { openSession, sessionCookie, type SessionOwner } from '#app/identity/session.server.ts'
import { createLetterRenderer } from '#app/letters/render.server.ts'
import type { StaffRole } from '#app/people/roles.ts'
import { fixedClock, type Clock } from '#app/platform/clock.ts'
import { newKeyring } from '#app/platform/crypto.server.ts'
import { openDatabase, type Database } from '#app/platform/db.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import { createMetrics } from '#app/platform/metrics.server.ts'
import type { Portal } from '#app/portal.server.ts'
import { createTestDatabase } from '#test/support/database.ts'
import { CONTROLLERS } from '#db/seeds/controllers.ts'
import { DEMO_REGISTERS, newestNotice } from '#db/seeds/registers.ts'

/** A plain Tuesday morning in Finland. */
export const TEST_NOW = '2026-11-03T08:00:00Z'
export const TEST_ORIGIN = 'http://127.0.0.1:3000'

/** A portal without servers: database of its own, fixed clock, real renderer, factories. */
export interface World {
  readonly portal: Portal
  readonly workerDb: Database
  readonly urls: Awaited<ReturnType<typeof createTestDatabase>>['urls']
  /** The database as superuser, for what no role of the portal may do or see. */
  readonly adminUrl: string
  setNow(iso: string): void
  insertController(seed?: { key?: DemoController }): Promise<TestController>
  insertPerson(fields?: Partial<PersonFields>): Promise<TestPerson>
  insertGuardianship(guardianId: string, childId: string): Promise<void>
  insertStaff(fields: {
    controllerId: string
    roles: readonly StaffRole[]
    unitId?: string
  }): Promise<TestStaff>
  /** Opens a session and gives the Cookie header that carries it. */
  signIn(owner: TestPerson | TestStaff): Promise<string>
  close(): Promise<void>
}

export interface TestController {
  readonly id: string
  readonly unitId: string
  readonly registerId: string
  readonly registerKey: string
  readonly noticeVersionId: string
}
export interface TestPerson {
  readonly realm: 'citizen'
  readonly id: string
  readonly auditKey: string
}
export interface TestStaff {
  readonly realm: 'staff'
  readonly id: string
  readonly roles: readonly StaffRole[]
}
interface PersonFields {
  given_names: string
  calling_name: string
  family_name: string
  birth_date: string
  language: 'fi' | 'sv'
  email: string | null
  non_disclosure: boolean
  address: object
}

/** A fresh world on a database of its own; close it in `afterAll`. */
export async function createWorld(): Promise<World> {
  const database = await createTestDatabase()
  const { urls } = database
  const db = openDatabase(urls.app, 4)
  const workerDb = openDatabase(urls.worker, 2)
  const renderer = createLetterRenderer()
  let now = fixedClock(TEST_NOW)
  const clock: Clock = { now: () => now.now(), milliseconds: () => now.milliseconds() }
  const portal: Portal = {
    env: { PORTAL_MODE: 'demo', PUBLIC_ORIGIN: TEST_ORIGIN },
    db,
    clock,
    log: createLog('silent'),
    metrics: createMetrics(),
    keyring: newKeyring(),
    // Tests of pages never log in over the wire; whatever does gets clients of its own.
    logins: {} as Portal['logins'],
    jwks: { keys: [] },
    renderer,
    breaks: createBreakMemory({ db, clock }),
    scansFiles: false,
    suomifiInUse: true,
  }
  const system = <T>(work: Parameters<Database['withContext']>[1]): Promise<T> =>
    workerDb.withContext({ kind: 'system' }, work) as Promise<T>
  const insert = (table: string, row: object): Promise<string> =>
    system(async (tx) => {
      const rows = await tx(table).insert(row).returning<{ id: string }[]>('id')
      return rows[0]?.id ?? ''
    })

  return {
    portal,
    workerDb,
    urls,
    adminUrl: database.adminUrl,
    setNow: (iso) => {
      now = fixedClock(iso)
    },
    insertController: async ({ key = 'lappeenranta' } = {}) => {
      const seed = CONTROLLERS.find((controller) => controller.key === key)
      const register = DEMO_REGISTERS.find((one) => one.controller === key)
      const unitSeed = seed?.units[0]
      if (seed === undefined || register === undefined || unitSeed === undefined) {
        throw new Error(`No demo controller ${key}`)
      }
      const tag = randomUUID().slice(0, 8)
      const letters = tag.replace(/[0-9-]/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'x')
      const controllerId = await insert('controllers', {
        key: `${key}-${letters}`,
        kind: seed.kind,
        name: seed.name,
        case_prefix: letters.slice(0, 5).toUpperCase(),
        languages: seed.languages,
        settings: seed.settings,
      })
      const unitId = await insert('units', {
        ...unitSeed,
        key: `${unitSeed.key}-${letters}`,
        controller_id: controllerId,
      })
      const registerKey = `${register.slug}-${letters}`
      const registerId = await insert('registers', {
        controller_id: controllerId,
        unit_id: unitId,
        key: registerKey,
        name: register.name,
        search_words: register.serviceWords,
      })
      const noticeVersionId = await insert('notice_versions', {
        register_id: registerId,
        version: 1,
        kind: newestNotice(register).kind,
        status: 'published',
        content: JSON.stringify(newestNotice(register)),
        effective_from: '2020-01-01',
        published_at: TEST_NOW,
      })
      return { id: controllerId, unitId, registerId, registerKey, noticeVersionId }
    },
    insertPerson: async (fields = {}) => {
      const row = {
        given_names: 'Testi Tytti',
        calling_name: 'Testi',
        family_name: 'Henkilö',
        birth_date: '1990-01-01',
        language: 'fi',
        email: 'testi@example.test',
        created_at: TEST_NOW,
        ...fields,
      }
      const auditKey = randomUUID()
      const id = await insert('persons', { ...row, audit_key: auditKey })
      return { realm: 'citizen', id, auditKey }
    },
    insertGuardianship: async (guardianId, childId) => {
      await system((tx) =>
        tx('guardianships').insert({
          guardian_id: guardianId,
          child_id: childId,
          since: '2010-01-01',
        }),
      )
    },
    insertStaff: async ({ controllerId, roles, unitId }) => {
      const id = await insert('staff', {
        controller_id: controllerId,
        issuer: 'http://localhost:1',
        subject: randomUUID(),
        name: `Testi ${roles.join('-')}`,
        title: { fi: 'Käsittelijä', sv: 'Handläggare' },
        email: 'staff@example.test',
        language: 'fi',
      })
      for (const role of roles) {
        const scoped = role === 'clerk' || role === 'decider' || role === 'unit-head'
        await insert('staff_roles', { staff_id: id, role, unit_id: scoped ? unitId : null })
      }
      return { realm: 'staff', id, roles }
    },
    signIn: async (owner) => {
      const session: SessionOwner =
        owner.realm === 'citizen'
          ? { realm: 'citizen', personId: owner.id }
          : { realm: 'staff', staffId: owner.id, roles: owner.roles }
      const moment = clock.now()
      const token = await db.withContext({ kind: 'public' }, (tx) =>
        openSession(tx, { owner: session, acr: 'test', authenticatedAt: moment, now: moment }),
      )
      return cookieOf(owner.realm, token)
    },
    close: async () => {
      await Promise.all([db.close(), workerDb.close(), renderer.close()])
      await database.close()
    },
  }
}

function cookieOf(realm: Realm, token: string): string {
  return sessionCookie(realm, token).split(';')[0] ?? ''
}

/** Arguments of a loader or action, as Remix would call it. */
export function routeArgs(
  world: World,
  options: {
    path: string
    params: Record<string, string>
    cookie?: string | undefined
    form?: Record<string, string> | FormData | undefined
    method?: string
  },
): LoaderFunctionArgs & ActionFunctionArgs {
  const { path, params, cookie, form } = options
  const headers = new Headers(cookie === undefined ? {} : { cookie })
  const body = form === undefined || form instanceof FormData ? form : new URLSearchParams(form)
  const request = new Request(new URL(path, TEST_ORIGIN), {
    method: options.method ?? (form === undefined ? 'GET' : 'POST'),
    headers,
    ...(body === undefined ? {} : { body }),
  })
  const context = { portal: world.portal, nonce: '', requestId: randomUUID() }
  return { request, params, context }
}

/** The status that a loader or action answers with, thrown or returned; data count as 200. */
export async function statusOf(call: () => unknown): Promise<number> {
  try {
    const answer: unknown = await call()
    if (answer instanceof Response) return answer.status
    if (typeof answer === 'object' && answer !== null && 'init' in answer) {
      return (answer as { init: { status?: number } | null }).init?.status ?? 200
    }
    return 200
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}

export const instant = (iso: string): Temporal.Instant => Temporal.Instant.from(iso)
