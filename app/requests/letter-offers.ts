import type { Localized } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import { redactionGrounds } from '#app/notices/access-limits.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { refusalGrounds } from '#app/notices/refusal-grounds.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { fieldsOf } from '#app/requests/letter-work.ts'

/** What an officer can take into a field by a button instead of typing it. */
export interface LetterOffer {
  readonly field: string
  readonly id: string
  readonly text: Localized
  /** With a provision it is a ground of refusal: a row of the field's table. */
  readonly provision?: Localized
}

/**
 * Grounds on which this right may be refused in this register (R-11: offered, never assumed), and
 * the recipients that the notice names for a notice to one of them (Art. 19).
 */
export function letterOffers(
  letter: LetterId,
  right: RequestedRight,
  notice: NoticeDocument | undefined,
): readonly LetterOffer[] {
  return fieldsOf(letter).flatMap(({ id }): readonly LetterOffer[] => {
    if (id === 'refusals') return groundOffers(letter, right, notice)
    if (id === 'recipientName') return recipientOffers(notice)
    return []
  })
}

function groundOffers(
  letter: LetterId,
  right: RequestedRight,
  notice: NoticeDocument | undefined,
): readonly LetterOffer[] {
  const own = refusalGrounds(right, notice)
  // A refusal of the whole also rests on what single data could be left out for.
  const all = letter === 'L-07' ? [...own, ...redactionGrounds] : own
  return all
    .filter(({ id }, index) => all.findIndex((one) => one.id === id) === index)
    .map(({ id, text, provision }) => ({ field: 'refusals', id, text, provision }))
}

function recipientOffers(notice: NoticeDocument | undefined): readonly LetterOffer[] {
  if (notice === undefined || notice.kind === 'publicity-description') return []
  const { recipients, processors } = notice
  const named = [
    ...(recipients === undefined || recipients === 'none' ? [] : recipients),
    ...(processors === undefined || processors === 'none' ? [] : processors),
  ]
  return named.map(({ name }, index) => ({
    field: 'recipientName',
    id: `recipient-${index + 1}`,
    text: name,
  }))
}
