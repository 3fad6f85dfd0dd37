import { Temporal } from 'temporal-polyfill'
import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { MAX_AGE, REFERENCE_RULES } from '#app/notices/lint/rules/references.ts'
import { lastUpdated } from '#app/notices/notice-page.ts'
import { formatDate } from '#app/platform/helsinki.ts'

/** Whether the document has been looked at within the last years. */
export function age({ doc, today }: LintContext): readonly NoticeFinding[] {
  const dated = lastUpdated(doc)
  if (dated === undefined) return [finding(REFERENCE_RULES.undated, 'dates')]
  const date = Temporal.PlainDate.from(dated)
  if (Temporal.PlainDate.compare(date.add(MAX_AGE), today) >= 0) return []
  const path = doc.dates.updated === undefined ? 'dates.drafted' : 'dates.updated'
  const words = formatDate(date)
  return [
    finding(REFERENCE_RULES.old, 'dates', {
      path,
      match: dated,
      detail: { fi: `Päivätty ${words}.`, sv: `Daterad ${words}.` },
    }),
  ]
}
