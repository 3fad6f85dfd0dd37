import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerContent } from '#app/requests/answer.ts'
import { rowField } from '#app/requests/answer-form.ts'
import { action, loader } from '#app/routes/desk/answer.tsx'
import { insertCase, type TestCase } from '#test/support/cases.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'

let world: World
let home: TestController
let clerk: TestStaff
let cookie: string
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  clerk = await world.insertStaff({
    controllerId: home.id,
    unitId: home.unitId,
    roles: ['clerk'],
  })
  cookie = await world.signIn(clerk)
})
afterAll(() => world.close())

const at = (found: TestCase) => ({
  path: `/fi/desk/cases/${found.id}/answer`,
  params: { lang: 'fi', requestId: found.id },
})
const mine = () => insertCase(world, { controller: home, state: 'assigned', handler: clerk })

async function page(found: TestCase, query = '', who = cookie) {
  const loaded = await loader(
    routeArgs(world, { ...at(found), path: at(found).path + query, cookie: who }),
  )
  if (!('answer' in loaded)) throw new Error('no page')
  return loaded
}

/** The form as the page holds it, with some fields changed, and a button pressed. */
async function formOf(
  found: TestCase,
  intent: string,
  changes: Record<string, string> = {},
  who = cookie,
): Promise<FormData> {
  const { answer, found: shown, files } = await page(found, '', who)
  const form = contentForm(answer.content)
  form.set('intent', intent)
  form.set('version', String(shown.version))
  form.set('answerVersion', String(answer.version))
  for (const { id } of files) form.append('fileId', id)
  for (const [name, value] of Object.entries(changes)) form.set(name, value)
  return form
}

function contentForm(content: AnswerContent): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(content)) {
    if (typeof value === 'string') form.set(name, value)
    if (value === true) form.set(name, 'yes')
    if (!Array.isArray(value)) continue
    for (const [index, row] of (value as Record<string, string | boolean>[]).entries()) {
      for (const [column, cell] of Object.entries(row)) {
        const field = rowField(name as 'codeRows', index, column)
        if (cell !== false) form.set(field, cell === true ? 'yes' : cell)
      }
    }
  }
  return form
}

const send = (found: TestCase, form: FormData, who = cookie) =>
  action(routeArgs(world, { ...at(found), cookie: who, form }))

/** Presses a button and says where it leads. */
async function press(
  found: TestCase,
  intent: string,
  changes: Record<string, string> = {},
): Promise<string> {
  const answer = await send(found, await formOf(found, intent, changes))
  return answer instanceof Response ? (answer.headers.get('location') ?? '') : ''
}

function refusalOf(answer: Awaited<ReturnType<typeof send>>) {
  if (answer instanceof Response || !('data' in answer)) throw new Error('not a refusal')
  return { ...answer.data, status: answer.init?.status }
}

