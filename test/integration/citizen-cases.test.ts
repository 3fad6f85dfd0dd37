import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '#app/audit/append.server.ts'
import { action as caseAction, loader as caseLoader } from '#app/routes/citizen/case.tsx'
import { loader as fileLoader } from '#app/routes/citizen/file.ts'
import { loader as letterLoader } from '#app/routes/citizen/letter.ts'
import { loader as overviewLoader } from '#app/routes/citizen/overview.tsx'
import { fillDraft, runReceiptJob, sendDraft, systemRows } from '#test/support/citizen-requests.ts'
import {
  createWorld,
  instant,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type TestPerson,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let controller: TestController
let clerk: TestStaff
beforeAll(async () => {
  world = await createWorld()
  controller = await world.insertController()
  const { id: controllerId, unitId } = controller
  clerk = await world.insertStaff({ controllerId, unitId, roles: ['clerk'] })
})
afterAll(() => world.close())

interface Sent {
  readonly person: TestPerson
  readonly cookie: string
  readonly id: string
}

async function sent(subject?: (person: TestPerson) => Promise<string>): Promise<Sent> {
  const person = await world.insertPerson()
  const of = subject === undefined ? {} : { subject: await subject(person) }
  const cookie = await world.signIn(person)
  const id = await sendDraft(world, cookie, await fillDraft(world, cookie, controller, of))
  return { person, cookie, id }
}

const casePath = (id: string) => `/fi/citizen/requests/${id}`
const show = (cookie: string, id: string) =>
  caseLoader(
    routeArgs(world, { path: casePath(id), params: { lang: 'fi', requestId: id }, cookie }),
  )
const post = (cookie: string, id: string, form: Record<string, string>) =>
  caseAction(
    routeArgs(world, { path: casePath(id), params: { lang: 'fi', requestId: id }, cookie, form }),
  )

async function letterOf(id: string): Promise<string> {
  await runReceiptJob(world, id)
  const [letter] = await systemRows<{ id: string }>(
    world,
    'select id from letters where request_id = ?',
    [id],
  )
  return letter!.id
}

const openLetter = (cookie: string, id: string, letterId: string) =>
  letterLoader(
    routeArgs(world, {
      path: `${casePath(id)}/letters/${letterId}.pdf`,
      params: { lang: 'fi', requestId: id, letterId },
      cookie,
    }),
  )

const openFile = (cookie: string, id: string, fileId: string) =>
  fileLoader(
    routeArgs(world, {
      path: `${casePath(id)}/files/${fileId}`,
      params: { lang: 'fi', requestId: id, fileId },
      cookie,
    }),
  )

function insertFile(id: string, released: boolean): Promise<string> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const [item] = (await tx('request_items').where({ request_id: id }).select('id')) as [
      { id: string },
    ]
    const fileId = randomUUID()
    await tx('files').insert({
      id: fileId,
      request_id: id,
      item_id: item.id,
      name: 'Tiedot "2026"\r\n Åsa.csv',
      media_type: 'text/csv',
      size: 3,
      sha256: 'x',
      bytes: Buffer.from('a;b'),
      added_by: clerk.id,
      added_at: TEST_NOW,
      released_at: released ? TEST_NOW : null,
    })
    return fileId
  })
}

describe('a case', () => {
  it('is shown whole to its person', async () => {
    const { cookie, id } = await sent()
    await letterOf(id)
    const page = await show(cookie, id)
    expect(page).toMatchObject({
      status: 'pending',
      due: { on: '2026-12-03', daysLeft: 30 },
      timeline: [
        { type: 'acknowledge', actorKind: 'system' },
        { type: 'submit', mine: true },
      ],
      letters: [{ letter: 'L-01' }],
      openings: [],
      mayWrite: true,
      mayWithdraw: true,
    })
    // The key that stands for the person in the log does not leave the server.
    expect(JSON.stringify(page)).not.toContain('subjectKey')
  })

  it('with its letter and files is as good as missing to others', async () => {
    const { cookie, id } = await sent()
    const letterId = await letterOf(id)
    const fileId = await insertFile(id, true)
    const stranger = await world.signIn(await world.insertPerson())
    const own = await sent()
    expect(await statusOf(() => openLetter(cookie, id, letterId))).toBe(200)
    expect(await statusOf(() => openFile(cookie, id, fileId))).toBe(200)
    for (const other of [stranger, own.cookie]) {
      expect(await statusOf(() => show(other, id))).toBe(404)
      expect(await statusOf(() => post(other, id, { intent: 'withdraw' }))).toBe(404)
      expect(await statusOf(() => post(other, id, { body: 'Hei' }))).toBe(404)
      expect(await statusOf(() => openLetter(other, id, letterId))).toBe(404)
      expect(await statusOf(() => openFile(other, id, fileId))).toBe(404)
    }
    // Nor through an own case.
    expect(await statusOf(() => openLetter(own.cookie, own.id, letterId))).toBe(404)
    expect(await statusOf(() => openFile(own.cookie, own.id, fileId))).toBe(404)
    const staff = await world.signIn(clerk)
    expect(await statusOf(() => show(staff, id))).toBe(302)
  })

  it('gives its files only when released, to be saved under a harmless name', async () => {
    const { cookie, id } = await sent()
    const hidden = await insertFile(id, false)
    expect(await statusOf(() => openFile(cookie, id, hidden))).toBe(404)
    const released = await insertFile(id, true)
    const response = await openFile(cookie, id, released)
    expect(await response.text()).toBe('a;b')
    const disposition = response.headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="[\w.() -]+"; filename\*=UTF-8''[\w.%~!-]+$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const audit = await systemRows<{ kind: string }>(
      world,
      "select kind from audit_events where request_id = ? and kind = 'extract-downloaded'",
      [id],
    )
    expect(audit).toHaveLength(1)
  })

  it('tells its person who of the staff has opened it, by title and not by name', async () => {
    const { person, cookie, id } = await sent()
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      appendAudit(tx, {
        event: { kind: 'case-viewed', requestId: id, subjectKey: person.auditKey },
        actor: { kind: 'staff', key: clerk.id, controllerId: controller.id },
        at: instant(TEST_NOW),
      }),
    )
    const page = await show(cookie, id)
    expect(page).toMatchObject({
      openings: [{ kind: 'case-viewed', title: { fi: 'Käsittelijä', sv: 'Handläggare' } }],
    })
    expect(JSON.stringify(page)).not.toContain('Testi clerk')
    // Own visits are not in the list of those who opened it, but in the log.
    const own = await systemRows(
      world,
      "select 1 from audit_events where request_id = ? and kind = 'case-viewed' and actor_kind = 'person'",
      [id],
    )
    expect(own).toHaveLength(1)
  })
})

