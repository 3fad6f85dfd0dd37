import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { Fieldset } from '#app/ui/choices.tsx'
import { TextField } from '#app/ui/text-fields.tsx'

interface NamedCodeFieldsProps {
  /** Fields are named `<prefix>-givenNames`, `<prefix>-familyName`, `<prefix>-hetu`. */
  readonly prefix: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly required: boolean
  /** As typed; of the code only whether it was: it is not shown and has to be typed again. */
  readonly typed: Readonly<Partial<Record<string, string>>>
  /** Finished sentences, by field. */
  readonly errors: Readonly<Partial<Record<string, string>>>
}

/** Somebody named by an officer with their personal identity code, which is shown nowhere. */
export function NamedCodeFields(props: NamedCodeFieldsProps) {
  const { prefix, legend, hint, required, typed, errors } = props
  const t = useT('desk')
  const field = (name: 'givenNames' | 'familyName' | 'hetu') => {
    const id = `${prefix}-${name}`
    return { id, name: id, required, error: errors[id], label: t(`desk:mandates.field.${name}`) }
  }
  return (
    <Fieldset id={`${prefix}-person`} legend={legend} hint={hint}>
      <TextField {...field('givenNames')} defaultValue={typed[`${prefix}-givenNames`]} />
      <TextField {...field('familyName')} defaultValue={typed[`${prefix}-familyName`]} />
      <TextField
        {...field('hetu')}
        hint={
          <>
            {typed[`${prefix}-hetu`] && <strong>{t('desk:intake.hint.hetuAgain')} </strong>}
            {t('desk:mandates.hint.hetu')}
          </>
        }
        width="short"
        autoComplete="off"
        spellCheck={false}
      />
    </Fieldset>
  )
}
