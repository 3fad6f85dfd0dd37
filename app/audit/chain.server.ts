import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Keyring } from '#app/platform/crypto.server.ts'

/** What the first link hangs on. */
export const CHAIN_START: Buffer = Buffer.alloc(32)

const utcMicroseconds = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/**
 * An event as an array of texts, every column in the table's order: independent of the session's
 * time zone, date style and type parsers.
 */
export const EVENT_TEXTS = `array[e.id::text, ${utcMicroseconds('e.at')}, e.kind, e.outcome,
  e.actor_kind, e.actor_key::text, e.subject_key::text, e.controller_id::text, e.request_id::text,
  e.object_id::text, e.data::text, e.http_request]`
export type EventTexts = readonly (string | null)[]

/** SHA-256 over the hash before and the event as a JSON array, in which null and '' differ. */
export function linkHash(previous: Buffer, event: EventTexts): Buffer {
  return createHash('sha256').update(previous).update(JSON.stringify(event)).digest()
}

/** The end of the chain at one moment. */
export interface ChainHead {
  /** Number of sealed events. */
  readonly position: number
  readonly hash: Buffer
  /** UTC with microseconds, `2026-11-03T08:00:00.000000Z`. */
  readonly sealedAt: string
  readonly mac: Buffer
}

/** Columns of a `ChainHead`. */
export const HEAD_COLUMNS = `h.position, h.hash, ${utcMicroseconds('h.sealed_at')} as "sealedAt", h.mac`

/** Signs the end of the chain with a key that is not in the database. */
export function signHead(
  keyring: Keyring,
  head: { position: number; hash: Buffer; sealedAt: Temporal.Instant },
): ChainHead {
  const sealedAt = head.sealedAt.toString({ smallestUnit: 'microsecond' })
  const signed = { position: head.position, hash: head.hash, sealedAt }
  return { ...signed, mac: headMac(keyring, signed) }
}

export function isSigned(keyring: Keyring, head: ChainHead): boolean {
  const expected = headMac(keyring, head)
  return head.mac.length === expected.length && timingSafeEqual(head.mac, expected)
}

function headMac(keyring: Keyring, head: Omit<ChainHead, 'mac'>): Buffer {
  return createHmac('sha256', Buffer.from(keyring.audit, 'base64url'))
    .update(JSON.stringify([head.position, head.hash.toString('hex'), head.sealedAt]))
    .digest()
}
