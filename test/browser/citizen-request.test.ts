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
    // The view of a child of 12 to 17 is asked with that child, and of no other.
    const view = page.getByLabel('En ole kysynyt lapselta')
    await page.getByLabel('Lapseni tietoja: Daria Nazari').check()
    expect(await view.isVisible()).toBe(false)
    await page.getByLabel('Lapseni tietoja: Samir Nazari').check()
    expect(await view.isVisible()).toBe(true)
    await expectAccessible(page, 'Kuka')
    await page.getByLabel('Omia tietojani').check()
    await next.click()

    await expectAccessible(page, 'Oikeus ja rekisteri')
    await next.click()
    expect(await page.title()).toMatch(/^Virhe: /)
    await expectAccessible(page, 'Oikeus ja rekisteri')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
    await page.getByLabel('Maahanmuuttopalveluiden tietovaranto').check()
    await page.getByLabel('Sosiaalihuoltolain mukaisten palvelujen asiakasrekisteri').check()
    await page.getByRole('button', { name: 'Näytä oikeudet valituissa rekistereissä' }).click()
    await expectAccessible(page, 'Oikeus ja rekisteri')
    expect(await page.locator('main').innerText()).toContain('Näitä ei yleensä ole')
    await page.getByLabel('Haluan nähdä tietoni').check()
    await page.getByLabel('Haluan, että tietoni poistetaan').check()
    await next.click()

    await expectAccessible(page, 'Tiedot')
    await page.getByLabel('Tietoja on käsitelty lain vastaisesti').check()
    await page.getByLabel('Mitkä tiedot pitäisi poistaa?').fill('Vanha lausunto')
    expect(await page.getByLabel('Postiosoite').isVisible()).toBe(false)
    await page.getByLabel('Paperilla postitse').check()
    expect(await page.getByLabel('Postiosoite').isVisible()).toBe(true)
    await page.getByLabel('Sähköisesti tässä palvelussa').check()
    await page.getByLabel('Alkaen').fill('31.2.2026')
    await next.click()
    await expectAccessible(page, 'Tiedot')
    expect(await page.getByLabel('Alkaen').inputValue()).toBe('31.2.2026')
    expect(await page.locator('[name=access-which]').isVisible()).toBe(false)
    await page.getByLabel('Vain tietyt tiedot').check()
    await page.getByLabel('Mitkä tiedot?').fill('Kotoutumissuunnitelma')
    await page.getByLabel('Alkaen').fill('1.1.2024')
    await expectAccessible(page, 'Tiedot')
    await next.click()

    await expectAccessible(page, 'Tarkistus')
    const check = await page.locator('main').innerText()
    expect(check).toContain('Kotoutumissuunnitelma')
    expect(check).toContain('Pyyntösi menee 2 rekisterinpitäjälle.')
    expect(await page.locator('main tbody tr').count()).toBe(4)
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()

    await expectAccessible(page, 'Pyyntösi on vastaanotettu')
    // What Huittinen had is answered by the county.
    await page.getByRole('link', { name: /^SAT-/ }).click()
    await expectAccessible(page, 'Pyyntösi on vastaanotettu')
    await page.getByRole('link', { name: /^LPR-/ }).click()
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
      start: '/requests/new?register=asiakastietojarjestelma-atj&right=access',
    })
    const next = page.getByRole('button', { name: 'Fortsätt', exact: true })
    await next.click()
    const chosen = page.locator('input[name=registers]:checked')
    expect(await chosen.inputValue()).toBe('asiakastietojarjestelma-atj')
    expect(await page.locator('input[name=rights]:checked').inputValue()).toBe('access')
    await page.getByLabel('Jag vill veta vem som har läst mina uppgifter').check()
    await next.click()
    await next.click()
    expect(await page.title()).toMatch(/^Fel: /)
    expect(await page.locator('.error-summary').innerText()).toContain('Begärda uppgifter')
    await page.getByLabel('Alla uppgifter').check()
    const log = (field: string) => page.locator(`[name=logData-${field}]`)
    await log('periodFrom').fill('1.1.2020')
    await log('periodTo').fill('31.12.2020')
    await next.click()
    expect(await page.locator('.error-summary').innerText()).toContain('Särskilt skäl (Loggupp')
    await log('specialReason').fill('Ett pågående brottmål')
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
    // Log data of social care: two months (703/2023 § 11).
    expect(receipt).toMatch(/Tidsfristen är 2 månader räknat från den dag då begäran inkom/)

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

describe('rectification for a child, without script', () => {
  it('asks the child’s view, leads the guardian through, and can be completed by a message', async () => {
    const { page, context } = await visit({
      lang: 'fi',
      person: 'Leila Nazari',
      script: false,
      start: '/requests/new?register=maahanmuuttopalvelut&right=rectification',
    })
    const next = page.getByRole('button', { name: 'Jatka', exact: true })
    await page.getByLabel('Lapseni tietoja: Samir Nazari').check()
    await next.click()
    expect(await page.locator('.error-summary').innerText()).toContain('Lapsen oma näkemys')
    await page.getByLabel('Lapsi on samaa mieltä').check()
    await next.click()
    await next.click()
    await page.getByLabel('Tieto on väärin').check()
    await page.getByLabel('Mikä tieto tai merkintä?').fill('Koulun nimi')
    await page.getByLabel('Mikä on väärin tai mitä puuttuu?').fill('Vanha koulu')
    await page.getByLabel('Miten tiedon pitäisi olla?').fill('Uusi koulu')
    await page.getByLabel(/ettei tietoa käytetä/).check()
    await next.click()
    const check = await page.locator('main').innerText()
    expect(check).toContain('Samir Nazari')
    expect(check).toContain('Lapsi on samaa mieltä')
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()
    await page.getByRole('link', { name: 'Seuraa pyyntöäsi' }).click()
    const shown = await page.locator('main').innerText()
    expect(shown).toContain('Oikaiseminen ja täydentäminen (16 artikla)')
    expect(shown).toContain('Uusi koulu')
    await context.close()
  })
})

describe('the guide to registers', () => {
  it('leads from services to a request that has its register chosen', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${origin()}/sv/find-register`)
    // A public page: it carries no script.
    expect(await page.locator('script').count()).toBe(0)
    await page.getByLabel('Kotka stad').check()
    await page.getByRole('button', { name: 'Fortsätt till frågorna' }).click()
    await page.getByLabel('Har du ansökt om utkomststöd?', { exact: true }).check()
    await page.getByRole('button', { name: 'Visa registren' }).click()
    await expectAccessible(page, 'I vilket register finns mina uppgifter?')
    await page.getByRole('link', { name: /^Gör en begäran om det här registret/ }).click()
    // Its social care has gone to the county, whose register it is.
    expect(page.url()).toContain(encodeURIComponent('register=kymenlaakson-sosiaalihuolto'))
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
    await tabTo('input[name=registers]')
    await page.keyboard.press('Space')
    await tabTo('input[name=rights][value=access]')
    await page.keyboard.press('Space')
    await go()
    await tabTo('input[name=access-scope]')
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
      if (index === 1) {
        await page.locator('input[value=maahanmuuttotoimisto]').check()
        await page.locator('input[name=rights][value=access]').check()
      }
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
