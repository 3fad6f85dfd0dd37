import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffRole } from '#app/people/roles.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import { findRoute, getIntakeUnit } from '#app/requests/routing.server.ts'
import { askUnit, listItemTasks } from '#app/requests/unit-tasks.server.ts'
import { action as routesAction, loader as routesLoader } from '#app/routes/admin/routes.tsx'
import { action as tasksAction, loader as tasksLoader } from '#app/routes/desk/tasks.tsx'
import { insertCase } from '#test/support/cases.ts'
import { systemRows } from '#test/support/citizen-requests.ts'
import { asStaff, insertSecondUnit } from '#test/support/staff-work.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
let here: TestController
let elsewhere: TestController
let second: Awaited<ReturnType<typeof insertSecondUnit>>
let asking: string
let owing: string
let stranger: string

beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
  second = await insertSecondUnit(world, here)
  asking = await signIn('clerk', here.id, here.unitId)
  owing = await signIn('clerk', here.id, second.unitId)
  stranger = await signIn('clerk', elsewhere.id, elsewhere.unitId)
})
afterAll(() => world.close())

async function signIn(role: StaffRole, controllerId: string, unitId: string): Promise<string> {
  return world.signIn(await world.insertStaff({ controllerId, unitId, roles: [role] }))
}

const ask = (requestId: string, more: object = {}, who = asking) =>
  asStaff(world, who, (ctx) =>
    askUnit(
      ctx,
      { requestId },
      { unitId: second.unitId, question: 'Onko teillä lokia?', dueOn: '10.11.2026', ...more },
    ),
  )
const tasksArgs = (cookie: string, form?: Record<string, string>) =>
  routeArgs(world, { path: '/fi/desk/tasks', params: { lang: 'fi' }, cookie, form })
const tasks = async (cookie: string) =>
  (await tasksLoader(tasksArgs(cookie))) as {
    open: { id: string; caseNumber: string }[]
    answered: { id: string; answer: string }[]
  }
const answer = (cookie: string, task: string, text = 'Ei ole.') =>
  tasksAction(tasksArgs(cookie, { intent: 'answer', task, answer: text }))
const kinds = async (id: string) =>
  (
    await systemRows<{ kind: string }>(
      world,
      'select kind from audit_events where request_id = ? order by id',
      [id],
    )
  ).map(({ kind }) => kind)

describe('a question to another unit', () => {
  it('shows the owing unit the question, the number and the day, and nothing else of the case', async () => {
    const person = await world.insertPerson({ family_name: 'Salattunen' })
    const found = await insertCase(world, { controller: here, person })
    expect(await ask(found.id)).toMatchObject({ ok: true })
    const { open } = await tasks(owing)
    expect(open).toHaveLength(1)
    expect(open[0]).toEqual({
      id: expect.any(String) as string,
      caseNumber: found.caseNumber,
      question: 'Onko teillä lokia?',
      askedOn: '2026-11-03',
      dueOn: '2026-11-10',
      askedBy: 'Testi clerk',
      unit: { fi: 'Toinen yksikkö', sv: 'Andra enheten' },
      answer: null,
      answeredOn: null,
      answeredBy: null,
    })
    expect(JSON.stringify(await tasks(owing))).not.toContain('Salattunen')
    expect(await asStaff(world, owing, (ctx) => findStaffCase(ctx.tx, found.id))).toBeUndefined()
    expect((await tasks(stranger)).open).toEqual([])
    expect((await tasks(asking)).open).toEqual([])

    const task = open[0]!.id
    expect(await statusOf(() => answer(stranger, task))).toBe(404)
    expect(await statusOf(() => answer(asking, task))).toBe(404)
    expect(await statusOf(() => answer(owing, task, ' '))).toBe(400)
    expect(await statusOf(() => answer(owing, task))).toBe(302)
    expect(await statusOf(() => answer(owing, task, 'Toinen kerta'))).toBe(404)
    expect((await tasks(owing)).answered).toMatchObject([{ id: task, answer: 'Ei ole.' }])
    const asked = await asStaff(world, asking, (ctx) => listItemTasks(ctx.tx, found.itemId))
    expect(asked).toMatchObject([{ answer: 'Ei ole.', answeredOn: '2026-11-03' }])
    expect(await kinds(found.id)).toEqual(['unit-asked', 'unit-answered'])
  })

  it('goes to another unit of the controller, with a question and a day to come', async () => {
    const { id } = await insertCase(world, { controller: here })
    const bad = { unitId: here.unitId, question: ' ', dueOn: '2.11.2026' }
    expect(await ask(id, bad)).toEqual({
      ok: false,
      errors: {
        unitId: 'errors:form.chooseOne',
        question: 'errors:form.required',
        dueOn: 'errors:form.dateInPast',
      },
    })
    expect(await ask(id, { unitId: elsewhere.unitId })).toMatchObject({ ok: false })
    const long = await ask(id, { question: 'x'.repeat(5001), dueOn: 'huomenna' })
    expect(long).toEqual({
      ok: false,
      errors: { question: 'errors:form.tooLong', dueOn: 'errors:form.dateInvalid' },
    })
  })

  it('is asked by those who handle the item', async () => {
    const { id } = await insertCase(world, { controller: here })
    expect(await ask(id, {}, owing)).toBeUndefined()
    expect(await ask(id, {}, stranger)).toBeUndefined()
    const dpo = await signIn('dpo', here.id, here.unitId)
    await expect(ask(id, {}, dpo)).rejects.toMatchObject({ status: 403 })
    expect(await kinds(id)).toEqual([])
  })

  it('carries no personal identity code', async () => {
    const { id } = await insertCase(world, { controller: here })
    await ask(id, { question: 'Koskee 110785-902S' })
    const rows = await systemRows<{ question: string }>(
      world,
      'select question from unit_tasks where request_id = ?',
      [id],
    )
    expect(rows).toEqual([{ question: 'Koskee ******-****' }])
  })
})

