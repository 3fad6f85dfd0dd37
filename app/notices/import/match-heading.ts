import {
  distanceWithin,
  isNear,
  lettersOf,
  type Letters,
} from '#app/notices/import/edit-distance.ts'
import { HEADING_WORDS, SUB_LABELS, TWO_MEANINGS } from '#app/notices/import/heading-words.ts'
import { HEADINGS_FI } from '#app/notices/import/headings-fi.ts'
import { HEADINGS_SV } from '#app/notices/import/headings-sv.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { ImportField } from '#app/notices/import/imported-notice.ts'

export interface HeadingMatch {
  /** All that the heading names, the first one first. */
  readonly fields: readonly ImportField[]
  readonly confidence: number
}

/** A heading from the list, exactly or with a slip of the pen. */
export const LISTED = 0.85
/** One that begins like a heading from the list. */
const BEGINS_LIKE = 0.75
/** One that has the words of its part. */
const BY_WORDS = 0.6

const NUMBERING =
  /^(?:§\s*)?(?:\d{1,2}(?:\.\d{1,2})*[.):]*(?=\s|\p{L}|$)|[a-z][.)](?=\s)|[ivx]{1,5}[.)](?=\s)|[ab] (?=(?:manu|atk|adb|sähk|uppg|elek)))\s*/u

