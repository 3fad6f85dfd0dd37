import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasMarks, type MarkedText } from '#app/notices/marked-text.ts'
import { searchNotices, type NoticeSearch } from '#app/notices/notice-search.server.ts'
import { SITUATIONS, suggestRegisters } from '#app/notices/register-guide.ts'
import { isWhollyTransferred } from '#app/notices/notice-page.ts'
import { listPublishedNotices } from '#app/notices/published.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { noticesQuery, noticesView } from '#app/routes/public/notices-view.server.ts'
import { createWorld, instant, TEST_NOW, type World } from '#test/support/world.ts'
import { loadDemo } from '#db/seeds/load-demo.ts'
import { DEMO_REGISTERS, newestNotice } from '#db/seeds/registers.ts'

const today = helsinkiDate(instant(TEST_NOW))
const SLUGS = Object.fromEntries(DEMO_REGISTERS.map(({ key, slug }) => [slug, key]))

let world: World
beforeAll(async () => {
  world = await createWorld()
  await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    loadDemo(tx, {
      keyring: world.portal.keyring,
      staffIssuer: 'http://localhost:1',
      now: instant(TEST_NOW),
    }),
  )
})
afterAll(() => world.close())

const search = (query: string, more: Partial<NoticeSearch> = {}) =>
  world.portal.db.withContext({ kind: 'public' }, (tx) =>
    searchNotices(tx, today, { query, lang: 'fi', limit: 20, offset: () => 0, ...more }),
  )
/** Registers found, the best first. */
const found = async (query: string): Promise<string[]> =>
  (await search(query)).notices.map(({ key }) => SLUGS[key] ?? key)
const view = (address: string) =>
  world.portal.db.withContext({ kind: 'public' }, (tx) =>
    noticesView(tx, today, noticesQuery(new URLSearchParams(address)), 'fi'),
  )
const marks = (text: MarkedText | undefined): string[] =>
  (text ?? []).flatMap((part) => (part.marked ? part.text : []))

describe('the search of notices', () => {
  it.each([
    ['a municipality', 'Kotka', 'kotka-immigration'],
    ['a municipality in Swedish', 'villmanstrand', 'lappeenranta-immigration'],
    ['an inflected municipality', 'Huittisissa', 'huittinen-social-services'],
    ['another one', 'Lappeenrannassa', 'lappeenranta-immigration'],
    ['one inflected in Swedish', 'Helsingfors', 'helsinki-reception'],
    ['a county that has taken over', 'Satakunta', 'huittinen-social-services'],
    ['a service', 'perhetyö', 'huittinen-social-services'],
    ['capitals and missing dots', 'PERHETYO', 'huittinen-social-services'],
    ['a word in Swedish', 'barnskydd', 'helsinki-atj'],
    ['the beginning of a word', 'kotoutumiss', 'lappeenranta-immigration'],
    ['the middle of a word', 'ktivoint', 'huittinen-social-services'],
    ['all of several words', 'pakolainen Kotka', 'kotka-immigration'],
    ['words of both languages', 'flykting Lappeenrannan', 'lappeenranta-immigration'],
  ])('finds %s: %s', async (_what, query, expected) => {
    expect((await found(query))[0]).toBe(expected)
  })

  it('finds situations of life in both languages, inflected or not', async () => {
    const refugees = ['helsinki-reception', 'kotka-immigration', 'lappeenranta-immigration']
    for (const query of ['pakolainen', 'pakolaisena', 'flykting', 'flyktingar']) {
      expect((await found(query)).slice(0, 3).sort(), query).toEqual(refugees)
    }
  })

  it('finds what only the text of a notice tells, after what a register is known by', async () => {
    const { notices } = await search('väestötietojärjestelmä')
    expect(notices.length).toBeGreaterThan(0)
    for (const notice of notices) {
      expect(marks(notice.excerpt).join(), notice.key).toMatch(/^väestötietojärjestelm/i)
      expect(hasMarks(notice.summary)).toBe(false)
    }
    const known = DEMO_REGISTERS.filter(({ serviceWords }) => serviceWords.fi.includes('kotoutum'))
    const keys = await found('kotoutuminen')
    expect(keys.slice(0, known.length).sort()).toEqual(known.map(({ key }) => key).sort())
  })

  it('says when only something near was found', async () => {
    expect(await search('Huittisissa')).toMatchObject({ how: 'words', total: 1 })
    expect(await search('ktivoint')).toMatchObject({ how: 'near', total: 1 })
    expect(await search('xyzzy')).toMatchObject({ how: 'words', total: 0 })
  })

  it('demands every word, and without any notice that has all, shows those that have most', async () => {
    expect(await search('pakolainen Kotka')).toMatchObject({ how: 'words', total: 1 })
    expect(await search('pakolainen xyzzy Kotka')).toMatchObject({ how: 'some', total: 1 })
    expect(await found('pakolainen xyzzy Kotka')).toEqual(['kotka-immigration'])
    expect(await search('pakolainen xyzzy')).toMatchObject({ how: 'some' })
    expect(await search('xyzzy yzzyx')).toMatchObject({ how: 'words', total: 0 })
  })

  it.each([
    'Tulin kiintiöpakolaisena Lappeenrantaan',
    'Jag kom som kvotflykting till Villmanstrand',
    'I came as a quota refugee to Lappeenranta',
  ])('finds the register of a situation told in a sentence: %s', async (sentence) => {
    expect(await found(sentence)).toEqual(['lappeenranta-immigration'])
  })

  it('shows everything for an empty query, and takes signs for no words', async () => {
    for (const query of ['', ' %_\\* ', "'", '&|!:*()<->', '\0', '--']) {
      expect((await search(query)).total, query).toBe(DEMO_REGISTERS.length)
    }
  })

  it.each([
    "kotka'; drop table registers; --",
    "a' & 'b",
    'kotka:* & !helsinki | (x <-> y)',
    'back\\slash "quote" ?1 $1 ? ??',
    `nul\0nul`,
    'ﬀ ² ½ ª İ ß 漢字 Ω привет 🙂🙂 \ud800',
    'a'.repeat(10_000),
    'kotka '.repeat(2_000),
    '\u{e000}kotka\u{e001}',
    '<script>alert(1)</script> kotka',
  ])('never throws and reaches the database as words (%#)', async (query) => {
    const { total, notices } = await search(query)
    expect(notices.length).toBe(Math.min(total, 20))
    const asked = new URLSearchParams({
      q: query,
      controller: query,
      situation: query,
      page: query,
    })
    expect(await view(asked.toString())).toMatchObject({ kind: 'found' })
  })

  it('marks the words that were found, whole, and never as markup', async () => {
    const first = (await search('asukkaiden')).notices.find(({ summary }) => hasMarks(summary))
    expect(marks(first?.summary).join()).toMatch(/asuk/i)
    const text = (first?.summary ?? []).map((part) => part.text).join('')
    const doc = DEMO_REGISTERS.find(({ slug }) => slug === first?.key)!
    expect(text).toBe(newestNotice(doc).plainSummary.fi)
    const swedish = await search('flyktingar', { lang: 'sv' })
    expect(swedish.notices.some(({ summary, name }) => hasMarks(summary) || hasMarks(name))).toBe(
      true,
    )
  })

  it('marks nothing when nothing was searched for', async () => {
    const { notices } = await search('')
    expect(notices.flatMap(({ name, summary, excerpt }) => [name, summary, excerpt])).not.toContain(
      expect.anything(),
    )
    expect(notices.some(({ summary }) => hasMarks(summary))).toBe(false)
  })
})

