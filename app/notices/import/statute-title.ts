import { escapePattern } from '#app/notices/escape-pattern.ts'
import { normalHeading } from '#app/notices/import/match-heading.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'

const INFLECTED = /annetu|lai(?:n|ssa|sta|lla)(?: |$)|lagens?(?: |$)|förordningens?(?: |$)/
/** Words that begin every act's title, or join its words. */
const SMALL =
  /^(?:laki|lain|laissa|laista|lag|lagen|lagens|annetun|annetussa|asetus|asetuksen|förordning|förordningen|ministeriön|och|om|av|i|ja|sekä|valtioneuvoston|statsrådets)$/
const ENOUGH = 0.6
const STEM = 6
const WHOLE = 60

/**
 * Whether a title is the official one of this number in either language, perhaps inflected
 * ("annetun lain", "lagen om"); undefined for a number that is not in the table.
 */
export function isTitleOf(title: string, number: string): boolean | undefined {
  const official = STATUTE_TITLES[number]
  if (official === undefined) return undefined
  const cited = normalHeading(title)
  if (words(cited, WHOLE).size === 0) return true
  return [official.fi, official.sv].map(normalHeading).some((one) => {
    if (one === cited) return true
    const length = INFLECTED.test(cited) ? STEM : WHOLE
    const [a, b] = [words(cited, length), words(one, length)]
    const common = [...a].filter((word) => b.has(word)).length
    // A short name in use leaves words out, but puts none in.
    return INFLECTED.test(cited)
      ? common >= ENOUGH * Math.max(a.size, b.size)
      : common === a.size && common >= ENOUGH * b.size
  })
}

/** The content words of a title, cut to a length at which their endings fall away. */
function words(title: string, length: number): ReadonlySet<string> {
  return new Set(
    title
      .split(' ')
      .filter((word) => !SMALL.test(word))
      .map((word) => word.slice(0, length)),
  )
}

/** Where in running text the title of an act begins: at "laki", or at the first word of its official title. */
export function titleStart(text: string, number: string): number {
  const law =
    /(?:^|[\s(])(?:(?:valtioneuvoston|statsrådets|(?:sosiaali- ja |social- och )?\p{L}*ministeri(?:ön|ets))\s)?(?:laki|lag|lagen|asetus|asetuksen|förordning|förordningen)\s/giu
  const starts = [...text.matchAll(law)].map(
    ({ index, 0: found }) => index + (/^[\s(]/.test(found) ? 1 : 0),
  )
  const last = starts.at(-1)
  if (last !== undefined) return last
  const official = STATUTE_TITLES[number]
  if (official === undefined) return 0
  const stems = new Set(
    [official.fi, official.sv].flatMap((one) => [...words(normalHeading(one), STEM)]),
  )
  const first = [...text.matchAll(/[\p{L}-]+/gu)].find(({ 0: word }) =>
    [...words(normalHeading(word), STEM)].some((stem) => stems.has(stem)),
  )
  return first?.index ?? 0
}

/** The forms in which running text names an act without its number, as one pattern. */
export function nameInText(number: string): RegExp | undefined {
  const official = STATUTE_TITLES[number]
  if (official === undefined) return undefined
  const fi = official.fi.toLowerCase()
  const sv = official.sv.toLowerCase().replace(/\.$/, '')
  const forms = [
    fi.startsWith('laki ')
      ? `${escaped(fi.slice(5))} annetun lain`
      : escaped(fi).replace(/laki$/, 'lai[nks]\\p{L}*'),
    sv.startsWith('lag ') ? `lagen ${escaped(sv.slice(4))}` : `${escaped(sv)}en`,
  ]
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'giu')
}

/** Any blanks match those of the text. */
function escaped(text: string): string {
  return escapePattern(text).replace(/\s+/g, '\\s+')
}