/** A heading without what varies: case, number, punctuation, kinds of spaces, hyphens within words. */
export function normalHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/^[\s#*_•–-]+/, '')
    .replace(NUMBERING, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

interface Entry {
  readonly text: string
  readonly field: ImportField
  readonly letters: Letters
}

const ENTRIES: readonly Entry[] = [HEADINGS_FI, HEADINGS_SV].flatMap((list) =>
  (Object.entries(list) as [ImportField, string][]).flatMap(([field, headings]) =>
    headings.split(';').map((heading) => {
      const text = normalHeading(heading)
      return { text, field, letters: lettersOf(text) }
    }),
  ),
)
const BY_LENGTH: ReadonlyMap<number, readonly Entry[]> = Map.groupBy(
  ENTRIES,
  ({ text }) => text.length,
)
const EXACT: ReadonlyMap<string, ImportField> = new Map(
  [...ENTRIES].reverse().map(({ text, field }) => [text, field]),
)
const LANGUAGES: ReadonlyMap<string, ContentLang> = new Map(
  (
    [
      ['fi', HEADINGS_FI],
      ['sv', HEADINGS_SV],
    ] as const
  ).flatMap(([lang, list]) =>
    Object.values(list).flatMap((headings) =>
      headings.split(';').map((heading) => [normalHeading(heading), lang] as const),
    ),
  ),
)
const BEGINNINGS = new Set(ENTRIES.map(({ text }) => text.slice(0, 4)))
const LONGEST = Math.max(...ENTRIES.map(({ text }) => text.length))

/** Whether a heading begins with a number: "5.", "5.1)", "5 ". */
export function isNumbered(heading: string): boolean {
  return /^[\s#*_]*\d{1,2}(?:\.\d{1,2})*[.):]*\s*\p{Lu}/u.test(heading)
}

/** The language of a heading from the list, as it stands there. */
export function headingLanguage(heading: string): ContentLang | undefined {
  return LANGUAGES.get(normalHeading(heading))
}

/** Whether a listed heading begins like this text. */
export function beginsHeading(text: string): boolean {
  return BEGINNINGS.has(normalHeading(text).slice(0, 4))
}

export function isSubLabel(heading: string): boolean {
  return SUB_LABELS.has(normalHeading(heading))
}

export function hasTwoMeanings(heading: string): boolean {
  const text = normalHeading(heading)
  return TWO_MEANINGS.some((word) => distanceWithin(word, text, 1) !== undefined)
}

/** What a heading stands for, and how surely; undefined when it says nothing known. */
export function matchHeading(heading: string): HeadingMatch | undefined {
  const whole = normalHeading(heading)
  if (whole === '' || SUB_LABELS.has(whole)) return undefined
  const listed =
    matchListed(whole) ??
    (heading.includes('(')
      ? matchListed(normalHeading(heading.replace(/\([^()]*\)/g, ' ')))
      : undefined)
  if (listed?.confidence === 1) return listed
  const parts = matchParts(heading)
  if (parts && parts.confidence > (listed?.confidence ?? 0)) return parts
  const words = matchWords(whole)
  // A disclosure out of the EU begins like any disclosure.
  if (words?.fields[0] === 'transfers') return listed ?? words
  return listed ?? matchBeginning(whole) ?? words
}

function matchListed(text: string): HeadingMatch | undefined {
  const exact = EXACT.get(text)
  if (exact !== undefined) return { fields: [exact], confidence: 1 }
  const slips = Math.floor(text.length / 8)
  if (slips === 0 || text.length > LONGEST + slips) return undefined
  const letters = lettersOf(text)
  let best: { entry: Entry; distance: number } | undefined
  for (const entry of entriesAbout(text.length, slips)) {
    if (!isNear(entry.letters, letters, 2 * slips)) continue
    const distance = distanceWithin(
      entry.text,
      text,
      Math.min(slips, (best?.distance ?? slips + 1) - 1),
    )
    if (distance !== undefined) best = { entry, distance }
  }
  if (!best) return undefined
  const confidence = Math.max(LISTED, 1 - best.distance / text.length)
  return { fields: [best.entry.field], confidence: round(Math.min(0.99, confidence)) }
}

function entriesAbout(length: number, slips: number): readonly Entry[] {
  const lengths = Array.from({ length: 2 * slips + 1 }, (_, index) => length - slips + index)
  return lengths.flatMap((one) => BY_LENGTH.get(one) ?? [])
}

const BETWEEN = /\s*(?:[;/?,]| ja | sekä | och | samt | & )\s*/i

/** Several parts in one heading: "Ändamål med behandlingen och rättslig grund". */
function matchParts(heading: string): HeadingMatch | undefined {
  const pieces = heading
    .replace(/\([^()]*\)/g, ' ')
    .split(BETWEEN)
    .map(normalHeading)
    .filter(Boolean)
  if (pieces.length < 2 || pieces.length > 8) return undefined
  const fields: ImportField[] = []
  let confidence = 0.98
  let known = 0
  for (let at = 0; at < pieces.length;) {
    const found = longestPiece(pieces, at)
    at += found?.taken ?? 1
    if (!found) continue
    known += found.taken
    confidence = Math.min(confidence, found.confidence)
    for (const field of found.fields) if (!fields.includes(field)) fields.push(field)
  }
  const labels = pieces.filter((piece) => SUB_LABELS.has(piece)).length
  if (fields.length === 0 || known + labels < pieces.length) return undefined
  return { fields, confidence }
}

/** A listed heading may itself have an "and" in it: the longest run of pieces that is one counts. */
function longestPiece(
  pieces: readonly string[],
  from: number,
): (HeadingMatch & { readonly taken: number }) | undefined {
  for (let taken = Math.min(3, pieces.length - from); taken > 0; taken -= 1) {
    const run = pieces.slice(from, from + taken)
    const joined = [run.join(' '), run.join(' ja '), run.join(' och ')]
    for (const text of joined) {
      const field = EXACT.get(text)
      const match = field === undefined ? undefined : { fields: [field], confidence: 0.98 }
      const found = match ?? (taken === 1 ? matchListed(text) : undefined)
      if (found) return { ...found, taken }
    }
  }
  return undefined
}

/** A listed heading of two words or more with something after it. */
function matchBeginning(text: string): HeadingMatch | undefined {
  const words = text.split(' ')
  for (let count = Math.min(words.length - 1, 8); count >= 1; count -= 1) {
    const beginning = words.slice(0, count).join(' ')
    if (count < 2 && beginning.length < 14) return undefined
    const field = EXACT.get(beginning)
    if (field !== undefined && words.length <= count + 8) {
      return { fields: [field], confidence: BEGINS_LIKE }
    }
  }
  return undefined
}

function matchWords(text: string): HeadingMatch | undefined {
  const field = HEADING_WORDS.find(([, words]) => words.test(text))?.[0]
  return field && { fields: [field], confidence: BY_WORDS }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
