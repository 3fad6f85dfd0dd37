import { randomUUID } from 'node:crypto'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIfNeeded } from '#app/build-if-needed.mjs'
import { emptyDocument } from '#app/notices/drafts/draft.ts'
import { STAFF_ROLES, type StaffRole } from '#app/people/roles.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { siteMap } from '#test/support/site-map.ts'
import {
  createWorld,
  TEST_ORIGIN,
  type TestController,
  type TestPerson,
  type World,
} from '#test/support/world.ts'

/** Whose thing a page shows, and so who besides their role may see it. */
type Subject =
  | 'nothing'
  | 'person'
  | 'unit-case'
  | 'controller-case'
  | 'controller-draft'
  | 'controller-register'
  | 'controller-feedback'
interface Access {
  readonly who: 'anyone' | 'citizen' | readonly StaffRole[]
  readonly shows: Subject
}

const CASES = ['clerk', 'decider', 'unit-head'] as const
const anyone: Access = { who: 'anyone', shows: 'nothing' }
const own: Access = { who: 'citizen', shows: 'person' }
const desk: Access = { who: CASES, shows: 'unit-case' }
const draft: Access = { who: ['notice-editor'], shows: 'controller-draft' }

/** Every route of the site map, and who may read it. A route without a line here fails the build. */
const ACCESS: Readonly<Record<string, Access>> = {
  language: anyone,
  'routes/auth/jwks': anyone,
  'routes/auth/callback': anyone,
  front: anyone,
  'routes/public/notices': anyone,
  'routes/public/notice': anyone,
  'routes/public/notice-pdf': anyone,
  'routes/public/notice-versions': anyone,
  'routes/public/notice-version': anyone,
  'routes/public/notice-version-pdf': anyone,
  'routes/public/notice-changes': anyone,
  'routes/public/notice-json': anyone,
  'routes/public/notice-version-json': anyone,
  'routes/public/notice-jsonld': anyone,
  'routes/public/schema-json': anyone,
  'routes/public/request': anyone,
  'routes/public/request-receipt': anyone,
  'routes/public/find-register': anyone,
  'routes/public/accessibility': anyone,
  'routes/public/feedback': anyone,
  'routes/public/feedback-receipt': anyone,
  'routes/public/privacy': anyone,
  'routes/public/privacy-of': anyone,
  'routes/public/rights': anyone,
  'routes/public/right': anyone,
  'routes/public/right-form': anyone,
  'routes/public/ombudsman': anyone,
  'routes/public/missing': anyone,
  'routes/auth/login': anyone,
  'routes/auth/outcome': anyone,
  'routes/auth/logout': anyone,
  'routes/auth/staff-login': anyone,
  'routes/auth/staff-logout': anyone,
  'citizen-overview': { who: 'citizen', shows: 'nothing' },
  'routes/citizen/request-new': { who: 'citizen', shows: 'nothing' },
  'routes/citizen/claim': { who: 'citizen', shows: 'nothing' },
  'routes/citizen/consents': { who: 'citizen', shows: 'nothing' },
  'routes/citizen/request-step': own,
  'routes/citizen/case': own,
  'routes/citizen/receipt': own,
  'routes/citizen/letter': own,
  'routes/citizen/file': own,
  desk: { who: CASES, shows: 'nothing' },
  'routes/desk/case': { who: [...CASES, 'dpo'], shows: 'controller-case' },
  'routes/desk/case-act': desk,
  'routes/desk/case-deed': desk,
  'routes/desk/answer': desk,
  'routes/desk/answer-preview': desk,
  'routes/desk/write-letter': desk,
  'routes/desk/write-letter-preview': desk,
  'routes/desk/letter': { who: [...CASES, 'dpo'], shows: 'controller-case' },
  'routes/desk/file': desk,
  'routes/desk/intake': { who: CASES, shows: 'nothing' },
  'routes/desk/tasks': { who: CASES, shows: 'nothing' },
  'routes/desk/mandates': { who: CASES, shows: 'nothing' },
  'routes/desk/bans': { who: CASES, shows: 'nothing' },
  'routes/desk/delivery': desk,
  'routes/desk/print-queue': { who: CASES, shows: 'nothing' },
  'editor-home': { who: ['notice-editor'], shows: 'nothing' },
  'routes/editor/register-new': { who: ['notice-editor'], shows: 'nothing' },
  'routes/editor/notice': draft,
  'routes/editor/section': draft,
  'routes/editor/preview': draft,
  'routes/editor/preview-pdf': draft,
  'routes/editor/changes': draft,
  'routes/editor/history': draft,
  'routes/editor/source': draft,
  'routes/editor/register-edit': { who: ['notice-editor'], shows: 'controller-register' },
  'routes/editor/import': { who: ['notice-editor'], shows: 'controller-register' },
  'routes/editor/withdraw': { who: ['notice-editor'], shows: 'controller-register' },
  'dpo-board': { who: ['dpo'], shows: 'nothing' },
  'routes/dpo/cases': { who: ['dpo'], shows: 'nothing' },
  'routes/dpo/notices': { who: ['dpo'], shows: 'nothing' },
  'routes/dpo/notice': { who: ['dpo'], shows: 'controller-register' },
  'routes/dpo/record': { who: ['dpo'], shows: 'nothing' },
  'routes/dpo/record-xlsx': { who: ['dpo'], shows: 'nothing' },
  'routes/dpo/record-pdf': { who: ['dpo'], shows: 'nothing' },
  'staff-home': { who: STAFF_ROLES, shows: 'nothing' },
  'routes/admin/audit': { who: ['auditor'], shows: 'nothing' },
  'routes/admin/routes': { who: ['administrator'], shows: 'nothing' },
  'routes/admin/feedback-list': { who: ['administrator'], shows: 'nothing' },
  'routes/admin/feedback': { who: ['administrator'], shows: 'controller-feedback' },
  'routes/admin/breaks': { who: ['administrator'], shows: 'nothing' },
}

