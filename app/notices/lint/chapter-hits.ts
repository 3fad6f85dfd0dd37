import type { Found, Inspected } from '#app/notices/lint/found.ts'
import { holds } from '#app/notices/lint/found.ts'
import { integrationRegister } from '#app/notices/lint/integration-register.ts'
import { withoutEmptyBoxes } from '#app/notices/lint/text-sections.ts'
import { CHAPTER_RULES, type ChapterRule } from '#app/notices/lint/rules/missing-chapters.ts'

/** The general data protection regulation has applied since then. */
const GDPR_APPLIES = '2018-05-25'

/**
 * Parts of GDPR 13 and 14 of which a whole notice has no word (law 4.1). They have no place: the
 * hit is empty at the start of the text. A passage, such as one field of a form, lacks nothing.
 */
export function findMissingChapters(text: Inspected): readonly Found[] {
  const { kind, today, lang } = text
  if (kind !== 'notice' || today.toString() < GDPR_APPLIES) return []
  const isIntegration = integrationRegister(text)
  return CHAPTER_RULES.filter((rule) => {
    if (!holds(rule, today) || (rule.integration ?? isIntegration) !== isIntegration) return false
    if (text.sections.some(({ topics }) => topics.some((topic) => topic === rule.topic)))
      return false
    const words = inOneLine(wordsOf(text, rule.where))
    // A heading that only asks still shows that the matter is there.
    const concerned = rule.where === 'bodies' ? inOneLine(text.plain) : words
    return (rule.onlyIf?.[lang].test(concerned) ?? true) && !rule.told[lang].test(words)
  }).map((rule) => ({ rule, start: 0, end: 0 }))
}

function wordsOf({ plain, sections }: Inspected, where: ChapterRule['where']): string {
  if (where === undefined) return plain
  const [first] = sections
  const bodies = sections.map(({ bodyStart, end }) => plain.slice(bodyStart, end))
  if (where === 'bodies') return [plain.slice(0, first?.start), ...bodies].join('\n')
  if (where === 'rights') {
    // From the first chapter on rights to the end: their headings are worded in many ways.
    const rights = sections.find(
      ({ topics }) => topics.includes('right') || topics.includes('rights'),
    )
    return rights === undefined ? sentencesOnRights(plain) : plain.slice(rights.start)
  }
  const chapters = sections.filter(
    ({ topics }) => topics.includes('basis') || topics.includes('purpose'),
  )
  if (chapters.length === 0) return plain
  return withoutEmptyBoxes(chapters.map(({ start, end }) => plain.slice(start, end)).join('\n'))
}

/** Without a chapter on rights: what is said of a right at all. */
function sentencesOnRights(plain: string): string {
  const sentences = plain.split(/[.!?]\s|\n/u)
  return sentences
    .filter((one) => /oike(?:us|utta|ude)|rätt(?:en|ighet)?(?!\p{L})/iu.test(one))
    .join('\n')
}

const inOneLine = (text: string): string => text.replaceAll('\n', ' ')
