import { Temporal } from 'temporal-polyfill'
import { isContentLang, type ContentLang } from '#app/i18n/lang.ts'
import type { Standing } from '#app/notices/right-choices.ts'
import { HELSINKI, helsinkiDate, parseDate } from '#app/platform/helsinki.ts'
import { rightsOf } from '#app/requests/draft-check.ts'
import { listed } from '#app/requests/draft-fields.ts'
import { MAX_ITEMS } from '#app/requests/draft-check.ts'
import {
  checkFields,
  isEmail,
  isPhone,
  storedFields,
  trimmed,
} from '#app/requests/draft-field-check.ts'
import { TEXT_LIMITS } from '#app/requests/draft-fields.ts'
import {
  BEHALVES,
  INTAKE_CHANNELS,
  INTAKE_FIELDS,
  REGISTER_UNKNOWN,
  type Behalf,
  type DeskErrors,
  type IdentityCheck,
  type IntakeChannel,
  type IntakeDraft,
  type TypedCodes,
} from '#app/requests/intake.ts'
import { line, oneOf, type Errors, type IntakeFacts } from '#app/requests/intake-field.ts'
import {
  PERSON_FIELDS,
  readIdentity,
  readPerson,
  readRepresented,
  type NamedPerson,
} from '#app/requests/intake-people.ts'
import { fieldName, RIGHT_FIELDS } from '#app/requests/right-fields.ts'
import {
  ANSWER_FORMS,
  type AnswerForm,
  type IdentitySeen,
  type RequestContact,
  type RequestedPart,
  type ToldChildView,
} from '#app/requests/request.ts'

/** A request as recorded, ready to become a case. */
export interface RecordedRequest {
  readonly channel: IntakeChannel
  readonly receivedAt: Temporal.Instant
  readonly requester: NamedPerson
  readonly nonDisclosure: boolean
  readonly check: IdentityCheck
  readonly identitySeen: IdentitySeen | undefined
  readonly behalf: Behalf
  /** The data subject, when somebody else asks. */
  readonly subject: NamedPerson | undefined
  readonly capacity: string
  readonly proof: string
  readonly childView: ToldChildView | null
  readonly standing: Standing
  readonly parts: readonly RequestedPart[]
  readonly registerIds: readonly string[]
  readonly registerUnknown: boolean
  readonly answerForm: AnswerForm
  readonly caseLanguage: ContentLang
  readonly interpreter: string
  readonly contact: RequestContact
}

/**
 * Reads a recorded request: what must be corrected, by field in the order of the page, or the request.
 * Never throws, whatever was typed.
 */
export function readIntake(
  draft: IntakeDraft,
  codes: TypedCodes,
  facts: IntakeFacts,
): { readonly errors: DeskErrors } | { readonly request: RecordedRequest } {
  const errors: Errors = {}
  const today = helsinkiDate(facts.now)
  const channel = oneOf(INTAKE_CHANNELS, draft, 'channel', errors)
  const receivedAt = readReceipt(draft, facts.now, errors)
  const requester = readPerson(draft, PERSON_FIELDS.requester, codes.hetu, facts, errors)
  const { check, seen } = readIdentity(draft, channel, today, errors)
  const behalf = oneOf(BEHALVES, draft, 'behalf', errors)
  const represented =
    behalf === undefined || behalf === 'self'
      ? undefined
      : readRepresented(draft, codes, facts, behalf, requester, errors)
  const standing = readStanding(draft, behalf, errors)
  const parts = readParts(draft, today, errors)
  const registers = readRegisters(draft, parts.length, facts, errors)
  const answer = readAnswer(draft, errors)
  if (Object.keys(errors).length > 0) return { errors: inPageOrder(errors) }
  if (!channel || !receivedAt || !check || !behalf || !answer) return { errors: {} }
  return {
    request: {
      channel,
      receivedAt,
      requester,
      nonDisclosure: draft['nonDisclosure'] === 'yes',
      check,
      identitySeen: seen,
      behalf,
      subject: represented?.subject,
      capacity: represented?.capacity ?? '',
      proof: represented?.proof ?? '',
      childView: represented?.childView ?? null,
      standing,
      parts,
      ...registers,
      ...answer,
    },
  }
}

function inPageOrder(errors: Errors): DeskErrors {
  return Object.fromEntries(
    INTAKE_FIELDS.flatMap((field) => (errors[field] ? [[field, errors[field]]] : [])),
  )
}

/**
 * D-06, D-09: the day on which it reached the authority, never a day to come; the hour only where it
 * is known. Today without an hour is this very moment.
 */
