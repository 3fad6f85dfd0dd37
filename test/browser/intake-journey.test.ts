import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import { expectAccessible, expectNoSidewaysScroll, logIn } from '#test/support/pages.ts'

const origin = inject('portalOrigin')
/** A test person's code (individual numbers 900–999) that nobody of the demo has. */
const CODE = '010190-999W'
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const clerk = (path: string, options: { script?: boolean; width?: number } = {}): Promise<Page> =>
  logIn(browser, { origin, path, person: 'kotka-clerk', ...options })

const press = (page: Page, value: string) => page.locator(`main button[value="${value}"]`).click()

describe('a clerk with a request on paper', () => {
  it.each([
    ['fi', false, 'Kirjaa pyyntö', /Pyyntö on kirjattu: \S+/, 'Avaa asia'],
    ['sv', true, 'Anteckna en begäran', /Begäran har antecknats: \S+/, 'Öppna ärendet'],
  ] as const)(
    'in %s (script: %s) is shown what is missing, keeps what was typed but the code, and gets a case',
    async (lang, script, heading, done, open) => {
      const page = await clerk(`/${lang}/desk/intake`, { script })
      await page.locator('input[name="channel"][value="post"]').check()
      await page.locator('#givenNames').fill('Ensio')
      await page.locator('#familyName').fill('Paperinen')
      await page.locator('#hetu').fill(CODE)
      await page.locator('input[name="identity"][value="pending"]').check()
      await page.locator('input[name="behalf"][value="self"]').check()
      await page.locator('input[name="registers"][value="maahanmuuttotoimisto"]').check()
      await page.locator('input[name="rights"][value="erasure"]').check()
      await press(page, 'record')
      await page.locator('.error-summary').waitFor()
      // axe itself is a script.
      if (script) await expectAccessible(page, heading)
      const errors = await page
        .locator('.error-summary a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(errors).toEqual(['#erasure-ground', '#erasure-which', '#answerForm', '#email'])
      for (const href of errors) expect(await page.locator(href ?? '#').count()).toBe(1)
      expect(await page.locator('#familyName').inputValue()).toBe('Paperinen')
      expect(await page.locator('#hetu').inputValue()).toBe('')
      expect(await page.content()).not.toContain(CODE)
      await page.setViewportSize({ width: 320, height: 900 })
      await expectNoSidewaysScroll(page)

      await page.locator('#hetu').fill(CODE)
      await page.locator('input[name="erasure-ground"][value="a"]').check()
      await page.locator('#erasure-which').fill('Vanhat merkinnät')
      await page.locator('input[name="answerForm"][value="paper"]').check()
      await page.locator('#address').fill('Esimerkinpolku 1\n48100 Kotka')
      await press(page, 'record')
      await page.waitForURL(/done=/)
      expect(await page.locator('.alert').first().innerText()).toMatch(done)
      if (script) await expectAccessible(page, heading)
      await page.getByRole('link', { name: open }).click()
      await page.waitForURL(/cases/)
      const shown = await page.locator('main').innerText()
      expect(shown).toContain('Ensio Paperinen')
      expect(shown).toContain('Vanhat merkinnät')
      expect(await page.content()).not.toContain(CODE)
    },
  )

  it('is shown the fields of the rights by a button that keeps everything', async () => {
    const page = await clerk('/fi/desk/intake')
    await page.locator('#familyName').fill('Paperinen')
    for (const right of ['access', 'portability']) {
      await page.locator(`input[name="rights"][value="${right}"]`).check()
    }
    await press(page, 'fields')
    await page.locator('#portability-target').waitFor()
    expect(await page.locator('.error-summary').count()).toBe(0)
    expect(await page.locator('#access-scope').count()).toBe(1)
    expect(await page.locator('#portability-target').count()).toBe(1)
    expect(await page.locator('#familyName').inputValue()).toBe('Paperinen')
    await expectAccessible(page, 'Kirjaa pyyntö')
  })
})

describe('mandates and bans', () => {
  it.each([
    ['mandates', 'Valtuutukset', '#principal-givenNames'],
    ['bans', 'Alaikäisen kiellot', '#child-givenNames'],
  ])('%s say what is missing, at the field and in the summary', async (path, heading, first) => {
    const page = await clerk(`/fi/desk/${path}`, { width: 320 })
    await press(page, 'record')
    await page.locator('.error-summary').waitFor()
    const links = await page
      .locator('.error-summary a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links[0]).toBe(first)
    for (const href of links) expect(await page.locator(href).count()).toBe(1)
    await expectAccessible(page, heading)
    await expectNoSidewaysScroll(page)
  })
})
