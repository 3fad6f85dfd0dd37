/**
 * The order on the line of text that runs both ways: the Unicode Bidirectional Algorithm (UAX 9) for
 * one paragraph without explicit embeddings, overrides and isolates, which are not drawn.
 */
export type Direction = 'left' | 'right' | 'number' | 'neutral'

const RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const OTHER_DIGIT = /[\u0660-\u0669\u066b\u066c\u06f0-\u06f9]/
const SEPARATOR = /^[-+.,:/\u00a0]$/
const TERMINATOR = /^[-+%€$£°#]$/

/** Whether a line may need another order than that of its characters. */
export function runsBothWays(text: string): boolean {
  return RIGHT.test(text)
}

/** Digits that run left to right although their script does not. */
export function isOtherDigit(cluster: string): boolean {
  return OTHER_DIGIT.test(cluster)
}

function ownDirection(cluster: string): Direction {
  const [first = ''] = cluster
  if (/[0-9]/.test(first) || OTHER_DIGIT.test(first)) return 'number'
  if (RIGHT.test(first)) return 'right'
  return /[\p{L}\p{N}]/u.test(first) ? 'left' : 'neutral'
}

/** The direction of a paragraph is that of its first letter (rules P2 and P3). */
export function isRightToLeft(paragraph: string): boolean {
  if (!RIGHT.test(paragraph)) return false
  for (const character of paragraph) {
    const direction = ownDirection(character)
    if (direction === 'left' || direction === 'right') return direction === 'right'
  }
  return false
}

/** Directions of clusters, signs inside and beside numbers taken as part of them (W4, W5) and numbers after a left-to-right letter as letters (W7). */
export function directionsOf(clusters: readonly string[], rightToLeft: boolean): Direction[] {
  const own = clusters.map(ownDirection)
  const isNumber = (index: number) => own[index] === 'number'
  let strong: Direction = rightToLeft ? 'right' : 'left'
  return own.map((direction, index) => {
    if (direction === 'left' || direction === 'right') return (strong = direction)
    const cluster = clusters[index] ?? ''
    const [before, after] = [isNumber(index - 1), isNumber(index + 1)]
    const joins = before && after ? SEPARATOR.test(cluster) : false
    const belongs = before || after ? TERMINATOR.test(cluster) : false
    if (direction === 'neutral' && !joins && !belongs) return 'neutral'
    return strong === 'left' ? 'left' : 'number'
  })
}

/** Embedding levels: even from left to right, odd from right to left. Neutrals go with equal neighbours, else with the paragraph (N1, N2). */
export function levelsOf(directions: readonly Direction[], rightToLeft: boolean): number[] {
  const base = rightToLeft ? 'right' : 'left'
  const before = sidesSoFar(directions, base)
  const after = sidesSoFar(directions.toReversed(), base).reverse()
  return directions.map((direction, index) => {
    if (direction === 'number') return 2
    const agreed = before[index] === after[index] ? before[index] : base
    if ((direction === 'neutral' ? agreed : direction) === 'right') return 1
    return rightToLeft ? 2 : 0
  })
}

/** For each piece the side of the last one, itself included, that has any; a number stands with the right (N1). */
function sidesSoFar(directions: readonly Direction[], base: 'left' | 'right'): Direction[] {
  let side: Direction = base
  return directions.map((direction) => {
    if (direction !== 'neutral') side = direction === 'number' ? 'right' : direction
    return side
  })
}

/** Which piece stands where, from the left: runs of each level are turned round from the highest down (L2). */
export function visualOrder(levels: readonly number[]): number[] {
  let order = levels.map((_, index) => index)
  for (const level of [2, 1]) {
    const turned: number[] = []
    let run: number[] = []
    for (const index of order) {
      if ((levels[index] ?? 0) >= level) {
        run.push(index)
      } else {
        turned.push(...run.reverse(), index)
        run = []
      }
    }
    order = turned.concat(run.reverse())
  }
  return order
}

const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap((pair) => {
    const [open = '', close = ''] = pair
    return [
      [open, close],
      [close, open],
    ] as const
  }),
)

/** A bracket as it is drawn from right to left. */
export function mirrored(cluster: string): string {
  return MIRRORED.get(cluster) ?? cluster
}
