import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import type { NoticeDocument, OpenPart } from '#app/notices/notice.ts'

/** `older`: the other language has been revised since. */
export type LanguageState = 'present' | 'older' | 'missing'

/** How many findings of each severity there are; those that block publication are also errors. */
export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly blocking: number
}

/** A register and how its notice in force stands today. */
export interface NoticeState {
  readonly registerKey: string
  readonly registerName: Localized
  readonly unitName: Localized
  /** Whether the whole register or a part of it has moved to another controller, and to whom. */
  readonly transferred: { readonly whole: boolean; readonly to: readonly Localized[] } | null
  /** `null`: the register has no notice in force. */
  readonly inForce: NoticeInForce | null
}

export interface NoticeInForce {
  readonly version: number
  readonly kind: NoticeDocument['kind']
  /** ISO date: the first day in force. */
  readonly since: string
  /** Whole months since then. */
  readonly months: number
  readonly languages: Readonly<Record<ContentLang, LanguageState>>
  /** A version is missing that the controller must have, or one is older than the other. */
  readonly languageNeedsHand: boolean
  readonly findings: readonly NoticeFinding[]
  readonly counts: FindingCounts
  readonly openParts: readonly OpenPart[]
}

/** A notice that has stood unchanged for longer than this many months is looked at again. */
export const OLD_MONTHS = 12

/**
 * What a notice may need a hand with, the most pressing first; `warnings` counts errors that do not
 * block publication as well.
 */
export const NOTICE_NEEDS = ['blocking', 'none', 'language', 'warnings', 'old'] as const
export type NoticeNeed = (typeof NOTICE_NEEDS)[number]

const NEEDS: Readonly<Record<NoticeNeed, (state: NoticeState) => boolean>> = {
  blocking: ({ inForce }) => (inForce?.counts.blocking ?? 0) > 0,
  none: ({ inForce }) => inForce === null,
  language: ({ inForce }) => inForce?.languageNeedsHand ?? false,
  warnings: ({ inForce }) =>
    inForce?.findings.some(({ rule }) => !rule.blocks && rule.severity !== 'info') ?? false,
  old: ({ inForce }) => (inForce?.months ?? 0) > OLD_MONTHS,
}

/** How many notices need a hand with what, and how many with anything at all. */
export interface NeedTotals {
  readonly all: number
  readonly any: number
  readonly by: Readonly<Record<NoticeNeed, number>>
}

export function needTotals(states: readonly NoticeState[]): NeedTotals {
  const count = (need: NoticeNeed) => states.filter(NEEDS[need]).length
  return {
    all: states.length,
    any: states.filter((state) => NOTICE_NEEDS.some((need) => NEEDS[need](state))).length,
    by: {
      blocking: count('blocking'),
      none: count('none'),
      language: count('language'),
      warnings: count('warnings'),
      old: count('old'),
    },
  }
}

export function findingCounts(findings: readonly NoticeFinding[]): FindingCounts {
  const count = (matches: (finding: NoticeFinding) => boolean) => findings.filter(matches).length
  return {
    errors: count(({ rule }) => rule.severity === 'error'),
    warnings: count(({ rule }) => rule.severity === 'warning'),
    infos: count(({ rule }) => rule.severity === 'info'),
    blocking: count(({ rule }) => rule.blocks),
  }
}

/** Blocking findings first, then by severity; the order of the document within each. */
export function bySeverity(findings: readonly NoticeFinding[]): readonly NoticeFinding[] {
  const rank = ({ rule }: NoticeFinding) =>
    (rule.blocks ? 0 : 1) + 2 * ['error', 'warning', 'info'].indexOf(rule.severity)
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

export const NOTICE_ORDERS = ['need', 'age', 'name', 'unit'] as const
export type NoticeOrder = (typeof NOTICE_ORDERS)[number]

/** Which notices a list shows and in which order; page 1 and all notices where nothing is said. */
export interface NoticeQuery {
  readonly state?: NoticeNeed | undefined
  readonly sort: NoticeOrder
  readonly page: number
}

/** Reads a list's address (`?state=blocking&sort=age&page=2`); nonsense is left out. */
export function readNoticeQuery(query: URLSearchParams): NoticeQuery {
  const state = NOTICE_NEEDS.find((known) => known === query.get('state'))
  const sort = NOTICE_ORDERS.find((known) => known === query.get('sort')) ?? 'need'
  return { ...(state === undefined ? {} : { state }), sort, page: readPage(query) }
}

/** The address of a list; empty for the first page of all notices in their usual order. */
export function noticeQuery({ state, sort, page }: NoticeQuery): string {
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { state }),
    ...(sort === 'need' ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString()
  return query === '' ? '' : `?${query}`
}

export const PAGE_SIZE = 50

/** The number of the page that an address asks for: 1 when it asks for none. */
export function readPage(query: URLSearchParams): number {
  const wanted = query.get('page') ?? ''
  return /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1
}

/** One page of a list and whether others stand before and after it. */
export function pageOf<T>(
  all: readonly T[],
  page: number,
): { readonly rows: readonly T[]; readonly first: number; readonly hasNext: boolean } {
  const first = (page - 1) * PAGE_SIZE
  return {
    rows: all.slice(first, first + PAGE_SIZE),
    first: first + 1,
    hasNext: all.length > first + PAGE_SIZE,
  }
}

/** The notices of a list, filtered and sorted. */
export function selectNotices(
  states: readonly NoticeState[],
  { state, sort }: Pick<NoticeQuery, 'state' | 'sort'>,
  lang: ContentLang,
): readonly NoticeState[] {
  const { compare } = new Intl.Collator(lang)
  const byName = (a: NoticeState, b: NoticeState) =>
    compare(a.registerName[lang], b.registerName[lang])
  const order: Readonly<Record<NoticeOrder, (a: NoticeState, b: NoticeState) => number>> = {
    need: byNeed,
    age: (a, b) => (b.inForce?.months ?? -1) - (a.inForce?.months ?? -1),
    name: () => 0,
    unit: (a, b) => compare(a.unitName[lang], b.unitName[lang]),
  }
  return states
    .filter((one) => state === undefined || NEEDS[state](one))
    .toSorted((a, b) => order[sort](a, b) || byName(a, b))
}

/** No notice at all, then the most blocking findings, errors and warnings. */
function byNeed({ inForce: a }: NoticeState, { inForce: b }: NoticeState): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null)
  return (
    b.counts.blocking - a.counts.blocking ||
    b.counts.errors - a.counts.errors ||
    b.counts.warnings - a.counts.warnings ||
    b.months - a.months
  )
}
