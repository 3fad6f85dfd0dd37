import type { Browser } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import {
  answer,
  day,
  deskCase,
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
  it(
    'gives a machine-readable file to download, without script (sv)',
    async () => {
      const player: Player = { browser, lang: 'sv', script: false }
      const page = await enter(player, 'yusuf-warsan', '/citizen/requests/new')
      const sent = await sendRequest(page, player, {
        register: 'maahanmuuttopalvelut',
        right: 'portability',
        details: {
          'portability-target': 'own',
          'portability-which': 'Det som jag själv har skrivit',
          caseLanguage: 'sv',
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
      expect(await clerk.title()).toMatch(/^Fel: /)
      expect(await clerk.locator('.error-summary').innerText()).toContain('inte PDF')
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
      expect(await main(page)).toContain('Besvarad')
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

describe('an explanation of the use of client data', () => {
  it(
    'tells the grounds and whether it was lawful (fi)',
    async () => {
      const player: Player = { browser, lang: 'fi' }
      const page = await enter(player, 'hannele-rantakuja', '/citizen/requests/new')
      const sent = await sendRequest(page, player, {
        register: 'sosiaalipalvelut',
        right: 'explanation',
        details: {
          'explanation-use': 'Katselut keväällä 2026',
          'explanation-why': 'En ollut silloin asiakas.',
        },
      })
      await look(page, sent.number)
      const { clerk, decider } = await answer(player, 'satakunta', sent, {
        id: 'L-16',
        parts: [
          { outcome: 'granted' },
          {
            grounds: 'Palveluohjaaja avasi tiedot hakemuksen käsittelyä varten.',
            view: 'partly-lawful',
            viewReasons: 'Yksi avaus ei liittynyt hakemukseen.',
          },
          { measures: 'Käyttöoikeus on poistettu.' },
        ],
      })
      await look(decider, sent.number)
      const letter = await lastLetter(page, player, sent)
      expect(letter).toContain('Vastaus selvityspyyntöösi')
      expect(letter).toContain('Katselut keväällä 2026')
      expect(letter).toContain('Näkemyksemme mukaan käsittely oli vain osittain lainmukaista.')
      expect(letter).toContain('Käyttöoikeus on poistettu.')
      expect(await main(page)).toContain('Vastattu')
      await clerk.goto(deskCase('fi', sent))
      await press(clerk, 'close', '**?done=close')
      await page.reload()
      expect(await main(page)).toContain('Päättynyt')
    },
    MINUTES,
  )
})

describe('an automated decision', () => {
  it(
    'is looked at by a person who says what was weighed (sv)',
    async () => {
      const player: Player = { browser, lang: 'sv' }
      const page = await enter(player, 'karin-backholm', '/citizen/requests/new')
      const sent = await sendRequest(page, player, {
        register: 'maahanmuuttajien-vastaanotto',
        right: 'automatedDecision',
        details: {
          'automatedDecision-decision': 'Beslut 12/2026 om understöd',
          'automatedDecision-wants': 'review',
        },
      })
      const { decider } = await answer(player, 'helsinki', sent, {
        id: 'L-12',
        parts: [
          { outcome: 'granted' },
          {
            reviewer: 'Mathias Vikström-Ahl, ledande socialarbetare',
            considered: 'Din egen redogörelse och hyresavtalet.',
            result: `Beslutet ändras från den ${day()}.`,
          },
        ],
      })
      await look(decider, sent.number)
      const letter = await lastLetter(page, player, sent)
      expect(letter).toContain('Beslut 12/2026 om understöd')
      expect(letter).toContain('Mathias Vikström-Ahl, ledande socialarbetare')
      expect(letter).toContain(`Beslutet ändras från den ${day()}.`)
      await look(page, sent.number)
    },
    MINUTES,
  )
})

describe('the withdrawal of a consent', () => {
  it(
    'made from the list of consents is confirmed by a letter (fi)',
    async () => {
      const player: Player = { browser, lang: 'fi' }
      const page = await enter(player, 'tuomas-ojaniitty', '/citizen/consents')
      await page.getByRole('button', { name: /^Anna suostumus/ }).click()
      await page.waitForURL('**?done=given')
      await look(page, 'Suostumukset')
      await page.getByRole('button', { name: /^Peruuta suostumus/ }).click()
      await page.waitForURL('**?done=withdrawn')
      await look(page, 'Suostumukset')
      await page.getByRole('link', { name: /kokemusasiantuntijana/ }).click()
      await page.waitForURL('**/citizen/requests/*')
      await look(page, 'Pyyntö LPR-')
      expect(await page.getByRole('link', { name: 'Peruuta pyyntö' }).count()).toBe(0)
      const id = page.url().split('/').at(-1) ?? ''
      const number = /LPR-\d{4}-\d+/.exec(await main(page))?.[0] ?? ''
      const sent = { id, number }
      const { decider } = await answer(player, 'lappeenranta', sent, {
        id: 'L-13',
        parts: [
          {
            'data.0.what': 'Nimi ja yhteystiedot',
            'data.0.fate': `Poistettu ${day()}`,
            'data.0.why': 'Muuta perustetta ei ole.',
            effect: 'Kutsuja tapaamisiin ei enää lähetetä. Muut palvelut jatkuvat.',
          },
        ],
      })
      await look(decider, number)
      const letter = await lastLetter(page, player, sent)
      expect(letter).toContain('Tietojeni käsittely kokemusasiantuntijana')
      expect(letter).toContain(`Poistettu ${day()}`)
      expect(letter).toContain('Muut palvelut jatkuvat.')
    },
    MINUTES,
  )
})
