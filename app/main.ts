import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import { createRequestHandler as createRenderer, type ServerBuild } from '@remix-run/node'
import { createBreakMemory } from '#app/breaks/break-memory.server.ts'
import { printBanner } from '#app/demo/banner.ts'
import { demoMailbox, startDemoDatabase, startDemoIdentity } from '#app/demo/demo-parts.ts'
import { portalLogins } from '#app/identity/logins.server.ts'
import { loadClientKeys, publicJwks, type ClientKeys } from '#app/identity/keys.server.ts'
import { createLetterRenderer } from '#app/letters/render.server.ts'
import { isPublicPage } from '#app/notices/public-paths.ts'
import { loadAssets } from '#app/platform/assets.server.ts'
import { systemClock } from '#app/platform/clock.ts'
import { ensureKeyring, readKeyring, type Keyring } from '#app/platform/crypto.server.ts'
import { assertSafeRole, openDatabase } from '#app/platform/db.server.ts'
import { configuredDatabase, readEnv, type Env } from '#app/platform/env.server.ts'
import { createWebServer, locals, securityHeaders } from '#app/platform/http.server.ts'
import { startJobWorker } from '#app/platform/jobs.server.ts'
import { checkPortFree, closeServer, listen } from '#app/platform/listen.server.ts'
import { createLog, type Log } from '#app/platform/log.server.ts'
import { smtpMailer } from '#app/platform/mail.server.ts'
import { createMetrics, metricsHandler } from '#app/platform/metrics.server.ts'
import { onPublication } from '#app/platform/notify.server.ts'
import { createPageCache } from '#app/platform/page-cache.server.ts'
import { migrateDatabase, pendingMigrations } from '#app/platform/prepare.server.ts'
import { openSuomifi } from '#app/open-suomifi.ts'
import type { Portal } from '#app/portal.server.ts'
import { jobHandlers, JOB_SCHEDULE } from '#app/tasks.server.ts'

/** A portal that runs: where it is, and how to stop it. */
export interface RunningPortal {
  readonly env: Env
  readonly mailboxUrl: string | undefined
  /** Resolves when a part without which the portal cannot go on has died; never in production. */
  readonly lost: Promise<void>
  stop(): Promise<void>
}

type Undo = () => Promise<unknown>

const BUILD = new URL('../build/', import.meta.url)

/**
 * The composition root: builds pool, keys, log, clock and metrics once and starts web server and
 * jobs, and in the demo PostgreSQL, the identity provider and a stand-in of Suomi.fi-viestit.
 * @param built settles when the site's build is there (or has failed)
 * @throws SettingsError, or Error with one clear line (a port in use, a database that is away);
 *   whatever had been started is stopped again
 */
