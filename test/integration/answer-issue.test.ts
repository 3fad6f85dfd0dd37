import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import type { AnswerContent } from '#app/requests/answer.ts'
import { action, loader } from '#app/routes/desk/answer.tsx'
import { loader as preview } from '#app/routes/desk/answer-preview.ts'
import { loader as letterLoader } from '#app/routes/desk/letter.ts'
import { insertCase, type TestCase } from '#test/support/cases.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
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
  home = await world.insertController()
  const unit = { controllerId: home.id, unitId: home.unitId }
  clerk = await world.insertStaff({ ...unit, roles: ['clerk'] })
  clerkCookie = await world.signIn(clerk)
  deciderCookie = await world.signIn(await world.insertStaff({ ...unit, roles: ['decider'] }))
})
afterAll(() => world.close())

const at = (found: TestCase, tail = '') => ({
  path: `/fi/desk/cases/${found.id}/answer${tail}`,
  params: { lang: 'fi', requestId: found.id },
})

async function page(found: TestCase, cookie = clerkCookie) {
  const loaded = await loader(routeArgs(world, { ...at(found), cookie }))
  if (!('answer' in loaded)) throw new Error('no page')
  return loaded
}

const COMPLETE = {
  purposes: 'Kotoutumisen edistäminen\nPalvelujen järjestäminen',
  categories: 'Perustiedot: nimi; osoite',
  recipients: 'told',
  namedRecipients: 'Etelä-Karjalan hyvinvointialue: hoidon järjestäminen',
  recipientGroups: 'Tulkkauspalvelut',
  groupReason: 'Yksittäinen tulkki ei ole tiedossa.',
  retention: 'Asiakastiedot: 48 kuukautta',
  fromPerson: 'yes',
  otherSources: 'Maahanmuuttovirasto',
  automated: 'none',
  transfers: 'told',
  'transferRows.0.to': 'Kanada',
  'transferRows.0.safeguards': 'komission vastaavuuspäätös',
  codes: 'told',
  'codeRows.0.code': 'KS1',
  'codeRows.0.meaning': 'kotoutumissuunnitelma tehty',
  leftOut: 'none',
} as const
const PARTLY = {
  leftOut: 'told',
  'omissionRows.0.what': 'Toista henkilöä koskevat merkinnät',
  'omissionRows.0.ground': 'Tiedot koskevat toisen henkilön yksityiselämää.',
  'omissionRows.0.provision': 'tietosuojalaki 34 § 1 mom. 2 kohta',
} as const

async function press(
  found: TestCase,
  intent: string,
  fields: Record<string, string | File> = {},
  cookie = clerkCookie,
) {
  const { answer, found: shown } = await page(found, cookie)
  const form = new FormData()
  const all = { version: String(shown.version), answerVersion: String(answer.version), ...fields }
  for (const [name, value] of Object.entries(all)) form.set(name, value)
  form.set('intent', intent)
  return action(routeArgs(world, { ...at(found), cookie, form }))
}

/** A case whose answer waits for the decider. */
async function proposed(
  changes: Record<string, string> = {},
  fields: Partial<Parameters<typeof insertCase>[1]> = {},
): Promise<TestCase> {
  const found = await insertCase(world, {
    controller: home,
    state: 'assigned',
    handler: clerk,
    ...fields,
  })
  const extract = new File(['nimi;osoite\n'], 'Ote.csv', { type: 'text/csv' })
  await press(found, 'propose', { ...COMPLETE, ...changes, extract })
  expect((await page(found)).found.state).toBe('review')
  return found
}

function refusalOf(answer: Awaited<ReturnType<typeof press>>) {
  if (answer instanceof Response || !('data' in answer)) throw new Error('not a refusal')
  return answer.data
}

interface LetterRow {
  id: string
  bytes: Buffer
  sha256: string
  lang: string
  template_version: string
  issued_by: string
}
const system = <T>(table: string, where: object): Promise<T[]> =>
  world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const rows: unknown = await tx(table).where(where)
    return rows as T[]
  })

async function issued(found: TestCase): Promise<{ letter: LetterRow; text: string }> {
  const answer = await press(found, 'issue', {}, deciderCookie)
  expect(answer).toBeInstanceOf(Response)
  const [letter] = await system<LetterRow>('letters', { request_id: found.id })
  if (letter === undefined) throw new Error('no letter')
  const text = inspectPdf(letter.bytes).structure.text.replace(/\s+/g, ' ')
  return { letter, text }
}

