import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AuditKind } from '#app/audit/audit-event.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { Attachment } from '#app/platform/attachment-check.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import { typedText } from '#app/platform/typed-text.ts'
import { applyEvent, type ApplyResult } from '#app/requests/apply-event.server.ts'
import type { HandlingEvent, TimelineEntry } from '#app/requests/case-event.ts'
import type { CasePlace } from '#app/requests/staff-case.ts'
import { roomForFiles, storeMessageFiles } from '#app/requests/message-files.server.ts'
import { findStaffCase, listChangesSince } from '#app/requests/staff-case.server.ts'

/** What the buttons of the case page and of the answer's review do. */
export const CASE_INTENTS = ['take', 'release', 'message', 'return', 'close'] as const
export type CaseIntent = (typeof CASE_INTENTS)[number]

export type HandleRefusal =
  | Extract<ApplyResult, { ok: false }>['reason']
  | 'text-missing'
  | 'text-too-long'
  | 'files-too-many'
export type HandleResult =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason: HandleRefusal
      /** After a conflict: what others have done meanwhile. */
      readonly changes: readonly TimelineEntry[]
    }

/** Longest message or reason; the same limit as in the database. */
export const MESSAGE_LIMIT = 10_000
const TEXT = z.string().trim().min(1, 'text-missing').max(MESSAGE_LIMIT, 'text-too-long')
const NEEDS_TEXT: readonly CaseIntent[] = ['message', 'return']

/**
 * Takes, releases or closes a case, writes to the person, or returns a proposed answer with a
 * reason. The lifecycle table decides who may do what and when.
 * @param input.version the version that the user saw
 * @returns `undefined` when the case is missing or invisible to the actor
 */
export async function handleCase(
  ctx: StaffContext,
  input: CasePlace & {
    intent: CaseIntent
    version: number
    text: string
    /** Checked files of a message. */
    files?: readonly Attachment[]
  },
): Promise<HandleResult | undefined> {
  const { requestId, intent, version } = input
  const found = await findStaffCase(ctx.tx, requestId, input.position)
  if (found === undefined) return undefined
  const text = TEXT.safeParse(typedText(input.text))
  if (NEEDS_TEXT.includes(intent) && !text.success) {
    const [issue] = text.error.issues
    return { ok: false, reason: issue?.message as HandleRefusal, changes: [] }
  }
  const { files = [] } = input
  if (!(await roomForFiles(ctx.tx, requestId, files))) {
    return { ok: false, reason: 'files-too-many', changes: [] }
  }
  const event = eventOf(ctx, intent, text.data ?? '')
  const { itemId } = found
  const applied = await applyEvent(ctx, { requestId, itemId, version, event })
  if (applied === undefined) return undefined
  if (!applied.ok) return refusal(ctx, requestId, version, applied)
  if (event.type === 'message') {
    const { messageId } = event
    await sendMessage(ctx, requestId, messageId, text.data ?? '')
    await storeMessageFiles(ctx, { requestId, messageId }, files)
  }
  await ctx.audit({ kind: AUDIT[intent], requestId, subjectKey: found.person.auditKey })
  return { ok: true }
}

const AUDIT = {
  take: 'case-taken',
  release: 'case-released',
  message: 'message-sent',
  return: 'answer-returned',
  close: 'case-closed',
} as const satisfies Readonly<Record<CaseIntent, AuditKind>>

function eventOf(ctx: StaffContext, intent: CaseIntent, text: string): HandlingEvent {
  switch (intent) {
    case 'take':
      return { type: 'take', handlerId: ctx.actor.staffId }
    case 'message':
      return { type: 'message', messageId: randomUUID() }
    case 'return':
      return { type: 'return', reason: text }
    case 'release':
      return { type: intent }
    case 'close':
      return { type: intent, lateness: null }
  }
}

async function sendMessage(
  ctx: StaffContext,
  requestId: string,
  id: string,
  body: string,
): Promise<void> {
  await ctx.tx.raw(
    `insert into messages (id, request_id, from_kind, staff_id, body, at)
      values (?, ?, 'staff', ?, ?, ?)`,
    [id, requestId, ctx.actor.staffId, body, ctx.now.toString()],
  )
  const payload = { requestId, notice: 'message', id }
  await enqueue(ctx.tx, 'notify-person', payload, `notify-person:${id}`)
}

/** A refusal of the lifecycle, after a conflict with what has changed since the user looked. */
export async function refusal(
  ctx: StaffContext,
  requestId: string,
  seen: number,
  applied: Extract<ApplyResult, { ok: false }>,
): Promise<Extract<HandleResult, { ok: false }>> {
  const changes =
    applied.version === undefined
      ? []
      : await listChangesSince(ctx.tx, requestId, seen, applied.version)
  return { ok: false, reason: applied.reason, changes }
}
