import type PDFDocument from 'pdfkit'
import { PAGE, type TextStyle } from '#app/pdf/geometry.ts'
import { breakLines, linesThatStay, type Line } from '#app/pdf/lines.ts'
import { hasGlyph, prepareText, SUBSTITUTE } from '#app/pdf/fonts.server.ts'

export type Struct = PDFKit.PDFStructureElement

/** A column of a table, in points from the left edge of the page. */
export interface Column {
  readonly x: number
  readonly width: number
}

/** The page that is being written, and how far down it is full. All lengths in points from the top left. */
export interface Canvas {
  readonly pdf: InstanceType<typeof PDFDocument>
  /** The `Document` element, parent of everything that is not page furniture. */
  readonly root: Struct
  /** Draws what lies under the text of a page. */
  readonly background: () => void
  /** Column positions of the tables already measured. */
  readonly columns: WeakMap<object, readonly Column[]>
  y: number
}

export function newPage(canvas: Canvas): void {
  canvas.pdf.addPage()
  canvas.y = PAGE.textTop
  canvas.background()
}

/** Goes to a new page unless `height` points are left; a piece taller than a page starts where it is. */
export function ensureRoom(canvas: Canvas, height: number): void {
  const wholePage = PAGE.textBottom - PAGE.textTop
  if (canvas.y + Math.min(height, wholePage) > PAGE.textBottom) newPage(canvas)
}

/** Starts a structure element under `parent`. */
export function addElement(
  canvas: Canvas,
  parent: Struct,
  type: string,
  options: { scope?: 'Column' | 'Row'; lang?: string } = {},
): Struct {
  const element = canvas.pdf.struct(type, options)
  parent.add(element)
  return element
}

/** Draws content that belongs to `element`. */
export function drawContent(canvas: Canvas, element: Struct, role: string, draw: () => void): void {
  element.add(canvas.pdf.markStructureContent(role))
  draw()
  canvas.pdf.endMarkedContent()
}

/** Draws what a screen reader skips: rules, backgrounds, repeated heads and feet. */
export function drawArtifact(
  canvas: Canvas,
  type: 'Pagination' | 'Layout' | 'Page',
  draw: () => void,
): void {
  canvas.pdf.markContent('Artifact', { type })
  draw()
  canvas.pdf.endMarkedContent()
}

/** Text as it is drawn, a box in place of every character that the font lacks. */
function visible(text: string): string {
  let drawn = ''
  for (const character of text) drawn += hasGlyph(character) ? character : SUBSTITUTE
  return drawn
}

export function textWidth(canvas: Canvas, text: string, style: TextStyle): number {
  return canvas.pdf.font(style.font, style.size).widthOfString(visible(text))
}

/** Breaks a text as it will be drawn in a column of `width` points. */
export function layOut(canvas: Canvas, text: string, style: TextStyle, width: number): Line[] {
  return breakLines(prepareText(text), width, (piece) => textWidth(canvas, piece, style))
}

/** Draws lines downwards; `top` is the upper edge of the first. */
export function drawLines(
  canvas: Canvas,
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  top: number,
): void {
  canvas.pdf.font(style.font, style.size).fillColor(style.color)
  for (const [index, line] of lines.entries()) {
    // The baseline sits so that capitals are centred in the line's height.
    const baseline = top + index * style.leading + (style.leading + 0.66 * style.size) / 2
    drawLine(canvas, line, x, baseline)
  }
}

function drawLine(canvas: Canvas, line: Line, x: number, baseline: number): void {
  let at = x
  const put = (text: string) => {
    canvas.pdf.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
    at += canvas.pdf.widthOfString(text)
  }
  const putInsteadOf = (actual: string, text: string) => {
    canvas.pdf.markContent('Span', { actual })
    put(text)
    canvas.pdf.endMarkedContent()
  }
  for (const run of glyphRuns(line.text)) {
    if (run.drawable) put(run.text)
    else putInsteadOf(run.text, visible(run.text))
  }
  if (line.hyphenated) putInsteadOf('\u00ad', '-')
}

function glyphRuns(text: string): { text: string; drawable: boolean }[] {
  const runs: { text: string; drawable: boolean }[] = []
  for (const character of text) {
    const drawable = hasGlyph(character)
    const last = runs.at(-1)
    if (last?.drawable === drawable) last.text += character
    else runs.push({ text: character, drawable })
  }
  return runs
}

/** Draws lines of one element from the present height on, over as many pages as they need. */
export function flowLines(
  canvas: Canvas,
  element: Struct,
  role: string,
  lines: readonly Line[],
  style: TextStyle,
  x: number,
): void {
  let rest = lines
  while (rest.length > 0) {
    const room = Math.floor((PAGE.textBottom - canvas.y) / style.leading)
    const stay = linesThatStay(rest.length, room)
    if (stay > 0) {
      const now = rest.slice(0, stay)
      drawContent(canvas, element, role, () => {
        drawLines(canvas, now, style, x, canvas.y)
      })
      canvas.y += stay * style.leading
      rest = rest.slice(stay)
    }
    if (rest.length > 0) newPage(canvas)
  }
}
