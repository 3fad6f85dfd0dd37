import { INVOCATION, refuseUsage } from '#app/cli/command.ts'
import type { Command, CommandIo } from '#app/cli/command.ts'

interface CommandEntry {
  readonly name: string
  readonly summary: string
  /** Imported only when called: `deadline`, `letter`, `lifecycle` and `help` need no database, build or settings. */
  readonly load: () => Promise<{ command: Command }>
}

const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'serve',
    summary: 'start the web server and the jobs',
    load: () => import('#app/cli/serve.ts'),
  },
  {
    name: 'db',
    summary: 'prepare: create the database roles once per server',
    load: () => import('#app/cli/db.ts'),
  },
  {
    name: 'migrate',
    summary: 'bring the database to this version',
    load: () => import('#app/cli/migrate.ts'),
  },
  {
    name: 'demo',
    summary: 'reset: put the demo data back as it was',
    load: () => import('#app/cli/demo.ts'),
  },
  {
    name: 'notice',
    summary: 'publish, withdraw, list or lint register notices',
    load: () => import('#app/cli/notice.ts'),
  },
  {
    name: 'audit',
    summary: 'verify: check the chain of audit events',
    load: () => import('#app/cli/audit.ts'),
  },
  {
    name: 'case',
    summary: 'verify: compare cases with their events',
    load: () => import('#app/cli/case.ts'),
  },
  {
    name: 'deadline',
    summary: 'the last day for an answer, and why that day',
    load: () => import('#app/cli/deadline.ts'),
  },
  {
    name: 'lifecycle',
    summary: 'the table of legal transitions, and its diagram',
    load: () => import('#app/cli/lifecycle.ts'),
  },
  {
    name: 'letter',
    summary: 'samples: write a sample of every letter as PDF',
    load: () => import('#app/cli/letter.ts'),
  },
]

function overview(): string {
  const rows = [...COMMANDS, { name: 'help', summary: 'this list, or the help of one command' }]
  return [
    `Usage: ${INVOCATION} <command> [options]`,
    '',
    ...rows.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
    '',
    `Help on a command: ${INVOCATION} <command> --help`,
  ].join('\n')
}

const isHelpFlag = (arg: string) => arg === '--help' || arg === '-h'

/**
 * Runs one command of the operator and returns its exit code: 0 done, 1 failed, 2 used wrongly.
 * Never throws: a failure is one line on standard error, with its stack when PORTAL_DEBUG=1.
 */
export async function runPortal(argv: readonly string[], io: CommandIo): Promise<number> {
  const [first, ...args] = argv
  if (first === undefined) {
    io.err(overview())
    return 2
  }
  const asksHelp = first === 'help' || isHelpFlag(first)
  const name = asksHelp ? args.find((arg) => !isHelpFlag(arg)) : first
  if (name === undefined || name === 'help') {
    io.out(overview())
    return 0
  }
  const entry = COMMANDS.find((candidate) => candidate.name === name)
  if (!entry) {
    io.err(`portal: unknown command ${JSON.stringify(name)}`)
    io.err(`Help: ${INVOCATION} help`)
    return 2
  }
  try {
    const { command } = await entry.load()
    if (asksHelp || args.some(isHelpFlag)) {
      io.out(`${command.name}: ${command.summary}\n\n${command.usage}`)
      return 0
    }
    return await command.run(args, io)
  } catch (error) {
    return reportFailure(error, name, io)
  }
}

function reportFailure(error: unknown, name: string, io: CommandIo): number {
  // util.parseArgs speaks of the option that is wrong: that is the operator's line, not a failure.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('ERR_PARSE_ARGS_')) {
    return refuseUsage(io, name, oneLine(error))
  }
  io.err(`${name}: ${oneLine(error)}`)
  if (io.env.PORTAL_DEBUG === '1' && error instanceof Error && error.stack) io.err(error.stack)
  return 1
}

/** The message of a failure on one line. A refused connection comes as an AggregateError without one. */
function oneLine(error: unknown): string {
  if (error instanceof AggregateError && !error.message) {
    return error.errors.map(oneLine).join('; ')
  }
  const message = error instanceof Error ? error.message || error.name : String(error)
  return message.replace(/\s+/g, ' ').trim()
}

if (import.meta.main) {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  process.exitCode = await runPortal(process.argv.slice(2), {
    // Opened only by the command that reads it: an opened standard input can keep the process alive.
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    env: process.env,
  })
}
