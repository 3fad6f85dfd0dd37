import { z } from 'zod'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { typedText } from '#app/platform/typed-text.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import type { CasePlace } from '#app/requests/staff-case.ts'

/** A note between officers; the person does not see it in the portal. */
export interface InternalNote {
  readonly id: string
  readonly author: string
  readonly at: string
  readonly body: string
}

const BODY = z.string().trim().min(1, 'text-missing').max(10_000, 'text-too-long')

/** The notes of a case, the oldest first. */
export async function listNotes(tx: Tx, requestId: string): Promise<InternalNote[]> {
  const { rows } = await tx.raw<{ rows: InternalNote[] }>(
    `select n.id, n.body, n.at, s.name as author
      from internal_notes n join staff s on s.id = n.staff_id
      where n.request_id = ? order by n.at, n.id`,
    [requestId],
  )
  return rows
}

/**
 * Adds a note to a case of the actor's unit. It is no event: the item goes on as it was.
 * @returns `undefined` when the case is missing or no item of it is the actor's unit's
 */
export async function addNote(
  ctx: StaffContext,
  place: CasePlace,
  text: string,
): Promise<
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'text-missing' | 'text-too-long' }
  | undefined
> {
  const found = await findStaffCase(ctx.tx, place.requestId, place.position)
  if (found === undefined || !ctx.actor.unitIds.includes(found.unitId)) return undefined
  const body = BODY.safeParse(withoutHetu(typedText(text)))
  if (!body.success) {
    const [issue] = body.error.issues
    return {
      ok: false,
      reason: issue?.message === 'text-too-long' ? 'text-too-long' : 'text-missing',
    }
  }
  await ctx.tx('internal_notes').insert({
    request_id: found.id,
    item_id: found.itemId,
    staff_id: ctx.actor.staffId,
    body: body.data,
    at: ctx.now.toString(),
  })
  await ctx.audit({ kind: 'note-added', requestId: found.id, subjectKey: found.person.auditKey })
  return { ok: true }
}
