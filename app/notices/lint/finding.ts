import type { ContentLang, Localized } from '#app/i18n/lang.ts'

/** `error`: wrong or missing by law; `warning`: should be changed; `info`: worth a look. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A rule of the notice linter as data (law 5.1–5.3, GDPR 13 and 14, 906/2019 § 28). */
export interface LintRule {
  /** `O-05`, `A-03`, `T-07` of law 5, or `C-…`, `B-…`, `L-…` for completeness, bases, languages. */
  readonly id: string
  readonly severity: Severity
  /** What is wrong and since when, in the languages of law. */
  readonly message: Localized
  /** Where the rule comes from: a provision or a publication. */
  readonly source: string
  /** What stands in its place today; `null` where nothing does. */
  readonly successor: Localized | null
  /** Whether a notice with this finding cannot be published. */
  readonly blocks: boolean
  /** ISO dates between which the rule holds; open ends where absent. */
  readonly validFrom?: string
  readonly validUntil?: string
}

/** A place in running text that breaks a rule: `text.slice(offset, offset + match.length) === match`. */
export interface TextHit {
  readonly rule: LintRule
  readonly match: string
  /** UTF-16 code units from the start of the text. */
  readonly offset: number
  /** The heading under which the place stands; `null` before the first one. */
  readonly section: string | null
}

/** A place in a structured notice that breaks a rule. */
export interface NoticeFinding {
  readonly rule: LintRule
  /** Field id of law 4.1 or 4.3: `retention`, `legalBases`. */
  readonly field: string
  /** Where in the document: `purposes.0.text`; empty where a part is absent. */
  readonly path: string
  /** The language version that it concerns; `null` for both. */
  readonly lang: ContentLang | null
  /** Empty where something is missing. */
  readonly match: string
  /** UTF-16 code units from the start of the text at `path`. */
  readonly offset: number
  /** Words of this finding where the rule's own message is too general. */
  readonly detail: Localized | null
  /** A text that could stand there instead. */
  readonly suggestion: Localized | null
}
