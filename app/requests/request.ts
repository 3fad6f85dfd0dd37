import type { ContentLang } from '#app/i18n/lang.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { Standing } from '#app/notices/right-choices.ts'

/** How the person wants the answer (F-01, F-05). */
export const ANSWER_FORMS = ['electronic', 'paper', 'on-site', 'oral'] as const
export type AnswerForm = (typeof ANSWER_FORMS)[number]

/** What one item asks for (law 2.4). */
export interface RequestDetails {
  /** Answers to the fields of its right (`RIGHT_FIELDS`); dates are ISO dates, unanswered ones absent. */
  readonly fields: Readonly<Record<string, string>>
  readonly answerForm: AnswerForm
  /** Language that the person needs besides the case language, or empty. */
  readonly interpreter: string
  /** Set where one asks as somebody whose work the register's log records, not as a client. */
  readonly standing?: 'systemUser' | undefined
}

/** Where the authority reaches the person; never shown on paper under turvakielto. */
export interface RequestContact {
  readonly email: string
  readonly phone: string
  /** Postal address, only when the answer is wanted on paper. */
  readonly address: string
}

/** K-03, K-04: what a guardian says of the child's own view. */
export const TOLD_CHILD_VIEWS = ['agrees', 'disagrees', 'not-asked'] as const
export type ToldChildView = (typeof TOLD_CHILD_VIEWS)[number]

/**
 * What somebody wrote of themselves without being identified, or a clerk recorded of who asks; never a
 * personal identity code (I-05).
 */
export interface Requester {
  readonly name: string
  /** ISO date, or empty. */
  readonly birthDate: string
  /** On whose behalf, when not their own. */
  readonly onBehalfOf: string
  /** Who acts for another: in what capacity, and how it was shown (I-06). */
  readonly capacity?: string | undefined
  readonly proof?: string | undefined
  /** I-04: what was seen and when, never a copy; with it stand clerk and day in the events. */
  readonly identitySeen?: IdentitySeen | undefined
}

/** The document that a clerk saw, or in words how else they made sure. */
export interface IdentitySeen {
  /** null: no document. */
  readonly document: IdentityDocument | null
  /** ISO date. */
  readonly on: string
  readonly note: string
}

export const IDENTITY_DOCUMENTS = [
  'passport',
  'identity-card',
  'residence-permit',
  'driving-licence',
  'other',
] as const
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number]

/**
 * A draft as typed: raw text of each field, valid or not, so that nothing typed is lost. Absent
 * fields have not been asked yet. `rights` and `registers` are lists joined by commas; fields of a
 * right are named by `fieldName`.
 */
export type RequestDraft = Readonly<Partial<Record<string, string>>>

/** One right in the chosen registers. */
export interface RequestedPart {
  readonly right: RequestedRight
  readonly fields: Readonly<Record<string, string>>
}

/** A complete request, ready to be submitted: each right in each register is an item (D-20). */
export interface CompleteRequest {
  /** Person id of the data subject: the requester, a child or a principal of theirs. */
  readonly subjectId: string
  readonly childView: ToldChildView | null
  readonly standing: Standing
  readonly parts: readonly RequestedPart[]
  readonly registerIds: readonly string[]
  /** Controllers of which the person does not know the register. */
  readonly unknownAt: readonly string[]
  readonly answerForm: AnswerForm
  readonly interpreter: string
  readonly caseLanguage: ContentLang
  readonly contact: RequestContact
}

export const STEPS = ['who', 'right', 'details', 'check'] as const
export type Step = (typeof STEPS)[number]
