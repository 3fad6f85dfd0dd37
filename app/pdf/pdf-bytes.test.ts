import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Block, PdfDocument } from '#app/pdf/document.ts'
import { renderPdf } from '#app/pdf/render.server.ts'
import { flatten, inspectPdf, type InspectedPdf } from '#test/support/inspect-pdf.ts'
import { xmlProblem } from '#test/support/xml.ts'

const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Vastaus & <päätös>' },
  { kind: 'paragraph', text: 'Tietosuojalaki 34 § koskee myös staff office -tietoja.' },
  { kind: 'heading', level: 2, text: 'Luettelot' },
  { kind: 'list', items: ['ensimmäinen', 'toinen'] },
  { kind: 'list', items: ['yksi', 'kaksi'], ordered: true },
  { kind: 'heading', level: 3, text: 'Tosiasiat' },
  {
    kind: 'facts',
    rows: [
      { term: 'Asianumero', value: 'ABC 2026-1' },
      { term: 'Rekisterit', value: ['Kirjasto', 'Päivähoito'] },
    ],
  },
  { kind: 'heading', level: 2, text: 'Taulukko' },
  {
    kind: 'table',
    caption: 'Koodit',
    head: ['Koodi', 'Selitys'],
    rows: Array.from({ length: 90 }, (_, index) => [`K${index}`, `Selitys numero ${index}`]),
  },
]

function documentOf(blocks: readonly Block[], extra: Partial<PdfDocument> = {}): PdfDocument {
  return {
    lang: 'fi',
    title: 'Päätös: Smith & <Co> "x"',
    author: 'Åbo & <Kunta>',
    createdAt: '2026-11-22T10:00:00Z',
    letterhead: {
      names: ['Mallikunta'],
      contact: ['PL 1'],
      logo: { path: 'M0 0h10v10z', width: 10, height: 10 },
    },
    reference: { name: 'Päätös', lines: ['22.11.2026'] },
    recipient: ['Maija Mallikas', 'Katu 1'],
    blocks,
    footer: ['Mallikunta · PL 1'],
    ...extra,
  }
}

async function inspect(blocks: readonly Block[], extra: Partial<PdfDocument> = {}) {
  return inspectPdf(await renderPdf(documentOf(blocks, extra)))
}

