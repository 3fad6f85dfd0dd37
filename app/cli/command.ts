/** What a command may touch of the outside: tests pass their own. */
export interface CommandIo {
  readonly stdin: AsyncIterable<string | Buffer>
  /** Writes one line to standard output. */
  readonly out: (line: string) => void
  /** Writes one line to standard error. */
  readonly err: (line: string) => void
  readonly env: NodeJS.ProcessEnv
}

/** A sub-command of `npm run -s portal -- <name>`. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** Full help text: synopsis, options, exit codes. */
  readonly usage: string
  /** Resolves to the exit code: 0 done, 1 failed or found wrong, 2 used wrongly. */
  readonly run: (args: string[], io: CommandIo) => Promise<number>
}

/** How an operator calls the portal's command. */
export const INVOCATION = 'npm run -s portal --'

/** Says what is wrong with the command line and where help is. Returns the exit code, 2. */
export function refuseUsage(io: CommandIo, name: string, message: string): number {
  io.err(`${name}: ${message}`)
  io.err(`Help: ${INVOCATION} ${name} --help`)
  return 2
}
