import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LetterId } from '#app/letters/letter.ts'
import { action, loader } from '#app/routes/desk/case-act.tsx'
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
let clerk: TestStaff
let clerkCookie: string
let deciderCookie: string

beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  const unit = { controllerId: home.id, unitId: home.unitId }
  clerk = await world.insertStaff({ ...unit, roles: ['clerk'] })
  clerkCookie = await world.signIn(clerk)
  deciderCookie = await world.signIn(await world.insertStaff({ ...unit, roles: ['decider'] }))
})
afterAll(() => world.close())

interface Stored {
  state: string
  version: number
  due_on: string
  extended_due_on: string | null
  suspended_since: string | null
}

async function stored(found: TestCase): Promise<Stored> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: Stored[] }>(
      `select i.state, r.version, i.due_on, i.extended_due_on, i.suspended_since
        from request_items i join subject_requests r on r.id = i.request_id where i.id = ?`,
      [found.itemId],
    )
    return rows[0]!
  })
}

function args(found: TestCase, event: string, cookie: string, form?: Record<string, string>) {
  const path = `/fi/desk/cases/${found.id}/act/${event}`
  return routeArgs(world, {
    path,
    params: { lang: 'fi', requestId: found.id, event },
    cookie,
    form,
  })
}

async function act(
  found: TestCase,
  event: string,
  values: Record<string, string> = {},
  cookie = clerkCookie,
): Promise<number> {
  const { version } = await stored(found)
  return statusOf(() => action(args(found, event, cookie, { version: `${version}`, ...values })))
}

const lastEvent = (found: TestCase) =>
  world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { type: string; data: Record<string, unknown> }[] }>(
      'select type, data from case_events where request_id = ? order by position desc limit 1',
      [found.id],
    )
    return rows[0]!
  })

const make = (state: Parameters<typeof insertCase>[1]['state'], more: object = {}) =>
  insertCase(world, { controller: home, handler: clerk, ...(state && { state }), ...more })

