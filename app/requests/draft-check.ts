import type { Temporal } from 'temporal-polyfill'
import { isContentLang } from '#app/i18n/lang.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { Standing } from '#app/notices/right-choices.ts'
import { checkCommon, checkFields, storedFields, trimmed } from '#app/requests/draft-field-check.ts'
import {
  asksAddress,
  listed,
  SELF,
  STEP_FIELDS,
  UNKNOWN_PREFIX,
  type AskingStep,
  type FieldErrors,
} from '#app/requests/draft-fields.ts'
import { fieldName, isRequestedRight, RIGHT_FIELDS } from '#app/requests/right-fields.ts'
import {
  ANSWER_FORMS,
  STEPS,
  TOLD_CHILD_VIEWS,
  type CompleteRequest,
  type RequestDraft,
} from '#app/requests/request.ts'

/** Somebody for whom the requester may act. */
export interface Represented {
  readonly id: string
  /** A child of 12 to 17 whose own view is asked (K-03, K-04). */
  readonly isHeard: boolean
  /** Ids of the controllers that have recorded the mandate; absent for one's own child. */
  readonly mandatedBy?: readonly string[]
}

/** What the check of a draft needs to know besides the draft. */
export interface DraftFacts {
  readonly today: Temporal.PlainDate
  /** Person id of who asks. */
  readonly requesterId: string
  /** Turvakielto: no postal address is asked. */
  readonly nonDisclosure: boolean
  /** Children and principals for whom the requester may act. */
  readonly represented: readonly Represented[]
  /** By the key of each register, the id of the one that answers for it. */
  readonly registerIds: Readonly<Record<string, string>>
  /** Ids of the controllers by key. */
  readonly controllerIds: Readonly<Record<string, string>>
  /** Ids of the controllers by the id of their register. */
  readonly controllerOf?: Readonly<Record<string, string>>
}

/** Rights and registers that one submission may name: far more than anyone needs. */
export const MAX_ITEMS = 40

/** Which fields of a step must be corrected. Never throws, whatever was typed. */
export function checkStep(step: AskingStep, draft: RequestDraft, facts: DraftFacts): FieldErrors {
  switch (step) {
    case 'who':
      return checkWho(draft, facts)
    case 'right':
      return checkChoice(draft, facts)
    case 'details':
      return {
        ...Object.assign({}, ...rightsOf(draft).map((right) => rightErrors(right, draft, facts))),
        ...checkCommon(draft, facts),
      } as FieldErrors
  }
}

function checkWho(draft: RequestDraft, facts: DraftFacts): FieldErrors {
  if (subjectOf(draft, facts) === undefined) return { subject: 'errors:form.chooseOne' }
  return asksChildView(draft, facts) && childViewOf(draft) === null
    ? { childView: 'errors:form.chooseOne' }
    : {}
}

function checkChoice(draft: RequestDraft, facts: DraftFacts): FieldErrors {
  const rights = rightsOf(draft).length
  const registers = registersOf(draft, facts).length + unknownAt(draft, facts).length
  return {
    ...(rights === 0 && { rights: 'errors:form.chooseSome' }),
    ...(registers === 0 && { registers: 'errors:form.chooseSome' }),
    ...(rights * registers > MAX_ITEMS && { registers: 'errors:form.tooManyChosen' }),
    ...(goesBeyondMandate(draft, facts) && { registers: 'errors:form.notMandated' }),
  }
}

/** I-06: a mandate is shown to one controller, and holds with that one alone. */
function goesBeyondMandate(draft: RequestDraft, facts: DraftFacts): boolean {
  const { represented, controllerOf = {} } = facts
  const mandatedBy = represented.find(({ id }) => id === draft['subject'])?.mandatedBy
  if (mandatedBy === undefined) return false
  const controllers = registersOf(draft, facts).map((id) => controllerOf[id] ?? '')
  return [...controllers, ...unknownAt(draft, facts)].some((id) => !mandatedBy.includes(id))
}

