import { useId, type ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Right-aligned, digits of equal width. */
  readonly numeric?: boolean
  /** The cell that names its row; one per table. A link in it gets `className="row-link"`: the row is its target. */
  readonly rowHeader?: boolean
  /** Dates and case numbers stay on one line. */
  readonly nowrap?: boolean
}

interface DataTableProps<Row> {
  readonly caption: ReactNode
  /** The heading above already says it: the caption is for screen readers only. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** What to do when there are no rows; the plain words "Ei näytettävää." otherwise. */
  readonly empty?: ReactNode
  /** On narrow screens: rows as blocks with a label per cell (`stack`), or a region that scrolls sideways. */
  readonly narrow?: 'stack' | 'scroll'
}

/** A table with caption, scoped headings that stay in sight, and a form for narrow screens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, narrow = 'stack' } = props
  const t = useT()
  const captionId = useId()
  if (rows.length === 0) return <p className="quiet">{empty ?? t('common:list.empty')}</p>
  const scroll = narrow === 'scroll'
  return (
    <div
      className="table-region"
      {...(scroll ? { role: 'region', tabIndex: 0, 'aria-labelledby': captionId } : {})}
    >
      {/* `display: block` takes the table's meaning away in some browsers: the roles keep it. */}
      <table className={scroll ? 'table' : 'table stack'} role="table">
        <caption id={captionId} className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const shared = { className: cellClass(column), 'data-label': column.header }
  // One element per cell: a stacked cell lays out its label and this.
  const content = <div>{column.cell(row)}</div>
  return column.rowHeader ? (
    <th scope="row" role="rowheader" {...shared}>
      {content}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {content}
    </td>
  )
}

function cellClass<Row>({ numeric, nowrap }: Column<Row>): string | undefined {
  return [numeric && 'number', nowrap && 'nowrap'].filter(Boolean).join(' ') || undefined
}
