import type { Guide } from '#app/guides/guide.ts'
import { access } from '#app/guides/texts/access.ts'
import { actingForAnother } from '#app/guides/texts/acting-for-another.ts'
import { automatedDecision } from '#app/guides/texts/automated-decision.ts'
import { consentWithdrawal } from '#app/guides/texts/consent-withdrawal.ts'
import { erasure } from '#app/guides/texts/erasure.ts'
import { explanation } from '#app/guides/texts/explanation.ts'
import { logData } from '#app/guides/texts/log-data.ts'
import { objection } from '#app/guides/texts/objection.ts'
import { portability } from '#app/guides/texts/portability.ts'
import { rectification } from '#app/guides/texts/rectification.ts'
import { restriction } from '#app/guides/texts/restriction.ts'

/** Every guide, in the order of the list: what people ask for most often comes first. */
export const GUIDES: readonly Guide[] = [
  access,
  logData,
  explanation,
  rectification,
  erasure,
  restriction,
  objection,
  consentWithdrawal,
  automatedDecision,
  portability,
  actingForAnother,
]

export function findGuide(id: string | undefined): Guide | undefined {
  return GUIDES.find((guide) => guide.id === id)
}
