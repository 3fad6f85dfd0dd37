import type { Localized } from '#app/i18n/lang.ts'
import type { Key } from '#app/i18n/translate.ts'

/** What a unit owes to an item of another, as the owing unit sees it: no more of the case. */
export interface OwedTask {
  readonly id: string
  readonly caseNumber: string
  readonly question: string
  /** ISO dates. */
  readonly askedOn: string
  readonly dueOn: string
  readonly askedBy: string
  readonly unit: Localized
  readonly answer: string | null
  readonly answeredOn: string | null
  readonly answeredBy: string | null
}

/** What has been asked of other units for an item, as those see it who handle the item. */
export type AskedTask = Omit<OwedTask, 'caseNumber'>

export type TaskErrors = Readonly<
  Partial<Record<'unitId' | 'question' | 'dueOn' | 'answer', Key<'errors' | 'desk'>>>
>

export const QUESTION_LIMIT = 5000
export const ANSWER_LIMIT = 10_000
