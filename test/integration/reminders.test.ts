import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Mail } from '#app/platform/mail.server.ts'
import { remind } from '#app/requests/remind-job.server.ts'
import { mailReminder } from '#app/requests/reminder-mail-job.server.ts'
import type { StaffRole } from '#app/people/roles.ts'
import { insertCase } from '#test/support/cases.ts'
import {
  createWorld,
  TEST_ORIGIN,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let client: pg.Client
let home: TestController
let elsewhere: TestController
let staff: Readonly<Record<'clerk' | 'head' | 'dpo' | 'foreign', TestStaff>>

async function member(
  at: TestController,
  role: StaffRole,
  language: 'fi' | 'sv' = 'fi',
  unitId = at.unitId,
) {
  const one = await world.insertStaff({ controllerId: at.id, unitId, roles: [role] })
  await client.query('update staff set email = $1, language = $2 where id = $3', [
    `${one.id}@example.test`,
    language,
    one.id,
  ])
  return one
}

beforeAll(async () => {
  world = await createWorld()
  client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  home = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
  staff = {
    clerk: await member(home, 'clerk'),
    head: await member(home, 'unit-head', 'sv'),
    dpo: await member(home, 'dpo'),
    foreign: await member(elsewhere, 'unit-head'),
  }
  await member(elsewhere, 'dpo')
})
afterAll(async () => {
  await client.end()
  await world.close()
})
beforeEach(async () => {
  await client.query("set session_replication_role = 'replica'")
  for (const table of ['sent_reminders', 'unit_tasks', 'request_items', 'subject_requests']) {
    await client.query(`delete from ${table}`)
  }
  await client.query("set session_replication_role = 'origin'")
  await client.query('delete from graphile_worker._private_jobs')
})

const errors: unknown[] = []
const deps = () => ({
  env: { PUBLIC_ORIGIN: TEST_ORIGIN },
  db: world.workerDb,
  clock: world.portal.clock,
  log: { error: (data: unknown) => errors.push(data) } as never,
})

/** A run of the job at an hour of a day, and then the jobs that it has asked for. */
async function runOn(day: string, hour = '08:07'): Promise<Mail[]> {
  world.setNow(`${day}T${hour}:00Z`)
  await remind(deps())
  return deliver()
}

async function deliver(): Promise<Mail[]> {
  const sent: Mail[] = []
  const mailer = {
    send: async (mail: Mail) => {
      sent.push(mail)
    },
    close: () => undefined,
  }
  const { rows } = await client.query<{ payload: unknown }>(
    'with gone as (delete from graphile_worker._private_jobs returning id, payload) select payload from gone order by id',
  )
  for (const { payload } of rows) await mailReminder({ ...deps(), mailer }, payload)
  return sent
}

const to = (mails: readonly Mail[]) => mails.map((mail) => mail.to).sort()
const mailOf = (...who: readonly (keyof typeof staff)[]) =>
  who.map((one) => `${staff[one].id}@example.test`).sort()

/** The days from one to another, both included, as ISO dates. */
function days(from: string, until: string): string[] {
  const list = []
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000) {
    list.push(new Date(at).toISOString().slice(0, 10))
  }
  return list
}

async function story(from: string, until: string): Promise<[string, string[]][]> {
  const found: [string, string[]][] = []
  for (const day of days(from, until)) {
    const mails = await runOn(day)
    // Later runs of the same day have nothing to add.
    expect(await runOn(day, '12:07')).toEqual([])
    if (mails.length > 0) found.push([day, to(mails)])
  }
  return found
}

async function opened(itemId: string, day: string): Promise<void> {
  await client.query('update request_items set first_opened_on = $1 where id = $2', [day, itemId])
}

