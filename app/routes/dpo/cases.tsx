import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listUnits } from '#app/controllers/controllers.server.ts'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { listBoardCases, readCursor } from '#app/requests/board.server.ts'
import { BOARD_LISTS, boardQuery, listName, readBoardFilter } from '#app/requests/board.ts'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { useClosedColumns, useOpenColumns } from '#app/requests/board-columns.tsx'
import { caseRows } from '#app/requests/board-rows.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { Select } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, ['dpo'], async (ctx) => {
    const t = getT(ctx.lang)
    const query = new URL(args.request.url).searchParams
    const filter = readBoardFilter(query)
    const after = readCursor(query)
    const { cases, next } = await listBoardCases(ctx, filter, after)
    const units = await listUnits(ctx.tx, ctx.actor.controllerId)
    await ctx.audit({ kind: 'board-viewed' })
    const heading = t(`dpo:list.title.${listName(filter)}`)
    return {
      title: pageTitle(t, heading),
      heading,
      frame: await staffFrame(ctx),
      filter,
      isFirst: after === undefined,
      cases: caseRows(ctx, cases),
      nextQuery: next === undefined ? undefined : boardQuery(filter, next),
      units: units.map(({ key, name }) => ({ value: key, label: name[contentLang(ctx.lang)] })),
    }
  })
}

export default function Cases() {
  const { heading, frame, filter, cases, units } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const lang = useLang()
  const open = useOpenColumns()
  const closed = useClosedColumns()
  const unit = units.find(({ value }) => value === filter.unit)
  return (
    <StaffFrame frame={frame}>
      <p>
        <a href={`/${lang}/dpo`}>{t('dpo:list.back')}</a>
      </p>
      <h1>{heading}</h1>
      {unit && <p className="lead">{unit.label}</p>}
      <Lists />
      {units.length > 1 && (
        <form method="get" className="filter-row">
          <input type="hidden" name="state" value={filter.state} />
          {filter.urgency && <input type="hidden" name="urgency" value={filter.urgency} />}
          <Select
            id="unit"
            name="unit"
            label={t('dpo:list.unit')}
            options={[{ value: '', label: t('dpo:list.allUnits') }, ...units]}
            defaultValue={filter.unit ?? ''}
            alwaysChosen
            required
          />
          <SubmitButton look="secondary">{t('dpo:list.show')}</SubmitButton>
        </form>
      )}
      <DataTable
        caption={t(`dpo:list.order.${filter.state}`)}
        columns={filter.state === 'open' ? open : closed}
        rows={cases}
        rowKey={({ id }) => id}
        empty={t('dpo:list.empty')}
      />
      <Pages />
    </StaffFrame>
  )
}

/** The other lists, as links: what is behind each figure of the board. */
function Lists() {
  const { filter } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const unit = filter.unit === undefined ? {} : { unit: filter.unit }
  return (
    <nav className="pagination" aria-label={t('dpo:list.lists')}>
      {BOARD_LISTS.map((list) => {
        const name = listName(list)
        const isShown = name === listName(filter)
        const words = t(`dpo:list.tab.${name}`)
        return (
          <a
            key={name}
            href={boardQuery({ ...list, ...unit })}
            aria-current={isShown ? 'page' : undefined}
          >
            {isShown ? <strong>{words}</strong> : words}
          </a>
        )
      })}
    </nav>
  )
}

function Pages() {
  const { filter, isFirst, nextQuery } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  if (isFirst && nextQuery === undefined) return null
  return (
    <nav className="pagination" aria-label={t('common:list.pages')}>
      {!isFirst && <a href={boardQuery(filter)}>{t('dpo:list.first')}</a>}
      {nextQuery !== undefined && <a href={nextQuery}>{t('common:list.next')}</a>}
    </nav>
  )
}
