import PDFDocument from 'pdfkit'
import { drawBlocks } from '#app/pdf/blocks.server.ts'
import { newPage, type Canvas } from '#app/pdf/canvas.server.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { drawFirstPageHead, drawFurniture, drawWatermark } from '#app/pdf/furniture.server.ts'
import { additionalXmp, documentInfo } from '#app/pdf/metadata.server.ts'

/**
 * Draws a document as PDF/A-2a and PDF/UA-1 (law 3.11): tagged, fonts embedded, sRGB, no reading of the clock.
 * The same document gives the same bytes.
 * @throws when heading levels are skipped or `createdAt` is no instant
 */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const pdf = openPdf(document)
  const bytes = collect(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const canvas: Canvas = {
    pdf,
    root,
    y: 0,
    columns: new WeakMap(),
    background: () => {
      if (document.watermark !== undefined) drawWatermark(canvas, document.watermark)
    },
  }
  newPage(canvas)
  drawFirstPageHead(canvas, document)
  drawBlocks(canvas, [...document.blocks, ...(document.form ?? [])])
  drawFurniture(canvas, document)
  pdf.appendXML(additionalXmp(document))
  pdf.end()
  return bytes
}

function openPdf(document: PdfDocument): InstanceType<typeof PDFDocument> {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // No standard font is opened: PDF/A embeds all fonts.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: document.lang,
    displayTitle: true,
    info: documentInfo(document),
  })
}

function collect(pdf: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
    pdf.on('error', reject)
  })
}
