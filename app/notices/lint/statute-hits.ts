import { findCitations, type Citation, type Place } from '#app/notices/lint/citations.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import { holds, toldAsPast, type Found, type Inspected } from '#app/notices/lint/found.ts'
import { wasReviewed } from '#app/notices/lint/text-dates.ts'
import { words } from '#app/notices/lint/rules/rule.ts'
import {
  KNOWN_WRONG_NUMBERS,
  STATUTE_RULES,
  WRONG_NUMBER,
  type StatutePlace,
  type StatuteRule,
} from '#app/notices/lint/rules/statutes.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'

/** Acts and sections that are repealed, changed, or cited by the number of another act (law 5.1). */
export function findStatuteHits(text: Inspected): readonly Found[] {
  const { plain, today } = text
  const reviewed = wasReviewed(plain, today)
  const rules = STATUTE_RULES.filter((rule) => holds(rule, today)).filter(
    ({ unlessReviewed }) => !(unlessReviewed === true && reviewed),
  )
  const citations = findCitations(plain).filter(({ start, end }) => !toldAsPast(plain, start, end))
  const cited = new Set(citations.flatMap(({ number }) => number ?? []))
  return citations.flatMap((citation) => {
    const wrong = wrongNumber(citation)
    if (wrong !== undefined) return [wrong]
    const number = citation.number ?? meantBy(citation, cited, rules)
    return number === undefined ? [] : ruleHits(plain, citation, number, rules)
  })
}

function ruleHits(
  plain: string,
  citation: Citation,
  number: string,
  rules: readonly StatuteRule[],
): Found[] {
  return rules
    .filter((rule) => rule.number === number)
    .filter(({ byName }) => byName !== false || citation.number !== undefined)
    .filter(({ wording }) => wording?.test(plain.slice(citation.start, citation.end)) ?? true)
    .filter(({ exceptNamed }) => {
      // An act that is not in the table has its name before its number, outside the citation.
      const around = plain.slice(Math.max(0, citation.start - 40), citation.end)
      return !(exceptNamed?.test(around) ?? false)
    })
    .filter((rule) => !isExcepted(rule, citation))
    .filter(({ unlessNear }) => {
      const near = plain.slice(Math.max(0, citation.start - 200), citation.end + 300)
      return unlessNear === undefined || !unlessNear.test(near)
    })
    .flatMap((rule) => placed(citation, rule))
    .map((hit, _, all) => withoutOthersPlaces(hit, citation, all))
}

/**
 * "(812/2000) 11 ja 20 §" breaks two rules: the one whose section stands nearest keeps the act, the
 * other is told at its own sections.
 */
function withoutOthersPlaces(hit: Found, citation: Citation, all: readonly Found[]): Found {
  const after = (one: Found): number => one.end - citation.end
  const nearer = all
    .filter((one) => 'places' in one.rule && 'places' in hit.rule)
    .filter((one) => after(one) < after(hit) && after(one) > 0)
  if (nearer.length === 0) return hit
  const from = Math.max(...nearer.map(({ end }) => end))
  const own = citation.places.filter(({ start, end }) => start >= from && end <= hit.end)
  const [first] = own
  return first === undefined ? hit : { ...hit, start: first.start }
}

/**
 * Which act a name without a number means, when several bear it: the one that the text cites by
 * number elsewhere; else the newest, but only when every one of them breaks a rule.
 */
function meantBy(
  { named }: Citation,
  cited: ReadonlySet<string>,
  rules: readonly StatuteRule[],
): string | undefined {
  const numbered = named.filter((number) => cited.has(number))
  if (numbered.length === 1) return numbered[0]
  const allOutdated = named.every((number) =>
    rules.some((rule) => rule.number === number && rule.byName !== false),
  )
  return allOutdated ? named.at(-1) : undefined
}

function isExcepted({ exceptSections }: StatuteRule, { places }: Citation): boolean {
  if (exceptSections === undefined || places.length === 0) return false
  return places.every(({ unit, number }) => unit === 'section' && exceptSections.includes(number))
}

/** The hit covers the act and the sections that the rule speaks of. */
function placed(citation: Citation, rule: StatuteRule): Found[] {
  if (rule.numberOnly === true && citation.numberAt !== undefined) {
    const { start, end } = citation.numberAt
    return [{ rule, start, end }]
  }
  if (rule.places === undefined) return [{ rule, ...withAdjacent(citation) }]
  const groups = rule.places
    .map((row) => ({ row, places: citation.places.filter((place) => isIn(place, row)) }))
    .filter(({ places }) => places.length > 0)
  const [first] = groups
  if (first === undefined) {
    return rule.places.some(isWholeAct) ? [{ rule, ...withAdjacent(citation) }] : []
  }
  const places = groups.flatMap((group) => group.places)
  return [
    {
      rule: withSuccessor(rule, first.row.successor),
      start: Math.min(citation.start, ...places.map(({ start }) => start)),
      end: Math.max(citation.end, ...places.map(({ end }) => end)),
    },
  ]
}

/** An act with the sections that stand right beside it: "80 a § 1 mom. i beskattningslagen". */
function withAdjacent({ start, end, places }: Citation): { start: number; end: number } {
  const beside = places.filter((place) => place.end <= start || place.start - end <= 3)
  return {
    start: Math.min(start, ...beside.map((place) => place.start)),
    end: Math.max(end, ...beside.map((place) => place.end)),
  }
}

const isIn = ({ unit, number }: Place, { sections, chapters }: StatutePlace): boolean =>
  (unit === 'section' ? sections : chapters)?.includes(number) ?? false

const isWholeAct = ({ sections, chapters }: StatutePlace): boolean =>
  sections === undefined && chapters === undefined

function withSuccessor(rule: StatuteRule, successor: LintRule['successor'] | undefined): LintRule {
  return successor === undefined ? rule : { ...rule, successor }
}

/** An act named by its title and numbered as another act of the table (O-10, O-title). */
function wrongNumber({ start, end, number, named }: Citation): Found | undefined {
  const rightful = named.at(-1)
  if (number === undefined || rightful === undefined || named.includes(number)) return undefined
  const actual = STATUTE_TITLES[number]
  const meant = STATUTE_TITLES[rightful]
  if (actual === undefined || meant === undefined) return undefined
  // Amendments bear the name of the act that they amend.
  if (/muuttamisesta|kumoamisesta/.test(actual.fi)) return undefined
  const known = KNOWN_WRONG_NUMBERS.find(
    (pair) => pair.number === number && named.includes(pair.named),
  )
  if (known !== undefined) return { rule: known.rule, start, end }
  const rule: LintRule = {
    ...WRONG_NUMBER,
    message: words(
      `Säädöksen nimi ja numero eivät kuulu yhteen: ${number} on ”${actual.fi}”. Nimen ”${meant.fi}” numero on ${rightful}. Korjaa toinen niistä.`,
      `Författningens namn och nummer hör inte ihop: ${number} är ”${actual.sv}”. Numret på ”${meant.sv}” är ${rightful}. Rätta det ena.`,
    ),
    successor: words(`${meant.fi} (${rightful})`, `${meant.sv} (${rightful})`),
  }
  return { rule, start, end }
}
