import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseNotice } from '#app/notices/import/analyse-notice.ts'
import { HEADINGS_FI } from '#app/notices/import/headings-fi.ts'
import { HEADINGS_SV } from '#app/notices/import/headings-sv.ts'
import { toDraft } from '#app/notices/import/to-draft.ts'
import { draftSchema } from '#app/notices/notice-schema.server.ts'

const FIXTURES = [
  'numbered-table.fi.txt',
  'plain-headings.sv.txt',
  'question-headings.fi.txt',
  'checkbox-form.sv.txt',
  'multi-field-headings.sv.txt',
  'publicity-description.sv.txt',
  'record-of-processing.fi.txt',
  'column-form.fi.txt',
].map((name) =>
  readFileSync(new URL(`../../../test/fixtures/import/${name}`, import.meta.url), 'utf8'),
)

const headings = [HEADINGS_FI, HEADINGS_SV].flatMap((list) =>
  Object.values(list).flatMap((texts) => texts.split(';').map((text) => text.trim())),
)
/** Pieces that notices are made of, and the signs that could confuse their reader. */
const piece = fc.oneof(
  fc.constantFrom(...headings),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    '\u00a0',
    ':',
    '?',
    '. ',
    ', ',
    '1. ',
    '12) ',
    '## ',
    '- ',
    '• ',
    '|',
    '☐ ',
    '☒ ',
    '[x] ',
    'Ei ',
    'Kyllä ',
    'Ja ',
    'Nej ',
    '<p>',
    '</p>',
    '<td>',
    '</td>',
    '<tr>',
    '</tr>',
    '<li>',
    '<br>',
    '<input type="checkbox" checked>',
    '<a href="https://a.example">',
    '</a>',
    '&auml;',
    '&#0;',
    '&#x1F600;',
    '<',
    '(812/2000)',
    '20 § 1 mom.',
    '2, 5 och 6 kap. i lagen om ',
    '6 artiklan 1 kohdan c alakohta',
    'artikel 9.2 h',
    '10 vuotta asiakkuuden päättymisestä',
    'tio år',
    'pysyvästi',
    '31.2.2020',
    '29.2.2024',
    '2020-13-01',
    'a.b@c.example',
    '..@-.-',
    '+358 40 1234567',
    '00100 Mallila',
    'PL 1',
    'Koulukatu 3',
    '1234567-8',
    'https://a b',
    'Laatimispäivä ',
    'Saknas',
    '\ud83d',
    '\u0000',
    '\u2028',
    '😀',
    'İ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))

describe('on any text', () => {
  it('no character is lost and no two spans overlap', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { sections, unmapped } = analyseNotice(source)
        const spans = [
          ...unmapped.map(({ span }) => span),
          ...sections.flatMap(({ headingSpan, span }) => [headingSpan, span]),
        ]
        expect(spans.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source)
        let at = 0
        for (const { start, end } of spans) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThanOrEqual(start)
          at = end
        }
        expect(at).toBe(source.length)
      }),
      { numRuns: 1_000 },
    )
  })

  it('the draft fits its schema, and so do the answers', () => {
    fc.assert(
      fc.property(text, (source) => {
        const imported = analyseNotice(source)
        const parsed = draftSchema.safeParse(toDraft(imported))
        expect(parsed.error?.issues).toBeUndefined()
        for (const { confidence, field, fields } of imported.sections) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(fields[0] ?? null).toBe(field)
        }
        // What goes to the editor is JSON.
        expect(JSON.parse(JSON.stringify(imported))).toEqual(imported)
      }),
      { numRuns: 1_000 },
    )
  })

  it('a text too long for one field still makes a draft', () => {
    const long = `Säilytysaika\n${'tiedot säilytetään, '.repeat(2_000)}\nTietosisältö\n${'x'.repeat(40_000)}`
    expect(draftSchema.safeParse(toDraft(analyseNotice(long))).success).toBe(true)
  })
})

describe('what changes nothing of the content', () => {
  const fieldsOf = (source: string) => {
    const { language, kind, fields, sections } = analyseNotice(source)
    return { language, kind, fields, found: sections.map((section) => section.fields) }
  }
  const spaces = fc.constantFrom('\u00a0', '  ', ' \u00a0')

  it('other spaces, line ends and empty lines', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES),
        fc.array(fc.tuple(fc.nat(400), spaces), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', ' ', '\u00a0'),
        (source, changes, lineEnd, trailing) => {
          let number = 0
          const changed = source
            .replace(/(?<=\S) (?=\S)/g, (space) => {
              number += 1
              return changes.find(([at]) => at === number)?.[1] ?? space
            })
            .replaceAll('\n', `${trailing}${lineEnd}`)
          expect(fieldsOf(changed)).toEqual(fieldsOf(source))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('other numbers of the headings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('.', ')', '.1', '.2.'),
        (source, step, sign) => {
          const changed = source.replace(
            /^(\d{1,2})[.)]? (?=\p{Lu})/gmu,
            (_, number: string) => `${Number(number) + step}${sign} `,
          )
          expect(fieldsOf(changed)).toEqual(fieldsOf(source))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('a slip of the pen in a long heading', () => {
    const long = headings.filter(
      (heading) => heading.length >= 16 && /^\p{L}+( \p{L}+)+$/u.test(heading),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom('drop', 'swap', 'double'),
        (heading, at, slip) => {
          const place = 1 + (at % (heading.length - 3))
          const [before, one = '', two = '', after] = [
            heading.slice(0, place),
            heading[place],
            heading[place + 1],
            heading.slice(place + 2),
          ]
          fc.pre(/\p{Ll}\p{Ll}/u.test(one + two))
          const written = {
            drop: before + two + after,
            swap: before + two + one + after,
            double: before + one + one + two + after,
          }[slip]
          const field = (source: string) =>
            analyseNotice(`1. ${source}\nAsia\n`).sections[0]?.fields[0]
          expect(field(written)).toBe(field(heading))
        },
      ),
      { numRuns: 500 },
    )
  })
})
