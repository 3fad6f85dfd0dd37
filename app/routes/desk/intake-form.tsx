import { contentLang, type Localized } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { Key, TFunction } from '#app/i18n/translate.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import { TEXT_LIMITS } from '#app/requests/draft-fields.ts'
import {
  BEHALVES,
  IDENTITY_CHECKS,
  INTAKE_CHANNELS,
  NOTE_LIMIT,
  REGISTER_UNKNOWN,
  type IntakeDraft,
} from '#app/requests/intake.ts'
import { ANSWER_FORMS, IDENTITY_DOCUMENTS, TOLD_CHILD_VIEWS } from '#app/requests/request.ts'
import { AskedFields } from '#app/routes/desk/asked-fields.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { CheckboxGroup, Fieldset, RadioGroup } from '#app/ui/choices.tsx'
import { DateField, TextArea, TextField } from '#app/ui/text-fields.tsx'

interface IntakeFormProps {
  /** Posted with the form: however often it is posted, the case is made once. */
  readonly formKey: string
  readonly draft: IntakeDraft
  /** Finished sentences, by field. */
  readonly errors: Readonly<Partial<Record<string, string>>>
  /** Codes that were typed and, never being shown, have to be typed again. */
  readonly retype: { readonly hetu: boolean; readonly subjectHetu: boolean } | undefined
  readonly registers: readonly { readonly key: string; readonly name: Localized }[]
}

type PartProps = Pick<IntakeFormProps, 'draft' | 'errors'> & {
  readonly retype?: IntakeFormProps['retype']
}

/** Everything that a clerk writes down of a request, in the order in which one asks. */
export function IntakeForm({ formKey, draft, errors, retype, registers }: IntakeFormProps) {
  const t = useT('desk')
  return (
    <form method="post" noValidate autoComplete="off">
      <input type="hidden" name="formKey" value={formKey} />
      <h2>{t('desk:intake.part.arrival')}</h2>
      <Arrival draft={draft} errors={errors} />
      <h2>{t('desk:intake.part.who')}</h2>
      <Who draft={draft} errors={errors} retype={retype} />
      <h2>{t('desk:intake.part.identity')}</h2>
      <Identity draft={draft} errors={errors} />
      <h2>{t('desk:intake.part.behalf')}</h2>
      <OnBehalf draft={draft} errors={errors} retype={retype} />
      <h2>{t('desk:intake.part.what')}</h2>
      <What draft={draft} errors={errors} registers={registers} />
      <h2>{t('desk:intake.part.answer')}</h2>
      <Answer draft={draft} errors={errors} />
      <p className="button-row">
        <SubmitButton name="intent" value="record">
          {t('desk:intake.save')}
        </SubmitButton>
      </p>
    </form>
  )
}

/** Name, label, error and what was typed of one field. */
function useField({ draft, errors }: PartProps) {
  const t = useT('desk')
  return (name: string, required = false) => ({
    id: name,
    name,
    label: intakeLabel(t, name),
    error: errors[name],
    defaultValue: draft[name],
    required,
  })
}

/** What a field is called; of a right's field also which right's. */
export function intakeLabel(t: TFunction<'desk'>, name: string): string {
  const right = REQUESTED_RIGHTS.find((one) => name.startsWith(`${one}-`))
  if (right === undefined) return t(`desk:intake.field.${name}` as Key<'desk'>)
  const field = name.slice(right.length + 1)
  return `${t(`common:right.${right}` as Key<'desk'>)}, ${t(`desk:ask.field.${field}` as Key<'desk'>)}`
}

function Arrival(props: PartProps) {
  const t = useT('desk')
  const field = useField(props)
  return (
    <>
      <RadioGroup
        {...field('channel', true)}
        choices={INTAKE_CHANNELS.map((value) => ({
          value,
          label: t(`desk:fact.channels.${value}`),
        }))}
      />
      <DateField {...field('receivedOn', true)} hint={t('desk:intake.hint.receivedOn')} />
      <TextField
        {...field('receivedTime')}
        hint={t('desk:intake.hint.receivedTime')}
        width="short"
        spellCheck={false}
      />
    </>
  )
}

function Who({ retype, ...props }: PartProps) {
  const t = useT('desk')
  const field = useField(props)
  const { defaultValue: ticked, ...nonDisclosure } = field('nonDisclosure')
  return (
    <>
      <TextField {...field('givenNames', true)} />
      <TextField {...field('familyName', true)} />
      <CodeField field={field('hetu')} isTypedAgain={retype?.hetu} />
      <DateField {...field('birthDate')} hint={t('desk:intake.hint.birthDate')} />
      <CheckboxGroup
        {...nonDisclosure}
        hint={t('desk:intake.hint.nonDisclosure')}
        defaultValue={[ticked ?? '']}
        choices={[{ value: 'yes', label: t('desk:intake.tick.nonDisclosure') }]}
      />
    </>
  )
}

/** A personal identity code: typed here, and shown nowhere. */
function CodeField({
  field: { defaultValue: _never, ...field },
  isTypedAgain,
}: {
  readonly field: ReturnType<ReturnType<typeof useField>>
  readonly isTypedAgain: boolean | undefined
}) {
  const t = useT('desk')
  return (
    <TextField
      {...field}
      hint={
        <>
          {isTypedAgain && <strong>{t('desk:intake.hint.hetuAgain')} </strong>}
          {t('desk:intake.hint.hetu')}
        </>
      }
      width="short"
      autoComplete="off"
      spellCheck={false}
    />
  )
}

