import { formatDate } from '#app/i18n/format.ts'
import { CONTENT_LANGS, type ContentLang, type Localized } from '#app/i18n/lang.ts'
import { NOTICE_FIELDS } from '#app/notices/lint/notice-fields.ts'
import type { NoticeFinding, Severity } from '#app/notices/lint/finding.ts'
import type { FindingCounts, LanguageState, NoticeState } from '#app/notices/notice-state.ts'

/** A register as a row of the overview, in the reader's language. */
export interface NoticeRow {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly transferred: { readonly whole: boolean; readonly to: string } | null
  readonly inForce: {
    readonly version: number
    readonly since: string
    readonly months: number
    readonly languages: readonly { readonly lang: ContentLang; readonly state: LanguageState }[]
    readonly counts: FindingCounts
    readonly openParts: number
  } | null
}

export function noticeRow(state: NoticeState, lang: ContentLang): NoticeRow {
  const { inForce, transferred } = state
  return {
    key: state.registerKey,
    name: state.registerName[lang],
    unit: state.unitName[lang],
    transferred: transferred && {
      whole: transferred.whole,
      to: [...new Set(transferred.to.map((name) => name[lang]))].join(', '),
    },
    inForce: inForce && {
      version: inForce.version,
      since: formatDate(inForce.since),
      months: inForce.months,
      languages: CONTENT_LANGS.map((one) => ({ lang: one, state: inForce.languages[one] })),
      counts: inForce.counts,
      openParts: inForce.openParts.length,
    },
  }
}

/** A finding of the linter as a row of a register's page, in the reader's language. */
export interface FindingRow {
  readonly key: string
  readonly severity: Severity
  readonly blocks: boolean
  readonly rule: string
  /** The field of the notice, and the language version when only one of them is meant. */
  readonly place: string
  readonly inLang: ContentLang | null
  readonly match: string
  readonly message: string
  readonly detail: string | null
  readonly successor: string | null
  readonly source: string
  readonly suggestion: { readonly text: string; readonly lang: ContentLang } | null
}

export function findingRow(finding: NoticeFinding, index: number, lang: ContentLang): FindingRow {
  const { rule, field, detail, suggestion } = finding
  const words: Localized | undefined = NOTICE_FIELDS.find(({ id }) => id === field)?.name
  // A text that would stand in one language version is suggested in that language.
  const textLang = finding.lang ?? lang
  return {
    key: `${rule.id} ${index}`,
    severity: rule.severity,
    blocks: rule.blocks,
    rule: rule.id,
    place: words?.[lang] ?? field,
    inLang: finding.lang,
    match: finding.match,
    message: rule.message[lang],
    detail: detail?.[lang] ?? null,
    successor: rule.successor?.[lang] ?? null,
    source: rule.source,
    suggestion: suggestion && { text: suggestion[textLang], lang: textLang },
  }
}
