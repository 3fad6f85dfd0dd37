import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { removeEmbeddedPostgres } from '#app/demo/embedded-postgres.ts'
import type { Lab } from '#test/bench/lab.ts'
import { repeat, type Reading, type Row } from '#test/bench/measure.ts'
import { onCores } from '#test/bench/processes.ts'
import { freePorts } from '#test/support/free-ports.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE_SECONDS = 60
/** What a fresh clone does not have. */
const MADE_LATER = /^(node_modules|build|\.data.*|\.cache|\.git)$/

export const start: Row = {
  name: 'start',
  title: 'npm start on a fresh clone after npm ci, to the first page',
  against: 'no build, no data yet',
  budget: { atMost: 10 },
  unit: 's',
  sideUnit: 's',
  measure: (lab) => repeat(() => startOnce(lab)),
}

async function startOnce(lab: Lab): Promise<Reading> {
  const clone = await freshClone(lab)
  const [port = 0, idpPort = 0, metricsPort = 0] = await freePorts(3)
  const [file, args] = onCores(lab.allCores, ['npm', 'start'])
  const started = performance.now()
  const npm = spawn(file, args, {
    cwd: clone,
    env: {
      ...process.env,
      PORT: String(port),
      IDP_PORT: String(idpPort),
      METRICS_PORT: String(metricsPort),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const exited = once(npm, 'exit')
  try {
    const firstPage = await untilAnswered(`http://127.0.0.1:${String(port)}/fi`, npm)
    return firstPage
      ? { value: (performance.now() - started) / 1000 }
      : { value: PATIENCE_SECONDS, errors: { 'no first page': 1 } }
  } finally {
    // The group: npm and the portal that it runs.
    if (npm.exitCode === null && npm.pid !== undefined) process.kill(-npm.pid, 'SIGTERM')
    await exited
    await untilReleased(join(clone, '.data', 'postgres'))
  }
}

async function freshClone(lab: Lab): Promise<string> {
  const clone = await lab.tempFolder('clone')
  for (const name of await readdir(ROOT)) {
    if (!MADE_LATER.test(name)) await cp(join(ROOT, name), join(clone, name), { recursive: true })
  }
  await symlink(join(ROOT, 'node_modules'), join(clone, 'node_modules'))
  return clone
}

async function untilAnswered(url: string, npm: { exitCode: number | null }): Promise<boolean> {
  const until = performance.now() + PATIENCE_SECONDS * 1000
  while (performance.now() < until && npm.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.status === 200) return true
    await delay(20)
  }
  return false
}

/** npm ends before the portal has closed its database: the folder is free when that has happened. */
async function untilReleased(dataDir: string): Promise<void> {
  const until = performance.now() + 20_000
  for (;;) {
    try {
      await removeEmbeddedPostgres(dataDir)
      return
    } catch (error) {
      if (performance.now() > until) throw error
      await delay(100)
    }
  }
}
