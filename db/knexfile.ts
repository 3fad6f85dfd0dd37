import { readdir } from 'node:fs/promises'
import type { Knex } from 'knex'

const folder = new URL('./migrations/', import.meta.url)

/** Reads migrations as native modules, so that Node runs the same files everywhere. */
export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort(),
  getMigrationName: (name) => name.replace(/\.ts$/, ''),
  getMigration: async (name) =>
    (await import(/* @vite-ignore */ new URL(name, folder).href)) as Knex.Migration,
}

/** Knex settings for a connection; `url` names the role that connects. */
export function knexConfig(url: string, pool = { min: 0, max: 10 }): Knex.Config {
  return {
    client: 'pg',
    connection: { connectionString: url, application_name: 'rekisteriportti' },
    pool,
    acquireConnectionTimeout: 5_000,
    // A lost connection is told by whoever needed it; knex itself would write to the console.
    log: { warn: () => undefined, error: () => undefined, debug: () => undefined },
    migrations: { migrationSource, tableName: 'schema_migrations' },
  }
}
