import { actNames } from '#app/notices/lint/act-names.ts'
import { longestOnly } from '#app/notices/lint/overlaps.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** A place where a text names an act: by name, by number or by both. Units of `Reading.plain`. */
export interface Citation {
  readonly start: number
  readonly end: number
  /** The number as written, without blanks; `undefined` when only the name is there. */
  readonly number: string | undefined
  /** Where the number alone stands. */
  readonly numberAt: Span | undefined
  /** The acts that bear the name, the oldest first; empty when only the number is there. */
  readonly named: readonly string[]
  readonly places: readonly Place[]
}

/** A section, chapter or subsection of the act, such as `20 §` and `4 luku`. */
export interface Place {
  /** `20`, `80 a`. */
  readonly number: string
  readonly unit: 'section' | 'chapter'
  readonly start: number
  readonly end: number
}

/** How far from the act its section may stand (law 5.3). */
const REACH = 60

const NUMBER = /(?<![\d/.:-])(\d{1,4})\s?\/\s?(\d{4})(?![\d/]|\.\d)/gu
/** Acts of the European Union and case numbers look the same. */
const OTHER_NUMBER =
  /(?:\b(?:EU|EY|ETY|EG|EEG|Euratom)\)?,?\s?(?:N:o|nro|nr|No)?\.?|\b(?:dnro?|diaarinro|diaarinumero|dnr|diarienummer|HE|RP|KHO|HFD|s\.|sivu|sida)[:.]?)\s*\(?$/iu

/** Every act that the text cites, in order. */
export function findCitations(plain: string): readonly Citation[] {
  const numbers = findNumbers(plain)
  const named = findNames(plain)
  const taken = new Set<Span>()
  const bare: Omit<Citation, 'places'>[] = []
  const claimed = numbersBeforeNames(plain, named, numbers)
  const others = new Set(claimed.values())
  for (const name of named) {
    const before = claimed.get(name)
    if (before !== undefined) {
      taken.add(before)
      bare.push({ ...name, start: before.start, number: before.number, numberAt: before })
      continue
    }
    const follows = numbers.filter(
      (number) => !others.has(number) && belongsTo(plain, name, number),
    )
    const [first] = follows
    if (first === undefined) {
      bare.push({ ...name, number: undefined, numberAt: undefined })
      continue
    }
    follows.forEach((number) => taken.add(number))
    // "Socialvårdslagen (710/1982, 1301/2014)" is one name with two numbers: each has its place.
    bare.push({
      ...name,
      end: Math.max(name.end, closed(plain, name, first)),
      number: first.number,
      numberAt: first,
    })
    for (const number of follows.slice(1))
      bare.push({ ...number, numberAt: number, named: name.named })
  }
  for (const number of numbers) {
    if (!taken.has(number)) bare.push({ ...number, numberAt: number, named: [] })
  }
  bare.sort((one, other) => one.start - other.start)
  return bare.map((citation, index) => ({
    ...citation,
    places: placesOf(plain, citation, bare[index - 1], bare[index + 1]),
  }))
}

interface Numbered extends Span {
  readonly number: string
}

function findNumbers(plain: string): Numbered[] {
  return [...plain.matchAll(NUMBER)].flatMap((found) => {
    const before = plain.slice(Math.max(0, found.index - 24), found.index)
    const number = `${Number(found[1] ?? '')}/${found[2] ?? ''}`
    // The general data protection regulation by its number the wrong way round is told all the same.
    if (OTHER_NUMBER.test(before) && number !== '679/2016') return []
    return [{ start: found.index, end: found.index + found[0].length, number }]
  })
}

/** Names of acts; of names that lie within one another the longest. */
function findNames(plain: string): (Span & { named: readonly string[] })[] {
  const found = actNames().flatMap(({ pattern, numbers }) =>
    [...plain.matchAll(pattern)].map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      named: numbers,
    })),
  )
  return longestOnly(found, plain.length)
}

/** "434/2003 Hallintolaki": a number that stands right before a name that bears it is that name's. */
function numbersBeforeNames<Name extends Span & { named: readonly string[] }>(
  plain: string,
  named: readonly Name[],
  numbers: readonly Numbered[],
): Map<Name, Numbered> {
  const claimed = new Map<Name, Numbered>()
  for (const name of named) {
    const before = numbers.findLast(({ end }) => end <= name.start)
    if (before === undefined || !name.named.includes(before.number)) continue
    if (/^[\s:]{1,3}$/u.test(plain.slice(before.end, name.start))) claimed.set(name, before)
  }
  return claimed
}

