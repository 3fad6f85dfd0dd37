import { useT } from '#app/i18n/react.tsx'
import type { LetterContent, LetterRow } from '#app/letters/template.ts'
import { inputName } from '#app/requests/letter-names.ts'
import type { FieldView } from '#app/routes/desk/letter-page.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import { DateField, Select, TextArea, TextField } from '#app/ui/text-fields.tsx'

interface FieldInputProps {
  readonly field: FieldView
  readonly value: LetterContent[string] | undefined
  readonly errorAt: (id: string) => string | undefined
}

/** A field of a letter with what can be taken into it. */
export function LetterFieldInput(props: FieldInputProps) {
  const { field, value } = props
  return (
    <div id={`part-${field.name}`} className="letter-field">
      {field.kind === 'rows' ? (
        <LetterRows {...props} rows={Array.isArray(value) ? (value as readonly LetterRow[]) : []} />
      ) : (
        <OneInput {...props} text={typeof value === 'string' ? value : ''} />
      )}
      <Offers field={field} />
    </div>
  )
}

/** A choice of few is seen as a whole, one of many is a list. */
const FEW = 6

function OneInput({ field, text, errorAt }: FieldInputProps & { readonly text: string }) {
  const { kind, name, label, hint, required, choices } = field
  const common = { id: name, name, label, hint, required, error: errorAt(name), defaultValue: text }
  switch (kind) {
    case 'choice':
      return (
        <>
          {/* An unmade choice is told as empty: what is absent from the form keeps its saved value. */}
          <input type="hidden" name={name} value="" />
          {choices.length <= FEW ? (
            <RadioGroup {...common} choices={choices} />
          ) : (
            <Select {...common} options={choices} />
          )}
        </>
      )
    case 'date':
      return <DateField {...common} />
    case 'line':
      return <TextField {...common} />
    case 'text':
    case 'lines':
    case 'rows':
      return <TextArea {...common} rows={Math.min(12, 3 + text.split('\n').length)} />
  }
}

/** Rows of a table; adding and removing are ordinary submits, so that they need no script. */
function LetterRows({
  field: { id, label, hint, columns },
  rows,
  errorAt,
}: FieldInputProps & { readonly rows: readonly LetterRow[] }) {
  const t = useT('desk')
  const shown = rows.length > 0 ? rows : [{}]
  return (
    <section className="answer-part" aria-label={label}>
      <h3>{label}</h3>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {shown.map((row: LetterRow, index) => (
        <fieldset className="row-fields" key={index}>
          <legend>{t('desk:letter.row', { name: label, number: index + 1 })}</legend>
          {columns.map((column) => {
            const name = inputName(id, index, column.id)
            return (
              <TextArea
                key={column.id}
                id={name}
                name={name}
                label={column.label}
                required={column.required}
                rows={2}
                defaultValue={row[column.id]}
                error={errorAt(name)}
              />
            )
          })}
          {rows.length > 0 && (
            <SubmitButton name="intent" value={`remove-row:${id}:${index}`} look="text">
              {t('desk:letter.removeRow', { name: label, number: index + 1 })}
            </SubmitButton>
          )}
        </fieldset>
      ))}
      <SubmitButton name="intent" value={`add-row:${id}`} look="secondary">
        {t('desk:letter.addRow', { name: label })}
      </SubmitButton>
    </section>
  )
}

/** Grounds of refusal, recipients: offered with their whole text, taken over by a button. */
function Offers({ field: { id, offers } }: { readonly field: FieldView }) {
  const t = useT('desk')
  if (offers.length === 0) return null
  const isGround = offers.some(({ provision }) => provision !== undefined)
  return (
    <details>
      <summary>{t(isGround ? 'desk:letter.grounds' : 'desk:letter.recipients')}</summary>
      {isGround && <p>{t('desk:letter.groundsText')}</p>}
      <ul className="plain-list">
        {offers.map((offer) => (
          <li key={offer.id}>
            {offer.provision !== undefined && (
              <>
                <strong>{offer.provision}</strong>: {offer.text}{' '}
              </>
            )}
            <SubmitButton name="intent" value={`use:${id}:${offer.id}`} look="text">
              {t('desk:letter.use', { name: offer.provision ?? offer.text })}
            </SubmitButton>
          </li>
        ))}
      </ul>
    </details>
  )
}
