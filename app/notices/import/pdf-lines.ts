/** A piece of text on a page, in points from its lower left corner. */
export interface PageItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the type. */
  readonly size: number
}

/** Pieces of a line that belong together. */
interface Segment {
  text: string
  readonly x: number
  right: number
}

interface PageLine {
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
}

/** In sizes of the type: a word space, a space that may part columns, and one that surely does. */
const SPACE = 0.12
const COLUMN_GAP = 0.9
const WIDE_GAP = 2.5
/** How exactly the lines of a column begin at one place, in points. */
const ALIGNED = 2.5
const LARGER = 1.15
/** Paragraphs are at least this many line steps from each other. */
const APART = 1.45
const LONGEST_HEADING = 150

/** The text of a document: rows of a table of two columns as "heading TAB value", larger type as headings. */
export function pagesText(pages: readonly (readonly PageItem[])[]): string {
  let column: number | undefined
  const texts = pages.map((items) => {
    const page = pageText(items, column)
    column = page.column
    return page.text
  })
  return texts.join('\n\n')
}

/** @param column where the second column of the table began that the page before ended with */
function pageText(
  items: readonly PageItem[],
  column: number | undefined,
): { readonly text: string; readonly column: number | undefined } {
  const lines = mergeColumns(pageLines(items))
  const body = quantile(
    0.5,
    lines.map(({ size }) => size),
  )
  const step = quantile(
    0.25,
    lines.flatMap((line, index) => gapAbove(lines, index, line)),
  )
  const output: string[] = []
  let table: Table | undefined = column === undefined ? undefined : { column, row: -1, left: false }
  for (const [index, line] of lines.entries()) {
    const [gap = 0] = gapAbove(lines, index, line)
    const apart = gap > step * APART
    table = tableOf(table, line, apart)
    if (table) {
      addToTable(table, line, apart, output)
      continue
    }
    if (apart && output.length > 0) output.push('')
    const text = line.segments.map((segment) => segment.text).join('\t')
    output.push(isHeading(line, text, body) ? `## ${text}` : text)
  }
  return { text: output.join('\n'), column: table?.column }
}

function isHeading({ size }: PageLine, text: string, body: number): boolean {
  return size > body * LARGER && text.length <= LONGEST_HEADING && !/[.\t]/.test(text.slice(-1))
}

function pageLines(items: readonly PageItem[]): readonly PageLine[] {
  const lines: { y: number; size: number; items: PageItem[] }[] = []
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line && line.y - item.y <= 0.4 * Math.max(line.size, item.size)) {
      line.items.push(item)
      line.size = Math.max(line.size, item.size)
    } else lines.push({ y: item.y, size: item.size, items: [item] })
  }
  return lines.map((line) => ({ y: line.y, size: line.size, segments: segmentsOf(line.items) }))
}

function segmentsOf(items: readonly PageItem[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const { text, x, width, size } of [...items].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const gap = last === undefined ? Infinity : x - last.right
    if (!last || gap > COLUMN_GAP * size) {
      segments.push({ text: text.trim(), x, right: x + width })
      continue
    }
    const spaced = gap > SPACE * size || /^\s/.test(text)
    last.text += (spaced ? ' ' : '') + text.trim()
    last.right = Math.max(last.right, x + width)
  }
  return segments
}

/** Wide spaces within a line are no columns: a column begins at the same place in several lines. */
function mergeColumns(lines: readonly PageLine[]): readonly PageLine[] {
  const starts = lines.flatMap(({ segments }) => segments.map(({ x }) => x)).sort((a, b) => a - b)
  const startsNear = (x: number): number =>
    lowerBound(starts, x + ALIGNED) - lowerBound(starts, x - ALIGNED)
  return lines.map((line) => {
    const segments: Segment[] = []
    for (const segment of line.segments) {
      const last = segments.at(-1)
      const column = startsNear(segment.x) >= 3
      if (last && !column && segment.x - last.right < WIDE_GAP * line.size) {
        last.text += ` ${segment.text}`
        last.right = segment.right
      } else segments.push({ ...segment })
    }
    return { ...line, segments }
  })
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

interface Table {
  /** Where its second column begins. */
  readonly column: number
  /** Where the row that is being read begins in the output; its heading may go on. */
  row: number
  /** Whether the line before had something in the first column. */
  left: boolean
}

/** The table that this line belongs to: the one before it, a new one, or none. */
function tableOf(before: Table | undefined, line: PageLine, apart: boolean): Table | undefined {
  const [first, second] = line.segments
  if (!first) return undefined
  if (before) {
    const near = (x: number): boolean => Math.abs(x - before.column) <= ALIGNED
    if (second ? near(second.x) : near(first.x)) return before
    const goesOn = !second && before.left && !apart && first.right < before.column
    if (goesOn && startsLow(first.text)) return before
  }
  return second ? { column: second.x, row: -1, left: false } : undefined
}

/** A heading that goes on in the next line of its cell: "EU:n" is a capital that begins nothing. */
function startsLow(text: string): boolean {
  return /^(?:[\p{Ll}(]|EU\b|ETA\b|EES\b)/u.test(text)
}

function addToTable(table: Table, line: PageLine, apart: boolean, output: string[]): void {
  const [first, ...others] = line.segments
  if (!first) return
  const left = Math.abs(first.x - table.column) > ALIGNED ? first.text : ''
  const right = (left === '' ? line.segments : others).map(({ text }) => text).join('\t')
  const goesOn = table.row >= 0 && table.left && !apart && startsLow(left)
  if (left !== '' && !goesOn) {
    table.row = output.length
    output.push(`${left}\t${right}`)
  } else {
    if (left !== '') {
      output[table.row] = (output[table.row] ?? '').replace('\t', () => ` ${left}\t`)
    }
    if (right !== '') output.push(`\t${right}`)
  }
  table.left = left !== ''
}

function gapAbove(lines: readonly PageLine[], index: number, { y }: PageLine): readonly number[] {
  const above = lines[index - 1]
  return above === undefined ? [] : [above.y - y]
}

function quantile(part: number, values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0
}
