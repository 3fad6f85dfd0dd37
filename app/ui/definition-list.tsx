import type { ReactNode } from 'react'

export interface Definition {
  readonly term: ReactNode
  readonly value: ReactNode
  /** A "change" link on the check page; its hidden words say what it changes. */
  readonly action?: { readonly href: string; readonly label: string; readonly about: string }
}

/** Facts as term and value: receipt, case facts, the check page of a form. */
export function DefinitionList({ rows }: { readonly rows: readonly Definition[] }) {
  return (
    <dl className="facts">
      {rows.map(({ term, value, action }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action && (
            <dd className="no-print">
              <a href={action.href}>
                {action.label}
                <span className="visually-hidden"> ({action.about})</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
