import {
  GUIDE_QUESTIONS,
  GUIDE_TIMES,
  type GuideAnswers,
  type GuideQuestionId,
} from '#app/notices/register-guide.ts'

/** Name of the field that asks when a service was used. */
export function whenName(question: GuideQuestionId): string {
  return `when-${question}`
}

/** The answers in an address: `?q=socialWork&when-socialWork=before-2023`. What is unknown is left out. */
export function guideAnswers(params: URLSearchParams): GuideAnswers {
  const asked = params.getAll('q')
  return Object.fromEntries(
    GUIDE_QUESTIONS.filter((question) => asked.includes(question)).map((question) => {
      const time = params.get(whenName(question))
      return [question, GUIDE_TIMES.find((known) => known === time) ?? 'unsure']
    }),
  )
}
