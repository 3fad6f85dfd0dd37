import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'

const origin = inject('portalOrigin')

let browser: Browser
const contexts: BrowserContext[] = []
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser.close()
})

/** A visitor; script is off unless a check needs it, since these pages have none. */
async function visit(
  path: string,
  options: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    javaScriptEnabled: options.javaScriptEnabled ?? false,
  })
  contexts.push(context)
  const page = await context.newPage()
  const answer = await page.goto(origin + path)
  expect(answer?.status(), path).toBe(path.includes('ei-ole') ? 404 : 200)
  return page
}

const NOTICE = '/notices/maahanmuuttotoimisto'
const TRANSFERRED = '/notices/sosiaalipalvelut'
const DESCRIPTION = '/notices/asiakastietojarjestelma-atj'

/** Each page with its h1 in Finnish, Swedish and English. */
const PAGES: readonly (readonly [string, string, string, string])[] = [
  [
    '',
    'Omat tietosi viranomaisten rekistereissä',
    'Dina uppgifter i myndigheternas register',
    'Your data in the registers of the authorities',
  ],
  ['/notices', 'Tietosuojaselosteet', 'Dataskyddsbeskrivningar', 'Privacy notices'],
  ['/notices?q=kotka', 'Tietosuojaselosteet', 'Dataskyddsbeskrivningar', 'Privacy notices'],
  ['/notices?q=xyzzy', 'Tietosuojaselosteet', 'Dataskyddsbeskrivningar', 'Privacy notices'],
  [
    NOTICE,
    'Maahanmuuttajapalvelujen asiakasrekisteri',
    'Invandrartjänsternas klientregister',
    'Maahanmuuttajapalvelujen asiakasrekisteri',
  ],
  [
    TRANSFERRED,
    'Sosiaalihuoltolain mukaisten palvelujen asiakasrekisteri',
    'Klientregistret för service enligt socialvårdslagen',
    'Sosiaalihuoltolain mukaisten palvelujen asiakasrekisteri',
  ],
  [
    DESCRIPTION,
    'Sosiaalihuollon asiakastietojärjestelmät Apotti ja ATJ',
    'Socialvårdens klientdatasystem Apotti och ATJ',
    'Sosiaalihuollon asiakastietojärjestelmät Apotti ja ATJ',
  ],
  ['/notices/ei-ole', 'Sivua ei löydy', 'Sidan hittades inte', 'The page was not found'],
]
const CASES = PAGES.flatMap(([path, fi, sv, en]) => [
  ['fi', `/fi${path}`, fi] as const,
  ['sv', `/sv${path}`, sv] as const,
  ['en', `/en${path}`, en] as const,
])

