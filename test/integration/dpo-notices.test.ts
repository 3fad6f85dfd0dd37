import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeContent } from '#app/notices/notice.ts'
import { listNoticeStates } from '#app/notices/notice-states.server.ts'
import { PAGE_SIZE } from '#app/notices/notice-state.ts'
import { RECORD_PART_IDS, RECORD_PARTS } from '#app/notices/record-parts.ts'
import { loader as noticeLoader } from '#app/routes/dpo/notice.tsx'
import { loader as noticesLoader } from '#app/routes/dpo/notices.tsx'
import { loader as recordPdfLoader } from '#app/routes/dpo/record-pdf.ts'
import { loader as recordXlsxLoader } from '#app/routes/dpo/record-xlsx.ts'
import { loader as recordLoader } from '#app/routes/dpo/record.tsx'
import { ORIGINAL_REGISTERS } from '#test/support/notices.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import { asStaff, insertSecondUnit } from '#test/support/staff-work.ts'
import { createWorld, routeArgs, statusOf } from '#test/support/world.ts'
import type { TestController, World } from '#test/support/world.ts'

// Today is 3.11.2026. Lappeenranta is Finnish-speaking; its notice in force is undated.
let world: World
let here: TestController
let elsewhere: TestController
let dpo: string

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

beforeEach(async () => {
  here = await world.insertController()
  elsewhere = await world.insertController({ key: 'kotka' })
  dpo = await world.signIn(await world.insertStaff({ controllerId: here.id, roles: ['dpo'] }))
})

async function insert(table: string, row: object): Promise<string> {
  const rows = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx(table).insert(row).returning<{ id: string }[]>('*'),
  )
  return rows[0]?.id ?? ''
}

interface NewNotice {
  readonly register?: string
  readonly version?: number
  readonly since?: string
  readonly content?: NoticeContent
  readonly status?: string
}

function insertNotice(notice: NewNotice): Promise<string> {
  const { register = here.registerId, version = 2, content = sampleNotice } = notice
  const { since = '2026-10-01', status = 'published' } = notice
  return insert('notice_versions', {
    register_id: register,
    version,
    kind: content.kind,
    status,
    content: JSON.stringify(content),
    effective_from: since,
    published_at: status === 'draft' ? null : '2026-10-01T08:00:00Z',
  })
}

const sampleNotice = ORIGINAL_REGISTERS.find(({ key }) => key === 'lappeenranta-immigration')!
  .notice as NoticeContent

const args = (path: string, cookie?: string, params: Record<string, string> = {}) =>
  routeArgs(world, { path, params: { lang: path.slice(1, 3), ...params }, cookie })

async function overview(query = '', cookie = dpo) {
  const data = await noticesLoader(args(`/fi/dpo/notices${query}`, cookie))
  if (!('title' in data)) throw new Error(`Answered ${data.status}`)
  return data
}

async function detail(register: string, lang = 'fi') {
  const data = await noticeLoader(args(`/${lang}/dpo/notices/${register}`, dpo, { register }))
  if (!('title' in data)) throw new Error(`Answered ${data.status}`)
  return data
}

async function record(query = '', lang = 'fi') {
  const data = await recordLoader(args(`/${lang}/dpo/record${query}`, dpo))
  if (!('title' in data)) throw new Error(`Answered ${data.status}`)
  return data
}

