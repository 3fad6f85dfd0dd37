import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendFeedbackMail } from '#app/accessibility/feedback-mail-job.server.ts'
import { MAX_FEEDBACK_PER_HOUR } from '#app/accessibility/give-feedback.server.ts'
import { removeOldFeedback } from '#app/accessibility/remove-old-feedback.server.ts'
import { isPublicPage } from '#app/notices/public-paths.ts'
import { STAFF_ROLES } from '#app/people/roles.ts'
import type { Mail } from '#app/platform/mail.server.ts'
import { action as answerAction, loader as feedbackLoader } from '#app/routes/admin/feedback.tsx'
import { loader as listLoader } from '#app/routes/admin/feedback-list.tsx'
import { loader as receiptLoader } from '#app/routes/public/feedback-receipt.tsx'
import { controllerKey, systemRows } from '#test/support/citizen-requests.ts'
import { jobsOf } from '#test/support/deliveries.ts'
import {
  FEEDBACK_FORM,
  feedbackId,
  loadFeedback,
  postFeedback,
  readFeedbackReceipt,
  sendFeedback,
} from '#test/support/feedback.ts'
import { refused } from '#test/support/staff-work.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let here: TestController
let elsewhere: TestController
let staff: TestStaff
let stranger: TestStaff
let admin: string
let other: string
/** Sessions end when days pass: signed in anew at this moment. */
const arrive = async (now = TEST_NOW): Promise<void> => {
  world.setNow(now)
  admin = await world.signIn(staff)
  other = await world.signIn(stranger)
}
beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
  const roles = ['administrator'] as const
  staff = await world.insertStaff({ controllerId: here.id, roles })
  stranger = await world.insertStaff({ controllerId: elsewhere.id, roles })
})
afterAll(() => world.close())
beforeEach(() => arrive())

const rowsOf = (token: string) =>
  systemRows<Record<string, unknown>>(
    world,
    'select * from accessibility_feedback where form_key = ?',
    [token.split('.')[0]],
  )
const auditOf = (id: string) =>
  systemRows<{ kind: string; actor_kind: string; controller_id: string }>(
    world,
    'select kind, actor_kind, controller_id from audit_events where object_id = ? order by id',
    [id],
  )

/** Keys of the waiting e-mails about one feedback. */
const mailJobs = async (id: string): Promise<string[]> =>
  (await jobsOf(world, 'feedback-mail')).filter((key) => key.endsWith(id))

async function mailOf(id: string, notice: 'receipt' | 'extension' | 'answer'): Promise<Mail[]> {
  const sent: Mail[] = []
  const mailer = {
    send: (mail: Mail) => {
      sent.push(mail)
      return Promise.resolve()
    },
    close: () => undefined,
  }
  await sendFeedbackMail({ db: world.workerDb, mailer }, { feedbackId: id, notice })
  return sent
}

const pageArgs = (id: string, options: { cookie?: string; form?: Record<string, string> } = {}) =>
  routeArgs(world, {
    path: `/fi/admin/feedback/${id}`,
    params: { lang: 'fi', feedbackId: id },
    cookie: options.cookie ?? admin,
    form: options.form,
  })
const open = async (id: string) => {
  const page = await feedbackLoader(pageArgs(id))
  if (!('feedback' in page)) throw new Error(`Answered ${page.status}`)
  return page
}
const list = async (query = '', cookie = admin) => {
  const args = { path: `/fi/admin/feedback${query}`, params: { lang: 'fi' }, cookie }
  const page = await listLoader(routeArgs(world, args))
  if (!('rows' in page)) throw new Error(`Answered ${page.status}`)
  return page.rows
}

