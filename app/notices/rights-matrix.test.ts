import { describe, expect, it } from 'vitest'
import { ART6_BASES } from '#app/notices/notice.ts'
import type { LegalBasis, Purpose } from '#app/notices/notice.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { purposeRights } from '#app/notices/rights.ts'
import type { RightRule } from '#app/notices/rights.ts'
import type { Availability, BasisKey } from '#app/notices/rights-matrix.ts'

const Y: Availability = 'available'
const C: Availability = 'conditional'
const N: Availability = 'not-available'
const text = { fi: 'Teksti', sv: 'Text' }

function purpose(basis: Partial<LegalBasis>, more: Partial<Purpose> = {}): Purpose {
  return {
    id: 'p',
    text,
    legalBases: [{ art6: 'ART6_1_C', statutes: [], ...basis }],
    ...more,
  }
}

/** The right of the one purpose. */
function rule(right: RequestedRight, one: Purpose): RightRule {
  const [only] = purposeRights({
    kind: 'notice',
    registerName: text,
    plainSummary: text,
    controller: { name: text },
    purposes: [one],
    dates: {},
  })
  return only!.rights.find((row) => row.right === right)!
}

describe('the matrix of law 2.1', () => {
  // Typed again from the law: a, b, c, d, e, f, unknown.
  const bases: readonly BasisKey[] = [...ART6_BASES, 'unknown']
  const table: Readonly<Record<RequestedRight, readonly Availability[]>> = {
    access: [Y, Y, Y, Y, Y, Y, C],
    logData: [C, C, C, C, C, C, C],
    explanation: [C, C, C, C, C, C, C],
    rectification: [Y, Y, Y, Y, Y, Y, C],
    erasure: [Y, Y, N, C, N, Y, C],
    restriction: [Y, Y, C, Y, C, Y, C],
    portability: [C, C, N, N, N, N, C],
    objection: [N, N, N, N, Y, Y, C],
    automatedDecision: [C, C, C, C, C, Y, C],
    consentWithdrawal: [Y, N, N, N, N, N, C],
  }

  it.each(REQUESTED_RIGHTS.flatMap((right) => bases.map((art6, at) => ({ right, art6, at }))))(
    '$right on $art6',
    ({ right, art6, at }) => {
      expect(rule(right, purpose({ art6 })).availability).toBe(table[right][at])
    },
  )

  it('leaves everything to an officer where a legacy notice tells no basis', () => {
    for (const right of REQUESTED_RIGHTS) {
      expect(rule(right, purpose({ art6: 'unknown' })).availability).toBe(C)
    }
  })
})

