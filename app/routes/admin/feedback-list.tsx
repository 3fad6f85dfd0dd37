import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Temporal } from 'temporal-polyfill'
import { listFeedback, type FeedbackRow } from '#app/accessibility/answer-feedback.server.ts'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { TimeLeft } from '#app/ui/status.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** Feedback on accessibility with its last days: open, or `?show=answered`. */
export function loader(args: LoaderFunctionArgs) {
  const wanted = new URL(args.request.url).searchParams.get('show')
  const state = wanted === 'answered' ? ('answered' as const) : ('open' as const)
  return withStaff(args, ['administrator'], async (ctx) => {
    const t = getT(ctx.lang)
    const rows = await listFeedback(ctx, state)
    await ctx.audit({ kind: 'feedback-listed' })
    return {
      title: pageTitle(t, t('desk:feedback.title')),
      frame: await staffFrame(ctx),
      state,
      rows: rows.map((row) => rowView(row, ctx.today)),
    }
  })
}

function rowView({ answeredAt, ...row }: FeedbackRow, today: Temporal.PlainDate) {
  return {
    ...row,
    days: today.until(row.dueOn, { largestUnit: 'days' }).days,
    answeredOn:
      answeredAt === null ? null : helsinkiDate(Temporal.Instant.from(answeredAt)).toString(),
  }
}

type Row = ReturnType<typeof rowView>

export default function FeedbackList() {
  const { frame, state, rows } = useLoaderData<typeof loader>()
  const t = useT('desk')
  const isOpen = state === 'open'
  return (
    <StaffFrame frame={frame}>
      <h1>{t('desk:feedback.title')}</h1>
      <p>{t('desk:feedback.intro')}</p>
      <nav className="pagination" aria-label={t('desk:feedback.lists')}>
        <a href="?" aria-current={isOpen ? 'page' : undefined}>
          {t('desk:feedback.open')}
        </a>
        <a href="?show=answered" aria-current={isOpen ? undefined : 'page'}>
          {t('desk:feedback.answered')}
        </a>
      </nav>
      <DataTable
        caption={t(`desk:feedback.${isOpen ? 'captionOpen' : 'captionAnswered'}`)}
        columns={useColumns(isOpen)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t(`desk:feedback.${isOpen ? 'noneOpen' : 'noneAnswered'}`)}
      />
    </StaffFrame>
  )
}

function useColumns(isOpen: boolean): Column<Row>[] {
  const t = useT('desk')
  const lang = useLang()
  return [
    {
      key: 'number',
      header: t('desk:feedback.number'),
      rowHeader: true,
      nowrap: true,
      cell: ({ id, number }) => (
        <a className="row-link" href={`/${lang}/admin/feedback/${id}`}>
          {number}
        </a>
      ),
    },
    {
      key: 'page',
      header: t('desk:feedback.page'),
      cell: ({ page }) => <span className="typed-text">{page}</span>,
    },
    {
      key: 'received',
      header: t('desk:feedback.received'),
      nowrap: true,
      cell: ({ receivedOn }) => formatDate(receivedOn),
    },
    {
      key: 'lastDay',
      header: t('desk:feedback.lastDay'),
      nowrap: true,
      cell: ({ dueOn }) => formatDate(dueOn),
    },
    isOpen
      ? {
          key: 'left',
          header: t('desk:feedback.left'),
          cell: ({ days }) => <TimeLeft days={days} soon={5} />,
        }
      : {
          key: 'answered',
          header: t('desk:feedback.answeredOn'),
          nowrap: true,
          cell: ({ answeredOn }) => answeredOn && formatDate(answeredOn),
        },
    ...(isOpen
      ? []
      : [
          {
            key: 'outcome',
            header: t('desk:feedback.outcomeTitle'),
            cell: ({ outcome }: Row) => outcome && t(`desk:feedback.outcome.${outcome}`),
          },
        ]),
  ]
}
