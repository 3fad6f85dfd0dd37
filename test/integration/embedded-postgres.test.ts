import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '#app/demo/embedded-postgres.ts'
import type { EmbeddedPostgres } from '#app/demo/embedded-postgres.ts'

let dataDir: string
let warnings: string[]
let started: EmbeddedPostgres[]

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'rekisteriportti-launcher-'))
  warnings = []
  started = []
})

afterEach(async () => {
  await Promise.all(started.map((server) => server.stop()))
  await removeEmbeddedPostgres(dataDir)
})

async function start(port?: number): Promise<EmbeddedPostgres> {
  const log = { info: () => undefined, warn: (message: string) => void warnings.push(message) }
  const place = port === undefined ? { dataDir } : { dataDir, port }
  const server = await startEmbeddedPostgres({ ...place, log, durable: false })
  started.push(server)
  return server
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function writeNote(url: string): Promise<void> {
  await query(url, `create table note (text text); insert into note values ('kept')`)
}

async function readNotes(server: EmbeddedPostgres): Promise<string[]> {
  const rows = await query<{ text: string }>(server.superuserUrl(), 'select text from note')
  return rows.map((row) => row.text)
}

/** A session that stays open until the server ends it. */
async function openSession(url: string): Promise<{ client: pg.Client; ended: Promise<unknown> }> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return { client, ended: new Promise((resolve) => client.once('end', resolve)) }
}

test('keeps the data and the port over a restart, and stops as often as asked', async () => {
  const first = await start()
  await writeNote(first.superuserUrl())
  await Promise.all([first.stop(), first.stop()])
  await first.stop()
  expect(await first.exited).toEqual({ code: 0, signal: null, requested: true })

  const second = await start()
  expect(await readNotes(second)).toEqual(['kept'])
  expect(second.port).toBe(first.port)
  expect(warnings).toEqual([])
})

test('lets nobody in without the password, which only the owner can read', async () => {
  const server = await start()
  const wrong = new URL(server.superuserUrl())
  wrong.password = 'guess'
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  expect((await stat(path.join(dataDir, 'password'))).mode & 0o777).toBe(0o600)
  const [listening] = await query<{ listen_addresses: string }>(
    server.superuserUrl(),
    'show listen_addresses',
  )
  expect(listening).toEqual({ listen_addresses: '127.0.0.1' })
})

test('sorts å, ä and ö after z, and knows the letters of both languages', async () => {
  const server = await start()
  const rows = await query<{ word: string }>(
    server.superuserUrl(),
    `select word from unnest(array['Öja', 'zon', 'Äkäslompolo', 'Åbo', 'aamu', 'Oulu']) word order by word`,
  )
  expect(rows.map((row) => row.word)).toEqual(['aamu', 'Oulu', 'zon', 'Åbo', 'Äkäslompolo', 'Öja'])
  const [upper] = await query(server.superuserUrl(), `select upper('åäöš') as upper`)
  expect(upper).toEqual({ upper: 'ÅÄÖŠ' })
})

test('after kill -9 of the server the next start finds all committed rows', async () => {
  const first = await start()
  await writeNote(first.superuserUrl())
  process.kill(first.pid, 'SIGKILL')
  expect(await first.exited).toMatchObject({ signal: 'SIGKILL', requested: false })

  expect(await readNotes(await start())).toEqual(['kept'])
})

test('after kill -9 of one session the next start finds all committed rows', async () => {
  const server = await start()
  await writeNote(server.superuserUrl())
  const session = await openSession(server.superuserUrl())
  const { rows } = await session.client.query('select pg_backend_pid() as pid')
  process.kill(rows[0].pid, 'SIGKILL')
  await session.ended
  await server.stop()

  expect(await readNotes(await start())).toEqual(['kept'])
})

test('after kill -9 of the launcher the next start ends the orphan and keeps the rows', async () => {
  const launcher = await startInOwnProcess()
  await writeNote(launcher.url)
  const session = await openSession(launcher.url)
  launcher.process.kill('SIGKILL')
  await once(launcher.process, 'exit')
  const orphan = await session.client.query('select 1 as one')
  expect(orphan.rows).toEqual([{ one: 1 }])

  const server = await start()
  await session.ended
  expect(server.pid).not.toBe(launcher.pid)
  expect(await readNotes(server)).toEqual(['kept'])
  expect(warnings).toHaveLength(1)
})

test('a launcher that ends without stopping its server takes the server with it', async () => {
  const launcher = await startInOwnProcess()
  const session = await openSession(launcher.url)
  launcher.process.stdin.end('exit\n')
  await Promise.all([session.ended, once(launcher.process, 'exit')])
})

test('an initialisation that was interrupted is done again', async () => {
  const whole = await start()
  await whole.stop()
  // As a kill in the middle leaves it: files under the provisional name, and no finished cluster.
  const unfinished = `${whole.clusterFolder}.new-killed`
  await rename(whole.clusterFolder, unfinished)
  await rm(path.join(unfinished, 'global', 'pg_control'))

  const server = await start()
  expect(await query(server.superuserUrl(), 'select 1 as one')).toEqual([{ one: 1 }])
  expect(existsSync(unfinished)).toBe(false)
})

