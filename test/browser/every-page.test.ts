import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import {
  insertCase,
  openPortalCases,
  type PortalCases,
  type TestCase,
} from '#test/support/cases.ts'
import { insertVersions } from '#test/support/notice-versions.ts'
import { expectAccessible, expectNoSidewaysScroll, logIn } from '#test/support/pages.ts'
import { siteMap } from '#test/support/site-map.ts'
import type { TestController } from '#test/support/world.ts'

type Audience =
  | 'anyone'
  | 'viktor-sjolund'
  | 'kotka-clerk'
  | 'kotka-dpo'
  | 'kotka-auditor'
  | 'kotka-administrator'
  | 'kotka-notice-editor'

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
  readonly deliveryId: string
  /** Key of a register with several versions of its notice. */
  readonly versionsOf: string
  readonly feedbackId: string
}

const ofCase = ({ caseId }: Known) => ({ requestId: caseId })
const editor = 'kotka-notice-editor'
const ofRegister = () => ({ register: 'maahanmuuttotoimisto' })
const ofVersion =
  (version: string) =>
  ({ versionsOf }: Known) => ({ register: versionsOf, version })
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
    fi: 'Maahanmuuttajapalvelujen asiakasrekisteri',
    sv: 'Invandrartjänsternas klientregister',
  },
  'routes/public/notice-versions': {
    as: 'anyone',
    params: ofVersion('2'),
    fi: 'Selosteen versiot',
    sv: 'Beskrivningens versioner',
  },
  'routes/public/notice-version': {
    as: 'anyone',
    params: ofVersion('1'),
    fi: 'versio 1',
    sv: 'version 1',
  },
  'routes/public/notice-changes': {
    as: 'anyone',
    params: ofVersion('2'),
    fi: 'Muutokset versiosta 1 versioon 2',
    sv: 'Ändringar från version 1 till version 2',
  },
  'routes/public/request': {
    as: 'anyone',
    fi: 'Pyyntö ilman tunnistautumista',
    sv: 'Begäran utan identifiering',
  },
  'routes/public/request-receipt': {
    as: 'anyone',
    params: () => ({ token: 'vanha' }),
    fi: 'Kuittia ei enää näytetä',
    sv: 'Kvittot visas inte längre',
  },
  'routes/public/find-register': {
    as: 'anyone',
    fi: 'Missä rekisterissä tietojani on?',
    sv: 'I vilket register finns mina uppgifter?',
  },
  'routes/public/accessibility': {
    as: 'anyone',
    fi: 'Saavutettavuusseloste',
    sv: 'Tillgänglighetsutlåtande',
  },
  'routes/public/feedback': {
    as: 'anyone',
    fi: 'Palaute saavutettavuudesta',
    sv: 'Respons om tillgängligheten',
  },
  'routes/public/feedback-receipt': {
    as: 'anyone',
    params: () => ({ token: 'vanha' }),
    fi: 'Kuittia ei löydy',
    sv: 'Kvittot hittades inte',
  },
  'routes/public/privacy': {
    as: 'anyone',
    fi: 'Palvelun tietosuojaseloste',
    sv: 'Tjänstens dataskyddsbeskrivning',
  },
  'routes/public/privacy-of': {
    as: 'anyone',
    params: () => ({ controller: 'kotka' }),
    fi: 'Rekisteriportin tietosuojapyynnöt ja asiointi',
    sv: 'Registerportens dataskyddsbegäranden och ärenden',
  },
  'routes/public/rights': {
    as: 'anyone',
    fi: 'Oikeutesi selkeästi',
    sv: 'Dina rättigheter i klartext',
  },
  'routes/public/right': {
    as: 'anyone',
    params: () => ({ right: 'log-data' }),
    fi: 'Oikeus tietää, kuka on käyttänyt tietojasi',
    sv: 'Rätt att veta vem som har använt dina uppgifter',
  },
  'routes/public/ombudsman': {
    as: 'anyone',
    fi: 'Apua tietosuojavaltuutetulta',
    sv: 'Hjälp av dataombudsmannen',
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
  'routes/citizen/claim': {
    as: 'viktor-sjolund',
    fi: 'Ota pyyntösi omiin tietoihisi',
    sv: 'Ta över din begäran',
  },
  'routes/citizen/consents': { as: 'viktor-sjolund', fi: 'Suostumukset', sv: 'Samtycken' },
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
  'routes/desk/case-act': {
    as: 'kotka-clerk',
    params: (known) => ({ ...ofCase(known), event: 'hear-child' }),
    fi: 'Kirjaa lapsen näkemys',
    sv: 'Anteckna barnets åsikt',
  },
  'routes/desk/case-deed': {
    as: 'kotka-clerk',
    params: (known) => ({ ...ofCase(known), deed: 'route' }),
    fi: 'Ohjaa toiseen rekisteriin tai yksikköön',
    sv: 'Styr till ett annat register eller en annan enhet',
  },
  'routes/desk/answer': {
    as: 'kotka-clerk',
    params: ofCase,
    fi: 'Vastaus',
    sv: 'Svar',
  },
  'routes/desk/intake': {
    as: 'kotka-clerk',
    fi: 'Kirjaa pyyntö',
    sv: 'Anteckna en begäran',
  },
  'routes/desk/tasks': {
    as: 'kotka-clerk',
    fi: 'Kysymykset yksiköllemme',
    sv: 'Frågor till vår enhet',
  },
  'routes/desk/mandates': { as: 'kotka-clerk', fi: 'Valtuutukset', sv: 'Fullmakter' },
  'routes/desk/bans': {
    as: 'kotka-clerk',
    fi: 'Alaikäisen kiellot',
    sv: 'Förbud av minderåriga',
  },
  'routes/desk/delivery': {
    as: 'kotka-clerk',
    params: ({ caseId, deliveryId }) => ({ requestId: caseId, deliveryId }),
    fi: 'Toimitus',
    sv: 'Leverans',
  },
  'routes/desk/print-queue': {
    as: 'kotka-clerk',
    fi: 'Lähetettävät kirjeet',
    sv: 'Brev att skicka',
  },
  'routes/desk/write-letter': {
    as: 'kotka-clerk',
    params: (known) => ({ ...ofCase(known), letter: 'L-04' }),
    fi: 'Täsmennyspyyntö',
    sv: 'Begäran om precisering',
  },
  'editor-home': { as: editor, fi: 'Selosteiden muokkaus', sv: 'Redigering av beskrivningar' },
  'routes/editor/register-new': {
    as: editor,
    fi: 'Lisää rekisteri',
    sv: 'Lägg till ett register',
  },
  'routes/editor/notice': {
    as: editor,
    params: ofRegister,
    fi: 'Maahanmuuttajapalvelujen asiakasrekisteri',
    sv: 'Invandrartjänsternas klientregister',
  },
  'routes/editor/section': {
    as: editor,
    params: () => ({ ...ofRegister(), section: 'purposes' }),
    fi: 'Tarkoitukset ja oikeusperusteet',
    sv: 'Ändamål och rättsliga grunder',
  },
  'routes/editor/preview': {
    as: editor,
    params: ofRegister,
    fi: 'Maahanmuuttajapalvelujen asiakasrekisteri',
    sv: 'Invandrartjänsternas klientregister',
  },
  'routes/editor/changes': {
    as: editor,
    params: ofRegister,
    fi: 'Muutokset versioon',
    sv: 'Ändringar i version',
  },
  'routes/editor/history': { as: editor, params: ofRegister, fi: 'Historia', sv: 'Historik' },
  'routes/editor/register-edit': {
    as: editor,
    params: ofRegister,
    fi: 'Rekisterin nimi ja hakusanat',
    sv: 'Registrets namn och sökord',
  },
  'routes/editor/import': {
    as: editor,
    params: ofRegister,
    fi: 'Tuo seloste tiedostosta',
    sv: 'Importera en beskrivning från en fil',
  },
  'routes/editor/source': {
    as: editor,
    params: ofRegister,
    fi: 'Tuotu asiakirja',
    sv: 'Importerat dokument',
  },
  'routes/editor/withdraw': {
    as: editor,
    params: () => ({ ...ofRegister(), version: '1' }),
    fi: 'Peru versio 1',
    sv: 'Återkalla version 1',
  },
  'dpo-board': { as: 'kotka-dpo', fi: 'Määräaikojen seuranta', sv: 'Uppföljning av tidsfrister' },
  'routes/dpo/cases': { as: 'kotka-dpo', fi: 'Kaikki avoimet asiat', sv: 'Alla öppna ärenden' },
  'routes/dpo/notices': {
    as: 'kotka-dpo',
    fi: 'Selosteiden tila',
    sv: 'Läget för beskrivningarna',
  },
  'routes/dpo/notice': {
    as: 'kotka-dpo',
    params: () => ({ register: 'maahanmuuttotoimisto' }),
    fi: 'Maahanmuuttajapalvelujen asiakasrekisteri',
    sv: 'Invandrartjänsternas klientregister',
  },
  'routes/dpo/record': {
    as: 'kotka-dpo',
    fi: 'Seloste käsittelytoimista',
    sv: 'Register över behandling',
  },
  'staff-home': { as: 'kotka-dpo', fi: 'Oma käyttöoikeus', sv: 'Min behörighet' },
  'routes/admin/audit': { as: 'kotka-auditor', fi: 'Lokitapahtumat', sv: 'Logghändelser' },
  'routes/admin/routes': {
    as: 'kotka-administrator',
    fi: 'Pyyntöjen ohjaus',
    sv: 'Styrning av begäranden',
  },
  'routes/admin/feedback-list': {
    as: 'kotka-administrator',
    fi: 'Palaute saavutettavuudesta',
    sv: 'Respons om tillgängligheten',
  },
  'routes/admin/feedback': {
    as: 'kotka-administrator',
    params: ({ feedbackId }) => ({ feedbackId }),
    fi: 'Palaute saavutettavuudesta',
    sv: 'Respons om tillgängligheten',
  },
  'routes/admin/breaks': {
    as: 'kotka-administrator',
    fi: 'Palvelukatkot',
    sv: 'Avbrott i tjänsten',
  },
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
    ['viktor-sjolund', '/sv/citizen/requests/new?register=maahanmuuttotoimisto&right=access'],
    ['kotka-clerk', '/fi/desk'],
    ['kotka-dpo', '/fi/dpo'],
    ['kotka-auditor', '/fi/admin/audit'],
    ['kotka-administrator', '/fi/admin/routes'],
    [editor, '/fi/editor'],
  ] as const) {
    pages.set(who, await logIn(browser, { origin, path, person: who }))
  }
  await beginImportedDraft(pages.get(editor)!)
  const citizen = pages.get('viktor-sjolund')!
  await citizen.locator('main form .button-row button').first().click()
  await citizen.waitForURL(/drafts/)
  const draftId = new URL(citizen.url()).pathname.split('/')[4] ?? ''
  const deliveryId = await insertPosted(inserted)
  const { key: versionsOf } = await insertVersions(cases.workerDb)
  const feedbackId = await insertFeedback(controller)
  const { id: caseId, caseNumber } = inserted
  known = { caseId, caseNumber, draftId, deliveryId, versionsOf, feedbackId }
}, 120_000)
afterAll(async () => {
  await Promise.all([browser.close(), cases.close()])
})

