import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Someone who has logged in through the demo identity provider by clicking. */
export async function logIn(
  browser: Browser,
  options: {
    origin: string
    /** A page behind the login: one is sent to log in and back. */
    path: string
    /** Key of the demo person: `leila-nazari`, `lappeenranta-clerk`. */
    person: string
    script?: boolean
    width?: number
  },
): Promise<Page> {
  const { origin, path, person, script = true, width = 1280 } = options
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  })
  // Shorter than a test's own limit, so that a failure says what was waited for.
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto(origin + path)
  await page.locator('main form button').click()
  await page.locator(`button[value="${person}"]`).click()
  await page.waitForURL(`${origin}/**`)
  return page
}

/**
 * No violation of WCAG 2.2 AA that a machine can find, on the page that one believes to be on
 * (a login page never counts). The page's context has to allow script: axe waits for ever without.
 */
export async function expectAccessible(page: Page, heading: string): Promise<void> {
  expect(await page.locator('h1').innerText()).toContain(heading)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
  ).toEqual([])
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, view } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    view: document.documentElement.clientWidth,
  }))
  expect(content).toBeLessThanOrEqual(view)
}
