import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loader as boardLoader } from '#app/routes/dpo/board.tsx'
import { loader as casesLoader } from '#app/routes/dpo/cases.tsx'
import { createWorld, routeArgs, statusOf, TEST_NOW } from '#test/support/world.ts'
import type { TestController, World } from '#test/support/world.ts'

// Today is 3.11.2026; due within 7 days means 3.–10.11.
let world: World
let here: TestController
let elsewhere: TestController
let secondUnit: { id: string; key: string }
let personId: string
let dpo: string

beforeAll(async () => {
  world = await createWorld()
  personId = (await world.insertPerson()).id
})
afterAll(() => world.close())

beforeEach(async () => {
  world.setNow(TEST_NOW)
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
  const key = `second-${randomUUID().slice(0, 8)}`
  const name = { fi: 'Toinen yksikkö', sv: 'Andra enheten' }
  const id = await insert('units', { controller_id: here.id, key, name, email: 'u@example.test' })
  secondUnit = { id, key }
  dpo = await world.signIn(await world.insertStaff({ controllerId: here.id, roles: ['dpo'] }))
})

async function insert(table: string, row: object): Promise<string> {
  const rows = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx(table).insert(row).returning<{ id: string }[]>('id'),
  )
  return rows[0]?.id ?? ''
}

interface CaseFields {
  readonly due_on: string
  readonly extended_due_on?: string
  readonly ended_on?: string
  readonly unit_id?: string
  readonly state?: string
}

let number = 0
async function insertCase(controller: TestController, fields: CaseFields): Promise<string> {
  number += 1
  const { unit_id: unitId = controller.unitId, state = 'received', ...dates } = fields
  const requestId = await insert('subject_requests', {
    controller_id: controller.id,
    unit_ids: [unitId],
    case_number: `T-2026-${number}`,
    person_id: personId,
    submitted_by: personId,
    form_key: randomUUID(),
    channel: 'portal',
    case_language: 'fi',
    contact: {},
    received_at: '2025-01-01T10:00:00Z',
    received_on: '2025-01-01',
    state,
    due_on: dates.extended_due_on ?? dates.due_on,
    ended_on: dates.ended_on ?? null,
  })
  await insert('request_items', {
    request_id: requestId,
    controller_id: controller.id,
    unit_id: unitId,
    position: 1,
    right: 'access',
    register_id: controller.registerId,
    state,
    clock: 'gdpr-12',
    received_on: '2025-01-01',
    strict_due_on: dates.due_on,
    details: {},
    ...dates,
  })
  return requestId
}

const boardArgs = (cookie?: string) =>
  routeArgs(world, { path: '/fi/dpo', params: { lang: 'fi' }, cookie })

async function board() {
  const data = await boardLoader(boardArgs(dpo))
  if (!('title' in data)) throw new Error(`Answered ${data.status}`)
  return data
}

const casesArgs = (query: string, cookie = dpo) =>
  routeArgs(world, { path: `/fi/dpo/cases${query}`, params: { lang: 'fi' }, cookie })

async function list(query: string) {
  const data = await casesLoader(casesArgs(query))
  if (!('title' in data)) throw new Error(`Answered ${data.status}`)
  return data
}

