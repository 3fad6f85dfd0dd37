import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mail } from '#app/platform/mail.server.ts'
import { mailReminder } from '#app/requests/reminder-mail-job.server.ts'
import { action, loader } from '#app/routes/citizen/case.tsx'
import { loader as deskLoader } from '#app/routes/desk/case.tsx'
import { insertCase, type CaseFields, type TestCase } from '#test/support/cases.ts'
import { systemRows } from '#test/support/citizen-requests.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_ORIGIN,
  type TestController,
  type TestPerson,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let clerk: TestStaff
let clerkCookie: string
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  clerk = await world.insertStaff({ controllerId: home.id, unitId: home.unitId, roles: ['clerk'] })
  clerkCookie = await world.signIn(clerk)
})
afterAll(() => world.close())

const announced = () => ({
  event: { type: 'announce-fee', letter: 'L-18', letterId: randomUUID() } as const,
  on: '2026-10-28',
})

/** A case of which a fee has been announced. */
const insert = (fields: Partial<CaseFields> = {}) =>
  insertCase(world, {
    controller: home,
    state: 'collecting',
    handler: clerk,
    after: [announced()],
    ...fields,
  })

const at = (id: string) => ({
  path: `/fi/citizen/requests/${id}`,
  params: { lang: 'fi', requestId: id },
})
const show = (cookie: string, { id }: TestCase) => loader(routeArgs(world, { ...at(id), cookie }))
const reply = (cookie: string, { id }: TestCase, form: Record<string, string> = {}) =>
  action(
    routeArgs(world, {
      ...at(id),
      cookie,
      form: { intent: 'fee', item: '1', reply: 'accepted', ...form },
    }),
  )
const repliesOf = async (cookie: string, found: TestCase) => {
  const page = await show(cookie, found)
  return 'items' in page ? page.items.map(({ feeReplies }) => feeReplies) : []
}
const eventsOf = ({ id }: TestCase) =>
  systemRows<{ type: string; actor_id: string; data: object }>(
    world,
    `select type, actor_id, data from case_events
      where request_id = ? and type in ('reply-fee', 'withdraw') order by position`,
    [id],
  )
const auditOf = async ({ id }: TestCase) =>
  (
    await systemRows<{ kind: string }>(
      world,
      "select kind from audit_events where request_id = ? and kind <> 'case-viewed' order by id",
      [id],
    )
  ).map(({ kind }) => kind)
const jobsOf = ({ itemId }: TestCase) =>
  systemRows<{ payload: object }>(
    world,
    `select payload from graphile_worker._private_jobs
      where payload->>'kind' = 'fee-reply' and payload->>'itemId' = ?`,
    [itemId],
  )
const signIn = (person: TestPerson) => world.signIn(person)

