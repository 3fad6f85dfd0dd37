import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareText } from '#app/pdf/characters.server.ts'
import type { Block, PdfDocument } from '#app/pdf/document.ts'
import { PAGE } from '#app/pdf/geometry.ts'
import { renderPdf } from '#app/pdf/render.server.ts'
import { flatten, inspectPdf, type InspectedPdf } from '#test/support/inspect-pdf.ts'
import { xmlProblem } from '#test/support/xml.ts'

/** One text in every place where a person's or a clerk's own words may stand. */
function documentWith(text: string, blocks: readonly Block[] = everyBlock(text)): PdfDocument {
  return {
    lang: 'fi',
    title: text,
    author: text,
    subject: text,
    createdAt: '2026-11-22T10:00:00Z',
    archive: { identifier: text, keywords: text },
    letterhead: { names: [text], contact: [text] },
    reference: { name: text, lines: [text] },
    recipient: [text, text],
    blocks,
    footer: [text],
  }
}

function everyBlock(text: string): Block[] {
  return [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', text },
    { kind: 'paragraph', text, strong: true },
    { kind: 'list', items: [text, text] },
    { kind: 'facts', rows: [{ term: text, value: [text, text] }] },
    { kind: 'table', caption: text, head: [text, 'Selitys', text], rows: [['K1', text, text]] },
  ]
}

async function inspect(document: PdfDocument): Promise<InspectedPdf> {
  return inspectPdf(await renderPdf(document))
}

/** What can be compared with a text layer: no white space, no invisible characters, one kind of hyphen. */
function bare(text: string): string {
  return text
    .replace(/[\s\p{DI}]/gu, '')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC')
}

/** What PDF/A-2a, PDF/UA and a reader ask of a letter, whatever stands in it. */
function expectSound(pdf: InspectedPdf): void {
  expect(pdf.untaggedOperators).toEqual([])
  expect(pdf.orphans).toEqual([])
  expect(pdf.missingGlyphs).toEqual([])
  expect(xmlProblem(pdf.xmp)).toBeUndefined()
  for (const font of pdf.fonts) expect(font).toMatchObject({ embedded: true, toUnicode: true })
  for (const edge of pdf.rightEdges) expect(edge).toBeLessThanOrEqual(PAGE.right + 0.5)
  expect(Math.min(...pdf.fontSizes)).toBeGreaterThanOrEqual(9)
}

function texts(pdf: InspectedPdf, role: string): string[] {
  return flatten(pdf.structure)
    .filter((node) => node.role === role)
    .map(({ text }) => bare(text))
}

async function expectLetter(text: string): Promise<void> {
  const pdf = await inspect(documentWith(text))
  expectSound(pdf)
  const read = bare(prepareText(text))
  expect(texts(pdf, 'P')).toEqual(Array<string>(10).fill(read))
  expect(texts(pdf, 'H1')).toEqual([read])
  expect(texts(pdf, 'LBody')).toEqual([read, read])
  expect(texts(pdf, 'TH')).toEqual([read, read, 'Selitys', read])
  expect(texts(pdf, 'TD')).toEqual([bare(read + read), 'K1', read, read])
  expect(pdf.pages.length).toBeLessThanOrEqual(2 + prepareText(text).length / 25)
}

const NAME = 'Maija-Liisa Åhlström-Mäkelä von und zu '.repeat(4).slice(0, 120)

