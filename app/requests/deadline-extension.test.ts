import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { CLOCK_IDS } from '#app/requests/clocks.ts'
import { computeDeadline, describeStep } from '#app/requests/deadline.ts'
import type { DeadlineInput } from '#app/requests/deadline.ts'
import { CALCULATION_MODES } from '#app/requests/holidays.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const compare = Temporal.PlainDate.compare

const anyInput: fc.Arbitrary<DeadlineInput> = fc.record({
  received: fc.integer({ min: 0, max: 73_000 }).map((days) => day('1995-01-01').add({ days })),
  clock: fc.constantFrom(...CLOCK_IDS),
  mode: fc.constantFrom(...CALCULATION_MODES),
  suspendedDays: fc.integer({ min: 0, max: 120 }),
})

describe('the careful reading of an extension (D-12)', () => {
  it.each([
    ['2026-01-31', '2026-04-30', '2026-04-28', 'no 31 February: 28.2. + two months'],
    ['2026-01-29', '2026-04-29', '2026-04-28', 'nor 29 February in 2026'],
    ['2024-01-31', '2024-04-30', '2024-04-29', 'leap year'],
    ['2026-03-31', '2026-06-30', '2026-06-30', 'no 31 April, but 30 June is the same end'],
    ['2026-05-31', '2026-08-31', '2026-08-31', 'EU_FI rolls Sunday 30.8. to the same Monday'],
    ['2026-10-31', '2027-02-01', '2027-02-01', 'Sunday 31.1. and Saturday 30.1. roll alike'],
    ['2026-03-05', '2026-06-05', '2026-06-05', 'every other day'],
  ])('received %s: %s from receipt, %s strictly (%s)', (iso, fromReceipt, strict) => {
    const input = { received: day(iso), clock: 'gdpr-12' } as const
    expect(computeDeadline(input).extendedDue?.toString()).toBe(fromReceipt)
    const careful = computeDeadline({ ...input, extension: 'strict' })
    expect(careful.extendedDue?.toString()).toBe(strict)
    expect(careful.due.equals(computeDeadline(input).due)).toBe(true)
  })

  it('says why the date is earlier', () => {
    const input = { received: day('2026-01-31'), clock: 'gdpr-12', extension: 'strict' } as const
    const step = computeDeadline(input).steps.find(({ kind }) => kind === 'brought-forward')!
    expect(describeStep(step, 'fi')).toContain('28.2.2026 luetaan 2 kuukautta')
    expect(describeStep(step, 'sv')).toContain('2 månader')
    expect(describeStep(step, 'en')).toContain('from the nominal end of the first time limit')
  })

  it('is never later, and differs for receipts on the 29th to the 31st only', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plain = computeDeadline({ ...input, extension: 'from-receipt' }).extendedDue
        const strict = computeDeadline({ ...input, extension: 'strict' }).extendedDue
        if (!plain || !strict) {
          expect([plain, strict]).toEqual([undefined, undefined])
          return
        }
        expect(compare(strict, plain)).toBeLessThanOrEqual(0)
        if (input.clock !== 'gdpr-12' || input.received.day < 29) {
          expect(strict.equals(plain)).toBe(true)
        }
      }),
    )
  })
})