function rightErrors(right: RequestedRight, draft: RequestDraft, facts: DraftFacts): FieldErrors {
  const errors = checkFields(right, answersOf(right, draft), facts.today)
  return Object.fromEntries(
    Object.entries(errors).map(([field, key]) => [fieldName(right, field), key]),
  )
}

/** What was typed for one right, by its own field ids. */
function answersOf(right: RequestedRight, draft: RequestDraft): Record<string, string> {
  return Object.fromEntries(
    RIGHT_FIELDS[right].map(({ id }) => [id, draft[fieldName(right, id)] ?? '']),
  )
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
export function toRequest(draft: RequestDraft, facts: DraftFacts): CompleteRequest | undefined {
  const subjectId = subjectOf(draft, facts)
  const answerForm = ANSWER_FORMS.find((form) => form === draft['answerForm'])
  const caseLanguage = draft['caseLanguage']
  if (firstIncomplete(draft, facts) !== undefined) return undefined
  if (subjectId === undefined || answerForm === undefined) return undefined
  if (!isContentLang(caseLanguage)) return undefined
  return {
    subjectId,
    childView: asksChildView(draft, facts) ? childViewOf(draft) : null,
    standing: standingOf(draft),
    parts: rightsOf(draft).map((right) => ({
      right,
      fields: storedFields(right, answersOf(right, draft)),
    })),
    registerIds: registersOf(draft, facts),
    unknownAt: unknownAt(draft, facts),
    caseLanguage,
    answerForm,
    interpreter: trimmed(draft['interpreter']),
    contact: {
      email: trimmed(draft['email']),
      phone: trimmed(draft['phone']),
      address: asksAddress(answerForm, facts) ? trimmed(draft['address']) : '',
    },
  }
}

/** Person id of the data subject, when the requester may act for them. */
export function subjectOf(
  draft: RequestDraft,
  facts: Pick<DraftFacts, 'requesterId' | 'represented'>,
): string | undefined {
  if (draft['subject'] === SELF) return facts.requesterId
  return facts.represented.find(({ id }) => id === draft['subject'])?.id
}

/** Whether the chosen data subject is a child whose own view is asked (K-03, K-04). */
export function asksChildView(
  draft: RequestDraft,
  { represented }: Pick<DraftFacts, 'represented'>,
): boolean {
  return represented.some(({ id, isHeard }) => isHeard && id === draft['subject'])
}

/** As whom one asks for oneself: as a client, or as someone whose work the log records. */
export function standingOf(draft: RequestDraft): Standing {
  const isUser = draft['subject'] === SELF && draft['standing'] === 'systemUser'
  return isUser ? 'systemUser' : 'client'
}

function childViewOf(draft: RequestDraft): CompleteRequest['childView'] {
  return TOLD_CHILD_VIEWS.find((view) => view === draft['childView']) ?? null
}

/** The chosen rights, known ones only. */
export function rightsOf(draft: RequestDraft): RequestedRight[] {
  return [...new Set(listed(draft, 'rights').filter(isRequestedRight))]
}

function registersOf(draft: RequestDraft, { registerIds }: DraftFacts): string[] {
  return known(listed(draft, 'registers'), registerIds)
}

/** Controllers at which the person does not know the register. */
function unknownAt(draft: RequestDraft, { controllerIds }: DraftFacts): string[] {
  const keys = listed(draft, 'registers')
    .filter((key) => key.startsWith(UNKNOWN_PREFIX))
    .map((key) => key.slice(UNKNOWN_PREFIX.length))
  return known(keys, controllerIds)
}

function known(keys: readonly string[], ids: Readonly<Record<string, string>>): string[] {
  return [...new Set(keys.flatMap((key) => (Object.hasOwn(ids, key) ? [ids[key] ?? ''] : [])))]
}
