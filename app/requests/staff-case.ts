import type { Localized, ContentLang } from '#app/i18n/lang.ts'
import type { Person } from '#app/people/person.ts'
import type { ItemState } from '#app/requests/lifecycle.ts'
import type { RequestContact, RequestDetails } from '#app/requests/request.ts'

/** A case as those who handle it see it: one right in one register. */
export interface StaffCase {
  readonly id: string
  readonly itemId: string
  readonly caseNumber: string
  /** Grows with every event; a form carries it, so that nobody acts on what they have not seen. */
  readonly version: number
  readonly state: ItemState
  readonly controllerId: string
  readonly unitId: string
  readonly receivedAt: string
  readonly receivedOn: string
  readonly dueOn: string
  /** Planning date: the strictest way of counting (law 1.2). */
  readonly strictDueOn: string
  readonly extendedDueOn: string | null
  readonly endedOn: string | null
  readonly channel: string
  readonly caseLanguage: ContentLang
  readonly contact: RequestContact
  readonly details: RequestDetails
  readonly handler: { readonly id: string; readonly name: string; readonly title: Localized } | null
  readonly person: Person
  /** Who made the request, when not the person: a guardian. */
  readonly submitter: string | null
  readonly register: { readonly id: string; readonly key: string; readonly name: Localized }
  readonly notice: {
    readonly id: string
    readonly version: number
    readonly effectiveFrom: string
    /** A later version has been published: the public page shows that one. */
    readonly superseded: boolean
  } | null
  readonly decision: 'granted' | 'partly-granted' | null
  readonly decidedBy: string | null
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
