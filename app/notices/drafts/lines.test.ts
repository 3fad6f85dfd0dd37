import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod, periodWords } from '#app/notices/drafts/period.ts'
import { parseStatuteLines, statuteLines } from '#app/notices/drafts/statute-lines.ts'

const place = fc.record(
  {
    number: fc.oneof(
      fc.constant('(EU) 2016/679'),
      fc
        .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1900, max: 2100 }))
        .map(([number, year]) => `${String(number)}/${String(year)}`),
    ),
    chapters: fc.array(fc.integer({ min: 1, max: 30 }).map(String), { minLength: 1, maxLength: 4 }),
    section: fc.constantFrom('20', '80 a', '3'),
  },
  { requiredKeys: ['number'] },
)

describe('references to acts', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(place), (refs) => {
        expect(parseStatuteLines(statuteLines(refs))).toEqual({ ok: true, refs })
      }),
    )
  })

  it('are read as people type them', () => {
    expect(
      parseStatuteLines('  681/2023   73 § 3 mom. \n\n703/2023 4 kap.\n(EU) 2016/679'),
    ).toEqual({
      ok: true,
      refs: [
        { number: '681/2023', section: '73', subsection: 3 },
        { number: '703/2023', chapters: ['4'] },
        { number: '(EU) 2016/679' },
      ],
    })
    expect(parseStatuteLines('812/2000 | oma nimi | eget namn')).toEqual({
      ok: true,
      refs: [{ number: '812/2000', citedAs: { fi: 'oma nimi', sv: 'eget namn' } }],
    })
  })

  it('never fail on anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typeof parseStatuteLines(text).ok).toBe('boolean')
      }),
    )
  })
})

describe('periods', () => {
  it.each([
    ['48 kk', 'P48M'],
    ['10 v', 'P10Y'],
    ['10 år', 'P10Y'],
    ['1 vuosi 6 kuukautta', 'P1Y6M'],
    ['2 veckor', 'P2W'],
    ['p30d', 'P30D'],
  ])('%s is %s', (typed, iso) => {
    expect(parsePeriod(typed)).toBe(iso)
  })

  it.each(['', 'pitkään', '0 v', '10', 'P', '1 v 2 v', '-3 kk'])('%s is none', (typed) => {
    expect(parsePeriod(typed)).toBeUndefined()
  })

  it('are read back as they are shown, in both languages', () => {
    const iso = fc
      .tuple(...[0, 1, 2, 3].map(() => fc.option(fc.integer({ min: 1, max: 9999 }))))
      .filter((counts) => counts.some((count) => count !== null))
      .map((counts) =>
        counts.reduce<string>(
          (text, count, unit) =>
            count === null ? text : `${text}${String(count)}${'YMWD'.charAt(unit)}`,
          'P',
        ),
      )
    fc.assert(
      fc.property(iso, fc.constantFrom('fi' as const, 'sv' as const), (period, lang) => {
        expect(parsePeriod(periodWords(period, lang))).toBe(period)
      }),
    )
  })
})
