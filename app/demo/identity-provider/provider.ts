import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import type { JWK } from 'jose'
import { Provider, interactionPolicy } from 'oidc-provider'
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider'
import {
  accountClaims,
  CITIZEN_ACR,
  EIDAS_ACR,
  ID_TOKEN_CLAIMS,
  STAFF_ACR,
} from '#app/demo/identity-provider/accounts.ts'
import { createMemoryStore } from '#app/demo/identity-provider/memory-store.ts'

/** Cookies ignore ports, and several demos may run on one machine: names of our own. */
export const SESSION_COOKIE = 'demo-idp-session'

export interface DemoClient {
  readonly clientId: string
  readonly redirectUri: string
  readonly acrValues: readonly string[]
}

/**
 * The two relying parties: the citizen client behaves like a broker of the Finnish trust network,
 * the staff client like an employer's directory that gives application roles.
 */
export function demoClients(portalOrigin: string): { citizen: DemoClient; staff: DemoClient } {
  return {
    citizen: {
      clientId: 'rekisteriportti-citizen',
      redirectUri: `${portalOrigin}/auth/citizen/callback`,
      acrValues: [CITIZEN_ACR, EIDAS_ACR],
    },
    staff: {
      clientId: 'rekisteriportti-staff',
      redirectUri: `${portalOrigin}/auth/staff/callback`,
      acrValues: [STAFF_ACR],
    },
  }
}

/** The OpenID provider itself, without pages: signed requests in, encrypted ID tokens out. */
export async function createProvider(options: {
  issuer: string
  clients: readonly DemoClient[]
  clientKeys: readonly JWK[]
  /** Shows a person something kinder than the protocol's error. */
  renderError: (ctx: KoaContextWithOIDC) => void
}): Promise<Provider> {
  const provider = new Provider(options.issuer, {
    adapter: createMemoryStore(),
    clients: options.clients.map((client) => clientMetadata(client, options.clientKeys)),
    jwks: { keys: [await newSigningKey()] },
    acrValues: [CITIZEN_ACR, EIDAS_ACR, STAFF_ACR],
    claims: { openid: ID_TOKEN_CLAIMS },
    // Brokers of the trust network put all attributes into the ID token; there is no user-info.
    conformIdTokenClaims: false,
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: {
        session: SESSION_COOKIE,
        interaction: 'demo-idp-interaction',
        resume: 'demo-idp-resume',
      },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    extraParams: ['ftn_spname', 'ftn_idp_id'],
    features: {
      devInteractions: { enabled: false },
      encryption: { enabled: true },
      requestObjects: { enabled: true, requireSignedRequestObject: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    findAccount,
    interactions: {
      policy: alwaysLogIn(),
      url: (_ctx, interaction) => `/interaction/${interaction.uid}`,
    },
    loadExistingGrant: grantOpenid,
    pkce: { required: () => true },
    renderError: options.renderError,
    responseTypes: ['code'],
    scopes: ['openid'],
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 300,
      Interaction: 900,
      Session: 600,
    },
  } satisfies Configuration)
  return provider
}

function clientMetadata(client: DemoClient, keys: readonly JWK[]): ClientMetadata {
  return {
    client_id: client.clientId,
    redirect_uris: [client.redirectUri],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'RS256',
    request_object_signing_alg: 'RS256',
    require_signed_request_object: true,
    require_auth_time: true,
    id_token_signed_response_alg: 'RS256',
    id_token_encrypted_response_alg: 'RSA-OAEP-256',
    id_token_encrypted_response_enc: 'A256GCM',
    jwks: { keys: [...keys] },
  }
}

/** Made anew at each start: for the portal, every restart of the demo is a key rotation. */
async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }
}

function findAccount(_ctx: unknown, accountId: string) {
  const claims = accountClaims(accountId)
  return claims && { accountId, claims: () => claims }
}

/** Only the login question; identification services ask for no consent. */
function alwaysLogIn() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  return policy
}

async function grantOpenid(ctx: KoaContextWithOIDC) {
  const accountId = ctx.oidc.account?.accountId
  const clientId = ctx.oidc.client?.clientId
  if (!accountId || !clientId) return undefined
  const grant = new ctx.oidc.provider.Grant({ accountId, clientId })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}
