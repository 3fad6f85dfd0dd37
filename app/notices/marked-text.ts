/** Text in which the words that were looked for are marked. */
export type MarkedText = readonly { readonly text: string; readonly marked: boolean }[]

/**
 * Where a marked word begins and ends, as the database is told: two signs of the private use area,
 * which no notice holds. They are cut here and never reach a page.
 */
export const MARK_BEGINS = '\u{e000}'
export const MARK_ENDS = '\u{e001}'

/** The marked text of what the database answers; marks that have no partner are dropped. */
export function markedText(text: string): MarkedText {
  return text
    .split(MARK_BEGINS)
    .flatMap((piece, index) => {
      const end = index === 0 ? -1 : piece.indexOf(MARK_ENDS)
      return [
        { text: piece.slice(0, Math.max(end, 0)), marked: true },
        { text: piece.slice(Math.max(end, 0)), marked: false },
      ]
    })
    .map(({ text: part, marked }) => ({ text: part.replaceAll(MARK_ENDS, ''), marked }))
    .filter(({ text: part }) => part !== '')
}

export function hasMarks(text: MarkedText): boolean {
  return text.some(({ marked }) => marked)
}