describe('the form for feedback on accessibility', () => {
  it('says until when one gets an answer, and asks in the language of the page', async () => {
    const [fi, sv] = await Promise.all([loadFeedback(world, 'fi'), loadFeedback(world, 'sv')])
    expect(fi.due).toBe('17.11.2026')
    expect(fi.draft.answerLanguage).toBe('fi')
    expect(sv.draft.answerLanguage).toBe('sv')
    expect(sv.controllers.map(({ name }) => name)).toEqual(['Kotka stad', 'Villmanstrands stad'])
    const linked = await loadFeedback(world, 'fi', '?page=/fi/notices&controller=x')
    expect(linked.draft).toMatchObject({ page: '/fi/notices', controller: 'x' })
  })

  it('is never answered from memory', () => {
    expect(isPublicPage('/fi/accessibility/feedback')).toBe(false)
    expect(isPublicPage('/fi/accessibility')).toBe(true)
  })

  it('becomes feedback of one controller, with a receipt, an event and a job', async () => {
    const sent = await sendFeedback(world, here, { email: 'kuulija@example.test' })
    expect(sent).toMatchObject({
      status: 302,
      location: `/fi/accessibility/feedback/${sent.token}`,
    })
    const [row] = await rowsOf(sent.token)
    expect(row).toMatchObject({
      controller_id: here.id,
      received_on: '2026-11-03',
      due_on: '2026-11-17',
      page: 'Etusivu',
      email: 'kuulija@example.test',
      answered_at: null,
    })
    expect(row!['number']).toMatch(/^SAAV-2026-\d+$/)
    const id = await feedbackId(world, sent.token)
    expect(await auditOf(id)).toEqual([
      { kind: 'feedback-received', actor_kind: 'anonymous', controller_id: here.id },
    ])
    expect(await mailJobs(id)).toEqual([`feedback-mail:receipt:${id}`])
    expect(await mailOf(id, 'receipt')).toMatchObject([
      { to: 'kuulija@example.test', text: expect.stringContaining('17.11.2026') as string },
    ])
    const receipt = await readFeedbackReceipt(world, sent.token)
    expect(receipt).toMatchObject({
      status: 200,
      receipt: { number: row!['number'], dueOn: '2026-11-17', byEmail: true, answeredOn: null },
    })
    // Nothing of what was told stands on the receipt.
    expect(JSON.stringify(receipt)).not.toMatch(/Ruudunlukija|kuulija@/)
  })

  it('is one feedback however often it is posted', async () => {
    const { token } = await sendFeedback(world, here)
    const key = await controllerKey(world, here.id)
    const form = { ...FEEDBACK_FORM, controller: key, form: token, problem: 'Toinen.' }
    const again = await Promise.all([postFeedback(world, form), postFeedback(world, form)])
    expect(again.map(({ status }) => status)).toEqual([302, 302])
    expect(await rowsOf(token)).toMatchObject([{ problem: FEEDBACK_FORM.problem }])
  })

  it('counts the last day over Christmas, and says why', async () => {
    const now = '2026-12-10T09:00:00Z'
    const { token } = await sendFeedback(world, here, {}, now)
    const { receipt } = await readFeedbackReceipt(world, token, 'sv')
    expect(receipt).toMatchObject({ dueOn: '2026-12-28' })
    expect(JSON.stringify(receipt!['why'])).toContain('julafton')
  })

  it('is shown again with all that was typed when something must be corrected', async () => {
    const typed = { problem: '', email: 'x', contact: 'Katu 1', wantedForm: 'selkokielellä' }
    const { status, data, token } = await sendFeedback(world, here, typed)
    expect(status).toBe(400)
    expect(data.errors).toEqual({
      problem: 'errors:form.required',
      email: 'errors:form.emailInvalid',
    })
    expect(data.draft).toMatchObject(typed)
    expect(data.form).toBe(token)
    expect(await rowsOf(token)).toEqual([])
  })

  it.each([
    ['trap', { website: 'https://example.test' }, 30],
    ['fast', {}, 2],
    ['stale', {}, 90_000],
    ['stale', { form: 'not-ours' }, 30],
  ] as const)('keeps spam out (%s) and what was typed', async (problem, form, seconds) => {
    const { form: token } = await loadFeedback(world)
    world.setNow(Temporal.Instant.from(TEST_NOW).add({ seconds }).toString())
    const controller = await controllerKey(world, here.id)
    const { status, data } = await postFeedback(world, {
      ...FEEDBACK_FORM,
      controller,
      form: token,
      ...form,
    })
    expect({ status, problem: data.problem }).toEqual({ status: 400, problem })
    expect(data.draft).toMatchObject({ problem: FEEDBACK_FORM.problem })
    expect(data.form === token).toBe(problem !== 'stale')
    expect(await rowsOf(token)).toEqual([])
  })

  it('refuses a flood to one controller, and no other', async () => {
    const flooded = await world.insertController({ key: 'huittinen' })
    const now = '2026-11-04T08:00:00Z'
    for (let each = 0; each < MAX_FEEDBACK_PER_HOUR; each += 1) {
      expect((await sendFeedback(world, flooded, {}, now)).status).toBe(302)
    }
    const refusedOne = await sendFeedback(world, flooded, {}, now)
    expect(refusedOne).toMatchObject({ status: 429, data: { problem: 'too-many' } })
    expect((await sendFeedback(world, here, {}, now)).status).toBe(302)
    expect((await sendFeedback(world, flooded, {}, '2026-11-04T09:05:00Z')).status).toBe(302)
  })

  it('has no receipt for a form that was not sent, nor for an invented one', async () => {
    const { form } = await loadFeedback(world)
    for (const token of [form, 'vanha', `${randomUUID()}.1.aaaaaaaaaaaaaaaaaaaaaa`]) {
      expect(await readFeedbackReceipt(world, token)).toMatchObject({ status: 404, receipt: null })
    }
    const path = '/de/accessibility/feedback/x'
    const call = () => receiptLoader(routeArgs(world, { path, params: { lang: 'de', token: 'x' } }))
    expect(await statusOf(call)).toBe(404)
  })
})

