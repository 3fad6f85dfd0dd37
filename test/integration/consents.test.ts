import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listCaseConsents } from '#app/consents/consents.server.ts'
import { withCitizen, withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { openDatabase, type Database } from '#app/platform/db.server.ts'
import { getLetterFacts } from '#app/requests/letter-facts.server.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'
import { submitRequest } from '#app/requests/submit-request.server.ts'
import { action, loader } from '#app/routes/citizen/consents.tsx'
import { systemRows } from '#test/support/citizen-requests.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type TestPerson,
  type World,
} from '#test/support/world.ts'

let world: World
let app: Database
let here: TestController
let elsewhere: TestController
beforeAll(async () => {
  world = await createWorld()
  app = openDatabase(world.urls.app, 2)
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
})
afterAll(async () => {
  await app.close()
  await world.close()
})
beforeEach(() => {
  world.setNow(TEST_NOW)
})

interface TextFields {
  readonly controller?: TestController
  readonly purpose?: string
  readonly version?: string
  readonly offered?: boolean
}

async function insertText(fields: TextFields = {}): Promise<string> {
  const { controller = here, purpose = randomUUID(), version = '1', offered = true } = fields
  const [row] = await systemRows<{ id: string }>(
    world,
    `insert into consent_texts (register_id, purpose_id, version, title, body, offered)
      values (?, ?, ?, '{"fi":"Kokemusasiantuntija","sv":"Erfarenhetsexpert"}',
        '{"fi":"Suostun tähän.","sv":"Jag samtycker."}', ?) returning id`,
    [controller.registerId, purpose, version, offered],
  )
  return row!.id
}

async function post(person: TestPerson, form: Record<string, string>) {
  const cookie = await world.signIn(person)
  const args = routeArgs(world, {
    path: '/fi/citizen/consents',
    params: { lang: 'fi' },
    cookie,
    form,
  })
  return statusOf(() => action(args))
}
const give = (person: TestPerson, text: string) => post(person, { intent: 'give', text })
const withdraw = (person: TestPerson, consent: string, alsoErase = '') =>
  post(person, { intent: 'withdraw', consent, alsoErase })

async function page(person: TestPerson) {
  const cookie = await world.signIn(person)
  const args = routeArgs(world, { path: '/fi/citizen/consents', params: { lang: 'fi' }, cookie })
  return (await loader(args)) as Exclude<Awaited<ReturnType<typeof loader>>, { headers: unknown }>
}

interface ConsentRow {
  readonly id: string
  readonly text_id: string
  readonly given_at: string
  readonly withdrawn_at: string | null
  readonly withdrawal_request_id: string | null
}
const consentsOf = (person: TestPerson) =>
  systemRows<ConsentRow>(
    world,
    'select * from consents where person_id = ? order by given_at, id',
    [person.id],
  )
const auditOf = (person: TestPerson) =>
  systemRows<{ kind: string; controller_id: string; object_id: string | null }>(
    world,
    `select kind, controller_id, object_id from audit_events where actor_key = ?
      and kind in ('consent-given', 'consent-withdrawn', 'request-submitted') order by id`,
    [person.auditKey],
  )
const itemsOf = (requestId: string) =>
  systemRows<Record<string, unknown>>(
    world,
    'select "right", register_id, state, details->\'fields\' as fields from request_items where request_id = ? order by position',
    [requestId],
  )

describe('giving a consent', () => {
  it('keeps who, what wording and when, once, however often it is posted', async () => {
    const person = await world.insertPerson()
    const text = await insertText()
    const cookie = await world.signIn(person)
    const form = { intent: 'give', text }
    const posts = Array.from({ length: 5 }, () =>
      statusOf(() =>
        action(
          routeArgs(world, { path: '/fi/citizen/consents', params: { lang: 'fi' }, cookie, form }),
        ),
      ),
    )
    expect(new Set(await Promise.all(posts))).toEqual(new Set([302]))
    const given = await consentsOf(person)
    expect(given).toMatchObject([{ text_id: text, withdrawn_at: null }])
    expect(await auditOf(person)).toEqual([
      { kind: 'consent-given', controller_id: here.id, object_id: given[0]!.id },
    ])
    const { inForce, offered } = await page(person)
    expect(inForce).toMatchObject([{ heading: 'Kokemusasiantuntija', version: '1' }])
    expect(offered.map(({ textId }) => textId)).not.toContain(text)
  })

  it('offers the wording in use only, and none of a purpose already consented to', async () => {
    const person = await world.insertPerson()
    const purpose = randomUUID()
    const first = await insertText({ purpose, version: '1' })
    expect((await page(person)).offered.map(({ textId }) => textId)).toContain(first)
    await give(person, first)
    const second = await insertText({ purpose, version: '2' })
    const ended = await insertText({ offered: false })
    const offeredTo = async (who: TestPerson) =>
      (await page(who)).offered.map(({ textId }) => textId)
    expect(await offeredTo(person)).not.toContain(second)
    const other = await world.insertPerson()
    expect(await offeredTo(other)).toContain(second)
    for (const text of [first, ended]) {
      expect(await offeredTo(other)).not.toContain(text)
      expect(await give(other, text)).toBe(404)
    }
    expect(await give(other, 'x')).toBe(404)
    expect(await consentsOf(other)).toEqual([])
  })
})

