import type { Localized } from '#app/i18n/lang.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { FeeAnswer } from '#app/requests/case-event.ts'
import type { ItemEventRow } from '#app/requests/item-replay.ts'

/** What a person may answer to a fee that has been announced (F-10; L-18). */
export const FEE_REPLIES = ['accepted', 'withdrawn', 'declined'] as const
export type FeeReply = (typeof FEE_REPLIES)[number]

/**
 * The answers that are open for an item. The withdrawal of a consent has taken effect: it is not
 * withdrawn itself (GDPR 7(3)).
 */
export function repliesFor(right: RequestedRight): readonly FeeReply[] {
  return FEE_REPLIES.filter((reply) => reply !== 'withdrawn' || right !== 'consentWithdrawal')
}

/** The answer for the officer, as the timeline tells it. */
export const FEE_ANSWER_WORDS: Readonly<Record<FeeAnswer, Localized>> = {
  accepted: { fi: 'Maksu hyväksyttiin', sv: 'Avgiften godkändes' },
  declined: { fi: 'Maksua ei hyväksytty', sv: 'Avgiften godkändes inte' },
}

export function isFeeAnswer(value: unknown): value is FeeAnswer {
  return typeof value === 'string' && Object.hasOwn(FEE_ANSWER_WORDS, value)
}

/** Whether a fee has been announced and not been answered since. */
export function isFeeOpen(events: readonly Pick<ItemEventRow, 'type'>[]): boolean {
  const last = (type: string) => events.findLastIndex((one) => one.type === type)
  return last('announce-fee') > last('reply-fee')
}
