import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ART6_BASES, ART9_BASES, SERVICE_FIELDS } from '#app/notices/notice.ts'
import type { Art9Basis, LegalBasis, NoticeContent, Purpose } from '#app/notices/notice.ts'
import { REQUESTED_RIGHTS, rightClock } from '#app/notices/requested-right.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { purposeRights, registerRights, userRights } from '#app/notices/rights.ts'
import type { Availability, BasisKey } from '#app/notices/rights-matrix.ts'
import { helsinkiAtj } from '#db/seeds/notices/helsinki-atj.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { huittinenSocialServices } from '#db/seeds/notices/huittinen-social-services.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

const Y: Availability = 'available'
const C: Availability = 'conditional'
const N: Availability = 'not-available'
const text = { fi: 'Teksti', sv: 'Text' }

function notice(purposes: readonly Purpose[]): NoticeContent {
  return {
    kind: 'notice',
    registerName: text,
    plainSummary: text,
    controller: { name: text },
    purposes,
    dates: {},
  }
}

describe('the rights of the demo registers by purpose', () => {
  const byPurpose = (doc: Parameters<typeof purposeRights>[0], right: RequestedRight) =>
    Object.fromEntries(
      purposeRights(doc).map(({ purpose: { id }, rights }) => [
        id,
        rights.find((row) => row.right === right)?.availability,
      ]),
    )

  it('Lappeenranta: statutory for clients, by consent for experts by experience', () => {
    const statutory = (client: Availability, expert: Availability) => ({
      'client-relationship': client,
      'state-compensation': client,
      'experts-by-experience': expert,
    })
    expect(byPurpose(lappeenrantaImmigration, 'restriction')).toEqual(statutory(N, Y))
    expect(byPurpose(lappeenrantaImmigration, 'erasure')).toEqual(statutory(N, Y))
    expect(byPurpose(lappeenrantaImmigration, 'consentWithdrawal')).toEqual(statutory(N, Y))
    expect(byPurpose(lappeenrantaImmigration, 'portability')).toEqual(statutory(N, C))
    const erasure = registerRights(lappeenrantaImmigration).find(({ right }) => right === 'erasure')
    expect(erasure).toMatchObject({
      availability: C,
      available: ['experts-by-experience'],
      conditional: [],
      notAvailable: ['client-relationship', 'state-compensation'],
      purposeIds: ['experts-by-experience'],
    })
  })

  it('Huittinen: by law, and by consent that the notice does not delimit', () => {
    const available = Object.fromEntries(
      registerRights(huittinenSocialServices).map((row) => [row.right, row.availability]),
    )
    expect(available).toMatchObject({
      access: Y,
      logData: Y,
      explanation: Y,
      rectification: Y,
      erasure: C,
      restriction: C,
      portability: C,
      objection: N,
      consentWithdrawal: C,
    })
  })

  it('Kotka: no basis is told, so everything is conditional', () => {
    for (const row of registerRights(kotkaImmigration)) {
      expect([row.right, row.availability]).toEqual([row.right, C])
    }
    expect(byPurpose(kotkaImmigration, 'restriction')).toEqual({ integration: N, 'social-care': C })
    expect(byPurpose(kotkaImmigration, 'logData')).toEqual({ integration: C, 'social-care': Y })
  })

  it('Helsinki reception: a statutory task of several fields', () => {
    expect(byPurpose(helsinkiReception, 'erasure')).toEqual({ reception: N })
    expect(byPurpose(helsinkiReception, 'portability')).toEqual({ reception: N })
    expect(byPurpose(helsinkiReception, 'objection')).toEqual({ reception: C })
    expect(byPurpose(helsinkiReception, 'restriction')).toEqual({ reception: C })
    expect(byPurpose(helsinkiReception, 'logData')).toEqual({ reception: Y })
  })

  it('Helsinki ATJ: a publicity description names no basis', () => {
    for (const right of REQUESTED_RIGHTS) {
      const care = right === 'logData' || right === 'explanation'
      expect([right, byPurpose(helsinkiAtj, right)]).toEqual([right, { all: care ? Y : C }])
    }
  })
})

