import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import { insertCase, openPortalCases, type PortalCases } from '#test/support/cases.ts'
import { expectAccessible, expectNoSidewaysScroll, logIn } from '#test/support/pages.ts'
import { siteMap } from '#test/support/site-map.ts'

type Audience = 'anyone' | 'viktor-sjolund' | 'kotka-clerk' | 'kotka-dpo' | 'kotka-auditor'

interface Place {
  readonly as: Audience
  /** Values of the parameters in the page's path. */
  readonly params?: (known: Known) => Record<string, string>
  readonly fi: string
  readonly sv: string
}
interface Known {
  readonly caseId: string
  readonly caseNumber: string
  readonly draftId: string
}

const ofCase = ({ caseId }: Known) => ({ requestId: caseId })
const draft = (step: string) => (known: Known) => ({ draftId: known.draftId, step })

/**
 * Every page that shows itself (files and redirects do not), who looks at it, and its heading in
 * both languages. A page of the site map that is missing here fails the test.
 */
const PLACES: Readonly<Record<string, Place>> = {
  front: {
    as: 'anyone',
    fi: 'Omat tietosi viranomaisten rekistereissä',
    sv: 'Dina uppgifter i myndigheternas register',
  },
  'routes/public/notices': {
    as: 'anyone',
    fi: 'Tietosuojaselosteet',
    sv: 'Dataskyddsbeskrivningar',
  },
  'routes/public/notice': {
    as: 'anyone',
    params: () => ({ register: 'maahanmuuttotoimisto' }),
    fi: 'Maahanmuuttotoimiston asiakasrekisteri',
    sv: 'Invandrarbyråns klientregister',
  },
  'routes/public/missing': { as: 'anyone', fi: 'Sivua ei löydy', sv: 'Sidan hittades inte' },
  'routes/auth/login': { as: 'anyone', fi: 'Tunnistaudu', sv: 'Identifiera dig' },
  'routes/auth/outcome': {
    as: 'anyone',
    params: () => ({ outcome: 'cancelled' }),
    fi: 'Tunnistautuminen keskeytettiin',
    sv: 'Identifieringen avbröts',
  },
  'routes/auth/staff-login': {
    as: 'anyone',
    fi: 'Kirjaudu työntekijänä',
    sv: 'Logga in som anställd',
  },
  'citizen-overview': { as: 'viktor-sjolund', fi: 'Omat pyynnöt', sv: 'Mina begäranden' },
  'routes/citizen/request-new': { as: 'viktor-sjolund', fi: 'Kuka', sv: 'Vem' },
  'routes/citizen/request-step': {
    as: 'viktor-sjolund',
    params: draft('details'),
    fi: 'Tiedot',
    sv: 'Uppgifter',
  },
  'routes/citizen/case': {
    as: 'viktor-sjolund',
    params: ofCase,
    fi: 'Pyyntö',
    sv: 'Begäran',
  },
  'routes/citizen/receipt': {
    as: 'viktor-sjolund',
    params: ofCase,
    fi: 'Pyyntösi on vastaanotettu',
    sv: 'Din begäran har tagits emot',
  },
  desk: { as: 'kotka-clerk', fi: 'Työpöytä', sv: 'Arbetsbord' },
  'routes/desk/case': {
    as: 'kotka-clerk',
    params: ofCase,
    fi: 'TEST-',
    sv: 'TEST-',
  },
  'routes/desk/answer': {
    as: 'kotka-clerk',
    params: ofCase,
    fi: 'Vastaus',
    sv: 'Svar',
  },
  'dpo-board': { as: 'kotka-dpo', fi: 'Määräaikojen seuranta', sv: 'Uppföljning av tidsfrister' },
  'routes/dpo/cases': { as: 'kotka-dpo', fi: 'Kaikki avoimet asiat', sv: 'Alla öppna ärenden' },
  'staff-home': { as: 'kotka-dpo', fi: 'Oma käyttöoikeus', sv: 'Min behörighet' },
  'routes/admin/audit': { as: 'kotka-auditor', fi: 'Lokitapahtumat', sv: 'Logghändelser' },
}

/** Pages of the site map that only send on, and so show nothing of their own. */
const ONLY_SEND_ON = ['language', 'routes/auth/logout', 'routes/auth/staff-logout']

const origin = inject('portalOrigin')
let browser: Browser
let cases: PortalCases
let known: Known
const pages = new Map<Audience, Page>()

beforeAll(async () => {
  browser = await launchBrowser()
  cases = await openPortalCases(inject('portalData'))
  const controller = await cases.controller('maahanmuuttotoimisto')
  const person = await cases.person('Sjölund')
  const inserted = await insertCase(cases, { controller, person, caseLanguage: 'sv' })
  const anyone = await (await browser.newContext()).newPage()
  pages.set('anyone', anyone)
  for (const [who, path] of [
    ['viktor-sjolund', '/sv/citizen/requests/new?register=maahanmuuttotoimisto'],
    ['kotka-clerk', '/fi/desk'],
    ['kotka-dpo', '/fi/dpo'],
    ['kotka-auditor', '/fi/admin/audit'],
  ] as const) {
    pages.set(who, await logIn(browser, { origin, path, person: who }))
  }
  const citizen = pages.get('viktor-sjolund')!
  await citizen.locator('main form .button-row button').first().click()
  await citizen.waitForURL(/drafts/)
  const draftId = new URL(citizen.url()).pathname.split('/')[4] ?? ''
  known = { caseId: inserted.id, caseNumber: inserted.caseNumber, draftId }
}, 120_000)
afterAll(async () => {
  await Promise.all([browser.close(), cases.close()])
})

describe('every page of the site map', () => {
  it('is known to this test', () => {
    const shown = siteMap()
      .filter(({ id, file }) => file.endsWith('.tsx') && !ONLY_SEND_ON.includes(id))
      .map(({ id }) => id)
    expect(Object.keys(PLACES).sort()).toEqual(shown.sort())
  })

  it.each(
    Object.entries(PLACES).flatMap(([id, place]) =>
      (['fi', 'sv'] as const).map((lang) => [id, lang, place] as const),
    ),
  )('%s in %s has nothing that axe objects to, and fits 320 px', async (id, lang, place) => {
    const pattern = siteMap().find((page) => page.id === id)?.path ?? ''
    const params: Record<string, string> = { lang, ...place.params?.(known) }
    const path = pattern
      .replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
      .replace('/*', `/${lang}/ei-ole`)
    const page = pages.get(place.as)!
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(origin + path)
    expect(new URL(page.url()).pathname).toBe(path.replace(/\/$/, ''))
    await expectAccessible(page, place[lang])
    await page.setViewportSize({ width: 320, height: 900 })
    await expectNoSidewaysScroll(page)
  })
})
