/** The form for a new break, for the page and for the server. No calendar in here. */

/** What the form for a new break asks, in the order of the page. */
export const BREAK_FIELDS = [
  'startDay',
  'startTime',
  'endDay',
  'endTime',
  'textFi',
  'textSv',
  'textEn',
] as const
export type BreakField = (typeof BREAK_FIELDS)[number]

/** As typed. */
export type BreakDraft = Readonly<Partial<Record<BreakField, string>>>

/** The longest text in one language, in characters. */
export const BREAK_TEXT_LIMIT = 500

/** What must be corrected; the pages have a sentence for each. */
export type BreakError = 'required' | 'date' | 'time' | 'order' | 'past' | 'tooLong'
export type BreakErrors = Readonly<Partial<Record<BreakField, BreakError>>>
