import { Temporal } from 'temporal-polyfill'
import { isContentLang } from '#app/i18n/lang.ts'
import type { Key } from '#app/i18n/translate.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import { asksAddress, TEXT_LIMITS, type FieldErrors } from '#app/requests/draft-fields.ts'
import { isAsked, RIGHT_FIELDS, type RightField } from '#app/requests/right-fields.ts'
import { ANSWER_FORMS, type RequestDraft } from '#app/requests/request.ts'

type Answers = Readonly<Record<string, string>>

/** F-33: older log data are given only for a special reason. */
export const LOG_YEARS = 2

/** What is wrong with the answers to one right's fields, by field id. */
export function checkFields(
  right: RequestedRight,
  answers: Answers,
  today: Temporal.PlainDate,
): FieldErrors {
  const errors: Record<string, Key<'errors'>> = {}
  for (const field of RIGHT_FIELDS[right]) {
    const error = isAsked(field, answers) ? checkField(field, answers, today) : undefined
    if (error !== undefined) errors[field.id] = error
  }
  if (errors['periodFrom'] !== undefined || errors['periodTo'] !== undefined) return errors
  const [from, to] = [parseDate(answers['periodFrom']), parseDate(answers['periodTo'])]
  if (from && to && Temporal.PlainDate.compare(from, to) > 0) {
    errors['periodTo'] = 'errors:form.dateOrder'
  }
  if (right === 'logData' && from && needsSpecialReason(from, today)) {
    if (trimmed(answers['specialReason']) === '')
      errors['specialReason'] = 'errors:form.specialReason'
  }
  return errors
}

/** F-33: whether log data from that day on are older than two years. */
export function needsSpecialReason(from: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, today.subtract({ years: LOG_YEARS })) < 0
}

function checkField(
  field: RightField,
  answers: Answers,
  today: Temporal.PlainDate,
): Key<'errors'> | undefined {
  const value = trimmed(answers[field.id])
  switch (field.kind) {
    case 'radio':
      return field.values?.includes(value) === true ? undefined : 'errors:form.chooseOne'
    case 'checks': {
      const chosen = value.split(',').filter((one) => field.values?.includes(one))
      return chosen.length > 0 ? undefined : 'errors:form.chooseSome'
    }
    case 'tick':
      return undefined
    case 'date':
      return checkDate(value, field.required === true, today)
    case 'text':
    case 'line':
      if (value === '') return field.required === true ? 'errors:form.required' : undefined
      return value.length > (field.limit ?? 0) ? 'errors:form.tooLong' : undefined
  }
}

function checkDate(
  value: string,
  required: boolean,
  today: Temporal.PlainDate,
): Key<'errors'> | undefined {
  if (value === '') return required ? 'errors:form.required' : undefined
  const date = parseDate(value)
  if (date === undefined) return 'errors:form.dateInvalid'
  return Temporal.PlainDate.compare(date, today) > 0 ? 'errors:form.dateInFuture' : undefined
}

/** The answers as they are stored: trimmed, dates as ISO dates, what was not asked or told left out. */
export function storedFields(right: RequestedRight, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    RIGHT_FIELDS[right].flatMap((field) => {
      const value = trimmed(answers[field.id])
      if (value === '' || !isAsked(field, answers)) return []
      return [[field.id, field.kind === 'date' ? (parseDate(value)?.toString() ?? '') : value]]
    }),
  )
}

/** Form, language and contact, which every request asks. */
export function checkCommon(
  draft: RequestDraft,
  facts: { readonly nonDisclosure: boolean },
): FieldErrors {
  const { answerForm, caseLanguage, interpreter } = draft
  return {
    ...(!ANSWER_FORMS.some((form) => form === answerForm) && {
      answerForm: 'errors:form.chooseOne',
    }),
    ...(!isContentLang(caseLanguage) && { caseLanguage: 'errors:form.chooseOne' }),
    ...(trimmed(interpreter).length > TEXT_LIMITS.interpreter && {
      interpreter: 'errors:form.tooLong',
    }),
    ...checkContact(draft, facts),
  }
}

/** The answer needs a way: e-mail tells of an electronic one, an address takes one on paper. */
function checkContact(
  draft: RequestDraft,
  facts: { readonly nonDisclosure: boolean },
): FieldErrors {
  const [email, phone, address] = [draft['email'], draft['phone'], draft['address']].map(
    trimmed,
  ) as [string, string, string]
  const onPaper = asksAddress(draft['answerForm'], facts)
  const needsEmail = draft['answerForm'] === 'electronic' || (!onPaper && phone === '')
  return {
    ...(needsEmail && email === '' && { email: 'errors:form.required' }),
    ...(email !== '' && !isEmail(email) && { email: 'errors:form.emailInvalid' }),
    ...(phone !== '' && !isPhone(phone) && { phone: 'errors:form.phoneInvalid' }),
    ...(onPaper && address === '' && { address: 'errors:form.required' }),
    ...(onPaper && address.length > TEXT_LIMITS.address && { address: 'errors:form.tooLong' }),
  }
}

export function isEmail(text: string): boolean {
  return text.length <= TEXT_LIMITS.email && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text)
}

export function isPhone(text: string): boolean {
  const digits = text.replace(/[\s()-]/g, '')
  return text.length <= TEXT_LIMITS.phone && /^\+?\d{5,15}$/.test(digits)
}

export function trimmed(text: string | undefined): string {
  return (text ?? '').trim()
}
