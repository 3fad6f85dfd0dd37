import type { Temporal } from 'temporal-polyfill'
import type { PortalMode } from '#app/people/identity-code.ts'
import { trimmed } from '#app/requests/draft-field-check.ts'
import type { DeskErrors, IntakeDraft } from '#app/requests/intake.ts'

/** What the check needs to know besides what was typed. */
export interface IntakeFacts {
  readonly now: Temporal.Instant
  readonly mode: PortalMode
  /** Ids of the registers of the clerk's controller, by key. */
  readonly registerIds: Readonly<Record<string, string>>
}

/** Errors as they are gathered, by field. */
export type Errors = Record<string, DeskErrors[string] & string>

/** One of the values; an error when the field holds another, or none. */
export function oneOf<T extends string>(
  values: readonly T[],
  draft: IntakeDraft,
  field: string,
  errors: Errors,
): T | undefined {
  const value = values.find((one) => one === draft[field])
  if (value === undefined) errors[field] = 'errors:form.chooseOne'
  return value
}

/** One line of text, trimmed, with an error when it is missing or too long. */
export function line(
  draft: IntakeDraft,
  field: string,
  errors: Errors,
  rule: { readonly required: boolean; readonly limit: number },
): string {
  const value = trimmed(draft[field])
  if (value === '' && rule.required) errors[field] = 'errors:form.required'
  if (value.length > rule.limit) errors[field] = 'errors:form.tooLong'
  return value
}
