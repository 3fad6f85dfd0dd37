import type { Temporal } from 'temporal-polyfill'
import { contentLang, type Lang } from '#app/i18n/lang.ts'
import {
  countSituations,
  searchNotices,
  type FoundNotice,
  type FoundNotices,
} from '#app/notices/notice-search.server.ts'
import { SITUATION_WORDS } from '#app/notices/register-guide-texts.ts'
import { SITUATIONS, type Situation } from '#app/notices/register-guide.ts'
import { MAX_QUERY, searchWords } from '#app/notices/search-words.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { typedText } from '#app/platform/typed-text.ts'

const PAGE_SIZE = 20
/** With more notices than this the list begins with the controllers. */
const MOST_IN_ONE_LIST = 40
/** Controllers that are offered to narrow a result down to. */
const MOST_FACETS = 12

/** What an address asks the list for. */
export interface NoticesQuery {
  readonly query: string
  readonly controllerKey: string | undefined
  readonly situation: Situation | undefined
  /** From 1; the last page when there are not so many. */
  readonly page: number
}

/** `?q=&controller=&situation=&page=`; what makes no sense counts as not asked. */
export function noticesQuery(params: URLSearchParams): NoticesQuery {
  const page = Number(params.get('page') ?? 1)
  return {
    query: typedText(params.get('q') ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MAX_QUERY)
      .replace(/\p{Cs}/gu, ''),
    controllerKey: params.get('controller')?.replaceAll('\0', '') || undefined,
    situation: SITUATIONS.find((known) => known === params.get('situation')),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** The whole list, its beginning by controllers, or one page of what was asked for. */
export async function noticesView(
  tx: Tx,
  today: Temporal.PlainDate,
  asked: NoticesQuery,
  lang: Lang,
) {
  const { query, controllerKey, situation } = asked
  const isSearch = searchWords(query).length > 0 || situation !== undefined
  const limit = isSearch || controllerKey !== undefined ? PAGE_SIZE : MOST_IN_ONE_LIST
  const pageOf = (total: number) => Math.min(asked.page, Math.max(1, Math.ceil(total / limit)))
  const found = await searchNotices(tx, today, {
    query,
    controllerKey,
    situation,
    lang: contentLang(lang),
    limit,
    offset: (total) => (pageOf(total) - 1) * limit,
  })
  const page = pageOf(found.total)
  const controller = found.controllers.find(({ key }) => key === controllerKey)
  const common = {
    total: found.total,
    how: found.how,
    controller:
      controllerKey === undefined
        ? null
        : {
            key: controllerKey,
            name: controller?.name ?? null,
            without: noticesSearch(asked, { controllerKey: null }),
          },
    situation:
      situation === undefined
        ? null
        : {
            id: situation,
            text: SITUATION_WORDS[situation][lang],
            without: noticesSearch(asked, { situation: null }),
          },
    pages: pagesOf(asked, page, found.total, limit),
  }
  if (isSearch || controllerKey !== undefined) {
    return {
      ...common,
      kind: 'found' as const,
      notices: found.notices,
      facets: facets(asked, found),
    }
  }
  const counts = await countSituations(tx, today, SITUATIONS)
  return {
    ...common,
    ...(found.total > MOST_IN_ONE_LIST
      ? { kind: 'controllers' as const, controllers: found.controllers }
      : { kind: 'all' as const, groups: byController(found.notices) }),
    situations: SITUATIONS.filter((id) => (counts.get(id) ?? 0) > 0).map((id) => ({
      id,
      text: SITUATION_WORDS[id][lang],
    })),
  }
}

export type NoticesView = Awaited<ReturnType<typeof noticesView>>

function byController(notices: readonly FoundNotice[]) {
  const keys = [...new Set(notices.map(({ controllerKey }) => controllerKey))]
  return keys.map((key) => {
    const own = notices.filter(({ controllerKey }) => controllerKey === key)
    return { key, name: own[0]?.controller ?? '', notices: own }
  })
}

/** The controllers with most of what was found; none when there is nothing to choose between. */
function facets(asked: NoticesQuery, { controllers }: FoundNotices) {
  if (controllers.length < 2) return []
  return [...controllers]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_FACETS)
    .map(({ key, ...one }) => ({
      ...one,
      key,
      search: noticesSearch(asked, { controllerKey: key }),
    }))
}

function pagesOf(asked: NoticesQuery, page: number, total: number, size: number) {
  const last = Math.max(1, Math.ceil(total / size))
  return {
    first: Math.min((page - 1) * size + 1, total),
    last: Math.min(page * size, total),
    single: last === 1,
    previous: page > 1 ? noticesSearch(asked, { page: page - 1 }) : undefined,
    next: page < last ? noticesSearch(asked, { page: page + 1 }) : undefined,
  }
}

/** The query of an address (`?q=…`, or nothing) that asks for the same with some changes. */
function noticesSearch(
  { query, controllerKey, situation }: Pick<NoticesQuery, 'query' | 'controllerKey' | 'situation'>,
  changes: { page?: number; controllerKey?: string | null; situation?: Situation | null } = {},
): string {
  const controller = changes.controllerKey === undefined ? controllerKey : changes.controllerKey
  const chosen = changes.situation === undefined ? situation : changes.situation
  const params = new URLSearchParams({
    ...(query !== '' && { q: query }),
    ...(chosen && { situation: chosen }),
    ...(controller && { controller }),
    ...(changes.page !== undefined && changes.page > 1 && { page: String(changes.page) }),
  })
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
