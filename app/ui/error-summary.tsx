import { useEffect, useRef } from 'react'
import { useT } from '#app/i18n/react.tsx'

export interface FormError {
  /** The id of the field (for a group: of its first choice). */
  readonly id: string
  /** The same sentence as at the field. */
  readonly message: string
  /** The field's label, put before the message. */
  readonly label?: string | undefined
}

/**
 * The list of a form's errors, first on the page. It takes the focus when it appears, with a script and without
 * one (`autofocus`). The document's title begins with "Virhe:" at the same time: see `pageTitle`.
 */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors])
  if (errors.length === 0) return null
  return (
    <div
      className="error-summary"
      role="group"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      autoFocus
      ref={box}
    >
      <h2 id="error-summary-title">{t('common:form.errorSummary')}</h2>
      <ul className="plain-list">
        {errors.map(({ id, label, message }) => (
          <li key={`${id} ${message}`}>
            <a href={`#${id}`}>{label ? `${label}: ${message}` : message}</a>
          </li>
        ))}
      </ul>
      <p>{t('common:form.errorSummaryText')}</p>
    </div>
  )
}
