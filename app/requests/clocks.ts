import type { CalculationMode } from '#app/requests/holidays.ts'
import type { ClockEvent, ClockStart } from '#app/requests/clock-events.ts'

/** The length of a time limit as the law states it. */
export type Length =
  { readonly months: number } | { readonly weeks: number } | { readonly days: number }

/** A statutory time limit. The law decides the mode, never the case. */
export interface Clock {
  readonly length: Length
  /** Total length once extended, counted from receipt and not from the first due date (D-12). */
  readonly extendedLength?: Length
  readonly mode: CalculationMode
  /** What sets the clock running; that day itself is not counted (D-10). */
  readonly start: ClockStart
  /** What must have happened by the last day. */
  readonly end: ClockEvent
  /** Whether an open question to the person can stop the clock (D-15, D-16). */
  readonly suspendable: boolean
  /** The provisions that set the length and the way of counting. */
  readonly source: string
  readonly rules: readonly string[]
}

/** The time limits that a case or its remedies run by. */
export const CLOCKS = {
  // answer to a request under Articles 15–22; only for it do the EDPB's guidelines know suspension
  'gdpr-12': {
    length: { months: 1 },
    extendedLength: { months: 3 },
    mode: 'EU_FI',
    start: 'request-received',
    end: 'action-reported',
    suspendable: true,
    source: 'GDPR 12(3); Reg. 1182/71 art. 3',
    rules: ['D-01', 'D-02', 'D-06', 'D-10', 'D-11', 'D-12', 'D-15', 'D-16', 'D-18'],
  },
  // who has used or received my client data
  'log-703': {
    length: { months: 2 },
    mode: 'FI_150',
    start: 'request-received',
    end: 'log-data-given',
    suspendable: false,
    source: 'Act 703/2023 § 11; Act 150/1930',
    rules: ['D-30'],
  },
  // a document of an authority; the longer limit for many documents, secret parts and the like
  'publicity-14': {
    length: { weeks: 2 },
    extendedLength: { months: 1 },
    mode: 'FI_150',
    start: 'request-received',
    end: 'document-decided',
    suspendable: false,
    source: 'Act 621/1999 § 14(4); Act 150/1930',
    rules: ['D-31'],
  },
  // feedback on accessibility; two weeks more when the content is extensive
  'accessibility-10': {
    length: { weeks: 2 },
    extendedLength: { weeks: 4 },
    mode: 'FI_150',
    start: 'feedback-received',
    end: 'feedback-answered',
    suspendable: false,
    source: 'Act 306/2019 § 10; Act 150/1930',
    rules: ['D-37'],
  },
  // appeal of the person to the administrative court
  'appeal-30': {
    length: { days: 30 },
    mode: 'FI_150',
    start: 'decision-notified',
    end: 'appeal-lodged',
    suspendable: false,
    source: 'Act 808/2019 § 13; Act 150/1930',
    rules: ['D-38'],
  },
  // claim of the person for review by the municipality
  'review-14': {
    length: { days: 14 },
    mode: 'FI_150',
    start: 'decision-notified',
    end: 'review-lodged',
    suspendable: false,
    source: 'Act 410/2015 §§ 134, 138; Act 150/1930',
    rules: ['D-39'],
  },
} as const satisfies Record<string, Clock>

export type ClockId = keyof typeof CLOCKS

export const CLOCK_IDS = Object.keys(CLOCKS) as ClockId[]

export function isClockId(value: unknown): value is ClockId {
  return CLOCK_IDS.includes(value as ClockId)
}

/** Clocks that start when the person gets notice of a decision: the remedies. */
export type RemedyClockId = Extract<ClockId, 'appeal-30' | 'review-14'>

/**
 * A shorter period inside the work on a case: a law's presumption or the portal's own rule.
 * `before`: counted backwards from `start`.
 */
export type Period = (
  | {
      /** Moves to the next working day of the mode, as the time limits of `CLOCKS` do. */
      readonly length: Length
      readonly mode: CalculationMode
      readonly direction: 'after'
    }
  | {
      /** The day is what it is, on a holiday too. */
      readonly length: { readonly days: number }
      readonly mode: 'calendar-days'
      readonly direction: 'after' | 'before'
    }
  | {
      readonly length: { readonly workingDays: number }
      readonly mode: CalculationMode
      readonly direction: 'after'
    }
) & {
  readonly start: ClockEvent
  readonly end: ClockEvent
  /** `product`: no law sets the length; the portal's rule does. */
  readonly basis: 'law' | 'product'
  readonly source: string
  readonly rules: readonly string[]
}

