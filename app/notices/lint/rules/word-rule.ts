import type { LintRule } from '#app/notices/lint/finding.ts'
import type { RuleRow } from '#app/notices/lint/rules/rule.ts'

/** A rule that a word or a name in the text breaks (law 5.2, 5.3). */
export interface WordRow extends RuleRow {
  /** Whole words; a blank stands for any blank, `{laki}` and the like for inflected forms. */
  readonly pattern: string
  /** Capital and small letters matter: for short forms such as AVI. */
  readonly exact?: true
  /** The text as a whole must have these words, as of a municipality. */
  readonly onlyIn?: RegExp
  /** The text as a whole must not have them. */
  readonly notIn?: RegExp
  /** Words that must stand within 300 signs of the place. */
  readonly near?: RegExp
  /** Words that must not stand within 60 signs of the place. */
  readonly notNear?: RegExp
  /** Words that must not stand right before the place. */
  readonly notAfter?: RegExp
  /** Told at its first place only: one form of a document, not many errors. */
  readonly once?: true
}

export type WordRule = WordRow & LintRule
