import { createRequire } from 'node:module'
import pdfmake, { type Content, type Definition } from 'pdfmake'
import { letterSamples } from '#app/letters/all-samples.ts'
import { createLetterRenderer } from '#app/letters/render.server.ts'
import type { Block, PdfDocument } from '#app/pdf/document.ts'
import { answerQuestions } from '#test/bench/processes.ts'

// The same letter made by us and by pdfmake, in one process on one core.
const letter = letterSamples().find(({ letter, size }) => letter === 'L-05' && size === 'short')
if (letter === undefined) throw new Error('No sample of the access answer')
const { document } = letter

const renderer = createLetterRenderer()
const FAMILY = '@expo-google-fonts/source-sans-3'
const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`${FAMILY}/${name}.ttf`)
pdfmake.setFonts({
  SourceSans: {
    normal: fontFile('400Regular/SourceSans3_400Regular'),
    bold: fontFile('600SemiBold/SourceSans3_600SemiBold'),
  },
})
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)

answerQuestions(
  {
    ours: (seconds: number) => perSecond(seconds, () => renderer.render(document).then(bytesOf)),
    pdfmake: (seconds: number) =>
      perSecond(seconds, () => pdfmake.createPdf(definitionOf(document)).getBuffer()),
    pages: async () => ({
      ours: pagesOf(bytesOf(await renderer.render(document))),
      pdfmake: pagesOf(await pdfmake.createPdf(definitionOf(document)).getBuffer()),
    }),
  },
  () => renderer.close(),
)

function bytesOf(rendered: { bytes: Uint8Array }): Buffer {
  return Buffer.from(rendered.bytes)
}

async function perSecond(seconds: number, make: () => Promise<Buffer>): Promise<number> {
  const started = performance.now()
  let made = 0
  while (performance.now() - started < seconds * 1000) {
    await make()
    made += 1
  }
  return made / ((performance.now() - started) / 1000)
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}

/** The letter as pdfmake takes it: the same texts in the same order, with a page number. */
function definitionOf(letterDocument: PdfDocument): Definition {
  const { letterhead, reference, recipient, blocks, footer } = letterDocument
  return {
    pageSize: 'A4',
    pageMargins: [57, 57, 57, 71],
    defaultStyle: { font: 'SourceSans', fontSize: 11, lineHeight: 1.2 },
    info: { title: letterDocument.title, author: letterDocument.author },
    header: (page, pages) => ({
      text: `${String(page)} (${String(pages)})`,
      margin: [480, 28, 0, 0],
    }),
    footer: () => ({ text: (footer ?? []).join(' · '), fontSize: 9, margin: [57, 14, 57, 0] }),
    content: [
      ...(letterhead?.names ?? []).map((text) => ({ text, bold: true })),
      ...(letterhead?.contact ?? []).map((text) => ({ text, fontSize: 9 })),
      { text: [reference.name, ...reference.lines].join('\n'), margin: [300, 0, 0, 12] },
      { text: (recipient ?? []).join('\n'), margin: [0, 0, 0, 24] },
      ...blocks.map(contentOf),
    ],
  }
}

function contentOf(block: Block): Content {
  const margin = [0, 0, 0, 7] as const
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, fontSize: 17 - 2 * block.level, margin: [0, 8, 0, 4] }
    case 'paragraph':
      return { text: block.text, bold: block.strong ?? false, margin }
    case 'list':
      return block.ordered === true
        ? { ol: [...block.items], margin }
        : { ul: [...block.items], margin }
    case 'facts':
      return {
        layout: 'noBorders',
        margin,
        table: {
          widths: [150, '*'],
          body: block.rows.map(({ term, value }) => [
            { text: term, bold: true },
            { text: [value].flat().join('\n') },
          ]),
        },
      }
    case 'table':
      return {
        margin,
        table: {
          headerRows: 1,
          widths: block.head.map(() => '*'),
          body: [
            block.head.map((text) => ({ text, bold: true })),
            ...block.rows.map((row) => row.map((text) => ({ text }))),
          ],
        },
      }
  }
}
