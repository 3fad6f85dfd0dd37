import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { LANGS } from '#app/i18n/lang.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import examples from '#app/requests/deadline-examples.json' with { type: 'json' }
import { CLOCK_IDS, CLOCKS } from '#app/requests/clocks.ts'
import {
  computeDeadline,
  describeStep,
  nominalEnd,
  timeLeft,
  urgency,
} from '#app/requests/deadline.ts'
import type { DeadlineInput, Step } from '#app/requests/deadline.ts'
import { CALCULATION_MODES, isNonWorkingDay } from '#app/requests/holidays.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const compare = Temporal.PlainDate.compare

const anyMode = fc.constantFrom(...CALCULATION_MODES)
const anyClock = fc.constantFrom(...CLOCK_IDS)
const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => day('1995-01-01').add({ days }))
const anySuspension = fc.integer({ min: 0, max: 120 })
const anyInput: fc.Arbitrary<DeadlineInput> = fc.record({
  received: anyDay,
  clock: anyClock,
  mode: anyMode,
  suspendedDays: anySuspension,
  extension: fc.constantFrom('from-receipt', 'strict'),
})

describe('the worked examples (law.md 1.3)', () => {
  it('are all there', () => {
    expect(examples.map(({ id }) => id)).toEqual(
      Array.from({ length: 32 }, (_, i) => `E${String(i + 1).padStart(2, '0')}`),
    )
  })

  describe.each(CALCULATION_MODES)('mode %s', (mode) => {
    it.each(examples)('$id $received: $why', ({ received, due, extendedDue }) => {
      const deadline = computeDeadline({ received: day(received), clock: 'gdpr-12', mode })
      expect(deadline.due.toString()).toBe(due[mode])
      expect(deadline.extendedDue?.toString()).toBe(extendedDue[mode])
      expect(deadline.mode).toBe(mode)
    })
  })
})

describe('the moment of arrival (D-08)', () => {
  it.each([
    ['2026-03-05T21:59:59Z', '2026-03-05', '2026-04-07'],
    ['2026-03-05T22:00:00Z', '2026-03-06', '2026-04-07'],
    ['2026-07-05T20:59:59Z', '2026-07-05', '2026-08-05'],
    ['2026-07-05T21:00:00Z', '2026-07-06', '2026-08-06'],
    // the nights in which Finland changes to and from summer time
    ['2026-03-28T21:59:59Z', '2026-03-28', '2026-04-28'],
    ['2026-03-28T22:00:00Z', '2026-03-29', '2026-04-29'],
    ['2026-03-29T20:59:59Z', '2026-03-29', '2026-04-29'],
    ['2026-03-29T21:00:00Z', '2026-03-30', '2026-04-30'],
    ['2026-10-24T21:00:00Z', '2026-10-25', '2026-11-25'],
    ['2026-10-25T21:59:59Z', '2026-10-25', '2026-11-25'],
    ['2026-10-25T22:00:00Z', '2026-10-26', '2026-11-26'],
  ])('%s is received %s and due %s', (moment, receivedIso, due) => {
    const received = helsinkiDate(Temporal.Instant.from(moment))
    expect(received.toString()).toBe(receivedIso)
    expect(computeDeadline({ received, clock: 'gdpr-12' }).due.toString()).toBe(due)
  })
})

describe('suspension (D-18)', () => {
  it.each([
    ['2026-11-02', '2026-11-04', '2026-11-09', 5, '2026-12-02', '2026-12-07', '2026-12-07'],
    ['2026-11-20', '2026-11-23', '2026-12-03', 10, '2026-12-21', '2026-12-30', '2026-12-30'],
    ['2026-05-04', '2026-05-05', '2026-05-20', 15, '2026-06-04', '2026-06-22', '2026-06-19'],
  ])(
    'received %s, asked %s, answered %s: %i days',
    (receivedIso, asked, answered, k, unsuspended, suspended, strict) => {
      const received = day(receivedIso)
      const suspendedDays = day(asked).until(day(answered), { largestUnit: 'days' }).days
      expect(suspendedDays).toBe(k)
      const due = (input: Partial<DeadlineInput>) =>
        computeDeadline({ received, clock: 'gdpr-12', ...input }).due.toString()
      expect(due({})).toBe(unsuspended)
      expect(due({ suspendedDays })).toBe(suspended)
      expect(due({ suspendedDays, mode: 'STRICT' })).toBe(strict)
    },
  )

  it('moves the extended date too', () => {
    const input = { received: day('2026-09-21'), clock: 'gdpr-12' } as const
    expect(computeDeadline(input).extendedDue?.toString()).toBe('2026-12-21')
    const suspended = computeDeadline({ ...input, suspendedDays: 4 })
    expect(suspended.extendedDue?.toString()).toBe('2026-12-28')
  })

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s days', (suspendedDays) => {
    const input = { received: day('2026-03-05'), clock: 'gdpr-12', suspendedDays } as const
    expect(() => computeDeadline(input)).toThrow(RangeError)
  })
})

