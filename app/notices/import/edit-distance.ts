/**
 * How many letters must be put in, left out, changed or swapped with the next to make one text of
 * the other.
 * @param most no more than this many are looked for
 * @returns undefined when it takes more
 */
export function distanceWithin(one: string, other: string, most: number): number | undefined {
  if (most < 0 || Math.abs(one.length - other.length) > most) return undefined
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    let least = at
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[at - 1] === other[column - 1]
      const swapped = one[at - 1] === other[column - 2] && one[at - 2] === other[column - 1]
      const value = Math.min(
        (row[column - 1] ?? 0) + (same ? 0 : 1),
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
      )
      next.push(value)
      least = Math.min(least, value)
    }
    // A swap reaches back over one row, but never below the least of the row before.
    if (least > most + 1) return undefined
    before = row
    row = next
  }
  const distance = row[other.length] ?? 0
  return distance <= most ? distance : undefined
}

/** How often a text has each letter, and which it has at all, as bits. */
export interface Letters {
  readonly counts: Uint8Array
  readonly set: number
}

const KINDS = 32

export function lettersOf(text: string): Letters {
  const counts = new Uint8Array(KINDS)
  let set = 0
  for (let index = 0; index < text.length; index += 1) {
    const kind = letterKind(text.charCodeAt(index))
    counts[kind] = (counts[kind] ?? 0) + 1
    set |= 1 << kind
  }
  return { counts, set }
}

/** a–z, å, ä and ö apart, everything else together. */
function letterKind(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  if (code === 0xe4) return 26
  if (code === 0xf6) return 27
  return code === 0xe5 ? 28 : 29
}

/** Each slip changes at most two counts: texts whose letters differ in more are not compared. */
export function isNear(one: Letters, other: Letters, most: number): boolean {
  let bits = one.set ^ other.set
  let different = 0
  while (bits !== 0) {
    bits &= bits - 1
    different += 1
  }
  if (different > most) return false
  different = 0
  for (let kind = 0; kind < KINDS; kind += 1) {
    different += Math.abs((one.counts[kind] ?? 0) - (other.counts[kind] ?? 0))
  }
  return different <= most
}