/** What is about a person or a case; a register is known to everyone by its notice. */
const HOLDS_SECRETS: readonly Subject[] = [
  'person',
  'unit-case',
  'controller-case',
  'controller-draft',
  'controller-feedback',
]

/** Words that stand in the case, its letter, its file and its draft, and nowhere else. */
const SECRETS = ['Merkkinen', 'SALAISUUS', 'ZZZ-2026-1']

interface Visitor {
  readonly name: string
  readonly cookie?: string
  readonly role: StaffRole | 'citizen' | 'nobody'
  /** The person whose case it is, or staff of its unit, of its controller, or of another one. */
  readonly place: 'owner' | 'other' | 'unit' | 'controller' | 'elsewhere'
}

let world: World
let handle: (request: Request) => Promise<Response>
let visitors: Visitor[]
let ids: Record<string, string>

beforeAll(async () => {
  await buildIfNeeded()
  world = await createWorld()
  const entry = new URL('../../build/server/index.js', import.meta.url).href
  const build = (await import(/* @vite-ignore */ entry)) as ServerBuild
  const render = createRequestHandler(build, 'production')
  handle = (request) =>
    render(request, { portal: world.portal, nonce: '', requestId: randomUUID() })
  const here = await world.insertController()
  const elsewhere = await world.insertController({ key: 'kotka' })
  const owner = await world.insertPerson({ family_name: 'Merkkinen' })
  ids = await insertSecrets(here, owner)
  visitors = await invite(here, elsewhere, owner)
}, 300_000)
afterAll(() => world.close())

