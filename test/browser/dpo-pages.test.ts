import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import pg from 'pg'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findRunningPostgres } from '#app/demo/embedded-postgres.ts'
import { launchBrowser } from '#test/support/browser.ts'

const origin = inject('portalOrigin')

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  await insertCases()
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser.close()
})

/** Cases of Helsinki, by days from today to the last day: two late, one due today, two with time. */
async function insertCases(): Promise<void> {
  const url = new URL((await findRunningPostgres(join(inject('portalData'), 'postgres'))) ?? '')
  url.pathname = '/rekisteriportti'
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  try {
    const person = await admin.query<{ id: string }>('select id from persons limit 1')
    for (const [index, days] of [-9, -2, 0, 12, 25].entries()) {
      await admin.query(
        `with register as (
            select g.id, g.unit_id, g.controller_id from registers g
            join controllers c on c.id = g.controller_id where c.key = 'helsinki' limit 1),
          today as (select (now() at time zone 'Europe/Helsinki')::date as day),
          filed as (
            insert into subject_requests (controller_id, unit_ids, case_number, person_id,
              submitted_by, form_key, channel, case_language, contact, received_at, received_on,
              state, due_on)
            select controller_id, array[unit_id], $1, $2, $2, $3, 'portal', 'fi', '{}', now(),
              day + $4::int - 30, 'received', day + $4::int from register, today
            returning id, received_on, due_on)
        insert into request_items (request_id, controller_id, unit_id, position, "right",
            register_id, state, clock, received_on, due_on, strict_due_on, details)
          select filed.id, register.controller_id, register.unit_id, 1, 'access', register.id,
            'received', 'gdpr-12', received_on, due_on, due_on, '{}'
          from filed, register`,
        [`HEL-BOARD-${index}`, person.rows[0]?.id, randomUUID(), days],
      )
    }
  } finally {
    await admin.end()
  }
}

