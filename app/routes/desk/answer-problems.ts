import type { Lang } from '#app/i18n/lang.ts'
import type { TFunction, SharedNamespace } from '#app/i18n/translate.ts'
import type { AccessAnswerPart } from '#app/letters/l05-check.ts'
import { fileProblemText } from '#app/platform/attachment-texts.ts'
import { EXTRACT_PROBLEMS } from '#app/requests/extract.ts'
import type { AnswerData } from '#app/routes/desk/answer.tsx'
import type { FormError } from '#app/ui/error-summary.tsx'

type DeskT = TFunction<SharedNamespace | 'desk'>

/** Where a missing part of the letter is filled in. */
const FIELDS: Readonly<Partial<Record<AccessAnswerPart, string>>> = {
  purposes: 'purposes',
  categories: 'categories',
  recipients: 'recipients',
  retention: 'retention',
  source: 'otherSources',
  automatedDecisions: 'automated',
  transfers: 'transfers',
  codes: 'codes',
  leftOut: 'leftOut',
  copy: 'extract',
}

/** Parts that come from the notice and the controller's settings, and are mended there. */
const SETTINGS_ID = 'settings'

/** What is missing and why, each with the field where it is written; a refused file as well. */
export function problemErrors(
  { check, problems, file }: AnswerData,
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

function problemError(problem: AnswerData['problems'][number], t: DeskT): FormError {
  if (problem.kind === 'hetu') return { id: 'purposes', message: t('desk:missing.hetu') }
  const { part } = problem
  return { id: FIELDS[part] ?? SETTINGS_ID, message: t(`desk:missing.${part}`) }
}
