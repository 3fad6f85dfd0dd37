import type { NamedCodeField } from '#app/people/named-code.ts'

export const BAN_REASON_LIMIT = 2000
export const DECIDED_BY_LIMIT = 200

/** A minor's ban on giving their data to a guardian (703/2023; K-02), as officers see it. */
export interface ChildBan {
  readonly id: string
  readonly child: { readonly name: string; readonly birthDate: string | null }
  /** null: no guardian. */
  readonly guardian: { readonly name: string; readonly birthDate: string | null } | null
  readonly reason: string
  readonly decidedBy: string
  readonly recordedAt: string
  readonly recordedBy: string
  readonly endedAt: string | null
  readonly endedBy: string | null
}

export const BAN_SCOPES = ['all', 'one'] as const

export type BanField =
  `${'child' | 'guardian'}-${NamedCodeField}` | 'scope' | 'reason' | 'decidedBy'

export type BanProblem =
  | 'required'
  | 'tooLong'
  | 'chooseOne'
  | 'personalIdentityCodeInvalid'
  | 'notSamePerson'
  | 'samePerson'
  | 'notMinor'
export type BanProblems = Readonly<Partial<Record<BanField, BanProblem>>>
