import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { notifyPerson } from '#app/requests/notify-job.server.ts'
import { action as stepAction, loader as stepLoader } from '#app/routes/citizen/request-step.tsx'
import { loader as letterLoader } from '#app/routes/citizen/letter.ts'
import { loader as receiptLoader } from '#app/routes/citizen/receipt.tsx'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  controllerKey,
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
    const again = stepArgs(world, cookie, draftId, 'right', { form: { registers: 'x' } })
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
      stepArgs(world, cookie, draftId, 'right', {
        form: { rights: 'access', registers: controller.registerKey },
      }),
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
    const details = {
      'access-scope': 'certain',
      'access-which': `Päätös, ${hetu}`,
      interpreter: hetu,
    }
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

/** The items of the cases that a draft became, as they were routed and dated. */
interface ItemRow {
  readonly controller: string
  readonly right: string
  readonly register: string | null
  readonly unit: string
  readonly clock: string
  readonly due: string
  readonly letter: string
  readonly fields: Readonly<Record<string, string>>
}

function itemsOf(formKey: string): Promise<ItemRow[]> {
  return systemRows<ItemRow>(
    world,
    `select r.controller_id as controller, i."right", i.register_id as register, i.unit_id as unit,
        i.clock, i.due_on as due, i.answer_letter as letter, i.details->'fields' as fields
      from request_items i join subject_requests r on r.id = i.request_id
      where r.form_key = ? order by r.case_number, i.position`,
    [formKey],
  )
}

