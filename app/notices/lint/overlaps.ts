interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Of spans that share a place the longest, of equally long ones the first, in the order of the text.
 * Empty spans share nothing.
 *
 * @param length of the text
 */
export function longestOnly<S extends Span>(spans: readonly S[], length: number): S[] {
  const covered = new Uint8Array(length)
  const longestFirst = spans.toSorted(
    (one, other) => other.end - other.start - (one.end - one.start),
  )
  const kept = longestFirst.filter(({ start, end }) => {
    if (start === end) return true
    // A span that is no longer than another has an end in it when they share anything.
    if (covered[start] === 1 || covered[end - 1] === 1) return false
    covered.fill(1, start, end)
    return true
  })
  return kept.sort((one, other) => one.start - other.start || one.end - other.end)
}
