import { headingLanguage } from '#app/notices/import/match-heading.ts'
import type { ImportedSection } from '#app/notices/import/imported-notice.ts'
import type { ContentLang } from '#app/i18n/lang.ts'

/** A notice that is told twice has at least this many known headings in each language. */
const TOLD = 3

/**
 * Of a notice that stands in both languages, one after the other, the sections of the first: the same
 * controller, periods and answers would else be found twice. What the other half alone has stays.
 */
export function inOneLanguage(sections: readonly ImportedSection[]): readonly ImportedSection[] {
  let now: ContentLang | undefined
  const languages = sections.map((section) => {
    now = (section.field === null ? undefined : headingLanguage(section.heading)) ?? now
    return now
  })
  const count = (lang: ContentLang): number => languages.filter((one) => one === lang).length
  const first = languages.find((lang) => lang !== undefined)
  if (first === undefined || count('fi') < TOLD || count('sv') < TOLD) return sections
  const told = new Set(
    sections.filter((_, index) => languages[index] === first).flatMap(({ fields }) => fields),
  )
  return sections.filter(
    ({ fields }, index) =>
      (languages[index] ?? first) === first || !fields.every((field) => told.has(field)),
  )
}
