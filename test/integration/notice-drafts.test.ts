import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { listActs } from '#app/notices/drafts/acts.server.ts'
import { controlsOf, type Controls } from '#app/notices/drafts/controls.ts'
import { sectionValues } from '#app/notices/drafts/draft.ts'
import { olderLanguage } from '#app/notices/revised.ts'
import {
  beginDraft,
  findDraft,
  findEditedRegister,
  type EditedRegister,
  type NoticeDraft,
} from '#app/notices/drafts/drafts.server.ts'
import { findSection } from '#app/notices/drafts/notice-shapes.ts'
import { publishDraft, withdrawVersion } from '#app/notices/drafts/publish-draft.server.ts'
import { addRegister, listUnits, renameRegister } from '#app/notices/drafts/registers.server.ts'
import { reviewDraft, type ReviewAct } from '#app/notices/drafts/review-draft.server.ts'
import { saveSection } from '#app/notices/drafts/save-section.server.ts'
import { searchNotices } from '#app/notices/notice-search.server.ts'
import { findPublishedNotice } from '#app/notices/published.server.ts'
import { systemRows } from '#test/support/citizen-requests.ts'
import { createWorld, routeArgs, type TestController, type World } from '#test/support/world.ts'

let world: World
let here: TestController
let anna: string
let bo: string
let stranger: string
let clerk: string

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

beforeEach(async () => {
  world.setNow('2026-11-03T08:00:00Z')
  here = await world.insertController()
  const elsewhere = await world.insertController({ key: 'kotka' })
  const editor = async (controllerId: string) =>
    world.signIn(await world.insertStaff({ controllerId, roles: ['notice-editor'] }))
  anna = await editor(here.id)
  bo = await editor(here.id)
  stranger = await editor(elsewhere.id)
  clerk = await world.signIn(
    await world.insertStaff({ controllerId: here.id, unitId: here.unitId, roles: ['clerk'] }),
  )
})

/** What an editor does to the register, in a request of their own. */
async function as<T>(
  cookie: string,
  work: (ctx: StaffContext, register: EditedRegister) => Promise<T>,
): Promise<T> {
  const args = routeArgs(world, { path: '/fi/editor', params: { lang: 'fi' }, cookie })
  return (await withStaff(args, ['notice-editor', 'clerk'], async (ctx) => {
    const register = await findEditedRegister(ctx, here.registerKey)
    return register === undefined ? 'no-register' : work(ctx, register)
  })) as T
}

const begin = (who = anna) =>
  as(who, (ctx, register) => beginDraft(ctx, register, { kind: 'published' }))
const draft = (who = anna) =>
  as(who, (ctx, register) => findDraft(ctx, register.id)) as Promise<NoticeDraft>

const basics = findSection('notice', 'basics')!

/** The section's controls as they are stored, with some of them typed over. */
async function typed(changes: Controls): Promise<Controls> {
  const { content } = await draft()
  const values = sectionValues(content, basics.fields)
  return { ...controlsOf(basics.fields, values, 'fi'), ...changes }
}

async function save(
  who: string,
  changes: Controls,
  more: { revision?: number; stillTrue?: readonly ('fi' | 'sv')[] } = {},
) {
  const controls = await typed(changes)
  const revision = more.revision ?? (await draft()).sections['basics']!.revision
  const { stillTrue = [] } = more
  return as(who, (ctx, register) =>
    saveSection(ctx, register, basics, { controls, revision, stillTrue }),
  )
}

async function review(who: string, act: ReviewAct, note = '', blocked = false) {
  const { version: seen } = await draft()
  return as(who, (ctx, register) => reviewDraft(ctx, register, { act, seen, note, blocked }))
}

async function publish(who: string, day = '2026-12-01', more: object = {}) {
  const { version: seen } = await draft()
  const effectiveFrom = Temporal.PlainDate.from(day)
  return as(who, (ctx, register) =>
    publishDraft(ctx, register, { seen, effectiveFrom, blocked: false, languages: 'fi', ...more }),
  )
}

