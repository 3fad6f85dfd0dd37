import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import { expectAccessible, expectNoSidewaysScroll, logIn } from '#test/support/pages.ts'

const origin = inject('portalOrigin')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const editor = (person: string, lang: 'fi' | 'sv', script: boolean): Promise<Page> =>
  logIn(browser, { origin, path: `/${lang}/editor`, person, script })

const alertOf = (page: Page): Promise<string> => page.locator('main .alert').first().innerText()

/** Opens a page of a register's notice. */
async function open(page: Page, register: string, place = '', lang = 'fi'): Promise<void> {
  await page.goto(`${origin}/${lang}/editor/notices/${register}${place}`)
}

describe('a notice from draft to publication', () => {
  const register = 'maahanmuuttopalvelut'

  it('takes two editors, and begins from what is in force', async () => {
    const first = await editor('lappeenranta-notice-editor', 'fi', false)
    await open(first, register)
    await first.getByRole('button', { name: 'Aloita julkaistusta selosteesta' }).click()
    expect(await alertOf(first)).toContain('Luonnos on aloitettu.')
    // What only the controller can tell stops the publication.
    expect(await first.locator('main').innerText()).toContain('1 asia estää julkaisun')
    expect(await first.getByRole('button', { name: 'Lähetä tarkastettavaksi' }).count()).toBe(0)

    await open(first, register, '/retention')
    const open4 = first.locator('select[name$=".operator"]', {
      has: first.locator('option[value="unstated"][selected]'),
    })
    const row = (await open4.getAttribute('name'))?.replace(/\.operator$/, '') ?? ''
    const control = (key: string) => first.locator(`[name="${row}.${key}"]`)
    // Five rules are folded, each by its name; one with an error stands open.
    expect(await control('operator').isVisible()).toBe(false)
    const folds = first.locator('.row-fold')
    expect(await folds.count()).toBe(5)
    await folds
      .filter({ has: control('operator') })
      .locator('summary')
      .first()
      .click()
    await control('operator').selectOption('after')
    await control('period').fill('neljä vuotta')
    await control('trigger').selectOption('clientRelationshipEnded')
    await first.getByRole('button', { name: 'Tallenna', exact: true }).click()
    expect(await first.title()).toMatch(/^Virhe:/)
    expect(await control('period').inputValue()).toBe('neljä vuotta')
    await control('period').fill('4 v')
    // Enter saves, although the first button on the page removes a row.
    await control('period').press('Enter')
    await first.waitForURL(/saved=1/)
    expect(await alertOf(first)).toContain('Tallennettu.')
    expect(await control('period').inputValue()).toBe('4 v')

    await open(first, register, '/open-parts')
    await first.getByRole('button', { name: 'Poista: Täydennettävä kohta 1' }).click()
    expect(await first.locator('main').innerText()).toContain('Ei vielä yhtään.')
    await first.getByRole('button', { name: 'Tallenna', exact: true }).click()

    // A text changed in one language alone is ahead of its counterpart.
    await open(first, register, '/basics')
    const summary = first.locator('[name="plainSummary.fi"]')
    await summary.fill(`${await summary.inputValue()} Rekisteri päivitettiin.`)
    await first.getByRole('button', { name: 'Tallenna', exact: true }).click()
    await open(first, register)
    expect(await first.locator('main').innerText()).toContain('Ruotsi on vanhempi kuin suomi')
    await open(first, register, '/basics')
    const swedish = first.locator('[name="plainSummary.sv"]')
    await swedish.fill(`${await swedish.inputValue()} Registret uppdaterades.`)
    await first.getByRole('button', { name: 'Tallenna', exact: true }).click()
    await open(first, register)
    expect(await first.locator('main').innerText()).not.toContain('Ruotsi on vanhempi kuin suomi')

    await first.locator('#propose-note').fill('Säilytysaika on täydennetty.')
    await first.getByRole('button', { name: 'Lähetä tarkastettavaksi' }).click()
    expect(await alertOf(first)).toContain('Luonnos on lähetetty tarkastettavaksi.')
    expect(await first.getByRole('button', { name: 'Hyväksy luonnos' }).count()).toBe(0)

    const second = await editor('lappeenranta-notice-editor-2', 'sv', true)
    await open(second, register, '/changes', 'sv')
    await expectAccessible(second, 'Ändringar i version')
    expect(await second.locator('main ins').allInnerTexts()).toContainEqual(
      expect.stringContaining('Registret uppdaterades.'),
    )
    await open(second, register, '/retention', 'sv')
    await expectAccessible(second, 'Förvaringstid')
    expect(await second.locator('.row-fold[open]').count()).toBe(0)
    await open(second, register, '', 'sv')
    expect(await second.locator('main').innerText()).toContain('Säilytysaika on täydennetty.')
    await second.getByRole('button', { name: 'Godkänn utkastet' }).click()
    await second.waitForURL(/done=approve/)
    await second.getByRole('button', { name: 'Publicera beskrivningen' }).click()
    await second.waitForURL(/done=published/)
    expect(await alertOf(second)).toContain('Beskrivningen har publicerats.')

    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await reader.goto(`${origin}/fi/notices/${register}`)
    expect(await reader.locator('.lead').innerText()).toContain('Rekisteri päivitettiin.')
    await reader.goto(`${origin}/sv/notices/${register}`)
    expect(await reader.locator('.lead').innerText()).toContain('Registret uppdaterades.')

    await open(second, register, '/history', 'sv')
    await expectAccessible(second, 'Historik')
    const history = await second.locator('.act-list').innerText()
    for (const act of ['Version 3 publicerades', 'Godkändes', 'Sändes för granskning']) {
      expect(history).toContain(act)
    }
  })
})

describe('two editors at once', () => {
  const register = 'maahanmuuttajien-vastaanotto'

  it('the second sees both texts, and chooses', async () => {
    const first = await editor('helsinki-notice-editor', 'fi', false)
    await open(first, register)
    await first.getByRole('button', { name: 'Aloita julkaistusta selosteesta' }).click()
    expect(await alertOf(first)).toContain('Luonnos on aloitettu.')
    const second = await editor('helsinki-notice-editor-2', 'sv', true)
    await open(second, register, '/keeping', 'sv')
    await open(first, register, '/keeping')
    await first.locator('[name="logs.fi"]').fill('Ensimmäisen teksti.')
    await first.getByRole('button', { name: 'Tallenna', exact: true }).click()
    expect(await alertOf(first)).toContain('Tallennettu.')
    await second.locator('[name="logs.fi"]').fill('Toisen teksti.')
    await second.getByRole('button', { name: 'Spara', exact: true }).click()
    await second.locator('main table').waitFor()
    const both = await second.locator('main table').innerText()
    expect(both).toContain('Ensimmäisen teksti.')
    expect(both).toContain('Toisen teksti.')
    await expectAccessible(second, 'System och skydd')
    await second.setViewportSize({ width: 320, height: 900 })
    await expectNoSidewaysScroll(second)
    await second.getByRole('button', { name: 'Spara', exact: true }).click()
    expect(await second.locator('[name="logs.fi"]').inputValue()).toBe('Toisen teksti.')
    await open(first, register, '/history')
    const history = await first.locator('.act-list').textContent()
    expect(history).toContain('Ensimmäisen teksti.')
    expect(history).toContain('Toisen teksti.')
  })
})
