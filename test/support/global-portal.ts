import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'
import { freePorts } from '#test/support/free-ports.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://127.0.0.1:<port>` of a whole portal, started as `npm start` does. */
    portalOrigin: string
    /** `http://localhost:<port>` of its demo identity provider, which also shows the mailbox. */
    providerOrigin: string
    /** Its data folder. */
    portalData: string
  }
}

/** Starts one whole portal for the browser tests, on free ports and with data of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rekisteriportti-browser-'))
  const [port, idpPort, metricsPort] = await freePorts(3)
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|DATABASE_URL|OIDC_|MAIL_|PORTAL_MODE)/.test(name),
  )
  const env = {
    ...Object.fromEntries(inherited),
    PORT: String(port),
    IDP_PORT: String(idpPort),
    METRICS_PORT: String(metricsPort),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['app/start.mjs'], {
    env: env as NodeJS.ProcessEnv & typeof env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  await Promise.race([
    new Promise<void>((resolve) => {
      lines.on('line', (line) => {
        if (line.includes('Stop with Ctrl-C')) resolve()
        else if (line.startsWith('{')) process.stderr.write(`${line}\n`)
      })
    }),
    exited.then(() => {
      throw new Error('The portal ended before it was ready')
    }),
  ])
  project.provide('portalOrigin', `http://127.0.0.1:${String(port)}`)
  project.provide('providerOrigin', `http://localhost:${String(idpPort)}`)
  project.provide('portalData', dataDir)
  return async () => {
    child.kill('SIGTERM')
    await exited
    await rm(dataDir, { recursive: true, force: true })
  }
}
