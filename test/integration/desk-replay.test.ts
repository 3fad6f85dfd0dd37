import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withCitizen, withStaff, type ActorContext } from '#app/identity/with-actor.server.ts'
import { OUTCOMES, type Outcome } from '#app/letters/template.ts'
import {
  REQUESTED_RIGHTS,
  rightClock,
  type RequestedRight,
  type RightClock,
} from '#app/notices/requested-right.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { applyEvent, type ApplyResult } from '#app/requests/apply-event.server.ts'
import type { ClockId } from '#app/requests/clocks.ts'
import type { HandlingEvent } from '#app/requests/case-event.ts'
import { transition, type LifecycleFacts } from '#app/requests/lifecycle.ts'
import {
  GUARDS,
  ITEM_EVENTS,
  ITEM_STATES,
  LIFECYCLE,
  type Guard,
  type ItemEvent,
  type ItemState,
} from '#app/requests/lifecycle-table.ts'
import { checkReplay } from '#app/requests/replay-check.server.ts'
import { insertCase, type TestCase } from '#test/support/cases.ts'
import { eventOf } from '#test/support/random-events.ts'
import {
  createWorld,
  instant,
  routeArgs,
  TEST_NOW,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

/** `elsewhere` has every role in another unit of the same controller. */
const WHO = ['clerk', 'decider', 'unit-head', 'elsewhere', 'person'] as const
type Who = (typeof WHO)[number]
const ALL_HOLD = Object.fromEntries(GUARDS.map((guard) => [guard, true])) as Record<Guard, true>

let world: World
let home: TestController
let secondUnit: string
let staff: Readonly<Record<Exclude<Who, 'person'>, TestStaff>>
let openCase: string
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  secondUnit = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const rows = await tx('units')
      .insert({
        controller_id: home.id,
        key: `toinen-${randomUUID().slice(0, 8)}`,
        name: { fi: 'Toinen yksikkö', sv: 'Andra enheten' },
        email: 'toinen@example.test',
      })
      .returning<{ id: string }[]>('id')
    return rows[0]?.id ?? ''
  })
  const member = (role: (typeof CASE_ROLES)[number]) =>
    world.insertStaff({ controllerId: home.id, unitId: home.unitId, roles: [role] })
  staff = {
    clerk: await member('clerk'),
    decider: await member('decider'),
    'unit-head': await member('unit-head'),
    elsewhere: await world.insertStaff({
      controllerId: home.id,
      unitId: secondUnit,
      roles: CASE_ROLES,
    }),
  }
  openCase = (await insertCase(world, { controller: home })).id
})
afterAll(() => world.close())

const BEGINNINGS = ITEM_STATES.filter((state) => state !== 'joined' && state !== 'withdrawn')
/** A restriction that was granted does not end with its answer. */
const ENDED: readonly ItemState[] = ['answered', 'closed']

/** What the test knows of an item by itself. */
interface Model {
  id: string
  readonly right: RequestedRight
  state: ItemState
  unitId: string
  handlerId: string | null
  extended: boolean
  feeOpen: boolean
  clock: ClockId
  liftingOn: string
}

interface Step {
  readonly legal: boolean
  readonly pick: number
  readonly type: ItemEvent
  readonly who: Who
  readonly item: number
  readonly hours: number
  readonly days: number
  readonly suspends: boolean
  readonly decision: Outcome
  readonly complete: boolean
  readonly toSecond: boolean
  readonly newClock: RightClock | undefined
}

const step: fc.Arbitrary<Step> = fc.record({
  legal: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
  pick: fc.nat(1000),
  type: fc.constantFrom(...ITEM_EVENTS),
  who: fc.constantFrom(...WHO),
  item: fc.nat(2),
  hours: fc.integer({ min: 0, max: 96 }),
  days: fc.nat(12),
  suspends: fc.boolean(),
  decision: fc.constantFrom(...OUTCOMES),
  complete: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
  toSecond: fc.boolean(),
  newClock: fc.constantFrom('gdpr-12', 'log-703', undefined),
})

/** Events that end the story, tried now and then only. */
const ENDS: readonly ItemEvent[] = ['withdraw', 'join', 'close']

