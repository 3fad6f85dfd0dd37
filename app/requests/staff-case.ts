import type { Localized, ContentLang } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { Outcome } from '#app/letters/template.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { Person } from '#app/people/person.ts'
import type { Authentication } from '#app/requests/case-event.ts'
import type { ClockId } from '#app/requests/clocks.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'
import type {
  Requester,
  RequestContact,
  RequestDetails,
  ToldChildView,
} from '#app/requests/request.ts'

/** A case and which of its items: the first visible one when no position is given. */
export interface CasePlace {
  readonly requestId: string
  readonly position?: number | undefined
}

/** The data subject, or what somebody without login wrote of themselves: then without id and key. */
export type CasePerson = Omit<Person, 'id' | 'auditKey'> & {
  readonly id: string | null
  readonly auditKey: string | null
}

/** A case as those who handle it see it, with one of its items: one right in one register. */
export interface StaffCase {
  readonly id: string
  readonly caseNumber: string
  /** Grows with every event; a form carries it, so that nobody acts on what they have not seen. */
  readonly version: number
  readonly controllerId: string
  readonly receivedAt: string
  readonly channel: 'portal' | 'public-form' | 'post' | 'visit' | 'phone' | 'email'
  readonly authentication: Authentication
  /** What a guardian has told of the child's own view. */
  readonly childView: ToldChildView | null
  readonly requester: Requester | null
  readonly caseLanguage: ContentLang
  readonly contact: RequestContact
  readonly relation: 'follow-up' | 'repeat' | null
  /** The case that this one follows or repeats; null when it is another unit's. */
  readonly related: { readonly id: string; readonly caseNumber: string } | null
  readonly person: CasePerson
  readonly submittedBy: string | null
  /** Who made the request, when not the person: a guardian or an agent. */
  readonly submitter: string | null

  readonly itemId: string
  readonly position: number
  readonly right: RequestedRight
  readonly state: ItemState
  readonly clock: ClockId
  readonly unitId: string
  readonly receivedOn: string
  readonly dueOn: string
  /** Planning date: the strictest way of counting (law 1.2). */
  readonly strictDueOn: string
  readonly extendedDueOn: string | null
  readonly suspendedSince: string | null
  readonly suspendedDays: number
  readonly endedOn: string | null
  readonly liftingOn: string | null
  /** The letter that the answer is being written in. */
  readonly answerLetter: LetterId
  readonly details: RequestDetails
  readonly handler: { readonly id: string; readonly name: string; readonly title: Localized } | null
  /** null: the person does not know which. */
  readonly register: {
    readonly id: string
    readonly key: string
    readonly name: Localized
  } | null
  readonly notice: {
    readonly id: string
    readonly version: number
    readonly effectiveFrom: string
    /** A later version has been published: the public page shows that one. */
    readonly superseded: boolean
  } | null
  readonly decision: Outcome | null
  readonly decidedBy: string | null
  readonly proposedBy: string | null
}

/** An item of a case as a row to choose from. */
export interface StaffItemRow {
  readonly position: number
  readonly right: RequestedRight
  readonly state: ItemState
  readonly lastDay: string
  readonly endedOn: string | null
  readonly handler: string | null
  readonly register: Localized | null
  readonly unit: Localized
}

export interface StaffMessage {
  readonly id: string
  readonly from: 'person' | 'staff'
  readonly name: string | null
  readonly at: string
  readonly body: string
}

/** The last day that counts now. */
export function dueDate(found: Pick<StaffCase, 'dueOn' | 'extendedDueOn'>): string {
  return found.extendedDueOn ?? found.dueOn
}
