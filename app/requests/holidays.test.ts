import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  CALCULATION_MODES,
  easterSunday,
  isNonWorkingDay,
  nonWorkingReason,
} from '#app/requests/holidays.ts'
import type { CalculationMode, NonWorkingReason } from '#app/requests/holidays.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

/** Every day from the first day of `firstYear` to the last of `lastYear`. */
function* daysOf(firstYear: number, lastYear: number): Generator<Temporal.PlainDate> {
  const end = Temporal.PlainDate.from({ year: lastYear + 1, month: 1, day: 1 })
  let date = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 })
  while (!date.equals(end)) {
    yield date
    date = date.add({ days: 1 })
  }
}

describe('Easter Sunday', () => {
  it.each([
    '1818-03-22', // the earliest there is
    '1995-04-16',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25', // the latest there is
    '2049-04-18', // the two years in which the computus has its exceptions
    '2076-04-19',
    '2285-03-22',
  ])('%s', (iso) => {
    expect(easterSunday(day(iso).year).toString()).toBe(iso)
  })

  it('is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1583; year <= 4099; year += 1) {
      const easter = easterSunday(year)
      expect(easter.dayOfWeek).toBe(7)
      const fromEarliest = easter.dayOfYear - day(`${year}-03-22`).dayOfYear
      expect(fromEarliest).toBeGreaterThanOrEqual(0)
      expect(fromEarliest).toBeLessThanOrEqual(34)
    }
  })
})

describe('the reason for a non-working day (law.md 1.2)', () => {
  it.each<[string, NonWorkingReason]>([
    ['2026-01-01', 'new-years-day'],
    ['2026-01-06', 'epiphany'],
    ['2026-04-03', 'good-friday'],
    ['2026-04-05', 'easter-sunday'],
    ['2026-04-06', 'easter-monday'],
    ['2026-05-01', 'may-day'],
    ['2026-05-14', 'ascension-day'],
    ['2026-05-24', 'whit-sunday'],
    ['2024-06-22', 'midsummer-day'],
    ['2025-06-21', 'midsummer-day'],
    ['2026-06-20', 'midsummer-day'],
    ['2027-06-26', 'midsummer-day'],
    ['2024-11-02', 'all-saints-day'],
    ['2025-11-01', 'all-saints-day'],
    ['2026-10-31', 'all-saints-day'],
    ['2027-11-06', 'all-saints-day'],
    ['2026-12-06', 'independence-day'],
    ['2027-12-06', 'independence-day'],
    ['2026-12-25', 'christmas-day'],
    ['2026-12-26', 'st-stephens-day'],
    ['2026-02-28', 'saturday'],
    ['2026-03-01', 'sunday'],
  ])('%s is %s in every mode', (iso, reason) => {
    expect(CALCULATION_MODES.map((mode) => nonWorkingReason(day(iso), mode))).toEqual([
      reason,
      reason,
      reason,
    ])
  })

  it.each<[string, string, Record<CalculationMode, NonWorkingReason | undefined>]>([
    [
      'Midsummer Eve',
      '2026-06-19',
      { EU_FI: 'midsummer-eve', FI_150: 'midsummer-eve', STRICT: undefined },
    ],
    [
      'Christmas Eve on a Thursday',
      '2026-12-24',
      { EU_FI: undefined, FI_150: 'christmas-eve', STRICT: undefined },
    ],
    [
      'Christmas Eve on a Sunday',
      '2028-12-24',
      { EU_FI: 'sunday', FI_150: 'christmas-eve', STRICT: 'sunday' },
    ],
  ])('%s depends on the mode', (_name, iso, expected) => {
    for (const mode of CALCULATION_MODES) {
      expect(nonWorkingReason(day(iso), mode)).toBe(expected[mode])
    }
  })

  it.each(['2026-12-31', '2026-04-02', '2026-01-05', '2026-06-18', '2026-06-26'])(
    '%s is an ordinary day in every mode',
    (iso) => {
      for (const mode of CALCULATION_MODES) expect(isNonWorkingDay(day(iso), mode)).toBe(false)
    },
  )
})

