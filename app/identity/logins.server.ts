import type { Realm } from '#app/identity/identity.ts'
import type { ClientKeys } from '#app/identity/keys.server.ts'
import { createOidcClient, type OidcClient } from '#app/identity/oidc.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import type { Log } from '#app/platform/log.server.ts'

interface DemoLogin {
  readonly clientId: string
  readonly acrValues: readonly string[]
}

/** The two logins of the portal from its settings, or from the demo identity provider. */
export function portalLogins(options: {
  env: Env
  keys: ClientKeys
  demo: { issuer: string; citizenClient: DemoLogin; staffClient: DemoLogin } | undefined
  log: Log
}): Record<Realm, OidcClient> {
  const { env, keys, demo, log } = options
  const client = (realm: Realm, ours: DemoLogin | undefined): OidcClient => {
    const upper = realm === 'citizen' ? 'CITIZEN' : 'STAFF'
    const acr = env[`OIDC_${upper}_ACR_VALUES`]
    return createOidcClient(
      {
        realm,
        mode: env.PORTAL_MODE,
        issuer: env[`OIDC_${upper}_ISSUER`] ?? demo?.issuer ?? '',
        clientId: env[`OIDC_${upper}_CLIENT_ID`] ?? ours?.clientId ?? '',
        redirectUri: `${env.PUBLIC_ORIGIN}/auth/${realm}/callback`,
        acrValues: acr?.split(/\s+/) ?? ours?.acrValues ?? DEFAULT_ACR[realm],
        ...(env[`OIDC_${upper}_PROMPT`] === 'login' ? { prompt: 'login' as const } : {}),
        keys,
        spName: 'Rekisteriportti',
      },
      { log },
    )
  }
  return {
    citizen: client('citizen', demo?.citizenClient),
    staff: client('staff', demo?.staffClient),
  }
}

/** Substantial or high in the Finnish trust network; a staff directory names its own level. */
const DEFAULT_ACR: Readonly<Record<Realm, readonly string[]>> = {
  citizen: ['http://ftn.ficora.fi/2017/loa2', 'http://ftn.ficora.fi/2017/loa3'],
  staff: [],
}
