import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffRole } from '#app/people/roles.ts'
import { addItem } from '#app/requests/add-item.server.ts'
import { identifyRequester } from '#app/requests/identify-requester.server.ts'
import { setReceiptDate } from '#app/requests/receipt-date.server.ts'
import { routeItem } from '#app/requests/route-item.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import { insertCase } from '#test/support/cases.ts'
import { systemRows } from '#test/support/citizen-requests.ts'
import { asStaff, insertSecondUnit } from '#test/support/staff-work.ts'
import { createWorld, type TestController, type World } from '#test/support/world.ts'

const LEILA = '110785-902S'
const YUSUF = '020291-931D'

let world: World
let here: TestController
let elsewhere: TestController
let second: Awaited<ReturnType<typeof insertSecondUnit>>
const cookies = {} as Record<'clerk' | 'second' | 'stranger' | 'dpo', string>

beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
  second = await insertSecondUnit(world, here)
  const signIn = async (role: StaffRole, controllerId: string, unitId: string) =>
    world.signIn(await world.insertStaff({ controllerId, unitId, roles: [role] }))
  cookies.clerk = await signIn('clerk', here.id, here.unitId)
  cookies.second = await signIn('clerk', here.id, second.unitId)
  cookies.stranger = await signIn('clerk', elsewhere.id, elsewhere.unitId)
  cookies.dpo = await signIn('dpo', here.id, here.unitId)
})
afterAll(() => world.close())

interface Row {
  received_on: string
  due_on: string
  state: string
  version: number
  authentication: string
  person_id: string | null
  submitted_by: string | null
  unit_ids: string[]
  relation: string | null
  related_to: string | null
}
async function caseRow(id: string): Promise<Row> {
  const [row] = await systemRows<Row>(world, 'select * from subject_requests where id = ?', [id])
  return row!
}
const itemRows = (id: string) =>
  systemRows<{
    received_on: string
    due_on: string
    state: string
    unit_id: string
    register_id: string | null
    handler_id: string | null
  }>(world, 'select * from request_items where request_id = ? order by position', [id])
const kinds = async (id: string) =>
  (
    await systemRows<{ kind: string }>(
      world,
      'select kind from audit_events where request_id = ? order by id',
      [id],
    )
  ).map(({ kind }) => kind)
const byPost = (more: object = {}) =>
  insertCase(world, { controller: here, channel: 'post', receivedOn: '2026-10-20', ...more })

describe('the day of receipt', () => {
  const set = async (
    id: string,
    receivedOn: string,
    reason = 'leima luettu väärin',
    who = 'clerk',
  ) =>
    asStaff(world, cookies[who as keyof typeof cookies], async (ctx) =>
      setReceiptDate(
        ctx,
        { requestId: id },
        { version: (await caseRow(id)).version, receivedOn, reason },
      ),
    )

  it.each([
    ['14.9.2026', '2026-09-14', '2026-10-14'],
    ['3.11.2026', '2026-11-03', '2026-12-03'],
  ])('moves to %s with the last day of every open item', async (typed, on, due) => {
    const { id } = await byPost({ items: [{}, { right: 'erasure' }] })
    expect(await set(id, typed)).toEqual({ ok: true })
    expect(await caseRow(id)).toMatchObject({ received_on: on, due_on: due })
    for (const item of await itemRows(id)) {
      expect(item).toMatchObject({ received_on: on, due_on: due })
    }
    const events = await systemRows<{ data: object }>(
      world,
      "select data from case_events where request_id = ? and type = 'set-receipt-date'",
      [id],
    )
    expect(events.map(({ data }) => data)).toEqual(
      [1, 2].map(() => ({ receivedOn: on, before: '2026-10-20', reason: 'leima luettu väärin' })),
    )
    expect(await kinds(id)).toEqual(['receipt-date-changed'])
  })

  it('leaves answered items and other units’ items as they are', async () => {
    const { id } = await byPost({
      items: [
        {},
        { state: 'answered' },
        { unitId: second.unitId, registerId: second.registerId, noticeVersionId: null },
      ],
    })
    expect(await set(id, '14.10.2026')).toEqual({ ok: true })
    expect((await itemRows(id)).map((item) => item.received_on)).toEqual([
      '2026-10-14',
      '2026-10-20',
      '2026-10-20',
    ])
  })

  it('never comes after the last day of an item that stays', async () => {
    const { id } = await insertCase(world, {
      controller: here,
      channel: 'post',
      receivedOn: '2026-09-01',
      items: [{}, { unitId: second.unitId, registerId: second.registerId, noticeVersionId: null }],
    })
    expect(await set(id, '20.10.2026')).toEqual({
      ok: false,
      reason: 'invalid',
      errors: { receivedOn: 'desk:intake.error.otherUnit' },
    })
  })

  it('needs a reason and a day that has come', async () => {
    const { id } = await byPost()
    expect(await set(id, '4.11.2026', ' ')).toEqual({
      ok: false,
      reason: 'invalid',
      errors: { receivedOn: 'errors:form.dateInFuture', reason: 'errors:form.required' },
    })
    expect(await set(id, '20.10.2026')).toMatchObject({
      errors: { receivedOn: 'desk:intake.error.sameDate' },
    })
    expect(await set(id, 'x')).toMatchObject({ errors: { receivedOn: 'errors:form.dateInvalid' } })
  })

  it('of a request that the portal took is what the portal took (D-07)', async () => {
    const { id } = await byPost({ channel: 'portal' })
    expect(await set(id, '14.10.2026')).toEqual({ ok: false, reason: 'paper-channel' })
  })

  it('is refused on a case that has changed meanwhile, and to those who do not handle it', async () => {
    const { id } = await byPost()
    const stale = await asStaff(world, cookies.clerk, (ctx) =>
      setReceiptDate(
        ctx,
        { requestId: id },
        { version: 99, receivedOn: '14.10.2026', reason: 'x' },
      ),
    )
    expect(stale).toMatchObject({ ok: false, reason: 'conflict' })
    expect(await set(id, '14.10.2026', 'x', 'second')).toBeUndefined()
    expect(await set(id, '14.10.2026', 'x', 'stranger')).toBeUndefined()
    expect(await set(id, '14.10.2026', 'x', 'dpo')).toBeUndefined()
    expect((await caseRow(id)).received_on).toBe('2026-10-20')
  })
})

