import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import {
  insertCase,
  openPortalCases,
  type PortalCases,
  type TestCase,
} from '#test/support/cases.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import type { TestController } from '#test/support/world.ts'

let browser: Browser
let cases: PortalCases
let controller: TestController
beforeAll(async () => {
  browser = await launchBrowser()
  cases = await openPortalCases(inject('portalData'))
  controller = await cases.controller('maahanmuuttopalvelut')
})
afterAll(() => Promise.all([browser.close(), cases.close()]))

const origin = (): string => inject('portalOrigin')
const CLERK = 'Tiina Saimaranta'
const DECIDER = 'Pekka Linnoitusmäki'

/** Someone of the staff who has logged in by clicking, on their desk. */
async function desk(
  lang: 'fi' | 'sv',
  name: string,
  { script = true, width = 1280 } = {},
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  await page.goto(`${origin()}/${lang}/desk`)
  await page.locator('main form button').click()
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.waitForURL(`${origin()}/${lang}/desk`)
  return page
}

async function newCase(caseLanguage: 'fi' | 'sv', receivedOn?: string): Promise<TestCase> {
  const person = await cases.person('Nazari')
  const received = receivedOn === undefined ? {} : { receivedOn }
  return insertCase(cases, { controller, person, caseLanguage, ...received })
}

/** No violation of WCAG 2.2 AA that a machine can find, on the page that one believes to be on. */
async function expectAccessible(page: Page, heading: string): Promise<void> {
  expect(await page.locator('h1').innerText()).toContain(heading)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
  ).toEqual([])
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

interface Words {
  readonly take: string
  readonly write: string
  readonly propose: string
  readonly attach: string
  readonly noCodes: string
  readonly nothingLeftOut: string
  readonly reason: string
  readonly addCode: string
  readonly errorWord: string
  readonly decide: string
  readonly returnButton: string
  readonly returnReason: string
  readonly issue: string
  readonly done: string
}
const WORDS: Readonly<Record<'fi' | 'sv', Words>> = {
  fi: {
    take: 'Ota käsittelyyn',
    write: 'Laadi vastaus',
    propose: 'Anna ratkaistavaksi',
    attach: 'Liitä valittu tiedosto',
    noCodes: 'Ei selitettäviä koodeja',
    nothingLeftOut: 'Mitään ei jätetä pois eikä peitetä',
    reason: 'Miksi nimiä ei kerrota',
    addCode: 'Lisää koodi',
    errorWord: 'Virhe:',
    decide: 'Siirry ratkaisemaan',
    returnButton: 'Palauta valmisteluun',
    returnReason: 'Palautuksen syy',
    issue: 'Anna vastaus',
    done: 'Vastaus on annettu',
  },
  sv: {
    take: 'Ta till behandling',
    write: 'Utarbeta svaret',
    propose: 'Lämna för avgörande',
    attach: 'Bifoga den valda filen',
    noCodes: 'Inga koder som kräver förklaring',
    nothingLeftOut: 'Inget utelämnas eller maskeras',
    reason: 'Varför namnen inte uppges',
    addCode: 'Lägg till en kod',
    errorWord: 'Fel:',
    decide: 'Gå till avgörandet',
    returnButton: 'Återlämna för beredning',
    returnReason: 'Skäl för återlämnandet',
    issue: 'Ge svaret',
    done: 'Svaret har getts',
  },
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** From the desk to a proposed answer, looking at every state of the pages on the way. */
async function prepare(
  page: Page,
  found: TestCase,
  words: Words,
  look: (heading: string) => Promise<void>,
): Promise<void> {
  await look('')
  await page.getByRole('link', { name: found.caseNumber }).click()
  await page.waitForURL(`**/cases/${found.id}`)
  await look(found.caseNumber)
  await press(page, words.take)
  await page.waitForURL('**?done=take')
  await look(found.caseNumber)
  await page.getByRole('link', { name: words.write }).click()
  await page.waitForURL('**/answer')
  await look(found.caseNumber)

  await press(page, words.propose)
  await page.waitForURL('**/answer?check=1')
  expect(await page.title()).toMatch(new RegExp(`^${words.errorWord} `))
  await look(found.caseNumber)
  await page.locator('.error-summary a').last().click()
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).not.toBe('')

  await press(page, words.addCode)
  await page.waitForURL('**/answer#codeRows')
  expect(await page.locator('#codeRows fieldset').count()).toBe(2)

  await page.getByLabel(words.noCodes).check()
  await page.getByLabel(words.nothingLeftOut).check()
  await page.getByLabel(words.reason).fill('Yksittäiset viranomaiset selviävät vasta muuttaessa.')
  await page.locator('#extract').setInputFiles({
    name: 'Ote Maire.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('nimi;osoite\nLeila Nazari;Esimerkkikatu 4\n'),
  })
  await press(page, words.attach)
  await page.waitForURL('**saved=1#copy')
  await look(found.caseNumber)
  await press(page, words.propose)
  await page.waitForURL('**?done=propose')
}

