import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { RETENTION_TRIGGERS } from '#app/notices/notice.ts'
import type { Retention } from '#app/notices/notice.ts'
import { durationWords, ISO_DURATION, retentionWords } from '#app/notices/retention.ts'

const scope = { fi: 'Kaikki', sv: 'Alla' }

describe('durationWords', () => {
  it.each([
    ['P48M', '48 kuukautta', '48 månader'],
    ['P1M', '1 kuukausi', '1 månad'],
    ['P10Y', '10 vuotta', '10 år'],
    ['P1Y', '1 vuosi', '1 år'],
    ['P1Y6M', '1 vuosi ja 6 kuukautta', '1 år och 6 månader'],
    ['P2W', '2 viikkoa', '2 veckor'],
    ['P1Y2M3D', '1 vuosi, 2 kuukautta ja 3 päivää', '1 år, 2 månader och 3 dagar'],
  ])('says %s as "%s" and "%s"', (duration, fi, sv) => {
    expect(durationWords(duration, 'fi')).toBe(fi)
    expect(durationWords(duration, 'sv')).toBe(sv)
  })

  it.each(['', 'P', 'P0Y', 'PT5H', '48M', 'P6M1Y', 'P-1Y', 'P1.5Y', ' P1Y', 'P1Y '])(
    'refuses %j',
    (duration) => {
      expect(() => durationWords(duration, 'fi')).toThrow(RangeError)
    },
  )

  it('keeps every number of every duration, in order, in both languages', () => {
    const part = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined })
    fc.assert(
      fc.property(fc.tuple(part, part, part, part), (parts) => {
        fc.pre(parts.some((count) => count !== undefined))
        const duration = `P${parts.map((n, i) => (n === undefined ? '' : `${n}${'YMWD'[i]}`)).join('')}`
        expect(duration).toMatch(ISO_DURATION)
        const numbers = parts.flatMap((count) => (count === undefined ? [] : [String(count)]))
        for (const lang of CONTENT_LANGS) {
          expect(durationWords(duration, lang).match(/\d+/g)).toEqual(numbers)
        }
      }),
    )
  })
})

describe('retentionWords', () => {
  it('tells period, start, modality and source of the rule', () => {
    const row: Retention = {
      scope,
      operator: 'after',
      period: 'P10Y',
      trigger: 'finalDecision',
      asRule: true,
      basis: { fi: 'tiedonohjaussuunnitelma', sv: 'informationsstyrningsplanen' },
    }
    expect(retentionWords(row, 'fi')).toBe(
      'Pääsääntöisesti 10 vuotta asian lopullisesta ratkaisusta. Peruste: tiedonohjaussuunnitelma.',
    )
    expect(retentionWords(row, 'sv')).toBe(
      'Som regel 10 år från det att ärendet slutligt avgjordes. Grund: informationsstyrningsplanen.',
    )
  })

  it('tells permanent retention and cites the acts of criteria', () => {
    expect(retentionWords({ scope, operator: 'permanent' }, 'fi')).toBe('Säilytetään pysyvästi.')
    expect(retentionWords({ scope, operator: 'permanent' }, 'sv')).toBe('Förvaras varaktigt.')
    const criteria: Retention = {
      scope,
      operator: 'criteria',
      text: { fi: 'Lain mukaan.', sv: 'Enligt lag.' },
      statutes: [{ number: '254/2015' }],
    }
    expect(retentionWords(criteria, 'sv')).toBe(
      'Enligt lag. Författningar: lagen om klienthandlingar inom socialvården (254/2015).',
    )
  })

  it('never invents a period where the document tells none', () => {
    expect(retentionWords({ scope, operator: 'unstated' }, 'fi')).toBeUndefined()
  })

  it('has its own words for each trigger, before and after', () => {
    for (const lang of CONTENT_LANGS) {
      const said = RETENTION_TRIGGERS.flatMap((trigger) => [
        retentionWords({ scope, operator: 'after', period: 'P2Y', trigger }, lang),
        retentionWords({ scope, operator: 'until', trigger }, lang),
      ])
      expect(new Set(said).size).toBe(RETENTION_TRIGGERS.length * 2)
    }
  })
})
