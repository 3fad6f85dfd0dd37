import { hetuPlace } from '#app/people/identify.server.ts'
import { unseal, type Keyring } from '#app/platform/crypto.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/**
 * The person's personal identity code of today, opened for one use in a background job: it is neither
 * stored, logged nor handed on (tietosuojalaki § 29). In system context.
 */
export async function openHetu(
  tx: Tx,
  keyring: Keyring,
  personId: string,
): Promise<string | undefined> {
  const { rows } = await tx.raw<{ rows: { sealed: Buffer; index: Buffer; keyId: string }[] }>(
    `select hetu_sealed as sealed, hetu_index as index, key_id as "keyId" from person_identifiers
      where person_id = ? order by recorded_at desc, id limit 1`,
    [personId],
  )
  const [row] = rows
  if (row === undefined) return undefined
  return unseal(keyring, { keyId: row.keyId, bytes: row.sealed }, hetuPlace(row.index))
}
