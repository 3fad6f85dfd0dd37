import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withCitizen, type CitizenContext } from '#app/identity/with-actor.server.ts'
import type { StaffRole } from '#app/people/roles.ts'
import { draftPeople } from '#app/requests/drafts.server.ts'
import {
  findOwnCase,
  listOpenings,
  listOwnCases,
  listTimeline,
} from '#app/requests/own-cases.server.ts'
import { loader as caseLoader } from '#app/routes/citizen/case.tsx'
import { loader as overviewLoader } from '#app/routes/citizen/overview.tsx'
import { loader as newLoader } from '#app/routes/citizen/request-new.tsx'
import { action as bansAction, loader as bansLoader } from '#app/routes/desk/bans.tsx'
import { action as mandatesAction, loader as mandatesLoader } from '#app/routes/desk/mandates.tsx'
import { insertCase } from '#test/support/cases.ts'
import { systemRows } from '#test/support/citizen-requests.ts'
import { refused } from '#test/support/staff-work.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type TestPerson,
  type World,
} from '#test/support/world.ts'

const LEILA = { givenNames: 'Leila', familyName: 'Nazari', hetu: '110785-902S' }
const SAMIR = { givenNames: 'Samir', familyName: 'Nazari', hetu: '210510A913L' }
const VEIKKO = { givenNames: 'Veikko', familyName: 'Lehtovaara', hetu: '121238-933A' }
const HANNELE = { givenNames: 'Hannele', familyName: 'Rantakuja', hetu: '300471-982K' }

let world: World
let here: TestController
let clerk: string
let colleague: string
let stranger: string

beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  const elsewhere = await world.insertController({ key: 'kotka' })
  clerk = await signIn('clerk', here)
  colleague = await signIn('decider', here)
  stranger = await signIn('clerk', elsewhere)
})
afterAll(() => world.close())

async function signIn(role: StaffRole, { id, unitId }: TestController): Promise<string> {
  return world.signIn(await world.insertStaff({ controllerId: id, unitId, roles: [role] }))
}

const PAGES = {
  mandates: { action: mandatesAction, loader: mandatesLoader },
  bans: { action: bansAction, loader: bansLoader },
}
type Page = keyof typeof PAGES
const args = (page: Page, cookie: string, form?: Record<string, string>) =>
  routeArgs(world, { path: `/fi/desk/${page}`, params: { lang: 'fi' }, cookie, form })
const post = (page: Page, form: Record<string, string>, cookie = clerk) =>
  PAGES[page].action(args(page, cookie, form))
const prefixed = (prefix: string, person: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(person).map(([name, value]) => [`${prefix}-${name}`, String(value)]),
  )

const mandate = (more: Record<string, string> = {}): Record<string, string> => ({
  intent: 'record',
  id: randomUUID(),
  ...prefixed('principal', VEIKKO),
  ...prefixed('agent', HANNELE),
  kind: 'guardian-of-interests',
  proof: 'DVV:n päätös 1.3.2026',
  since: '1.3.2026',
  until: '',
  ...more,
})
const ban = (more: Record<string, string> = {}): Record<string, string> => ({
  intent: 'record',
  id: randomUUID(),
  ...prefixed('child', SAMIR),
  scope: 'one',
  ...prefixed('guardian', LEILA),
  reason: 'KIELTOSYY painava',
  decidedBy: 'Sosiaalityöntekijä A',
  ...more,
})

async function personOf(familyName: string, givenNames: string): Promise<TestPerson> {
  const [row] = await systemRows<{ id: string; audit_key: string }>(
    world,
    'select id, audit_key from persons where family_name = ? and given_names = ?',
    [familyName, givenNames],
  )
  return { realm: 'citizen', id: row!.id, auditKey: row!.audit_key }
}
const audits = (kind: string) =>
  systemRows<{ subject_key: string; request_id: null; data: object }>(
    world,
    'select subject_key, request_id, data from audit_events where kind = ? order by id',
    [kind],
  )
async function asCitizen<T>(cookie: string, work: (ctx: CitizenContext) => Promise<T>): Promise<T> {
  const at = routeArgs(world, { path: '/fi/citizen', params: { lang: 'fi' }, cookie })
  return (await withCitizen(at, work)) as T
}

const citizenCase = (cookie: string, requestId: string) =>
  routeArgs(world, {
    path: `/fi/citizen/requests/${requestId}`,
    params: { lang: 'fi', requestId },
    cookie,
  })
const citizen = (cookie: string, path: string) =>
  routeArgs(world, { path: `/fi/citizen${path}`, params: { lang: 'fi' }, cookie })

