import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '#app/audit/append.server.ts'
import { action as caseAction, loader as caseLoader } from '#app/routes/citizen/case.tsx'
import { loader as fileLoader } from '#app/routes/citizen/file.ts'
import { loader as letterLoader } from '#app/routes/citizen/letter.ts'
import { loader as overviewLoader } from '#app/routes/citizen/overview.tsx'
import { loader as receiptLoader } from '#app/routes/citizen/receipt.tsx'
import { insertCase } from '#test/support/cases.ts'
import {
  fillDraft,
  locationOf,
  runReceiptJob,
  sendDraft,
  systemRows,
} from '#test/support/citizen-requests.ts'
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
  const of = subject === undefined ? {} : { subject: await subject(person), childView: 'agrees' }
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

describe('items', () => {
  it('are each shown with both days, extension and decision, and nothing written for the record', async () => {
    const person = await world.insertPerson()
    const cookie = await world.signIn(person)
    const { id } = await insertCase(world, {
      controller,
      person,
      handler: clerk,
      receivedOn: '2026-10-20',
      items: [
        { state: 'clarifying' },
        { right: 'restriction', state: 'restricted' },
        { right: 'objection', state: 'closed', decision: 'refused' },
      ],
    })
    const page = await show(cookie, id)
    expect(page).toMatchObject({
      status: 'completion',
      items: [
        { right: 'access', status: 'completion', decision: null, restriction: null },
        { right: 'restriction', status: 'answered', restriction: { liftingOn: null } },
        { right: 'objection', status: 'closed', decision: 'refused', mayFollowUp: true },
      ],
      complaint: { refused: true, answered: [{ right: 'restriction' }, { right: 'objection' }] },
    })
    const { timeline } = page as { timeline: object[] }
    for (const event of timeline) expect(Object.keys(event)).not.toContain('data')
  })
})

describe('a suspended time limit', () => {
  const question = {
    type: 'ask-clarification',
    letterId: randomUUID(),
    letter: 'L-04',
    suspends: true,
    replyBy: '2026-10-30',
    reason: 'SISÄINEN SYY',
  } as const

  it('is shown with the day without the suspension, while it lasts and after it', async () => {
    const person = await world.insertPerson()
    const cookie = await world.signIn(person)
    const asked = { event: question, on: '2026-10-22' }
    const answered = { event: { type: 'clarify', messageId: null }, on: '2026-10-29' } as const
    const { id } = await insertCase(world, {
      controller,
      person,
      receivedOn: '2026-10-20',
      state: 'collecting',
      items: [{ after: [asked] }, { right: 'objection', after: [asked, answered] }],
    })
    const page = await show(cookie, id)
    expect(page).toMatchObject({
      items: [
        { due: { on: '2026-11-20', unsuspended: '2026-11-20', suspendedSince: '2026-10-22' } },
        { due: { on: '2026-11-27', unsuspended: '2026-11-20', suspendedSince: null } },
      ],
    })
    const { items } = page as { items: readonly { due: { reasons: readonly string[] } }[] }
    expect(items[1]!.due.reasons.join(' ')).toContain('keskeytyneenä 7 päivää')
    expect(JSON.stringify(page)).not.toContain('SISÄINEN')
  })
})

const followUp = (cookie: string, id: string, form: Record<string, string> = {}) =>
  post(cookie, id, {
    intent: 'follow-up',
    item: '1',
    formKey: randomUUID(),
    body: 'Lausunto puuttuu, 010190-999R',
    ...form,
  })

