import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withCitizen, withStaff, type ActorContext } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { applyEvent, type ApplyResult } from '#app/requests/apply-event.server.ts'
import type { HandlingEvent } from '#app/requests/case-event.ts'
import {
  clockStopped,
  ITEM_EVENTS,
  replay,
  transition,
  type ItemEvent,
  type ItemState,
  type LifecycleActor,
} from '#app/requests/lifecycle.ts'
import { insertCase, type TestCase } from '#test/support/cases.ts'
import { createWorld, routeArgs, type TestController, type World } from '#test/support/world.ts'

const WHO = ['clerk', 'decider', 'unit-head', 'person'] as const
type Who = (typeof WHO)[number]

let world: World
let home: TestController
let staff: Readonly<Record<Exclude<Who, 'person'>, { id: string; cookie: string }>>
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  const member = async (role: Exclude<Who, 'person'>) => {
    const unit = { controllerId: home.id, unitId: home.unitId }
    const one = await world.insertStaff({ ...unit, roles: [role] })
    return { id: one.id, cookie: await world.signIn(one) }
  }
  staff = {
    clerk: await member('clerk'),
    decider: await member('decider'),
    'unit-head': await member('unit-head'),
  }
})
afterAll(() => world.close())

function eventOf(type: ItemEvent, who: Who): HandlingEvent {
  switch (type) {
    case 'take':
      return { type, handlerId: who === 'person' ? randomUUID() : staff[who].id }
    case 'message':
      return { type, messageId: randomUUID() }
    case 'attach':
    case 'detach':
      return { type, fileId: randomUUID(), name: 'ote.pdf', size: 1 }
    case 'return':
      return { type, reason: 'Korjaa.' }
    case 'issue':
      return { type, letterId: randomUUID(), letter: 'L-05', decision: 'granted', fileIds: [] }
    case 'release':
    case 'draft':
    case 'propose':
    case 'close':
    case 'withdraw':
      return { type }
  }
}

async function happen(
  found: TestCase,
  cookie: string,
  step: { type: ItemEvent; who: Who; answerComplete: boolean },
): Promise<ApplyResult> {
  const work = (ctx: ActorContext) =>
    applyEvent(ctx, {
      requestId: found.id,
      itemId: found.itemId,
      event: eventOf(step.type, step.who),
      facts: { answerComplete: step.answerComplete },
    })
  const args = routeArgs(world, { path: '/fi/desk', params: { lang: 'fi' }, cookie })
  const result =
    step.who === 'person' ? await withCitizen(args, work) : await withStaff(args, CASE_ROLES, work)
  if (result === undefined || 'status' in result) throw new Error('the case was not found')
  return result
}

interface Stored {
  state: ItemState
  item_state: ItemState
  handler_id: string | null
  ended: boolean
  version: number
}
interface EventRow {
  type: string
  position: number
  actor_id: string | null
  data: { handlerId?: string }
}

async function read(found: TestCase): Promise<{ stored: Stored; events: EventRow[] }> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: Stored[] }>(
      `select r.state, i.state as item_state, r.handler_id, r.ended_on is not null as ended,
        r.version from subject_requests r join request_items i on i.request_id = r.id
        where r.id = ?`,
      [found.id],
    )
    const events: unknown = await tx('case_events')
      .where({ request_id: found.id })
      .orderBy('position')
    const [stored] = rows
    if (stored === undefined) throw new Error('no case')
    return { stored, events: events as EventRow[] }
  })
}

/** The handler that a list of events leads to. */
function handlerOf(events: readonly EventRow[]): string | null {
  return events.reduce<string | null>((handler, { type, data }) => {
    if (type === 'take') return data.handlerId ?? null
    return type === 'release' ? null : handler
  }, null)
}

it('whatever is tried, the stored columns are what the events say, and nothing illegal is stored', async () => {
  const roleOf = (id: string | null): LifecycleActor =>
    (['clerk', 'decider', 'unit-head'] as const).find((role) => staff[role].id === id) ?? 'person'
  const step = fc.record({
    type: fc.constantFrom(...ITEM_EVENTS),
    who: fc.constantFrom(...WHO),
    answerComplete: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const found = await insertCase(world, { controller: home })
      const person = await world.signIn(found.person)
      let state: ItemState = 'received'
      let handler: string | null = null
      let done = 1
      for (const one of steps) {
        const { who } = one
        const isHandler = who !== 'person' && handler === staff[who].id
        const { answerComplete } = one
        const expected = transition(state, one.type, [who], { isHandler, answerComplete })
        const cookie = who === 'person' ? person : staff[who].cookie
        const result = await happen(found, cookie, one)
        expect(result.ok).toBe(expected.ok)
        if (!expected.ok) {
          expect(result).toMatchObject({ reason: expected.reason })
          continue
        }
        state = expected.to
        done += 1
        if (one.type === 'take' && who !== 'person') handler = staff[who].id
        if (one.type === 'release') handler = null
      }
      const { stored, events } = await read(found)
      const replayed = replay(
        events.map(({ type, actor_id }) => ({ type, by: [roleOf(actor_id)] })),
      )
      expect(replayed).toBe(state)
      expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1))
      expect(stored).toEqual({
        state,
        item_state: state,
        handler_id: handlerOf(events),
        ended: clockStopped(state),
        version: done,
      })
      expect(stored.handler_id).toBe(handler)
    }),
    { numRuns: 25 },
  )
}, 120_000)
