import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { announceBreak, cancelBreak } from '#app/breaks/announce.server.ts'
import { createBreakMemory } from '#app/breaks/break-memory.server.ts'
import type { NewBreak } from '#app/breaks/break-form.ts'
import { STAFF_ROLES } from '#app/people/roles.ts'
import { loader as rootLoader } from '#app/root.tsx'
import { action, loader } from '#app/routes/admin/breaks.tsx'
import { systemRows } from '#test/support/citizen-requests.ts'
import { startPublicWeb, type PublicWeb } from '#test/support/public-web.ts'
import { asStaff, refused } from '#test/support/staff-work.ts'
import {
  createWorld,
  instant,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let here: TestController
let staff: TestStaff
let stranger: TestStaff
let admin: string
let other: string
let web: PublicWeb | undefined

const arrive = async (now = TEST_NOW): Promise<void> => {
  world.setNow(now)
  admin = await world.signIn(staff)
  other = await world.signIn(stranger)
}

beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  const elsewhere = await world.insertController({ key: 'kotka' })
  const roles = ['administrator'] as const
  staff = await world.insertStaff({ controllerId: here.id, roles })
  stranger = await world.insertStaff({ controllerId: elsewhere.id, roles })
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.workerDb.withContext({ kind: 'system' }, (tx) => tx.raw('delete from service_breaks'))
  await arrive()
})
afterEach(async () => {
  await web?.stop()
  web = undefined
  world.portal.breaks.pause()
})

// 3.11.2026 is a Tuesday; the break is on the Saturday of that week.
const FORM = {
  startDay: '7.11.2026',
  startTime: '18.00',
  endDay: '7.11.2026',
  endTime: '22.00',
  textFi: 'Pyyntöä ei voi lähettää.',
  textSv: 'En begäran kan inte skickas.',
  textEn: 'Requests cannot be sent.',
}
const BREAK: NewBreak = {
  startsAt: instant('2026-11-07T16:00:00Z'),
  endsAt: instant('2026-11-07T20:00:00Z'),
  text: { fi: FORM.textFi, sv: FORM.textSv, en: FORM.textEn },
}

const pageArgs = (options: { cookie?: string; form?: Record<string, string> } = {}) =>
  routeArgs(world, {
    path: '/fi/admin/breaks',
    params: { lang: 'fi' },
    cookie: options.cookie ?? admin,
    form: options.form,
  })
const announce = (id: string, form: object = {}, cookie = admin) =>
  action(pageArgs({ cookie, form: { ...FORM, ...form, intent: 'announce', id } }))
const cancel = (id: string, cookie = admin) =>
  action(pageArgs({ cookie, form: { intent: 'cancel', id } }))
const listed = async (cookie = admin) => {
  const page = await loader(pageArgs({ cookie }))
  if (!('breaks' in page)) throw new Error(`Answered ${page.status}`)
  return page.breaks
}
/** What the frame of every page shows. */
const shown = async (path = '/fi') =>
  (await rootLoader(routeArgs(world, { path, params: {} }))).breaks
const auditOf = (id: string) =>
  systemRows<{ kind: string; controller_id: string }>(
    world,
    'select kind, controller_id from audit_events where object_id = ? order by id',
    [id],
  )

