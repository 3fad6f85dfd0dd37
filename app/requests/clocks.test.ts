import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { CLOCK_EVENTS } from '#app/requests/clock-events.ts'
import { CLOCK_IDS, CLOCKS, isClockId, PERIODS, PROMPT_DUTIES } from '#app/requests/clocks.ts'
import type { Clock, Period, PromptDuty } from '#app/requests/clocks.ts'
import { computeDeadline, describeStep } from '#app/requests/deadline.ts'
import type { DeadlineInput } from '#app/requests/deadline.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

describe('the other clocks (D-31, D-37 to D-39)', () => {
  it.each([
    ['publicity-14', '2026-12-10', '2026-12-28', '2027-01-11'],
    ['publicity-14', '2026-06-05', '2026-06-22', '2026-07-06'],
    ['accessibility-10', '2026-12-10', '2026-12-28', '2027-01-07'],
    ['accessibility-10', '2026-03-19', '2026-04-02', '2026-04-16'],
    ['appeal-30', '2026-11-24', '2026-12-28', undefined],
    ['appeal-30', '2026-03-05', '2026-04-07', undefined],
    ['review-14', '2026-12-10', '2026-12-28', undefined],
    ['review-14', '2026-06-05', '2026-06-22', undefined],
  ] as const)('%s from %s: due %s, extended %s', (clock, received, due, extendedDue) => {
    const deadline = computeDeadline({ received: day(received), clock })
    expect(deadline.due.toString()).toBe(due)
    expect(deadline.extendedDue?.toString()).toBe(extendedDue)
    expect(deadline.mode).toBe('FI_150')
  })

  it('name the day that they run from', () => {
    const sentence = (clock: DeadlineInput['clock'], lang: 'fi' | 'sv' | 'en') =>
      describeStep(computeDeadline({ received: day('2026-02-02'), clock }).steps[0]!, lang)
    expect(sentence('appeal-30', 'fi')).toBe(
      'Määräaika on 30 päivää päätöksen tiedoksisaantipäivästä 2.2.2026, joten määräpäivä on 4.3.2026.',
    )
    expect(sentence('review-14', 'sv')).toBe(
      'Tidsfristen är 14 dagar räknat från den dag då personen fick del av beslutet, 2.2.2026, och därför är den sista dagen 16.2.2026.',
    )
    expect(sentence('accessibility-10', 'fi')).toContain('palautteen saapumispäivästä 2.2.2026')
    expect(sentence('publicity-14', 'en')).toContain('from the day of receipt, 2.2.2026')
  })
})

describe('the clocks', () => {
  it('are counted by the law that sets them', () => {
    expect(CLOCKS['gdpr-12'].mode).toBe('EU_FI')
    expect(CLOCKS['log-703'].mode).toBe('FI_150')
  })

  it.each(['gdpr-12 ', 'GDPR-12', 'constructor', '', undefined])('do not include %j', (id) => {
    expect(isClockId(id)).toBe(false)
  })
  it('have an extended length only where the law knows one, and only Article 12 is suspended', () => {
    const withExtension = CLOCK_IDS.filter((id) => 'extendedLength' in CLOCKS[id])
    expect(withExtension).toEqual(['gdpr-12', 'publicity-14', 'accessibility-10'])
    expect(CLOCK_IDS.filter((id) => CLOCKS[id].suspendable)).toEqual(['gdpr-12'])
  })
})

describe('the rules of law.md that speak of time', () => {
  const TIMED = [
    ...['D-01', 'D-02', 'D-03', 'D-04', 'D-06', 'D-10', 'D-11', 'D-12', 'D-14'],
    ...['D-15', 'D-16', 'D-18', 'D-30', 'D-31', 'D-32', 'D-33', 'D-34', 'D-35'],
    ...['D-36', 'D-37', 'D-38', 'D-39', 'D-40', 'D-41', 'D-42'],
  ]
  const all: readonly (Clock | Period | PromptDuty)[] = [
    ...Object.values(CLOCKS),
    ...Object.values(PERIODS),
    ...Object.values(PROMPT_DUTIES),
  ]

  it('are each a clock, a period or a prompt duty, with a source', () => {
    expect([...new Set(all.flatMap(({ rules }) => rules))].sort()).toEqual(TIMED)
    for (const { source } of all) expect(source).toMatch(/(GDPR|Act|EDPB) /)
  })

  it('start and end with events that have Finnish and Swedish words', () => {
    for (const { start, end } of all) {
      for (const event of [start, end]) {
        const { fi, sv } = CLOCK_EVENTS[event]
        expect(fi).not.toBe(sv)
        for (const words of [fi, sv]) expect(words).toMatch(/^[a-zåäö].*[^.]$/)
      }
    }
    const used = new Set(all.flatMap(({ start, end }) => [start, end]))
    expect([...used].sort()).toEqual(Object.keys(CLOCK_EVENTS).sort())
  })
})
