import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { accessAnswerLetter } from '#app/letters/l05-access-answer.ts'
import type { RenderedLetter } from '#app/letters/render.server.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { applyEvent, mayApply, type ApplyResult } from '#app/requests/apply-event.server.ts'
import { answerInput, answerProblems, decisionOf, hasHetu } from '#app/requests/answer.ts'
import {
  deciderContact,
  findNoticeContent,
  getAnswer,
  getAnswerFacts,
} from '#app/requests/answer-draft.server.ts'
import { recordDecision } from '#app/requests/issue-letter.server.ts'
import { isAnswerTo } from '#app/requests/letter-work.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import { storeLetter } from '#app/requests/store-letter.server.ts'
import type { CasePlace, StaffCase } from '#app/requests/staff-case.ts'

/** Versions of case and answer that a user has seen. */
export interface SeenVersions {
  readonly version: number
  readonly answerVersion: number
}

/** An answer ready to be drawn, with all that its issue must find unchanged. */
export interface PreparedAnswer extends SeenVersions {
  readonly document: PdfDocument
  readonly issuedAt: Temporal.Instant
  readonly decision: 'granted' | 'partly-granted'
  readonly fileIds: readonly string[]
}

export type PrepareResult =
  { readonly ok: true; readonly prepared: PreparedAnswer } | Extract<ApplyResult, { ok: false }>

/** The letter as it stands, marked as a preview, gaps included; `hetu` when it may not be drawn. */
export async function previewAnswer(
  ctx: StaffContext,
  place: CasePlace,
): Promise<{ readonly caseNumber: string; readonly document: PdfDocument } | 'hetu' | undefined> {
  const found = await findStaffCase(ctx.tx, place.requestId, place.position)
  if (found === undefined || !isAnswerTo('L-05', found.right)) return undefined
  const notice = await findNoticeContent(ctx.tx, found)
  const facts = await getAnswerFacts(ctx, found, notice)
  const { content } = await getAnswer(ctx.tx, found, notice)
  if (hasHetu(content, facts.files)) return 'hetu'
  const isDecider = ctx.actor.roles.includes('decider')
  const decider = isDecider ? { decider: deciderContact(ctx, facts) } : {}
  const input = answerInput(content, { ...facts, ...decider })
  await ctx.audit({
    kind: 'answer-previewed',
    requestId: found.id,
    subjectKey: found.person.auditKey,
  })
  return {
    caseNumber: found.caseNumber,
    document: accessAnswerLetter({ ...input, preview: true }),
  }
}

/**
 * First half of the issue, before the letter is drawn: may this decider issue exactly what they
 * have seen, and is it complete?
 */
export async function prepareAnswer(
  ctx: StaffContext,
  place: CasePlace,
  seen: SeenVersions,
): Promise<PrepareResult | undefined> {
  const found = await findStaffCase(ctx.tx, place.requestId, place.position)
  if (found === undefined || !ctx.actor.unitIds.includes(found.unitId)) return undefined
  // Another letter than the one proposed is never issued in its place.
  if (found.answerLetter !== 'L-05') return { ok: false, reason: 'wrong-state' }
  const notice = await findNoticeContent(ctx.tx, found)
  const answer = await getAnswer(ctx.tx, found, notice)
  const unchanged = isSeen(found, answer.version, seen)
  if (!unchanged) return { ok: false, reason: 'conflict', version: found.version }
  const facts = await getAnswerFacts(ctx, found, notice)
  const whole = { ...facts, decider: deciderContact(ctx, facts) }
  const complete = answerProblems(answer.content, whole).length === 0
  const allowed = await mayApply(ctx, {
    requestId: found.id,
    itemId: found.itemId,
    event: {
      type: 'issue',
      letterId: '',
      letter: 'L-05',
      decision: decisionOf(answer.content),
      fileIds: [],
    },
    guards: { 'answer-complete': complete },
  })
  if (allowed === undefined) return undefined
  if (!allowed.ok) return allowed
  return {
    ok: true,
    prepared: {
      ...seen,
      document: accessAnswerLetter(answerInput(answer.content, whole)),
      issuedAt: ctx.now,
      decision: decisionOf(answer.content),
      fileIds: facts.files.map(({ id }) => id),
    },
  }
}

function isSeen(found: StaffCase, answerVersion: number, seen: SeenVersions): boolean {
  return found.version === seen.version && answerVersion === seen.answerVersion
}

/**
 * Second half: the letter, the decision, the files' release and the message to the person, in one
 * transaction. The version is looked at again under the case's lock: nobody issues another text
 * than the one that was drawn.
 */
export async function issueAnswer(
  ctx: StaffContext,
  place: CasePlace,
  prepared: PreparedAnswer,
  letter: RenderedLetter,
): Promise<ApplyResult | undefined> {
  const { tx } = ctx
  const { version, decision, fileIds, document } = prepared
  const found = await findStaffCase(tx, place.requestId, place.position)
  if (found === undefined) return undefined
  const { id: requestId } = found
  const letterId = randomUUID()
  const applied = await applyEvent(ctx, {
    requestId,
    itemId: found.itemId,
    version,
    event: { type: 'issue', letterId, letter: 'L-05', decision, fileIds },
    guards: { 'answer-complete': true },
  })
  if (applied?.ok !== true) return applied
  const issuedAt = prepared.issuedAt.toString()
  await storeLetter(ctx, found, {
    letterId,
    letter: 'L-05',
    document,
    rendered: letter,
    issuedAt,
  })
  await recordDecision(ctx, found, fileIds, issuedAt)
  return applied
}
