/** The form for feedback on accessibility, for the pages and for the server. No calendar in here. */
import type { Key } from '#app/i18n/translate.ts'

/** What the form for feedback on accessibility asks, in the order of the page. */
export const FEEDBACK_FIELDS = [
  'controller',
  'page',
  'problem',
  'wantedForm',
  'answerLanguage',
  'email',
  'contact',
] as const
export type FeedbackField = (typeof FEEDBACK_FIELDS)[number]

/** As typed. */
export type FeedbackDraft = Readonly<Partial<Record<FeedbackField, string>>>
export type FeedbackErrors = Readonly<Partial<Record<FeedbackField, Key<'errors'>>>>

/** The longest texts in characters. */
export const FEEDBACK_LIMITS = {
  page: 300,
  problem: 5000,
  wantedForm: 500,
  email: 254,
  contact: 300,
} as const

/**
 * What the answer is: the matter has been put right or the content given, it is explained, or the
 * content is not given in an accessible form, for which the answer is the reasoned certificate
 * (306/2019 § 10(4)).
 */
export const OUTCOMES = ['done', 'explained', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The longest texts of an answer and of the reason for more time, in characters. */
export const ANSWER_LIMIT = 10_000
export const EXTENSION_LIMIT = 2_000
