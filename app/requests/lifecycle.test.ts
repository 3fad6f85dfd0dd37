import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import { LETTER_IDS } from '#app/letters/letter.ts'
import { LETTER_TEMPLATES } from '#app/letters/templates.ts'
import { REQUESTED_RIGHTS, type RequestedRight } from '#app/notices/requested-right.ts'
import {
  caseState,
  clockStopped,
  FINAL_STATES,
  mayHappen,
  personStatus,
  transition,
  type LifecycleFacts,
  type RefusalReason,
} from '#app/requests/lifecycle.ts'
import {
  GUARDS,
  ITEM_EVENTS,
  ITEM_STATES,
  LIFECYCLE,
  type Guard,
  type ItemEvent,
  type ItemState,
  type LifecycleActor,
  type Transition,
} from '#app/requests/lifecycle-table.ts'

const ACTORS = ['clerk', 'decider', 'unit-head', 'person'] as const
/** An item begins in one of these: its requester is known, or is to be identified. */
const BEGINNINGS = ['received', 'identifying'] as const
const ALL_HOLD = Object.fromEntries(GUARDS.map((guard) => [guard, true])) as Record<Guard, true>

type Chosen = Pick<LifecycleFacts, 'handled' | 'restrictionGranted'>
const CHOICES: readonly Chosen[] = [true, false].flatMap((handled) =>
  [true, false].map((restrictionGranted) => ({ handled, restrictionGranted })),
)
const factsOf = (
  right: RequestedRight,
  chosen: Chosen,
  guards: LifecycleFacts['guards'] = ALL_HOLD,
): LifecycleFacts => ({ right, ...chosen, guards })

/** States that one event leads to from a state, whoever does it. */
function following(state: ItemState, right: RequestedRight): ItemState[] {
  return ITEM_EVENTS.flatMap((event) =>
    ACTORS.flatMap((actor) =>
      CHOICES.flatMap((chosen) => {
        const result = transition(state, event, [actor], factsOf(right, chosen))
        return result.ok ? [result.to] : []
      }),
    ),
  )
}

function reachable(from: readonly ItemState[], right: RequestedRight): Set<ItemState> {
  const found = new Set<ItemState>(from)
  for (const state of found) for (const next of following(state, right)) found.add(next)
  return found
}

describe.each(REQUESTED_RIGHTS)('the table for %s', (right) => {
  const expected =
    right === 'restriction'
      ? [...ITEM_STATES]
      : ITEM_STATES.filter((state) => state !== 'restricted' && state !== 'lifting')

  it('leads from submission to every state that the right knows, and to no other', () => {
    expect([...reachable(BEGINNINGS, right)].sort()).toEqual([...expected].sort())
  })

  it.each(BEGINNINGS)('leads to every later state also from %s alone', (state) => {
    const later = expected.filter((one) => !BEGINNINGS.includes(one as 'received'))
    expect([...reachable([state], right)]).toEqual(expect.arrayContaining(later))
  })

  it('has no dead end: every state leads to the end of the matter', () => {
    for (const state of expected) {
      const ends = [...reachable([state], right)].filter((one) => FINAL_STATES.includes(one))
      expect(ends, state).not.toEqual([])
    }
  })

  it('leads to an answer from every open state without the person doing anything', () => {
    for (const state of expected.filter((one) => !clockStopped(one))) {
      const found = new Set<ItemState>([state])
      for (const one of found) {
        for (const row of LIFECYCLE) {
          const staff = row.by.some((actor) => actor !== 'person')
          if (!staff || !row.from.includes(one) || !(row.rights?.includes(right) ?? true)) continue
          if (row.to !== 'same') found.add(row.to)
        }
      }
      expect([...found], state).toContain('answered')
    }
  })

  it('is answered by letters that the table knows', () => {
    const issue = LIFECYCLE.filter(({ event }) => event === 'issue')
    const known = new Set(issue.flatMap(({ letters = [] }) => letters))
    for (const letter of ANSWER_LETTERS[right]) expect([...known]).toContain(letter)
  })
})