test('a remembered port that is taken gives way to another, an asked one is an error', async () => {
  const first = await start()
  await writeNote(first.superuserUrl())
  await first.stop()
  const stranger = createServer().listen(first.port, '127.0.0.1')
  await once(stranger, 'listening')
  try {
    await expect(start(first.port)).rejects.toThrow(`Port ${first.port}`)
    const second = await start()
    expect(second.port).not.toBe(first.port)
    expect(await readNotes(second)).toEqual(['kept'])
  } finally {
    stranger.close()
  }
})

test('two starts at the same time over one folder: one runs, the other is told why', async () => {
  const results = await Promise.allSettled([start(), start()])
  const refused = results.find((result) => result.status === 'rejected')
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  expect(String(refused?.reason)).toContain(`Another process (pid ${process.pid})`)

  const server = started[0]!
  expect(await query(server.superuserUrl(), 'select 1 as one')).toEqual([{ one: 1 }])
  await expect(removeEmbeddedPostgres(dataDir)).rejects.toThrow('Another process')
})

test('a postmaster.pid that names a living process of another kind does not stop the start', async () => {
  const first = await start()
  await writeNote(first.superuserUrl())
  const pidFile = path.join(first.clusterFolder, 'postmaster.pid')
  const content = await readFile(pidFile, 'utf8')
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  await writeFile(pidFile, content.replace(/^\d+/, String(process.ppid)))

  expect(await readNotes(await start())).toEqual(['kept'])
})

test('a start that fails tells the end of the log of PostgreSQL, and frees the folder', async () => {
  const first = await start()
  await first.stop()
  const settings = path.join(first.clusterFolder, 'postgresql.auto.conf')
  await writeFile(settings, `shared_buffers = 'plenty'\n`)
  await expect(start()).rejects.toThrow(/end of its log:\n[^]*shared_buffers/)

  await writeFile(settings, '')
  expect((await start()).port).toBe(first.port)
})

test('data of another PostgreSQL version are left untouched', async () => {
  const first = await start()
  await writeNote(first.superuserUrl())
  await first.stop()
  const version = path.join(first.clusterFolder, 'PG_VERSION')
  const own = await readFile(version, 'utf8')
  await writeFile(version, '9\n')
  await expect(start()).rejects.toThrow('was made by PostgreSQL 9')

  await writeFile(version, own)
  expect(await readNotes(await start())).toEqual(['kept'])
})

test('data whose password is gone are left untouched', async ({ skip }) => {
  const first = await start()
  // Data kept outside are forgotten with the folder that they belong to: `rm -r` is a reset.
  skip(!first.clusterFolder.startsWith(dataDir), 'the data are kept outside the folder')
  await writeNote(first.superuserUrl())
  await first.stop()
  await rename(path.join(dataDir, 'password'), path.join(dataDir, 'elsewhere'))
  await expect(start()).rejects.toThrow('password is missing')

  await rename(path.join(dataDir, 'elsewhere'), path.join(dataDir, 'password'))
  expect(await readNotes(await start())).toEqual(['kept'])
})

test('removes only what is a database of ours', async () => {
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'rekisteriportti-other-'))
  try {
    await writeFile(path.join(elsewhere, 'letter.txt'), 'kept')
    await expect(removeEmbeddedPostgres(elsewhere)).rejects.toThrow('not the folder')
    expect(await readFile(path.join(elsewhere, 'letter.txt'), 'utf8')).toBe('kept')
  } finally {
    await rm(elsewhere, { recursive: true })
  }
  await start().then((server) => server.stop())
  await removeEmbeddedPostgres(dataDir)
  expect(existsSync(dataDir)).toBe(false)
})

test('binaries that do not run are reported with what to do', async () => {
  const binaries = path.join(dataDir, 'broken')
  await mkdir(path.join(binaries, 'bin'), { recursive: true })
  await writeFile(path.join(binaries, 'bin', 'postgres'), '#!/bin/sh\nexit 127\n', { mode: 0o755 })
  const log = { info: () => undefined, warn: () => undefined }
  await expect(startEmbeddedPostgres({ dataDir, binaries, log })).rejects.toThrow('npm rebuild')
})

/** A launcher in a process of its own, which ends when it is told `exit`. */
async function startInOwnProcess() {
  const module = new URL('../../app/demo/embedded-postgres.ts', import.meta.url).href
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
    const log = { info() {}, warn() {} }
    const dataDir = ${JSON.stringify(dataDir)}
    const server = await startEmbeddedPostgres({ dataDir, log, durable: false })
    console.log(JSON.stringify({ pid: server.pid, url: server.superuserUrl() }))
    process.stdin.on('data', () => process.exit(1))
  `
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { pid, url } = JSON.parse(line) as { pid: number; url: string }
  return { process: child, pid, url }
}