describe('the routing of requests', () => {
  const routesArgs = (cookie: string, form?: Record<string, string>) =>
    routeArgs(world, { path: '/fi/admin/routes', params: { lang: 'fi' }, cookie, form })
  const save = (cookie: string, form: Record<string, string>) =>
    statusOf(() => routesAction(routesArgs(cookie, form)))
  const route = (right: Parameters<typeof findRoute>[2]) =>
    world.workerDb.withContext(
      { kind: 'system' },
      async (tx) => (await findRoute(tx, here.registerId, right))?.unitId,
    )

  it('is set by an administrator: a unit for the register, another for a right', async () => {
    const admin = await signIn('administrator', here.id, here.unitId)
    const form = {
      intent: 'register',
      register: here.registerId,
      unit: second.unitId,
      'right-logData': here.unitId,
      'right-access': second.unitId,
    }
    expect(await save(admin, form)).toBe(302)
    expect([await route('access'), await route('logData')]).toEqual([second.unitId, here.unitId])
    const stored = await systemRows(world, 'select "right" from register_routes', [])
    expect(stored).toEqual([{ right: 'logData' }])
    expect(await save(admin, { ...form, unit: here.unitId, 'right-access': '' })).toBe(302)
    expect([await route('access'), await route('logData')]).toEqual([here.unitId, here.unitId])
    const shown = (await routesLoader(routesArgs(admin))) as { registers: { id: string }[] }
    expect(shown.registers.map(({ id }) => id)).toContain(here.registerId)
    expect(shown.registers.map(({ id }) => id)).not.toContain(elsewhere.registerId)
  })

  it('names the unit that sorts out what nobody knows the register of', async () => {
    const admin = await signIn('administrator', here.id, here.unitId)
    const intake = () =>
      world.workerDb.withContext({ kind: 'system' }, (tx) => getIntakeUnit(tx, here.id))
    for (const unit of [second.unitId, here.unitId]) {
      expect(await save(admin, { intent: 'intake', intakeUnit: unit })).toBe(302)
      expect(await intake()).toBe(unit)
    }
    expect(await save(admin, { intent: 'intake', intakeUnit: elsewhere.unitId })).toBe(400)
    expect(await intake()).toBe(here.unitId)
    const changes = await systemRows(
      world,
      "select 1 from audit_events where kind = 'routing-changed' and controller_id = ?",
      [here.id],
    )
    expect(changes.length).toBeGreaterThanOrEqual(2)
  })

  it('never reaches another controller', async () => {
    const admin = await signIn('administrator', here.id, here.unitId)
    const form = { intent: 'register', register: here.registerId, unit: here.unitId }
    expect(await save(admin, { ...form, unit: elsewhere.unitId })).toBe(400)
    expect(await save(admin, { ...form, 'right-access': elsewhere.unitId })).toBe(400)
    expect(await save(admin, { ...form, register: elsewhere.registerId })).toBe(400)
    expect(await save(admin, { ...form, register: 'x' })).toBe(400)
    expect(await save(admin, { ...form, intent: 'other' })).toBe(400)
  })

  it.each(['clerk', 'decider', 'unit-head', 'dpo', 'notice-editor', 'auditor'] as const)(
    'is closed to a %s',
    async (role) => {
      const cookie = await signIn(role, here.id, here.unitId)
      expect(await statusOf(() => routesLoader(routesArgs(cookie)))).toBe(403)
      const form = { intent: 'register', register: here.registerId, unit: second.unitId }
      expect(await save(cookie, form)).toBe(403)
      expect(await route('access')).toBe(here.unitId)
    },
  )
})
