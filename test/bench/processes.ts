import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Which core the measured side has, and which the client with the database. */
export interface Cores {
  readonly server: number
  readonly client: number
}

/** Two cores to keep server and client apart, where the machine has them and can pin to them. */
export function findCores(): Cores | undefined {
  if (availableParallelism() < 2) return undefined
  const asked = spawnSync('taskset', ['-c', '-p', String(process.pid)], { encoding: 'utf8' })
  const [server, client] = coreList(/: ([\d,-]+)\s*$/.exec(asked.stdout)?.[1] ?? '')
  return server === undefined || client === undefined ? undefined : { server, client }
}

/** `0-2,5` as numbers. */
function coreList(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('-').map(Number)
    return Number.isNaN(from) ? [] : Array.from({ length: to - from + 1 }, (_, n) => from + n)
  })
}

/** Keeps this process, and the database that it starts, off the measured core. */
export function pinSelf(cores: Cores): void {
  spawnSync('taskset', ['-a', '-c', '-p', String(cores.client), String(process.pid)])
}

/** A process of ours that answers questions; it ends with us, or when asked to. */
export interface Helper {
  readonly pid: number
  ask<T>(question: string, argument?: unknown): Promise<T>
  stop(): Promise<void>
}

interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** The command line that keeps `args` on these cores; as it is where nothing can be pinned. */
export function onCores(cores: string | undefined, args: readonly string[]): [string, string[]] {
  const [file = process.execPath, ...rest] = args
  return cores === undefined ? [file, rest] : ['taskset', ['-c', cores, ...args]]
}

/**
 * Starts a program of this folder that calls `answerQuestions`.
 * @param options.cores as taskset writes them (`0`, `0,1`); absent: not pinned
 * @throws when it ends before it is ready
 */
export async function startHelper(
  program: string,
  options: {
    cores: string | undefined
    env?: Record<string, string>
    nodeFlags?: readonly string[]
  },
): Promise<Helper> {
  const script = fileURLToPath(new URL(program, import.meta.url))
  const command = [process.execPath, ...(options.nodeFlags ?? []), script]
  const [file, args] = onCores(options.cores, command)
  const child = spawn(file, args, {
    env: { ...process.env, ...options.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const waiting = waitingAnswers(child)
  const ended = exited.then(() => {
    throw new Error(`${program} ended`)
  })
  ended.catch(() => undefined)
  let last = 0
  const ask = <T>(question: string, argument?: unknown): Promise<T> => {
    last += 1
    const id = last
    const answer = new Promise<T>((resolve, reject) => {
      waiting.set(id, ({ value, error }) => {
        if (error === undefined) resolve(value as T)
        else reject(new Error(`${program}: ${error}`))
      })
    })
    child.send({ id, question, argument })
    return Promise.race([answer, ended])
  }
  await Promise.race([once(child, 'message'), ended])
  return {
    pid: child.pid ?? 0,
    ask,
    stop: async () => {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}

function waitingAnswers(child: ChildProcess): Map<number, (answer: Answer) => void> {
  const waiting = new Map<number, (answer: Answer) => void>()
  child.on('message', (message) => {
    const answer = message as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  return waiting
}

/** A question's argument travels as JSON; each handler knows its own. */
export type Handlers = Readonly<Record<string, (argument: never) => unknown>>

/**
 * In a helper: says that it is ready, answers questions, and runs `stop` when the parent has gone.
 * Every helper also tells what CPU time and memory it has used.
 */
export function answerQuestions(handlers: Handlers, stop?: () => Promise<void>): void {
  const all: Handlers = {
    cpuMs: () => (process.cpuUsage().user + process.cpuUsage().system) / 1000,
    rssBytes: () => process.memoryUsage.rss(),
    ...handlers,
  }
  process.on('message', (message: { id: number; question: string; argument: never }) => {
    const { id, question, argument } = message
    Promise.resolve()
      .then(() => all[question]?.(argument))
      .then(
        (value) => process.send?.({ id, value }),
        (error: unknown) => process.send?.({ id, error: String(error) }),
      )
  })
  process.on('disconnect', () => {
    Promise.resolve(stop?.()).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  })
  // Ctrl-C in the terminal reaches everyone: only the parent acts on it.
  process.on('SIGINT', () => undefined)
  process.send?.({ id: 0 })
}
