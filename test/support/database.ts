import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { DatabaseUrls } from '#app/platform/prepare.server.ts'

export interface TestDatabase {
  name: string
  /** One address per role of the portal. */
  urls: DatabaseUrls
  /** The same database as the superuser, for what no role of the portal may see. */
  adminUrl: string
  /** Drops the database, ending the sessions that are still open. May be called more than once. */
  close(): Promise<void>
}

/** A migrated, empty database of the caller's own: one per test file, in `beforeAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = pg.escapeIdentifier(inject('databaseTemplate'))
  const urls = inject('databaseTemplateUrls')
  const ownerOfTemplate = `
    select pg_get_userbyid(datdba) as owner from pg_database where datname = $1`
  await withAdmin(async (client) => {
    const found = await client.query<{ owner: string }>(ownerOfTemplate, [
      inject('databaseTemplate'),
    ])
    const owner = pg.escapeIdentifier(found.rows[0]?.owner ?? 'postgres')
    await client.query(`create database ${name} template ${template} owner ${owner}`)
  })
  return {
    name,
    urls: {
      owner: inDatabase(urls.owner, name),
      app: inDatabase(urls.app, name),
      worker: inDatabase(urls.worker, name),
      auditor: inDatabase(urls.auditor, name),
    },
    adminUrl: inDatabase(inject('databaseAdminUrl'), name),
    close: () =>
      withAdmin(async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

function inDatabase(address: string, name: string): string {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}

async function withAdmin(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseAdminUrl') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
