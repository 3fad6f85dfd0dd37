import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoticeContent } from '#app/notices/notice.ts'
import { publishNotice, withdrawNotice } from '#app/notices/publish.server.ts'
import { loader as changesLoader } from '#app/routes/public/notice-changes.tsx'
import { loader as versionLoader } from '#app/routes/public/notice-version.tsx'
import { loader as versionPdfLoader } from '#app/routes/public/notice-version-pdf.ts'
import { loader as listLoader } from '#app/routes/public/notice-versions.tsx'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  createWorld,
  instant,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'
import { kotkaImmigration2026 } from '#db/seeds/notices/kotka-immigration-2026.ts'

let world: World
let kotka: TestController

const text = (fi: string) => ({ fi, sv: `${fi} (sv)` })
const contents: readonly NoticeContent[] = [
  { ...kotkaImmigration2026, logs: text('Lokia pidetään jokaisesta katselusta.') },
  { ...kotkaImmigration2026, logs: text('Lokia pidetään kaikesta käytöstä.') },
  { ...kotkaImmigration2026, logs: text('Tulossa oleva teksti.') },
]
const system = <T>(work: Parameters<World['workerDb']['withContext']>[1]): Promise<T> =>
  world.workerDb.withContext({ kind: 'system' }, work) as Promise<T>
const publish = (content: NoticeContent, day: string, now = TEST_NOW) =>
  system((tx) =>
    publishNotice(
      { tx, now: instant(now), actor: { kind: 'system' } },
      {
        registerKey: kotka.registerKey,
        content,
        effectiveFrom: Temporal.PlainDate.from(day),
      },
    ),
  )

beforeAll(async () => {
  world = await createWorld()
  kotka = await world.insertController({ key: 'kotka' })
  await publish(contents[0]!, '2026-10-01')
  await publish(contents[1]!, '2026-10-20')
  await publish(contents[2]!, '2026-12-01')
  await system((tx) =>
    tx('notice_versions').insert({
      register_id: kotka.registerId,
      version: 5,
      kind: 'notice',
      status: 'draft',
      content: JSON.stringify({ ...kotkaImmigration2026, logs: text('Salainen luonnos.') }),
    }),
  )
})
afterAll(() => world.close())

const args = (path: string, lang: string, params: Record<string, string> = {}) =>
  routeArgs(world, {
    path: `/${lang}/notices/${kotka.registerKey}/versions${path}`,
    params: { lang, register: kotka.registerKey, ...params },
  })
const list = (lang = 'fi') => listLoader(args('', lang))
const one = (version: string, lang = 'fi') => versionLoader(args(`/${version}`, lang, { version }))
const pdfAnswer = (version: string, lang = 'fi') =>
  versionPdfLoader(args(`/${version}.pdf`, lang, { version }))
const pdf = async (version: string, lang = 'fi') =>
  inspectPdf(new Uint8Array(await (await pdfAnswer(version, lang)).arrayBuffer()))
const changes = (version: string, query = '', lang = 'fi') =>
  changesLoader(args(`/${version}/changes${query}`, lang, { version }))
const words = (sections: Awaited<ReturnType<typeof changes>>['sections'], kind: string) =>
  sections.flatMap(({ lines }) =>
    lines.flatMap(({ parts }) => parts.filter((part) => part.kind === kind).map((p) => p.text)),
  )

