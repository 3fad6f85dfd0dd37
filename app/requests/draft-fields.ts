/** The fields of a draft, for the server and for the pages: no calendar in here. */
import type { Key } from '#app/i18n/translate.ts'
import { RIGHT_FIELD_NAMES } from '#app/requests/right-fields.ts'
import type { RequestDraft, Step } from '#app/requests/request.ts'

/** What is wrong with a draft, by field: a key of the texts per field. */
export type FieldErrors = Readonly<Partial<Record<string, Key<'errors'>>>>

/** The steps that ask something. */
export type AskingStep = Exclude<Step, 'check'>

/** The common fields of the details step, after those of the rights. */
export const COMMON_FIELDS = [
  'answerForm',
  'caseLanguage',
  'interpreter',
  'email',
  'phone',
  'address',
] as const

/** The fields that each step asks; whatever else is posted is not read. */
export const STEP_FIELDS: Readonly<Record<AskingStep, readonly string[]>> = {
  who: ['subject', 'childView'],
  right: ['standing', 'rights', 'registers'],
  details: [...RIGHT_FIELD_NAMES, ...COMMON_FIELDS],
}

/** Fields that are lists: every ticked box of the name, joined by commas. */
export const LIST_FIELDS: readonly string[] = [
  'standing',
  'rights',
  'registers',
  'automatedDecision-wants',
]

/** The longest text of a common field, in characters. */
export const TEXT_LIMITS = { interpreter: 200, email: 254, phone: 40, address: 300 } as const

/** The value of the field `subject` that stands for the requester; others are named by id. */
export const SELF = 'self'

/** A choice of register that stands for "I do not know which" at one controller. */
export const UNKNOWN_PREFIX = 'unknown:'

/** A list field's values. */
export function listed(draft: RequestDraft, field: string): string[] {
  return (draft[field] ?? '').split(',').filter((one) => one !== '')
}

/** Whether a postal address belongs to the request: on paper, and never under turvakielto. */
export function asksAddress(
  answerForm: string | undefined,
  facts: { readonly nonDisclosure: boolean },
): boolean {
  return answerForm === 'paper' && !facts.nonDisclosure
}
