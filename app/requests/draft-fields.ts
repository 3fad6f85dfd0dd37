/** The fields of a draft, for the server and for the pages: no calendar in here. */
import type { Key } from '#app/i18n/translate.ts'
import type { RequestDraft, Step } from '#app/requests/request.ts'

export type DraftField = keyof RequestDraft

/** What is wrong with a draft, by field: a key of the texts per field. */
export type FieldErrors = Readonly<Partial<Record<DraftField, Key<'errors'>>>>

/** The steps that ask something. */
export type AskingStep = Exclude<Step, 'check'>

/** The fields that each step asks; whatever else is posted is not read. */
export const STEP_FIELDS = {
  who: ['subject'],
  right: ['register'],
  details: [
    'scope',
    'which',
    'periodFrom',
    'periodTo',
    'answerForm',
    'caseLanguage',
    'interpreter',
    'email',
    'phone',
    'address',
  ],
} as const satisfies Readonly<Record<AskingStep, readonly DraftField[]>>

/** The longest text of a field, in characters. */
export const TEXT_LIMITS = {
  which: 2000,
  interpreter: 200,
  email: 254,
  phone: 40,
  address: 300,
} as const

/** The value of the field `subject` that stands for the requester; a child is named by id. */
export const SELF = 'self'

/** Whether a postal address belongs to the request: on paper, and never under turvakielto. */
export function asksAddress(
  answerForm: string | undefined,
  facts: { readonly nonDisclosure: boolean },
): boolean {
  return answerForm === 'paper' && !facts.nonDisclosure
}
