import type { Localized } from '#app/i18n/lang.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'

/** What the rows of the rule tables have in common. */
export type RuleRow = Omit<LintRule, 'blocks'> & { readonly blocks?: boolean }

export function words(fi: string, sv: string): Localized {
  return { fi, sv }
}

/** An error on repealed law or on a wrong controller blocks; what is only worth a look never does. */
export function blocking<R extends RuleRow>(row: R): R & LintRule {
  return { ...row, blocks: row.blocks ?? row.severity === 'error' }
}
