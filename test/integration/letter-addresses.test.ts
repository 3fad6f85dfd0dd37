import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { getAnswerFacts } from '#app/requests/answer-draft.server.ts'
import { makeReceiptLetter } from '#app/requests/receipt-job.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import { insertCase, type CaseFields, type GuestCase } from '#test/support/cases.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  ledTo,
  LETTER_SAMPLES,
  pressLetter,
  rowsOf,
  SAMPLE_NOW,
} from '#test/support/letter-desk.ts'
import {
  createWorld,
  routeArgs,
  type TestController,
  type TestPerson,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

/** A letter prints the address that it is posted to, and never that of a person somebody asked about. */

const HOME = { street: 'Lapsenkotikuja 1', postalCode: '99990', city: 'Lapsela' }
const OTHER_HOME = { street: 'Kysyjänkatu 2', postalCode: '48100', city: 'Kotka' }
const GIVEN = 'Postilokero 77\n32700 Huittinen'
const ALL = /Lapsenkotikuja|99990|Kysyjänkatu|48100|Postilokero|32700/

let world: World
let home: TestController
let clerk: TestStaff
let cookie: string
beforeAll(async () => {
  world = await createWorld()
  world.setNow(SAMPLE_NOW)
  home = await world.insertController()
  clerk = await world.insertStaff({
    controllerId: home.id,
    unitId: home.unitId,
    roles: ['clerk'],
  })
  cookie = await world.signIn(clerk)
})
afterAll(() => world.close())

const paper = { details: { answerForm: 'paper' as const } }

async function child(fields: object = {}): Promise<TestPerson> {
  const known = { calling_name: 'Lapsi', birth_date: '2016-01-01', address: HOME }
  return world.insertPerson({ ...known, ...fields })
}

/** A case about a child that their guardian has asked. */
async function ofChild(
  fields: Partial<CaseFields> = {},
  of: { child?: object; guardian?: object } = {},
): Promise<GuestCase> {
  const person = await child(of.child)
  const submittedBy = await world.insertPerson({ calling_name: 'Kysyjä', ...of.guardian })
  await world.insertGuardianship(submittedBy.id, person.id)
  return insert({ person, submittedBy, ...fields })
}

const insert = (fields: Partial<CaseFields>) =>
  insertCase(world, {
    controller: home,
    state: 'assigned',
    handler: clerk,
    receivedOn: '2026-11-22',
    ...fields,
  })

const FEE = LETTER_SAMPLES.find(({ name }) => name === 'L-18 short fi')!.draft.content

/** The text of all letters that go out of a case, with how the one by hand goes; and of its answer. */
async function lettersOf(found: GuestCase) {
  ledTo(await pressLetter(world, { found, letter: 'L-18', cookie }, 'send', FEE))
  const { portal } = world
  await makeReceiptLetter({ ...portal, db: world.workerDb }, { requestId: found.id })
  const letters = await rowsOf<{ id: string; letter: string; bytes: Buffer }>(world, 'letters', {
    request_id: found.id,
  })
  const text = (letter: string) => {
    const { bytes } = letters.find((one) => one.letter === letter)!
    return inspectPdf(bytes).structure.text.replace(/\s+/g, ' ')
  }
  const fee = letters.find(({ letter }) => letter === 'L-18')!
  const [delivery] = await rowsOf<{ way: string; address: string }>(world, 'deliveries', {
    letter_id: fee.id,
  })
  return {
    delivery,
    fee: text('L-18'),
    receipt: text('L-01'),
    answer: (await answerHead(found)).join('\n'),
  }
}

async function answerHead({ id }: GuestCase): Promise<readonly string[]> {
  const args = routeArgs(world, { path: '/fi/desk', params: { lang: 'fi' }, cookie })
  let lines: readonly string[] = []
  await withStaff(args, CASE_ROLES, async (ctx) => {
    const found = await findStaffCase(ctx.tx, id)
    if (found === undefined) throw new Error('no case')
    const { recipient } = (await getAnswerFacts(ctx, found, undefined)).head
    lines = [recipient.name, ...(recipient.addressLines ?? [])]
  })
  return lines
}

it('a guardian who reads it in the portal: no address at all', async () => {
  const { delivery, ...texts } = await lettersOf(
    await ofChild({}, { guardian: { address: OTHER_HOME } }),
  )
  expect(delivery).toMatchObject({ way: 'portal', address: '' })
  for (const text of Object.values(texts)) {
    expect(text).toMatch(/Lapsi Henkilö\s*Huoltaja: Kysyjä Henkilö/)
    expect(text).not.toMatch(ALL)
  }
})

it('a guardian who gave an address for the answer: that one', async () => {
  const found = await ofChild({ ...paper, contact: { address: GIVEN } })
  const { delivery, fee, receipt, answer } = await lettersOf(found)
  expect(delivery).toMatchObject({ way: 'post', address: `Kysyjä Henkilö\n${GIVEN}` })
  for (const text of [fee, answer]) {
    expect(text).toContain('Kysyjä Henkilö')
    expect(text).toMatch(/Postilokero 77\s?32700 Huittinen/)
    expect(text).not.toMatch(/Lapsenkotikuja|99990/)
  }
  // Made in the portal, it is read there.
  expect(receipt).not.toMatch(ALL)
})

it('a guardian who wants paper and gave none: their own known one, never the child’s', async () => {
  const guardian = { address: OTHER_HOME }
  const { delivery, fee, answer } = await lettersOf(await ofChild(paper, { guardian }))
  expect(delivery).toMatchObject({
    way: 'post',
    address: 'Kysyjä Henkilö\nKysyjänkatu 2\n48100 Kotka',
  })
  for (const text of [fee, answer]) {
    expect(text).toContain('Kysyjänkatu 2')
    expect(text).not.toMatch(/Lapsenkotikuja|99990/)
  }
})

it('a guardian of whom no address is known is handed the letter; the child’s is not used', async () => {
  const { delivery, ...texts } = await lettersOf(
    await ofChild({ ...paper, channel: 'post', authentication: 'checked' }),
  )
  expect(delivery).toMatchObject({ way: 'visit', address: '' })
  for (const text of Object.values(texts)) expect(text).not.toMatch(ALL)
})

it.each(['child', 'guardian'])(
  'turvakielto of the %s: posted, and nothing printed',
  async (who) => {
    const found = await ofChild(
      { ...paper, channel: 'post', authentication: 'checked', contact: { address: GIVEN } },
      { [who]: { non_disclosure: true } },
    )
    const { delivery, ...texts } = await lettersOf(found)
    expect(delivery).toMatchObject({ way: 'post', address: `Kysyjä Henkilö\n${GIVEN}` })
    for (const text of Object.values(texts)) expect(text).not.toMatch(ALL)
  },
)

it('an agent is not told where the principal lives (K-06)', async () => {
  const person = await world.insertPerson({
    calling_name: 'Päämies',
    address: HOME,
  })
  const submittedBy = await world.insertPerson({ calling_name: 'Kysyjä' })
  await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx('mandates').insert({
      controller_id: home.id,
      principal_id: person.id,
      agent_id: submittedBy.id,
      kind: 'authorisation',
      proof: 'Valtakirja',
      since: '2026-01-01',
      recorded_by: clerk.id,
      recorded_at: Temporal.Instant.from(SAMPLE_NOW).toString(),
    }),
  )
  for (const fields of [{}, paper]) {
    const { delivery, ...texts } = await lettersOf(await insert({ person, submittedBy, ...fields }))
    expect(delivery?.address).toBe('')
    for (const text of Object.values(texts)) {
      expect(text).toMatch(/Päämies Henkilö\s*Edustaja: Kysyjä Henkilö/)
      expect(text).not.toMatch(ALL)
    }
  }
})

