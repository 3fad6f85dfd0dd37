import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import {
  day,
  deskCase,
  enter,
  lastLetter,
  look,
  main,
  press,
  sendRequest,
  staff,
  take,
  write,
  type Player,
} from '#test/support/journeys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const WORDS = {
  fi: { replied: 'Maksuilmoitukseen vastattiin', fee: '12,50 euroa' },
  sv: { replied: 'Förhandsbeskedet om avgift besvarades', fee: '12,50 euro' },
} as const

it.each([
  ['fi', 'hannele-rantakuja'],
  ['sv', 'tuomas-ojaniitty'],
] as const)(
  'a fee is announced, looked at and accepted (%s; in Swedish without script)',
  async (lang, person) => {
    const player: Player = { browser, lang, script: lang === 'fi' }
    const words = WORDS[lang]
    const page = await enter(player, person, '/citizen')
    const sent = await sendRequest(page, player, {
      register: 'satakunnan-sosiaalihuolto',
      right: 'access',
      details: { 'access-scope': 'all', caseLanguage: lang },
    })
    const clerk = await staff(player, 'satakunta', 'clerk')
    await take(clerk, sent)
    await write(clerk, player, sent, {
      id: 'L-18',
      parts: [
        { ground: 'additional-copy' },
        {
          previousOn: day(-80),
          reasons: '25 s.',
          amount: '12,50',
          basis: '25 × 0,50',
          limit: '1–5',
          replyBy: day(14),
        },
      ],
    })
    await press(clerk, 'send', '**?done=sent')

    expect(await lastLetter(page, player, sent)).toContain(words.fee)
    if (player.script) await look(page, sent.number)
    const send = page.locator('#fees ~ form button')
    await send.click()
    await page.locator('.error-summary').waitFor()
    expect(await page.locator('.error-summary').innerText()).not.toBe('')
    if (player.script) await look(page, sent.number)
    await page.locator('input[name="reply"][value="accepted"]').check()
    await send.click()
    await page.locator('.alert').first().waitFor()
    expect(await page.locator('.timeline').innerText()).toContain(words.replied)
    // An answer that was given is asked for once.
    expect(await page.locator('input[name="reply"]').count()).toBe(0)

    await clerk.goto(deskCase(lang, sent))
    expect(await main(clerk)).toContain(words.replied)
  },
  5 * 60_000,
)
