import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'
import { openPortalCases } from '#test/support/cases.ts'
import {
  answer,
  day,
  deskCase,
  enter,
  fill,
  lastLetter,
  look,
  main,
  press,
  sendRequest,
  write,
  type Player,
} from '#test/support/journeys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('a restriction is confirmed, stays in force, and is lifted only after it was announced (sv)', async () => {
  const player: Player = { browser, lang: 'sv' }
  const page = await enter(player, 'gunilla-strandell', '/citizen/requests/new')
  const sent = await sendRequest(page, player, {
    register: 'asiakastietojarjestelma-atj',
    right: 'restriction',
    details: { 'restriction-ground': 'a', 'restriction-which': 'Uppgifter om min bostad' },
  })
  await look(page, sent.number)
  expect(await main(page)).toContain('Uppgifter om min bostad')

  const { clerk, decider } = await answer(player, 'helsinki', sent, {
    id: 'L-10',
    parts: [
      { outcome: 'granted', recipientsNotified: 'notified' },
      {
        scope: 'Uppgifterna om bostaden i klientdatasystemet används inte.',
        startedOn: day(),
        'recipients.0.recipient': 'Folkpensionsanstalten',
        'recipients.0.date': day(3),
      },
    ],
  })
  await look(decider, sent.number)
  expect(await main(decider)).toContain('Begränsningen är i kraft')

  const confirmation = await lastLetter(page, player, sent)
  expect(confirmation).toContain('Vi bekräftar att vi har begränsat behandlingen')
  expect(confirmation).toContain('Du har bestridit att uppgifterna är korrekta.')
  expect(confirmation).toContain(`Folkpensionsanstalten Underrättas senast den ${day(3)}`)
  await look(page, sent.number)
  expect(await main(page)).toContain('Begränsningen gäller. Du får ett meddelande innan')

  // Neither lifted nor closed before the person has been told (GDPR 18(3)).
  await clerk.goto(`${deskCase('sv', sent)}/act/lift`)
  await look(clerk, 'Upphäv begränsningen')
  expect(await clerk.locator('main form').count()).toBe(0)

  await write(clerk, player, sent, {
    id: 'L-15',
    parts: [
      {
        recipientName: 'Folkpensionsanstalten',
        recipientAddress: 'PB 450\n00056 FPA',
        theirReference: 'FPA 2026/1',
        description: 'Uppgifterna om bostaden.',
      },
    ],
  })
  await look(clerk, 'Underrättelse')
  await press(clerk, 'send', '**?done=sent')
  expect(await clerk.locator('.timeline').innerText()).toContain(
    'Folkpensionsanstalten\nUnderrättad per brev',
  )

  await write(decider, player, sent, {
    id: 'L-11',
    parts: [
      {
        liftsOn: day(),
        scope: 'Uppgifterna om bostaden.',
        reason: 'accuracy',
        result: 'Uppgifterna är korrekta: hyresavtalet visar det.',
      },
    ],
  })
  await decider.locator('button[value="send"]').click()
  await decider.locator('.error-summary').waitFor()
  await look(decider, 'Meddelande om att begränsningen upphävs')
  await fill(decider, { 'f.liftsOn': day(1) })
  await press(decider, 'send', '**?done=sent')
  await look(decider, sent.number)

  const announcement = await lastLetter(page, player, sent)
  expect(announcement).toContain(`Vi upphäver begränsningen den ${day(1)}.`)
  expect(announcement).toContain('Uppgifterna är korrekta: hyresavtalet visar det.')
  expect(await main(page)).toContain(`Den upphävs tidigast ${day(1)}`)

  await clerk.goto(`${deskCase('sv', sent)}/act/lift`)
  await look(clerk, 'Upphäv begränsningen')
  expect(await main(clerk)).toContain(`meddelats på förhand, ${day(1)}`)
  expect(await clerk.locator('main form').count()).toBe(0)

  // The announced day has come.
  const cases = await openPortalCases(inject('portalData'))
  await cases.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx.raw('update request_items set lifting_on = current_date - 1 where request_id = ?', [
      sent.id,
    ]),
  )
  await cases.close()
  await clerk.goto(`${deskCase('sv', sent)}/act/lift`)
  await clerk.locator('main form button').click()
  await clerk.waitForURL('**?done=lift')
  await press(clerk, 'close', '**?done=close')
  await look(clerk, sent.number)
  await page.reload()
  expect(await main(page)).not.toContain('Begränsningen gäller')
  expect(await page.locator('.timeline').innerText()).toMatch(
    /Ärendet avslutades[^]*Begränsningen upphävdes[^]*upphävs[^]*Svaret gavs/,
  )
}, 300_000)
