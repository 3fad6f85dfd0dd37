import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GUIDES } from '#app/guides/guides.ts'
import { isPublicPage } from '#app/notices/public-paths.ts'
import { loader as statementLoader } from '#app/routes/public/accessibility.tsx'
import { loader as ombudsmanLoader } from '#app/routes/public/ombudsman.tsx'
import { loader as privacyLoader } from '#app/routes/public/privacy.tsx'
import { loader as privacyOfLoader } from '#app/routes/public/privacy-of.tsx'
import { loader as rightLoader } from '#app/routes/public/right.tsx'
import { loader as formLoader } from '#app/routes/public/right-form.ts'
import { loader as rightsLoader } from '#app/routes/public/rights.tsx'
import { controllerKey } from '#test/support/citizen-requests.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
let helsinki: TestController
let key: string
beforeAll(async () => {
  world = await createWorld()
  helsinki = await world.insertController({ key: 'helsinki' })
  await world.insertController({ key: 'kotka' })
  key = await controllerKey(world, helsinki.id)
})
afterAll(() => world.close())

const args = (path: string, params: Record<string, string>) => routeArgs(world, { path, params })
const statement = (lang: string) => statementLoader(args(`/${lang}/accessibility`, { lang }))
const privacy = (lang: string) => privacyLoader(args(`/${lang}/privacy`, { lang }))
const privacyOf = (lang: string, controller: string) =>
  privacyOfLoader(args(`/${lang}/privacy/${controller}`, { lang, controller }))
const right = (lang: string, id: string) =>
  rightLoader(args(`/${lang}/rights/${id}`, { lang, right: id }))
const form = (lang: string, id: string, query = '') =>
  formLoader(args(`/${lang}/rights/${id}/form.pdf${query}`, { lang, right: id }))

describe('the accessibility statement', () => {
  it('names those whose service it is, with their registry offices', async () => {
    const [fi, sv] = await Promise.all([statement('fi'), statement('sv')])
    expect(fi.registries.map(({ name }) => name)).toEqual(['Helsingin kaupunki', 'Kotkan kaupunki'])
    expect(sv.registries[0]).toMatchObject({ name: 'Helsingfors stad' })
    expect(JSON.stringify(fi.sections)).toContain('Helsingin kaupunki')
    expect(JSON.stringify(sv.sections)).toContain('Helsingfors stad')
    expect(fi.alternates.map(({ lang }) => lang)).toEqual(['fi', 'sv', 'en', 'x-default'])
  })

  it('is shown in Finnish on the English page', async () => {
    expect((await statement('en')).sections).toEqual((await statement('fi')).sections)
  })
})

describe("the portal's own notice", () => {
  it('is one for all, and one for each controller', async () => {
    const all = await privacy('fi')
    expect(all.controllers.map(({ name }) => name)).toEqual([
      'Helsingin kaupunki',
      'Kotkan kaupunki',
    ])
    const shown = JSON.stringify(all.sections)
    expect(shown).toContain('kirjaamo@kotka.fi')
    const own = await privacyOf('sv', key)
    expect(own.name).toBe('Helsingfors stad')
    expect(JSON.stringify(own.sections)).not.toContain('kotka')
    expect(own.sections.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['controller', 'dpo', 'legal-bases', 'retention', 'rights', 'dates']),
    )
  })

  it('does not exist for others', async () => {
    expect(await statusOf(() => privacyOf('fi', 'turku'))).toBe(404)
    expect(await statusOf(() => privacyOf('de', key))).toBe(404)
  })
})

