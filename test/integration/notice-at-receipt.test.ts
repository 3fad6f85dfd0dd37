import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishNotice, withdrawNotice } from '#app/notices/publish.server.ts'
import { setReceiptDate } from '#app/requests/receipt-date.server.ts'
import { routeItem } from '#app/requests/route-item.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import { loader as citizenCase } from '#app/routes/citizen/case.tsx'
import { action as record } from '#app/routes/desk/intake.tsx'
import { fillDraft, sendDraft, systemRows } from '#test/support/citizen-requests.ts'
import { asStaff } from '#test/support/staff-work.ts'
import {
  createWorld,
  instant,
  routeArgs,
  type TestController,
  type World,
} from '#test/support/world.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

let world: World
let here: TestController
let clerk: string

const system = <T>(work: Parameters<World['workerDb']['withContext']>[1]): Promise<T> =>
  world.workerDb.withContext({ kind: 'system' }, work) as Promise<T>
const publish = (effective: string, now: string) =>
  system((tx) =>
    publishNotice(
      { tx, now: instant(now), actor: { kind: 'system' } },
      {
        registerKey: here.registerKey,
        content: lappeenrantaImmigration,
        effectiveFrom: Temporal.PlainDate.from(effective),
      },
    ),
  )

/** Version 1 since 2020, version 2 from 20 to 28 October when it was taken back, 3 from November. */
beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  clerk = await world.signIn(
    await world.insertStaff({ controllerId: here.id, unitId: here.unitId, roles: ['clerk'] }),
  )
  await publish('2026-10-20', '2026-10-19T08:00:00Z')
  await system((tx) =>
    withdrawNotice(
      // Half past midnight in Finland on the 29th.
      { tx, now: instant('2026-10-28T22:30:00Z'), actor: { kind: 'system' } },
      { registerKey: here.registerKey, version: 2 },
    ),
  )
  await publish('2026-11-01', '2026-10-31T08:00:00Z')
})
afterAll(() => world.close())

/** Records a letter that arrived on a day, as a clerk types it. */
async function recordPaper(receivedOn: string, more: Record<string, string> = {}): Promise<string> {
  const formKey = randomUUID()
  const form = {
    formKey,
    intent: 'record',
    channel: 'post',
    receivedOn,
    givenNames: 'Maija Kaarina',
    familyName: 'Esimerkki',
    identity: 'pending',
    behalf: 'self',
    rights: 'access',
    registers: here.registerKey,
    'access-scope': 'all',
    answerForm: 'paper',
    caseLanguage: 'fi',
    address: 'Esimerkkikatu 1, 53100 Lappeenranta',
    ...more,
  }
  await record(
    routeArgs(world, { path: '/fi/desk/intake', params: { lang: 'fi' }, cookie: clerk, form }),
  )
  const [row] = await systemRows<{ id: string }>(
    world,
    'select id from subject_requests where form_key = ?',
    [formKey],
  )
  return row!.id
}

const seen = (id: string) => asStaff(world, clerk, ({ tx }) => findStaffCase(tx, id))
const versionOf = async (id: string): Promise<number | undefined> =>
  (await seen(id))?.notice?.version

describe('the notice of a request', () => {
  it.each([
    ['15.10.2026', 1],
    ['19.10.2026', 1],
    ['20.10.2026', 2],
    ['28.10.2026', 2],
    ['29.10.2026', 1],
    ['31.10.2026', 1],
    ['1.11.2026', 3],
  ])('that came on paper on %s is version %i, whenever it is recorded', async (day, version) => {
    expect(await versionOf(await recordPaper(day))).toBe(version)
  })

  it('follows a corrected day of receipt', async () => {
    const id = await recordPaper('1.11.2026')
    const { version } = (await seen(id))!
    const correct = (receivedOn: string, seenVersion: number) =>
      asStaff(world, clerk, (ctx) =>
        setReceiptDate(
          ctx,
          { requestId: id },
          { version: seenVersion, receivedOn, reason: 'saapumisleima' },
        ),
      )
    expect(await correct('22.10.2026', version)).toEqual({ ok: true })
    expect(await versionOf(id)).toBe(2)
    expect(await correct('15.10.2026', (await seen(id))!.version)).toEqual({ ok: true })
    expect(await versionOf(id)).toBe(1)
  })

  it('is that of the day of receipt when the register becomes known later', async () => {
    const id = await recordPaper('22.10.2026', {
      registers: 'unknown',
      hetu: '110785-902S',
      givenNames: 'Leila Maryam',
      familyName: 'Nazari',
      identity: 'document',
      document: 'passport',
      channel: 'visit',
    })
    const found = await seen(id)
    expect(found?.register).toBeNull()
    expect(found?.notice).toBeNull()
    const routed = await asStaff(world, clerk, (ctx) =>
      routeItem(
        ctx,
        { requestId: id },
        { version: found!.version, unitId: null, registerId: here.registerId },
      ),
    )
    expect(routed).toMatchObject({ ok: true })
    expect(await versionOf(id)).toBe(2)
  })

  it('is told to the person who asked, and stays when another comes in force', async () => {
    const person = await world.insertPerson()
    const cookie = await world.signIn(person)
    const requestId = await sendDraft(world, cookie, await fillDraft(world, cookie, here))
    const show = async () => {
      const answer = await citizenCase(
        routeArgs(world, {
          path: `/fi/citizen/requests/${requestId}`,
          params: { lang: 'fi', requestId },
          cookie,
        }),
      )
      if (!('items' in answer)) throw new Error('The case is not shown')
      return answer
    }
    expect((await show()).items[0]?.noticeVersion).toBe(3)
    await publish('2026-11-03', '2026-11-03T07:00:00Z')
    expect((await show()).items[0]?.noticeVersion).toBe(3)
  })
})
