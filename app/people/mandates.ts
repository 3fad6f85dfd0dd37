import type { NamedCodeField } from '#app/people/named-code.ts'

/** An authorised agent, or a guardian of interests whom a court or the DVV has appointed (442/1999). */
export const MANDATE_KINDS = ['authorisation', 'guardian-of-interests'] as const
export type MandateKind = (typeof MANDATE_KINDS)[number]

export const PROOF_LIMIT = 500

/** A mandate as the controller's officers see it. Dates are ISO dates, moments ISO instants. */
export interface Mandate {
  readonly id: string
  readonly kind: MandateKind
  readonly principal: { readonly name: string; readonly birthDate: string | null }
  readonly agent: { readonly name: string; readonly birthDate: string | null }
  /** What was seen; never a copy of it (I-04, I-06). */
  readonly proof: string
  readonly since: string
  readonly until: string | null
  readonly recordedAt: string
  readonly recordedBy: string
  readonly endedAt: string | null
  readonly endedBy: string | null
}

/** Whether an agent may act by it on a day. */
export function isInForce({ since, until, endedAt }: Mandate, today: string): boolean {
  return endedAt === null && since <= today && (until === null || until >= today)
}

export type MandateField =
  `${'principal' | 'agent'}-${NamedCodeField}` | 'kind' | 'proof' | 'since' | 'until'

export type MandateProblem =
  | 'required'
  | 'tooLong'
  | 'chooseOne'
  | 'dateInvalid'
  | 'dateOrder'
  | 'personalIdentityCodeInvalid'
  | 'notSamePerson'
  | 'samePerson'
export type MandateProblems = Readonly<Partial<Record<MandateField, MandateProblem>>>
