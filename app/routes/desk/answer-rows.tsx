import { useT } from '#app/i18n/react.tsx'
import { EMPTY_ROWS, type AnswerContent, type RowsField } from '#app/requests/answer.ts'
import { rowField } from '#app/requests/answer-form.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-fields.tsx'

interface RowColumn {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind?: 'text' | 'checkbox'
  readonly suggestions?: readonly string[]
}

/** Rows of a list; adding and removing are ordinary submits, so that they need no script. */
export function AnswerRows<F extends RowsField>({
  field,
  rows,
  columns,
}: {
  readonly field: F
  readonly rows: AnswerContent[F]
  readonly columns: readonly RowColumn[]
}) {
  const t = useT('desk')
  const shown: readonly object[] = rows.length > 0 ? rows : [EMPTY_ROWS[field]]
  return (
    <div id={field}>
      {shown.map((row, index) => (
        <fieldset className="row-fields" key={index}>
          <legend>{t(`desk:rows.${field}.row`, { number: index + 1 })}</legend>
          {columns.map((column) => (
            <RowInput
              key={column.name}
              id={rowField(field, index, column.name)}
              column={column}
              value={(row as Readonly<Record<string, string | boolean>>)[column.name]}
            />
          ))}
          {rows.length > 0 && (
            <SubmitButton name="intent" value={`remove-row:${field}:${index}`} look="text">
              {t(`desk:rows.${field}.remove`, { number: index + 1 })}
            </SubmitButton>
          )}
        </fieldset>
      ))}
      <SubmitButton name="intent" value={`add-row:${field}`} look="secondary">
        {t(`desk:rows.${field}.add`)}
      </SubmitButton>
    </div>
  )
}

function RowInput({
  id,
  column: { label, hint, kind, suggestions },
  value,
}: {
  readonly id: string
  readonly column: RowColumn
  readonly value: string | boolean | undefined
}) {
  if (kind === 'checkbox') {
    return (
      <div className="choice field">
        <input type="checkbox" id={id} name={id} value="yes" defaultChecked={value === true} />
        <label htmlFor={id}>{label}</label>
      </div>
    )
  }
  return (
    <TextField
      id={id}
      name={id}
      label={label}
      hint={hint}
      suggestions={suggestions}
      required
      defaultValue={typeof value === 'string' ? value : ''}
    />
  )
}