describe('messages', () => {
  it('are kept, shown, and lead back to the page', async () => {
    const { cookie, id } = await sent()
    const answer = (await post(cookie, id, {
      intent: 'message',
      body: ' Hei\0, 010190-999R ',
    })) as Response
    expect(answer.headers.get('location')).toBe(`${casePath(id)}?done=sent`)
    expect(await show(cookie, id)).toMatchObject({
      messages: [{ body: 'Hei, ******-****', mine: true, fromKind: 'person' }],
      timeline: [{ type: 'message' }, { type: 'submit' }],
    })
  })

  it('that are empty or too long come back with what was typed', async () => {
    const { cookie, id } = await sent()
    expect(await post(cookie, id, { intent: 'message', body: ' ' })).toMatchObject({
      data: { error: 'errors:form.required' },
      init: { status: 400 },
    })
    const body = 'x'.repeat(5001)
    expect(await post(cookie, id, { intent: 'message', body })).toMatchObject({
      data: { error: 'errors:form.tooLong', body },
    })
  })
})

describe('withdrawal', () => {
  it('ends the case once, however often it is posted', async () => {
    const { cookie, id } = await sent()
    const withdraw = () => post(cookie, id, { intent: 'withdraw' })
    expect(await statusOf(withdraw)).toBe(302)
    expect(await statusOf(withdraw)).toBe(302)
    const page = await show(cookie, id)
    expect(page).toMatchObject({ status: 'closed', mayWithdraw: false, mayWrite: false })
    expect((page as { timeline: { type: string }[] }).timeline.map(({ type }) => type)).toEqual([
      'withdraw',
      'submit',
    ])
    const [row] = await systemRows(
      world,
      'select state, ended_on from subject_requests where id = ?',
      [id],
    )
    expect(row).toEqual({ state: 'withdrawn', ended_on: '2026-11-03' })
    expect(await statusOf(() => post(cookie, id, { intent: 'message', body: 'Hei' }))).toBe(409)
  })
})

describe('a child’s case', () => {
  it('is seen by the guardian who made it, while the guardianship lasts, and by the child', async () => {
    const child = await world.insertPerson({ birth_date: '2014-01-01' })
    const { person, cookie, id } = await sent(async (guardian) => {
      await world.insertGuardianship(guardian.id, child.id)
      return child.id
    })
    expect(await show(cookie, id)).toMatchObject({ openings: null, mayWrite: true })
    const other = await world.insertPerson()
    await world.insertGuardianship(other.id, child.id)
    const otherGuardian = await world.signIn(other)
    expect(await statusOf(() => show(otherGuardian, id))).toBe(404)
    const childView = await show(await world.signIn(child), id)
    expect(childView).toMatchObject({ openings: [], mayWrite: false, mayWithdraw: false })
    expect(JSON.stringify(childView)).not.toContain('testi@example.test')

    const letterId = await letterOf(id)
    expect(await statusOf(() => openLetter(cookie, id, letterId))).toBe(200)
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('guardianships').where({ guardian_id: person.id }).update({ until: '2026-11-02' }),
    )
    expect(await statusOf(() => show(cookie, id))).toBe(404)
    expect(await statusOf(() => openLetter(cookie, id, letterId))).toBe(404)
    const args = routeArgs(world, { path: '/fi/citizen', params: { lang: 'fi' }, cookie })
    expect(await overviewLoader(args)).toMatchObject({ cases: [] })
  })
})

describe('the overview', () => {
  it('lists own requests with status and last day, and writes that it was seen', async () => {
    const { cookie, id, person } = await sent()
    await sent()
    const args = routeArgs(world, { path: '/fi/citizen', params: { lang: 'fi' }, cookie })
    const page = await overviewLoader(args)
    expect(page).toMatchObject({ cases: [{ id, status: 'pending', due: { on: '2026-12-03' } }] })
    expect((page as { cases: unknown[] }).cases).toHaveLength(1)
    const audit = await systemRows(
      world,
      "select 1 from audit_events where kind = 'overview-viewed' and actor_key = ?",
      [person.auditKey],
    )
    expect(audit).toHaveLength(1)
  })
})