describe('a person whose work the log records', () => {
  it('is a data subject of the log, but no client', () => {
    const { purpose: log, rights } = userRights(helsinkiReception)
    expect(log.legalBases[0]?.statutes.map(({ number }) => number)).toEqual([
      '906/2019',
      '703/2023',
    ])
    const of = (right: RequestedRight) => rights.find((row) => row.right === right)
    expect(of('access')).toMatchObject({ availability: Y, source: 'GDPR 15; GDPR 15(4)' })
    expect(of('rectification')?.availability).toBe(Y)
    expect(of('erasure')?.availability).toBe(N)
    expect(of('consentWithdrawal')?.availability).toBe(N)
    expect(of('logData')).toMatchObject({ availability: C, source: 'GDPR 15(1); GDPR 15(4)' })
    expect(userRights(lappeenrantaImmigration).purpose.legalBases[0]?.statutes).toHaveLength(1)
  })
})

describe('rightClock', () => {
  it('gives two months to log data of social welfare and health care alone (D-30)', () => {
    expect(rightClock('logData', ['socialCare'])).toBe('log-703')
    expect(rightClock('logData', ['integration', 'healthCare'])).toBe('log-703')
    expect(rightClock('logData', ['integration', 'employmentService'])).toBe('gdpr-12')
    expect(rightClock('logData', [])).toBe('gdpr-12')
    for (const right of REQUESTED_RIGHTS.filter((one) => one !== 'logData')) {
      expect(rightClock(right, [...SERVICE_FIELDS])).toBe('gdpr-12')
    }
  })
})

describe('any register', () => {
  const anyBasis: fc.Arbitrary<LegalBasis> = fc
    .tuple(
      fc.constantFrom<BasisKey>(...ART6_BASES, 'unknown'),
      fc.option(fc.constantFrom<Art9Basis>(...ART9_BASES), { nil: undefined }),
      fc.subarray(['31', '32']),
    )
    .map(([art6, art9, sections]) => ({
      art6,
      ...(art9 === undefined ? {} : { art9 }),
      statutes: sections.map((section) => ({ number: '1050/2018', section })),
    }))
  const anyPurpose = fc
    .tuple(
      fc.array(anyBasis, { minLength: 1, maxLength: 3 }),
      fc.option(fc.subarray([...SERVICE_FIELDS], { minLength: 1 }), { nil: undefined }),
    )
    .map(([legalBases, fields]): Omit<Purpose, 'id'> => ({
      text,
      legalBases,
      ...(fields === undefined ? {} : { fields }),
    }))
  const anyPurposes = fc
    .array(anyPurpose, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, index) => ({ ...one, id: `p${index}` })))

  it('keeps an available right at least under conditions when a purpose is added', () => {
    fc.assert(
      fc.property(anyPurposes, anyPurpose, (purposes, added) => {
        const before = registerRights(notice(purposes))
        const after = registerRights(notice([...purposes, { ...added, id: 'added' }]))
        for (const [index, row] of before.entries()) {
          const level = after[index]!.availability
          if (row.availability !== N) expect(level).not.toBe(N)
          else expect(level).not.toBe(Y)
        }
      }),
    )
  })

  it('has a reason in both languages and a source, and sorts every purpose once', () => {
    fc.assert(
      fc.property(anyPurposes, (purposes) => {
        const doc = notice(purposes)
        for (const row of [
          ...registerRights(doc),
          ...purposeRights(doc).flatMap(({ rights }) => rights),
          ...userRights(doc).rights,
        ]) {
          expect(row.reason.fi).toMatch(/\p{Ll}\.$/u)
          expect(row.reason.sv).toMatch(/\p{Ll}\.$/u)
          expect(row.reason.fi).not.toBe(row.reason.sv)
          expect(row.source).toMatch(/^(GDPR \d|\d+\/\d{4} § )/)
          expect(row.sources.length).toBeGreaterThan(0)
        }
        for (const row of registerRights(doc)) {
          const sorted = [...row.available, ...row.conditional, ...row.notAvailable]
          expect(sorted.sort()).toEqual(purposes.map(({ id }) => id).sort())
        }
      }),
    )
  })
})
