import type PDFDocument from 'pdfkit'
import { PAGE, type TextStyle } from '#app/pdf/geometry.ts'
import { breakLines, linesThatStay, type Line } from '#app/pdf/lines.ts'
import { prepareText } from '#app/pdf/characters.server.ts'
import { faceSize, openFace } from '#app/pdf/fonts.server.ts'
import { spansOf, type Run, type Span } from '#app/pdf/runs.server.ts'

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

function useFace(canvas: Canvas, run: Run, style: TextStyle): void {
  const { name, font } = openFace(run.family, style.font)
  // pdfkit takes a parsed font as well as a file, though its types do not say so.
  canvas.pdf.registerFont(name, font as never)
  canvas.pdf.font(name, faceSize(run.family, style.size))
}

/** Width of one line of prepared text, in points. */
export function textWidth(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  rightToLeft = false,
): number {
  let width = 0
  for (const { runs } of spansOf(text, rightToLeft)) {
    for (const run of runs) {
      useFace(canvas, run, style)
      width += canvas.pdf.widthOfString(run.text)
    }
  }
  return width
}

/** Breaks a text as it will be drawn in a column of `width` points. */
export function layOut(canvas: Canvas, text: string, style: TextStyle, width: number): Line[] {
  const lines = breakLines(prepareText(text), width, (piece) => textWidth(canvas, piece, style))
  const turned = lines.some(({ rightToLeft }) => rightToLeft)
  return turned && lines.length > 1 ? alignRight(canvas, lines, style) : lines
}

/** Right-to-left lines begin one below the other, where the widest line of the text ends. */
function alignRight(canvas: Canvas, lines: readonly Line[], style: TextStyle): Line[] {
  const widths = lines.map(({ text, rightToLeft }) =>
    textWidth(canvas, text.replace(/ +$/, ''), style, rightToLeft),
  )
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  return lines.map((line, index) =>
    line.rightToLeft === true ? { ...line, indent: widest - (widths[index] ?? 0) } : line,
  )
}

/** Draws lines downwards; `top` is the upper edge of the first. */
export function drawLines(
  canvas: Canvas,
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  top: number,
): void {
  canvas.pdf.fillColor(style.color)
  for (const [index, line] of lines.entries()) {
    // The baseline sits so that capitals are centred in the line's height.
    const baseline = top + index * style.leading + (style.leading + 0.66 * style.size) / 2
    drawLine(canvas, line, style, x + (line.indent ?? 0), baseline)
  }
}

function drawLine(canvas: Canvas, line: Line, style: TextStyle, x: number, baseline: number): void {
  let at = x
  const put = ({ runs, actual }: Span) => {
    if (actual !== undefined) canvas.pdf.markContent('Span', { actual })
    for (const run of runs) {
      useFace(canvas, run, style)
      canvas.pdf.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      at += canvas.pdf.widthOfString(run.text)
    }
    if (actual !== undefined) canvas.pdf.endMarkedContent()
  }
  for (const span of spansOf(line.text, line.rightToLeft)) put(span)
  if (line.hyphenated) put({ runs: [{ text: '-', family: 'text' }], actual: '\u00ad' })
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
