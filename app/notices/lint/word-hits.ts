import { phrase } from '#app/notices/lint/act-names.ts'
import { holds, toldAsPast, type Found, type Inspected } from '#app/notices/lint/found.ts'
import { AUTHORITY_RULES } from '#app/notices/lint/rules/authorities.ts'
import { STATUTE_RULES } from '#app/notices/lint/rules/statutes.ts'
import { TERM_RULES } from '#app/notices/lint/rules/terms.ts'
import type { WordRule } from '#app/notices/lint/rules/word-rule.ts'

/** Words and names of services that go with an act of the past. */
const STATUTE_TERMS: readonly WordRule[] = STATUTE_RULES.flatMap(({ terms, ...rule }) =>
  terms === undefined
    ? []
    : [{ ...rule, pattern: terms, ...(rule.id === 'O-29' ? { once: true } : {}) }],
)

const RULES = [...AUTHORITY_RULES, ...TERM_RULES, ...STATUTE_TERMS].map((rule) => ({
  rule,
  pattern: phrase(`(?:${rule.pattern})`, rule.exact === true ? 'gu' : 'giu'),
}))

/** Renamed authorities, old systems and terms (law 5.2, 5.3). */
export function findWordHits({ plain, today }: Inspected): readonly Found[] {
  return RULES.filter(({ rule }) => holds(rule, today) && fitsText(rule, plain)).flatMap(
    ({ rule, pattern }) => {
      const hits = [...plain.matchAll(pattern)]
        .map((hit) => ({ rule, start: hit.index, end: hit.index + hit[0].length }))
        .filter((hit) => fitsPlace(hit, rule, plain))
      return rule.once === true ? hits.slice(0, 1) : hits
    },
  )
}

function fitsText({ onlyIn, notIn }: WordRule, plain: string): boolean {
  return (onlyIn?.test(plain) ?? true) && !(notIn?.test(plain) ?? false)
}

function fitsPlace({ start, end }: Found, rule: WordRule, plain: string): boolean {
  const around = (reach: number) => plain.slice(Math.max(0, start - reach), end + reach)
  return (
    !toldAsPast(plain, start, end) &&
    (rule.near?.test(around(300)) ?? true) &&
    !(rule.notNear?.test(around(60)) ?? false) &&
    !(rule.notAfter?.test(plain.slice(Math.max(0, start - 60), start)) ?? false)
  )
}