async function download(format: 'xlsx' | 'pdf', lang: 'fi' | 'sv', cookie = dpo) {
  const loader = format === 'xlsx' ? recordXlsxLoader : recordPdfLoader
  const answer = await loader(args(`/${lang}/dpo/record.${format}`, cookie))
  expect(answer.status).toBe(200)
  return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

describe('the overview of notices', () => {
  it('shows every register of the officer’s own controller and none of another', async () => {
    const { registerKey } = await insertSecondUnit(world, here)
    const { rows, totals } = await overview()
    expect(rows.map(({ key }) => key).sort()).toEqual([here.registerKey, registerKey].sort())
    expect(totals.all).toBe(2)
    expect(totals.by.none).toBe(1)
    // The register without a notice is the most pressing one.
    expect(rows[0]).toMatchObject({ key: registerKey, unit: 'Toinen yksikkö', inForce: null })
    expect(JSON.stringify(rows)).not.toContain(elsewhere.registerKey)
  })

  it('tells version, age and findings of the version in force, not of drafts nor of later ones', async () => {
    await insertNotice({ version: 2, since: '2026-09-03' })
    await insertNotice({ version: 3, since: '2026-12-01' })
    await insertNotice({ version: 4, status: 'draft' })
    const [row] = (await overview()).rows
    expect(row!.inForce).toMatchObject({ version: 2, since: '3.9.2026', months: 2 })
    expect(row!.inForce!.counts.errors).toBeGreaterThan(0)
    const { findings } = await detail(here.registerKey)
    const { counts } = row!.inForce!
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(counts.errors)
    expect(findings.filter(({ severity }) => severity === 'warning')).toHaveLength(counts.warnings)
    expect(findings.filter(({ severity }) => severity === 'info')).toHaveLength(counts.infos)
    expect(findings.filter(({ blocks }) => blocks)).toHaveLength(counts.blocking)
  })

  it('counts what needs a hand, and each figure leads to as many rows', async () => {
    await insertSecondUnit(world, here)
    const { totals } = await overview()
    for (const state of ['blocking', 'none', 'language', 'warnings', 'old'] as const) {
      const { rows } = await overview(`?state=${state}`)
      expect(rows, state).toHaveLength(totals.by[state])
    }
    expect(totals.any).toBe(2)
    expect(totals.by.old).toBe(1)
    expect((await overview('?state=nonsense')).rows).toHaveLength(2)
  })

  it('says which language version is older than the other, by the day', async () => {
    const version = await insertNotice({ version: 2 })
    const mark = (lang: string, at: string) =>
      insert('notice_languages', { notice_version_id: version, lang, revised_at: at })
    await mark('fi', '2026-10-01T10:00:00Z')
    await mark('sv', '2026-10-01T06:00:00Z')
    const { rows, totals } = await overview()
    expect(rows[0]!.inForce!.languages).toEqual([
      { lang: 'fi', state: 'present' },
      { lang: 'sv', state: 'present' },
    ])
    expect(totals.by.language).toBe(0)
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('notice_languages')
        .where({ notice_version_id: version, lang: 'sv' })
        .update({ revised_at: '2026-09-30T10:00:00Z' }),
    )
    const [older] = (await overview('?state=language')).rows
    expect(older!.inForce!.languages).toContainEqual({ lang: 'sv', state: 'older' })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('notice_languages').where({ notice_version_id: version, lang: 'sv' }).delete(),
    )
    // The municipality is Finnish-speaking: it need not have the notice in Swedish.
    const [missing] = (await overview()).rows
    expect(missing!.inForce!.languages).toContainEqual({ lang: 'sv', state: 'missing' })
    expect((await overview('?state=language')).rows).toEqual([])
  })

  it('sorts as the address says, and keeps to pages', async () => {
    const add = (index: number) =>
      insert('registers', {
        controller_id: here.id,
        unit_id: here.unitId,
        key: `${here.registerKey.slice(0, 40)}-${index}`,
        name: { fi: `Rekisteri ${String(index).padStart(3, '0')}`, sv: `Register ${index}` },
      })
    const ids = await Promise.all(Array.from({ length: PAGE_SIZE }, (_, index) => add(index)))
    await insertNotice({ register: ids[7]!, version: 1, since: '2015-01-01' })
    const byName = await overview('?sort=name')
    expect(byName.rows).toHaveLength(PAGE_SIZE)
    const names = byName.rows.map(({ name }) => name)
    expect(names).toEqual(names.toSorted(new Intl.Collator('fi').compare))
    expect(byName.place).toMatchObject({ first: 1, count: PAGE_SIZE + 1, hasNext: true })
    const last = await overview('?sort=name&page=2')
    expect(last.rows).toHaveLength(1)
    expect(last.place).toMatchObject({ first: PAGE_SIZE + 1, hasNext: false })
    expect((await overview('?sort=age')).rows[0]!.name).toBe('Rekisteri 007')
    expect((await overview('?page=99')).rows).toEqual([])
  })

  it('marks what has moved to another controller, once it has', async () => {
    const transfer = {
      register_id: here.registerId,
      to_controller_id: elsewhere.id,
      ground: { fi: 'Laki', sv: 'Lag' },
    }
    await insert('register_transfers', { ...transfer, purpose_ids: ['x'], since: '2026-11-04' })
    expect((await overview()).rows[0]!.transferred).toBeNull()
    await insert('register_transfers', { ...transfer, purpose_ids: ['x'], since: '2026-11-03' })
    expect((await overview()).rows[0]!.transferred).toEqual({ whole: false, to: 'Kotkan kaupunki' })
    await insert('register_transfers', { ...transfer, purpose_ids: null, since: '2026-11-03' })
    expect((await overview()).rows[0]!.transferred).toEqual({ whole: true, to: 'Kotkan kaupunki' })
  })

  it('says that there is nothing yet', async () => {
    await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      await tx('notice_versions').where({ register_id: here.registerId }).delete()
      await tx('registers').where({ id: here.registerId }).delete()
    })
    expect(await overview()).toMatchObject({ rows: [], totals: { all: 0, any: 0 } })
    expect(await record()).toMatchObject({ rows: [], missing: 0 })
  })
})

