import { openDemoDatabase } from '#app/demo/demo-parts.ts'
import { configuredDatabase, readEnv, type Env } from '#app/platform/env.server.ts'
import type { DatabaseUrls } from '#app/platform/prepare.server.ts'

/**
 * Runs `work` on the portal's database: the one that the settings name, else the demo's embedded
 * one, started for the while if the portal is not running.
 */
export async function withDatabase<T>(
  source: NodeJS.ProcessEnv,
  work: (urls: DatabaseUrls, env: Env) => Promise<T>,
): Promise<T> {
  const env = readEnv(source)
  const configured = configuredDatabase(env)
  if (configured !== undefined) return work(configured, env)
  const embedded = await openDemoDatabase(env, { info: () => undefined, warn: () => undefined })
  try {
    return await work(embedded.urls, env)
  } finally {
    await embedded.stop()
  }
}