describe('a draft', () => {
  it('begins from the version in force, once', async () => {
    expect(await begin()).toBe(true)
    expect(await begin(bo)).toBe(false)
    expect(await draft(bo)).toMatchObject({ state: 'editing', baseVersion: 1, version: 1 })
  })

  it('is nothing to another controller, and its tables are closed to a clerk', async () => {
    await begin()
    expect(await begin(stranger)).toBe('no-register')
    expect(await draft(clerk)).toBeUndefined()
    await expect(begin(clerk)).rejects.toThrow(/row-level security/)
  })

  it('keeps what was typed in one section, and writes it into the history', async () => {
    await begin()
    const before = (await draft()).content
    expect(await save(bo, { 'registerName.fi': 'Uusi nimi' })).toEqual({ ok: true })
    const { content, version, savedBy } = await draft()
    expect(content.registerName.fi).toBe('Uusi nimi')
    const others = { registerName: before.registerName }
    expect({ ...content, ...others }).toEqual(before)
    expect({ version, savedBy }).toMatchObject({ version: 2 })
    const acts = await as(anna, (ctx, register) =>
      listActs(ctx, register.id, { limit: 10, offset: 0 }),
    )
    expect(acts.map(({ act, section }) => [act, section])).toEqual([
      ['saved', 'basics'],
      ['begun', null],
    ])
    expect(acts[0]).toMatchObject({
      before: { registerName: { fi: before.registerName.fi } },
      after: { registerName: { fi: 'Uusi nimi' } },
    })
  })

  it('refuses what it cannot hold, and stores nothing of it', async () => {
    await begin()
    expect(await save(anna, { 'dates.updated': '31.2.2026', 'registerName.fi': 'X' })).toEqual({
      ok: false,
      reason: 'invalid',
      problems: [{ name: 'dates.updated', reason: 'date' }],
    })
    const controller = findSection('notice', 'controller')!
    const refused = await as(anna, (ctx, register) =>
      saveSection(ctx, register, controller, {
        controls: { 'controller.name.fi': 'K', 'dpo.email': 'ei osoite' },
        revision: 1,
        stillTrue: [],
      }),
    )
    expect(refused).toMatchObject({
      reason: 'invalid',
      problems: [{ name: 'dpo.email', reason: 'format', message: 'notice.email' }],
    })
    expect((await draft()).version).toBe(1)
  })

  it('shows the second of two editors both texts, and loses neither', async () => {
    await begin()
    const { revision } = (await draft()).sections['basics']!
    expect(await save(anna, { 'registerName.fi': 'Annan' }, { revision })).toEqual({ ok: true })
    const second = await save(bo, { 'registerName.fi': 'Bon' }, { revision })
    expect(second).toMatchObject({
      ok: false,
      reason: 'conflict',
      revision: revision + 1,
      stored: { registerName: { fi: 'Annan' } },
    })
    expect((await draft()).content.registerName.fi).toBe('Annan')
    const chosen = await save(bo, { 'registerName.fi': 'Bon' }, { revision: revision + 1 })
    expect(chosen).toEqual({ ok: true })
    expect((await draft()).content.registerName.fi).toBe('Bon')
  })

  it('knows which language version is older than its counterpart (S-04)', async () => {
    await begin()
    const older = async () => olderLanguage((await draft()).sections['basics']!.revised)
    expect(await older()).toBeUndefined()
    world.setNow('2026-11-03T08:05:00Z')
    await save(anna, { 'registerName.fi': 'Uusi' })
    expect(await older()).toBe('sv')
    world.setNow('2026-11-03T08:10:00Z')
    await save(anna, { 'dates.updated': '3.11.2026' })
    expect(await older()).toBe('sv')
    world.setNow('2026-11-03T08:15:00Z')
    await save(bo, { 'registerName.sv': 'Ny' })
    expect(await older()).toBeUndefined()
    world.setNow('2026-11-03T08:20:00Z')
    await save(bo, { 'registerName.sv': 'Nyare' })
    expect(await older()).toBe('fi')
    await save(bo, {}, { stillTrue: ['fi'] })
    expect(await older()).toBeUndefined()
  })
})

