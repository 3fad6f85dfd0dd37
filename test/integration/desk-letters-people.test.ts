import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LetterId } from '#app/letters/letter.ts'
import type { StaffRole } from '#app/people/roles.ts'
import { action, loader } from '#app/routes/desk/write-letter.tsx'
import { loader as answerLoader } from '#app/routes/desk/answer.tsx'
import { insertCase, type CaseFields, type TestCase } from '#test/support/cases.ts'
import {
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
let clerkCookie: string
let deciderCookie: string
beforeAll(async () => {
  world = await createWorld()
  world.setNow(SAMPLE_NOW)
  home = await world.insertController()
  clerk = await staffOf(home, 'clerk')
  clerkCookie = await world.signIn(clerk)
  deciderCookie = await world.signIn(await staffOf(home, 'decider'))
})
afterAll(() => world.close())

const staffOf = (controller: TestController, ...roles: StaffRole[]): Promise<TestStaff> =>
  world.insertStaff({ controllerId: controller.id, unitId: controller.unitId, roles })
const insert = (fields: Partial<CaseFields> = {}) =>
  insertCase(world, {
    controller: home,
    right: 'rectification',
    state: 'assigned',
    handler: clerk,
    receivedOn: '2026-11-22',
    ...fields,
  })
const sample = (name: string) => LETTER_SAMPLES.find((one) => one.name === name)!.draft.content
const at = (found: TestCase, letter: LetterId = 'L-08', cookie = clerkCookie) => ({
  found,
  letter,
  cookie,
})

describe('two who edit at once', () => {
  it('the second gets both texts, nothing is overwritten, and the next save is a choice', async () => {
    const found = await insert()
    const seen = { letterVersion: '0' }
    ledTo(await pressLetter(world, at(found), 'save', { correctionGround: 'Ensimmäinen' }, seen))
    const second = await pressLetter(world, at(found), 'save', { correctionGround: 'Toinen' }, seen)
    const { reason, conflict, content } = refusalOf(second)
    expect(reason).toBe('letter-conflict')
    expect(content).toMatchObject({ correctionGround: 'Toinen' })
    expect(conflict).toMatchObject([
      { id: 'correctionGround', stored: 'Ensimmäinen', typed: 'Toinen' },
    ])
    const page = await letterPage(world, at(found))
    expect(page.content).toMatchObject({ correctionGround: 'Ensimmäinen' })
    ledTo(await pressLetter(world, at(found), 'save', { correctionGround: 'Toinen' }))
    expect((await letterPage(world, at(found))).content).toMatchObject({
      correctionGround: 'Toinen',
    })
  })

  it('two presses at the same moment leave one text and one conflict', async () => {
    const found = await insert()
    const answers = await Promise.all(
      ['Yksi', 'Kaksi'].map((text) =>
        pressLetter(world, at(found), 'save', { correctionGround: text }, { letterVersion: '0' }),
      ),
    )
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1)
    expect(await rowsOf(world, 'letter_drafts', { item_id: found.itemId })).toMatchObject([
      { version: 1 },
    ])
  })

  it('a letter of procedure is sent once', async () => {
    const found = await insert({ right: 'access' })
    const place = at(found, 'L-18')
    const content = sample('L-18 short fi')
    const { version } = (await letterPage(world, place)).found
    const seen = { version: `${version}`, letterVersion: '0' }
    const sent = await Promise.all([
      pressLetter(world, place, 'send', content, seen),
      pressLetter(world, place, 'send', content, seen),
    ])
    expect(sent.filter((answer) => answer instanceof Response)).toHaveLength(1)
    expect(await rowsOf(world, 'letters', { request_id: found.id })).toHaveLength(1)
  })

  it('what another tab saves while a letter is drawn is neither sent nor lost', async () => {
    const found = await insert({ right: 'access' })
    const place = at(found, 'L-18')
    const content = sample('L-18 short fi')
    const { renderer } = world.portal
    const slow = {
      ...renderer,
      render: async (document: Parameters<typeof renderer.render>[0]) => {
        ledTo(await pressLetter(world, place, 'save', { limit: 'Uusi rajaus' }))
        return renderer.render(document)
      },
    }
    const meanwhile = { ...world, portal: { ...world.portal, renderer: slow } }
    const refused = refusalOf(await pressLetter(meanwhile, place, 'send', content))
    expect(refused.reason).toBe('conflict')
    expect(await rowsOf(world, 'letters', { request_id: found.id })).toEqual([])
    expect((await letterPage(world, place)).content).toMatchObject({ limit: 'Uusi rajaus' })
  })

  it('a change after the decider has looked: nobody issues another text than they have seen', async () => {
    const found = await insert()
    ledTo(await pressLetter(world, at(found), 'propose', sample('L-08 short fi')))
    const deciding = at(found, 'L-08', deciderCookie)
    const { found: shown, letterVersion } = await letterPage(world, deciding)
    const seen = { version: `${shown.version}`, letterVersion: `${letterVersion}` }
    ledTo(await pressLetter(world, deciding, 'return', {}, { text: 'Tarkenna.' }))
    ledTo(await pressLetter(world, at(found), 'propose', { correctedOn: '1.12.2026' }))
    const refused = refusalOf(await pressLetter(world, deciding, 'issue', {}, seen))
    expect(refused.reason).toBe('conflict')
    expect(refused.changes.map(({ type }) => type)).toEqual(['return', 'draft', 'propose'])
  })
})

