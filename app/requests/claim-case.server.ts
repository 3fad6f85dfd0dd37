import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import { findPerson } from '#app/people/persons.server.ts'
import { applyEvent } from '#app/requests/apply-event.server.ts'
import { claimHash } from '#app/requests/guest-form.server.ts'
import { isWrittenPerson } from '#app/requests/written-person.ts'
import type { Requester } from '#app/requests/request.ts'

/** Wrong numbers or codes that one person may give in an hour. */
export const MAX_WRONG_CLAIMS = 5

export type ClaimResult =
  | { readonly ok: true; readonly requestIds: readonly string[] }
  /** `unknown`: whatever was wrong, so that nobody learns which numbers exist. */
  | { readonly ok: false; readonly reason: 'unknown' | 'too-many' }

/**
 * A strongly identified person takes over what they have sent without login: they are the data
 * subject now, and whatever waited for identification goes on. When the name or date of birth that
 * they had written is not theirs, the events say so and an officer looks at it.
 */
export async function claimCase(
  ctx: CitizenContext,
  input: { readonly number: string; readonly code: string },
): Promise<ClaimResult> {
  const { tx, actor, now } = ctx
  // One try of a person at a time, so that the limit is exact.
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('claim ' || ?, 0))", [actor.personId])
  const since = now.subtract({ hours: 1 }).toString()
  const { rows } = await tx.raw<{ rows: { n: number }[] }>('select claims_refused(?) as n', [since])
  if ((rows[0]?.n ?? 0) >= MAX_WRONG_CLAIMS) return { ok: false, reason: 'too-many' }
  const number = input.number.trim().toUpperCase().slice(0, 60)
  const claimed = await tx.raw<{ rows: { requestId: string; written: Requester }[] }>(
    'select claimed_id as "requestId", written from case_claim(?, ?)',
    [number, claimHash(input.code)],
  )
  if (claimed.rows.length === 0) {
    await ctx.audit({ kind: 'claim-refused' })
    return { ok: false, reason: 'unknown' }
  }
  const person = await findPerson(tx, actor.personId)
  if (person === undefined) throw new Error('The session belongs to no person')
  for (const { requestId, written } of claimed.rows) {
    await identifyItems(ctx, requestId, isWrittenPerson(written, person))
    await ctx.audit({ kind: 'case-claimed', requestId, subjectKey: actor.personKey })
  }
  return { ok: true, requestIds: claimed.rows.map(({ requestId }) => requestId) }
}

/** I-01: identified here, by strong identification; an officer may have gone on without it (D-17). */
async function identifyItems(
  ctx: CitizenContext,
  requestId: string,
  matches: boolean,
): Promise<void> {
  const { rows } = await ctx.tx.raw<{ rows: { id: string }[] }>(
    "select id from request_items where request_id = ? and state = 'identifying' order by position",
    [requestId],
  )
  for (const { id: itemId } of rows) {
    const event = { type: 'identify', how: 'strong', matches } as const
    const applied = await applyEvent(ctx, { requestId, itemId, event })
    if (applied?.ok !== true) throw new Error('An item that waits for identification refuses it')
  }
}
