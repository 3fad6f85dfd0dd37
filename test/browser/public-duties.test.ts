import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { GUIDES } from '#app/guides/guides.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'
import { MIN_AGE_SECONDS } from '#app/requests/guest-form.server.ts'
import { feedbackDeadline } from '#app/accessibility/feedback.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { expectAccessible, expectNoSidewaysScroll, logIn } from '#test/support/pages.ts'

const origin = inject('portalOrigin')
const providerOrigin = inject('providerOrigin')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function open(path: string, { width = 1280, script = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  await page.goto(origin + path)
  return page
}

const today = helsinkiDate(Temporal.Now.instant())
const due = formatDate(feedbackDeadline(today).due)

const WORDS = {
  fi: {
    statement: 'Saavutettavuusseloste',
    give: 'Anna palautetta saavutettavuudesta',
    form: 'Palaute saavutettavuudesta',
    send: 'Lähetä palaute',
    error: /^Virhe: /,
    problem: 'Mitä tapahtui?: Täytä tämä kohta.',
    receipt: 'Palautteesi on vastaanotettu',
    controller: 'Kotkan kaupunki',
  },
  sv: {
    statement: 'Tillgänglighetsutlåtande',
    give: 'Ge respons om tillgängligheten',
    form: 'Respons om tillgängligheten',
    send: 'Skicka responsen',
    error: /^Fel: /,
    problem: 'Vad hände?: Fyll i den här punkten.',
    receipt: 'Din respons har tagits emot',
    controller: 'Kotka stad',
  },
} as const

describe.each(['fi', 'sv'] as const)('feedback on accessibility in %s', (lang) => {
  const words = WORDS[lang]

  it('goes from the footer to a receipt without a script, and keeps what was typed', async () => {
    const page = await open(`/${lang}`, { script: false })
    await page.locator('footer').getByRole('link', { name: words.statement }).click()
    expect(await page.locator('h1').innerText()).toBe(words.statement)
    await page.getByRole('link', { name: words.give }).click()
    expect(await page.locator('h1').innerText()).toBe(words.form)
    expect(await page.locator('main').innerText()).toContain(due)
    await page.getByLabel(words.controller).check()
    await page.locator('#page').fill('/fi/notices')
    await page.getByRole('button', { name: words.send }).click()
    expect(await page.title()).toMatch(words.error)
    expect(await page.locator('.error-summary').innerText()).toContain(words.problem)
    expect(await page.locator('#page').inputValue()).toBe('/fi/notices')
    expect(await page.getByLabel(words.controller).isChecked()).toBe(true)
    await page.locator('#problem').fill('Otsikko puuttuu.\nRubriken saknas.')
    await sleep((MIN_AGE_SECONDS + 1) * 1000)
    await page.getByRole('button', { name: words.send }).click()
    expect(await page.locator('h1').innerText()).toBe(words.receipt)
    const receipt = await page.locator('main').innerText()
    expect(receipt).toContain(due)
    expect(receipt).toMatch(/SAAV-\d{4}-\d+/)
    expect(receipt).not.toContain('Otsikko puuttuu')
    // The same receipt again, from its address.
    await page.reload()
    expect(await page.locator('main').innerText()).toBe(receipt)
  })

  it('is accessible empty, with errors and sent, also at 320 px', async () => {
    const page = await open(`/${lang}/accessibility/feedback`, { width: 320 })
    await expectAccessible(page, words.form)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: words.send }).click()
    await expectAccessible(page, words.form)
    await expectNoSidewaysScroll(page)
    await page.getByLabel(words.controller).check()
    await page.locator('#page').fill('Etusivu')
    await page.locator('#problem').fill('Kontrasti.')
    await page.locator('#email').fill(`${lang}@example.test`)
    await sleep((MIN_AGE_SECONDS + 1) * 1000)
    await page.getByRole('button', { name: words.send }).click()
    await expectAccessible(page, words.receipt)
    await expectNoSidewaysScroll(page)
  })
})