describe('what the form does not hold', () => {
  it('keeps what was saved of it: fields appear and go with a choice', async () => {
    const found = await insert()
    const { fields } = await letterPage(world, at(found))
    expect(fields.map(({ id }) => id)).not.toContain('refusals')
    ledTo(await pressLetter(world, at(found), 'save', { outcome: 'refused' }))
    const refused = await letterPage(world, at(found))
    expect(refused.fields.map(({ id }) => id)).toContain('refusals')
    expect(refused.fields.map(({ id }) => id)).not.toContain('corrections')
    // Prefilled from the request, hidden by the refusal, and there again with the next choice.
    ledTo(await pressLetter(world, at(found), 'save', { outcome: 'granted' }))
    const { content } = await letterPage(world, at(found))
    expect(content['corrections']).toEqual([{ where: '', before: 'Osoite', after: 'Uusi' }])
  })

  it('rows come and go by buttons, and a ground is taken over in the language of the case', async () => {
    const found = await insert({ caseLanguage: 'sv' })
    ledTo(await pressLetter(world, at(found), 'save', { outcome: 'refused' }))
    ledTo(await pressLetter(world, at(found), 'use:refusals:gdpr-16'))
    ledTo(await pressLetter(world, at(found), 'add-row:refusals'))
    const { content, fields } = await letterPage(world, at(found))
    expect(content['refusals']).toEqual([
      expect.objectContaining({
        ground: expect.stringContaining('Anteckningen återger') as string,
      }),
      {},
    ])
    // The officer reads Finnish.
    const offers = fields.find(({ id }) => id === 'refusals')!.offers
    expect(offers.find(({ id }) => id === 'gdpr-16')?.text).toContain('Merkintä kertoo')
    ledTo(await pressLetter(world, at(found), 'remove-row:refusals:0'))
    expect((await letterPage(world, at(found))).content['refusals']).toEqual([{}])
  })
})

describe('the letter that was written last', () => {
  it('is the one that the decider gets, also after a detour', async () => {
    const found = await insert()
    ledTo(await pressLetter(world, at(found), 'save', sample('L-08 short fi')))
    ledTo(await pressLetter(world, at(found, 'L-06'), 'save', { more: 'Ehkä' }))
    expect(ledTo(await pressLetter(world, at(found), 'propose'))).toContain('done=propose')
    const [item] = await rowsOf(world, 'request_items', { id: found.itemId })
    expect(item).toMatchObject({ state: 'review', answer_letter: 'L-08' })
  })
})

describe('a second pair of eyes, where the controller wants it', () => {
  it('issues what goes against the person; what is granted may be issued by its writer', async () => {
    const strict = await world.insertController({ key: 'huittinen' })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx.raw(
        `update controllers set settings = settings || '{"secondPairOfEyes": true}' where id = ?`,
        [strict.id],
      ),
    )
    const both = await staffOf(strict, 'clerk', 'decider')
    const own = await world.signIn(both)
    const other = await world.signIn(await staffOf(strict, 'decider'))
    const proposed = async (name: string) => {
      const found = await insert({ controller: strict, handler: both })
      ledTo(await pressLetter(world, at(found, 'L-08', own), 'propose', sample(name)))
      return found
    }
    const refused = await proposed('L-08 refused fi')
    expect(await letterPage(world, at(refused, 'L-08', own))).toMatchObject({
      issueHindrance: 'four-eyes',
    })
    const alone = await pressLetter(world, at(refused, 'L-08', own), 'issue')
    expect(refusalOf(alone).reason).toBe('four-eyes')
    const second = await pressLetter(world, at(refused, 'L-08', other), 'issue')
    expect(ledTo(second)).toContain('done=issue')
    const granted = await proposed('L-08 short fi')
    expect(ledTo(await pressLetter(world, at(granted, 'L-08', own), 'issue'))).toContain('issue')
  })
})

