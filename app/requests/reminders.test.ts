import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { CLOCK_IDS } from '#app/requests/clocks.ts'
import { itemClock } from '#app/requests/item-clock.ts'
import {
  dueChasings,
  dueReminders,
  REMINDED,
  REMINDER_KINDS,
  type ChasedTask,
  type RemindedItem,
  type Reminder,
} from '#app/requests/reminders.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const compare = Temporal.PlainDate.compare
const ALL = ['handler', 'unit-head', 'dpo']

/** An item received on Thursday 5.3.2026, due on Tuesday 7.4.2026, opened and taken the next day. */
function item(other: Partial<RemindedItem> = {}): RemindedItem {
  return {
    received: day('2026-03-05'),
    due: day('2026-04-07'),
    strictDue: day('2026-04-07'),
    extendedDue: null,
    takenOn: day('2026-03-06'),
    firstOpenedOn: day('2026-03-06'),
    endedOn: null,
    ...other,
  }
}

const UNOPENED = { takenOn: null, firstOpenedOn: null }

type Sent<T> = T & { on: string }

/** Runs a daily job from one day to another, on the days that `runs` lets it, and keeps its keys. */
function runJob<T extends { key: string }>(
  rule: (sentKeys: ReadonlySet<string>, today: Temporal.PlainDate) => T[],
  [from, to]: readonly [Temporal.PlainDate, Temporal.PlainDate],
  runs: (index: number) => boolean = () => true,
): Sent<T>[] {
  const keys = new Set<string>()
  const sent: Sent<T>[] = []
  let today = from
  for (let index = 0; compare(today, to) <= 0; index += 1) {
    for (const one of runs(index) ? rule(keys, today) : []) {
      keys.add(one.key)
      sent.push({ ...one, on: today.toString() })
    }
    today = today.add({ days: 1 })
  }
  return sent
}

function remind(of: RemindedItem, to: string, runs?: (index: number) => boolean) {
  return runJob((keys, today) => dueReminders(of, keys, today), [of.received, day(to)], runs)
}

const story = (sent: readonly Sent<Reminder>[]) =>
  sent.map(({ on, kind, to, daysLeft }) => [on, kind, to.join(' '), daysLeft])

