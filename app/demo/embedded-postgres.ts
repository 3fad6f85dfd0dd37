import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { close, open } from 'node:fs'
import { mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { choosePostgresAccount, installedBinaries } from '#app/demo/embedded-account.ts'
import {
  postgresEnvironment,
  refuseForeignData,
  relocatedHome,
} from '#app/demo/embedded-account.ts'
import type { PostgresAccount } from '#app/demo/embedded-account.ts'
import { prepareCluster, readPassword, superuser } from '#app/demo/embedded-cluster.ts'
import type { Cluster } from '#app/demo/embedded-cluster.ts'
import { stopLeftovers } from '#app/demo/embedded-leftovers.ts'
import { lockDataFolder, lockName } from '#app/demo/embedded-lock.ts'
import { choosePort, host, rememberedPort, rememberPort } from '#app/demo/embedded-port.ts'

export interface EmbeddedPostgresOptions {
  /** Folder of the database, its password, port and log; made when missing. */
  dataDir: string
  /** Fixed port; without it the port of the last time, or any free one. */
  port?: number
  log: { info(message: string): void; warn(message: string): void }
  /** Folder with `bin`, `lib` and `share` of another PostgreSQL than the installed one. */
  binaries?: string
  /** False gives speed and may lose the database on a power cut: for tests only. Default true. */
  durable?: boolean
}

/** How the server ended; `requested` is false when it went down by itself or was killed. */
export interface ServerExit {
  code: number | null
  signal: NodeJS.Signals | null
  requested: boolean
}

export interface EmbeddedPostgres {
  host: string
  port: number
  pid: number
  version: string
  /** PostgreSQL's own folder, usually inside `dataDir`. */
  clusterFolder: string
  /** Address of a database (default `postgres`) as the superuser. A secret: it holds the password. */
  superuserUrl(database?: string): string
  /** Shuts down cleanly, ending the sessions that are still open. May be called more than once. */
  stop(): Promise<void>
  exited: Promise<ServerExit>
}

const startPatienceMs = 120_000

/**
 * Starts the PostgreSQL that npm installed, over a folder of ours. Whatever was killed before, this
 * process, the server or one of its sessions, the next start repairs by itself.
 *
 * @throws one clear line: folder in use, no account to run under, asked port taken; or the end of
 *   PostgreSQL's own log when it does not come up
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log } = options
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
  const dataDir = await realpath(options.dataDir)
  await refuseForeignData(dataDir)
  const unlock = lockDataFolder(dataDir)
  try {
    const account = await choosePostgresAccount(dataDir, options.binaries ?? installedBinaries())
    const left = await stopLeftovers(path.join(account.home, 'cluster'))
    if (left > 0) log.warn(`Ended ${left} PostgreSQL processes that an earlier run had left behind`)
    const cluster = await prepareCluster(dataDir, account, options.durable ?? true)
    if (cluster.created) log.info(`Made a new PostgreSQL ${account.version} database in ${dataDir}`)
    const server = await startOnFreePort({ ...options, dataDir, account, cluster })
    void server.exited.then(unlock)
    await rememberPort(dataDir, server.port).catch((error: unknown) =>
      log.warn(error instanceof Error ? error.message : String(error)),
    )
    log.info(`PostgreSQL ${account.version} is listening on ${host}:${server.port}`)
    return server
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * The address of the server that already runs over this folder, as `superuserUrl` gives it;
 * `undefined` when none answers.
 */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const [password, port] = await Promise.all([
    readPassword(dataDir).catch(() => undefined),
    rememberedPort(dataDir),
  ])
  if (password === undefined || port === undefined) return undefined
  const url = superuserAddress(password, port)
  return (await tryConnection(url)) === undefined ? url : undefined
}

/**
 * Removes a database and all that belongs to it, first ending servers that still run over it.
 *
 * @throws when another process is using it, or when the folder holds something else
 */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const folder = await realpath(dataDir).catch(() => undefined)
  if (folder === undefined) return
  const names = await readdir(folder)
  if (names.length > 0 && !names.includes(lockName)) {
    throw new Error(`${folder} is not the folder of an embedded database: it is left as it is.`)
  }
  const unlock = lockDataFolder(folder)
  try {
    const relocated = relocatedHome(folder)
    for (const home of [folder, relocated]) await stopLeftovers(path.join(home, 'cluster'))
    if (process.getuid?.() === 0) await rm(relocated, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  } finally {
    unlock()
  }
}