/** Between a name and its number stand at most a bracket, a comma and other numbers. */
function belongsTo(plain: string, name: Span, number: Span): boolean {
  if (number.start < name.start || number.start - name.end > REACH) return false
  if (number.end <= name.end) return true
  return /^[\s,]{0,3}(?:\((?:[\d/]+(?:,|\sja|\soch|\s&)?\s?){0,4})?$/u.test(
    plain.slice(name.end, number.start),
  )
}

/** The end of a name with its number, and with the bracket after it when one was opened. */
function closed(plain: string, name: Span, number: Span): number {
  const opened = plain.slice(name.end, number.start).includes('(')
  return opened && plain.charAt(number.end) === ')' ? number.end + 1 : number.end
}

const UNIT =
  '(§+|pykälä\\p{L}*|luku\\b|luvu\\p{L}*|luvussa|luvut|kap\\b\\.?|kapitl?e\\p{L}*|paragraf\\p{L}*)'
const ITEM = '\\d{1,3}(?:\\s?[a-zåäö](?![\\p{L}]))?'
const LIST = `${ITEM}(?:\\s?(?:,|-|ja|sekä|tai|och|samt|eller)\\s?${ITEM})*`
const SUBSECTION = '(?:\\s\\d+\\s?(?:mom\\p{L}*\\.?|kohda\\p{L}*|punkt\\p{L}*))*'
const PLACES = new RegExp(
  `(?<![\\p{L}\\d/.])(?:(${LIST})\\s?${UNIT}(?::\\p{L}+)?|(§|pykälä\\p{L}*\\s|luku\\s|luvut\\s|kap\\.?\\s|kapitel\\s)\\s?(${LIST}))${SUBSECTION}`,
  'giu',
)
/** Where the words about an act end: at the next act, sentence, paragraph or bracket. */
const STOP =
  /\n|[.;]\s\p{Lu}|\p{L}(?:laki|lain|lakia|laissa|laista|lagen|lagens|asetus|asetuksen|förordningen)(?!\p{L})|artik(?:la|el)/u

function placesOf(
  plain: string,
  citation: Span,
  previous: Span | undefined,
  next: Span | undefined,
): Place[] {
  const end = next === undefined ? plain.length : startWithPlaces(plain, next, citation.end)
  const until = Math.min(end, citation.end + REACH + 20)
  const after = plain.slice(citation.end, Math.max(until, citation.end))
  const stop = after.search(STOP)
  const reach = stop < 0 ? after : after.slice(0, stop)
  const following = placesIn(reach, citation.end).filter(
    ({ start }) => start - citation.end <= REACH,
  )
  return [...placesBefore(plain, citation, previous), ...following]
}

/** "…, 20 § i lagen om …": a section that leads to the next act is no section of the one before it. */
function startWithPlaces(plain: string, next: Span, from: number): number {
  const [first] = placesBefore(plain, next, { end: from })
  return first?.start ?? next.start
}

/** "26 § i personuppgiftslagen": in Swedish the section stands right before the act. */
function placesBefore(
  plain: string,
  citation: Span,
  previous: Pick<Span, 'end'> | undefined,
): Place[] {
  const from = Math.max(previous?.end ?? 0, citation.start - REACH)
  const before = plain.slice(from, citation.start)
  const link = /\s(?:i|av|enligt)\s(?:den\s(?:upphävda\s|tidigare\s)?)?$/iu.exec(before)
  if (link === null) return []
  const places = placesIn(before.slice(0, link.index), from)
  const last = places.at(-1)
  if (last?.end !== from + link.index) return []
  // Only what runs on unbroken to the act: "20 § 1 mom. och 21 § i lagen".
  const chain = [last]
  for (const place of places.slice(0, -1).reverse()) {
    const between = plain.slice(place.end, chain[0]?.start)
    if (place.end < last.start && !/^[\s,]*(?:och|samt|eller|,)?\s*$/u.test(between)) break
    chain.unshift(place)
  }
  return chain
}

function placesIn(text: string, from: number): Place[] {
  return [...text.matchAll(PLACES)].flatMap((found) => {
    const named = found[2] ?? found[3] ?? ''
    const unit = /^(?:luku|luvu|kap)/iu.test(named) ? 'chapter' : 'section'
    const start = from + found.index
    const span = { unit, start, end: start + found[0].length } as const
    return listed(found[1] ?? found[4] ?? '').map((number) => ({ ...span, number }))
  })
}

/** `26-29` are four sections, `20 a` is one. */
function listed(list: string): string[] {
  return list.split(/\s?(?:,|ja|sekä|tai|och|samt|eller)\s?/u).flatMap((item) => {
    const range = /^(\d{1,3})\s?-\s?(\d{1,3})$/.exec(item.trim())
    if (range === null) return [item.trim().replace(/^(\d+)\s?(\p{L})$/u, '$1 $2')]
    const [first, last] = [Number(range[1]), Number(range[2])]
    if (last < first || last - first > 50) return [String(first), String(last)]
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  })
}