describe('the versions of a notice', () => {
  it('are listed with their periods and what they changed, drafts left out', async () => {
    const { rows, hasNotice } = await list('sv')
    expect(hasNotice).toBe(true)
    expect(rows.map(({ version, state, from, until }) => [version, state, from, until])).toEqual([
      [4, 'upcoming', '2026-12-01', null],
      [3, 'in-force', '2026-10-20', '2026-11-30'],
      [2, 'superseded', '2026-10-01', '2026-10-19'],
      [1, 'superseded', '2020-01-01', '2026-09-30'],
    ])
    expect(rows.map(({ change }) => change)).toEqual([
      { since: 3, headings: ['Logguppgifter'], more: 0 },
      { since: 2, headings: ['Logguppgifter'], more: 0 },
      { since: 1, headings: ['Logguppgifter'], more: 0 },
      null,
    ])
  })

  it('are read each on a page of its own, which says whether it holds', async () => {
    const old = await one('2')
    expect(old.view).toMatchObject({ state: 'superseded', until: '2026-10-19' })
    expect(old).toMatchObject({ current: 3, changedSince: 1 })
    expect(old.sections.find(({ id }) => id === 'logs')?.blocks).toEqual([
      { kind: 'paragraph', text: 'Lokia pidetään jokaisesta katselusta.' },
    ])
    expect(old.title).toContain('versio 2')
    expect(old.canonical).toMatch(/\/fi\/notices\/[\w-]+\/versions\/2$/)
    expect((await one('3', 'sv')).view.state).toBe('in-force')
    expect((await one('4', 'en')).view.state).toBe('upcoming')
  })

  it('are compared with the one before, or with any other', async () => {
    const page = await changes('3')
    expect([page.from, page.to]).toEqual([2, 3])
    expect(page.sections.map(({ id }) => id)).toEqual(['logs'])
    expect(words(page.sections, 'removed')).toEqual(['jokaisesta katselusta'])
    expect(words(page.sections, 'added')).toEqual(['kaikesta käytöstä'])
    expect(page.unchanged).toBeGreaterThan(10)
    const back = await changes('2', '?from=3', 'sv')
    expect(words(back.sections, 'added')).toEqual(['jokaisesta katselusta'])
    expect(back.between).toBe('Ändringar från version 3 till version 2')
    expect((await changes('3', '?from=1')).numbers).toEqual([4, 2, 1])
  })

  it.each(['0', '5', '99', '-1', '1.5', 'x', '1\0', '01'])(
    'do not exist by the number %j',
    async (version) => {
      expect(await statusOf(() => one(version))).toBe(404)
      expect(await statusOf(() => pdfAnswer(version))).toBe(404)
      expect(await statusOf(() => changes(version))).toBe(404)
      expect(await statusOf(() => changes('3', `?from=${encodeURIComponent(version)}`))).toBe(404)
    },
  )

  it('have nothing before the first, and none of a register that is not there', async () => {
    expect(await statusOf(() => changes('1'))).toBe(404)
    for (const register of ['ei-ole', 'x\0', '../x']) {
      const missing = routeArgs(world, { path: '/fi', params: { lang: 'fi', register } })
      expect(await statusOf(() => listLoader(missing))).toBe(404)
    }
  })

  it('are each a file, which says on every page that it is not in force', async () => {
    const answer = await pdfAnswer('2')
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="tietosuojaseloste-${kotka.registerKey}-v2.pdf"`,
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect((await one('2')).pdf).toEqual({
      href: `/fi/notices/${kotka.registerKey}/versions/2.pdf`,
      bytes: bytes.length,
    })
    const old = inspectPdf(bytes)
    expect(old).toMatchObject({ lang: 'fi', marked: true, untaggedOperators: [], orphans: [] })
    expect(old.missingGlyphs).toEqual([])
    expect(old.info['Title']).toMatch(/, versio 2, ei voimassa$/)
    for (const told of [
      'Tämä on vanha versio 2. Se ei ole enää voimassa.',
      '1.10.2026–19.10.2026',
      `/fi/notices/${kotka.registerKey}/versions/2`,
      'Lokia pidetään jokaisesta katselusta.',
    ]) {
      expect(old.structure.text).toContain(told)
    }
    expect(old.pages.length).toBeGreaterThan(1)
    for (const marked of old.artifacts) expect(marked).toContain('EI VOIMASSA')
  })

  it('are in force in their file as they are on their page', async () => {
    const current = await pdf('3', 'sv')
    expect(current.lang).toBe('sv')
    expect(current.structure.text).toContain('Lokia pidetään kaikesta käytöstä. (sv)')
    expect(current.artifacts.join()).not.toContain('GÄLLER INTE')
    const coming = await pdf('4', 'sv')
    expect(coming.structure.text).toContain('Detta är version 4, som inte gäller ännu.')
    expect(coming.structure.text).toContain('1.12.2026')
    expect(coming.artifacts[0]).toContain('GÄLLER INTE ÄNNU')
    const english = await pdfAnswer('2', 'en')
    expect(english.status).toBe(302)
    expect(english.headers.get('location')).toBe(`/fi/notices/${kotka.registerKey}/versions/2.pdf`)
    expect((await one('2', 'en')).pdf.href).toBe(`/fi/notices/${kotka.registerKey}/versions/2.pdf`)
  })

  it('hold through the night of their change', async () => {
    world.setNow('2026-11-30T21:59:59Z')
    expect((await list()).rows.map(({ state }) => state).slice(0, 2)).toEqual([
      'upcoming',
      'in-force',
    ])
    world.setNow('2026-11-30T22:00:00Z')
    expect((await list()).rows.map(({ state }) => state).slice(0, 2)).toEqual([
      'in-force',
      'superseded',
    ])
    world.setNow(TEST_NOW)
  })

  it('stay readable when they are withdrawn, marked as such', async () => {
    await system((tx) =>
      withdrawNotice(
        { tx, now: instant('2026-11-03T09:00:00Z'), actor: { kind: 'system' } },
        { registerKey: kotka.registerKey, version: 3 },
      ),
    )
    const { rows } = await list()
    expect(rows.map(({ version, state, until }) => [version, state, until])).toEqual([
      [4, 'upcoming', null],
      [3, 'withdrawn', '2026-11-03'],
      [2, 'in-force', '2026-11-30'],
      [1, 'superseded', '2026-09-30'],
    ])
    expect(rows[0]?.change?.since).toBe(2)
    expect((await one('3')).current).toBe(2)
    const paper = await pdf('3')
    expect(paper.structure.text).toContain('versio 3, joka on peruttu')
    expect(paper.structure.text).toContain('20.10.2026–3.11.2026')
    expect(paper.artifacts[0]).toContain('PERUTTU')
  })
})
