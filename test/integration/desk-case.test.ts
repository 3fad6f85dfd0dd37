import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffRole } from '#app/people/roles.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'
import { action, loader } from '#app/routes/desk/case.tsx'
import { insertCase, type TestCase } from '#test/support/cases.ts'
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
let elsewhere: TestController
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
})
afterAll(() => world.close())

const staffOf = (controller: TestController, ...roles: StaffRole[]): Promise<TestStaff> =>
  world.insertStaff({ controllerId: controller.id, unitId: controller.unitId, roles })

const pathOf = (id: string) => `/fi/desk/cases/${id}`

async function view(cookie: string | undefined, id: string) {
  return loader(
    routeArgs(world, { path: pathOf(id), params: { lang: 'fi', requestId: id }, cookie }),
  )
}

async function post(cookie: string | undefined, id: string, form: Record<string, string>) {
  const args = { path: pathOf(id), params: { lang: 'fi', requestId: id }, cookie, form }
  return action(routeArgs(world, args))
}

interface Stored {
  state: string
  handler_id: string | null
  version: number
}
async function stored(id: string): Promise<Stored> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: Stored[] }>(
      `select r.*, i.handler_id from subject_requests r
        join request_items i on i.request_id = r.id and i.position = 1 where r.id = ?`,
      [id],
    )
    const [row] = rows
    if (row === undefined) throw new Error('No such case')
    return row
  })
}

async function auditKinds(id: string): Promise<string[]> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const rows = (await tx('audit_events').where({ request_id: id }).orderBy('id')) as {
      kind: string
    }[]
    return rows.map(({ kind }) => kind)
  })
}

/** The data of a refusal that the action answers with. */
function refusalOf(answer: Awaited<ReturnType<typeof post>>) {
  if (answer instanceof Response || !('data' in answer)) throw new Error('not a refusal')
  return { ...answer.data, status: answer.init?.status }
}

describe('who may take a case', () => {
  const mayTake = async (cookie: string, id: string): Promise<boolean> => {
    const page = await view(cookie, id)
    return 'may' in page && page.may.includes('take')
  }

  it('whose requester is not identified yet: anyone, until somebody has taken it', async () => {
    const [clerk, other, head] = await Promise.all([
      staffOf(home, 'clerk'),
      staffOf(home, 'clerk'),
      staffOf(home, 'unit-head'),
    ])
    const requester = { name: 'Testi Vieras', birthDate: '', onBehalfOf: '' }
    const { id } = await insertCase(world, { controller: home, requester })
    const [clerkCookie, otherCookie, headCookie] = await Promise.all(
      [clerk, other, head].map((one) => world.signIn(one)),
    )
    expect(await mayTake(otherCookie!, id)).toBe(true)
    const { version } = await stored(id)
    await post(clerkCookie, id, { intent: 'take', version: String(version) })
    expect(await mayTake(otherCookie!, id)).toBe(false)
    expect(await mayTake(headCookie!, id)).toBe(true)
  })
})

