import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import { expectAccessible, expectNoSidewaysScroll, logIn } from '#test/support/pages.ts'

const origin = inject('portalOrigin')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Both widths of a page; `SCREENSHOTS=folder` keeps what was seen. */
async function look(page: Page, name: string, heading: string): Promise<void> {
  await expectAccessible(page, heading)
  const folder = process.env['SCREENSHOTS']
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    if (folder !== undefined) {
      await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function saved(page: Page, link: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await readFile(await download.path())),
  }
}

describe('the data protection officer and the notices', () => {
  it('goes from what needs a hand to a finding, and takes the record out (fi)', async () => {
    const page = await logIn(browser, { origin, path: '/fi/dpo', person: 'helsinki-dpo' })
    await page.locator('nav').getByRole('link', { name: 'Selosteiden tila' }).click()
    await page.waitForURL('**/fi/dpo/notices')
    await look(page, 'notices-fi', 'Selosteiden tila')
    const blocking = page.getByRole('link', { name: /^\d+ Puutteita, jotka estävät julkaisun$/ })
    const count = Number.parseInt(await blocking.innerText())
    expect(count).toBeGreaterThan(0)
    await blocking.click()
    await page.waitForURL('**/fi/dpo/notices?state=blocking')
    const rows = page.getByRole('table').last().locator('tbody tr')
    expect(await rows.count()).toBe(count)
    expect(await rows.first().innerText()).toMatch(/puute(tta)? estää julkaisun/)
    await page.getByRole('link', { name: 'Vanhin ensin' }).click()
    await page.waitForURL('**/fi/dpo/notices?state=blocking&sort=age')
    const register = rows.first().locator('.row-link')
    const name = await register.innerText()
    await register.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/fi/dpo/notices/*')
    await look(page, 'notice-fi', name)
    const first = page.getByRole('table').last().locator('tbody tr').first()
    expect(await first.innerText()).toContain('Estää julkaisun')
    await page.getByRole('link', { name: /käsittelytoimien selosteesta/ }).click()
    await page.waitForURL('**/fi/dpo/record')
    await look(page, 'record-fi', 'Seloste käsittelytoimista')
    const xlsx = await saved(page, 'Lataa taulukko (Excel)')
    expect(xlsx.name).toMatch(/^seloste-kasittelytoimista-helsinki-\d{4}-\d\d-\d\d\.xlsx$/)
    const book = await readXlsx(xlsx.bytes)
    expect(book.sheets[0]!.rows.flat()).toContain(name)
    const pdf = await saved(page, 'Lataa PDF')
    expect(pdf.name).toMatch(/^seloste-kasittelytoimista-helsinki-.*\.pdf$/)
    expect(inspectPdf(pdf.bytes).headings.map(({ text }) => text)).toContain(name)
    await page.context().close()
  })

  it('does the same without a script (sv)', async () => {
    const page = await logIn(browser, {
      origin,
      path: '/sv/admin',
      person: 'kotka-dpo',
      script: false,
    })
    const main = page.locator('main')
    await main.getByRole('link', { name: 'Läget för beskrivningarna' }).click()
    expect(await page.locator('h1').innerText()).toBe('Läget för beskrivningarna')
    await main
      .getByRole('link', { name: 'Invandrartjänsternas klientregister', exact: true })
      .click()
    expect(await page.locator('h1').innerText()).toBe('Invandrartjänsternas klientregister')
    expect(await main.innerText()).toContain('Hindrar publicering')
    await page.goto(`${origin}/sv/dpo/notices?state=none`)
    expect(await main.innerText()).toContain('Välj en annan förteckning.')
    await page.locator('nav').getByRole('link', { name: 'Register över behandling' }).click()
    await main.locator('summary').first().click()
    expect(await main.locator('details[open]').innerText()).toContain('Kategorier av registrerade')
    const xlsx = await saved(page, 'Ladda ner tabellen (Excel)')
    expect(xlsx.name).toMatch(/^register-over-behandling-kotka-.*\.xlsx$/)
    const finnish = await saved(page, 'PDF-fil')
    expect(finnish.name).toMatch(/^seloste-kasittelytoimista-kotka-.*\.pdf$/)
    expect(inspectPdf(finnish.bytes).lang).toBe('fi')
    await page.context().close()
  })

  it('looks right in Swedish, open parts and folds and all', async () => {
    const page = await logIn(browser, { origin, path: '/sv/dpo/notices', person: 'helsinki-dpo' })
    await look(page, 'notices-sv', 'Läget för beskrivningarna')
    await page.goto(`${origin}/sv/dpo/notices/maahanmuuttajien-vastaanotto`)
    await look(page, 'notice-sv', 'Klientregister')
    await page.goto(`${origin}/sv/dpo/record`)
    await page.locator('summary').first().click()
    await look(page, 'record-sv', 'Register över behandling')
    await page.context().close()
  })
})