describe('identifying who asks', () => {
  const requester = { name: 'Leila Maryam Nazari', birthDate: '', onBehalfOf: '' }
  const pending = (more: object = {}) =>
    insertCase(world, { controller: here, requester, channel: 'post', ...more })
  const identify = async (id: string, more: object = {}, who: keyof typeof cookies = 'clerk') =>
    asStaff(world, cookies[who], async (ctx) =>
      identifyRequester(
        ctx,
        { requestId: id },
        { version: (await caseRow(id)).version, how: 'visit', note: 'passi nähty', ...more },
      ),
    )

  it('makes the case checked and every waiting item go on, with the trace of it (I-04)', async () => {
    const { id } = await pending({ items: [{}, { right: 'erasure' }] })
    expect(await identify(id)).toEqual({ ok: true })
    expect(await caseRow(id)).toMatchObject({
      authentication: 'checked',
      person_id: null,
      state: 'received',
    })
    expect((await itemRows(id)).map(({ state }) => state)).toEqual(['received', 'received'])
    const notes = await systemRows<{ body: string }>(
      world,
      'select body from internal_notes where request_id = ?',
      [id],
    )
    expect(notes).toEqual([{ body: 'passi nähty' }])
    expect(await kinds(id)).toEqual(['requester-identified'])
  })

  it('by the code makes it that person’s, and recognises a repeat (D-19)', async () => {
    const first = await pending()
    expect(await identify(first.id, { hetu: LEILA, note: `kortti ${LEILA}` })).toEqual({ ok: true })
    const { person_id: personId } = await caseRow(first.id)
    expect(personId).not.toBeNull()
    const again = await pending({ receivedOn: '2026-10-28' })
    await identify(again.id, { hetu: LEILA })
    expect(await caseRow(again.id)).toMatchObject({
      person_id: personId,
      submitted_by: personId,
      relation: 'repeat',
      related_to: first.id,
    })
    const notes = await systemRows<{ body: string }>(
      world,
      'select body from internal_notes where request_id = ?',
      [first.id],
    )
    expect(notes[0]!.body).not.toContain(LEILA)
  })

  it('by somebody else’s code links nobody', async () => {
    const other = await pending({ requester: { ...requester, name: 'Yusuf Warsan' } })
    await identify(other.id, { hetu: YUSUF })
    const wrong = await pending()
    expect(await identify(wrong.id, { hetu: YUSUF })).toEqual({ ok: true })
    expect(await caseRow(wrong.id)).toMatchObject({ person_id: null, authentication: 'checked' })
  })

  it('of an agent leaves the data subject as they are', async () => {
    const { id } = await pending({ requester: { ...requester, onBehalfOf: 'Veikko' } })
    await identify(id, { hetu: LEILA })
    const row = await caseRow(id)
    expect(row.person_id).toBeNull()
    expect(row.submitted_by).not.toBeNull()
  })

  it('needs a note, a right code, a case that waits, and one who handles it', async () => {
    const { id } = await pending()
    expect(await identify(id, { note: '', hetu: '110785-902T' })).toEqual({
      ok: false,
      reason: 'invalid',
      errors: {
        hetu: 'errors:form.personalIdentityCodeInvalid',
        note: 'errors:form.required',
      },
    })
    expect(await identify(id, {}, 'second')).toBeUndefined()
    expect(await identify(id, {}, 'stranger')).toBeUndefined()
    expect(await identify(id, {}, 'dpo')).toBeUndefined()
    expect((await caseRow(id)).authentication).toBe('pending')
    const plain = await byPost()
    expect(await identify(plain.id)).toEqual({ ok: false, reason: 'wrong-state' })
  })
})