describe('a mandate', () => {
  it('lets the agent find the principal, once recorded and until ended; posted twice it is one', async () => {
    const form = mandate()
    expect(await statusOf(() => post('mandates', form))).toBe(302)
    expect(await statusOf(() => post('mandates', form))).toBe(302)
    const agent = await personOf('Rantakuja', 'Hannele')
    const cookie = await world.signIn(agent)
    const principals = async () =>
      (await asCitizen(cookie, draftPeople)).represented.map(({ person, as }) => [
        person.familyName,
        as,
      ])
    expect(await principals()).toEqual([['Lehtovaara', 'principal']])
    const shown = (await PAGES.mandates.loader(args('mandates', colleague))) as {
      current: { id: string; principal: { name: string }; isInForce: boolean }[]
    }
    expect(shown.current).toMatchObject([
      { id: form['id'], principal: { name: 'Veikko Lehtovaara' }, isInForce: true },
    ])
    const end = { intent: 'end', id: form['id'] ?? '' }
    expect(await statusOf(() => post('mandates', end, stranger))).toBe(404)
    expect(await principals()).toHaveLength(1)
    expect(await statusOf(() => post('mandates', end, colleague))).toBe(302)
    expect(await statusOf(() => post('mandates', end, colleague))).toBe(404)
    expect(await principals()).toEqual([])
    const principal = await personOf('Lehtovaara', 'Veikko')
    for (const kind of ['mandate-recorded', 'mandate-ended']) {
      expect(await audits(kind)).toMatchObject([{ subject_key: principal.auditKey }])
    }
  })

  it('is told what is wrong, never with a code, and nothing is made', async () => {
    const form = mandate({
      'principal-hetu': '121238-933B',
      'agent-givenNames': '',
      since: '1.3.2026',
      until: '1.2.2026',
      proof: ' ',
      kind: 'friend',
    })
    const answer = refused(await post('mandates', form))
    expect(answer.data.problems).toEqual({
      'principal-hetu': 'personalIdentityCodeInvalid',
      'agent-givenNames': 'required',
      kind: 'chooseOne',
      proof: 'required',
      until: 'dateOrder',
    })
    const text = JSON.stringify(answer.data)
    for (const code of [form['principal-hetu'], form['agent-hetu']]) {
      expect(text).not.toContain(code)
    }
    expect(await systemRows(world, 'select 1 from mandates where id = ?', [form['id']])).toEqual([])
  })

  it('is never recorded for whoever has a mistyped code', async () => {
    await post('mandates', mandate())
    const form = mandate(prefixed('principal', { ...HANNELE, givenNames: 'Pekka' }))
    const answer = refused(await post('mandates', { ...form, ...prefixed('agent', VEIKKO) }))
    expect(answer.data.problems).toEqual({ 'principal-hetu': 'notSamePerson' })
    const agent = await personOf('Rantakuja', 'Hannele')
    expect(await audits('identity-code-mismatch')).toMatchObject([{ subject_key: agent.auditKey }])
  })

  it('is not one with oneself', async () => {
    const answer = refused(await post('mandates', mandate(prefixed('agent', VEIKKO))))
    expect(answer.data.problems).toEqual({ 'agent-hetu': 'samePerson' })
  })
})

