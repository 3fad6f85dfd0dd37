import { createHmac } from 'node:crypto'
import knexFactory from 'knex'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { knexConfig, migrationSource } from '#db/knexfile.ts'
import { APP, AUDITOR, OWNER, WORKER } from '#db/security.ts'

/** One connection URL per database role. */
export interface DatabaseUrls {
  readonly owner: string
  readonly app: string
  readonly worker: string
  readonly auditor: string
}

const quietJobLogger = new Logger(() => () => undefined)

const LOGIN_ROLES = { app: APP, worker: WORKER, auditor: AUDITOR } as const
const PREPARE_LOCK = 7_201_103

/**
 * Creates the cluster-wide roles and the database, or brings them up to date; safe to repeat and
 * to run in parallel. Passwords follow from the administrator's own, so nothing is stored; a
 * cluster of the operator's passes `passwords` instead.
 */
export async function prepareDatabase(options: {
  adminUrl: string
  database: string
  passwords?: { app: string; worker: string; auditor: string }
}): Promise<DatabaseUrls> {
  const { adminUrl, database } = options
  const adminPassword = decodeURIComponent(new URL(adminUrl).password)
  const passwordOf = (role: keyof typeof LOGIN_ROLES): string =>
    options.passwords?.[role] ??
    createHmac('sha256', adminPassword).update(LOGIN_ROLES[role]).digest('base64url')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK])
    await createRole(client, OWNER, 'nologin')
    for (const key of ['app', 'worker', 'auditor'] as const) {
      const password = pg.escapeLiteral(passwordOf(key))
      await createRole(client, LOGIN_ROLES[key], `login password ${password}`)
    }
    await client.query(`grant ${OWNER} to current_user`)
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner ${OWNER}`)
    }
  } finally {
    await client.end()
  }
  const urlFor = (change: (url: URL) => void): string => {
    const url = new URL(adminUrl)
    url.pathname = `/${database}`
    change(url)
    return url.href
  }
  const login = (key: keyof typeof LOGIN_ROLES): string =>
    urlFor((url) => {
      url.username = LOGIN_ROLES[key]
      url.password = passwordOf(key)
    })
  return {
    // The owner cannot log in: the administrator connects and acts in that role.
    owner: urlFor((url) => url.searchParams.set('options', `-c role=${OWNER}`)),
    app: login('app'),
    worker: login('worker'),
    auditor: login('auditor'),
  }
}

async function createRole(client: pg.Client, role: string, how: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const safe = 'nosuperuser nocreatedb nocreaterole nobypassrls'
  const verb = found.rowCount === 0 ? 'create' : 'alter'
  // An administrator without SUPERUSER may not even name these attributes on an existing role.
  const attributes = verb === 'create' ? safe : 'nocreatedb nocreaterole'
  await client.query(`${verb} role ${role} ${attributes} ${how}`)
}

/**
 * Brings the schema up to date as the owner role: the job queue's tables first, then ours, then
 * the worker's policies on the queue (it enables row-level security on its tables without any).
 * @returns the names of the migrations that ran now
 */
export async function migrateDatabase(options: {
  urls: Pick<DatabaseUrls, 'owner'>
}): Promise<string[]> {
  const { owner } = options.urls
  await runMigrations({ connectionString: owner, logger: quietJobLogger })
  const knex = knexFactory(knexConfig(owner, { min: 0, max: 2 }))
  try {
    const [, names] = (await knex.migrate.latest()) as [number, string[]]
    await knex.raw(queuePolicies)
    return names
  } finally {
    await knex.destroy()
  }
}

const queuePolicies = `
  grant select on schema_migrations to ${APP};
  grant usage on schema graphile_worker to ${WORKER};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${WORKER};
  grant usage on all sequences in schema graphile_worker to ${WORKER};
  grant execute on all functions in schema graphile_worker to ${WORKER};
  do $$ declare t record; begin
    for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'graphile_worker' and c.relkind in ('r', 'p') and c.relrowsecurity loop
      execute format('drop policy if exists worker_all on graphile_worker.%I', t.relname);
      execute format('create policy worker_all on graphile_worker.%I to ${WORKER}
        using (true) with check (true)', t.relname);
    end loop;
  end $$;
`

/** Names of migrations that this build knows and the database has not run. */
export async function pendingMigrations(appUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const ran = await client.query<{ name: string }>('select name from schema_migrations')
    const done = new Set(ran.rows.map((row) => row.name))
    const known = await migrationSource.getMigrations([])
    return known.map((name) => migrationSource.getMigrationName(name)).filter((n) => !done.has(n))
  } finally {
    await client.end()
  }
}
