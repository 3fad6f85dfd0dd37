import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { findInText } from '#app/notices/lint/find-in-text.ts'
import type { TextHit } from '#app/notices/lint/finding.ts'

const TODAY = Temporal.PlainDate.from('2026-11-25')

/** Violations of several words, each with its rule. */
const PLANTED = [
  ['O-01', 'henkilötietolain 26 §'],
  ['O-02', 'laki kotoutumisen edistämisestä (1386/2010)'],
  [
    'O-05',
    'sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä annetun lain (159/2007)',
  ],
  ['O-07', 'lagen om klienthandlingar inom socialvården'],
  ['O-10', 'lag om patientens ställning och rättigheter (812/2000)'],
  ['O-11', 'asiakkaan asemasta ja oikeuksista annetun lain (812/2000) 20 §'],
  ['A-01', 'Väestörekisterikeskuksen'],
  ['A-03', 'närings-, trafik- och miljöcentralen'],
  ['A-08', 'sosiaali- ja terveyslautakunta'],
  ['T-09', 'kerran vuodessa ilmaiseksi'],
  ['T-11', 'inledande kartläggningen'],
] as const

const BLANKS = [' ', '\u00A0', '&nbsp;', '\n', '\r\n', ' \n ', '\u202F', '<br>', '</b> <b>']
/** What may stand within a word, two letters from its ends, without being seen. */
const JOINS = ['', '', '', '\u00AD', '&shy;', '\u200B', '<b></b>']

const lang = fc.constantFrom(...CONTENT_LANGS)
const scraps = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<input type="checkbox" checked>',
          '<',
          '&',
          '&nbsp;',
          '&#0;',
          '&#x110000;',
        ],
        ...['\t', '\n', '\r\n', '\n\n', '\u00AD', '-\n', '§', '20 §', '4 luku', '523/1999', '(EU)'],
        ...[
          '1. Rekisterinpitäjä',
          '## ',
          'Säilytysajat',
          'suostumus',
          '☒',
          'http://',
          '@',
          'puh. ',
        ],
        ...[
          'henkilötietolain',
          'lag om',
          ' i ',
          'annetun lain',
          '1.2.2003',
          '32.13.2020',
          '\uD800',
          'ﬁ',
        ],
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

function holdsContract(text: string, hits: readonly TextHit[]): void {
  let last = 0
  for (const { match, offset, section, rule } of hits) {
    expect(text.slice(offset, offset + match.length)).toBe(match)
    if (match === '') expect([offset, section]).toEqual([0, null])
    expect(offset, `${rule.id} shares words with the hit before it`).toBeGreaterThanOrEqual(last)
    last = offset + match.length
  }
}

describe('findInText', () => {
  it('never throws, and every hit is where it says, whatever the text', () => {
    fc.assert(
      fc.property(scraps, lang, (text, language) => {
        holdsContract(text, findInText(text, language, TODAY))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the contract around planted violations', () => {
    fc.assert(
      fc.property(
        scraps,
        fc.constantFrom(...PLANTED),
        scraps,
        lang,
        (before, [, words], after, language) => {
          const text = `${before}\n${words}\n${after}`
          holdsContract(text, findInText(text, language, TODAY))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('finds a violation across any blank, soft hyphen, tag and line end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANTED),
        fc.array(fc.constantFrom(...BLANKS), { minLength: 12, maxLength: 12 }),
        fc.array(fc.constantFrom(...JOINS), { minLength: 40, maxLength: 40 }),
        ([rule, words], blanks, joins) => {
          let blank = 0
          let join = 0
          const written = words.replace(/ |(?<=\p{L}{2})(?=\p{L}{2})/gu, (place) =>
            place === ' ' ? (blanks[blank++ % 12] ?? ' ') : (joins[join++ % 40] ?? ''),
          )
          const text = `Tässä: ${written}. Loppu.`
          const hits = findInText(text, 'fi', TODAY)
          holdsContract(text, hits)
          const hit = hits.find((one) => one.rule.id === rule)
          expect(hit, written).toBeDefined()
          expect(written).toContain(hit?.match.split('</b>')[0])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds a word that a line end has parted, and two words that share their end', () => {
    const ids = (text: string) => findInText(text, 'fi', TODAY).map(({ rule }) => rule.id)
    expect(ids('Väestörekisteri-\nkeskus')).toEqual(['A-01'])
    expect(ids('ELY-\nkeskus')).toEqual(['A-03'])
    expect(ids('sosiaali-\nja terveyslautakunta')).toEqual(['A-08'])
    expect(ids('närings-, trafik-\noch miljöcentralen')).toEqual(['A-03'])
  })

  it('knows composed and decomposed letters', () => {
    const text = 'henkilötietolain ja Väestörekisterikeskus'.normalize('NFD')
    const hits = findInText(text, 'fi', TODAY)
    holdsContract(text, hits)
    expect(hits.map(({ rule }) => rule.id)).toEqual(['O-01', 'A-01'])
  })

  it('shifts every place by the length of what is put before it', () => {
    const prefix = fc
      .array(fc.constantFrom('xx', ' ', '\n', '\u00A0', '😀', 'ä\u0308', '<i>', '&amp;'), {
        maxLength: 20,
      })
      .map((parts) => `${parts.join('')}\n\n`)
    fc.assert(
      fc.property(prefix, fc.subarray([...PLANTED], { minLength: 1 }), (before, planted) => {
        const text = planted.map(([, words]) => `Lause: ${words}.`).join('\n\n')
        const plain = findInText(text, 'fi', TODAY)
        const shifted = findInText(before + text, 'fi', TODAY)
        expect(plain.length).toBeGreaterThanOrEqual(planted.length)
        expect(shifted.map(({ rule, match, offset }) => [rule.id, match, offset])).toEqual(
          plain.map(({ rule, match, offset }) => [rule.id, match, offset + before.length]),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('reads a long text in reasonable time', () => {
    const text = 'Henkilötietolain 26 § ja laki 1386/2010 sekä ELY-keskus. '.repeat(2000)
    expect(findInText(text, 'fi', TODAY).length).toBe(6000)
  })
})
