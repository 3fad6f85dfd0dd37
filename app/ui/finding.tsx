/** Finding in long lists: search and pages. Both are plain GET, so that their state is in the address. */
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'

interface PaginationProps {
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
  /** What is shown, "1–50 / 2 304". */
  readonly summary?: ReactNode
}

/** Previous and next, for lists that are read in order of their due date. Nothing where there is one page. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useT()
  if (!previousHref && !nextHref && !summary) return null
  return (
    <nav className="pagination" aria-label={t('common:list.pages')}>
      {summary && <p className="numbers">{summary}</p>}
      {previousHref && (
        <a href={previousHref} rel="prev">
          {t('common:list.previous')}
        </a>
      )}
      {nextHref && (
        <a href={nextHref} rel="next">
          {t('common:list.next')}
        </a>
      )}
    </nav>
  )
}

interface SearchFieldProps {
  readonly id: string
  readonly label: string
  readonly action?: string
  readonly name?: string
  readonly defaultValue?: string | undefined
  readonly hint?: string
  /** Filters that a new search keeps. */
  readonly keep?: Readonly<Record<string, string>>
}

/** A search form; the answer is a page of its own. */
export function SearchField(props: SearchFieldProps) {
  const { id, label, action, name = 'q', defaultValue, hint, keep = {} } = props
  const t = useT()
  return (
    <form className="search" role="search" method="get" action={action}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {Object.entries(keep).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <div className="search-row">
        <input
          className="input"
          type="search"
          aria-describedby={hint ? `${id}-hint` : undefined}
          {...{ id, name, defaultValue }}
        />
        <button type="submit" className="button secondary">
          {t('common:button.search')}
        </button>
      </div>
    </form>
  )
}
