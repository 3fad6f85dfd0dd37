import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { urgency } from '#app/requests/deadline.ts'
import { deskPath, deskView, dueRange, URGENCIES } from '#app/requests/desk.ts'
import { loader } from '#app/routes/desk/desk.tsx'
import { insertCase } from '#test/support/cases.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let clerk: TestStaff
let cookie: string
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  clerk = await world.insertStaff({ controllerId: home.id, unitId: home.unitId, roles: ['clerk'] })
  cookie = await world.signIn(clerk)
  // Today is 3.11.2026: received 20.9. is late, 5.10. is due on 5.11., 25.10. is in time.
  await insertCase(world, { controller: home, receivedOn: '2026-10-25' })
  await insertCase(world, { controller: home, receivedOn: '2026-09-20' })
  await insertCase(world, {
    controller: home,
    receivedOn: '2026-10-05',
    state: 'review',
    handler: clerk,
  })
  await insertCase(world, {
    controller: home,
    receivedOn: '2026-09-21',
    state: 'assigned',
    handler: clerk,
  })
  await insertCase(world, {
    controller: home,
    receivedOn: '2026-08-03',
    state: 'answered',
    handler: clerk,
    endedOn: '2026-09-10',
  })
  await insertCase(world, {
    controller: home,
    receivedOn: '2026-08-10',
    state: 'closed',
    handler: clerk,
    endedOn: '2026-08-20',
  })
})
afterAll(() => world.close())

async function desk(query = '', who = cookie) {
  const loaded = await loader(
    routeArgs(world, { path: `/fi/desk${query}`, params: { lang: 'fi' }, cookie: who }),
  )
  if (!('rows' in loaded)) throw new Error('no desk')
  return loaded
}
const received = (rows: readonly { receivedOn: string }[]) => rows.map((row) => row.receivedOn)

describe('the desk', () => {
  it('shows the open cases of my units, the most urgent first, with the time left', async () => {
    const { rows, counts } = await desk()
    expect(received(rows)).toEqual(['2026-09-20', '2026-09-21', '2026-10-05', '2026-10-25'])
    expect(rows.map(({ daysLeft }) => daysLeft)).toEqual([-14, -13, 2, 22])
    expect(rows[0]).toMatchObject({
      personName: 'Testi Henkilö',
      register: { fi: expect.any(String) as string },
      handler: null,
    })
    expect(counts).toEqual({
      open: 4,
      mine: 2,
      decision: 1,
      ended: 2,
      late: 2,
      'due-within-7': 1,
      'in-time': 1,
    })
  })

  it.each([
    ['?urgency=late', ['2026-09-20', '2026-09-21']],
    ['?urgency=due-within-7', ['2026-10-05']],
    ['?urgency=in-time', ['2026-10-25']],
    ['?tab=mine', ['2026-09-21', '2026-10-05']],
    ['?tab=mine&urgency=late', ['2026-09-21']],
    ['?tab=decision', ['2026-10-05']],
    ['?tab=ended', ['2026-08-03', '2026-08-10']],
    ['?tab=nonsense&urgency=x&after=1', ['2026-09-20', '2026-09-21', '2026-10-05', '2026-10-25']],
  ])('%s', async (query, expected) => {
    expect(received((await desk(query)).rows)).toEqual(expected)
  })

  it('tells of an ended case how it stood when it ended', async () => {
    const { rows } = await desk('?tab=ended')
    expect(rows.map(({ daysLeft }) => daysLeft < 0)).toEqual([true, false])
  })

  it('counts urgencies of the tab that is shown', async () => {
    expect((await desk('?tab=mine')).counts).toMatchObject({ late: 1, 'due-within-7': 1, open: 4 })
  })

  it('leaves an audit event', async () => {
    await desk()
    const kinds = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('audit_events').where({ actor_key: clerk.id }).pluck('kind'),
    )
    expect(kinds).toContain('desk-viewed')
  })

  it('is empty for another controller and closed to other roles', async () => {
    const kotka = await world.insertController({ key: 'kotka' })
    const foreign = await world.insertStaff({
      controllerId: kotka.id,
      unitId: kotka.unitId,
      roles: ['clerk'],
    })
    const { rows, counts } = await desk('', await world.signIn(foreign))
    expect(rows).toEqual([])
    expect(counts).toMatchObject({ open: 0, ended: 0 })
    for (const role of ['dpo', 'auditor', 'administrator', 'notice-editor'] as const) {
      const other = await world.insertStaff({ controllerId: home.id, roles: [role] })
      const who = await world.signIn(other)
      expect(await statusOf(() => desk('', who))).toBe(403)
    }
  })

  it('pages through many cases of two units without missing or repeating one', async () => {
    const big = await world.insertController({ key: 'huittinen' })
    const second = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      const rows = await tx<{ id: string }>('units')
        .insert({
          controller_id: big.id,
          key: 'second-unit',
          name: { fi: 'Toinen yksikkö', sv: 'En annan enhet' },
          email: 'toinen@example.test',
        } as object)
        .returning('id')
      return rows[0]?.id ?? ''
    })
    const officer = await world.insertStaff({
      controllerId: big.id,
      unitId: big.unitId,
      roles: ['clerk'],
    })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('staff_roles').insert({ staff_id: officer.id, role: 'clerk', unit_id: second }),
    )
    const ids: string[] = []
    const person = await world.insertPerson()
    for (let index = 0; index < 113; index += 1) {
      const unitId = index % 3 === 0 ? second : big.unitId
      // Many share a due date: the id decides.
      const receivedOn = `2026-10-${String(10 + (index % 4)).padStart(2, '0')}`
      const ended = index % 2 === 0 ? { state: 'closed' as const, endedOn: receivedOn } : {}
      const controller = { ...big, unitId }
      ids.push((await insertCase(world, { controller, person, receivedOn, ...ended })).id)
    }
    const who = await world.signIn(officer)
    const seen: string[] = []
    for (const tab of ['open', 'ended'] as const) {
      let query = `?tab=${tab}`
      for (let pages = 0; pages < 5 && query !== ''; pages += 1) {
        const { rows, next, view } = await desk(query, who)
        expect(rows.length).toBeLessThanOrEqual(50)
        seen.push(...rows.map(({ id }) => id))
        query = next === undefined ? '' : deskPath('fi', { ...view, after: next }).slice(8)
      }
    }
    expect(seen).toHaveLength(113)
    expect(seen.toSorted()).toEqual(ids.toSorted())
  })
})

describe('urgency borders', () => {
  it('are the same in the filter as in the words of a case', () => {
    const today = Temporal.PlainDate.from('2026-11-03')
    for (let days = -10; days <= 20; days += 1) {
      const due = today.add({ days })
      const holding = URGENCIES.filter((one) => {
        const { from, to } = dueRange(today, one)
        const text = due.toString()
        return (from === '-infinity' || text >= from) && (to === 'infinity' || text <= to)
      })
      expect(holding).toEqual([urgency(today, due)])
    }
  })

  it('a view survives its own address', () => {
    const view = {
      tab: 'mine',
      urgency: 'late',
      after: { on: '2026-11-03', id: '0b5bd3c4-7c8c-4e73-9a0e-0d9f0f3c2b11' },
    } as const
    const path = deskPath('sv', view)
    expect(deskView(new URL(path, 'http://x').searchParams)).toEqual(view)
    expect(deskView(new URLSearchParams('after=2026-13-45_x')).after).toBeUndefined()
  })
})
