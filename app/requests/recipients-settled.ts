import { rowsOf, textOf, type LetterContent, type Outcome } from '#app/letters/template.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { ItemEventRow } from '#app/requests/item-replay.ts'

/** What the duty to tell recipients is read from, once the item has been answered. */
export interface RecipientFacts {
  readonly right: RequestedRight
  readonly decision: Outcome | null
  /** The letter that the item was answered with, as written; empty when there is none. */
  readonly answer: LetterContent
  readonly events: readonly ItemEventRow[]
}

/**
 * Whether everyone who has received the data has been told, or it stands on record why not (GDPR 19).
 * The answer is such a record where it names nobody: it says that the data were given to no one, or why
 * nobody can be told. Whom it names is recorded one by one.
 */
export function recipientsSettled({ right, decision, answer, events }: RecipientFacts): boolean {
  if (!owesNotices(right, decision, answer)) return true
  const noted = events.filter(({ type }) => type === 'notify-recipient').map(({ data }) => data)
  if (noted.some(({ outcome }) => outcome === 'none')) return true
  const said = textOf(answer, 'recipientsNotified')
  if (['none', 'impossible', 'disproportionate'].includes(said)) return true
  const named = said === '' ? 1 : new Set(rowsOf(answer, 'recipients').map(nameOf)).size
  return new Set(noted.map(nameOf)).size >= named
}

/**
 * GDPR 19: of rectification, erasure and restriction; an objection or a withdrawn consent may end in
 * erasure (17(1)(c), (b)).
 */
function owesNotices(
  right: RequestedRight,
  decision: Outcome | null,
  answer: LetterContent,
): boolean {
  if (decision !== 'granted' && decision !== 'partly-granted') return false
  if (right === 'objection' || right === 'consentWithdrawal')
    return textOf(answer, 'erasure') === 'erased'
  return right === 'rectification' || right === 'erasure' || right === 'restriction'
}

function nameOf({ recipient }: Readonly<Record<string, unknown>>): string {
  return typeof recipient === 'string' ? recipient.trim().toLowerCase() : ''
}
