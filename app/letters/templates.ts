import { EXTENSION_LETTER } from '#app/letters/l02-extension.ts'
import { CONSENT_WITHDRAWAL_LETTER } from '#app/letters/l13-consent-withdrawal.ts'
import { PORTABILITY_LETTER } from '#app/letters/l14-portability.ts'
import { RECIPIENT_NOTICE_LETTER } from '#app/letters/l15-recipient-notice.ts'
import { LOG_DATA_LETTER } from '#app/letters/l16-log-data.ts'
import { IDENTITY_LETTER } from '#app/letters/l03-identity.ts'
import { CLARIFICATION_LETTER } from '#app/letters/l04-clarification.ts'
import { NOT_PROCESSED_LETTER } from '#app/letters/l06-not-processed.ts'
import { TRANSFER_LETTER } from '#app/letters/l17-transfer.ts'
import { FEE_LETTER } from '#app/letters/l18-fee.ts'
import { REFUSAL_LETTER } from '#app/letters/l07-refusal.ts'
import { RECTIFICATION_LETTER } from '#app/letters/l08-rectification.ts'
import { ERASURE_LETTER } from '#app/letters/l09-erasure.ts'
import { RESTRICTION_LETTER } from '#app/letters/l10-restriction.ts'
import { LIFTING_LETTER } from '#app/letters/l11-lifting.ts'
import { OBJECTION_LETTER } from '#app/letters/l12-objection.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { LetterTemplate } from '#app/letters/template.ts'

/** Every letter that an officer writes in fields; L-01 and L-05 are made from their own inputs. */
export const LETTER_TEMPLATES: Readonly<Partial<Record<LetterId, LetterTemplate>>> = {
  'L-02': EXTENSION_LETTER,
  'L-03': IDENTITY_LETTER,
  'L-04': CLARIFICATION_LETTER,
  'L-06': NOT_PROCESSED_LETTER,
  'L-07': REFUSAL_LETTER,
  'L-08': RECTIFICATION_LETTER,
  'L-09': ERASURE_LETTER,
  'L-10': RESTRICTION_LETTER,
  'L-11': LIFTING_LETTER,
  'L-12': OBJECTION_LETTER,
  'L-13': CONSENT_WITHDRAWAL_LETTER,
  'L-14': PORTABILITY_LETTER,
  'L-15': RECIPIENT_NOTICE_LETTER,
  'L-16': LOG_DATA_LETTER,
  'L-17': TRANSFER_LETTER,
  'L-18': FEE_LETTER,
}
