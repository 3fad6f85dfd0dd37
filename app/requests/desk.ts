import { Temporal } from 'temporal-polyfill'
import type { Localized } from '#app/i18n/lang.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'
import type { Urgency } from '#app/requests/deadline.ts'

/** Whose cases the desk shows, and how pressing ones. Both stand in the address. */
export const DESK_TABS = ['open', 'mine', 'decision', 'ended'] as const
export type DeskTab = (typeof DESK_TABS)[number]
export const URGENCIES = ['late', 'due-within-7', 'in-time'] as const satisfies readonly Urgency[]

export interface DeskView {
  readonly tab: DeskTab
  /** Of open cases only. */
  readonly urgency: Urgency | undefined
  /** The last row of the page before. */
  readonly after: Cursor | undefined
}

/** Where a page ended: the date it is sorted by, and the case that had it. */
export interface Cursor {
  readonly on: string
  readonly id: string
}

const CURSOR = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The view that an address asks for; what it does not understand is left out. */
export function deskView(query: URLSearchParams): DeskView {
  const tab = DESK_TABS.find((one) => one === query.get('tab')) ?? 'open'
  const [, on, id] = CURSOR.exec(query.get('after') ?? '') ?? []
  return {
    tab,
    urgency: tab === 'ended' ? undefined : URGENCIES.find((one) => one === query.get('urgency')),
    after: on !== undefined && id !== undefined && isDate(on) ? { on, id } : undefined,
  }
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

/** The address of a view, without what goes without saying. */
export function deskPath(
  lang: string,
  { tab, urgency, after }: Partial<{ [K in keyof DeskView]: DeskView[K] | undefined }>,
): string {
  const query = new URLSearchParams()
  if (tab !== undefined && tab !== 'open') query.set('tab', tab)
  if (urgency !== undefined) query.set('urgency', urgency)
  if (after !== undefined) query.set('after', `${after.on}_${after.id}`)
  const text = query.toString()
  return `/${lang}/desk${text === '' ? '' : `?${text}`}`
}

/** First and last due date of an urgency, both included; the same borders as `urgency()`. */
export function dueRange(
  today: Temporal.PlainDate,
  urgency: Urgency | undefined,
): { readonly from: string; readonly to: string } {
  const soon = today.add({ days: 7 })
  switch (urgency) {
    case 'late':
      return { from: '-infinity', to: today.subtract({ days: 1 }).toString() }
    case 'due-within-7':
      return { from: today.toString(), to: soon.toString() }
    case 'in-time':
      return { from: soon.add({ days: 1 }).toString(), to: 'infinity' }
    case undefined:
      return { from: '-infinity', to: 'infinity' }
  }
}

/** An item of a case: own handler, own last day. */
export interface DeskRow {
  /** The case. */
  readonly id: string
  readonly itemId: string
  readonly position: number
  readonly right: RequestedRight
  readonly caseNumber: string
  readonly personName: string
  readonly register: Localized | null
  readonly relation: 'follow-up' | 'repeat' | null
  readonly suspendedSince: string | null
  readonly state: ItemState
  readonly receivedOn: string
  readonly dueOn: string
  readonly extendedDueOn: string | null
  readonly strictDueOn: string
  readonly endedOn: string | null
  readonly handler: string | null
}

/** How many cases each tab and urgency holds. */
export interface DeskCounts {
  readonly open: number
  readonly mine: number
  readonly decision: number
  readonly ended: number
  readonly late: number
  readonly 'due-within-7': number
  readonly 'in-time': number
}