describe('log data requests (D-30)', () => {
  it.each([
    ['2026-10-24', '2026-12-28'],
    ['2026-12-31', '2027-03-01'],
    ['2026-11-24', '2027-01-25'],
    ['2026-04-19', '2026-06-22'],
  ])('received %s: due %s by Act 150/1930, with no extension', (received, due) => {
    const deadline = computeDeadline({ received: day(received), clock: 'log-703' })
    expect(deadline.due.toString()).toBe(due)
    expect(deadline.mode).toBe('FI_150')
    expect(deadline).not.toHaveProperty('extendedDue')
    expect(deadline.steps.every((step) => step.of === 'due')).toBe(true)
  })
})

describe('the nominal end of a period (D-10)', () => {
  it.each([
    ['2026-03-05', { months: 1 }, '2026-04-05', 'same-day-number'],
    ['2026-01-31', { months: 1 }, '2026-02-28', 'last-day-of-month'],
    ['2026-02-28', { months: 1 }, '2026-03-28', 'same-day-number'],
    ['2099-11-30', { months: 3 }, '2100-02-28', 'last-day-of-month'],
    ['2026-12-10', { weeks: 2 }, '2026-12-24', 'same-weekday'],
    ['2026-03-05', { days: 30 }, '2026-04-04', 'day-count'],
  ] as const)('%s + %j = %s', (received, length, date, reason) => {
    const end = nominalEnd(day(received), length)
    expect([end.date.toString(), end.reason]).toEqual([date, reason])
  })
})

describe('laws that hold for every day, clock, mode and suspension', () => {
  it('month arithmetic keeps the day number or takes the last day of the right month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 3 }), (received, months) => {
        const { date } = nominalEnd(received, { months })
        const monthsApart = 12 * (date.year - received.year) + date.month - received.month
        expect(monthsApart).toBe(months)
        expect(date.day).toBe(Math.min(received.day, date.daysInMonth))
      }),
    )
  })

  it('a time limit ends on a working day, after the receipt', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { due, extendedDue, received, mode } = computeDeadline(input)
        for (const end of extendedDue ? [due, extendedDue] : [due]) {
          expect(isNonWorkingDay(end, mode)).toBe(false)
          expect(compare(end, received)).toBe(1)
        }
      }),
    )
  })

  it('a roll passes non-working days only, and at most five of them', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { due, received, mode } = computeDeadline(input)
        const unrolled = nominalEnd(received, CLOCKS[input.clock].length).date.add({
          days: input.suspendedDays ?? 0,
        })
        const rolled = unrolled.until(due, { largestUnit: 'days' }).days
        expect(rolled).toBeGreaterThanOrEqual(0)
        expect(rolled).toBeLessThanOrEqual(5)
        for (let i = 0; i < rolled; i += 1) {
          expect(isNonWorkingDay(unrolled.add({ days: i }), mode)).toBe(true)
        }
      }),
    )
  })

  it('who asks later is never answered earlier', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 40 }), (input, days) => {
        const earlier = computeDeadline(input)
        const later = computeDeadline({ ...input, received: input.received.add({ days }) })
        expect(compare(later.due, earlier.due)).toBeGreaterThanOrEqual(0)
        if (!earlier.extendedDue || !later.extendedDue) return
        expect(compare(later.extendedDue, earlier.extendedDue)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('an extension and a suspension never shorten', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 30 }), (input, more) => {
        const { due, extendedDue } = computeDeadline(input)
        const longer = computeDeadline({
          ...input,
          suspendedDays: (input.suspendedDays ?? 0) + more,
        })
        expect(compare(longer.due, due)).toBeGreaterThanOrEqual(0)
        if (extendedDue) expect(compare(extendedDue, due)).toBe(1)
      }),
    )
  })

  it('STRICT is never later than EU_FI, and EU_FI never later than FI_150', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const due = (mode: DeadlineInput['mode'] & string) =>
          computeDeadline({ ...input, mode }).due
        expect(compare(due('STRICT'), due('EU_FI'))).toBeLessThanOrEqual(0)
        expect(compare(due('EU_FI'), due('FI_150'))).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('the steps lead without a gap from the receipt to the due dates', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { steps, due, extendedDue, received } = computeDeadline(input)
        for (const [of, end] of [
          ['due', due],
          ['extendedDue', extendedDue],
        ] as const) {
          const path = steps.filter((step) => step.of === of)
          if (!end) {
            expect(path).toEqual([])
            continue
          }
          const reached = path.reduce((from, step) => startOf(step, from), received)
          expect(reached.toString()).toBe(end.toString())
        }
      }),
    )
  })
})

/** Checks that a step starts where the one before it ended, and returns where it ends. */
function startOf(step: Step, from: Temporal.PlainDate): Temporal.PlainDate {
  switch (step.kind) {
    case 'nominal':
      expect(step.from.equals(from)).toBe(true)
      break
    case 'brought-forward':
      expect(compare(step.date, from)).toBe(-1)
      break
    case 'suspended':
      expect(from.add({ days: step.days }).equals(step.date)).toBe(true)
      break
    case 'rolled':
      expect(step.nonWorkingDay.equals(from)).toBe(true)
      expect(from.add({ days: 1 }).equals(step.date)).toBe(true)
  }
  return step.date
}

