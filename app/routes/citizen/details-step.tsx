import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/react.tsx'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { asksAddress, type FieldErrors } from '#app/requests/draft-fields.ts'
import { ANSWER_FORMS, type RequestDraft } from '#app/requests/request.ts'
import { Alert } from '#app/ui/alert.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import { RightFields } from '#app/ui/right-fields.tsx'
import { TextArea, TextField } from '#app/ui/text-fields.tsx'
import type { NotHere } from './choice-view.server.ts'
import { NotHereNotes } from './right-step.tsx'

export interface DetailsFieldsProps {
  /** The chosen rights with their titles. */
  readonly rights: readonly { readonly right: RequestedRight; readonly title: string }[]
  readonly notHere: readonly NotHere[]
  /** As typed; what has not been asked yet is filled in from what is known. */
  readonly draft: RequestDraft
  readonly errors: FieldErrors
  readonly nonDisclosure: boolean
  /** The language of every chosen controller is Finnish: Swedish is offered all the same (S-03). */
  readonly finnishOnly: boolean
}

/** What each right asks, then how the answer is wanted and how the person can be reached. */
export function DetailsFields(props: DetailsFieldsProps) {
  const { rights, notHere, draft, errors } = props
  // With a script the fields that a choice makes needless are hidden; without one all are there.
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return (
    <>
      {rights.map(({ right, title }) => (
        <RightFields key={right} {...{ right, title, draft, errors, scripted }}>
          <NotHereNotes notes={notHere.filter((note) => note.right === right)} />
        </RightFields>
      ))}
      <CommonFields {...props} scripted={scripted} />
    </>
  )
}

function CommonFields(props: DetailsFieldsProps & { readonly scripted: boolean }) {
  const { draft, errors, nonDisclosure, finnishOnly, scripted } = props
  const t = useT('citizen')
  const error = (field: string) => {
    const key = errors[field]
    return key && t(key)
  }
  const [answerForm, setAnswerForm] = useState(draft['answerForm'])
  const showsAddress = !nonDisclosure && (!scripted || asksAddress(answerForm, { nonDisclosure }))
  return (
    <>
      <h2>{t('citizen:details.answer')}</h2>
      <div onChange={(event) => setAnswerForm((event.target as HTMLInputElement).value)}>
        <RadioGroup
          id="answerForm"
          name="answerForm"
          label={t('citizen:details.answerForm')}
          required
          error={error('answerForm')}
          defaultValue={draft['answerForm']}
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
        defaultValue={draft['caseLanguage']}
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
        defaultValue={draft['interpreter']}
      />
      <h3>{t('citizen:details.contact')}</h3>
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
        defaultValue={draft['email']}
      />
      <TextField
        id="phone"
        name="phone"
        type="tel"
        autoComplete="tel"
        width="medium"
        label={t('citizen:details.phone')}
        error={error('phone')}
        defaultValue={draft['phone']}
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
            defaultValue={draft['address']}
            rows={3}
          />
        </div>
      )}
    </>
  )
}