describe('a minor’s ban', () => {
  it('reaches its officers and never the guardian: nothing that a guardian sees differs', async () => {
    // Both are known: the guardian is the child's, and has made a request for them.
    await post(
      'mandates',
      mandate({ ...prefixed('principal', LEILA), ...prefixed('agent', VEIKKO) }),
    )
    const guardian = await personOf('Nazari', 'Leila')
    await post('bans', ban())
    const child = await personOf('Nazari', 'Samir')
    const [first] = await systemRows<{ id: string }>(world, 'select id from child_bans', [])
    await post('bans', { intent: 'end', id: first!.id })
    await world.insertGuardianship(guardian.id, child.id)
    const found = await insertCase(world, {
      controller: here,
      person: child,
      submittedBy: guardian,
      state: 'assigned',
    })
    const cookie = await world.signIn(guardian)
    const view = () =>
      asCitizen(cookie, async (ctx) => ({
        people: await draftPeople(ctx),
        cases: (await listOwnCases(ctx)).map(plain),
        one: plain(await findOwnCase(ctx, found.id)),
        timeline: await listTimeline(ctx, found.id),
        openings: await listOpenings(ctx.tx, found.id),
        overview: await overviewLoader(citizen(cookie, '')),
        // The form's key is new whenever it is shown.
        newRequest: JSON.stringify(await newLoader(citizen(cookie, '/requests/new'))).replace(
          /"formKey":"[^"]*"/,
          '',
        ),
        bans: await ctx.tx
          .raw<{ rows: unknown[] }>('select 1 from child_bans')
          .then(({ rows }) => rows.length),
        audit: await ctx.tx
          .raw<{ rows: unknown[] }>(
            "select 1 from audit_events where kind like 'ban%' or kind = 'bans-viewed'",
          )
          .then(({ rows }) => rows.length),
      }))
    // An e-mail is a job before it is sent.
    const jobs = async () => {
      const client = new pg.Client({ connectionString: world.adminUrl })
      await client.connect()
      const { rows } = await client.query<{ n: string }>(
        'select count(*) as n from graphile_worker._private_jobs',
      )
      await client.end()
      return rows
    }
    const [before, sentBefore] = [await view(), await jobs()]
    expect(before.one).toBeDefined()
    const form = ban()
    expect(await statusOf(() => post('bans', form))).toBe(302)
    // What the page turns into the neutral words of K-02, and all of it.
    const withheld = await asCitizen(cookie, (ctx) => findOwnCase(ctx, found.id))
    expect(withheld?.isWithheld).toBe(true)
    const page = await caseLoader(citizenCase(cookie, found.id))
    expect(JSON.stringify(page)).not.toMatch(/KIELTOSYY|ban-|Sosiaalityöntekijä A/)
    const after = await view()
    expect(after).toEqual(before)
    expect(after).toMatchObject({ bans: 0, audit: 0 })
    expect(JSON.stringify(after)).not.toMatch(/KIELTOSYY|ban-/)
    expect(await jobs()).toEqual(sentBefore)
    const events = await audits('ban-recorded')
    expect(events.map(({ subject_key: key }) => key)).toEqual([child.auditKey, child.auditKey])
    await post('bans', { intent: 'end', id: form['id'] ?? '' })
    const ended = await asCitizen(cookie, (ctx) => findOwnCase(ctx, found.id))
    expect(ended?.isWithheld).toBe(false)
  })

  it('is recorded with its reason and who has judged it, against one guardian or all', async () => {
    const form = ban({ scope: 'all' })
    await post('bans', form)
    const shown = (await PAGES.bans.loader(args('bans', colleague))) as { current: object[] }
    expect(shown.current).toMatchObject([
      {
        id: form['id'],
        child: { name: 'Samir Nazari' },
        guardian: null,
        reason: 'KIELTOSYY painava',
        decidedBy: 'Sosiaalityöntekijä A',
      },
    ])
    const foreign = (await PAGES.bans.loader(args('bans', stranger))) as { current: object[] }
    expect(foreign.current).toEqual([])
    expect(
      await statusOf(() => post('bans', { intent: 'end', id: form['id'] ?? '' }, stranger)),
    ).toBe(404)
  })

  it('is a minor’s, and tells what is missing', async () => {
    const answer = refused(
      await post(
        'bans',
        ban({
          ...prefixed('child', LEILA),
          ...prefixed('guardian', SAMIR),
          reason: '',
          decidedBy: '',
        }),
      ),
    )
    expect(answer.data.problems).toEqual({
      'child-hetu': 'notMinor',
      reason: 'required',
      decidedBy: 'required',
    })
    expect(JSON.stringify(answer.data)).not.toContain(LEILA.hetu)
  })
})

/** A case but for the mark that the page turns into neutral words. */
function plain(found: Awaited<ReturnType<typeof findOwnCase>>): object | undefined {
  return found && { ...found, isWithheld: null }
}

describe('who may', () => {
  it.each([
    ['clerk', 200],
    ['decider', 200],
    ['unit-head', 200],
    ['dpo', 403],
    ['notice-editor', 403],
    ['administrator', 403],
    ['auditor', 403],
  ] as const)('%s: %i', async (role, status) => {
    const cookie = await signIn(role, here)
    for (const page of ['mandates', 'bans'] as const) {
      expect(await statusOf(() => PAGES[page].loader(args(page, cookie)))).toBe(status)
      const form = page === 'bans' ? ban() : mandate()
      const want = status === 200 ? 302 : 403
      expect(await statusOf(() => post(page, form, cookie))).toBe(want)
    }
  })

  it('the database shows them to those roles and the data protection officer alone', async () => {
    const seen = (roles: string[], controllerId: string) =>
      world.portal.db.withContext(
        { kind: 'staff', staffId: randomUUID(), controllerId, roles, unitIds: [here.unitId] },
        async (tx) => {
          const { rows } = await tx.raw<{ rows: { mandates: number; bans: number }[] }>(
            `select (select count(*) from mandates) as mandates,
              (select count(*) from child_bans) as bans`,
          )
          return rows[0]!.mandates > 0 && rows[0]!.bans > 0
        },
      )
    for (const role of ['clerk', 'decider', 'unit-head', 'dpo']) {
      expect([role, await seen([role], here.id)]).toEqual([role, true])
      expect([role, await seen([role], randomUUID())]).toEqual([role, false])
    }
    for (const role of ['administrator', 'auditor', 'notice-editor']) {
      expect([role, await seen([role], here.id)]).toEqual([role, false])
    }
  })
})