describe('withdrawing a consent', () => {
  const given = async (controller = here) => {
    const person = await world.insertPerson()
    await give(person, await insertText({ controller }))
    const [consent] = await consentsOf(person)
    return { person, consent: consent! }
  }

  it('takes effect at once and makes the case that confirms it, once', async () => {
    const { person, consent } = await given()
    world.setNow('2026-11-10T12:34:56Z')
    const cookie = await world.signIn(person)
    const form = { intent: 'withdraw', consent: consent.id }
    const posts = Array.from({ length: 5 }, () =>
      statusOf(() =>
        action(
          routeArgs(world, { path: '/fi/citizen/consents', params: { lang: 'fi' }, cookie, form }),
        ),
      ),
    )
    expect(new Set(await Promise.all(posts))).toEqual(new Set([302]))
    const [ended] = await consentsOf(person)
    expect(ended!.withdrawn_at).toMatch(/^2026-11-10T12:34:56/)
    const cases = await systemRows<{ id: string }>(
      world,
      'select id from subject_requests where person_id = ?',
      [person.id],
    )
    expect(cases).toEqual([{ id: ended!.withdrawal_request_id }])
    expect(await itemsOf(cases[0]!.id)).toEqual([
      {
        right: 'consentWithdrawal',
        register_id: here.registerId,
        state: 'received',
        fields: { consent: 'Kokemusasiantuntija (1)' },
      },
    ])
    expect((await auditOf(person)).map(({ kind }) => kind)).toEqual([
      'consent-given',
      'request-submitted',
      'consent-withdrawn',
    ])
    const { inForce, withdrawn, offered } = await page(person)
    expect(inForce).toEqual([])
    expect(withdrawn).toMatchObject([{ id: consent.id, requestId: cases[0]!.id }])
    expect(offered.map(({ textId }) => textId)).toContain(consent.text_id)
  })

  it('asks for erasure too where that is ticked (17(1)(b))', async () => {
    const { person, consent } = await given()
    expect(await withdraw(person, consent.id, 'yes')).toBe(302)
    const [ended] = await consentsOf(person)
    expect(await itemsOf(ended!.withdrawal_request_id!)).toMatchObject([
      { right: 'consentWithdrawal', fields: { alsoErase: 'yes' } },
      { right: 'erasure', register_id: here.registerId, fields: { ground: 'b' } },
    ])
  })

  it('and giving it again is a consent of its own', async () => {
    const { person, consent } = await given()
    await withdraw(person, consent.id)
    world.setNow('2026-11-12T08:00:00Z')
    expect(await give(person, consent.text_id)).toBe(302)
    // The old form, posted once more, ends nothing that was given since.
    expect(await withdraw(person, consent.id)).toBe(302)
    expect(await consentsOf(person)).toMatchObject([
      { id: consent.id, withdrawn_at: expect.any(String) },
      { withdrawn_at: null },
    ])
  })

  it('is nobody else’s to do', async () => {
    const { person, consent } = await given()
    const other = await world.insertPerson()
    for (const id of [consent.id, randomUUID(), 'x']) expect(await withdraw(other, id)).toBe(404)
    expect(await consentsOf(person)).toMatchObject([{ withdrawn_at: null }])
    expect((await page(other)).inForce).toEqual([])
    const citizen = { kind: 'citizen', personId: other.id, personKey: other.auditKey } as const
    const changed = await app.withContext(citizen, async (tx) => {
      const { rows } = await tx.raw<{ rows: unknown[] }>(
        'update consents set withdrawn_at = now() where id = ? returning 1',
        [consent.id],
      )
      return rows
    })
    expect(changed).toEqual([])
    await expect(
      app.withContext(citizen, (tx) =>
        tx('consents').insert({
          person_id: person.id,
          text_id: consent.text_id,
          given_at: TEST_NOW,
          given_how: 'portal',
        }),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('cannot be undone in the database', async () => {
    const { person, consent } = await given()
    await withdraw(person, consent.id)
    const citizen = { kind: 'citizen', personId: person.id, personKey: person.auditKey } as const
    const changed = await app.withContext(citizen, async (tx) => {
      const { rows } = await tx.raw<{ rows: unknown[] }>(
        'update consents set withdrawn_at = null where id = ? returning 1',
        [consent.id],
      )
      return rows
    })
    expect(changed).toEqual([])
  })

  it('refuses a form that is none of the page’s', async () => {
    expect(await post(await world.insertPerson(), { intent: 'everything' })).toBe(400)
  })
})

describe('a withdrawal written in the ordinary form', () => {
  async function submit(person: TestPerson, controller = here): Promise<string> {
    const draftId = randomUUID()
    const draft = {
      subject: 'self',
      rights: 'consentWithdrawal,access',
      registers: controller.registerKey,
      'consentWithdrawal-consent': 'se jonka annoin keväällä',
      'access-scope': 'all',
      answerForm: 'electronic',
      caseLanguage: 'fi',
      email: 'testi@example.test',
    }
    await systemRows(
      world,
      'insert into request_drafts (id, person_id, data, updated_at) values (?, ?, ?, ?)',
      [draftId, person.id, draft, TEST_NOW],
    )
    const cookie = await world.signIn(person)
    const args = routeArgs(world, { path: '/fi/citizen', params: { lang: 'fi' }, cookie })
    const result = await withCitizen(args, (ctx) => submitRequest(ctx, draftId))
    if (result === undefined || !('requestId' in result)) throw new Error('Not sent')
    return result.requestId
  }

  it('ends the one consent in that register at once', async () => {
    const person = await world.insertPerson()
    await give(person, await insertText())
    await give(person, await insertText({ controller: elsewhere }))
    const requestId = await submit(person)
    expect(await consentsOf(person)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          withdrawal_request_id: requestId,
          withdrawn_at: expect.any(String),
        }),
        expect.objectContaining({ withdrawal_request_id: null, withdrawn_at: null }),
      ]),
    )
  })

  it('leaves it to the officer which of several is meant, and shows them', async () => {
    const person = await world.insertPerson()
    await give(person, await insertText())
    await give(person, await insertText())
    const requestId = await submit(person)
    expect(await consentsOf(person)).toMatchObject([{ withdrawn_at: null }, { withdrawn_at: null }])
    expect(await seenByClerk(here, requestId)).toHaveLength(2)
  })

  it('changes nothing where there is no consent', async () => {
    const person = await world.insertPerson()
    await submit(person)
    expect(await consentsOf(person)).toEqual([])
  })
})