describe('the guides', () => {
  it('are listed and shown in the language of the page, in Finnish on English ones', async () => {
    const list = (lang: string) => rightsLoader(args(`/${lang}/rights`, { lang }))
    const [fi, sv, en] = [list('fi'), list('sv'), list('en')]
    expect(fi.guides.map(({ id }) => id)).toEqual(GUIDES.map(({ id }) => id))
    expect(sv.guides[0]).toMatchObject({ name: GUIDES[0]!.title.sv })
    expect(en.guides).toEqual(fi.guides)
    for (const { id } of GUIDES) {
      const page = await right('sv', id)
      expect(page.sections.map((section) => section.id)).toContain('complain')
    }
  })

  it('count the last day from today, and from tomorrow when it is tomorrow', async () => {
    const time = async () =>
      JSON.stringify((await right('fi', 'erasure')).sections.find(({ id }) => id === 'time'))
    world.setNow('2026-11-25T21:59:00Z')
    expect(await time()).toContain('28.12.2026')
    world.setNow('2026-11-29T22:00:00Z')
    expect(await time()).toContain('30.12.2026')
  })

  it('lead to the request with their right, and to the forms of each controller', async () => {
    const page = await right('fi', 'log-data')
    expect(page.right).toBe('logData')
    expect(page.controllers).toHaveLength(2)
    const acting = await right('fi', 'acting-for-another')
    expect(acting).toMatchObject({ right: null, controllers: [] })
    expect(await statusOf(() => right('fi', 'oikaisuvaatimus'))).toBe(404)
  })
})

describe('the blank form', () => {
  it('is a PDF for the registry office of the chosen controller', async () => {
    const answer = await form('sv', 'rectification', `?controller=${key}`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="blankett-rectification-${key}.pdf"`,
    )
    const pdf = inspectPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(pdf).toMatchObject({ lang: 'sv', marked: true })
    expect(pdf.structure.text).toContain('00099 Helsingfors stad')
  })

  it('has room for the name of a controller when none is chosen', async () => {
    const pdf = inspectPdf(new Uint8Array(await (await form('fi', 'access')).arrayBuffer()))
    expect(pdf.structure.text).toContain('http://127.0.0.1:3000/fi')
    expect(pdf.structure.text).not.toContain('Helsingin kaupunki')
  })

  it('is sent on from English to Finnish, and exists for no other right or controller', async () => {
    const english = await form('en', 'access', `?controller=${key}`)
    expect(english.headers.get('location')).toBe(`/fi/rights/access/form.pdf?controller=${key}`)
    expect(await statusOf(() => form('fi', 'acting-for-another'))).toBe(404)
    expect(await statusOf(() => form('fi', 'everything'))).toBe(404)
    expect(await statusOf(() => form('fi', 'access', '?controller=turku'))).toBe(404)
  })
})

describe('the help for the Ombudsman', () => {
  it('has the contact details in the language of the page', () => {
    const page = (lang: string) => ombudsmanLoader(args(`/${lang}/ombudsman`, { lang }))
    expect(page('fi').lines).toContain('PL 800, 00531 Helsinki')
    expect(page('sv').lines).toContain('PB 800, 00531 Helsingfors')
    expect(page('en').sections).toEqual(page('fi').sections)
  })
})

describe('the page memory', () => {
  it.each([
    ['/fi/accessibility', true],
    ['/sv/privacy', true],
    ['/sv/privacy/helsinki', true],
    ['/en/rights', true],
    ['/fi/rights/log-data', true],
    ['/fi/rights/access/form.pdf', true],
    ['/sv/notices/kotka/versions/1.pdf', true],
    ['/sv/notices/kotka/versions/x.pdf', false],
    ['/fi/editor/notices/kotka/preview.pdf', false],
    ['/fi/rights/access/form.pdf?controller=kotka', true],
    ['/fi/ombudsman', true],
    ['/fi/rights/access/form.pdf?controller=kotka&x=1', false],
    ['/fi/rights?x=1', false],
    ['/fi/accessibility/feedback', false],
    ['/fi/accessibility/feedback/token', false],
    ['/fi/admin/feedback', false],
    ['/de/rights', false],
  ])('keeps %s: %s', (path, kept) => {
    expect(isPublicPage(path)).toBe(kept)
  })
})
