import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_CITIZENS } from '#app/demo/people.ts'
import { launchBrowser } from '#test/support/browser.ts'
import {
  answer,
  day,
  deskCase,
  enter,
  fill,
  lastLetter,
  look,
  main,
  origin,
  press,
  sendRequest,
  staff,
  take,
  write,
  issue,
  type Fields,
  type Player,
} from '#test/support/journeys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const MINUTES = 5 * 60_000

/** A person of the demo as an officer types them, code and all. */
function named(prefix: string, key: string): Fields {
  const found = DEMO_CITIZENS.find((one) => one.key === key)
  if (found?.hetu == null) throw new Error(`Nobody with a code: ${key}`)
  return {
    [`${prefix}-givenNames`]: found.givenNames,
    [`${prefix}-familyName`]: found.surname,
    [`${prefix}-hetu`]: found.hetu,
  }
}

/** The choice of whose data, by the words beside it. */
async function subjectOf(page: Page, lang: string, name: RegExp): Promise<Fields> {
  await page.goto(`${origin()}/${lang}/citizen/requests/new`)
  return { subject: (await page.getByLabel(name).getAttribute('value')) ?? '' }
}

const MANDATE = {
  fi: { heading: 'Valtuutukset', who: 'Kuka', elsewhere: 'Kymenlaakson hyvinvointialue' },
  sv: { heading: 'Fullmakter', who: 'Vem', elsewhere: 'Kymmenedalens välfärdsområde' },
} as const

describe('a request by mandate', () => {
  it.each([
    ['fi', 'veikko-lehtovaara', 'mikko-salmiranta', /Veikko Lehtovaara/],
    ['sv', 'gunilla-strandell', 'viktor-sjolund', /Gunilla Strandell/],
  ] as const)(
    'is made by the agent, answered to them, and stands in the principal’s cases (%s)',
    async (lang, principalKey, agentKey, principalName) => {
      const player: Player = { browser, lang }
      const words = MANDATE[lang]
      const clerk = await enter(player, 'kotka-clerk', '/desk/mandates')
      await fill(clerk, {
        ...named('principal', principalKey),
        ...named('agent', agentKey),
        kind: 'authorisation',
        proof: `Valtakirja, fullmakt ${day()}`,
        since: day(),
      })
      await press(clerk, 'record', '**?done=recorded')
      await look(clerk, words.heading)
      expect(await main(clerk)).toMatch(principalName)

      const page = await enter(player, agentKey, '/citizen/requests/new')
      const subject = await subjectOf(page, lang, principalName)
      // A mandate shown to one controller holds with that one alone (I-06).
      await look(page, words.who)
      const sent = await sendRequest(page, player, {
        register: 'maahanmuuttotoimisto',
        right: 'access',
        subject,
        details: { 'access-scope': 'all', caseLanguage: lang },
      })
      await look(page, sent.number)
      const { elsewhere } = words
      await answer(player, 'kotka', sent, notProcessed(elsewhere))
      const letter = await lastLetter(page, player, sent)
      expect(letter).toMatch(principalName)
      expect(letter).toContain(elsewhere)
      const principal = await enter(player, principalKey, '/citizen')
      await principal.getByRole('link', { name: sent.number }).click()
      await principal.waitForURL('**/citizen/requests/*')
      await look(principal, sent.number)
      expect(await principal.locator('main a[href*="/letters/"]').count()).toBeGreaterThan(1)
    },
    MINUTES,
  )
})

const notProcessed = (elsewhere: string) => ({
  id: 'L-06' as const,
  parts: [{ outcome: 'not-processed', identifiers: 'nimi, namn, 14.3.2017', elsewhere }],
})

