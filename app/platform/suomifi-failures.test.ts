import { inspect } from 'node:util'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  startSuomifiMessagesServer,
  type SuomifiFault,
  type SuomifiStandIn,
} from '#app/demo/suomifi-messages-server.ts'
import { createLog } from '#app/platform/log.server.ts'
import type { SuomifiError } from '#app/platform/suomifi-http.server.ts'
import type { SuomifiMessages, SuomifiOptions } from '#app/platform/suomifi-messages.server.ts'
import { PATHS } from '#app/platform/suomifi-wire.ts'
import { CANARY, connectTo, failure, message, movableClock } from '#test/support/suomifi.ts'

let clock: ReturnType<typeof movableClock>
let standIn: SuomifiStandIn
let client: SuomifiMessages

const connect = (change: Partial<SuomifiOptions> = {}) => connectTo(standIn, clock, change)

beforeEach(async () => {
  clock = movableClock()
  standIn = await startSuomifiMessagesServer({ clock, laterSeconds: 60, eventsPerPage: 2 })
  client = connect()
})
afterEach(() => standIn.stop())

describe('a service that fails', () => {
  it.each<[SuomifiFault, Partial<SuomifiError>]>([
    ['down', { reason: 'service-failure', status: 503, retryable: true }],
    ['busy', { reason: 'busy', status: 429, retryable: true }],
    ['hang', { reason: 'no-answer', codes: ['TIMEOUT'], retryable: true }],
    ['lost-answer', { reason: 'no-answer', retryable: true }],
    ['too-large', { reason: 'too-large', status: 413, retryable: false }],
    ['html', { reason: 'unexpected-answer', retryable: false }],
    ['redirect', { reason: 'unexpected-answer', status: 307, retryable: false }],
    ['endless', { reason: 'unexpected-answer', retryable: false }],
    ['echo', { reason: 'refused', status: 400, codes: [], retryable: false }],
  ])('%s', async (fault, expected) => {
    await client.listEvents(null)
    for (const path of [PATHS.attachments, PATHS.electronic]) {
      standIn.faults.clear()
      standIn.faults.set(path, fault)
      const error = await failure(connect({ timeoutMs: 500 }).sendElectronic(message()))
      expect(error).toMatchObject(expected)
    }
    expect(standIn.calls.filter((call) => call.includes('elsewhere'))).toEqual([])
  })

  it('is not there at all', async () => {
    await standIn.stop()
    const error = await failure(client.listEvents(null))
    expect(error).toMatchObject({ reason: 'no-answer', codes: ['ECONNREFUSED'], retryable: true })
    standIn = await startSuomifiMessagesServer()
  })
})

it('lets no personal identity code into a log, an error or an address', async () => {
  const written: string[] = []
  const note = (chunk: unknown) => written.push(String(chunk)) > 0
  const log = createLog('debug')
  // The log's own stream goes past process.stdout.
  Object.assign(log, { [pino.symbols.streamSym]: { write: note } })
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(note),
    vi.spyOn(process.stderr, 'write').mockImplementation(note),
  ]
  const lines: string[] = []
  try {
    await client.sendElectronic(message())
    const faults = ['echo', 'down', 'hang', 'html', 'lost-answer', 'redirect'] as const
    for (const path of [PATHS.token, PATHS.attachments, PATHS.electronic, PATHS.activeMailboxes]) {
      for (const fault of faults) {
        standIn.faults.clear()
        standIn.faults.set(path, fault)
        const fresh = connect({ timeoutMs: 100 })
        const work =
          path === PATHS.activeMailboxes
            ? fresh.isReachable(CANARY)
            : fresh.sendElectronic(message({ externalId: `${fault}-1` }))
        const error = await failure(work)
        log.error({ err: error }, 'delivery failed')
        lines.push(inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error))
      }
    }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  expect(lines).toHaveLength(48)
  expect(written.filter((line) => line.includes('delivery failed'))).toHaveLength(24)
  expect([...written, ...lines, ...standIn.calls].join('\n')).not.toContain(CANARY)
})
