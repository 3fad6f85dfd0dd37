import type { LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { contentLang, type ContentLang, type Lang } from '#app/i18n/lang.ts'
import { langOf, notFound } from '#app/identity/with-actor.server.ts'
import {
  changedHeadings,
  comparedWith,
  datedVersions,
  versionInForce,
  type DatedVersion,
  type RegisterVersions,
} from '#app/notices/notice-versions.ts'
import { findRegisterVersions } from '#app/notices/published.server.ts'
import type { VersionPages } from '#app/notices/version-pdf.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Portal } from '#app/portal.server.ts'

/** Headings of changed sections that a line names; the rest is counted. */
const NAMED_CHANGES = 4

/** What every page about the versions of a notice begins with. */
export interface VersionsPage {
  readonly lang: Lang
  readonly shown: ContentLang
  readonly register: RegisterVersions
  readonly versions: readonly DatedVersion[]
  readonly inForce: DatedVersion | undefined
}

/** @throws Response 404 when there is no such register, or nothing of it was ever published */
export async function versionsPage({ params, context }: LoaderFunctionArgs): Promise<VersionsPage> {
  const lang = langOf(params)
  const { portal } = context
  const register = await findRegisterVersions(portal, params.register ?? '')
  if (register === undefined) throw notFound()
  const versions = datedVersions(register.versions, helsinkiDate(portal.clock.now()))
  return { lang, shown: contentLang(lang), register, versions, inForce: versionInForce(versions) }
}

/** @throws Response 404 when `number` is no version of the register */
export function versionOf(
  versions: readonly DatedVersion[],
  number: string | undefined,
): DatedVersion {
  const found = versions.find(({ version }) => String(version) === number)
  if (found === undefined) throw notFound()
  return found
}

/** Where a version and the notice in force are read, for its document on paper. */
export function versionPages(
  { env }: Pick<Portal, 'env'>,
  { shown, register, inForce }: VersionsPage,
  version: number,
): VersionPages {
  const current = `${env.PUBLIC_ORIGIN}/${shown}/notices/${register.registerKey}`
  return {
    version: `${current}/versions/${String(version)}`,
    current,
    hasCurrent: inForce !== undefined,
  }
}

/** One version as lists and banners tell of it. */
export interface VersionView {
  readonly version: number
  readonly state: DatedVersion['state']
  readonly dated: string | undefined
  readonly from: string
  readonly until: string | null
  readonly publishedOn: string
}

export function versionView(one: DatedVersion): VersionView {
  return {
    version: one.version,
    state: one.state,
    dated: one.dated,
    from: one.effectiveFrom,
    until: one.until,
    publishedOn: helsinkiDate(Temporal.Instant.from(one.publishedAt)).toString(),
  }
}

/** What a version changed; `null` for the first one. */
export interface ChangeLine {
  readonly since: number
  readonly headings: readonly string[]
  readonly more: number
}

export function changeLine(
  { versions, shown }: Pick<VersionsPage, 'versions' | 'shown'>,
  one: DatedVersion,
): ChangeLine | null {
  const before = comparedWith(versions, one.version)
  if (before === undefined) return null
  const headings = changedHeadings(before.content, one.content, shown)
  return {
    since: before.version,
    headings: headings.slice(0, NAMED_CHANGES),
    more: Math.max(0, headings.length - NAMED_CHANGES),
  }
}
