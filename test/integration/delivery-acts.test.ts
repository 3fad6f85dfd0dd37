import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { withStaff } from '#app/identity/with-actor.server.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { planDelivery, planSystemDelivery } from '#app/requests/plan-delivery.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import { loader as caseLoader } from '#app/routes/desk/case.tsx'
import { action, loader } from '#app/routes/desk/delivery.tsx'
import { loader as ownLetter } from '#app/routes/citizen/letter.ts'
import { insertCase, type CaseFields, type GuestCase } from '#test/support/cases.ts'
import {
  auditOf,
  courseOf,
  deliveriesOf,
  giveHetu,
  insertDeliveryOf,
  insertLetter,
  jobsOf,
} from '#test/support/deliveries.ts'
import { CANARY } from '#test/support/suomifi.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type TestPerson,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let clerkCookie: string
let known: TestPerson

beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  clerkCookie = await signedIn()
  known = await world.insertPerson({
    address: { street: 'Kotikuja 1', postalCode: '53100', city: 'Lappeenranta' },
  })
  await giveHetu(world, known, CANARY)
})
afterAll(() => world.close())
beforeEach(() => world.setNow(TEST_NOW))

async function signedIn(): Promise<string> {
  const where = { controllerId: home.id, unitId: home.unitId }
  return world.signIn(await world.insertStaff({ ...where, roles: ['clerk'] }))
}

const answered = (fields: Partial<CaseFields> = {}) =>
  insertCase(world, { controller: home, person: known, state: 'answered', ...fields })

const REQUESTER = { name: 'Veera Vieras', birthDate: '', onBehalfOf: '' }
const guest = (fields: Partial<CaseFields> = {}) =>
  insertCase(world, { controller: home, requester: REQUESTER, ...fields })

const at = (found: GuestCase, id: string) => ({
  path: `/fi/desk/cases/${found.id}/deliveries/${id}`,
  params: { lang: 'fi', requestId: found.id, deliveryId: id },
})

async function page(found: GuestCase, id: string, cookie = clerkCookie) {
  const loaded = await loader(routeArgs(world, { ...at(found, id), cookie }))
  if (!('delivery' in loaded)) throw new Error('no page')
  return loaded
}

const press = (found: GuestCase, id: string, form: Record<string, string>, cookie = clerkCookie) =>
  action(routeArgs(world, { ...at(found, id), cookie, form }))

const last = async (letterId: string) => (await deliveriesOf(world, letterId)).at(-1)!
const locationOf = (answer: unknown): string =>
  answer instanceof Response ? (answer.headers.get('location') ?? '') : ''

const DOCUMENT: PdfDocument = {
  lang: 'fi',
  title: 'Kirje',
  author: 'x',
  subject: 'x',
  createdAt: TEST_NOW,
  archive: { identifier: 'x', version: 'x' },
  letterhead: { names: [], contact: [] },
  reference: { name: 'x', lines: [] },
  recipient: ['Testi Henkilö'],
  blocks: [],
  footer: [],
}

/** Plans as an officer does who issues a letter. */
async function plan(
  found: GuestCase,
  letter: 'L-05' | 'L-15' = 'L-05',
  document: PdfDocument = DOCUMENT,
) {
  const letterId = await insertLetter(world, found, { letter })
  const args = routeArgs(world, { ...at(found, letterId), cookie: clerkCookie })
  await withStaff(args, CASE_ROLES, async (ctx) => {
    const staffCase = await findStaffCase(ctx.tx, found.id)
    if (staffCase === undefined) throw new Error('no case')
    await planDelivery(ctx, staffCase, { letterId, letter, document })
  })
  return last(letterId)
}

