import type { Localized } from '#app/i18n/lang.ts'
import { containsHetu } from '#app/letters/no-hetu.ts'
import {
  missingParts,
  textOf,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import { decisionOfLetter, isProcedureLetter, missingExtras } from '#app/requests/letter-work.ts'

/** Why a letter cannot go out: a part that the law demands is missing, or it holds what none may. */
export type LetterProblem =
  | {
      readonly kind: 'missing'
      readonly id: string
      readonly from: string
      readonly label: Localized
    }
  /** I-05: a personal identity code in the text or in the name of a file. */
  | { readonly kind: 'hetu' }
  /** Files are attached although the letter gives nothing. */
  | { readonly kind: 'files' }
  /** The clock of this item cannot be suspended, now or at all (D-15, D-16). */
  | { readonly kind: 'suspension' }

/** Everything that still keeps a letter from going out, in its own order. */
export function letterProblems(template: LetterTemplate, draft: LetterDraft): LetterProblem[] {
  const { facts, content } = draft
  const extras = missingExtras(template.id, content).map(({ id, label }): LetterProblem => ({
    kind: 'missing',
    id,
    from: `content.${id}`,
    label,
  }))
  // The decider is known once one issues the letter.
  const parts = missingParts(template, draft)
    .filter(({ from }) => facts.decider !== undefined || !from.startsWith('facts.decider'))
    .map(({ id, from, label }): LetterProblem => ({ kind: 'missing', id, from, label }))
  return [
    ...when(holdsHetu(draft), 'hetu'),
    ...when(givesFilesOfRefusal(template, draft), 'files'),
    ...when(
      textOf(content, 'suspends') === 'yes' && facts.suspendedFrom === undefined,
      'suspension',
    ),
    ...extras,
    ...parts,
  ]
}

function when(
  holds: boolean,
  kind: Exclude<LetterProblem['kind'], 'missing'>,
): readonly LetterProblem[] {
  return holds ? [{ kind }] : []
}

export function holdsHetu({ facts, content }: LetterDraft): boolean {
  return containsHetu(JSON.stringify([content, facts.files?.map(({ name }) => name)]))
}

/** A letter releases the files of its item: one that refuses everything must have none. */
function givesFilesOfRefusal({ id }: LetterTemplate, { facts, content }: LetterDraft): boolean {
  if (isProcedureLetter(id) || (facts.files ?? []).length === 0) return false
  const decision = decisionOfLetter(id, content)
  return decision === 'refused' || decision === 'not-processed'
}