/** An item somewhere on its way: what nobody has identified is still at its beginning. */
function beginning(of: { right: RequestedRight; state: ItemState }, isKnown: boolean): Model {
  const state = isKnown ? of.state : 'identifying'
  const isRestricted = state === 'restricted' || state === 'lifting'
  return {
    id: '',
    right: isRestricted
      ? 'restriction'
      : of.right === 'restriction' && ENDED.includes(state)
        ? 'access'
        : of.right,
    state,
    unitId: home.unitId,
    handlerId: state === 'received' ? null : staff.clerk.id,
    extended: false,
    feeOpen: false,
    clock: rightClock(of.right, []),
    liftingOn: state === 'lifting' ? '2026-11-02' : '9999-12-31',
  }
}

/** Turns most steps into something that the table knows in this state, by somebody who might do it. */
function aimed(one: Step, { state, right, handlerId, unitId }: Model): Step {
  if (!one.legal) return one
  const rows = LIFECYCLE.filter(
    (row) =>
      row.from.includes(state) &&
      (row.rights?.includes(right) ?? true) &&
      (one.pick % 6 === 0 || !ENDS.includes(row.event)),
  )
  // What moves the item on is tried more often than what leaves it where it is.
  const weighed = [...rows, ...rows.filter(({ to }) => to !== 'same')]
  const row = weighed[one.pick % Math.max(weighed.length, 1)]
  if (row === undefined) return one
  const roles = unitId === home.unitId ? row.by : row.by.map(() => 'elsewhere' as const)
  const handler = WHO.find((who) => who !== 'person' && staff[who].id === handlerId)
  const needsHandler = row.guards.includes('is-handler') && handler !== undefined
  const who = needsHandler ? handler : (roles[one.pick % roles.length] ?? one.who)
  return { ...one, type: row.event, who }
}

async function happen(
  found: TestCase,
  item: Model,
  { who, complete }: Step,
  event: HandlingEvent,
): Promise<ApplyResult | undefined> {
  const work = (ctx: ActorContext) =>
    applyEvent(ctx, {
      requestId: found.id,
      itemId: item.id,
      event,
      guards: { 'answer-complete': complete },
    })
  // Each step is a visit of its own: sessions do not last over the days between.
  const cookie = await world.signIn(who === 'person' ? found.person : staff[who])
  const args = routeArgs(world, { path: '/fi/desk', params: { lang: 'fi' }, cookie })
  const result =
    who === 'person' ? await withCitizen(args, work) : await withStaff(args, CASE_ROLES, work)
  if (result !== undefined && 'status' in result) throw new Error('nobody is logged in')
  return result
}

/** Everything that is stored of a case, as one text. */
async function stored(requestId: string): Promise<string> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { all: string }[] }>(
      `select concat((select to_jsonb(r) from subject_requests r where r.id = $1),
        (select json_agg(i order by i.position) from request_items i where i.request_id = $1),
        (select count(*) from case_events e where e.request_id = $1)) as all`,
      [requestId],
    )
    return rows[0]?.all ?? ''
  })
}

/** Roles in the unit of the item; a person's part is the person's. */
function rolesOf(who: Who, { unitId }: Model) {
  if (who === 'person') return ['person'] as const
  if (who === 'elsewhere') return unitId === secondUnit ? CASE_ROLES : []
  return unitId === home.unitId ? ([who] as const) : []
}

