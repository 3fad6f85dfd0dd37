import { ANSWER_LIMIT, EXTENSION_LIMIT, OUTCOMES } from '#app/accessibility/feedback-fields.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/react.tsx'
import type { Key } from '#app/i18n/translate.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx'
import { TimeLeft } from '#app/ui/status.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'
import type { FeedbackPage } from './feedback.tsx'

interface PartProps {
  readonly page: FeedbackPage
}
interface FormProps extends PartProps {
  readonly typed: { readonly outcome: string; readonly answer: string; readonly reason: string }
  readonly errors: Readonly<Partial<Record<'outcome' | 'answer' | 'reason', Key<'errors'>>>>
}

/** What was told, how the person can be reached, and the last day. */
export function FeedbackFacts({ page: { feedback } }: PartProps) {
  const t = useT('desk')
  const typed = (text: string) => <span className="typed-text">{text}</span>
  const rows: Definition[] = [
    { term: t('desk:feedback.received'), value: feedback.received },
    {
      term: t('desk:feedback.lastDay'),
      value: (
        <>
          {formatDate(feedback.dueOn)}
          {feedback.answered === null && (
            <>
              <br />
              <TimeLeft days={feedback.days} soon={5} />
            </>
          )}
        </>
      ),
    },
    ...(feedback.extendedOn === null || feedback.extensionReason === null
      ? []
      : [
          {
            term: t('desk:feedback.extendedOn'),
            value: (
              <>
                {formatDate(feedback.extendedOn)}: {typed(feedback.extensionReason)}
              </>
            ),
          },
        ]),
    { term: t('desk:feedback.page'), value: typed(feedback.page) },
    { term: t('desk:feedback.problem'), value: typed(feedback.problem) },
    {
      term: t('desk:feedback.wantedForm'),
      value: feedback.wantedForm === '' ? t('desk:feedback.noForm') : typed(feedback.wantedForm),
    },
    {
      term: t('desk:feedback.language'),
      value: t(`desk:language.${feedback.answerLanguage}`),
    },
    {
      term: t('desk:feedback.email'),
      value: feedback.email === '' ? t('desk:feedback.notGiven') : typed(feedback.email),
    },
    {
      term: t('desk:feedback.contact'),
      value: feedback.contact === '' ? t('desk:feedback.notGiven') : typed(feedback.contact),
    },
  ]
  return <DefinitionList rows={rows} />
}

/** The answer as it was given. */
export function GivenAnswer({ page: { feedback } }: PartProps) {
  const t = useT('desk')
  const { answer, answered, answeredBy, outcome, answerLanguage } = feedback
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('desk:feedback.answer')}</h2>
      <DefinitionList
        rows={[
          { term: t('desk:feedback.answeredOn'), value: answered },
          { term: t('desk:feedback.answeredBy'), value: answeredBy },
          {
            term: t('desk:feedback.outcomeTitle'),
            value: outcome && t(`desk:feedback.outcome.${outcome}`),
          },
        ]}
      />
      <p className="typed-text" lang={answerLanguage}>
        {answer}
      </p>
    </section>
  )
}

export function AnswerForm({ page: { feedback }, typed, errors }: FormProps) {
  const t = useT('desk')
  const { email, contact } = feedback
  const way =
    email !== ''
      ? t('desk:feedback.toMail', { email })
      : t(contact === '' ? 'desk:feedback.toReceipt' : 'desk:feedback.toContact')
  return (
    <section aria-labelledby="give-answer">
      <h2 id="give-answer">{t('desk:feedback.answerTitle')}</h2>
      <p>{way}</p>
      <form method="post" noValidate>
        <RadioGroup
          id="outcome"
          name="outcome"
          label={t('desk:feedback.outcomeTitle')}
          required
          error={errors.outcome && t(errors.outcome)}
          defaultValue={typed.outcome}
          choices={OUTCOMES.map((value) => ({
            value,
            label: t(`desk:feedback.outcome.${value}`),
            hint: value === 'refused' ? t('desk:feedback.refusedHint') : undefined,
          }))}
        />
        <TextArea
          id="answer"
          name="answer"
          label={t('desk:feedback.answer')}
          hint={t('desk:feedback.answerHint')}
          limit={ANSWER_LIMIT}
          required
          error={errors.answer && t(errors.answer)}
          defaultValue={typed.answer}
        />
        <p>{t('desk:feedback.answerNote')}</p>
        <p className="button-row">
          <SubmitButton name="intent" value="answer">
            {t('desk:feedback.answerButton')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}

/** Once and in time (D-37). */
export function ExtendForm({ page: { extendableTo }, typed, errors }: FormProps) {
  const t = useT('desk')
  if (extendableTo === undefined) return null
  return (
    <section aria-labelledby="extend">
      <h2 id="extend">{t('desk:feedback.extendTitle')}</h2>
      <p>{t('desk:feedback.extendText', { date: formatDate(extendableTo) })}</p>
      <form method="post" noValidate>
        <TextArea
          id="reason"
          name="reason"
          label={t('desk:feedback.reason')}
          limit={EXTENSION_LIMIT}
          rows={3}
          required
          error={errors.reason && t(errors.reason)}
          defaultValue={typed.reason}
        />
        <p className="button-row">
          <SubmitButton name="intent" value="extend" look="secondary">
            {t('desk:feedback.extendButton')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
