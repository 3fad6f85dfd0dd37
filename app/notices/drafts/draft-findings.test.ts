import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { emptyDocument } from '#app/notices/drafts/draft.ts'
import { draftFindings } from '#app/notices/drafts/draft-findings.ts'
import { editorSections } from '#app/notices/drafts/notice-shapes.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { MODERN_NOTICE } from '#test/support/modern-notices.ts'

const today = Temporal.PlainDate.from('2026-11-25')
const at = '2026-11-25T08:00:00+00:00'

function findings(
  content: NoticeDocument,
  languages: 'fi' | 'bilingual' = 'bilingual',
  revised: Record<string, { fi: string; sv: string }> = {},
) {
  const sections = Object.fromEntries(
    editorSections(content.kind).map(({ id }) => [
      id,
      { revision: 1, revised: revised[id] ?? { fi: at, sv: at } },
    ]),
  )
  return draftFindings({ content, sections }, { today, languages, lang: 'fi' })
}

describe('the findings of a draft', () => {
  it('are none in a whole document whose languages go together', () => {
    expect(findings(MODERN_NOTICE)).toEqual([])
  })

  it.each(['notice', 'publicity-description'] as const)(
    'of an empty %s each stand at a section of the editor, in its order',
    (kind) => {
      const ids = editorSections(kind).map(({ id }) => id)
      const places = findings(emptyDocument(kind, { fi: 'Rekisteri', sv: 'Register' })).map(
        ({ section }) => ids.indexOf(section),
      )
      expect(places.length).toBeGreaterThan(3)
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    },
  )

  it('stop a bilingual municipality from publishing a language older than its counterpart (S-04)', () => {
    const later = { fi: '2026-11-25T08:05:00+00:00', sv: at }
    const older = (languages: 'fi' | 'bilingual') =>
      findings(MODERN_NOTICE, languages, { retention: later }).map(({ section, lang, blocks }) => [
        section,
        lang,
        blocks,
      ])
    expect(older('bilingual')).toEqual([['retention', 'sv', true]])
    expect(older('fi')).toEqual([['retention', 'sv', false]])
  })
})
