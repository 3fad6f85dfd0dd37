import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Temporal } from 'temporal-polyfill'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { CASE_ROLES } from '#app/people/roles.ts'
import { deskPath, deskView, DESK_TABS, URGENCIES, type DeskRow } from '#app/requests/desk.ts'
import { countDesk, listDesk } from '#app/requests/desk.server.ts'
import { dueDate } from '#app/requests/staff-case.ts'
import { casePath } from '#app/routes/desk/case-path.ts'
import { staffFrame } from '#app/routes/desk/staff-frame.server.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { TimeLeft } from '#app/ui/status.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** Cases of the actor's units, most urgent first. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const t = getT(ctx.lang)
    const view = deskView(query)
    const { rows, next } = await listDesk(ctx, view)
    const counts = await countDesk(ctx, view.tab)
    await ctx.audit({ kind: 'desk-viewed' })
    return {
      title: pageTitle(t, t('desk:list.title')),
      frame: await staffFrame(ctx),
      view,
      counts,
      next,
      rows: rows.map((row) => ({ ...row, daysLeft: daysTo(ctx.today, row) })),
    }
  })
}

/** Days left of an open case, or days left when it ended. */
function daysTo(today: Temporal.PlainDate, row: DeskRow): number {
  const from = row.endedOn === null ? today : Temporal.PlainDate.from(row.endedOn)
  return from.until(Temporal.PlainDate.from(dueDate(row)), { largestUnit: 'days' }).days
}

type Row = DeskRow & { readonly daysLeft: number }

export default function Desk() {
  const { frame, view, rows, next } = useLoaderData<typeof loader>()
  const t = useT('desk')
  const lang = useLang()
  return (
    <StaffFrame frame={frame}>
      <h1>{t('desk:list.title')}</h1>
      <DeskTabs />
      {view.tab !== 'ended' && <UrgencyFilter />}
      <DataTable
        caption={t(`desk:list.caption.${view.tab}`)}
        captionHidden
        columns={useColumns()}
        rows={rows}
        rowKey={({ itemId }) => itemId}
        empty={t(`desk:list.empty.${view.tab}`)}
      />
      {(next !== undefined || view.after !== undefined) && (
        <nav className="pagination" aria-label={t('common:list.pages')}>
          {view.after !== undefined && (
            <a href={deskPath(lang, { ...view, after: undefined })}>{t('desk:list.firstPage')}</a>
          )}
          {next !== undefined && (
            <a href={deskPath(lang, { ...view, after: next })}>{t('common:list.next')}</a>
          )}
        </nav>
      )}
    </StaffFrame>
  )
}

function DeskTabs() {
  const { view, counts, frame } = useLoaderData<typeof loader>()
  const t = useT('desk')
  const lang = useLang()
  const tabs = DESK_TABS.filter((tab) => tab !== 'decision' || frame.roles.includes('decider'))
  return (
    <nav className="tabs" aria-label={t('desk:list.tabs')}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <a href={deskPath(lang, { tab })} aria-current={tab === view.tab ? 'page' : undefined}>
              {t(`desk:list.tab.${tab}`)}{' '}
              <span className="tab-count">({formatNumber(counts[tab], lang)})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function UrgencyFilter() {
  const { view, counts } = useLoaderData<typeof loader>()
  const t = useT('desk')
  const lang = useLang()
  const { tab } = view
  const all = counts.late + counts['due-within-7'] + counts['in-time']
  const choices = [undefined, ...URGENCIES]
  return (
    <nav className="filters" aria-label={t('desk:list.filter')}>
      <ul>
        {choices.map((urgency) => (
          <li key={urgency ?? 'all'}>
            <a
              href={deskPath(lang, { tab, urgency })}
              aria-current={urgency === view.urgency ? 'true' : undefined}
            >
              {t(`desk:list.urgency.${urgency ?? 'all'}`)}{' '}
              <span className="tab-count">
                ({formatNumber(urgency === undefined ? all : counts[urgency], lang)})
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function useColumns(): Column<Row>[] {
  const { view } = useLoaderData<typeof loader>()
  const t = useT('desk')
  const lang = useLang()
  const ended = view.tab === 'ended'
  return [
    {
      key: 'case',
      header: t('desk:list.column.case'),
      rowHeader: true,
      nowrap: true,
      cell: ({ id, position, caseNumber, relation }) => (
        <>
          <a className="row-link" href={casePath(lang, { requestId: id, position })}>
            {caseNumber}
            {position > 1 && ` / ${position}`}
          </a>
          {relation !== null && (
            <span className="planning">{t(`desk:list.relation.${relation}`)}</span>
          )}
        </>
      ),
    },
    {
      key: 'due',
      header: t('desk:list.column.due'),
      cell: (row) => (
        <>
          <span className="due-date">{formatDate(dueDate(row))}</span>{' '}
          {ended ? <EndedInTime row={row} /> : <TimeLeft days={row.daysLeft} />}
          {!ended && row.suspendedSince !== null && (
            <span className="planning">
              {t('desk:list.suspended', { date: formatDate(row.suspendedSince) })}
            </span>
          )}
          {!ended && row.strictDueOn !== dueDate(row) && (
            <span className="planning">
              {t('desk:list.planning', { date: formatDate(row.strictDueOn) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'person',
      header: t('desk:list.column.person'),
      cell: ({ personName }) => personName,
    },
    {
      key: 'right',
      header: t('desk:list.column.right'),
      cell: ({ right }) => t(`common:right.${right}`),
    },
    {
      key: 'register',
      header: t('desk:list.column.register'),
      cell: ({ register }) => register?.[contentLang(lang)] ?? t('common:right.unknownRegister'),
    },
    {
      key: 'received',
      header: t('desk:list.column.received'),
      nowrap: true,
      cell: ({ receivedOn }) => formatDate(receivedOn),
    },
    {
      key: 'state',
      header: t('desk:list.column.state'),
      cell: ({ state }) => t(`desk:state.${state}`),
    },
    {
      key: 'handler',
      header: t('desk:list.column.handler'),
      cell: ({ handler }) => handler ?? t('desk:list.noHandler'),
    },
  ]
}

/** An ended case was in time or late for good. */
function EndedInTime({ row }: { readonly row: Row }) {
  const t = useT('desk')
  return row.daysLeft < 0 ? (
    <TimeLeft days={row.daysLeft} />
  ) : (
    <span className="quiet">{t('desk:list.inTime')}</span>
  )
}
