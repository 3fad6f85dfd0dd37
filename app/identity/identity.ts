import type { Temporal } from 'temporal-polyfill'
import type { Lang } from '#app/i18n/lang.ts'

/** Citizens and staff log in through separate clients, redirect addresses, cookies and sessions. */
export type Realm = 'citizen' | 'staff'

/** A natural person strongly identified by the Finnish personal identity code. */
export interface HetuIdentity {
  readonly kind: 'hetu'
  readonly hetu: string
  readonly givenNames: string
  readonly familyName: string
  /** Taken from the personal identity code itself. */
  readonly birthDate: Temporal.PlainDate
  /** The person is under turvakielto / spärrmarkering: no address is shown or printed. */
  readonly nonDisclosure: boolean
  readonly acr: string
  readonly authTime: Temporal.Instant
}

/** A natural person identified with another member state's means, who has no Finnish code here. */
export interface EidasIdentity {
  readonly kind: 'eidas'
  readonly issuer: string
  /** The eIDAS person identifier, else the provider's `sub`; unique only together with `issuer`. */
  readonly subject: string
  readonly givenNames: string
  readonly familyName: string
  readonly birthDate: Temporal.PlainDate
  readonly acr: string
  readonly authTime: Temporal.Instant
}

/** An employee, identified by the employer's directory: the key is `issuer` + `subject`. */
export interface StaffIdentity {
  readonly kind: 'staff'
  readonly issuer: string
  /** Entra's `oid` where there is one, else `sub`. */
  readonly subject: string
  /** Application roles exactly as the directory names them. */
  readonly roles: readonly string[]
  readonly name: string
  readonly email: string | null
  readonly amr: readonly string[]
  readonly acr: string
  readonly authTime: Temporal.Instant
}

export type CitizenIdentity = HetuIdentity | EidasIdentity
export type VerifiedIdentity = CitizenIdentity | StaffIdentity

/**
 * What the portal remembers of a login that has begun. Keep it on the server, find it by a hash of
 * `state`, bind it to the browser with a cookie, and let it be used once.
 */
export interface LoginTransaction {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly realm: Realm
  readonly lang: Lang
  readonly returnTo: string
  readonly startedAt: Temporal.Instant
}

/**
 * Why a login was refused. These codes go to the log and the audit trail, so that they never carry
 * a value that came from the provider or the browser.
 */
export const LOGIN_REFUSALS = [
  // The browser's answer
  'state',
  'duplicate-parameter',
  'wrong-realm',
  'expired',
  'cancelled',
  'provider-error',
  'callback-issuer',
  'code-missing',
  // The conversation with the provider
  'provider-unavailable',
  'issuer-mismatch',
  'code-refused',
  'token-response',
  // The ID token
  'id-token-missing',
  'id-token-not-encrypted',
  'id-token-decryption',
  'id-token-algorithm',
  'id-token-unknown-key',
  'id-token-signature',
  'id-token-malformed',
  'id-token-issuer',
  'id-token-audience',
  'id-token-nonce',
  'id-token-expired',
  'id-token-access-token-hash',
  'clock',
  'not-fresh',
  'acr-missing',
  'acr-too-low',
  'acr-test-level',
  // The person
  'hetu-missing',
  'hetu-invalid',
  'hetu-test-person',
  'mfa-missing',
  'roles-missing',
  'claims-invalid',
] as const
export type LoginRefusal = (typeof LOGIN_REFUSALS)[number]