/** The preview's text. */
async function previewText(found: TestCase, cookie: string): Promise<string> {
  const answer = await preview(routeArgs(world, { ...at(found, '/preview.pdf'), cookie }))
  if (!(answer instanceof Response)) throw new Error('no preview')
  return inspectPdf(new Uint8Array(await answer.arrayBuffer())).pages.join(' ')
}

describe('the issued answer', () => {
  it('tells every part of Art. 15 with the values of case, register and settings', async () => {
    const found = await proposed()
    const { letter, text } = await issued(found)
    const facts = [
      found.caseNumber,
      'Testi Henkilö',
      'Vahvistamme, että käsittelemme henkilötietojasi',
      'Kotoutumisen edistäminen',
      'Palvelujen järjestäminen',
      'Perustiedot: nimi; osoite',
      'Etelä-Karjalan hyvinvointialue: hoidon järjestäminen',
      'Tulkkauspalvelut',
      'Yksittäinen tulkki ei ole tiedossa.',
      'Asiakastiedot: 48 kuukautta',
      'sinä itse',
      'Maahanmuuttovirasto',
      'Sinua koskevia päätöksiä ei tehdä automaattisesti',
      'Kanada',
      'komission vastaavuuspäätös',
      'KS1',
      'kotoutumissuunnitelma tehty',
      'Vastauksesta ei ole jätetty pois eikä peitetty mitään.',
      'Ote.csv',
      'tietosuoja-asetus 16 artikla',
      'tietosuojavaltuutetun käsiteltäväksi',
      'Ensimmäinen jäljennös on maksuton',
      'Testi decider',
      'Testi clerk',
    ]
    for (const fact of facts) expect(text).toContain(fact)
    expect(text).not.toContain('[Puuttuu vielä]')
    expect(text).not.toContain('Valitusosoitus')
    // Only rights that apply: none to object where the basis is a legal obligation (law 2.1).
    expect(text).not.toContain('tietosuoja-asetus 21 artikla')
    expect(letter).toMatchObject({ lang: 'fi', template_version: '1' })
  })

  it('decides, releases the files, ends the clock and tells the person, all at once', async () => {
    const found = await proposed()
    const { letter } = await issued(found)
    const [item] = await system('request_items', { request_id: found.id })
    expect(item).toMatchObject({
      state: 'answered',
      decision: 'granted',
      decided_by: letter.issued_by,
    })
    const [request] = await system('subject_requests', { id: found.id })
    expect(request).toMatchObject({ state: 'answered', ended_on: '2026-11-03' })
    const [file] = await system<{ released_at: string | null }>('files', { request_id: found.id })
    expect(file?.released_at).not.toBeNull()
    const audit = await system<{ kind: string }>('audit_events', { request_id: found.id })
    expect(audit.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['answer-saved', 'answer-proposed', 'letter-issued']),
    )
    const { rows } = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx.raw<{ rows: unknown[] }>(
        `select payload from graphile_worker._private_jobs where payload->>'id' = ?`,
        [letter.id],
      ),
    )
    const payload = { requestId: found.id, notice: 'answer', id: letter.id }
    expect(rows).toEqual([{ payload }])
  })

  it('that leaves something out is a decision with reasons, § 34(4) and appeal instructions', async () => {
    const found = await proposed(PARTLY)
    const { text } = await issued(found)
    const facts = [
      'Vastaus ja päätös tarkastuspyyntöön',
      'Toista henkilöä koskevat merkinnät',
      'Tiedot koskevat toisen henkilön yksityiselämää.',
      'tietosuojalaki 34 § 1 mom. 2 kohta',
      'Voit pyytää, että tietosuoja-asetuksen 15 artiklan 1 kohdassa tarkoitetut tiedot annetaan tietosuojavaltuutetulle.',
      'Valitusosoitus',
      'Päätöksen tekijä',
    ]
    for (const fact of facts) expect(text).toContain(fact)
    const [item] = await system('request_items', { request_id: found.id })
    expect(item).toMatchObject({ decision: 'partly-granted' })
  })

  it('is in the language of the case, whatever the officer reads', async () => {
    const found = await proposed({}, { caseLanguage: 'sv' })
    const { letter, text } = await issued(found)
    expect(letter.lang).toBe('sv')
    expect(text).toContain('Svar på begäran om tillgång till uppgifter')
    expect(text).toContain('föra ärendet till dataombudsmannen för behandling')
  })

  it('prints no address under turvakielto', async () => {
    const address = { street: 'Salakatu 1', postalCode: '00100', city: 'Helsinki' }
    const person = await world.insertPerson({ non_disclosure: true, address })
    const { text } = await issued(await proposed({}, { person }))
    expect(text).not.toContain('Salakatu')
  })

  it('never changes, not even for the owner of the table', async () => {
    const { letter } = await issued(await proposed())
    const client = new pg.Client({ connectionString: world.adminUrl })
    await client.connect()
    try {
      await client.query('set role rekisteriportti_owner')
      for (const sql of [
        `update letters set lang = 'sv' where id = $1`,
        'delete from letters where id = $1',
      ]) {
        await expect(client.query(sql, [letter.id])).rejects.toThrow('append-only')
      }
    } finally {
      await client.end()
    }
  })

  it('is downloaded as it was issued, by the unit and the DPO only', async () => {
    const found = await proposed()
    const { letter } = await issued(found)
    const get = (cookie: string, id = letter.id) =>
      letterLoader(
        routeArgs(world, {
          path: `/fi/desk/cases/${found.id}/letters/${id}.pdf`,
          params: { lang: 'fi', requestId: found.id, letterId: id },
          cookie,
        }),
      )
    const answer = await get(clerkCookie)
    if (!(answer instanceof Response)) throw new Error('no letter')
    expect(Buffer.from(await answer.arrayBuffer()).equals(letter.bytes)).toBe(true)
    expect(answer.headers.get('content-disposition')).toContain(`${found.caseNumber}-L-05.pdf`)
    const dpo = await world.signIn(
      await world.insertStaff({ controllerId: home.id, roles: ['dpo'] }),
    )
    expect(await statusOf(() => get(dpo))).toBe(200)
    expect(await statusOf(() => get(clerkCookie, home.id))).toBe(404)
    const kotka = await world.insertController({ key: 'kotka' })
    const foreign = { controllerId: kotka.id, unitId: kotka.unitId }
    for (const roles of [['clerk'], ['dpo']] as const) {
      const who = await world.signIn(await world.insertStaff({ ...foreign, roles }))
      expect(await statusOf(() => get(who))).toBe(404)
    }
    const citizen = await world.signIn(found.person)
    expect(await statusOf(() => get(citizen))).toBe(302)
  })
})

