import type { Temporal } from 'temporal-polyfill'
import {
  FEEDBACK_FIELDS,
  FEEDBACK_LIMITS,
  type FeedbackDraft,
  type FeedbackErrors,
  type FeedbackField,
} from '#app/accessibility/feedback-fields.ts'
import { isContentLang, type ContentLang } from '#app/i18n/lang.ts'
import type { Key } from '#app/i18n/translate.ts'
import { containsHetu } from '#app/letters/no-hetu.ts'
import { computeDeadline, type Deadline } from '#app/requests/deadline.ts'
import { isEmail } from '#app/requests/draft-field-check.ts'

/** Feedback that is complete. */
export interface NewFeedback {
  readonly controllerId: string
  readonly page: string
  readonly problem: string
  readonly wantedForm: string
  readonly answerLanguage: ContentLang
  readonly email: string
  readonly contact: string
}

/** D-37: the last day for the answer, and the last day when the content is extensive. */
export function feedbackDeadline(received: Temporal.PlainDate): Deadline {
  return computeDeadline({ received, clock: 'accessibility-10' })
}

const typed = (draft: FeedbackDraft, field: FeedbackField): string => (draft[field] ?? '').trim()

/** @param controllerIds ids of the controllers by their key */
export function checkFeedback(
  draft: FeedbackDraft,
  controllerIds: Readonly<Record<string, string>>,
): FeedbackErrors {
  return Object.fromEntries(
    FEEDBACK_FIELDS.flatMap((field) => {
      const error = fieldError(field, typed(draft, field), controllerIds)
      return error === undefined ? [] : [[field, error]]
    }),
  )
}

function fieldError(
  field: FeedbackField,
  value: string,
  controllerIds: Readonly<Record<string, string>>,
): Key<'errors'> | undefined {
  switch (field) {
    case 'controller':
      return Object.hasOwn(controllerIds, value) ? undefined : 'errors:form.chooseOne'
    case 'answerLanguage':
      return isContentLang(value) ? undefined : 'errors:form.chooseOne'
    case 'page':
    case 'problem':
      return value === '' ? 'errors:form.required' : textError(value, FEEDBACK_LIMITS[field])
    case 'wantedForm':
    case 'contact':
      return textError(value, FEEDBACK_LIMITS[field])
    case 'email':
      return value === '' || isEmail(value) ? undefined : 'errors:form.emailInvalid'
  }
}

/** A personal identity code is refused: nobody is identified here, and the channel is not for it (I-05). */
function textError(value: string, limit: number): Key<'errors'> | undefined {
  if (value.length > limit) return 'errors:form.tooLong'
  return containsHetu(value) ? 'errors:form.noHetu' : undefined
}

/** The feedback that a form without errors stands for. */
export function toFeedback(
  draft: FeedbackDraft,
  controllerIds: Readonly<Record<string, string>>,
): NewFeedback | undefined {
  if (Object.keys(checkFeedback(draft, controllerIds)).length > 0) return undefined
  const controllerId = controllerIds[typed(draft, 'controller')]
  const answerLanguage = typed(draft, 'answerLanguage')
  if (controllerId === undefined || !isContentLang(answerLanguage)) return undefined
  return {
    controllerId,
    answerLanguage,
    page: typed(draft, 'page'),
    problem: typed(draft, 'problem'),
    wantedForm: typed(draft, 'wantedForm'),
    email: typed(draft, 'email'),
    contact: typed(draft, 'contact'),
  }
}
