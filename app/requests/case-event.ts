import type { LetterId } from '#app/letters/letter.ts'
import type { RequestedRight, RightClock } from '#app/notices/requested-right.ts'
import type { Outcome } from '#app/letters/template.ts'
import type { ClockId } from '#app/requests/clocks.ts'
import type { ItemEvent } from '#app/requests/lifecycle-table.ts'
import type { AnswerForm } from '#app/requests/request.ts'

/** How sure the controller is that the requester is who they say (I-01). */
export const AUTHENTICATIONS = ['strong', 'checked', 'pending'] as const
export type Authentication = (typeof AUTHENTICATIONS)[number]

/** What stands in an event that a letter goes out with. */
interface WithLetter<L extends LetterId> {
  readonly letterId: string
  readonly letter: L
}

/**
 * Events of a case: the truth from which state and dates follow. Append-only; what a person may
 * see of them is decided by `shownToPerson`. Dates are ISO dates.
 */
export type CaseEventData =
  | {
      readonly type: 'submit'
      readonly right: RequestedRight
      readonly registerId: string | null
      readonly unitId: string
      readonly answerForm: AnswerForm
      readonly receivedOn: string
      readonly dueOn: string
      readonly strictDueOn: string
      readonly authentication: Authentication
      /** Absent from the first events of the portal. */
      readonly clock?: ClockId
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
  | { readonly type: 'return' | 'correct' | 'unextend'; readonly reason: string }
  | (WithLetter<'L-03'> & Question & { readonly type: 'ask-identity' })
  | (WithLetter<'L-04'> & Question & { readonly type: 'ask-clarification' })
  /**
   * `how`: strong identification here, a document seen at a visit, a check by post or telephone.
   * `matches`: whether what was written without login is the name and date of birth of the person.
   */
  | {
      readonly type: 'identify'
      readonly how: 'strong' | 'visit' | 'post' | 'other'
      readonly matches?: boolean
    }
  | { readonly type: 'clarify'; readonly messageId: string | null }
  | (WithLetter<'L-02'> & {
      readonly type: 'extend'
      readonly reasonCode: string
      readonly dueOn: string
    })
  | (WithLetter<'L-17'> & { readonly type: 'transfer' })
  | (WithLetter<'L-18'> & { readonly type: 'announce-fee' })
  | { readonly type: 'reply-fee'; readonly answer: FeeAnswer }
  | {
      readonly type: 'route'
      readonly unitId: string
      readonly registerId: string | null
      readonly newClock?: NewClock
    }
  | {
      readonly type: 'set-receipt-date'
      readonly receivedOn: string
      readonly before: string
      readonly reason: string
    }
  | { readonly type: 'hear-child'; readonly view: ChildView; readonly text: string }
  | (WithLetter<LetterId> & {
      readonly type: 'issue'
      readonly decision: Outcome
      readonly fileIds: readonly string[]
    })
  | {
      readonly type: 'notify-recipient'
      readonly recipient: string
      readonly outcome: NoticeOutcome
      readonly letterId: string | null
      readonly reason: string
    }
  | (WithLetter<'L-11'> & { readonly type: 'announce-lifting'; readonly liftingOn: string })
  | { readonly type: 'close'; readonly lateness: Lateness | null }
  | { readonly type: 'follow-up' | 'join'; readonly requestId: string }
  | { readonly type: 'release' | 'draft' | 'propose' | 'proceed' | 'lift' | 'withdraw' }

/** The register that an item was routed to is counted by another law: the last day before and now. */
export interface NewClock {
  readonly clock: RightClock
  readonly dueBefore: string
  readonly dueOn: string
}

/** What is asked of the person, until when, and whether the time limit is suspended meanwhile. */
interface Question {
  readonly suspends: boolean
  readonly replyBy: string
  /** Why the officer asks, for the record (D-15); the letter says it to the person in its own words. */
  readonly reason: string
}

/**
 * What became of the duty to tell a recipient (GDPR 19): a letter of ours was sent, they were told in
 * another way, it cannot be done, or there is nobody to tell.
 */
export type NoticeOutcome = 'sent' | 'told' | 'impossible' | 'disproportionate' | 'none'

/** F-10: what the person says to a fee; whoever does not want to pay may also withdraw. */
export type FeeAnswer = 'accepted' | 'declined'

/** K-04: the child's own view, or why it was not asked. */
export const CHILD_VIEWS = ['agrees', 'disagrees', 'not-able', 'not-needed'] as const
export type ChildView = (typeof CHILD_VIEWS)[number]

/** Why an answer was late, for the statistics (D-05: frequent use is an organisational defect). */
export const LATENESS_CODES = [
  'volume',
  'other-unit',
  'source-system',
  'absence',
  'routing',
  'unclear-request',
  'other',
] as const
export interface Lateness {
  readonly code: (typeof LATENESS_CODES)[number]
  readonly text: string
}

export type CaseEventType = CaseEventData['type']

/** One row of the timeline. */
export interface TimelineEntry {
  readonly id: number
  readonly type: CaseEventType
  /** ISO instant. */
  readonly at: string
  readonly actorKind: 'person' | 'guest' | 'staff' | 'system'
  readonly actorName: string | null
  readonly data: Readonly<Record<string, unknown>>
}

const INTERNAL: readonly CaseEventType[] = [
  'attach',
  'detach',
  'draft',
  'propose',
  'return',
  'route',
  'hear-child',
]

/** Preparation inside the authority is not shown to the person; everything else is. */
export function shownToPerson(type: CaseEventType): boolean {
  return !INTERNAL.includes(type)
}

/** Events of the lifecycle table, as opposed to submission and acknowledgement. */
export type HandlingEvent = Extract<CaseEventData, { type: ItemEvent }>