describe.each(CASES)('%s %s', (lang, path, heading) => {
  it('is accessible, in its language, and without script', async () => {
    // axe itself is script; the page is only allowed to run it here.
    const page = await visit(path, { javaScriptEnabled: true })
    expect(await page.locator('h1').allTextContents()).toEqual([heading])
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    expect(await page.locator('script').count()).toBe(0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('fits a narrow screen, and text twice as large', async () => {
    const page = await visit(path, { width: 320, javaScriptEnabled: true })
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 640, height: 900 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})

describe('every public answer', () => {
  it.each(CASES.map(([, path]) => path))('forbids and sends no script: %s', async (path) => {
    const answer = await fetch(origin + path)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(await answer.text()).not.toMatch(/<script|javascript:|\son\w+=/i)
  })

  it.each(['/fi', '/sv/notices', `/en${NOTICE}`, `/fi${NOTICE}.pdf`])(
    'has a strong validator that is honoured: %s',
    async (path) => {
      const tag = (await fetch(origin + path)).headers.get('etag') ?? ''
      expect(tag).toMatch(/^"[\w-]+"$/)
      const again = await fetch(origin + path, { headers: { 'if-none-match': tag } })
      expect(again.status).toBe(304)
    },
  )
})

describe('a visitor without script', () => {
  it('finds a register by a situation of life and begins a request', async () => {
    const page = await visit('/fi')
    await page.getByRole('link', { name: 'Lue tietosuojaselosteita' }).click()
    await page.getByLabel('Hae selosteista').fill('tukihenkilö')
    await page.getByRole('button', { name: 'Hae' }).click()
    expect(await page.getByRole('status').textContent()).toBe(
      'Haulla ”tukihenkilö” löytyi 2 selostetta.',
    )
    expect(await page.title()).toContain('2 selostetta haulla ”tukihenkilö”')
    await page.getByRole('link', { name: 'Sosiaalihuoltolain mukaisten' }).click()
    // All of its data have moved: the request goes where they are.
    for (const name of ['Tee pyyntö tässä palvelussa', 'Pyydä siirtyneet tiedot']) {
      expect(await page.getByRole('link', { name }).getAttribute('href')).toBe(
        '/fi/citizen/requests/new?register=satakunnan-sosiaalihuolto',
      )
    }
    await page.getByRole('link', { name: 'Lue rekisterin seloste' }).click()
    expect(new URL(page.url()).pathname).toBe('/fi/notices/satakunnan-sosiaalihuolto')
  })

  it('keeps page and search when changing the language', async () => {
    const page = await visit(`/fi${NOTICE}`)
    await page.getByRole('link', { name: 'Svenska' }).click()
    expect(new URL(page.url()).pathname).toBe(`/sv${NOTICE}`)
    await page.goto(`${origin}/fi/notices?q=kotka`)
    await page.getByRole('link', { name: 'English' }).click()
    expect(page.url()).toBe(`${origin}/en/notices?q=kotka`)
  })

  it('is told where data have moved', async () => {
    const page = await visit(`/fi${TRANSFERRED}`)
    const alert = page.locator('.alert')
    expect(await alert.textContent()).toContain('Tiedoista vastaa nyt Satakunnan hyvinvointialue')
    expect(await alert.textContent()).toContain('1.1.2023')
    await page.goto(`${origin}/sv${NOTICE}`)
    expect(await alert.textContent()).toContain(
      'Kymmenedalens välfärdsområde ansvarar nu för en del av uppgifterna',
    )
    expect(await alert.textContent()).toContain('utkomststöd och vuxensocialarbete')
    const moved = page.getByRole('link', { name: 'Begär de uppgifter som har övergått' })
    expect(await moved.getAttribute('href')).toBe(
      '/sv/citizen/requests/new?register=kymenlaakson-sosiaalihuolto',
    )
    const own = page.getByRole('link', { name: 'Begär dina uppgifter' })
    expect(await own.getAttribute('href')).toContain('register=maahanmuuttotoimisto')
    expect(await page.getByText('Kotka stad är enspråkigt finsk.').count()).toBe(1)
  })

  it('reads the parts in Finnish on English pages as Finnish', async () => {
    const page = await visit(`/en${NOTICE}`)
    expect(await page.locator('h1').getAttribute('lang')).toBe('fi')
    expect(await page.locator('.with-contents [lang=fi] section').count()).toBeGreaterThan(20)
    expect(await page.getByText('Notices exist in Finnish and Swedish').count()).toBe(1)
  })

  it('tells search engines and readers of the other languages', async () => {
    const page = await visit(`/sv${NOTICE}`)
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      `${origin}/sv${NOTICE}`,
    )
    const hreflangs = page.locator('head link[rel=alternate][hreflang]')
    expect(
      await Promise.all((await hreflangs.all()).map((link) => link.getAttribute('hreflang'))),
    ).toEqual(['fi', 'sv', 'en', 'x-default'])
  })

  it('reaches the content and every section by keyboard', async () => {
    const page = await visit(`/fi${NOTICE}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#main$/)
    for (const link of await page.locator('.contents a').all()) {
      const target = (await link.getAttribute('href')) ?? ''
      expect(await page.locator(target).count(), target).toBe(1)
    }
    const rights = page.getByRole('link', { name: 'Perustelut ja säännökset' })
    await rights.focus()
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#rights$/)
  })

  it('prints the notice without the furniture of the screen', async () => {
    const page = await visit(`/fi${NOTICE}`)
    await page.emulateMedia({ media: 'print' })
    for (const furniture of ['.frame-brand', '.frame-footer', '.contents', '.notice-rights']) {
      expect(await page.locator(furniture).isVisible(), furniture).toBe(false)
    }
    expect(await page.locator('h1').isVisible()).toBe(true)
    const paper = await page.pdf({ format: 'A4' })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    expect(paper.length).toBeGreaterThan(20_000)
  })

  it('opens the notice as a file of the size that was told', async () => {
    const page = await visit(`/sv${NOTICE}`)
    const link = page.locator('a[type="application/pdf"]')
    const file = await fetch(origin + ((await link.getAttribute('href')) ?? ''))
    expect(file.headers.get('content-type')).toBe('application/pdf')
    const kilobytes = Math.round((await file.arrayBuffer()).byteLength / 1024)
    expect(await link.textContent()).toContain(`PDF-fil, ${String(kilobytes)}\u00a0kB`)
  })
})
