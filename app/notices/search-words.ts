/** The longest query that is searched for; the rest is cut. */
export const MAX_QUERY = 100
/** More words than anybody looks for at once; the rest is left out. */
const MAX_WORDS = 8

/** Shortest beginning of a word that two inflected forms of it must share. */
const SHORTEST_STEM = 4

/** One word of a query, in the forms in which it is looked for. */
export interface SearchWord {
  /** In small letters, as typed: what the stemmers of Finnish and Swedish take. */
  readonly word: string
  /** Without diacritics: "Åbo" and "abo", "työ" and "tyo" are the same. */
  readonly folded: string
  /** A beginning that inflected forms share: "pakolai" of "pakolaisena". */
  readonly inflected: string
  /** The same beginning with its diacritics, to be marked in a text. */
  readonly marked: string
  /** A shorter one, for when nothing else is found: "huitti" of "Huittisissa". */
  readonly stem: string
}

/** The words of a query; signs are none, whatever they mean to a database. */
export function searchWords(query: string): readonly SearchWord[] {
  const words = query
    .slice(0, MAX_QUERY)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).slice(0, MAX_WORDS).flatMap((word) => {
    const folded = fold(word)
    if (folded === '') return []
    const length = Array.from(folded).length
    const ending = length > 5 ? Math.floor(length * 0.37) : 0
    const shared = Math.max(5, length - ending)
    const half = Math.max(SHORTEST_STEM, Math.ceil(length / 2))
    return [
      {
        word,
        folded,
        inflected: beginning(folded, shared),
        marked: beginning(word, shared),
        stem: beginning(folded, half),
      },
    ]
  })
}

/** Shorter ones join a sentence together; they say nothing of what is looked for. */
const SHORTEST_TELLING = 4

/** The words of a sentence that may tell something: "quota", "refugee" of "I came as a quota refugee". */
export function tellingWords(words: readonly SearchWord[]): readonly SearchWord[] {
  return words.filter(({ folded }) => folded.length >= SHORTEST_TELLING)
}

/** The same as `notice_fold` of the database, of one word. */
function fold(word: string): string {
  return (
    word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // ª, ², ¼ and the like are letters and numbers to Unicode, and signs to the index
      .replace(/[^\p{L}\p{Nd}]|[\u0080-\u00bf]/gu, '')
  )
}

/** Cut between letters, also those of other planes than the first. */
function beginning(word: string, length: number): string {
  return Array.from(word).slice(0, length).join('')
}