describe('the answer to feedback', () => {
  it('is written by an administrator and reaches the mailbox and the receipt', async () => {
    const person = await open('/sv/accessibility/feedback', { script: false })
    await person.getByLabel('Kotka stad').check()
    await person.locator('#page').fill('Registersök')
    await person.locator('#problem').fill('Knappen syns inte.')
    await sleep((MIN_AGE_SECONDS + 1) * 1000)
    await person.getByRole('button', { name: 'Skicka responsen' }).click()
    const number = /SAAV-\d{4}-\d+/.exec(await person.locator('main').innerText())?.[0] ?? ''

    const path = '/sv/admin/feedback'
    const page = await logIn(browser, { origin, path, person: 'kotka-administrator' })
    await expectAccessible(page, 'Respons om tillgängligheten')
    await page.getByRole('link', { name: number }).click()
    await expectAccessible(page, number)
    await page.getByRole('button', { name: 'Anteckna som besvarad' }).click()
    await page.locator('.error-summary').waitFor()
    await expectAccessible(page, number)
    await page.locator('#outcome').check()
    await page.locator('#answer').fill('Knappen har nu en tydlig ram.')
    await page.getByRole('button', { name: 'Anteckna som besvarad' }).click()
    await page.getByText('Svaret har antecknats.').waitFor()
    await expectAccessible(page, number)
    await person.reload()
    expect(await person.locator('main').innerText()).toContain('Knappen har nu en tydlig ram.')
  })

  it('has been receipted by e-mail where an address was given', async () => {
    const page = await (await browser.newContext()).newPage()
    for (let tries = 0; tries < 20; tries += 1) {
      await page.goto(`${providerOrigin}/mailbox`)
      if ((await page.locator('body').innerText()).includes('fi@example.test')) break
      await sleep(500)
    }
    const text = await page.locator('body').innerText()
    expect(text).toContain('fi@example.test')
    expect(text).toContain(due)
  })
})

describe('a break of the service', () => {
  it('stands on every page while it is announced, and is gone when it is cancelled', async () => {
    const path = '/fi/admin/breaks'
    const page = await logIn(browser, { origin, path, person: 'kotka-administrator' })
    await page.getByRole('button', { name: 'Ilmoita katkosta' }).click()
    await page.locator('.error-summary').waitFor()
    await expectAccessible(page, 'Palvelukatkot')
    const day = formatDate(today.add({ days: 3 }))
    for (const [id, text] of Object.entries({
      startDay: day,
      startTime: '18',
      endDay: day,
      endTime: '22.00',
      textFi: 'Pyyntöä ei voi lähettää.',
      textSv: 'En begäran kan inte skickas.',
      textEn: 'Requests cannot be sent.',
    })) {
      await page.locator(`#${id}`).fill(text)
    }
    await page.getByRole('button', { name: 'Ilmoita katkosta' }).click()
    await page.getByText('Katko on ilmoitettu.').waitFor()
    await page.reload()
    await expectAccessible(page, 'Palvelukatkot')
    const visitor = await open('/fi')
    const banner = visitor.locator('.service-breaks')
    expect(await banner.innerText()).toContain(`${day} klo`)
    await expectAccessible(visitor, 'Omat tietosi')
    await visitor.setViewportSize({ width: 320, height: 900 })
    await expectNoSidewaysScroll(visitor)
    await visitor.goto(`${origin}/sv/notices`)
    expect(await banner.innerText()).toContain('En begäran kan inte skickas.')
    await visitor.goto(`${origin}/en/login`)
    expect(await banner.innerText()).toContain('Requests cannot be sent.')
    await page.getByRole('button', { name: `Peru ilmoitus katkosta ${day}` }).click()
    await page.getByText('Ilmoitus on peruttu.').waitFor()
    await visitor.goto(`${origin}/fi`)
    expect(await banner.count()).toBe(0)
  })
})

describe('guides, own notice and help', () => {
  it.each(GUIDES.map(({ id }) => id))(
    'the guide %s is accessible in every language',
    async (id) => {
      const page = await open(`/fi/rights/${id}`)
      for (const lang of ['fi', 'sv', 'en'] as const) {
        await page.goto(`${origin}/${lang}/rights/${id}`)
        const guide = GUIDES.find((one) => one.id === id)!
        await expectAccessible(page, guide.title[lang === 'sv' ? 'sv' : 'fi'])
        expect(await page.locator('script').count()).toBe(0)
      }
    },
  )

  it.each([
    ['/accessibility', 'Accessibility statement'],
    ['/accessibility/feedback', 'Feedback on accessibility'],
    ['/privacy', 'The service’s own privacy notice'],
    ['/privacy/kotka', 'Rekisteriportin tietosuojapyynnöt ja asiointi'],
    ['/rights', 'Your rights in plain language'],
    ['/ombudsman', 'Help from the Data Protection Ombudsman'],
  ])('%s in English is accessible too', async (path, heading) => {
    const page = await open(`/en${path}`)
    await expectAccessible(page, heading)
    await page.setViewportSize({ width: 320, height: 900 })
    await expectNoSidewaysScroll(page)
  })

  it('a guide leads to the request with its right chosen, and to the form as a PDF', async () => {
    const page = await open('/fi/rights/erasure', { script: false })
    const href = await page
      .getByRole('link', { name: 'Lomake: Kotkan kaupunki' })
      .getAttribute('href')
    const pdf = await page.request.get(origin + (href ?? ''))
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    await page.getByRole('link', { name: 'Tee pyyntö ilman tunnistautumista' }).click()
    expect(await page.locator('input[name="rights"][value="erasure"]').isChecked()).toBe(true)
  })
})
