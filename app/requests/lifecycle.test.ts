import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ACCESS_LIFECYCLE,
  caseState,
  clockStopped,
  FINAL_STATES,
  ITEM_EVENTS,
  ITEM_STATES,
  mayHappen,
  replay,
  transition,
  type GuardFacts,
  type ItemEvent,
  type ItemState,
  type LifecycleActor,
} from '#app/requests/lifecycle.ts'

const ACTORS = ['clerk', 'decider', 'unit-head', 'person'] as const
const ALL_HOLD: GuardFacts = { isHandler: true, answerComplete: true }

const states = fc.constantFrom(...ITEM_STATES)
const events = fc.constantFrom(...ITEM_EVENTS)
const actors = fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 1 })
const facts = fc.record({ isHandler: fc.boolean(), answerComplete: fc.boolean() })

/** States that one event leads to from a state, whoever does it. */
function following(state: ItemState): ItemState[] {
  return ITEM_EVENTS.flatMap((event) =>
    ACTORS.flatMap((actor) => {
      const result = transition(state, event, [actor], ALL_HOLD)
      return result.ok ? [result.to] : []
    }),
  )
}

function reachable(from: ItemState): Set<ItemState> {
  const found = new Set<ItemState>([from])
  for (const state of found) for (const next of following(state)) found.add(next)
  return found
}

describe('the table', () => {
  it('leads from submission to every state', () => {
    expect([...reachable('received')].sort()).toEqual([...ITEM_STATES].sort())
  })

  it.each(ITEM_STATES)('has no dead end: %s', (state) => {
    const final = FINAL_STATES.includes(state)
    expect(following(state).length === 0).toBe(final)
    if (!final) expect([...reachable(state)].some((end) => FINAL_STATES.includes(end))).toBe(true)
  })

  it.each(ITEM_EVENTS)('permits %s to someone, somewhere', (event) => {
    const possible = ITEM_STATES.some((state) => mayHappen(state, event, ACTORS))
    expect(possible).toBe(true)
  })

  it('lets only deciders issue and return, and only the person withdraw (R-11)', () => {
    const by = (event: ItemEvent) =>
      ACTORS.filter((actor) => ITEM_STATES.some((state) => mayHappen(state, event, [actor])))
    expect(by('issue')).toEqual(['decider'])
    expect(by('return')).toEqual(['decider'])
    expect(by('withdraw')).toEqual(['person'])
    expect(by('propose')).toEqual(['clerk', 'decider', 'unit-head'])
  })

  it('reaches an answer only through preparation and a decider', () => {
    const rows = ACCESS_LIFECYCLE.filter(({ to }) => to === 'answered')
    expect(rows.map(({ event, from }) => [event, from])).toEqual([['issue', ['review']]])
  })

  it('has no row twice for one actor', () => {
    const keys = ACCESS_LIFECYCLE.flatMap(({ event, from, by }) =>
      from.flatMap((state) => by.map((actor) => `${event} ${state} ${actor}`)),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a transition', () => {
  it('happens exactly when state, actor and guards allow it, and tells why not', () => {
    fc.assert(
      fc.property(states, events, actors, facts, (state, event, who, given) => {
        const result = transition(state, event, who, given)
        const rows = ACCESS_LIFECYCLE.filter(
          (row) => row.event === event && row.from.includes(state),
        )
        const own = rows.find(({ by }) => by.some((actor) => who.includes(actor)))
        if (rows.length === 0) expect(result).toMatchObject({ ok: false, reason: 'wrong-state' })
        else if (own === undefined)
          expect(result).toMatchObject({ ok: false, reason: 'not-permitted' })
        else if (own.guards.includes('is-handler') && !given.isHandler)
          expect(result).toMatchObject({ ok: false, reason: 'is-handler' })
        else if (own.guards.includes('answer-complete') && !given.answerComplete)
          expect(result).toMatchObject({ ok: false, reason: 'answer-complete' })
        else expect(result).toMatchObject({ ok: true, to: own.to === 'same' ? state : own.to })
      }),
    )
  })

  it('never leaves a final state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FINAL_STATES), events, actors, (state, event, who) => {
        expect(transition(state, event, who, ALL_HOLD).ok).toBe(false)
      }),
    )
  })
})

describe('replay', () => {
  it('gives the state that the legal events lead to, and nothing for an illegal one', () => {
    const step = fc.record({ type: events, by: actors })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: ItemState = 'received'
        const done: { type: string; by: readonly LifecycleActor[] }[] = [
          { type: 'submit', by: ['person'] },
        ]
        for (const { type, by } of steps) {
          const result = transition(state, type, by, ALL_HOLD)
          if (!result.ok) {
            expect(replay([...done, { type, by }])).toBeUndefined()
            continue
          }
          state = result.to
          done.push({ type, by })
          expect(replay(done)).toBe(state)
        }
      }),
    )
  })

  it('begins with one submission, and acknowledgements change nothing', () => {
    const submit = { type: 'submit', by: ['person'] as const }
    const acknowledge = { type: 'acknowledge', by: [] }
    expect(replay([])).toBeUndefined()
    expect(replay([{ type: 'take', by: ['clerk'] }])).toBeUndefined()
    expect(replay([submit, submit])).toBeUndefined()
    expect(replay([submit, acknowledge])).toBe('received')
  })
})

describe('the state of a case', () => {
  it('is that of its least advanced open item', () => {
    expect(caseState(['answered', 'collecting'])).toBe('collecting')
    expect(caseState(['closed', 'withdrawn'])).toBe('closed')
    expect(caseState(['withdrawn', 'withdrawn'])).toBe('withdrawn')
  })

  it('is always one of its items, and the clock runs while any item is open', () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 1, maxLength: 6 }), (items) => {
        const whole = caseState(items)
        expect(items).toContain(whole)
        expect(clockStopped(whole)).toBe(items.every(clockStopped))
      }),
    )
  })
})
