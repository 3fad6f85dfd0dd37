import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '#app/letters/template.ts'
import { REQUESTED_RIGHTS, type RequestedRight } from '#app/notices/requested-right.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { itemClock } from '#app/requests/item-clock.ts'
import {
  replayItem,
  suspensionsOf,
  type ItemColumns,
  type ItemEventRow,
  type ReplayedItem,
} from '#app/requests/item-replay.ts'
import { clockStopped } from '#app/requests/lifecycle.ts'
import { ITEM_EVENTS } from '#app/requests/lifecycle-table.ts'

const ITEM: ReplayedItem = {
  right: 'access',
  clock: 'gdpr-12',
  unitId: 'unit-1',
  receivedOn: '2026-10-20',
}
const PERSON = ['person'] as const

type Data = Readonly<Record<string, unknown>>

/** An event on a Finnish day; by staff unless said otherwise. */
function on(day: string, type: string, data: Data = {}): ItemEventRow {
  const byPerson = type === 'submit' || type === 'withdraw'
  return { type, at: `${day}T10:00:00Z`, by: byPerson ? PERSON : CASE_ROLES, data }
}

const SUBMIT = on('2026-10-20', 'submit', { receivedOn: '2026-10-20', unitId: 'unit-1' })
const TAKE = on('2026-10-21', 'take', { handlerId: 'clerk-1' })
const DRAFT = on('2026-10-22', 'draft')
const REVIEW = [SUBMIT, TAKE, DRAFT, on('2026-10-23', 'propose')]
const ask = (day: string, suspends = true) => on(day, 'ask-clarification', { suspends })
const issue = (day: string, decision = 'granted') => on(day, 'issue', { decision })

function replayed(events: readonly ItemEventRow[], item: Partial<ReplayedItem> = {}): ItemColumns {
  const columns = replayItem({ ...ITEM, ...item }, events)
  if (columns === undefined) throw new Error('an event was not legal')
  return columns
}

