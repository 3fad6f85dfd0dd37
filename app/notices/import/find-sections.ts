import {
  findHeading,
  isInCapitals,
  type Heading,
  type HeadingContext,
} from '#app/notices/import/find-heading.ts'
import type { ImportedSection, ImportField, Span } from '#app/notices/import/imported-notice.ts'
import {
  hasTwoMeanings,
  matchHeading,
  type HeadingMatch,
} from '#app/notices/import/match-heading.ts'
import { plainText } from '#app/notices/import/plain-text.ts'
import { sourceLines } from '#app/notices/import/source-lines.ts'

export interface Division {
  readonly sections: readonly ImportedSection[]
  readonly unmapped: readonly { readonly text: string; readonly span: Span }[]
}

/**
 * Divides a text at its headings. Heading, section and unmapped spans follow each other without a
 * gap from its first character to its last.
 */
export function findSections(text: string): Division {
  const headings = findHeadings(text)
  const first = headings[0]
  if (!first) return { sections: [], unmapped: text === '' ? [] : [piece(text, 0, text.length)] }
  const blank = text.slice(0, first.start).trim() === ''
  const sections = headings.map((heading, index): ImportedSection => {
    const start = index === 0 && blank ? 0 : heading.start
    const end = headings[index + 1]?.start ?? text.length
    return {
      heading: heading.text,
      field: heading.match?.fields[0] ?? null,
      fields: heading.match?.fields ?? [],
      confidence: heading.match?.confidence ?? 0,
      headingSpan: { start, end: heading.bodyStart },
      span: { start: heading.bodyStart, end },
      text: plainText(text.slice(heading.bodyStart, end)),
    }
  })
  return {
    sections: resolveMeanings(sections),
    unmapped: blank ? [] : [piece(text, 0, first.start)],
  }
}

function piece(text: string, start: number, end: number): Division['unmapped'][number] {
  return { text: plainText(text.slice(start, end)), span: { start, end } }
}

function findHeadings(text: string): readonly Heading[] {
  const lines = sourceLines(text)
  const remembered = new Map<string, HeadingMatch | undefined>()
  const match = (heading: string): HeadingMatch | undefined => {
    if (!remembered.has(heading)) remembered.set(heading, matchHeading(heading))
    return remembered.get(heading)
  }
  const context: HeadingContext = {
    match,
    text,
    lines,
    rows: 0,
    numbered: 0,
    capitals: 0,
    current: undefined,
    said: false,
  }
  // What is known first tells what kind of document it is; then headings that no list foresees show.
  for (let index = 0; index < lines.length;) {
    const heading = findHeading(context, index)
    if (heading?.match?.confidence === undefined) index += 1
    else {
      if (heading.style === 'row') context.rows += 1
      if (heading.numbered) context.numbered += 1
      if (heading.style === 'plain' && isInCapitals(heading.text)) context.capitals += 1
      index = heading.nextLine
    }
  }
  const headings: Heading[] = []
  for (let index = 0; index < lines.length;) {
    const heading = findHeading(context, index)
    if (heading) {
      headings.push(heading)
      context.current = heading
      context.said = heading.valued
    } else context.said ||= lines[index]?.cells.some((cell) => cell.text !== '') === true
    index = heading?.nextLine ?? index + 1
  }
  return headings
}

/**
 * "Registeransvarig" is the controller in some notices; in those that also name the
 * personuppgiftsansvarig, it is the official who answers for the register.
 */
function resolveMeanings(sections: readonly ImportedSection[]): readonly ImportedSection[] {
  const named = sections.some(
    ({ heading, fields }) => fields.includes('controller.name') && !hasTwoMeanings(heading),
  )
  if (!named) return sections
  const officer: ImportField = 'responsibleOfficer.role'
  return sections.map((section) =>
    section.field === 'controller.name' && hasTwoMeanings(section.heading)
      ? { ...section, field: officer, fields: [officer], confidence: 0.9 }
      : section,
  )
}
