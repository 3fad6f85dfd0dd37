import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:net'

/** How long open requests may take to finish when the server stops. */
const DRAIN_MS = 8_000

/** @throws Error in one clear line, before anything has been started on a port that is taken */
export async function checkPortFree(host: string, port: number, setting: string): Promise<void> {
  const probe = createServer()
  const outcome = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    probe.once('error', resolve)
    probe.listen({ host, port, exclusive: true }, () => {
      resolve(undefined)
    })
  })
  if (outcome === undefined) {
    probe.close()
    await once(probe, 'close')
    return
  }
  throw new Error(
    outcome.code === 'EADDRINUSE'
      ? `Port ${String(port)} on ${host} is in use; stop what uses it or set ${setting} to another port`
      : `Cannot listen on ${host}:${String(port)} (${outcome.code ?? 'unknown'}); see ${setting} and HOST`,
  )
}

export async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen({ host, port })
  await once(server, 'listening')
}

/** Stops taking connections, lets open requests finish, and cuts what does not. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => {
    server.closeAllConnections()
  }, DRAIN_MS)
  await closed
  clearTimeout(cut)
}
