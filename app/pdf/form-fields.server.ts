import {
  addElement,
  drawContent,
  drawLines,
  ensureRoom,
  layOut,
  textWidth,
  type Canvas,
  type Struct,
} from '#app/pdf/canvas.server.ts'
import { prepareText } from '#app/pdf/characters.server.ts'
import type { FormField } from '#app/pdf/document.ts'
import { PAGE, STYLES, type TextStyle } from '#app/pdf/geometry.ts'
import type { Line } from '#app/pdf/lines.ts'

type Lines = Extract<FormField, { kind: 'lines' }>
type Boxes = Extract<FormField, { kind: 'boxes' }>

/** Room for a line of handwriting, in points (some 8 mm). */
const WRITING = 22
const WIDTH = PAGE.right - PAGE.textLeft
/** A label may take this part of the width and still have its line beside it. */
const BESIDE = 0.5
const BOX = 10
const BOX_INDENT = 20
const BOX_GAP = 4
const GAP = 6
const LINE_COLOR = '#4a4a4a'

/** The height of a field, so that it is never parted from its label. */
export function fieldHeight(canvas: Canvas, field: FormField): number {
  const head = headHeight(canvas, field)
  if (field.kind === 'lines') {
    return standsBeside(canvas, field) ? WRITING : head + field.count * WRITING
  }
  const items = field.items.map((item) => layOut(canvas, item, STYLES.body, WIDTH - BOX_INDENT))
  return items.reduce((sum, lines) => sum + lines.length * STYLES.body.leading + BOX_GAP, head)
}

function headHeight(canvas: Canvas, { label, hint }: FormField): number {
  const parts = [
    ...(label === undefined ? [] : [[label, STYLES.strong] as const]),
    ...(hint === undefined ? [] : [[hint, STYLES.small] as const]),
  ]
  return parts.reduce(
    (sum, [text, style]) => sum + layOut(canvas, text, style, WIDTH).length * style.leading,
    0,
  )
}

function standsBeside(canvas: Canvas, { label, hint, count }: Lines): boolean {
  if (count !== 1 || hint !== undefined) return false
  return textWidth(canvas, prepareText(label), STYLES.strong) < WIDTH * BESIDE
}

/** A label and the lines to write on. */
export function drawRuledLines(canvas: Canvas, field: Lines): void {
  ensureRoom(canvas, fieldHeight(canvas, field))
  if (standsBeside(canvas, field)) {
    const width = textWidth(canvas, prepareText(field.label), STYLES.strong)
    const lines = layOut(canvas, field.label, STYLES.strong, WIDTH)
    drawText(canvas, lines, STYLES.strong, canvas.y + WRITING - STYLES.strong.leading - 1)
    printField(canvas, field.label, 'tv', () => {
      drawRule(canvas, PAGE.textLeft + width + 8, canvas.y + WRITING - 2)
    })
    canvas.y += WRITING
    return
  }
  drawHead(canvas, field)
  printField(canvas, field.label, 'tv', () => {
    for (let line = 1; line <= field.count; line += 1) {
      drawRule(canvas, PAGE.textLeft, canvas.y + line * WRITING - 2)
    }
  })
  canvas.y += field.count * WRITING
}

/** Boxes to tick, each with its words. */
export function drawBoxes(canvas: Canvas, field: Boxes): void {
  ensureRoom(canvas, fieldHeight(canvas, field))
  drawHead(canvas, field)
  for (const item of field.items) {
    const lines = layOut(canvas, item, STYLES.body, WIDTH - BOX_INDENT)
    const height = lines.length * STYLES.body.leading
    // Fields taller than a page are parted between their items.
    ensureRoom(canvas, height)
    const top = canvas.y + (STYLES.body.leading - BOX) / 2
    printField(canvas, item, 'cb', () => {
      canvas.pdf.lineWidth(0.9).strokeColor(LINE_COLOR).rect(PAGE.textLeft, top, BOX, BOX).stroke()
    })
    drawText(canvas, lines, STYLES.body, canvas.y, PAGE.textLeft + BOX_INDENT)
    canvas.y += height + BOX_GAP
  }
}

function drawHead(canvas: Canvas, { label, hint }: FormField): void {
  if (label !== undefined) {
    const lines = layOut(canvas, label, STYLES.strong, WIDTH)
    drawText(canvas, lines, STYLES.strong, canvas.y)
    canvas.y += lines.length * STYLES.strong.leading
  }
  if (hint !== undefined) {
    const lines = layOut(canvas, hint, STYLES.small, WIDTH)
    drawText(canvas, lines, STYLES.small, canvas.y)
    canvas.y += lines.length * STYLES.small.leading + (label === undefined ? GAP : 0)
  }
}

function drawText(
  canvas: Canvas,
  lines: readonly Line[],
  style: TextStyle,
  top: number,
  x: number = PAGE.textLeft,
): void {
  drawContent(canvas, addElement(canvas, canvas.root, 'P'), 'P', () => {
    drawLines(canvas, lines, style, x, top)
  })
}

/**
 * A place to fill in by hand: a `Form` element that says so (PDF 1.7, 14.8.5.6) and what it is for;
 * the lines and boxes themselves are only drawn.
 */
function printField(canvas: Canvas, label: string, role: 'tv' | 'cb', draw: () => void): void {
  const element = addElement(canvas, canvas.root, 'Form')
  dictionaryOf(element).A = {
    O: 'PrintField',
    Role: role,
    // pdfkit writes String objects as strings, and plain ones as names.
    Desc: new String(label),
    ...(role === 'cb' ? { checked: 'off' } : {}),
  }
  drawContent(canvas, element, 'Form', draw)
}

/** pdfkit has no option for attributes of this kind; the dictionary is missing from the types. */
function dictionaryOf(element: Struct): Record<string, unknown> {
  return (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data
}

function drawRule(canvas: Canvas, from: number, y: number): void {
  canvas.pdf.lineWidth(0.7).strokeColor(LINE_COLOR).moveTo(from, y).lineTo(PAGE.right, y).stroke()
}
