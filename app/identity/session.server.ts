import { Temporal } from 'temporal-polyfill'
import type { Actor } from '#app/identity/actor.ts'
import type { Realm } from '#app/identity/identity.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { isStaffRole } from '#app/people/roles.ts'
import { newToken, sha256 } from '#app/platform/crypto.server.ts'
import type { DbContext, Tx } from '#app/platform/db.server.ts'

export const IDLE_MINUTES = 30
const ABSOLUTE_HOURS = { citizen: 4, staff: 10 } as const
/** How often the idle clock is written down: often enough, not at every request. */
const SEEN_EVERY_SECONDS = 60

const COOKIE = { citizen: '__Host-citizen', staff: '__Host-staff' } as const
export const LOGIN_COOKIE = {
  citizen: '__Host-citizen-login',
  staff: '__Host-staff-login',
} as const

/** A cookie line; `__Host-` demands Secure, Path=/ and no Domain. */
export function cookieLine(name: string, value: string, maxAge?: number): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${String(maxAge)}`
  return `${name}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax${age}`
}

export function readCookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value !== undefined && /^[\w-]{20,100}$/.test(value)) return value
  }
  return undefined
}

export const sessionToken = (request: Request, realm: Realm): string | undefined =>
  readCookie(request, COOKIE[realm])

export const sessionCookie = (realm: Realm, token: string): string =>
  cookieLine(COOKIE[realm], token)

export const endedCookie = (realm: Realm): string => cookieLine(COOKIE[realm], '', 0)

export type SessionOwner =
  | { readonly realm: 'citizen'; readonly personId: string }
  | { readonly realm: 'staff'; readonly staffId: string; readonly roles: readonly string[] }

/**
 * Opens a session under a new 256-bit token, of which only the hash is stored.
 * @returns the token for the cookie
 */
export async function openSession(
  tx: Tx,
  options: {
    owner: SessionOwner
    acr: string
    authenticatedAt: Temporal.Instant
    now: Temporal.Instant
  },
): Promise<string> {
  const { owner, acr, authenticatedAt, now } = options
  const token = newToken()
  await tx.raw('select session_open(?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    sha256(token),
    owner.realm,
    owner.realm === 'citizen' ? owner.personId : null,
    owner.realm === 'staff' ? owner.staffId : null,
    owner.realm === 'staff' ? [...owner.roles] : [],
    acr,
    authenticatedAt.toString(),
    now.toString(),
    now.add({ hours: ABSOLUTE_HOURS[owner.realm] }).toString(),
  ])
  return token
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.raw('select session_end(?)', [sha256(token)])
}

interface SessionRow {
  session_id: string
  person_id: string | null
  person_key: string | null
  staff_id: string | null
  controller_id: string | null
  roles: string[]
  unit_ids: string[]
  unit_roles: string[]
  display_name: string
  language: ContentLang
  title: Localized | null
  acr: string
  authenticated_at: string
  expires_at: string
  last_seen_at: string
}

/**
 * The actor of a live session. The transaction acts for that actor from here on; `context` is the
 * same for another transaction (a denial is recorded in one of its own).
 */
export async function enterSession(
  tx: Tx,
  options: { token: string; realm: Realm; now: Temporal.Instant },
): Promise<{ actor: Actor; context: DbContext } | undefined> {
  const { token, realm, now } = options
  const found = await tx.raw<{ rows: SessionRow[] }>(
    `select * from session_enter(?, ?, ?, ?::interval)`,
    [sha256(token), realm, now.toString(), `${String(IDLE_MINUTES)} minutes`],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const unseen = now.since(Temporal.Instant.from(row.last_seen_at)).total('seconds')
  if (unseen >= SEEN_EVERY_SECONDS) {
    await tx.raw('select session_seen(?, ?)', [row.session_id, now.toString()])
  }
  return actorOf(row)
}

function actorOf(row: SessionRow): { actor: Actor; context: DbContext } | undefined {
  const base = {
    sessionId: row.session_id,
    name: row.display_name,
    language: row.language,
    acr: row.acr,
    authenticatedAt: Temporal.Instant.from(row.authenticated_at),
  }
  if (row.person_id !== null && row.person_key !== null) {
    const ids = { personId: row.person_id, personKey: row.person_key }
    return { actor: { ...base, ...ids, realm: 'citizen' }, context: { kind: 'citizen', ...ids } }
  }
  if (row.staff_id === null || row.controller_id === null || row.title === null) return undefined
  const roles = row.roles.filter(isStaffRole)
  const ids = { staffId: row.staff_id, controllerId: row.controller_id, unitIds: row.unit_ids }
  return {
    actor: { ...base, ...ids, realm: 'staff', roles, title: row.title, unitRoles: row.unit_roles },
    context: { kind: 'staff', ...ids, roles },
  }
}