describe('reminders of an item', () => {
  it('come once for each rule, before the last day, on it and after it', async () => {
    // Received on Tuesday 20.10.2026, due on Friday 20.11.2026.
    await insertCase(world, { controller: home, state: 'assigned', handler: staff.clerk })
    expect(await story('2026-10-21', '2026-12-01')).toEqual([
      ['2026-11-06', mailOf('clerk')],
      ['2026-11-13', mailOf('clerk', 'head')],
      ['2026-11-18', mailOf('clerk', 'head', 'dpo')],
      ['2026-11-20', mailOf('clerk', 'head', 'dpo')],
      // Saturday 21.11. is told of on Monday: the offices are closed.
      ['2026-11-23', mailOf('clerk', 'head', 'dpo')],
      ['2026-11-27', mailOf('clerk', 'head', 'dpo')],
    ])
  })

  it('tell the unit head, then the data protection officer, that nobody has opened it', async () => {
    await insertCase(world, { controller: home })
    expect(await story('2026-10-20', '2026-10-30')).toEqual([
      ['2026-10-23', mailOf('head')],
      ['2026-10-27', mailOf('head', 'dpo')],
    ])
  })

  it('do not say so of what has been opened, and go to the head while nobody handles it', async () => {
    const found = await insertCase(world, { controller: home })
    await opened(found.itemId, '2026-10-21')
    expect(await story('2026-10-20', '2026-11-08')).toEqual([['2026-11-06', mailOf('head')]])
  })

  it('end with the answer, also those that already wait to be sent', async () => {
    await insertCase(world, { controller: home, state: 'answered', endedOn: '2026-11-02' })
    await insertCase(world, { controller: home, state: 'withdrawn', endedOn: '2026-11-02' })
    expect(await story('2026-11-03', '2026-11-27')).toEqual([])
    const late = await insertCase(world, {
      controller: home,
      state: 'assigned',
      handler: staff.clerk,
    })
    world.setNow('2026-11-20T08:07:00Z')
    await remind(deps())
    await client.query('update request_items set ended_on = $1 where id = $2', [
      '2026-11-20',
      late.itemId,
    ])
    expect(await deliver()).toEqual([])
  })

  it('are of each item by itself, and only to staff of its controller and unit', async () => {
    const second = await secondUnit()
    const head = await member(home, 'unit-head', 'fi', second)
    await insertCase(world, {
      controller: home,
      state: 'assigned',
      handler: staff.clerk,
      items: [{}, { right: 'erasure', unitId: second }],
    })
    await insertCase(world, { controller: elsewhere, state: 'received' })
    const mails = await runOn('2026-11-13')
    expect(to(mails.filter(({ text }) => text.includes('Poistaminen')))).toEqual(
      [`${staff.clerk.id}@example.test`, `${head.id}@example.test`].sort(),
    )
    const foreign = mails.filter((mail) => mail.to === `${staff.foreign.id}@example.test`)
    expect(foreign).toHaveLength(1)
    expect(foreign[0]?.text).not.toContain('Lappeenranta')
  })

  it('reach a unit without a head, and stand in for a handler who has left', async () => {
    const second = await secondUnit()
    const gone = await member(home, 'clerk', 'fi', second)
    await insertCase(world, {
      controller: home,
      state: 'assigned',
      handler: gone,
      items: [{ unitId: second }],
    })
    await client.query('update staff set active = false where id = $1', [gone.id])
    expect(to(await runOn('2026-11-06'))).toEqual(['toinen@example.test'])
  })

  it('are one e-mail to somebody who has several parts', async () => {
    await client.query(
      "insert into staff_roles (staff_id, role, unit_id) values ($1, 'unit-head', $2)",
      [staff.clerk.id, home.unitId],
    )
    await insertCase(world, { controller: home, state: 'assigned', handler: staff.clerk })
    expect(to(await runOn('2026-11-13'))).toEqual(mailOf('clerk', 'head'))
    await client.query("delete from staff_roles where staff_id = $1 and role = 'unit-head'", [
      staff.clerk.id,
    ])
  })

  it('count towards the extended last day, not the first', async () => {
    await insertCase(world, {
      controller: home,
      state: 'assigned',
      handler: staff.clerk,
      after: [
        {
          on: '2026-10-26',
          event: {
            type: 'extend',
            letterId: randomUUID(),
            letter: 'L-02',
            reasonCode: 'complexity',
            dueOn: '2027-01-20',
          },
        },
      ],
    })
    expect(await story('2026-11-18', '2026-11-24')).toEqual([])
    expect(to(await runOn('2027-01-20'))).toEqual(mailOf('clerk', 'head', 'dpo'))
  })

  it('do not wait for one that cannot be made', async () => {
    const cases = [
      await insertCase(world, { controller: home }),
      await insertCase(world, { controller: home }),
    ]
    const spoilt = cases[0]?.itemId ?? ''
    await client.query(`create function refuse_one() returns trigger language plpgsql as $$
      begin if new.item_id = '${spoilt}' then raise exception 'refused'; end if; return new; end $$`)
    await client.query(`create trigger refuse_one before insert on sent_reminders
      for each row execute function refuse_one()`)
    try {
      world.setNow('2026-10-23T08:07:00Z')
      await expect(remind(deps())).rejects.toThrow('1 reminders')
      expect(errors.at(-1)).toMatchObject({ id: spoilt })
      expect(to(await deliver())).toEqual(mailOf('head'))
    } finally {
      await client.query('drop function refuse_one cascade')
    }
    expect(to(await runOn('2026-10-23', '09:07'))).toEqual(mailOf('head'))
  })
})

