import { formatDate } from '#app/i18n/format.ts'
import { recordGaps, type Activity, type ProcessingRecord } from '#app/notices/processing-record.ts'
import { RECORD_PART_IDS, RECORD_PARTS, RECORD_WORDS } from '#app/notices/record-parts.ts'

/** A cell of a sheet: text, a number, or a day of the calendar. */
export type SheetCell = string | number | { readonly date: string } | null

export interface SheetColumn {
  readonly heading: string
  /** In characters. */
  readonly width: number
}

export interface SheetTable {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** Columns that stay in sight when one scrolls sideways. */
  readonly frozenColumns: number
}

/** A row of a spreadsheet shows 409 points at most: some 26 lines of 11 point type. */
const MOST_LINES = 26
/** The most UTF-16 code units that a cell holds. */
const MOST_UNITS = 32_767

/** The record as three tables: activities, what is missing, and what the document is. */
export function recordTables(record: ProcessingRecord): readonly SheetTable[] {
  return [activityTable(record), gapTable(record), aboutTable(record)]
}

const LEAD_WIDTHS = [30, 6, 24, 18, 9, 12, 12, 30]
const PART_WIDTH = 56

/**
 * One row per register; one that is taller than a spreadsheet can show goes on in a second row with
 * the same register, so that nothing is cut off and filters still find it.
 */
function activityTable(record: ProcessingRecord): SheetTable {
  const { lang, activities } = record
  const lead = [
    RECORD_WORDS.register,
    RECORD_WORDS.row,
    RECORD_WORDS.unit,
    RECORD_WORDS.document,
    RECORD_WORDS.version,
    RECORD_WORDS.since,
    RECORD_WORDS.updated,
    RECORD_WORDS.transferred,
  ]
  return {
    name: RECORD_WORDS.activities[lang],
    columns: [
      ...lead.map((words, index) => ({ heading: words[lang], width: LEAD_WIDTHS[index] ?? 20 })),
      ...RECORD_PART_IDS.map((part) => ({
        heading: RECORD_PARTS[part].heading[lang],
        width: PART_WIDTH,
      })),
    ],
    rows: activities.flatMap(activityRows),
    frozenColumns: 1,
  }
}

function activityRows(activity: Activity): SheetCell[][] {
  const parts = RECORD_PART_IDS.map((part) => cellTexts(activity.lines[part], PART_WIDTH))
  const count = Math.max(1, ...parts.map((texts) => texts.length))
  return Array.from({ length: count }, (_, row) => [
    activity.register,
    row + 1,
    activity.unit,
    activity.document,
    activity.version,
    dateCell(activity.since),
    dateCell(activity.updated),
    activity.transferred.join('\n') || null,
    ...parts.map((texts) => texts[row] ?? null),
  ])
}

function dateCell(date: string | null): SheetCell {
  return date === null ? null : { date }
}

/** Lines gathered into texts that a cell of the given width (in characters) can hold and show. */
export function cellTexts(lines: readonly string[], width: number): readonly string[] {
  const texts: string[] = []
  let current = ''
  let height = 0
  const room = Math.min(MOST_UNITS, MOST_LINES * width)
  for (const piece of lines.flatMap((line) => pieces(line, room))) {
    const taller = height + shownLines(piece, width)
    const longer = current.length + 1 + piece.length
    if (current !== '' && (taller > MOST_LINES || longer > MOST_UNITS)) {
      texts.push(current)
      current = ''
      height = 0
    }
    current = current === '' ? piece : `${current}\n${piece}`
    height += shownLines(piece, width)
  }
  return current === '' ? texts : [...texts, current]
}

function shownLines(text: string, width: number): number {
  const lines = text.split('\n').map(({ length }) => Math.max(1, Math.ceil(length / width)))
  return lines.reduce((sum, one) => sum + one, 0)
}

/** A text cut, between words where it has any, into pieces of at most `room` code units. */
function pieces(text: string, room: number): readonly string[] {
  if (text.length <= room) return [text]
  const space = text.lastIndexOf(' ', room)
  const cut = space > 0 ? space : wholeCharacters(text, room)
  return [text.slice(0, cut), ...pieces(text.slice(cut).trimStart(), room)]
}

/** Not between the halves of a surrogate pair. */
function wholeCharacters(text: string, cut: number): number {
  const high = text.charCodeAt(cut - 1)
  return high >= 0xd800 && high <= 0xdbff ? cut - 1 : cut
}

function gapTable(record: ProcessingRecord): SheetTable {
  const { lang } = record
  const columns = [
    [RECORD_WORDS.register, 36],
    [RECORD_WORDS.unit, 28],
    [RECORD_WORDS.part, 40],
    [RECORD_WORDS.missing, 60],
    [RECORD_WORDS.duty, 18],
    [RECORD_WORDS.provision, 44],
  ] as const
  return {
    name: RECORD_WORDS.gaps[lang],
    columns: columns.map(([words, width]) => ({ heading: words[lang], width })),
    rows: recordGaps(record).map((gap) => [
      gap.register,
      gap.unit,
      gap.heading,
      gap.missing,
      gap.dutyWords,
      gap.provision,
    ]),
    frozenColumns: 1,
  }
}

function aboutTable(record: ProcessingRecord): SheetTable {
  const { lang } = record
  return {
    name: RECORD_WORDS.about[lang],
    columns: [
      { heading: RECORD_WORDS.part[lang], width: 34 },
      { heading: RECORD_WORDS.title[lang], width: 80 },
    ],
    rows: [
      [RECORD_PARTS.controller.heading[lang], record.controllerLines.join('\n')],
      [RECORD_PARTS.dpo.heading[lang], record.dpoLines.join('\n')],
      [RECORD_WORDS.asOf[lang], { date: record.asOf }],
      [RECORD_WORDS.count[lang], record.activities.length],
      [RECORD_WORDS.provision[lang], RECORD_WORDS.law[lang]],
      [RECORD_WORDS.use[lang], RECORD_WORDS.internal[lang]],
    ],
    frozenColumns: 0,
  }
}

/** `seloste-kasittelytoimista-kotka-2026-11-25.xlsx`: plain letters, so that every device keeps it. */
export function recordFileName(
  { lang, controllerKey, asOf }: ProcessingRecord,
  format: 'xlsx' | 'pdf',
): string {
  const name = lang === 'fi' ? 'seloste-kasittelytoimista' : 'register-over-behandling'
  return `${name}-${controllerKey}-${asOf}.${format}`
}

/** "Seloste käsittelytoimista, Kotkan kaupunki, 25.11.2026". */
export function recordTitle({ lang, controller, asOf }: ProcessingRecord): string {
  return [RECORD_WORDS.title[lang], controller, formatDate(asOf)].join(', ')
}
