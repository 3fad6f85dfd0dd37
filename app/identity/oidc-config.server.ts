import type { Realm } from '#app/identity/identity.ts'
import type { ClientKeys } from '#app/identity/keys.server.ts'
import { isTestLevel } from '#app/identity/assurance.ts'

/** One relying party of ours at one provider. Everything that differs between brokers is here. */
export interface OidcConfig {
  readonly realm: Realm
  readonly mode: 'demo' | 'production'
  /** Exactly as in the provider's discovery document and in the `iss` of its tokens. */
  readonly issuer: string
  readonly clientId: string
  readonly redirectUri: string
  /** `aud` of our client assertions; the issuer unless a broker wants its token endpoint here. */
  readonly clientAssertionAudience?: string
  /** Requested, and verified in the answer. */
  readonly acrValues: readonly string[]
  /** `login` asks for a fresh authentication, and the answer must then show one. */
  readonly prompt?: 'login'
  readonly keys: ClientKeys
  /** Name of the service on the identification page (`ftn_spname`), 40 characters at most. */
  readonly spName: string
}

const SP_NAME_MAX = 40

/** Every reason why the portal must not start with this configuration, as one line each. */
export function oidcConfigProblems(config: OidcConfig): string[] {
  const problems: string[] = []
  const say = (text: string) => problems.push(`${config.realm} login: ${text}`)
  for (const [name, value] of [
    ['issuer', config.issuer],
    ['redirect address', config.redirectUri],
  ] as const) {
    const url = URL.parse(value)
    if (!url) say(`the ${name} is not an absolute address`)
    else if (config.mode === 'production' && url.protocol !== 'https:')
      say(`the ${name} must use https`)
    else if (url.search || url.hash) say(`the ${name} must have neither query nor fragment`)
  }
  if (config.clientId === '') say('the client id is empty')
  if (config.spName.length > SP_NAME_MAX) say(`the service name exceeds ${SP_NAME_MAX} characters`)
  if (config.realm === 'citizen' && config.acrValues.length === 0)
    say('at least one level of assurance (acr) must be asked for')
  if (config.mode === 'production' && config.acrValues.some(isTestLevel))
    say('test levels of assurance are refused in production')
  return problems
}
