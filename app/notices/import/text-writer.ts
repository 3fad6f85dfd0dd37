/**
 * Builds the text of a document as the analysis reads it: a heading is marked with #, a table row is
 * a line "heading TAB value" whose further lines begin with a TAB, paragraphs are apart.
 */
export interface TextWriter {
  /** Adds to the line that is being written. A line that is all bold is a heading in all but name. */
  write(text: string, bold?: boolean): void
  /** Ends the line, if one has begun. */
  endLine(): void
  /** Ends the line and leaves an empty one, except in a table. */
  endParagraph(): void
  /** What is written until the line ends is a heading. */
  heading(level: number): void
  startRow(): void
  startCell(): void
  endCell(): void
  endRow(): void
  /** Characters so far. */
  size(): number
  toText(): string
}

/** The document itself, or one cell of a table. */
interface Sheet {
  readonly lines: string[]
  line: string
  mark: string
  bold: boolean
}

const LONGEST_BOLD_HEADING = 150
const BOLD_HEADING = '###### '

export function createTextWriter(): TextWriter {
  const document = newSheet()
  const sheets: Sheet[] = [document]
  const rows: Sheet[][] = []
  let size = 0
  const current = (): Sheet => sheets.at(-1) ?? document

  function endLine(): void {
    const sheet = current()
    const line = tidy(sheet.line)
    if (line !== '') sheet.lines.push((sheet === document ? headingMark(sheet, line) : '') + line)
    Object.assign(sheet, { line: '', mark: '', bold: true })
  }

  function endCell(): void {
    if (sheets.length === 1) return
    endLine()
    const cell = sheets.pop()
    if (cell) rows.at(-1)?.push(cell)
  }

  return {
    write(text, bold = false) {
      const sheet = current()
      sheet.line += text
      if (!bold && text.trim() !== '') sheet.bold = false
      size += text.length
    },
    endLine,
    endParagraph() {
      endLine()
      if (current() === document && document.lines.at(-1) !== '') document.lines.push('')
    },
    heading(level) {
      endLine()
      current().mark = `${'#'.repeat(Math.min(6, Math.max(1, level)))} `
    },
    startRow() {
      endLine()
      rows.push([])
    },
    startCell() {
      if (rows.length > 0) sheets.push(newSheet())
    },
    endCell,
    endRow() {
      const row = rows.pop()
      for (const line of rowLines(row?.map(({ lines }) => lines) ?? [])) current().lines.push(line)
    },
    size: () => size,
    toText() {
      while (sheets.length > 1) endCell()
      endLine()
      const text = document.lines.join('\n').replace(/\n{3,}/g, '\n\n')
      return `${text.replace(/^\n+|\n+$/g, '')}\n`
    },
  }
}

function newSheet(): Sheet {
  return { lines: [], line: '', mark: '', bold: true }
}

function headingMark({ mark, bold }: Sheet, line: string): string {
  if (mark !== '' || !bold) return mark
  return line.length <= LONGEST_BOLD_HEADING && !line.endsWith('.') ? BOLD_HEADING : ''
}

function tidy(line: string): string {
  return line
    .replace(/[ \u00a0]*\t[ \u00a0]*/g, '\t')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** A heading in parts is one heading; the other cells keep their lines. */
function rowLines(cells: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = cells
  if (others.length === 0) return first
  const heading = first.join(' ').replaceAll('\t', ' ')
  const filled = others.filter((lines) => lines.length > 0)
  if (filled.length === 0) return heading === '' ? [] : [`${heading}\t`]
  const further = filled.flatMap((lines) => lines.slice(1)).map((line) => `\t${line}`)
  return [[heading, ...filled.map(([line = '']) => line)].join('\t'), ...further]
}