describe('a break of the service', () => {
  it('is announced by an administrator and shown on every page in its language', async () => {
    expect(await shown()).toEqual([])
    const id = randomUUID()
    const answer = await announce(id)
    expect((answer as Response).headers.get('location')).toBe('/fi/admin/breaks?done=announced')
    expect(await shown('/fi/citizen')).toEqual([
      { id, when: '7.11.2026 klo\u00a018.00–22.00', text: FORM.textFi },
    ])
    expect(await shown('/sv/desk')).toMatchObject([{ text: FORM.textSv }])
    expect(await shown('/en/notices')).toMatchObject([
      { text: FORM.textEn, when: '7.11.2026 at\u00a018.00–22.00' },
    ])
    expect(await auditOf(id)).toEqual([{ kind: 'break-announced', controller_id: here.id }])
    expect(await listed()).toMatchObject([{ id, state: 'shown', isOwn: true }])
  })

  it('is shown from seven days before until its end', async () => {
    await announce(randomUUID(), { startDay: '21.11.2026', endDay: '21.11.2026' })
    expect(await shown()).toEqual([])
    expect(await listed()).toMatchObject([{ state: 'coming', shownFrom: '14.11.2026' }])
    for (const [now, count] of [
      ['2026-11-13T21:59:59Z', 0],
      ['2026-11-13T22:00:00Z', 1],
      ['2026-11-21T19:59:59Z', 1],
      ['2026-11-21T20:00:00Z', 0],
    ] as const) {
      world.setNow(now)
      expect({ now, count: (await shown()).length }).toEqual({ now, count })
    }
    await arrive('2026-11-22T08:00:00Z')
    expect(await listed()).toMatchObject([{ state: 'over' }])
  })

  it('is announced once, however often its form is posted', async () => {
    const id = randomUUID()
    await Promise.all([announce(id), announce(id)])
    expect(await shown()).toHaveLength(1)
    expect(await auditOf(id)).toHaveLength(1)
  })

  it('is not announced while something must be corrected, and what was typed is kept', async () => {
    const id = randomUUID()
    const answer = refused(await announce(id, { endTime: '17.00', textSv: '' }))
    expect(answer).toMatchObject({
      data: {
        errors: { endTime: 'order', textSv: 'required' },
        typed: { textFi: FORM.textFi, endTime: '17.00' },
        formKey: id,
      },
      init: { status: 400 },
    })
    expect(await shown()).toEqual([])
  })

  it('is cancelled by its own controller, once, and is shown no longer', async () => {
    const id = randomUUID()
    await announce(id)
    expect(await listed(other)).toMatchObject([{ id, isOwn: false }])
    expect(refused(await cancel(id, other))).toMatchObject({
      data: { missed: true },
      init: { status: 409 },
    })
    expect(await shown()).toHaveLength(1)
    expect(await cancel(id)).toBeInstanceOf(Response)
    expect(await shown()).toEqual([])
    expect(await listed()).toMatchObject([{ state: 'cancelled' }])
    expect(refused(await cancel(id))).toMatchObject({ init: { status: 409 } })
    expect((await auditOf(id)).map(({ kind }) => kind)).toEqual([
      'break-announced',
      'break-cancelled',
    ])
    expect(refused(await cancel(randomUUID()))).toMatchObject({ init: { status: 409 } })
  })

  it.each(STAFF_ROLES.filter((role) => role !== 'administrator'))(
    'is nothing that a %s may see the page of, announce or cancel',
    async (role) => {
      const id = randomUUID()
      await announce(id)
      const member = await world.insertStaff({
        controllerId: here.id,
        unitId: here.unitId,
        roles: [role],
      })
      const cookie = await world.signIn(member)
      expect(await statusOf(() => loader(pageArgs({ cookie })))).toBe(403)
      expect(await statusOf(() => announce(randomUUID(), {}, cookie))).toBe(403)
      expect(await statusOf(() => cancel(id, cookie))).toBe(403)
      // The use cases themselves, whatever page calls them.
      for (const act of [
        () => asStaff(world, cookie, (ctx) => announceBreak(ctx, randomUUID(), BREAK)),
        () => asStaff(world, cookie, (ctx) => cancelBreak(ctx, id)),
      ]) {
        expect(await statusOf(act)).toBe(403)
      }
      expect(await shown()).toMatchObject([{ id }])
    },
  )

  it('can be written by nobody else in the database either', async () => {
    const row = {
      controller_id: here.id,
      starts_at: BREAK.startsAt.toString(),
      ends_at: BREAK.endsAt.toString(),
      text: JSON.stringify(BREAK.text),
      announced_by: staff.id,
      announced_at: TEST_NOW,
    }
    const context = { kind: 'staff', staffId: staff.id, unitIds: [] } as const
    for (const who of [
      { kind: 'public' } as const,
      { ...context, controllerId: here.id, roles: ['clerk'] },
      { ...context, controllerId: randomUUID(), roles: ['administrator'] },
    ]) {
      await expect(
        world.portal.db.withContext(who, (tx) => tx('service_breaks').insert(row)),
      ).rejects.toThrow(/row-level security/)
    }
  })
})

describe('pages in memory', () => {
  const breaksOf = (answer: { body: Buffer }): unknown[] =>
    (JSON.parse(answer.body.toString()) as { breaks: unknown[] }).breaks

  it('show a break as soon as it is announced, and drop it when it is cancelled', async () => {
    web = await startPublicWeb(world)
    const path = `/fi/notices/${here.registerKey}`
    expect(breaksOf(await web.get(path))).toEqual([])
    expect((await web.get(path)).throughExpress).toBe(false)
    const id = randomUUID()
    await announce(id)
    expect(breaksOf(await web.get(path))).toMatchObject([{ id }])
    expect((await web.get(path)).throughExpress).toBe(false)
    await cancel(id)
    expect(breaksOf(await web.get(path))).toEqual([])
  })

  it('show it and drop it at its own moments, with nobody doing anything', async () => {
    web = await startPublicWeb(world)
    const path = `/fi/notices/${here.registerKey}`
    await announce(randomUUID())
    world.setNow('2026-11-07T10:00:00Z')
    expect(breaksOf(await web.get(path))).toHaveLength(1)
    world.setNow('2026-11-07T19:59:59Z')
    const last = await web.get(path)
    expect({ breaks: breaksOf(last).length, fresh: last.throughExpress }).toEqual({
      breaks: 1,
      fresh: false,
    })
    world.setNow('2026-11-07T20:00:00Z')
    const after = await web.get(path)
    expect({ breaks: breaksOf(after).length, fresh: after.throughExpress }).toEqual({
      breaks: 0,
      fresh: true,
    })
  })

  it('ask the database for breaks once, and not at all while it is away', async () => {
    let asked = 0
    let isAway = false
    const memory = createBreakMemory({
      clock: world.portal.clock,
      db: {
        withContext: (context, work) => {
          asked += 1
          if (isAway) return Promise.reject(new Error('away'))
          return world.portal.db.withContext(context, work)
        },
      },
    })
    memory.resume()
    await Promise.all([memory.shown(), memory.shown(), memory.changesAt()])
    expect(asked).toBe(1)
    memory.resume()
    isAway = true
    expect(await memory.shown()).toEqual([])
    expect(await memory.changesAt()).toBeUndefined()
    // What failed is not kept.
    expect(asked).toBe(3)
    isAway = false
    await announce(randomUUID())
    expect(await memory.shown()).toHaveLength(1)
    expect(await memory.changesAt()).toBe(BREAK.endsAt.epochMilliseconds)
    memory.pause()
    await memory.shown()
    await memory.shown()
    expect(asked).toBe(6)
  })
})