describe('a register’s page', () => {
  it('lists the findings, the gravest first, with rule, place, reason and source, in both languages', async () => {
    await insertNotice({})
    const finnish = await detail(here.registerKey)
    const swedish = await detail(here.registerKey, 'sv')
    const ranks = finnish.findings.map(({ severity }) =>
      ['error', 'warning', 'info'].indexOf(severity),
    )
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    const blocking = finnish.findings.map(({ blocks }) => blocks)
    expect(blocking.lastIndexOf(true)).toBe(blocking.filter(Boolean).length - 1)
    const act = finnish.findings.find(({ match }) => match.includes('1386/2010'))
    expect(act).toBeDefined()
    for (const { rule, message, place, source } of finnish.findings) {
      for (const text of [rule, message, place, source]) expect(text).not.toBe('')
    }
    expect(swedish.findings.map(({ rule }) => rule)).toEqual(
      finnish.findings.map(({ rule }) => rule),
    )
    expect(swedish.findings[0]!.message).not.toBe(finnish.findings[0]!.message)
  })

  it('shows what the notice itself leaves to be completed', async () => {
    const note = { fi: 'Sijainti selvitetään', sv: 'Platsen utreds' }
    await insertNotice({
      content: { ...sampleNotice, toBeCompleted: [{ part: 'transfers', note }] },
    })
    const { open, row } = await detail(here.registerKey)
    expect(open).toEqual([{ term: 'Siirto kolmanteen maahan', value: note.fi }])
    expect(row.inForce!.openParts).toBe(1)
    expect((await record()).rows[0]!.gaps.map(({ missing }) => missing)).toContain(
      `Täydennettävä: ${note.fi}`,
    )
  })

  it('does not exist for another controller’s register, nor for an unknown one', async () => {
    for (const register of [elsewhere.registerKey, 'ei-ole', '']) {
      const call = () => noticeLoader(args(`/fi/dpo/notices/${register}`, dpo, { register }))
      expect(await statusOf(call)).toBe(404)
    }
  })
})

