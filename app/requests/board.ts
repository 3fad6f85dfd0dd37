import type { Localized } from '#app/i18n/lang.ts'
import type { Outcome } from '#app/letters/template.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'

/** Days before its last day from which a case counts as due soon. */
export const SOON_DAYS = 7

/** How a case stands to its last day, which is the extended one where there is one. */
const URGENCIES = ['in-time', 'soon', 'late'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Open: the statutory clock runs. Closed: answered or withdrawn, in time or late. */
const BOARD_STATES = ['open', 'closed'] as const
export type BoardState = (typeof BOARD_STATES)[number]

export interface BoardFigures {
  readonly open: Readonly<Record<Urgency, number>>
  readonly closed: Readonly<Record<Exclude<Urgency, 'soon'>, number>>
}

export interface UnitFigures extends BoardFigures {
  readonly key: string
  readonly name: Localized
}

export function totalFigures(units: readonly BoardFigures[]): BoardFigures {
  const sum = (pick: (figures: BoardFigures) => number): number =>
    units.reduce((total, figures) => total + pick(figures), 0)
  return {
    open: {
      'in-time': sum(({ open }) => open['in-time']),
      soon: sum(({ open }) => open.soon),
      late: sum(({ open }) => open.late),
    },
    closed: {
      'in-time': sum(({ closed }) => closed['in-time']),
      late: sum(({ closed }) => closed.late),
    },
  }
}

/** Which cases a list shows; without urgency or unit all of them. */
export interface BoardFilter {
  readonly state: BoardState
  readonly urgency?: Urgency | undefined
  /** Key of a unit. */
  readonly unit?: string | undefined
}

/** The name of a list: its words are found by it. */
export type BoardList = `open-${Urgency | 'all'}` | `closed-${Exclude<Urgency, 'soon'> | 'all'}`

export function listName({ state, urgency }: BoardFilter): BoardList {
  if (state === 'open') return `open-${urgency ?? 'all'}`
  return `closed-${urgency === undefined || urgency === 'soon' ? 'all' : urgency}`
}

/** Every list of the board, the urgent ones first. */
export const BOARD_LISTS: readonly BoardFilter[] = [
  { state: 'open', urgency: 'late' },
  { state: 'open', urgency: 'soon' },
  { state: 'open', urgency: 'in-time' },
  { state: 'open' },
  { state: 'closed', urgency: 'late' },
  { state: 'closed', urgency: 'in-time' },
  { state: 'closed' },
]

/** A case as the DPO's lists show it: by its number, without the person's name. */
export interface BoardCase {
  /** The case, and the item of it that the row is about. */
  readonly id: string
  readonly itemId: string
  readonly position: number
  readonly right: RequestedRight
  readonly caseNumber: string
  readonly state: ItemState
  readonly registerName: Localized | null
  readonly unitName: Localized
  readonly handler: string | null
  /** ISO dates. */
  readonly receivedOn: string
  readonly dueOn: string
  readonly isExtended: boolean
  readonly suspendedSince: string | null
  readonly endedOn: string | null
  readonly decision: Outcome | null
}

/** The place in a list after which the next page begins: `<ISO date>_<item id>`. */
export interface Cursor {
  readonly date: string
  readonly id: string
}

/** Reads the filter of a list from its address; what makes no sense there is left out. */
export function readBoardFilter(query: URLSearchParams): BoardFilter {
  const state = BOARD_STATES.find((known) => known === query.get('state')) ?? 'open'
  const urgency = URGENCIES.find((known) => known === query.get('urgency'))
  const unit = query.get('unit')
  return {
    state,
    ...(urgency === undefined || (state === 'closed' && urgency === 'soon') ? {} : { urgency }),
    ...(unit === null || !/^[a-z0-9-]{1,80}$/.test(unit) ? {} : { unit }),
  }
}

/** The query of a list: `?state=open&urgency=late&unit=…&after=…`. */
export function boardQuery(filter: BoardFilter, after?: Cursor): string {
  const { state, urgency, unit } = filter
  const query = new URLSearchParams({
    state,
    ...(urgency === undefined ? {} : { urgency }),
    ...(unit === undefined ? {} : { unit }),
    ...(after === undefined ? {} : { after: `${after.date}_${after.id}` }),
  })
  return `?${query.toString()}`
}