describe('the reminders of an item', () => {
  it('come before the last day, on it, and after it', () => {
    expect(story(remind(item(), '2026-04-24'))).toEqual([
      ['2026-03-20', 'before-due', 'handler', 18],
      ['2026-03-27', 'before-due', 'handler unit-head', 11],
      ['2026-04-01', 'before-due', 'handler unit-head dpo', 6],
      ['2026-04-07', 'strict-day', 'handler unit-head dpo', 0],
      ['2026-04-08', 'late', 'handler unit-head dpo', -1],
      ['2026-04-15', 'late', 'handler unit-head dpo', -8],
      ['2026-04-22', 'late', 'handler unit-head dpo', -15],
    ])
  })

  it('alarm on the STRICT date, before the last day when the two differ', () => {
    const midsummer = item({ received: day('2026-05-19'), due: day('2026-06-22') })
    const sent = remind({ ...midsummer, strictDue: day('2026-06-19') }, '2026-06-23')
    expect(story(sent).slice(-3)).toEqual([
      ['2026-06-17', 'before-due', 'handler unit-head dpo', 5],
      ['2026-06-19', 'strict-day', 'handler unit-head dpo', 3],
      ['2026-06-23', 'late', 'handler unit-head dpo', -1],
    ])
  })

  it('tell the unit head, then the DPO, when nobody has opened the case', () => {
    expect(story(remind(item(UNOPENED), '2026-03-20'))).toEqual([
      ['2026-03-10', 'unopened', 'unit-head', 28],
      ['2026-03-12', 'unopened', 'unit-head dpo', 26],
      ['2026-03-20', 'before-due', 'unit-head', 18], // nobody handles it: the head gets it
    ])
  })

  it('are silent about a case that was opened in time, or taken without being opened', () => {
    for (const seen of [{ firstOpenedOn: day('2026-03-06') }, { takenOn: day('2026-03-06') }]) {
      expect(remind(item({ ...UNOPENED, ...seen }), '2026-03-19')).toEqual([])
    }
  })

  it('are one when the job has not run, as urgent and to as many as what was missed', () => {
    const everyDay = new Set<string>()
    expect(dueReminders(item(UNOPENED), everyDay, day('2026-04-30'))).toMatchObject([
      { kind: 'late', to: ['unit-head', 'dpo'], daysLeft: -23, key: 'late:2026-04-07:4' },
    ])
    expect(dueReminders(item(), everyDay, day('2026-03-30'))).toMatchObject([
      { kind: 'before-due', to: ['handler', 'unit-head'], key: 'before-due:2026-04-07:5' },
    ])
    expect(story(remind(item(), '2026-04-10', (i) => i === 26 || i > 34))).toEqual([
      ['2026-03-31', 'before-due', 'handler unit-head', 7],
      ['2026-04-09', 'late', 'handler unit-head dpo', -2],
    ])
  })

  it('keep a missed STRICT date in the next reminder of a suspended case', () => {
    const suspended = item({ due: day('2026-04-22') })
    const nextRun = dueReminders(suspended, new Set(), day('2026-04-09'))
    expect(nextRun).toMatchObject([
      { key: 'before-due:2026-04-22:10', kind: 'strict-day', to: ALL, daysLeft: 13 },
    ])
    const keys = new Set(nextRun.map(({ key }) => key))
    expect(dueReminders(suspended, keys, day('2026-04-10'))).toEqual([])
    expect(dueReminders(suspended, keys, day('2026-04-15'))).toMatchObject([
      { key: 'before-due:2026-04-22:5', kind: 'before-due' },
    ])
  })

  it('settle what an unopened case has missed, also when it is opened at last', () => {
    const short = { ...UNOPENED, due: day('2026-03-18'), strictDue: day('2026-03-18') }
    const keys = new Set<string>()
    for (const { key, ...sent } of dueReminders(item(short), keys, day('2026-03-12'))) {
      expect(sent).toMatchObject({ kind: 'unopened', to: ['unit-head', 'dpo'] })
      keys.add(key)
    }
    expect(keys.size).toBe(1)
    const opened = item({ ...short, firstOpenedOn: day('2026-03-12'), takenOn: day('2026-03-12') })
    expect(dueReminders(opened, keys, day('2026-03-13'))).toEqual([])
    expect(dueReminders(opened, keys, day('2026-03-16'))).toMatchObject([{ kind: 'before-due' }])
  })

  it('start again towards an extended day, and repeat nothing when that is taken back', () => {
    const keys = new Set(remind(item(), '2026-04-01').map(({ key }) => key))
    const extended = item({ extendedDue: day('2026-06-05'), strictDue: day('2026-06-05') })
    expect(dueReminders(extended, keys, day('2026-04-02'))).toEqual([])
    expect(dueReminders(extended, keys, day('2026-05-22'))).toMatchObject([
      { kind: 'before-due', to: ['handler'], lastDay: day('2026-06-05') },
    ])
    expect(dueReminders(item(), keys, day('2026-04-02'))).toEqual([])
    expect(dueReminders(item(), keys, day('2026-04-08'))).toMatchObject([{ kind: 'late' }])
  })

  it('never fall on or before the day of receipt of a short clock', () => {
    const short = item({ due: day('2026-03-19'), strictDue: day('2026-03-19') })
    expect(story(remind(short, '2026-03-19'))).toEqual([
      ['2026-03-12', 'before-due', 'handler unit-head', 7],
      ['2026-03-17', 'before-due', 'handler unit-head dpo', 2],
      ['2026-03-19', 'strict-day', 'handler unit-head dpo', 0],
    ])
  })
})

