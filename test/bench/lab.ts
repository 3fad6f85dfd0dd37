import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '#app/demo/embedded-postgres.ts'
import { openSession, sessionCookie, type SessionOwner } from '#app/identity/session.server.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import {
  migrateDatabase,
  prepareDatabase,
  type DatabaseUrls,
} from '#app/platform/prepare.server.ts'
import { findCores, pinSelf, startHelper, type Cores, type Helper } from '#test/bench/processes.ts'
import { freePorts } from '#test/support/free-ports.ts'

/** Where the rows measure: cores, processes and databases, made when first asked for. */
export interface Lab {
  readonly cores: Cores | undefined
  /** The core of the measured side as taskset writes it. */
  readonly serverCore: string | undefined
  /** Both cores: for what is not measured against a client. */
  readonly allCores: string | undefined
  /** The portal with the demo's data on a durable database, its process on the server's core. */
  portal(): Promise<PortalUnderTest>
  /** The same, free to use every core: for what the process does to itself. */
  freePortal(): Promise<PortalUnderTest>
  /** A server of its own for databases that are only read: not durable. */
  scratchCluster(): Promise<Cluster>
  /** A portal on a database of the caller's. */
  startPortal(urls: DatabaseUrls, adminUrl: string, cores?: string): Promise<PortalUnderTest>
  startHelper(program: string, cores?: string): Promise<Helper>
  tempFolder(name: string): Promise<string>
  close(): Promise<void>
}

export interface Cluster {
  readonly adminUrl: (database?: string) => string
  /** A migrated, empty database. */
  createDatabase(name: string): Promise<{ urls: DatabaseUrls; adminUrl: string }>
}

export interface PortalUnderTest {
  readonly port: number
  readonly origin: string
  readonly providerOrigin: string
  readonly dataDir: string
  readonly web: Helper
  readonly urls: DatabaseUrls
  /** Its database as superuser. */
  readonly adminUrl: string
  /** A session as a login opens it: the Cookie header that carries it. */
  signIn(owner: SessionOwner): Promise<string>
  /** Rows of a statement run as superuser. */
  query<T>(sql: string, values?: readonly unknown[]): Promise<T[]>
}

type Undo = () => Promise<unknown>

export function openLab(): Lab {
  const undos: Undo[] = []
  const cores = findCores()
  if (cores !== undefined) pinSelf(cores)
  const serverCore = cores === undefined ? undefined : String(cores.server)
  const allCores =
    cores === undefined ? undefined : `${String(cores.server)},${String(cores.client)}`
  const tempFolder = async (name: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), `rekisteriportti-bench-${name}-`))
    undos.push(() => rm(folder, { recursive: true, force: true }))
    return folder
  }
  const cluster = async (durable: boolean): Promise<Cluster> => {
    const dataDir = join(await tempFolder('postgres'), 'data')
    const log = { info: () => undefined, warn: (line: string) => console.warn(line) }
    const server = await startEmbeddedPostgres({ dataDir, log, durable })
    undos.push(async () => {
      await server.stop()
      await removeEmbeddedPostgres(dataDir)
    })
    return {
      adminUrl: (database) => server.superuserUrl(database),
      createDatabase: async (name) => {
        const urls = await prepareDatabase({ adminUrl: server.superuserUrl(), database: name })
        await migrateDatabase({ urls })
        return { urls, adminUrl: server.superuserUrl(name) }
      },
    }
  }
  const durableCluster = once(() => cluster(true))
  const lab: Lab = {
    cores,
    serverCore,
    allCores,
    tempFolder,
    startHelper: async (program, onCores = serverCore) => {
      // The same Node settings on both sides of a comparison.
      const nodeFlags = await startFlags()
      const helper = await startHelper(program, { cores: onCores, nodeFlags })
      undos.push(() => helper.stop())
      return helper
    },
    startPortal: async (urls, adminUrl, onCores = serverCore) => {
      const dataDir = await tempFolder('portal')
      const portal = await startPortal({ urls, adminUrl, dataDir, cores: onCores })
      undos.push(() => portal.web.stop())
      return portal
    },
    scratchCluster: once(() => cluster(false)),
    portal: once(async () => {
      const { urls, adminUrl } = await (await durableCluster()).createDatabase('bench')
      return lab.startPortal(urls, adminUrl)
    }),
    freePortal: once(async () => {
      const { urls, adminUrl } = await (await durableCluster()).createDatabase('bench_free')
      return lab.startPortal(urls, adminUrl, allCores)
    }),
    close: async () => {
      for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) await undo()
    },
  }
  return lab
}

async function startPortal(options: {
  urls: DatabaseUrls
  adminUrl: string
  dataDir: string
  cores: string | undefined
}): Promise<PortalUnderTest> {
  const { urls, adminUrl, dataDir, cores } = options
  const [port = 0, idpPort = 0, metricsPort = 0] = await freePorts(3)
  const web = await startHelper('portal-process.ts', {
    cores,
    nodeFlags: await startFlags(),
    env: {
      // As `app/start.mjs` begins.
      MALLOC_ARENA_MAX: '1',
      PORTAL_MODE: 'demo',
      PORT: String(port),
      IDP_PORT: String(idpPort),
      METRICS_PORT: String(metricsPort),
      DATA_DIR: dataDir,
      DATABASE_URL_OWNER: urls.owner,
      DATABASE_URL_APP: urls.app,
      DATABASE_URL_WORKER: urls.worker,
      DATABASE_URL_AUDITOR: urls.auditor,
      LOG_LEVEL: 'error',
    },
  })
  return {
    port,
    origin: `http://127.0.0.1:${String(port)}`,
    providerOrigin: `http://localhost:${String(idpPort)}`,
    dataDir,
    web,
    urls,
    adminUrl,
    signIn: (owner) => signIn(urls.app, owner),
    query: (sql, values) => query(adminUrl, sql, values),
  }
}

/** The flags that `npm start` gives to Node. */
async function startFlags(): Promise<string[]> {
  const file = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const { scripts } = JSON.parse(file) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

async function signIn(appUrl: string, owner: SessionOwner): Promise<string> {
  const db = openDatabase(appUrl, 1)
  const now = Temporal.Now.instant()
  try {
    const token = await db.withContext({ kind: 'public' }, (tx) =>
      openSession(tx, { owner, acr: 'bench', authenticatedAt: now, now }),
    )
    return sessionCookie(owner.realm, token).split(';')[0] ?? ''
  } finally {
    await db.close()
  }
}

/** Rows of one statement, or of a script's last one, as the address's role. */
export async function query<T>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const answer =
      values.length === 0 ? await client.query(sql) : await client.query(sql, [...values])
    return (Array.isArray(answer) ? [] : answer.rows) as T[]
  } finally {
    await client.end()
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
