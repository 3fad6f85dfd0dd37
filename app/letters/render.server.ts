import { Worker } from 'node:worker_threads'
import type { RenderAnswer } from '#app/letters/render-worker.ts'
import type { PdfDocument } from '#app/pdf/document.ts'

export interface RenderedLetter {
  readonly bytes: Uint8Array
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

export interface LetterRenderer {
  /** Draws a document; rejects when it cannot be drawn, when its worker dies, and after `close`. */
  render(document: PdfDocument): Promise<RenderedLetter>
  /** Takes no new work, finishes what waits, then ends the workers. */
  close(): Promise<void>
}

interface Job {
  readonly document: PdfDocument
  readonly resolve: (letter: RenderedLetter) => void
  readonly reject: (error: Error) => void
}

interface Seat {
  readonly worker: Worker
  job: Job | undefined
}

/**
 * Draws letters on worker threads, so that the event loop of the web process stays free. Made once by
 * Node's own main and handed to Remix: the worker file lies beside this file, not beside the bundle.
 * @param size number of workers; each keeps its own parsed fonts (some 20 MB)
 * @param workerFile the program of the workers
 */
export function createLetterRenderer({
  size = 1,
  workerFile = new URL('./render-worker.ts', import.meta.url),
}: { size?: number; workerFile?: URL } = {}): LetterRenderer {
  const waiting: Job[] = []
  const seats = new Set<Seat>()
  /** Called when the last job is done; set by `close`. */
  let closed: (() => void) | undefined
  let closing: Promise<void> | undefined

  function takeSeat(): void {
    // No environment: the worker needs no setting and must hold no secret.
    const worker = new Worker(workerFile, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const seat: Seat = { worker, job: undefined }
    seats.add(seat)
    worker.unref()
    worker.on('message', (answer: RenderAnswer) => {
      const { job } = seat
      seat.job = undefined
      if ('error' in answer) job?.reject(new Error(answer.error))
      else job?.resolve(answer)
      dispatch()
    })
    worker.on('error', (error) => {
      leaveSeat(seat, error instanceof Error ? error : new Error('render worker failed'))
    })
    worker.on('exit', (code) => {
      leaveSeat(seat, new Error(`render worker ended with code ${code}`))
    })
  }

  /** A dead worker takes only its own job with it. Its place is filled when there is work for it. */
  function leaveSeat(seat: Seat, error: Error): void {
    if (!seats.delete(seat)) return
    seat.job?.reject(error)
    seat.job = undefined
    dispatch()
  }

  function dispatch(): void {
    while (waiting.length > 0) {
      const free = [...seats].find((seat) => seat.job === undefined)
      if (free === undefined) {
        if (seats.size >= size) return
        takeSeat()
        continue
      }
      const job = waiting.shift()
      free.job = job
      // A busy worker keeps the process alive, an idle one does not.
      free.worker.ref()
      free.worker.postMessage(job?.document)
    }
    for (const seat of seats) if (seat.job === undefined) seat.worker.unref()
    if ([...seats].every((seat) => seat.job === undefined)) closed?.()
  }

  async function endWorkers(): Promise<void> {
    const ending = [...seats]
    seats.clear()
    await Promise.all(ending.map((seat) => seat.worker.terminate()))
  }

  // The fonts are parsed while the portal starts, not while the first person waits for a receipt.
  for (let seat = 0; seat < size; seat += 1) takeSeat()

  return {
    render(document) {
      if (closing !== undefined) return Promise.reject(new Error('the letter renderer is closed'))
      return new Promise((resolve, reject) => {
        waiting.push({ document, resolve, reject })
        dispatch()
      })
    },
    close() {
      closing ??= new Promise<void>((resolve) => {
        closed = resolve
      }).then(endWorkers)
      dispatch()
      return closing
    },
  }
}
