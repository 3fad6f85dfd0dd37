import type { PublishedNotice } from '#app/notices/notice-page.ts'

/** The longest query that is searched for; the rest is cut. */
export const MAX_QUERY = 100

/** Shortest beginning of a word that two inflected forms of it must share. */
const SHORTEST_STEM = 4

/**
 * The notices that a query finds, in the order given: every word of the query must occur in the
 * register's name, its service words or its controller's name, in either language, whatever the
 * case of its letters and their dots. When that finds nothing, inflected forms find each other by
 * their common beginning: "Helsingissä" finds Helsinki, "pakolaisena" finds "pakolainen". An empty
 * query finds everything.
 */
export function searchNotices<N extends Searched>(
  notices: readonly N[],
  query: string,
): readonly N[] {
  const wanted = wordsOf(query.slice(0, MAX_QUERY))
  const foundBy = (matches: (wanted: string, candidate: string) => boolean): readonly N[] =>
    notices.filter((notice) => {
      const words = searchedWords(notice)
      return wanted.every((word) => words.some((candidate) => matches(word, candidate)))
    })
  const found = foundBy(contains)
  return found.length > 0 ? found : foundBy(sharesStem)
}

type Searched = Pick<PublishedNotice, 'registerName' | 'searchWords' | 'transfers'> & {
  readonly controller: Pick<PublishedNotice['controller'], 'name'>
}

function searchedWords({ registerName, searchWords, controller, transfers }: Searched): string[] {
  return [registerName, searchWords, controller.name, ...transfers.map(({ to }) => to)].flatMap(
    ({ fi, sv }) => wordsOf(`${fi} ${sv}`),
  )
}

/** Words in small letters without diacritics: "Åbo" and "abo", "työ" and "tyo" are the same. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

function contains(wanted: string, candidate: string): boolean {
  return candidate.includes(wanted)
}

function sharesStem(wanted: string, candidate: string): boolean {
  const stem = Math.max(SHORTEST_STEM, Math.ceil(wanted.length / 2))
  return contains(wanted, candidate) || candidate.startsWith(wanted.slice(0, stem).padEnd(stem))
}
