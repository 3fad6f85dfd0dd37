import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ChainHead } from '#app/audit/chain.server.ts'

/** Where the chain's head is kept outside the database, one line a day. */
export function headsFile(env: { readonly DATA_DIR: string }): string {
  return join(env.DATA_DIR, 'audit', 'heads.jsonl')
}

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const lineSchema = z.object({
  position: z.int().positive(),
  hash: hex,
  sealedAt: z.string(),
  mac: hex,
})

/**
 * Reads the exported heads, oldest first; none when the file does not exist.
 * @throws Error naming the first line that is no head
 */
export async function readHeads(file: string): Promise<ChainHead[]> {
  const text = await readIfThere(file)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const head = lineSchema.safeParse(parsed(line))
      if (!head.success) throw new Error(`line ${index + 1} of ${file} is no head of the chain`)
      const { position, hash, sealedAt, mac } = head.data
      return { position, hash: Buffer.from(hash, 'hex'), sealedAt, mac: Buffer.from(mac, 'hex') }
    })
}

/** Appends the head unless one of the same UTC day is there already. */
export async function exportHead(file: string, head: ChainHead): Promise<void> {
  const text = await readIfThere(file)
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  // A line without its end was cut off by a crash: it is written anew.
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole))
  const last = (await readHeads(file)).at(-1)
  if (last?.sealedAt.slice(0, 10) === head.sealedAt.slice(0, 10)) return
  const line = JSON.stringify({
    position: head.position,
    hash: head.hash.toString('hex'),
    sealedAt: head.sealedAt,
    mac: head.mac.toString('hex'),
  })
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await appendFile(file, `${line}\n`, { mode: 0o600, flush: true })
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