function readReceipt(
  draft: IntakeDraft,
  now: Temporal.Instant,
  errors: Errors,
): Temporal.Instant | undefined {
  const on = parseDate(draft['receivedOn'])
  if (trimmed(draft['receivedOn']) === '') errors['receivedOn'] = 'errors:form.required'
  else if (on === undefined) errors['receivedOn'] = 'errors:form.dateInvalid'
  const typed = trimmed(draft['receivedTime'])
  const time = typed === '' ? undefined : parseTime(typed)
  if (typed !== '' && time === undefined) errors['receivedTime'] = 'desk:intake.error.time'
  if (on === undefined || (typed !== '' && time === undefined)) return undefined
  const order = Temporal.PlainDate.compare(on, helsinkiDate(now))
  if (order > 0) {
    errors['receivedOn'] = 'errors:form.dateInFuture'
    return undefined
  }
  if (order === 0 && time === undefined) return now
  const at = receiptMoment(on, time)
  if (Temporal.Instant.compare(at, now) <= 0) return at
  errors['receivedTime'] = 'desk:intake.error.timeInFuture'
  return undefined
}

/** The moment that stands for a day of receipt, at its beginning when the hour is not known. */
export function receiptMoment(
  on: Temporal.PlainDate,
  time: Temporal.PlainTime = new Temporal.PlainTime(),
): Temporal.Instant {
  return on.toZonedDateTime({ timeZone: HELSINKI, plainTime: time }).toInstant()
}

function parseTime(text: string): Temporal.PlainTime | undefined {
  const found = /^(\d{1,2})[.:](\d{2})$/.exec(text)
  if (found === null) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  return hour > 23 || minute > 59 ? undefined : new Temporal.PlainTime(hour, minute)
}

/** As whom they ask: the log of work is asked by whoever has done it, and for nobody else. */
function readStanding(draft: IntakeDraft, behalf: Behalf | undefined, errors: Errors): Standing {
  if (draft['standing'] !== 'systemUser') return 'client'
  if (behalf !== undefined && behalf !== 'self') errors['standing'] = 'errors:form.ownWork'
  return 'systemUser'
}

/** Each right with what it asks (law 2.4). */
function readParts(draft: IntakeDraft, today: Temporal.PlainDate, errors: Errors): RequestedPart[] {
  const rights = rightsOf(draft)
  if (rights.length === 0) errors['rights'] = 'errors:form.chooseSome'
  return rights.map((right) => {
    const answers = Object.fromEntries(
      RIGHT_FIELDS[right].map(({ id }) => [id, draft[fieldName(right, id)] ?? '']),
    )
    for (const [field, key] of Object.entries(checkFields(right, answers, today))) {
      if (key !== undefined) errors[fieldName(right, field)] = key
    }
    return { right, fields: storedFields(right, answers) }
  })
}

function readRegisters(
  draft: IntakeDraft,
  rights: number,
  { registerIds }: IntakeFacts,
  errors: Errors,
): Pick<RecordedRequest, 'registerIds' | 'registerUnknown'> {
  const keys = new Set(listed(draft, 'registers'))
  const ids = [...keys].flatMap((key) =>
    Object.hasOwn(registerIds, key) ? [registerIds[key] ?? ''] : [],
  )
  const registerUnknown = keys.has(REGISTER_UNKNOWN)
  const chosen = ids.length + (registerUnknown ? 1 : 0)
  if (chosen === 0) errors['registers'] = 'errors:form.chooseSome'
  if (chosen * rights > MAX_ITEMS) errors['registers'] = 'errors:form.tooManyChosen'
  return { registerIds: ids, registerUnknown }
}

/** The answer needs a way, and whoever does not use the portal has perhaps only an address. */
function readAnswer(
  draft: IntakeDraft,
  errors: Errors,
): Pick<RecordedRequest, 'answerForm' | 'caseLanguage' | 'interpreter' | 'contact'> | undefined {
  const answerForm = oneOf(ANSWER_FORMS, draft, 'answerForm', errors)
  const { caseLanguage } = draft
  if (!isContentLang(caseLanguage)) errors['caseLanguage'] = 'errors:form.chooseOne'
  const interpreter = line(draft, 'interpreter', errors, {
    required: false,
    limit: TEXT_LIMITS.interpreter,
  })
  const [email, phone] = [trimmed(draft['email']), trimmed(draft['phone'])]
  const address = line(draft, 'address', errors, {
    required: answerForm === 'paper',
    limit: TEXT_LIMITS.address,
  })
  if (email !== '' && !isEmail(email)) errors['email'] = 'errors:form.emailInvalid'
  if (phone !== '' && !isPhone(phone)) errors['phone'] = 'errors:form.phoneInvalid'
  if (answerForm === 'electronic' && email === '') errors['email'] = 'errors:form.required'
  else if (email === '' && phone === '' && address === '') {
    errors['email'] ??= 'desk:intake.error.contact'
  }
  if (answerForm === undefined || !isContentLang(caseLanguage)) return undefined
  return { answerForm, caseLanguage, interpreter, contact: { email, phone, address } }
}
