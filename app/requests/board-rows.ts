import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import type { BoardCase } from '#app/requests/board.ts'
import type { CaseStatus } from '#app/ui/status.tsx'

/** A case as a row of the DPO's tables, in the reader's language. */
export interface CaseRow {
  readonly id: string
  readonly caseNumber: string
  readonly register: string
  readonly unit: string
  readonly handler: string | null
  readonly received: string
  readonly due: string
  readonly isExtended: boolean
  /** Calendar days from today to the last day. */
  readonly daysLeft: number
  readonly status: CaseStatus
  readonly ended: string | null
  readonly endedLate: boolean
  readonly result: CaseResult
}
export type CaseResult = 'granted' | 'partly-granted' | 'withdrawn' | 'none'

export function caseRows(ctx: StaffContext, cases: readonly BoardCase[]): CaseRow[] {
  const lang = contentLang(ctx.lang)
  return cases.map((one) => ({
    id: one.id,
    caseNumber: one.caseNumber,
    register: one.registerName[lang],
    unit: one.unitName[lang],
    handler: one.handler,
    received: formatDate(one.receivedOn),
    due: formatDate(one.dueOn),
    isExtended: one.isExtended,
    daysLeft: ctx.today.until(one.dueOn).days,
    status: statusOf(one),
    ended: one.endedOn === null ? null : formatDate(one.endedOn),
    endedLate: one.endedOn !== null && one.endedOn > one.dueOn,
    result: one.state === 'withdrawn' ? 'withdrawn' : (one.decision ?? 'none'),
  }))
}

function statusOf({ state, isExtended }: BoardCase): CaseStatus {
  switch (state) {
    case 'received':
      return isExtended ? 'extended' : 'pending'
    case 'assigned':
    case 'collecting':
    case 'review':
      return isExtended ? 'extended' : 'processing'
    case 'answered':
      return 'answered'
    case 'closed':
    case 'withdrawn':
      return 'closed'
  }
}
