import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { notifyPerson } from '#app/requests/notify-job.server.ts'
import { action as stepAction, loader as stepLoader } from '#app/routes/citizen/request-step.tsx'
import { loader as letterLoader } from '#app/routes/citizen/letter.ts'
import { loader as receiptLoader } from '#app/routes/citizen/receipt.tsx'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  fillDraft,
  locationOf,
  postNew,
  runReceiptJob,
  sendDraft,
  stepArgs,
  systemRows,
} from '#test/support/citizen-requests.ts'
import { DETAILS } from '#test/support/plain-request.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  TEST_ORIGIN,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
let controller: TestController
beforeAll(async () => {
  world = await createWorld()
  controller = await world.insertController()
})
afterAll(() => world.close())
beforeEach(() => {
  world.setNow(TEST_NOW)
})

const ADDRESS = { street: 'Salakuja 5', postalCode: '53100', city: 'Lappeenranta' }

async function letterText(requestId: string): Promise<string> {
  await runReceiptJob(world, requestId)
  const [letter] = await systemRows<{ bytes: Buffer }>(
    world,
    'select bytes from letters where request_id = ?',
    [requestId],
  )
  return inspectPdf(letter!.bytes).pages.join('\n').replace(/\s+/g, ' ')
}

/** Jobs of a key; the queue is closed to the roles of the portal. */
async function jobsOf(key: string): Promise<number> {
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from graphile_worker.jobs where key = $1', [
      key,
    ])
    return rowCount ?? 0
  } finally {
    await client.end()
  }
}

