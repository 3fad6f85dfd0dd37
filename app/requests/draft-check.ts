import { Temporal } from 'temporal-polyfill'
import { isContentLang } from '#app/i18n/lang.ts'
import type { Key } from '#app/i18n/translate.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import {
  asksAddress,
  SELF,
  STEP_FIELDS,
  TEXT_LIMITS,
  type AskingStep,
  type FieldErrors,
} from '#app/requests/draft-fields.ts'
import {
  ANSWER_FORMS,
  SCOPES,
  STEPS,
  type AccessRequest,
  type AnswerForm,
  type RequestDraft,
  type Scope,
} from '#app/requests/request.ts'

/** What the check of a draft needs to know besides the draft. */
export interface DraftFacts {
  readonly today: Temporal.PlainDate
  /** Person id of who asks. */
  readonly requesterId: string
  /** Turvakielto: no postal address is asked. */
  readonly nonDisclosure: boolean
  /** Person ids of the children for whom the requester may act alone (K-03: under 15). */
  readonly wardIds: readonly string[]
  /** Ids of the registers by key. */
  readonly registerIds: Readonly<Record<string, string>>
}

/** Which fields of a step must be corrected. Never throws, whatever was typed. */
export function checkStep(step: AskingStep, draft: RequestDraft, facts: DraftFacts): FieldErrors {
  switch (step) {
    case 'who':
      return subjectOf(draft, facts) === undefined ? { subject: 'errors:form.chooseOne' } : {}
    case 'right':
      return registerOf(draft, facts) === undefined ? { register: 'errors:form.chooseOne' } : {}
    case 'details':
      return {
        ...checkScope(draft),
        ...checkPeriod(draft, facts.today),
        ...checkChoices(draft),
        ...checkContact(draft, facts),
      }
  }
}

/** The first step that still needs something; `undefined` when the request can be sent. */
export function firstIncomplete(draft: RequestDraft, facts: DraftFacts): AskingStep | undefined {
  return STEPS.filter((step) => step !== 'check').find(
    (step) => Object.keys(checkStep(step, draft, facts)).length > 0,
  )
}

/** Whether a step has been filled in at all: a step never seen shows no errors. */
export function isAnswered(step: AskingStep, draft: RequestDraft): boolean {
  return STEP_FIELDS[step].some((field) => draft[field] !== undefined)
}

/** The request that a complete draft stands for; `undefined` while it is not complete. */
export function toAccessRequest(draft: RequestDraft, facts: DraftFacts): AccessRequest | undefined {
  const subjectId = subjectOf(draft, facts)
  const registerId = registerOf(draft, facts)
  const { scope, answerForm, caseLanguage } = draft
  if (firstIncomplete(draft, facts) !== undefined) return undefined
  if (subjectId === undefined || registerId === undefined) return undefined
  if (!isScope(scope) || !isAnswerForm(answerForm) || !isContentLang(caseLanguage)) return undefined
  return {
    subjectId,
    registerId,
    caseLanguage,
    details: {
      scope,
      which: scope === 'certain' ? trimmed(draft.which) : '',
      periodFrom: parseDate(draft.periodFrom)?.toString() ?? null,
      periodTo: parseDate(draft.periodTo)?.toString() ?? null,
      answerForm,
      interpreter: trimmed(draft.interpreter),
    },
    contact: {
      email: trimmed(draft.email),
      phone: trimmed(draft.phone),
      address: asksAddress(answerForm, facts) ? trimmed(draft.address) : '',
    },
  }
}

/** Person id of the data subject, when the requester may act for them. */
export function subjectOf(
  draft: RequestDraft,
  facts: Pick<DraftFacts, 'requesterId' | 'wardIds'>,
): string | undefined {
  if (draft.subject === SELF) return facts.requesterId
  return facts.wardIds.find((id) => id === draft.subject)
}

function registerOf({ register }: RequestDraft, { registerIds }: DraftFacts): string | undefined {
  if (register === undefined || !Object.hasOwn(registerIds, register)) return undefined
  return registerIds[register]
}

function checkScope({ scope, which }: RequestDraft): FieldErrors {
  if (!isScope(scope)) return { scope: 'errors:form.chooseOne' }
  if (scope === 'certain' && trimmed(which) === '') return { which: 'errors:form.required' }
  return tooLong(which, TEXT_LIMITS.which) ? { which: 'errors:form.tooLong' } : {}
}

function checkPeriod(draft: RequestDraft, today: Temporal.PlainDate): FieldErrors {
  const from = checkDate(draft.periodFrom, today)
  const to = checkDate(draft.periodTo, today)
  if (from !== undefined || to !== undefined) {
    return { ...(from && { periodFrom: from }), ...(to && { periodTo: to }) }
  }
  const [start, end] = [parseDate(draft.periodFrom), parseDate(draft.periodTo)]
  const reversed = start && end && Temporal.PlainDate.compare(start, end) > 0
  return reversed ? { periodTo: 'errors:form.dateOrder' } : {}
}

function checkDate(text: string | undefined, today: Temporal.PlainDate): Key<'errors'> | undefined {
  if (trimmed(text) === '') return undefined
  const date = parseDate(text)
  if (date === undefined) return 'errors:form.dateInvalid'
  return Temporal.PlainDate.compare(date, today) > 0 ? 'errors:form.dateInFuture' : undefined
}

function checkChoices({ answerForm, caseLanguage, interpreter }: RequestDraft): FieldErrors {
  return {
    ...(!isAnswerForm(answerForm) && { answerForm: 'errors:form.chooseOne' }),
    ...(!isContentLang(caseLanguage) && { caseLanguage: 'errors:form.chooseOne' }),
    ...(tooLong(interpreter, TEXT_LIMITS.interpreter) && { interpreter: 'errors:form.tooLong' }),
  }
}

/** The answer needs a way: e-mail tells of an electronic one, an address takes one on paper. */
function checkContact(draft: RequestDraft, facts: DraftFacts): FieldErrors {
  const [email, phone, address] = [draft.email, draft.phone, draft.address].map(trimmed)
  const onPaper = asksAddress(draft.answerForm, facts)
  const needsEmail = draft.answerForm === 'electronic' || (!onPaper && phone === '')
  return {
    ...(needsEmail && email === '' && { email: 'errors:form.required' }),
    ...(email !== '' && !isEmail(email ?? '') && { email: 'errors:form.emailInvalid' }),
    ...(phone !== '' && !isPhone(phone ?? '') && { phone: 'errors:form.phoneInvalid' }),
    ...(onPaper && address === '' && { address: 'errors:form.required' }),
    ...(onPaper && tooLong(address, TEXT_LIMITS.address) && { address: 'errors:form.tooLong' }),
  }
}

function isEmail(text: string): boolean {
  return text.length <= TEXT_LIMITS.email && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text)
}

function isPhone(text: string): boolean {
  const digits = text.replace(/[\s()-]/g, '')
  return text.length <= TEXT_LIMITS.phone && /^\+?\d{5,15}$/.test(digits)
}

function isScope(value: string | undefined): value is Scope {
  return (SCOPES as readonly (string | undefined)[]).includes(value)
}

function isAnswerForm(value: string | undefined): value is AnswerForm {
  return (ANSWER_FORMS as readonly (string | undefined)[]).includes(value)
}

function tooLong(text: string | undefined, limit: number): boolean {
  return trimmed(text).length > limit
}

function trimmed(text: string | undefined): string {
  return (text ?? '').trim()
}