describe('the e-mail', () => {
  it('says the case, the right, the unit and the day, in the language of its reader', async () => {
    const person = await world.insertPerson({ family_name: 'Salainen', given_names: 'Sanni Sofia' })
    const found = await insertCase(world, {
      controller: home,
      person,
      state: 'assigned',
      handler: staff.clerk,
      items: [{}, { right: 'rectification', state: 'answered' }],
    })
    const mails = await runOn('2026-11-13')
    expect(mails).toHaveLength(2)
    const finnish = mails.find((mail) => mail.to.startsWith(staff.clerk.id))
    const swedish = mails.find((mail) => mail.to.startsWith(staff.head.id))
    expect(finnish?.subject).toBe(`Asian ${found.caseNumber} viimeinen vastauspäivä lähestyy`)
    expect(finnish?.text).toContain('20.11.2026')
    expect(finnish?.text).toContain('Tarkastusoikeus')
    expect(finnish?.text).toContain(`${TEST_ORIGIN}/fi/desk/cases/${found.id}?item=1`)
    expect(swedish?.subject).toBe(`Sista svarsdagen i ärendet ${found.caseNumber} närmar sig`)
    expect(swedish?.text).toContain(`${TEST_ORIGIN}/sv/desk/cases/${found.id}?item=1`)
    for (const mail of mails) {
      const all = JSON.stringify(mail)
      for (const word of ['Salainen', 'Sanni', 'Testi', '{{', 'mail.', home.registerKey]) {
        expect(all).not.toContain(word)
      }
    }
    expect(new Set(mails.map(({ id }) => id)).size).toBe(2)
  })

  it('has words of its own for each kind', async () => {
    const found = await insertCase(world, { controller: home })
    const subjects: string[] = []
    await client.query('update staff set language = $1 where id = $2', ['fi', staff.head.id])
    for (const day of ['2026-10-23', '2026-11-06', '2026-11-20', '2026-11-23']) {
      if (day === '2026-11-06') await opened(found.itemId, day)
      const mails = await runOn(day)
      subjects.push(mails.find((mail) => mail.to.startsWith(staff.head.id))?.subject ?? '')
    }
    await client.query('update staff set language = $1 where id = $2', ['sv', staff.head.id])
    expect(subjects.map((subject) => subject.replace(found.caseNumber, 'X'))).toEqual([
      'Asiaa X ei ole vielä avattu',
      'Asian X viimeinen vastauspäivä lähestyy',
      'Asian X suunnittelupäivä on nyt',
      'Asiassa X vastaus on myöhässä',
    ])
  })
})

