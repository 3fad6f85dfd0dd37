import {
  FEEDBACK_LIMITS,
  type FeedbackDraft,
  type FeedbackErrors,
  type FeedbackField,
} from '#app/accessibility/feedback-fields.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { TRAP_FIELD } from '#app/requests/guest-draft.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { TextArea, TextField } from '#app/ui/text-fields.tsx'

/** The fields of the form for feedback on accessibility. */
export function FeedbackFields({
  controllers,
  draft,
  errors,
}: {
  readonly controllers: readonly { readonly key: string; readonly name: string }[]
  readonly draft: FeedbackDraft
  readonly errors: FeedbackErrors
}) {
  const t = useT('public', 'citizen')
  const shown = contentLang(useLang())
  const field = (id: FeedbackField) => ({
    id,
    name: id,
    label: t(`public:feedback.${id}`),
    error: errors[id] && t(errors[id]),
    defaultValue: draft[id],
  })
  return (
    <>
      <Trap />
      <RadioGroup
        {...field('controller')}
        hint={t('public:feedback.controllerHint')}
        required
        choices={controllers.map(({ key, name }) => ({
          value: key,
          label: <span lang={shown}>{name}</span>,
        }))}
      />
      <TextField {...field('page')} hint={t('public:feedback.pageHint')} required />
      <TextArea
        {...field('problem')}
        hint={t('public:feedback.problemHint')}
        limit={FEEDBACK_LIMITS.problem}
        required
      />
      <TextArea
        {...field('wantedForm')}
        hint={t('public:feedback.wantedFormHint')}
        limit={FEEDBACK_LIMITS.wantedForm}
        rows={3}
      />
      <RadioGroup
        {...field('answerLanguage')}
        required
        choices={(['fi', 'sv'] as const).map((lang) => ({
          value: lang,
          label: t(`citizen:language.${lang}`),
        }))}
      />
      <h2>{t('public:feedback.contactTitle')}</h2>
      <p>{t('public:feedback.contactText')}</p>
      <TextField
        {...field('email')}
        type="email"
        autoComplete="email"
        spellCheck={false}
        hint={t('public:feedback.emailHint')}
      />
      <TextArea
        {...field('contact')}
        hint={t('public:feedback.contactHint')}
        limit={FEEDBACK_LIMITS.contact}
        rows={3}
      />
    </>
  )
}

/** Left empty by people, who neither see nor hear it; programs fill in what they find. */
function Trap() {
  const t = useT('public')
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label htmlFor={TRAP_FIELD}>{t('public:guest.trap')}</label>
      <input id={TRAP_FIELD} name={TRAP_FIELD} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
