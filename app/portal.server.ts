import type { JWK } from 'jose'
import type { BreakMemory } from '#app/breaks/break-memory.server.ts'
import type { LetterRenderer } from '#app/letters/render.server.ts'
import type { OidcClient } from '#app/identity/oidc.server.ts'
import type { Realm } from '#app/identity/identity.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Keyring } from '#app/platform/crypto.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import type { Metrics } from '#app/platform/metrics.server.ts'

/**
 * What the composition root built once and hands to every request. Node and the Remix bundle load
 * separate copies of a module, so nothing here may live in a module of its own.
 */
export interface Portal {
  readonly env: Pick<Env, 'PORTAL_MODE' | 'PUBLIC_ORIGIN'>
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly keyring: Keyring
  readonly logins: Readonly<Record<Realm, OidcClient>>
  /** Our public keys, as the brokers fetch them. */
  readonly jwks: { readonly keys: readonly JWK[] }
  readonly renderer: LetterRenderer
  /** Announced breaks of the service, which every page shows. */
  readonly breaks: BreakMemory
  /** Whether a virus scanner looks at files: then what officers attach waits for it too. */
  readonly scansFiles: boolean
  /** Whether letters can go to people's Suomi.fi mailboxes. */
  readonly suomifiInUse: boolean
  /** Where the demo's mailbox page is; absent when mail really goes out. */
  readonly demoMailboxUrl?: string
}

/** Per request: the portal, the nonce of the content security policy and the request's id. */
export interface RequestContext {
  readonly portal: Portal
  readonly nonce: string
  readonly requestId: string
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- declaration merging
  interface AppLoadContext extends RequestContext {}
}
