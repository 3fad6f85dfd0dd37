import type { Block, Fact } from '#app/pdf/document.ts'
import {
  addElement,
  drawArtifact,
  drawContent,
  drawLines,
  ensureRoom,
  flowLines,
  layOut,
  newPage,
  textWidth,
  type Canvas,
  type Column,
  type Struct,
} from '#app/pdf/canvas.server.ts'
import { columnWidths } from '#app/pdf/column-widths.ts'
import { prepareText } from '#app/pdf/characters.server.ts'
import { PAGE, RULE_COLOR, STYLES, type TextStyle } from '#app/pdf/geometry.ts'
import type { Line } from '#app/pdf/lines.ts'

type Table = Extract<Block, { kind: 'table' }>

const WIDTH = PAGE.right - PAGE.textLeft
const GAP = 10
const ROW_PADDING = 3
/** A head that would fill more of every page than this is drawn only where the table begins. */
const TALLEST_REPEATED_HEAD = (PAGE.textBottom - PAGE.textTop) / 4

/** One cell: its paragraphs as laid-out lines. */
interface Cell {
  readonly style: TextStyle
  readonly paragraphs: readonly (readonly Line[])[]
  readonly header?: 'Column' | 'Row'
}

type Row = readonly Cell[]

/** Term–value pairs: a table without head, whose terms are row headers. */
export function drawFacts(canvas: Canvas, facts: readonly Fact[]): void {
  const table = addElement(canvas, canvas.root, 'Table')
  const columns = factColumns(canvas, facts)
  for (const fact of facts) {
    const row = factRow(canvas, fact, columns)
    drawRow(canvas, addElement(canvas, table, 'TR'), row, columns, { padding: 1.5 })
  }
}

export function factsStart(canvas: Canvas, facts: readonly Fact[]): number {
  const [first] = facts
  return first === undefined ? 0 : rowHeight(factRow(canvas, first, factColumns(canvas, facts)))
}

function factColumns(canvas: Canvas, facts: readonly Fact[]): Column[] {
  const longest = Math.max(...facts.map((fact) => wholeWidth(canvas, fact.term, STYLES.strong)))
  const width = Math.min(Math.max(longest, WIDTH * 0.2), WIDTH * 0.4) + 1
  const x = PAGE.textLeft + width + GAP
  return [
    { x: PAGE.textLeft, width },
    { x, width: PAGE.right - x },
  ]
}

function factRow(canvas: Canvas, fact: Fact, [term, value]: readonly Column[]): Row {
  if (term === undefined || value === undefined) return []
  return [
    {
      style: STYLES.strong,
      paragraphs: [layOut(canvas, fact.term, STYLES.strong, term.width)],
      header: 'Row',
    },
    {
      style: STYLES.body,
      paragraphs: [fact.value].flat().map((text) => layOut(canvas, text, STYLES.body, value.width)),
    },
  ]
}

/** A table with column headers; on later pages they are repeated as page furniture. */
export function drawTable(canvas: Canvas, block: Table): void {
  const table = addElement(canvas, canvas.root, 'Table')
  const columns = tableColumns(canvas, block)
  if (block.caption !== undefined) {
    const lines = layOut(canvas, block.caption, STYLES.cellHead, WIDTH)
    ensureRoom(canvas, lines.length * STYLES.cellHead.leading + tableStart(canvas, block))
    const caption = addElement(canvas, table, 'Caption')
    flowLines(canvas, caption, 'Caption', lines, STYLES.cellHead, PAGE.textLeft)
    canvas.y += 2
  }
  const head = tableRow(canvas, block.head, columns, true)
  ensureRoom(canvas, tableStart(canvas, block))
  const headRow = addElement(canvas, addElement(canvas, table, 'THead'), 'TR')
  drawRow(canvas, headRow, head, columns, { rule: 0.9 })
  const body = addElement(canvas, table, 'TBody')
  const onNewPage = () => {
    if (rowHeight(head) > TALLEST_REPEATED_HEAD) return
    drawArtifact(canvas, 'Pagination', () => {
      drawCells(canvas, head, columns)
    })
    canvas.y += rowHeight(head) + ROW_PADDING
    drawRule(canvas, 0.9)
  }
  for (const cells of block.rows) {
    const row = tableRow(canvas, cells, columns, false)
    drawRow(canvas, addElement(canvas, body, 'TR'), row, columns, { rule: 0.4, onNewPage })
  }
}

export function tableStart(canvas: Canvas, block: Table): number {
  const columns = tableColumns(canvas, block)
  const rows = [tableRow(canvas, block.head, columns, true)]
  if (block.rows[0] !== undefined) rows.push(tableRow(canvas, block.rows[0], columns, false))
  return rows.reduce((sum, row) => sum + rowHeight(row) + 2 * ROW_PADDING, 0)
}

function tableColumns(canvas: Canvas, block: Table): readonly Column[] {
  const columns = canvas.columns.get(block) ?? measureColumns(canvas, block)
  canvas.columns.set(block, columns)
  return columns
}