/**
 * What `date-holidays` lists for Finland besides public holidays, and in which modes such a day is
 * not a working day in itself. It lists Maundy Thursday and Easter Saturday nowhere, as we do.
 */
const LISTED_BUT_NOT_PUBLIC: readonly {
  name: string
  type: string
  nonWorkingIn: readonly CalculationMode[]
  why: string
}[] = [
  {
    name: 'juhannusaatto',
    type: 'bank',
    nonWorkingIn: ['EU_FI', 'FI_150'],
    why: 'on the Finnish list under Reg. 1182/71 and in Act 150/1930 § 5',
  },
  {
    name: 'jouluaatto',
    type: 'bank',
    nonWorkingIn: ['FI_150'],
    why: 'in Act 150/1930 § 5 but not on the list under Reg. 1182/71',
  },
  {
    name: 'Uudenvuodenaatto',
    type: 'bank',
    nonWorkingIn: [],
    why: 'banks close early; in neither list',
  },
  { name: 'Äitienpäivä', type: 'observance', nonWorkingIn: [], why: 'a Sunday anyway' },
  { name: 'Isänpäivä', type: 'observance', nonWorkingIn: [], why: 'a Sunday anyway' },
]

describe('against date-holidays, every day of 1995–2099', () => {
  const calendar = new Holidays('FI')
  const listed = new Map<string, { name: string; type: string }[]>()
  for (let year = 1995; year <= 2099; year += 1) {
    for (const { date, name, type } of calendar.getHolidays(year, 'fi')) {
      const iso = date.slice(0, 10)
      listed.set(iso, [...(listed.get(iso) ?? []), { name, type }])
    }
  }

  it('lists nothing else than public holidays and the documented differences', () => {
    const others = new Set(
      [...listed.values()].flat().flatMap(({ name, type }) => (type === 'public' ? [] : [name])),
    )
    expect([...others].sort()).toEqual(LISTED_BUT_NOT_PUBLIC.map(({ name }) => name).sort())
  })

  it.each(CALCULATION_MODES)('agrees in mode %s save for the documented differences', (mode) => {
    const disagreements: string[] = []
    for (const date of daysOf(1995, 2099)) {
      const closed = (listed.get(date.toString()) ?? []).some(
        ({ name, type }) =>
          type === 'public' ||
          LISTED_BUT_NOT_PUBLIC.some(
            (other) =>
              other.name === name && other.type === type && other.nonWorkingIn.includes(mode),
          ),
      )
      if (isNonWorkingDay(date, mode) !== (closed || date.dayOfWeek >= 6)) {
        disagreements.push(date.toString())
      }
    }
    expect(disagreements).toEqual([])
  })

  it('gives a name to the public holidays and to no other weekend', () => {
    const disagreements: string[] = []
    for (const date of daysOf(1995, 2099)) {
      const reason = nonWorkingReason(date, 'STRICT')
      const isNamed = reason !== undefined && reason !== 'saturday' && reason !== 'sunday'
      const isPublic = (listed.get(date.toString()) ?? []).some(({ type }) => type === 'public')
      if (isNamed !== isPublic) disagreements.push(date.toString())
    }
    expect(disagreements).toEqual([])
  })
})

describe('the modes', () => {
  it('differ on the two eves only, and STRICT never counts a day that another does not', () => {
    for (const date of daysOf(2018, 2040)) {
      const eu = isNonWorkingDay(date, 'EU_FI')
      const fi = isNonWorkingDay(date, 'FI_150')
      const strict = isNonWorkingDay(date, 'STRICT')
      const isChristmasEve = date.month === 12 && date.day === 24
      const isMidsummerEve = nonWorkingReason(date, 'FI_150') === 'midsummer-eve'
      if (eu !== fi) expect(isChristmasEve).toBe(true)
      if (eu !== strict) expect(isMidsummerEve).toBe(true)
      if (strict) expect([eu, fi]).toEqual([true, true])
    }
  })
})
