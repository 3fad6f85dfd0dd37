import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import type { Temporal } from 'temporal-polyfill'
import type { ProcessingRecord } from '#app/notices/processing-record.ts'
import { RECORD_WORDS } from '#app/notices/record-parts.ts'
import {
  recordTables,
  recordTitle,
  type SheetCell,
  type SheetTable,
} from '#app/notices/record-table.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The record as a workbook in its language: the same record at the same moment gives the same bytes.
 *
 * @param now written as the workbook's moment of creation
 */
export function recordXlsx(record: ProcessingRecord, now: Temporal.Instant): Promise<Uint8Array> {
  const created = new Date(now.epochMilliseconds)
  return writeXlsx({
    sheets: recordTables(record).map(sheet),
    properties: {
      title: recordTitle(record),
      subject: RECORD_WORDS.law[record.lang],
      creator: record.controller,
      company: record.controller,
      created,
      modified: created,
    },
    defaultFont: { name: 'Calibri', size: 11 },
  })
}

const PLAIN: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const HEAD: CellStyle = { ...PLAIN, font: { bold: true }, numFmt: '@' }
const DATE: CellStyle = { ...PLAIN, numFmt: 'd.m.yyyy' }
const TEXT: CellStyle = { ...PLAIN, numFmt: '@' }

function sheet({ name, columns, rows, frozenColumns }: SheetTable): WriteSheet {
  const all: readonly (readonly SheetCell[])[] = [columns.map(({ heading }) => heading), ...rows]
  const range = `A1:${columnName(columns.length)}${all.length}`
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: PLAIN })),
    rows: all.map((row) => row.map(cellValue)),
    cells: new Map(
      all.flatMap((row, at) =>
        row.map((cell, column) => [
          `${at},${column}`,
          { value: cellValue(cell), style: at === 0 ? HEAD : cellStyle(cell) },
        ]),
      ),
    ),
    freezePane: { rows: 1, columns: frozenColumns },
    autoFilter: { range },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  }
}

/** `A`, `Z`, `AA`: the letters of a column, counted from one. */
function columnName(number: number): string {
  if (number === 0) return ''
  const last = (number - 1) % 26
  return columnName((number - 1 - last) / 26) + String.fromCharCode(65 + last)
}

/** What a spreadsheet program would take for a formula, should a cell be typed anew. */
const FORMULA_LIKE = /^[\s]*[=+\-@]/

function cellStyle(cell: SheetCell): CellStyle {
  if (typeof cell === 'string') return FORMULA_LIKE.test(cell) ? TEXT : PLAIN
  return typeof cell === 'object' && cell !== null ? DATE : PLAIN
}

/** Texts go in as texts, never as formulas; days as the midnight that spreadsheets count from. */
function cellValue(cell: SheetCell): string | number | Date | null {
  if (typeof cell === 'string') return plainText(cell)
  if (typeof cell === 'object' && cell !== null) return new Date(`${cell.date}T00:00:00Z`)
  return cell
}

/** `_x0041_` in a workbook means the letter A: an underscore that would begin one is written out. */
function plainText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