async function invite(
  here: TestController,
  elsewhere: TestController,
  owner: TestPerson,
): Promise<Visitor[]> {
  const other = await world.insertPerson()
  const list: Visitor[] = [
    { name: 'nobody', role: 'nobody', place: 'other' },
    { name: 'the person', role: 'citizen', place: 'owner', cookie: await world.signIn(owner) },
    { name: 'another person', role: 'citizen', place: 'other', cookie: await world.signIn(other) },
  ]
  const unitId = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const unit = { key: `second-${randomUUID()}`, name: { fi: 'Toinen', sv: 'Andra' } }
    const rows = await tx('units')
      .insert({ ...unit, controller_id: here.id, email: 'toinen@example.test' })
      .returning<{ id: string }[]>('id')
    return rows[0]?.id ?? ''
  })
  const places = [
    { place: 'unit', controllerId: here.id, unitId: here.unitId },
    { place: 'controller', controllerId: here.id, unitId },
    { place: 'elsewhere', controllerId: elsewhere.id, unitId: elsewhere.unitId },
  ] as const
  for (const { place, ...where } of places) {
    for (const role of STAFF_ROLES) {
      const staff = await world.insertStaff({ ...where, roles: [role] })
      const cookie = await world.signIn(staff)
      list.push({ name: `${role} of ${place}`, role, place, cookie })
    }
  }
  return list
}

/** A case with a letter, a file and an answer, and a draft, all of them full of secrets. */
function insertSecrets(here: TestController, owner: TestPerson): Promise<Record<string, string>> {
  const at = '2026-11-03T08:00:00Z'
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const insert = async (table: string, row: object): Promise<string> => {
      const rows = await tx(table).insert(row).returning<{ id: string }[]>('id')
      return rows[0]?.id ?? ''
    }
    const staff = await insert('staff', {
      controller_id: here.id,
      issuer: 'http://localhost:1',
      subject: randomUUID(),
      name: 'Tekijä',
      title: { fi: 'Käsittelijä', sv: 'Handläggare' },
      email: 'tekija@example.test',
      language: 'fi',
    })
    const requestId = await insert('subject_requests', {
      controller_id: here.id,
      unit_ids: [here.unitId],
      case_number: 'ZZZ-2026-1',
      person_id: owner.id,
      submitted_by: owner.id,
      form_key: randomUUID(),
      channel: 'portal',
      case_language: 'fi',
      contact: { email: 'SALAISUUS@example.test', phone: '', address: '' },
      received_at: at,
      received_on: '2026-11-03',
      state: 'collecting',
      due_on: '2026-12-03',
    })
    const itemId = await insert('request_items', {
      request_id: requestId,
      controller_id: here.id,
      unit_id: here.unitId,
      handler_id: staff,
      position: 1,
      right: 'access',
      register_id: here.registerId,
      received_on: '2026-11-03',
      notice_version_id: here.noticeVersionId,
      state: 'collecting',
      clock: 'gdpr-12',
      due_on: '2026-12-03',
      strict_due_on: '2026-12-03',
      details: {
        fields: { scope: 'certain', which: 'SALAISUUS' },
        answerForm: 'electronic',
        interpreter: '',
      },
    })
    await tx('case_events').insert({
      request_id: requestId,
      item_id: itemId,
      position: 1,
      type: 'submit',
      at,
      actor_kind: 'person',
      actor_id: owner.id,
    })
    await tx('messages').insert({
      request_id: requestId,
      from_kind: 'person',
      person_id: owner.id,
      body: 'SALAISUUS',
      at,
    })
    const bytes = Buffer.from('SALAISUUS')
    const letterId = await insert('letters', {
      request_id: requestId,
      letter: 'L-01',
      lang: 'fi',
      template_version: '1',
      bytes,
      sha256: 'x',
      issued_at: at,
    })
    const deliveryId = await insert('deliveries', {
      request_id: requestId,
      letter_id: letterId,
      way: 'post',
      status: 'waiting',
      address: 'SALAISUUS 1',
      created_at: at,
      updated_at: at,
    })
    const fileId = await insert('files', {
      request_id: requestId,
      item_id: itemId,
      name: 'ote.txt',
      media_type: 'text/plain',
      size: bytes.length,
      sha256: 'x',
      bytes,
      added_by: staff,
      added_at: at,
      released_at: at,
    })
    await insertNoticeDraft(tx, here, staff)
    const feedbackId = await insert('accessibility_feedback', {
      controller_id: here.id,
      number: 'SAAV-2026-900001',
      form_key: randomUUID(),
      received_at: at,
      received_on: '2026-11-03',
      due_on: '2026-11-17',
      page: 'Etusivu',
      problem: 'SALAISUUS',
      answer_language: 'fi',
    })
    const draftId = randomUUID()
    await tx('request_drafts').insert({
      id: draftId,
      person_id: owner.id,
      data: {
        subject: owner.id,
        rights: 'access',
        registers: here.registerKey,
        'access-scope': 'certain',
        'access-which': 'SALAISUUS',
      },
      updated_at: at,
    })
    return {
      requestId,
      letterId,
      deliveryId,
      fileId,
      draftId,
      feedbackId,
      token: 'vanha',
      right: 'access',
      controller: 'lappeenranta',
      step: 'right',
      register: here.registerKey,
      section: 'basics',
      version: '1',
      lang: 'fi',
      realm: 'citizen',
      outcome: 'expired',
      event: 'hear-child',
      deed: 'ask-unit',
      letter: 'L-02',
    }
  })
}

