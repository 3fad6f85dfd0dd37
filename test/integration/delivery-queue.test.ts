import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffRole } from '#app/people/roles.ts'
import { CASE_ROLES, STAFF_ROLES } from '#app/people/roles.ts'
import { loader as deliveryLoader } from '#app/routes/desk/delivery.tsx'
import { action, loader } from '#app/routes/desk/print-queue.tsx'
import { insertCase, type CaseFields } from '#test/support/cases.ts'
import {
  auditOf,
  courseOf,
  deliveriesOf,
  insertDeliveryOf,
  type TestDelivery,
} from '#test/support/deliveries.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let clerkCookie: string
let secondUnit: string

beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  secondUnit = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const rows = await tx('units')
      .insert({
        controller_id: home.id,
        key: 'second-unit',
        name: { fi: 'Toinen', sv: 'Andra' },
        email: 'toinen@example.test',
      })
      .returning<{ id: string }[]>('id')
    return rows[0]?.id ?? ''
  })
  clerkCookie = await signedIn(['clerk'])
})
afterAll(() => world.close())
beforeEach(() => world.setNow(TEST_NOW))

async function signedIn(
  roles: readonly StaffRole[],
  where: { controller?: TestController; unitId?: string } = {},
): Promise<string> {
  const { controller = home, unitId = controller.unitId } = where
  const staff = await world.insertStaff({ controllerId: controller.id, unitId, roles })
  return world.signIn(staff)
}

const at = (query = '') => ({ path: `/fi/desk/print-queue${query}`, params: { lang: 'fi' } })

async function queue(cookie = clerkCookie, query = '') {
  const loaded = await loader(routeArgs(world, { ...at(query), cookie }))
  if (!('rows' in loaded)) throw new Error('no page')
  return loaded
}
const rowOf = async ({ id }: TestDelivery, cookie = clerkCookie, query = '') =>
  (await queue(cookie, query)).rows.find((row) => row.id === id)

const press = (form: Record<string, string> | FormData, cookie = clerkCookie) =>
  action(routeArgs(world, { ...at(), cookie, form }))

function chosen(ids: readonly string[], on = '3.11.2026'): FormData {
  const form = new FormData()
  for (const id of ids) form.append('ids', id)
  form.set('on', on)
  form.set('intent', 'post')
  return form
}

const locationOf = (answer: unknown): string =>
  answer instanceof Response ? (answer.headers.get('location') ?? '') : ''

async function toPost(
  fields: Partial<CaseFields> & { letter?: 'L-05' | 'L-01' | 'L-02' | 'L-15' } = {},
): Promise<TestDelivery & { requestId: string; caseNumber: string }> {
  const { letter = 'L-05', ...rest } = fields
  const found = await insertCase(world, {
    controller: home,
    state: 'answered',
    receivedOn: '2026-10-20',
    details: { answerForm: 'paper' },
    contact: { address: 'Postikuja 2\n53100 Lappeenranta' },
    ...rest,
  })
  const delivery = await insertDeliveryOf(world, found, { way: 'post', letter })
  return { ...delivery, requestId: found.id, caseNumber: found.caseNumber }
}

const statusOfLast = async ({ letterId }: TestDelivery) =>
  (await deliveriesOf(world, letterId)).at(-1)

