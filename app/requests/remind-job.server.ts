import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#app/platform/clock.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import { isNonWorkingDay } from '#app/requests/holidays.ts'
import { recipientsOf, type Recipient } from '#app/requests/reminder-recipients.server.ts'
import { dueChasings, dueReminders, OFFICE_DAYS } from '#app/requests/reminders.ts'

interface RemindDeps {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
}

const BATCH = 200

/**
 * Job `remind`: asks for the reminders of today about every item whose time limit runs, and chases
 * units that owe a contribution to one. What has been sent stands in `sent_reminders`, in the same
 * transaction as the jobs that send it: running again the same day sends nothing twice. On days on
 * which the offices are closed nothing is sent; the next run speaks for what was missed.
 * @throws Error after all the others have been done, when one could not be
 */
export async function remind(deps: RemindDeps): Promise<void> {
  const today = helsinkiDate(deps.clock.now())
  if (isNonWorkingDay(today, OFFICE_DAYS)) return
  const failed =
    (await forEach(deps, readItems, (item) => remindOf(deps, item, today))) +
    (await forEach(deps, readTasks, (task) => chase(deps, task, today)))
  if (failed > 0) throw new Error(`${failed} reminders could not be made`)
}

/** Reads page by page and works on each row in turn, whatever happens to the others. */
async function forEach<Row extends { readonly id: string }>(
  { db, log }: RemindDeps,
  read: (tx: Tx, after: string | null) => Promise<readonly Row[]>,
  work: (row: Row) => Promise<void>,
): Promise<number> {
  let failed = 0
  let after: string | null = null
  let rows: readonly Row[]
  do {
    rows = await readPage(db, read, after)
    for (const row of rows) {
      try {
        await work(row)
      } catch (error) {
        failed += 1
        log.error({ err: error, id: row.id }, 'a reminder could not be made')
      }
    }
    after = rows.at(-1)?.id ?? null
  } while (rows.length === BATCH)
  return failed
}

function readPage<Row>(
  db: Database,
  read: (tx: Tx, after: string | null) => Promise<readonly Row[]>,
  after: string | null,
): Promise<readonly Row[]> {
  return db.withContext({ kind: 'system' }, (tx) => read(tx, after))
}

interface Reminded {
  readonly id: string
  readonly controllerId: string
  readonly unitId: string
  readonly handlerId: string | null
  readonly receivedOn: string
  readonly dueOn: string
  readonly strictDueOn: string
  readonly extendedDueOn: string | null
  readonly takenAt: string | null
  readonly firstOpenedOn: string | null
  readonly keys: readonly string[]
}

async function readItems(tx: Tx, after: string | null): Promise<Reminded[]> {
  const { rows } = await tx.raw<{ rows: Reminded[] }>(
    `select i.id, i.controller_id as "controllerId", i.unit_id as "unitId",
        i.handler_id as "handlerId", i.received_on as "receivedOn", i.due_on as "dueOn",
        i.strict_due_on as "strictDueOn", i.extended_due_on as "extendedDueOn",
        i.first_opened_on as "firstOpenedOn",
        (select max(e.at) from case_events e where i.handler_id is not null
          and e.request_id = i.request_id and e.item_id = i.id and e.type = 'take') as "takenAt",
        (select coalesce(array_agg(s.key), '{}') from sent_reminders s where s.item_id = i.id) as keys
      from request_items i
      where i.ended_on is null and i.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
      order by i.id limit ?`,
    [after, BATCH],
  )
  return rows
}

async function remindOf(
  { db, clock }: RemindDeps,
  item: Reminded,
  today: Temporal.PlainDate,
): Promise<void> {
  const day = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso))
  const { takenAt } = item
  const reminders = dueReminders(
    {
      received: Temporal.PlainDate.from(item.receivedOn),
      due: Temporal.PlainDate.from(item.dueOn),
      strictDue: Temporal.PlainDate.from(item.strictDueOn),
      extendedDue: day(item.extendedDueOn),
      takenOn: takenAt === null ? null : helsinkiDate(Temporal.Instant.from(takenAt)),
      firstOpenedOn: day(item.firstOpenedOn),
      endedOn: null,
    },
    new Set(item.keys),
    today,
  )
  for (const { key, kind, to } of reminders) {
    await db.withContext({ kind: 'system' }, async (tx) => {
      const recipients = await recipientsOf(tx, item, to)
      await send(tx, { itemId: item.id, key, kind, at: clock.now() }, recipients)
    })
  }
}

interface Chased {
  readonly id: string
  readonly itemId: string
  readonly controllerId: string
  readonly unitId: string
  readonly askedOn: string
  readonly dueOn: string
  readonly keys: readonly string[]
}

/** Keys of chases stand among those of the item, with the task before them. */
const taskPrefix = (taskId: string): string => `task:${taskId}:`

async function readTasks(tx: Tx, after: string | null): Promise<Chased[]> {
  const { rows } = await tx.raw<{ rows: Chased[] }>(
    `select t.id, t.item_id as "itemId", t.controller_id as "controllerId", t.unit_id as "unitId",
        t.asked_on as "askedOn", t.due_on as "dueOn",
        (select coalesce(array_agg(s.key), '{}') from sent_reminders s
          where s.item_id = t.item_id and starts_with(s.key, 'task:' || t.id || ':')) as keys
      from unit_tasks t join request_items i on i.id = t.item_id
      where t.answered_on is null and i.in_work
        and t.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
      order by t.id limit ?`,
    [after, BATCH],
  )
  return rows
}

async function chase(
  { db, clock }: RemindDeps,
  task: Chased,
  today: Temporal.PlainDate,
): Promise<void> {
  const prefix = taskPrefix(task.id)
  const chasings = dueChasings(
    {
      askedOn: Temporal.PlainDate.from(task.askedOn),
      dueOn: Temporal.PlainDate.from(task.dueOn),
      answeredOn: null,
    },
    new Set(task.keys.map((key) => key.slice(prefix.length))),
    today,
  )
  for (const { key, kind, to } of chasings) {
    await db.withContext({ kind: 'system' }, async (tx) => {
      const recipients = await recipientsOf(tx, { ...task, handlerId: null }, to)
      const sent = { itemId: task.itemId, key: prefix + key, kind, taskId: task.id }
      await send(tx, { ...sent, at: clock.now() }, recipients)
    })
  }
}

/** Settles a reminder and asks for one e-mail to each recipient, unless another run was first. */
async function send(
  tx: Tx,
  reminder: {
    readonly itemId: string
    readonly key: string
    readonly kind: string
    readonly taskId?: string
    readonly at: Temporal.Instant
  },
  recipients: readonly Recipient[],
): Promise<void> {
  const { itemId, key, kind, taskId, at } = reminder
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `insert into sent_reminders (item_id, key, at) values (?, ?, ?)
      on conflict do nothing returning 1`,
    [itemId, key, at.toString()],
  )
  if (rows.length === 0) return
  for (const { to, id } of recipients) {
    const payload = { itemId, key, kind, to, id, ...(taskId !== undefined && { taskId }) }
    await enqueue(tx, 'remind-staff', payload, `remind-staff:${itemId}:${key}:${to}:${id}`)
  }
}