describe('an incomplete answer', () => {
  const answered = async (endedOn = '2026-10-30') => {
    const person = await world.insertPerson()
    const { id } = await insertCase(world, {
      controller,
      person,
      handler: clerk,
      receivedOn: endedOn,
      state: 'answered',
      details: { fields: { scope: 'certain', which: 'Lausunnot' } },
    })
    return { person, cookie: await world.signIn(person), id }
  }

  it('becomes a linked case about the same, with a time limit of its own, once per form', async () => {
    const { person, cookie, id } = await answered()
    const formKey = randomUUID()
    const location = await locationOf(followUp(cookie, id, { formKey }))
    const newId = /requests\/([0-9a-f-]{36})\/receipt$/.exec(location)?.[1] ?? ''
    expect(await locationOf(followUp(cookie, id, { formKey }))).toBe(location)
    const rows = await systemRows(
      world,
      `select r.id, r.relation, r.related_to as related, r.person_id as person, r.due_on as due,
          i."right", i.register_id as register, i.details->'fields' as fields
        from subject_requests r join request_items i on i.request_id = r.id
        where r.related_to = ?`,
      [id],
    )
    expect(rows).toEqual([
      {
        ...{ id: newId, relation: 'follow-up', related: id, person: person.id },
        ...{ due: '2026-12-03', right: 'access', register: controller.registerId },
        fields: { scope: 'certain', which: 'Lausunnot' },
      },
    ])
    expect(await show(cookie, newId)).toMatchObject({
      found: { relation: 'follow-up', related: { id } },
      messages: [{ body: 'Lausunto puuttuu, ******-****', mine: true }],
      timeline: [{ type: 'message' }, { type: 'submit' }],
    })
    expect(await show(cookie, id)).toMatchObject({
      status: 'answered',
      timeline: expect.arrayContaining([
        expect.objectContaining({ type: 'follow-up', mine: true }),
      ]),
    })
    const audit = await systemRows<{ kind: string }>(
      world,
      "select kind from audit_events where request_id in (?, ?) and kind like '%-%ed' order by id",
      [id, newId],
    )
    expect(audit.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['follow-up-requested', 'request-submitted']),
    )
  })

  it('needs words, and is possible three times within a year', async () => {
    const { cookie, id } = await answered()
    expect(await followUp(cookie, id, { body: ' ' })).toMatchObject({
      data: { intent: 'follow-up', error: 'errors:form.required' },
      init: { status: 400 },
    })
    for (let count = 0; count < 3; count += 1) {
      expect(await statusOf(() => followUp(cookie, id))).toBe(302)
    }
    expect(await followUp(cookie, id)).toMatchObject({
      data: { problem: 'follow-up-closed' },
      init: { status: 409 },
    })
    const old = await answered('2025-11-02')
    expect(await followUp(old.cookie, old.id)).toMatchObject({
      data: { problem: 'follow-up-closed' },
    })
    const yearOld = await answered('2025-11-03')
    expect(await statusOf(() => followUp(yearOld.cookie, yearOld.id))).toBe(302)
  })

  it('is nobody else’s to tell of, and not of a case that is still open', async () => {
    const { cookie, id } = await answered()
    const stranger = await world.signIn(await world.insertPerson())
    expect(await statusOf(() => followUp(stranger, id))).toBe(404)
    expect(await statusOf(() => followUp(cookie, id, { item: '2' }))).toBe(404)
    expect(await statusOf(() => followUp(cookie, id, { formKey: 'x' }))).toBe(404)
    const open = await sent()
    expect(await followUp(open.cookie, open.id)).toMatchObject({ data: { problem: 'not-now' } })
  })
})

describe('a guardian whom a ban concerns (K-02)', () => {
  it('sees the course of the case and nothing of its answer, nor why', async () => {
    const guardian = await world.insertPerson()
    const child = await world.insertPerson({ birth_date: '2012-01-01' })
    await world.insertGuardianship(guardian.id, child.id)
    const { id } = await insertCase(world, {
      controller,
      person: child,
      submittedBy: guardian,
      handler: clerk,
      state: 'answered',
      decision: 'refused',
    })
    const cookie = await world.signIn(guardian)
    const letterId = await letterOf(id)
    const fileId = await insertFile(id, true)
    expect(await statusOf(() => openLetter(cookie, id, letterId))).toBe(200)
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('child_bans').insert({
        controller_id: controller.id,
        child_id: child.id,
        guardian_id: guardian.id,
        reason: 'Painava syy',
        recorded_by: clerk.id,
        recorded_at: TEST_NOW,
      }),
    )
    const page = await show(cookie, id)
    expect(page).toMatchObject({
      status: 'answered',
      found: { isWithheld: true },
      items: [{ status: 'answered', decision: null, restriction: null, mayFollowUp: false }],
      letters: [],
      files: [],
      openings: null,
      complaint: null,
    })
    expect(JSON.stringify(page)).not.toMatch(/refused|Painava|ban/)
    expect(await statusOf(() => openLetter(cookie, id, letterId))).toBe(404)
    expect(await statusOf(() => openFile(cookie, id, fileId))).toBe(404)
    expect(await statusOf(() => followUp(cookie, id))).toBe(404)
    const receipt = receiptLoader(
      routeArgs(world, {
        path: `${casePath(id)}/receipt`,
        params: { lang: 'fi', requestId: id },
        cookie,
      }),
    )
    expect(await receipt).toMatchObject({ letterId: null })
    // The child's own view stays whole.
    expect(await show(await world.signIn(child), id)).toMatchObject({
      items: [{ decision: 'refused' }],
      letters: [{ id: letterId }],
    })
  })
})
