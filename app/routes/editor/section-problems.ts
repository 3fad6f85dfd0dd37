import type { TFunction } from '#app/i18n/translate.ts'
import type { SectionProblem } from '#app/notices/drafts/save-section.server.ts'
import type { FormError } from '#app/ui/error-summary.tsx'

/** Message keys of the schema that have words of their own in the editor. */
const FORMATS = {
  'notice.email': 'email',
  'notice.phone': 'phone',
  'notice.business-id': 'businessId',
  'notice.text-too-long': 'tooLong',
  'notice.statute-number': 'statuteNumber',
} as const

/** Each problem as a sentence at its control. */
export function problemMessages(problems: readonly SectionProblem[], t: TFunction): FormError[] {
  return problems.map((problem) => ({ id: problem.name, message: sentence(problem, t) }))
}

function sentence(problem: SectionProblem, t: TFunction): string {
  switch (problem.reason) {
    case 'statute':
      return t('editor:problem.statute', { line: problem.line ?? '' })
    case 'format': {
      const { message } = problem
      const known = Object.hasOwn(FORMATS, message)
        ? FORMATS[message as keyof typeof FORMATS]
        : 'other'
      return t(`editor:problem.${known}`)
    }
    case 'choose':
    case 'date':
    case 'period':
      return t(`editor:problem.${problem.reason}`)
  }
}