describe('sending a request', () => {
  it('makes one case, one job and one receipt of twenty posts at once', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const draftId = await fillDraft(world, cookie, controller)
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => sendDraft(world, cookie, draftId)),
    )
    expect(new Set(sent).size).toBe(1)
    const cases = await systemRows<{ id: string; version: string }>(
      world,
      'select r.id, i.notice_version_id as version from subject_requests r join request_items i on i.request_id = r.id where form_key = ?',
      [draftId],
    )
    expect(cases).toEqual([{ id: sent[0], version: controller.noticeVersionId }])
    expect(await jobsOf(`receipt-letter:${sent[0]!}`)).toBe(1)
    const audit = await systemRows(
      world,
      "select 1 from audit_events where kind = 'request-submitted' and request_id = ?",
      [sent[0]],
    )
    expect(audit).toHaveLength(1)
    const events = await systemRows(world, 'select type from case_events where request_id = ?', [
      sent[0],
    ])
    expect(events).toEqual([{ type: 'submit' }])
  })

  it('leads every later visit of the draft to the receipt', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const draftId = await fillDraft(world, cookie, controller)
    const id = await sendDraft(world, cookie, draftId)
    const receipt = `/fi/citizen/requests/${id}/receipt`
    expect(await locationOf(stepLoader(stepArgs(world, cookie, draftId, 'details')))).toBe(receipt)
    const again = stepArgs(world, cookie, draftId, 'right', { form: { register: 'x' } })
    expect(await locationOf(stepAction(again))).toBe(receipt)
    expect(await postNew(world, cookie, { formKey: draftId, subject: 'self' })).toBe(receipt)
    expect(await sendDraft(world, cookie, draftId)).toBe(id)
  })

  it('numbers by controller and Finnish year, from the Finnish day of arrival', async () => {
    const own = await world.insertController()
    const cookieAt = async (iso: string) => {
      world.setNow(iso)
      return world.signIn(await world.insertPerson())
    }
    const send = async (iso: string) => {
      const cookie = await cookieAt(iso)
      return sendDraft(world, cookie, await fillDraft(world, cookie, own))
    }
    // After midnight in Finland, still the day before in UTC: winter time, summer time, New Year
    const ids = [
      await send('2026-03-05T22:00:00Z'),
      await send('2026-03-29T00:30:00Z'),
      await send('2026-07-14T21:00:00Z'),
      await send('2026-12-31T22:00:00Z'),
    ]
    const rows = await systemRows<{ received: string; due: string; number: string }>(
      world,
      `select received_on as received, due_on as due,
        substring(case_number from position('-' in case_number) + 1) as number
        from subject_requests where id = any(?) order by received_at`,
      [ids],
    )
    expect(rows).toEqual([
      // 6.4.2026 is Easter Monday
      { received: '2026-03-06', due: '2026-04-07', number: '2026-1' },
      { received: '2026-03-29', due: '2026-04-29', number: '2026-2' },
      { received: '2026-07-15', due: '2026-08-17', number: '2026-3' },
      { received: '2027-01-01', due: '2027-02-01', number: '2027-1' },
    ])
  })

  it('takes no more than twenty in a day, keeps the draft, and takes it the day after', async () => {
    const person = await world.insertPerson()
    const cookie = await world.signIn(person)
    for (let count = 0; count < 20; count += 1) {
      await sendDraft(world, cookie, await fillDraft(world, cookie, controller))
    }
    const draftId = await fillDraft(world, cookie, controller)
    const send = (session: string) =>
      locationOf(stepAction(stepArgs(world, session, draftId, 'check', { form: {} })))
    expect(await send(cookie)).toBe(`/fi/citizen/drafts/${draftId}/check?problem=too-many`)
    world.setNow('2026-11-04T08:00:01Z')
    expect(await send(await world.signIn(person))).toMatch(/\/receipt$/)
  })

  it('refuses what is incomplete, and reads no field that the form does not have', async () => {
    const person = await world.insertPerson()
    const stranger = await world.insertPerson()
    const cookie = await world.signIn(person)
    const draftId = randomUUID()
    await postNew(world, cookie, { formKey: draftId, subject: 'self', person_id: stranger.id })
    const early = stepAction(stepArgs(world, cookie, draftId, 'check', { form: {} }))
    expect(await locationOf(early)).toBe(`/fi/citizen/drafts/${draftId}/right?check=1`)
    await stepAction(
      stepArgs(world, cookie, draftId, 'right', { form: { register: controller.registerKey } }),
    )
    const form = { ...DETAILS, due_on: '2030-01-01', state: 'closed', submitted_by: stranger.id }
    await stepAction(stepArgs(world, cookie, draftId, 'details', { form }))
    const id = await sendDraft(world, cookie, draftId)
    const [row] = await systemRows(
      world,
      'select person_id, submitted_by, state, due_on from subject_requests where id = ?',
      [id],
    )
    expect(row).toEqual({
      person_id: person.id,
      submitted_by: person.id,
      state: 'received',
      due_on: '2026-12-03',
    })
  })

  it('keeps personal identity codes out of everything that is stored', async () => {
    const hetu = '010190-999R'
    const cookie = await world.signIn(await world.insertPerson())
    const details = { scope: 'certain', which: `Päätös, ${hetu}`, interpreter: hetu }
    const draftId = await fillDraft(world, cookie, controller, details)
    const draft = await systemRows<{ text: string }>(
      world,
      'select data::text as text from request_drafts where id = ?',
      [draftId],
    )
    expect(draft[0]!.text).toContain('Päätös')
    expect(draft[0]!.text).not.toContain(hetu)
    const id = await sendDraft(world, cookie, draftId)
    const item = await systemRows<{ text: string }>(
      world,
      'select details::text as text from request_items where request_id = ?',
      [id],
    )
    expect(item[0]!.text).not.toContain(hetu)
  })
})

