import type { ContentLang } from '#app/i18n/lang.ts'
import { extensionSamples } from '#app/letters/l02-extension.sample.ts'
import { consentWithdrawalSamples } from '#app/letters/l13-consent-withdrawal.sample.ts'
import { portabilitySamples } from '#app/letters/l14-portability.sample.ts'
import { recipientNoticeSamples } from '#app/letters/l15-recipient-notice.sample.ts'
import { logDataSamples } from '#app/letters/l16-log-data.sample.ts'
import { identitySamples } from '#app/letters/l03-identity.sample.ts'
import { clarificationSamples } from '#app/letters/l04-clarification.sample.ts'
import { notProcessedSamples } from '#app/letters/l06-not-processed.sample.ts'
import { transferSamples } from '#app/letters/l17-transfer.sample.ts'
import { feeSamples } from '#app/letters/l18-fee.sample.ts'
import { refusalSamples } from '#app/letters/l07-refusal.sample.ts'
import { rectificationSamples } from '#app/letters/l08-rectification.sample.ts'
import { erasureSamples } from '#app/letters/l09-erasure.sample.ts'
import { restrictionSamples } from '#app/letters/l10-restriction.sample.ts'
import { liftingSamples } from '#app/letters/l11-lifting.sample.ts'
import { objectionSamples } from '#app/letters/l12-objection.sample.ts'
import type { TemplateSamples } from '#app/letters/samples.ts'

/** Samples of every letter that an officer writes in fields, in the order of their numbers. */
export const TEMPLATE_SAMPLES: readonly ((lang: ContentLang) => TemplateSamples)[] = [
  extensionSamples,
  identitySamples,
  clarificationSamples,
  notProcessedSamples,
  refusalSamples,
  rectificationSamples,
  erasureSamples,
  restrictionSamples,
  liftingSamples,
  objectionSamples,
  consentWithdrawalSamples,
  portabilitySamples,
  recipientNoticeSamples,
  logDataSamples,
  transferSamples,
  feeSamples,
]