describe('the queue of letters to be posted', () => {
  it('shows the letter with name and address, and what to do when it is empty', async () => {
    const cookie = await signedIn(['clerk'], { unitId: secondUnit })
    expect((await queue(cookie)).rows).toEqual([])
    const letter = await toPost()
    expect(await rowOf(letter)).toMatchObject({
      caseNumber: letter.caseNumber,
      letter: 'L-05',
      way: 'post',
      status: 'waiting',
      recipient: 'Testi Henkilö',
      addressLines: ['Postikuja 2', '53100 Lappeenranta'],
      nonDisclosure: false,
      isIdentified: true,
      dueOn: '2026-11-20',
      warning: null,
    })
  })

  it.each(STAFF_ROLES)('is for those who handle cases: %s', async (role) => {
    const letter = await toPost()
    const cookie = await signedIn([role])
    const handles = (CASE_ROLES as readonly string[]).includes(role)
    expect(await statusOf(() => loader(routeArgs(world, { ...at(), cookie })))).toBe(
      handles ? 200 : 403,
    )
    const form = { intent: 'print', id: letter.id }
    expect(await statusOf(() => press(form, cookie))).toBe(handles ? 302 : 403)
    expect((await statusOfLast(letter))?.status).toBe(handles ? 'printed' : 'waiting')
  })

  it('holds the letters of the actor’s own units only', async () => {
    const letter = await toPost()
    const elsewhere = await world.insertController({ key: 'kotka' })
    const others = [
      await signedIn(['clerk'], { unitId: secondUnit }),
      await signedIn(['clerk'], { controller: elsewhere }),
      // Sees the case as data protection officer, and posts nothing of it as another unit's clerk.
      await signedIn(['clerk', 'dpo'], { unitId: secondUnit }),
    ]
    for (const cookie of others) {
      expect(await rowOf(letter, cookie)).toBeUndefined()
      for (const intent of ['print', 'return']) {
        expect(await statusOf(() => press({ intent, id: letter.id }, cookie))).toBe(404)
      }
      const answer = await press(chosen([letter.id]), cookie)
      expect(locationOf(answer)).toContain('posted=0&refused=1')
      const one = {
        path: `/fi/desk/cases/${letter.requestId}/deliveries/${letter.id}`,
        params: { lang: 'fi', requestId: letter.requestId, deliveryId: letter.id },
        cookie,
      }
      expect(await statusOf(() => deliveryLoader(routeArgs(world, one)))).toBe(404)
    }
    expect((await statusOfLast(letter))?.status).toBe('waiting')
  })

  it('shows a receipt to every unit of the case', async () => {
    const letter = await toPost({
      letter: 'L-01',
      state: 'received',
      items: [{}, { unitId: secondUnit }],
    })
    expect(await rowOf(letter)).toMatchObject({ letter: 'L-01', dueOn: null, warning: null })
    expect(await rowOf(letter, await signedIn(['clerk'], { unitId: secondUnit }))).toMatchObject({
      letter: 'L-01',
    })
  })

  it('puts the most urgent first', async () => {
    const early = await toPost({ receivedOn: '2026-10-12' })
    const late = await toPost({ receivedOn: '2026-10-26' })
    const ids = (await queue()).rows.map(({ id }) => id)
    expect(ids.indexOf(early.id)).toBeLessThan(ids.indexOf(late.id))
  })

  it('posts a notice to the recipient of the data, at the recipient’s address', async () => {
    const person = await world.insertPerson({ non_disclosure: true, family_name: 'Suojattu' })
    const found = await insertCase(world, { controller: home, person, state: 'answered' })
    const notice = await insertDeliveryOf(world, found, {
      way: 'post',
      letter: 'L-15',
      envelope: { address: 'Kela\nPL 450\n00056 Kela', source: 'recipient' },
    })
    expect(await rowOf(notice)).toMatchObject({
      recipient: 'Kela',
      addressLines: ['PL 450', '00056 Kela'],
      nonDisclosure: false,
      dueOn: null,
    })
  })
})

describe('turvakielto', () => {
  const home2 = { street: 'Salattu katu 3', postalCode: '53100', city: 'Lappeenranta' }

  it('shows an address that was given for this answer, and only here', async () => {
    const person = await world.insertPerson({ non_disclosure: true, address: home2 })
    const letter = await toPost({ person })
    expect(await rowOf(letter)).toMatchObject({
      addressLines: ['Postikuja 2', '53100 Lappeenranta'],
      nonDisclosure: true,
    })
    const one = {
      path: `/fi/desk/cases/${letter.requestId}/deliveries/${letter.id}`,
      params: { lang: 'fi', requestId: letter.requestId, deliveryId: letter.id },
      cookie: clerkCookie,
    }
    const page = await deliveryLoader(routeArgs(world, one))
    expect(JSON.stringify(page)).not.toContain('Postikuja')
  })

  it('hides an address from the registers, also when the mark came after the letter', async () => {
    const person = await world.insertPerson({ address: home2 })
    const letter = await toPost({ person, contact: { address: '' } })
    expect((await rowOf(letter))?.addressLines).toEqual(['Salattu katu 3', '53100 Lappeenranta'])
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('persons').where({ id: person.id }).update({ non_disclosure: true }),
    )
    const page = await queue()
    expect(page.rows.find(({ id }) => id === letter.id)).toMatchObject({
      recipient: 'Testi Henkilö',
      addressLines: null,
    })
    expect(JSON.stringify(page)).not.toContain('Salattu')
  })
})

