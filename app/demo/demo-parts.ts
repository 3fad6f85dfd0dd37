import { join } from 'node:path'
import { publicJwks, type ClientKeys } from '#app/identity/keys.server.ts'
import {
  startDemoIdentityProvider,
  type DemoIdentityProvider,
} from '#app/demo/identity-provider/server.ts'
import { findRunningPostgres, startEmbeddedPostgres } from '#app/demo/embedded-postgres.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Keyring } from '#app/platform/crypto.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import { folderMailer } from '#app/platform/mail.server.ts'
import { prepareDatabase, type DatabaseUrls } from '#app/platform/prepare.server.ts'
import { loadDemo } from '#db/seeds/load-demo.ts'

const DEMO_DATABASE = 'rekisteriportti'

const databaseFolder = (env: Pick<Env, 'DATA_DIR'>): string => join(env.DATA_DIR, 'postgres')

interface DemoDatabase {
  readonly urls: DatabaseUrls
  stop(): Promise<void>
  /** Resolves when the server went down by itself or was killed. */
  readonly lost: Promise<void>
}

/** The demo's own PostgreSQL with its roles and database ready; migrations not yet run. */
export async function startDemoDatabase(
  env: Pick<Env, 'DATA_DIR'>,
  log: { info(message: string): void; warn(message: string): void },
): Promise<DemoDatabase> {
  const server = await startEmbeddedPostgres({ dataDir: databaseFolder(env), log })
  try {
    const adminUrl = server.superuserUrl()
    return {
      urls: await prepareDatabase({ adminUrl, database: DEMO_DATABASE }),
      stop: () => server.stop(),
      lost: new Promise((resolve) => {
        void server.exited.then(({ requested }) => {
          if (!requested) resolve()
        })
      }),
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The same for a command beside the portal: uses the server that runs, else starts one for the while. */
export async function openDemoDatabase(
  ...[env, log]: Parameters<typeof startDemoDatabase>
): ReturnType<typeof startDemoDatabase> {
  const adminUrl = await findRunningPostgres(databaseFolder(env))
  if (adminUrl === undefined) return startDemoDatabase(env, log)
  const urls = await prepareDatabase({ adminUrl, database: DEMO_DATABASE })
  return { urls, stop: () => Promise.resolve(), lost: new Promise(() => undefined) }
}

/** The demo's mailbox: messages are kept as files and shown by the identity provider's server. */
export function demoMailbox(
  env: Pick<Env, 'DATA_DIR'>,
  clock: Clock,
): ReturnType<typeof folderMailer> {
  return folderMailer(join(env.DATA_DIR, 'mailbox'), () => clock.now().toString())
}

/** Starts the demo identity provider and loads the demo people who log in through it. */
export async function startDemoIdentity(options: {
  env: Env
  log: Log
  keys: ClientKeys
  keyring: Keyring
  db: Database
  clock: Clock
  mailbox: ReturnType<typeof folderMailer>
}): Promise<DemoIdentityProvider> {
  const { env, log, keys, keyring, db, clock, mailbox } = options
  const provider = await startDemoIdentityProvider({
    host: env.HOST,
    port: env.IDP_PORT,
    portalOrigin: env.PUBLIC_ORIGIN,
    clientKeys: publicJwks(keys).keys,
    log,
    mailbox,
  })
  await db.withContext({ kind: 'system' }, (tx) =>
    loadDemo(tx, { keyring, staffIssuer: provider.issuer, now: clock.now() }),
  )
  return provider
}