describe('the record of processing', () => {
  it('holds the same on the page, in the workbook and on paper', async () => {
    await insertSecondUnit(world, here)
    for (const lang of ['fi', 'sv'] as const) {
      const page = await record('', lang)
      const xlsx = await download('xlsx', lang)
      const book = await readXlsx(xlsx.bytes)
      const [activities, gaps] = book.sheets
      expect(activities!.rows[0]!.slice(8)).toEqual(
        RECORD_PART_IDS.map((part) => RECORD_PARTS[part].heading[lang]),
      )
      const pdf = inspectPdf((await download('pdf', lang)).bytes)
      const plain = (text: string) => text.replace(/[\s\u00ad]/gu, '')
      const onPaper = plain(pdf.structure.text)
      for (const { register, parts } of page.rows) {
        const own = activities!.rows.filter((row) => row[0] === register)
        for (const [index, { lines }] of parts.entries()) {
          const told = own.flatMap((row) => (row[index + 8] === null ? [] : [row[index + 8]]))
          expect(told.join('\n')).toBe(lines.join('\n'))
          for (const line of lines) expect(onPaper).toContain(plain(line))
        }
      }
      expect(gaps!.rows.slice(1).map((row) => [row[0], row[2], row[3], row[4]])).toEqual(
        page.rows.flatMap(({ register, gaps: missing }) =>
          missing.map((gap) => [register, gap.heading, gap.missing, gap.dutyWords]),
        ),
      )
      expect(page.missing).toBe(gaps!.rows.length - 1)
      expect(pdf.lang).toBe(lang)
      expect(pdf.untaggedOperators).toEqual([])
    }
  })

  it('is saved under a plain name in its language, kept by no cache, and never shown', async () => {
    const { headers, bytes } = await download('xlsx', 'sv')
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="register-over-behandling-lappeenranta-[a-z]+-2026-11-03\.xlsx"/,
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
    const pdf = await download('pdf', 'fi')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toContain('seloste-kasittelytoimista-')
  })

  it('leaves an event of each file taken out, and none of looking', async () => {
    const events = () =>
      world.workerDb.withContext({ kind: 'system' }, async (tx) => {
        const { rows } = await tx.raw<{ rows: { data: object }[] }>(
          `select data from audit_events where kind = 'record-of-processing-exported'
             and controller_id = ? order by id`,
          [here.id],
        )
        return rows.map(({ data }) => data)
      })
    await record()
    await overview()
    expect(await events()).toEqual([])
    await download('xlsx', 'fi')
    await download('pdf', 'sv')
    expect(await events()).toEqual([
      { format: 'xlsx', lang: 'fi' },
      { format: 'pdf', lang: 'sv' },
    ])
  })

  it('is the controller’s own, and not for other roles', async () => {
    const text = JSON.stringify((await record()).rows)
    expect(text).toContain(here.registerKey)
    expect(text).not.toContain(elsewhere.registerKey)
    const clerk = await world.signIn(
      await world.insertStaff({
        controllerId: here.id,
        unitId: here.unitId,
        roles: ['clerk', 'notice-editor', 'auditor', 'administrator'],
      }),
    )
    for (const loader of [
      noticesLoader,
      recordLoader,
      recordXlsxLoader,
      recordPdfLoader,
      noticeLoader,
    ]) {
      const path = '/fi/dpo/record'
      const call = (cookie?: string) => () =>
        loader(args(path, cookie, { register: here.registerKey }))
      expect(await statusOf(call(clerk))).toBe(403)
      expect(await statusOf(call())).toBe(302)
    }
  })
})

describe('listNoticeStates', () => {
  it('gives other staff of the controller the same states', async () => {
    const editor = await world.signIn(
      await world.insertStaff({ controllerId: here.id, roles: ['notice-editor'] }),
    )
    const states = await asStaff(world, editor, listNoticeStates)
    expect(states.map(({ registerKey }) => registerKey)).toEqual([here.registerKey])
    expect(states[0]!.inForce!.findings.length).toBeGreaterThan(0)
  })
})
