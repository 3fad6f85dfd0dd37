/** Characters of a file name; the database has the same limit. */
export const NAME_LIMIT = 200

/** What is looked at: a name can be as long as the form that it comes in. */
const LOOKED_AT = 1_000

/** The path, and characters that steer, hide, break a line or mean something to a shell. */
const PATH = /^.*[/\\]/s
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}"<>:|?*;]/gu
/** A letter first: the last part of a date ("12.3.2026") is no ending. */
const ENDING = /\.[a-z][a-z0-9]{0,3}$/i

/** A name without path, control and direction characters, or dots and spaces at either end. */
export function cleanName(name: string): string {
  const short = name.slice(-LOOKED_AT).normalize('NFC')
  return short.replace(PATH, '').replace(UNSAFE, '').replace(/\s+/g, ' ').trim()
}

/** The ending of a name in small letters, `''` when it has none. */
export function nameEnding(name: string): string {
  return ENDING.exec(cleanName(name))?.[0].toLowerCase() ?? ''
}

/**
 * A file name that is safe to show, store and send in a header, with an ending that tells what the
 * file really is.
 * @param endings what such a file may end with; the first where the name has another ending
 * @returns undefined when nothing is left of the name
 */
export function fileName(
  name: string,
  endings: readonly string[],
  limit = NAME_LIMIT,
): string | undefined {
  const clean = cleanName(name)
  const given = nameEnding(clean)
  const ending = endings.includes(given) ? given : (endings[0] ?? '')
  const withoutGiven = clean.slice(0, clean.length - given.length)
  const doubled = given !== ending && endings.includes(nameEnding(withoutGiven))
  const base = (
    doubled ? withoutGiven.slice(0, -nameEnding(withoutGiven).length) : withoutGiven
  ).replace(/^[\s.]+|[\s.]+$/g, '')
  if (base === '') return undefined
  const most = limit - ending.length
  return Array.from(base).slice(0, most).join('').trimEnd() + ending
}
