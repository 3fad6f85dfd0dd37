import type { Browser } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import {
  answer,
  day,
  enter,
  issue,
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

const MINUTES = 5 * 60_000

describe('portability', () => {
  it.each([
    ['sv', 'yusuf-warsan', 'inte PDF', 'Fel: ', 'Besvarad'],
    ['fi', 'nadia-karimova', 'ei PDF', 'Virhe: ', 'Vastattu'],
  ] as const)(
    'gives a machine-readable file to download (%s; in Swedish without script)',
    async (lang, person, noPdf, errorWord, answered) => {
      const player: Player = { browser, lang, script: lang === 'fi' }
      const page = await enter(player, person, '/citizen/requests/new')
      const sent = await sendRequest(page, player, {
        register: 'maahanmuuttopalvelut',
        right: 'portability',
        details: {
          'portability-target': 'own',
          'portability-which': 'Det som jag själv har skrivit',
          caseLanguage: lang,
        },
      })
      const clerk = await staff(player, 'lappeenranta', 'clerk')
      await take(clerk, sent)
      await write(clerk, player, sent, {
        id: 'L-14',
        parts: [
          { outcome: 'granted' },
          { dataSet: 'Kontaktuppgifter\nSpråkkunskaper', basis: 'consent' },
        ],
        files: [new File([PDF], 'Uppgifter.pdf', { type: 'application/pdf' })],
      })
      // F-02: a PDF is no machine-readable format.
      await press(clerk, 'propose', '**check=1')
      expect(await clerk.title()).toContain(errorWord)
      expect(await clerk.locator('.error-summary').innerText()).toContain(noPdf)
      await clerk.locator('button[value^="detach:"]').click()
      expect(await main(clerk)).not.toContain('Uppgifter.pdf')
      const json = JSON.stringify({ namn: 'Yusuf Warsan', språk: ['so', 'fi'] })
      await write(clerk, player, sent, {
        id: 'L-14',
        parts: [],
        files: [new File([json], 'Uppgifter.json', { type: 'application/json' })],
      })
      await press(clerk, 'propose', '**?done=propose')
      await issue(await staff(player, 'lappeenranta', 'decider'), player, sent, 'L-14')

      const letter = await lastLetter(page, player, sent)
      expect(letter).toContain('Uppgifter.json')
      expect(letter).toContain('JSON')
      expect(letter).toContain('Språkkunskaper')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /Uppgifter\.json/ }).click(),
      ])
      expect(download.suggestedFilename()).toBe('Uppgifter.json')
      expect(await readFile(await download.path(), 'utf8')).toBe(json)
      expect(await main(page)).toContain(answered)
    },
    MINUTES,
  )
})

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`

const CONSENT = {
  fi: {
    person: 'tuomas-ojaniitty',
    consents: 'Suostumukset',
    give: /^Anna suostumus/,
    withdraw: /^Peruuta suostumus/,
    about: /kokemusasiantuntijana/,
    request: 'Pyyntö LPR-',
    cancel: 'Peruuta pyyntö',
    says: ['Suostumuksesi on peruutettu', 'Tietojeni käsittely kokemusasiantuntijana'],
  },
  sv: {
    person: 'solveig-nyback',
    consents: 'Samtycken',
    give: /^Ge samtycke/,
    withdraw: /^Återkalla samtycket/,
    about: /erfarenhetsexpert/,
    request: 'Begäran LPR-',
    cancel: 'Återkalla begäran',
    says: ['Ditt samtycke har återkallats', 'erfarenhetsexpert'],
  },
} as const

describe('the withdrawal of a consent', () => {
  it.each(['fi', 'sv'] as const)(
    'made from the list of consents is confirmed by a letter (%s)',
    async (lang) => {
      const words = CONSENT[lang]
      const player: Player = { browser, lang }
      const page = await enter(player, words.person, '/citizen/consents')
      await page.getByRole('button', { name: words.give }).click()
      await page.waitForURL('**?done=given')
      await look(page, words.consents)
      await page.getByRole('button', { name: words.withdraw }).click()
      await page.waitForURL('**?done=withdrawn')
      await look(page, words.consents)
      await page.getByRole('link', { name: words.about }).click()
      await page.waitForURL('**/citizen/requests/*')
      await look(page, words.request)
      expect(await page.getByRole('link', { name: words.cancel }).count()).toBe(0)
      const id = page.url().split('/').at(-1) ?? ''
      const number = /LPR-\d{4}-\d+/.exec(await main(page))?.[0] ?? ''
      const sent = { id, number }
      const typed = ['Namn, nimi', `Poistettu / raderats ${day()}`, 'GDPR 17(1)(b)', 'Ei / inga']
      const [what = '', fate = '', why = '', effect = ''] = typed
      const { decider } = await answer(player, 'lappeenranta', sent, {
        id: 'L-13',
        parts: [
          { erasure: 'erased' },
          {
            'data.0.what': what,
            'data.0.fate': fate,
            'data.0.why': why,
            effect,
            // Art. 19: what is erased is told to those who have got it.
            recipientsNotified: 'none',
          },
        ],
      })
      await look(decider, number)
      const letter = await lastLetter(page, player, sent)
      for (const text of [...words.says, ...typed]) expect(letter).toContain(text)
    },
    MINUTES,
  )
})
