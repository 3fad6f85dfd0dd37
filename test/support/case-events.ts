import { randomUUID } from 'node:crypto'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import type { Outcome } from '#app/letters/template.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { CaseEventData, HandlingEvent } from '#app/requests/case-event.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'

/** Whoever does it, and on which day (ISO date). */
export interface PlannedEvent {
  readonly event: CaseEventData
  readonly by: 'requester' | 'staff'
  readonly on: string
}

export interface EventFacts {
  readonly right: RequestedRight
  readonly handlerId: string
  /** Whether somebody has taken an item that waits for an identification. */
  readonly handled: boolean
  readonly pending: boolean
  readonly decision: Outcome
  readonly startedOn: string
  readonly endedOn: string
  /** The earlier case that a joined item repeats. */
  readonly relatedTo: string | null
}

type Step = HandlingEvent & { readonly type: string }

/** The shortest list of legal events that leads from the submission to a state. */
export function eventsTo(state: ItemState, facts: EventFacts): PlannedEvent[] {
  return steps(state, facts).map((event) => ({
    event,
    by: event.type === 'withdraw' ? 'requester' : 'staff',
    on: ENDING.includes(event.type) ? facts.endedOn : facts.startedOn,
  }))
}

const ENDING = ['issue', 'withdraw', 'join', 'announce-lifting', 'close']

function steps(state: ItemState, facts: EventFacts): Step[] {
  const taken: Step[] = [{ type: 'take', handlerId: facts.handlerId }]
  if (facts.pending && state === 'identifying') return facts.handled ? taken : []
  const known: Step[] = facts.pending ? [{ type: 'identify', how: 'visit' }] : []
  const assigned = [...known, ...taken]
  const collecting: Step[] = [...assigned, { type: 'draft' }]
  const review: Step[] = [...collecting, { type: 'propose' }]
  const answered: Step[] = [...review, issue(facts)]
  switch (state) {
    case 'received':
      return known
    case 'identifying':
      return [...assigned, { ...question(facts), type: 'ask-identity', letter: 'L-03' }]
    case 'assigned':
      return assigned
    case 'collecting':
      return collecting
    case 'clarifying':
      return [...assigned, { ...question(facts), type: 'ask-clarification', letter: 'L-04' }]
    case 'review':
      return review
    case 'answered':
    case 'restricted':
      return answered
    case 'lifting':
      return [...answered, announceLifting(facts)]
    case 'closed':
      return [...answered, { type: 'close', lateness: null }]
    case 'withdrawn':
      return [...known, { type: 'withdraw' }]
    case 'joined':
      return [...known, { type: 'join', requestId: facts.relatedTo ?? randomUUID() }]
  }
}

function issue({ right, decision }: EventFacts): Step {
  const letter = ANSWER_LETTERS[right][0]
  return { type: 'issue', letterId: randomUUID(), letter, decision, fileIds: [] }
}

function question({ startedOn }: EventFacts) {
  return { letterId: randomUUID(), suspends: false, replyBy: startedOn, reason: 'Testi' }
}

function announceLifting({ endedOn }: EventFacts): Step {
  const letterId = randomUUID()
  return { type: 'announce-lifting', letterId, letter: 'L-11', liftingOn: endedOn }
}
