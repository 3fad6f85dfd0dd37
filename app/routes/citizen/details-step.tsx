import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { asksAddress, TEXT_LIMITS, type FieldErrors } from '#app/requests/draft-fields.ts'
import { ANSWER_FORMS, type RequestDraft } from '#app/requests/request.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Fieldset, RadioGroup } from '#app/ui/choices.tsx'
import { DateField, TextArea, TextField } from '#app/ui/text-fields.tsx'

export interface DetailsFieldsProps {
  /** As typed; what has not been asked yet is filled in from what is known. */
  readonly draft: RequestDraft
  readonly errors: FieldErrors
  readonly nonDisclosure: boolean
  /** The controller's own language is Finnish: Swedish is offered all the same (S-03). */
  readonly finnishOnly: boolean
}

/** What is asked for, how the answer is wanted, and how the person can be reached. */
export function DetailsFields({ draft, errors, nonDisclosure, finnishOnly }: DetailsFieldsProps) {
  const t = useT('citizen')
  const error = (field: keyof FieldErrors) => {
    const key = errors[field]
    return key && t(key)
  }
  // With a script the fields that a choice makes needless are hidden; without one all are there.
  const [scripted, setScripted] = useState(false)
  const [scope, setScope] = useState(draft.scope)
  const [answerForm, setAnswerForm] = useState(draft.answerForm)
  useEffect(() => setScripted(true), [])
  const showsAddress = !nonDisclosure && (!scripted || asksAddress(answerForm, { nonDisclosure }))
  return (
    <>
      <div onChange={(event) => setScope((event.target as HTMLInputElement).value)}>
        <RadioGroup
          id="scope"
          name="scope"
          label={t('citizen:details.scope')}
          required
          error={error('scope')}
          defaultValue={draft.scope}
          choices={[
            { value: 'all', label: t('citizen:details.all') },
            { value: 'certain', label: t('citizen:details.certain') },
          ]}
        />
      </div>
      <div hidden={scripted && scope !== 'certain'}>
        <TextArea
          id="which"
          name="which"
          label={t('citizen:details.which')}
          hint={t('citizen:details.whichHint')}
          required
          limit={TEXT_LIMITS.which}
          error={error('which')}
          defaultValue={draft.which}
          rows={4}
        />
      </div>
      <Fieldset
        id="period"
        legend={t('citizen:details.period')}
        hint={t('citizen:details.periodHint')}
      >
        {(['periodFrom', 'periodTo'] as const).map((field) => (
          <DateField
            key={field}
            id={field}
            name={field}
            label={t(`citizen:details.${field}`)}
            error={error(field)}
            defaultValue={draft[field]}
          />
        ))}
      </Fieldset>
      <div onChange={(event) => setAnswerForm((event.target as HTMLInputElement).value)}>
        <RadioGroup
          id="answerForm"
          name="answerForm"
          label={t('citizen:details.answerForm')}
          required
          error={error('answerForm')}
          defaultValue={draft.answerForm}
          choices={ANSWER_FORMS.map((form) => ({
            value: form,
            label: t(`citizen:answerForm.${form}`),
            hint: t(`citizen:answerFormHint.${form}`),
          }))}
        />
      </div>
      <RadioGroup
        id="caseLanguage"
        name="caseLanguage"
        label={t('citizen:details.caseLanguage')}
        required
        hint={
          finnishOnly
            ? t('citizen:details.caseLanguageFinnishOnly')
            : t('citizen:details.caseLanguageHint')
        }
        error={error('caseLanguage')}
        defaultValue={draft.caseLanguage}
        choices={(['fi', 'sv'] as const).map((lang) => ({
          value: lang,
          label: t(`citizen:language.${lang}`),
        }))}
      />
      <TextField
        id="interpreter"
        name="interpreter"
        label={t('citizen:details.interpreter')}
        hint={t('citizen:details.interpreterHint')}
        error={error('interpreter')}
        defaultValue={draft.interpreter}
      />
      <h2>{t('citizen:details.contact')}</h2>
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        label={t('citizen:details.email')}
        hint={t('citizen:details.emailHint')}
        required
        error={error('email')}
        defaultValue={draft.email}
      />
      <TextField
        id="phone"
        name="phone"
        type="tel"
        autoComplete="tel"
        width="medium"
        label={t('citizen:details.phone')}
        error={error('phone')}
        defaultValue={draft.phone}
      />
      {nonDisclosure && (
        <Alert kind="info" heading={t('citizen:details.noAddress')}>
          <p>{t('citizen:details.noAddressText')}</p>
        </Alert>
      )}
      {!nonDisclosure && (
        <div hidden={!showsAddress}>
          <TextArea
            id="address"
            name="address"
            label={t('citizen:details.address')}
            hint={t('citizen:details.addressHint')}
            required
            error={error('address')}
            defaultValue={draft.address}
            rows={3}
          />
        </div>
      )}
    </>
  )
}
