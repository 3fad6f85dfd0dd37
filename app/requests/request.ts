import type { ContentLang } from '#app/i18n/lang.ts'

/** How the person wants the answer (F-01, F-05). */
export const ANSWER_FORMS = ['electronic', 'paper', 'on-site', 'oral'] as const
export type AnswerForm = (typeof ANSWER_FORMS)[number]

export const SCOPES = ['all', 'certain'] as const
export type Scope = (typeof SCOPES)[number]

/** What an access request asks for (law 2.4: no motive). */
export interface RequestDetails {
  readonly scope: Scope
  /** Which data, when `certain`; else empty. */
  readonly which: string
  /** ISO dates or null: no limit. */
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly answerForm: AnswerForm
  /** Language that the person needs besides the case language, or empty. */
  readonly interpreter: string
}

/** Where the authority reaches the person; never shown on paper under turvakielto. */
export interface RequestContact {
  readonly email: string
  readonly phone: string
  /** Postal address, only when the answer is wanted on paper. */
  readonly address: string
}

/**
 * A draft as typed: raw text of each field, valid or not, so that nothing typed is lost. Absent
 * fields have not been asked yet.
 */
export interface RequestDraft {
  readonly subject?: string
  readonly register?: string
  readonly scope?: string
  readonly which?: string
  readonly periodFrom?: string
  readonly periodTo?: string
  readonly answerForm?: string
  readonly interpreter?: string
  readonly caseLanguage?: string
  readonly email?: string
  readonly phone?: string
  readonly address?: string
}

/** A complete request, ready to be submitted. */
export interface AccessRequest {
  /** Person id of the data subject: the requester or a child of theirs. */
  readonly subjectId: string
  readonly registerId: string
  readonly details: RequestDetails
  readonly caseLanguage: ContentLang
  readonly contact: RequestContact
}

export const STEPS = ['who', 'right', 'details', 'check'] as const
export type Step = (typeof STEPS)[number]
