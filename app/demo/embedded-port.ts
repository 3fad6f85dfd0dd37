import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** Where the embedded server listens: never beyond this machine. */
export const host = '127.0.0.1'

/**
 * Chooses the port to listen on: the wanted one, else the one of the last time, else a free one.
 *
 * @throws when a port was asked for and is in use
 */
export async function choosePort(dataDir: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted
    throw new Error(`Port ${wanted} on ${host}, asked for the database, is in use.`)
  }
  const last = await rememberedPort(dataDir)
  return last !== undefined && (await isFree(last)) ? last : findFreePort()
}

/** The port of the last time. */
export async function rememberedPort(dataDir: string): Promise<number | undefined> {
  const port = Number(await readFile(portFile(dataDir), 'utf8').catch(() => '0'))
  return port > 0 && port < 65_536 ? port : undefined
}

export async function rememberPort(dataDir: string, port: number): Promise<void> {
  await writeFile(portFile(dataDir), `${port}\n`)
}

function portFile(dataDir: string): string {
  return path.join(dataDir, 'port')
}

async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

async function findFreePort(): Promise<number> {
  return listenOnce(0)
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address() as AddressInfo
      server.close(() => resolve(taken))
    })
  })
}
