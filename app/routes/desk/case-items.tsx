import { formatDate } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseData } from '#app/routes/desk/case.tsx'
import { casePath } from '#app/routes/desk/case-path.ts'
import { DataTable } from '#app/ui/data-table.tsx'

/** The items of a case with several, each with its own handler, last day and state (D-20). */
export function CaseItems({ data: { items, found } }: { readonly data: CaseData }) {
  const t = useT('desk')
  const lang = useLang()
  if (items.length < 2) return null
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('desk:items.title')}</h2>
      <p className="quiet">{t('desk:items.text')}</p>
      <DataTable
        caption={t('desk:items.title')}
        captionHidden
        rows={items}
        rowKey={({ position }) => String(position)}
        columns={[
          {
            key: 'right',
            header: t('desk:fact.right'),
            rowHeader: true,
            cell: ({ position, right }) =>
              position === found.position ? (
                <strong aria-current="true">
                  {position}. {t(`common:right.${right}`)} ({t('desk:items.current')})
                </strong>
              ) : (
                <a className="row-link" href={casePath(lang, { requestId: found.id, position })}>
                  {position}. {t(`common:right.${right}`)}
                </a>
              ),
          },
          {
            key: 'register',
            header: t('desk:fact.register'),
            cell: ({ register }) =>
              register?.[contentLang(lang)] ?? t('common:right.unknownRegister'),
          },
          {
            key: 'unit',
            header: t('desk:items.unit'),
            cell: ({ unit }) => unit[contentLang(lang)],
          },
          {
            key: 'handler',
            header: t('desk:fact.handler'),
            cell: ({ handler }) => handler ?? t('desk:list.noHandler'),
          },
          {
            key: 'due',
            header: t('desk:list.column.due'),
            nowrap: true,
            cell: ({ lastDay }) => formatDate(lastDay),
          },
          {
            key: 'state',
            header: t('desk:fact.state'),
            cell: ({ state }) => t(`desk:state.${state}`),
          },
        ]}
      />
    </section>
  )
}