describe('several rights, registers and controllers', () => {
  it('become a case with each controller, and in it an item for each right in each register', async () => {
    const county = await world.insertController({ key: 'huittinen' })
    const helsinki = await world.insertController({ key: 'helsinki' })
    const cookie = await world.signIn(await world.insertPerson())
    const draftId = await fillDraft(world, cookie, controller, {
      rights: 'access,logData',
      registers: [
        controller.registerKey,
        county.registerKey,
        `unknown:${await controllerKey(world, helsinki.id)}`,
      ].join(','),
      'logData-periodFrom': '1.1.2026',
      'logData-periodTo': '1.11.2026',
      'logData-units': 'Neuvonta',
    })
    const id = await sendDraft(world, cookie, draftId)
    const items = await itemsOf(draftId)
    const of = (one: TestController) =>
      items
        .filter((item) => item.controller === one.id)
        .sort((a, b) => (a.right < b.right ? -1 : 1))
    const log = { periodFrom: '2026-01-01', periodTo: '2026-11-01', units: 'Neuvonta' }
    const plain = { clock: 'gdpr-12', due: '2026-12-03' }
    expect(of(controller)).toEqual([
      expect.objectContaining({
        ...{ right: 'access', register: controller.registerId, unit: controller.unitId, ...plain },
        ...{ letter: 'L-05', fields: { scope: 'all' } },
      }),
      // Not social or health care: under Art. 15, within a month (F-06).
      expect.objectContaining({ right: 'logData', letter: 'L-16', fields: log, ...plain }),
    ])
    // 703/2023 § 11: two months; 3.1.2027 is a Sunday.
    expect(of(county)).toMatchObject([
      { right: 'access', ...plain },
      { right: 'logData', clock: 'log-703', due: '2027-01-04', unit: county.unitId },
    ])
    expect(of(helsinki)).toMatchObject([
      { right: 'access', register: null, unit: helsinki.unitId, ...plain },
      { right: 'logData', register: null, unit: helsinki.unitId, ...plain },
    ])
    const cases = await systemRows<{ id: string; due: string; units: number }>(
      world,
      `select id, due_on as due, cardinality(unit_ids) as units from subject_requests
        where form_key = ?`,
      [draftId],
    )
    expect(cases).toHaveLength(3)
    for (const one of cases) expect(one).toMatchObject({ due: '2026-12-03', units: 1 })
    for (const one of cases) expect(await jobsOf(`receipt-letter:${one.id}`)).toBe(1)
    // Sent again it is the same, and each receipt leads to the others.
    expect(await sendDraft(world, cookie, draftId)).toBe(id)
    expect(await itemsOf(draftId)).toHaveLength(6)
    const page = await receiptLoader(receiptArgs(cookie, id))
    const { siblings } = page as { siblings: { id: string }[] }
    expect([id, ...siblings.map((one) => one.id)].sort()).toEqual(cases.map((one) => one.id).sort())
  })

  it('go to the unit that the controller has set for the right', async () => {
    const own = await world.insertController()
    const unitId = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      const rows = await tx('units')
        .insert({
          key: `log-${randomUUID()}`,
          controller_id: own.id,
          name: { fi: 'Lokit', sv: 'Loggar' },
          email: 'lokit@example.test',
        })
        .returning<{ id: string }[]>('id')
      const [unit] = rows
      await tx('register_routes').insert({
        register_id: own.registerId,
        right: 'logData',
        controller_id: own.id,
        unit_id: unit!.id,
      })
      return unit!.id
    })
    const cookie = await world.signIn(await world.insertPerson())
    const draftId = await fillDraft(world, cookie, own, {
      rights: 'access,logData',
      'logData-periodFrom': '1.1.2026',
      'logData-periodTo': '1.11.2026',
    })
    await sendDraft(world, cookie, draftId)
    expect(await itemsOf(draftId)).toMatchObject([
      { right: 'access', unit: own.unitId },
      { right: 'logData', unit: unitId },
    ])
  })

  it('of one’s own work in the register are counted by the GDPR, and say so (703/2023 § 11)', async () => {
    const care = await world.insertController({ key: 'huittinen' })
    const person = await world.insertPerson()
    const cookie = await world.signIn(person)
    const asked = {
      rights: 'access,logData',
      standing: 'systemUser',
      'logData-periodFrom': '1.1.2026',
      'logData-periodTo': '1.11.2026',
    }
    const draftId = await fillDraft(world, cookie, care, asked)
    const view = async (step: string) => {
      const page = await stepLoader(stepArgs(world, cookie, draftId, step))
      return 'view' in page ? page.view : undefined
    }
    const right = await view('right')
    expect(right).toMatchObject({ step: 'right', standing: 'systemUser' })
    expect(JSON.stringify(right)).toContain('miten olet itse käyttänyt rekisteriä')
    const check = await view('check')
    expect(check).toMatchObject({ request: { standing: 'systemUser' } })
    expect(new Set(check?.step === 'check' ? check.items.map(({ due }) => due) : []).size).toBe(1)
    const id = await sendDraft(world, cookie, draftId)
    const items = await systemRows(
      world,
      "select clock, details->>'standing' as standing from request_items where request_id = ?",
      [id],
    )
    expect(items).toEqual([
      { clock: 'gdpr-12', standing: 'systemUser' },
      { clock: 'gdpr-12', standing: 'systemUser' },
    ])

    // It is a matter of one's own work: for a child the answer counts as a client's.
    const child = await world.insertPerson({ birth_date: '2020-01-01' })
    await world.insertGuardianship(person.id, child.id)
    const other = await fillDraft(world, cookie, care, { ...asked, subject: child.id })
    await sendDraft(world, cookie, other)
    expect(await itemsOf(other)).toMatchObject([{ clock: 'gdpr-12' }, { clock: 'log-703' }])
  })

  it('carry the grounds that the law asks, and leave out what was not asked', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const draftId = await fillDraft(world, cookie, controller, {
      rights: 'erasure,rectification,portability',
      'erasure-ground': 'd',
      'erasure-which': 'Vanha lausunto',
      'rectification-kind': 'incorrect',
      'rectification-entry': 'Osoite',
      'rectification-wrong': 'Vanha',
      'rectification-proposed': 'Uusikatu 1',
      'rectification-restrictMeanwhile': 'yes',
      'portability-target': 'own',
      'portability-receiver': 'Ei kukaan',
    })
    await sendDraft(world, cookie, draftId)
    const fields = Object.fromEntries(
      (await itemsOf(draftId)).map((item) => [item.right, item.fields]),
    )
    expect(fields).toEqual({
      erasure: { ground: 'd', which: 'Vanha lausunto' },
      rectification: {
        kind: 'incorrect',
        entry: 'Osoite',
        wrong: 'Vanha',
        proposed: 'Uusikatu 1',
        restrictMeanwhile: 'yes',
      },
      portability: { target: 'own' },
    })
  })

  it('are recognised as a repeat while the earlier one is open, and both are kept (D-19)', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const send = async (rights: string) =>
      sendDraft(
        world,
        cookie,
        await fillDraft(world, cookie, controller, {
          rights,
          'erasure-ground': 'a',
          'erasure-which': 'Kaikki',
        }),
      )
    const first = await send('access')
    const second = await send('erasure,access')
    const other = await send('erasure')
    const relationOf = async (id: string) => {
      const [row] = await systemRows<{ relation: string | null; earlier: string | null }>(
        world,
        'select relation, related_to as earlier from subject_requests where id = ?',
        [id],
      )
      return row
    }
    expect(await relationOf(first)).toEqual({ relation: null, earlier: null })
    expect(await relationOf(second)).toEqual({ relation: 'repeat', earlier: first })
    expect(await relationOf(other)).toEqual({ relation: 'repeat', earlier: second })
    const page = await receiptLoader(receiptArgs(cookie, second))
    expect(page).toMatchObject({ relation: 'repeat', related: { id: first } })
  })
})