describe('routing an item', () => {
  const route = async (id: string, to: object, who: keyof typeof cookies = 'clerk') =>
    asStaff(world, cookies[who], async (ctx) =>
      routeItem(
        ctx,
        { requestId: id },
        { version: (await caseRow(id)).version, unitId: null, registerId: null, ...to },
      ),
    )
  const seen = (who: keyof typeof cookies, id: string) =>
    asStaff(world, cookies[who], (ctx) => findStaffCase(ctx.tx, id))

  it('gives it to the other unit whole, with its clock, and takes it from the first', async () => {
    const found = await byPost({ registerId: null, noticeVersionId: null, state: 'assigned' })
    const before = await caseRow(found.id)
    expect(await route(found.id, { registerId: second.registerId })).toEqual({
      ok: true,
      unitId: second.unitId,
    })
    const [item] = await itemRows(found.id)
    expect(item).toMatchObject({
      unit_id: second.unitId,
      register_id: second.registerId,
      handler_id: null,
      state: 'received',
    })
    expect(await caseRow(found.id)).toMatchObject({
      unit_ids: [second.unitId],
      state: 'received',
      due_on: before.due_on,
      version: before.version + 1,
    })
    expect(await seen('clerk', found.id)).toBeUndefined()
    expect(await seen('second', found.id)).toBeDefined()
    expect(await kinds(found.id)).toEqual(['item-routed'])
  })

  it('knows only units and registers of the controller', async () => {
    const { id } = await byPost()
    const unknown = { ok: false, reason: 'unknown-place' }
    expect(await route(id, { unitId: elsewhere.unitId })).toEqual(unknown)
    expect(await route(id, { registerId: elsewhere.registerId })).toEqual(unknown)
    expect(await route(id, { unitId: randomUUID() })).toEqual(unknown)
    expect(await route(id, {})).toEqual(unknown)
    expect(await route(id, { unitId: here.unitId })).toEqual({ ok: false, reason: 'same-place' })
  })

  it('is for those who handle it', async () => {
    const { id } = await byPost()
    const there = { unitId: second.unitId }
    expect(await route(id, there, 'second')).toBeUndefined()
    expect(await route(id, there, 'stranger')).toBeUndefined()
    expect(await route(id, there, 'dpo')).toBeUndefined()
    expect((await itemRows(id))[0]!.unit_id).toBe(here.unitId)
  })
})

describe('adding an item', () => {
  const add = (
    id: string,
    item: Omit<Parameters<typeof addItem>[2], 'fields'>,
    who: keyof typeof cookies = 'clerk',
  ) => asStaff(world, cookies[who], (ctx) => addItem(ctx, id, { fields: {}, ...item }))

  it('runs from the same day of receipt and goes where the register belongs (D-20)', async () => {
    const { id } = await byPost({ receivedOn: '2026-10-12' })
    const to = { right: 'erasure', registerId: second.registerId } as const
    expect(await add(id, to)).toEqual({ ok: true, position: 2 })
    const [, added] = await itemRows(id)
    expect(added).toMatchObject({
      received_on: '2026-10-12',
      due_on: '2026-11-12',
      state: 'received',
      unit_id: second.unitId,
    })
    expect((await caseRow(id)).unit_ids.sort()).toEqual([here.unitId, second.unitId].sort())
    expect(await add(id, { right: 'objection', registerId: null })).toEqual({
      ok: true,
      position: 3,
    })
    expect(await kinds(id)).toEqual(['item-added', 'item-added'])
  })

  it('is none that is there, elsewhere, or of a case that has ended', async () => {
    const { id } = await byPost()
    const refused = (reason: string) => ({ ok: false, reason })
    const there = { right: 'access', registerId: here.registerId } as const
    expect(await add(id, there)).toEqual(refused('there-already'))
    const foreign = { right: 'access', registerId: elsewhere.registerId } as const
    expect(await add(id, foreign)).toEqual(refused('unknown-register'))
    const ended = await byPost({ state: 'answered' })
    expect(await add(ended.id, { right: 'erasure', registerId: null })).toEqual(refused('ended'))
  })

  it('is for those who take part in the case', async () => {
    const { id } = await byPost()
    const item = { right: 'erasure', registerId: null } as const
    expect(await add(id, item, 'second')).toBeUndefined()
    expect(await add(id, item, 'stranger')).toBeUndefined()
    await expect(add(id, item, 'dpo')).rejects.toMatchObject({ status: 403 })
    expect(await itemRows(id)).toHaveLength(1)
  })
})
