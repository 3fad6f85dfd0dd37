import PDFDocument from 'pdfkit'

type Draw = (pdf: PDFKit.PDFDocument) => void

/** The bytes of a PDF, drawn by hand as other programs would: without tags. */
export function paper(
  draw: Draw,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50, ...options })
  const parts: Buffer[] = []
  const done = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    pdf.on('error', reject)
  })
  draw(pdf)
  pdf.end()
  return done
}

/** A form of two columns: both cells of a row wrap in their own column. */
export function twoColumns(
  pdf: PDFKit.PDFDocument,
  rows: readonly (readonly [string, string])[],
): void {
  pdf.fontSize(11)
  for (const [heading, value] of rows) {
    const { y } = pdf
    pdf.text(heading, 50, y, { width: 150 })
    const left = pdf.y
    pdf.text(value, 220, y, { width: 300 })
    pdf.y = Math.max(left, pdf.y) + 10
  }
}
