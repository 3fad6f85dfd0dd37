import { describe, expect, it } from 'vitest'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { transition, type RefusalReason } from '#app/requests/lifecycle.ts'
import {
  GUARDS,
  ITEM_STATES,
  type Guard,
  type ItemEvent,
  type ItemState,
  type LifecycleActor,
} from '#app/requests/lifecycle-table.ts'

const ALL_HOLD = Object.fromEntries(GUARDS.map((guard) => [guard, true])) as Record<Guard, true>

/** Whoever tries what, and why not; the facts that do not hold are named. */
const ILLEGAL: Readonly<
  Record<
    ItemState,
    readonly {
      event: ItemEvent
      by: LifecycleActor
      right?: RequestedRight
      fails?: Guard
      reason: RefusalReason
    }[]
  >
> = {
  identifying: [
    { event: 'propose', by: 'clerk', reason: 'wrong-state' },
    { event: 'issue', by: 'decider', reason: 'wrong-state' },
    { event: 'take', by: 'clerk', reason: 'not-permitted' },
    { event: 'attach', by: 'clerk', fails: 'is-handler', reason: 'is-handler' },
  ],
  received: [
    { event: 'draft', by: 'clerk', reason: 'wrong-state' },
    { event: 'message', by: 'clerk', reason: 'not-permitted' },
    { event: 'set-receipt-date', by: 'clerk', fails: 'paper-channel', reason: 'paper-channel' },
    { event: 'join', by: 'clerk', fails: 'repeats', reason: 'repeats' },
  ],
  assigned: [
    { event: 'propose', by: 'clerk', reason: 'wrong-state' },
    { event: 'take', by: 'clerk', reason: 'not-permitted' },
    { event: 'release', by: 'unit-head', fails: 'is-handler', reason: 'is-handler' },
    { event: 'extend', by: 'clerk', fails: 'extension-open', reason: 'extension-open' },
    { event: 'unextend', by: 'clerk', fails: 'extended', reason: 'extended' },
  ],
  collecting: [
    { event: 'issue', by: 'decider', reason: 'wrong-state' },
    { event: 'withdraw', by: 'clerk', reason: 'not-permitted' },
    { event: 'propose', by: 'clerk', fails: 'answer-complete', reason: 'answer-complete' },
  ],
  clarifying: [
    { event: 'propose', by: 'clerk', reason: 'wrong-state' },
    { event: 'ask-identity', by: 'clerk', reason: 'wrong-state' },
    { event: 'proceed', by: 'person', reason: 'not-permitted' },
  ],
  review: [
    { event: 'reply-fee', by: 'clerk', reason: 'not-permitted' },
    { event: 'reply-fee', by: 'person', fails: 'fee-announced', reason: 'fee-announced' },
    { event: 'take', by: 'clerk', reason: 'wrong-state' },
    { event: 'issue', by: 'clerk', reason: 'not-permitted' },
    { event: 'issue', by: 'decider', fails: 'four-eyes', reason: 'four-eyes' },
    { event: 'issue', by: 'decider', fails: 'authenticated', reason: 'authenticated' },
    { event: 'issue', by: 'decider', fails: 'child-heard', reason: 'child-heard' },
    { event: 'issue', by: 'decider', fails: 'files-looked-at', reason: 'files-looked-at' },
  ],
  answered: [
    { event: 'reply-fee', by: 'person', reason: 'wrong-state' },
    { event: 'withdraw', by: 'person', reason: 'wrong-state' },
    { event: 'notify-recipient', by: 'clerk', right: 'access', reason: 'wrong-state' },
    { event: 'correct', by: 'clerk', reason: 'not-permitted' },
    { event: 'close', by: 'clerk', fails: 'lateness-explained', reason: 'lateness-explained' },
    { event: 'close', by: 'clerk', fails: 'recipients-settled', reason: 'recipients-settled' },
    { event: 'follow-up', by: 'person', fails: 'follow-up-open', reason: 'follow-up-open' },
  ],
  restricted: [
    { event: 'close', by: 'clerk', right: 'restriction', reason: 'wrong-state' },
    { event: 'announce-lifting', by: 'clerk', right: 'restriction', reason: 'not-permitted' },
  ],
  lifting: [
    { event: 'close', by: 'clerk', right: 'restriction', reason: 'wrong-state' },
    {
      event: 'lift',
      by: 'clerk',
      right: 'restriction',
      fails: 'lifting-announced',
      reason: 'lifting-announced',
    },
  ],
  closed: [
    { event: 'message', by: 'person', reason: 'wrong-state' },
    { event: 'take', by: 'clerk', reason: 'wrong-state' },
    { event: 'correct', by: 'unit-head', reason: 'not-permitted' },
  ],
  withdrawn: [
    { event: 'take', by: 'clerk', reason: 'wrong-state' },
    { event: 'correct', by: 'decider', reason: 'wrong-state' },
  ],
  joined: [
    { event: 'withdraw', by: 'person', reason: 'wrong-state' },
    { event: 'release', by: 'clerk', reason: 'wrong-state' },
  ],
}

describe('what is refused', () => {
  const all = ITEM_STATES.flatMap((state) => ILLEGAL[state].map((one) => ({ state, ...one })))

  it.each(all)('in $state: $event by $by, because $reason', (one) => {
    const { state, event, by, right = 'access', fails, reason } = one
    const held = fails === undefined ? ALL_HOLD : { ...ALL_HOLD, [fails]: false }
    const result = transition(state, event, [by], { right, handled: true, guards: held })
    expect(result).toEqual({ ok: false, reason })
  })

  it('is shown for every reason that there is', () => {
    const shown = new Set(all.map(({ reason }) => reason))
    expect([...shown].sort()).toEqual(['wrong-state', 'not-permitted', ...GUARDS].sort())
  })
})
