import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const buildFolder = path.join(root, 'build')
const stamp = path.join(buildFolder, '.stamp')

/** All that the built site depends on; the lock file stands for the packages. */
const sources = ['app', 'locales', 'public', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

/**
 * Builds the site when `build/` is missing or was built from other sources than the present ones.
 * The build's own output is shown only when it fails.
 *
 * @param {(message: string) => void} [log] told once when a build begins
 * @returns {Promise<boolean>} whether it was built now
 */
export async function buildIfNeeded(log = () => undefined) {
  const present = await hashOfSources()
  if (await isBuiltFrom(present)) return false
  log('Building the site: there is no build yet, or the sources have changed')
  // Until the build has succeeded there is no stamp, so that a half-made one is never served.
  await rm(stamp, { force: true })
  await build()
  await mkdir(buildFolder, { recursive: true })
  await writeFile(stamp, `${present}\n`)
  return true
}

/** @returns {Promise<boolean>} whether `npm start` would have to build first */
export async function isBuildStale() {
  return !(await isBuiltFrom(await hashOfSources()))
}

/** @param {string} hash */
async function isBuiltFrom(hash) {
  const built = existsSync(path.join(buildFolder, 'server')) && existsSync(stamp)
  return built && (await readFile(stamp, 'utf8')).trim() === hash
}

/** Content, not dates: a checkout or a copy changes the dates of files that stay the same. */
async function hashOfSources() {
  const files = await Promise.all(sources.map(listFiles))
  const hash = createHash('sha256')
  for (const file of files.flat().sort()) {
    if (file.endsWith('.test.ts')) continue
    const content = await readFile(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} source a file or folder, relative to the project */
async function listFiles(source) {
  const place = path.join(root, source)
  if (!existsSync(place)) return []
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null)
  if (entries === null) return [source]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

/** @returns {Promise<void>} */
function build() {
  // A test run must get the same build as `npm start`: nothing of its mode may leak in.
  const env = { ...process.env, NODE_ENV: 'production' }
  for (const name of Object.keys(env)) if (name.startsWith('VITEST')) delete env[name]
  const remix = path.join(root, 'node_modules', '.bin', 'remix')
  const args = [remix, 'vite:build', '--logLevel', 'warn']
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  /** @type {Buffer[]} */
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`The site could not be built:\n${Buffer.concat(output).toString('utf8')}`))
    })
  })
}

// As a command (`npm run build`): says what it does and fails with the build's own output.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await buildIfNeeded((message) => console.error(message))
    console.error(built ? 'Built' : 'The build is up to date')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
