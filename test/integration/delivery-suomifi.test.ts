import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  startSuomifiMessagesServer,
  type SuomifiStandIn,
} from '#app/demo/suomifi-messages-server.ts'
import type { Log } from '#app/platform/log.server.ts'
import { SuomifiError } from '#app/platform/suomifi-http.server.ts'
import type { SuomifiMessages } from '#app/platform/suomifi-messages.server.ts'
import { PATHS } from '#app/platform/suomifi-wire.ts'
import { pollSuomifi } from '#app/requests/poll-suomifi-job.server.ts'
import { sendSuomifi, type SendDeps } from '#app/requests/send-suomifi-job.server.ts'
import { insertCase, type CaseFields, type TestCase } from '#test/support/cases.ts'
import {
  auditOf,
  courseOf,
  deliveriesOf,
  everythingIn,
  giveHetu,
  insertDeliveryOf,
  jobsOf,
  LETTER_BYTES,
  type TestDelivery,
} from '#test/support/deliveries.ts'
import { CANARY, connectTo } from '#test/support/suomifi.ts'
import {
  createWorld,
  TEST_NOW,
  TEST_ORIGIN,
  type TestController,
  type TestPerson,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let standIn: SuomifiStandIn
let suomifi: SuomifiMessages
let person: TestPerson
const lines: string[] = []
const log = {
  warn: (...parts: unknown[]) => lines.push(JSON.stringify(parts)),
} as unknown as Log

beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  standIn = await startSuomifiMessagesServer({ clock: world.portal.clock })
  suomifi = connectTo(standIn, world.portal.clock)
  person = await world.insertPerson({
    address: { street: 'Kotikuja 1', postalCode: '53100', city: 'Lappeenranta' },
  })
  await giveHetu(world, person, CANARY)
})
afterAll(async () => {
  await standIn.stop()
  await world.close()
})
beforeEach(() => {
  world.setNow(TEST_NOW)
  standIn.faults.clear()
  standIn.withoutMailbox.clear()
})

/** Without access to Suomi.fi-viestit. */
const without = (): SendDeps => ({
  env: { PUBLIC_ORIGIN: TEST_ORIGIN },
  db: world.workerDb,
  clock: world.portal.clock,
  keyring: world.portal.keyring,
  log,
})
const send = ({ id }: TestDelivery) => sendSuomifi({ ...without(), suomifi }, { deliveryId: id })
const poll = () => pollSuomifi({ ...without(), suomifi })
const sentTo = ({ id }: TestDelivery) =>
  standIn.messages().filter(({ externalId }) => externalId === id)

/** A letter that is on its way to the person's mailbox. */
async function waiting(
  fields: Partial<CaseFields> = {},
): Promise<{ found: TestCase; delivery: TestDelivery }> {
  const found = await insertCase(world, { controller: home, person, state: 'answered', ...fields })
  return { found, delivery: await insertDeliveryOf(world, found, { way: 'suomifi' }) }
}

async function lastOf({ letterId }: TestDelivery) {
  const rows = await deliveriesOf(world, letterId)
  return { first: rows[0]!, last: rows.at(-1)!, count: rows.length }
}