describe('planning', () => {
  it('puts an electronic answer into the portal at once', async () => {
    expect(await plan(await answered())).toMatchObject({
      way: 'portal',
      status: 'delivered',
      sent_on: '2026-11-03',
      address: '',
    })
  })

  it('posts an answer on paper to the address given for it', async () => {
    const found = await answered({
      details: { answerForm: 'paper' },
      contact: { address: 'Postikuja 2\r\n53100 Lappeenranta' },
    })
    expect(await plan(found)).toMatchObject({
      way: 'post',
      status: 'waiting',
      address: 'Testi Henkilö\nPostikuja 2\n53100 Lappeenranta',
      address_source: 'given',
    })
  })

  it('posts under turvakielto to a given address only, else hands over', async () => {
    const person = await world.insertPerson({
      non_disclosure: true,
      address: { street: 'Salattu katu 3', postalCode: '53100', city: 'Lappeenranta' },
    })
    const paper = { person, details: { answerForm: 'paper' as const } }
    const given = await answered({ ...paper, contact: { address: 'Postilokero 4' } })
    expect(await plan(given)).toMatchObject({ way: 'post', address_source: 'given' })
    expect(await plan(await answered(paper))).toMatchObject({ way: 'visit', address: '' })
  })

  it('posts a notice to a recipient to the recipient, whatever the person wished', async () => {
    const document = { ...DOCUMENT, recipient: ['Kela', 'PL 450', '00056 Kela'] }
    expect(await plan(await answered(), 'L-15', document)).toMatchObject({
      way: 'post',
      address: 'Kela\nPL 450\n00056 Kela',
      address_source: 'recipient',
    })
  })

  it('gives nothing to a guardian whose guardianship is over (K-02)', async () => {
    const guardian = await world.insertPerson()
    const child = await world.insertPerson({ birth_date: '2010-01-01' })
    const fields = { person: child, submittedBy: guardian }
    await world.insertGuardianship(guardian.id, child.id)
    expect((await plan(await answered(fields))).way).toBe('portal')
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('guardianships').where({ child_id: child.id }).update({ until: '2026-11-02' }),
    )
    expect((await plan(await answered(fields))).way).toBe('visit')
  })

  it('lets somebody who is not identified have it by visit or post only', async () => {
    const found = await guest({ details: { answerForm: 'electronic' } })
    const delivery = await plan(found)
    expect(delivery.way).toBe('visit')
    const { ways, excluded } = await page(found, delivery.id)
    expect(ways).toEqual([])
    expect(excluded.map(({ way }) => way).sort()).toEqual(['oral', 'portal', 'post', 'suomifi'])
    const addressed = await guest({ contact: { address: 'Postikuja 2' } })
    expect(await plan(addressed)).toMatchObject({
      way: 'post',
      address: 'Veera Vieras\nPostikuja 2',
    })
  })
})

describe('planning of the receipt by the portal itself', () => {
  async function receipt(found: GuestCase) {
    const letterId = await insertLetter(world, found, { letter: 'L-01' })
    const now = Temporal.Instant.from(TEST_NOW)
    const place = { requestId: found.id, itemId: null, letter: 'L-01' as const, letterId }
    const run = () =>
      world.workerDb.withContext({ kind: 'system' }, (tx) =>
        planSystemDelivery(tx, { ...place, now, suomifiInUse: true }),
      )
    const way = await run()
    expect(await run()).toBe(way)
    expect(await deliveriesOf(world, letterId)).toHaveLength(1)
    return last(letterId)
  }

  it('is in the portal for who asked there, also when the answer is wanted on paper', async () => {
    const found = await insertCase(world, {
      controller: home,
      details: { answerForm: 'paper' },
      contact: { address: 'Postikuja 2' },
    })
    expect(await receipt(found)).toMatchObject({ way: 'portal', status: 'delivered' })
  })

  it('is posted where there is an address, else handed over', async () => {
    expect(await receipt(await guest({ contact: { address: 'Postikuja 2' } }))).toMatchObject({
      way: 'post',
      address: 'Veera Vieras\nPostikuja 2',
    })
    expect((await receipt(await guest())).way).toBe('visit')
    const byPost = await insertCase(world, {
      controller: home,
      person: known,
      channel: 'post',
      authentication: 'checked',
      details: { answerForm: 'paper' },
    })
    expect(await receipt(byPost)).toMatchObject({
      way: 'post',
      address: 'Testi Henkilö\nKotikuja 1\n53100 Lappeenranta',
      address_source: 'known',
    })
  })
})

