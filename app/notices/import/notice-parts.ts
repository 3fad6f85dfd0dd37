import type { ImportedSection, ImportField } from '#app/notices/import/imported-notice.ts'
import { isSubLabel, matchHeading } from '#app/notices/import/match-heading.ts'

/** A section, or what stands under a label within one. */
export interface NoticePart {
  readonly fields: readonly ImportField[]
  readonly heading: string
  readonly text: string
}

/** Labels within a section that begin something else than the section is about. */
const WITHIN: ReadonlySet<ImportField> = new Set([
  'legalBases',
  'statutes',
  'manualMaterial',
  'automatedDecisions',
  'specialCategories',
  'subRegisters',
  'dataSubjects',
  'processors',
  'transfers',
  'furtherProcessing',
  'logs',
  'security',
])
const LONGEST_LABEL = 100

/** The sections, divided once more at labels within them: "Central lagstiftning:" under the legal basis. */
export function partsOf(sections: readonly ImportedSection[]): readonly NoticePart[] {
  return sections.flatMap((section) => {
    const { fields, heading } = section
    if (section.field === null) return []
    const parts: { fields: readonly ImportField[]; heading: string; lines: string[] }[] = [
      { fields, heading, lines: [] },
    ]
    for (const line of section.text.split('\n')) {
      const label = labelOf(line)
      const now = parts.at(-1)?.fields ?? []
      if (label && !(now.length === 1 && now[0] === label.field)) {
        parts.push({ fields: [label.field], heading: label.heading, lines: [label.rest] })
      } else parts.at(-1)?.lines.push(line)
    }
    // Where a label begins the second of two subjects, the first subject ends.
    const labelled = new Set(parts.slice(1).flatMap((part) => part.fields))
    return parts.map((part, index) => {
      const left = part.fields.filter((field) => !labelled.has(field))
      return {
        fields: index === 0 && left.length > 0 ? left : part.fields,
        heading: part.heading,
        text: part.lines.join('\n').trim(),
      }
    })
  })
}

interface Label {
  readonly field: ImportField
  readonly heading: string
  /** What stands after its colon. */
  readonly rest: string
}

function labelOf(line: string): Label | undefined {
  const colon = /^[^:]{3,100}:(?=\s|$)/.exec(line)?.[0]
  return (
    asLabel(line, '') ??
    (colon === undefined ? undefined : asLabel(colon.slice(0, -1), line.slice(colon.length).trim()))
  )
}

function asLabel(words: string, rest: string): Label | undefined {
  const heading = words.replace(/:$/, '').trim()
  if (heading === '' || heading.length > LONGEST_LABEL || isSubLabel(heading)) return undefined
  if (/[.,;]$/.test(heading) || !/^\P{Ll}/u.test(heading)) return undefined
  const match = matchHeading(heading)
  const field = match?.fields[0]
  if (!match || match.confidence < 0.95 || field === undefined || !WITHIN.has(field))
    return undefined
  return { field, heading, rest }
}

/** What the parts on these fields say, together. */
export function textOf(parts: readonly NoticePart[], ...fields: readonly ImportField[]): string {
  return parts
    .filter((part) => part.fields.some((field) => fields.includes(field)))
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
}
