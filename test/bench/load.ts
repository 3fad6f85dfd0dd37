import { connect, type Socket } from 'node:net'
import { addErrors, type Errors, type Reading } from '#test/bench/measure.ts'
import type { Helper } from '#test/bench/processes.ts'

export interface Load {
  readonly port: number
  /** Whole requests, head and body; asked for once per request. */
  readonly next: () => Buffer
  /** The status that counts as right. */
  readonly expect: number
  readonly connections: number
  /** How long to go on; connections then finish what they have asked. */
  readonly seconds: number
  /** Stops earlier, after this many requests. */
  readonly requests?: number
}

export interface LoadReading {
  readonly perSecond: number
  readonly latenciesMs: readonly number[]
  readonly errors: Errors
}

/** An answer that takes longer counts as an error. */
const PATIENCE_MS = 15_000

/**
 * Asks as fast as the server answers, over connections that are kept. Written on bare sockets: a
 * client that costs more than the server would make every server look the same.
 */
export async function load(options: Load): Promise<LoadReading> {
  const started = performance.now()
  const state: LoadState = {
    until: started + options.seconds * 1000,
    left: options.requests ?? Number.POSITIVE_INFINITY,
    latenciesMs: [],
    errors: {},
  }
  await Promise.all(
    Array.from({ length: options.connections }, () => oneConnection(options, state)),
  )
  const seconds = (performance.now() - started) / 1000
  const { latenciesMs, errors } = state
  return { perSecond: latenciesMs.length / seconds, latenciesMs, errors }
}

/**
 * Answers per second of one core, after a warm-up: per second that the process has computed, so
 * that whatever else the machine does meanwhile counts for neither side.
 */
export async function ratePerCore(web: Helper, options: Load): Promise<Reading> {
  await load({ ...options, seconds: options.seconds / 5 })
  const started = { at: performance.now(), cpuMs: await web.ask<number>('cpuMs') }
  const { latenciesMs, errors } = await load(options)
  const cpuMs = (await web.ask<number>('cpuMs')) - started.cpuMs
  const busy = cpuMs / (performance.now() - started.at)
  return { value: latenciesMs.length / (cpuMs / 1000), errors, busy }
}

interface LoadState {
  readonly until: number
  left: number
  readonly latenciesMs: number[]
  readonly errors: Errors
}

function oneConnection(options: Load, state: LoadState): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(options.port, '127.0.0.1')
    let asked = 0
    let received = Buffer.alloc(0)
    const end = (error?: string): void => {
      if (error !== undefined) addErrors(state.errors, { [error]: 1 })
      socket.destroy()
      resolve()
    }
    const ask = (): void => {
      if (state.left <= 0 || performance.now() >= state.until) {
        end()
        return
      }
      state.left -= 1
      asked = performance.now()
      socket.write(options.next())
    }
    prepare(socket, end)
    socket.on('connect', ask)
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const answer = wholeAnswer(received)
      if (answer === undefined) return
      received = Buffer.alloc(0)
      if (answer.status === options.expect) state.latenciesMs.push(performance.now() - asked)
      else addErrors(state.errors, { [`status ${String(answer.status)}`]: 1 })
      if (answer.closing) end()
      else ask()
    })
  })
}

function prepare(socket: Socket, end: (error?: string) => void): void {
  socket.setNoDelay(true)
  socket.setTimeout(PATIENCE_MS)
  socket.on('timeout', () => {
    end('no answer')
  })
  socket.on('error', (error: NodeJS.ErrnoException) => {
    end(error.code ?? error.message)
  })
  socket.on('end', () => {
    end('closed by the server')
  })
}

/** The answer's status once all of it has come; `undefined` before. */
function wholeAnswer(bytes: Buffer): { status: number; closing: boolean } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const head = bytes.toString('latin1', 0, headEnd)
  const status = Number(head.slice(9, 12))
  const closing = /\r\nconnection: close/i.test(head)
  const bodyLength = bytes.length - headEnd - 4
  if (status === 304 || status === 204) return { status, closing }
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const whole =
    length === undefined
      ? bytes.toString('latin1', bytes.length - 5) === '0\r\n\r\n'
      : bodyLength >= Number(length)
  return whole ? { status, closing } : undefined
}

/** The bytes of a request; a body makes it a posted form. */
export function requestBytes(options: {
  port: number
  path: string
  headers?: Readonly<Record<string, string>>
  form?: Readonly<Record<string, string>>
}): Buffer {
  const { port, path, form } = options
  const host = `127.0.0.1:${String(port)}`
  const body = form === undefined ? '' : new URLSearchParams(form).toString()
  const headers: Record<string, string> = {
    host,
    ...(form === undefined
      ? {}
      : {
          origin: `http://${host}`,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(body)),
        }),
    ...options.headers,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const method = form === undefined ? 'GET' : 'POST'
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