async function secondUnit(): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into units (controller_id, key, name, email)
      values ($1, $2, '{"fi": "Toinen yksikkö", "sv": "Andra enheten"}', 'toinen@example.test')
      returning id`,
    [home.id, `toinen-${randomUUID()}`],
  )
  return rows[0]?.id ?? ''
}

describe('chases of a unit that owes a contribution', () => {
  let owing: string
  let owingHead: TestStaff
  let itemId: string
  beforeEach(async () => {
    owing = await secondUnit()
    owingHead = await member(home, 'unit-head', 'fi', owing)
    const found = await insertCase(world, {
      controller: home,
      receivedOn: '2026-11-02',
      state: 'collecting',
      handler: staff.clerk,
    })
    itemId = found.itemId
    // Asked on Monday 2.11.2026.
    await client.query(
      `insert into unit_tasks (request_id, item_id, controller_id, unit_id, question, asked_by,
          asked_on, due_on) values ($1, $2, $3, $4, 'Salainen kysymys', $5, '2026-11-02', '2026-11-16')`,
      [found.id, itemId, home.id, owing, staff.clerk.id],
    )
  })

  const chases = async (from: string, until: string) => {
    const found: [string, string[]][] = []
    for (const day of days(from, until)) {
      const mails = (await runOn(day)).filter(({ subject }) => subject.includes('yksikkönne'))
      for (const { text } of mails) expect(text).not.toContain('Salainen')
      if (mails.length > 0) found.push([day, to(mails)])
    }
    return found
  }

  it('begin on the fifth day, come every fourth, and go to its head and to the officer in the end', async () => {
    const box = 'toinen@example.test'
    const head = `${owingHead.id}@example.test`
    const dpo = `${staff.dpo.id}@example.test`
    expect(await chases('2026-11-02', '2026-11-30')).toEqual([
      // Day 5 is a Saturday: Monday.
      ['2026-11-09', [box]],
      ['2026-11-11', [box]],
      // Day 13 is a Sunday.
      ['2026-11-16', [box, head].sort()],
      ['2026-11-19', [box, head].sort()],
      ['2026-11-23', [box, head, dpo].sort()],
      ['2026-11-27', [box, head, dpo].sort()],
    ])
  })

  it('say which unit and until when, and lead to the desk', async () => {
    const [mail] = (await runOn('2026-11-09')).filter((one) => one.to === 'toinen@example.test')
    expect(mail?.text).toContain('16.11.2026')
    expect(mail?.text).toContain('Yksikkö: Toinen yksikkö')
    expect(mail?.text).toContain(`${TEST_ORIGIN}/fi/desk/tasks\n`)
    expect(mail?.text).not.toContain('/cases/')
    const late = (await runOn('2026-11-17')).filter((one) => one.to === 'toinen@example.test')
    expect(late.map(({ subject }) => subject.endsWith('myöhässä'))).toEqual([true])
  })

  it('end with the contribution, and with the answer to the person', async () => {
    await client.query(
      "update request_items set state = 'answered', ended_on = '2026-11-06' where id = $1",
      [itemId],
    )
    expect(await chases('2026-11-09', '2026-11-12')).toEqual([])
    await client.query(
      "update request_items set state = 'collecting', ended_on = null where id = $1",
      [itemId],
    )
    expect(await chases('2026-11-13', '2026-11-13')).toHaveLength(1)
    await client.query(
      "update unit_tasks set answer = 'Tässä.', answered_by = $1, answered_on = '2026-11-13' where item_id = $2",
      [owingHead.id, itemId],
    )
    expect(await chases('2026-11-16', '2026-11-30')).toEqual([])
  })
})
