import { useLang, useT } from '#app/i18n/react.tsx'
import type { NoticeData } from '#app/routes/editor/notice.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'

/** The versions that were published, newest first. */
export function VersionList({
  base,
  registerKey,
  versions,
}: {
  readonly base: string
  readonly registerKey: string
  readonly versions: NoticeData['versions']
}) {
  const t = useT('editor')
  const lang = useLang()
  return (
    <>
      <h2>{t('editor:versions.title')}</h2>
      <DataTable
        caption={t('editor:versions.title')}
        captionHidden
        rows={versions}
        rowKey={({ version }) => String(version)}
        empty={t('editor:versions.empty')}
        columns={[
          {
            key: 'version',
            header: t('editor:versions.version'),
            rowHeader: true,
            cell: ({ version }) => (
              <a href={`/${lang}/notices/${registerKey}/versions/${version}`}>
                {t('editor:versions.named', { number: version })}
              </a>
            ),
          },
          {
            key: 'since',
            header: t('editor:versions.since'),
            nowrap: true,
            cell: ({ since }) => since,
          },
          {
            key: 'published',
            header: t('editor:versions.published'),
            cell: ({ publishedAt, publishedBy }) =>
              publishedBy === null ? publishedAt : `${publishedAt}, ${publishedBy}`,
          },
          {
            key: 'status',
            header: t('editor:versions.status'),
            cell: ({ status, version }) =>
              status === 'withdrawn' ? (
                t('editor:versions.withdrawn')
              ) : (
                <ButtonLink href={`${base}/withdraw/${version}`} look="text">
                  {t('editor:versions.withdraw', { number: version })}
                </ButtonLink>
              ),
          },
        ]}
      />
    </>
  )
}
