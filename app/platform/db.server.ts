import knexFactory, { type Knex } from 'knex'
import pg from 'pg'

/**
 * A transaction whose row-level security context is set: `tx.raw(sql, bindings)` runs SQL at once,
 * `tx(table)` begins a query of the builder.
 */
export interface Tx {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- knex's own default row type
  <Row extends object = any>(table: string): Knex.QueryBuilder<Row>
  /** `?` stands for the next binding, or `$1`, `$2` for one used twice; arrays are PostgreSQL arrays. */
  raw<Result = unknown>(sql: string, bindings?: readonly unknown[]): Promise<Result>
}

/** Who the database is told is asking; no context means no rows. */
export type DbContext =
  | { readonly kind: 'public' | 'system' }
  | { readonly kind: 'citizen'; readonly personId: string; readonly personKey: string }
  | {
      readonly kind: 'staff'
      readonly staffId: string
      readonly controllerId: string
      readonly roles: readonly string[]
      readonly unitIds: readonly string[]
    }

export interface Database {
  /** Runs `work` in one transaction in the given context; commits on return, rolls back on throw. */
  withContext<T>(context: DbContext, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * One transaction without a context: it sees no rows and can only call the narrow functions
   * meant for that, one of which (`session_enter`) sets the context of what follows.
   */
  withoutContext<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One call of such a function, in a transaction of its own. */
  call<T>(expression: string, bindings: readonly unknown[]): Promise<T>
  ping(): Promise<void>
  close(): Promise<void>
}

type TypeId = Parameters<typeof pg.types.getTypeParser>[0]

// A calendar date is text here and Temporal.PlainDate in the domain, never a JS Date.
const types = {
  getTypeParser: (oid: TypeId, format?: string): unknown => {
    if (oid === pg.types.builtins.DATE) return String
    if (oid === pg.types.builtins.TIMESTAMPTZ) return toIso
    if (oid === pg.types.builtins.INT8) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/** `2026-11-22 10:00:00.123+00` as the instant text that Temporal reads. */
function toIso(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
}

/**
 * Opens the pool of one database role. The bare connection stays private.
 * @throws Error from `assertSafeRole` when the role could bypass row-level security
 */
export function openDatabase(url: string, size = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'rekisteriportti',
    max: size,
    connectionTimeoutMillis: 5_000,
    types,
  })
  // An idle connection that is lost is replaced; who needs one while the database is away hears it.
  pool.on('error', () => undefined)
  // Builds statements only. Its own transactions cost a page more than all its queries.
  const builder = knexFactory({ client: 'pg' })
  const transaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    const tx: Tx = Object.assign((table: string) => builder(table).connection(client) as never, {
      raw: <Result>(sql: string, bindings: readonly unknown[] = []) =>
        client.query(numbered(sql), bindings as unknown[]) as Promise<Result>,
    })
    try {
      await client.query('begin')
      const value = await work(tx)
      await client.query('commit')
      client.release()
      return value
    } catch (error) {
      // A connection that cannot even roll back is of no use to anyone else.
      const broken = await client.query('rollback').then(
        () => false,
        () => true,
      )
      client.release(broken)
      throw error
    }
  }
  return {
    withContext: (context, work) =>
      transaction(async (tx) => {
        await tx.raw(SET_CONTEXT, contextBindings(context))
        return work(tx)
      }),
    withoutContext: transaction,
    call: async <T>(expression: string, bindings: readonly unknown[]) => {
      const { rows } = await pool.query<{ value: T }>(
        numbered(`select ${expression} as value`),
        bindings as unknown[],
      )
      return (rows[0] as { value: T }).value
    },
    ping: async () => {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
}

const numberedStatements = new Map<string, string>()
const MOST_STATEMENTS = 2_000

/** `?` as PostgreSQL's `$1`, `$2` …; the statements of the code are few, so each is read once. */
function numbered(sql: string): string {
  const known = numberedStatements.get(sql)
  if (known !== undefined) return known
  let count = 0
  const statement = sql.replaceAll('?', () => `$${String(++count)}`)
  if (numberedStatements.size < MOST_STATEMENTS) numberedStatements.set(sql, statement)
  return statement
}

const SET_CONTEXT = `select set_config('app.context', ?, true), set_config('app.person_id', ?, true),
  set_config('app.person_key', ?, true), set_config('app.staff_id', ?, true),
  set_config('app.controller_id', ?, true), set_config('app.roles', ?, true),
  set_config('app.unit_ids', ?, true)`

function contextBindings(context: DbContext): string[] {
  switch (context.kind) {
    case 'public':
    case 'system':
      return [context.kind, '', '', '', '', '', '']
    case 'citizen':
      return ['citizen', context.personId, context.personKey, '', '', '', '']
    case 'staff':
      return [
        'staff',
        '',
        '',
        context.staffId,
        context.controllerId,
        context.roles.join(','),
        `{${context.unitIds.join(',')}}`,
      ]
  }
}

/** Whether an error says that the database cannot be reached now, and not that a statement failed. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { code?: unknown }
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|08|57P0)/.test(code)) ||
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)
  )
}

/**
 * Refuses a connection whose role could see past row-level security: a superuser ignores FORCE,
 * and so does BYPASSRLS; a table owner could drop the policies.
 * @throws Error naming the role and what is wrong
 */
export async function assertSafeRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; unsafe: boolean; owns: boolean }>(`
      select rolname as name, rolsuper or rolbypassrls as unsafe, exists (
        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'member')) as owns
      from pg_roles where rolname = current_user`)
    const role = rows[0]
    if (role === undefined || role.unsafe || role.owns) {
      throw new Error(
        `Database role ${role?.name ?? '?'} is a superuser, may bypass row-level security or owns tables; use the role made by "portal db prepare"`,
      )
    }
  } finally {
    await client.end()
  }
}