async function logIn(
  lang: 'fi' | 'sv',
  employee: string,
  options: { javaScriptEnabled: boolean; width?: number },
): Promise<Page> {
  const { javaScriptEnabled, width = 1280 } = options
  const context = await browser.newContext({
    javaScriptEnabled,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(`${origin}/${lang}/staff/login`)
  await page.locator('main form button[type=submit]').click()
  await page.locator(`button[value="${employee}"]`).click()
  await page.waitForURL(`${origin}/**`)
  return page
}

/** axe needs a script: a page of a context without one is looked at in a context with the same cookies. */
async function expectAccessible(page: Page, heading: string): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  try {
    await context.addCookies(await page.context().cookies())
    const seen = await context.newPage()
    await seen.setViewportSize(page.viewportSize() ?? { width: 1280, height: 900 })
    await seen.goto(page.url())
    expect(await seen.locator('h1').textContent()).toBe(heading)
    const { violations } = await new AxeBuilder({ page: seen }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  } finally {
    await context.close()
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.setViewportSize({ width: 320, height: 900 })
  const box = await page.locator('main').boundingBox()
  expect(box?.width).toBeLessThanOrEqual(320)
  const { width } = (await page.locator('html').boundingBox()) ?? { width: 0 }
  expect(width).toBeLessThanOrEqual(320)
  for (const part of await page.locator('main h1, main p, main a, main th, main td').all()) {
    const each = await part.boundingBox()
    if (each === null) continue
    expect(each.x + each.width, (await part.textContent()) ?? '').toBeLessThanOrEqual(321)
  }
  await page.setViewportSize(before)
}

describe('the data protection officer', () => {
  it('lands on the board and goes from a figure to its cases (fi)', async () => {
    const page = await logIn('fi', 'helsinki-dpo', { javaScriptEnabled: true })
    expect(new URL(page.url()).pathname).toBe('/fi/dpo')
    expect(await page.title()).toBe('Määräaikojen seuranta – Rekisteriportti')
    await expectAccessible(page, 'Määräaikojen seuranta')
    await expectNoSidewaysScroll(page)
    const late = page.getByRole('link', { name: /^\d+ Avoimet, Myöhässä$/ })
    const count = Number.parseInt((await late.textContent()) ?? '')
    expect(count).toBeGreaterThanOrEqual(2)
    await late.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/fi/dpo/cases?state=open&urgency=late')
    await expectAccessible(page, 'Avoimet asiat, jotka ovat myöhässä')
    await expectNoSidewaysScroll(page)
    const rows = page.locator('tbody tr')
    expect(await rows.count()).toBe(count)
    expect(await rows.first().textContent()).toContain('HEL-BOARD-0')
    expect(await rows.first().textContent()).toContain('myöhässä 9 päivää')
    const link = await rows.first().getByRole('link').getAttribute('href')
    expect(link).toMatch(/^\/fi\/desk\/cases\/[0-9a-f-]{36}$/)
  })

  it('finds the same without JavaScript, and an empty list says what to do (sv)', async () => {
    const page = await logIn('sv', 'helsinki-dpo', { javaScriptEnabled: false })
    expect(new URL(page.url()).pathname).toBe('/sv/dpo')
    await expectAccessible(page, 'Uppföljning av tidsfrister')
    await page.getByRole('link', { name: /^\d+ Öppna, Högst 7 dagar till sista dagen$/ }).click()
    expect(await page.locator('h1').textContent()).toBe(
      'Öppna ärenden med högst 7 dagar till sista dagen',
    )
    expect(await page.locator('tbody').textContent()).toContain('HEL-BOARD-2')
    await page.locator('#unit').selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Visa' }).click()
    expect(new URL(page.url()).search).toMatch(/^\?state=open&urgency=soon&unit=helsinki-/)
    await page.goto(`${origin}/sv/dpo/cases?state=closed&urgency=late`)
    expect(await page.locator('main').textContent()).toContain('Välj en annan förteckning')
    await expectAccessible(page, 'Ärenden som har avslutats för sent')
  })
})

describe('the auditor', () => {
  it('sees who they are, what they can do, and the log (fi)', async () => {
    const page = await logIn('fi', 'helsinki-auditor', { javaScriptEnabled: true })
    expect(new URL(page.url()).pathname).toBe('/fi/admin')
    await expectAccessible(page, 'Oma käyttöoikeus')
    await expectNoSidewaysScroll(page)
    expect(await page.locator('dl').textContent()).toContain('Helsingin kaupunki')
    await page.locator('main').getByRole('link', { name: 'Lokitapahtumat' }).click()
    await page.waitForURL('**/fi/admin/audit')
    await expectAccessible(page, 'Lokitapahtumat')
    await expectNoSidewaysScroll(page)
    await page.locator('#kind').selectOption('login')
    await page.getByRole('button', { name: 'Hae' }).click()
    await page.waitForURL('**/fi/admin/audit?*kind=login*')
    const first = page.locator('tbody tr').first()
    expect(await first.textContent()).toContain('Kirjautuminen')
    expect(await first.textContent()).toContain('Camilla Ekudden')
  })

  it('is told what is wrong with a search, without JavaScript (sv)', async () => {
    const page = await logIn('sv', 'helsinki-auditor', { javaScriptEnabled: false })
    await page.goto(`${origin}/sv/admin/audit`)
    await page.locator('#from').fill('31.2.2026')
    await page.getByRole('button', { name: 'Sök' }).click()
    expect(await page.title()).toBe('Fel: Logghändelser – Registerporten')
    expect(await page.locator('#from').inputValue()).toBe('31.2.2026')
    expect(await page.locator('.error-summary a').getAttribute('href')).toBe('#from')
    await expectAccessible(page, 'Logghändelser')
  })
})

describe('other roles', () => {
  it('a notice editor begins at the notices', async () => {
    const page = await logIn('fi', 'helsinki-notice-editor', { javaScriptEnabled: true })
    expect(new URL(page.url()).pathname).toBe('/fi/editor')
    await expectAccessible(page, 'Selosteiden muokkaus')
  })

  it('an administrator has the routing of requests', async () => {
    const page = await logIn('fi', 'helsinki-administrator', { javaScriptEnabled: true })
    expect(await page.locator('main a[href="/fi/admin/routes"]').count()).toBe(1)
  })
})