describe('situations of life', () => {
  it('find the registers that the guide proposes', async () => {
    const notices = await world.portal.db.withContext({ kind: 'public' }, (tx) =>
      listPublishedNotices(tx, today),
    )
    for (const situation of SITUATIONS) {
      const { suggestions } = suggestRegisters({ [situation]: 'unsure' }, notices)
      const expected = suggestions.map(({ register }) => register.registerKey).sort()
      const { notices: got } = await search('', { situation })
      // What has moved as a whole is listed too, with where it has gone: the guide leads there.
      const left = new Set(notices.filter(isWhollyTransferred).map((one) => one.registerKey))
      const keys = got.map(({ key }) => key).filter((key) => !left.has(key))
      expect(expected, situation).toEqual(expect.arrayContaining(keys))
      expect(got.length, situation).toBeGreaterThan(0)
    }
  })

  it('together with a municipality are "a quota refugee in Lappeenranta"', async () => {
    const { total, notices } = await search('', {
      situation: 'refugee',
      controllerKey: 'lappeenranta',
    })
    expect([total, notices[0]?.key]).toEqual([1, 'maahanmuuttopalvelut'])
    expect(await found('kiintiöpakolaisena Kotkassa')).toEqual(['kotka-immigration'])
  })
})

describe('what is searched', () => {
  const system = (work: Parameters<World['workerDb']['withContext']>[1]) =>
    world.workerDb.withContext({ kind: 'system' }, work)

  it('is the version in force, no other', async () => {
    const fresh = await world.insertController({ key: 'kotka' })
    const version = (number: number, word: string, fields: object) =>
      system((tx) =>
        tx('notice_versions').insert({
          register_id: fresh.registerId,
          version: number,
          kind: 'notice',
          content: JSON.stringify({
            ...DEMO_REGISTERS[4]!.versions[0],
            plainSummary: { fi: word, sv: word },
          }),
          ...fields,
        }),
      )
    const published = { status: 'published', published_at: TEST_NOW }
    await version(2, 'kukkaketo', { ...published, effective_from: '2026-01-01' })
    await version(3, 'poutasää', { ...published, effective_from: '2026-12-01' })
    await version(4, 'lumiukko', { status: 'draft' })
    await version(5, 'hiekkadyyni', {
      ...published,
      status: 'withdrawn',
      effective_from: '2026-02-01',
    })
    expect(await found('kukkaketo')).toEqual([fresh.registerKey])
    for (const word of ['poutasää', 'lumiukko', 'hiekkadyyni']) {
      expect(await found(word), word).toEqual([])
    }
    await version(6, 'mansikka', { ...published, effective_from: '2026-11-01' })
    expect(await found('kukkaketo')).toEqual([])
    expect(await found('mansikka')).toEqual([fresh.registerKey])
  })

  it('follows new words of a register, names of its controller and transfers', async () => {
    const fresh = await world.insertController({ key: 'kotka' })
    const other = await world.insertController({ key: 'helsinki' })
    await system((tx) =>
      tx('registers')
        .where({ id: fresh.registerId })
        .update({ search_words: { fi: 'poutapilvi', sv: 'stackmoln' } }),
    )
    expect(await found('poutapilvet')).toEqual([fresh.registerKey])
    await system((tx) =>
      tx('controllers')
        .where({ id: fresh.id })
        .update({ name: { fi: 'Hattulan kunta', sv: 'Hattula kommun' } }),
    )
    expect(await found('Hattulassa')).toEqual([fresh.registerKey])
    await system((tx) =>
      tx('controllers')
        .where({ id: other.id })
        .update({ name: { fi: 'Vienolan hyvinvointialue', sv: 'Vienola välfärdsområde' } }),
    )
    await system((tx) =>
      tx('register_transfers').insert({
        register_id: fresh.registerId,
        to_controller_id: other.id,
        since: '2026-01-01',
        ground: { fi: 'Laki.', sv: 'Lag.' },
      }),
    )
    expect((await found('Vienola')).sort()).toEqual([fresh.registerKey, other.registerKey].sort())
  })

  it('is found by index, also past row-level security, and only where it is published', async () => {
    const client = new pg.Client({ connectionString: world.adminUrl })
    await client.connect()
    try {
      await client.query('set enable_seqscan = off')
      // As the owner of the function that the search asks.
      await client.query('set role rekisteriportti_owner')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select id from notice_versions where search_fi @@ to_tsquery('finnish', 'kotka')
          or search_sv @@ to_tsquery('swedish', 'kotka')`,
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).toContain('notice_versions_search_fi')
      expect(plan).toContain('notice_versions_search_sv')
      await client.query('reset role')
      const ids = await client.query(
        `select v.status from notice_matches(to_tsquery('simple', 'lumiukko | hiekkadyyni'),
          to_tsquery('simple', 'lumiukko')) as id join notice_versions v using (id)`,
      )
      expect(ids.rows).toEqual([])
    } finally {
      await client.end()
    }
  })
})

describe('a list of many notices', () => {
  it('begins with the controllers and goes on in pages of 20', async () => {
    const crowd = await world.insertController({ key: 'kotka' })
    await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      await tx.raw(
        `insert into registers (controller_id, unit_id, key, name, search_words)
          select controller_id, unit_id, 'joukko-' || n, jsonb_build_object('fi', 'Joukkorekisteri '
            || lpad(n::text, 3, '0'), 'sv', 'Massregister ' || n), '{"fi":"joukko","sv":"massa"}'
          from registers, generate_series(1, 45) n where id = ?`,
        [crowd.registerId],
      )
      await tx.raw(
        `insert into notice_versions (register_id, version, kind, status, content, effective_from,
            published_at)
          select r.id, 1, v.kind, 'published', v.content, v.effective_from, v.published_at
          from registers r, notice_versions v where r.key like 'joukko-%' and v.id = ?`,
        [crowd.noticeVersionId],
      )
    })
    const start = await view('')
    if (start.kind !== 'controllers') throw new Error(`The list is of kind ${start.kind}`)
    const [key, count] = start.controllers
      .filter((one) => one.count === 46)
      .map((one) => [one.key, one.count] as const)[0]!
    expect(count).toBe(46)
    expect(start.controllers.reduce((sum, one) => sum + one.count, 0)).toBe(start.total)

    const pages = []
    let next: string | undefined = `?controller=${key}`
    while (next !== undefined) {
      const page = await view(next.slice(1))
      if (page.kind !== 'found') throw new Error('No page of a list')
      pages.push(page.notices.map((notice) => notice.key))
      expect(page.pages.first).toBe((pages.length - 1) * 20 + 1)
      next = page.pages.next
    }
    expect(pages.map((page) => page.length)).toEqual([20, 20, 6])
    expect(new Set(pages.flat()).size).toBe(46)
    const beyond = await view(`controller=${key}&page=99`)
    expect(beyond).toMatchObject({ pages: { first: 41, last: 46 } })
    expect(await view('q=joukko&page=2')).toMatchObject({
      total: 45,
      pages: { first: 21, previous: '?q=joukko', next: '?q=joukko&page=3' },
    })
  })
})