describe('prefill from the notice in force at receipt', () => {
  it('tells what the notice tells, in the language of the case', async () => {
    const finnish = await mine()
    const { content } = (await page(finnish)).answer
    expect(content.purposes.split('\n').length).toBeGreaterThan(1)
    expect(content.categories).not.toBe('')
    expect(content.retention).toContain('Maire')
    expect(content).toMatchObject({ automated: 'none', transfers: 'none', recipients: 'told' })
    // Groups stand as groups: the officer names them or says why not (F-07).
    expect(content.recipientGroups).toContain('Etelä-Karjalan hyvinvointialue')
    expect(content.namedRecipients).toBe('')

    const swedish = await insertCase(world, {
      controller: home,
      state: 'assigned',
      handler: clerk,
      caseLanguage: 'sv',
    })
    expect((await page(swedish)).answer.content.recipientGroups).toContain(
      'Södra Karelens välfärdsområde',
    )
  })

  it('names the processors of a notice that knows no other recipients, and marks its silence', async () => {
    const kotka = await world.insertController({ key: 'kotka' })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('notice_versions')
        .where({ id: kotka.noticeVersionId })
        .update({ content: JSON.stringify(kotkaImmigration) }),
    )
    const officer = await world.insertStaff({
      controllerId: kotka.id,
      unitId: kotka.unitId,
      roles: ['clerk'],
    })
    const found = await insertCase(world, {
      controller: kotka,
      state: 'assigned',
      handler: officer,
    })
    const loaded = await page(found, '', await world.signIn(officer))
    expect(loaded.answer.content.namedRecipients).toContain('Tieto Oyj')
    expect(loaded.answer.content.recipientGroups).toBe('')
    expect(loaded.silent).toContain('automatedDecisions')
    expect(loaded.answer.content.automated).toBe('')
  })

  it('is empty where no notice was in force, and tells no right', async () => {
    const found = await insertCase(world, {
      controller: home,
      state: 'assigned',
      handler: clerk,
      noticeVersionId: null,
    })
    const loaded = await page(found)
    expect(loaded.silent).toHaveLength(7)
    expect(loaded.rights).toEqual([])
    expect(loaded.problems).toContainEqual({ kind: 'missing', part: 'rights' })
  })
})

