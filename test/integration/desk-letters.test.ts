import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TEMPLATE_VERSION } from '#app/letters/letter.ts'
import { decisionOfLetter, isProcedureLetter } from '#app/requests/letter-work.ts'
import { loader as caseLoader } from '#app/routes/desk/case.tsx'
import { insertCase, type CaseFields, type TestCase } from '#test/support/cases.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  insertSampleCase,
  jobsOf,
  ledTo,
  LETTER_SAMPLES,
  letterPage,
  pressLetter,
  rowsOf,
  SAMPLE_NOW,
  type LetterSample,
} from '#test/support/letter-desk.ts'
import {
  createWorld,
  routeArgs,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let clerk: TestStaff
let clerkCookie: string
let decider: TestStaff
let deciderCookie: string
beforeAll(async () => {
  world = await createWorld()
  world.setNow(SAMPLE_NOW)
  home = await world.insertController()
  const unit = { controllerId: home.id, unitId: home.unitId }
  clerk = await world.insertStaff({ ...unit, roles: ['clerk'] })
  decider = await world.insertStaff({ ...unit, roles: ['decider'] })
  clerkCookie = await world.signIn(clerk)
  deciderCookie = await world.signIn(decider)
})
afterAll(() => world.close())

/** Every outcome of every letter in Finnish, and each letter once in Swedish. */
const ANSWERS = LETTER_SAMPLES.filter(
  ({ name, template }) =>
    !isProcedureLetter(template.id) &&
    (name.endsWith('fi') ? !name.includes('long') : name.includes(' short ')),
)
const SENTENCES = {
  fi: { appeal: 'Valitusosoitus', title: 'Käsittelijä', gap: '[Puuttuu vielä]' },
  sv: { appeal: 'Besvärsanvisning', title: 'Handläggare', gap: '[Saknas ännu]' },
} as const

interface LetterRow {
  id: string
  bytes: Buffer
}
async function proposed(sample: LetterSample) {
  const who = { controller: home, handler: clerk, cookie: clerkCookie }
  const found = await insertSampleCase(world, sample, who)
  const letter = sample.template.id
  const place = { found, letter, cookie: clerkCookie }
  const answer = await pressLetter(world, place, 'propose', sample.draft.content)
  expect(ledTo(answer)).toContain('done=propose')
  return found
}
const itemOf = async (id: string) => (await rowsOf<object>(world, 'request_items', { id }))[0]

it('every right has an answer among the samples', () => {
  expect([...new Set(ANSWERS.map(({ draft }) => draft.facts.right))].sort()).toEqual([
    'access',
    'automatedDecision',
    'consentWithdrawal',
    'erasure',
    'explanation',
    'logData',
    'objection',
    'portability',
    'rectification',
    'restriction',
  ])
})

describe('an answer is proposed by its handler and issued by a decider', () => {
  it.each(ANSWERS)('$name', async (sample) => {
    const { template, draft } = sample
    const { id: letter } = template
    const { lang, right } = draft.facts
    const found = await proposed(sample)
    expect(await itemOf(found.itemId)).toMatchObject({ state: 'review', answer_letter: letter })

    const deciding = { found, letter, cookie: deciderCookie }
    const page = await letterPage(world, deciding)
    expect(page).toMatchObject({ decides: true, writes: false, problems: [] })
    expect(ledTo(await pressLetter(world, deciding, 'issue'))).toContain('done=issue')

    const letters = await rowsOf<LetterRow>(world, 'letters', { request_id: found.id })
    expect(letters).toMatchObject([
      { letter, lang, template_version: TEMPLATE_VERSION[letter], issued_by: decider.id },
    ])
    const [issued] = letters as [LetterRow]
    expect(issued).toMatchObject({
      sha256: createHash('sha256').update(issued.bytes).digest('hex'),
    })
    const decision = decisionOfLetter(letter, draft.content)
    const restricts = right === 'restriction' && letter === 'L-10' && decision !== 'refused'
    expect(await itemOf(found.itemId)).toMatchObject({
      state: restricts ? 'restricted' : 'answered',
      decision,
      decided_by: decider.id,
      ended_on: '2026-12-10',
    })
    const events = await rowsOf(world, 'case_events', { request_id: found.id, type: 'issue' })
    const told = { letter, letterId: issued.id, decision }
    expect(events).toMatchObject([{ actor_id: decider.id, data: told }])
    expect(await rowsOf(world, 'deliveries', { request_id: found.id })).toMatchObject([
      { letter_id: issued.id, way: 'portal', status: 'delivered' },
    ])
    const payload = { requestId: found.id, notice: 'answer', id: issued.id }
    expect(await jobsOf(world, issued.id)).toEqual([payload])

    const t = SENTENCES[lang]
    const text = inspectPdf(issued.bytes).structure.text.replace(/\s+/g, ' ')
    expect(text).toContain(found.caseNumber)
    expect(text).not.toContain(t.gap)
    if (decision === 'refused' || decision === 'partly-granted') {
      for (const words of [t.appeal, 'Testi decider', t.title]) expect(text).toContain(words)
    } else {
      expect(text).not.toContain(t.appeal)
    }
  })
})

describe('a return', () => {
  it('gives the letter back to its writer, who proposes it anew', async () => {
    const [sample] = ANSWERS as [LetterSample]
    const found = await proposed(sample)
    const letter = sample.template.id
    const deciding = { found, letter, cookie: deciderCookie }
    const text = 'Nimeä rekisterit.'
    expect(ledTo(await pressLetter(world, deciding, 'return', {}, { text }))).toContain('return')
    const page = await letterPage(world, { found, letter, cookie: clerkCookie })
    expect(page).toMatchObject({ writes: true, content: sample.draft.content })
    const place = { found, letter, cookie: clerkCookie }
    expect(ledTo(await pressLetter(world, place, 'propose'))).toContain('done=propose')
    const audit = await rowsOf<{ kind: string }>(world, 'audit_events', { request_id: found.id })
    const kinds = audit.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'answer-saved')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'answer-proposed')).toHaveLength(2)
    expect(kinds).toContain('answer-returned')
  })
})

describe('the case page', () => {
  const insert = (fields: Partial<CaseFields>) =>
    insertCase(world, { controller: home, handler: clerk, receivedOn: '2026-11-22', ...fields })

  it('offers the letters that can be written now', async () => {
    const offered = async (found: TestCase, cookie: string) => {
      const path = `/fi/desk/cases/${found.id}`
      const loaded = await caseLoader(
        routeArgs(world, { path, params: { lang: 'fi', requestId: found.id }, cookie }),
      )
      if (!('writing' in loaded)) throw new Error('no page')
      return loaded.writing
    }
    const open = await insert({ right: 'rectification', state: 'assigned' })
    expect(await offered(open, clerkCookie)).toEqual({
      answers: ['L-08', 'L-06'],
      procedure: ['L-02', 'L-03', 'L-04', 'L-15', 'L-17', 'L-18'],
    })
    expect(await offered(open, deciderCookie)).toEqual({ answers: [], procedure: [] })
    const restricted = await insert({ right: 'restriction', state: 'restricted' })
    expect(await offered(restricted, deciderCookie)).toMatchObject({ procedure: ['L-11', 'L-15'] })
    expect(await offered(restricted, clerkCookie)).toMatchObject({ procedure: ['L-15'] })
  })
})