describe('who may not', () => {
  it('a clerk or a head of unit issues or returns nothing', async () => {
    const found = await insert()
    ledTo(await pressLetter(world, at(found), 'propose', sample('L-08 short fi')))
    const head = await world.signIn(await staffOf(home, 'unit-head'))
    for (const cookie of [clerkCookie, head]) {
      expect(await letterPage(world, at(found, 'L-08', cookie))).toMatchObject({ decides: false })
      const issue = await pressLetter(world, at(found, 'L-08', cookie), 'issue')
      expect(refusalOf(issue).reason).toBe('not-permitted')
      const back = await pressLetter(world, at(found, 'L-08', cookie), 'return', {}, { text: 'Ei' })
      expect(refusalOf(back).reason).toBe('not-permitted')
    }
  })

  it('a colleague reads, and writes nothing: what they typed is kept on their page', async () => {
    const found = await insert()
    const colleague = await world.signIn(await staffOf(home, 'clerk'))
    for (const letter of ['L-08', 'L-02'] as const) {
      const place = at(found, letter, colleague)
      const page = await letterPage(world, place)
      expect(page).toMatchObject({ writes: false, hindrance: 'is-handler' })
      expect(page.blocks?.length).toBeGreaterThan(3)
      const refused = refusalOf(await pressLetter(world, place, 'save', { reasons: 'Oma' }))
      expect(refused).toMatchObject({ reason: 'is-handler', typed: true })
    }
    expect(await rowsOf(world, 'letter_drafts', { item_id: found.itemId })).toEqual([])
  })

  const status = (found: TestCase, letter: string, cookie: string, intent?: string) => {
    const args = routeArgs(world, {
      path: `/fi/desk/cases/${found.id}/write/${letter}`,
      params: { lang: 'fi', requestId: found.id, letter },
      cookie,
      form: intent === undefined ? undefined : { intent, version: '2', letterVersion: '0' },
    })
    return statusOf(() => (intent === undefined ? loader(args) : action(args)))
  }

  it('another unit, another controller, the DPO, the person', async () => {
    const found = await insert()
    const kotka = await world.insertController({ key: 'kotka' })
    const unitId = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      const unit = { controller_id: home.id, key: 'muu', name: { fi: 'Muu', sv: 'Annan' } }
      const rows = await tx('units')
        .insert({ ...unit, email: 'muu@example.test' })
        .returning<{ id: string }[]>('id')
      return rows[0]?.id ?? ''
    })
    const elsewhere = await world.insertStaff({ controllerId: home.id, unitId, roles: ['decider'] })
    const visitors = [
      [await world.signIn(elsewhere), 404],
      [await world.signIn(await staffOf(kotka, 'decider')), 404],
      [await world.signIn(await world.insertStaff({ controllerId: home.id, roles: ['dpo'] })), 403],
      [await world.signIn(found.person), 302],
    ] as const
    for (const [cookie, want] of visitors) {
      expect(await status(found, 'L-08', cookie)).toBe(want)
      for (const intent of ['save', 'issue', 'return']) {
        expect(await status(found, 'L-08', cookie, intent)).toBe(want)
      }
    }
  })

  it.each([['L-01'], ['L-05'], ['L-07'], ['L-09'], ['L-11'], ['L-99'], ['x']])(
    '%s is no letter that answers a request for rectification',
    async (letter) => {
      const found = await insert()
      expect(await status(found, letter, clerkCookie)).toBe(404)
      expect(await status(found, letter, clerkCookie, 'save')).toBe(404)
    },
  )

  it('the editor of the access answer is for access only', async () => {
    const found = await insert()
    const path = `/fi/desk/cases/${found.id}/answer`
    const params = { lang: 'fi', requestId: found.id }
    const args = routeArgs(world, { path, params, cookie: clerkCookie })
    expect(await statusOf(() => answerLoader(args))).toBe(404)
  })

  it.each([
    ['L-08', 'send'],
    ['L-18', 'propose'],
    ['L-18', 'attach'],
    ['L-18', 'issue'],
    ['L-08', 'nonsense'],
  ])('%s has no button %s', async (letter, intent) => {
    expect(await status(await insert(), letter, clerkCookie, intent)).toBe(400)
  })
})
