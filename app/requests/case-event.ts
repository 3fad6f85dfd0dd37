import type { AnswerForm } from '#app/requests/request.ts'
import type { ItemEvent } from '#app/requests/lifecycle.ts'

/**
 * Events of a case: the truth from which state and dates follow. Append-only; what a person may
 * see of them is decided by `shownToPerson`.
 */
export type CaseEventData =
  | {
      readonly type: 'submit'
      readonly right: 'access'
      readonly registerId: string
      readonly answerForm: AnswerForm
      readonly dueOn: string
      readonly strictDueOn: string
    }
  | { readonly type: 'acknowledge'; readonly letterId: string }
  | { readonly type: 'take'; readonly handlerId: string }
  | { readonly type: 'message'; readonly messageId: string }
  | {
      readonly type: 'attach' | 'detach'
      readonly fileId: string
      readonly name: string
      readonly size: number
    }
  | { readonly type: 'return'; readonly reason: string }
  | {
      readonly type: 'issue'
      readonly letterId: string
      readonly letter: 'L-05'
      readonly decision: 'granted' | 'partly-granted'
      readonly fileIds: readonly string[]
    }
  | { readonly type: 'release' | 'draft' | 'propose' | 'close' | 'withdraw' }

export type CaseEventType = CaseEventData['type']

/** One row of the timeline. */
export interface TimelineEntry {
  readonly id: number
  readonly type: CaseEventType
  /** ISO instant. */
  readonly at: string
  readonly actorKind: 'person' | 'staff' | 'system'
  readonly actorName: string | null
  readonly data: Readonly<Record<string, unknown>>
}

const INTERNAL: readonly CaseEventType[] = ['attach', 'detach', 'draft', 'propose', 'return']

/** Preparation inside the authority is not shown to the person; everything else is. */
export function shownToPerson(type: CaseEventType): boolean {
  return !INTERNAL.includes(type)
}

/** Events of the lifecycle table, as opposed to submission and acknowledgement. */
export type HandlingEvent = Extract<CaseEventData, { type: ItemEvent }>
