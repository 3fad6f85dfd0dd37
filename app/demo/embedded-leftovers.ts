import { execFile } from 'node:child_process'
import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface ServerProcess {
  pid: number
  /** The server itself, not one of the processes it has forked. */
  postmaster: boolean
}

/**
 * Ends what a killed launcher or a killed server left running over `cluster`, gently first, so
 * that a new server may start there, and removes a postmaster.pid that names a process of another
 * kind (process ids are reused, above all in containers).
 *
 * @param cluster absolute path of PostgreSQL's data directory, symbolic links resolved
 * @returns how many processes were ended
 */
export async function stopLeftovers(cluster: string): Promise<number> {
  const found = await listServerProcesses(cluster)
  const stages: { signal: NodeJS.Signals; patienceMs: number; everybody: boolean }[] = [
    { signal: 'SIGINT', patienceMs: 10_000, everybody: false },
    { signal: 'SIGQUIT', patienceMs: 5_000, everybody: true },
    { signal: 'SIGKILL', patienceMs: 5_000, everybody: true },
  ]
  let left = found
  for (const stage of stages) {
    const targets = left.filter((each) => stage.everybody || each.postmaster)
    if (targets.length === 0) continue
    for (const { pid } of targets) sendSignal(pid, stage.signal)
    left = await waitUntilGone(cluster, stage.patienceMs)
  }
  if (left.length > 0) {
    throw new Error(
      `PostgreSQL processes of ${cluster} do not end: ${left.map((p) => p.pid).join(', ')}`,
    )
  }
  await removeMisleadingPidFile(cluster)
  return found.length
}

async function waitUntilGone(cluster: string, patienceMs: number): Promise<ServerProcess[]> {
  const deadline = performance.now() + patienceMs
  let left = await listServerProcesses(cluster)
  while (left.length > 0 && performance.now() < deadline) {
    await delay(25)
    left = await listServerProcesses(cluster)
  }
  return left
}

async function listServerProcesses(cluster: string): Promise<ServerProcess[]> {
  return process.platform === 'linux' ? listFromProc(cluster) : listFromPs(cluster)
}

/** The server and all that it forks work in the data directory; a zombie has no `cwd` any more. */
async function listFromProc(cluster: string): Promise<ServerProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
      if (folder !== cluster) return []
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      if (!isPostgres(command)) return []
      return [{ pid: Number(pid), postmaster: !command.startsWith('postgres:') }]
    }),
  )
  return found.flat()
}

/** Elsewhere only the server's command line tells its folder; what it forked ends soon after it. */
async function listFromPs(cluster: string): Promise<ServerProcess[]> {
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,command='])
  return stdout.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? []
    if (pid === undefined || command === undefined) return []
    const ours = isPostgres(command) && command.includes(` -D ${cluster} `)
    return ours ? [{ pid: Number(pid), postmaster: true }] : []
  })
}

function isPostgres(command: string): boolean {
  return /^([^\0]*\/)?postgres(\0|:| )/.test(command)
}

async function removeMisleadingPidFile(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid')
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
  // Of a dead process the file stays: PostgreSQL checks by it that no shared memory is in use.
  if (pid > 0 && sendSignal(pid, 0)) await rm(file)
}

function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
