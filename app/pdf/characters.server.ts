import { coverage, FAMILIES, type Family } from '#app/pdf/fonts.server.ts'
import { graphemes } from '#app/pdf/graphemes.ts'

/** Characters that the text's family has, composes nothing with and reads back as they are: nearly every text. */
const PLAIN =
  /^[\n -~\u00a0-\u00ac\u00ae-\u017f\u0400-\u045f\u0490\u0491\u2010\u2011\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*$/

/** Joiners, variation selectors and tags mean something inside a cluster; they are kept until its font is known. */
const IN_CLUSTER = /\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}]/u
/** Not drawn at all: controls, zero-width and direction marks, soft hyphens. */
const INVISIBLE = new RegExp(`[^\\P{Cc}\\n]|(?!${IN_CLUSTER.source})\\p{DI}`, 'gu')
const IGNORABLE = /\p{DI}/gu
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g

export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** A cluster of a text as it goes into a letter. `codePoints`: no font has it, and they stand in its place. */
interface Shown {
  readonly text: string
  readonly family?: Family
  readonly codePoints?: readonly string[]
}

/**
 * Text as it is drawn and read: composed, without invisible characters, a number kept with its `§`,
 * code points such as `U+4F60` in place of characters that no font has.
 */
export function prepareText(text: string): string {
  const drawable = isPlain(text) ? text : joinShown(shownClusters(text))
  return drawable.replace(/(\d[a-z]?) §/g, '$1\u00a0§').replace(/§ (\d)/g, '§\u00a0$1')
}

/** Every cluster of a text that is not plain, with how it will be shown. */
export function shownClusters(text: string): Shown[] {
  const clean = text
    .replace(LINE_BREAK, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\p{Zs}/gu, (space) => (coverage('text').has(codePointOf(space)) ? space : ' '))
  return [...graphemes(clean)].flatMap(showCluster)
}

function showCluster(cluster: string): Shown[] {
  if (cluster === '\n') return [{ text: cluster }]
  const family = familyOf(cluster)
  if (family !== undefined) return [{ text: keptIn(cluster, family), family }]
  const [base = '', ...others] = cluster.replace(IGNORABLE, '')
  // Marks on a character that cannot be drawn have nothing to stand on.
  if (others.length === 0 || familyOf(base) === undefined) return codePoints([base, ...others])
  return [base, ...others].flatMap((part) => {
    const own = familyOf(part)
    return own === undefined ? codePoints([part]) : [{ text: part, family: own }]
  })
}

function codePoints(characters: readonly string[]): Shown[] {
  const names = characters.filter((character) => character !== '').map(codePointName)
  return names.length === 0 ? [] : [{ text: names.join(' '), codePoints: names }]
}

function codePointName(character: string): string {
  return `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}`
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

/** Neither white space nor punctuation: code points keep a space from it. */
const STANDS_CLOSE = /[^\s\p{P}]/u

function joinShown(parts: readonly Shown[]): string {
  let joined = ''
  let last: Shown | undefined
  for (const part of parts) {
    const named = part.codePoints !== undefined || last?.codePoints !== undefined
    const touches = STANDS_CLOSE.test(joined.slice(-1)) && STANDS_CLOSE.test(part.text.slice(0, 2))
    joined += named && touches ? ` ${part.text}` : part.text
    last = part
  }
  return joined
}

/** Emoji drawn as pictures although the text's family has some of them as signs. */
const AS_PICTURE = /^\p{Emoji_Presentation}|^\p{Emoji}.*\ufe0f/u
const PRIVATE = /\p{Co}/u

/** The family that has the whole cluster; a mark may stand on its letter as a character of its own. */
export function familyOf(cluster: string): Family | undefined {
  const visible = cluster.replace(IGNORABLE, '')
  // Private characters have no meaning outside their own font.
  if (visible === '' || PRIVATE.test(visible)) return undefined
  if (AS_PICTURE.test(cluster) && has('emoji', visible)) return 'emoji'
  return FAMILIES.find(
    (family) =>
      has(family, visible) || (family === 'text' && has(family, visible.normalize('NFD'))),
  )
}

function has(family: Family, characters: string): boolean {
  const codePoints = coverage(family)
  for (const character of characters) if (!codePoints.has(codePointOf(character))) return false
  return true
}

/** Without the ignorable characters that would be drawn as boxes. */
function keptIn(cluster: string, family: Family): string {
  const known = (character: string) =>
    family !== 'text' && IN_CLUSTER.test(character) && has(family, character)
  return cluster.replace(IGNORABLE, (character) => (known(character) ? character : ''))
}

/** The characters that a font is asked for to draw a prepared cluster. */
export function drawnText(cluster: string, family: Family): string {
  const kept = keptIn(cluster, family)
  if (family === 'text') return has(family, kept) ? kept : kept.normalize('NFD')
  // Marks of an Arabic letter come shadda first, or it stands above the vowel and reads as another.
  return family === 'arabic' ? kept.replace(/([\u064b-\u0650\u0652]+)\u0651/g, '\u0651$1') : kept
}

/**
 * Whether the glyphs alone might not give the cluster back to a reader: marks become part of letters,
 * characters share a glyph, and among letters of another script some take another form.
 */
export function needsActualText(cluster: string, family: Family): boolean {
  return family !== 'text' || !isPlain(drawnText(cluster, family))
}
