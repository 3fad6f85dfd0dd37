import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import {
  day,
  enter,
  lastLetter,
  look,
  main,
  origin,
  staff,
  type Player,
} from '#test/support/journeys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Tab to a control, as a person without a mouse would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`Not reached: ${selector}`)
}

async function follow(page: Page, selector: string, url: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
  await page.waitForURL(url)
}

const button = (value: string): string => `button[value="${value}"]:not(.first-button)`

/** The first choice by Space, a later one by as many arrows. */
async function choose(page: Page, name: string, later = 0): Promise<void> {
  await tabTo(page, `input[name="${name}"]:not([type=hidden])`)
  if (later === 0) await page.keyboard.press('Space')
  for (let presses = 0; presses < later; presses += 1) await page.keyboard.press('ArrowDown')
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`)
  await page.keyboard.type(text)
}

it('an objection is made, prepared, decided and read by keyboard alone (fi)', async () => {
  const player: Player = { browser, lang: 'fi' }
  const page = await enter(
    player,
    'aino-virtamo',
    '/citizen/requests/new?register=maahanmuuttotoimisto&right=objection',
  )
  const next = 'main form .button-row button:not([name])'
  await follow(page, next, '**/right')
  await follow(page, next, '**/details')
  await type(page, 'objection-situation', 'Tapaamiset vaarantavat turvallisuuteni.')
  await follow(page, next, '**/check')
  await look(page, 'Tarkistus')
  await follow(page, next, '**/receipt')
  await follow(page, 'main a[href*="/citizen/requests/"]:not([href*="letters"])', '**/requests/*')
  const id = page.url().split('/').at(-1) ?? ''
  const number = /KOT-\d{4}-\d+/.exec(await main(page))?.[0] ?? ''
  await look(page, number)

  const clerk = await staff(player, 'kotka', 'clerk')
  await follow(clerk, `a[href*="/cases/${id}"]`, `**/cases/${id}`)
  await follow(clerk, button('take'), '**?done=take')
  await follow(clerk, 'a[href*="/write/L-12"]', '**/write/L-12')
  await choose(clerk, 'f.outcome')
  await follow(clerk, button('save'), '**?saved=1')
  await type(clerk, 'f.stopped', 'Kutsujen lähettäminen tapaamisiin')
  await type(clerk, 'f.stoppedOn', day())
  await choose(clerk, 'f.erasure', 1)
  await type(clerk, 'f.erasureDetails', 'Muut tiedot tarvitaan palvelujen järjestämiseen.')
  await follow(clerk, button('propose'), '**?done=propose')
  await look(clerk, number)
  expect(await main(clerk)).toContain('Odottaa ratkaisua')

  const decider = await staff(player, 'kotka', 'decider')
  await decider.goto(`${origin()}/fi/desk?tab=decision`)
  await follow(decider, `a[href*="/cases/${id}"]`, `**/cases/${id}`)
  await follow(decider, 'a[href*="/write/L-12"]', '**/write/L-12')
  await look(decider, 'Päätös vastustamisesta')
  await follow(decider, button('issue'), '**?done=issue')

  const letter = await lastLetter(page, player, { id, number })
  expect(letter).toContain(
    'Olemme lopettaneet tietojesi käsittelyn siltä osin kuin vastustit sitä.',
  )
  expect(letter).toContain('Kutsujen lähettäminen tapaamisiin')
  expect(letter).toContain(`Lopetimme käsittelyn ${day()}.`)
  await look(page, number)
  expect(await main(page)).toContain('Vastattu')
  // A letter is a link that the keyboard reaches.
  await tabTo(page, 'main a[href$=".pdf"]')
}, 300_000)
