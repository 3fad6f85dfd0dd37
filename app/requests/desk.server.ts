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

const COLUMNS = `id, request_id, position, "right", register_id, state, received_on, last_day, due_on,
  extended_due_on, strict_due_on, suspended_since, ended_on, handler_id`

/**
 * One page of the desk, most urgent first, of the actor's units. Each unit's page is read off its
 * own index (request_items_open, request_items_ended) and the pages are merged: the cost does
 * not grow with the number of cases.
 */
export async function listDesk(ctx: StaffContext, view: DeskView): Promise<DeskPage> {
  const { sql, bindings } = view.tab === 'ended' ? endedQuery(ctx, view) : openQuery(ctx, view)
  // The planner takes the row-level security conditions to be far more selective than they are and
  // would rather sort all of a unit's cases than read the first of them off the index.
  await ctx.tx.raw("select set_config('enable_sort', 'off', true)")
  const { rows: found } = await ctx.tx.raw<{ rows: DeskRow[] }>(
    `with page as materialized (${sql})
    select page.id as "itemId", r.id, r.case_number as "caseNumber", page.position, page."right",
      page.state, page.received_on as "receivedOn", page.due_on as "dueOn",
      page.extended_due_on as "extendedDueOn", page.strict_due_on as "strictDueOn",
      page.suspended_since as "suspendedSince", page.ended_on as "endedOn",
      coalesce(p.calling_name || ' ' || p.family_name, r.requester->>'name') as "personName",
      s.name as handler, g.name as register, r.relation
    from page join subject_requests r on r.id = page.request_id
    left join persons p on p.id = r.person_id
    left join registers g on g.id = page.register_id
    left join staff s on s.id = page.handler_id
    order by ${view.tab === 'ended' ? 'page.ended_on desc' : 'page.last_day'}, page.id`,
    bindings,
  )
  await ctx.tx.raw("select set_config('enable_sort', 'on', true)")
  const rows = found.slice(0, DESK_PAGE)
  const last = rows.at(-1)
  const more = found.length > DESK_PAGE
  const on = view.tab === 'ended' ? last?.endedOn : (last?.extendedDueOn ?? last?.dueOn)
  return {
    rows,
    next: more && last !== undefined && on ? { on, id: last.itemId } : undefined,
  }
}

function openQuery(ctx: StaffContext, view: DeskView) {
  const { actor, today } = ctx
  const { from, to } = dueRange(today, view.urgency)
  const { sql: tabSql, bindings: tabBindings } = tabCondition(view.tab, actor.staffId)
  return {
    sql: `select u.* from unnest(?::uuid[]) as unit (id) cross join lateral (
        select ${COLUMNS} from request_items r
        where r.unit_id = unit.id and r.in_work and r.last_day between ?::date and ?::date
          ${view.after === undefined ? '' : 'and (r.last_day, r.id) > (?::date, ?::uuid)'} ${tabSql}
        order by r.last_day, r.id limit ${DESK_PAGE + 1}
      ) u order by u.last_day, u.id limit ${DESK_PAGE + 1}`,
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
        select ${COLUMNS} from request_items r
        where r.unit_id = unit.id and not r.in_work
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
        count(*) filter (where in_tab and r.last_day <= ?::date) as late,
        count(*) filter (where in_tab and r.last_day between ?::date and ?::date) as "due-within-7",
        count(*) filter (where in_tab and r.last_day >= ?::date) as "in-time"
      from request_items r cross join lateral (select ${inTab || 'true'} as in_tab) tab
      where r.unit_id = any(?::uuid[]) and r.in_work) open,
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
