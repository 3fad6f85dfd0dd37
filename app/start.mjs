/**
 * What `npm start` runs. Plain JavaScript, so that a Node.js too old for the rest
 * gets as far as saying so.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Rekisteriportti needs Node.js 24.15 or newer, and this is ${process.version}: run it with npm start, which uses the one that npm ci installed.`,
  )
  process.exit(1)
}

// One heap of C memory for all threads instead of one for each: some thirty megabytes less. The C
// library of Linux reads it when a process begins, so this one begins anew, under the same id.
if (process.platform === 'linux' && process.env.MALLOC_ARENA_MAX === undefined) {
  const [, ...args] = process.argv
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...args], {
    ...process.env,
    MALLOC_ARENA_MAX: '1',
  })
}
// It has been read, and is not meant for what this process starts: the builder's many busy threads
// would wait for each other's memory.
delete process.env.MALLOC_ARENA_MAX

// Express and React choose their mode while they load, before the portal reads its settings.
process.env.NODE_ENV = 'production'

const { buildIfNeeded } = await import('./build-if-needed.mjs')
const { main } = await import('./main.ts')
// The database is made ready while the site is being built.
await main({ built: buildIfNeeded((message) => console.error(message)) })