describe('what keeps an answer from going out', () => {
  it.each<[keyof AnswerContent, Record<string, string>]>([
    ['purposes', { purposes: '' }],
    ['categories', { categories: ' ' }],
    ['recipients', { recipients: '' }],
    ['groupReason', { groupReason: '' }],
    ['retention', { retention: '' }],
    ['otherSources', { fromPerson: '', otherSources: '' }],
    ['automated', { automated: '' }],
    ['automatedLogic', { automated: 'told', automatedWhat: 'Tuki' }],
    ['transfers', { transfers: '' }],
    ['transferRows', { 'transferRows.0.safeguards': '' }],
    ['codes', { codes: '' }],
    ['codeRows', { 'codeRows.0.meaning': '' }],
    ['leftOut', { leftOut: '' }],
    ['omissionRows', { ...PARTLY, 'omissionRows.0.ground': '' }],
    ['omissionRows', { ...PARTLY, 'omissionRows.0.provision': '' }],
  ])('%s missing', async (_field, changes) => {
    const found = await insertCase(world, { controller: home, state: 'assigned', handler: clerk })
    const extract = new File(['a;b\n'], 'Ote.csv', { type: 'text/csv' })
    await press(found, 'propose', { ...COMPLETE, ...changes, extract })
    expect(await page(found)).toMatchObject({
      found: { state: 'collecting' },
      problems: [{ kind: 'missing' }],
    })
  })

  it('no copy', async () => {
    const found = await insertCase(world, { controller: home, state: 'assigned', handler: clerk })
    await press(found, 'propose', COMPLETE)
    expect(await page(found)).toMatchObject({
      found: { state: 'collecting' },
      problems: [{ kind: 'missing', part: 'copy' }],
    })
  })

  it('a withheld ground is not a forgotten one (tietosuojalaki 34.3 §)', async () => {
    const withheld = { 'omissionRows.0.ground': '', 'omissionRows.0.withheld': 'yes' }
    const { text } = await issued(await proposed({ ...PARTLY, ...withheld }))
    expect(text).toContain('Perustelua ei ilmoiteta')
  })

  it('an incomplete one that stands in review by other means', async () => {
    const found = await insertCase(world, { controller: home, state: 'review', handler: clerk })
    const refused = refusalOf(await press(found, 'issue', {}, deciderCookie))
    expect(refused.reason).toBe('answer-complete')
    expect(await system('letters', { request_id: found.id })).toEqual([])
  })

  it('a clerk or a head of unit: only a decider issues or returns', async () => {
    const found = await proposed()
    const head = await world.signIn(
      await world.insertStaff({
        controllerId: home.id,
        unitId: home.unitId,
        roles: ['unit-head'],
      }),
    )
    for (const cookie of [clerkCookie, head]) {
      const issue = refusalOf(await press(found, 'issue', {}, cookie))
      expect(issue.reason).toBe('not-permitted')
      const back = refusalOf(await press(found, 'return', { text: 'Ei' }, cookie))
      expect(back.reason).toBe('not-permitted')
    }
    expect((await page(found)).found.state).toBe('review')
  })

  it('a decider of another controller, the DPO, the person', async () => {
    const found = await proposed()
    const kotka = await world.insertController({ key: 'kotka' })
    const form = { intent: 'issue', version: '4', answerVersion: '1' }
    const issueAs = async (who: string) =>
      statusOf(() => action(routeArgs(world, { ...at(found), cookie: who, form })))
    const decider = await world.insertStaff({
      controllerId: kotka.id,
      unitId: kotka.unitId,
      roles: ['decider'],
    })
    const dpo = await world.insertStaff({ controllerId: home.id, roles: ['dpo'] })
    expect(await issueAs(await world.signIn(decider))).toBe(404)
    expect(await issueAs(await world.signIn(dpo))).toBe(403)
    expect(await issueAs(await world.signIn(found.person))).toBe(302)
    expect(await system('letters', { request_id: found.id })).toEqual([])
  })

  it('a change after the preview: nobody issues another text than they have seen', async () => {
    const found = await proposed()
    const { found: shown, answer } = await page(found, deciderCookie)
    const seen = { version: String(shown.version), answerVersion: String(answer.version) }
    await press(found, 'return', { text: 'Tarkenna vastaanottajia.' }, deciderCookie)
    await press(found, 'propose', { ...COMPLETE, purposes: 'Jotain muuta' })
    const refused = refusalOf(await press(found, 'issue', seen, deciderCookie))
    expect(refused.reason).toBe('conflict')
    expect(refused.changes.map(({ type }) => type)).toEqual(['return', 'draft', 'propose'])
    expect(await system('letters', { request_id: found.id })).toEqual([])
  })

  it('two presses at once: one letter', async () => {
    const found = await proposed()
    const answers = await Promise.all([
      press(found, 'issue', {}, deciderCookie),
      press(found, 'issue', {}, deciderCookie),
    ])
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1)
    expect(await system('letters', { request_id: found.id })).toHaveLength(1)
  })
})