/** A draft of the register's notice, from a file. */
async function beginImportedDraft(page: Page): Promise<void> {
  await page.goto(`${origin}/fi/editor/notices/maahanmuuttotoimisto/import`)
  await page.locator('#file').setInputFiles({
    name: 'seloste.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      'Tietosuojaseloste\n\n1. Rekisterin nimi\nMaahanmuuttajapalvelujen asiakasrekisteri\n\n2. Säilytysaika\nPysyvästi\n',
    ),
  })
  await page.getByRole('button', { name: 'Tuo tiedosto' }).click()
  await page.waitForURL(/done=imported/)
}

/** Feedback on accessibility that waits for an answer. */
function insertFeedback({ id }: TestController): Promise<string> {
  return cases.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const feedbackId = randomUUID()
    await tx('accessibility_feedback').insert({
      id: feedbackId,
      controller_id: id,
      number: 'SAAV-2026-900000',
      form_key: randomUUID(),
      received_at: '2026-11-03T08:00:00Z',
      received_on: '2026-11-03',
      due_on: '2026-11-17',
      page: 'Etusivu',
      problem: 'Ruudunlukija ei lue kuvaa.',
      answer_language: 'fi',
    })
    return feedbackId
  })
}

/** A letter of the case that waits to be posted. */
function insertPosted({ id, itemId }: TestCase): Promise<string> {
  return cases.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const [letterId, deliveryId] = [randomUUID(), randomUUID()]
    const at = '2026-11-03T08:00:00Z'
    await tx('letters').insert({
      id: letterId,
      request_id: id,
      item_id: itemId,
      letter: 'L-02',
      lang: 'sv',
      template_version: '1',
      bytes: Buffer.from('%PDF-1.7'),
      sha256: 'x',
      issued_at: at,
    })
    await tx('deliveries').insert({
      id: deliveryId,
      request_id: id,
      letter_id: letterId,
      way: 'post',
      status: 'waiting',
      address: 'Viktor Sjölund\nStrandgatan 1\n48100 Kotka',
      created_at: at,
      updated_at: at,
    })
    await tx('delivery_events').insert({ delivery_id: deliveryId, at, status: 'waiting' })
    return deliveryId
  })
}

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
