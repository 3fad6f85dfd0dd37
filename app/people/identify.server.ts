import type { Temporal } from 'temporal-polyfill'
import type { HetuIdentity, StaffIdentity } from '#app/identity/identity.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import { blindIndex, seal, type Keyring } from '#app/platform/crypto.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** Names the place of a sealed personal identity code, so that it cannot be moved to another row. */
export const hetuPlace = (index: Buffer): string => `person_identifiers|${index.toString('hex')}`

/**
 * The person of a strong identification, registered at the first visit; changed names and the
 * non-disclosure mark follow the identification.
 * @returns the person's id, and the key that stands for them in the audit log
 */
export async function identifyPerson(
  tx: Tx,
  keyring: Keyring,
  options: { identity: HetuIdentity; language: ContentLang; now: Temporal.Instant },
): Promise<{ id: string; auditKey: string }> {
  const { identity } = options
  const index = blindIndex(keyring, identity.hetu)
  const { rows } = await tx.raw<{ rows: { id: string; auditKey: string }[] }>(
    'select id, audit_key as "auditKey" from person_identified(?, ?, ?, ?)',
    [index, identity.givenNames, identity.familyName, identity.nonDisclosure],
  )
  if (rows[0] !== undefined) return rows[0]
  const id = await register(tx, keyring, options, index)
  return { id, auditKey: await call<string>(tx, 'person_audit_key(?)', [id]) }
}

function register(
  tx: Tx,
  keyring: Keyring,
  options: { identity: HetuIdentity; language: ContentLang; now: Temporal.Instant },
  index: Buffer,
): Promise<string> {
  const { identity, language, now } = options
  const sealed = seal(keyring, identity.hetu, hetuPlace(index))
  return call<string>(tx, 'person_register(?, ?, ?, null, null, ?, ?, ?, ?, ?, ?)', [
    sealed.bytes,
    index,
    sealed.keyId,
    identity.givenNames,
    identity.familyName,
    identity.birthDate.toString(),
    identity.nonDisclosure,
    language,
    now.toString(),
  ])
}

/** The active staff member behind a directory identity, if the administrator has added one. */
export async function findStaff(
  tx: Tx,
  identity: StaffIdentity,
): Promise<{ id: string; controllerId: string } | undefined> {
  const { rows } = await tx.raw<{ rows: { id: string; controllerId: string }[] }>(
    'select id, controller_id as "controllerId" from staff_by_subject(?, ?)',
    [identity.issuer, identity.subject],
  )
  return rows[0]
}

async function call<T>(
  tx: Tx,
  expression: string,
  bindings: (string | boolean | Buffer)[],
): Promise<T> {
  const { rows } = await tx.raw<{ rows: { value: T }[] }>(`select ${expression} as value`, bindings)
  return (rows[0] as { value: T }).value
}