describe('the figures', () => {
  it('stand at each day on the right side', async () => {
    for (const due of ['2026-11-02', '2026-11-03', '2026-11-10', '2026-11-11']) {
      await insertCase(here, { due_on: due })
    }
    await insertCase(here, { due_on: '2026-10-01', extended_due_on: '2026-12-01' })
    await insertCase(here, { due_on: '2026-10-01', ended_on: '2026-10-01' })
    await insertCase(here, { due_on: '2026-10-01', ended_on: '2026-10-02' })
    await insertCase(here, {
      due_on: '2026-10-01',
      extended_due_on: '2026-12-01',
      ended_on: '2026-11-30',
    })
    await insertCase(elsewhere, { due_on: '2026-11-02' })
    await insertCase(elsewhere, { due_on: '2026-10-01', ended_on: '2026-10-02' })
    expect((await board()).total).toEqual({
      open: { late: 1, soon: 2, 'in-time': 2 },
      closed: { late: 1, 'in-time': 2 },
    })
  })

  it('are told by unit, also for a unit without cases', async () => {
    await insertCase(here, { due_on: '2026-11-02', unit_id: secondUnit.id })
    const { units, total } = await board()
    expect(units.map(({ name, open }) => [name, open.late])).toEqual([
      ['Maahanmuuttopalvelut', 0],
      ['Toinen yksikkö', 1],
    ])
    expect(total.open.late).toBe(1)
  })

  it('lead to exactly the cases that they count', async () => {
    for (let day = 1; day <= 28; day += 1) {
      const date = `2026-11-${String(day).padStart(2, '0')}`
      const unit_id = day % 3 === 0 ? secondUnit.id : here.unitId
      await insertCase(here, { due_on: date, unit_id })
      await insertCase(here, {
        due_on: '2026-10-15',
        ended_on: date.replace('-11-', '-10-'),
        unit_id,
      })
      await insertCase(elsewhere, { due_on: date })
    }
    const { total, units } = await board()
    const count = async (query: string) => (await list(query)).cases.length
    for (const urgency of ['late', 'soon', 'in-time'] as const) {
      expect(await count(`?state=open&urgency=${urgency}`)).toBe(total.open[urgency])
    }
    for (const urgency of ['late', 'in-time'] as const) {
      expect(await count(`?state=closed&urgency=${urgency}`)).toBe(total.closed[urgency])
    }
    const second = units.find(({ key }) => key === secondUnit.key)
    expect(second?.open.soon).toBe(3)
    expect(await count(`?state=open&urgency=soon&unit=${secondUnit.key}`)).toBe(3)
    expect(await count(`?state=closed&urgency=late&unit=${secondUnit.key}`)).toBe(
      second?.closed.late,
    )
  })

  it('agree with a count after cases have ended in any order and at once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        insertCase(here, {
          due_on: '2026-11-15',
          ...(index % 4 === 0 ? { extended_due_on: '2026-12-15' } : {}),
          unit_id: index % 3 === 0 ? secondUnit.id : here.unitId,
        }),
      ),
    )
    const end = (id: string, days: number) =>
      world.workerDb.withContext({ kind: 'system' }, (tx) =>
        tx.raw(
          `update request_items set ended_on = coalesce(ended_on, '2026-11-01'::date + ?::int)
          where request_id = ?`,
          [days, id],
        ),
      )
    const closings = ids.slice(0, 45).map((id) => ({ id, days: Math.floor(Math.random() * 60) }))
    await Promise.all(closings.map(({ id, days }) => end(id, days)))
    // A second event on an ended case, and a closing that is rolled back, count nothing.
    await Promise.all(closings.slice(0, 10).map(({ id }) => end(id, 90)))
    const undone = world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      await tx.raw("update request_items set ended_on = '2026-11-20' where request_id = ?", [
        ids.at(-1) ?? '',
      ])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')

    const admin = new pg.Client({ connectionString: world.adminUrl })
    await admin.connect()
    try {
      const counted = await admin.query<{ key: string; late: number; in_time: number }>(
        `select u.key,
            count(*) filter (where ended_on > coalesce(extended_due_on, due_on))::int as late,
            count(*) filter (where ended_on <= coalesce(extended_due_on, due_on))::int as in_time
          from request_items r join units u on u.id = r.unit_id
          where r.controller_id = $1 and ended_on is not null group by u.key order by u.key`,
        [here.id],
      )
      const shown = (await board()).units
        .map(({ key, closed }) => ({ key, late: closed.late, in_time: closed['in-time'] }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
      expect(shown).toEqual(counted.rows)
      expect(shown.reduce((sum, { late, in_time }) => sum + late + in_time, 0)).toBe(45)
    } finally {
      await admin.end()
    }
  })
})