describe('the administrators of the controller', () => {
  it('see open feedback by its last day, and what has been answered', async () => {
    const first = await sendFeedback(world, here, { page: 'Ensin' }, '2026-11-05T08:00:00Z')
    const second = await sendFeedback(world, here, { page: 'Sitten' }, '2026-11-06T08:00:00Z')
    const foreign = await sendFeedback(world, elsewhere, { page: 'Muualla' })
    await arrive('2026-11-18T08:00:00Z')
    const pages = (await list()).map(({ page }) => page)
    expect(pages.indexOf('Ensin')).toBeLessThan(pages.indexOf('Sitten'))
    expect(pages).not.toContain('Muualla')
    expect((await list()).find(({ page }) => page === 'Ensin')).toMatchObject({
      dueOn: '2026-11-19',
      days: 1,
    })
    expect((await list('', other)).map(({ page }) => page)).toContain('Muualla')
    const id = await feedbackId(world, first.token)
    await answerAction(
      pageArgs(id, { form: { intent: 'answer', outcome: 'done', answer: 'Korjattu.' } }),
    )
    expect((await list()).map(({ page }) => page)).not.toContain('Ensin')
    expect(await list('?show=answered')).toMatchObject([
      { page: 'Ensin', outcome: 'done', answeredOn: '2026-11-18' },
    ])
    const foreignId = await feedbackId(world, foreign.token)
    const secondId = await feedbackId(world, second.token)
    expect(await statusOf(() => feedbackLoader(pageArgs(foreignId)))).toBe(404)
    expect(await statusOf(() => feedbackLoader(pageArgs(secondId)))).toBe(200)
  })

  it('record an answer once, which goes to the e-mail address in its language', async () => {
    const email = 'lyssnare@example.test'
    const { token } = await sendFeedback(world, here, { email, answerLanguage: 'sv' })
    const id = await feedbackId(world, token)
    const form = { intent: 'answer', outcome: 'explained', answer: ' Bilden har nu en text. ' }
    const done = await answerAction(pageArgs(id, { form }))
    expect((done as Response).headers.get('location')).toBe(
      `/fi/admin/feedback/${id}?done=answered`,
    )
    expect((await open(id)).feedback).toMatchObject({
      answer: 'Bilden har nu en text.',
      outcome: 'explained',
      answeredBy: 'Testi administrator',
    })
    expect(await mailJobs(id)).toContain(`feedback-mail:answer:${id}`)
    const [mail] = await mailOf(id, 'answer')
    expect(mail).toMatchObject({ to: email })
    expect(mail!.subject).toMatch(/^Svar på din respons SAAV-/)
    expect(mail!.text).toContain('Bilden har nu en text.')
    expect(mail!.text).toContain('tillganglighetskrav.fi')
    expect(await mailOf(id, 'answer')).toMatchObject([{ id: mail!.id }])
    const again = await answerAction(pageArgs(id, { form: { ...form, answer: 'Toinen.' } }))
    expect(refused(again)).toMatchObject({ data: { notNow: true }, init: { status: 409 } })
    expect(await rowsOf(token)).toMatchObject([{ answer: 'Bilden har nu en text.' }])
    expect((await auditOf(id)).map(({ kind }) => kind)).toEqual([
      'feedback-received',
      'feedback-answered',
      'feedback-viewed',
    ])
    // The receipt says that it went by e-mail, and does not show it.
    const { receipt } = await readFeedbackReceipt(world, token)
    expect(receipt).toMatchObject({ answeredOn: '2026-11-03', answer: null, byEmail: true })
  })

  it('answer on the receipt page whoever left no address', async () => {
    const { token } = await sendFeedback(world, here)
    const id = await feedbackId(world, token)
    const form = { intent: 'answer', outcome: 'refused', answer: 'Tallenne poistuu pian.' }
    await answerAction(pageArgs(id, { form }))
    expect(await mailOf(id, 'answer')).toEqual([])
    const { receipt } = await readFeedbackReceipt(world, token)
    expect(receipt).toMatchObject({ answer: 'Tallenne poistuu pian.', isRefused: true })
  })

  it('cannot mark it as answered without a text and an outcome, and keep what they typed', async () => {
    const { token } = await sendFeedback(world, here)
    const id = await feedbackId(world, token)
    const empty = { intent: 'answer', outcome: 'whatever', answer: ' ' }
    expect(refused(await answerAction(pageArgs(id, { form: empty })))).toMatchObject({
      data: { errors: { outcome: 'errors:form.chooseOne', answer: 'errors:form.required' } },
      init: { status: 400 },
    })
    const long = { intent: 'answer', outcome: 'done', answer: 'x'.repeat(10_001) }
    const answer = refused(await answerAction(pageArgs(id, { form: long })))
    expect(answer.data).toMatchObject({
      errors: { answer: 'errors:form.tooLong' },
      typed: { answer: long.answer, outcome: 'done' },
    })
    expect(await rowsOf(token)).toMatchObject([{ answered_at: null, outcome: null }])
  })

  it('extend the time once, in time and with a reason', async () => {
    const email = 'odottaja@example.test'
    const { token } = await sendFeedback(world, here, { email })
    const id = await feedbackId(world, token)
    expect((await open(id)).extendableTo).toBe('2026-12-01')
    const none = { intent: 'extend', reason: '' }
    expect(refused(await answerAction(pageArgs(id, { form: none }))).data).toMatchObject({
      errors: { reason: 'errors:form.required' },
    })
    const form = { intent: 'extend', reason: 'Asiakirjoja on 300 sivua.' }
    expect(await answerAction(pageArgs(id, { form }))).toBeInstanceOf(Response)
    expect(await rowsOf(token)).toMatchObject([{ due_on: '2026-12-01', extended_on: '2026-11-03' }])
    const [mail] = await mailOf(id, 'extension')
    expect(mail!.text).toContain('1.12.2026')
    expect(mail!.text).toContain('300 sivua')
    expect(refused(await answerAction(pageArgs(id, { form })))).toMatchObject({
      init: { status: 409 },
    })
    const { receipt } = await readFeedbackReceipt(world, token)
    expect(receipt).toMatchObject({ dueOn: '2026-12-01', extension: form.reason })

    const late = await sendFeedback(world, here)
    const lateId = await feedbackId(world, late.token)
    await arrive('2026-11-18T08:00:00Z')
    expect((await open(lateId)).extendableTo).toBeUndefined()
    expect(refused(await answerAction(pageArgs(lateId, { form })))).toMatchObject({
      init: { status: 409 },
    })
  })

  it('hide a personal identity code that slips into an answer', async () => {
    const { token } = await sendFeedback(world, here)
    const id = await feedbackId(world, token)
    const form = { intent: 'answer', outcome: 'done', answer: 'Tunnus 140679-123K poistettu.' }
    await answerAction(pageArgs(id, { form }))
    expect(await rowsOf(token)).toMatchObject([{ answer: 'Tunnus ******-**** poistettu.' }])
  })

  it.each(STAFF_ROLES.filter((role) => role !== 'administrator'))(
    'are no %s: neither list, page nor answer',
    async (role) => {
      const { token } = await sendFeedback(world, here)
      const id = await feedbackId(world, token)
      const member = await world.insertStaff({
        controllerId: here.id,
        unitId: here.unitId,
        roles: [role],
      })
      const cookie = await world.signIn(member)
      const form = { intent: 'answer', outcome: 'done', answer: 'Vastaus.' }
      expect(await statusOf(() => list('', cookie))).toBe(403)
      expect(await statusOf(() => feedbackLoader(pageArgs(id, { cookie })))).toBe(403)
      expect(await statusOf(() => answerAction(pageArgs(id, { cookie, form })))).toBe(403)
      expect(await rowsOf(token)).toMatchObject([{ answered_at: null }])
    },
  )

  it('are of that controller: others find nothing, and a wrong button does nothing', async () => {
    const { token } = await sendFeedback(world, here)
    const id = await feedbackId(world, token)
    const form = { intent: 'answer', outcome: 'done', answer: 'Vastaus.' }
    expect(await statusOf(() => answerAction(pageArgs(id, { cookie: other, form })))).toBe(404)
    expect(
      await statusOf(() =>
        answerAction(pageArgs(id, { cookie: other, form: { intent: 'extend', reason: 'x' } })),
      ),
    ).toBe(404)
    expect(await statusOf(() => feedbackLoader(pageArgs('ei-tunnus')))).toBe(404)
    expect(await statusOf(() => answerAction(pageArgs(id, { form: { intent: 'x' } })))).toBe(400)
    expect(await rowsOf(token)).toMatchObject([{ answered_at: null, due_on: '2026-11-17' }])
  })
})

