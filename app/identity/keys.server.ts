import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose'
import type { CryptoKey, JWK } from 'jose'
import { z } from 'zod'

const FILE_NAME = 'oidc-keys.json'

const privateRsaKey = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  // 342 base64url characters hold 2,048 bits.
  n: z.string().min(342),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
})

const storedKeys = z.object({
  sig: z.array(privateRsaKey).min(1),
  enc: z.array(privateRsaKey).min(1),
})

/**
 * Our private keys as they are stored. The first of each list is in use; the others are published
 * as well (and decrypt), because brokers keep our key set for a day: a new key is published a day
 * before it moves to the front, the old one stays a day after.
 */
export type StoredClientKeys = z.infer<typeof storedKeys>

export interface DecryptionKey {
  readonly kid: string
  /** WebCrypto binds an RSA key to its hash: one handle for each of the two algorithms. */
  readonly handles: { readonly 'RSA-OAEP': CryptoKey; readonly 'RSA-OAEP-256': CryptoKey }
}

export interface ClientKeys {
  readonly signing: { readonly kid: string; readonly key: CryptoKey }
  readonly decryption: readonly DecryptionKey[]
  readonly published: readonly JWK[]
}

/**
 * The portal's keys towards identity providers: from `json` (an environment variable), else from
 * `oidc-keys.json` in `dataDir`. Only the demo makes its own; production must be given its keys,
 * since brokers know them.
 *
 * @throws Error with one line an operator understands; it never quotes key material.
 */
export async function loadClientKeys(options: {
  json?: string | undefined
  dataDir: string
  mode: 'demo' | 'production'
}): Promise<ClientKeys> {
  if (options.json !== undefined) return importClientKeys(parseStored(options.json, 'environment'))
  const file = path.join(options.dataDir, FILE_NAME)
  const existing = await readIfThere(file)
  if (existing !== undefined) return importClientKeys(parseStored(existing, file))
  if (options.mode === 'production') {
    throw new Error(`OIDC keys: none in the environment and no file ${file}`)
  }
  await mkdir(options.dataDir, { recursive: true })
  await writeOnce(file, JSON.stringify(await generateClientKeys(), null, 2))
  return importClientKeys(parseStored(await readFile(file, 'utf8'), file))
}

/** A fresh pair of 2,048-bit RSA keys, named by their RFC 7638 thumbprints. */
export async function generateClientKeys(): Promise<StoredClientKeys> {
  const [sig, enc] = await Promise.all([newPrivateKey('RS256'), newPrivateKey('RSA-OAEP-256')])
  return storedKeys.parse({ sig: [sig], enc: [enc] })
}

/** Stored keys as handles that sign and decrypt, with their public halves. */
export async function importClientKeys(stored: StoredClientKeys): Promise<ClientKeys> {
  const [signing] = stored.sig
  if (!signing) throw new Error('OIDC keys: no signing key')
  return {
    signing: { kid: signing.kid, key: await importPrivate(signing, 'RS256') },
    decryption: await Promise.all(
      stored.enc.map(async (jwk) => ({
        kid: jwk.kid,
        handles: {
          'RSA-OAEP': await importPrivate(jwk, 'RSA-OAEP'),
          'RSA-OAEP-256': await importPrivate(jwk, 'RSA-OAEP-256'),
        },
      })),
    ),
    published: [
      ...stored.sig.map(({ kty, n, e, kid }) => ({ kty, n, e, kid, use: 'sig', alg: 'RS256' })),
      // No `alg`: brokers may encrypt with RSA-OAEP or RSA-OAEP-256.
      ...stored.enc.map(({ kty, n, e, kid }) => ({ kty, n, e, kid, use: 'enc' })),
    ],
  }
}

/** The body of `/.well-known/jwks.json`. */
export function publicJwks(keys: ClientKeys): { keys: JWK[] } {
  return { keys: [...keys.published] }
}

async function newPrivateKey(alg: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { modulusLength: 2048, extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) }
}

async function importPrivate(jwk: z.infer<typeof privateRsaKey>, alg: string): Promise<CryptoKey> {
  const { kty, n, e, d, p, q, dp, dq, qi } = jwk
  const key = await importJWK({ kty, n, e, d, p, q, dp, dq, qi }, alg)
  if (key instanceof Uint8Array) throw new Error('OIDC keys: not an RSA key')
  return key
}

function parseStored(json: string, where: string): StoredClientKeys {
  try {
    return storedKeys.parse(JSON.parse(json))
  } catch {
    // The cause would quote private keys.
    throw new Error(
      `OIDC keys (${where}): expected {"sig": [JWK…], "enc": [JWK…]}, private RSA keys`,
    )
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes a whole file or none; of two processes that start together the first one's keys stay. */
async function writeOnce(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
}
