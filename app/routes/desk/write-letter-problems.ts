import type { Lang } from '#app/i18n/lang.ts'
import type { SharedNamespace, TFunction } from '#app/i18n/translate.ts'
import { fileProblemText } from '#app/platform/attachment-texts.ts'
import { EXTRACT_PROBLEMS } from '#app/requests/extract.ts'
import type { WriteLetterData } from '#app/routes/desk/write-letter.tsx'
import type { FormError } from '#app/ui/error-summary.tsx'

type DeskT = TFunction<SharedNamespace | 'desk'>

/** After an attempt: what is missing and why, each with the field where it is mended. */
export function letterErrors(
  { check, problems, file }: WriteLetterData,
  t: DeskT,
  lang: Lang,
): FormError[] {
  const missing = check ? problems.map((problem) => problemError(problem, t)) : []
  const files =
    file === undefined
      ? []
      : [{ id: 'extract', message: fileProblemText(EXTRACT_PROBLEMS[file], t, lang) }]
  return [...files, ...missing.filter(({ id }) => file === undefined || id !== 'extract')]
}

export function problemError(
  { kind, target, label }: WriteLetterData['problems'][number],
  t: DeskT,
): FormError {
  const message = t(`desk:letter.problem.${kind}`)
  return label === null ? { id: target, message } : { id: target, label, message }
}
