import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LetterId } from '#app/letters/letter.ts'
import type { LetterContent } from '#app/letters/template.ts'
import { action as actAction } from '#app/routes/desk/case-act.tsx'
import { insertCase, type CaseFields, type TestCase } from '#test/support/cases.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  jobsOf,
  ledTo,
  LETTER_SAMPLES,
  letterPage,
  pressLetter,
  refusalOf,
  rowsOf,
  SAMPLE_NOW,
} from '#test/support/letter-desk.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let clerk: TestStaff
let decider: TestStaff
let clerkCookie: string
let deciderCookie: string
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  const unit = { controllerId: home.id, unitId: home.unitId }
  clerk = await world.insertStaff({ ...unit, roles: ['clerk'] })
  decider = await world.insertStaff({ ...unit, roles: ['decider'] })
})
beforeEach(() => goTo(SAMPLE_NOW))
afterAll(() => world.close())

/** Another moment; sessions of before it are over. */
async function goTo(now: string): Promise<void> {
  world.setNow(now)
  clerkCookie = await world.signIn(clerk)
  deciderCookie = await world.signIn(decider)
}

/** Received on 22.11., so that the last day is 22.12. and today is 10.12. */
const insert = (fields: Partial<CaseFields> = {}) =>
  insertCase(world, {
    controller: home,
    state: 'assigned',
    handler: clerk,
    receivedOn: '2026-11-22',
    ...fields,
  })
const at = (found: TestCase, letter: LetterId) => ({ found, letter, cookie: clerkCookie })
const contentOf = (letter: LetterId): LetterContent =>
  LETTER_SAMPLES.find(({ name }) => name === `${letter} short fi`)!.draft.content
const asks = (suspends: 'yes' | 'no'): LetterContent => ({
  suspends,
  recordReason: 'Nimi puuttuu.',
})

async function itemOf(found: TestCase) {
  const [item] = await rowsOf<Record<string, unknown>>(world, 'request_items', { id: found.itemId })
  return item!
}

interface LetterRow {
  id: string
  letter: string
  bytes: Buffer
}
async function sent(found: TestCase, letter: LetterId) {
  const letters = await rowsOf<LetterRow>(world, 'letters', { request_id: found.id, letter })
  expect(letters).toHaveLength(1)
  const [{ id, bytes }] = letters as [LetterRow]
  return { id, text: inspectPdf(bytes).structure.text.replace(/\s+/g, ' ') }
}

function act(found: TestCase, event: string, version: number, fields: Record<string, string> = {}) {
  return actAction(
    routeArgs(world, {
      path: `/fi/desk/cases/${found.id}/act/${event}`,
      params: { lang: 'fi', requestId: found.id, event },
      cookie: clerkCookie,
      form: { version: `${version}`, ...fields },
    }),
  )
}
const versionOf = async (found: TestCase, letter: LetterId) =>
  (await letterPage(world, at(found, letter))).found.version

