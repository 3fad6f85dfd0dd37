import type { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import {
  hasMarks,
  MARK_BEGINS,
  MARK_ENDS,
  markedText,
  type MarkedText,
} from '#app/notices/marked-text.ts'
import type { ServiceField } from '#app/notices/notice.ts'
import { servesSituation } from '#app/notices/guide-services.ts'
import type { Situation } from '#app/notices/register-guide.ts'
import { searchWords, type SearchWord } from '#app/notices/search-words.ts'
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

export interface FoundNotices {
  /** How many there are of the controller asked for, or of all. */
  readonly total: number
  /** Every controller that has some, whichever was asked for. */
  readonly controllers: readonly ControllerCount[]
  readonly notices: readonly FoundNotice[]
  /** Nothing holds the words themselves: these only come near. */
  readonly isNear: boolean
}

/**
 * The notices in force that a search finds, the best first; without words by controller and name.
 * Every word must occur in the register's names, service words and controller, its summary or its
 * text, in Finnish or in Swedish: as a stem, as the beginning of a word, or inflected. When that
 * finds nothing, parts of words and longer endings are tried on what the register is known by.
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
  const strict = { today, words, registerIds, matches: byWords }
  const found = await countByController(tx, search.lang, strict)
  if (found.length > 0 || words.length === 0) {
    return { ...(await readPage(tx, search, strict, found)), isNear: false }
  }
  const tolerant = { ...strict, matches: byParts }
  const near = await countByController(tx, search.lang, tolerant)
  return { ...(await readPage(tx, search, tolerant, near)), isNear: near.length > 0 }
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
export function listControllersInForce(
  tx: Tx,
  today: Temporal.PlainDate,
  lang: ContentLang,
): Promise<ControllerCount[]> {
  return countByController(tx, lang, { today, words: [], registerIds: undefined, matches: byWords })
}

interface Filter {
  readonly today: Temporal.PlainDate
  readonly words: readonly SearchWord[]
  readonly registerIds: readonly string[] | undefined
  readonly matches: (words: readonly SearchWord[], bind: Bind) => string
}

/** Adds a value to a statement's bindings and gives the name by which the statement calls it. */
type Bind = (value: unknown) => string

function bindings(): { readonly values: unknown[]; readonly bind: Bind } {
  const values: unknown[] = []
  return { values, bind: (value) => `$${String(values.push(value))}` }
}

/** The versions in force today: the newest one whose day has come, of each register. */
function inForce(day: string): string {
  return `from notice_versions v
    join registers r on r.id = v.register_id join controllers c on c.id = r.controller_id
    where v.status = 'published' and v.effective_from <= ${day}::date
      and not exists (select 1 from notice_versions later
        where later.register_id = v.register_id and later.status = 'published'
          and later.effective_from <= ${day}::date
          and (later.effective_from, later.version) > (v.effective_from, v.version))`
}

function filtered({ today, words, registerIds, matches }: Filter, bind: Bind): string {
  return [
    inForce(bind(today.toString())),
    ...(registerIds === undefined ? [] : [`v.register_id = any (${bind(registerIds)}::uuid[])`]),
    ...(words.length === 0 ? [] : [matches(words, bind)]),
  ].join(' and ')
}

/** Words are letters and digits and reach the database as values: nothing in them is an operator. */
function byWords(words: readonly SearchWord[], bind: Bind): string {
  return `v.id in (select notice_matches(${wordsQuery('finnish', words, bind)},
    ${wordsQuery('swedish', words, bind)}))`
}

function wordsQuery(
  config: 'finnish' | 'swedish',
  words: readonly SearchWord[],
  bind: Bind,
): string {
  return words
    .map(
      ({ word, folded, inflected }) => `(to_tsquery('${config}', ${bind(word)})
        || to_tsquery('simple', ${bind(`${folded}:*`)})
        || to_tsquery('simple', ${bind(`${inflected}:*A`)}))`,
    )
    .join(' && ')
}

function byParts(words: readonly SearchWord[], bind: Bind): string {
  return words
    .map(
      ({ folded, stem }) => `(v.search_known like ${bind(`%${folded}%`)}
        or v.search_known like ${bind(`% ${stem}%`)})`,
    )
    .join(' and ')
}

/** How well: by the words themselves, not by what only begins like them. */
function rank(words: readonly SearchWord[], bind: Bind): string {
  const exact = (config: string): string =>
    words
      .map(
        ({ word, folded }) =>
          `(to_tsquery('${config}', ${bind(word)}) || to_tsquery('simple', ${bind(`${folded}:*`)}))`,
      )
      .join(' || ')
  return `greatest(ts_rank(v.search_fi, ${exact('finnish')}), ts_rank(v.search_sv, ${exact('swedish')}))`
}

async function countByController(
  tx: Tx,
  lang: ContentLang,
  filter: Filter,
): Promise<ControllerCount[]> {
  const { values, bind } = bindings()
  const { rows } = await tx.raw<{ rows: { key: string; name: Localized; count: number }[] }>(
    `select c.key, c.name, count(*)::int as count ${filtered(filter, bind)}
      group by c.id order by c.name ->> 'fi', c.key`,
    values,
  )
  return rows.map(({ name, ...row }) => ({ ...row, name: name[lang] }))
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

async function readPage(
  tx: Tx,
  { lang, controllerKey, limit, offset }: NoticeSearch,
  filter: Filter,
  controllers: readonly ControllerCount[],
): Promise<Omit<FoundNotices, 'isNear'>> {
  const total = controllers
    .filter(({ key }) => controllerKey === undefined || key === controllerKey)
    .reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return { total, controllers, notices: [] }
  const { values, bind } = bindings()
  const hasWords = filter.words.length > 0
  const chosen = `${filtered(filter, bind)}
    ${controllerKey === undefined ? '' : `and c.key = ${bind(controllerKey)}`}`
  const order = `${hasWords ? `${rank(filter.words, bind)} desc, ` : ''}c.name ->> 'fi', c.key,
    r.name ->> 'fi', r.key`
  const language = bind(lang)
  const day = bind(filter.today.toString())
  const marked = hasWords ? headlines(lang, filter.words, bind) : undefined
  const { rows } = await tx.raw<{ rows: PageRow[] }>(
    `with page as materialized (select v.id, r.id as register_id, r.key,
        r.name ->> ${language} as name, c.key as controller_key,
        c.name ->> ${language} as controller, row_number() over (order by ${order}) as place
      ${chosen} order by place limit ${bind(limit)} offset ${bind(offset(total))})
    select key, controller, controller_key as "controllerKey", m.name, m.summary,
      ${marked?.excerpt ?? 'null'} as excerpt,
      (select coalesce(jsonb_agg(jsonb_build_object('to', other.name ->> ${language},
          'whole', t.purpose_ids is null) order by t.since, other.key), '[]')
        from register_transfers t join controllers other on other.id = t.to_controller_id
        where t.register_id = page.register_id and t.since <= ${day}::date) as transfers
    from page join notice_versions v on v.id = page.id
    cross join lateral (select v.content -> 'plainSummary' ->> ${language} as text offset 0) s
    cross join lateral (select ${marked?.whole('page.name') ?? 'page.name'} as name,
      ${marked?.whole('s.text') ?? 's.text'} as summary offset 0) m
    order by place`,
    values,
  )
  return { total, controllers, notices: rows.map(toFound) }
}

/** Expressions that mark the words in a text of the page's language. */
function headlines(lang: ContentLang, words: readonly SearchWord[], bind: Bind) {
  const config = lang === 'fi' ? 'finnish' : 'swedish'
  const query = words
    .map(
      ({ word, marked }) => `to_tsquery('${config}', ${bind(`${word}:*`)})
        || to_tsquery('simple', ${bind(`${marked}:*`)})`,
    )
    .join(' || ')
  const marks = `StartSel=${MARK_BEGINS}, StopSel=${MARK_ENDS}`
  const headline = (text: string, options: string): string =>
    `ts_headline('${config}', translate(${text}, '${MARK_BEGINS}${MARK_ENDS}', ''), ${query},
      '${marks}, ${options}')`
  const path = lang === 'fi' ? 'strict $.**.fi' : 'strict $.**.sv'
  return {
    whole: (text: string) => headline(text, 'HighlightAll=true'),
    /** Of the first text of the notice that holds a word, when neither name nor summary does. */
    excerpt: `case when position('${MARK_BEGINS}' in m.name || m.summary) = 0 then (
      select ${headline('value', 'MaxFragments=1, MaxWords=24, MinWords=10')}
      from jsonb_array_elements_text(jsonb_path_query_array(v.content, '${path}', '{}', true)) value
      where to_tsvector('${config}', value) @@ (${query}) limit 1) end`,
  }
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