describe('the words', () => {
  const sentences = (input: DeadlineInput, lang: 'fi' | 'sv' | 'en') =>
    computeDeadline(input)
      .steps.filter((step) => step.of === 'due')
      .map((step) => describeStep(step, lang))

  it('explain Easter in three languages', () => {
    const input = { received: day('2026-03-05'), clock: 'gdpr-12' } as const
    expect(sentences(input, 'fi')).toEqual([
      'Määräaika on yksi kuukausi pyynnön saapumispäivästä 5.3.2026, joten määräpäivä on 5.4.2026.',
      '5.4.2026 on pääsiäispäivä, joten määräpäivä siirtyy päivään 6.4.2026.',
      '6.4.2026 on toinen pääsiäispäivä, joten määräpäivä siirtyy päivään 7.4.2026.',
    ])
    expect(sentences(input, 'sv')).toEqual([
      'Tidsfristen är en månad räknat från den dag då begäran inkom, 5.3.2026, och därför är den sista dagen 5.4.2026.',
      '5.4.2026 är påskdagen, och därför flyttas den sista dagen till 6.4.2026.',
      '6.4.2026 är annandag påsk, och därför flyttas den sista dagen till 7.4.2026.',
    ])
    expect(sentences(input, 'en')).toEqual([
      'The time limit is one month from the day of receipt, 5.3.2026, so the last day is 5.4.2026.',
      '5.4.2026 is Easter Sunday, so the last day moves to 6.4.2026.',
      '6.4.2026 is Easter Monday, so the last day moves to 7.4.2026.',
    ])
  })

  it('explain the last day of a short month', () => {
    const input = { received: day('2025-12-31'), clock: 'log-703' } as const
    expect(sentences(input, 'fi')[0]).toBe(
      'Määräaika on 2 kuukautta pyynnön saapumispäivästä 31.12.2025. Kuukaudessa, jona määräaika päättyy, ei ole 31. päivää, joten määräpäivä on kuukauden viimeinen päivä 28.2.2026.',
    )
    expect(sentences(input, 'sv')[0]).toContain(
      'Tidsfristen är 2 månader räknat från den dag då begäran inkom, 31.12.2025.',
    )
    expect(sentences(input, 'sv')[0]).toContain('månadens sista dag, 28.2.2026.')
    expect(sentences(input, 'en')[0]).toContain('the last day of that month, 28.2.2026.')
  })

  it('explain one and several days of suspension', () => {
    const input = { received: day('2026-11-02'), clock: 'gdpr-12' } as const
    expect(sentences({ ...input, suspendedDays: 1 }, 'fi')[1]).toBe(
      'Määräaika oli keskeytyneenä yhden päivän, joten määräpäivä siirtyy päivään 3.12.2026.',
    )
    expect(sentences({ ...input, suspendedDays: 5 }, 'fi')[1]).toBe(
      'Määräaika oli keskeytyneenä 5 päivää, joten määräpäivä siirtyy päivään 7.12.2026.',
    )
    expect(sentences({ ...input, suspendedDays: 1 }, 'sv')[1]).toContain('under en dag,')
    expect(sentences({ ...input, suspendedDays: 5 }, 'sv')[1]).toContain('under 5 dagar,')
  })

  it('name the date that each step reaches, in every language', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...LANGS), (input, lang) => {
        for (const step of computeDeadline(input).steps) {
          const { day: d, month, year } = step.date
          expect(describeStep(step, lang)).toMatch(new RegExp(` ${d}\\.${month}\\.${year}\\.$`))
        }
      }),
    )
  })
})

describe('the time left', () => {
  const due = day('2026-04-07')

  it.each([
    ['2026-03-05', { kind: 'days', days: 33 }, 'in-time'],
    ['2026-03-30', { kind: 'days', days: 8 }, 'in-time'],
    ['2026-03-31', { kind: 'days', days: 7 }, 'due-within-7'],
    ['2026-04-06', { kind: 'days', days: 1 }, 'due-within-7'],
    ['2026-04-07', { kind: 'today', days: 0 }, 'due-within-7'],
    ['2026-04-08', { kind: 'late', days: 1 }, 'late'],
    ['2027-04-07', { kind: 'late', days: 365 }, 'late'],
  ])('on %s is %j: %s', (today, left, expected) => {
    expect(timeLeft(day(today), due)).toEqual(left)
    expect(urgency(day(today), due)).toBe(expected)
  })

  it('of a closed case is settled by the date of the answer, whatever today is', () => {
    for (const today of ['2026-04-01', '2026-04-07', '2026-06-01'].map(day)) {
      expect(urgency(today, due, day('2026-04-01'))).toBe('in-time')
      expect(urgency(today, due, due)).toBe('in-time')
      expect(urgency(today, due, day('2026-04-08'))).toBe('late')
    }
  })
})