describe('return and preview', () => {
  it('a return needs a reason, which the timeline keeps', async () => {
    const found = await proposed()
    const empty = refusalOf(await press(found, 'return', { text: ' ' }, deciderCookie))
    expect(empty.reason).toBe('text-missing')
    await press(found, 'return', { text: 'Nimeä vastaanottajat.' }, deciderCookie)
    expect((await page(found)).found.state).toBe('collecting')
    const events = await system<{ type: string; data: object }>('case_events', {
      request_id: found.id,
      type: 'return',
    })
    expect(events).toMatchObject([{ data: { reason: 'Nimeä vastaanottajat.' } }])
  })

  it('the preview marks gaps and says that it is one', async () => {
    const found = await insertCase(world, { controller: home, state: 'assigned', handler: clerk })
    const text = await previewText(found, clerkCookie)
    expect(text).toContain('[Puuttuu vielä]')
    const audit = await system<{ kind: string }>('audit_events', { request_id: found.id })
    expect(audit.map(({ kind }) => kind)).toEqual(['answer-previewed'])
  })

  it('a text with a personal identity code is not drawn at all', async () => {
    const found = await insertCase(world, { controller: home, state: 'assigned', handler: clerk })
    await press(found, 'save', { purposes: '110785-902S' })
    const answer = await preview(
      routeArgs(world, { ...at(found, '/preview.pdf'), cookie: clerkCookie }),
    )
    if (!(answer instanceof Response)) throw new Error('no answer')
    expect(answer.headers.get('location')).toContain('check=1')
  })

  it('lateness is in sight before the issue', async () => {
    const found = await proposed({}, { receivedOn: '2026-09-01' })
    expect((await page(found, deciderCookie)).clock.daysLeft).toBeLessThan(0)
  })
})
