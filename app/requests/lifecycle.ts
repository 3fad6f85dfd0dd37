import type { Localized } from '#app/i18n/lang.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import {
  LIFECYCLE,
  type Choice,
  type Guard,
  type ItemEvent,
  type ItemState,
  type LifecycleActor,
  type Transition,
} from '#app/requests/lifecycle-table.ts'

/** States in which nothing more is waited for from anybody. */
export const FINAL_STATES: readonly ItemState[] = ['closed', 'withdrawn', 'joined']

/** States in which the statutory clock no longer runs. */
export function clockStopped(state: ItemState): boolean {
  return ['answered', 'restricted', 'lifting', ...FINAL_STATES].includes(state)
}

/** What the guards and the choices look at; a guard that no fact is told of does not hold. */
export interface LifecycleFacts {
  readonly right: RequestedRight
  /** Whether somebody handles the item. */
  readonly handled: boolean
  /** Whether the answer at hand grants a restriction: it stays in force (Art. 18). */
  readonly restrictionGranted?: boolean
  readonly guards: Readonly<Partial<Record<Guard, boolean>>>
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
  facts: LifecycleFacts,
): TransitionResult {
  const inState = rowsFor(state, event, facts.right).filter(
    ({ when }) => when === undefined || isChosen(when, facts),
  )
  if (inState.length === 0) return { ok: false, reason: 'wrong-state' }
  const found = inState.find((row) => row.by.some((actor) => actors.includes(actor)))
  if (found === undefined) return { ok: false, reason: 'not-permitted' }
  const failed = found.guards.find((guard) => facts.guards[guard] !== true)
  if (failed !== undefined) return { ok: false, reason: failed }
  return { ok: true, to: found.to === 'same' ? state : found.to, transition: found }
}

function rowsFor(state: ItemState, event: ItemEvent, right: RequestedRight): Transition[] {
  return LIFECYCLE.filter(
    (row) =>
      row.event === event && row.from.includes(state) && (row.rights?.includes(right) ?? true),
  )
}

function isChosen(choice: Choice, { handled, restrictionGranted }: LifecycleFacts): boolean {
  switch (choice) {
    case 'handled':
      return handled
    case 'unhandled':
      return !handled
    case 'restriction-granted':
      return restrictionGranted === true
    case 'other-answer':
      return restrictionGranted !== true
  }
}

/** What a transition does, for people: without the ids of the rules, which are for the table's readers. */
export function effectWords({ effect }: Pick<Transition, 'effect'>): Localized {
  const plain = (text: string): string => text.replace(/\s*\((?:[A-Z]-\d+(?:, )?)+\)/g, '')
  return { fi: plain(effect.fi), sv: plain(effect.sv) }
}

/**
 * Whether any actor among `actors` could do `event` in `state`, guards aside (what to offer).
 * @param handled whether somebody handles the item, where that is known
 */
export function mayHappen(
  state: ItemState,
  event: ItemEvent,
  actors: readonly LifecycleActor[],
  right: RequestedRight,
  handled?: boolean,
): boolean {
  const other = handled === undefined ? undefined : handled ? 'unhandled' : 'handled'
  return rowsFor(state, event, right).some(
    ({ when, by }) =>
      (when === undefined || when !== other) && by.some((actor) => actors.includes(actor)),
  )
}

/** The states of a case's items as one: the least advanced open one speaks for the case. */
export function caseState(items: readonly ItemState[]): ItemState {
  const order = [
    'identifying',
    'received',
    'clarifying',
    'assigned',
    'collecting',
    'review',
    'answered',
    'lifting',
    'restricted',
    'closed',
    'joined',
  ] as const
  return order.find((state) => items.includes(state)) ?? 'withdrawn'
}

/** The words that a person sees for a state (product: Vireillä, Käsittelyssä, …). */
export type PersonStatus =
  'pending' | 'processing' | 'completion' | 'extended' | 'answered' | 'closed'

export function personStatus(state: ItemState, extended: boolean): PersonStatus {
  switch (state) {
    case 'identifying':
    case 'clarifying':
      return 'completion'
    case 'received':
      return extended ? 'extended' : 'pending'
    case 'assigned':
    case 'collecting':
    case 'review':
      return extended ? 'extended' : 'processing'
    case 'answered':
    case 'restricted':
    case 'lifting':
      return 'answered'
    case 'closed':
    case 'joined':
    case 'withdrawn':
      return 'closed'
  }
}