export async function startPortal(
  env: Env,
  log: Log,
  built: Promise<unknown> = Promise.resolve(),
): Promise<RunningPortal> {
  const undos: Undo[] = []
  const stop = async (): Promise<void> => {
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) await undo()
  }
  try {
    const parts = await compose(env, log, built, (undo) => undos.push(undo))
    return { env, ...parts, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function compose(
  env: Env,
  log: Log,
  built: Promise<unknown>,
  started: (undo: Undo) => void,
): Promise<Pick<RunningPortal, 'mailboxUrl' | 'lost'>> {
  const clock = systemClock
  const demo = env.PORTAL_MODE === 'demo'
  const ownProvider = env.OIDC_CITIZEN_ISSUER === undefined
  await checkPortFree(env.HOST, env.PORT, 'PORT')
  await checkPortFree(env.HOST, env.METRICS_PORT, 'METRICS_PORT')
  if (ownProvider) await checkPortFree(env.HOST, env.IDP_PORT, 'IDP_PORT')
  const { keyring, clientKeys } = await readKeys(env)

  let urls = configuredDatabase(env)
  let lost: Promise<void> = new Promise(() => undefined)
  if (urls === undefined) {
    const embedded = await startDemoDatabase(env, quiet(log))
    started(() => embedded.stop())
    urls = embedded.urls
    lost = embedded.lost
  }
  if (demo) await migrateDatabase({ urls })
  await Promise.all([assertSafeRole(urls.app), assertSafeRole(urls.worker)])
  const db = openDatabase(urls.app)
  started(() => db.close())
  const workerDb = openDatabase(urls.worker, 6)
  started(() => workerDb.close())

  const metrics = createMetrics()
  const renderer = createLetterRenderer()
  started(() => renderer.close())
  const mailbox = demoMailbox(env, clock)
  const mailer =
    env.MAIL_URL === undefined ? mailbox : smtpMailer(env.MAIL_URL, env.MAIL_FROM ?? '')
  const provider = ownProvider
    ? await startDemoIdentity({ env, log, keys: clientKeys, keyring, db: workerDb, clock, mailbox })
    : undefined
  if (provider !== undefined) started(() => provider.stop())
  const mailboxUrl =
    provider === undefined || env.MAIL_URL !== undefined ? undefined : `${provider.issuer}/mailbox`
  const suomifi = await openSuomifi(env, clock, started)

  const logins = portalLogins({ env, keys: clientKeys, demo: provider, log })
  const portal: Portal = {
    env: { PORTAL_MODE: env.PORTAL_MODE, PUBLIC_ORIGIN: env.PUBLIC_ORIGIN },
    db,
    clock,
    log,
    metrics,
    keyring,
    logins,
    jwks: publicJwks(clientKeys),
    renderer,
    breaks: createBreakMemory({ db, clock }),
    scansFiles: env.CLAMD_URL !== undefined,
    suomifiInUse: suomifi !== undefined,
    ...(mailboxUrl === undefined ? {} : { demoMailboxUrl: mailboxUrl }),
  }
  const worker = await startJobWorker({
    url: urls.worker,
    tasks: jobHandlers({
      ...{ env, db: workerDb, clock, keyring, renderer, mailer, log, metrics },
      ...(suomifi === undefined ? {} : { suomifi }),
    }),
    schedule: JOB_SCHEDULE,
    log,
    onDone: (task, outcome) => {
      metrics.jobs.inc({ task, outcome })
    },
  })
  started(() => worker.stop())
  const appUrl = urls.app
  const ready = (): Promise<Readonly<Record<string, boolean>>> =>
    readiness({ ping: () => db.ping(), appUrl, workerRunning: worker.running })
  await built
  await serveWeb({ env, portal, appUrl, ready, started })
  return { mailboxUrl, lost }
}

async function serveWeb(options: {
  env: Env
  portal: Portal
  appUrl: string
  ready: () => Promise<Readonly<Record<string, boolean>>>
  started: (undo: Undo) => void
}): Promise<void> {
  const { env, portal, appUrl, ready, started } = options
  const { log, metrics } = portal
  const build = (await import(new URL('server/index.js', BUILD).href)) as ServerBuild
  const formTargets = [
    ...new Set(Object.values(portal.logins).map(({ config }) => new URL(config.issuer).origin)),
  ]
  const origin = env.PUBLIC_ORIGIN
  const render = createRenderer(build, 'production')
  const pages = createPageCache({
    matches: isPublicPage,
    render: (path) =>
      render(new Request(new URL(path, origin)), { portal, nonce: '', requestId: 'public-page' }),
    securityHeaders: securityHeaders({ origin, formTargets }),
    clock: portal.clock,
    changesAt: () => portal.breaks.changesAt(),
  })
  const memories = [portal.breaks, pages]
  const listening = onPublication({
    url: appUrl,
    pages: {
      pause: () => {
        for (const memory of memories) memory.pause()
      },
      resume: () => {
        for (const memory of memories) memory.resume()
      },
    },
    log,
  })
  started(() => listening.stop())
  const web = createWebServer({
    origin,
    formTargets,
    assets: await loadAssets(fileURLToPath(new URL('client', BUILD))),
    pages,
    ready,
    app: createRequestHandler({
      build,
      mode: 'production',
      getLoadContext: (_request, response) => ({ portal, ...locals(response) }),
    }),
    log,
    metrics,
  })
  await listen(web, env.HOST, env.PORT)
  started(() => closeServer(web))
  const metricsServer = createServer(metricsHandler(metrics))
  await listen(metricsServer, env.HOST, env.METRICS_PORT)
  started(() => closeServer(metricsServer))
}

async function readKeys(env: Env): Promise<{ keyring: Keyring; clientKeys: ClientKeys }> {
  const file = env.KEYRING_FILE ?? join(env.DATA_DIR, 'keys', 'keyring.json')
  const json =
    env.OIDC_KEYS_FILE === undefined ? undefined : await readFile(env.OIDC_KEYS_FILE, 'utf8')
  return {
    keyring: await (env.PORTAL_MODE === 'demo' ? ensureKeyring(file) : readKeyring(file)),
    clientKeys: await loadClientKeys({
      json,
      dataDir: join(env.DATA_DIR, 'keys'),
      mode: env.PORTAL_MODE,
    }),
  }
}

async function readiness(options: {
  ping: () => Promise<void>
  appUrl: string
  workerRunning: () => boolean
}): Promise<Record<string, boolean>> {
  const database = await options.ping().then(
    () => true,
    () => false,
  )
  const migrations =
    database &&
    (await pendingMigrations(options.appUrl).then(
      (pending) => pending.length === 0,
      () => false,
    ))
  return { database, migrations, worker: options.workerRunning() }
}

/** The demo's own server reports through the log at debug level: the banner says what matters. */
const quiet = (log: Log): { info(message: string): void; warn(message: string): void } => ({
  info: (message) => {
    log.debug(message)
  },
  warn: (message) => {
    log.warn(message)
  },
})

/** Runs the portal until SIGINT or SIGTERM; a second signal ends it at once. */
export async function main({ built }: { built?: Promise<unknown> } = {}): Promise<void> {
  let portal: RunningPortal
  // Looked at when the site is needed; a failure before that must not end the process unheard.
  built?.catch(() => undefined)
  try {
    const env = readEnv(process.env)
    portal = await startPortal(env, createLog(env.LOG_LEVEL), built)
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`${startFailure(error)}\n`)
    return
  }
  if (portal.env.PORTAL_MODE === 'demo') printBanner(portal)
  await new Promise<void>((resolve) => {
    let stopping = false
    const stop = (): void => {
      if (stopping) process.exit(1)
      stopping = true
      portal.stop().then(resolve, (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      })
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    void portal.lost.then(() => {
      if (stopping) return
      process.stderr.write('The database ended by itself; stopping. Start again with npm start\n')
      process.exitCode = 1
      stop()
    })
  })
}

/** What went wrong at start, without a stack: lines that an operator can act on. */
function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (process.env.PORTAL_DEBUG === '1') return error.stack ?? error.message
  const { message, cause } = error
  return message === '' && cause instanceof Error ? cause.message : message
}
