import type { StaffContext } from '#app/identity/with-actor.server.ts'
import {
  dueRange,
  type Cursor,
  type DeskCounts,
  type DeskRow,
  type DeskTab,
  type DeskView,
} from '#app/requests/desk.ts'
import type { Urgency } from '#app/requests/deadline.ts'

export const DESK_PAGE = 50

export interface DeskPage {
  readonly rows: readonly DeskRow[]
  /** Where the next page begins; absent on the last one. */
  readonly next: Cursor | undefined
}

const COLUMNS = `id, case_number, person_id, state, received_on, due_on, extended_due_on,
  strict_due_on, ended_on, handler_id`

/**
 * One page of the desk, most urgent first, of the actor's units. Each unit's page is read off its
 * own index (subject_requests_open, subject_requests_ended) and the pages are merged: the cost does
 * not grow with the number of cases.
 */
export async function listDesk(ctx: StaffContext, view: DeskView): Promise<DeskPage> {
  const { sql, bindings } = view.tab === 'ended' ? endedQuery(ctx, view) : openQuery(ctx, view)
  // The planner takes the row-level security conditions to be far more selective than they are and
  // would rather sort all of a unit's cases than read the first of them off the index.
  await ctx.tx.raw("select set_config('enable_sort', 'off', true)")
  const { rows: found } = await ctx.tx.raw<{ rows: DeskRow[] }>(
    `with page as materialized (${sql})
    select page.id, page.case_number as "caseNumber", page.state,
      page.received_on as "receivedOn", page.due_on as "dueOn",
      page.extended_due_on as "extendedDueOn", page.strict_due_on as "strictDueOn", page.ended_on as "endedOn",
      p.calling_name || ' ' || p.family_name as "personName", s.name as handler,
      (select g.name from request_items i join registers g on g.id = i.register_id
        where i.request_id = page.id order by i.position limit 1) as register
    from page join persons p on p.id = page.person_id
    left join staff s on s.id = page.handler_id
    order by ${view.tab === 'ended' ? 'page.ended_on desc' : 'page.due_on'}, page.id`,
    bindings,
  )
  await ctx.tx.raw("select set_config('enable_sort', 'on', true)")
  const rows = found.slice(0, DESK_PAGE)
  const last = rows.at(-1)
  const more = found.length > DESK_PAGE
  const on = view.tab === 'ended' ? last?.endedOn : last?.dueOn
  return {
    rows,
    next: more && last !== undefined && on ? { on, id: last.id } : undefined,
  }
}

function openQuery(ctx: StaffContext, view: DeskView) {
  const { actor, today } = ctx
  const { from, to } = dueRange(today, view.urgency)
  const { sql: tabSql, bindings: tabBindings } = tabCondition(view.tab, actor.staffId)
  return {
    sql: `select u.* from unnest(?::uuid[]) as unit (id) cross join lateral (
        select ${COLUMNS} from subject_requests r
        where r.unit_id = unit.id and r.ended_on is null and r.due_on between ?::date and ?::date
          ${view.after === undefined ? '' : 'and (r.due_on, r.id) > (?::date, ?::uuid)'} ${tabSql}
        order by r.due_on, r.id limit ${DESK_PAGE + 1}
      ) u order by u.due_on, u.id limit ${DESK_PAGE + 1}`,
    bindings: [[...actor.unitIds], from, to, ...cursorBindings(view.after), ...tabBindings],
  }
}

function tabCondition(tab: DeskTab, staffId: string): { sql: string; bindings: string[] } {
  switch (tab) {
    case 'mine':
      return { sql: 'and r.handler_id = ?::uuid', bindings: [staffId] }
    case 'decision':
      return { sql: "and r.state = 'review'", bindings: [] }
    case 'open':
    case 'ended':
      return { sql: '', bindings: [] }
  }
}

function endedQuery({ actor }: StaffContext, { after }: DeskView) {
  return {
    sql: `select u.* from unnest(?::uuid[]) as unit (id) cross join lateral (
        select ${COLUMNS} from subject_requests r
        where r.unit_id = unit.id and r.ended_on is not null
          ${after === undefined ? '' : 'and r.ended_on <= ?::date and (r.ended_on < ?::date or r.id > ?::uuid)'}
        order by r.ended_on desc, r.id limit ${DESK_PAGE + 1}
      ) u order by u.ended_on desc, u.id limit ${DESK_PAGE + 1}`,
    bindings: [[...actor.unitIds], ...(after === undefined ? [] : [after.on, after.on, after.id])],
  }
}

function cursorBindings(after: Cursor | undefined): string[] {
  return after === undefined ? [] : [after.on, after.id]
}

/** Counts of the tabs: open cases are few and counted, ended ones are kept in a rollup. */
export async function countDesk(ctx: StaffContext, urgencyTab: DeskTab): Promise<DeskCounts> {
  const { tx, actor, today } = ctx
  const units = [...actor.unitIds]
  const range = (urgency: Urgency) => dueRange(today, urgency)
  const [soon, late, calm] = [range('due-within-7'), range('late'), range('in-time')]
  const { sql, bindings } = tabCondition(urgencyTab, actor.staffId)
  const inTab = sql.replace(/^and/, '')
  const { rows } = await tx.raw<{ rows: DeskCounts[] }>(
    `select open.*, ended.n as ended from (
      select count(*) as open, count(*) filter (where r.handler_id = ?) as mine,
        count(*) filter (where r.state = 'review') as decision,
        count(*) filter (where in_tab and r.due_on <= ?::date) as late,
        count(*) filter (where in_tab and r.due_on between ?::date and ?::date) as "due-within-7",
        count(*) filter (where in_tab and r.due_on >= ?::date) as "in-time"
      from subject_requests r cross join lateral (select ${inTab || 'true'} as in_tab) tab
      where r.unit_id = any(?::uuid[]) and r.ended_on is null) open,
    (select coalesce(sum(n), 0)::bigint as n from ended_rollups
      where controller_id = ? and unit_id = any(?::uuid[])) ended`,
    [
      actor.staffId,
      late.to,
      soon.from,
      soon.to,
      calm.from,
      ...bindings,
      units,
      actor.controllerId,
      units,
    ],
  )
  const [counts] = rows
  if (counts === undefined) throw new Error('A count is always one row')
  return counts
}
