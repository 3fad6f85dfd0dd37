import type { HeadingContext } from '#app/notices/import/find-heading.ts'
import type { HeadingMatch } from '#app/notices/import/match-heading.ts'
import type { SourceLine } from '#app/notices/import/source-lines.ts'

/** Words that make a statement of a line, or a part of one. */
const STATES =
  /(?<!\p{L})(?:on|ovat|ei|voi|voidaan|käytetään|käsitellään|luovutetaan|siirretään|säilytetään|kerätään|saadaan|hankitaan|tallennetaan|är|kan|ska|används|behandlas|lämnas|överförs|förvaras|sparas|lagras|samlas|fås|får|har)(?!\p{L})/iu
const MOST_WORDS = 10
const LONGEST = 120

/**
 * A line that no list foresees but that has the words of a part, with an empty line before it, where
 * the part before it has said something: what comes first under a heading is what it is about.
 */
export function standsAlone(
  { current, said, lines }: HeadingContext,
  index: number,
  text: string,
  found: HeadingMatch,
): boolean {
  if (!isBlank(lines[index - 1]) || lines[index + 1] === undefined) return false
  if (text.length > LONGEST || text.split(' ').length > MOST_WORDS || STATES.test(text)) {
    return false
  }
  const now = current?.match?.fields ?? []
  if (now.includes('rights') && found.fields[0]?.startsWith('rights.') === true) return true
  return said && !found.fields.some((field) => now.includes(field))
}

function isBlank(line: SourceLine | undefined): boolean {
  return line === undefined || line.cells.every(({ text }) => text === '')
}
