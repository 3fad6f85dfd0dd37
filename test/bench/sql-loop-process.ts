import { randomUUID } from 'node:crypto'
import type { ServerBuild } from '@remix-run/node'
import pg from 'pg'
import { sha256 } from '#app/platform/crypto.server.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import type { Reading } from '#test/bench/measure.ts'
import { contextWith } from '#test/bench/page-context.ts'
import { answerQuestions } from '#test/bench/processes.ts'
import type { Submission } from '#test/bench/submissions.ts'

/** A statement of one submission, with what it answered. */
interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  rows: readonly Readonly<Record<string, unknown>>[]
}

type Recorded = Submission & { readonly appUrl: string }

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

let statements: readonly Statement[] = []
let recorded: Recorded | undefined
/** Ids that the portal itself made, as those of the case and its item: new ones each time. */
let made: readonly string[] = []

answerQuestions({ record, replay })

/** Submits one draft through the page's own action and keeps the statements that this took. */
async function record(submission: Recorded): Promise<number> {
  const build = (await import(
    new URL('../../build/server/index.js', import.meta.url).href
  )) as ServerBuild
  const action = build.routes['routes/citizen/request-step']?.module.action
  if (action === undefined) throw new Error('The step of a draft has no action')
  const db = openDatabase(submission.appUrl, 1)
  await db.ping()
  const tape: Statement[] = []
  const untap = tap(tape)
  const path = `/fi/citizen/drafts/${submission.draftId}/check`
  const answer: unknown = await action({
    request: new Request(`http://127.0.0.1${path}`, {
      method: 'POST',
      headers: { cookie: submission.cookie },
      body: new URLSearchParams(),
    }),
    params: { lang: 'fi', draftId: submission.draftId, step: 'check' },
    context: contextWith(db),
  })
  untap()
  await db.close()
  const sentTo = answer instanceof Response ? answer.headers.get('location') : null
  if (!sentTo?.includes('/requests/')) throw new Error('The recorded draft was not submitted')
  statements = tape
  made = idsMadeHere(tape, submission)
  recorded = submission
  return tape.length
}

/** Ids in the statements that the database had not told before. */
function idsMadeHere(tape: readonly Statement[], { draftId }: Recorded): string[] {
  const told = new Set([draftId])
  const found = new Set<string>()
  for (const { values, rows } of tape) {
    for (const [id] of JSON.stringify(values).matchAll(UUID)) if (!told.has(id)) found.add(id)
    for (const [id] of JSON.stringify(rows).matchAll(UUID)) told.add(id)
  }
  return [...found]
}

/** Listens to what goes to the database. */
function tap(tape: Statement[]): () => void {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown
  function listening(this: pg.Client, ...args: unknown[]): unknown {
    const [query, second, done] = [args[0], args[1], args.at(-1)]
    const given = Array.isArray(second) ? (second as unknown[]) : []
    const { text, values = given } =
      typeof query === 'string' ? { text: query } : (query as pg.QueryConfig)
    const statement: Statement = { text, values, rows: [] }
    tape.push(statement)
    if (typeof done === 'function') {
      args[args.length - 1] = (error: unknown, result: pg.QueryResult | undefined) => {
        statement.rows = result?.rows ?? []
        ;(done as (...both: unknown[]) => void)(error, result)
      }
      return original.apply(this, args)
    }
    const answer = original.apply(this, args)
    if (answer instanceof Promise) {
      return answer.then((result: pg.QueryResult) => {
        statement.rows = result.rows
        return result
      })
    }
    return answer
  }
  pg.Client.prototype.query = listening as typeof pg.Client.prototype.query
  return () => {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query
  }
}

/** The recorded statements for one draft after the other, over a few connections. */
async function replay(options: {
  submissions: readonly Submission[]
  connections: number
  seconds: number
}): Promise<Reading> {
  const { submissions, connections, seconds } = options
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: recorded?.appUrl })
      await client.connect()
      return client
    }),
  )
  const started = performance.now()
  let taken = 0
  let done = 0
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - started < seconds * 1000) {
        const submission = submissions[taken++]
        if (submission === undefined) return
        await replayOnce(client, submission)
        done += 1
      }
    }),
  )
  const took = (performance.now() - started) / 1000
  await Promise.all(clients.map((client) => client.end()))
  return { value: done / took }
}

/** What the recorded run was told by the database, or knew of its draft, is told anew here. */
async function replayOnce(client: pg.Client, submission: Submission): Promise<void> {
  if (recorded === undefined) throw new Error('Nothing is recorded')
  const renamed = new Map([
    [recorded.draftId, submission.draftId],
    ...made.map((id) => [id, randomUUID()] as const),
  ])
  const oldToken = sha256(recorded.token)
  const newToken = sha256(submission.token)
  const rename = (value: unknown): unknown => {
    if (Buffer.isBuffer(value)) return value.equals(oldToken) ? newToken : value
    if (typeof value !== 'string') return value
    return renamed.get(value) ?? value.replace(UUID, (id) => renamed.get(id) ?? id)
  }
  for (const { text, values, rows } of statements) {
    const answer =
      values.length === 0
        ? await client.query<Record<string, unknown>>(text)
        : await client.query<Record<string, unknown>>(text, values.map(rename))
    for (const [index, row] of rows.entries()) {
      for (const [column, value] of Object.entries(row)) {
        const now = answer.rows[index]?.[column]
        if (typeof value === 'string' && typeof now === 'string') renamed.set(value, now)
      }
    }
  }
}
