import { useT } from '#app/i18n/react.tsx'
import type { DraftData } from '#app/routes/editor/notice.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Tag } from '#app/ui/status.tsx'

/** The sections of a draft: what is still to do in each, and whether its languages go together. */
export function SectionTable({
  base,
  sections,
}: {
  readonly base: string
  readonly sections: DraftData['sections']
}) {
  const t = useT('editor')
  return (
    <DataTable
      caption={t('editor:draft.sections')}
      rows={sections}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'section',
          header: t('editor:draft.section'),
          rowHeader: true,
          cell: ({ id, title }) => (
            <a className="row-link" href={`${base}/${id}`}>
              {title}
            </a>
          ),
        },
        {
          key: 'state',
          header: t('editor:draft.state'),
          cell: ({ blocking, errors }) =>
            blocking > 0 ? (
              <Tag tone="alert" shape="octagon">
                {t('editor:draft.sectionBlocks', { count: blocking })}
              </Tag>
            ) : errors > 0 ? (
              <Tag tone="warning" shape="triangle">
                {t('editor:draft.sectionErrors', { count: errors })}
              </Tag>
            ) : (
              <Tag tone="success" shape="check">
                {t('editor:draft.sectionReady')}
              </Tag>
            ),
        },
        {
          key: 'others',
          header: t('editor:draft.notes'),
          numeric: true,
          cell: ({ others }) => others,
        },
        {
          key: 'languages',
          header: t('editor:draft.languages'),
          cell: ({ behind }) =>
            behind === null ? t('editor:draft.together') : t(`editor:draft.behind.${behind}`),
        },
      ]}
    />
  )
}