describe('an extension (L-02)', () => {
  it('tells both dates, moves the last day once, and can be taken back', async () => {
    const found = await insert()
    const place = at(found, 'L-02')
    const extension = { due: '2026-12-22', newDue: '2027-02-22', refused: null }
    expect(await letterPage(world, place)).toMatchObject({ writes: true, warnings: { extension } })
    expect(ledTo(await pressLetter(world, place, 'send', contentOf('L-02')))).toContain('done=sent')
    expect(await itemOf(found)).toMatchObject({ state: 'assigned', extended_due_on: '2027-02-22' })
    const { id, text } = await sent(found, 'L-02')
    for (const date of ['22.12.2026', '22.2.2027']) expect(text).toContain(date)
    expect(await jobsOf(world, id)).toEqual([{ requestId: found.id, notice: 'answer', id }])
    expect(
      await rowsOf(world, 'case_events', { request_id: found.id, type: 'extend' }),
    ).toMatchObject([{ data: { letterId: id, dueOn: '2027-02-22', reasonCode: 'complexity' } }])

    expect(await letterPage(world, place)).toMatchObject({
      writes: false,
      hindrance: 'extension-open',
      warnings: { extension: { refused: 'already-extended' } },
    })
    const again = await pressLetter(world, place, 'send', contentOf('L-02'))
    expect(refusalOf(again).reason).toBe('extension-open')
    await act(found, 'unextend', await versionOf(found, 'L-02'), { reason: 'Aika riittää.' })
    expect(await itemOf(found)).toMatchObject({ extended_due_on: null, last_day: '2026-12-22' })
  })

  it('is sent on the last day, and not on the day after', async () => {
    await goTo('2026-12-22T21:30:00Z')
    const onLastDay = await insert()
    const place = at(onLastDay, 'L-02')
    expect(ledTo(await pressLetter(world, place, 'send', contentOf('L-02')))).toContain('done=sent')
    const late = await insert()
    await goTo('2026-12-22T22:30:00Z')
    const refused = await pressLetter(world, at(late, 'L-02'), 'send', contentOf('L-02'))
    expect(refusalOf(refused)).toMatchObject({ reason: 'extension-open', typed: true })
    const { warnings } = await letterPage(world, at(late, 'L-02'))
    expect(warnings.extension?.refused).toBe('too-late')
    expect(await rowsOf(world, 'letters', { request_id: late.id })).toEqual([])
  })

  it('does not exist for log data, which have a time limit of their own', async () => {
    const found = await insert({ right: 'logData', clock: 'log-703' })
    const page = await letterPage(world, at(found, 'L-02'))
    expect(page).toMatchObject({ writes: false, hindrance: 'extension-open' })
    expect(page.warnings.extension?.refused).toBe('no-extension-in-law')
  })
})

describe.each([
  ['L-03', 'identifying'],
  ['L-04', 'clarifying'],
] as const)('a question to the person (%s)', (letter, state) => {
  it('moves no date when the officer does not suspend the time limit', async () => {
    const found = await insert()
    const content = { ...contentOf(letter), ...asks('no') }
    expect(ledTo(await pressLetter(world, at(found, letter), 'send', content))).toContain(
      'done=sent',
    )
    expect(await itemOf(found)).toMatchObject({ state, suspended_since: null })
    await sent(found, letter)
  })

  it('suspends it from today, and the answer moves the last day by the days between', async () => {
    const found = await insert()
    const content = { ...contentOf(letter), ...asks('yes') }
    ledTo(await pressLetter(world, at(found, letter), 'send', content))
    const suspended = { state, suspended_since: '2026-12-10', due_on: '2026-12-22' }
    expect(await itemOf(found)).toMatchObject(suspended)
    expect((await sent(found, letter)).text).toContain('10.12.2026')
    await goTo('2026-12-15T08:00:00Z')
    await act(found, 'proceed', await versionOf(found, 'L-17'), { reason: 'Riittää.' })
    const resumed = { state: 'assigned', suspended_since: null, suspended_days: 5 }
    expect(await itemOf(found)).toMatchObject({ ...resumed, due_on: '2026-12-28' })
  })

  it('says when it comes late, and only then', async () => {
    const page = async (receivedOn: string) =>
      (await letterPage(world, at(await insert({ receivedOn }), letter))).warnings.lateQuestion
    expect(await page('2026-11-22')).toBe(true)
    expect(await page('2026-12-08')).toBe(false)
  })

  it('cannot suspend a time limit that the law knows no suspension of', async () => {
    const found = await insert({ right: 'logData', clock: 'log-703' })
    const place = at(found, letter)
    const content = { ...contentOf(letter), ...asks('yes') }
    expect(ledTo(await pressLetter(world, place, 'send', content))).toContain('check=1')
    const { problems, warnings } = await letterPage(world, place)
    expect(problems[0]).toMatchObject({ kind: 'suspension', target: 'f.suspends' })
    expect(warnings.suspension).toBe('no-suspension-in-law')
    expect(await rowsOf(world, 'letters', { request_id: found.id })).toEqual([])
  })
})

