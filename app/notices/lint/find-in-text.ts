import type { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { findAddressHits, findHiddenLinks } from '#app/notices/lint/address-hits.ts'
import { findMissingChapters } from '#app/notices/lint/chapter-hits.ts'
import type { LintRule, TextHit } from '#app/notices/lint/finding.ts'
import type { Inspected } from '#app/notices/lint/found.ts'
import { longestOnly } from '#app/notices/lint/overlaps.ts'
import { outlineOf, sectionAt } from '#app/notices/lint/outline.ts'
import { readText } from '#app/notices/lint/reading.ts'
import { findStatuteHits } from '#app/notices/lint/statute-hits.ts'
import { sectionsOf } from '#app/notices/lint/text-sections.ts'
import { findWholeTextHits } from '#app/notices/lint/whole-text-hits.ts'
import { findWordHits } from '#app/notices/lint/word-hits.ts'

/** A hit in units of the original text. */
interface Place {
  readonly rule: LintRule
  readonly start: number
  readonly end: number
}

/**
 * Every place of a text that breaks a rule on the day `today`, in order: repealed and confused acts,
 * renamed authorities, systems and terms of the past, addresses that cannot work, rights promised
 * against the law. In a whole notice also the parts that it lacks, as empty hits at its start. The
 * text is only read: nothing is fetched.
 *
 * Of hits that share words the one that covers most is kept: it is the more specific, as the title
 * of an act is against the name of an authority within it. Of equal ones the first is kept, in the
 * order: acts, names and terms, addresses, whole text.
 *
 * @param text plain text, or text with scraps of HTML
 * @param lang the language in which a whole notice is read for missing parts
 */
export function findInText(
  text: string,
  lang: ContentLang,
  today: Temporal.PlainDate,
): readonly TextHit[] {
  const reading = readText(text)
  const outline = outlineOf(text)
  const sections = sectionsOf(reading, outline)
  const inspected: Inspected = { plain: reading.plain, lang, today, kind: outline.kind, sections }
  const found = [
    ...findStatuteHits(inspected),
    ...findWordHits(inspected),
    ...findAddressHits(inspected),
    ...findWholeTextHits(inspected),
    ...findMissingChapters(inspected),
  ]
  const places = found.map(({ rule, start, end }): Place =>
    start === end ? { rule, start: 0, end: 0 } : { rule, ...reading.locate(start, end) },
  )
  return longestOnly([...places, ...findHiddenLinks(text, inspected)], text.length).map(
    ({ rule, start, end }) => ({
      rule,
      match: text.slice(start, end),
      offset: start,
      section: start === end ? null : sectionAt(outline, start),
    }),
  )
}