describe('the rows', () => {
  it.each(ITEM_EVENTS)('permit %s to someone, somewhere', (event) => {
    expect(
      REQUESTED_RIGHTS.some((right) =>
        ITEM_STATES.some((state) => mayHappen(state, event, ACTORS, right)),
      ),
    ).toBe(true)
  })

  it('are never two for one state, event, actor, right and choice', () => {
    for (const right of REQUESTED_RIGHTS) {
      for (const chosen of CHOICES) {
        const keys = LIFECYCLE.filter((row) => applies(row, right, chosen)).flatMap((row) =>
          row.from.flatMap((state) => row.by.map((actor) => `${row.event} ${state} ${actor}`)),
        )
        expect(new Set(keys).size, right).toBe(keys.length)
      }
    }
  })

  it('answer both sides of a choice', () => {
    for (const { event, from, when, rights = REQUESTED_RIGHTS } of LIFECYCLE) {
      if (when === undefined) continue
      for (const state of from) {
        for (const right of rights) {
          const possible = CHOICES.filter(
            (one) => right === 'restriction' || !one.restrictionGranted,
          )
          for (const chosen of possible) {
            const who = transition(state, event, ACTORS, factsOf(right, chosen))
            expect(who.ok, `${event} in ${state} for ${right}`).toBe(true)
          }
        }
      }
    }
  })

  it('name nobody, no state, right, guard or letter twice, and something of each', () => {
    for (const row of LIFECYCLE) {
      const { from, by, guards, letters = [], rights = REQUESTED_RIGHTS } = row
      for (const list of [from, by, guards, letters, rights]) {
        expect(new Set<string>(list).size).toBe(list.length)
      }
      expect(from.length * by.length * rights.length).toBeGreaterThan(0)
    }
  })

  it('use every guard, and say what follows in three languages', () => {
    const used = new Set(LIFECYCLE.flatMap(({ guards }) => guards))
    expect([...used].sort()).toEqual([...GUARDS].sort())
    for (const { effect } of LIFECYCLE) {
      const texts = [effect.fi, effect.sv, effect.en]
      for (const text of texts) expect(text).toMatch(/^\p{Lu}.*\.$/u)
      expect(new Set(texts).size).toBe(3)
    }
  })

  it('never step away from an end, but to correct it', () => {
    const rows = LIFECYCLE.filter(
      ({ from, to }) => to !== 'same' && from.some((state) => FINAL_STATES.includes(state)),
    )
    expect(rows.map(({ event }) => event)).toEqual(['correct'])
  })

  it('send every letter but the receipt, and none that there is not', () => {
    const sent = new Set(LIFECYCLE.flatMap(({ letters = [] }) => letters))
    expect([...sent].sort()).toEqual(LETTER_IDS.filter((id) => id !== 'L-01'))
    const written = new Set([...Object.keys(LETTER_TEMPLATES), 'L-05'])
    expect([...sent].filter((letter) => !written.has(letter))).toEqual([])
  })

  it('keep decisions for deciders, and withdrawing for the person (R-11)', () => {
    const by = (event: ItemEvent) =>
      ACTORS.filter((actor) =>
        ITEM_STATES.some((state) => mayHappen(state, event, [actor], 'restriction')),
      )
    for (const event of ['issue', 'return', 'announce-lifting', 'correct'] as const) {
      expect(by(event)).toEqual(['decider'])
    }
    expect(by('withdraw')).toEqual(['person'])
    expect(by('propose')).toEqual(['clerk', 'decider', 'unit-head'])
  })

  it('reach an answer only through review and a decider, or by lifting what was decided so', () => {
    const rows = LIFECYCLE.filter(({ to }) => to === 'answered' || to === 'restricted')
    expect(rows.map(({ event, from, by }) => [event, from, by])).toEqual([
      ['issue', ['review'], ['decider']],
      ['issue', ['review'], ['decider']],
      ['lift', ['lifting'], ['clerk', 'decider', 'unit-head']],
    ])
  })

  it('let the person write until the end of the matter', () => {
    for (const state of ITEM_STATES) {
      const may = mayHappen(state, 'message', ['person'], 'access')
      expect(may, state).toBe(!FINAL_STATES.includes(state))
    }
  })
})

function applies(row: Transition, right: RequestedRight, chosen: Chosen): boolean {
  const { rights = REQUESTED_RIGHTS, when } = row
  const sides = {
    handled: chosen.handled,
    unhandled: !chosen.handled,
    'restriction-granted': chosen.restrictionGranted === true,
    'other-answer': chosen.restrictionGranted !== true,
  }
  return rights.includes(right) && (when === undefined || sides[when])
}

const states = fc.constantFrom(...ITEM_STATES)
const events = fc.constantFrom(...ITEM_EVENTS)
const rights = fc.constantFrom(...REQUESTED_RIGHTS)
const actors = fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 1 })
const guards = fc.record(
  Object.fromEntries(GUARDS.map((guard) => [guard, fc.boolean()])) as Record<
    Guard,
    fc.Arbitrary<boolean>
  >,
)
const choices = fc.constantFrom(...CHOICES)

