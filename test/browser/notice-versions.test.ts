import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import { openPortalCases, type PortalCases } from '#test/support/cases.ts'
import { insertVersions } from '#test/support/notice-versions.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#test/support/pages.ts'

const origin = inject('portalOrigin')
let browser: Browser
let cases: PortalCases
let register: Awaited<ReturnType<typeof insertVersions>>

beforeAll(async () => {
  browser = await launchBrowser()
  cases = await openPortalCases(inject('portalData'))
  register = await insertVersions(cases.workerDb)
})
afterAll(async () => {
  await Promise.all([browser.close(), cases.close()])
})

const WORDS = {
  fi: {
    search: 'Hae selosteista',
    go: 'Hae',
    find: 'koepalveluiden',
    versions: 'Versiot ja muutokset',
    list: 'Selosteen versiot',
    second: 'versio 2',
    old: 'Tämä on vanha versio 1',
    upcoming: 'Versio 3 ei ole vielä voimassa',
    current: 'Siirry voimassa olevaan versioon 2',
    changes: 'Muutokset versiosta 1 versioon 2',
    removed: 'katselusta',
    added: 'käytöstä',
    removedWord: 'poistettu',
    addedWord: 'lisätty',
    right: 'tarkastaa omat tietosi ja saada niistä jäljennöksen',
  },
  sv: {
    search: 'Sök bland beskrivningarna',
    go: 'Sök',
    find: 'provservicens',
    versions: 'Versioner och ändringar',
    list: 'Beskrivningens versioner',
    second: 'version 2',
    old: 'Detta är den gamla versionen 1',
    upcoming: 'Version 3 är inte ännu i kraft',
    current: 'Gå till den gällande versionen 2',
    changes: 'Ändringar från version 1 till version 2',
    removed: 'visning',
    added: 'användning',
    removedWord: 'borttaget',
    addedWord: 'tillagt',
    right: 'granska dina uppgifter och få en kopia av dem',
  },
} as const

async function visit(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(origin + path)
  return page
}

/** Looked at by machine at both widths; kept as a picture where a folder is named. */
async function expectFine(page: Page, heading: string, name: string): Promise<void> {
  await expectAccessible(page, heading)
  const folder = process.env['SCREENSHOTS']
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    if (folder !== undefined) {
      await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, fullPage: true })
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await page.locator('script').count()).toBe(0)
}

describe.each(['fi', 'sv'] as const)('from a search to what was changed, in %s', (lang) => {
  const words = WORDS[lang]

  it('leads through notice, versions and differences', async () => {
    const page = await visit(`/${lang}/notices`)
    await page.getByLabel(words.search).fill(words.find)
    await page.getByRole('button', { name: words.go, exact: true }).click()
    const name = register.name[lang]
    const link = page.getByRole('link', { name })
    await link.waitFor()
    expect(await page.locator('.notice-list mark').count()).toBeGreaterThan(0)
    await expectFine(page, lang === 'fi' ? 'Tietosuojaselosteet' : 'Dataskydd', `${lang}-found`)
    await link.click()
    await expectFine(page, name, `${lang}-notice`)
    expect(await page.getByRole('link', { name: words.right }).getAttribute('href')).toBe(
      `/${lang}/citizen/requests/new?register=${register.key}&right=access`,
    )

    await page.getByRole('link', { name: words.versions }).click()
    await expectFine(page, words.list, `${lang}-versions`)
    expect(await page.locator('tbody tr').count()).toBe(3)
    await page.getByRole('link', { name: words.second, exact: true }).click()
    expect(await page.locator('.alert').count()).toBe(0)
    await expectFine(page, `${name}, ${words.second}`, `${lang}-version`)

    await page.getByRole('link', { name: words.changes }).click()
    await expectFine(page, words.changes, `${lang}-changes`)
    const diff = page.locator('.diff-lines').last()
    expect(await diff.locator('del').innerText()).toMatch(
      new RegExp(`${words.removedWord}: *\\n?${words.removed}`),
    )
    expect(await diff.locator('ins').innerText()).toMatch(
      new RegExp(`${words.addedWord}: *\\n?${words.added}`),
    )
    const lines = await diff
      .locator('del, ins')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationLine))
    expect(lines).toEqual(['line-through', 'underline'])
  })

  it('says plainly when a version is not in force', async () => {
    const versions = `/${lang}/notices/${register.key}/versions`
    const page = await visit(`${versions}/1`)
    expect(await page.locator('.alert').innerText()).toContain(words.old)
    await expectFine(page, register.name[lang], `${lang}-old`)
    await page.goto(`${origin}${versions}/3`)
    expect(await page.locator('.alert').innerText()).toContain(words.upcoming)
    await page.getByRole('link', { name: words.current }).click()
    expect(new URL(page.url()).pathname).toBe(`/${lang}/notices/${register.key}`)
  })

  it('compares any two versions by keyboard alone', async () => {
    const page = await visit(`/${lang}/notices/${register.key}/versions/2/changes`, 320)
    await page.locator('#from').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=3/)
    expect(await page.locator('h1').innerText()).toContain('3')
    expect(await page.locator('ins').count()).toBeGreaterThan(1)
  })
})

describe('the notices for machines', () => {
  it('are named in the head of the page and may be read from anywhere', async () => {
    const page = await visit(`/fi/notices/${register.key}`)
    const href = await page
      .locator('head link[rel=alternate][type="application/json"]')
      .getAttribute('href')
    expect(href).toBe(`${origin}/notices/${register.key}.json`)
    const answer = await fetch(href!)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const tag = answer.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]+"$/)
    expect((await fetch(href!, { headers: { 'if-none-match': tag } })).status).toBe(304)
    const found = (await answer.json()) as { version: number; $schema: string }
    expect(found.version).toBe(2)
    const schema = await fetch(found.$schema)
    expect(schema.headers.get('content-type')).toBe('application/schema+json; charset=utf-8')
    for (const path of [
      `/notices/${register.key}/versions/1.json`,
      `/notices/${register.key}.jsonld`,
      '/schemas/notice.json',
    ]) {
      expect((await fetch(origin + path)).status, path).toBe(200)
    }
    expect((await fetch(`${origin}/notices/ei-ole.json`)).status).toBe(404)
  })
})
