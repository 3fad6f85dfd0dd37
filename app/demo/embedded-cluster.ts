import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { postgresEnvironment } from '#app/demo/embedded-account.ts'
import type { PostgresAccount } from '#app/demo/embedded-account.ts'

const run = promisify(execFile)

export const superuser = 'postgres'

const unfinishedSuffix = '.new-'

/** A PostgreSQL data directory that is ready to be started. */
export interface Cluster {
  folder: string
  /** The superuser's password. */
  password: string
  created: boolean
}

/**
 * Finds the data directory, or makes it: Finnish sorting (å, ä, ö last, which suits Swedish too),
 * UTF-8, passwords by SCRAM only. It gets its final name when it is whole, so that one which was
 * interrupted is never taken for a database.
 *
 * @param durable false leaves the writing to disk to the operating system (tests)
 */
export async function prepareCluster(
  dataDir: string,
  account: PostgresAccount,
  durable: boolean,
): Promise<Cluster> {
  const folder = path.join(account.home, 'cluster')
  const passwordFile = passwordFileOf(dataDir)
  const whole = existsSync(path.join(folder, 'global', 'pg_control'))
  const password = await readPassword(dataDir).catch(() => undefined)

  if (whole && password !== undefined) {
    await refuseOtherVersion(folder, account.version)
    return { folder, password, created: false }
  }
  if (whole && account.home === dataDir) {
    throw new Error(
      `${passwordFile} is missing, without which the database beside it cannot be used: bring it back, or remove ${dataDir}.`,
    )
  }
  // What is left is half a folder, or outside `dataDir` one whose `dataDir` has been removed.
  await rm(folder, { recursive: true, force: true })
  const created = password ?? (await createPassword(passwordFile))
  await initialise({ folder, password: created, account, durable })
  return { folder, password: created, created: true }
}

const passwordFileOf = (dataDir: string): string => path.join(dataDir, 'password')

/** @throws Error when no database has been made in this folder */
export async function readPassword(dataDir: string): Promise<string> {
  return readFile(passwordFileOf(dataDir), 'utf8')
}

async function createPassword(file: string): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  await writeFile(`${file}.new`, password, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return password
}

interface Initialisation {
  /** The name that the finished data directory gets. */
  folder: string
  password: string
  account: PostgresAccount
  durable: boolean
}

async function initialise(options: Initialisation): Promise<void> {
  const { folder, password, account } = options
  await removeUnfinished(folder)
  // A new name each time: an initdb whose launcher was killed may still be writing into its own.
  const workshop = await mkdtemp(`${folder}${unfinishedSuffix}`)
  const passwordFile = path.join(workshop, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account.owner) {
    for (const each of [workshop, passwordFile]) {
      await chown(each, account.owner.uid, account.owner.gid)
    }
  }
  try {
    const made = path.join(workshop, 'cluster')
    await initdb(made, passwordFile, options)
    await rename(made, folder)
  } finally {
    await removeUnfinished(folder)
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  const start = `${path.basename(folder)}${unfinishedSuffix}`
  for (const name of await readdir(path.dirname(folder))) {
    if (!name.startsWith(start)) continue
    // One that is still being written to waits for the next start.
    const unfinished = path.join(path.dirname(folder), name)
    await rm(unfinished, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

async function initdb(made: string, passwordFile: string, options: Initialisation): Promise<void> {
  const { account, durable } = options
  const failures: string[] = []
  for (const locale of localeArguments()) {
    const [file, args] = account.commandLine('initdb', [
      `--pgdata=${made}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      ...(durable ? [] : ['--no-sync']),
      ...locale,
    ])
    const failure = await run(file, args, { ...account.owner, cwd: '/', env: postgresEnvironment })
      .then(() => undefined)
      .catch((error: unknown) => {
        const { stderr, message } = error as { stderr?: string; message: string }
        return stderr?.trim() || message
      })
    if (failure === undefined) return
    failures.push(failure)
    if (!/locale|\bICU\b/i.test(failure)) break
  }
  throw new Error(`The database could not be initialised in ${made}:\n${failures.join('\n')}`)
}

/** Best first: the operating system may lack the UTF-8 locale, and a build of PostgreSQL ICU. */
function localeArguments(): string[][] {
  const utf8 = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const finnish = ['--locale-provider=icu', '--icu-locale=fi-FI']
  return [
    [`--locale=${utf8}`, ...finnish],
    ['--locale=C', ...finnish],
    ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]
}

async function refuseOtherVersion(folder: string, version: string): Promise<void> {
  const made = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8')).trim()
  const major = version.split('.')[0]
  if (made !== major) {
    throw new Error(
      `The database in ${folder} was made by PostgreSQL ${made}, the installed one is ${version}: remove the folder, or install the older version.`,
    )
  }
}