function Identity(props: PartProps) {
  const t = useT('desk')
  const field = useField(props)
  return (
    <>
      <RadioGroup
        {...field('identity', true)}
        hint={t('desk:intake.hint.identity')}
        choices={IDENTITY_CHECKS.map((value) => ({
          value,
          label: t(`desk:intake.check.${value}`),
          ...(value === 'pending' && { hint: t('desk:intake.checkHint.pending') }),
        }))}
      />
      <RadioGroup
        {...field('document')}
        choices={IDENTITY_DOCUMENTS.map((value) => ({
          value,
          label: t(`desk:intake.document.${value}`),
        }))}
      />
      <DateField {...field('documentOn')} hint={t('desk:intake.hint.documentOn')} />
      <TextArea
        {...field('identityNote')}
        hint={t('desk:intake.hint.identityNote')}
        limit={NOTE_LIMIT}
        rows={2}
      />
    </>
  )
}

function OnBehalf({ retype, ...props }: PartProps) {
  const t = useT('desk')
  const field = useField(props)
  return (
    <>
      <RadioGroup
        {...field('behalf', true)}
        choices={BEHALVES.map((value) => ({ value, label: t(`desk:intake.behalf.${value}`) }))}
      />
      <p className="field-hint">{t('desk:intake.hint.subject')}</p>
      <TextField {...field('subjectGivenNames')} />
      <TextField {...field('subjectFamilyName')} />
      <CodeField field={field('subjectHetu')} isTypedAgain={retype?.subjectHetu} />
      <DateField {...field('subjectBirthDate')} hint={t('desk:intake.hint.birthDate')} />
      <TextField {...field('capacity')} hint={t('desk:intake.hint.capacity')} />
      <TextArea
        {...field('proof')}
        hint={t('desk:intake.hint.proof')}
        limit={NOTE_LIMIT}
        rows={2}
      />
      <RadioGroup
        {...field('childView')}
        hint={t('desk:intake.hint.childView')}
        choices={TOLD_CHILD_VIEWS.map((value) => ({
          value,
          label: t(`desk:fact.childViews.${value}`),
        }))}
      />
    </>
  )
}

/** Rights and registers; the fields of the chosen rights come with the button, or with the errors. */
function What({ registers, ...props }: PartProps & Pick<IntakeFormProps, 'registers'>) {
  const t = useT('desk')
  const lang = useLang()
  const field = useField(props)
  const { defaultValue: rights, ...rightsField } = field('rights', true)
  const { defaultValue: keys, ...registersField } = field('registers', true)
  const { defaultValue: standing, ...standingField } = field('standing')
  const chosen = (rights ?? '').split(',')
  return (
    <>
      <CheckboxGroup
        {...registersField}
        hint={t('desk:intake.hint.registers')}
        defaultValue={(keys ?? '').split(',')}
        choices={[
          ...registers.map(({ key, name }) => ({ value: key, label: name[contentLang(lang)] })),
          { value: REGISTER_UNKNOWN, label: t('desk:intake.registerUnknown') },
        ]}
      />
      <CheckboxGroup
        {...standingField}
        hint={t('desk:intake.hint.standing')}
        defaultValue={[standing ?? '']}
        choices={[{ value: 'systemUser', label: t('desk:intake.tick.standing') }]}
      />
      <CheckboxGroup
        {...rightsField}
        hint={t('desk:intake.hint.rights')}
        defaultValue={chosen}
        choices={REQUESTED_RIGHTS.map((value) => ({ value, label: t(`common:right.${value}`) }))}
      />
      <p className="field-hint">{t('desk:intake.showFieldsHint')}</p>
      <p>
        <SubmitButton look="secondary" name="intent" value="fields" formNoValidate>
          {t('desk:intake.showFields')}
        </SubmitButton>
      </p>
      {REQUESTED_RIGHTS.filter((right) => chosen.includes(right)).map((right) => (
        <AskedFields key={right} right={right} typed={props.draft} errors={props.errors} />
      ))}
    </>
  )
}

function Answer(props: PartProps) {
  const t = useT('desk')
  const field = useField(props)
  return (
    <>
      <RadioGroup
        {...field('answerForm', true)}
        choices={ANSWER_FORMS.map((value) => ({ value, label: t(`desk:answerForm.${value}`) }))}
      />
      <RadioGroup
        {...field('caseLanguage', true)}
        choices={(['fi', 'sv'] as const).map((value) => ({
          value,
          label: t(`desk:language.${value}`),
        }))}
      />
      <TextField {...field('interpreter')} />
      <Fieldset id="contact" legend={t('desk:fact.contact')} hint={t('desk:intake.hint.contact')}>
        <TextField {...field('email')} type="email" spellCheck={false} />
        <TextField {...field('phone')} type="tel" width="medium" />
        <TextArea {...field('address')} limit={TEXT_LIMITS.address} rows={3} />
      </Fieldset>
    </>
  )
}
