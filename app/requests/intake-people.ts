import { Temporal } from 'temporal-polyfill'
import { ADULT_FROM_AGE, ageOn, isHeardAge } from '#app/people/age.ts'
import { readIdentityCode, type IdentityCode } from '#app/people/identity-code.ts'
import { helsinkiDate, parseDate } from '#app/platform/helsinki.ts'
import { trimmed } from '#app/requests/draft-field-check.ts'
import {
  IDENTITY_CHECKS,
  LINE_LIMIT,
  NAME_LIMIT,
  NOTE_LIMIT,
  type Behalf,
  type IdentityCheck,
  type IntakeChannel,
  type IntakeDraft,
  type TypedCodes,
} from '#app/requests/intake.ts'
import { line, oneOf, type Errors, type IntakeFacts } from '#app/requests/intake-field.ts'
import {
  IDENTITY_DOCUMENTS,
  TOLD_CHILD_VIEWS,
  type IdentitySeen,
  type ToldChildView,
} from '#app/requests/request.ts'

/** Somebody as a clerk names them. */
export interface NamedPerson {
  readonly givenNames: string
  readonly familyName: string
  /** ISO date, or empty. */
  readonly birthDate: string
  readonly code: IdentityCode | undefined
}

export const PERSON_FIELDS = {
  requester: {
    givenNames: 'givenNames',
    familyName: 'familyName',
    birthDate: 'birthDate',
    hetu: 'hetu',
  },
  subject: {
    givenNames: 'subjectGivenNames',
    familyName: 'subjectFamilyName',
    birthDate: 'subjectBirthDate',
    hetu: 'subjectHetu',
  },
} as const

/** Names, date of birth and code of somebody; the date of birth is the code's, when there is one. */
export function readPerson(
  draft: IntakeDraft,
  names: (typeof PERSON_FIELDS)['requester' | 'subject'],
  typedCode: string,
  { now, mode }: IntakeFacts,
  errors: Errors,
): NamedPerson {
  const rule = { required: true, limit: NAME_LIMIT }
  const givenNames = line(draft, names.givenNames, errors, rule)
  const familyName = line(draft, names.familyName, errors, rule)
  const code = trimmed(typedCode) === '' ? undefined : readIdentityCode(typedCode, mode)
  if (code === undefined && trimmed(typedCode) !== '') {
    errors[names.hetu] = 'errors:form.personalIdentityCodeInvalid'
  }
  const typed = trimmed(draft[names.birthDate])
  const born = parseDate(typed)
  if (typed !== '' && born === undefined) errors[names.birthDate] = 'errors:form.dateInvalid'
  if (born !== undefined && Temporal.PlainDate.compare(born, helsinkiDate(now)) > 0) {
    errors[names.birthDate] = 'errors:form.dateInFuture'
  }
  if (born !== undefined && code !== undefined && !born.equals(code.birthDate)) {
    errors[names.birthDate] = 'desk:intake.error.birthDate'
  }
  return {
    givenNames,
    familyName,
    birthDate: (code?.birthDate ?? born)?.toString() ?? '',
    code,
  }
}

/** I-04: a document is seen at a visit; otherwise the clerk tells in words how they made sure. */
export function readIdentity(
  draft: IntakeDraft,
  channel: IntakeChannel | undefined,
  today: Temporal.PlainDate,
  errors: Errors,
): { check: IdentityCheck | undefined; seen: IdentitySeen | undefined } {
  const check = oneOf(IDENTITY_CHECKS, draft, 'identity', errors)
  if (check === undefined || check === 'pending') return { check, seen: undefined }
  if (check === 'otherwise') {
    const note = line(draft, 'identityNote', errors, { required: true, limit: NOTE_LIMIT })
    return { check, seen: { document: null, on: today.toString(), note } }
  }
  if (channel !== undefined && channel !== 'visit') {
    errors['identity'] = 'desk:intake.error.documentAtVisit'
  }
  const document = oneOf(IDENTITY_DOCUMENTS, draft, 'document', errors)
  const note = line(draft, 'identityNote', errors, {
    required: document === 'other',
    limit: NOTE_LIMIT,
  })
  const typed = trimmed(draft['documentOn'])
  const on = typed === '' ? today : parseDate(typed)
  if (on === undefined) errors['documentOn'] = 'errors:form.dateInvalid'
  else if (Temporal.PlainDate.compare(on, today) > 0) {
    errors['documentOn'] = 'errors:form.dateInFuture'
  }
  if (document === undefined || on === undefined) return { check, seen: undefined }
  return { check, seen: { document, on: on.toString(), note } }
}

/** I-06: who acts for another tells for whom, in what capacity, and shows it. */
export function readRepresented(
  draft: IntakeDraft,
  codes: TypedCodes,
  facts: IntakeFacts,
  behalf: Exclude<Behalf, 'self'>,
  requester: NamedPerson,
  errors: Errors,
): {
  readonly subject: NamedPerson
  readonly capacity: string
  readonly proof: string
  readonly childView: ToldChildView | null
} {
  const subject = readPerson(draft, PERSON_FIELDS.subject, codes.subjectHetu, facts, errors)
  if (subject.code !== undefined && subject.code.hetu === requester.code?.hetu) {
    errors['subjectHetu'] = 'desk:intake.error.samePerson'
  }
  const capacity = line(draft, 'capacity', errors, { required: true, limit: LINE_LIMIT })
  const proof = line(draft, 'proof', errors, { required: true, limit: NOTE_LIMIT })
  const age =
    subject.birthDate === '' ? undefined : ageOn(subject.birthDate, helsinkiDate(facts.now))
  if (behalf === 'child' && age === undefined && !errors['subjectBirthDate']) {
    errors['subjectBirthDate'] = 'errors:form.required'
  }
  if (behalf === 'child' && age !== undefined && age >= ADULT_FROM_AGE) {
    errors['subjectBirthDate'] = 'desk:intake.error.notChild'
  }
  const childView = TOLD_CHILD_VIEWS.find((view) => view === draft['childView']) ?? null
  const isHeard = age !== undefined && isHeardAge(age)
  if (isHeard && childView === null) errors['childView'] = 'desk:intake.error.childView'
  return { subject, capacity, proof, childView: isHeard ? childView : null }
}
