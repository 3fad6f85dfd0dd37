import type { Temporal } from 'temporal-polyfill'
import type { Controller } from '#app/controllers/controller.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { NoticeDraft } from '#app/notices/drafts/drafts.server.ts'
import { editorSections } from '#app/notices/drafts/notice-shapes.ts'
import type { Severity } from '#app/notices/lint/finding.ts'
import { lintNotice } from '#app/notices/lint/lint-notice.ts'
import { NOTICE_FIELDS } from '#app/notices/lint/notice-fields.ts'

/** A finding in one language, at the section of the editor that it concerns. */
export interface DraftFinding {
  readonly rule: string
  readonly severity: Severity
  /** Id of the editor's section. */
  readonly section: string
  readonly path: string
  readonly match: string
  readonly message: string
  readonly source: string
  readonly successor: string | null
  readonly suggestion: string | null
  readonly lang: ContentLang | null
  readonly blocks: boolean
}

/** What the linter finds in a draft, in the order of the editor's sections. */
export function draftFindings(
  draft: Pick<NoticeDraft, 'content' | 'sections'>,
  options: { today: Temporal.PlainDate; languages: Controller['languages']; lang: ContentLang },
): readonly DraftFinding[] {
  const { today, languages, lang } = options
  const sections = editorSections(draft.content.kind)
  const sectionOf = (path: string, field: string): string => {
    const keys = path === '' ? keysOf(field) : [path.split('.')[0] ?? '']
    const found = sections.find(({ fields }) => fields.some(({ key }) => keys.includes(key)))
    return found?.id ?? sections[0]?.id ?? ''
  }
  const revised = Object.fromEntries(
    sections.flatMap(({ fields, id }) => {
      const known = draft.sections[id]
      const key = fields[0]?.key
      return known === undefined || key === undefined ? [] : [[key, known.revised]]
    }),
  )
  const findings = lintNotice(draft.content, { today, languages, revised }).map((finding) => ({
    rule: finding.rule.id,
    severity: finding.rule.severity,
    section: sectionOf(finding.path, finding.field),
    path: finding.path,
    match: finding.match,
    message: (finding.detail ?? finding.rule.message)[lang],
    source: finding.rule.source,
    successor: finding.rule.successor?.[lang] ?? null,
    suggestion: finding.suggestion?.[finding.lang ?? lang] ?? null,
    lang: finding.lang,
    blocks: finding.rule.blocks,
  }))
  const order = sections.map(({ id }) => id)
  return findings.sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
}

function keysOf(field: string): readonly string[] {
  const keys = NOTICE_FIELDS.find(({ id }) => id === field)?.keys ?? []
  return keys.map((key) => key.split('.')[0] ?? '')
}
