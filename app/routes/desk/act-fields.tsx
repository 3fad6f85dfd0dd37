import { contentLang } from '#app/i18n/lang.ts'
import { useLang } from '#app/i18n/react.tsx'
import type { LetterField } from '#app/letters/template.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { DateField, TextArea, TextField } from '#app/ui/text-fields.tsx'

/** One field of an act, in the language of the officer. */
export function ActField({
  field,
  value,
  error,
  optional = false,
}: {
  readonly field: LetterField
  readonly optional?: boolean
  readonly value: string | undefined
  readonly error: string | undefined
}) {
  const lang = contentLang(useLang())
  const common = {
    id: field.id,
    name: field.id,
    label: field.label[lang],
    hint: field.hint?.[lang],
    error,
    required: !optional,
    defaultValue: value,
  }
  switch (field.kind) {
    case 'choice':
      return (
        <RadioGroup
          {...common}
          choices={field.choices.map((one) => ({ value: one.value, label: one.label[lang] }))}
        />
      )
    case 'date':
      return <DateField {...common} />
    case 'line':
      return <TextField {...common} />
    case 'text':
    case 'lines':
    case 'rows':
      return <TextArea {...common} rows={4} limit={5000} />
  }
}