describe('the page of one delivery', () => {
  it('offers the ways that are open, and tells why the others are not', async () => {
    const found = await answered({ details: { answerForm: 'paper' } })
    const { id } = await insertDeliveryOf(world, found, { way: 'post' })
    const loaded = await page(found, id)
    expect(loaded.delivery.acts).toEqual(['print', 'change-way'])
    expect(loaded.ways).toEqual(['visit'])
    expect(loaded.excluded.find(({ way }) => way === 'suomifi')?.text).toContain('suostumusta')
    expect(await auditOf(world, found.id)).toContain('case-viewed')
  })

  it('begins another way with an id of its own, and keeps the old one in sight', async () => {
    const found = await answered({ contact: { address: 'Postikuja 2' } })
    world.setNow('2026-11-03T07:59:00Z')
    const { id, letterId } = await insertDeliveryOf(world, found, { way: 'visit' })
    world.setNow(TEST_NOW)
    const change = (of: string, way: string) => press(found, of, { intent: 'change-way', way })
    expect(locationOf(await change(id, 'suomifi'))).toContain('done=change-way')
    const second = await last(letterId)
    expect(second).toMatchObject({ way: 'suomifi', status: 'waiting', external_id: second.id })
    expect(await jobsOf(world, 'send-suomifi')).toContain(`send-suomifi:${second.id}`)
    expect(await courseOf(world, id)).toEqual(['waiting', 'waiting to-suomifi'])

    world.setNow('2026-11-03T08:01:00Z')
    await change(second.id, 'post')
    world.setNow('2026-11-03T08:02:00Z')
    await change((await last(letterId)).id, 'suomifi')
    const fourth = await last(letterId)
    expect(fourth.way).toBe('suomifi')
    expect(fourth.external_id).not.toBe(second.external_id)
    const rows = await deliveriesOf(world, letterId)
    expect(rows.filter(({ replaced_at }) => replaced_at === null)).toHaveLength(1)
    expect(await auditOf(world, found.id)).toContain('delivery-changed')

    expect(await statusOf(() => change(id, 'post'))).toBe(409)
    expect((await page(found, id)).delivery).toMatchObject({ isReplaced: true, acts: [] })
    const desk = await caseLoader(
      routeArgs(world, {
        path: `/fi/desk/cases/${found.id}`,
        params: { lang: 'fi', requestId: found.id },
        cookie: clerkCookie,
      }),
    )
    if (!('deliveries' in desk)) throw new Error('no page')
    expect(desk.deliveries.map(({ way, isReplaced }) => [way, isReplaced])).toEqual([
      ['visit', true],
      ['suomifi', true],
      ['post', true],
      ['suomifi', false],
    ])
    expect(JSON.stringify(desk.deliveries)).not.toContain('Postikuja')
  })

  it('changes to the portal with news by e-mail, and to no way that is closed', async () => {
    const found = await answered()
    const { id, letterId } = await insertDeliveryOf(world, found, { way: 'visit' })
    const change = (way: string) => press(found, id, { intent: 'change-way', way })
    for (const closed of ['oral', 'visit', 'pigeon']) {
      expect(await change(closed)).toMatchObject({ data: { reason: 'way' }, init: { status: 400 } })
    }
    await change('portal')
    expect(await last(letterId)).toMatchObject({ way: 'portal', status: 'delivered' })
    expect(await jobsOf(world, 'notify-person')).toContain(`notify-person:${letterId}`)
  })

  it('changes nothing of a notice to a recipient', async () => {
    const found = await answered()
    const envelope = { address: 'Kela\nPL 450', source: 'recipient' as const }
    const { id } = await insertDeliveryOf(world, found, { way: 'post', letter: 'L-15', envelope })
    expect((await page(found, id)).ways).toEqual([])
    const answer = await press(found, id, { intent: 'change-way', way: 'visit' })
    expect(answer).toMatchObject({ data: { reason: 'way' } })
  })

  it('hands a letter over with the day and how the identity was checked', async () => {
    const found = await guest({ state: 'answered' })
    const { id, letterId } = await insertDeliveryOf(world, found, { way: 'visit' })
    const form = { intent: 'hand-over', on: '3.11.2026' }
    expect(await press(found, id, form)).toMatchObject({ data: { reason: 'check' } })
    expect(await press(found, id, { ...form, check: 'photocopy' })).toMatchObject({
      data: { reason: 'check' },
    })
    const tomorrow = { ...form, on: '4.11.2026', check: 'document' }
    expect(await press(found, id, tomorrow)).toMatchObject({
      data: { reason: 'day', values: { on: '4.11.2026' } },
    })
    expect((await last(letterId)).status).toBe('waiting')
    await press(found, id, { ...form, check: 'document' })
    expect(await last(letterId)).toMatchObject({ status: 'handed-over', sent_on: '2026-11-03' })
    expect(await courseOf(world, id)).toEqual(['waiting', 'handed-over identity-document'])
    expect(await auditOf(world, found.id)).toContain('letter-handed-over')
    expect((await page(found, id)).presumed).toEqual({ on: '2026-11-03', source: null })
  })

  it('sends a returned letter again, to a new address when the person has given one', async () => {
    const found = await answered({ details: { answerForm: 'paper' } })
    const { id, letterId } = await insertDeliveryOf(world, found, { way: 'post' })
    expect((await last(letterId)).address).toContain('Kotikuja 1')
    await press(found, id, { intent: 'post', on: '3.11.2026' })
    expect((await page(found, id)).presumed).toEqual({
      on: '2026-11-10',
      source: 'hallintolaki 59 §',
    })
    await press(found, id, { intent: 'return' })
    expect((await page(found, id)).delivery.acts).toEqual(['retry', 'change-way'])
    await press(found, id, { intent: 'retry', address: ` Uusikatu 5 \r\n00100 Helsinki ${CANARY}` })
    const again = await last(letterId)
    expect(again).toMatchObject({ status: 'waiting', sent_on: null, address_source: 'given' })
    expect(again.address).toContain('Testi Henkilö\nUusikatu 5\n00100 Helsinki')
    expect(again.address).not.toContain(CANARY)
    expect(await courseOf(world, id)).toEqual([
      'waiting',
      'printed',
      'posted',
      'failed returned',
      'waiting new-address',
    ])
  })

  it('suggests another way when nobody has opened the letter for a week (D-42)', async () => {
    const found = await answered({ contact: { address: 'Postikuja 2' } })
    const { id, letterId } = await insertDeliveryOf(world, found, { way: 'portal' })
    expect((await page(found, id)).delivery.isUnopened).toBe(false)
    world.setNow('2026-11-10T08:00:00Z')
    const cookie = await signedIn()
    const loaded = await page(found, id, cookie)
    expect(loaded.delivery).toMatchObject({ isUnopened: true, acts: ['change-way'] })
    await press(found, id, { intent: 'change-way', way: 'post' }, cookie)
    const [portal, post] = await deliveriesOf(world, letterId)
    // It stays readable where it is.
    expect(portal).toMatchObject({ way: 'portal', status: 'delivered', sent_on: '2026-11-03' })
    expect(post).toMatchObject({ way: 'post', status: 'waiting' })
  })

  it('warns of a late posting without blocking it (D-41)', async () => {
    const found = await answered({ details: { answerForm: 'paper' } })
    const { id } = await insertDeliveryOf(world, found, { way: 'post' })
    expect((await page(found, id)).warning).toBeNull()
    world.setNow('2026-11-14T08:00:00Z')
    const cookie = await signedIn()
    expect((await page(found, id, cookie)).warning).toContain('13.11.2026')
    await press(found, id, { intent: 'post', on: '14.11.2026' }, cookie)
    expect((await page(found, id, cookie)).warning).toBeNull()
  })

  it('is not found under another case, and knows its acts', async () => {
    const found = await answered()
    const other = await answered()
    const { id } = await insertDeliveryOf(world, found, { way: 'visit' })
    expect(await statusOf(() => page(other, id))).toBe(404)
    expect(await statusOf(() => press(other, id, { intent: 'change-way', way: 'portal' }))).toBe(
      404,
    )
    expect(await statusOf(() => press(found, id, { intent: 'burn' }))).toBe(400)
    expect(await statusOf(() => press(found, id, { intent: 'print' }))).toBe(409)
  })
})

