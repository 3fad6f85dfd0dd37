import type { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { hasMarks, markedText, type MarkedText } from '#app/notices/marked-text.ts'
import type { ServiceField } from '#app/notices/notice.ts'
import { servesSituation, servicesOfWord } from '#app/notices/guide-services.ts'
import type { Situation } from '#app/notices/register-guide.ts'
import {
  bindings,
  byMostWords,
  byParts,
  byWords,
  headlines,
  inForce,
  rank,
  type Bind,
} from '#app/notices/search-sql.ts'
import { searchWords, tellingWords, type SearchWord } from '#app/notices/search-words.ts'
import type { Tx } from '#app/platform/db.server.ts'

export interface NoticeSearch {
  /** As typed; without any word in it everything is found. */
  readonly query: string
  readonly controllerKey?: string | undefined
  readonly situation?: Situation | undefined
  /** The language in which the notices are shown; they are found by either. */
  readonly lang: ContentLang
  readonly limit: number
  /** How many to pass over, given how many there are. */
  readonly offset: (total: number) => number
}

export interface FoundNotice {
  readonly key: string
  readonly name: MarkedText
  readonly controller: string
  readonly controllerKey: string
  readonly summary: MarkedText
  /** Where a word stands when neither name nor summary has it; empty otherwise. */
  readonly excerpt: MarkedText
  /** Where the data, or a part of them, have gone. */
  readonly transferredTo: readonly string[]
  readonly whollyTransferred: boolean
}

export interface ControllerCount {
  readonly key: string
  readonly name: string
  readonly count: number
}

/** Every word was found; every word only nearly so; no notice has all, and these have most of them. */
export type Nearness = 'words' | 'near' | 'some'

export interface FoundNotices {
  /** How many there are of the controller asked for, or of all. */
  readonly total: number
  /** Every controller that has some, whichever was asked for. */
  readonly controllers: readonly ControllerCount[]
  readonly notices: readonly FoundNotice[]
  readonly how: Nearness
}

/**
 * The notices in force that a search finds, the best first; without words by controller and name.
 * Every word must occur in the register's names, service words and controller, its summary or its
 * text, in Finnish or in Swedish: as a stem, as the beginning of a word, or inflected. When that
 * finds nothing, parts of words and longer endings are tried on what the register is known by; then,
 * for somebody who has told their situation in a sentence, the notices with most of its words.
 */
export async function searchNotices(
  tx: Tx,
  today: Temporal.PlainDate,
  search: NoticeSearch,
): Promise<FoundNotices> {
  const words = searchWords(search.query)
  const registerIds =
    search.situation === undefined
      ? undefined
      : await registersInSituation(tx, today, search.situation)
  const { how, found } = await findNearest(tx, search.lang, { today, words, registerIds })
  const chosen = found.filter(
    ({ key }) => search.controllerKey === undefined || key === search.controllerKey,
  )
  const ids = chosen.flatMap((controller) => controller.ids)
  return {
    total: ids.length,
    controllers: found.map(counted),
    notices: ids.length === 0 ? [] : await readPage(tx, today, search, words, ids),
    how,
  }
}

/** What the nearest way of looking finds; when none does, it is the words that were not found. */
async function findNearest(
  tx: Tx,
  lang: ContentLang,
  where: Omit<Filter, 'matches'>,
): Promise<{ how: Nearness; found: FoundAt[] }> {
  const find = (matches: Filter['matches']) => findByController(tx, lang, { ...where, matches })
  const exact = await find(byWords)
  if (exact.length > 0 || where.words.length === 0) return { how: 'words', found: exact }
  const near = await find(byParts)
  if (near.length > 0) return { how: 'near', found: near }
  const telling = tellingWords(where.words)
  if (telling.length === 0) return { how: 'words', found: [] }
  const services = await listServices(tx, where.today)
  const served = telling.map((word) => {
    const named = servicesOfWord(word.word)
    const serving = services.filter((row) => named.some((id) => servesSituation(row, id)))
    return { word, registerIds: serving.map(({ registerId }) => registerId) }
  })
  const some = await find((_words, bind) => byMostWords(served, bind(where.today.toString()), bind))
  return some.length > 0 ? { how: 'some', found: some } : { how: 'words', found: [] }
}

/** In how many registers' notices each situation finds something. */
export async function countSituations(
  tx: Tx,
  today: Temporal.PlainDate,
  situations: readonly Situation[],
): Promise<ReadonlyMap<Situation, number>> {
  const rows = await listServices(tx, today)
  return new Map(
    situations.map((id) => [id, rows.filter((row) => servesSituation(row, id)).length]),
  )
}

/** The controllers that have notices in force, by name. */
export async function listControllersInForce(
  tx: Tx,
  today: Temporal.PlainDate,
  lang: ContentLang,
): Promise<ControllerCount[]> {
  const all = { today, words: [], registerIds: undefined, matches: byWords }
  return (await findByController(tx, lang, all)).map(counted)
}

interface Filter {
  readonly today: Temporal.PlainDate
  readonly words: readonly SearchWord[]
  readonly registerIds: readonly string[] | undefined
  readonly matches: (words: readonly SearchWord[], bind: Bind) => string
}

function filtered({ today, words, registerIds, matches }: Filter, bind: Bind): string {
  return [
    inForce(bind(today.toString())),
    ...(registerIds === undefined ? [] : [`v.register_id = any (${bind(registerIds)}::uuid[])`]),
    ...(words.length === 0 ? [] : [matches(words, bind)]),
  ].join(' and ')
}

interface FoundAt {
  readonly key: string
  readonly name: string
  /** The versions in force that were found. */
  readonly ids: readonly string[]
}

async function findByController(tx: Tx, lang: ContentLang, filter: Filter): Promise<FoundAt[]> {
  const { values, bind } = bindings()
  const { rows } = await tx.raw<{
    rows: { key: string; name: Localized; ids: readonly string[] }[]
  }>(
    `select c.key, c.name, array_agg(v.id) as ids ${filtered(filter, bind)}
      group by c.id order by c.name ->> 'fi', c.key`,
    values,
  )
  return rows.map(({ name, ...row }) => ({ ...row, name: name[lang] }))
}

function counted({ key, name, ids }: FoundAt): ControllerCount {
  return { key, name, count: ids.length }
}

interface PageRow {
  readonly key: string
  readonly name: string
  readonly controller: string
  readonly controllerKey: string
  readonly summary: string
  readonly excerpt: string | null
  readonly transfers: readonly { readonly to: string; readonly whole: boolean }[]
}

/** One page of the versions found, the best first; without words by controller and name. */
async function readPage(
  tx: Tx,
  today: Temporal.PlainDate,
  { lang, limit, offset }: NoticeSearch,
  words: readonly SearchWord[],
  ids: readonly string[],
): Promise<FoundNotice[]> {
  const { values, bind } = bindings()
  const hasWords = words.length > 0
  const order = `${hasWords ? `${rank(words, bind)} desc, ` : ''}c.name ->> 'fi', c.key,
    r.name ->> 'fi', r.key`
  const language = bind(lang)
  const marked = hasWords ? headlines(lang, words, bind) : undefined
  const { rows } = await tx.raw<{ rows: PageRow[] }>(
    `with page as materialized (select v.id, r.id as register_id, r.key,
        r.name ->> ${language} as name, c.key as controller_key,
        c.name ->> ${language} as controller, row_number() over (order by ${order}) as place
      from notice_versions v join registers r on r.id = v.register_id
      join controllers c on c.id = r.controller_id where v.id = any (${bind(ids)}::uuid[])
      order by place limit ${bind(limit)} offset ${bind(offset(ids.length))})
    select key, controller, controller_key as "controllerKey", m.name, m.summary,
      ${marked?.excerpt ?? 'null'} as excerpt,
      (select coalesce(jsonb_agg(jsonb_build_object('to', other.name ->> ${language},
          'whole', t.purpose_ids is null) order by t.since, other.key), '[]')
        from register_transfers t join controllers other on other.id = t.to_controller_id
        where t.register_id = page.register_id and t.since <= ${bind(today.toString())}::date) as transfers
    from page join notice_versions v on v.id = page.id
    cross join lateral (select v.content -> 'plainSummary' ->> ${language} as text offset 0) s
    cross join lateral (select ${marked?.whole('page.name') ?? 'page.name'} as name,
      ${marked?.whole('s.text') ?? 's.text'} as summary offset 0) m
    order by place`,
    values,
  )
  return rows.map(toFound)
}

function toFound({ transfers, ...row }: PageRow): FoundNotice {
  const excerpt = markedText(row.excerpt ?? '')
  return {
    ...row,
    name: markedText(row.name),
    summary: markedText(row.summary),
    excerpt: hasMarks(excerpt) ? excerpt : [],
    transferredTo: [...new Set(transfers.map(({ to }) => to))],
    whollyTransferred: transfers.some(({ whole }) => whole),
  }
}

interface ServiceRow {
  readonly registerId: string
  readonly registerName: Localized
  readonly searchWords: Localized
  readonly fields: readonly ServiceField[]
}

/** What tells in which situations a register matters, without the texts of its notice. */
async function listServices(tx: Tx, today: Temporal.PlainDate): Promise<ServiceRow[]> {
  const { rows } = await tx.raw<{ rows: ServiceRow[] }>(
    `select r.id as "registerId", r.name as "registerName", r.search_words as "searchWords",
      jsonb_path_query_array(v.content, 'strict $.**.fields[*]', '{}', true) as fields
    ${inForce('$1')}`,
    [today.toString()],
  )
  return rows
}

async function registersInSituation(
  tx: Tx,
  today: Temporal.PlainDate,
  situation: Situation,
): Promise<string[]> {
  const rows = await listServices(tx, today)
  return rows.filter((row) => servesSituation(row, situation)).map(({ registerId }) => registerId)
}
