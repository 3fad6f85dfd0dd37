import type { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { TextHit } from '#app/notices/lint/finding.ts'
import type { Found, Inspected } from '#app/notices/lint/found.ts'
import { outlineOf, sectionAt } from '#app/notices/lint/outline.ts'
import { readText } from '#app/notices/lint/reading.ts'
import { findStatuteHits } from '#app/notices/lint/statute-hits.ts'

/**
 * Every place of a text that breaks a rule on the day `today`, in order: repealed and confused acts,
 * renamed authorities, systems and terms of the past. Nothing is fetched.
 *
 * Of hits that share words the one that covers most is kept: it is the more specific, as the title
 * of an act is against the name of an authority within it. Of equal ones the first found is kept.
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
  const inspected: Inspected = { plain: reading.plain, lang, today, outline }
  return withoutOverlaps(findStatuteHits(inspected)).map(({ rule, start, end }) => {
    const place = reading.locate(start, end)
    return {
      rule,
      match: text.slice(place.offset, place.end),
      offset: place.offset,
      section: sectionAt(outline, place.offset),
    }
  })
}

function withoutOverlaps(found: readonly Found[]): Found[] {
  const longestFirst = found.toSorted(
    (one, other) => other.end - other.start - (one.end - one.start),
  )
  const kept: Found[] = []
  for (const hit of longestFirst) {
    if (!kept.some((longer) => hit.start < longer.end && longer.start < hit.end)) kept.push(hit)
  }
  return kept.sort((one, other) => one.start - other.start)
}