/** A draft of the register's notice, imported and returned once, with secrets in every part of it. */
async function insertNoticeDraft(tx: Tx, here: TestController, staff: string): Promise<void> {
  const at = '2026-11-03T08:00:00Z'
  const name = { fi: 'SALAISUUS suomeksi', sv: 'SALAISUUS på svenska' }
  await tx('notice_drafts').insert({
    register_id: here.registerId,
    content: JSON.stringify(emptyDocument('notice', name)),
    state: 'editing',
    begun_by: staff,
    begun_at: at,
    saved_by: staff,
    saved_at: at,
    review_note: 'SALAISUUS',
  })
  await tx('notice_draft_sources').insert({
    register_id: here.registerId,
    name: 'SALAISUUS.txt',
    body: 'SALAISUUS',
    structure: JSON.stringify({ language: 'fi', sections: [], unmapped: [] }),
    imported_by: staff,
    imported_at: at,
  })
  await tx('notice_acts').insert({
    register_id: here.registerId,
    act: 'returned',
    staff_id: staff,
    at,
    note: 'SALAISUUS',
  })
}

function pathOf(pattern: string): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'x').replace('*', 'nowhere')
}

/** What the table says that a visitor gets. */
function expected(access: Access, visitor: Visitor): 'open' | 'login' | 'forbidden' | 'missing' {
  if (access.who === 'anyone') return 'open'
  if (access.who === 'citizen') {
    if (visitor.role !== 'citizen') return 'login'
    return access.shows === 'nothing' || visitor.place === 'owner' ? 'open' : 'missing'
  }
  if (visitor.role === 'nobody' || visitor.role === 'citizen') return 'login'
  if (!access.who.includes(visitor.role)) return 'forbidden'
  if (access.shows === 'nothing') return 'open'
  if (access.shows === 'controller-feedback') {
    return visitor.place === 'elsewhere' ? 'missing' : 'open'
  }
  const sees =
    visitor.place === 'unit' ||
    (['dpo', 'notice-editor'].includes(visitor.role) && visitor.place === 'controller')
  return sees ? 'open' : 'missing'
}

async function visit(
  visitor: Visitor,
  path: string,
  form?: URLSearchParams,
): Promise<{ status: number; text: string; location: string }> {
  const headers = new Headers(visitor.cookie === undefined ? {} : { cookie: visitor.cookie })
  const init = form === undefined ? {} : { method: 'POST', body: form }
  const answer = await handle(new Request(new URL(path, TEST_ORIGIN), { headers, ...init }))
  const location = answer.headers.get('location') ?? ''
  return { status: answer.status, text: await answer.text(), location }
}

const leaked = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret))

