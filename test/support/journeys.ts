import { Temporal } from 'temporal-polyfill'
import type { Browser, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { formatDate, HELSINKI } from '#app/platform/helsinki.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { DemoController } from '#app/demo/people.ts'
import { flatten, inspectPdf } from '#test/support/inspect-pdf.ts'
import { expectAccessible, expectNoSidewaysScroll, logIn } from '#test/support/pages.ts'

/** Journeys from a citizen's form to the letter in their case, played in the browser. */

export const origin = (): string => inject('portalOrigin')

/** Today in Finland, and days from it, as people write them. */
export function day(later = 0): string {
  return formatDate(Temporal.Now.plainDateISO(HELSINKI).add({ days: later }))
}

export interface Player {
  readonly browser: Browser
  readonly lang: 'fi' | 'sv'
  readonly script?: boolean
}

/** Somebody of the demo at a page of theirs, logged in by clicking. */
export function enter(
  { browser, lang, script = true }: Player,
  person: string,
  path: string,
): Promise<Page> {
  return logIn(browser, { origin: origin(), path: `/${lang}${path}`, person, script })
}

export const staff = (
  player: Player,
  controller: DemoController,
  role: 'clerk' | 'decider',
): Promise<Page> => enter(player, `${controller}-${role}`, '/desk')

/** The page is accessible and needs no sideways scrolling, wide and narrow. */
export async function look(page: Page, heading: string): Promise<void> {
  await expectAccessible(page, heading)
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 900 })
  await expectNoSidewaysScroll(page)
  if (before !== null) await page.setViewportSize(before)
}

export type Fields = Readonly<Record<string, string>>

/** Fills in controls by name, whatever kind they are. */
export async function fill(page: Page, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const control = page.locator(`[name="${name}"]:not([type="hidden"])`).first()
    const kind = await control.evaluate((element) => (element as HTMLInputElement).type)
    if (kind === 'radio' || kind === 'checkbox') {
      await page.locator(`[name="${name}"][value="${value}"]`).check()
    } else if (kind === 'select-one') await control.selectOption(value)
    else await control.fill(value)
  }
}

/** Presses a button of the page by what it does. */
export async function press(page: Page, intent: string, url: string): Promise<void> {
  await page.locator(`button[name="intent"][value="${intent}"]:not(.first-button)`).click()
  await page.waitForURL(url)
}

export interface Sent {
  readonly id: string
  readonly number: string
}

/** Sends a request through its four steps; the citizen ends on the case. */
export async function sendRequest(
  page: Page,
  { lang }: Player,
  request: {
    readonly register: string
    readonly right: RequestedRight
    readonly details: Fields
    /** Whose data; the requester's own by default. */
    readonly subject?: Fields
  },
): Promise<Sent> {
  const { register, right, details, subject = {} } = request
  await page.goto(`${origin()}/${lang}/citizen/requests/new?register=${register}&right=${right}`)
  const next = page.locator('main form .button-row button:not([name])').first()
  await fill(page, subject)
  await next.click()
  await page.waitForURL('**/right')
  await next.click()
  await page.waitForURL('**/details')
  await fill(page, details)
  await next.click()
  await page.waitForURL('**/check')
  await next.click()
  await page.waitForURL('**/receipt')
  const id = /requests\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.goto(`${origin()}/${lang}/citizen/requests/${id}`)
  const number = /[A-Z]{3}-\d{4}-\d+/.exec(await page.locator('h1').innerText())?.[0] ?? ''
  expect([id, number]).not.toContain('')
  return { id, number }
}

export const deskCase = (lang: string, { id }: Sent): string =>
  `${origin()}/${lang}/desk/cases/${id}`
const ownCase = (lang: string, { id }: Sent): string => `${origin()}/${lang}/citizen/requests/${id}`

/** A clerk finds the case on the desk and takes it. */
export async function take(page: Page, sent: Sent): Promise<void> {
  await page.getByRole('link', { name: sent.number }).click()
  await page.waitForURL(`**/cases/${sent.id}`)
  await press(page, 'take', '**?done=take')
}

/** Writes a letter in as many savings as its questions come in; ends where the last one led. */
export async function write(
  page: Page,
  { lang }: Player,
  sent: Sent,
  letter: {
    readonly id: LetterId
    readonly parts: readonly Fields[]
    readonly files?: readonly File[]
  },
): Promise<void> {
  const path = `${deskCase(lang, sent)}/write/${letter.id}`
  for (const part of letter.parts) {
    await page.goto(path)
    await fill(
      page,
      Object.fromEntries(Object.entries(part).map(([field, value]) => [`f.${field}`, value])),
    )
    await press(page, 'save', '**?saved=1')
  }
  for (const file of letter.files ?? []) {
    await page.goto(path)
    const buffer = Buffer.from(await file.arrayBuffer())
    await page.locator('#extract').setInputFiles({ name: file.name, mimeType: file.type, buffer })
    await press(page, 'attach', '**saved=1#**')
  }
}

/** The decider issues the letter that was proposed. */
export async function issue(
  page: Page,
  { lang }: Player,
  sent: Sent,
  letter: LetterId,
): Promise<void> {
  await page.goto(`${deskCase(lang, sent)}/write/${letter}`)
  await press(page, 'issue', '**?done=issue')
}

/** A clerk takes, writes and proposes an answer, a decider issues it. */
export async function answer(
  player: Player,
  controller: DemoController,
  sent: Sent,
  letter: Parameters<typeof write>[3],
): Promise<{ clerk: Page; decider: Page }> {
  const clerk = await staff(player, controller, 'clerk')
  await take(clerk, sent)
  await write(clerk, player, sent, letter)
  await press(clerk, 'propose', '**?done=propose')
  const decider = await staff(player, controller, 'decider')
  await issue(decider, player, sent, letter.id)
  return { clerk, decider }
}

/** The text of the last letter in the citizen's case, as a screen reader gets it. */
export async function lastLetter(page: Page, { lang }: Player, sent: Sent): Promise<string> {
  await page.goto(ownCase(lang, sent))
  const href = await page.locator('main a[href*="/letters/"]').last().getAttribute('href')
  const response = await page.request.get(`${origin()}${href ?? ''}`)
  expect(response.headers()['content-type']).toBe('application/pdf')
  const pdf = inspectPdf(new Uint8Array(await response.body()))
  expect(pdf.untaggedOperators).toEqual([])
  return flatten(pdf.structure)
    .filter(({ children }) => children.length === 0)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
}

export const main = (page: Page): Promise<string> => page.locator('main').innerText()