export const PERIODS = {
  // the notice of extension, with reasons, by the same day as the answer itself
  'extension-notice': {
    length: { months: 1 },
    mode: 'EU_FI',
    direction: 'after',
    start: 'request-received',
    end: 'extension-notified',
    basis: 'law',
    source: 'GDPR 12(3); Reg. 1182/71 art. 3',
    rules: ['D-03'],
  },
  // reasons and remedies when the authority does not act, in whole or in part
  'refusal-notice': {
    length: { months: 1 },
    mode: 'EU_FI',
    direction: 'after',
    start: 'request-received',
    end: 'refusal-notified',
    basis: 'law',
    source: 'GDPR 12(4); Reg. 1182/71 art. 3',
    rules: ['D-04'],
  },
  // a question asked later than this suspends doubtfully
  'suspending-question': {
    length: { workingDays: 5 },
    mode: 'EU_FI',
    direction: 'after',
    start: 'request-received',
    end: 'question-asked',
    basis: 'product',
    source: 'EDPB Guidelines 01/2022 § 159: "without undue delay"',
    rules: ['D-15', 'D-16', 'D-18'],
  },
  'article-14-information': {
    length: { months: 1 },
    mode: 'EU_FI',
    direction: 'after',
    start: 'data-obtained',
    end: 'person-informed',
    basis: 'law',
    source: 'GDPR 14(3)(a); Reg. 1182/71 art. 3',
    rules: ['D-32'],
  },
  // to be sent on the day of the action; overdue after this
  'article-19-notice': {
    length: { days: 7 },
    mode: 'calendar-days',
    direction: 'after',
    start: 'data-changed',
    end: 'recipients-notified',
    basis: 'product',
    source: 'GDPR 19, which sets no time limit',
    rules: ['D-35'],
  },
  'notice-by-letter': {
    length: { days: 7 },
    mode: 'calendar-days',
    direction: 'after',
    start: 'letter-sent',
    end: 'notice-presumed',
    basis: 'law',
    source: 'Act 434/2003 § 59',
    rules: ['D-40'],
  },
  'notice-electronic': {
    length: { days: 3 },
    mode: 'calendar-days',
    direction: 'after',
    start: 'message-sent',
    end: 'notice-presumed',
    basis: 'law',
    source: 'Act 13/2003 § 19',
    rules: ['D-40'],
  },
  // not fetched by then: to be served in another way
  'provable-service': {
    length: { days: 7 },
    mode: 'calendar-days',
    direction: 'after',
    start: 'document-available',
    end: 'document-fetched',
    basis: 'law',
    source: 'Act 13/2003 § 18',
    rules: ['D-42'],
  },
  // posted later, an answer may arrive late: a warning, never a hindrance
  'post-margin': {
    length: { days: 7 },
    mode: 'calendar-days',
    direction: 'before',
    start: 'last-day',
    end: 'letter-sent',
    basis: 'product',
    source: 'Act 434/2003 § 59, by analogy',
    rules: ['D-41'],
  },
} as const satisfies Record<string, Period>

export type PeriodId = keyof typeof PERIODS

/** A duty that the law ties to another event instead of a number of days. */
export interface PromptDuty {
  readonly when: 'at-once' | 'at-the-same-time' | 'before'
  readonly start: ClockEvent
  readonly end: ClockEvent
  readonly source: string
  readonly rules: readonly string[]
}

/** `end` must happen at once after, together with, or before `start`. */
export const PROMPT_DUTIES = {
  acknowledgement: {
    when: 'at-once',
    start: 'request-received',
    end: 'receipt-acknowledged',
    source: 'Act 13/2003 § 12',
    rules: ['D-14'],
  },
  'accessibility-acknowledgement': {
    when: 'at-once',
    start: 'feedback-received',
    end: 'receipt-acknowledged',
    source: 'Act 306/2019 § 10',
    rules: ['D-37'],
  },
  'article-13-information': {
    when: 'at-the-same-time',
    start: 'data-collected',
    end: 'person-informed',
    source: 'GDPR 13(1)',
    rules: ['D-33'],
  },
  'notice-before-lifting': {
    when: 'before',
    start: 'restriction-lifted',
    end: 'lifting-notified',
    source: 'GDPR 18(3)',
    rules: ['D-34'],
  },
  'consent-withdrawal': {
    when: 'at-once',
    start: 'consent-withdrawn',
    end: 'processing-stopped',
    source: 'GDPR 7(3)',
    rules: ['D-36'],
  },
} as const satisfies Record<string, PromptDuty>
