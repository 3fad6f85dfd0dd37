import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { withStaff } from '#app/identity/with-actor.server.ts'
import {
  needTotals,
  NOTICE_NEEDS,
  NOTICE_ORDERS,
  noticeQuery,
  pageOf,
  readNoticeQuery,
  selectNotices,
} from '#app/notices/notice-state.ts'
import { listNoticeStates } from '#app/notices/notice-states.server.ts'
import { useNoticeColumns } from '#app/routes/dpo/notice-columns.tsx'
import { noticeRow } from '#app/routes/dpo/notice-rows.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Pagination } from '#app/ui/finding.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** The registers of the officer's controller and how their notices stand today. */
export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, ['dpo'], async (ctx) => {
    const t = getT(ctx.lang)
    const lang = contentLang(ctx.lang)
    const query = readNoticeQuery(new URL(args.request.url).searchParams)
    const states = await listNoticeStates(ctx)
    const selected = selectNotices(states, query, lang)
    const { rows, first, hasNext } = pageOf(selected, query.page)
    const heading = t('dpo:noticeStates.title')
    return {
      title: pageTitle(t, heading),
      frame: await staffFrame(ctx),
      asOf: formatDate(ctx.today),
      totals: needTotals(states),
      query,
      rows: rows.map((state) => noticeRow(state, lang)),
      place: { first, count: selected.length, hasNext },
    }
  })
}

export default function NoticeStates() {
  const { frame, asOf, totals, query, rows } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const list = query.state ?? 'all'
  return (
    <StaffFrame frame={frame}>
      <h1>{t('dpo:noticeStates.title')}</h1>
      <p className="lead">
        {t('dpo:noticeStates.lead', { count: totals.all })}{' '}
        {totals.any === 0
          ? t('dpo:noticeStates.wellKept')
          : t('dpo:noticeStates.needs', { count: totals.any })}
      </p>
      <p className="quiet">{t('dpo:noticeStates.asOf', { date: asOf })}</p>
      <Totals />
      <h2>{t(`dpo:noticeStates.listTitle.${list}`)}</h2>
      <Lists />
      <Orders />
      <DataTable
        caption={t(`dpo:noticeStates.listTitle.${list}`)}
        captionHidden
        columns={useNoticeColumns()}
        rows={rows}
        rowKey={({ key }) => key}
        empty={t(totals.all === 0 ? 'dpo:noticeStates.emptyAll' : 'dpo:noticeStates.empty')}
      />
      <Pages />
    </StaffFrame>
  )
}

/** What needs a hand: each figure leads to the notices behind it. */
function Totals() {
  const { totals } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const lang = useLang()
  const rows = NOTICE_NEEDS.map((need) => ({
    need,
    name: t(`dpo:noticeStates.state.${need}`),
    count: totals.by[need],
  }))
  return (
    <>
      <h2>{t('dpo:noticeStates.handTitle')}</h2>
      <div className="board-figures">
        <DataTable
          caption={t('dpo:noticeStates.handTitle')}
          captionHidden
          columns={[
            {
              key: 'name',
              header: t('dpo:noticeStates.what'),
              rowHeader: true,
              cell: ({ name }) => name,
            },
            {
              key: 'count',
              header: t('dpo:noticeStates.count'),
              numeric: true,
              cell: ({ need, name, count }) => (
                <a href={`/${lang}/dpo/notices${noticeQuery(ofNeed(need))}`}>
                  {formatNumber(count, lang)}
                  <span className="visually-hidden"> {name}</span>
                </a>
              ),
            },
          ]}
          rows={rows}
          rowKey={({ need }) => need}
        />
      </div>
    </>
  )
}

function ofNeed(state: (typeof NOTICE_NEEDS)[number]) {
  return { state, sort: 'need', page: 1 } as const
}

/** The lists as links; the order that was chosen stays. */
function Lists() {
  const { query } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const lang = useLang()
  return (
    <nav className="tabs" aria-label={t('dpo:noticeStates.lists')}>
      <ul>
        {([undefined, ...NOTICE_NEEDS] as const).map((state) => (
          <li key={state ?? 'all'}>
            <a
              href={`/${lang}/dpo/notices${noticeQuery({ state, sort: query.sort, page: 1 })}`}
              aria-current={state === query.state ? 'page' : undefined}
            >
              {t(`dpo:noticeStates.tab.${state ?? 'all'}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Orders() {
  const { query } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const lang = useLang()
  return (
    <nav className="filters" aria-label={t('dpo:noticeStates.sortLabel')}>
      <ul>
        {NOTICE_ORDERS.map((sort) => (
          <li key={sort}>
            <a
              href={`/${lang}/dpo/notices${noticeQuery({ state: query.state, sort, page: 1 })}`}
              aria-current={sort === query.sort ? 'true' : undefined}
            >
              {t(`dpo:noticeStates.sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Pages() {
  const { query, rows, place } = useLoaderData<typeof loader>()
  const lang = useLang()
  const page = (number: number) => `/${lang}/dpo/notices${noticeQuery({ ...query, page: number })}`
  if (query.page === 1 && !place.hasNext) return null
  return (
    <Pagination
      previousHref={query.page > 1 ? page(query.page - 1) : undefined}
      nextHref={place.hasNext ? page(query.page + 1) : undefined}
      summary={`${place.first}–${place.first + rows.length - 1} / ${place.count}`}
    />
  )
}