describe('the review of a draft', () => {
  it('takes a second person', async () => {
    await begin()
    expect(await review(anna, 'approve')).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await review(anna, 'propose', 'Valmis')).toEqual({ ok: true })
    expect(await review(anna, 'approve')).toEqual({ ok: false, reason: 'own-proposal' })
    expect(await save(bo, { 'registerName.fi': 'X' })).toMatchObject({ reason: 'not-editing' })
    expect(await review(bo, 'return')).toEqual({ ok: false, reason: 'note-missing' })
    expect(await review(bo, 'return', 'Korjaa nimi')).toEqual({ ok: true })
    expect(await draft()).toMatchObject({ state: 'editing', reviewNote: 'Korjaa nimi' })
    await review(anna, 'propose')
    expect(await review(bo, 'approve')).toEqual({ ok: true })
    expect(await draft()).toMatchObject({ state: 'approved' })
  })

  it('is not asked for while the linter stops the draft', async () => {
    await begin()
    expect(await review(anna, 'propose', '', true)).toEqual({ ok: false, reason: 'blocked' })
  })

  it('does nothing to a draft that has changed since the page was opened', async () => {
    await begin()
    const { version: seen } = await draft()
    await save(bo, { 'registerName.fi': 'Y' })
    const stale = await as(anna, (ctx, register) =>
      reviewDraft(ctx, register, { act: 'propose', seen, note: '', blocked: false }),
    )
    expect(stale).toEqual({ ok: false, reason: 'conflict' })
  })

  it('ends with a discarded draft, whose text stays in the history', async () => {
    await begin()
    expect(await review(bo, 'discard')).toEqual({ ok: true })
    expect(await draft()).toBeUndefined()
    const [last] = await as(anna, (ctx, register) =>
      listActs(ctx, register.id, { limit: 1, offset: 0 }),
    )
    expect(last).toMatchObject({ act: 'discarded', before: { kind: 'notice' } })
  })
})

describe('the publication of a draft', () => {
  it('needs the approval, and a day that is not past', async () => {
    await begin()
    expect(await publish(anna)).toEqual({ ok: false, reason: 'wrong-state' })
    await review(anna, 'propose')
    await review(bo, 'approve')
    expect(await publish(anna, '2026-11-02')).toEqual({ ok: false, reason: 'in-the-past' })
    expect(await publish(anna, '2026-12-01', { blocked: true })).toMatchObject({
      reason: 'blocked',
    })
    expect(await publish(anna, '2026-12-01')).toEqual({
      ok: true,
      version: 2,
      effectiveFrom: '2026-12-01',
    })
    expect(await draft()).toBeUndefined()
    const inForce = async () => (await findPublishedNotice(world.portal, here.registerKey))?.version
    expect(await inForce()).toBe(1)
    world.setNow('2026-12-01T08:00:00Z')
    expect(await inForce()).toBe(2)
  })

  it('is written into the audit log with the version and the editor', async () => {
    await begin()
    await review(anna, 'propose')
    await review(bo, 'approve')
    await publish(bo)
    const events = await systemRows<{ kind: string }>(
      world,
      'select kind from audit_events where controller_id = ? order by id',
      [here.id],
    )
    expect(events.map(({ kind }) => kind)).toEqual([
      'notice-draft-begun',
      'notice-draft-proposed',
      'notice-draft-approved',
      'notice-published',
    ])
  })

  it('in a bilingual municipality takes both languages, in another one its own', async () => {
    await begin()
    await save(anna, { 'plainSummary.sv': '' })
    await review(anna, 'propose')
    await review(bo, 'approve')
    expect(await publish(bo, '2026-11-03', { languages: 'bilingual' })).toEqual({
      ok: false,
      reason: 'incomplete',
    })
    expect(await publish(bo, '2026-11-03', { languages: 'sv' })).toMatchObject({
      reason: 'incomplete',
    })
    expect(await publish(bo, '2026-11-03', { languages: 'fi' })).toMatchObject({ ok: true })
    const rows = await systemRows<{ lang: string }>(
      world,
      `select l.lang from notice_languages l join notice_versions v on v.id = l.notice_version_id
       where v.register_id = ? and v.version = 2`,
      [here.registerId],
    )
    expect(rows).toEqual([{ lang: 'fi' }])
  })

  it('is refused to whoever goes around the review: a clerk, or another controller’s editor', async () => {
    const insert = (ctx: StaffContext) =>
      ctx.tx('notice_versions').insert({
        register_id: here.registerId,
        version: 9,
        kind: 'notice',
        status: 'published',
        content: '{}',
        effective_from: '2026-11-03',
        published_at: '2026-11-03T08:00:00Z',
        published_by: ctx.actor.staffId,
      })
    for (const cookie of [stranger, clerk]) {
      const args = routeArgs(world, { path: '/fi/editor', params: { lang: 'fi' }, cookie })
      await expect(withStaff(args, ['notice-editor', 'clerk'], insert)).rejects.toThrow(
        /row-level security/,
      )
    }
  })

  it('can be taken back with a reason, after which the version before is in force', async () => {
    await begin()
    await review(anna, 'propose')
    await review(bo, 'approve')
    await publish(bo, '2026-11-03')
    const withdraw = (note: string) =>
      as(anna, (ctx, register) => withdrawVersion(ctx, register, { version: 2, note }))
    expect(await withdraw(' ')).toEqual({ ok: false, reason: 'note-missing' })
    expect(await withdraw('Väärä päivä')).toEqual({ ok: true })
    expect(await withdraw('Uudestaan')).toBeUndefined()
    expect((await findPublishedNotice(world.portal, here.registerKey))?.version).toBe(1)
  })
})