describe('a guardian of a child under twelve', () => {
  it.each([
    ['fi', 'Etelä-Karjalan hyvinvointialue'],
    ['sv', 'Södra Karelens välfärdsområde'],
  ] as const)(
    'asks and is answered for the child (%s)',
    async (lang, elsewhere) => {
      const player: Player = { browser, lang, script: lang === 'fi' }
      const page = await enter(player, 'leila-nazari', '/citizen/requests/new')
      const subject = await subjectOf(page, lang, /Daria Nazari/)
      const sent = await sendRequest(page, player, {
        register: 'maahanmuuttopalvelut',
        right: 'access',
        subject,
        details: { 'access-scope': 'all', caseLanguage: lang },
      })
      await answer(player, 'lappeenranta', sent, notProcessed(elsewhere))
      const letter = await lastLetter(page, player, sent)
      expect(letter).toContain('Daria Nazari')
      expect(letter).toContain('Leila Nazari')
      expect(letter).toContain(elsewhere)
    },
    MINUTES,
  )
})

describe('a ban of a minor', () => {
  it(
    'closes the answer to the guardian who asked for it, and says no reason (sv)',
    async () => {
      const player: Player = { browser, lang: 'sv' }
      const page = await enter(player, 'leila-nazari', '/citizen/requests/new')
      const subject = await subjectOf(page, 'sv', /Samir Nazari/)
      const sent = await sendRequest(page, player, {
        register: 'maahanmuuttopalvelut',
        right: 'access',
        subject: { ...subject, childView: 'disagrees' },
        details: { 'access-scope': 'all', caseLanguage: 'sv' },
      })
      const clerk = await staff(player, 'lappeenranta', 'clerk')
      await take(clerk, sent)
      await write(clerk, player, sent, {
        id: 'L-06',
        parts: [
          {
            outcome: 'not-processed',
            identifiers: 'namn och födelsetid',
            elsewhere: 'Södra Karelens välfärdsområde',
          },
        ],
      })
      await press(clerk, 'propose', '**?done=propose')
      const decider = await staff(player, 'lappeenranta', 'decider')
      await decider.goto(`${deskCase('sv', sent)}/write/L-06`)
      // K-03, K-04: the child's own view comes first.
      expect(await decider.locator('button[value="issue"]').count()).toBe(0)
      expect(await decider.getByRole('link', { name: 'Anteckna barnets åsikt' }).count()).toBe(1)
      await look(decider, 'Uppgifter behandlas inte')
      await clerk.goto(deskCase('sv', sent))
      await clerk.getByRole('link', { name: 'Anteckna barnets åsikt' }).click()
      await clerk.waitForURL('**/act/hear-child')
      await look(clerk, 'Anteckna barnets åsikt')
      await fill(clerk, { view: 'disagrees', text: 'Hördes per telefon.' })
      await clerk.locator('main form button').click()
      await clerk.waitForURL('**?done=hear-child')

      await clerk.goto(`${origin()}/sv/desk/bans`)
      await fill(clerk, {
        ...named('child', 'samir-nazari'),
        scope: 'one',
        ...named('guardian', 'leila-nazari'),
        reason: 'Vill själv berätta för föräldern.',
        decidedBy: 'Ledande socialarbetare',
      })
      await press(clerk, 'record', '**?done=recorded')
      await look(clerk, 'Förbud av minderåriga')
      await issue(decider, player, sent, 'L-06')

      await page.goto(`${origin()}/sv/citizen/requests/${sent.id}`)
      await look(page, sent.number)
      const seen = await main(page)
      expect(seen).toContain('ges på annat sätt än i den här tjänsten')
      expect(seen).not.toMatch(/förbud|förälder|disagrees|telefon/i)
      expect(await page.locator('main a[href*="/letters/"]').count()).toBe(0)

      const child = await enter(player, 'samir-nazari', '/citizen')
      expect(await lastLetter(child, player, sent)).toContain('Samir Nazari')
      const href = await child.locator('main a[href*="/letters/"]').last().getAttribute('href')
      const denied = await page.request.get(`${origin()}${href ?? ''}`)
      expect(denied.status()).toBe(404)
    },
    MINUTES,
  )
})