interface StartInput extends EmbeddedPostgresOptions {
  account: PostgresAccount
  cluster: Cluster
}

/** Between the choice of a port and its use another program may take it: then choose again. */
async function startOnFreePort(input: StartInput): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(input.dataDir, input.port)
    const started = await startServer(input, port)
    if (!('failure' in started)) return started
    const portTaken = /could not (bind|create any TCP)/.test(started.failure)
    if (!portTaken || input.port !== undefined || attempt === 5) {
      throw new Error(`PostgreSQL did not start. The end of its log:\n${started.failure}`)
    }
  }
}

async function startServer(
  input: StartInput,
  port: number,
): Promise<EmbeddedPostgres | { failure: string }> {
  const { account, cluster, dataDir } = input
  const logFile = path.join(dataDir, 'postgres.log')
  const child = await spawnServer(input, { port, logFile })
  let requested = false
  const exited = new Promise<ServerExit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal, requested }))
    child.once('error', () => resolve({ code: null, signal: null, requested }))
  })
  // A process that ends without stop() shuts the server down too; after kill -9 the next start does.
  const shutDownAtExit = () => child.kill('SIGINT')
  process.once('exit', shutDownAtExit)
  void exited.then(() => process.off('exit', shutDownAtExit))

  const superuserUrl = (database?: string) => superuserAddress(cluster.password, port, database)
  const stop = () => {
    requested = true
    return shutDown(child, exited)
  }
  const failure = await waitUntilReady(superuserUrl(), exited)
  if (failure !== undefined || child.pid === undefined) {
    await stop()
    return { failure: [failure, await lastLines(logFile)].filter(Boolean).join('\n') }
  }
  const { version } = account
  const clusterFolder = cluster.folder
  return { host, port, pid: child.pid, version, clusterFolder, superuserUrl, stop, exited }
}

function superuserAddress(password: string, port: number, database = 'postgres'): string {
  return `postgres://${superuser}:${password}@${host}:${port}/${encodeURIComponent(database)}`
}

async function spawnServer(
  { account, cluster, durable = true }: StartInput,
  { port, logFile }: { port: number; logFile: string },
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: host,
    port,
    unix_socket_directories: '',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    log_line_prefix: '%m [%p] ',
    // Rows and statements in error messages may hold personal data, which logs never do.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [file, args] = account.commandLine('postgres', ['-D', cluster.folder, ...flags])
  await rename(logFile, `${logFile}.1`).catch(() => undefined)
  const output = await promisify(open)(logFile, 'a', 0o600)
  try {
    // Detached: Ctrl-C in the terminal reaches this process only, which first drains its pools.
    const stdio = ['ignore' as const, output, output]
    const env = postgresEnvironment
    return spawn(file, args, { ...account.owner, cwd: '/', env, stdio, detached: true })
  } finally {
    await promisify(close)(output)
  }
}

/** @returns what went wrong, as far as it is not in the log; `undefined` when the server answers */
async function waitUntilReady(
  url: string,
  exited: Promise<ServerExit>,
): Promise<string | undefined> {
  const deadline = performance.now() + startPatienceMs
  let ended = false
  void exited.then(() => (ended = true))
  while (performance.now() < deadline) {
    const problem = await tryConnection(url)
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- set in a callback
    if (ended) return ''
    if (problem === undefined) return undefined
    // 57P03: recovery after a crash is still running.
    if (!['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(problem.code ?? '')) {
      return problem.message
    }
    await Promise.race([exited, delay(20)])
  }
  return `No answer within ${startPatienceMs / 1000} s.`
}

async function tryConnection(url: string): Promise<{ code?: string; message: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return undefined
  } catch (error) {
    return error as { code?: string; message: string }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Fast shutdown; a server that does not obey is ended harder, which the next start repairs. */
async function shutDown(child: ChildProcess, exited: Promise<ServerExit>): Promise<void> {
  const stages: [signal: NodeJS.Signals, patienceMs: number][] = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, patienceMs] of stages) {
    if (child.exitCode !== null || child.signalCode !== null) break
    child.kill(signal)
    const timer = new AbortController()
    const patience = delay(patienceMs, undefined, { signal: timer.signal }).catch(() => undefined)
    await Promise.race([exited, patience])
    timer.abort()
  }
  await exited
}

async function lastLines(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-10).join('\n')
}