describe('the columns of an item', () => {
  it('begin with the submission', () => {
    expect(replayed([SUBMIT])).toEqual({
      state: 'received',
      clock: 'gdpr-12',
      unit_id: 'unit-1',
      handler_id: null,
      received_on: '2026-10-20',
      due_on: '2026-11-20',
      strict_due_on: '2026-11-20',
      extended_due_on: null,
      suspended_since: null,
      suspended_days: 0,
      ended_on: null,
      lifting_on: null,
      decision: null,
    })
  })

  it('begin with the identification where it is pending', () => {
    const pending = on('2026-10-20', 'submit', { authentication: 'pending' })
    expect(replayed([pending]).state).toBe('identifying')
    expect(replayed([pending, on('2026-10-21', 'identify', { how: 'visit' })]).state).toBe(
      'received',
    )
    const taken = [pending, TAKE, on('2026-10-22', 'identify', { how: 'post' })]
    expect(replayed(taken)).toMatchObject({ state: 'assigned', handler_id: 'clerk-1' })
  })

  it('take what the first events of the portal did not tell from the item', () => {
    const old = on('2026-10-20', 'submit')
    expect(replayed([old], { unitId: 'unit-7', receivedOn: '2026-10-19' })).toMatchObject({
      unit_id: 'unit-7',
      received_on: '2026-10-19',
      due_on: '2026-11-19',
    })
  })

  it('name the handler until the item is given up or routed away', () => {
    expect(replayed([SUBMIT, TAKE]).handler_id).toBe('clerk-1')
    expect(
      replayed([SUBMIT, TAKE, on('2026-10-22', 'take', { handlerId: 'head' })]).handler_id,
    ).toBe('head')
    expect(replayed([SUBMIT, TAKE, on('2026-10-22', 'release')]).handler_id).toBeNull()
    const routed = replayed([SUBMIT, TAKE, on('2026-10-22', 'route', { unitId: 'unit-2' })])
    expect(routed).toMatchObject({ state: 'received', handler_id: null, unit_id: 'unit-2' })
  })

  it('move the last day by the days of a suspension, once it is answered (D-18)', () => {
    const asked = [SUBMIT, TAKE, ask('2026-10-22')]
    expect(replayed(asked)).toMatchObject({
      state: 'clarifying',
      suspended_since: '2026-10-22',
      suspended_days: 0,
      due_on: '2026-11-20',
    })
    for (const type of ['clarify', 'proceed']) {
      expect(replayed([...asked, on('2026-11-03', type)])).toMatchObject({
        state: 'assigned',
        suspended_since: null,
        suspended_days: 12,
        due_on: '2026-12-02',
        strict_due_on: '2026-11-20',
      })
    }
  })

  it('leave the last day alone when the question did not suspend the time limit', () => {
    const asked = [SUBMIT, TAKE, ask('2026-10-22', false), on('2026-11-03', 'clarify')]
    expect(replayed(asked)).toMatchObject({ suspended_days: 0, due_on: '2026-11-20' })
  })

  it('extend the time limit once, and take it back without a trace', () => {
    const extended = [SUBMIT, TAKE, on('2026-11-02', 'extend', { dueOn: '2027-01-20' })]
    expect(replayed(extended)).toMatchObject({
      due_on: '2026-11-20',
      extended_due_on: '2027-01-20',
      strict_due_on: '2027-01-20',
    })
    const back = [...extended, on('2026-11-03', 'unextend', { reason: 'Ehditään' })]
    expect(replayed(back)).toEqual(replayed([SUBMIT, TAKE]))
  })

  it('count anew from a corrected day of receipt (D-09)', () => {
    const corrected = on('2026-10-22', 'set-receipt-date', { receivedOn: '2026-10-14' })
    expect(replayed([SUBMIT, corrected])).toMatchObject({
      received_on: '2026-10-14',
      due_on: '2026-11-16',
    })
  })

  it('count by the law of the register that the item is routed to (D-30)', () => {
    const item = { right: 'logData' } as const
    const clock = (id: string) => ({ newClock: { clock: id, dueBefore: '', dueOn: '' } })
    const routed = (data: Data) => on('2026-10-23', 'route', { unitId: 'unit-2', ...data })
    const asked = [SUBMIT, TAKE, ask('2026-10-21'), on('2026-10-22', 'clarify')]
    const extended = [...asked, on('2026-10-22', 'extend', { dueOn: '2027-01-20' })]
    expect(replayed([...extended, routed({})], item)).toMatchObject({
      clock: 'gdpr-12',
      extended_due_on: '2027-01-21',
    })
    const toCare = [...extended, routed(clock('log-703'))]
    expect(replayed(toCare, item)).toMatchObject({
      clock: 'log-703',
      due_on: '2026-12-21',
      extended_due_on: null,
      suspended_days: 0,
    })
    expect(replayed([...toCare, routed(clock('gdpr-12'))], item)).toMatchObject({
      clock: 'gdpr-12',
      due_on: '2026-11-23',
      extended_due_on: null,
      suspended_days: 1,
    })
    // What the submission told is the beginning; an item of the first version tells its last clock.
    const told = on('2026-10-20', 'submit', { clock: 'gdpr-12' })
    expect(replayed([told], { ...item, clock: 'log-703' }).clock).toBe('gdpr-12')
    expect(replayed([SUBMIT], { ...item, clock: 'log-703' }).due_on).toBe('2026-12-21')
    expect(replayed([told, routed(clock('unknown'))], item).clock).toBe('gdpr-12')
  })

  it('end on the day of the answer, in Finland, and keep it through a correction', () => {
    const late = { ...issue('2026-11-02'), at: '2026-11-02T22:30:00Z' }
    const answered = [...REVIEW, late]
    expect(replayed(answered)).toMatchObject({
      state: 'answered',
      ended_on: '2026-11-03',
      decision: 'granted',
    })
    const corrected = [...answered, on('2026-11-20', 'correct', { reason: 'Virhe' })]
    expect(replayed(corrected)).toMatchObject({ state: 'collecting', ended_on: '2026-11-03' })
    const again = [...corrected, on('2026-11-21', 'propose'), issue('2026-11-23', 'partly-granted')]
    expect(replayed(again)).toMatchObject({
      state: 'answered',
      ended_on: '2026-11-03',
      decision: 'partly-granted',
    })
  })

  it('keep a granted restriction in force until it is lifted (Art. 18)', () => {
    const restriction = { right: 'restriction' } as const
    const granted = [...REVIEW, issue('2026-11-02')]
    expect(replayed(granted, restriction)).toMatchObject({
      state: 'restricted',
      ended_on: '2026-11-02',
    })
    const announced = [
      ...granted,
      on('2026-12-01', 'announce-lifting', { liftingOn: '2026-12-15' }),
    ]
    expect(replayed(announced, restriction)).toMatchObject({
      state: 'lifting',
      lifting_on: '2026-12-15',
    })
    expect(replayed([...announced, on('2026-12-15', 'lift')], restriction)).toMatchObject({
      state: 'answered',
      ended_on: '2026-11-02',
    })
    expect(replayed([...REVIEW, issue('2026-11-02', 'refused')], restriction).state).toBe(
      'answered',
    )
    expect(replayed(granted).state).toBe('answered')
  })

  it('forget an unanswered question when the request is withdrawn', () => {
    const withdrawn = replayed([SUBMIT, TAKE, ask('2026-10-22'), on('2026-11-03', 'withdraw')])
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      suspended_since: null,
      ended_on: '2026-11-03',
    })
  })
})

