import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { CLOCK_IDS, CLOCKS } from '#app/requests/clocks.ts'
import { isNonWorkingDay } from '#app/requests/holidays.ts'
import { itemClock, mayExtend } from '#app/requests/item-clock.ts'
import type { ClockFacts } from '#app/requests/item-clock.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const compare = Temporal.PlainDate.compare

/** A clock as text, so that two can be compared as a whole. */
const dates = (of: ClockFacts, today: Temporal.PlainDate) => JSON.stringify(itemClock(of, today))

describe('laws that hold for every item', () => {
  const anyReceived = fc
    .integer({ min: 0, max: 73_000 })
    .map((days) => day('1995-01-01').add({ days }))
  const anySuspensions = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 60 }),
      length: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
    { maxLength: 4 },
  )
  const anyItem: fc.Arbitrary<ClockFacts> = fc
    .record({
      received: anyReceived,
      clock: fc.constantFrom(...CLOCK_IDS),
      spans: anySuspensions,
      extended: fc.boolean(),
    })
    .map(({ received, clock, spans, extended }) => ({
      ...{ received, clock, extended },
      suspensions: spans.map(({ after, length }) => {
        const asked = received.add({ days: after })
        return { asked, answered: length === null ? null : asked.add({ days: length }) }
      }),
    }))
  const anyAge = fc.integer({ min: 0, max: 150 })
  const todayOf = ({ received }: ClockFacts, age: number) => received.add({ days: age })

  it('a suspension never shortens, never moves the STRICT date, and shows both dates', () => {
    fc.assert(
      fc.property(anyItem, anyAge, (item, age) => {
        const today = todayOf(item, age)
        const clock = itemClock(item, today)
        const plain = itemClock({ ...item, suspensions: [] }, today)
        expect(compare(clock.due, clock.unsuspendedDue)).toBeGreaterThanOrEqual(0)
        expect(compare(clock.current, clock.unsuspendedCurrent)).toBeGreaterThanOrEqual(0)
        expect(clock.unsuspendedDue.equals(plain.due)).toBe(true)
        expect(clock.unsuspendedCurrent.equals(plain.current)).toBe(true)
        expect(clock.strictDue.equals(plain.strictDue)).toBe(true)
        expect(compare(clock.strictDue, clock.current)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('an open suspension moves nothing', () => {
    fc.assert(
      fc.property(anyItem, anyAge, (item, age) => {
        const open = item.suspensions.map(({ asked }) => ({ asked, answered: null }))
        const clock = itemClock({ ...item, suspensions: open }, todayOf(item, age))
        expect(clock.current.equals(clock.unsuspendedCurrent)).toBe(true)
        expect(clock.suspendedDays).toBe(0)
      }),
    )
  })

  it('suspended days are the days covered by any answered question', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const today = todayOf(item, 400)
        const covered = new Set<string>()
        for (const { asked, answered } of item.suspensions) {
          if (!answered) continue
          for (let date = asked; compare(date, answered) < 0; date = date.add({ days: 1 })) {
            covered.add(date.toString())
          }
        }
        const expected = CLOCKS[item.clock].suspendable ? covered.size : 0
        expect(itemClock(item, today).suspendedDays).toBe(expected)
        const reversed = { ...item, suspensions: [...item.suspensions].reverse() }
        expect(itemClock(reversed, today).suspendedDays).toBe(expected)
      }),
    )
  })

  it('an extension is one however often it is said, and taking it back restores every date', () => {
    fc.assert(
      fc.property(anyItem, anyAge, (item, age) => {
        const today = todayOf(item, age)
        const before = { ...item, extended: false }
        const once = { ...before, extended: true }
        expect(dates({ ...once, extended: true }, today)).toEqual(dates(once, today))
        expect(dates({ ...once, extended: false }, today)).toEqual(dates(before, today))
        const [plain, extended] = [itemClock(before, today), itemClock(once, today)]
        expect(extended.due.equals(plain.due)).toBe(true)
        expect(compare(extended.current, plain.current)).toBe(plain.extendableTo ? 1 : 0)
        expect(mayExtend(once, today).ok).toBe(false)
      }),
    )
  })

  it('every last day is a working day in its mode', () => {
    fc.assert(
      fc.property(anyItem, anyAge, (item, age) => {
        const clock = itemClock(item, todayOf(item, age))
        const { mode } = CLOCKS[item.clock]
        for (const end of [clock.due, clock.unsuspendedDue, clock.current, clock.extendedDue]) {
          if (end) expect(isNonWorkingDay(end, mode)).toBe(false)
        }
        expect(isNonWorkingDay(clock.strictDue, 'STRICT')).toBe(false)
      }),
    )
  })

  it('who asked later is never answered earlier', () => {
    fc.assert(
      fc.property(anyItem, fc.integer({ min: 1, max: 40 }), (item, days) => {
        const later = {
          ...item,
          received: item.received.add({ days }),
          suspensions: item.suspensions.map(({ asked, answered }) => ({
            asked: asked.add({ days }),
            answered: answered?.add({ days }) ?? null,
          })),
        }
        const [a, b] = [itemClock(item, todayOf(item, 400)), itemClock(later, todayOf(later, 400))]
        for (const name of ['due', 'unsuspendedDue', 'current', 'strictDue'] as const) {
          expect(compare(b[name], a[name])).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('a last day never comes nearer as time goes by, and an extension refused stays refused', () => {
    fc.assert(
      fc.property(anyItem, anyAge, fc.integer({ min: 1, max: 60 }), (item, age, more) => {
        const closed = {
          ...item,
          suspensions: item.suspensions.filter(({ answered }) => answered !== null),
        }
        const [now, then] = [todayOf(item, age), todayOf(item, age + more)]
        expect(
          compare(itemClock(closed, then).current, itemClock(closed, now).current),
        ).toBeGreaterThanOrEqual(0)
        const unsuspended = { ...item, suspensions: [] }
        if (!mayExtend(unsuspended, now).ok) expect(mayExtend(unsuspended, then).ok).toBe(false)
      }),
    )
  })
})
