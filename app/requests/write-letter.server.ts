import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { LetterContent } from '#app/letters/template.ts'
import { applyEvent } from '#app/requests/apply-event.server.ts'
import { findNoticeContent } from '#app/requests/answer-draft.server.ts'
import type { TimelineEntry } from '#app/requests/case-event.ts'
import { changeExtracts, type ExtractCheck } from '#app/requests/extract.server.ts'
import type { ExtractRefusal } from '#app/requests/extract.ts'
import { getLetterAtHand, type SeenLetter } from '#app/requests/issue-letter.server.ts'
import { saveLetter, type SaveLetterResult } from '#app/requests/letter-draft.server.ts'
import type { LetterIntent } from '#app/requests/letter-form.ts'
import { letterProblems } from '#app/requests/letter-problems.ts'
import { isProcedureLetter, isWritable } from '#app/requests/letter-work.ts'
import { findStaffCase, listChangesSince } from '#app/requests/staff-case.server.ts'
import type { CasePlace, StaffCase } from '#app/requests/staff-case.ts'

export type WriteLetterResult =
  | { readonly ok: true; readonly proposed: boolean; readonly letterVersion: number }
  | (Extract<SaveLetterResult, { ok: false }> & { readonly changes: readonly TimelineEntry[] })
  /** The text was saved, the file was not taken. */
  | { readonly ok: false; readonly reason: 'file'; readonly file: ExtractRefusal }
  /** The text was saved; what is missing is shown on the page. */
  | { readonly ok: false; readonly reason: 'incomplete' }

interface WriteLetterInput {
  readonly letter: LetterId
  readonly content: LetterContent
  readonly intent: LetterIntent
  readonly seen: SeenLetter
  /** The checked file of the form; undefined when none was chosen. */
  readonly extract: ExtractCheck | undefined
}

/** Whether a button belongs to this letter: files and a proposal to answers, sending to procedure. */
export function fitsLetter(letter: LetterId, { kind }: LetterIntent): boolean {
  if (isProcedureLetter(letter)) return !['propose', 'attach', 'detach'].includes(kind)
  return kind !== 'send'
}

/**
 * What every button of a letter's form does: first saves what was typed, then adds or removes a row
 * or a file, or proposes an answer to the decider. What was saved stays saved also when the step
 * after it is refused. (To send a letter of procedure is a step of its own: `prepareLetter`.)
 * @returns `undefined` when the case is missing or no such letter can be written for the item
 */
export async function writeLetter(
  ctx: StaffContext,
  place: CasePlace,
  input: WriteLetterInput,
): Promise<WriteLetterResult | undefined> {
  const { letter, content, intent, seen, extract } = input
  const found = await findStaffCase(ctx.tx, place.requestId, place.position)
  if (found === undefined || !isWritable(letter, found.right)) return undefined
  if (!ctx.actor.unitIds.includes(found.unitId)) return undefined
  if (intent.kind === 'propose' && found.version !== seen.version) {
    return refused(ctx, found, seen, { ok: false, reason: 'conflict', version: found.version })
  }
  const notice = await findNoticeContent(ctx.tx, found)
  const { letterVersion } = seen
  const saved = await saveLetter(ctx, found, notice, { letter, content, letterVersion, intent })
  if (saved?.ok !== true) return saved && refused(ctx, found, seen, saved)
  const changed = isProcedureLetter(letter)
    ? undefined
    : await changeExtracts(ctx, found, intent, extract)
  if (changed?.ok === false) {
    return changed.reason === 'file' ? changed : refused(ctx, found, seen, changed)
  }
  if (intent.kind !== 'propose') return { ok: true, proposed: false, letterVersion: saved.version }
  return propose(ctx, found, letter, seen, saved.version)
}

async function propose(
  ctx: StaffContext,
  found: StaffCase,
  letter: LetterId,
  seen: SeenLetter,
  letterVersion: number,
): Promise<WriteLetterResult | undefined> {
  const atHand = await getLetterAtHand(ctx, found, letter, { asDecider: false })
  if (atHand === undefined) return undefined
  if (letterProblems(atHand.template, atHand.draft).length > 0) {
    return { ok: false, reason: 'incomplete' }
  }
  const { id: requestId, itemId } = found
  const applied = await applyEvent(ctx, {
    requestId,
    itemId,
    event: { type: 'propose' },
    guards: { 'answer-complete': true },
  })
  if (applied?.ok !== true) return applied && refused(ctx, found, seen, applied)
  await ctx.audit({ kind: 'answer-proposed', requestId, subjectKey: found.person.auditKey })
  return { ok: true, proposed: true, letterVersion }
}

async function refused(
  ctx: StaffContext,
  found: StaffCase,
  seen: SeenLetter,
  result: Extract<SaveLetterResult, { ok: false }>,
): Promise<Extract<WriteLetterResult, { ok: false }>> {
  const changes = await listChangesSince(ctx.tx, found.id, seen.version, found.version)
  return { ...result, changes }
}
