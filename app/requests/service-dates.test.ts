import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { PERIODS, type PeriodId } from '#app/requests/clocks.ts'
import { isNonWorkingDay } from '#app/requests/holidays.ts'
import { periodEnd } from '#app/requests/periods.ts'
import { appealLastDay, postBy, serviceDates } from '#app/requests/service-dates.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => day('1995-01-01').add({ days }))
const PERIOD_IDS = Object.keys(PERIODS) as PeriodId[]

describe('the service of a document (D-40, D-42)', () => {
  it.each([
    ['2026-03-27', 'letter', '2026-04-03', null], // Good Friday: a presumption is not moved
    ['2026-04-01', 'letter', '2026-04-08', null],
    ['2026-04-01', 'electronic', '2026-04-04', null],
    ['2026-12-23', 'electronic', '2026-12-26', null],
    ['2026-04-01', 'provable', null, '2026-04-08'],
  ] as const)('sent %s as %s: notice %s, to be fetched by %s', (sent, way, noticeOn, fetchBy) => {
    expect(JSON.parse(JSON.stringify(serviceDates(day(sent), way)))).toEqual({ noticeOn, fetchBy })
  })
})

describe('the remedies that run from notice (D-38, D-39)', () => {
  it.each([
    ['2026-04-08', 'appeal-30', '2026-05-08'],
    ['2026-04-01', 'appeal-30', '2026-05-04'], // 1.5. is a Friday
    ['2026-11-24', 'appeal-30', '2026-12-28'], // Christmas Eve
    ['2026-04-08', 'review-14', '2026-04-22'],
    ['2026-06-05', 'review-14', '2026-06-22'], // Midsummer Eve
  ] as const)('notice %s: %s until %s', (notice, remedy, lastDay) => {
    expect(appealLastDay(day(notice), remedy).toString()).toBe(lastDay)
  })

  it('give 30 or 14 whole days at least, after a letter a week more', () => {
    fc.assert(
      fc.property(anyDay, (sentOn) => {
        const { noticeOn } = serviceDates(sentOn, 'letter')
        const days = (remedy: 'appeal-30' | 'review-14') =>
          sentOn.until(appealLastDay(noticeOn!, remedy), { largestUnit: 'days' }).days
        expect(days('appeal-30')).toBeGreaterThanOrEqual(37)
        expect(days('review-14')).toBeGreaterThanOrEqual(21)
        expect(days('appeal-30')).toBeLessThanOrEqual(42)
      }),
    )
  })
})

describe('the shorter periods', () => {
  it.each([
    ['extension-notice', '2026-03-05', '2026-04-07'],
    ['refusal-notice', '2026-01-31', '2026-03-02'],
    ['suspending-question', '2026-04-01', '2026-04-10'],
    ['article-14-information', '2026-08-31', '2026-09-30'],
    ['article-14-information', '2026-11-24', '2026-12-24'],
    ['article-19-notice', '2026-03-27', '2026-04-03'],
    ['provable-service', '2026-03-29', '2026-04-05'],
    ['post-margin', '2026-04-07', '2026-03-31'],
  ] as const)('%s from %s: %s', (id, from, end) => {
    expect(periodEnd(id, day(from)).toString()).toBe(end)
  })

  it('end on a working day under a calculation law, and are plain arithmetic in calendar days', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PERIOD_IDS), (from, id) => {
        const end = periodEnd(id, from)
        const { mode, length, direction } = PERIODS[id]
        if (mode !== 'calendar-days') expect(isNonWorkingDay(end, mode)).toBe(false)
        else {
          const days = from.until(end, { largestUnit: 'days' }).days
          expect(days).toBe(direction === 'after' ? length.days : -length.days)
        }
      }),
    )
  })

  it('leave a posted answer time to arrive (D-41)', () => {
    fc.assert(
      fc.property(anyDay, (lastDay) => {
        expect(serviceDates(postBy(lastDay), 'letter').noticeOn?.equals(lastDay)).toBe(true)
      }),
    )
  })
})
