import type { ContentLang } from '#app/i18n/lang.ts'
import type { NoticeDocument, Right } from '#app/notices/notice.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { Availability } from '#app/notices/rights-matrix.ts'
import { applicableRights, registerRights } from '#app/notices/rights.ts'
import { citeSource } from '#app/notices/statutes.ts'

/** A right towards a register as its page offers it. */
export interface OfferedRight {
  readonly right: Right | RequestedRight
  readonly availability: Availability
  /** Why: from the legal bases of the register's purposes. */
  readonly reason: string
  readonly provisions: string
}

/**
 * All rights of the notice, with the log data and the explanation that the law on client data gives:
 * those that can be used, and those that do not normally apply, each with the reason. A request may
 * be made for any of them.
 */
export function offeredRights(
  doc: NoticeDocument,
  lang: ContentLang,
): { readonly apply: readonly OfferedRight[]; readonly doNot: readonly OfferedRight[] } {
  const [complaint] = applicableRights(doc).filter(({ right }) => right === 'complaint')
  const all = [...registerRights(doc), ...(complaint === undefined ? [] : [complaint])].map(
    ({ right, availability, reason, sources }) => ({
      right,
      availability,
      reason: reason[lang],
      provisions: sources.map((source) => citeSource(source, lang)).join('; '),
    }),
  )
  return {
    apply: all.filter(({ availability }) => availability !== 'not-available'),
    doNot: all.filter(({ availability }) => availability === 'not-available'),
  }
}