describe('opening a letter in the portal', () => {
  const open = async (found: GuestCase, letterId: string, person: TestPerson) =>
    statusOf(async () =>
      ownLetter(
        routeArgs(world, {
          path: `/fi/citizen/requests/${found.id}/letters/${letterId}.pdf`,
          params: { lang: 'fi', requestId: found.id, letterId },
          cookie: await world.signIn(person),
        }),
      ),
    )

  it('is noted once, with its moment', async () => {
    const found = await answered()
    const { id, letterId } = await insertDeliveryOf(world, found, { way: 'portal' })
    world.setNow('2026-11-05T08:00:00Z')
    expect(await open(found, letterId, known)).toBe(200)
    world.setNow('2026-11-06T08:00:00Z')
    expect(await open(found, letterId, known)).toBe(200)
    expect(await last(letterId)).toMatchObject({ status: 'read', sent_on: '2026-11-03' })
    expect(await courseOf(world, id)).toEqual(['delivered', 'read'])
    const loaded = await page(found, id, await signedIn())
    expect(loaded.events[0]).toMatchObject({ status: 'read', at: '2026-11-05T10:00:00' })
    expect(loaded.delivery.acts).toEqual([])
  })

  it('changes nothing of a letter that goes another way, or of another person', async () => {
    const found = await answered()
    const { letterId } = await insertDeliveryOf(world, found, { way: 'post' })
    expect(await open(found, letterId, known)).toBe(200)
    expect((await last(letterId)).status).toBe('waiting')
    const portal = await insertDeliveryOf(world, found, { way: 'portal' })
    expect(await open(found, portal.letterId, await world.insertPerson())).toBe(404)
    expect((await last(portal.letterId)).status).toBe('delivered')
  })

  it('is closed to a guardian who is banned from the child’s data (K-02)', async () => {
    const guardian = await world.insertPerson()
    const child = await world.insertPerson({ birth_date: '2011-01-01' })
    await world.insertGuardianship(guardian.id, child.id)
    const found = await answered({ person: child, submittedBy: guardian })
    const { letterId } = await insertDeliveryOf(world, found, { way: 'portal' })
    const staff = await world.insertStaff({ controllerId: home.id, roles: ['dpo'] })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('child_bans').insert({
        controller_id: home.id,
        child_id: child.id,
        reason: 'Oma toive',
        recorded_by: staff.id,
        recorded_at: TEST_NOW,
      }),
    )
    expect(await open(found, letterId, guardian)).toBe(404)
    expect((await last(letterId)).status).toBe('delivered')
    expect(await open(found, letterId, child)).toBe(200)
    expect((await last(letterId)).status).toBe('read')
  })
})
