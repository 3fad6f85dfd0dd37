import type { Heading, HeadingContext } from '#app/notices/import/find-heading.ts'
import { isNumbered, isSubLabel, LISTED } from '#app/notices/import/match-heading.ts'
import { plainText } from '#app/notices/import/plain-text.ts'
import type { SourceLine } from '#app/notices/import/source-lines.ts'

/** The beginning of an item of a list. */
export const ITEM = /^(?:[-–—•·▪●○*‣]\s?|[☐☒☑✓✔])/
const MOST_COLONS = 12
/** The colon after a heading; the one in "EU:n" is part of a word. */
export const COLON = /^(?:[^:]|:(?=\p{L})){3,120}?:(?!\p{L})/u

/** "Rekisterin nimi: Asiakasrekisteri" */
export function colonHeading(
  context: HeadingContext,
  line: SourceLine,
  index: number,
): Heading | undefined {
  const cell = line.cells[0]
  const colon = COLON.exec(cell?.text ?? '')?.[0]
  if (!cell || colon === undefined) return undefined
  const words = oneLine(colon.slice(0, -1))
  if (ITEM.test(words) || isSubLabel(words) || /^\p{Ll}/u.test(words)) return undefined
  const match = context.match(words)
  if (!match || match.confidence < 0.9) return undefined
  const after = afterColon(context.text.slice(line.start, line.end), colon)
  if (after === undefined) return undefined
  return {
    start: line.start,
    bodyStart: line.start + after,
    text: headingText(words),
    match,
    style: 'plain',
    numbered: isNumbered(words),
    valued: true,
    nextLine: index + 1,
  }
}

/** Where in the source a heading's colon ends: tags before it may have colons of their own. */
export function afterColon(source: string, heading: string): number | undefined {
  let at = -1
  for (let tries = 0; tries < MOST_COLONS; tries += 1) {
    at = source.indexOf(':', at + 1)
    if (at < 0) return undefined
    if (plainText(source.slice(0, at + 1)) === heading) return at + 1
  }
  return undefined
}

/** "Rekisterin nimi        Asiakasrekisteri": columns made with spaces. */
export function columnHeading(
  context: HeadingContext,
  line: SourceLine,
  index: number,
): Heading | undefined {
  const source = context.text.slice(line.start, line.end)
  const columns =
    /^(\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?\S(?:.{0,150}?\S)??)[ \u00a0]{3,}(?=\S)/.exec(source)
  const [whole, words] = columns ?? []
  if (whole === undefined || words === undefined || ITEM.test(words.trim()) || isSubLabel(words)) {
    return undefined
  }
  const match = context.match(words)
  if (!match || match.confidence < LISTED) return undefined
  return {
    start: line.start,
    bodyStart: line.start + whole.length,
    text: headingText(words),
    match,
    style: 'row',
    numbered: isNumbered(words),
    valued: true,
    nextLine: index + 1,
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Without its number, and without the colon that leads to its part. */
export function headingText(text: string): string {
  return oneLine(text)
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.):]*)\s*(?=\p{L})/u, '')
    .replace(/\s*:$/, '')
}
