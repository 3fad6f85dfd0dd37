import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkReplay } from '#app/requests/replay-check.server.ts'
import { loader as ownCaseLoader } from '#app/routes/citizen/case.tsx'
import { action, loader } from '#app/routes/desk/case-deed.tsx'
import { loader as caseLoader, type CaseData } from '#app/routes/desk/case.tsx'
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
  const unit = { controllerId: home.id, unitId: home.unitId }
  clerk = await world.insertStaff({ ...unit, roles: ['clerk'] })
  cookie = await world.signIn(clerk)
})
afterAll(() => world.close())

function args(id: string, deed: string, as: string, form?: Record<string, string>, item = 1) {
  const path = `/fi/desk/cases/${id}/do/${deed}?item=${item}`
  return routeArgs(world, { path, params: { lang: 'fi', requestId: id, deed }, cookie: as, form })
}

async function versionOf(id: string): Promise<string> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const row = await tx('subject_requests').where({ id }).first<{ version: number }>('version')
    return String(row.version)
  })
}

const itemsOf = (id: string) =>
  world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const rows: unknown = await tx('request_items').where({ request_id: id }).orderBy('position')
    return rows as {
      state: string
      right: string
      unit_id: string
      received_on: string
      details: { fields: Record<string, string> }
    }[]
  })

async function post(id: string, deed: string, form: Record<string, string>, as = cookie, item = 1) {
  return statusOf(async () =>
    action(args(id, deed, as, { version: await versionOf(id), ...form }, item)),
  )
}

