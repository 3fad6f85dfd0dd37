import type { ContentLang } from '#app/i18n/lang.ts'
import type { TemplateSamples } from '#app/letters/samples.ts'
import {
  missingParts,
  templateLetter,
  type LetterContent,
  type LetterDraft,
} from '#app/letters/template.ts'
import { documentTexts } from '#app/pdf/document.ts'

/** A sample letter with some of its content or facts changed: what it lacks, and what it says. */
export function changedLetter(
  samples: (lang: ContentLang) => TemplateSamples,
  lang: ContentLang,
  name = 'short',
  change: { content?: LetterContent; facts?: Partial<LetterDraft['facts']> } = {},
) {
  const { template, drafts } = samples(lang)
  const draft = drafts[name]
  if (draft === undefined) throw new Error(`no sample ${name} of ${template.id}`)
  const changed: LetterDraft = {
    facts: { ...draft.facts, ...change.facts },
    content: { ...draft.content, ...change.content },
  }
  return {
    missing: missingParts(template, changed).map(({ id }) => id),
    text: () => documentTexts(templateLetter(template, changed)).join('\n'),
  }
}
