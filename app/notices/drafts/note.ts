/** The most characters of a note in the history of a notice: its column holds no more. */
export const LONGEST_NOTE = 5000