describe('saving', () => {
  it('keeps everything as typed, finished or not', async () => {
    const found = await mine()
    const changes = {
      purposes: 'Ensimmäinen\r\n\r\n  toinen ',
      codes: 'told',
      'codeRows.0.code': 'X1',
      'codeRows.0.meaning': '',
    }
    expect(await press(found, 'save', changes)).toContain('saved=1')
    const { answer, found: shown } = await page(found)
    expect(answer.content).toMatchObject({
      purposes: 'Ensimmäinen\n\n  toinen ',
      codeRows: [{ code: 'X1', meaning: '' }],
    })
    expect(answer).toMatchObject({ version: 1, updatedBy: 'Testi clerk' })
    expect(shown.state).toBe('collecting')
  })

  it('saves nothing anew when nothing has changed', async () => {
    const found = await mine()
    await press(found, 'save')
    const before = await page(found)
    await press(found, 'save')
    expect((await page(found)).found.version).toBe(before.found.version)
  })

  it('adds and removes rows by buttons', async () => {
    const found = await mine()
    const row = { 'omissionRows.0.what': 'Nimi', 'omissionRows.0.withheld': 'yes' }
    expect(await press(found, 'add-row:omissionRows', row)).toContain('#omissionRows')
    const added = (await page(found)).answer.content
    expect(added.leftOut).toBe('told')
    expect(added.omissionRows).toEqual([
      { what: 'Nimi', ground: '', withheld: true, provision: '' },
      { what: '', ground: '', withheld: false, provision: '' },
    ])
    await press(found, 'remove-row:omissionRows:0')
    expect((await page(found)).answer.content.omissionRows).toEqual([
      { what: '', ground: '', withheld: false, provision: '' },
    ])
  })

  it('of two who edit at once the second gets both texts and overwrites nothing', async () => {
    const found = await mine()
    const first = await formOf(found, 'save', { purposes: 'Ensimmäisen teksti' })
    const second = await formOf(found, 'save', { purposes: 'Toisen teksti' })
    await send(found, first)
    const refused = refusalOf(await send(found, second))
    expect(refused).toMatchObject({
      reason: 'answer-conflict',
      status: 409,
      content: { purposes: 'Toisen teksti' },
      stored: { purposes: 'Ensimmäisen teksti' },
      changes: [{ type: 'draft', who: 'Testi clerk' }],
    })
    expect((await page(found)).answer.content.purposes).toBe('Ensimmäisen teksti')
  })

  it('two first savings at the same moment leave one text and one conflict', async () => {
    const found = await mine()
    const forms = await Promise.all(
      ['yksi', 'kaksi'].map((purposes) => formOf(found, 'save', { purposes })),
    )
    const answers = await Promise.all(forms.map((form) => send(found, form)))
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1)
    expect((await page(found)).answer.version).toBe(1)
  })

  it('refuses a text without end, and keeps it', async () => {
    const found = await mine()
    const long = 'a'.repeat(20_001)
    const refused = refusalOf(await send(found, await formOf(found, 'save', { purposes: long })))
    expect(refused).toMatchObject({ reason: 'text-too-long', content: { purposes: long } })
  })

  it.each(['received', 'review', 'answered', 'closed', 'withdrawn'] as const)(
    'is not possible in %s',
    async (state) => {
      const handler = state === 'received' ? {} : { handler: clerk }
      const found = await insertCase(world, { controller: home, state, ...handler })
      const loaded = await page(found)
      expect(loaded.editable).toBe(false)
      const refused = refusalOf(await send(found, await formOf(found, 'save')))
      expect(refused).toMatchObject({ reason: 'wrong-state', status: 409 })
    },
  )

  it('is only for the handler', async () => {
    const other = await world.insertStaff({
      controllerId: home.id,
      unitId: home.unitId,
      roles: ['clerk', 'decider', 'unit-head'],
    })
    const found = await mine()
    const who = await world.signIn(other)
    const form = await formOf(found, 'save', { purposes: 'Toisen asiaan' }, who)
    const refused = refusalOf(await send(found, form, who))
    expect(refused).toMatchObject({
      reason: 'is-handler',
      content: { purposes: 'Toisen asiaan' },
    })
    expect((await page(found)).answer.version).toBe(0)
  })

  it('is not for the DPO, another controller or the person', async () => {
    const found = await mine()
    const form = await formOf(found, 'save')
    const kotka = await world.insertController({ key: 'huittinen' })
    const foreign = { controllerId: kotka.id, unitId: kotka.unitId }
    const cases = [
      [{ controllerId: home.id, roles: ['dpo'] as const }, 403],
      [{ ...foreign, roles: ['clerk', 'decider'] as const }, 404],
    ] as const
    for (const [fields, status] of cases) {
      const who = await world.signIn(await world.insertStaff(fields))
      expect(await statusOf(() => send(found, form, who))).toBe(status)
      expect(await statusOf(() => page(found, '', who))).toBe(status)
    }
    const citizen = await world.signIn(found.person)
    expect(await statusOf(() => send(found, form, citizen))).toBe(302)
  })

  it('does not know a button that is none', async () => {
    const found = await mine()
    for (const intent of ['', 'drop', 'add-row:annexes', 'remove-row:codeRows:x']) {
      const form = await formOf(found, intent)
      expect(await statusOf(() => send(found, form))).toBe(400)
    }
  })
})

describe('proposing', () => {
  it('an unfinished answer leads to what is missing, in words, with the text saved', async () => {
    const found = await mine()
    expect(await press(found, 'propose', { purposes: '' })).toContain('check=1')
    const loaded = await page(found, '?check=1')
    expect(loaded.title).toMatch(/^Virhe: /)
    const parts = loaded.problems.map((problem) => (problem.kind === 'hetu' ? '' : problem.part))
    expect(parts.toSorted()).toEqual(
      ['codes', 'copy', 'leftOut', 'purposes', 'recipients'].toSorted(),
    )
    expect(loaded.found.state).toBe('collecting')
  })

  it('a personal identity code in the text stops it (I-05)', async () => {
    const found = await mine()
    await press(found, 'propose', { purposes: 'Hakijan 110785-902S tiedot' })
    expect((await page(found, '?check=1')).problems).toContainEqual({ kind: 'hetu' })
  })

  it('is refused on an old page, so that a new message is read first', async () => {
    const found = await mine()
    await press(found, 'save')
    const form = await formOf(found, 'propose')
    form.set('version', '1')
    expect(refusalOf(await send(found, form))).toMatchObject({ reason: 'conflict', status: 409 })
  })
})
