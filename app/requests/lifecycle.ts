import type { StaffRole } from '#app/people/roles.ts'

/** States of one item (one right in one register) of a request. */
export const ITEM_STATES = [
  'received',
  'assigned',
  'collecting',
  'review',
  'answered',
  'closed',
  'withdrawn',
] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** What can happen to an item. The event that made it (`submit`) has no earlier state. */
export const ITEM_EVENTS = [
  'take',
  'release',
  'message',
  'attach',
  'detach',
  'draft',
  'propose',
  'return',
  'issue',
  'close',
  'withdraw',
] as const
export type ItemEvent = (typeof ITEM_EVENTS)[number]

/** Who may: staff roles, or the person who made the request. */
export type LifecycleActor = Extract<StaffRole, 'clerk' | 'decider' | 'unit-head'> | 'person'

/** Conditions looked at besides state and actor; each has its own message when it fails. */
export type Guard = 'is-handler' | 'answer-complete'

export interface Transition {
  readonly event: ItemEvent
  readonly from: readonly ItemState[]
  /** `same`: the state stays. */
  readonly to: ItemState | 'same'
  readonly by: readonly LifecycleActor[]
  readonly guards: readonly Guard[]
  readonly letter?: 'L-05'
}

const STAFF = ['clerk', 'decider', 'unit-head'] as const

/**
 * The only table of legal transitions of an access request: what is not here is refused with a
 * reason. Preparation and decision are separate: a named decider issues the answer.
 */
export const ACCESS_LIFECYCLE: readonly Transition[] = [
  { event: 'take', from: ['received'], to: 'assigned', by: STAFF, guards: [] },
  {
    event: 'take',
    from: ['assigned', 'collecting'],
    to: 'same',
    by: ['unit-head', 'decider'],
    guards: [],
  },
  {
    event: 'release',
    from: ['assigned', 'collecting'],
    to: 'received',
    by: STAFF,
    guards: ['is-handler'],
  },
  {
    event: 'message',
    from: ['assigned', 'collecting', 'review'],
    to: 'same',
    by: STAFF,
    guards: [],
  },
  {
    event: 'message',
    from: ['received', 'assigned', 'collecting', 'review', 'answered'],
    to: 'same',
    by: ['person'],
    guards: [],
  },
  {
    event: 'attach',
    from: ['assigned', 'collecting'],
    to: 'collecting',
    by: STAFF,
    guards: ['is-handler'],
  },
  { event: 'detach', from: ['collecting'], to: 'same', by: STAFF, guards: ['is-handler'] },
  {
    event: 'draft',
    from: ['assigned', 'collecting'],
    to: 'collecting',
    by: STAFF,
    guards: ['is-handler'],
  },
  {
    event: 'propose',
    from: ['collecting'],
    to: 'review',
    by: STAFF,
    guards: ['is-handler', 'answer-complete'],
  },
  { event: 'return', from: ['review'], to: 'collecting', by: ['decider'], guards: [] },
  {
    event: 'issue',
    from: ['review'],
    to: 'answered',
    by: ['decider'],
    guards: ['answer-complete'],
    letter: 'L-05',
  },
  { event: 'close', from: ['answered'], to: 'closed', by: STAFF, guards: [] },
  {
    event: 'withdraw',
    from: ['received', 'assigned', 'collecting', 'review'],
    to: 'withdrawn',
    by: ['person'],
    guards: [],
  },
]

/** States in which nothing more happens. */
export const FINAL_STATES: readonly ItemState[] = ['closed', 'withdrawn']

/** States in which the statutory clock no longer runs. */
export function clockStopped(state: ItemState): boolean {
  return state === 'answered' || FINAL_STATES.includes(state)
}

/** Facts that the guards look at. */
export interface GuardFacts {
  readonly isHandler: boolean
  readonly answerComplete: boolean
}

export type RefusalReason = 'wrong-state' | 'not-permitted' | Guard

export type TransitionResult =
  | { readonly ok: true; readonly to: ItemState; readonly transition: Transition }
  | { readonly ok: false; readonly reason: RefusalReason }

/**
 * Whether `event` may happen now, and what state follows.
 * @returns the most telling reason when it may not: state before permission before guards
 */
export function transition(
  state: ItemState,
  event: ItemEvent,
  actors: readonly LifecycleActor[],
  facts: GuardFacts,
): TransitionResult {
  const inState = ACCESS_LIFECYCLE.filter((row) => row.event === event && row.from.includes(state))
  if (inState.length === 0) return { ok: false, reason: 'wrong-state' }
  const permitted = inState.filter((row) => row.by.some((actor) => actors.includes(actor)))
  const found = permitted[0]
  if (found === undefined) return { ok: false, reason: 'not-permitted' }
  const failed = found.guards.find((guard) => !guardHolds(guard, facts))
  if (failed !== undefined) return { ok: false, reason: failed }
  return { ok: true, to: found.to === 'same' ? state : found.to, transition: found }
}

function guardHolds(guard: Guard, facts: GuardFacts): boolean {
  switch (guard) {
    case 'is-handler':
      return facts.isHandler
    case 'answer-complete':
      return facts.answerComplete
  }
}

/** Whether any actor among `actors` could do `event` in `state`, guards aside (what to offer). */
export function mayHappen(
  state: ItemState,
  event: ItemEvent,
  actors: readonly LifecycleActor[],
): boolean {
  return ACCESS_LIFECYCLE.some(
    (row) =>
      row.event === event &&
      row.from.includes(state) &&
      row.by.some((actor) => actors.includes(actor)),
  )
}

/** The states of a case's items as one: the least advanced open one speaks for the case. */
export function caseState(items: readonly ItemState[]): ItemState {
  const order = ['received', 'assigned', 'collecting', 'review', 'answered', 'closed'] as const
  return order.find((state) => items.includes(state)) ?? 'withdrawn'
}

/**
 * The state that a list of events leads to; `undefined` when one of them was not legal. Used to
 * compare the stored columns with the truth.
 */
export function replay(
  events: readonly { readonly type: string; readonly by: readonly LifecycleActor[] }[],
): ItemState | undefined {
  let state: ItemState | undefined
  const facts = { isHandler: true, answerComplete: true }
  for (const { type, by } of events) {
    if (type === 'submit') {
      if (state !== undefined) return undefined
      state = 'received'
    } else if (ITEM_EVENTS.includes(type as ItemEvent)) {
      if (state === undefined) return undefined
      const next = transition(state, type as ItemEvent, by, facts)
      if (!next.ok) return undefined
      state = next.to
    }
  }
  return state
}

/** The words that a person sees for a state (product: Vireillä, Käsittelyssä, …). */
export type PersonStatus =
  'pending' | 'in-progress' | 'extended' | 'answered' | 'closed' | 'withdrawn'

export function personStatus(state: ItemState, extended: boolean): PersonStatus {
  switch (state) {
    case 'received':
      return extended ? 'extended' : 'pending'
    case 'assigned':
    case 'collecting':
    case 'review':
      return extended ? 'extended' : 'in-progress'
    case 'answered':
      return 'answered'
    case 'closed':
      return 'closed'
    case 'withdrawn':
      return 'withdrawn'
  }
}
