import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import type { BoardCase } from '#app/requests/board.ts'
import { personStatus, type PersonStatus } from '#app/requests/lifecycle.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { Outcome } from '#app/letters/template.ts'

/** A case as a row of the DPO's tables, in the reader's language. */
export interface CaseRow {
  readonly id: string
  readonly caseNumber: string
  /** The item of the case: `?item=2`. */
  readonly position: number
  readonly itemId: string
  readonly right: RequestedRight
  /** null: the person does not know which. */
  readonly register: string | null
  readonly unit: string
  readonly handler: string | null
  readonly received: string
  readonly due: string
  readonly isExtended: boolean
  /** Calendar days from today to the last day. */
  readonly daysLeft: number
  readonly status: PersonStatus
  readonly ended: string | null
  readonly endedLate: boolean
  readonly result: CaseResult
}
export type CaseResult = Outcome | 'withdrawn' | 'joined' | 'none'

export function caseRows(ctx: StaffContext, cases: readonly BoardCase[]): CaseRow[] {
  const lang = contentLang(ctx.lang)
  return cases.map((one) => ({
    id: one.id,
    caseNumber: one.caseNumber,
    position: one.position,
    itemId: one.itemId,
    right: one.right,
    register: one.registerName?.[lang] ?? null,
    unit: one.unitName[lang],
    handler: one.handler,
    received: formatDate(one.receivedOn),
    due: formatDate(one.dueOn),
    isExtended: one.isExtended,
    daysLeft: ctx.today.until(one.dueOn).days,
    status: statusOf(one),
    ended: one.endedOn === null ? null : formatDate(one.endedOn),
    endedLate: one.endedOn !== null && one.endedOn > one.dueOn,
    result:
      one.state === 'withdrawn' || one.state === 'joined' ? one.state : (one.decision ?? 'none'),
  }))
}

function statusOf({ state, isExtended }: BoardCase): PersonStatus {
  return personStatus(state, isExtended)
}
