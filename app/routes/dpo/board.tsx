import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { helsinkiDateTime } from '#app/platform/helsinki.ts'
import { listNextDue, readBoard } from '#app/requests/board.server.ts'
import { boardQuery, listName, totalFigures, type BoardFilter } from '#app/requests/board.ts'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { useOpenColumns } from '#app/requests/board-columns.tsx'
import { caseRows } from '#app/requests/board-rows.ts'
import { BarFigure } from '#app/ui/bar-figure.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** Cases shown under "What comes next?". */
const NEXT = 10

export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, ['dpo'], async (ctx) => {
    const { lang } = ctx
    const units = await readBoard(ctx)
    const next = await listNextDue(ctx, NEXT)
    await ctx.audit({ kind: 'board-viewed' })
    return {
      title: pageTitle(getT(lang), getT(lang)('dpo:board.title')),
      frame: await staffFrame(ctx),
      asOf: formatDateTime(helsinkiDateTime(ctx.now), lang),
      total: totalFigures(units),
      units: units.map((unit) => ({ ...unit, name: unit.name[contentLang(lang)] })),
      next: caseRows(ctx, next),
    }
  })
}

type BoardData = Exclude<Awaited<ReturnType<typeof loader>>, Response>

export default function Board() {
  const { frame, asOf, total, next } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const { late, soon } = total.open
  return (
    <StaffFrame frame={frame}>
      <h1>{t('dpo:board.title')}</h1>
      <p className="lead">
        {t('dpo:board.lateNow', { count: late })} {t('dpo:board.soonNow', { count: soon })}
      </p>
      <p className="quiet">{t('dpo:board.asOf', { time: asOf })}</p>
      <Figures />
      <h2>{t('dpo:board.nextTitle')}</h2>
      <DataTable
        caption={t('dpo:board.nextTitle')}
        captionHidden
        columns={useOpenColumns()}
        rows={next}
        rowKey={({ id }) => id}
        empty={t('dpo:board.nextEmpty')}
      />
      <ByUnit />
    </StaffFrame>
  )
}

/** A figure that leads to the cases behind it. */
function Figure({ count, filter, about }: { count: number; filter: BoardFilter; about: string }) {
  const lang = useLang()
  return (
    <a href={`/${lang}/dpo/cases${boardQuery(filter)}`}>
      {formatNumber(count, lang)}
      <span className="visually-hidden"> {about}</span>
    </a>
  )
}

function Figures() {
  const { total } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const rows = (['late', 'soon', 'in-time'] as const).map((urgency) => ({
    urgency,
    open: total.open[urgency],
    closed: urgency === 'soon' ? undefined : total.closed[urgency],
    name: t(`dpo:board.urgency.${urgency}`),
  }))
  return (
    <>
      <h2>{t('dpo:board.allTitle')}</h2>
      <p>{t('dpo:board.allIntro')}</p>
      <div className="board-figures">
        <DataTable
          caption={t('dpo:board.allTitle')}
          captionHidden
          columns={[
            {
              key: 'name',
              header: t('dpo:board.deadline'),
              rowHeader: true,
              cell: (row) => row.name,
            },
            {
              key: 'open',
              header: t('dpo:board.open'),
              numeric: true,
              cell: ({ urgency, open, name }) => (
                <Figure
                  count={open}
                  filter={{ state: 'open', urgency }}
                  about={`${t('dpo:board.open')}, ${name}`}
                />
              ),
            },
            {
              key: 'closed',
              header: t('dpo:board.closed'),
              numeric: true,
              cell: ({ urgency, closed, name }) =>
                closed === undefined ? (
                  t('dpo:board.notApplicable')
                ) : (
                  <Figure
                    count={closed}
                    filter={{ state: 'closed', urgency }}
                    about={`${t('dpo:board.closed')}, ${name}`}
                  />
                ),
            },
          ]}
          rows={rows}
          rowKey={({ urgency }) => urgency}
        />
      </div>
    </>
  )
}

type UnitRow = BoardData['units'][number]

function ByUnit() {
  const { units } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const column = (filter: BoardFilter, count: (row: UnitRow) => number) => {
    const header = t(`dpo:board.column.${listName(filter)}`)
    return {
      key: listName(filter),
      header,
      numeric: true,
      cell: (row: UnitRow) => (
        <Figure
          count={count(row)}
          filter={{ ...filter, unit: row.key }}
          about={`${row.name}, ${header}`}
        />
      ),
    }
  }
  return (
    <>
      <h2>{t('dpo:board.unitTitle')}</h2>
      <BarFigure
        title={t('dpo:board.figureTitle')}
        description={t('dpo:board.figureText')}
        rowHeader={t('dpo:board.unit')}
        series={[
          { name: t('dpo:board.urgency.late'), look: 'alert' },
          { name: t('dpo:board.urgency.soon'), look: 'highlight' },
          { name: t('dpo:board.urgency.in-time'), look: 'brand' },
        ]}
        rows={units.map(({ name, open }) => ({
          label: name,
          values: [open.late, open.soon, open['in-time']],
        }))}
      />
      <DataTable
        caption={t('dpo:board.unitCaption')}
        columns={[
          {
            key: 'unit',
            header: t('dpo:board.unit'),
            rowHeader: true,
            cell: ({ name }: UnitRow) => name,
          },
          column({ state: 'open', urgency: 'late' }, ({ open }) => open.late),
          column({ state: 'open', urgency: 'soon' }, ({ open }) => open.soon),
          column({ state: 'open', urgency: 'in-time' }, ({ open }) => open['in-time']),
          column({ state: 'closed', urgency: 'late' }, ({ closed }) => closed.late),
          column({ state: 'closed', urgency: 'in-time' }, ({ closed }) => closed['in-time']),
        ]}
        rows={units}
        rowKey={({ key }) => key}
      />
    </>
  )
}
