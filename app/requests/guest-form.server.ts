import { randomUUID, timingSafeEqual } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { keyedHash, sha256, type Keyring } from '#app/platform/crypto.server.ts'

/** A form of the public page: one key, so that one form is one request, and when it was given out. */
export interface GuestForm {
  readonly formKey: string
  readonly givenAt: Temporal.Instant
}

/** Nobody reads and fills in the form faster; programs do (seconds). */
export const MIN_AGE_SECONDS = 5
/** A form left open longer than this is given out anew (hours). */
export const MAX_AGE_HOURS = 24

const TOKEN = /^([0-9a-f-]{36})\.([0-9]{1,12})\.([A-Za-z0-9_-]{22})$/
const MAC_BYTES = 16

/** A new form's token: its key and moment, which nobody else can make or change. */
export function newGuestForm(keyring: Keyring, now: Temporal.Instant): string {
  const seconds = Math.floor(now.epochMilliseconds / 1000)
  const body = `${randomUUID()}.${seconds}`
  return `${body}.${mac(keyring, body)}`
}

/** @returns `undefined` for whatever this portal has not given out */
export function readGuestForm(keyring: Keyring, token: string): GuestForm | undefined {
  const found = TOKEN.exec(token)
  if (found === null) return undefined
  const [, formKey = '', seconds = '', given = ''] = found
  const expected = Buffer.from(mac(keyring, `${formKey}.${seconds}`))
  if (!timingSafeEqual(expected, Buffer.from(given))) return undefined
  const givenAt = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000)
  return { formKey, givenAt }
}

/** Whether a form was filled in faster than people do, or so long ago that it is given out anew. */
export function formAge({ givenAt }: GuestForm, now: Temporal.Instant): 'fast' | 'old' | 'good' {
  const seconds = now.since(givenAt).total('seconds')
  if (seconds < MIN_AGE_SECONDS) return 'fast'
  return seconds > MAX_AGE_HOURS * 3600 ? 'old' : 'good'
}

function mac(keyring: Keyring, body: string): string {
  return keyedHash(keyring, 'guest-form', body).subarray(0, MAC_BYTES).toString('base64url')
}

/** Digits and letters that nobody takes for another: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 20
const GROUP = 4

/**
 * The code by which the sender, once identified, takes the case over: 100 bits, which only the
 * portal's keys make of the form's key. So the same form always shows the same code, and none is kept.
 */
export function claimCode(keyring: Keyring, { formKey }: Pick<GuestForm, 'formKey'>): string {
  const bytes = keyedHash(keyring, 'guest-claim', formKey)
  return [...bytes.subarray(0, CODE_LENGTH)]
    .map((byte, index) => {
      const character = ALPHABET[byte % ALPHABET.length] ?? ''
      return index > 0 && index % GROUP === 0 ? `-${character}` : character
    })
    .join('')
}

/** What is stored of a code, however it was typed: without spaces, in any case, `o` for zero. */
export function claimHash(code: string): Buffer {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return sha256(plain)
}
