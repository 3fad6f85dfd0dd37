import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoticeContent } from '#app/notices/notice.ts'
import { loader as frontLoader } from '#app/routes/public/front.tsx'
import { loader as noticeLoader } from '#app/routes/public/notice.tsx'
import { loader as pdfLoader } from '#app/routes/public/notice-pdf.ts'
import { loader as listLoader } from '#app/routes/public/notices.tsx'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'
import { kotkaImmigration2026 as kotkaImmigration } from '#db/seeds/notices/kotka-immigration-2026.ts'

let world: World
let helsinki: TestController
let huittinen: TestController
let kotka: TestController

const insert = (table: string, row: object): Promise<unknown> =>
  world.workerDb.withContext({ kind: 'system' }, (tx) => tx(table).insert(row))

beforeAll(async () => {
  world = await createWorld()
  helsinki = await world.insertController({ key: 'helsinki' })
  huittinen = await world.insertController({ key: 'huittinen' })
  kotka = await world.insertController({ key: 'kotka' })
  const county = { to_controller_id: helsinki.id, ground: { fi: 'Laki.', sv: 'Lag.' } }
  await insert('register_transfers', {
    ...county,
    register_id: huittinen.registerId,
    since: '2023-01-01',
  })
  await insert('register_transfers', {
    ...county,
    register_id: kotka.registerId,
    since: '2023-01-01',
    purpose_ids: ['state-compensation'],
  })
  // Decided, but not yet in force.
  await insert('register_transfers', {
    ...county,
    register_id: helsinki.registerId,
    since: '2026-12-01',
  })
})
afterAll(() => world.close())

const list = (lang: string, query = '') =>
  listLoader(routeArgs(world, { path: `/${lang}/notices${query}`, params: { lang } }))
const notice = (lang: string, register: string) =>
  noticeLoader(
    routeArgs(world, { path: `/${lang}/notices/${register}`, params: { lang, register } }),
  )
const pdf = (lang: string, register: string) =>
  pdfLoader(
    routeArgs(world, { path: `/${lang}/notices/${register}.pdf`, params: { lang, register } }),
  )

describe('the front page', () => {
  it('has the registry offices in the language of the page', async () => {
    const front = (lang: string) =>
      frontLoader(routeArgs(world, { path: `/${lang}`, params: { lang } }))
    const fi = await front('fi')
    const sv = await front('sv')
    expect(fi.registries.map(({ name }) => name)).toEqual([
      'Helsingin kaupunki',
      'Huittisten kaupunki',
      'Kotkan kaupunki',
    ])
    expect(sv.registries[0]).toMatchObject({
      name: 'Helsingfors stad',
      lines: ['PB 10 (Norra Esplanaden 11–13)', '00099 Helsingfors stad'],
    })
    expect(fi.alternates.map(({ lang }) => lang)).toEqual(['fi', 'sv', 'en', 'x-default'])
  })

  it('does not exist in other languages', async () => {
    const front = () => frontLoader(routeArgs(world, { path: '/de', params: { lang: 'de' } }))
    expect(await statusOf(front)).toBe(404)
  })
})

/** The whole list by controller: what an address without a query shows while notices are few. */
const groups = async (lang: string) => {
  const { view } = await list(lang)
  if (view.kind !== 'all') throw new Error(`The list is of kind ${view.kind}`)
  return view.groups
}

