import {
  beginsHeading,
  isNumbered,
  isSubLabel,
  LISTED,
  type HeadingMatch,
} from '#app/notices/import/match-heading.ts'
import { RIGHTS_WITHIN } from '#app/notices/import/heading-words.ts'
import type { Cell, SourceLine } from '#app/notices/import/source-lines.ts'
import { standsAlone } from '#app/notices/import/standing-heading.ts'
import {
  afterColon,
  COLON,
  colonHeading,
  columnHeading,
  headingText,
  ITEM,
  oneLine,
} from '#app/notices/import/valued-heading.ts'

/** How a heading stands: in the first cell of a row, or on a line of its own or before a colon. */
export type HeadingStyle = 'row' | 'plain'

export interface Heading {
  readonly start: number
  readonly bodyStart: number
  /** As it stands, without its number and tags. */
  readonly text: string
  readonly match: HeadingMatch | undefined
  readonly style: HeadingStyle
  readonly numbered: boolean
  /** Whether its part begins on the same line. */
  readonly valued: boolean
  /** The index of the first line that is not part of the heading or of its row. */
  readonly nextLine: number
}

export interface HeadingContext {
  /** `matchHeading`, which remembers: lines are asked about more than once. */
  readonly match: (heading: string) => HeadingMatch | undefined
  readonly text: string
  readonly lines: readonly SourceLine[]
  /** Known headings that stand in rows, and that have numbers. */
  rows: number
  numbered: number
  /** Known headings in capitals. */
  capitals: number
  /** The heading under which the line stands, and whether anything stands between them. */
  current: Heading | undefined
  said: boolean
}

const LONGEST = 220
const LONGEST_UNKNOWN = 120
/** A form has at least this many known headings of a kind. */
const FORM = 2
const MARKED = /^\s*#{1,6}\s/

/** The heading that begins on a line, if one does. */
export function findHeading(context: HeadingContext, index: number): Heading | undefined {
  const line = context.lines[index]
  if (!line || line.cells.every(({ text }) => text === '')) return undefined
  if (line.cells.length > 1) return rowHeading(context, index, line)
  const split = splitHeading(context, index, line)
  if (split) return split
  const alone = lineHeading(context, index, line)
  if (alone?.match?.confidence === 1) return alone
  const valued = colonHeading(context, line, index) ?? columnHeading(context, line, index)
  // "1. Rekisterin nimi: Asiakasrekisteri" begins like a heading, but ends at its colon.
  return (valued?.match?.confidence ?? 0) > (alone?.match?.confidence ?? 0) ? valued : alone
}

/** "5. Ändamål TAB …" */
function rowHeading(context: HeadingContext, index: number, line: SourceLine): Heading | undefined {
  const [first, ...others] = line.cells
  if (!first || first.text === '' || first.text.length > LONGEST) return undefined
  const value = others
    .map(({ text }) => text)
    .join(' ')
    .trim()
  if (/^\.*\s*\d{1,3}$/.test(value) || ITEM.test(first.text) || isSubLabel(first.text)) {
    return undefined
  }
  const numbered = isNumbered(first.text)
  const found = context.match(oneLine(first.text))
  const sure =
    found &&
    (found.confidence >= LISTED || ((numbered || isQuestion(first.text)) && found.confidence > 0))
  const standsInForm = isUnknownRow(context, first, value, numbered)
  const likely = standsInForm || (context.rows >= FORM && (found?.confidence ?? 0) >= 0.75)
  const match = sure === true || likely ? found : undefined
  if (!match && !standsInForm) return undefined
  return {
    start: line.start,
    bodyStart: others[0]?.start ?? line.end,
    text: headingText(first.text),
    match,
    style: 'row',
    numbered,
    valued: value !== '',
    nextLine: index + 1,
  }
}

/** In a form of rows, a row that no list foresees is a part of its own; in a table under a heading it is not. */
function isUnknownRow(
  context: HeadingContext,
  first: Cell,
  value: string,
  numbered: boolean,
): boolean {
  if (context.rows < FORM || first.text.length > LONGEST_UNKNOWN) return false
  if (!/\p{L}{3}/u.test(first.text)) return false
  if (numbered && context.numbered >= FORM) return true
  const { current } = context
  return value === '' || (current?.style === 'row' && current.valued)
}

/** A heading on a line of its own. */
function lineHeading(
  context: HeadingContext,
  index: number,
  line: SourceLine,
): Heading | undefined {
  const text = oneLine(line.cells[0]?.text ?? '')
  if (text.length > LONGEST || ITEM.test(text) || isSubLabel(text)) return undefined
  const marked =
    MARKED.test(context.text.slice(line.start, Math.min(line.end, line.start + 200))) ||
    standsInCapitals(context, index, text)
  const numbered = isNumbered(text)
  const question = isQuestion(text)
  const found = context.match(text) ?? (marked ? rightWithin(context, text) : undefined)
  const sentence = /[.,;]$/.test(text) && !marked
  const needed = marked || numbered || question ? 0.5 : LISTED
  const begins = marked || numbered || /^\P{Ll}/u.test(text)
  const known =
    begins &&
    found !== undefined &&
    (found.confidence >= (sentence ? 0.95 : needed) ||
      (!sentence && standsAlone(context, index, text, found)))
  if (!known && !isUnknownLine(context, index, text, { marked, numbered, question, sentence })) {
    return undefined
  }
  return {
    start: line.start,
    bodyStart: line.end,
    text: headingText(text),
    match: known ? found : undefined,
    style: 'plain',
    numbered,
    valued: false,
    nextLine: index + 1,
  }
}

