import { FinnishSSN } from 'finnish-ssn'
import { Temporal } from 'temporal-polyfill'
import { containsHetu } from '#app/letters/no-hetu.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import { checkStep, rightsOf, toRequest, type DraftFacts } from '#app/requests/draft-check.ts'
import { trimmed } from '#app/requests/draft-field-check.ts'
import { SELF, type FieldErrors } from '#app/requests/draft-fields.ts'
import { GUEST_LIMITS, guestFields, OTHER } from '#app/requests/guest-draft.ts'
import type { CompleteRequest, RequestDraft, Requester } from '#app/requests/request.ts'

/** What the check of the public form needs to know besides the form. */
export type GuestFacts = Pick<DraftFacts, 'today' | 'registerIds' | 'controllerIds'>

/** A request of somebody who is not identified, ready to be sent. */
export interface CompleteGuestRequest {
  readonly requester: Requester
  readonly request: Omit<CompleteRequest, 'subjectId' | 'childView'>
}

/** What must be corrected in the choice of rights and registers. */
export function checkGuestChoice(draft: RequestDraft, facts: GuestFacts): FieldErrors {
  return checkStep('right', draft, draftFacts(facts))
}

/**
 * What must be corrected in the rest of the form. A personal identity code is refused wherever it
 * stands: nobody has been identified, and the channel is not for it (I-05).
 */
export function checkGuest(draft: RequestDraft, facts: GuestFacts): FieldErrors {
  const fields = guestFields(rightsOf(draft))
  const errors: FieldErrors = {
    ...checkWho(draft, facts.today),
    ...checkStep('details', draft, draftFacts(facts)),
  }
  // In the order of the page, as its error summary lists them.
  return Object.fromEntries(
    fields.flatMap((field) => {
      const error = holdsCode(field, draft[field] ?? '') ? 'errors:form.noHetu' : errors[field]
      return error === undefined ? [] : [[field, error]]
    }),
  )
}

function checkWho(draft: RequestDraft, today: Temporal.PlainDate): FieldErrors {
  const [name, represented] = [trimmed(draft['name']), trimmed(draft['represented'])]
  const birthDate = parseDate(draft['birthDate'])
  const isOther = draft['subject'] === OTHER
  return {
    ...(name === '' && { name: 'errors:form.required' }),
    ...(name.length > GUEST_LIMITS.name && { name: 'errors:form.tooLong' }),
    ...(birthDate === undefined && { birthDate: 'errors:form.dateInvalid' }),
    ...(trimmed(draft['birthDate']) === '' && { birthDate: 'errors:form.required' }),
    ...(birthDate !== undefined &&
      Temporal.PlainDate.compare(birthDate, today) > 0 && {
        birthDate: 'errors:form.dateInFuture',
      }),
    ...(draft['subject'] !== SELF && !isOther && { subject: 'errors:form.chooseOne' }),
    // The log of one's own work: nobody asks for another's.
    ...(isOther && draft['standing'] === 'systemUser' && { subject: 'errors:form.ownWork' }),
    ...(isOther && represented === '' && { represented: 'errors:form.required' }),
    ...(isOther &&
      represented.length > GUEST_LIMITS.represented && { represented: 'errors:form.tooLong' }),
  }
}

/** A telephone number can look like a code (`040123-4567`): there only a valid code counts as one. */
function holdsCode(field: string, value: string): boolean {
  return field === 'phone' ? FinnishSSN.validate(value.trim()) : containsHetu(value)
}

/** The request that a complete form stands for; `undefined` while something must be corrected. */
export function toGuestRequest(
  draft: RequestDraft,
  facts: GuestFacts,
): CompleteGuestRequest | undefined {
  if (Object.keys(checkGuest(draft, facts)).length > 0) return undefined
  const request = toRequest({ ...draft, subject: SELF }, draftFacts(facts))
  if (request === undefined) return undefined
  return {
    requester: {
      name: trimmed(draft['name']),
      birthDate: parseDate(draft['birthDate'])?.toString() ?? '',
      onBehalfOf: draft['subject'] === OTHER ? trimmed(draft['represented']) : '',
    },
    request,
  }
}

/** A guest is nobody that the portal knows: no family, no mandate, no turvakielto. */
function draftFacts(facts: GuestFacts): DraftFacts {
  return { ...facts, requesterId: '', nonDisclosure: false, represented: [] }
}