describe('the Art. 9 layer of law 2.2', () => {
  it.each([
    // (a) opens what consent opens, for the special data only.
    ['ART9_2_A', 'ART6_1_C', 'erasure', C, 'GDPR 17(1)(b)'],
    ['ART9_2_A', 'ART6_1_C', 'portability', C, 'GDPR 20(1)(a)'],
    ['ART9_2_A', 'ART6_1_C', 'consentWithdrawal', C, 'GDPR 7(3)'],
    ['ART9_2_A', 'ART6_1_A', 'erasure', Y, 'GDPR 9(2)(a)'],
    ['ART9_2_A', 'ART6_1_A', 'consentWithdrawal', Y, 'GDPR 9(2)(a)'],
    ['ART9_2_A', 'ART6_1_C', 'objection', N, 'GDPR 21(1)'],
    // (b) and (g) as (c) and (e).
    ['ART9_2_B', 'ART6_1_C', 'erasure', N, 'GDPR 17(3)(b)'],
    ['ART9_2_B', 'ART6_1_E', 'portability', N, 'GDPR 20(3)'],
    ['ART9_2_B', 'ART6_1_A', 'erasure', C, 'GDPR 17(3)(b)'],
    ['ART9_2_G', 'ART6_1_E', 'erasure', N, 'GDPR 17(3)(b)'],
    ['ART9_2_G', 'ART6_1_E', 'objection', Y, 'GDPR 21(1)'],
    // (h) and (i) exclude erasure.
    ['ART9_2_H', 'ART6_1_C', 'erasure', N, 'GDPR 17(3)(c)'],
    ['ART9_2_H', 'ART6_1_C', 'portability', N, 'GDPR 20(3)'],
    ['ART9_2_H', 'ART6_1_C', 'objection', N, 'GDPR 21(1)'],
    ['ART9_2_I', 'ART6_1_E', 'erasure', N, 'GDPR 17(3)(c)'],
    ['ART9_2_I', 'ART6_1_F', 'erasure', C, 'GDPR 17(3)(c)'],
    // (j) lets 15, 16, 18 and 21 be derogated from, and excludes erasure.
    ['ART9_2_J', 'ART6_1_E', 'access', C, '1050/2018 § 31'],
    ['ART9_2_J', 'ART6_1_E', 'rectification', C, '1050/2018 § 31'],
    ['ART9_2_J', 'ART6_1_E', 'restriction', C, '1050/2018 § 31'],
    ['ART9_2_J', 'ART6_1_E', 'objection', C, '1050/2018 § 31'],
    ['ART9_2_J', 'ART6_1_E', 'erasure', N, 'GDPR 17(3)(d)'],
  ] as const)('%s on %s: %s', (art9, art6, right, availability, source) => {
    const row = rule(right, purpose({ art6, art9 }))
    expect(row.availability).toBe(availability)
    expect(row.source).toContain(source)
  })

  it.each(['ART9_2_C', 'ART9_2_D', 'ART9_2_E', 'ART9_2_F'] as const)(
    '%s changes nothing',
    (art9) => {
      for (const art6 of ART6_BASES) {
        for (const right of REQUESTED_RIGHTS) {
          expect(rule(right, purpose({ art6, art9 }))).toEqual(rule(right, purpose({ art6 })))
        }
      }
    },
  )

  it('never gives a right back by limiting it', () => {
    const row = rule('objection', purpose({ art6: 'ART6_1_C', art9: 'ART9_2_J' }))
    expect(row).toMatchObject({ availability: N, source: 'GDPR 21(1)' })
  })
})

describe('the national acts of law 2.3', () => {
  it.each([
    ['integration', 'restriction', N, '681/2023 § 73(3)'],
    ['employmentService', 'restriction', N, '380/2023 § 114'],
    ['socialCare', 'restriction', C, 'GDPR 18; 703/2023 § 12'],
    ['healthCare', 'restriction', C, 'GDPR 18; 703/2023 § 12'],
    ['socialCare', 'logData', Y, '703/2023 § 11'],
    ['healthCare', 'logData', Y, '703/2023 § 11'],
    ['integration', 'logData', C, 'GDPR 15(1); GDPR 15(4)'],
    ['employmentService', 'logData', C, 'GDPR 15(1); GDPR 15(4)'],
    ['socialCare', 'explanation', Y, '703/2023 § 11'],
    ['healthCare', 'explanation', Y, '703/2023 § 11'],
    ['integration', 'explanation', C, 'GDPR 5(2); GDPR 12; GDPR 15'],
    ['employmentService', 'explanation', C, 'GDPR 5(2); GDPR 12; GDPR 15'],
  ] as const)('in %s: %s', (field, right, availability, source) => {
    for (const art6 of ['ART6_1_C', 'ART6_1_E', 'unknown'] as const) {
      expect(rule(right, purpose({ art6 }, { fields: [field] }))).toMatchObject({
        availability,
        source,
      })
    }
  })

  it('makes derogations for research and archiving conditions, where the purpose names them', () => {
    const research = { statutes: [{ number: '1050/2018', section: '31' }] }
    const archiving = { statutes: [{ number: '1050/2018', section: '32' }] }
    for (const right of ['access', 'rectification', 'restriction', 'objection'] as const) {
      expect(rule(right, purpose({ art6: 'ART6_1_E', ...research }))).toMatchObject({
        availability: C,
        source: expect.stringContaining('1050/2018 § 31'),
      })
      expect(rule(right, purpose({ art6: 'ART6_1_E', ...archiving })).source).toContain('§ 32')
    }
    expect(rule('portability', purpose({ art6: 'ART6_1_A', ...archiving })).source).toContain(
      '§ 32',
    )
    expect(rule('portability', purpose({ art6: 'ART6_1_A', ...research })).source).not.toContain(
      '1050/2018',
    )
    const excluded = purpose({ ...research }, { fields: ['integration'] })
    expect(rule('restriction', excluded).availability).toBe(N)
  })
})
