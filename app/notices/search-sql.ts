import type { ContentLang } from '#app/i18n/lang.ts'
import { MARK_BEGINS, MARK_ENDS } from '#app/notices/marked-text.ts'
import type { SearchWord } from '#app/notices/search-words.ts'

/**
 * Parts of the statements that search the notices. Whatever a visitor has typed reaches the database
 * as a bound value; what is written into a statement is written here.
 */

/** Adds a value to a statement's bindings and gives the name by which the statement calls it. */
export type Bind = (value: unknown) => string

export function bindings(): { readonly values: unknown[]; readonly bind: Bind } {
  const values: unknown[] = []
  return { values, bind: (value) => `$${String(values.push(value))}` }
}

/** The versions in force today: the newest one whose day has come, of each register. */
export function inForce(day: string): string {
  return `from notice_versions v
    join registers r on r.id = v.register_id join controllers c on c.id = r.controller_id
    where v.status = 'published' and v.effective_from <= ${day}::date
      and not exists (select 1 from notice_versions later
        where later.register_id = v.register_id and later.status = 'published'
          and later.effective_from <= ${day}::date
          and (later.effective_from, later.version) > (v.effective_from, v.version))`
}

/** Words are letters and digits and reach the database as values: nothing in them is an operator. */
export function byWords(words: readonly SearchWord[], bind: Bind): string {
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

export function byParts(words: readonly SearchWord[], bind: Bind): string {
  return words
    .map(
      ({ folded, stem }) => `(v.search_known like ${bind(`%${folded}%`)}
        or v.search_known like ${bind(`% ${stem}%`)})`,
    )
    .join(' and ')
}

/** A word, and the registers that serve the situation which it names. */
export interface ServedWord {
  readonly word: SearchWord
  readonly registerIds: readonly string[]
}

/**
 * Holds of the versions in force that most of the words lead to, and of no others. What a register
 * is known by, and the situation that a word names, count twice what stands in the text.
 */
export function byMostWords(words: readonly ServedWord[], day: string, bind: Bind): string {
  const hits = words
    .map(({ word, registerIds }) => {
      const known = `(${byParts([word], bind)} or v.register_id = any (${bind(registerIds)}::uuid[]))`
      return `${known}::integer + (${known} or ${byWords([word], bind)})::integer`
    })
    .join(' + ')
  return `(${hits}) > 0 and (${hits}) = (select max(${hits}) ${inForce(day)})`
}

/** How well: by the words themselves, not by what only begins like them. */
export function rank(words: readonly SearchWord[], bind: Bind): string {
  const exact = (config: string): string =>
    words
      .map(
        ({ word, folded }) =>
          `(to_tsquery('${config}', ${bind(word)}) || to_tsquery('simple', ${bind(`${folded}:*`)}))`,
      )
      .join(' || ')
  return `greatest(ts_rank(v.search_fi, ${exact('finnish')}), ts_rank(v.search_sv, ${exact('swedish')}))`
}

/** Expressions that mark the words in a text of the page's language. */
export function headlines(lang: ContentLang, words: readonly SearchWord[], bind: Bind) {
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
  const begins = bind(words.map(({ marked }) => `% ${marked}%`))
  const path = lang === 'fi' ? 'strict $.**.fi' : 'strict $.**.sv'
  return {
    whole: (text: string) => headline(text, 'HighlightAll=true'),
    /**
     * Of the first text of the notice with a word that begins so, when neither name nor summary has
     * one: looking for letters costs a fraction of what taking every text apart does.
     */
    excerpt: `case when position('${MARK_BEGINS}' in m.name || m.summary) = 0 then (
      select ${headline('value', 'MaxFragments=1, MaxWords=24, MinWords=10')}
      from jsonb_array_elements_text(jsonb_path_query_array(v.content, '${path}', '{}', true)) value
      where ' ' || value ilike any (${begins}::text[]) limit 1) end`,
  }
}