describe('the permission matrix', () => {
  it('has a line for every route, and no line without a route', async () => {
    const known = siteMap().map(({ id }) => id)
    expect(Object.keys(ACCESS).sort()).toEqual(known.sort())
  })

  it('holds for every visitor on every page, as a document', async () => {
    for (const { id, path } of siteMap()) {
      const access = ACCESS[id]
      if (access === undefined || access.who === 'anyone') continue
      for (const visitor of visitors) {
        const { status, text, location } = await visit(visitor, pathOf(path))
        const want = expected(access, visitor)
        const got = { route: id, visitor: visitor.name, status, leaked: leaked(text) }
        const place = { route: id, visitor: visitor.name }
        if (want === 'open') {
          // A page may send on to another one of the same audience (a step, a role's own desk).
          expect({ ...got, open: [200, 302, 303].includes(status) }).toMatchObject({ open: true })
          expect(location).not.toContain('/login')
          if (HOLDS_SECRETS.includes(access.shows) && status === 200 && !text.startsWith('%PDF')) {
            expect({ ...place, secrets: leaked(text).length > 0 }).toEqual({
              ...place,
              secrets: true,
            })
          }
        } else {
          const code = { login: 302, forbidden: 403, missing: 404 }[want]
          expect(got).toEqual({ ...place, status: code, leaked: [] })
          if (want === 'login') expect(location).toMatch(/^\/fi\/(staff\/)?login\?/)
        }
      }
    }
  }, 300_000)

  it('holds for the data of a page alone, whichever part of it is asked for', async () => {
    for (const { id, path, file } of siteMap()) {
      const access = ACCESS[id]
      if (access === undefined || access.who === 'anyone' || !file.endsWith('.tsx')) continue
      const plain = pathOf(path).replace(/\/$/, '')
      for (const visitor of visitors) {
        if (expected(access, visitor) === 'open') continue
        for (const address of [
          `${plain}.data`,
          `${plain}.data?_routes=${encodeURIComponent(id)}`,
        ]) {
          const { status, text } = await visit(visitor, address)
          const place = { address, visitor: visitor.name }
          expect({ ...place, leaked: leaked(text) }).toEqual({ ...place, leaked: [] })
          expect([202, 302, 403, 404]).toContain(status)
        }
      }
    }
  }, 300_000)

  it('holds for posted forms: whoever may not see a page may change nothing on it', async () => {
    const before = await snapshot()
    for (const { id, path, file } of siteMap()) {
      const access = ACCESS[id]
      if (access === undefined || access.who === 'anyone' || !file.endsWith('.tsx')) continue
      for (const visitor of visitors) {
        if (expected(access, visitor) === 'open') continue
        const form = new URLSearchParams({ intent: 'withdraw', version: '1', body: 'x' })
        const { status, text } = await visit(visitor, pathOf(path), form)
        const place = { route: id, visitor: visitor.name }
        expect({ ...place, leaked: leaked(text) }).toEqual({ ...place, leaked: [] })
        // 400, 405: the page takes no such form, or none at all.
        expect({ ...place, status, denied: [302, 400, 403, 404, 405].includes(status) }).toEqual({
          ...place,
          status,
          denied: true,
        })
      }
    }
    expect(await snapshot()).toEqual(before)
  }, 300_000)

  it('leaves an audit event for every denial of someone who is logged in', async () => {
    const denials = await count(
      "select count(*) as n from audit_events where kind = 'access-denied'",
    )
    await visit(
      visitors.find(({ name }) => name === 'another person') as Visitor,
      pathOf('/:lang/citizen/requests/:requestId'),
    )
    await visit(
      visitors.find(({ name }) => name === 'auditor of unit') as Visitor,
      pathOf('/:lang/desk/cases/:requestId'),
    )
    expect(await count("select count(*) as n from audit_events where kind = 'access-denied'")).toBe(
      denials + 2,
    )
  })
})

async function count(sql: string): Promise<number> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { n: number }[] }>(sql)
    return rows[0]?.n ?? -1
  })
}

/** What a posted form could have changed. */
function snapshot(): Promise<unknown> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => ({
    cases: (
      await tx.raw<{ rows: unknown[] }>(
        'select r.state, r.version, i.handler_id, i.due_on from subject_requests r join request_items i on i.request_id = r.id',
      )
    ).rows,
    counts: (
      await tx.raw<{ rows: unknown[] }>(`select (select count(*) from case_events) as events,
        (select count(*) from messages) as messages, (select count(*) from files) as files,
        (select count(*) from letters) as letters, (select count(*) from request_drafts) as drafts,
        (select count(*) from service_breaks) as breaks,
        (select count(*) from accessibility_feedback where answered_at is null) as feedback`)
    ).rows,
  }))
}