describe('a list of events', () => {
  it('begins with one submission', () => {
    expect(replayItem(ITEM, [])).toBeUndefined()
    expect(replayItem(ITEM, [TAKE])).toBeUndefined()
    expect(replayItem(ITEM, [SUBMIT, SUBMIT])).toBeUndefined()
  })

  it('holds nothing illegal, whoever did it', () => {
    expect(replayItem(ITEM, [SUBMIT, issue('2026-10-21')])).toBeUndefined()
    expect(replayItem(ITEM, [SUBMIT, { ...TAKE, by: PERSON }])).toBeUndefined()
    expect(replayItem(ITEM, [...REVIEW, on('2026-10-24', 'propose')])).toBeUndefined()
  })

  it('may hold what changes nothing', () => {
    const acknowledge = on('2026-10-20', 'acknowledge')
    expect(replayed([SUBMIT, acknowledge])).toEqual(replayed([SUBMIT]))
  })
})

/** Events of any kind, legal or not, one to nine days after each other. */
const step = fc.record({
  type: fc.constantFrom(...ITEM_EVENTS, 'acknowledge'),
  days: fc.integer({ min: 0, max: 9 }),
  suspends: fc.boolean(),
  decision: fc.constantFrom(...OUTCOMES),
  back: fc.integer({ min: 0, max: 20 }),
  clock: fc.constantFrom('gdpr-12', 'log-703', undefined),
})

/** The legal ones among random events, from the submission on. */
function legalStory(
  right: RequestedRight,
  steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
): ItemEventRow[][] {
  const stories: ItemEventRow[][] = [[SUBMIT]]
  let day = Temporal.PlainDate.from('2026-10-20')
  for (const { type, days, suspends, decision, back, clock } of steps) {
    day = day.add({ days })
    const date = day.toString()
    const data: Data = {
      handlerId: 'clerk-1',
      unitId: 'unit-2',
      receivedOn: day.subtract({ days: back }).toString(),
      liftingOn: date,
      suspends,
      decision,
      ...(clock && { newClock: { clock } }),
    }
    const tried = [...(stories.at(-1) ?? []), on(date, type, data)]
    if (replayItem({ ...ITEM, right }, tried) !== undefined) stories.push(tried)
  }
  return stories
}

const stories = fc
  .tuple(fc.constantFrom(...REQUESTED_RIGHTS), fc.array(step, { maxLength: 40 }))
  .map(([right, steps]) => ({ right, lists: legalStory(right, steps) }))

describe('whatever happens legally', () => {
  it('the clock of the columns is the clock of the same facts', () => {
    fc.assert(
      fc.property(stories, ({ right, lists }) => {
        for (const events of lists) {
          const found = replayed(events, { right })
          const today = helsinkiDate(Temporal.Instant.from(events.at(-1)?.at ?? ''))
          const suspensions = suspensionsOf(events)
          const times = itemClock(
            {
              received: Temporal.PlainDate.from(found.received_on),
              clock: found.clock,
              suspensions,
              extended: found.extended_due_on !== null,
            },
            today,
          )
          expect(found.due_on).toBe(times.due.toString())
          expect(found.extended_due_on).toBe(times.extendedDue?.toString() ?? null)
          expect(found.suspended_days).toBe(times.suspendedDays)
          expect(found.received_on <= found.due_on).toBe(true)
          const routes = events.filter(({ type, data }) => type === 'route' && 'newClock' in data)
          const last = routes.at(-1)?.data['newClock']
          expect(found.clock).toBe((last as { clock: string } | undefined)?.clock ?? ITEM.clock)
          if (found.clock === 'log-703') expect(found.extended_due_on).toBeNull()
          expect(suspensions.filter(({ answered }) => answered === null).length).toBeLessThan(2)
          const waits = ['clarifying', 'identifying'].includes(found.state)
          if (found.suspended_since !== null) expect(waits).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  }, 30_000)

  it('the end, once there, stays; and there is none while the clock runs for the first time', () => {
    fc.assert(
      fc.property(stories, ({ right, lists }) => {
        let endedOn: string | null = null
        for (const events of lists) {
          const found = replayed(events, { right })
          if (endedOn !== null) expect(found.ended_on).toBe(endedOn)
          endedOn = found.ended_on
          if (clockStopped(found.state)) expect(endedOn).not.toBeNull()
          const corrected = events.some(({ type }) => type === 'correct')
          if (!clockStopped(found.state) && !corrected) expect(endedOn).toBeNull()
          const handled = ['assigned', 'collecting', 'clarifying', 'review'].includes(found.state)
          if (handled) expect(found.handler_id).not.toBeNull()
          if (found.state === 'received') expect(found.handler_id).toBeNull()
        }
      }),
      { numRuns: 200 },
    )
  }, 30_000)
})