describe('a fee that has been announced (F-10)', () => {
  it.each(['accepted', 'declined'])(
    '%s: once, told to the handler and the desk',
    async (answer) => {
      const found = await insert()
      const cookie = await signIn(found.person)
      expect(await repliesOf(cookie, found)).toEqual([['accepted', 'withdrawn', 'declined']])
      const sent = await reply(cookie, found, { reply: answer })
      expect((sent as Response).headers.get('location')).toBe(`${at(found.id).path}?done=fee`)
      expect(await eventsOf(found)).toEqual([
        { type: 'reply-fee', actor_id: found.person.id, data: { answer } },
      ])
      expect(await auditOf(found)).toEqual(['fee-replied'])
      expect(await repliesOf(cookie, found)).toEqual([[]])
      // Posted again it is refused, and changes nothing.
      expect(await statusOf(() => reply(cookie, found, { reply: 'accepted' }))).toBe(409)
      expect(await eventsOf(found)).toHaveLength(1)

      const path = `/fi/desk/cases/${found.id}`
      const desk = await deskLoader(
        routeArgs(world, {
          path,
          params: { lang: 'fi', requestId: found.id },
          cookie: clerkCookie,
        }),
      )
      const words = { accepted: 'Maksu hyväksyttiin', declined: 'Maksua ei hyväksytty' }[answer]
      expect(JSON.stringify(desk)).toContain(words)
      const [job, ...others] = await jobsOf(found)
      expect(others).toEqual([])
      expect(job?.payload).toMatchObject({ to: 'staff', id: clerk.id })
      const mails: Mail[] = []
      const mailer = {
        send: (mail: Mail) => {
          mails.push(mail)
          return Promise.resolve()
        },
      } as unknown as Parameters<typeof mailReminder>[0]['mailer']
      const deps = { env: { PUBLIC_ORIGIN: TEST_ORIGIN }, db: world.workerDb, mailer }
      await mailReminder(deps, job?.payload)
      expect(mails).toMatchObject([{ to: 'staff@example.test' }])
      expect(mails[0]?.subject).toBe(`Asiassa ${found.caseNumber} on vastattu maksuilmoitukseen`)
    },
  )

  it('withdrawn: what the fee is about ends, the other right goes on', async () => {
    const items = [{ after: [announced()] }, { right: 'erasure' as const, after: [] }]
    const found = await insert({ after: [], items })
    const cookie = await signIn(found.person)
    expect(await repliesOf(cookie, found)).toEqual([['accepted', 'withdrawn', 'declined'], []])
    expect(await statusOf(() => reply(cookie, found, { reply: 'withdrawn' }))).toBe(302)
    expect(await statusOf(() => reply(cookie, found, { item: '2' }))).toBe(409)
    const states = await systemRows(
      world,
      'select state from request_items where request_id = ? order by position',
      [found.id],
    )
    expect(states).toEqual([{ state: 'withdrawn' }, { state: 'collecting' }])
    expect(await auditOf(found)).toEqual(['request-withdrawn'])
    expect(await jobsOf(found)).toEqual([])
  })

  it('announced anew is asked anew; without one there is nothing to answer', async () => {
    const answered = {
      event: { type: 'reply-fee', answer: 'declined' } as const,
      by: 'requester',
    } as const
    const again = await insert({
      after: [announced(), { ...answered, on: '2026-10-29' }, { ...announced(), on: '2026-10-30' }],
    })
    expect(await repliesOf(await signIn(again.person), again)).toEqual([
      ['accepted', 'withdrawn', 'declined'],
    ])
    const none = await insert({ after: [] })
    const cookie = await signIn(none.person)
    expect(await repliesOf(cookie, none)).toEqual([[]])
    expect(await statusOf(() => reply(cookie, none))).toBe(409)
    expect(await eventsOf(none)).toEqual([])
  })

  it('is not answered without a choice, and a withdrawn consent is not itself withdrawn', async () => {
    const found = await insert()
    const cookie = await signIn(found.person)
    for (const one of ['', 'maybe']) {
      const refused = await reply(cookie, found, { reply: one })
      expect(refused).toMatchObject({
        data: { intent: 'fee', item: '1', error: 'errors:form.chooseOne' },
        init: { status: 400 },
      })
    }
    const consent = await insert({ right: 'consentWithdrawal' })
    const own = await signIn(consent.person)
    expect(await repliesOf(own, consent)).toEqual([['accepted', 'declined']])
    expect(await statusOf(() => reply(own, consent, { reply: 'withdrawn' }))).toBe(400)
    expect(await eventsOf(consent)).toEqual([])
  })
})

describe('who may answer it', () => {
  const refusedTo = async (person: TestPerson, found: TestCase) => {
    for (const one of ['accepted', 'withdrawn', 'declined']) {
      const cookie = await signIn(person)
      expect(await statusOf(() => reply(cookie, found, { reply: one }))).toBe(404)
    }
    expect(await eventsOf(found)).toEqual([])
  }
  async function ofChild() {
    const person = await world.insertPerson({ birth_date: '2014-01-01' })
    const submittedBy = await world.insertPerson()
    await world.insertGuardianship(submittedBy.id, person.id)
    return { submittedBy, found: await insert({ person, submittedBy }) }
  }

  it('not another person, nor an item that is not there', async () => {
    const found = await insert()
    await refusedTo(await world.insertPerson(), found)
    const cookie = await signIn(found.person)
    expect(await statusOf(() => reply(cookie, found, { item: '2' }))).toBe(404)
  })

  it('the guardian who asked, not the child itself', async () => {
    const { submittedBy, found } = await ofChild()
    await refusedTo(found.person, found)
    expect(await repliesOf(await signIn(found.person), found)).toEqual([[]])
    const cookie = await signIn(submittedBy)
    expect(await statusOf(() => reply(cookie, found))).toBe(302)
  })

  it('not a guardian to whom the answer may not be given any more (K-02)', async () => {
    const { submittedBy, found } = await ofChild()
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('child_bans').insert({
        controller_id: home.id,
        child_id: found.person.id,
        guardian_id: submittedBy.id,
        reason: 'Painava syy',
        recorded_by: clerk.id,
        recorded_at: '2026-11-01T08:00:00Z',
      }),
    )
    await refusedTo(submittedBy, found)
    expect(await repliesOf(await signIn(submittedBy), found)).toEqual([[]])
  })

  it('not a guardian whose guardianship is over, nor an agent without a mandate', async () => {
    const { submittedBy, found } = await ofChild()
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('guardianships').where({ child_id: found.person.id }).update({ until: '2026-11-02' }),
    )
    await refusedTo(submittedBy, found)
    const agent = await world.insertPerson()
    await refusedTo(agent, await insert({ submittedBy: agent }))
  })
})
