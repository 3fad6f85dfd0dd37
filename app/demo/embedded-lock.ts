import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const sqliteBusy = 5

/** The file by which a folder is known as one of an embedded database. */
export const lockName = 'launcher.lock'

/**
 * Takes the data folder for this process until the returned function is called or the process
 * ends, however it ends. SQLite serves only as the way to a lock that the operating system itself
 * releases: a lock file with a process id would lie after `kill -9` or in another container.
 *
 * @throws when another process, or another start in this one, has the folder
 */
export function lockDataFolder(dataDir: string): () => void {
  const holder = path.join(dataDir, 'launcher.pid')
  const lock = new DatabaseSync(path.join(dataDir, lockName), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    if ((cause as { errcode?: number }).errcode !== sqliteBusy) throw cause
    throw new Error(
      `Another process (${readHolder(holder)}) is using the database in ${dataDir}: stop it first.`,
      { cause },
    )
  }
  writeFileSync(holder, `${process.pid}\n`)
  return () => {
    if (lock.isOpen) lock.close()
  }
}

function readHolder(file: string): string {
  try {
    return `pid ${readFileSync(file, 'utf8').trim()}`
  } catch {
    return 'just starting'
  }
}
