import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** The test file of EICAR, in two parts so that no scanner takes this source for it. */
export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

export type ClamdMood = 'scan' | 'stall' | 'close' | 'trickle' | 'babble' | 'hasty' | 'mutter'

export interface StandInClamd {
  readonly url: string
  /** The files that were received whole. */
  readonly received: Buffer[]
  mood: ClamdMood
  close(): Promise<void>
}

/**
 * A stand-in for ClamAV's daemon: speaks zINSTREAM, finds EICAR, and refuses a stream over its
 * limit; in a bad mood it stalls, hangs up, or talks nonsense.
 * @param options.path a socket file instead of a port
 */
export async function startClamd(
  options: { path?: string; streamLimit?: number } = {},
): Promise<StandInClamd> {
  const { path, streamLimit = 25 * 1024 * 1024 } = options
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    serve(socket, state, streamLimit)
  })
  server.listen(path === undefined ? { port: 0, host: '127.0.0.1' } : { path })
  await once(server, 'listening')
  const address = server.address()
  const state: StandInClamd = {
    url:
      typeof address === 'object' && address !== null
        ? `tcp://127.0.0.1:${String(address.port)}`
        : `unix:${path ?? ''}`,
    received: [],
    mood: 'scan',
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return state
}

const COMMAND = Buffer.from('zINSTREAM\0')

function serve(socket: Socket, state: StandInClamd, streamLimit: number): void {
  let waiting = Buffer.alloc(0)
  let commanded = false
  let size = 0
  const chunks: Buffer[] = []
  const answer = (text: string) => socket.end(`${text}\0`)
  if (state.mood === 'hasty') {
    socket.write('stream: OK\0')
    return
  }
  socket.on('data', (part) => {
    if (state.mood === 'stall') return
    if (state.mood === 'close') {
      socket.destroy()
      return
    }
    waiting = Buffer.concat([waiting, part])
    if (!commanded) {
      if (waiting.length < COMMAND.length) return
      if (!waiting.subarray(0, COMMAND.length).equals(COMMAND)) {
        answer('UNKNOWN COMMAND')
        return
      }
      commanded = true
      waiting = waiting.subarray(COMMAND.length)
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0)
      if (length === 0) {
        const file = Buffer.concat(chunks)
        state.received.push(file)
        conclude(socket, state.mood, file, answer)
        return
      }
      if (waiting.length < 4 + length) return
      size += length
      if (size > streamLimit) {
        answer('INSTREAM size limit exceeded. ERROR')
        return
      }
      chunks.push(waiting.subarray(4, 4 + length))
      waiting = waiting.subarray(4 + length)
    }
  })
}

function conclude(
  socket: Socket,
  mood: ClamdMood,
  file: Buffer,
  answer: (text: string) => void,
): void {
  if (mood === 'trickle') {
    socket.write('stream: ')
    setTimeout(answer, 30, 'OK')
  } else if (mood === 'babble') {
    socket.write('x'.repeat(5_000))
  } else if (mood === 'mutter') {
    answer('')
  } else {
    answer(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')
  }
}