describe('the list of notices', () => {
  it('groups them by controller and says where data have gone', async () => {
    const all = await groups('fi')
    expect(all.map(({ name }) => name)).toEqual([
      'Helsingin kaupunki',
      'Huittisten kaupunki',
      'Kotkan kaupunki',
    ])
    expect(all.flatMap(({ notices }) => notices)).toMatchObject([
      { key: helsinki.registerKey, transferredTo: [] },
      {
        key: huittinen.registerKey,
        transferredTo: ['Helsingin kaupunki'],
        whollyTransferred: true,
      },
      { key: kotka.registerKey, transferredTo: ['Helsingin kaupunki'], whollyTransferred: false },
    ])
  })

  it('speaks the language of the page, and Finnish on English pages', async () => {
    const [fi, sv, en] = await Promise.all([groups('fi'), groups('sv'), groups('en')])
    expect(sv.map(({ name }) => name)).toContain('Kotka stad')
    expect(en).toEqual(fi)
    const titles = await Promise.all(
      ['fi', 'sv', 'en'].map(async (lang) => (await list(lang)).title),
    )
    expect(new Set(titles).size).toBe(3)
  })

  it('searches, and says in the title what was found', async () => {
    const one = await list('fi', '?q=perhety%C3%B6')
    expect(one.view.total).toBe(1)
    expect(one.title).toContain('1 seloste haulla ”perhetyö”')
    const none = await list('sv', '?q=xyzzy')
    expect(none.view).toMatchObject({ kind: 'found', total: 0, notices: [] })
    expect(none.title).toContain('0 beskrivningar')
    expect((await list('en', `?q=${'a'.repeat(500)}`)).query).toHaveLength(100)
  })

  it('leads from a situation of life to registers, and on to the guide', async () => {
    const { view } = await list('sv')
    expect(view).toMatchObject({
      situations: expect.arrayContaining([
        { id: 'refugee', text: 'Jag har kommit till Finland som flykting' },
      ]),
    })
    const found = await list('sv', '?situation=refugee')
    expect(found.title).toContain('Jag har kommit till Finland som flykting')
    if (found.view.kind !== 'found') throw new Error('Nothing was asked for')
    expect(found.view.notices.map(({ key }) => key)).toEqual([
      helsinki.registerKey,
      kotka.registerKey,
    ])
    expect(found.view.facets.map(({ search }) => search)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\?situation=refugee&controller=kotka-/)]),
    )
    const narrowed = await list('sv', found.view.facets[1]?.search)
    expect(narrowed.view).toMatchObject({ total: 1, controller: { name: 'Kotka stad' } })
  })
})

describe('a notice page', () => {
  it.each(['fi', 'sv', 'en'])('is whole in %s', async (lang) => {
    const page = await notice(lang, kotka.registerKey)
    expect(page.name).toBe(
      lang === 'sv' ? kotkaImmigration.registerName.sv : kotkaImmigration.registerName.fi,
    )
    const ids = page.sections.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['controller', 'purposes', 'retention', 'rights']))
    expect(ids).not.toContain('summary')
    expect(page.updated).toBe('2026-11-02')
    expect(page.publishedOn).toBe('2026-11-03')
    expect(page.canonical).toMatch(new RegExp(`/${lang}/notices/${kotka.registerKey}$`))
    expect(page.pdf.bytes).toBeGreaterThan(10_000)
  })

  it('tells which purposes have moved, where to and since when', async () => {
    const [partly] = (await notice('fi', kotka.registerKey)).transfers
    expect(partly).toMatchObject({
      to: 'Helsingin kaupunki',
      since: '2023-01-01',
      whole: false,
      purposes: ['Kaupungin kustannusten korvaaminen valtion varoista'],
      register: null,
      contact: { email: 'kirjaamo@helsinki.example' },
    })
    const whole = await notice('sv', huittinen.registerKey)
    expect(whole.whollyTransferred).toBe(true)
    expect(whole.transfers[0]).toMatchObject({ to: 'Helsingfors stad', whole: true, purposes: [] })
    expect((await notice('fi', helsinki.registerKey)).transfers).toEqual([])
  })

  it('offers every right with its reason, and tells why others do not apply', async () => {
    const { rights } = await notice('fi', huittinen.registerKey)
    const [apply, doNot] = [rights.apply, rights.doNot].map((list) =>
      list.map(({ right }) => right),
    )
    expect(apply).toEqual(expect.arrayContaining(['access', 'rectification', 'complaint']))
    expect(doNot).toContain('objection')
    expect(new Set([...apply!, ...doNot!]).size).toBe(REQUESTED_RIGHTS.length + 1)
    for (const { reason, provisions } of [...rights.apply, ...rights.doNot]) {
      expect(reason).not.toBe('')
      expect(provisions).toMatch(/artikla|§|mom\./)
    }
    const swedish = (await notice('sv', huittinen.registerKey)).rights.doNot
    expect(swedish[0]?.reason).not.toBe(rights.doNot[0]?.reason)
  })

  it('is not found where there is no such register', async () => {
    for (const lang of ['fi', 'sv', 'en']) {
      expect(await statusOf(() => notice(lang, 'ei-ole'))).toBe(404)
      expect(await statusOf(() => pdf(lang, 'ei-ole'))).toBe(404)
    }
  })
})

