/** The public form: what it asks, for the page and for the server. No calendar in here. */
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { COMMON_FIELDS } from '#app/requests/draft-fields.ts'
import { fieldName, RIGHT_FIELDS } from '#app/requests/right-fields.ts'

/** Who asks, and for whom: what an identified person need not tell. */
export const GUEST_FIELDS = ['name', 'birthDate', 'subject', 'represented'] as const

/** The longest texts in characters. */
export const GUEST_LIMITS = { name: 200, represented: 300 } as const

/** The value of `subject` for somebody who asks for another. */
export const OTHER = 'other'

/** A field that people do not see and leave empty; programs fill in what they find. */
export const TRAP_FIELD = 'website'

/** The fields that the form asks for these rights, in the order of the page. */
export function guestFields(rights: readonly RequestedRight[]): string[] {
  return [
    ...GUEST_FIELDS,
    ...rights.flatMap((right) => RIGHT_FIELDS[right].map(({ id }) => fieldName(right, id))),
    ...COMMON_FIELDS,
  ]
}
