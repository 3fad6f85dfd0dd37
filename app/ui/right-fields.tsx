import { useState, type ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { askText } from '#app/requests/ask-texts.ts'
import type { FieldErrors } from '#app/requests/draft-fields.ts'
import type { RequestDraft } from '#app/requests/request.ts'
import { fieldName, isAsked, RIGHT_FIELDS, type RightField } from '#app/requests/right-fields.ts'
import { CheckboxGroup, Fieldset, RadioGroup } from './choices.tsx'
import { DateField, TextArea, TextField } from './text-fields.tsx'

interface FieldsProps {
  readonly right: RequestedRight
  /** As typed; fields are named by `fieldName`. */
  readonly draft: RequestDraft
  readonly errors: FieldErrors
}

interface RightFieldsProps extends FieldsProps {
  /** The heading; the right's common name when absent. */
  readonly title?: string
  /** Whether a script runs: then fields that an answer makes needless are hidden. */
  readonly scripted?: boolean
  /** What is said before the fields. */
  readonly children?: ReactNode
}

/**
 * What one right asks for (law 2.4). Without a script every field is there, and the hint of a field
 * says when it can be left empty.
 */
export function RightFields(props: RightFieldsProps) {
  const { right, title, draft, errors, scripted = false, children } = props
  const t = useT()
  const fields = RIGHT_FIELDS[right]
  const [answers, setAnswers] = useState(() =>
    Object.fromEntries(fields.map(({ id }) => [id, draft[fieldName(right, id)] ?? ''])),
  )
  const keepAnswer = ({ target }: { readonly target: EventTarget }) => {
    const { type, name, value } = target as HTMLInputElement
    if (type !== 'radio') return
    setAnswers((before) => ({ ...before, [name.slice(fieldName(right, '').length)]: value }))
  }
  const shared = { right, draft, errors }
  return (
    <section aria-labelledby={`asked-${right}`} onChange={keepAnswer}>
      <h2 id={`asked-${right}`}>{title ?? t(`common:right.${right}`)}</h2>
      {children}
      {fields.map((field) => {
        if (field.id === 'periodTo') return null
        if (field.id === 'periodFrom') return <Period key={field.id} {...shared} />
        return (
          <div key={field.id} hidden={scripted && !isAsked(field, answers)}>
            <AskedField field={field} {...shared} />
          </div>
        )
      })}
    </section>
  )
}

/** From and to stand together. */
function Period({ right, draft, errors }: FieldsProps) {
  const t = useT('citizen')
  return (
    <Fieldset
      id={fieldName(right, 'period')}
      legend={askText(t, right, 'period', 'label')}
      hint={askText(t, right, 'period', 'hint')}
    >
      {RIGHT_FIELDS[right]
        .filter(({ id }) => id === 'periodFrom' || id === 'periodTo')
        .map((field) => (
          <AskedField key={field.id} right={right} field={field} draft={draft} errors={errors} />
        ))}
    </Fieldset>
  )
}

function AskedField({ right, field, draft, errors }: FieldsProps & { readonly field: RightField }) {
  const t = useT('citizen')
  const name = fieldName(right, field.id)
  const error = errors[name] && t(errors[name])
  const label = askText(t, right, field.id, 'label') ?? field.id
  const hint = askText(t, right, field.id, 'hint')
  const value = draft[name]
  // Nobody is told "optional" of a field that another answer makes necessary: its hint says when.
  const required = field.required === true || field.shownWhen !== undefined
  const props = { id: name, name, label, hint, error, required }
  const choices = (field.values ?? []).map((one) => ({
    value: one,
    label: askText(t, right, field.id, `choice.${one}`) ?? one,
  }))
  switch (field.kind) {
    case 'radio':
      return <RadioGroup {...props} choices={choices} defaultValue={value} />
    case 'checks':
      return <CheckboxGroup {...props} choices={choices} defaultValue={value?.split(',')} />
    case 'text':
      return <TextArea {...props} rows={4} limit={field.limit ?? 0} defaultValue={value} />
    case 'line':
      return <TextField {...props} defaultValue={value} />
    case 'date':
      return <DateField {...props} defaultValue={value} />
    case 'tick':
      return <Tick name={name} label={label} ticked={value === 'yes'} />
  }
}

/** One box. The empty field after it tells the server that it was shown and not ticked. */
function Tick(props: { readonly name: string; readonly label: string; readonly ticked: boolean }) {
  const { name, label, ticked } = props
  return (
    <div className="choices field">
      <div className="choice">
        <input type="checkbox" id={name} name={name} value="yes" defaultChecked={ticked} />
        <label htmlFor={name}>{label}</label>
      </div>
      <input type="hidden" name={name} value="" />
    </div>
  )
}
