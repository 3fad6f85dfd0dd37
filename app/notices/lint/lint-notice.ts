import { Temporal } from 'temporal-polyfill'
import { age } from '#app/notices/lint/checks/age.ts'
import { completeness } from '#app/notices/lint/checks/completeness.ts'
import { contacts } from '#app/notices/lint/checks/contacts.ts'
import { ifApplicable } from '#app/notices/lint/checks/if-applicable.ts'
import { languages } from '#app/notices/lint/checks/languages.ts'
import { legalBases } from '#app/notices/lint/checks/legal-bases.ts'
import { retention } from '#app/notices/lint/checks/retention.ts'
import { rights } from '#app/notices/lint/checks/rights.ts'
import { statuteReferences } from '#app/notices/lint/checks/statute-refs.ts'
import { texts } from '#app/notices/lint/checks/texts.ts'
import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import { holdsOn, lintContext } from '#app/notices/lint/lint-context.ts'
import type { Check, LintContext, LintOptions } from '#app/notices/lint/lint-context.ts'
import { compareFields } from '#app/notices/lint/notice-fields.ts'
import { STATUTE_RULES } from '#app/notices/lint/rules/statutes.ts'
import { lastUpdated } from '#app/notices/notice-page.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'

const CHECKS: readonly Check[] = [
  completeness,
  ifApplicable,
  legalBases,
  rights,
  retention,
  contacts,
  age,
  languages,
  statuteReferences,
  texts,
]

/**
 * Everything in a notice or a publicity description that breaks the law of today, that is missing
 * or that is worth a look, in the order of its fields (law 4.1, 4.3, 5 and 6).
 *
 * @param doc a published document or a draft with gaps
 * @param options the day, the municipality's languages, and when each version was revised
 */
export function lintNotice(doc: NoticeDocument, options: LintOptions): readonly NoticeFinding[] {
  const ctx = lintContext(doc, options)
  return CHECKS.flatMap((check) => check(ctx))
    .filter(({ rule }) => holdsOn(rule, ctx.today) && !isReviewed(rule.id, ctx))
    .sort((a, b) => compareFields(a.field, b.field) || compareText(placeOf(a), placeOf(b)))
}

/** Whether a document with these findings must not be published. */
export function blocksPublication(findings: readonly NoticeFinding[]): boolean {
  return findings.some(({ rule }) => rule.blocks)
}

/** An act that "may have changed" was looked at when the document was dated within the last year. */
function isReviewed(id: string, { doc, today }: LintContext): boolean {
  const dated = lastUpdated(doc)
  if (dated === undefined || !REVIEWED.has(id)) return false
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(dated).add({ years: 1 }), today) >= 0
}

const REVIEWED = new Set(STATUTE_RULES.flatMap((one) => (one.unlessReviewed ? [one.id] : [])))

/** Indexes are padded, so that the tenth comes after the second. */
function placeOf({ path, lang, offset, rule }: NoticeFinding): string {
  const padded = path.replace(/\d+/g, (digits) => digits.padStart(4, '0'))
  return [padded, lang ?? '', String(offset).padStart(6, '0'), rule.id].join(' ')
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
