import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type {
  ImportOutcome,
  ImportRefusal,
  ReadOutcome,
} from '#app/notices/import/imported-notice.ts'
import type { NamedBytes } from '#app/platform/attachment-check.server.ts'
import { ATTACHMENT_BYTES } from '#app/platform/attachment-types.ts'

export interface ImportTask extends NamedBytes {
  /** `read` gives the text alone, `import` also what was found in it. */
  readonly task: 'read' | 'import'
}

export type ImportAnswer = ImportOutcome | ReadOutcome | { readonly error: string }
/** The child says that it listens, gets its task, and answers. */
export type ChildMessage = 'ready' | ImportAnswer

export interface ImportLimits {
  readonly milliseconds: number
  /** Of the child's JavaScript heap. */
  readonly heapMegabytes: number
  /** Of everything it holds, buffers too; watched where the system tells (Linux). */
  readonly memoryMegabytes: number
  /** The program of the child; a test may put another in its place. */
  readonly program: string
}

// Found by its name in the package: the file lies beside this one in the sources, not beside the bundle.
const PROGRAM = '#app/notices/import/import-child.ts'
const WATCH_EVERY = 100
const MEGABYTE = 1024 * 1024

function defaultLimits(): ImportLimits {
  return {
    milliseconds: 30_000,
    heapMegabytes: 384,
    memoryMegabytes: 640,
    program: createRequire(import.meta.url).resolve(PROGRAM),
  }
}

/** One file at a time: editors are few, and two heavy files together would need twice the memory. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Reads one file in a process of its own, which ends with it. A thread would not do: where a thread
 * asks for more memory than it may have in one piece, the whole process falls.
 * @throws Error when the importer itself fails; a file that is wrong or too much is a refusal
 */
export function runInProcess(
  task: ImportTask & { readonly task: 'read' },
  limits?: Partial<ImportLimits>,
): Promise<ReadOutcome>
export function runInProcess(
  task: ImportTask & { readonly task: 'import' },
  limits?: Partial<ImportLimits>,
): Promise<ImportOutcome>
export function runInProcess(
  task: ImportTask,
  limits: Partial<ImportLimits> = {},
): Promise<ImportOutcome | ReadOutcome> {
  if (task.bytes.byteLength === 0) return Promise.resolve(refusal('empty'))
  if (task.bytes.byteLength > ATTACHMENT_BYTES) return Promise.resolve(refusal('too-large'))
  const work = before.then(() => runOne(task, { ...defaultLimits(), ...limits }))
  before = work.catch(() => undefined)
  return work
}

function refusal(reason: ImportRefusal): { readonly ok: false; readonly reason: ImportRefusal } {
  return { ok: false, reason }
}

function runOne(task: ImportTask, limits: ImportLimits): Promise<ImportOutcome | ReadOutcome> {
  return new Promise((resolve, reject) => {
    const child = fork(limits.program, {
      // Nothing of the environment: the child needs no setting and must hold no secret.
      env: { NODE_ENV: 'production' },
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let settle: (() => void) | undefined
    // The next file begins when this one's process has ended and its memory is free again.
    const end = (answer: () => void): void => {
      settle ??= answer
      child.kill('SIGKILL')
    }
    const tooMuch = (): void => end(() => resolve(refusal('too-complex')))
    const timer = setTimeout(tooMuch, limits.milliseconds)
    const watch = setInterval(() => {
      if (memoryOf(child) > limits.memoryMegabytes * MEGABYTE) tooMuch()
    }, WATCH_EVERY)
    child.on('message', (message: ChildMessage) => {
      if (message === 'ready') child.send(task)
      else if ('error' in message) end(() => reject(new Error(`import failed: ${message.error}`)))
      else end(() => resolve(message))
    })
    child.on('error', (error) => end(() => reject(error)))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      clearInterval(watch)
      if (settle) settle()
      else if (ranOutOfMemory(code, signal)) resolve(refusal('too-complex'))
      else reject(new Error(`import ended with ${signal ?? `code ${String(code)}`}`))
    })
  })
}

/** V8 aborts when its heap is full; a system short of memory kills. */
function ranOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGKILL' || code === 134
}

/** Bytes that the child holds in memory; 0 where the system does not tell. */
function memoryOf({ pid }: ChildProcess): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
