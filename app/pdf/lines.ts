import { isRightToLeft } from '#app/pdf/bidi.ts'
import { graphemes } from '#app/pdf/graphemes.ts'

/** One drawn line. `hyphenated`: a word goes on in the next line and gets a soft hyphen here. */
export interface Line {
  readonly text: string
  readonly hyphenated: boolean
  /** Whether the paragraph of the line runs from right to left. */
  readonly rightToLeft?: boolean
  /** Distance from the left edge of the column, in points. */
  readonly indent?: number
}

/** Width of a text in points. */
export type Measure = (text: string) => number

/**
 * Breaks a text into lines not wider than `width` points: at spaces and after hyphens; a word that is
 * wider than a whole line after the signs of an address, else between syllables, else anywhere.
 * A line broken at a space keeps that space, so that the text layer never joins two words.
 */
export function breakLines(text: string, width: number, measure: Measure): Line[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure))
}

/** Words with the spaces after them; a hyphen between two longer parts of a word ends a piece of its own. */
const PIECES = /[^ -]*\p{L}{3}-(?=\p{L}{3})|[^ ]+ *| +/gu

function breakParagraph(paragraph: string, width: number, measure: Measure): Line[] {
  const lines: Line[] = []
  const direction = isRightToLeft(paragraph) ? { rightToLeft: true } : {}
  let line = ''
  let lineWidth = 0
  const flush = (hyphenated: boolean) => {
    lines.push({ text: line, hyphenated, ...direction })
    line = ''
    lineWidth = 0
  }
  const spaceWidth = measure(' ')
  for (const piece of paragraph.match(PIECES) ?? ['']) {
    let rest = piece
    let restWidth = widthUpTo(piece, width, measure)
    const spacesWidth = (/ *$/.exec(piece)?.[0].length ?? 0) * spaceWidth
    if (lineWidth + restWidth - spacesWidth > width && line !== '') flush(false)
    while (restWidth - spacesWidth > width) {
      const cut = cutWord(rest, width, measure)
      line = rest.slice(0, cut.at)
      flush(cut.hyphen)
      rest = rest.slice(cut.at)
      restWidth = widthUpTo(rest, width, measure)
    }
    line += rest
    lineWidth += restWidth
  }
  flush(false)
  return lines
}

/** The width of a piece; infinite when its beginning alone fills two lines, for long words cost much to measure. */
function widthUpTo(piece: string, width: number, measure: Measure): number {
  if (piece.length > 300 && measure(piece.slice(0, 200)) > 2 * width) return Infinity
  return measure(piece)
}

const VOWEL = /[aeiouyåäöéüáãâêíóúøæ]/i
const LETTER = /\p{L}/u

/** Where to cut a word that is wider than a line: at least one character always goes on the line. */
function cutWord(word: string, width: number, measure: Measure): { at: number; hyphen: boolean } {
  const hyphenWidth = measure('-')
  const ends: number[] = []
  let sign = 0
  let syllable = 0
  let at = 0
  let used = 0
  for (const part of partsOf(word, width, measure)) {
    at += part.length
    used += measure(part)
    // Joined letters are mostly narrower than each alone.
    if (used > width) used = measure(word.slice(0, at))
    if (used > width && ends.length > 0) break
    ends.push(at)
    if (/[/.?&=_@]/.test(word[at - 1] ?? '') && LETTER.test(word[at] ?? '')) sign = at
    if (used + hyphenWidth <= width && isSyllableStart(word, at)) syllable = at
  }
  // But they can be wider, too.
  const fits = (end: number) => measure(word.slice(0, end)) <= width
  if (sign > 0 && fits(sign)) return { at: sign, hyphen: false }
  if (syllable > 0) return { at: syllable, hyphen: true }
  return { at: ends.findLast(fits) ?? ends[0] ?? word.length, hyphen: false }
}

/** What a cut keeps whole: a letter with its marks, an emoji of several parts, unless that alone is wider than the line. */
function* partsOf(word: string, width: number, measure: Measure): Generator<string> {
  for (const grapheme of graphemes(word)) {
    if (grapheme.length > 1 && measure(grapheme) > width) yield* grapheme
    else yield grapheme
  }
}

/** The main rule of Finnish hyphenation, good enough for Swedish: before a consonant and a vowel. */
function isSyllableStart(word: string, at: number): boolean {
  const [before, here, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '']
  if (before.length < 3 || word.length - at < 3) return false
  return LETTER.test(here) && !VOWEL.test(here) && VOWEL.test(after) && VOWEL.test(before)
}

/**
 * How many of `count` lines go on a page with room for `room` of them, so that no single line is left
 * alone on either page; 0 = all on the next page.
 */
export function linesThatStay(count: number, room: number): number {
  if (room >= count) return count
  if (room < 2) return 0
  if (count - room > 1) return room
  return room > 2 ? room - 1 : 0
}