describe('the lists', () => {
  it('turn pages without losing or repeating a case, also on equal dates', async () => {
    const open = new Set<string>()
    const closed = new Set<string>()
    for (let each = 0; each < 120; each += 1) {
      const due_on = each % 2 === 0 ? '2026-12-01' : '2026-12-02'
      open.add(await insertCase(here, { due_on }))
      closed.add(await insertCase(here, { due_on, ended_on: due_on }))
    }
    for (const [state, expected] of [
      ['open', open],
      ['closed', closed],
    ] as const) {
      const seen: string[] = []
      const sizes: number[] = []
      for (let query: string | undefined = `?state=${state}`; query !== undefined;) {
        const page: Awaited<ReturnType<typeof list>> = await list(query)
        sizes.push(page.cases.length)
        seen.push(...page.cases.map(({ id }) => id))
        query = page.nextQuery
      }
      expect(sizes).toEqual([50, 50, 20])
      expect(new Set(seen)).toEqual(expected)
      expect(seen).toHaveLength(120)
    }
  })

  it('show the most urgent first, with the extended day where there is one', async () => {
    await insertCase(here, { due_on: '2026-11-20' })
    await insertCase(here, { due_on: '2026-11-01', extended_due_on: '2026-12-30' })
    await insertCase(here, { due_on: '2026-11-02' })
    const { cases } = await list('?state=open')
    expect(cases.map(({ due, daysLeft, isExtended }) => [due, daysLeft, isExtended])).toEqual([
      ['2.11.2026', -1, false],
      ['20.11.2026', 17, false],
      ['30.12.2026', 57, true],
    ])
    const { next } = await board()
    expect(next.map(({ due }) => due)).toEqual(['20.11.2026', '30.12.2026'])
  })

  it.each([
    '?state=x&urgency=y&unit=%27%3B--&after=z',
    '?after=2026-02-31_00000000-0000-4000-8000-000000000000',
    '?state=closed&urgency=soon',
  ])('take a nonsense address %s for the plain list', async (query) => {
    await insertCase(here, { due_on: '2026-11-02' })
    await insertCase(here, { due_on: '2026-11-02', ended_on: '2026-11-02' })
    expect((await list(query)).cases).toHaveLength(1)
  })

  it('hold no name of a person', async () => {
    await insertCase(here, { due_on: '2026-11-02' })
    expect(JSON.stringify(await list('?state=open'))).not.toContain('Henkilö')
  })
})

describe('who may', () => {
  it.each(['clerk', 'decider', 'unit-head', 'notice-editor', 'administrator', 'auditor'] as const)(
    'not a %s',
    async (role) => {
      const staff = await world.insertStaff({
        controllerId: here.id,
        unitId: here.unitId,
        roles: [role],
      })
      const cookie = await world.signIn(staff)
      expect(await statusOf(() => boardLoader(boardArgs(cookie)))).toBe(403)
      expect(await statusOf(() => casesLoader(casesArgs('', cookie)))).toBe(403)
    },
  )

  it('nobody without a staff session', async () => {
    const citizen = await world.signIn(await world.insertPerson())
    expect(await statusOf(() => boardLoader(boardArgs()))).toBe(302)
    expect(await statusOf(() => boardLoader(boardArgs(citizen)))).toBe(302)
  })

  it('and each view is in the log', async () => {
    const staff = await world.insertStaff({ controllerId: here.id, roles: ['dpo'] })
    const cookie = await world.signIn(staff)
    await boardLoader(boardArgs(cookie))
    await casesLoader(casesArgs('', cookie))
    const kinds = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('audit_events').where({ actor_key: staff.id }).pluck('kind'),
    )
    expect(kinds).toEqual(['board-viewed', 'board-viewed'])
  })
})
