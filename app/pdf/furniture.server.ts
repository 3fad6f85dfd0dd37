import type { Logo, PdfDocument } from '#app/pdf/document.ts'
import {
  addElement,
  drawArtifact,
  drawLines,
  flowLines,
  layOut,
  textWidth,
  type Canvas,
} from '#app/pdf/canvas.server.ts'
import { prepareText } from '#app/pdf/characters.server.ts'
import type { Line } from '#app/pdf/lines.ts'
import { PAGE, RULE_COLOR, STYLES, WATERMARK_COLOR, type TextStyle } from '#app/pdf/geometry.ts'

const LOGO_HEIGHT = 34
const LETTERHEAD_WIDTH = PAGE.referenceLeft - PAGE.left - 12
/** Room for "page (of)" right of the name of the document. */
const PAGE_NUMBER_WIDTH = 45
const WATERMARK_WIDTH = 640
/** Room for the sign that a line was cut short. */
const ELLIPSIS_WIDTH = 10

/**
 * Draws the head of the first page (sender, name of the document, receiver) as real content, since
 * nothing else in the document says it, and moves to where the text begins.
 */
export function drawFirstPageHead(canvas: Canvas, document: PdfDocument): void {
  const ends = [drawLetterhead(canvas, document), drawReference(canvas, document)]
  if (document.recipient === undefined) {
    canvas.y = Math.max(PAGE.firstTextTopWithoutRecipient, ...ends.map((end) => end + 24))
    return
  }
  canvas.y = Math.max(PAGE.recipientTop, ...ends.slice(0, 1).map((end) => end + 6))
  for (const line of document.recipient) {
    drawParagraph(canvas, line, STYLES.body, PAGE.left, PAGE.recipientWidth)
  }
  canvas.y = Math.max(PAGE.firstTextTop, canvas.y + 24, ...ends.map((end) => end + 24))
}

function drawLetterhead(canvas: Canvas, { letterhead }: PdfDocument): number {
  canvas.y = PAGE.top
  if (letterhead === undefined) return canvas.y
  const { logo } = letterhead
  const indent = logo === undefined ? 0 : (logo.width / logo.height) * LOGO_HEIGHT + 10
  if (logo !== undefined) drawLogo(canvas, logo)
  const [x, width] = [PAGE.left + indent, LETTERHEAD_WIDTH - indent]
  for (const name of letterhead.names) drawParagraph(canvas, name, STYLES.strong, x, width)
  for (const line of letterhead.contact ?? []) drawParagraph(canvas, line, STYLES.small, x, width)
  return Math.max(canvas.y, logo === undefined ? 0 : PAGE.top + LOGO_HEIGHT)
}

/** The mark is decoration: the sender's name stands beside it in words. */
function drawLogo(canvas: Canvas, logo: Logo): void {
  const scale = LOGO_HEIGHT / logo.height
  drawArtifact(canvas, 'Layout', () => {
    canvas.pdf
      .save()
      .translate(PAGE.left, PAGE.top)
      .scale(scale)
      .path(logo.path)
      .fill(logo.color ?? '#000000')
      .restore()
  })
}

function drawReference(canvas: Canvas, { reference }: PdfDocument): number {
  canvas.y = PAGE.top
  const x = PAGE.referenceLeft
  drawParagraph(canvas, reference.name, STYLES.strong, x, PAGE.right - x - PAGE_NUMBER_WIDTH)
  for (const line of reference.lines) {
    drawParagraph(canvas, line, STYLES.body, x, PAGE.right - x)
  }
  return canvas.y
}

function drawParagraph(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  x: number,
  width: number,
): void {
  const element = addElement(canvas, canvas.root, 'P')
  flowLines(canvas, element, 'P', layOut(canvas, text, style, width), style, x)
}

/** Draws page numbers, the heads of later pages and the feet, once the number of pages is known. */
export function drawFurniture(canvas: Canvas, document: PdfDocument): void {
  const { count } = canvas.pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    canvas.pdf.switchToPage(index)
    drawArtifact(canvas, 'Pagination', () => {
      drawPageNumber(canvas, `${index + 1} (${count})`, index === 0 ? STYLES.body : STYLES.small)
      if (index > 0) drawRunningHead(canvas, document)
      drawFooter(canvas, document.footer ?? [])
    })
  }
}

function drawPageNumber(canvas: Canvas, text: string, style: TextStyle): void {
  const x = PAGE.right - textWidth(canvas, text, style)
  drawLines(canvas, [{ text, hyphenated: false }], style, x, PAGE.top)
}

/** In small type, so that a long name leaves room for the date and the case number. */
function drawRunningHead(canvas: Canvas, document: PdfDocument): void {
  const { letterhead, reference } = document
  const style = STYLES.small
  const sender = layOut(canvas, letterhead?.names[0] ?? '', style, LETTERHEAD_WIDTH)
  drawLines(canvas, cutShort(sender, 2), style, PAGE.left, PAGE.top)
  const x = PAGE.referenceLeft
  const name = layOut(canvas, reference.name, style, PAGE.right - x - PAGE_NUMBER_WIDTH)
  const rest = reference.lines.flatMap((line) =>
    layOut(canvas, line, style, PAGE.right - x - ELLIPSIS_WIDTH),
  )
  drawLines(canvas, cutShort([...cutShort(name, 2), ...rest], 4), style, x, PAGE.top)
}

/** The first lines of what the first page tells in full. */
function cutShort(lines: readonly Line[], count: number): Line[] {
  const [last, ...before] = lines.slice(0, count).reverse()
  if (last === undefined || lines.length <= count) return [...lines]
  return [...before.reverse(), { ...last, text: `${last.text.trimEnd()}…`, hyphenated: false }]
}

function drawFooter(canvas: Canvas, footer: readonly string[]): void {
  if (footer.length === 0) return
  canvas.pdf
    .lineWidth(0.4)
    .strokeColor(RULE_COLOR)
    .moveTo(PAGE.left, PAGE.footerTop)
    .lineTo(PAGE.right, PAGE.footerTop)
    .stroke()
  const width = PAGE.right - PAGE.left - ELLIPSIS_WIDTH
  const lines = footer.flatMap((line) => layOut(canvas, line, STYLES.small, width))
  drawLines(canvas, cutShort(lines, 3), STYLES.small, PAGE.left, PAGE.footerTop + 4)
}

/** The text across the page, pale and under everything else. */
export function drawWatermark(canvas: Canvas, text: string): void {
  const plain = prepareText(text)
  const size = Math.min(80, (80 * WATERMARK_WIDTH) / widthAt80(canvas, plain))
  const style = { font: 'semibold', size, leading: size, color: WATERMARK_COLOR } as const
  const width = textWidth(canvas, plain, style)
  const [x, y] = [PAGE.width / 2, PAGE.height / 2]
  drawArtifact(canvas, 'Page', () => {
    canvas.pdf.save().rotate(-54, { origin: [x, y] })
    drawLines(canvas, [{ text: plain, hyphenated: false }], style, x - width / 2, y - size / 2)
    canvas.pdf.restore()
  })
}

function widthAt80(canvas: Canvas, text: string): number {
  return textWidth(canvas, text, {
    font: 'semibold',
    size: 80,
    leading: 80,
    color: WATERMARK_COLOR,
  })
}
