import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import type { Outcome } from '#app/letters/template.ts'
import type { RequestedRight, RightClock } from '#app/notices/requested-right.ts'
import type { HandlingEvent } from '#app/requests/case-event.ts'
import type { ItemEvent } from '#app/requests/lifecycle-table.ts'

export interface EventChoice {
  readonly right: RequestedRight
  readonly actorId: string
  readonly unitId: string
  readonly today: Temporal.PlainDate
  readonly suspends: boolean
  readonly decision: Outcome
  readonly explained: boolean
  /** The law that counts in the register that an item is routed to, when it is named. */
  readonly newClock: RightClock | undefined
  readonly relatedTo: string
  /** Days from today to a date that the event names, backwards or forwards. */
  readonly days: number
}

/** An event of a type with everything that it must say, as an officer might have filled it in. */
export function eventOf(type: ItemEvent, choice: EventChoice): HandlingEvent {
  const { today, suspends, days } = choice
  const letterId = randomUUID()
  const later = today.add({ days }).toString()
  const question = { letterId, suspends, replyBy: later, reason: 'Testi' }
  switch (type) {
    case 'take':
      return { type, handlerId: choice.actorId }
    case 'message':
      return { type, messageId: randomUUID() }
    case 'attach':
    case 'detach':
      return { type, fileId: randomUUID(), name: 'ote.pdf', size: 1 }
    case 'ask-identity':
      return { ...question, type, letter: 'L-03' }
    case 'ask-clarification':
      return { ...question, type, letter: 'L-04' }
    case 'identify':
      return { type, how: 'visit' }
    case 'clarify':
      return { type, messageId: null }
    case 'extend':
      return { type, letterId, letter: 'L-02', reasonCode: 'complexity', dueOn: later }
    case 'unextend':
    case 'return':
    case 'correct':
      return { type, reason: 'Testi' }
    case 'transfer':
      return { type, letterId, letter: 'L-17' }
    case 'announce-fee':
      return { type, letterId, letter: 'L-18' }
    case 'reply-fee':
      return { type, answer: choice.explained ? 'accepted' : 'declined' }
    case 'route':
      return {
        type,
        unitId: choice.unitId,
        registerId: null,
        ...(choice.newClock && {
          newClock: { clock: choice.newClock, dueBefore: later, dueOn: later },
        }),
      }
    case 'set-receipt-date': {
      const receivedOn = today.subtract({ days }).toString()
      return { type, receivedOn, before: today.toString(), reason: 'Testi' }
    }
    case 'hear-child':
      return { type, view: 'agrees', text: '' }
    case 'issue': {
      const { decision } = choice
      return { type, letterId, letter: ANSWER_LETTERS[choice.right][0], decision, fileIds: [] }
    }
    case 'notify-recipient':
      return { type, recipient: 'Testi', outcome: 'sent', letterId, reason: '' }
    case 'announce-lifting':
      return { type, letterId, letter: 'L-11', liftingOn: later }
    case 'close':
      return { type, lateness: choice.explained ? { code: 'volume', text: 'Testi' } : null }
    case 'follow-up':
    case 'join':
      return { type, requestId: choice.relatedTo }
    case 'release':
    case 'draft':
    case 'propose':
    case 'proceed':
    case 'lift':
    case 'withdraw':
      return { type }
  }
}