describe('no text breaks a letter', () => {
  test.each([
    ['a word of 300 letters', 'ä'.repeat(300)],
    ['a compound of 300 letters', 'kotoutumissuunnitelma'.repeat(15).slice(0, 300)],
    ['300 Arabic letters without a space', 'ش'.repeat(300)],
    ['300 letters without a place in any font', '你'.repeat(300)],
    ['a name of 120 letters', NAME],
    ['Northern, Inari and Skolt Sámi', 'áčđŋšŧž ÁČĐŊŠŦŽ kielâ Sääʹmǩiõll Ǧ ǥ ǯ ʒ'],
    ['Cyrillic', 'Съешь же ещё этих мягких, Їжак ґанок, Қазақ, Ә'],
    ['emoji of several characters', '👨‍👩‍👧‍👦 👍🏽 🇫🇮🇸🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ 1️⃣ 🫠'],
    ['a hundred emoji joined into one', Array(100).fill('👩').join('\u200d')],
    ['Arabic in Finnish', 'Nimi on علي محمد (ent. الحسن), s. 1.1.1990'],
    ['Arabic with a case number', 'ورقم القضية هو ABC 2026-000123 منذ 22.11.2024، شكراً!\nمُحَمَّدٌ'],
    ['letters whose dots are marks', 'ݠ ڢ ڥ ڣ ࢤ'],
    ['Persian, Urdu, Sorani', 'می‌خواهم ۱۲۳ میں اپنا ڈیٹا دیکھنا چاہتا ہوں۔ دەمەوێت'],
    ['Hebrew with points', 'עִבְרִית (שָׁלוֹם) 12'],
    ['marks upon marks', `Z${'\u0301\u0323'.repeat(40)} ẍ̌ q̌ a\u036b`],
    [
      'zero-width and direction marks',
      'a\u200b\u200c\u200d\u2060b \u202ec\u202c \u2066d\u2069\ufeff',
    ],
    ['halves of surrogate pairs', '\ud83d \ude00 \ud83d\ud83d x'],
    ['controls', '\0\x01\b\v\f\x1b\x7f\x85a\tb'],
    ['private and unassigned characters', '\ue000 \u{10ffff} \uffff \u0378'],
    ['characters that share a glyph', 'μ µ Ω Ω ∆ Δ ϕ ﬀ ff ⁼ \u2011 ½ 1\u20442'],
    ['nothing', ''],
    ['spaces only', '   \u00a0\u3000 '],
  ])('%s', async (_, text) => {
    await expectLetter(text)
  })

  const awkward = fc.constantFrom(
    ...'aäŋЖ 0-.(§\n',
    ...'علیبَّ،؟١۱',
    ...'אבִ',
    ...['😀', '👩', '🏽', '🇫', '🏴', '\u{e0067}', '\u{e007f}', '☑', '©'],
    ...['\u200d', '\u200c', '\ufe0f', '\u20e3', '\u0301', '\u0323', '\u036b', '\u034f'],
    ...['\u202e', '\u200f', '\u00ad', '\ud83d', '\ude00', '\0', '\u2028', '\u3000'],
    ...['你', 'ส', 'ั', '한', '\u1100', 'ꙮ', '\ue000', 'ﷺ', '\ufdfd', '\ufb1d', 'ﻻ'],
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: awkward, maxLength: 80 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
      .map((units) => String.fromCharCode(...units)),
  )

  test('whatever its characters are', { timeout: 30_000 }, async () => {
    await fc.assert(fc.asyncProperty(anyText, expectLetter), { numRuns: 100 })
  })
})

test('a table of 200 rows repeats its header for the eye and keeps every row', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => [
    `K${index}`,
    index % 9 === 0 ? `Привет ${'selitys '.repeat(30)}` : `Selitys ${index} ☒`,
    index % 5 === 0 ? 'علي محمد' : `${index}.1.2026 😀`,
  ])
  const head = ['Koodi', 'Selitys ✓', 'اسم']
  const blocks: Block[] = [{ kind: 'table', caption: 'Luettelo', head, rows }]
  const pdf = await inspect({ ...documentWith('Luettelo', blocks), footer: [] })
  expectSound(pdf)
  const [table] = pdf.tables
  expect(table!.children.map(({ role }) => role)).toEqual(['Caption', 'THead', 'TBody'])
  const drawn = table!.children[2]!.children.map(({ children }) => children.map(({ text }) => text))
  expect(drawn).toEqual(rows)
  const headers = flatten(table!).filter(({ role }) => role === 'TH')
  expect(headers.map(({ text, scope }) => `${scope} ${text}`)).toEqual(
    head.map((text) => `Column ${text}`),
  )
  expect(table!.pages.length).toBeGreaterThan(5)
  for (const page of table!.pages.slice(1)) {
    expect(pdf.artifacts[page - 1]).toContain(head.join(''))
  }
})

test('a long name wraps in the address window and leaves the text below it', async () => {
  const pdf = await inspect(documentWith(NAME, [{ kind: 'paragraph', text: 'Loppu' }]))
  expect(pdf.pages).toHaveLength(1)
  expect(texts(pdf, 'P')).toEqual([...Array<string>(6).fill(bare(NAME)), 'Loppu'])
})

test('code points are seen and read in place of what no font has', async () => {
  const pdf = await inspect(documentWith('x', [{ kind: 'paragraph', text: 'Nimi 你好 loppu' }]))
  expect(texts(pdf, 'P').at(-1)).toBe('NimiU+4F60U+597Dloppu')
})

test('fonts that no character asks for are not in the file', async () => {
  const names = async (text: string) =>
    (await inspect(documentWith(text))).fonts.map(({ name }) => name.slice(7)).sort()
  const own = ['SourceSans3-Regular', 'SourceSans3-SemiBold']
  expect(await names('Nimi áčđŋ Привет Sääʹmǩiõll')).toEqual(own)
  expect(await names('علي ☒ 😀')).toEqual(
    [
      ...['DejaVuSans', 'DejaVuSans-Bold', 'NotoEmoji-Regular'],
      ...['NotoSansArabic-Regular', 'NotoSansArabic-SemiBold'],
      ...own,
    ].sort(),
  )
})

test('the same text gives the same bytes, whatever was drawn before it', async () => {
  const letter = documentWith('مُحَمَّدٌ لا پہلے 👨‍👩‍👧 ǩ ☒ ﻻ Ѐ')
  const first = await renderPdf(letter)
  await renderPdf(documentWith('لله بيت ﻻ ﷺ 👩 👨‍👧 ǯ fi ḱ ﺑ ﭗ'))
  expect(Buffer.from(await renderPdf(letter)).equals(first)).toBe(true)
})
