import { findSections } from '#app/notices/import/find-sections.ts'
import { noticeKind } from '#app/notices/import/notice-kind.ts'
import { topicOf, topicsOf, type Topic } from '#app/notices/lint/topics.ts'

export interface Heading {
  readonly text: string
  readonly topics: readonly Topic[]
  /** UTF-16 units of the original text: the start of the heading and the end of it. */
  readonly offset: number
  readonly end: number
}

/** The headings of a text, and what kind of document they show it to be. */
export interface Outline {
  readonly headings: readonly Heading[]
  /**
   * `notice`: a whole register notice (GDPR 13 and 14), in which parts can be missing;
   * `description`: a description of an information system or of publicity (906/2019 § 28), or a
   * record of processing (GDPR 30): neither has the parts of a notice;
   * `passage`: anything shorter, such as one field of a form.
   */
  readonly kind: 'notice' | 'description' | 'passage'
}

/** So many different chapters make a notice. */
const FEWEST_TOPICS = 3
const LONGEST_HEADING = 160
const MOST_WORDS = 20

export function outlineOf(text: string): Outline {
  const { sections, unmapped } = findSections(text)
  const headings = findHeadings(
    text,
    sections.flatMap(({ headingSpan: { start, end }, heading, fields, confidence }) =>
      headingAt(text, start, end, topicsOf(heading, { fields, confidence })),
    ),
  )
  const topics = new Set(headings.flatMap((heading) => heading.topics))
  const lacksBasis = !topics.has('basis') && !topics.has('rights')
  const beginning = unmapped.map((piece) => piece.text).join('\n')
  const isDescription =
    lacksBasis &&
    (topics.has('description') || noticeKind(beginning, sections) === 'record-of-processing')
  const isNotice =
    topics.size >= FEWEST_TOPICS && (topics.has('controller') || topics.has('purpose'))
  return { headings, kind: isDescription ? 'description' : isNotice ? 'notice' : 'passage' }
}

/** The text of the nearest heading at or before a place; `null` before the first one. */
export function sectionAt({ headings }: Outline, offset: number): string | null {
  return headings.findLast((heading) => heading.offset <= offset)?.text ?? null
}

/** Headings, and the head cells and terms of tables and lists where they name a chapter. */
const HTML_HEADING = /<(h[1-6]|th|dt|legend)\b[^<>]{0,300}>([\s\S]{1,400}?)<\/\1>/giu

/** The headings that the importer finds, and those that stand as headings whatever their words. */
function findHeadings(text: string, known: readonly Heading[]): Heading[] {
  const marked = [...text.matchAll(HTML_HEADING)].flatMap((found) =>
    heading(text, found.index, found.index + found[0].length, found[2] ?? '').filter(
      ({ topics }) => topics.length > 0 || /^h/iu.test(found[1] ?? ''),
    ),
  )
  const lines = [...linesOf(text)].flatMap(({ line, offset }) => headingOfLine(text, line, offset))
  const taken = [...known]
  for (const candidates of [marked, lines]) {
    const free = candidates.filter(
      (one) => !taken.some((other) => one.offset < other.end && other.offset < one.end),
    )
    taken.push(...free)
  }
  return taken.sort((one, other) => one.offset - other.offset)
}

function* linesOf(text: string): Generator<{ line: string; offset: number }> {
  for (const found of text.matchAll(/[^\r\n]+/gu)) yield { line: found[0], offset: found.index }
}

const NUMBERED = /^\s*(?:<[^<>]{1,80}>\s*)*\d{1,2}(?:\.\d{1,2})?[.)]?\s+\p{Lu}/u
const HASHES = /^\s{0,3}#{1,6}\s+\S/u
const BOLD = /^\s*(?:\*\*|__)[^*_]{2,120}(?:\*\*|__):?\s*$/u

/**
 * A line with hashes or in bold, a numbered cell of a table, or a short line without a full stop
 * whose words are those of a chapter of a notice.
 */
function headingOfLine(text: string, line: string, offset: number): Heading[] {
  if (HASHES.test(line) || BOLD.test(line)) {
    return heading(text, offset, offset + line.length, line)
  }
  const tab = line.indexOf('\t', line.search(/\S/u))
  const cell = tab < 0 ? line : line.slice(0, tab)
  const end = offset + cell.length
  const clean = cleaned(cell)
  if (clean === '' || clean.length > LONGEST_HEADING) return []
  const topic = topicOf(clean)
  if (NUMBERED.test(cell)) {
    const isShort = !/[.;,]$/u.test(clean) && clean.split(' ').length <= MOST_WORDS
    const standsAlone = topic !== undefined || /(?:^|\n\s*\n)$/u.test(text.slice(0, offset))
    return tab >= 0 || (isShort && standsAlone) ? heading(text, offset, end, cell) : []
  }
  const announces = cell.trimEnd().endsWith(':') && clean.split(' ').length > 5
  return topic !== undefined && !announces && looksLikeHeading(clean)
    ? heading(text, offset, end, cell)
    : []
}

const QUESTION =
  /^(?:mi(?:tä|ten|ksi|hin|stä|ssä)|ku(?:ka|inka)|kenelle|vad|var|varför|varifrån|hur|vem|vilka|till vem)(?!\p{L})/iu

function looksLikeHeading(line: string): boolean {
  if (line.endsWith('?')) return true
  const asks = QUESTION.test(line)
  const words = line.split(/\s+/u)
  return (
    /^\p{Lu}/u.test(line) &&
    words.length <= 14 &&
    !/[.;,]$/u.test(line) &&
    // "Rekisterinpitäjä: Kotkan kaupunki" tells on the same line; "…@…" and numbers are contacts.
    !/:\s*\S|@|\d{3}/u.test(line) &&
    // A sentence without its full stop.
    !/[.!?]\s+\p{Lu}/u.test(line) &&
    (asks || !/\s(?:on|ovat|voidaan|är|kan|finns|får)\s/iu.test(line))
  )
}

function heading(text: string, offset: number, end: number, raw: string): Heading[] {
  const clean = cleaned(raw)
  return clean === '' ? [] : headingAt(text, offset, end, topicsOf(clean), clean)
}

function headingAt(
  text: string,
  offset: number,
  end: number,
  topics: readonly Topic[],
  clean = cleaned(text.slice(offset, end)),
): Heading[] {
  // Without the blanks and tags around it.
  const words = text.slice(offset, end).replace(/(?:\s|<[^<>]{0,300}>)+$/u, '')
  const start = offset + Math.max(0, words.search(/\S/u))
  return [{ text: clean, topics, offset: start, end: Math.max(start, offset + words.length) }]
}

/** The words of a heading without markup, hashes and a last colon. */
function cleaned(raw: string): string {
  return raw
    .replace(/<[^<>]{0,300}>/gu, ' ')
    .replace(/&nbsp;/giu, ' ')
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/gu, '')
    .replace(/^\s*#{1,6}\s+|\s#+\s*$|\*\*|__/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\s*:$/u, '')
}
