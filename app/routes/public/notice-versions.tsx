import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { VersionPeriod, VersionTag } from '#app/ui/notice-version-parts.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'
import { changeLine, versionsPage, versionView } from './versions-view.server.ts'

export const meta = publicMeta

/** Every version of a register's notice: when it held, when it was published, what it changed. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await versionsPage(args)
  const { lang, shown, register, versions, inForce } = page
  const t = getT(lang)
  const name = register.registerName[shown]
  return {
    ...publicHead({
      origin: args.context.portal.env.PUBLIC_ORIGIN,
      lang,
      page: `/notices/${register.registerKey}/versions`,
      title: pageTitle(t, `${t('public:versions.title')}: ${name}`),
      description: t('public:versions.lead'),
    }),
    key: register.registerKey,
    name,
    controller: register.controller.name[shown],
    hasNotice: inForce !== undefined,
    rows: versions.map((one) => ({ ...versionView(one), change: changeLine(page, one) })),
  }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

export default function NoticeVersions() {
  const { key, name, controller, hasNotice, rows } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  const notice = `/${lang}/notices/${key}`
  return (
    <PublicFrame controller={{ name: controller }}>
      <h1>{t('public:versions.title')}</h1>
      <p className="lead">
        <span lang={shown}>{name}</span>. {t('public:versions.lead')}
      </p>
      {hasNotice && (
        <p>
          <a href={notice}>{t('public:versions.current')}</a>
        </p>
      )}
      <DataTable<Row>
        caption={t('public:versions.title')}
        captionHidden
        rows={rows}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            header: t('public:notice.version'),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`${notice}/versions/${row.version}`}>
                  {t('public:versions.number', { version: row.version })}
                </a>
                <br />
                <VersionTag state={row.state} />
              </>
            ),
          },
          {
            key: 'period',
            header: t('public:versions.period'),
            cell: (row) => <VersionPeriod view={row} />,
          },
          {
            key: 'published',
            header: t('public:versions.published'),
            nowrap: true,
            cell: (row) => formatDate(row.publishedOn),
          },
          {
            key: 'dated',
            header: t('public:versions.dated'),
            nowrap: true,
            cell: ({ dated }) => (dated === undefined ? '–' : formatDate(dated)),
          },
          {
            key: 'change',
            header: t('public:versions.changed'),
            cell: (row) => (
              <Changed row={row} changes={`${notice}/versions/${row.version}/changes`} />
            ),
          },
        ]}
      />
    </PublicFrame>
  )
}

/** What a version changed, in one line that leads to the differences. */
function Changed({ row, changes }: { readonly row: Row; readonly changes: string }) {
  const t = useT('public')
  const lang = useLang()
  const { change, version } = row
  if (change === null) return t('public:versions.first')
  const { headings, more, since } = change
  if (headings.length === 0) return t('public:versions.sameText', { version: since })
  const named = more > 0 ? [...headings, t('public:versions.more', { count: more })] : headings
  return (
    <>
      <span lang={more > 0 ? undefined : contentLang(lang)}>
        {more > 0 ? named.join(', ') : formatList(named, lang)}
      </span>
      .{' '}
      <a href={changes}>
        {t('public:versions.showChanges')}
        <span className="visually-hidden">
          {' '}
          ({t('public:versions.between', { from: since, to: version })})
        </span>
      </a>
    </>
  )
}
