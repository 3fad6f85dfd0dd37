import type { AppLoadContext } from '@remix-run/node'
import { createBreakMemory } from '#app/breaks/break-memory.server.ts'
import { systemClock } from '#app/platform/clock.ts'
import { newKeyring } from '#app/platform/crypto.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import { createMetrics } from '#app/platform/metrics.server.ts'
import type { Portal } from '#app/portal.server.ts'

/** What a loader or action asks of the portal, for one that is called without a web server. */
export function contextWith(db: Database): AppLoadContext {
  const portal: Portal = {
    env: { PORTAL_MODE: 'demo', PUBLIC_ORIGIN: 'http://127.0.0.1' },
    db,
    clock: systemClock,
    log: createLog('silent'),
    metrics: createMetrics(),
    keyring: newKeyring(),
    // Nobody logs in and nothing is drawn here.
    logins: {} as Portal['logins'],
    jwks: { keys: [] },
    renderer: {} as Portal['renderer'],
    breaks: createBreakMemory({ db, clock: systemClock }),
    scansFiles: false,
    suomifiInUse: false,
  }
  return { portal, nonce: 'AAAAAAAAAAAAAAAAAAAAAA==', requestId: 'bench' }
}
