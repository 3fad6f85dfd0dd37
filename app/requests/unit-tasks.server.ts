import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { hasRole } from '#app/identity/actor.ts'
import { forbidden, type StaffContext } from '#app/identity/with-actor.server.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import type { CasePlace } from '#app/requests/staff-case.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import {
  ANSWER_LIMIT,
  QUESTION_LIMIT,
  type AskedTask,
  type OwedTask,
  type TaskErrors,
} from '#app/requests/unit-tasks.ts'

const ID = z.uuid()

export type TaskResult =
  | { readonly ok: true; readonly taskId: string }
  | { readonly ok: false; readonly errors: TaskErrors }

/**
 * Asks another unit of the controller for its part of an answer: the unit sees the question, the
 * case's number and the day, and nothing else of the case (need to know).
 * @param input.dueOn as typed, `5.3.2026`
 * @returns `undefined` when the item is missing or not of the actor's unit
 */
export async function askUnit(
  ctx: StaffContext,
  place: CasePlace,
  input: { readonly unitId: string; readonly question: string; readonly dueOn: string },
): Promise<TaskResult | undefined> {
  const { tx, actor, today } = ctx
  if (!hasRole(actor, ...CASE_ROLES)) throw forbidden()
  const found = await findStaffCase(tx, place.requestId, place.position)
  if (found === undefined || !actor.unitIds.includes(found.unitId)) return undefined
  const question = withoutHetu(input.question).trim()
  const dueOn = parseDate(input.dueOn)
  const knows = await isOtherUnit(ctx, input.unitId, found.unitId)
  const late = dueOn !== undefined && Temporal.PlainDate.compare(dueOn, today) < 0
  const errors: TaskErrors = {
    ...(!knows && { unitId: 'errors:form.chooseOne' }),
    ...(question === '' && { question: 'errors:form.required' }),
    ...(question.length > QUESTION_LIMIT && { question: 'errors:form.tooLong' }),
    ...(dueOn === undefined && { dueOn: 'errors:form.dateInvalid' }),
    ...(late && { dueOn: 'errors:form.dateInPast' }),
  }
  if (dueOn === undefined || Object.keys(errors).length > 0) return { ok: false, errors }
  const taskId = randomUUID()
  await tx('unit_tasks').insert({
    id: taskId,
    request_id: found.id,
    item_id: found.itemId,
    controller_id: actor.controllerId,
    unit_id: input.unitId,
    question,
    asked_by: actor.staffId,
    asked_on: today.toString(),
    due_on: dueOn.toString(),
  })
  const subjectKey = found.person.auditKey
  await ctx.audit({ kind: 'unit-asked', requestId: found.id, subjectKey })
  return { ok: true, taskId }
}

async function isOtherUnit(
  { tx, actor }: StaffContext,
  unitId: string,
  own: string,
): Promise<boolean> {
  if (!ID.safeParse(unitId).success || unitId === own) return false
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    'select 1 from units where id = ? and controller_id = ?',
    [unitId, actor.controllerId],
  )
  return rows.length > 0
}

const TASK = `t.id, t.question, t.asked_on as "askedOn", t.due_on as "dueOn", s.name as "askedBy",
    u.name as unit, t.answer, t.answered_on as "answeredOn", a.name as "answeredBy"`
const AROUND = `join units u on u.id = t.unit_id left join staff s on s.id = t.asked_by
    left join staff a on a.id = t.answered_by`

/** Answered tasks that the page still shows. */
const ANSWERED_SHOWN = 30

/** What the actor's units owe: open tasks first, the most urgent first, then the latest answers. */
export async function listTasks({ tx, actor }: StaffContext): Promise<OwedTask[]> {
  const { rows } = await tx.raw<{ rows: OwedTask[] }>(
    `select * from (select ${TASK}, c.case_number as "caseNumber" from unit_tasks t ${AROUND}
        join unit_task_cases() c on c.task_id = t.id
        where t.unit_id = any (?::uuid[]) and t.answered_on is null
        order by t.due_on, t.id) open
      union all select * from (select ${TASK}, c.case_number as "caseNumber"
        from unit_tasks t ${AROUND} join unit_task_cases() c on c.task_id = t.id
        where t.unit_id = any (?::uuid[]) and t.answered_on is not null
        order by t.answered_on desc, t.id limit ${ANSWERED_SHOWN}) answered`,
    [actor.unitIds, actor.unitIds],
  )
  return rows
}

/** What has been asked of other units for an item that the actor may see, the first question first. */
export async function listItemTasks(tx: Tx, itemId: string): Promise<AskedTask[]> {
  const { rows } = await tx.raw<{ rows: AskedTask[] }>(
    `select ${TASK} from unit_tasks t ${AROUND} join request_items i on i.id = t.item_id
      where t.item_id = ? order by t.asked_on, t.id`,
    [itemId],
  )
  return rows
}

/**
 * The owing unit's answer; it is given once, and whoever asked writes it into the letter.
 * @returns `undefined` when the task is missing, another unit's, or answered already
 */
export async function answerTask(
  ctx: StaffContext,
  taskId: string,
  text: string,
): Promise<TaskResult | undefined> {
  const { tx, actor, today } = ctx
  if (!hasRole(actor, ...CASE_ROLES)) throw forbidden()
  if (!ID.safeParse(taskId).success) return undefined
  const answer = withoutHetu(text).trim()
  const { rows: open } = await tx.raw<{ rows: { requestId: string }[] }>(
    `select request_id as "requestId" from unit_tasks
      where id = ? and answered_on is null and unit_id = any (?::uuid[]) for update`,
    [taskId, actor.unitIds],
  )
  const [task] = open
  if (task === undefined) return undefined
  const errors: TaskErrors = {
    ...(answer === '' && { answer: 'errors:form.required' }),
    ...(answer.length > ANSWER_LIMIT && { answer: 'errors:form.tooLong' }),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  await tx.raw('update unit_tasks set answer = ?, answered_by = ?, answered_on = ? where id = ?', [
    answer,
    actor.staffId,
    today.toString(),
    taskId,
  ])
  // The owing unit knows the question, not whose case it is.
  await ctx.audit({ kind: 'unit-answered', requestId: task.requestId, subjectKey: null })
  return { ok: true, taskId }
}
