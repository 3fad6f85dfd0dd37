import { Temporal } from 'temporal-polyfill'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding, isBlank } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { CONCRETE, LONGEST_YEARS, RETENTION_RULES } from '#app/notices/lint/rules/retention.ts'
import { ISO_DURATION } from '#app/notices/retention.ts'
import type { Retention, RetentionCriteria } from '#app/notices/notice.ts'

/** Criteria that tell nothing, and periods that cannot be meant. */
export function retention({ doc }: LintContext): readonly NoticeFinding[] {
  if (doc.kind !== 'notice') return []
  return (doc.retention ?? []).flatMap((row, index) => {
    const path = `retention.${index}`
    if (row.operator === 'criteria' && isVague(row)) {
      return [finding(RETENTION_RULES.vague, 'retention', { path: `${path}.text` })]
    }
    return isTooLong(row)
      ? [finding(RETENTION_RULES.long, 'retention', { path, match: row.period })]
      : []
  })
}

/** Neither a provision nor, in one language at least, a time or an event. */
function isVague({ statutes = [], text }: RetentionCriteria): boolean {
  if (isBlank(text)) return false
  return statutes.length === 0 && !CONTENT_LANGS.some((lang) => CONCRETE[lang].test(text[lang]))
}

/** Measured from a day of its own, so that months, weeks and days count as they do in a calendar. */
const ANY_DAY = Temporal.PlainDate.from('2000-01-01')

function isTooLong(row: Retention): row is Extract<Retention, { operator: 'after' }> {
  if (row.operator !== 'after' || !ISO_DURATION.test(row.period)) return false
  const end = ANY_DAY.add(row.period)
  return Temporal.PlainDate.compare(end, ANY_DAY.add({ years: LONGEST_YEARS })) > 0
}