it('a person known to the controller, asked about by somebody who is not: none of theirs', async () => {
  const requester = { name: 'Vieras Kysyjä', birthDate: '', onBehalfOf: 'Lapsi Henkilö' }
  const about = { ...paper, channel: 'post', authentication: 'checked', requester } as const
  const person = await child()
  for (const contact of [{}, { address: GIVEN }]) {
    const found = await insertCase(world, {
      controller: home,
      state: 'assigned',
      handler: clerk,
      person,
      contact,
      ...about,
    })
    const { delivery, ...texts } = await lettersOf(found)
    const isPosted = 'address' in contact
    expect(delivery).toMatchObject({
      way: isPosted ? 'post' : 'visit',
      address: isPosted ? `Vieras Kysyjä\n${GIVEN}` : '',
    })
    for (const text of Object.values(texts)) expect(text).not.toMatch(/Lapsenkotikuja|99990/)
  }
})

it('whoever asks of themselves on paper has their known address, in the portal none', async () => {
  const person = await world.insertPerson({ address: HOME })
  const posted = await lettersOf(
    await insert({ person, ...paper, channel: 'post', authentication: 'checked' }),
  )
  for (const text of [posted.fee, posted.receipt, posted.answer]) {
    expect(text).toMatch(/Lapsenkotikuja 1\s?99990 Lapsela/)
  }
  const { delivery, ...texts } = await lettersOf(await insert({ person }))
  expect(delivery).toMatchObject({ way: 'portal' })
  for (const text of Object.values(texts)) expect(text).not.toMatch(ALL)
})
