import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { listed, SELF, type FieldErrors } from '#app/requests/draft-fields.ts'
import { GUEST_FIELDS, OTHER, TRAP_FIELD } from '#app/requests/guest-draft.ts'
import { ANSWER_FORMS, type RequestDraft } from '#app/requests/request.ts'
import { draftFieldName } from '#app/requests/ask-texts.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RightFields } from '#app/ui/right-fields.tsx'
import { DateField, TextArea, TextField } from '#app/ui/text-fields.tsx'
import { GuestProblems } from './request-problems.tsx'
import type { GuestPage, GuestProblem } from './request.tsx'

interface GuestDetailsProps {
  readonly page: GuestPage
  readonly draft: RequestDraft
  readonly errors: FieldErrors
  readonly problem: GuestProblem | null
  readonly form: string
}

/** The second step: who asks, what exactly, how the answer is wanted, and the one button that sends. */
export function GuestDetails(props: GuestDetailsProps) {
  const { page, draft, errors, problem, form } = props
  const t = useT('public', 'citizen')
  const lang = useLang()
  const name = (id: string): string => {
    const own = GUEST_FIELDS.find((field) => field === id)
    return own === undefined ? draftFieldName(t, id) : t(`public:guest.${own}`)
  }
  const back = new URLSearchParams(
    (['rights', 'registers', 'standing'] as const).flatMap((list) =>
      listed(page.choice, list).map((value) => [list, value]),
    ),
  )
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).flatMap(([id, key]) =>
          key === undefined ? [] : [{ id, label: name(id), message: t(key) }],
        )}
      />
      {problem && <GuestProblems problem={problem} controllers={page.chosen} />}
      <p>
        <strong>{t('public:guest.noCode')}</strong>
      </p>
      <Chosen page={page} changeHref={`/${lang}/request?${back.toString()}`} />
      <form method="post" noValidate>
        <input type="hidden" name="form" value={form} />
        <Trap />
        <WhoFields draft={draft} errors={errors} />
        {page.rights.map((right) => (
          <RightFields key={right} right={right} draft={draft} errors={errors} />
        ))}
        <AnswerFields draft={draft} errors={errors} />
        <h2>{t('public:guest.nextTitle')}</h2>
        <p>{t('public:guest.nextText')}</p>
        <p className="button-row">
          <SubmitButton>{t('common:button.submitRequest')}</SubmitButton>
        </p>
      </form>
    </>
  )
}

/** What was chosen on the first step, and the way back to it. */
function Chosen({
  page,
  changeHref,
}: Pick<GuestDetailsProps, 'page'> & { readonly changeHref: string }) {
  const t = useT('public', 'citizen')
  const shown = contentLang(useLang())
  return (
    <section aria-labelledby="chosen">
      <h2 id="chosen">{t('public:guest.chosen')}</h2>
      <ul>
        {page.rights.map((right) => (
          <li key={right}>{t(`common:right.${right}`)}</li>
        ))}
      </ul>
      <ul>
        {page.chosen.map(({ key, name, registers }) => (
          <li key={key}>
            <span lang={shown}>
              {name[shown]}
              {': '}
              {registers
                .filter((register) => page.answering.includes(register.key))
                .map((register) => register.name[shown])
                .join(', ')}
            </span>
            {page.answering.includes(`unknown:${key}`) && ` ${t('public:guest.unknown')}`}
          </li>
        ))}
      </ul>
      {page.choice['standing'] === 'systemUser' && <p>{t('citizen:right.systemUserShort')}</p>}
      {page.chosen.length > 1 && <p>{t('public:guest.severalControllers')}</p>}
      <p>
        <a href={changeHref}>{t('public:guest.change')}</a>
      </p>
    </section>
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

interface PartProps {
  readonly draft: RequestDraft
  readonly errors: FieldErrors
}

function useField({ draft, errors }: PartProps) {
  const t = useT()
  return (id: string) => ({
    id,
    name: id,
    error: errors[id] && t(errors[id]),
    defaultValue: draft[id],
  })
}

function WhoFields(props: PartProps) {
  const t = useT('public')
  const field = useField(props)
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('public:guest.whoTitle')}</h2>
      <TextField
        {...field('name')}
        label={t('public:guest.name')}
        hint={t('public:guest.nameHint')}
        autoComplete="name"
        spellCheck={false}
        required
      />
      <DateField
        {...field('birthDate')}
        label={t('public:guest.birthDate')}
        hint={t('public:guest.birthDateHint')}
        autoComplete="bday"
        required
      />
      <RadioGroup
        {...field('subject')}
        label={t('public:guest.subject')}
        required
        choices={[
          { value: SELF, label: t('public:guest.self') },
          { value: OTHER, label: t('public:guest.other'), hint: t('public:guest.otherHint') },
        ]}
      />
      <TextArea
        {...field('represented')}
        label={t('public:guest.represented')}
        hint={t('public:guest.representedHint')}
        rows={2}
        required
      />
    </section>
  )
}

function AnswerFields(props: PartProps) {
  const t = useT('public', 'citizen')
  const field = useField(props)
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('public:guest.answerTitle')}</h2>
      <RadioGroup
        {...field('answerForm')}
        label={t('citizen:details.answerForm')}
        required
        choices={ANSWER_FORMS.map((form) => ({
          value: form,
          label: t(`citizen:answerForm.${form}`),
          hint: t(`public:guest.answerFormHint.${form}`),
        }))}
      />
      <RadioGroup
        {...field('caseLanguage')}
        label={t('citizen:details.caseLanguage')}
        hint={t('citizen:details.caseLanguageHint')}
        required
        choices={(['fi', 'sv'] as const).map((lang) => ({
          value: lang,
          label: t(`citizen:language.${lang}`),
        }))}
      />
      <TextField
        {...field('interpreter')}
        label={t('citizen:details.interpreter')}
        hint={t('citizen:details.interpreterHint')}
      />
      <h3>{t('citizen:details.contact')}</h3>
      <p>{t('public:guest.contactText')}</p>
      <TextField
        {...field('email')}
        type="email"
        autoComplete="email"
        spellCheck={false}
        label={t('citizen:details.email')}
        hint={t('public:guest.emailHint')}
      />
      <TextField
        {...field('phone')}
        type="tel"
        autoComplete="tel"
        width="medium"
        label={t('citizen:details.phone')}
      />
      <Alert kind="info" heading={t('public:guest.secretAddress')}>
        <p>{t('public:guest.secretAddressText')}</p>
      </Alert>
      <TextArea
        {...field('address')}
        label={t('citizen:details.address')}
        hint={t('citizen:details.addressHint')}
        rows={3}
      />
    </section>
  )
}
