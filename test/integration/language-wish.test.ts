import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loader as caseLoader } from '#app/routes/desk/case.tsx'
import { action as intakeAction } from '#app/routes/desk/intake.tsx'
import { fillDraft, sendDraft, systemRows } from '#test/support/citizen-requests.ts'
import { sendGuest } from '#test/support/guest-requests.ts'
import { createWorld, routeArgs, type TestController, type World } from '#test/support/world.ts'

let world: World
let here: TestController
let clerk: string
beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  clerk = await world.signIn(
    await world.insertStaff({ controllerId: here.id, unitId: here.unitId, roles: ['clerk'] }),
  )
})
afterAll(() => world.close())

const caseOf = async (formKey: string): Promise<string> => {
  const [found] = await systemRows<{ id: string }>(
    world,
    'select id from subject_requests where form_key = ?',
    [formKey],
  )
  return found?.id ?? ''
}

/** Each way in which a request comes, with the wish; gives the case's id. */
const WAYS: Readonly<Record<string, (wish: string) => Promise<string>>> = {
  'the four steps of an identified person': async (wish) => {
    const cookie = await world.signIn(await world.insertPerson())
    const draftId = await fillDraft(world, cookie, here, { interpreter: wish })
    return sendDraft(world, cookie, draftId)
  },
  'the form without login': async (wish) => {
    const { token } = await sendGuest(world, {
      registers: [here.registerKey],
      form: { interpreter: wish },
    })
    return caseOf(token.split('.')[0] ?? '')
  },
  'the intake of what came on paper': async (wish) => {
    const formKey = randomUUID()
    const form = {
      formKey,
      intent: 'record',
      channel: 'post',
      receivedOn: '30.10.2026',
      givenNames: 'Maija',
      familyName: 'Esimerkki',
      identity: 'pending',
      behalf: 'self',
      rights: 'access',
      registers: here.registerKey,
      'access-scope': 'all',
      answerForm: 'paper',
      caseLanguage: 'fi',
      address: 'Esimerkkikatu 1, 53100 Lappeenranta',
      interpreter: wish,
    }
    const path = '/fi/desk/intake'
    await intakeAction(routeArgs(world, { path, params: { lang: 'fi' }, cookie: clerk, form }))
    return caseOf(formKey)
  },
}

describe('the language or interpreter that a person needs', () => {
  it.each(Object.keys(WAYS))('is asked in %s and reaches the clerk', async (way) => {
    const wish = 'dari, tulkki puhelimella'
    const requestId = await WAYS[way]!(wish)
    const path = `/fi/desk/cases/${requestId}`
    const args = { path, params: { lang: 'fi', requestId }, cookie: clerk }
    const page = await caseLoader(routeArgs(world, args))
    if (!('found' in page)) throw new Error('The case was not shown')
    expect(page.found.details.interpreter).toBe(wish)
  })
})
