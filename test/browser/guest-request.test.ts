import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { MIN_AGE_SECONDS } from '#app/requests/guest-form.server.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { expectAccessible, expectNoSidewaysScroll, logIn } from '#test/support/pages.ts'

const origin = inject('portalOrigin')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Public pages carry no script; axe itself needs one, so that only one journey goes without. */
async function open(path: string, { width = 1280, script = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  await page.goto(origin + path)
  return page
}

/** Fills in the second step for oneself and sends it, no faster than a person would. */
async function send(page: Page, words: { name: string; send: string }): Promise<void> {
  await page.locator('#name').fill(words.name)
  await page.locator('#birthDate').fill('14.6.1979')
  await page.locator('#subject').check()
  await page.locator('#access-scope').check()
  await page.locator('#answerForm').check()
  await page.locator('#caseLanguage').check()
  await page.locator('#email').fill('vieras@example.test')
  await sleep((MIN_AGE_SECONDS + 1) * 1000)
  await page.getByRole('button', { name: words.send }).click()
}

describe('a request without login', () => {
  it('goes from a notice to a receipt, keeps what was typed, and is accessible all the way', async () => {
    const page = await open('/fi/notices/maahanmuuttopalvelut', { width: 320 })
    await page.getByRole('link', { name: 'Tee pyyntö ilman tunnistautumista' }).click()
    await expectAccessible(page, 'Pyyntö ilman tunnistautumista')
    await expectNoSidewaysScroll(page)
    const register = page.getByLabel('Maahanmuuttopalveluiden tietovaranto')
    expect(await register.isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Jatka' }).click()
    expect(await page.title()).toMatch(/^Virhe: /)
    await expectAccessible(page, 'Pyyntö ilman tunnistautumista')
    await page.locator('#rights').check()
    await page.locator('input[name="rights"][value="automatedDecision"]').check()
    await page.getByRole('button', { name: 'Jatka' }).click()

    await expectAccessible(page, 'Tiedot')
    await expectNoSidewaysScroll(page)
    await page.locator('#name').fill('Veera 140679-123K')
    await page.locator('#automatedDecision-wants-2').check()
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()
    expect(await page.title()).toMatch(/^Virhe: /)
    await expectAccessible(page, 'Tiedot')
    expect(await page.locator('#name').inputValue()).toBe('Veera 140679-123K')
    expect(await page.locator('#automatedDecision-wants-2').isChecked()).toBe(true)
    const summary = page.locator('.error-summary')
    expect(await summary.innerText()).toContain('Nimesi: Poista henkilötunnus')
    expect(await summary.innerText()).toContain('Päätös (Automaattinen päätös')
    await page.locator('#automatedDecision-decision').fill('Päätös 1/2026')
    await send(page, { name: 'Veera Vierasmaa', send: 'Lähetä pyyntö' })

    await expectAccessible(page, 'Pyyntösi on vastaanotettu')
    await expectNoSidewaysScroll(page)
    expect(await page.locator('.claim-code').innerText()).toMatch(/^(\w{4}-){4}\w{4}$/)
    expect(await page.locator('main').innerText()).toMatch(/LPR-\d{4}-\d+/)
  })

  it('is found from the front page and the login page, and says when it came too fast', async () => {
    for (const path of ['/sv', '/sv/login']) {
      const page = await open(path)
      await page.getByRole('link', { name: 'Gör en begäran utan identifiering' }).click()
      await expectAccessible(page, 'Begäran utan identifiering')
    }
    const query = 'next=details&rights=access&registers=maahanmuuttotoimisto'
    const page = await open(`/sv/request?${query}`)
    await page.locator('#name').fill('Veera Vierasmaa')
    await page.locator('#birthDate').fill('14.6.1979')
    for (const id of ['subject', 'access-scope', 'answerForm', 'caseLanguage']) {
      await page.locator(`#${id}`).check()
    }
    await page.locator('#email').fill('vieras@example.test')
    await page.locator('#website').evaluate((field) => {
      ;(field as HTMLInputElement).value = 'https://example.test'
    })
    await page.getByRole('button', { name: 'Skicka begäran' }).click()
    await expectAccessible(page, 'Uppgifter')
    expect(await page.locator('main').innerText()).toContain('ett dolt fält var ifyllt')
    expect(await page.locator('#email').inputValue()).toBe('vieras@example.test')
    expect(await page.locator('#website').inputValue()).toBe('')
  })
})

describe('what was sent without login', () => {
  it('without script too, is taken over by whoever has identified themselves', async () => {
    const guest = await open(
      '/fi/request?next=details&rights=access&registers=maahanmuuttopalvelut',
      { script: false },
    )
    await send(guest, { name: 'Viktor Sjölund', send: 'Lähetä pyyntö' })
    const number = /LPR-\d{4}-\d+/.exec(await guest.locator('main').innerText())?.[0] ?? ''
    const code = await guest.locator('.claim-code').innerText()

    const path = '/fi/citizen/claim'
    const page = await logIn(browser, { origin, path, person: 'viktor-sjolund' })
    await page.getByRole('button', { name: 'Ota pyyntö omaksesi' }).click()
    expect(await page.title()).toMatch(/^Virhe: /)
    await expectAccessible(page, 'Ota pyyntösi omiin tietoihisi')
    await page.locator('#number').fill(number)
    await page.locator('#code').fill('vääräkoodi')
    await page.getByRole('button', { name: 'Ota pyyntö omaksesi' }).click()
    await expectAccessible(page, 'Ota pyyntösi omiin tietoihisi')
    expect(await page.locator('main').innerText()).toContain('Pyyntöä ei löytynyt')
    await page.locator('#code').fill(code)
    await page.getByRole('button', { name: 'Ota pyyntö omaksesi' }).click()
    await page.waitForURL(/citizen\/requests\//)
    await expectAccessible(page, number)
  })
})

describe('a consent', () => {
  it('is withdrawn with as many presses as it is given, from the same page', async () => {
    const path = '/sv/citizen/consents'
    const page = await logIn(browser, { origin, path, person: 'leila-nazari', width: 320 })
    await expectAccessible(page, 'Samtycken')
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: /^Ge samtycke/ }).click()
    await expectAccessible(page, 'Samtycken')
    expect(await page.locator('main').innerText()).toContain('Du har gett ditt samtycke.')
    await page.getByLabel('Jag begär samtidigt').check()
    await page.getByRole('button', { name: /^Återkalla samtycket/ }).click()
    await expectAccessible(page, 'Samtycken')
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: /^Visa ärendet om återkallandet/ }).click()
    expect(await page.locator('main').innerText()).toContain('Återkallande av samtycke')
  })
})
