import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import { hetuPlace } from '#app/people/identify.server.ts'
import type { NamedCode } from '#app/people/named-code.ts'
import { blindIndex, seal } from '#app/platform/crypto.server.ts'

export type RecordedPerson =
  | { readonly ok: true; readonly id: string; readonly auditKey: string }
  /** The code is somebody else's: nobody may be linked, and nobody told whose it is. */
  | { readonly ok: false }

/**
 * The person whom an officer names by their personal identity code: whoever has it already, or a new
 * one. The code is sealed and found by a blind index; it is stored nowhere else (I-05).
 * Somebody known under quite other given names is not linked: a code mistyped into another's would
 * open the case to a stranger. Each such miss stands in the audit log of the one whose code it is.
 */
export async function recordPerson(
  ctx: StaffContext,
  { code, givenNames, familyName }: NamedCode,
  options: { readonly language: ContentLang; readonly nonDisclosure?: boolean },
): Promise<RecordedPerson> {
  const { tx, portal, now } = ctx
  const { hetu, birthDate } = code
  const index = blindIndex(portal.keyring, hetu)
  const sealed = seal(portal.keyring, hetu, hetuPlace(index))
  const { rows } = await tx.raw<{ rows: { id: string; auditKey: string; same: boolean }[] }>(
    `select id, audit_key as "auditKey", same from person_recorded(?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      sealed.bytes,
      index,
      sealed.keyId,
      givenNames,
      familyName,
      birthDate.toString(),
      options.nonDisclosure ?? false,
      options.language,
      now.toString(),
    ],
  )
  const [found] = rows
  if (found === undefined) throw new Error('Only officers who handle cases record persons')
  const { id, auditKey, same } = found
  if (same) return { ok: true, id, auditKey }
  await ctx.audit({ kind: 'identity-code-mismatch', subjectKey: auditKey })
  return { ok: false }
}