describe('laws of the reminders', () => {
  const anyItem: fc.Arbitrary<RemindedItem> = fc
    .record({
      received: fc.integer({ min: 0, max: 20_000 }).map((days) => day('2020-01-01').add({ days })),
      clock: fc.constantFrom(...CLOCK_IDS),
      extended: fc.boolean(),
      suspendedDays: fc.integer({ min: 0, max: 30 }),
      opened: fc.option(fc.integer({ min: 0, max: 12 })),
      taken: fc.option(fc.integer({ min: 0, max: 20 })),
      ended: fc.option(fc.integer({ min: 0, max: 60 })),
    })
    .map(({ received, clock, extended, suspendedDays, opened, taken, ended }) => {
      const asked = received.add({ days: 1 })
      const suspensions = [{ asked, answered: asked.add({ days: suspendedDays }) }]
      const facts = { received, clock, extended, suspensions }
      const { due, strictDue, extendedDue } = itemClock(facts, received.add({ days: 60 }))
      const after = (days: number | null) => (days === null ? null : received.add({ days }))
      const dates = { firstOpenedOn: after(opened), takenOn: after(taken), endedOn: after(ended) }
      return { received, due, strictDue, extendedDue, ...dates }
    })
  const anyDays = fc.integer({ min: 0, max: 75 })
  const anySkips = fc.array(fc.boolean(), { minLength: 131, maxLength: 131 })
  const endOf = ({ received }: RemindedItem, days: number) => received.add({ days }).toString()

  /** The most urgent kind sent so far, and everyone who was sent anything. */
  function severity(sent: readonly Reminder[]) {
    return {
      kind: REMINDER_KINDS.findLast((kind) => sent.some((one) => one.kind === kind)),
      to: REMINDED.filter((one) => sent.some(({ to }) => to.includes(one))),
    }
  }

  it('no key is sent twice, and at most one reminder a day', () => {
    fc.assert(
      fc.property(anyItem, anyDays, anySkips, (of, days, runs) => {
        const sent = remind(of, endOf(of, days), (i) => runs[i] === true)
        expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length)
        expect(new Set(sent.map(({ on }) => on)).size).toBe(sent.length)
        for (const { to } of sent) expect(to.length).toBeGreaterThan(0)
      }),
    )
  })

  it('nothing is sent from the day on which the item ends', () => {
    fc.assert(
      fc.property(anyItem, anyDays, anySkips, (of, days, runs) => {
        for (const { on } of remind(of, endOf(of, days), (i) => runs[i] === true)) {
          if (of.endedOn) expect(compare(day(on), of.endedOn)).toBe(-1)
        }
      }),
    )
  })

  it('every late open item has had a reminder that says so, whichever days the job ran', () => {
    fc.assert(
      fc.property(anyItem, anySkips, fc.integer({ min: 1, max: 30 }), (of, runs, late) => {
        const open = { ...of, endedOn: null }
        const last = open.extendedDue ?? open.due
        const today = last.add({ days: late })
        const days = of.received.until(today, { largestUnit: 'days' }).days
        const sent = remind(open, today.toString(), (i) => runs[i] === true || i === days)
        const told = sent.filter(({ kind }) => kind === 'late')
        expect(told.length).toBeGreaterThan(0)
        for (const { daysLeft } of told) expect(daysLeft).toBeLessThan(0)
        for (const { kind, daysLeft } of sent) if (daysLeft < 0) expect(kind).toBe('late')
      }),
    )
  })

  it('skipped days change how often, not how urgently and not whom', () => {
    fc.assert(
      fc.property(anyItem, anyDays, anySkips, (of, days, runs) => {
        // facts that do not change between the runs: seen and taken at once, or never
        const settled = (on: RemindedItem['takenOn']) => on && of.received
        const open = {
          ...of,
          firstOpenedOn: settled(of.firstOpenedOn),
          takenOn: settled(of.takenOn),
          endedOn: null,
        }
        const daily = remind(open, endOf(of, days))
        const skipping = remind(open, endOf(of, days), (i) => runs[i] === true || i === days)
        expect(severity(skipping)).toEqual(severity(daily))
        expect(skipping.length).toBeLessThanOrEqual(daily.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('chasing a unit that owes a contribution', () => {
  const task: ChasedTask = {
    askedOn: day('2026-03-06'),
    dueOn: day('2026-03-20'),
    answeredOn: null,
  }

  function chase(of: ChasedTask, days: number, runs?: (index: number) => boolean) {
    const until = of.askedOn.add({ days })
    return runJob((keys, today) => dueChasings(of, keys, today), [of.askedOn, until], runs)
  }

  it('is on day 5, then every four days, to ever more people', () => {
    expect(
      chase(task, 22).map(({ on, kind, number, to, daysLeft }) => [on, kind, number, to, daysLeft]),
    ).toEqual([
      ['2026-03-11', 'waiting', 1, ['unit'], 9],
      ['2026-03-15', 'waiting', 2, ['unit'], 5],
      ['2026-03-19', 'waiting', 3, ['unit', 'unit-head'], 1],
      ['2026-03-23', 'overdue', 4, ['unit', 'unit-head'], -3],
      ['2026-03-27', 'overdue', 5, ['unit', 'unit-head', 'dpo'], -7],
    ])
  })

  it('ends with the answer', () => {
    expect(chase({ ...task, answeredOn: day('2026-03-11') }, 40)).toEqual([])
    expect(chase({ ...task, answeredOn: day('2026-03-12') }, 40)).toHaveLength(1)
  })

  it('sends one after a pause, at the level that the calendar has reached', () => {
    const sent = chase(task, 22, (i) => i >= 21)
    expect(sent.map(({ number, to }) => [number, to])).toEqual([[5, ['unit', 'unit-head', 'dpo']]])
  })

  it('never repeats a key, never goes down, and ends at the same level on any days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80 }),
        fc.array(fc.boolean(), { minLength: 81, maxLength: 81 }),
        (days, runs) => {
          const [daily, skipping] = [
            chase(task, days),
            chase(task, days, (i) => runs[i] === true || i === days),
          ]
          for (const sent of [daily, skipping]) {
            expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length)
            const levels = sent.map(({ to }) => to.length)
            expect(levels).toEqual([...levels].sort((a, b) => a - b))
          }
          expect(skipping.at(-1)?.to).toEqual(daily.at(-1)?.to)
        },
      ),
    )
  })
})
