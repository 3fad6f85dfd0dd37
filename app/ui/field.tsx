import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'

/** What every field takes; the names are those of a Conform field, but nothing here needs Conform. */
export interface FieldProps {
  readonly id: string
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** The finished sentence, the same as in the error summary. */
  readonly error?: string | undefined
  /** Fields are marked when they are optional: most are required. */
  readonly required?: boolean
  /** In a form where everything may be left open nothing is marked as optional. */
  readonly unmarked?: boolean
}

export function hintId(id: string): string {
  return `${id}-hint`
}

export function errorId(id: string): string {
  return `${id}-error`
}

/** The attributes that tie a control to its hint and error. */
export function described({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const ids = [hint ? hintId(id) : '', error ? errorId(id) : ''].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

/** The label's text, with "(vapaaehtoinen)" where the field may be left empty. */
export function LabelText({
  label,
  required,
  unmarked,
}: Pick<FieldProps, 'label' | 'required' | 'unmarked'>) {
  const t = useT()
  return (
    <>
      {label}
      {!required && !unmarked && (
        <span className="field-optional"> ({t('common:form.optional')})</span>
      )}
    </>
  )
}

/** Hint and error of a field, with the ids that `described` refers to. */
export function FieldNotes({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const t = useT()
  return (
    <>
      {hint && (
        <p className="field-hint" id={hintId(id)}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={errorId(id)}>
          <span className="visually-hidden">{t('common:form.errorWord')} </span>
          {error}
        </p>
      )}
    </>
  )
}

/** One labelled control. */
export function Field({ children, ...field }: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={field.error ? 'field invalid' : 'field'}>
      <label className="field-label" htmlFor={field.id}>
        <LabelText {...field} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  )
}
