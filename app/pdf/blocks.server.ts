import type { Block, FormPart } from '#app/pdf/document.ts'
import {
  addElement,
  drawContent,
  drawLines,
  ensureRoom,
  flowLines,
  layOut,
  type Canvas,
  type Struct,
} from '#app/pdf/canvas.server.ts'
import { drawBoxes, drawRuledLines, fieldHeight } from '#app/pdf/form-fields.server.ts'
import { PAGE, STYLES } from '#app/pdf/geometry.ts'
import { linesThatStay } from '#app/pdf/lines.ts'
import { drawFacts, drawTable, factsStart, tableStart } from '#app/pdf/table.server.ts'

/** Space above and below each heading level and below each other block, in points. */
const ABOVE = { 1: 0, 2: 12, 3: 6 } as const
const BELOW_HEADING = { 1: 8, 2: 4, 3: 2 } as const
const BELOW = 7
const HEADING_STYLES = { 1: STYLES.h1, 2: STYLES.h2, 3: STYLES.h3 } as const
const TEXT_WIDTH = PAGE.right - PAGE.textLeft

type Heading = Extract<Block, { kind: 'heading' }>
type List = Extract<Block, { kind: 'list' }>

/**
 * Draws the blocks one below the other. A heading stays with the beginning of what follows,
 * and so does a paragraph that ends in a colon.
 * @throws when a heading level is skipped: readers of PDF/UA navigate by them
 */
export function drawBlocks(canvas: Canvas, blocks: readonly FormPart[]): void {
  assertHeadingOrder(blocks)
  for (const [index, block] of blocks.entries()) {
    const following = blocks.slice(index + 1)
    if (block.kind === 'heading') {
      drawHeading(canvas, block, startHeight(canvas, following))
    } else {
      if (introduces(block)) ensureRoom(canvas, startHeight(canvas, blocks.slice(index)))
      drawBlock(canvas, block)
      canvas.y += BELOW
    }
  }
}

function assertHeadingOrder(blocks: readonly FormPart[]): void {
  let level = 0
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    if (block.level > level + 1) {
      throw new Error(`heading level ${block.level} follows level ${level}`)
    }
    level = block.level
  }
}

function drawBlock(canvas: Canvas, block: Exclude<FormPart, Heading>): void {
  switch (block.kind) {
    case 'paragraph': {
      const style = block.strong === true ? STYLES.strong : STYLES.body
      const lines = layOut(canvas, block.text, style, TEXT_WIDTH)
      const element = addElement(canvas, canvas.root, 'P')
      flowLines(canvas, element, 'P', lines, style, PAGE.textLeft)
      return
    }
    case 'list':
      drawList(canvas, block)
      return
    case 'facts':
      drawFacts(canvas, block.rows)
      return
    case 'table':
      drawTable(canvas, block)
      return
    case 'lines':
      drawRuledLines(canvas, block)
      return
    case 'boxes':
      drawBoxes(canvas, block)
      return
  }
}

/** Headings stand one column left of the text. */
function drawHeading(canvas: Canvas, heading: Heading, following: number): void {
  const style = HEADING_STYLES[heading.level]
  const x = heading.level === 3 ? PAGE.textLeft : PAGE.left
  const lines = layOut(canvas, heading.text, style, PAGE.right - x)
  const height = lines.length * style.leading + BELOW_HEADING[heading.level]
  ensureRoom(canvas, ABOVE[heading.level] + height + following)
  if (canvas.y > PAGE.textTop) canvas.y += ABOVE[heading.level]
  const role = `H${heading.level}`
  const element = addElement(canvas, canvas.root, role)
  flowLines(canvas, element, role, lines, style, x)
  canvas.y += BELOW_HEADING[heading.level]
}

/** A paragraph that ends in a colon belongs to what it announces. */
function introduces(block: FormPart): boolean {
  return block.kind === 'paragraph' && block.text.endsWith(':')
}

/** Height that must be free below a heading: the headings that follow and two lines of what they head. */
function startHeight(canvas: Canvas, following: readonly FormPart[]): number {
  const [next, ...rest] = following
  switch (next?.kind) {
    case undefined:
      return 0
    case 'heading': {
      const style = HEADING_STYLES[next.level]
      const around = ABOVE[next.level] + BELOW_HEADING[next.level]
      return style.leading + around + startHeight(canvas, rest)
    }
    case 'paragraph':
    case 'list': {
      const height = linesThatBegin(canvas, next) * STYLES.body.leading
      return introduces(next) ? height + BELOW + startHeight(canvas, rest) : height
    }
    case 'facts':
      return factsStart(canvas, next.rows)
    case 'table':
      return tableStart(canvas, next)
    case 'lines':
    case 'boxes':
      return fieldHeight(canvas, next)
  }
}

/** How many lines stand together at the start: two, or the three of a paragraph that is not parted. */
function linesThatBegin(
  canvas: Canvas,
  block: Extract<Block, { kind: 'paragraph' | 'list' }>,
): number {
  const [text, width] =
    block.kind === 'paragraph'
      ? [block.text, TEXT_WIDTH]
      : [block.items[0] ?? '', TEXT_WIDTH - (block.ordered === true ? 20 : 14)]
  return layOut(canvas, text, STYLES.body, width).length === 3 ? 3 : 2
}

/** pdfkit has no option for list attributes; its element's dictionary is missing from the types. */
function attributes(element: Struct): Record<string, unknown> {
  return (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data
}

/** L > LI > Lbl, LBody (PDF/UA-1 7.6); the label stays on the page where its item begins. */
function drawList(canvas: Canvas, list: List): void {
  const style = STYLES.body
  const indent = list.ordered === true ? 20 : 14
  const element = addElement(canvas, canvas.root, 'L')
  attributes(element).A = {
    O: 'List',
    ListNumbering: list.ordered === true ? 'Decimal' : 'Disc',
  }
  for (const [index, text] of list.items.entries()) {
    const lines = layOut(canvas, text, style, TEXT_WIDTH - indent)
    const room = Math.floor((PAGE.textBottom - canvas.y) / style.leading)
    if (linesThatStay(lines.length, room) === 0) ensureRoom(canvas, Infinity)
    const item = addElement(canvas, element, 'LI')
    const label = list.ordered === true ? `${index + 1}.` : '•'
    drawContent(canvas, addElement(canvas, item, 'Lbl'), 'Lbl', () => {
      drawLines(canvas, [{ text: label, hyphenated: false }], style, PAGE.textLeft, canvas.y)
    })
    const body = addElement(canvas, item, 'LBody')
    flowLines(canvas, body, 'LBody', lines, style, PAGE.textLeft + indent)
    canvas.y += 2
  }
}
