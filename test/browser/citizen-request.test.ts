import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#test/support/pages.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const origin = () => inject('portalOrigin')

interface Visit {
  readonly lang: 'fi' | 'sv'
  /** Name on the demo provider's page. */
  readonly person: string
  readonly script?: boolean
  readonly width?: number
  readonly start?: string
}

/** Someone who has logged in and stands at the first step of a new request. */
async function visit(options: Visit): Promise<{ page: Page; context: BrowserContext }> {
  const { lang, person, script = true, width = 1280 } = options
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  await page.goto(`${origin()}/${lang}/citizen${options.start ?? '/requests/new'}`)
  await page.locator('main form button').click()
  await page.getByRole('button', { name: new RegExp(`^${person}`) }).click()
  await page.waitForURL(`${origin()}/${lang}/citizen**`)
  return { page, context }
}

describe('a request in Finnish, with script', () => {
  it('goes through four steps to a receipt with its letter and an e-mail, accessible all the way', async () => {
    const { page, context } = await visit({ lang: 'fi', person: 'Leila Nazari' })
    const next = page.getByRole('button', { name: 'Jatka', exact: true })

    await expectAccessible(page, 'Kuka')
    expect(await page.getByLabel('Lapseni tietoja: Daria Nazari').isVisible()).toBe(true)
    expect(await page.getByLabel('Lapseni tietoja: Samir Nazari').count()).toBe(0)
    await next.click()

    await expectAccessible(page, 'Oikeus ja rekisteri')
    await next.click()
    expect(await page.title()).toMatch(/^Virhe: /)
    await expectAccessible(page, 'Oikeus ja rekisteri')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
    await page.getByLabel('Maahanmuuttopalveluiden tietovaranto').check()
    await next.click()

    await expectAccessible(page, 'Tiedot')
    expect(await page.getByLabel('Postiosoite').isVisible()).toBe(false)
    await page.getByLabel('Paperilla postitse').check()
    expect(await page.getByLabel('Postiosoite').isVisible()).toBe(true)
    await page.getByLabel('Sähköisesti tässä palvelussa').check()
    await page.getByLabel('Alkaen').fill('31.2.2026')
    await next.click()
    await expectAccessible(page, 'Tiedot')
    expect(await page.getByLabel('Alkaen').inputValue()).toBe('31.2.2026')
    await page.getByLabel('Vain tietyt tiedot').check()
    await page.getByLabel('Mitkä tiedot?').fill('Kotoutumissuunnitelma')
    await page.getByLabel('Alkaen').fill('1.1.2024')
    await expectAccessible(page, 'Tiedot')
    await next.click()

    await expectAccessible(page, 'Tarkistus')
    expect(await page.locator('main').innerText()).toContain('Kotoutumissuunnitelma')
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()

    await expectAccessible(page, 'Pyyntösi on vastaanotettu')
    const number = /LPR-\d{4}-\d+/.exec(await page.locator('main').innerText())?.[0] ?? ''
    expect(number).not.toBe('')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Lataa vastaanottoilmoitus (PDF)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${number}-L-01.pdf`)
    const letter = inspectPdf(await readFile(await download.path()))
    expect(letter.pages.join(' ')).toContain(number)

    await page.getByRole('link', { name: 'Seuraa pyyntöäsi' }).click()
    await expectAccessible(page, `Pyyntö ${number}`)
    await page.getByLabel('Kirjoita käsittelijälle').fill('Milloin vastaus tulee?')
    await page.getByRole('button', { name: 'Lähetä viesti' }).click()
    expect(await page.locator('article').innerText()).toContain('Milloin vastaus tulee?')

    const mailbox = await context.newPage()
    await mailbox.goto(`${inject('providerOrigin')}/mailbox`)
    const mails = async () => {
      await mailbox.reload()
      return mailbox.locator('main').innerText()
    }
    await expect.poll(mails).toContain('Sinulle on uusi viesti Rekisteriportissa')
    expect(await mails()).not.toContain(number)
    await context.close()
  })
})

describe('a request in Swedish, without script', () => {
  it('works from the first step to the withdrawal', async () => {
    const { page, context } = await visit({
      lang: 'sv',
      person: 'Gunilla Strandell',
      script: false,
      start: '/requests/new?register=asiakastietojarjestelma-atj',
    })
    const next = page.getByRole('button', { name: 'Fortsätt', exact: true })
    await next.click()
    const chosen = page.locator('input[name=register]:checked')
    expect(await chosen.inputValue()).toBe('asiakastietojarjestelma-atj')
    await next.click()
    await next.click()
    expect(await page.title()).toMatch(/^Fel: /)
    expect(await page.locator('.error-summary').innerText()).toContain('Begärda uppgifter')
    await page.getByLabel('Alla uppgifter').check()
    await page.getByRole('button', { name: 'Spara och fortsätt senare' }).click()
    expect(await page.locator('main').innerText()).toContain('Utkastet har sparats.')
    await page.getByRole('link', { name: 'Fortsätt med begäran' }).click()
    expect(await page.locator('h1').innerText()).toContain('Kontroll')
    await page.getByRole('link', { name: 'Ändra (Svarets form)' }).click()
    await page.getByLabel('Muntligt').check()
    await next.click()
    await page.getByRole('button', { name: 'Skicka begäran' }).click()
    const receipt = await page.locator('main').innerText()
    expect(receipt).toContain('Din begäran har tagits emot')
    expect(receipt).toMatch(/Tidsfristen är en månad räknat från den dag då begäran inkom/)

    // Sent again from the browser's history it is still the same one.
    await page.goBack()
    expect(await page.locator('h1').innerText()).toContain('Din begäran har tagits emot')

    await page.getByRole('link', { name: 'Följ din begäran' }).click()
    await page.getByRole('link', { name: 'Återkalla begäran' }).click()
    await page.getByRole('button', { name: /^Återkalla begäran HEL-/ }).click()
    expect(await page.locator('main').innerText()).toContain('Begäran har återkallats.')
    await context.close()
  })
})

describe('a request by keyboard alone', () => {
  it('can be filled in and sent', async () => {
    const { page, context } = await visit({ lang: 'fi', person: 'Aino Virtamo' })
    /** Tab to the control with this accessible name, as a person would. */
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
          return
      }
      throw new Error(`Not reached: ${selector}`)
    }
    const submit = 'main form .button-row button:first-child'
    const go = async () => {
      await tabTo(submit)
      const left = page.url()
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.href !== left)
    }
    await go()
    await tabTo('input[name=register]')
    await page.keyboard.press('Space')
    await go()
    await tabTo('input[name=scope]')
    await page.keyboard.press('Space')
    await go()
    expect(await page.locator('h1').innerText()).toContain('Tarkistus')
    await go()
    expect(await page.locator('h1').innerText()).toContain('Pyyntösi on vastaanotettu')
    await context.close()
  })
})

describe('a narrow screen', () => {
  it.each(['fi', 'sv'] as const)('of 320 px needs no sideways scrolling (%s)', async (lang) => {
    const { page, context } = await visit({ lang, person: 'Viktor Sjölund', width: 320 })
    const steps = ['who', 'right', 'details', 'check']
    for (const [index] of steps.entries()) {
      await expectNoSidewaysScroll(page)
      if (index === 1) await page.locator('input[value=maahanmuuttotoimisto]').check()
      if (index === 2) await page.locator('input[value=all]').check()
      await page.locator('main form .button-row button').first().click()
    }
    expect(page.url()).toMatch(/\/receipt$/)
    await expectNoSidewaysScroll(page)
    await page.goto(page.url().replace('/receipt', '?ask=withdraw'))
    await expectNoSidewaysScroll(page)
    await page.goto(`${origin()}/${lang}/citizen`)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, lang === 'fi' ? 'Omat pyynnöt' : 'Mina begäranden')
    await context.close()
  })
})
