import { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { changedSections, diffNotices } from '#app/notices/notice-diff.ts'
import { lastUpdated, type PublishedNotice } from '#app/notices/notice-page.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

/** A version that has been published, also one that was taken back since. Never a draft. */
export interface PublicVersion {
  readonly version: number
  readonly status: 'published' | 'withdrawn'
  readonly content: NoticeDocument
  /** ISO date. */
  readonly effectiveFrom: string
  /** ISO moments. */
  readonly publishedAt: string
  readonly withdrawnAt: string | null
}

/** A register with all that has ever been published of it, the newest version first. */
export interface RegisterVersions extends Omit<
  PublishedNotice,
  'version' | 'content' | 'publishedAt' | 'effectiveFrom'
> {
  readonly versions: readonly PublicVersion[]
}

/**
 * `replaced-at-once`: another version came in force on the same day, so that this one never was.
 */
export type VersionState = 'in-force' | 'superseded' | 'upcoming' | 'withdrawn' | 'replaced-at-once'

export interface DatedVersion extends PublicVersion {
  readonly state: VersionState
  /** The last day in force, ISO date; `null` while it is open, or not known. */
  readonly until: string | null
  /** The day that the document itself bears. */
  readonly dated: string | undefined
}

/** The versions with their periods, the newest first. */
export function datedVersions(
  versions: readonly PublicVersion[],
  today: Temporal.PlainDate,
): readonly DatedVersion[] {
  const published = versions.filter(({ status }) => status === 'published').sort(byForce)
  return [...versions]
    .sort((a, b) => b.version - a.version)
    .map((one) => ({ ...one, ...period(one, published, today), dated: lastUpdated(one.content) }))
}

/** Of several versions that have come in force, the one of the latest day, then number, holds. */
function byForce(a: PublicVersion, b: PublicVersion): number {
  return a.effectiveFrom < b.effectiveFrom
    ? -1
    : a.effectiveFrom > b.effectiveFrom
      ? 1
      : a.version - b.version
}

function period(
  one: PublicVersion,
  published: readonly PublicVersion[],
  today: Temporal.PlainDate,
): Pick<DatedVersion, 'state' | 'until'> {
  if (one.status === 'withdrawn') {
    const { withdrawnAt } = one
    const until =
      withdrawnAt === null ? null : helsinkiDate(Temporal.Instant.from(withdrawnAt)).toString()
    return { state: 'withdrawn', until }
  }
  const next = published[published.indexOf(one) + 1]
  const until =
    next === undefined
      ? null
      : Temporal.PlainDate.from(next.effectiveFrom).subtract({ days: 1 }).toString()
  if (until !== null && until < one.effectiveFrom) return { state: 'replaced-at-once', until: null }
  if (one.effectiveFrom > today.toString()) return { state: 'upcoming', until }
  const over = until !== null && until < today.toString()
  return { state: over ? 'superseded' : 'in-force', until }
}

/** The version in force; `undefined` before the first one is, or when all were withdrawn. */
export function versionInForce(versions: readonly DatedVersion[]): DatedVersion | undefined {
  return versions.find(({ state }) => state === 'in-force')
}

/**
 * What a version is compared with by itself: the one before it that was not taken back, else the
 * one before it; `undefined` for the first.
 */
export function comparedWith(
  versions: readonly DatedVersion[],
  version: number,
): DatedVersion | undefined {
  const earlier = versions.filter((one) => one.version < version)
  return earlier.find(({ status }) => status === 'published') ?? earlier[0]
}

/** What changed, as the headings of the sections that did. */
export function changedHeadings(
  before: NoticeDocument,
  after: NoticeDocument,
  lang: ContentLang,
): readonly string[] {
  return changedSections(diffNotices(before, after, lang)).map(({ heading }) => heading)
}
