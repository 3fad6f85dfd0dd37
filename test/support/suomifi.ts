import { inspect } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import type { SuomifiStandIn } from '#app/demo/suomifi-messages-server.ts'
import type { Clock } from '#app/platform/clock.ts'
import { SuomifiError } from '#app/platform/suomifi-http.server.ts'
import {
  createSuomifiMessages,
  type SuomifiMessages,
  type SuomifiOptions,
} from '#app/platform/suomifi-messages.server.ts'
import type { ElectronicMessage } from '#app/platform/suomifi-wire.ts'

/** An individual number of 900–999: nobody's code. Must be found nowhere. */
export const CANARY = '110785-902S'
export const PDF = new TextEncoder().encode('%PDF-1.7 of a letter')
export const pdf = { name: 'vastaus RP-2026-12.pdf', mediaType: 'application/pdf', bytes: PDF }

export const message = (change: Partial<ElectronicMessage> = {}): ElectronicMessage => ({
  externalId: 'letter-1',
  recipientHetu: CANARY,
  title: 'Vastaus tietopyyntöösi',
  body: 'Vastaus on liitteenä.',
  attachments: [pdf],
  ...change,
})

/** A clock that stands until it is moved. */
export function movableClock(): Clock & { move(seconds: number): void } {
  let at = Temporal.Instant.from('2026-03-05T22:30:00Z')
  return {
    now: () => at,
    milliseconds: () => at.epochMilliseconds,
    move: (seconds) => (at = at.add({ seconds })),
  }
}

export async function failure(promise: Promise<unknown>): Promise<SuomifiError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SuomifiError)) throw new Error(`no SuomifiError: ${inspect(error)}`)
  return error
}

/** A client of the stand-in. */
export function connectTo(
  standIn: SuomifiStandIn,
  clock: Clock,
  change: Partial<SuomifiOptions> = {},
): SuomifiMessages {
  return createSuomifiMessages({ ...standIn.access, clock, timeoutMs: 2_000, ...change })
}
