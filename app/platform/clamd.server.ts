import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { Readable } from 'node:stream'

/** Seconds are enough for 20 MB; clamd itself gives up on a silent client after two minutes. */
const SCAN_MS = 60_000
const CONNECT_MS = 5_000
const CHUNK = 64 * 1024
const LONGEST_REPLY = 4_096
const DEFAULT_PORT = 3310

export type ScanResult = 'clean' | { readonly found: string }

/** No verdict: clamd is away, too slow or refuses. The file stays in quarantine and is tried again. */
export class ScanUnavailable extends Error {
  override name = 'ScanUnavailable'
}

/**
 * Asks clamd whether the bytes are malware (command INSTREAM, `man clamd`).
 *
 * Why not the package clamscan 2.4.0: when clamd stalls or answers something unknown, it resolves
 * with `isInfected: null`, which passes for clean in an `if`; it prints errors on the console; and
 * its time-out counts silence only, so that no scan has a last moment. The protocol is a few lines.
 * @param url `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`
 * @throws ScanUnavailable without the name or content of the file
 */
export async function scanWithClamd(
  url: string,
  bytes: Uint8Array,
  { scanMs = SCAN_MS, connectMs = CONNECT_MS }: { scanMs?: number; connectMs?: number } = {},
): Promise<ScanResult> {
  const { reply, sentAll } = await ask(connect(clamdAddress(url)), bytes, { scanMs, connectMs })
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1]
  if (found !== undefined) return { found }
  if (reply === 'stream: OK' && sentAll) return 'clean'
  throw new ScanUnavailable(`clamd answered: ${reply === '' ? '(nothing)' : reply}`)
}

/** Where clamd listens; the port may be left out. */
export function clamdAddress(url: string): NetConnectOpts {
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol === 'unix:') return { path: decodeURIComponent(pathname) }
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || DEFAULT_PORT) }
}

function ask(
  socket: Socket,
  bytes: Uint8Array,
  { scanMs, connectMs }: { scanMs: number; connectMs: number },
): Promise<{ reply: string; sentAll: boolean }> {
  const request = Readable.from(frames(bytes))
  let reply = ''
  let sentAll = false
  return new Promise<{ reply: string; sentAll: boolean }>((resolve, reject) => {
    const fail = (why: string) => reject(new ScanUnavailable(why))
    const connecting = setTimeout(fail, connectMs, 'clamd: no connection in time')
    const scanning = setTimeout(fail, scanMs, 'clamd: no answer in time')
    socket.on('connect', () => clearTimeout(connecting))
    socket.on('data', (part: Buffer) => {
      reply += part.toString('latin1')
      const end = reply.search(/[\0\n]/)
      if (end >= 0) resolve({ reply: reply.slice(0, end), sentAll })
      else if (reply.length > LONGEST_REPLY) fail('clamd: endless answer')
    })
    // What was answered before the connection broke is the reason why it broke.
    socket.on('error', ({ message }) => fail(`clamd: ${message}`))
    socket.on('close', () => fail('clamd: connection closed without an answer'))
    request.on('end', () => {
      sentAll = true
    })
    request.pipe(socket, { end: false })
    socket.once('close', () => {
      clearTimeout(connecting)
      clearTimeout(scanning)
    })
  }).finally(() => {
    request.destroy()
    socket.destroy()
  })
}

/** `zINSTREAM`, then pieces each with its length before it, then a length of nought. */
function* frames(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK)
    yield length(chunk.length)
    yield chunk
  }
  yield length(0)
}

function length(size: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(size)
  return bytes
}
