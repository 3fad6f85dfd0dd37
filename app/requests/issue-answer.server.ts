import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { accessAnswerLetter } from '#app/letters/l05-access-answer.ts'
import { TEMPLATE_VERSION } from '#app/letters/letter.ts'
import type { RenderedLetter } from '#app/letters/render.server.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import { applyEvent, lifecycleActors, type ApplyResult } from '#app/requests/apply-event.server.ts'
import { answerInput, answerProblems, decisionOf, hasHetu } from '#app/requests/answer.ts'
import {
  deciderContact,
  findNoticeContent,
  getAnswer,
  getAnswerFacts,
} from '#app/requests/answer-draft.server.ts'
import { transition } from '#app/requests/lifecycle.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

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
  requestId: string,
): Promise<{ readonly caseNumber: string; readonly document: PdfDocument } | 'hetu' | undefined> {
  const found = await findStaffCase(ctx.tx, requestId)
  if (found === undefined) return undefined
  const notice = await findNoticeContent(ctx.tx, found)
  const facts = await getAnswerFacts(ctx, found, notice)
  const { content } = await getAnswer(ctx.tx, found, notice)
  if (hasHetu(content, facts.files)) return 'hetu'
  const isDecider = ctx.actor.roles.includes('decider')
  const decider = isDecider ? { decider: deciderContact(ctx, facts) } : {}
  const input = answerInput(content, { ...facts, ...decider })
  await ctx.audit({ kind: 'answer-previewed', requestId, subjectKey: found.person.auditKey })
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
  requestId: string,
  seen: SeenVersions,
): Promise<PrepareResult | undefined> {
  const found = await findStaffCase(ctx.tx, requestId)
  if (found === undefined || !ctx.actor.unitIds.includes(found.unitId)) return undefined
  const notice = await findNoticeContent(ctx.tx, found)
  const answer = await getAnswer(ctx.tx, found, notice)
  const unchanged = isSeen(found, answer.version, seen)
  if (!unchanged) return { ok: false, reason: 'conflict', version: found.version }
  const facts = await getAnswerFacts(ctx, found, notice)
  const whole = { ...facts, decider: deciderContact(ctx, facts) }
  const allowed = transition(found.state, 'issue', lifecycleActors(ctx.actor, found.unitId), {
    isHandler: found.handler?.id === ctx.actor.staffId,
    answerComplete: answerProblems(answer.content, whole).length === 0,
  })
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
  requestId: string,
  prepared: PreparedAnswer,
  letter: RenderedLetter,
): Promise<ApplyResult | undefined> {
  const { tx, actor } = ctx
  const { version, decision, fileIds, document } = prepared
  const found = await findStaffCase(tx, requestId)
  if (found === undefined) return undefined
  const letterId = randomUUID()
  const applied = await applyEvent(ctx, {
    requestId,
    itemId: found.itemId,
    version,
    event: { type: 'issue', letterId, letter: 'L-05', decision, fileIds },
    facts: { answerComplete: true },
  })
  if (applied?.ok !== true) return applied
  const issuedAt = prepared.issuedAt.toString()
  await tx.raw(
    `insert into letters (id, request_id, item_id, letter, lang, template_version, bytes, sha256,
      issued_at, issued_by) values (?, ?, ?, 'L-05', ?, ?, ?, ?, ?, ?)`,
    [
      letterId,
      requestId,
      found.itemId,
      document.lang,
      TEMPLATE_VERSION['L-05'],
      Buffer.from(letter.bytes),
      letter.sha256,
      issuedAt,
      actor.staffId,
    ],
  )
  await tx.raw(
    'update request_items set decision = ?, decided_by = ?, decided_at = ? where id = ?',
    [decision, actor.staffId, issuedAt, found.itemId],
  )
  await tx.raw('update files set released_at = ? where request_id = ? and id = any(?::uuid[])', [
    issuedAt,
    requestId,
    [...fileIds],
  ])
  const subjectKey = found.person.auditKey
  await ctx.audit({ kind: 'letter-issued', requestId, subjectKey, letterId, letter: 'L-05' })
  const payload = { requestId, notice: 'answer', id: letterId }
  await enqueue(tx, 'notify-person', payload, `notify-person:${letterId}`)
  return applied
}
