import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  changedHeadings,
  comparedWith,
  datedVersions,
  versionInForce,
  type PublicVersion,
} from '#app/notices/notice-versions.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'

const today = Temporal.PlainDate.from('2026-11-03')
const version = (
  number: number,
  effectiveFrom: string,
  fields: Partial<PublicVersion> = {},
): PublicVersion => ({
  version: number,
  status: 'published',
  content: kotkaImmigration,
  effectiveFrom,
  publishedAt: '2026-10-01T08:00:00Z',
  withdrawnAt: null,
  ...fields,
})
const periods = (...versions: PublicVersion[]) =>
  datedVersions(versions, today).map((one) => [one.version, one.state, one.until])

describe('the versions of a notice', () => {
  it('are in force until the day before the next one is', () => {
    expect(
      periods(
        version(1, '2018-05-25'),
        version(2, '2025-03-01'),
        version(3, '2026-11-03'),
        version(4, '2027-01-01'),
      ),
    ).toEqual([
      [4, 'upcoming', null],
      [3, 'in-force', '2026-12-31'],
      [2, 'superseded', '2026-11-02'],
      [1, 'superseded', '2025-02-28'],
    ])
  })

  it('count one that was replaced on its own day as never in force', () => {
    expect(periods(version(1, '2026-11-01'), version(2, '2026-11-01'))).toEqual([
      [2, 'in-force', null],
      [1, 'replaced-at-once', null],
    ])
  })

  it('give way to the one before when they are withdrawn', () => {
    const withdrawn = { status: 'withdrawn', withdrawnAt: '2026-10-31T22:30:00Z' } as const
    const versions = [version(1, '2020-01-01'), version(2, '2026-09-01', withdrawn)]
    // Half past midnight in Finland.
    expect(periods(...versions)).toEqual([
      [2, 'withdrawn', '2026-11-01'],
      [1, 'in-force', null],
    ])
    const unknown = { status: 'withdrawn' } as const
    expect(periods(version(1, '2020-01-01', unknown))).toEqual([[1, 'withdrawn', null]])
  })

  it('are compared with the one before that was not withdrawn', () => {
    const versions = datedVersions(
      [
        version(1, '2020-01-01'),
        version(2, '2021-01-01', { status: 'withdrawn' }),
        version(4, '2022-01-01'),
      ],
      today,
    )
    expect(comparedWith(versions, 4)?.version).toBe(1)
    expect(comparedWith(versions, 2)?.version).toBe(1)
    expect(comparedWith(versions, 1)).toBeUndefined()
    expect(versionInForce(versions)?.version).toBe(4)
    expect(versionInForce([])).toBeUndefined()
  })

  it('tell what changed by the headings of the sections', () => {
    const after = { ...kotkaImmigration, logs: { fi: 'Uusi.', sv: 'Ny.' } }
    expect(changedHeadings(kotkaImmigration, after, 'sv')).toEqual(['Logguppgifter'])
    expect(changedHeadings(after, after, 'fi')).toEqual([])
  })
})
