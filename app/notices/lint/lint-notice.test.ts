import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findInText } from '#app/notices/lint/find-in-text.ts'
import { SEVERITIES } from '#app/notices/lint/finding.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import { blocksPublication, lintNotice } from '#app/notices/lint/lint-notice.ts'
import { NOTICE_FIELDS } from '#app/notices/lint/notice-fields.ts'
import { EMPTY, MISSING_PART, OPEN_PART } from '#app/notices/lint/rules/completeness.ts'
import { IF_APPLICABLE } from '#app/notices/lint/rules/if-applicable.ts'
import { LANGUAGE_RULES } from '#app/notices/lint/rules/languages.ts'
import { BASIS_RULES } from '#app/notices/lint/rules/legal-bases.ts'
import { REFERENCE_RULES } from '#app/notices/lint/rules/references.ts'
import { RETENTION_RULES, RETENTION_TEXTS } from '#app/notices/lint/rules/retention.ts'
import { DENIED, PROMISED, RESTRICTION_EXCLUDED } from '#app/notices/lint/rules/rights.ts'
import { SUGGESTED_ANSWERS, SUGGESTED_TEXTS } from '#app/notices/lint/rules/suggested-texts.ts'
import { draftSchema, noticeSchema } from '#app/notices/notice-schema.server.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { statuteRefs } from '#app/notices/statute-refs.ts'
import { arbitraryNotice } from '#test/support/arbitrary-notice.ts'
import { MODERN_DESCRIPTION, MODERN_NOTICE } from '#test/support/modern-notices.ts'
import { ORIGINAL_NOTICES } from '#test/support/notices.ts'

const TODAY = Temporal.PlainDate.from('2026-11-25')
const BILINGUAL = { today: TODAY, languages: 'bilingual' } as const

const RULES: readonly LintRule[] = [
  ...Object.values(MISSING_PART),
  OPEN_PART,
  ...Object.values(EMPTY),
  ...Object.values(IF_APPLICABLE),
  ...Object.values(BASIS_RULES),
  ...Object.values(PROMISED),
  ...[RESTRICTION_EXCLUDED, DENIED],
  ...Object.values(LANGUAGE_RULES),
  ...Object.values(RETENTION_RULES),
  ...Object.values(REFERENCE_RULES),
]

describe('a complete document of today', () => {
  it.each([
    ['notice', MODERN_NOTICE],
    ['description', MODERN_DESCRIPTION],
  ])('%s: nothing is found', (_, doc) => {
    expect(noticeSchema.parse(doc)).toEqual(doc)
    const findings = lintNotice(doc, BILINGUAL)
    expect(findings.map(({ rule, path }) => `${rule.id} ${path}`)).toEqual([])
    expect(blocksPublication(findings)).toBe(false)
  })
})

describe('any document', () => {
  it('is read without a throw, and every finding points to where it says', () => {
    fc.assert(
      fc.property(arbitraryNotice, fc.constantFrom('fi', 'sv', 'bilingual'), (doc, languages) => {
        // The editor stores what the schema makes of it: trimmed.
        const draft = draftSchema.parse(doc)
        for (const { field, path, match, offset } of lintNotice(draft, {
          today: TODAY,
          languages,
        })) {
          expect(NOTICE_FIELDS.map(({ id }): string => id)).toContain(field)
          const at = valueAt(draft, path)
          if (path !== '') expect(at, path).toBeDefined()
          if (match !== '' && typeof at === 'object' && at !== null && 'fi' in at && 'sv' in at) {
            const places = [at.fi, at.sv].map((text) => String(text).slice(offset))
            expect(places.some((text) => text.startsWith(match))).toBe(true)
          }
        }
      }),
      { numRuns: 80 },
    )
  }, 60_000)

  it('gives the same findings whatever the order of its keys', () => {
    fc.assert(
      fc.property(arbitraryNotice, (doc) => {
        const other = reversed(doc) as NoticeDocument
        expect(lintNotice(other, BILINGUAL)).toEqual(lintNotice(doc, BILINGUAL))
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('has no reference to a statute that the linter does not see', () => {
    const seen = (doc: NoticeDocument) => statuteRefs(doc).length
    const written = (doc: NoticeDocument) => JSON.stringify(doc).match(/"number":/g)?.length ?? 0
    const originals = Object.values(ORIGINAL_NOTICES)
    expect(originals.map(seen)).toEqual(originals.map(written))
    fc.assert(fc.property(arbitraryNotice, (doc) => seen(doc) === written(doc)))
  })
})

describe('the rules as data', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s is whole', (_, rule) => {
    expect(SEVERITIES).toContain(rule.severity)
    expect(rule.source).toMatch(/GDPR \d|\d+\/\d{4} §/)
    expect(rule.message.fi).toMatch(/^\p{Lu}.*[.?]$/u)
    expect(rule.message.sv).toMatch(/^\p{Lu}.*[.?]$/u)
    expect(rule.message.fi).not.toBe(rule.message.sv)
    expect(Temporal.PlainDate.from(rule.validFrom ?? '').toString()).toBe(rule.validFrom)
    if (rule.blocks) expect(rule.severity).toBe('error')
  })

  it('have ids of their own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  it('suggest texts in which the text linter finds nothing', () => {
    const texts = [SUGGESTED_TEXTS, SUGGESTED_ANSWERS, RETENTION_TEXTS].flatMap((all) =>
      Object.values(all),
    )
    for (const { fi, sv } of texts) {
      expect(findInText(fi, 'fi', TODAY).map(({ match }) => match)).toEqual([])
      expect(findInText(sv, 'sv', TODAY).map(({ match }) => match)).toEqual([])
    }
  })

  it('hold from their day on: the notice of 2018 lacked no joint controller then', () => {
    const reception = ORIGINAL_NOTICES['helsinki-reception']
    const ids = (today: string) =>
      lintNotice(reception, { ...BILINGUAL, today: Temporal.PlainDate.from(today) }).map(
        ({ rule }) => rule.id,
      )
    expect(ids('2018-06-20')).toContain('C-dpo.contact')
    expect(ids('2018-06-20')).toContain('C-jointControllers')
    expect(ids('2018-06-20')).not.toContain('C-jointControllers.keha')
    expect(ids('2018-06-20')).not.toContain('O-02')
    expect(ids('2026-11-25')).toEqual(expect.arrayContaining(['C-jointControllers.keha', 'O-02']))
    expect(ids('2018-05-24').filter((id) => id.startsWith('C-'))).toEqual([])
  })
})

function valueAt(value: unknown, path: string): unknown {
  return path === ''
    ? value
    : path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value)
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