describe('who may see a case', () => {
  let found: TestCase
  beforeAll(async () => {
    found = await insertCase(world, { controller: home })
  })

  it.each([['clerk'], ['decider'], ['unit-head'], ['dpo']] as const)(
    '%s of the controller',
    async (role) => {
      const cookie = await world.signIn(await staffOf(home, role))
      const loaded = await view(cookie, found.id)
      expect(loaded).toMatchObject({ found: { caseNumber: found.caseNumber } })
      expect(await auditKinds(found.id)).toContain('case-viewed')
    },
  )

  it.each([['clerk'], ['decider'], ['unit-head'], ['dpo']] as const)(
    'not %s of another controller',
    async (role) => {
      const cookie = await world.signIn(await staffOf(elsewhere, role))
      expect(await statusOf(() => view(cookie, found.id))).toBe(404)
      if (role === 'dpo') return
      const form = { intent: 'take', version: '1' }
      expect(await statusOf(() => post(cookie, found.id, form))).toBe(404)
    },
  )

  it('a decider of another unit is only a clerk here: roles hold in their own units', async () => {
    const clerk = await world.insertStaff({
      controllerId: home.id,
      unitId: home.unitId,
      roles: ['clerk', 'decider'],
    })
    await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      const rows = await tx<{ id: string }>('units')
        .insert({
          controller_id: home.id,
          key: 'deciding-unit',
          name: { fi: 'Päättävä', sv: 'Beslutande' },
          email: 'paattava@example.test',
        } as object)
        .returning('id')
      await tx('staff_roles')
        .where({ staff_id: clerk.id, role: 'decider' })
        .update({ unit_id: rows[0]?.id ?? '' })
    })
    const review = await insertCase(world, { controller: home, state: 'review' })
    const loaded = await view(await world.signIn(clerk), review.id)
    const owner = await staffOf(home, 'decider')
    const forDecider = await view(await world.signIn(owner), review.id)
    expect(loaded).toMatchObject({ may: expect.not.arrayContaining(['issue', 'return']) })
    expect(forDecider).toMatchObject({ may: expect.arrayContaining(['issue', 'return']) })
  })

  it('not a clerk of another unit', async () => {
    const unitId = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      const rows = await tx<{ id: string }>('units')
        .insert({
          controller_id: home.id,
          key: 'another-unit',
          name: { fi: 'Toinen', sv: 'En annan' },
          email: 'toinen@example.test',
        } as object)
        .returning('id')
      return rows[0]?.id ?? ''
    })
    const clerk = await world.insertStaff({ controllerId: home.id, unitId, roles: ['clerk'] })
    const cookie = await world.signIn(clerk)
    expect(await statusOf(() => view(cookie, found.id))).toBe(404)
    expect(await statusOf(() => post(cookie, found.id, { intent: 'take', version: '1' }))).toBe(404)
  })

  it.each([['auditor'], ['administrator'], ['notice-editor']] as const)('not %s', async (role) => {
    const cookie = await world.signIn(await staffOf(home, role))
    expect(await statusOf(() => view(cookie, found.id))).toBe(403)
  })

  it('nobody without a staff session, and no id that is none', async () => {
    const citizen = await world.signIn(found.person)
    expect(await statusOf(() => view(citizen, found.id))).toBe(302)
    expect(await statusOf(() => view(undefined, found.id))).toBe(302)
    const clerk = await world.signIn(await staffOf(home, 'clerk'))
    expect(await statusOf(() => view(clerk, 'x'))).toBe(404)
  })

  it('the DPO reads and changes nothing', async () => {
    const cookie = await world.signIn(await staffOf(home, 'dpo'))
    const loaded = await view(cookie, found.id)
    expect(loaded).toMatchObject({ inUnit: false, may: [] })
    for (const intent of ['take', 'release', 'message', 'close']) {
      const form = { intent, version: '1', text: 'Hei' }
      expect(await statusOf(() => post(cookie, found.id, form))).toBe(403)
    }
    expect(await stored(found.id)).toMatchObject({ state: 'received', version: 1 })
  })
})

/** Who may do what in which state: everything else is refused with the reason. */
const TABLE: readonly (readonly [
  role: 'clerk' | 'decider' | 'unit-head',
  intent: string,
  state: ItemState,
  isHandler: boolean,
  outcome: string,
])[] = [
  ['clerk', 'take', 'received', false, 'done'],
  ['decider', 'take', 'received', false, 'done'],
  ['unit-head', 'take', 'received', false, 'done'],
  ['clerk', 'take', 'assigned', false, 'not-permitted'],
  ['unit-head', 'take', 'assigned', false, 'done'],
  ['decider', 'take', 'collecting', false, 'done'],
  ['clerk', 'take', 'review', false, 'wrong-state'],
  ['clerk', 'take', 'closed', false, 'wrong-state'],
  ['clerk', 'release', 'assigned', true, 'done'],
  ['clerk', 'release', 'collecting', true, 'done'],
  ['clerk', 'release', 'collecting', false, 'is-handler'],
  ['unit-head', 'release', 'assigned', false, 'is-handler'],
  ['clerk', 'release', 'received', false, 'wrong-state'],
  ['clerk', 'message', 'assigned', false, 'done'],
  ['clerk', 'message', 'review', true, 'done'],
  ['clerk', 'message', 'received', false, 'not-permitted'],
  ['clerk', 'message', 'withdrawn', false, 'wrong-state'],
  ['clerk', 'close', 'answered', false, 'done'],
  ['decider', 'close', 'review', false, 'wrong-state'],
  ['clerk', 'close', 'closed', false, 'wrong-state'],
]

