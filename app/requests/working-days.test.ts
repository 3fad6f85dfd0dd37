import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { CALCULATION_MODES, isNonWorkingDay } from '#app/requests/holidays.ts'
import {
  addWorkingDays,
  subtractWorkingDays,
  workingDaysBetween,
} from '#app/requests/working-days.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

const anyMode = fc.constantFrom(...CALCULATION_MODES)
const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => day('1995-01-01').add({ days }))

describe('counting working days', () => {
  it('skips Easter', () => {
    expect(addWorkingDays(day('2026-04-02'), 1, 'EU_FI').toString()).toBe('2026-04-07')
    expect(workingDaysBetween(day('2026-04-02'), day('2026-04-07'), 'EU_FI')).toBe(1)
  })

  it('starts from the day itself when there is nothing to add, even on a holiday', () => {
    expect(addWorkingDays(day('2026-04-05'), 0, 'EU_FI').toString()).toBe('2026-04-05')
  })

  it('follows the mode over Christmas', () => {
    expect(addWorkingDays(day('2026-12-23'), 1, 'EU_FI').toString()).toBe('2026-12-24')
    expect(addWorkingDays(day('2026-12-23'), 1, 'FI_150').toString()).toBe('2026-12-28')
  })

  it('counts nothing backwards or within the same day', () => {
    expect(workingDaysBetween(day('2026-03-05'), day('2026-03-05'), 'STRICT')).toBe(0)
    expect(workingDaysBetween(day('2026-03-05'), day('2026-03-02'), 'STRICT')).toBe(0)
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s days', (n) => {
    expect(() => addWorkingDays(day('2026-03-05'), n, 'EU_FI')).toThrow(RangeError)
  })

  it('is one arithmetic: what is added can be counted, and always ends on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyMode, (from, n, mode) => {
        const to = addWorkingDays(from, n, mode)
        expect(isNonWorkingDay(to, mode)).toBe(false)
        expect(workingDaysBetween(from, to, mode)).toBe(n)
      }),
    )
  })

  it('goes back the way it came', () => {
    expect(subtractWorkingDays(day('2026-04-07'), 1, 'EU_FI').toString()).toBe('2026-04-02')
    expect(subtractWorkingDays(day('2026-06-22'), 2, 'FI_150').toString()).toBe('2026-06-17')
    expect(subtractWorkingDays(day('2026-06-22'), 2, 'STRICT').toString()).toBe('2026-06-18')
    expect(subtractWorkingDays(day('2026-04-05'), 0, 'EU_FI').toString()).toBe('2026-04-05')
    expect(() => subtractWorkingDays(day('2026-04-05'), -1, 'EU_FI')).toThrow(RangeError)
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyMode, (from, n, mode) => {
        const start = addWorkingDays(from, 1, mode)
        expect(subtractWorkingDays(addWorkingDays(start, n, mode), n, mode).equals(start)).toBe(
          true,
        )
        const back = subtractWorkingDays(from, n + 1, mode)
        expect(isNonWorkingDay(back, mode)).toBe(false)
        expect(workingDaysBetween(back, from.subtract({ days: 1 }), mode)).toBe(n)
      }),
    )
  })
})
