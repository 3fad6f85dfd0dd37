import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { RenderedLetter } from '#app/letters/render.server.ts'
import {
  templateLetter,
  type LetterContent,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import { LETTER_TEMPLATES } from '#app/letters/templates.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { applyEvent, mayApply, type ApplyResult } from '#app/requests/apply-event.server.ts'
import { deciderOf, findNoticeContent } from '#app/requests/answer-draft.server.ts'
import type { HandlingEvent } from '#app/requests/case-event.ts'
import { listExtracts } from '#app/requests/extract.server.ts'
import { getLetterDraft } from '#app/requests/letter-draft.server.ts'
import { getLetterFacts } from '#app/requests/letter-facts.server.ts'
import type { RefusalReason } from '#app/requests/lifecycle.ts'
import { holdsHetu, letterProblems } from '#app/requests/letter-problems.ts'
import {
  decisionOfLetter,
  isProcedureLetter,
  isWritable,
  procedureEvent,
} from '#app/requests/letter-work.ts'
import { lockCase, readCase } from '#app/requests/locked-case.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import type { CasePlace, StaffCase } from '#app/requests/staff-case.ts'
import { storeLetter } from '#app/requests/store-letter.server.ts'

/** A letter of an item with everything that it is made of. */
export interface LetterAtHand {
  readonly found: StaffCase
  readonly template: LetterTemplate
  readonly draft: LetterDraft
  /** Version of the saved text; 0 while it is only prefilled. */
  readonly letterVersion: number
  readonly updatedAt: string | null
  readonly updatedBy: string | null
}

/**
 * A letter as it stands, with the facts of this moment.
 * @param options.asDecider names the actor as the one who decides
 * @returns `undefined` when the case is missing or no such letter can be written for the item
 */
export async function findLetterAtHand(
  ctx: StaffContext,
  place: CasePlace,
  letter: LetterId,
  options: { readonly asDecider: boolean },
): Promise<LetterAtHand | undefined> {
  const found = await findStaffCase(ctx.tx, place.requestId, place.position)
  return found && getLetterAtHand(ctx, found, letter, options)
}

/** The same for a case that has been found already. */
export async function getLetterAtHand(
  ctx: StaffContext,
  found: StaffCase,
  letter: LetterId,
  options: { readonly asDecider: boolean },
): Promise<LetterAtHand | undefined> {
  const template = LETTER_TEMPLATES[letter]
  if (template === undefined || !isWritable(letter, found.right)) return undefined
  if (!ctx.actor.unitIds.includes(found.unitId)) return undefined
  const notice = await findNoticeContent(ctx.tx, found)
  const { content, version, updatedAt, updatedBy } = await getLetterDraft(
    ctx,
    found,
    letter,
    notice,
  )
  const facts = await getLetterFacts(ctx, found, letter, content)
  const decider = options.asDecider ? { decider: deciderOf(ctx, facts) } : {}
  return {
    found,
    template,
    draft: { facts: { ...facts, ...decider }, content },
    letterVersion: version,
    updatedAt,
    updatedBy,
  }
}

/** The letter marked as a preview, gaps included; `hetu` when it may not be drawn. */
export async function previewLetter(
  ctx: StaffContext,
  place: CasePlace,
  letter: LetterId,
): Promise<{ readonly caseNumber: string; readonly document: PdfDocument } | 'hetu' | undefined> {
  const asDecider = ctx.actor.roles.includes('decider')
  const atHand = await findLetterAtHand(ctx, place, letter, { asDecider })
  if (atHand === undefined) return undefined
  const { found, template, draft } = atHand
  if (holdsHetu(draft)) return 'hetu'
  const { id: requestId, person, caseNumber } = found
  await ctx.audit({ kind: 'answer-previewed', requestId, subjectKey: person.auditKey })
  const facts = { ...draft.facts, preview: true }
  return { caseNumber, document: templateLetter(template, { ...draft, facts }) }
}

/** Versions of case and letter that a user has seen. */
export interface SeenLetter {
  readonly version: number
  readonly letterVersion: number
}

/** A letter ready to be drawn, with all that its issue must find unchanged. */
export interface PreparedLetter extends SeenLetter {
  readonly letter: LetterId
  readonly letterId: string
  readonly document: PdfDocument
  readonly issuedAt: Temporal.Instant
  readonly event: HandlingEvent
  readonly content: LetterContent
}

export type PrepareLetterResult =
  { readonly ok: true; readonly prepared: PreparedLetter } | Extract<ApplyResult, { ok: false }>

/**
 * First half of the issue, before the letter is drawn: may this officer send exactly what they have
 * seen, and is every mandatory part there?
 */
export async function prepareLetter(
  ctx: StaffContext,
  place: CasePlace,
  letter: LetterId,
  seen: SeenLetter,
): Promise<PrepareLetterResult | undefined> {
  const asDecider = !isProcedureLetter(letter) || letter === 'L-11'
  const atHand = await findLetterAtHand(ctx, place, letter, { asDecider })
  if (atHand === undefined) return undefined
  const { found, draft } = atHand
  if (found.version !== seen.version || atHand.letterVersion !== seen.letterVersion) {
    return { ok: false, reason: 'conflict', version: found.version }
  }
  // Another letter than the one proposed is never issued in its place.
  if (!isProcedureLetter(letter) && found.answerLetter !== letter) {
    return { ok: false, reason: 'wrong-state' }
  }
  const letterId = randomUUID()
  const event = await eventOf(ctx, atHand, letter, letterId)
  const complete = event !== undefined && letterProblems(atHand.template, draft).length === 0
  if (!complete) return { ok: false, reason: 'answer-complete' }
  const allowed = await mayApply(ctx, {
    requestId: found.id,
    itemId: found.itemId,
    event,
    guards: { 'answer-complete': true },
  })
  if (allowed?.ok !== true) return allowed
  return {
    ok: true,
    prepared: {
      ...seen,
      letter,
      letterId,
      event,
      document: templateLetter(atHand.template, draft),
      issuedAt: ctx.now,
      content: draft.content,
    },
  }
}

/**
 * What besides the letter's own parts keeps the actor from issuing it now: a child who has not been
 * heard, four eyes, an identity in doubt.
 */
export async function issueHindrance(
  ctx: StaffContext,
  atHand: LetterAtHand,
): Promise<RefusalReason | null> {
  const { found, template } = atHand
  const event = await eventOf(ctx, atHand, template.id, randomUUID())
  if (event === undefined) return null
  const guards = { 'answer-complete': true } as const
  const { id: requestId, itemId } = found
  const allowed = await mayApply(ctx, { requestId, itemId, event, guards }, readCase)
  return allowed === undefined || allowed.ok || allowed.reason === 'conflict'
    ? null
    : allowed.reason
}

async function eventOf(
  ctx: StaffContext,
  { found, draft }: LetterAtHand,
  letter: LetterId,
  letterId: string,
): Promise<HandlingEvent | undefined> {
  if (isProcedureLetter(letter)) {
    return procedureEvent(letter, draft.content, { letterId, newDue: draft.facts.newDue })
  }
  const decision = decisionOfLetter(letter, draft.content)
  if (decision === undefined) return undefined
  const files = await listExtracts(ctx.tx, found.itemId)
  return { type: 'issue', letterId, letter, decision, fileIds: files.map(({ id }) => id) }
}

/**
 * Second half: event, letter, decision, released files and delivery in one transaction. The version
 * is looked at again under the case's lock: nobody issues another text than the one that was drawn.
 */
export async function issueLetter(
  ctx: StaffContext,
  place: CasePlace,
  prepared: PreparedLetter,
  rendered: RenderedLetter,
): Promise<ApplyResult | undefined> {
  const { version, event, letter, letterId, document } = prepared
  const found = await findStaffCase(ctx.tx, place.requestId, place.position)
  if (found === undefined) return undefined
  const { id: requestId, itemId } = found
  // A letter of procedure is saved without an event: its own version is looked at under the lock too.
  await lockCase(ctx.tx, requestId)
  if ((await letterVersion(ctx, itemId, letter)) !== prepared.letterVersion) {
    return { ok: false, reason: 'conflict', version: found.version }
  }
  const guards = { 'answer-complete': true } as const
  const applied = await applyEvent(ctx, { requestId, itemId, version, event, guards })
  if (applied?.ok !== true) return applied
  const issuedAt = prepared.issuedAt.toString()
  await storeLetter(ctx, found, { letterId, letter, document, rendered, issuedAt })
  if (event.type === 'issue') await recordDecision(ctx, found, event.fileIds, issuedAt)
  if (event.type === 'notify-recipient') await recordNotice(ctx, found, event)
  if (isProcedureLetter(letter)) {
    // Sent: the next letter of this kind begins anew.
    await ctx.tx.raw('delete from letter_drafts where item_id = ? and letter = ?', [itemId, letter])
  }
  return applied
}

async function letterVersion({ tx }: StaffContext, itemId: string, letter: LetterId) {
  const { rows } = await tx.raw<{ rows: { version: number }[] }>(
    'select version from letter_drafts where item_id = ? and letter = ?',
    [itemId, letter],
  )
  return rows[0]?.version ?? 0
}

/** Who decided and when, and the copy of the data as the person's own. */
export async function recordDecision(
  { tx, actor }: StaffContext,
  { id: requestId, itemId }: StaffCase,
  fileIds: readonly string[],
  issuedAt: string,
): Promise<void> {
  await tx.raw('update request_items set decided_by = ?, decided_at = ? where id = ?', [
    actor.staffId,
    issuedAt,
    itemId,
  ])
  await tx.raw('update files set released_at = ? where request_id = ? and id = any(?::uuid[])', [
    issuedAt,
    requestId,
    [...fileIds],
  ])
}

/** Art. 19: what became of the notice to one recipient. */
export async function recordNotice(
  { tx, actor, now }: StaffContext,
  { id: requestId, itemId }: StaffCase,
  event: Extract<HandlingEvent, { type: 'notify-recipient' }>,
): Promise<void> {
  await tx('recipient_notices').insert({
    request_id: requestId,
    item_id: itemId,
    recipient: event.recipient,
    outcome: event.outcome,
    reason: event.reason,
    letter_id: event.letterId,
    at: now.toString(),
    by_staff: actor.staffId,
  })
}
