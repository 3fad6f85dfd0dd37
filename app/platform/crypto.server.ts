import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const key = z.base64url().refine((text) => Buffer.from(text, 'base64url').length === 32)
const keyringSchema = z
  .object({
    current: z.string().min(1),
    encryption: z.record(z.string(), key),
    index: key,
    audit: key,
  })
  .refine((ring) => ring.encryption[ring.current] !== undefined, 'current names no key')

/** Keys of the portal: encryption by key id, one for blind indexes, one for the audit head. */
export type Keyring = z.infer<typeof keyringSchema>

/** @throws Error when the file is missing or is no keyring */
export async function readKeyring(file: string): Promise<Keyring> {
  return keyringSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}

/** Reads the keyring, or makes a new one where there is none (demo and tests). */
export async function ensureKeyring(file: string): Promise<Keyring> {
  try {
    return await readKeyring(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const keyring = newKeyring()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(keyring, null, 2), { mode: 0o600, flag: 'wx' })
  return keyring
}

export function newKeyring(): Keyring {
  const fresh = (): string => randomBytes(32).toString('base64url')
  return { current: 'k1', encryption: { k1: fresh() }, index: fresh(), audit: fresh() }
}

const IV_LENGTH = 12
const TAG_LENGTH = 16

export interface Sealed {
  readonly keyId: string
  readonly bytes: Buffer
}

/**
 * AES-256-GCM: iv, tag and ciphertext in one buffer. `aad` names the place (column and row) that
 * the value belongs to, so that a sealed value cannot be moved elsewhere unnoticed.
 */
export function seal(keyring: Keyring, plain: string, aad: string): Sealed {
  const keyId = keyring.current
  const iv = randomBytes(IV_LENGTH)
  const cipher = createCipheriv('aes-256-gcm', keyBytes(keyring, keyId), iv)
  cipher.setAAD(Buffer.from(`${keyId}|${aad}`))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return { keyId, bytes: Buffer.concat([iv, cipher.getAuthTag(), body]) }
}

/** @throws Error when the value was changed, moved or sealed with an unknown key */
export function unseal(keyring: Keyring, sealed: Sealed, aad: string): string {
  const { keyId, bytes } = sealed
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyBytes(keyring, keyId),
    bytes.subarray(0, IV_LENGTH),
  )
  decipher.setAAD(Buffer.from(`${keyId}|${aad}`))
  decipher.setAuthTag(bytes.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH))
  const body = bytes.subarray(IV_LENGTH + TAG_LENGTH)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

function keyBytes(keyring: Keyring, keyId: string): Buffer {
  const found = keyring.encryption[keyId]
  if (found === undefined) throw new Error(`No encryption key ${keyId} in the keyring`)
  return Buffer.from(found, 'base64url')
}

/** Finds a sealed value without opening any: HMAC-SHA-256 under a key of its own. */
export function blindIndex(keyring: Keyring, plain: string): Buffer {
  return createHmac('sha256', Buffer.from(keyring.index, 'base64url')).update(plain).digest()
}

/**
 * HMAC-SHA-256 under a key that the ring makes for one purpose alone: what is signed for one purpose
 * proves nothing for another, and is no blind index.
 */
export function keyedHash(keyring: Keyring, purpose: string, text: string): Buffer {
  const ring = createHmac('sha256', Buffer.from(keyring.index, 'base64url'))
  const purposeKey = ring.update(`purpose ${purpose}`).digest()
  return createHmac('sha256', purposeKey).update(text).digest()
}

/** A 256-bit secret for a cookie; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}
