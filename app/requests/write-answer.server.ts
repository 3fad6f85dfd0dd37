import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { applyEvent } from '#app/requests/apply-event.server.ts'
import { answerProblems, type AnswerContent } from '#app/requests/answer.ts'
import {
  findNoticeContent,
  getAnswerFacts,
  saveAnswer,
  type SaveResult,
} from '#app/requests/answer-draft.server.ts'
import { withRows, type AnswerIntent } from '#app/requests/answer-form.ts'
import type { TimelineEntry } from '#app/requests/case-event.ts'
import { changeExtracts, type ExtractCheck } from '#app/requests/extract.server.ts'
import type { ExtractRefusal } from '#app/requests/extract.ts'
import { isAnswerTo } from '#app/requests/letter-work.ts'
import type { SeenVersions } from '#app/requests/issue-answer.server.ts'
import { findStaffCase, listChangesSince } from '#app/requests/staff-case.server.ts'
import type { CasePlace, StaffCase } from '#app/requests/staff-case.ts'

export type WriteResult =
  | { readonly ok: true; readonly proposed: boolean }
  | (Extract<SaveResult, { ok: false }> & { readonly changes: readonly TimelineEntry[] })
  /** The text was saved, the file was not taken. */
  | { readonly ok: false; readonly reason: 'file'; readonly file: ExtractRefusal }
  /** The text was saved; what is missing is shown on the page. */
  | { readonly ok: false; readonly reason: 'incomplete' }

/**
 * What every button of the answer's form does: first saves what was typed, then adds or removes a
 * row or a file, or proposes the answer to the decider. What was saved stays saved also when the
 * step after it is refused.
 * @param input.extract the checked file of the form; absent when none was chosen
 */
export async function writeAnswer(
  ctx: StaffContext,
  place: CasePlace,
  input: {
    content: AnswerContent
    intent: AnswerIntent
    seen: SeenVersions
    extract: ExtractCheck | undefined
  },
): Promise<WriteResult | undefined> {
  const { intent, seen, extract } = input
  const found = await findStaffCase(ctx.tx, place.requestId, place.position)
  if (found === undefined || !isAnswerTo('L-05', found.right)) return undefined
  const { id: requestId } = found
  if (intent.kind === 'propose' && found.version !== seen.version) {
    return refused(ctx, found, seen, { ok: false, reason: 'conflict', version: found.version })
  }
  const notice = await findNoticeContent(ctx.tx, found)
  const content = withRows(input.content, intent)
  const saved = await saveAnswer(ctx, found, notice, { content, ...seen })
  if (saved?.ok !== true) return saved && refused(ctx, found, seen, saved)
  const changed = await changeExtracts(ctx, found, intent, extract)
  if (changed?.ok === false) {
    return changed.reason === 'file' ? changed : refused(ctx, found, seen, changed)
  }
  if (intent.kind !== 'propose') return { ok: true, proposed: false }
  const facts = await getAnswerFacts(ctx, found, notice)
  const answerComplete = answerProblems(content, facts).length === 0
  if (!answerComplete) return { ok: false, reason: 'incomplete' }
  const applied = await applyEvent(ctx, {
    requestId,
    itemId: found.itemId,
    event: { type: 'propose' },
    guards: { 'answer-complete': answerComplete },
  })
  if (applied?.ok !== true) return applied && refused(ctx, found, seen, applied)
  await ctx.audit({ kind: 'answer-proposed', requestId, subjectKey: found.person.auditKey })
  return { ok: true, proposed: true }
}

async function refused(
  ctx: StaffContext,
  found: StaffCase,
  seen: SeenVersions,
  result: Extract<SaveResult, { ok: false }>,
): Promise<Extract<WriteResult, { ok: false }>> {
  const changes = await listChangesSince(ctx.tx, found.id, seen.version, found.version)
  return { ...result, changes }
}