describe('the database itself', () => {
  it('shows feedback to nobody but its administrators, and lets nobody answer twice', async () => {
    const { token } = await sendFeedback(world, here)
    const id = await feedbackId(world, token)
    const asked = (context: Parameters<typeof world.portal.db.withContext>[0]) =>
      world.portal.db.withContext(context, async (tx) => {
        const { rows } = await tx.raw<{ rows: unknown[] }>(
          'select 1 from accessibility_feedback where id = ?',
          [id],
        )
        return rows.length
      })
    const member = { kind: 'staff', staffId: staff.id, unitIds: [] } as const
    expect(await asked({ kind: 'public' })).toBe(0)
    expect(await asked({ ...member, controllerId: here.id, roles: ['clerk', 'dpo'] })).toBe(0)
    expect(await asked({ ...member, controllerId: elsewhere.id, roles: ['administrator'] })).toBe(0)
    expect(await asked({ ...member, controllerId: here.id, roles: ['administrator'] })).toBe(1)
  })

  it('takes in no feedback that is answered already', async () => {
    const row = {
      controller_id: here.id,
      number: 'SAAV-2026-999999',
      form_key: randomUUID(),
      received_at: TEST_NOW,
      received_on: '2026-11-03',
      due_on: '2026-11-17',
      page: 'x',
      problem: 'x',
      answer_language: 'fi',
    }
    const answered = { answered_at: TEST_NOW, outcome: 'done', answer: 'x' }
    await expect(
      world.portal.db.withContext({ kind: 'public' }, (tx) =>
        tx('accessibility_feedback').insert({ ...row, ...answered, answered_by: staff.id }),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})

describe('old feedback', () => {
  it('is deleted two years after the answer, and never while it is open', async () => {
    const answered = await sendFeedback(world, here, {}, '2024-11-01T08:00:00Z')
    const openOne = await sendFeedback(world, here, {}, '2024-11-01T08:00:00Z')
    const id = await feedbackId(world, answered.token)
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('accessibility_feedback').where({ id }).update({
        answered_at: '2024-11-03T21:59:00Z',
        answered_by: staff.id,
        outcome: 'done',
        answer: 'Korjattu.',
      }),
    )
    const { clock } = world.portal
    world.setNow('2026-11-03T21:59:00Z')
    await removeOldFeedback({ db: world.workerDb, clock })
    expect(await rowsOf(answered.token)).toHaveLength(1)
    world.setNow('2026-11-03T22:00:00Z')
    await removeOldFeedback({ db: world.workerDb, clock })
    expect(await rowsOf(answered.token)).toHaveLength(0)
    expect(await rowsOf(openOne.token)).toHaveLength(1)
  })
})