describe('the job send-suomifi', () => {
  it('sends a neutral message with the letter, and tells when', async () => {
    const { found, delivery } = await waiting()
    await send(delivery)
    const [message] = sentTo(delivery)
    expect(message).toMatchObject({
      recipientId: CANARY,
      title: `Kirje asiassa ${found.caseNumber}`,
    })
    expect(message?.body).toContain('liitteenä')
    expect(message?.body).not.toContain('tiedostoja')
    expect(message?.attachments).toHaveLength(1)
    expect(message?.attachments[0]).toMatchObject({
      name: `kirje-${found.caseNumber}-2026-11-03.pdf`,
      mediaType: 'application/pdf',
      size: LETTER_BYTES.byteLength,
    })
    const { last } = await lastOf(delivery)
    expect(last).toMatchObject({ status: 'sent', sent_on: '2026-11-03', external_id: delivery.id })
    expect(await courseOf(world, delivery.id)).toEqual(['waiting', 'sent'])
  })

  it('says where the files of the answer are, in the language of the case', async () => {
    const { found, delivery } = await waiting({ caseLanguage: 'sv' })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('files').insert({
        request_id: found.id,
        item_id: found.itemId,
        name: 'SALAISUUS.txt',
        media_type: 'text/plain',
        size: 1,
        sha256: 'x',
        bytes: Buffer.from('x'),
        added_by_person: person.id,
        added_at: TEST_NOW,
        released_at: TEST_NOW,
      }),
    )
    await send(delivery)
    const [message] = sentTo(delivery)
    expect(message?.title).toBe(`Brev i ärendet ${found.caseNumber}`)
    expect(message?.body).toContain(`${TEST_ORIGIN}/sv/citizen`)
    expect(JSON.stringify(message)).not.toContain('SALAISUUS')
  })

  it('sends once, however often it runs', async () => {
    const { delivery } = await waiting()
    await send(delivery)
    await send(delivery)
    expect(sentTo(delivery)).toHaveLength(1)
    expect(await courseOf(world, delivery.id)).toEqual(['waiting', 'sent'])
  })

  it('knows a message that got through though its answer was lost', async () => {
    const { delivery } = await waiting()
    standIn.faults.set(PATHS.electronic, 'lost-answer')
    await expect(send(delivery)).rejects.toThrow(SuomifiError)
    expect((await lastOf(delivery)).last.status).toBe('waiting')
    standIn.faults.clear()
    await send(delivery)
    expect(sentTo(delivery)).toHaveLength(1)
    expect(await courseOf(world, delivery.id)).toEqual(['waiting', 'sent already-sent'])
  })

  it('throws what passes by itself, and gives up after a day', async () => {
    const { delivery } = await waiting()
    standIn.faults.set(PATHS.electronic, 'down')
    await expect(send(delivery)).rejects.toThrow(SuomifiError)
    expect(await courseOf(world, delivery.id)).toEqual(['waiting'])
    world.setNow('2026-11-04T07:59:00Z')
    await expect(send(delivery)).rejects.toThrow(SuomifiError)
    world.setNow('2026-11-04T08:00:00Z')
    await send(delivery)
    const { first, last } = await lastOf(delivery)
    expect(first).toMatchObject({ way: 'suomifi', status: 'failed' })
    expect(await courseOf(world, first.id)).toContain('failed gave-up')
    expect(last).toMatchObject({ way: 'portal', status: 'delivered', sent_on: '2026-11-04' })
  })

  it('goes by the portal to a person without a mailbox, and says that there is news', async () => {
    const { found, delivery } = await waiting()
    standIn.withoutMailbox.add(CANARY)
    await send(delivery)
    expect(sentTo(delivery)).toEqual([])
    const { first, last, count } = await lastOf(delivery)
    expect(count).toBe(2)
    expect(first).toMatchObject({ status: 'failed', sent_on: null })
    expect(first.replaced_at).not.toBeNull()
    expect(await courseOf(world, first.id)).toEqual([
      'waiting',
      'failed unreachable',
      'failed to-portal',
    ])
    expect(last).toMatchObject({ way: 'portal', status: 'delivered', replaced_at: null })
    expect(await courseOf(world, last.id)).toEqual(['delivered instead-of-suomifi'])
    expect(await auditOf(world, found.id)).toContain('delivery-failed')
    expect(await jobsOf(world, 'notify-person')).toContain(`notify-person:${delivery.letterId}`)
    await send(delivery)
    expect((await lastOf(delivery)).count).toBe(2)
  })

  it('goes by post to who wants paper when the service refuses for good', async () => {
    const { delivery } = await waiting({
      details: { answerForm: 'paper' },
      contact: { address: 'Postikuja 2\n53100 Lappeenranta' },
    })
    standIn.faults.set(PATHS.attachments, 'too-large')
    await send(delivery)
    const { first, last } = await lastOf(delivery)
    expect(await courseOf(world, first.id)).toContain('failed too-large')
    expect(last).toMatchObject({
      way: 'post',
      status: 'waiting',
      address: 'Testi Henkilö\nPostikuja 2\n53100 Lappeenranta',
      address_source: 'given',
    })
    expect(lines.join('\n')).toContain('too-large')
  })

  it('goes another way where the service is not in use any more', async () => {
    const { delivery } = await waiting()
    await sendSuomifi(without(), { deliveryId: delivery.id })
    const { first, last } = await lastOf(delivery)
    expect(await courseOf(world, first.id)).toContain('failed not-in-use')
    expect(last.way).toBe('portal')
  })

  it('needs a personal identity code', async () => {
    const eidas = await world.insertPerson()
    const { delivery } = await waiting({ person: eidas })
    await send(delivery)
    expect(await courseOf(world, delivery.id)).toContain('failed no-hetu')
  })

  it('never sends to a guardian who is banned from the child’s data (K-02)', async () => {
    const child = await world.insertPerson({ birth_date: '2012-01-01' })
    await world.insertGuardianship(person.id, child.id)
    const { delivery } = await waiting({ person: child, submittedBy: person })
    const staff = await world.insertStaff({ controllerId: home.id, roles: ['dpo'] })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('child_bans').insert({
        controller_id: home.id,
        child_id: child.id,
        guardian_id: person.id,
        reason: 'Oma toive',
        recorded_by: staff.id,
        recorded_at: TEST_NOW,
      }),
    )
    await send(delivery)
    expect(sentTo(delivery)).toEqual([])
    const { first, last } = await lastOf(delivery)
    expect(await courseOf(world, first.id)).toContain('failed withheld')
    expect(last).toMatchObject({ way: 'visit', status: 'waiting' })
  })

  it('sends a child’s letter to the guardian who asked for it', async () => {
    const child = await world.insertPerson({ birth_date: '2018-01-01' })
    await world.insertGuardianship(person.id, child.id)
    const { delivery } = await waiting({ person: child, submittedBy: person })
    await send(delivery)
    expect(sentTo(delivery)[0]?.recipientId).toBe(CANARY)
  })

  it('leaves alone what a clerk has sent another way meanwhile', async () => {
    const { delivery } = await waiting()
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('deliveries').where({ id: delivery.id }).update({ replaced_at: TEST_NOW }),
    )
    await send(delivery)
    expect(sentTo(delivery)).toEqual([])
  })
})

