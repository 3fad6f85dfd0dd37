import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { itemClock, lateQuestion, mayExtend, maySuspend } from '#app/requests/item-clock.ts'
import type { ClockFacts, Suspension } from '#app/requests/item-clock.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

function suspension(asked: string, answered: string | null): Suspension {
  return { asked: day(asked), answered: answered === null ? null : day(answered) }
}

function facts(received: string, other: Partial<ClockFacts> = {}): ClockFacts {
  return { received: day(received), clock: 'gdpr-12', suspensions: [], extended: false, ...other }
}

/** The dates of a clock as text, for readable comparisons. */
function dates(of: ClockFacts, today: string) {
  const clock = itemClock(of, day(today))
  return JSON.parse(JSON.stringify(clock)) as Record<keyof typeof clock, string | number | null>
}

describe('the clock of an item', () => {
  it('has one last day when nothing has happened', () => {
    expect(dates(facts('2026-05-19'), '2026-05-20')).toMatchObject({
      due: '2026-06-22',
      unsuspendedDue: '2026-06-22',
      strictDue: '2026-06-19',
      extendedDue: null,
      extendableTo: '2026-08-19',
      current: '2026-06-22',
      unsuspendedCurrent: '2026-06-22',
      extensionNoticeBy: '2026-06-22',
      suspendedDays: 0,
      suspendedSince: null,
    })
  })

  it.each([
    ['2026-11-02', '2026-11-04', '2026-11-09', 5, '2026-12-02', '2026-12-07', '2026-12-02'],
    ['2026-11-20', '2026-11-23', '2026-12-03', 10, '2026-12-21', '2026-12-30', '2026-12-21'],
    ['2026-05-04', '2026-05-05', '2026-05-20', 15, '2026-06-04', '2026-06-22', '2026-06-04'],
  ])(
    'received %s, asked %s, answered %s: %i days (D-18)',
    (received, asked, answered, suspendedDays, unsuspendedDue, due, strictDue) => {
      const suspended = facts(received, { suspensions: [suspension(asked, answered)] })
      const open = { due: unsuspendedDue, current: unsuspendedDue, suspendedSince: asked }
      const dayBefore = day(answered).subtract({ days: 1 }).toString()
      expect(dates(suspended, asked)).toMatchObject({ ...open, suspendedDays: 0 })
      expect(dates(suspended, dayBefore)).toMatchObject({ ...open, suspendedDays: 0 })
      expect(dates(suspended, answered)).toMatchObject({
        ...{ suspendedDays, unsuspendedDue, due, strictDue },
        current: due,
        unsuspendedCurrent: unsuspendedDue,
        suspendedSince: null,
      })
    },
  )

  it('counts overlapping suspensions once', () => {
    const k = (...suspensions: Suspension[]) =>
      itemClock(facts('2026-03-02', { suspensions }), day('2026-12-01')).suspendedDays
    expect(k(suspension('2026-03-03', '2026-03-06'), suspension('2026-03-09', '2026-03-11'))).toBe(
      5,
    )
    expect(k(suspension('2026-03-03', '2026-03-10'), suspension('2026-03-05', '2026-03-12'))).toBe(
      9,
    )
    expect(k(suspension('2026-03-05', '2026-03-12'), suspension('2026-03-03', '2026-03-10'))).toBe(
      9,
    )
    expect(k(suspension('2026-03-03', '2026-03-13'), suspension('2026-03-05', '2026-03-06'))).toBe(
      10,
    )
    expect(k(suspension('2026-03-03', '2026-03-05'), suspension('2026-03-05', '2026-03-06'))).toBe(
      3,
    )
    expect(k(suspension('2026-03-03', '2026-03-03'))).toBe(0)
    expect(k(suspension('2026-03-03', null), suspension('2026-03-05', '2026-03-06'))).toBe(1)
  })

  it('shows since when the earliest open question waits', () => {
    const suspensions = [suspension('2026-03-05', null), suspension('2026-03-04', null)]
    expect(dates(facts('2026-03-02', { suspensions }), '2026-03-10').suspendedSince).toBe(
      '2026-03-04',
    )
    expect(dates(facts('2026-03-02', { suspensions }), '2026-03-03').suspendedSince).toBeNull()
  })

  it('counts no day before a corrected receipt (D-09)', () => {
    const suspensions = [suspension('2026-03-02', '2026-03-06')]
    expect(dates(facts('2026-03-04', { suspensions }), '2026-03-10').suspendedDays).toBe(2)
    expect(dates(facts('2026-03-09', { suspensions }), '2026-03-10').suspendedDays).toBe(0)
  })

  it('refuses an answer before its question', () => {
    const wrong = facts('2026-03-02', { suspensions: [suspension('2026-03-05', '2026-03-04')] })
    expect(() => itemClock(wrong, day('2026-03-10'))).toThrow(RangeError)
  })

  it('leaves suspensions out where the law knows none', () => {
    const suspensions = [suspension('2026-10-26', '2026-11-05')]
    expect(
      dates(facts('2026-10-24', { clock: 'log-703', suspensions }), '2026-11-10'),
    ).toMatchObject({ due: '2026-12-28', suspendedDays: 0, suspendedSince: null })
  })

  it('extends from receipt, in both dates, with the suspension on top', () => {
    const extended = facts('2026-09-21', {
      extended: true,
      suspensions: [suspension('2026-09-22', '2026-09-26')],
    })
    expect(dates(extended, '2026-10-01')).toMatchObject({
      due: '2026-10-26',
      extendedDue: '2026-12-28',
      current: '2026-12-28',
      unsuspendedCurrent: '2026-12-21',
      strictDue: '2026-12-21',
      extensionNoticeBy: '2026-10-26',
    })
  })

  it('knows no extension of a log data request', () => {
    expect(
      dates(facts('2026-10-24', { clock: 'log-703', extended: true }), '2026-11-10'),
    ).toMatchObject({
      current: '2026-12-28',
      extendedDue: null,
      extendableTo: null,
      extensionNoticeBy: null,
    })
  })

  it('explains the date that counts now', () => {
    const extended = itemClock(facts('2026-05-19', { extended: true }), day('2026-05-20'))
    expect(extended.steps.map(({ of, kind }) => [of, kind])).toEqual([['extendedDue', 'nominal']])
    const first = itemClock(facts('2026-05-19'), day('2026-05-20'))
    expect(first.steps.map(({ kind }) => kind)).toEqual(['nominal', 'rolled', 'rolled', 'rolled'])
    expect(first.strictSteps.map(({ kind }) => kind)).toEqual(['nominal'])
  })
})