describe('the receipt letter', () => {
  it('says number, day and why, is made once, and the mail about it says nothing', async () => {
    const cookie = await world.signIn(await world.insertPerson({ address: ADDRESS }))
    const draftId = await fillDraft(world, cookie, controller, { caseLanguage: 'sv' })
    const id = await sendDraft(world, cookie, draftId)
    const text = await letterText(id)
    await runReceiptJob(world, id)
    const [row] = await systemRows<{ number: string; letters: number; events: number }>(
      world,
      `select case_number as number,
        (select count(*) from letters where request_id = r.id) as letters,
        (select count(*) from case_events where request_id = r.id and type = 'acknowledge') as events
        from subject_requests r where id = ?`,
      [id],
    )
    expect(row).toMatchObject({ letters: 1, events: 1 })
    expect(text).toContain(`Ärendenummer ${row!.number}`)
    expect(text).toContain('Du får svar senast 3.12.2026.')
    expect(text).toContain(
      'Tidsfristen är en månad räknat från den dag då begäran inkom, 3.11.2026',
    )
    expect(text).toContain('Salakuja 5')
    // A random id can look like a personal identity code, which the letter would be refused for.
    expect(text).not.toContain(id)

    const mails: { id: string; to: string; text: string; subject: string }[] = []
    const mailer = {
      send: (mail: (typeof mails)[number]) => Promise.resolve(void mails.push(mail)),
      close: () => undefined,
    }
    const deps = { env: { PUBLIC_ORIGIN: TEST_ORIGIN }, db: world.workerDb, mailer }
    const payload = { requestId: id, notice: 'receipt', id: randomUUID() }
    await notifyPerson(deps, payload)
    await notifyPerson(deps, payload)
    await notifyPerson(deps, { ...payload, id: randomUUID() })
    expect(mails[0]).toMatchObject({
      to: 'testi@example.test',
      subject: 'Du har ett nytt meddelande i Registerporten',
    })
    expect(mails[1]!.id).toBe(mails[0]!.id)
    expect(mails[2]!.id).not.toBe(mails[0]!.id)
    expect(mails[0]!.text).not.toMatch(new RegExp(`${row!.number}|Testi|invandrar|Villmanstrand`))
    await expect(notifyPerson(deps, { requestId: id })).rejects.toThrow()
  })

  it('sends no mail where no address was given', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const details = { answerForm: 'oral', email: '', phone: '040 555 0100' }
    const id = await sendDraft(world, cookie, await fillDraft(world, cookie, controller, details))
    const mailer = {
      send: () => Promise.reject(new Error('sent')),
      close: () => undefined,
    }
    const deps = { env: { PUBLIC_ORIGIN: TEST_ORIGIN }, db: world.workerDb, mailer }
    await notifyPerson(deps, { requestId: id, notice: 'message', id: randomUUID() })
  })

  it('prints no address under turvakielto, and asks for none', async () => {
    const person = await world.insertPerson({ non_disclosure: true, address: ADDRESS })
    const cookie = await world.signIn(person)
    const details = { answerForm: 'paper', address: 'Salakuja 5' }
    const draftId = await fillDraft(world, cookie, controller, details)
    const page = await stepLoader(stepArgs(world, cookie, draftId, 'details'))
    expect(page).toMatchObject({ view: { nonDisclosure: true } })
    const id = await sendDraft(world, cookie, draftId)
    expect(await letterText(id)).not.toContain('Salakuja')
    const [row] = await systemRows<{ contact: { address: string } }>(
      world,
      'select contact from subject_requests where id = ?',
      [id],
    )
    expect(row!.contact.address).toBe('')
  })

  it('is named for the child when a guardian asks, without an address', async () => {
    const guardian = await world.insertPerson({ address: ADDRESS })
    const child = await world.insertPerson({ calling_name: 'Lapsi', birth_date: '2018-01-01' })
    await world.insertGuardianship(guardian.id, child.id)
    const cookie = await world.signIn(guardian)
    const draftId = await fillDraft(world, cookie, controller, { subject: child.id })
    const id = await sendDraft(world, cookie, draftId)
    const text = await letterText(id)
    expect(text).toContain('Lapsi HenkilöHuoltaja: Testi Henkilö')
    expect(text).not.toContain('Salakuja')
  })
})

describe('the receipt page', () => {
  const args = (cookie: string, id: string) =>
    routeArgs(world, {
      path: `/fi/citizen/requests/${id}/receipt`,
      params: { lang: 'fi', requestId: id },
      cookie,
    })

  it('shows number, time, day and why, and waits for its letter without holding anything', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = await sendDraft(world, cookie, await fillDraft(world, cookie, controller))
    const waiting = receiptLoader(args(cookie, id))
    await runReceiptJob(world, id)
    const page = await waiting
    expect(page).toMatchObject({
      received: { text: '3.11.2026 klo\u00a010.00' },
      due: {
        on: '2026-12-03',
        reasons: [
          'Määräaika on yksi kuukausi pyynnön saapumispäivästä 3.11.2026, joten määräpäivä on 3.12.2026.',
        ],
      },
    })
    const { letterId } = page as { letterId: string }
    const letter = await letterLoader(
      routeArgs(world, {
        path: `/fi/citizen/requests/${id}/letters/${letterId}.pdf`,
        params: { lang: 'fi', requestId: id, letterId },
        cookie,
      }),
    )
    const response = letter
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w-]+\.pdf"/,
    )
  })

  it('tells nobody else that it exists', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = await sendDraft(world, cookie, await fillDraft(world, cookie, controller))
    const stranger = await world.signIn(await world.insertPerson())
    expect(await statusOf(() => receiptLoader(args(stranger, id)))).toBe(404)
    expect(await statusOf(() => receiptLoader(args(stranger, 'nothing')))).toBe(404)
  })
})
