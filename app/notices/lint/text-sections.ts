import type { Heading, Outline } from '#app/notices/lint/outline.ts'
import type { Reading } from '#app/notices/lint/reading.ts'
import type { Topic } from '#app/notices/lint/topics.ts'

/** A chapter of a text in units of `Reading.plain`: its heading, then its body up to the next one. */
export interface TextSection {
  readonly topics: readonly Topic[]
  readonly start: number
  readonly bodyStart: number
  readonly end: number
}

export function sectionsOf({ indexAt, plain }: Reading, { headings }: Outline): TextSection[] {
  return headings.map(({ topics, offset, end }: Heading, index) => {
    const next = headings[index + 1]
    return {
      topics,
      start: indexAt(offset),
      bodyStart: indexAt(end),
      end: next === undefined ? plain.length : indexAt(next.offset),
    }
  })
}

/** The bodies of the chapters on these topics, with their places. */
export function bodiesOn(
  plain: string,
  sections: readonly TextSection[],
  ...topics: readonly Topic[]
): { readonly text: string; readonly start: number; readonly heading: TextSection }[] {
  return sections
    .filter((section) => section.topics.some((topic) => topics.includes(topic)))
    .map((heading) => ({
      text: plain.slice(heading.bodyStart, heading.end),
      start: heading.bodyStart,
      heading,
    }))
}

/** The same text with the words beside empty boxes blanked out. */
export function withoutEmptyBoxes(text: string): string {
  return text.replace(/(?:☐|\[\s?\])[^☐☒\n[]{0,120}/gu, (box) => ' '.repeat(box.length))
}
