import { mkdtemp, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '#app/demo/embedded-postgres.ts'
import { migrateDatabase, prepareDatabase } from '#app/platform/prepare.server.ts'
import type { DatabaseUrls } from '#app/platform/prepare.server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the run's server. */
    databaseAdminUrl: string
    /** Name of the migrated database that `createTestDatabase` clones. */
    databaseTemplate: string
    /** Addresses of the template per role; a clone differs in the database's name only. */
    databaseTemplateUrls: DatabaseUrls
  }
}

const prefix = 'rekisteriportti-test-'
const template = 'rekisteriportti_template'

/**
 * One PostgreSQL server for the run, with a migrated template database that nobody can connect to
 * any more, so that it can be cloned at any time. TEST_DATABASE_BINARIES names a folder (with
 * `bin`, `lib`, `share`) of another PostgreSQL than the installed one.
 */
export default async function setUpDatabase(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  const dataDir = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`))
  const binaries = process.env['TEST_DATABASE_BINARIES']
  const log = { info: () => undefined, warn: (message: string) => console.warn(message) }
  const options = { dataDir, log, durable: false }
  const server = await startEmbeddedPostgres(binaries ? { ...options, binaries } : options)
  const tearDown = async () => {
    await server.stop()
    await removeEmbeddedPostgres(dataDir)
  }
  try {
    const adminUrl = server.superuserUrl()
    const urls = await prepareDatabase({ adminUrl, database: template })
    await migrateDatabase({ urls })
    await closeTemplate(adminUrl)
    project.provide('databaseAdminUrl', adminUrl)
    project.provide('databaseTemplate', template)
    project.provide('databaseTemplateUrls', urls)
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function closeTemplate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`alter database ${template} with is_template true allow_connections false`)
  } finally {
    await client.end()
  }
}

/** Servers and folders of runs that were killed before they could clear up. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const folder = path.join(tmpdir(), name)
    const owner = await stat(folder).then(
      ({ uid }) => uid,
      () => undefined,
    )
    if (owner !== process.getuid?.() || isRunning(Number.parseInt(name.slice(prefix.length)))) {
      continue
    }
    await removeEmbeddedPostgres(folder)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