describe('what may happen', () => {
  it.each(TABLE)(
    '%s: %s in %s, handler %s: %s',
    async (role, intent, state, isHandler, outcome) => {
      const actor = await staffOf(home, role)
      const handler = isHandler || state === 'received' ? actor : await staffOf(home, 'clerk')
      const found = await insertCase(world, {
        controller: home,
        state,
        ...(state === 'received' ? {} : { handler }),
      })
      const before = await stored(found.id)
      const form = { intent, version: String(before.version), text: 'Hei, lähetä lisätietoja.' }
      const answer = await post(await world.signIn(actor), found.id, form)
      const after = await stored(found.id)
      if (outcome === 'done') {
        expect(answer).toBeInstanceOf(Response)
        expect(after.version).toBe(before.version + 1)
      } else {
        expect(refusalOf(answer)).toMatchObject({ reason: outcome, status: 409 })
        expect(after).toEqual(before)
      }
    },
  )

  it('a message reaches the person once, and its sender is a named officer', async () => {
    const clerk = await staffOf(home, 'clerk')
    const found = await insertCase(world, { controller: home, state: 'assigned', handler: clerk })
    const cookie = await world.signIn(clerk)
    await post(cookie, found.id, { intent: 'message', version: '2', text: 'Hei!\r\nSoitamme.' })
    const loaded = await view(cookie, found.id)
    expect(loaded).toMatchObject({ messages: [{ from: 'staff', body: 'Hei!\nSoitamme.' }] })
    expect(await auditKinds(found.id)).toContain('message-sent')
    const jobs = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      const { rows } = await tx.raw<{ rows: unknown[] }>(
        `select payload from graphile_worker._private_jobs where payload->>'requestId' = ?`,
        [found.id],
      )
      return rows
    })
    expect(jobs).toEqual([{ payload: expect.objectContaining({ notice: 'message' }) as unknown }])
  })

  it.each([
    ['', 'text-missing'],
    ['  \n ', 'text-missing'],
    ['a'.repeat(10_001), 'text-too-long'],
  ])('a message is neither empty nor endless', async (text, reason) => {
    const clerk = await staffOf(home, 'clerk')
    const found = await insertCase(world, { controller: home, state: 'assigned', handler: clerk })
    const cookie = await world.signIn(clerk)
    const answer = refusalOf(
      await post(cookie, found.id, { intent: 'message', version: '2', text }),
    )
    expect(answer).toMatchObject({ reason, status: 400, text })
  })
})

describe('two clerks', () => {
  it('of two who take a case at once one gets it, the other is told who', async () => {
    const found = await insertCase(world, { controller: home })
    const clerks = [await staffOf(home, 'clerk'), await staffOf(home, 'clerk')]
    const cookies = await Promise.all(clerks.map((clerk) => world.signIn(clerk)))
    const answers = await Promise.all(
      cookies.map((cookie) => post(cookie, found.id, { intent: 'take', version: '1' })),
    )
    const winners = answers.filter((answer) => answer instanceof Response)
    expect(winners).toHaveLength(1)
    const winner = clerks[answers.findIndex((answer) => answer instanceof Response)]
    expect(await stored(found.id)).toMatchObject({ handler_id: winner?.id, version: 2 })
    const refused = refusalOf(answers.find((answer) => !(answer instanceof Response))!)
    expect(refused).toMatchObject({
      reason: 'conflict',
      status: 409,
      changes: [{ type: 'take', who: 'Testi clerk' }],
    })
  })

  it('who acts on an old page is told what has changed, and keeps the text', async () => {
    const clerk = await staffOf(home, 'clerk')
    const found = await insertCase(world, { controller: home, state: 'assigned', handler: clerk })
    const cookie = await world.signIn(clerk)
    await post(cookie, found.id, { intent: 'message', version: '2', text: 'Ensimmäinen' })
    const form = { intent: 'message', version: '2', text: 'Toinen' }
    const refused = refusalOf(await post(cookie, found.id, form))
    expect(refused).toMatchObject({
      reason: 'conflict',
      text: 'Toinen',
      changes: [{ type: 'message' }],
    })
    expect(refused.changes).toHaveLength(1)
  })
})

describe('what the page shows', () => {
  it('no address under turvakielto', async () => {
    const address = { street: 'Salakatu 1', postalCode: '00100', city: 'Helsinki' }
    const person = await world.insertPerson({ non_disclosure: true, address })
    const contact = { address: 'Salakatu 1, 00100 Helsinki' }
    const found = await insertCase(world, { controller: home, person, contact })
    const cookie = await world.signIn(await staffOf(home, 'clerk'))
    const loaded = await view(cookie, found.id)
    expect(loaded).toMatchObject({ found: { person: { nonDisclosure: true, address: null } } })
    expect(JSON.stringify(loaded)).not.toContain('Salakatu')
  })

  it('the planning date beside the last day, with both reasons', async () => {
    // E20: the last day is Midsummer Eve for whoever counts strictly (law 1.3).
    const found = await insertCase(world, { controller: home, receivedOn: '2026-05-19' })
    const cookie = await world.signIn(await staffOf(home, 'clerk'))
    const loaded = await view(cookie, found.id)
    expect(loaded).toMatchObject({ clock: { due: '2026-06-22', strict: '2026-06-19' } })
    expect(JSON.stringify(loaded)).toContain('juhannusaatto')
  })

  it('who made the request for whom', async () => {
    const guardian = await world.insertPerson({ calling_name: 'Huoltaja', family_name: 'Henkilö' })
    const child = await world.insertPerson({ calling_name: 'Lapsi' })
    const found = await insertCase(world, {
      controller: home,
      person: child,
      submittedBy: guardian,
    })
    const cookie = await world.signIn(await staffOf(home, 'clerk'))
    expect(await view(cookie, found.id)).toMatchObject({
      found: { submitter: 'Huoltaja Henkilö', person: { callingName: 'Lapsi' } },
    })
  })
})
