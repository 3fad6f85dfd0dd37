import type { Right, ServiceField } from '#app/notices/notice.ts'

/**
 * What a request can be about: the rights of the GDPR, and the log data and the explanation of
 * Act 703/2023 § 11. Taking a matter to the Data Protection Ombudsman is no request to the
 * controller: the portal only tells how it is done.
 */
export const REQUESTED_RIGHTS = [
  'access',
  'logData',
  'explanation',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automatedDecision',
  'consentWithdrawal',
] as const
export type RequestedRight = (typeof REQUESTED_RIGHTS)[number]

/** Every right that the matrix answers for. */
export type MatrixRight = Right | RequestedRight

/** Social welfare and health care: Act 703/2023 on client data applies. */
const CARE_FIELDS: ReadonlySet<ServiceField> = new Set<ServiceField>(['socialCare', 'healthCare'])

export function isCareField(field: ServiceField): boolean {
  return CARE_FIELDS.has(field)
}

/** Which period the answer must keep: one month of GDPR 12(3), or two months of 703/2023 § 11. */
export type RightClock = 'gdpr-12' | 'log-703'

/**
 * The clock of a request for `right` towards a register in these fields (D-01, D-30). Log data of
 * other registers are asked for under GDPR 15, and an explanation has no period of its own in
 * Act 703/2023.
 */
export function rightClock(right: RequestedRight, fields: readonly ServiceField[]): RightClock {
  return right === 'logData' && fields.some(isCareField) ? 'log-703' : 'gdpr-12'
}