const clerkContext = async <T>(
  controller: TestController,
  work: (ctx: StaffContext) => Promise<T>,
): Promise<T> => {
  const { id: controllerId, unitId } = controller
  const clerk = await world.insertStaff({ controllerId, unitId, roles: ['clerk'] })
  const cookie = await world.signIn(clerk)
  const args = routeArgs(world, { path: '/fi/desk', params: { lang: 'fi' }, cookie })
  return (await withStaff(args, ['clerk'], work)) as T
}
const seenByClerk = (controller: TestController, requestId: string) =>
  clerkContext(controller, ({ tx }) => listCaseConsents(tx, requestId))

describe('at the desk', () => {
  it('the consent stands in the case and in the letter that confirms it (L-13)', async () => {
    const person = await world.insertPerson()
    await give(person, await insertText())
    const [consent] = await consentsOf(person)
    world.setNow('2026-11-10T12:00:00Z')
    await withdraw(person, consent!.id)
    const [ended] = await consentsOf(person)
    const requestId = ended!.withdrawal_request_id!
    const { seen, facts } = await clerkContext(here, async (ctx) => {
      const found = await findStaffCase(ctx.tx, requestId)
      return {
        seen: await listCaseConsents(ctx.tx, requestId),
        facts: await getLetterFacts(ctx, found!, 'L-13', {}),
      }
    })
    expect(seen).toMatchObject([
      { id: consent!.id, version: '1', title: { fi: 'Kokemusasiantuntija' } },
    ])
    expect(facts.consent).toMatchObject({ what: 'Kokemusasiantuntija', version: '1' })
    expect(facts.consent?.givenOn.toString()).toBe('2026-11-03')
    expect(facts.consent?.withdrawnAt.toString()).toBe('2026-11-10T12:00:00Z')
  })

  it('consents in registers of another controller are not seen', async () => {
    const person = await world.insertPerson()
    await give(person, await insertText())
    await give(person, await insertText({ controller: elsewhere }))
    for (const { id } of await consentsOf(person)) await withdraw(person, id)
    const seen = await clerkContext(here, async ({ tx }) => {
      const { rows } = await tx.raw<{ rows: { n: number }[] }>(
        'select count(*) as n from consents where person_id = ?',
        [person.id],
      )
      return rows[0]?.n
    })
    expect(seen).toBe(1)
  })
})