async function decide(
  page: Page,
  found: TestCase,
  words: Words,
  look: (heading: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${page.url().split('?')[0] ?? ''}?tab=decision`)
  await page.getByRole('link', { name: found.caseNumber }).click()
  await page.waitForURL(`**/cases/${found.id}`)
  await page.getByRole('link', { name: words.decide }).click()
  await page.waitForURL('**/answer')
  await look(found.caseNumber)
  await press(page, words.issue)
  await page.waitForURL('**?done=issue')
  expect(await page.locator('main').innerText()).toContain(words.done)
  await look(found.caseNumber)
}

/** The letter's text, fetched as the officer who looks at the case page. */
async function letterText(page: Page): Promise<string> {
  const href = await page.locator('a[href*="/letters/"]').last().getAttribute('href')
  const answer = await page.request.get(`${origin()}${href ?? ''}`)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return inspectPdf(new Uint8Array(await answer.body())).structure.text.replace(/\s+/g, ' ')
}

describe('an access request', () => {
  it('is answered in Finnish with script: prepared by a clerk, issued by a decider', async () => {
    const found = await newCase('fi')
    const clerk = await desk('fi', CLERK)
    await prepare(clerk, found, WORDS.fi, (heading) => expectAccessible(clerk, heading))
    const decider = await desk('fi', DECIDER)
    await decide(decider, found, WORDS.fi, (heading) => expectAccessible(decider, heading))
    const text = await letterText(decider)
    expect(text).toContain('Vahvistamme, että käsittelemme henkilötietojasi.')
    expect(text).toContain('Ote Maire.csv')
    expect(text).toContain('Etelä-Karjalan hyvinvointialue')
    expect(text).toContain(DECIDER)
  })

  it('is answered in Swedish without script, also after a return with a reason', async () => {
    const found = await newCase('sv')
    const words = WORDS.sv
    // Axe needs script: the pages are the same, and looked at in the Finnish journey.
    const look = () => Promise.resolve()
    const clerk = await desk('sv', CLERK, { script: false })
    await prepareWithoutScript(clerk, found, words)
    const decider = await desk('sv', DECIDER, { script: false })
    const casePath = `${origin()}/sv/desk/cases/${found.id}`
    await decider.goto(`${casePath}/answer`)
    await press(decider, words.returnButton)
    expect(await decider.locator('main').innerText()).toContain('Ange vad som behöver rättas.')
    await decider.getByLabel(words.returnReason).fill('Kontrollera mottagarna.')
    await press(decider, words.returnButton)
    await decider.waitForURL('**?done=return')

    await clerk.goto(casePath)
    expect(await clerk.locator('.timeline').innerText()).toContain('Kontrollera mottagarna.')
    await clerk.goto(`${casePath}/answer`)
    await press(clerk, words.propose)
    await clerk.waitForURL('**?done=propose')
    await decider.goto(`${origin()}/sv/desk`)
    await decide(decider, found, words, look)
    const text = await letterText(decider)
    expect(text).toContain('Svar på begäran om tillgång till uppgifter')
    expect(text).toContain('Södra Karelens välfärdsområde')
  })

  async function prepareWithoutScript(page: Page, found: TestCase, words: Words): Promise<void> {
    await page.getByRole('link', { name: found.caseNumber }).click()
    await press(page, words.take)
    await page.getByRole('link', { name: words.write }).click()
    await press(page, words.propose)
    expect(await page.title()).toMatch(/^Fel: /)
    await press(page, words.addCode)
    await page.getByLabel(words.noCodes).check()
    await page.getByLabel(words.nothingLeftOut).check()
    await page.getByLabel(words.reason).fill('De enskilda myndigheterna är inte kända.')
    await page.locator('#extract').setInputFiles({
      name: 'Utdrag.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Leila Nazari'),
    })
    await press(page, words.attach)
    expect(await page.locator('#copy ~ fieldset').innerText()).toContain('Utdrag.txt')
    await press(page, words.propose)
    await page.waitForURL('**?done=propose')
  }
})

describe('two officers on one case', () => {
  it('the slower one is told who was faster, and keeps the typed message', async () => {
    const found = await newCase('fi')
    const [slow, fast] = [await desk('fi', CLERK), await desk('fi', 'Marjut Kanavanen')]
    await slow.goto(`${origin()}/fi/desk/cases/${found.id}`)
    await press(slow, WORDS.fi.take)
    await slow.getByLabel('Viesti pyynnön tekijälle').fill('Hei! Tarvitsemme tarkennuksen.')
    await fast.goto(`${origin()}/fi/desk/cases/${found.id}`)
    await press(fast, 'Ota itsellesi')
    await fast.waitForURL('**?done=take')
    await press(slow, 'Lähetä viesti')
    await slow.getByText('Asia on muuttunut sillä välin').waitFor()
    const text = await slow.locator('main').innerText()
    expect(text).toContain('Asia otettiin käsittelyyn, Marjut Kanavanen')
    expect(await slow.getByLabel('Viesti pyynnön tekijälle').inputValue()).toBe(
      'Hei! Tarvitsemme tarkennuksen.',
    )
    await expectAccessible(slow, found.caseNumber)
    await press(slow, 'Lähetä viesti')
    await slow.waitForURL('**?done=message')
  })

  it('two texts of one answer stand side by side, and the next save is a choice', async () => {
    const found = await newCase('fi')
    const first = await desk('fi', CLERK)
    await first.goto(`${origin()}/fi/desk/cases/${found.id}`)
    await press(first, WORDS.fi.take)
    const path = `${origin()}/fi/desk/cases/${found.id}/answer`
    await first.goto(path)
    const second = await first.context().newPage()
    await second.goto(path)
    await first.getByLabel('Säilytysajat').fill('Kymmenen vuotta')
    await first.getByRole('button', { name: 'Tallenna', exact: true }).last().click()
    await first.waitForURL('**?saved=1')
    await second.getByLabel('Säilytysajat').fill('Kaksi vuotta')
    await second.getByRole('button', { name: 'Tallenna', exact: true }).last().click()
    await second.getByRole('heading', { name: 'Kaksi eri tekstiä' }).waitFor()
    const row = second.getByRole('row', { name: /Säilytysajat/ })
    expect(await row.innerText()).toMatch(/Kymmenen vuotta[\s\S]*Kaksi vuotta/)
    expect(await second.getByLabel('Säilytysajat').inputValue()).toBe('Kaksi vuotta')
    await expectAccessible(second, found.caseNumber)
    await second.getByRole('button', { name: 'Tallenna', exact: true }).last().click()
    await second.waitForURL('**?saved=1')
    expect(await second.getByLabel('Säilytysajat').inputValue()).toBe('Kaksi vuotta')
  })
})

describe('on a narrow screen and by keyboard', () => {
  it.each(['fi', 'sv'] as const)('nothing scrolls sideways at 320 px (%s)', async (lang) => {
    // E20: a planning date that differs from the last day is the widest a row can be.
    const found = await newCase(lang, '2026-05-19')
    const page = await desk(lang, CLERK, { width: 320 })
    await expectNoSidewaysScroll(page)
    await page.goto(`${origin()}/${lang}/desk/cases/${found.id}`)
    await expectNoSidewaysScroll(page)
    await press(page, WORDS[lang].take)
    await page.goto(`${origin()}/${lang}/desk/cases/${found.id}/answer?check=1`)
    expect(await page.locator('.error-summary').isVisible()).toBe(true)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, found.caseNumber)
  })

  it('a case is taken without a mouse, and Enter in a field saves', async () => {
    const found = await newCase('fi')
    const page = await desk('fi', CLERK)
    await page.getByRole('link', { name: found.caseNumber }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/cases/${found.id}`)
    await page.getByRole('button', { name: WORDS.fi.take }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**?done=take')
    await page.goto(`${origin()}/fi/desk/cases/${found.id}/answer`)
    await page.getByLabel('Koodi tai lyhenne').fill('KS1')
    await page.keyboard.press('Enter')
    await page.waitForURL('**?saved=1')
    expect(await page.getByLabel('Koodi tai lyhenne').inputValue()).toBe('KS1')
  })
})
