import { useT } from '#app/i18n/react.tsx'
import type { Key, TFunction } from '#app/i18n/translate.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { fieldName, RIGHT_FIELDS, type RightField } from '#app/requests/right-fields.ts'
import { CheckboxGroup, Fieldset, RadioGroup, type Choice } from '#app/ui/choices.tsx'
import { DateField, TextArea, TextField } from '#app/ui/text-fields.tsx'

interface AskedFieldsProps {
  readonly right: RequestedRight
  /** As typed, by `fieldName`. */
  readonly typed: Readonly<Partial<Record<string, string>>>
  /** Finished sentences, by `fieldName`. */
  readonly errors: Readonly<Partial<Record<string, string>>>
  /** Where the officer can tell only what the person has told. */
  readonly allOptional?: boolean
}

/** What one right asks for (law 2.4), for an officer who writes down what somebody has asked. */
export function AskedFields({ right, typed, errors, allOptional = false }: AskedFieldsProps) {
  const t = useT('desk')
  return (
    <Fieldset id={`asked-${right}`} legend={t(`common:right.${right}`)} large>
      {RIGHT_FIELDS[right].map((field) => (
        <AskedField
          key={field.id}
          right={right}
          field={field}
          typed={typed[fieldName(right, field.id)]}
          error={errors[fieldName(right, field.id)]}
          isOptional={allOptional}
        />
      ))}
    </Fieldset>
  )
}

function AskedField(props: {
  readonly right: RequestedRight
  readonly field: RightField
  readonly typed: string | undefined
  readonly error: string | undefined
  readonly isOptional: boolean
}) {
  const { right, field, typed, error, isOptional } = props
  const t = useT('desk')
  const id = fieldName(right, field.id)
  const label = t(`desk:ask.field.${field.id}` as Key<'desk'>)
  // A field that another answer calls for is not always asked: it is marked as one that may be empty.
  const required = !isOptional && field.required === true && field.shownWhen === undefined
  const shared = { id, name: id, label, error, required }
  switch (field.kind) {
    case 'radio':
      return <RadioGroup {...shared} defaultValue={typed} choices={choicesOf(t, right, field)} />
    case 'checks':
      return (
        <CheckboxGroup
          {...shared}
          defaultValue={(typed ?? '').split(',')}
          choices={choicesOf(t, right, field)}
        />
      )
    case 'tick':
      return (
        <CheckboxGroup
          {...shared}
          defaultValue={[typed ?? '']}
          choices={[{ value: 'yes', label: t('desk:ask.value.yes') }]}
        />
      )
    case 'date':
      return <DateField {...shared} defaultValue={typed} />
    case 'line':
      return <TextField {...shared} defaultValue={typed} />
    case 'text':
      return (
        <TextArea
          {...shared}
          defaultValue={typed}
          rows={3}
          {...(field.limit === undefined ? {} : { limit: field.limit })}
        />
      )
  }
}

function choicesOf(
  t: TFunction<'desk'>,
  right: RequestedRight,
  { id, values = [] }: RightField,
): Choice[] {
  const group = id === 'ground' ? right : id
  return values.map((value) => ({
    value,
    label: t(`desk:ask.value.${group}.${value}` as Key<'desk'>),
  }))
}