describe('a document with every kind of block', () => {
  let pdf: InspectedPdf
  beforeAll(async () => {
    pdf = await inspect(BLOCKS, {
      watermark: 'LUONNOS',
      archive: { identifier: 'ABC & 1', version: 'L-05/1' },
    })
  })

  test('is marked, has a language and shows its title', () => {
    expect(pdf).toMatchObject({ marked: true, lang: 'fi', displayTitle: true })
    expect(pdf.info).toMatchObject({ Title: 'Päätös: Smith & <Co> "x"', Author: 'Åbo & <Kunta>' })
    expect(pdf.info).not.toHaveProperty('ModDate')
  })

  test('declares PDF/A-2a, PDF/UA-1 and its extension schema in well-formed XMP', () => {
    expect(xmlProblem(pdf.xmp)).toBeUndefined()
    expect(pdf.xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
    expect(pdf.xmp).toContain('Smith &amp; &lt;Co&gt;')
    expect(pdf.xmp).toContain('Åbo &amp; &lt;Kunta&gt;')
    expect(pdf.xmp).toContain('<dc:identifier>ABC &amp; 1</dc:identifier>')
    expect(pdf.xmp).toContain('<xmp:CreateDate>2026-11-22T10:00:00Z</xmp:CreateDate>')
  })

  test('has an sRGB output intent and embedded fonts with a text layer', () => {
    expect(pdf.outputIntent).toMatchObject({ subtype: 'GTS_PDFA1', condition: 'sRGB IEC61966-2.1' })
    expect(pdf.outputIntent.profileBytes).toBeGreaterThan(1000)
    expect(pdf.fonts).toHaveLength(2)
    for (const font of pdf.fonts) expect(font).toMatchObject({ embedded: true, toUnicode: true })
  })

  test('tags all content or marks it as an artifact', () => {
    expect(pdf.pages.length).toBeGreaterThan(1)
    expect(pdf.untaggedOperators).toEqual([])
    expect(pdf.orphans).toEqual([])
  })

  test('keeps page furniture out of the structure', () => {
    for (const [index, artifact] of pdf.artifacts.entries()) {
      expect(artifact).toContain(`${index + 1} (${pdf.pages.length})`)
      expect(artifact).toContain('LUONNOS')
      expect(artifact).toContain('Mallikunta · PL 1')
    }
    expect(pdf.structure.text).not.toContain('LUONNOS')
  })

  test('reads in order: sender, name of the document, receiver, text', () => {
    const text = pdf.structure.text
    const order = ['Mallikunta', '22.11.2026', 'Maija Mallikas', 'Vastaus', 'Koodit'].map((part) =>
      text.indexOf(part),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order[0]).toBe(0)
  })

  test('has its headings in order', () => {
    expect(pdf.headings).toEqual([
      { level: 1, text: 'Vastaus & <päätös>' },
      { level: 2, text: 'Luettelot' },
      { level: 3, text: 'Tosiasiat' },
      { level: 2, text: 'Taulukko' },
    ])
  })

  test('has lists with labels and bodies', () => {
    const items = flatten(pdf.structure).filter(({ role }) => role === 'LI')
    expect(items.map(({ children }) => children.map(({ role }) => role))).toEqual(
      Array.from({ length: 4 }, () => ['Lbl', 'LBody']),
    )
    expect(items.map(({ text }) => text)).toEqual(['•ensimmäinen', '•toinen', '1.yksi', '2.kaksi'])
  })

  test('gives every header cell its scope and repeats column headers only for the eye', () => {
    const [facts, table] = pdf.tables
    const headers = (node: typeof facts) =>
      flatten(node!)
        .filter(({ role }) => role === 'TH')
        .map(({ text, scope }) => `${scope} ${text}`)
    expect(headers(facts)).toEqual(['Row Asianumero', 'Row Rekisterit'])
    expect(headers(table)).toEqual(['Column Koodi', 'Column Selitys'])
    const rows = flatten(table!).filter(({ role }) => role === 'TR')
    expect(rows).toHaveLength(91)
    expect(rows.at(-1)?.text).toBe('K89Selitys numero 89')
    const repeated = pdf.artifacts.filter((artifact) => artifact.includes('KoodiSelitys'))
    expect(repeated).toHaveLength(table!.pages.length - 1)
  })

  test('sets nothing below 9 points and the text in 11', () => {
    expect(pdf.fontSizes[0]).toBeGreaterThanOrEqual(9)
    expect(pdf.fontSizes).toContain(11)
  })

  test('has a text layer that reads like the text', () => {
    expect(pdf.structure.text).toContain('Tietosuojalaki 34 § koskee myös staff office -tietoja.')
  })
})

test('the same document gives the same bytes, whatever was drawn before it', async () => {
  const letter = documentOf([{ kind: 'paragraph', text: 'A\u0308a ÄA ½ 1\u20442 \u00a0x ff' }])
  const first = await renderPdf(letter)
  await renderPdf(documentOf([{ kind: 'paragraph', text: 'ÅÖÄ\u00a0\u2011 ffi ¼' }]))
  expect(Buffer.from(await renderPdf(letter)).equals(first)).toBe(true)
})

test('a letter that was first drawn inside another one keeps its character', async () => {
  vi.resetModules()
  const fresh = await import('#app/pdf/render.server.ts')
  await fresh.renderPdf(documentOf([{ kind: 'paragraph', text: 'Ŵ' }]))
  const bytes = await fresh.renderPdf(documentOf([{ kind: 'paragraph', text: 'W Ŵ ŋ đ ŧ ž õ ff' }]))
  expect(inspectPdf(bytes).structure.text).toContain('W Ŵ ŋ đ ŧ ž õ ff')
})

test('a heading never stands alone at the foot of a page', async () => {
  for (let lines = 20; lines < 45; lines += 1) {
    const filler: Block[] = Array.from({ length: lines }, () => ({
      kind: 'paragraph',
      text: 'Rivi',
    }))
    const pdf = await inspect([
      { kind: 'heading', level: 1, text: 'Alku' },
      ...filler,
      { kind: 'heading', level: 2, text: 'Otsake' },
      { kind: 'heading', level: 3, text: 'Alaotsake' },
      { kind: 'table', head: ['Pää'], rows: [['Solu']] },
    ])
    const pageOf = (role: string) =>
      flatten(pdf.structure).find((node) => node.role === role)?.pages
    expect([pageOf('H3'), pageOf('TH'), pageOf('TD')]).toEqual(Array(3).fill(pageOf('H2')))
  }
})

test('a heading stays with a list although a sentence announces the list', async () => {
  for (let lines = 20; lines < 40; lines += 1) {
    const filler: Block[] = Array.from({ length: lines }, () => ({
      kind: 'paragraph',
      text: 'Rivi',
    }))
    const pdf = await inspect([
      { kind: 'heading', level: 1, text: 'Alku' },
      ...filler,
      { kind: 'heading', level: 2, text: 'Otsake' },
      { kind: 'paragraph', text: 'Seuraavat:' },
      { kind: 'list', items: ['yksi'] },
    ])
    const nodes = flatten(pdf.structure)
    expect(nodes.find(({ role }) => role === 'LI')?.pages).toEqual(
      nodes.find(({ role }) => role === 'H2')?.pages,
    )
  }
})

test('later pages name the document, its date and its case, even when the name is long', async () => {
  const filler: Block[] = Array.from({ length: 60 }, () => ({ kind: 'paragraph', text: 'Rivi' }))
  const reference = {
    name: 'Svar och beslut på begäran om tillgång till uppgifter',
    lines: ['22.11.2026', 'Ärendenummer ABC 2026-000123'],
  }
  const { artifacts } = await inspect(filler, { reference })
  for (const part of ['tillgång till uppgifter', '22.11.2026', 'ABC 2026-000123']) {
    expect(artifacts[1]).toContain(part)
    expect(artifacts[0]).not.toContain(part)
  }
})

test('a cell taller than a page goes on over pages without losing a word', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `sana${index}`).join(' ')
  const pdf = await inspect([{ kind: 'table', head: ['a', 'b'], rows: [['x', words]] }])
  const cell = flatten(pdf.structure).filter(({ role }) => role === 'TD')[1]
  expect(cell?.text).toBe(words)
  expect(cell?.pages.length).toBeGreaterThan(1)
})

test('a word wider than the page is broken and read as one', async () => {
  const word = `https://example.invalid/${'kotoutumissuunnitelma'.repeat(12)}`
  const pdf = await inspect([{ kind: 'paragraph', text: word }])
  expect(pdf.structure.text.replaceAll('\u00ad', '')).toContain(word)
})

test('refuses a skipped heading level', async () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: 'Yksi' },
    { kind: 'heading', level: 3, text: 'Kolme' },
  ]
  await expect(renderPdf(documentOf(blocks))).rejects.toThrow('heading level 3 follows level 1')
})