describe('deeds on a case', () => {
  it('identify somebody who came in person; what is missing is said, a code never comes back', async () => {
    const guest = await insertCase(world, {
      controller: home,
      requester: { name: 'Vieras Asiakas', birthDate: '1980-05-05', onBehalfOf: '' },
    })
    const form = { version: await versionOf(guest.id), how: 'visit', note: '', hetu: '010190-000X' }
    const answer = await action(args(guest.id, 'identify', cookie, form))
    expect(answer).toMatchObject({ init: { status: 400 }, data: { values: { hetu: '' } } })
    expect(await post(guest.id, 'identify', { how: 'visit', note: 'Passi nähty' })).toBe(302)
    expect(await itemsOf(guest.id)).toMatchObject([{ state: 'received' }])
  })

  it('add an item with the same day of receipt, once', async () => {
    const found = await insertCase(world, { controller: home })
    const form = { right: 'erasure', registerId: home.registerId }
    expect(await post(found.id, 'add-item', form)).toBe(302)
    expect(await post(found.id, 'add-item', form)).toBe(400)
    const items = await itemsOf(found.id)
    expect(items.map(({ right }) => right)).toEqual(['access', 'erasure'])
    expect(new Set(items.map(({ received_on }) => received_on)).size).toBe(1)
  })

  it('add an item with what the person has told, and no more than that', async () => {
    const found = await insertCase(world, { controller: home })
    const form = { right: 'erasure', registerId: home.registerId }
    const shown = await action(
      args(found.id, 'add-item', cookie, { version: '0', ...form, intent: 'fields' }),
    )
    expect(shown).toMatchObject({ data: { errors: {}, values: form } })
    const told = { 'erasure-ground': 'd', 'erasure-which': 'Lausunto\r\nhenkilöstä 010190-999W' }
    const wrong = { ...form, ...told, 'erasure-ground': 'z' }
    expect(await post(found.id, 'add-item', wrong)).toBe(400)
    expect(await post(found.id, 'add-item', { ...form, ...told, 'access-scope': 'all' })).toBe(302)
    const log = { right: 'logData', registerId: '', 'logData-periodFrom': '31.2.2026' }
    expect(await post(found.id, 'add-item', log)).toBe(400)
    expect(await post(found.id, 'add-item', { ...log, 'logData-periodFrom': '1.3.2026' })).toBe(302)
    const [, erasure, logData] = await itemsOf(found.id)
    expect(erasure).toMatchObject({
      details: { fields: { ground: 'd' }, answerForm: 'electronic' },
    })
    expect(erasure?.details.fields['which']).toMatch(/^Lausunto\nhenkilöstä (?!010190)/)
    expect(logData?.details.fields).toEqual({ periodFrom: '2026-03-01' })
  })

  it('correct the day of receipt of what came by post, never of what came here', async () => {
    const paper = await insertCase(world, { controller: home, channel: 'post' })
    const form = { receivedOn: '15.10.2026', reason: 'Leima 15.10.' }
    expect(await post(paper.id, 'set-receipt-date', { ...form, reason: '' })).toBe(400)
    expect(await post(paper.id, 'set-receipt-date', form)).toBe(302)
    expect(await itemsOf(paper.id)).toMatchObject([{ received_on: '2026-10-15' }])
    const own = await insertCase(world, { controller: home })
    expect(await post(own.id, 'set-receipt-date', form)).toBe(409)
  })

  it('route log data to a register that another law counts, and tell both last days (D-30)', async () => {
    const care = await world.insertController({ key: 'huittinen' })
    const handler = await world.insertStaff({
      controllerId: care.id,
      unitId: care.unitId,
      roles: ['clerk'],
    })
    const clerkOfCare = await world.signIn(handler)
    const { registerId } = care
    const route = (item: number) =>
      post(found.id, 'route', { unitId: '', registerId }, clerkOfCare, item)
    const found = await insertCase(world, {
      controller: care,
      items: [
        { right: 'logData', registerId: null, noticeVersionId: null, state: 'assigned', handler },
        { right: 'access', registerId: null, noticeVersionId: null },
      ],
    })
    expect(await itemsOf(found.id)).toMatchObject([
      { clock: 'gdpr-12', due_on: '2026-11-20' },
      { clock: 'gdpr-12', due_on: '2026-11-20' },
    ])
    expect([await route(1), await route(2)]).toEqual([302, 302])
    expect(await itemsOf(found.id)).toMatchObject([
      { clock: 'log-703', due_on: '2026-12-21', register_id: registerId, state: 'received' },
      { clock: 'gdpr-12', due_on: '2026-11-20', register_id: registerId },
    ])
    const newClock = { clock: 'log-703', dueBefore: '2026-11-20', dueOn: '2026-12-21' }
    const page = await caseLoader(
      routeArgs(world, {
        path: `/fi/desk/cases/${found.id}`,
        params: { lang: 'fi', requestId: found.id },
        cookie: clerkOfCare,
      }),
    )
    expect(page).toMatchObject({ clock: { due: '2026-12-21' } })
    const routes = (page as CaseData).events.filter(({ type }) => type === 'route')
    expect(routes.map((event) => event.newClock)).toEqual([null, newClock])
    const person = await world.signIn(found.person)
    const shown = await ownCaseLoader(
      routeArgs(world, {
        path: `/fi/citizen/requests/${found.id}`,
        params: { lang: 'fi', requestId: found.id },
        cookie: person,
      }),
    )
    expect(shown).toMatchObject({ timeline: [{ type: 'route', newClock }, {}, {}, {}] })
    expect((await checkReplay(world.workerDb)).differences).toEqual([])
  })

  it('route nothing nowhere, and ask no unit of another controller', async () => {
    const found = await insertCase(world, { controller: home, state: 'collecting', handler: clerk })
    const other = await world.insertController({ key: 'kotka' })
    expect(await post(found.id, 'route', { unitId: '', registerId: '' })).toBe(400)
    expect(await post(found.id, 'route', { unitId: other.unitId, registerId: '' })).toBe(400)
    const question = { unitId: other.unitId, question: 'Mitä tietoja?', dueOn: '20.11.2026' }
    expect(await post(found.id, 'ask-unit', question)).toBe(400)
    expect(await itemsOf(found.id)).toMatchObject([{ unit_id: home.unitId }])
  })

  it('are closed to another controller, and there is no page for what is no deed', async () => {
    const found = await insertCase(world, { controller: home })
    const other = await world.insertController({ key: 'kotka' })
    const stranger = await world.signIn(
      await world.insertStaff({ controllerId: other.id, unitId: other.unitId, roles: ['clerk'] }),
    )
    for (const deed of ['identify', 'route', 'ask-unit', 'add-item', 'set-receipt-date']) {
      expect(await statusOf(() => loader(args(found.id, deed, cookie)))).toBe(200)
      expect(await statusOf(() => loader(args(found.id, deed, stranger)))).toBe(404)
    }
    expect(await statusOf(() => loader(args(found.id, 'issue', cookie)))).toBe(404)
  })
})
