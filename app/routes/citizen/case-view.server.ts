import type { Temporal } from 'temporal-polyfill'
import type { Lang } from '#app/i18n/lang.ts'
import { repliesFor, type FeeReply } from '#app/requests/fee-reply.ts'
import { mayHappen, personStatus } from '#app/requests/lifecycle.ts'
import type { OwnCase, OwnItem } from '#app/requests/own-cases.server.ts'
import type { RequestedPart } from '#app/requests/request.ts'
import { itemDue } from './moments.server.ts'

/** The items of a case as its person sees them; nothing of the answer where it is withheld (K-02). */
export function itemViews(
  found: OwnCase,
  openFees: readonly string[],
  today: Temporal.PlainDate,
  lang: Lang,
) {
  return found.items.map((item) => {
    const { id, position, right, register, notice, unit, state, endedOn, liftingOn } = item
    const shown = !found.isWithheld
    return {
      id,
      position,
      right,
      register,
      noticeVersion: notice?.version,
      unit,
      state,
      endedOn,
      status: personStatus(state, item.extendedDueOn !== null),
      decision: shown ? item.decision : null,
      due: itemDue(item, today, lang),
      /** Art. 18: in force until it is lifted, which is announced first. */
      restriction:
        shown && (state === 'restricted' || state === 'lifting')
          ? { liftingOn: state === 'lifting' ? liftingOn : null }
          : null,
      /** F-10: the answers that an announced fee waits for. */
      feeReplies: shown && found.isSender && openFees.includes(id) ? feeReplies(item) : [],
      mayFollowUp: shown && found.isSender && mayHappen(state, 'follow-up', ['person'], right),
    }
  })
}

function feeReplies(item: OwnItem): readonly FeeReply[] {
  return mayHappen(item.state, 'reply-fee', ['person'], item.right) ? repliesFor(item.right) : []
}

export type ItemView = ReturnType<typeof itemViews>[number]

/** What was asked for, right by right: the same in every register of the submission. */
export function partsOf({ items }: OwnCase): RequestedPart[] {
  const byRight = new Map(items.map(({ right, details }) => [right, details.fields]))
  return [...byRight].map(([right, fields]) => ({ right, fields }))
}

/**
 * Whether the person may do something to at least one item. The withdrawal of a consent has taken
 * effect: it is not offered to be withdrawn itself (GDPR 7(3)).
 */
export function mayDo(found: OwnCase, event: 'message' | 'withdraw'): boolean {
  return (
    found.isSender &&
    found.items.some(
      ({ state, right }) =>
        (event === 'message' || right !== 'consentWithdrawal') &&
        mayHappen(state, event, ['person'], right),
    )
  )
}

/** Taking the matter to the Ombudsman is explained once an answer is there or late (Art. 77). */
export function complaintView(items: readonly ItemView[]) {
  const answered = items.filter(({ decision }) => decision !== null)
  const late = items.filter(({ due }) => (due.daysLeft ?? 0) < 0)
  if (answered.length === 0 && late.length === 0) return null
  return { answered, late, refused: answered.some(({ decision }) => decision !== 'granted') }
}
