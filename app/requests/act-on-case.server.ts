import type { AuditKind } from '#app/audit/audit-event.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { typedText } from '#app/platform/typed-text.ts'
import { applyEvent } from '#app/requests/apply-event.server.ts'
import { ACT_FIELDS, isMandatory, NOTED_OUTCOMES, type Act } from '#app/requests/case-acts.ts'
import { CHILD_VIEWS, LATENESS_CODES, type HandlingEvent } from '#app/requests/case-event.ts'
import { refusal, type HandleResult } from '#app/requests/handle-case.server.ts'
import { recordNotice } from '#app/requests/issue-letter.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import type { CasePlace, StaffCase } from '#app/requests/staff-case.ts'

export type ActResult =
  | HandleResult
  /** Fields that must be filled in. */
  | { readonly ok: false; readonly reason: 'missing'; readonly fields: readonly string[] }

const TEXT_LIMIT = 5000

/**
 * Records an act of an officer on one item: the event, and what belongs to it. The lifecycle table
 * decides who may do what and when.
 * @param input.version the version that the user saw
 * @param input.values the fields of the act as typed, by id
 * @returns `undefined` when the case is missing or invisible to the actor
 */
export async function actOnCase(
  ctx: StaffContext,
  place: CasePlace,
  input: { act: Act; version: number; values: Readonly<Record<string, string>> },
): Promise<ActResult | undefined> {
  const { act, version } = input
  const found = await findStaffCase(ctx.tx, place.requestId, place.position)
  if (found === undefined) return undefined
  const values = Object.fromEntries(
    Object.entries(input.values).map(([id, text]) => [
      id,
      withoutHetu(typedText(text).trim()).slice(0, TEXT_LIMIT),
    ]),
  )
  const missing = missingFields(act, found, values)
  if (missing.length > 0) return { ok: false, reason: 'missing', fields: missing }
  const event = eventOf(act, found, values)
  const { id: requestId, itemId } = found
  const applied = await applyEvent(ctx, { requestId, itemId, version, event })
  if (applied === undefined) return undefined
  if (!applied.ok) return refusal(ctx, requestId, version, applied)
  if (event.type === 'notify-recipient') await recordNotice(ctx, found, event)
  await ctx.audit({ kind: AUDIT[act], requestId, subjectKey: found.person.auditKey })
  return { ok: true }
}

const AUDIT = {
  clarify: 'case-resumed',
  proceed: 'case-resumed',
  unextend: 'extension-taken-back',
  'hear-child': 'child-heard',
  'notify-recipient': 'recipient-noted',
  lift: 'restriction-lifted',
  join: 'case-joined',
  correct: 'answer-reopened',
  close: 'case-closed',
} as const satisfies Readonly<Record<Act, AuditKind>>

function missingFields(
  act: Act,
  found: StaffCase,
  values: Readonly<Record<string, string>>,
): string[] {
  if (act === 'close' && !isLate(found)) return []
  return ACT_FIELDS[act]
    .filter((field) => {
      const value = values[field.id] ?? ''
      return field.kind === 'choice'
        ? !field.choices.some((choice) => choice.value === value)
        : value === '' && isMandatory(act, field.id, values)
    })
    .map(({ id }) => id)
}

/** Whether the answer came after the last day, so that closing needs a reason. */
export function isLate({ endedOn, dueOn, extendedDueOn }: StaffCase): boolean {
  return endedOn !== null && endedOn > (extendedDueOn ?? dueOn)
}

function eventOf(
  act: Act,
  found: StaffCase,
  values: Readonly<Record<string, string>>,
): HandlingEvent {
  const text = (id: string): string => values[id] ?? ''
  switch (act) {
    case 'clarify':
      return { type: act, messageId: null }
    case 'proceed':
    case 'lift':
      return { type: act }
    case 'join':
      return { type: act, requestId: found.related?.id ?? '' }
    case 'unextend':
    case 'correct':
      return { type: act, reason: text('reason') }
    case 'hear-child':
      return {
        type: act,
        view: CHILD_VIEWS.find((view) => view === text('view')) ?? 'not-able',
        text: text('text'),
      }
    case 'notify-recipient': {
      const outcome = NOTED_OUTCOMES.find((one) => one === text('outcome')) ?? 'impossible'
      return {
        type: act,
        recipient: outcome === 'none' ? '' : text('recipient').slice(0, 300),
        outcome,
        letterId: null,
        reason: text('reason').slice(0, 2000),
      }
    }
    case 'close': {
      const code = LATENESS_CODES.find((one) => one === text('latenessCode'))
      const late = isLate(found) && code !== undefined
      return { type: act, lateness: late ? { code, text: text('latenessText') } : null }
    }
  }
}
