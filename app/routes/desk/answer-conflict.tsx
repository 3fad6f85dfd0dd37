import { useT } from '#app/i18n/react.tsx'
import { changedFields, fieldWords, type AnswerContent } from '#app/requests/answer.ts'
import { DataTable } from '#app/ui/data-table.tsx'

/** Both texts side by side where they differ: nothing is lost, and the next save is a choice. */
export function AnswerConflict({
  typed,
  stored,
}: {
  readonly typed: AnswerContent
  readonly stored: AnswerContent
}) {
  const t = useT('desk')
  const rows = changedFields(typed, stored).map((field) => ({ field }))
  return (
    <section aria-labelledby="conflict">
      <h2 id="conflict">{t('desk:conflict.title')}</h2>
      <p>{t('desk:conflict.text')}</p>
      <DataTable
        caption={t('desk:conflict.title')}
        captionHidden
        columns={[
          {
            key: 'field',
            header: t('desk:conflict.field'),
            rowHeader: true,
            cell: ({ field }) => t(`desk:field.${field}`),
          },
          {
            key: 'stored',
            header: t('desk:conflict.stored'),
            cell: ({ field }) => <div className="typed-text">{fieldWords(stored, field)}</div>,
          },
          {
            key: 'typed',
            header: t('desk:conflict.typed'),
            cell: ({ field }) => <div className="typed-text">{fieldWords(typed, field)}</div>,
          },
        ]}
        rows={rows}
        rowKey={({ field }) => field}
        empty={t('desk:conflict.same')}
      />
    </section>
  )
}
