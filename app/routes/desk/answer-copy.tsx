import { formatFileSize } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { AnswerContent } from '#app/requests/answer.ts'
import { annexField } from '#app/requests/answer-form.ts'
import { EXTRACT_ENDINGS, EXTRACT_LIMIT } from '#app/requests/extract.ts'
import type { AnswerData } from '#app/routes/desk/answer.tsx'
import { AnswerRows } from '#app/routes/desk/answer-rows.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import { FileField, TextField } from '#app/ui/text-fields.tsx'

/** What every part of the answer's form is drawn from. */
export interface PartProps {
  readonly data: AnswerData
  readonly content: AnswerContent
  readonly errors: Readonly<Record<string, string>>
}

/** The copy of the data: its files, and where one is added. */
export function Copy({ data, content, errors }: PartProps) {
  const t = useT('desk')
  const lang = useLang()
  return (
    <section className="answer-part" aria-labelledby="copy">
      <h2 id="copy">{t('desk:part.copy')}</h2>
      {data.files.map(({ id, name, size }) => (
        <fieldset className="row-fields" key={id}>
          <legend>
            <a href={`files/${id}`}>{name}</a> ({formatFileSize(size, lang)})
          </legend>
          <TextField
            id={annexField(id)}
            name={annexField(id)}
            label={t('desk:extract.describe')}
            defaultValue={content.annexes[id]}
          />
          <SubmitButton name="intent" value={`detach:${id}`} look="text">
            {t('desk:extract.remove', { name })}
          </SubmitButton>
        </fieldset>
      ))}
      <FileField
        id="extract"
        name="extract"
        label={t('desk:extract.label')}
        hint={t('desk:extract.hint')}
        accept={EXTRACT_ENDINGS}
        maxBytes={EXTRACT_LIMIT}
        required
        error={errors['extract']}
      />
      <SubmitButton name="intent" value="attach" look="secondary">
        {t('desk:extract.add')}
      </SubmitButton>
    </section>
  )
}

/** F-03: codes in the copy are explained. */
export function CodesPart({ content, errors }: PartProps) {
  const t = useT('desk')
  return (
    <section className="answer-part" aria-labelledby="codes-heading">
      <h2 id="codes-heading">{t('desk:part.codes')}</h2>
      <ToldChoice field="codes" content={content} errors={errors} />
      <AnswerRows
        field="codeRows"
        rows={content.codeRows}
        columns={[
          { name: 'code', label: t('desk:field.code') },
          { name: 'meaning', label: t('desk:field.meaning') },
        ]}
      />
    </section>
  )
}

/** Nothing to tell, or told in the fields below: the officer must say which. */
export function ToldChoice({
  field,
  content,
  errors,
  hint = '',
}: {
  readonly field: 'recipients' | 'automated' | 'transfers' | 'codes' | 'leftOut'
  readonly content: AnswerContent
  readonly errors: PartProps['errors']
  readonly hint?: string
}) {
  const t = useT('desk')
  return (
    <RadioGroup
      id={field}
      name={field}
      label={t(`desk:told.${field}.label`)}
      hint={hint.trim() === '' ? undefined : hint.trim()}
      required
      defaultValue={content[field]}
      error={errors[field]}
      choices={[
        { value: 'none', label: t(`desk:told.${field}.none`) },
        { value: 'told', label: t(`desk:told.${field}.told`) },
      ]}
    />
  )
}