describe('a new register', () => {
  const add = (who: string, key: string, unitId?: string) =>
    as(who, async (ctx) => {
      const units = await listUnits(ctx)
      return addRegister(ctx, {
        key,
        name: { fi: 'Varhaiskasvatus', sv: 'Småbarnspedagogik' },
        searchWords: { fi: 'päiväkoti', sv: 'daghem' },
        unitId: unitId ?? units[0]?.id ?? '',
      })
    })

  it('belongs to the editor’s controller, at an address of its own', async () => {
    const key = `varhaiskasvatus-${here.registerKey.slice(-8)}`
    expect(await add(anna, key)).toEqual({ ok: true })
    expect(await add(bo, key)).toEqual({ ok: false, reason: 'key-taken' })
    const rows = await systemRows<{ controller_id: string }>(
      world,
      'select controller_id from registers where key = ?',
      [key],
    )
    expect(rows).toEqual([{ controller_id: here.id }])
    expect(await findPublishedNotice(world.portal, key)).toBeUndefined()
  })

  it('is renamed with its words by its own editors, and is found by them', async () => {
    const name = { fi: 'Uusi nimi', sv: 'Nytt namn' }
    const searchWords = { fi: 'lumikenkäily', sv: 'snöskovandring' }
    const rename = (who: string) =>
      as(who, async (ctx, register) => {
        await renameRegister(ctx, register.id, { name, searchWords })
        return 'renamed'
      })
    expect(await rename(stranger)).toBe('no-register')
    expect(await rename(anna)).toBe('renamed')
    const found = await world.portal.db.withContext({ kind: 'public' }, (tx) =>
      searchNotices(tx, Temporal.PlainDate.from('2026-11-03'), {
        query: 'lumikenkäily',
        lang: 'fi',
        limit: 5,
        offset: () => 0,
      }),
    )
    expect(found.notices.map(({ key }) => key)).toContain(here.registerKey)
    const [last] = await as(anna, (ctx, register) =>
      listActs(ctx, register.id, { limit: 1, offset: 0 }),
    )
    expect(last).toMatchObject({ act: 'renamed', after: { name, searchWords } })
  })

  it('is not given to another controller’s unit', async () => {
    const other = await world.insertController({ key: 'helsinki' })
    const key = `muu-${here.registerKey.slice(-8)}`
    expect(await add(anna, key, other.unitId)).toEqual({ ok: false, reason: 'no-such-unit' })
  })
})