it('whatever is tried, the stored columns are what the events say, and nothing illegal is stored', async () => {
  const story = fc.record({
    begin: fc.array(
      fc.record({
        right: fc.constantFrom(...REQUESTED_RIGHTS, 'restriction' as const),
        state: fc.constantFrom(...BEGINNINGS),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    channel: fc.constantFrom('portal' as const, 'post' as const),
    isKnown: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
    repeats: fc.boolean(),
    steps: fc.array(step, { minLength: 10, maxLength: 25, size: 'max' }),
  })
  await fc.assert(
    fc.asyncProperty(story, async ({ begin, channel, isKnown, repeats, steps }) => {
      world.setNow(TEST_NOW)
      const items = begin.map((one) => beginning(one, isKnown))
      const found = await insertCase(world, {
        controller: home,
        receivedOn: '2026-11-02',
        channel,
        authentication: isKnown ? 'strong' : 'pending',
        ...(repeats && { relatedTo: openCase }),
        items: items.map(({ right, state }) => ({ right, state, handler: staff.clerk })),
      })
      items.forEach((item, index) => (item.id = found.itemIds[index] ?? ''))
      let now = instant(TEST_NOW)
      let before = await stored(found.id)
      for (const tried of steps) {
        const item = items[tried.item % items.length]!
        const one = aimed(tried, item)
        now = now.add({ hours: one.hours })
        world.setNow(now.toString())
        const today = helsinkiDate(now)
        const { type, who, decision } = one
        const actorId = who === 'person' ? randomUUID() : staff[who].id
        const event = eventOf(type, {
          right: item.right,
          actorId,
          unitId: one.toSecond ? secondUnit : home.unitId,
          today,
          suspends: one.suspends,
          decision,
          explained: one.complete,
          newClock: one.newClock,
          relatedTo: openCase,
          days: one.days,
        })
        const isHandler = item.handlerId === actorId
        const known: LifecycleFacts['guards'] = {
          ...ALL_HOLD,
          'is-handler': isHandler,
          'answer-complete': one.complete,
          extended: item.extended,
          'fee-announced': item.feeOpen,
          'paper-channel': channel === 'post',
          'lifting-announced': item.liftingOn <= today.toString(),
          // The earlier case is of the home unit: others do not see whether it is open.
          repeats: repeats && who !== 'elsewhere',
          ...('decision' in event && {
            authenticated: isKnown || decision === 'refused',
          }),
        }
        const granted = decision === 'granted' || decision === 'partly-granted'
        const facts = {
          right: item.right,
          handled: item.handlerId !== null,
          restrictionGranted: type === 'issue' && item.right === 'restriction' && granted,
        }
        const expected = transition(item.state, type, rolesOf(who, item), {
          ...facts,
          guards: known,
        })
        const result = await happen(found, item, one, event)
        const after = await stored(found.id)
        if (result?.ok !== true) {
          expect(after).toBe(before)
          // Whoever takes no part in the item does not even see it.
          const sees = rolesOf(who, item).length > 0
          expect(result === undefined).toBe(!sees)
          if (result !== undefined) {
            if (expected.ok) {
              // Known to the database only: how late it is, what has been answered before.
              expect(expected.transition.guards).toContain(result.reason)
              expect([
                'extension-open',
                'lateness-explained',
                'recipients-settled',
                'follow-up-open',
              ]).toContain(result.reason)
            } else expect(result.reason).toBe(expected.reason)
          }
          continue
        }
        expect(expected).toMatchObject({ ok: true, to: result.state })
        expect(after).not.toBe(before)
        before = after
        item.state = result.state
        if (event.type === 'take') item.handlerId = event.handlerId
        if (event.type === 'release' || event.type === 'route') item.handlerId = null
        if (event.type === 'route') item.unitId = event.unitId
        if (event.type === 'route' && event.newClock && event.newClock.clock !== item.clock) {
          item.clock = event.newClock.clock
          item.extended = false
        }
        if (event.type === 'extend') item.extended = true
        if (event.type === 'unextend') item.extended = false
        if (event.type === 'announce-fee') item.feeOpen = true
        if (event.type === 'reply-fee') item.feeOpen = false
        if (event.type === 'announce-lifting') item.liftingOn = event.liftingOn
      }
      const { rows } = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
        tx.raw<{ rows: unknown[] }>(
          `select state, unit_id as "unitId", handler_id as "handlerId", clock,
            extended_due_on is not null as extended from request_items
            where request_id = ? order by position`,
          [found.id],
        ),
      )
      expect(rows).toEqual(
        items.map(({ state, unitId, handlerId, clock, extended }) => ({
          state,
          unitId,
          handlerId,
          clock,
          extended,
        })),
      )
      const { differences, rollups } = await checkReplay(world.workerDb)
      expect({ differences, rollups }).toEqual({ differences: [], rollups: [] })
    }),
    { numRuns: 16, endOnFailure: true },
  )
}, 120_000)
