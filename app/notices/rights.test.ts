import { describe, expect, it } from 'vitest'
import { ART6_BASES, RIGHTS } from '#app/notices/notice.ts'
import type { NoticeContent, Purpose, Right } from '#app/notices/notice.ts'
import { applicableRights } from '#app/notices/rights.ts'
import type { RightAvailability } from '#app/notices/rights.ts'
import type { Availability, BasisKey } from '#app/notices/rights-matrix.ts'
import { helsinkiAtj } from '#db/seeds/notices/helsinki-atj.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { huittinenSocialServices } from '#db/seeds/notices/huittinen-social-services.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

const text = { fi: 'Teksti', sv: 'Text' }

function noticeWith(
  purposes: readonly (Omit<Purpose, 'id' | 'text' | 'legalBases'> & {
    readonly bases: readonly BasisKey[]
  })[],
  more: Partial<NoticeContent> = {},
): NoticeContent {
  return {
    kind: 'notice',
    registerName: text,
    plainSummary: text,
    controller: { name: text },
    purposes: purposes.map(({ bases, ...rest }, index) => ({
      id: `p${index}`,
      text,
      legalBases: bases.map((art6) => ({ art6, statutes: [] })),
      ...rest,
    })),
    dates: {},
    ...more,
  }
}

function rightOf(doc: Parameters<typeof applicableRights>[0], right: Right): RightAvailability {
  const found = applicableRights(doc).find((row) => row.right === right)
  if (!found) throw new Error(`No row for ${right}`)
  return found
}

const Y: Availability = 'available'
const C: Availability = 'conditional'
const N: Availability = 'not-available'

/** Law 2.1, column by column: a, b, c, d, e, f, unknown. */
const EXPECTED: Readonly<Record<Right, readonly Availability[]>> = {
  access: [Y, Y, Y, Y, Y, Y, C],
  rectification: [Y, Y, Y, Y, Y, Y, C],
  erasure: [Y, Y, N, C, N, Y, C],
  restriction: [Y, Y, C, Y, C, Y, C],
  portability: [C, C, N, N, N, N, C],
  objection: [N, N, N, N, Y, Y, C],
  consentWithdrawal: [Y, N, N, N, N, N, C],
  automatedDecision: [C, C, C, C, C, Y, C],
  complaint: [Y, Y, Y, Y, Y, Y, Y],
}

describe('applicableRights', () => {
  const bases: readonly BasisKey[] = [...ART6_BASES, 'unknown']

  it.each(bases.map((basis, column) => [basis, column] as const))(
    'follows the matrix for a register on %s alone',
    (basis, column) => {
      const rows = applicableRights(noticeWith([{ bases: [basis] }]))
      expect(Object.fromEntries(rows.map((row) => [row.right, row.availability]))).toEqual(
        Object.fromEntries(RIGHTS.map((right) => [right, EXPECTED[right][column]])),
      )
    },
  )

  it('gives a reason in both languages and a source for every right of every basis', () => {
    for (const basis of bases) {
      for (const row of applicableRights(noticeWith([{ bases: [basis] }]))) {
        expect(row.reason.fi).toMatch(/\p{Ll}\.$/u)
        expect(row.reason.sv).toMatch(/\p{Ll}\.$/u)
        expect(row.reason.fi).not.toBe(row.reason.sv)
        expect(row.source).toMatch(/^GDPR \d/)
      }
    }
  })

  it('cites 17(3)(b) when a statutory task excludes erasure', () => {
    const row = rightOf(noticeWith([{ bases: ['ART6_1_C', 'ART6_1_E'] }]), 'erasure')
    expect(row).toMatchObject({ availability: N, source: 'GDPR 17(3)(b)', purposeIds: [] })
  })

  it('tells for which purposes a right holds when the bases differ', () => {
    const doc = noticeWith([{ bases: ['ART6_1_C'] }, { bases: ['ART6_1_A'] }])
    expect(rightOf(doc, 'erasure')).toMatchObject({ availability: C, purposeIds: ['p1'] })
    expect(rightOf(doc, 'consentWithdrawal')).toMatchObject({
      availability: C,
      purposeIds: ['p1'],
    })
    expect(rightOf(doc, 'access')).toMatchObject({ availability: Y, purposeIds: ['p0', 'p1'] })
  })

  it.each([
    ['integration', N, '681/2023 § 73(3)'],
    ['employmentService', N, '380/2023 § 114'],
    ['socialCare', C, 'GDPR 18; 703/2023 § 12'],
    ['healthCare', C, 'GDPR 18; 703/2023 § 12'],
  ] as const)('restricts restriction in %s (F-30, F-31)', (field, availability, source) => {
    for (const basis of ['ART6_1_C', 'ART6_1_E', 'unknown'] as const) {
      const row = rightOf(noticeWith([{ bases: [basis], fields: [field] }]), 'restriction')
      expect(row).toMatchObject({ availability, source })
    }
  })

  it('leaves nothing to contest where no automated decisions are made', () => {
    const silent = noticeWith([{ bases: ['ART6_1_C'] }])
    const none = noticeWith([{ bases: ['ART6_1_C'] }], { automatedDecisions: 'none' })
    expect(rightOf(silent, 'automatedDecision').availability).toBe(C)
    expect(rightOf(none, 'automatedDecision').availability).toBe(N)
  })
})

describe('the rights of the demo registers', () => {
  it.each([
    ['Helsinki reception', helsinkiReception, 'objection', C],
    ['Helsinki reception', helsinkiReception, 'restriction', C],
    ['Helsinki reception', helsinkiReception, 'portability', N],
    ['Helsinki ATJ', helsinkiAtj, 'erasure', C],
    ['Helsinki ATJ', helsinkiAtj, 'restriction', C],
    ['Lappeenranta', lappeenrantaImmigration, 'erasure', C],
    ['Lappeenranta', lappeenrantaImmigration, 'restriction', C],
    ['Lappeenranta', lappeenrantaImmigration, 'objection', N],
    ['Lappeenranta', lappeenrantaImmigration, 'automatedDecision', N],
    ['Huittinen', huittinenSocialServices, 'restriction', C],
    ['Huittinen', huittinenSocialServices, 'consentWithdrawal', C],
    ['Kotka', kotkaImmigration, 'erasure', C],
    ['Kotka', kotkaImmigration, 'access', C],
    ['Huittinen', huittinenSocialServices, 'access', Y],
  ] as const)('%s %#', (_, doc, right, availability) => {
    expect(rightOf(doc, right).availability).toBe(availability)
  })

  it('keeps restriction in Lappeenranta for the experts by experience only', () => {
    const row = rightOf(lappeenrantaImmigration, 'restriction')
    expect(row.purposeIds).toEqual(['experts-by-experience'])
    expect(row.source).toContain('681/2023 § 73(3)')
  })

  it('excludes restriction of integration data in Kotka, but not of its social care', () => {
    expect(rightOf(kotkaImmigration, 'restriction').purposeIds).toEqual(['social-care'])
  })
})
