import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { TEMPLATE_VERSION, type LetterId } from '#app/letters/letter.ts'
import type { RenderedLetter } from '#app/letters/render.server.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { notifyOfLetter } from '#app/requests/delivery-record.server.ts'
import { planDelivery } from '#app/requests/plan-delivery.server.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

/** A letter that has been drawn and is about to be issued. */
export interface IssuedLetter {
  readonly letterId: string
  readonly letter: LetterId
  readonly document: PdfDocument
  readonly rendered: RenderedLetter
  /** ISO instant that stands in the letter. */
  readonly issuedAt: string
}

/**
 * Stores an issued letter with its bytes, hash and template version, plans its delivery and asks for
 * the e-mail that tells the person of it. Never changed afterwards: a correction is a new letter.
 */
export async function storeLetter(
  ctx: StaffContext,
  found: StaffCase,
  issued: IssuedLetter,
): Promise<void> {
  const { tx, actor } = ctx
  const { letterId, letter, document, rendered, issuedAt } = issued
  const { id: requestId, itemId } = found
  await tx.raw(
    `insert into letters (id, request_id, item_id, letter, lang, template_version, bytes, sha256,
        issued_at, issued_by, correction_of)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select id from letters
        where item_id = ? and letter = ? order by issued_at desc limit 1))`,
    [
      letterId,
      requestId,
      itemId,
      letter,
      document.lang,
      TEMPLATE_VERSION[letter],
      Buffer.from(rendered.bytes),
      rendered.sha256,
      issuedAt,
      actor.staffId,
      itemId,
      letter,
    ],
  )
  const way = await planDelivery(ctx, found, { letterId, letter, document })
  const subjectKey = found.person.auditKey
  await ctx.audit({ kind: 'letter-issued', requestId, subjectKey, letterId, letter })
  if (way === 'portal') await notifyOfLetter(tx, requestId, letterId)
}