/** In a document whose headings are in capitals, such a line after an empty one is a heading. */
function standsInCapitals(context: HeadingContext, index: number, text: string): boolean {
  const before = context.lines[index - 1]
  const apart = before === undefined || before.cells.every((cell) => cell.text === '')
  return context.capitals >= FORM && apart && isInCapitals(text)
}

/** Words in capitals; an address or a date has digits. */
export function isInCapitals(text: string): boolean {
  return text.length <= 80 && /\p{Lu}{4}/u.test(text) && !/[\p{Ll}\d@]/u.test(text)
}

/** What a sub-heading names under the heading of rights. */
function rightWithin({ current }: HeadingContext, text: string): HeadingMatch | undefined {
  const about = current?.match?.fields[0] ?? ''
  if (!/^(?:rights|consentWithdrawal)/.test(about)) return undefined
  const words = text.toLowerCase()
  const fields = RIGHTS_WITHIN.filter(([, right]) => right.test(words)).map(([field]) => field)
  return fields.length === 0 ? undefined : { fields, confidence: 0.75 }
}

function isUnknownLine(
  context: HeadingContext,
  index: number,
  text: string,
  look: { marked: boolean; numbered: boolean; question: boolean; sentence: boolean },
): boolean {
  if (look.sentence || text.length > LONGEST_UNKNOWN) return false
  if (look.marked) return context.rows + context.numbered > 0 || context.current !== undefined
  if (look.numbered) return context.numbered >= FORM && !isInNumberedList(context, index)
  if (!look.question || context.current === undefined) return false
  // Where the parts are questions, a short one begins a part as well.
  return text.split(' ').length >= (isQuestion(context.current.text) ? 2 : 4)
}

/** Items of a list follow each other; parts of a notice have something between them. */
function isInNumberedList(context: HeadingContext, index: number): boolean {
  const { lines } = context
  const near = (step: number): string => {
    let at = index + step
    while (lines[at]?.cells.every(({ text }) => text === '') === true) at += step
    return lines[at]?.cells[0]?.text ?? ''
  }
  return [near(-1), near(1)].some(
    (text) => isNumbered(text) && context.match(oneLine(text)) === undefined,
  )
}

/** A heading whose end stands on the next line, or in the first cell of the next row. */
function splitHeading(
  context: HeadingContext,
  index: number,
  line: SourceLine,
): Heading | undefined {
  const next = context.lines[index + 1]
  const first = oneLine(line.cells[0]?.text ?? '')
  const second = oneLine(next?.cells[0]?.text ?? '')
  if (!next || first === '' || second === '' || ITEM.test(first) || ITEM.test(second))
    return undefined
  if (first.length + second.length > LONGEST || /[.:?]$/.test(first)) return undefined
  if (!beginsHeading(first)) return undefined
  // A word that the line end has parted; a value may follow its colon.
  const parted = /\p{L}-$/u.test(first) && /^\p{Ll}/u.test(second)
  const colon = parted && next.cells.length === 1 ? COLON.exec(second)?.[0] : undefined
  const tail = colon === undefined ? second : colon.slice(0, -1)
  const joined = parted
    ? (sureOf(context.match(`${first.slice(0, -1)}${tail}`)) ?? context.match(`${first} ${tail}`))
    : context.match(`${first} ${second}`)
  if (!joined || joined.confidence < 0.9) return undefined
  const alone = [context.match(first), context.match(second)].map((match) => match?.confidence ?? 0)
  const goesOn = /^(?:[\p{Ll}(]|EU\b|ETA\b|EES\b)/u.test(second)
  if (!goesOn && alone.some((confidence) => confidence >= LISTED)) return undefined
  const row = next.cells.length > 1
  const after =
    colon === undefined ? undefined : afterColon(context.text.slice(next.start, next.end), colon)
  const valueStart = after === undefined ? next.end : next.start + after
  return {
    start: line.start,
    bodyStart: row ? (next.cells[1]?.start ?? next.end) : valueStart,
    text: headingText(parted ? `${first.slice(0, -1)}${tail}` : `${first} ${second}`),
    match: joined,
    style: row ? 'row' : 'plain',
    numbered: isNumbered(first),
    valued: row || after !== undefined,
    nextLine: index + 2,
  }
}

function sureOf(match: HeadingMatch | undefined): HeadingMatch | undefined {
  return (match?.confidence ?? 0) >= 0.9 ? match : undefined
}

function isQuestion(text: string): boolean {
  return /\?\s*$/.test(text)
}
