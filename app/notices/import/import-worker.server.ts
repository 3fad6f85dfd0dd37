import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
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

export interface ImportLimits {
  readonly milliseconds: number
  readonly heapMegabytes: number
  /** What the whole process may grow by: buffers lie outside the heap. */
  readonly growthMegabytes: number
  /** The program of the worker; a test may put another in its place. */
  readonly workerFile: string | URL
}

// Found by its name in the package: the file lies beside this one in the sources, not beside the bundle.
const WORKER_FILE = '#app/notices/import/import-worker.ts'
const WATCH_EVERY = 100
const MEGABYTE = 1024 * 1024

function defaultLimits(): ImportLimits {
  return {
    milliseconds: 30_000,
    heapMegabytes: 384,
    growthMegabytes: 512,
    workerFile: createRequire(import.meta.url).resolve(WORKER_FILE),
  }
}

/** One file at a time: editors are few, and two heavy files together would need twice the memory. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Reads one file on a thread of its own, which ends with it.
 * @throws Error when the importer itself fails; a file that is wrong or too much is a refusal
 */
export function runInWorker(
  task: ImportTask & { task: 'read' },
  limits?: Partial<ImportLimits>,
): Promise<ReadOutcome>
export function runInWorker(
  task: ImportTask & { task: 'import' },
  limits?: Partial<ImportLimits>,
): Promise<ImportOutcome>
export function runInWorker(
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
    // No environment: the worker needs no setting and must hold no secret.
    const worker = new Worker(limits.workerFile, {
      env: {},
      execArgv: [],
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    })
    const start = process.memoryUsage.rss()
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      clearInterval(watch)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      // The next file begins when this one's memory is free again.
      void worker.terminate().then(settle, settle)
    }
    const tooMuch = (): void => end(() => resolve(refusal('too-complex')))
    const timer = setTimeout(tooMuch, limits.milliseconds)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - start > limits.growthMegabytes * MEGABYTE) tooMuch()
    }, WATCH_EVERY)
    worker.on('message', (answer: ImportAnswer) =>
      end(() => {
        if ('error' in answer) reject(new Error(`import failed: ${answer.error}`))
        else resolve(answer)
      }),
    )
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch()
      else end(() => reject(error))
    })
    worker.on('exit', (code) => end(() => reject(new Error(`import ended with code ${code}`))))
  })
}