describe('the job poll-suomifi', () => {
  it('takes in what happened to a message, and the same news twice only once', async () => {
    const { delivery } = await waiting()
    await send(delivery)
    await poll()
    expect((await lastOf(delivery)).last.status).toBe('delivered')
    standIn.happen(delivery.id, 'Electronic message read')
    await poll()
    standIn.happen(delivery.id, 'Electronic message read')
    await poll()
    expect((await lastOf(delivery)).last).toMatchObject({
      status: 'read',
      sent_on: '2026-11-03',
    })
    expect(await courseOf(world, delivery.id)).toEqual(['waiting', 'sent', 'delivered', 'read'])
  })

  it('asks from where it left off, and from the beginning where that place is unknown', async () => {
    await poll()
    const place = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      const { rows } = await tx.raw<{ rows: { continuation: string }[] }>(
        'select continuation from suomifi_continuation',
      )
      await tx.raw("update suomifi_continuation set continuation = 'no such place'")
      return rows[0]?.continuation ?? ''
    })
    expect(standIn.calls.at(-1)).toContain('continuationToken=')
    const { delivery } = await waiting()
    await send(delivery)
    await poll()
    expect((await lastOf(delivery)).last.status).toBe('delivered')
    expect(standIn.calls.at(-1)).not.toContain(encodeURIComponent('no such place'))
    expect(place).not.toBe('')
  })

  it('lets a letter that came back go the next way', async () => {
    const { found, delivery } = await waiting({ details: { answerForm: 'on-site' } })
    await send(delivery)
    standIn.happen(delivery.id, 'Sent for printing and enveloping')
    // The electronic message counts as arrived first: only paper without a mailbox is posted.
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('deliveries').where({ id: delivery.id }).update({ status: 'posted' }),
    )
    standIn.happen(delivery.id, 'Posti: returned to sender')
    await poll()
    const { first, last } = await lastOf(delivery)
    expect(first.status).toBe('failed')
    expect(last).toMatchObject({ way: 'visit', status: 'waiting' })
    expect(await auditOf(world, found.id)).toContain('delivery-failed')
    await poll()
    expect((await lastOf(delivery)).count).toBe(2)
  })

  it('throws when the service is away, and does nothing where it is not in use', async () => {
    standIn.faults.set(PATHS.events, 'down')
    await expect(poll()).rejects.toThrow(SuomifiError)
    await expect(pollSuomifi(without())).resolves.toBeUndefined()
  })
})

it('keeps the personal identity code out of everything that is stored or logged', async () => {
  standIn.faults.set(PATHS.electronic, 'echo')
  const { delivery } = await waiting()
  await send(delivery)
  expect((await lastOf(delivery)).first.status).toBe('failed')
  const stored = await everythingIn(world)
  expect(stored).toContain(delivery.id)
  const bare = CANARY.replace(/\W/g, '')
  for (const text of [stored, lines.join('\n')]) {
    expect(text).not.toContain(CANARY)
    expect(text).not.toContain(bare)
  }
})
