import { contentLang, type ContentLang, type Lang } from '#app/i18n/lang.ts'
import { guideAnswers } from '#app/notices/guide-answers.ts'
import type { PublishedNotice } from '#app/notices/notice-page.ts'
import { guideQuestions, suggestRegisters } from '#app/notices/register-guide.ts'
import { WHEN_WORDS } from '#app/notices/register-guide-texts.ts'

/** Questions, answers and what they lead to, for the registers of one controller. */
export function guideView(
  notices: readonly PublishedNotice[],
  params: URLSearchParams,
  lang: Lang,
) {
  const shown = contentLang(lang)
  const registers = notices.filter(({ controller }) => controller.key === params.get('at'))
  const [first] = registers
  if (first === undefined) return null
  const answers = guideAnswers(params)
  const { suggestions, elsewhere } = suggestRegisters(answers, registers, notices)
  const { question, ...times } = WHEN_WORDS
  return {
    at: first.controller.key,
    controller: first.controller.name[shown],
    questions: guideQuestions(registers, notices).map(({ id, text, asksWhen }) => ({
      id,
      text: text[lang],
      asksWhen,
      answer: answers[id] ?? null,
    })),
    when: {
      question: question[lang],
      times: Object.entries(times).map(([value, words]) => ({ value, label: words[lang] })),
    },
    result:
      Object.keys(answers).length === 0
        ? null
        : {
            suggestions: suggestions.map(({ register, reasons, standing }) => ({
              key: register.registerKey,
              standing,
              name: suggestedName(register, first.controller.key, shown),
              reasons: reasons.map((reason) => reason[lang]),
            })),
            elsewhere: elsewhere.map(({ id, name, reason, contacts }) => ({
              id,
              name: name[lang],
              reason: reason[lang],
              contacts: contacts.map(({ name: office, point }) => ({
                name: office[shown],
                lines: [point.title[shown], ...point.address[shown]],
                phone: point.phone,
                email: point.email,
              })),
            })),
          },
  }
}

/** With its controller where that is another one than was asked about. */
function suggestedName(
  { registerName, controller }: PublishedNotice,
  at: string,
  lang: ContentLang,
): string {
  const name = registerName[lang]
  return controller.key === at ? name : `${name}, ${controller.name[lang]}`
}

export type GuideView = NonNullable<ReturnType<typeof guideView>>
