import type { SharedNamespace, TFunction } from '#app/i18n/translate.ts'
import type { BanProblem } from '#app/people/child-bans.ts'
import type { MandateProblem } from '#app/people/mandates.ts'

/** What is wrong with a field of a mandate or a ban, as a sentence. */
export function problemText(
  t: TFunction<'desk' | SharedNamespace>,
  problem: MandateProblem | BanProblem,
): string {
  return problem === 'notSamePerson' || problem === 'samePerson' || problem === 'notMinor'
    ? t(`desk:intake.error.${problem}`)
    : t(`errors:form.${problem}`)
}

/** Sentences by field, in the order of the page. */
export function problemTexts(
  t: TFunction<'desk' | SharedNamespace>,
  problems: Readonly<Partial<Record<string, MandateProblem | BanProblem>>>,
  fields: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problems[field]
      return problem === undefined ? [] : [[field, problemText(t, problem)]]
    }),
  )
}
