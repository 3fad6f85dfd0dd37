/** What a column would like, in points: its longest word whole, and its longest text on one line. */
export interface ColumnWish {
  readonly least: number
  readonly whole: number
}

/**
 * Shares `available` points among columns. When everything fits on one line the rest of the width goes
 * to all alike. Else every column gets its longest word (when even those do not fit, the widest columns
 * give way and break theirs), and long texts share what is left by the square root of what they lack,
 * so that one long column does not starve the others.
 */
export function columnWidths(wishes: readonly ColumnWish[], available: number): number[] {
  const whole = sum(wishes.map((wish) => wish.whole))
  if (whole <= available) {
    return wishes.map((wish) => wish.whole + (available - whole) / wishes.length)
  }
  const ceiling = highestCeiling(
    wishes.map((wish) => wish.least),
    available,
  )
  const fair = wishes.map((wish) => ({ ...wish, least: Math.min(wish.least, ceiling) }))
  const left = available - sum(fair.map((wish) => wish.least))
  return left < 1 ? fair.map((wish) => wish.least) : shareByNeed(fair, left)
}

/** The greatest width such that no column above it and none below its wish makes the sum too wide. */
function highestCeiling(widths: readonly number[], available: number): number {
  let left = available
  const ascending = [...widths].sort((a, b) => a - b)
  for (const [index, width] of ascending.entries()) {
    const share = left / (ascending.length - index)
    if (width > share) return share
    left -= width
  }
  return Infinity
}

function shareByNeed(wishes: readonly ColumnWish[], spare: number): number[] {
  const widths = wishes.map((wish) => wish.least)
  let left = spare
  let open = wishes.map((_, index) => index)
  // Columns that need less than their share take only what they need; the others share again.
  while (open.length > 0) {
    const lacks = open.map((index) => Math.sqrt(lack(wishes[index])))
    const unit = left / sum(lacks)
    const full = open.filter(
      (index) => lack(wishes[index]) <= Math.sqrt(lack(wishes[index])) * unit,
    )
    if (full.length === 0) {
      for (const index of open) {
        widths[index] = (widths[index] ?? 0) + Math.sqrt(lack(wishes[index])) * unit
      }
      return widths
    }
    for (const index of full) {
      widths[index] = wishes[index]?.whole ?? 0
      left -= lack(wishes[index])
    }
    open = open.filter((index) => !full.includes(index))
  }
  return widths
}

function lack(wish: ColumnWish | undefined): number {
  return wish === undefined ? 0 : wish.whole - wish.least
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