describe('acting for another', () => {
  it('keeps what a guardian says of the view of a child of 15 to 17', async () => {
    const guardian = await world.insertPerson()
    const child = await world.insertPerson({ birth_date: '2010-06-01' })
    await world.insertGuardianship(guardian.id, child.id)
    const cookie = await world.signIn(guardian)
    const about = { subject: child.id, childView: 'disagrees' }
    const id = await sendDraft(world, cookie, await fillDraft(world, cookie, controller, about))
    const [row] = await systemRows(
      world,
      'select person_id as person, child_view as view from subject_requests where id = ?',
      [id],
    )
    expect(row).toEqual({ person: child.id, view: 'disagrees' })
  })

  it('needs a mandate that the controller asked has recorded and that holds today', async () => {
    const other = await world.insertController({ key: 'kotka' })
    const agent = await world.insertPerson()
    const principal = await world.insertPerson({ calling_name: 'Päämies' })
    const cookie = await world.signIn(agent)
    const { id: controllerId, unitId } = controller
    const clerk = await world.insertStaff({ controllerId, unitId, roles: ['clerk'] })
    const until = async (day: string | null) => {
      await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
        await tx('mandates').where({ agent_id: agent.id }).delete()
        await tx('mandates').insert({
          controller_id: controllerId,
          agent_id: agent.id,
          principal_id: principal.id,
          kind: 'authorisation',
          proof: 'Valtakirja nähty 1.10.2026',
          since: '2026-10-01',
          until: day,
          recorded_by: clerk.id,
          recorded_at: TEST_NOW,
        })
      })
    }
    const about = { subject: principal.id }
    const submit = async (where: TestController) => {
      const draftId = await fillDraft(world, cookie, where, about)
      return locationOf(stepAction(stepArgs(world, cookie, draftId, 'check', { form: {} })))
    }
    expect(await submit(controller)).toMatch(/who\?check=1$/)
    await until(null)
    expect(await submit(controller)).toMatch(/\/receipt$/)
    expect(await submit(other)).toMatch(/right\?check=1$/)
    await until('2026-11-03')
    expect(await submit(controller)).toMatch(/\/receipt$/)
    await until('2026-11-02')
    expect(await submit(controller)).toMatch(/who\?check=1$/)
  })
})

const receiptArgs = (cookie: string, id: string) =>
  routeArgs(world, {
    path: `/fi/citizen/requests/${id}/receipt`,
    params: { lang: 'fi', requestId: id },
    cookie,
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
    // It is read in the portal: no address is printed where nothing is posted.
    expect(text).not.toContain('Salakuja 5')
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
  it('shows number, time, day and why, and waits for its letter without holding anything', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const id = await sendDraft(world, cookie, await fillDraft(world, cookie, controller))
    const waiting = receiptLoader(receiptArgs(cookie, id))
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
    expect(await statusOf(() => receiptLoader(receiptArgs(stranger, id)))).toBe(404)
    expect(await statusOf(() => receiptLoader(receiptArgs(stranger, 'nothing')))).toBe(404)
  })
})
