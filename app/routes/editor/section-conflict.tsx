import { useT } from '#app/i18n/react.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { DataTable } from '#app/ui/data-table.tsx'

export interface ConflictRow {
  readonly field: string
  readonly typed: string
  readonly stored: string
}

export interface ConflictData {
  /** Who saved meanwhile. */
  readonly by: string
  readonly rows: readonly ConflictRow[]
}

/** Both texts where they differ: nothing is lost, and the next save is a choice. */
export function SectionConflict({ data }: { readonly data: ConflictData }) {
  const t = useT('editor')
  return (
    <>
      <Alert kind="warning" live="alert" heading={t('editor:conflict.title', { name: data.by })}>
        <p>{t('editor:conflict.text')}</p>
      </Alert>
      <DataTable
        caption={t('editor:conflict.caption')}
        columns={[
          {
            key: 'field',
            header: t('editor:conflict.field'),
            rowHeader: true,
            cell: ({ field }) => field,
          },
          {
            key: 'stored',
            header: t('editor:conflict.stored', { name: data.by }),
            cell: ({ stored }) => <div className="typed-text">{stored || '–'}</div>,
          },
          {
            key: 'typed',
            header: t('editor:conflict.typed'),
            cell: ({ typed }) => <div className="typed-text">{typed || '–'}</div>,
          },
        ]}
        rows={data.rows}
        rowKey={({ field }) => field}
        empty={t('editor:conflict.same')}
      />
    </>
  )
}
