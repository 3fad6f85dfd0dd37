import { plainText } from '#app/notices/import/plain-text.ts'

export interface Cell {
  readonly start: number
  readonly end: number
  /** Without tags. */
  readonly text: string
}

/** A line of a text, or what would be one without the tags in it: a table row, a paragraph. */
export interface SourceLine {
  readonly start: number
  /** The start of the next line. */
  readonly end: number
  /** More than one in a table row; the first may be empty. */
  readonly cells: readonly Cell[]
}

const ROW_START = /<tr[\s>]/gi
const BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g
/** Where a line without cells has paragraphs: each is a line of its own. */
const BLOCK = /<(?:p|li|div|h[1-6]|dt|dd|ul|ol)(?=[\s>])/gi
const AFTER_BLOCK = /<br\s*\/?>|<\/(?:p|li|div|h[1-6]|dt|dd|ul|ol|table)>/gi
const CELL_TAG = /<\/?t[dh](?:\s[^<>]{0,500})?>/gi

/** A text as lines that follow each other without a gap, each with its cells. */
export function sourceLines(text: string): readonly SourceLine[] {
  return rowsAndRest(text).flatMap(({ row, start, end }) =>
    row ? [lineOf(text, start, end)] : plainLines(text, start, end),
  )
}

interface Part {
  readonly start: number
  readonly end: number
  readonly row: boolean
}

/** A row of an HTML table is one line, however many lines its tags take. */
function rowsAndRest(text: string): readonly Part[] {
  const parts: Part[] = []
  const lower = text.includes('<') ? text.toLowerCase() : ''
  let done = 0
  const ends = { row: '</tr>' }
  for (const { index } of text.matchAll(ROW_START)) {
    if (index < done) continue
    const close = lower.length === text.length ? lower.indexOf(ends.row, index) : -1
    if (close < 0) break
    const end = close + ends.row.length
    if (index > done) parts.push({ start: done, end: index, row: false })
    parts.push({ start: index, end, row: true })
    done = end
  }
  if (done < text.length) parts.push({ start: done, end: text.length, row: false })
  return parts
}

function plainLines(text: string, start: number, end: number): readonly SourceLine[] {
  const breaks = [...text.slice(start, end).matchAll(BREAK)]
  const ends = [...breaks.map(({ index, 0: sign }) => start + index + sign.length), end]
  return ends.flatMap((next, index) => {
    const from = ends[index - 1] ?? start
    return from < next ? blockLines(text, from, next) : []
  })
}

function blockLines(text: string, start: number, end: number): readonly SourceLine[] {
  const line = text.slice(start, end)
  if (!line.includes('<') || line.includes('\t')) return [lineOf(text, start, end)]
  const cuts = new Set<number>()
  for (const { index } of line.matchAll(BLOCK)) cuts.add(index)
  for (const { index, 0: tag } of line.matchAll(AFTER_BLOCK)) cuts.add(index + tag.length)
  const places = [...cuts].filter((cut) => cut > 0 && cut < line.length).sort((a, b) => a - b)
  const lines: SourceLine[] = []
  let from = 0
  let before = 0
  let filled = false
  for (const cut of [...places, line.length]) {
    filled ||= plainText(line.slice(before, cut)) !== ''
    before = cut
    // What is only tags and spaces goes with the line after it.
    if (!filled && cut < line.length) continue
    lines.push(lineOf(text, start + from, start + cut))
    from = cut
    filled = false
  }
  return lines
}

function lineOf(text: string, start: number, end: number): SourceLine {
  const cells = cellsOf(text.slice(start, end)).map((cell) => ({
    text: cell.text,
    start: start + cell.start,
    end: start + cell.end,
  }))
  return { start, end, cells }
}

function cellsOf(line: string): readonly Cell[] {
  if (/^\s*\|.*\|\s*$/.test(line)) return cut(line, [...line.matchAll(/\|/g)]).slice(1, -1)
  if (line.includes('\t')) return cut(line, [...line.matchAll(/\t/g)])
  const tags = line.includes('<') ? [...line.matchAll(CELL_TAG)] : []
  // What stands after a closing tag, or before the first tag, is no cell.
  return tags.length === 0
    ? [cellOf(line, 0, line.length)]
    : cut(line, tags).filter((_, index) => tags[index - 1]?.[0].startsWith('</') === false)
}

function cut(line: string, marks: readonly RegExpMatchArray[]): readonly Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const { index = 0, 0: mark } of marks) {
    cells.push(cellOf(line, from, index))
    from = index + mark.length
  }
  return [...cells, cellOf(line, from, line.length)]
}

function cellOf(line: string, start: number, end: number): Cell {
  return { start, end, text: plainText(line.slice(start, end)) }
}
