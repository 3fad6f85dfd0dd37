import { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { Localized } from '#app/i18n/lang.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { SOON_DAYS, type BoardCase, type BoardFilter } from '#app/requests/board.ts'
import type { Cursor, UnitFigures } from '#app/requests/board.ts'

const PAGE = 50
const DUE = 'r.last_day'

interface FigureRow {
  readonly key: string
  readonly name: Localized
  readonly inTime: number
  readonly soon: number
  readonly late: number
  readonly closedInTime: number
  readonly closedLate: number
}

/**
 * The figures of each unit of the actor's controller. Open cases are counted (an index holds just
 * them), closed ones are read from the rollup that is kept as cases end.
 */
export async function readBoard(ctx: StaffContext): Promise<UnitFigures[]> {
  const { controllerId } = ctx.actor
  const today = ctx.today.toString()
  const soon = ctx.today.add({ days: SOON_DAYS }).toString()
  const { rows } = await ctx.tx.raw<{ rows: FigureRow[] }>(
    `select u.key, u.name, coalesce(o.in_time, 0) as "inTime", coalesce(o.soon, 0) as soon,
        coalesce(o.late, 0) as late, coalesce(e.in_time, 0) as "closedInTime",
        coalesce(e.late, 0) as "closedLate"
      from units u
      left join (
        select unit_id, count(*) filter (where ${DUE} > ?::date) as in_time,
          count(*) filter (where ${DUE} between ?::date and ?::date) as soon,
          count(*) filter (where ${DUE} < ?::date) as late
        from request_items r where controller_id = ? and ended_on is null
        group by unit_id) o on o.unit_id = u.id
      left join (
        select unit_id, sum(n) filter (where outcome = 'in-time') as in_time,
          sum(n) filter (where outcome = 'late') as late
        from ended_rollups where controller_id = ? group by unit_id) e on e.unit_id = u.id
      where u.controller_id = ? order by u.name ->> ?`,
    [soon, today, soon, today, controllerId, controllerId, controllerId, contentLang(ctx.lang)],
  )
  return rows.map(({ key, name, inTime, soon, late, closedInTime, closedLate }) => ({
    key,
    name,
    open: { 'in-time': inTime, soon, late },
    closed: { 'in-time': closedInTime, late: closedLate },
  }))
}

const CURSOR = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Where a page of a list begins, from its address; `undefined` for the first page and for nonsense. */
export function readCursor(query: URLSearchParams): Cursor | undefined {
  const [, date, id] = CURSOR.exec(query.get('after') ?? '') ?? []
  if (date === undefined || id === undefined) return undefined
  try {
    return { date: Temporal.PlainDate.from(date).toString(), id }
  } catch {
    return undefined
  }
}

interface CasePage {
  readonly cases: readonly BoardCase[]
  /** Where the next page begins; absent on the last one. */
  readonly next?: Cursor
}

/** One page of cases: open ones by their last day, closed ones by the day they ended, newest first. */
export async function listBoardCases(
  ctx: StaffContext,
  filter: BoardFilter,
  after?: Cursor,
): Promise<CasePage> {
  const where = filter.state === 'open' ? openWhere(ctx, filter) : closedWhere(filter)
  const place = afterWhere(filter, after)
  const order = filter.state === 'open' ? `${DUE}, r.id` : 'r.ended_on desc, r.id'
  const unit = filter.unit === undefined ? [] : [filter.unit]
  const rows = await readCases(
    ctx,
    `${where.sql} ${place.sql}
      ${filter.unit === undefined ? '' : 'and r.unit_id = (select id from units where key = ?)'}
      order by ${order} limit ${PAGE + 1}`,
    [...where.bindings, ...place.bindings, ...unit],
  )
  const cases = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? cases.at(-1) : undefined
  if (last === undefined) return { cases }
  return { cases, next: { date: last.endedOn ?? last.dueOn, id: last.itemId } }
}

/** The open cases whose last day comes next, today included. */
export async function listNextDue(ctx: StaffContext, count: number): Promise<readonly BoardCase[]> {
  return readCases(ctx, `r.ended_on is null and ${DUE} >= ?::date order by ${DUE}, r.id limit ?`, [
    ctx.today.toString(),
    count,
  ])
}

interface Where {
  readonly sql: string
  readonly bindings: readonly string[]
}

function openWhere({ today }: StaffContext, { urgency }: BoardFilter): Where {
  const open = 'r.ended_on is null'
  if (urgency === undefined) return { sql: open, bindings: [] }
  const soon = today.add({ days: SOON_DAYS }).toString()
  switch (urgency) {
    case 'late':
      return { sql: `${open} and ${DUE} < ?::date`, bindings: [today.toString()] }
    case 'soon':
      return {
        sql: `${open} and ${DUE} between ?::date and ?::date`,
        bindings: [today.toString(), soon],
      }
    case 'in-time':
      return { sql: `${open} and ${DUE} > ?::date`, bindings: [soon] }
  }
}

function closedWhere({ urgency }: BoardFilter): Where {
  const closed = 'r.ended_on is not null'
  if (urgency === undefined) return { sql: closed, bindings: [] }
  return { sql: `${closed} and r.ended_on ${urgency === 'late' ? '>' : '<='} ${DUE}`, bindings: [] }
}

function afterWhere({ state }: BoardFilter, after: Cursor | undefined): Where {
  if (after === undefined) return { sql: '', bindings: [] }
  const { date, id } = after
  if (state === 'open') {
    return { sql: `and (${DUE}, r.id) > (?::date, ?::uuid)`, bindings: [date, id] }
  }
  return {
    sql: 'and r.ended_on <= ?::date and (r.ended_on < ?::date or r.id > ?::uuid)',
    bindings: [date, date, id],
  }
}

/** @param where condition, order and limit on `request_items r` */
async function readCases(
  ctx: StaffContext,
  where: string,
  bindings: readonly (string | number)[],
): Promise<BoardCase[]> {
  const { rows } = await ctx.tx.raw<{ rows: BoardCase[] }>(
    `with page as (
        select r.*, row_number() over () as place from (
          select * from request_items r where r.controller_id = ? and ${where}) r)
      select r.id as "itemId", c.id, r.position, r."right", c.case_number as "caseNumber", r.state,
        g.name as "registerName", u.name as "unitName", s.name as handler,
        r.received_on as "receivedOn", ${DUE} as "dueOn",
        r.extended_due_on is not null as "isExtended", r.suspended_since as "suspendedSince",
        r.ended_on as "endedOn", r.decision
      from page r
        join subject_requests c on c.id = r.request_id
        join units u on u.id = r.unit_id
        left join staff s on s.id = r.handler_id
        left join registers g on g.id = r.register_id
      order by r.place`,
    [ctx.actor.controllerId, ...bindings],
  )
  return rows
}