/** The width of a text that is broken only where it says so. */
function wholeWidth(canvas: Canvas, text: string, style: TextStyle): number {
  const lines = prepareText(text).split('\n')
  return Math.max(...lines.map((line) => textWidth(canvas, line, style)))
}

function measureColumns(canvas: Canvas, block: Table): Column[] {
  const available = WIDTH - GAP * (block.head.length - 1)
  const wishes = block.head.map((head, index) => {
    const cells = block.rows.map((row) => row[index] ?? '')
    const widest = (style: TextStyle, texts: readonly string[]) =>
      texts.reduce((most, text) => Math.max(most, wholeWidth(canvas, text, style)), 0)
    const wordsOf = (text: string) => prepareText(text).split(/\s+/)
    return {
      least: Math.max(
        widest(STYLES.cellHead, wordsOf(head)),
        widest(STYLES.cell, cells.flatMap(wordsOf)),
      ),
      whole: Math.max(widest(STYLES.cellHead, [head]), widest(STYLES.cell, cells)),
    }
  })
  let x: number = PAGE.textLeft
  return columnWidths(wishes, available).map((width) => {
    const column = { x, width }
    x += width + GAP
    return column
  })
}

function tableRow(
  canvas: Canvas,
  texts: readonly string[],
  columns: readonly Column[],
  isHead: boolean,
): Row {
  const style = isHead ? STYLES.cellHead : STYLES.cell
  return columns.map((column, index) => ({
    style,
    paragraphs: [layOut(canvas, texts[index] ?? '', style, column.width)],
    ...(isHead ? { header: 'Column' as const } : {}),
  }))
}

function cellHeight(cell: Cell): number {
  return cell.paragraphs.flat().length * cell.style.leading
}

function rowHeight(row: Row): number {
  return Math.max(0, ...row.map(cellHeight))
}

function drawRule(canvas: Canvas, thickness: number): void {
  drawArtifact(canvas, 'Layout', () => {
    canvas.pdf
      .lineWidth(thickness)
      .strokeColor(RULE_COLOR)
      .moveTo(PAGE.textLeft, canvas.y)
      .lineTo(PAGE.right, canvas.y)
      .stroke()
  })
  canvas.y += ROW_PADDING
}

function drawCells(canvas: Canvas, row: Row, columns: readonly Column[]): void {
  for (const [index, cell] of row.entries()) {
    drawLines(canvas, cell.paragraphs.flat(), cell.style, columns[index]?.x ?? 0, canvas.y)
  }
}

/** A row moves to the next page whole, unless it is taller than half a page: then its lines are split. */
function drawRow(
  canvas: Canvas,
  tr: Struct,
  row: Row,
  columns: readonly Column[],
  look: { rule?: number; padding?: number; onNewPage?: () => void },
): void {
  const turnPage = () => {
    newPage(canvas)
    look.onNewPage?.()
  }
  const height = rowHeight(row)
  const left = PAGE.textBottom - canvas.y
  const splits = height > (PAGE.textBottom - PAGE.textTop) / 2
  const minimum = splits ? 3 * STYLES.body.leading : height
  if (left < minimum) turnPage()
  const elements = row.map((cell) => cellElements(canvas, tr, cell))
  let from = 0
  while (from < height) {
    const until = Math.min(height, from + PAGE.textBottom - canvas.y)
    let drawn = 0
    for (const [index, cell] of row.entries()) {
      const x = columns[index]?.x ?? 0
      drawn = Math.max(drawn, drawCellPart(canvas, cell, elements[index] ?? [], x, from, until))
    }
    canvas.y += drawn
    from += drawn
    if (from < height) turnPage()
  }
  canvas.y += look.padding ?? ROW_PADDING
  if (look.rule !== undefined) drawRule(canvas, look.rule)
}

/** One element per paragraph: the cell itself when it has only one. */
function cellElements(canvas: Canvas, tr: Struct, cell: Cell): { element: Struct; role: string }[] {
  const role = cell.header === undefined ? 'TD' : 'TH'
  const options = cell.header === undefined ? {} : { scope: cell.header }
  const element = addElement(canvas, tr, role, options)
  if (cell.paragraphs.length < 2) return cell.paragraphs.map(() => ({ element, role }))
  return cell.paragraphs.map(() => ({ element: addElement(canvas, element, 'P'), role: 'P' }))
}

/** Draws the lines of a cell that lie wholly between two heights of its row; returns what they took. */
function drawCellPart(
  canvas: Canvas,
  cell: Cell,
  elements: readonly { element: Struct; role: string }[],
  x: number,
  from: number,
  until: number,
): number {
  const { leading } = cell.style
  const first = Math.ceil(from / leading - 1e-6)
  const last = Math.floor(until / leading + 1e-6)
  let index = 0
  let drawn = 0
  for (const [paragraph, lines] of cell.paragraphs.entries()) {
    const part = lines.filter((_, i) => index + i >= first && index + i < last)
    const target = elements[paragraph]
    if (part.length > 0 && target !== undefined) {
      const top = canvas.y + drawn
      drawContent(canvas, target.element, target.role, () => {
        drawLines(canvas, part, cell.style, x, top)
      })
      drawn += part.length * leading
    }
    index += lines.length
  }
  return drawn
}