describe('D-41: seven days before the due date', () => {
  it.each([
    ['2026-11-13T08:00:00Z', false],
    // Already the 14th in Finland.
    ['2026-11-13T22:30:00Z', true],
    ['2026-11-25T08:00:00Z', true],
  ])('at %s the warning is there: %s; it blocks nothing', async (now, warned) => {
    const letter = await toPost()
    world.setNow(now)
    const cookie = await signedIn(['clerk'])
    const row = await rowOf(letter, cookie)
    expect(row?.dueOn).toBe('2026-11-20')
    expect(row?.warning !== null).toBe(warned)
    if (warned) expect(row?.warning).toContain('13.11.2026')
    await press({ intent: 'print', id: letter.id }, cookie)
    expect((await statusOfLast(letter))?.status).toBe('printed')
  })

  it('counts an extension from the day by which it must be told', async () => {
    const letter = await toPost({ letter: 'L-02', state: 'collecting' })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('request_items')
        .where({ request_id: letter.requestId })
        .update({ extended_due_on: '2027-01-20' }),
    )
    expect((await rowOf(letter))?.dueOn).toBe('2026-11-20')
  })
})

describe('what a clerk does in the queue', () => {
  it('printing opens the letter and marks it; again, it stays as it is', async () => {
    const letter = await toPost()
    const answer = await press({ intent: 'print', id: letter.id })
    expect(locationOf(answer)).toBe(
      `/fi/desk/cases/${letter.requestId}/letters/${letter.letterId}.pdf`,
    )
    await press({ intent: 'print', id: letter.id })
    expect(await courseOf(world, letter.id)).toEqual(['waiting', 'printed'])
    expect(await auditOf(world, letter.requestId)).toEqual(['letter-printed', 'letter-printed'])
  })

  it('marks several as posted on one day', async () => {
    const letters = [await toPost(), await toPost()]
    world.setNow('2026-11-05T08:00:00Z')
    const cookie = await signedIn(['clerk'])
    const answer = await press(
      chosen(
        letters.map(({ id }) => id),
        '4.11.2026',
      ),
      cookie,
    )
    expect(locationOf(answer)).toContain('posted=2&refused=0')
    for (const letter of letters) {
      expect(await statusOfLast(letter)).toMatchObject({ status: 'posted', sent_on: '2026-11-04' })
      expect(await courseOf(world, letter.id)).toEqual(['waiting', 'printed', 'posted'])
      expect(await auditOf(world, letter.requestId)).toContain('letter-posted')
      expect(await rowOf(letter, cookie)).toBeUndefined()
      expect(await rowOf(letter, cookie, '?view=posted')).toMatchObject({ sentOn: '2026-11-04' })
    }
    expect(locationOf(await press(chosen([letters[0]!.id], '5.11.2026'), cookie))).toContain(
      'posted=1',
    )
    expect(await statusOfLast(letters[0]!)).toMatchObject({ sent_on: '2026-11-04' })
  })

  it.each([
    ['a day that is none', '31.2.2026', 'badDay'],
    ['a day to come', '4.11.2026', 'badDay'],
    ['no letter', '3.11.2026', 'nothingChosen'],
  ])('refuses %s and keeps what was typed', async (what, on, reason) => {
    const letter = await toPost()
    const answer = await press(chosen(what === 'no letter' ? [] : [letter.id], on))
    expect(answer).toMatchObject({ data: { reason, on }, init: { status: 400 } })
    expect((await statusOfLast(letter))?.status).toBe('waiting')
  })

  it('posts nothing on a day before it was issued, and nothing that is handed over', async () => {
    const letter = await toPost()
    expect(locationOf(await press(chosen([letter.id], '2.11.2026')))).toContain(
      'posted=0&refused=1',
    )
    const found = await insertCase(world, { controller: home, state: 'answered' })
    const visit = await insertDeliveryOf(world, found, { way: 'visit' })
    expect(locationOf(await press(chosen([visit.id])))).toContain('posted=0&refused=1')
    expect(await rowOf(visit)).toMatchObject({ way: 'visit', status: 'waiting', addressLines: [] })
  })

  it('takes a letter back that the post returned', async () => {
    const letter = await toPost()
    await press(chosen([letter.id]))
    const answer = await press({ intent: 'return', id: letter.id })
    expect(locationOf(answer)).toContain('done=return')
    expect(await statusOfLast(letter)).toMatchObject({ status: 'failed', sent_on: null })
    expect(await courseOf(world, letter.id)).toContain('failed returned')
    expect(await rowOf(letter)).toMatchObject({ status: 'failed' })
    expect(await auditOf(world, letter.requestId)).toContain('delivery-failed')
    expect(await statusOf(() => press({ intent: 'print', id: letter.id }))).toBe(409)
  })

  it('answers what is no act, no letter and no id', async () => {
    expect(await statusOf(() => press({ intent: 'burn', id: 'x' }))).toBe(400)
    expect(await statusOf(() => press({ intent: 'print', id: 'x' }))).toBe(404)
    expect(await statusOf(() => press({ intent: 'print', id: home.id }))).toBe(404)
  })
})
