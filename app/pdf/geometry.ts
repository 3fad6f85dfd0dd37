/** Points per millimetre. */
const MM = 72 / 25.4

/** Type sizes in points; nothing is set below 9. */
export interface TextStyle {
  readonly font: 'regular' | 'semibold'
  readonly size: number
  /** Distance between two baselines. */
  readonly leading: number
  readonly color: string
}

const INK = '#000000'
const QUIET = '#4a4a4a'

export const STYLES = {
  body: { font: 'regular', size: 11, leading: 15, color: INK },
  strong: { font: 'semibold', size: 11, leading: 15, color: INK },
  h1: { font: 'semibold', size: 16, leading: 21, color: INK },
  h2: { font: 'semibold', size: 13, leading: 18, color: INK },
  h3: { font: 'semibold', size: 11, leading: 15, color: INK },
  cell: { font: 'regular', size: 10, leading: 13, color: INK },
  cellHead: { font: 'semibold', size: 10, leading: 13, color: INK },
  small: { font: 'regular', size: 9, leading: 12, color: QUIET },
} as const satisfies Record<string, TextStyle>

export const RULE_COLOR = '#9a9a9a'
export const WATERMARK_COLOR = '#ececec'

/**
 * A4 by the layout of SFS 2487: columns at 20 mm and every 23 mm from there, text indented by one
 * column, the name of the document in the fifth, and the receiver where the window of a C5 or E65 envelope is.
 */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  left: 20 * MM,
  right: 190 * MM,
  textLeft: 43 * MM,
  referenceLeft: 112 * MM,
  top: 13 * MM,
  recipientTop: 47 * MM,
  recipientWidth: 85 * MM,
  /** Where text begins on the first page, with and without a receiver, and on later pages. */
  firstTextTop: 88 * MM,
  firstTextTopWithoutRecipient: 55 * MM,
  textTop: 34 * MM,
  textBottom: 268 * MM,
  footerTop: 275 * MM,
} as const