describe('whether a time limit may be extended (D-02, D-03)', () => {
  it('on the last day still, on the day after no more', () => {
    const item = facts('2026-03-05')
    expect(mayExtend(item, day('2026-03-05'))).toEqual({ ok: true })
    expect(mayExtend(item, day('2026-04-07'))).toEqual({ ok: true })
    expect(mayExtend(item, day('2026-04-08'))).toEqual({ ok: false, reason: 'too-late' })
  })

  it('once', () => {
    const item = facts('2026-03-05', { extended: true })
    const refused = { ok: false, reason: 'already-extended' }
    expect(mayExtend(item, day('2026-03-10'))).toEqual(refused)
    expect(mayExtend(item, day('2026-05-10'))).toEqual(refused)
  })

  it.each(['log-703', 'appeal-30', 'review-14'] as const)('never for %s', (clock) => {
    expect(mayExtend(facts('2026-03-05', { clock }), day('2026-03-06'))).toEqual({
      ok: false,
      reason: 'no-extension-in-law',
    })
  })

  it('as long as an answered question has moved the last day, and not on the hope of an answer', () => {
    const today = day('2026-12-04')
    const answered = { suspensions: [suspension('2026-11-04', '2026-11-09')] }
    const open = { suspensions: [suspension('2026-11-04', null)] }
    expect(mayExtend(facts('2026-11-02', answered), today)).toEqual({ ok: true })
    expect(mayExtend(facts('2026-11-02', open), today)).toEqual({ ok: false, reason: 'too-late' })
  })
})

describe('whether a question may suspend', () => {
  it('while the time limit runs, under Article 12 only', () => {
    expect(maySuspend(facts('2026-03-05'), day('2026-04-07'))).toEqual({ ok: true })
    expect(maySuspend(facts('2026-03-05'), day('2026-04-08'))).toEqual({
      ok: false,
      reason: 'too-late',
    })
    expect(maySuspend(facts('2026-03-05', { extended: true }), day('2026-04-08'))).toEqual({
      ok: true,
    })
    expect(maySuspend(facts('2026-03-05', { clock: 'log-703' }), day('2026-03-06'))).toEqual({
      ok: false,
      reason: 'no-suspension-in-law',
    })
  })

  it.each([
    ['2026-03-05', '2026-03-05', false],
    ['2026-03-05', '2026-03-12', false],
    ['2026-03-05', '2026-03-13', true],
    ['2026-04-01', '2026-04-10', false], // Easter is not counted
    ['2026-04-01', '2026-04-13', true],
    ['2026-12-18', '2026-12-28', false], // Christmas Eve is a working day under Reg. 1182/71
    ['2026-12-18', '2026-12-29', true],
    ['2026-03-06', '2026-03-15', false], // the weekend after the fifth working day
    ['2026-03-06', '2026-03-16', true],
  ])('received %s, asked %s: late %s (D-18)', (received, asked, late) => {
    expect(lateQuestion(day(received), day(asked))).toBe(late)
  })
})