/** What the table says, read row by row without the engine. */
function oracle(
  state: ItemState,
  event: ItemEvent,
  who: readonly LifecycleActor[],
  { right, guards: held, ...chosen }: LifecycleFacts,
): ItemState | RefusalReason {
  const rows = LIFECYCLE.filter((row) => applies(row, right, chosen))
    .flatMap((row) => row.from.map((from) => ({ ...row, from })))
    .filter((row) => row.from === state && row.event === event)
  if (rows.length === 0) return 'wrong-state'
  const own = rows.find(({ by }) => by.some((actor) => who.includes(actor)))
  if (own === undefined) return 'not-permitted'
  return own.guards.find((guard) => held[guard] !== true) ?? (own.to === 'same' ? state : own.to)
}

describe('an event', () => {
  it('is legal exactly when a row says so: every state, event, actor, right and choice', () => {
    let legal = 0
    for (const right of REQUESTED_RIGHTS) {
      for (const chosen of CHOICES) {
        const facts = factsOf(right, chosen)
        for (const state of ITEM_STATES) {
          for (const event of ITEM_EVENTS) {
            for (const actor of ACTORS) {
              const result = transition(state, event, [actor], facts)
              const got = result.ok ? result.to : result.reason
              if (result.ok) legal += 1
              if (got !== oracle(state, event, [actor], facts)) {
                expect.fail(`${actor} ${event} in ${state} for ${right}: ${got}`)
              }
            }
          }
        }
      }
    }
    expect(legal).toBeGreaterThan(1000)
  })

  it('is refused for the first of its reasons: state, then permission, then each guard', () => {
    fc.assert(
      fc.property(
        fc.record({ states, events, actors, rights, choices, guards }),
        ({
          states: state,
          events: event,
          actors: who,
          rights: right,
          choices: one,
          guards: held,
        }) => {
          const facts = factsOf(right, one, held)
          const result = transition(state, event, who, facts)
          expect(result.ok ? result.to : result.reason).toBe(oracle(state, event, who, facts))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is refused by each of its guards alone, also when nobody tells of it', () => {
    for (const row of LIFECYCLE) {
      const right = row.rights?.[0] ?? 'access'
      const chosen = {
        handled: row.when !== 'unhandled',
        restrictionGranted: row.when === 'restriction-granted',
      }
      for (const guard of row.guards) {
        const untold: Partial<Record<Guard, boolean>> = { ...ALL_HOLD }
        Reflect.deleteProperty(untold, guard)
        for (const held of [{ ...ALL_HOLD, [guard]: false }, untold]) {
          for (const state of row.from) {
            const result = transition(state, row.event, row.by, factsOf(right, chosen, held))
            expect(result, `${row.event} in ${state}`).toEqual({ ok: false, reason: guard })
          }
        }
      }
    }
  })

  it('never leads out of the table, in whatever order things are tried', () => {
    const step = fc.record({ event: events, who: actors, chosen: choices })
    fc.assert(
      fc.property(
        rights,
        fc.constantFrom(...BEGINNINGS),
        fc.array(step, { maxLength: 60 }),
        (right, beginning, steps) => {
          const known = reachable([beginning], right)
          let state: ItemState = beginning
          let ended = false
          for (const { event, who, chosen } of steps) {
            const granted = right === 'restriction' && chosen.restrictionGranted === true
            const facts = factsOf(right, { ...chosen, restrictionGranted: granted })
            const result = transition(state, event, who, facts)
            if (!result.ok) continue
            if (ended) expect(['correct', 'follow-up']).toContain(event)
            state = result.to
            ended = FINAL_STATES.includes(state)
            expect([...known]).toContain(state)
          }
        },
      ),
    )
  })
})

describe('the state of a case', () => {
  it('is that of its least advanced open item', () => {
    expect(caseState(['answered', 'collecting'])).toBe('collecting')
    expect(caseState(['received', 'identifying', 'review'])).toBe('identifying')
    expect(caseState(['restricted', 'closed', 'joined'])).toBe('restricted')
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

  it('is told to the person in one of six words, an extension only while the clock runs', () => {
    for (const state of ITEM_STATES) {
      const [plain, extended] = [personStatus(state, false), personStatus(state, true)]
      if (extended !== plain) expect([extended, clockStopped(state)]).toEqual(['extended', false])
      expect(plain === 'answered' || plain === 'closed').toBe(clockStopped(state))
    }
  })
})