describe('acts of an officer on one item', () => {
  it('go on without an answer, and the item is assigned again', async () => {
    const found = await make('clarifying')
    expect(await act(found, 'proceed')).toBe(302)
    expect(await stored(found)).toMatchObject({ state: 'assigned', suspended_since: null })
  })

  it('record the child’s view, and keep what was typed while something is missing', async () => {
    const found = await make('collecting')
    const answer = await action(
      args(found, 'hear-child', clerkCookie, { version: '1', view: 'agrees' }),
    )
    expect(answer).toMatchObject({
      data: { missing: ['text'], values: { view: 'agrees' } },
      init: { status: 400 },
    })
    expect(await act(found, 'hear-child', { view: 'agrees', text: 'Kuultiin 3.11.' })).toBe(302)
    expect(await lastEvent(found)).toEqual({
      type: 'hear-child',
      data: { view: 'agrees', text: 'Kuultiin 3.11.' },
    })
  })

  it('do not close a late answer without its reason', async () => {
    const late = await make('answered', { receivedOn: '2026-09-01', endedOn: '2026-10-20' })
    expect(await act(late, 'close')).toBe(400)
    expect(await act(late, 'close', { latenessCode: 'absence', latenessText: 'Sairausloma' })).toBe(
      302,
    )
    expect(await lastEvent(late)).toEqual({
      type: 'close',
      data: { lateness: { code: 'absence', text: 'Sairausloma' } },
    })
    const inTime = await make('answered')
    expect(await act(inTime, 'close')).toBe(302)
    expect(await lastEvent(inTime)).toEqual({ type: 'close', data: { lateness: null } })
  })

  it('do not close a granted erasure before its recipients are settled (Art. 19)', async () => {
    const found = await make('answered', { right: 'erasure' })
    expect(await act(found, 'close')).toBe(409)
    const notice = {
      recipient: 'Kela',
      outcome: 'impossible',
      reason: 'Vastaanottaja on lopettanut.',
    }
    expect(await act(found, 'notify-recipient', { ...notice, recipient: '' })).toBe(400)
    expect(await act(found, 'notify-recipient', notice)).toBe(302)
    expect(await act(found, 'close')).toBe(302)
  })

  /** An item answered with a letter in fields, as written. */
  const answers = async (
    content: object,
    [right, letter]: readonly ['erasure' | 'consentWithdrawal', LetterId] = ['erasure', 'L-09'],
  ): Promise<TestCase> => {
    const found = await make('answered', { right })
    await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      await tx('letter_drafts').insert({
        item_id: found.itemId,
        request_id: found.id,
        letter,
        content,
        updated_at: '2026-11-02T10:00:00Z',
        updated_by: clerk.id,
      })
      await tx('request_items').where({ id: found.itemId }).update({ answer_letter: letter })
    })
    return found
  }

  it('do not close a withdrawn consent whose data were erased before recipients are told (L-13)', async () => {
    const consent = ['consentWithdrawal', 'L-13'] as const
    const named = {
      recipientsNotified: 'notified',
      recipients: [{ recipient: 'Kela', date: '9.11.2026' }],
    }
    for (const erasure of ['kept', 'separate']) {
      expect(await act(await answers({ erasure }, consent), 'close')).toBe(302)
    }
    const erased = await answers({ erasure: 'erased', ...named }, consent)
    expect(await act(erased, 'close')).toBe(409)
    const told = { recipient: 'Kela', outcome: 'told', reason: 'Turvapostilla 5.11.' }
    expect(await act(erased, 'notify-recipient', told)).toBe(302)
    expect(await lastEvent(erased)).toMatchObject({ data: { recipient: 'Kela', outcome: 'told' } })
    expect(await act(erased, 'close')).toBe(302)
    const nobody = await answers({ erasure: 'erased', recipientsNotified: 'none' }, consent)
    expect(await act(nobody, 'close')).toBe(302)
  })

  it('close it at once when the answer says that the data were given to nobody', async () => {
    const none = await answers({ recipientsNotified: 'none' })
    expect(await act(none, 'close')).toBe(302)
    const named = await answers({
      recipientsNotified: 'notified',
      recipients: [{ recipient: 'Kela', date: '9.11.2026' }],
    })
    expect(await act(named, 'close')).toBe(409)
    const told = { recipient: 'Kela', outcome: 'told', reason: 'Turvapostilla 5.11.' }
    expect(await act(named, 'notify-recipient', told)).toBe(302)
    expect(await act(named, 'close')).toBe(302)
  })

  it('close it once it is recorded that nobody has got the data, or that all were told', async () => {
    const nobody = await make('answered', { right: 'rectification' })
    const none = { recipient: 'Kela', outcome: 'none', reason: 'Lokista ei löydy luovutuksia.' }
    expect(await act(nobody, 'notify-recipient', none)).toBe(302)
    expect(await lastEvent(nobody)).toMatchObject({ data: { recipient: '', outcome: 'none' } })
    expect(await act(nobody, 'close')).toBe(302)

    // Already before the answer, since the action may be taken before it (D-35).
    const told = await make('collecting', { right: 'restriction', handler: clerk })
    const notice = { recipient: 'Kela', outcome: 'told', reason: 'Puhelimitse 3.11.' }
    expect(await act(told, 'notify-recipient', notice)).toBe(302)
    expect(await lastEvent(told)).toMatchObject({ data: { recipient: 'Kela', outcome: 'told' } })
  })

  it('open an issued answer for a correction: only a decider', async () => {
    const found = await make('answered')
    expect(await act(found, 'correct', { reason: 'Asiavirhe' })).toBe(409)
    expect(await act(found, 'correct', { reason: 'Asiavirhe' }, deciderCookie)).toBe(302)
    expect(await stored(found)).toMatchObject({ state: 'collecting' })
  })

  it('join a reminder to the request that it repeats, and nothing else', async () => {
    const person = await world.insertPerson()
    const first = await make('assigned', { person })
    const second = await make('assigned', { person })
    expect(await act(second, 'join')).toBe(409)
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('subject_requests')
        .where({ id: second.id })
        .update({ relation: 'repeat', related_to: first.id }),
    )
    expect(await act(second, 'join')).toBe(302)
    expect(await stored(second)).toMatchObject({ state: 'joined' })
    expect(await stored(first)).toMatchObject({ state: 'assigned' })
  })

  it('are refused from an old page with what has changed, and hide identity codes', async () => {
    const found = await make('collecting')
    const values = { view: 'not-needed', text: 'Tunnus 010190-999X' }
    const answer = await action(
      args(found, 'hear-child', clerkCookie, { version: '99', ...values }),
    )
    expect(answer).toMatchObject({ data: { reason: 'conflict' }, init: { status: 409 } })
    expect(await act(found, 'hear-child', values)).toBe(302)
    expect((await lastEvent(found)).data['text']).toBe('Tunnus ******-****')
  })

  it('are not there for what is no act, and not for another unit', async () => {
    const found = await make('collecting')
    expect(await statusOf(() => loader(args(found, 'issue', clerkCookie)))).toBe(404)
    const other = await world.insertController({ key: 'kotka' })
    const stranger = await world.signIn(
      await world.insertStaff({ controllerId: other.id, unitId: other.unitId, roles: ['clerk'] }),
    )
    expect(await statusOf(() => loader(args(found, 'hear-child', stranger)))).toBe(404)
    expect(await act(found, 'hear-child', { view: 'agrees', text: 'x' }, stranger)).toBe(404)
  })
})