describe('versions of a notice', () => {
  const summaryOf = async (register: string): Promise<string> =>
    (await notice('fi', register)).summary
  const addVersion = (controller: TestController, version: number, fields: object) => {
    const content: NoticeContent = {
      ...kotkaImmigration,
      plainSummary: { fi: `Versio ${String(version)}`, sv: `Version ${String(version)}` },
    }
    return insert('notice_versions', {
      register_id: controller.registerId,
      version,
      kind: 'notice',
      content: JSON.stringify(content),
      ...fields,
    })
  }
  const published = { status: 'published', published_at: TEST_NOW }

  it('shows the one in force: no draft, nothing withdrawn, nothing before its day', async () => {
    const fresh = await world.insertController({ key: 'kotka' })
    const first = await summaryOf(fresh.registerKey)
    await addVersion(fresh, 2, { status: 'draft' })
    await addVersion(fresh, 3, { ...published, status: 'withdrawn', effective_from: '2026-10-01' })
    await addVersion(fresh, 4, { ...published, effective_from: '2026-11-04' })
    expect(await summaryOf(fresh.registerKey)).toBe(first)
    world.setNow('2026-11-03T22:00:00Z')
    expect(await summaryOf(fresh.registerKey)).toBe('Versio 4')
    world.setNow(TEST_NOW)
  })

  it('hides a register that has only a draft, from the page, the file and the list', async () => {
    const fresh = await world.insertController({ key: 'kotka' })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('notice_versions')
        .where({ id: fresh.noticeVersionId })
        .update({ status: 'draft', published_at: null }),
    )
    expect(await statusOf(() => notice('fi', fresh.registerKey))).toBe(404)
    expect(await statusOf(() => pdf('fi', fresh.registerKey))).toBe(404)
    const all = await groups('fi')
    const keys = all.flatMap(({ notices }) => notices.map(({ key }) => key))
    expect(keys).not.toContain(fresh.registerKey)
  })

  it('shows drafts to no public query, whatever it asks', async () => {
    const fresh = await world.insertController({ key: 'kotka' })
    await addVersion(fresh, 2, { status: 'draft' })
    const seen = await world.portal.db.withContext({ kind: 'public' }, (tx) =>
      tx('notice_versions').where({ register_id: fresh.registerId }).pluck('version'),
    )
    expect(seen).toEqual([1])
  })
})

describe('the PDF of a notice', () => {
  const bytesOf = async (lang: string, register: string): Promise<Buffer> => {
    const answer = await pdf(lang, register)
    return Buffer.from(await answer.arrayBuffer())
  }

  it.each(['fi', 'sv'])('is tagged, named and in %s', async (lang) => {
    const answer = await pdf(lang, kotka.registerKey)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="${lang === 'fi' ? 'tietosuojaseloste' : 'dataskyddsbeskrivning'}-${kotka.registerKey}-v1.pdf"`,
    )
    const file = inspectPdf(Buffer.from(await answer.arrayBuffer()))
    expect(file).toMatchObject({ marked: true, lang, untaggedOperators: [], orphans: [] })
    const name = kotkaImmigration.registerName[lang as 'fi' | 'sv']
    expect(file.headings[0]).toEqual({ level: 1, text: name })
    expect(file.headings.length).toBeGreaterThan(20)
  })

  it('is the same file each time', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => bytesOf('fi', kotka.registerKey)))
    expect(one).toEqual(two)
  })

  it('of an English page is the Finnish one', async () => {
    const answer = await pdf('en', kotka.registerKey)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`/fi/notices/${kotka.registerKey}.pdf`)
  })
})