describe('a transfer (L-17) and the own answer (L-06)', () => {
  it('are both prefilled from the transfer of the register', async () => {
    const kotka = await world.insertController({ key: 'kotka' })
    const ground = { fi: 'Laki 616/2021, 64 §.', sv: 'Lag 616/2021, 64 §.' }
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('register_transfers').insert({
        register_id: home.registerId,
        to_controller_id: kotka.id,
        since: '2023-01-01',
        ground,
      }),
    )
    const found = await insert()
    const { content } = await letterPage(world, at(found, 'L-17'))
    expect(content).toMatchObject({ receiver: 'Kotkan kaupunki', why: ground.fi })
    const whole = { ...contentOf('L-17'), ...content }
    expect(ledTo(await pressLetter(world, at(found, 'L-17'), 'send', whole))).toContain('done=sent')
    expect((await sent(found, 'L-17')).text).toContain('Kotkan kaupunki')
    expect(await itemOf(found)).toMatchObject({ state: 'assigned', decision: null })

    const own = await letterPage(world, at(found, 'L-06'))
    expect(own.content['elsewhere']).toContain('Kotkan kaupunki')
    const answer = { ...contentOf('L-06'), ...own.content }
    ledTo(await pressLetter(world, at(found, 'L-06'), 'propose', answer))
    const deciding = { ...at(found, 'L-06'), cookie: deciderCookie }
    expect(ledTo(await pressLetter(world, deciding, 'issue'))).toContain('done=issue')
    expect(await itemOf(found)).toMatchObject({ state: 'answered', decision: 'not-processed' })
  })
})

describe('a fee (L-18)', () => {
  it('is announced, and the item goes on', async () => {
    const found = await insert()
    ledTo(await pressLetter(world, at(found, 'L-18'), 'send', contentOf('L-18')))
    await sent(found, 'L-18')
    expect(await itemOf(found)).toMatchObject({ state: 'assigned', due_on: '2026-12-22' })
    const events = await rowsOf(world, 'case_events', { request_id: found.id })
    expect(events).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'announce-fee' })]),
    )
  })
})

describe('a restriction', () => {
  it('is lifted on the announced day at the earliest, and a decider announces it (L-11)', async () => {
    const found = await insert({ right: 'restriction', state: 'restricted' })
    expect(await letterPage(world, at(found, 'L-11'))).toMatchObject({
      writes: false,
      hindrance: 'not-permitted',
    })
    const place = { ...at(found, 'L-11'), cookie: deciderCookie }
    const content = { ...contentOf('L-11'), liftsOn: '21.12.2026' }
    expect(ledTo(await pressLetter(world, place, 'send', content))).toContain('done=sent')
    expect(await itemOf(found)).toMatchObject({ state: 'lifting', lifting_on: '2026-12-21' })
    expect((await sent(found, 'L-11')).text).toContain('21.12.2026')

    const version = await versionOf(found, 'L-15')
    expect(await statusOf(() => act(found, 'lift', version))).toBe(409)
    await goTo('2026-12-20T22:30:00Z')
    expect(await statusOf(() => act(found, 'lift', version))).toBe(302)
    expect(await itemOf(found)).toMatchObject({ state: 'answered' })
  })
})

describe('a notice to a recipient (L-15)', () => {
  it('goes by post to the recipient, and stands among the notices of Art. 19', async () => {
    const found = await insert({ right: 'erasure', state: 'answered', endedOn: '2026-12-01' })
    const place = at(found, 'L-15')
    const page = await letterPage(world, place)
    expect(page.content).toMatchObject({ action: 'erased', actionDate: '1.12.2026' })
    const offers = page.fields.find(({ id }) => id === 'recipientName')!.offers
    expect(offers.length).toBeGreaterThan(0)
    ledTo(await pressLetter(world, place, `use:recipientName:${offers[0]!.id}`))
    const named = await letterPage(world, place)
    expect(named.content['recipientName']).toBe(offers[0]!.text)
    const content = {
      ...contentOf('L-15'),
      recipientName: named.content['recipientName']!,
      recipientAddress: 'Katu 1\n00100 HELSINKI',
    }
    expect(ledTo(await pressLetter(world, place, 'send', content))).toContain('done=sent')
    const { id } = await sent(found, 'L-15')
    expect(await rowsOf(world, 'deliveries', { letter_id: id })).toMatchObject([
      { way: 'post', status: 'waiting', address: `${offers[0]!.text}\nKatu 1\n00100 HELSINKI` },
    ])
    expect(await rowsOf(world, 'recipient_notices', { item_id: found.itemId })).toMatchObject([
      { recipient: offers[0]!.text, outcome: 'sent', letter_id: id },
    ])
    expect(await jobsOf(world, id)).toEqual([])
    // The next recipient's letter begins anew.
    expect((await letterPage(world, place)).letterVersion).toBe(0)
  })
})
