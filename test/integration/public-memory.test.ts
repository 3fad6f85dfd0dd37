import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeContent } from '#app/notices/notice.ts'
import { publishNotice } from '#app/notices/publish.server.ts'
import { publicationSeen } from '#app/platform/notify.server.ts'
import { startPublicWeb, type PublicWeb } from '#test/support/public-web.ts'
import { MODERN_NOTICE } from '#test/support/modern-notices.ts'
import {
  createWorld,
  instant,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

let world: World
let folder: string
let controller: TestController
let path: string
const running: PublicWeb[] = []

beforeAll(async () => {
  world = await createWorld()
  folder = await mkdtemp(join(tmpdir(), 'notices-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await world.close()
})
beforeEach(async () => {
  world.setNow(TEST_NOW)
  controller = await world.insertController()
  path = `/fi/notices/${controller.registerKey}`
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((web) => web.stop()))
})

const start = async (options?: Parameters<typeof startPublicWeb>[1]): Promise<PublicWeb> => {
  const web = await startPublicWeb(world, options)
  running.push(web)
  return web
}

const versionOf = (answer: { body: Buffer }): unknown =>
  (JSON.parse(answer.body.toString()) as { version: unknown }).version

const contentWith = (summary: string): NoticeContent => ({
  ...lappeenrantaImmigration,
  plainSummary: { fi: summary, sv: summary },
})

/** Publishes as the application does, in this process. */
const publish = async (effective = '2026-11-03', key = controller.registerKey): Promise<void> => {
  const outcome = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    publishNotice(
      { tx, now: instant(TEST_NOW), actor: { kind: 'system' } },
      {
        registerKey: key,
        content: contentWith('Uusi versio.'),
        effectiveFrom: Temporal.PlainDate.from(effective),
      },
    ),
  )
  expect(outcome).toMatchObject({ ok: true })
  expect(await publicationSeen(world.workerDb)).toBe(true)
}

/** Publishes with the operator's command, in a process of its own. */
async function publishFromCommandLine(): Promise<unknown> {
  const file = join(folder, 'content.json')
  await writeFile(file, JSON.stringify(MODERN_NOTICE))
  const { urls } = world
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['app/cli/main.ts', 'notice', 'publish', controller.registerKey, '--file', file],
      ...['--effective', '2026-11-03', '--json'],
    ],
    {
      env: {
        ...process.env,
        DATABASE_URL_OWNER: urls.owner,
        DATABASE_URL_APP: urls.app,
        DATABASE_URL_WORKER: urls.worker,
        DATABASE_URL_AUDITOR: urls.auditor,
      },
    },
  )
  return JSON.parse(stdout)
}

/** Ends every listening connection as the server's administrator. */
async function cutListeners(): Promise<void> {
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where application_name = 'rekisteriportti-pages' and datname = current_database()`,
  )
  await client.end()
  expect(rowCount).toBe(running.length)
}

describe('the page memory', () => {
  it('answers the second visitor without Express, and renders once', async () => {
    const web = await start()
    const first = await web.get(path)
    const second = await web.get(path)
    expect([first.status, second.status]).toEqual([200, 200])
    expect([first.throughExpress, second.throughExpress]).toEqual([true, false])
    expect(second.body).toEqual(first.body)
    expect(web.rendered).toEqual([path])
    expect(second.headers['content-security-policy']).toContain("script-src 'none'")
    expect(second.headers['x-content-type-options']).toBe('nosniff')
    const head = await web.get(path, {}, 'HEAD')
    expect(head).toMatchObject({ status: 200, throughExpress: false })
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(second.headers['content-length'])
  })

  it('shares one rendering between visitors who come at the same time', async () => {
    const web = await start()
    await Promise.all([web.get(path), web.get(path), web.get(path)])
    expect(web.rendered).toEqual([path])
  })

  it('has a strong validator per encoding', async () => {
    const web = await start()
    const plain = await web.get(path)
    const br = await web.get(path, { 'accept-encoding': 'gzip, br' })
    const gzip = await web.get(path, { 'accept-encoding': 'gzip, br ; q=0' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    const tags = [plain, br, gzip].map(({ headers }) => headers.etag ?? '')
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
    expect(br.headers.vary).toBe('Accept-Encoding')
  })

  it.each([
    ['the tag', (tag: string) => tag, 304],
    ['a list', (tag: string) => `"other", ${tag}`, 304],
    ['a weakened tag', (tag: string) => `W/${tag}`, 304],
    ['a star', () => '*', 304],
    ['another tag', () => '"other"', 200],
    ['a part of the tag', (tag: string) => tag.slice(0, -4), 200],
  ])('answers If-None-Match with %s', async (_what, header, status) => {
    const web = await start()
    const tag = (await web.get(path)).headers.etag ?? ''
    const again = await web.get(path, { 'if-none-match': header(tag) })
    expect(again.status).toBe(status)
    if (status === 304) {
      expect(again.body).toHaveLength(0)
      expect(again.headers.etag).toBe(tag)
    }
  })

  it('keeps neither queries nor what does not exist', async () => {
    const web = await start()
    expect(await web.get(`${path}?q=a`)).toMatchObject({ status: 404, throughExpress: true })
    expect(web.rendered).toEqual([])
    const missing = '/fi/notices/ei-tallaista'
    await web.get(missing)
    expect(await web.get(missing)).toMatchObject({ status: 404, throughExpress: true })
    expect(await web.get(path, {}, 'POST')).toMatchObject({ throughExpress: true })
  })

  it('stays within its bounds', async () => {
    const other = await world.insertController()
    const roomy = await start()
    const variants = ['identity', 'gzip', 'br'].map((one) =>
      roomy.get(path, { 'accept-encoding': one }),
    )
    const size = (await Promise.all(variants)).reduce((sum, { body }) => sum + body.length, 0)
    // Room for one page, not for two.
    const web = await start({ maxBytes: Math.round(size * 1.5) })
    const otherPath = `/fi/notices/${other.registerKey}`
    for (const one of [path, otherPath]) await web.get(one)
    expect((await web.get(otherPath)).throughExpress).toBe(false)
    expect((await web.get(path)).throughExpress).toBe(true)
  })

  it('does not outlive the day', async () => {
    const web = await start()
    await publish('2026-11-04')
    expect(versionOf(await web.get(path))).toBe(1)
    // The last second of 3 November in Finland, and the first of the next day.
    world.setNow('2026-11-03T21:59:59Z')
    expect(await web.get(path)).toMatchObject({ throughExpress: false })
    world.setNow('2026-11-03T22:00:00Z')
    expect(versionOf(await web.get(path))).toBe(2)
  })
})

describe('a publication', () => {
  it('from the command line shows at the next request in every web process', async () => {
    const webs = [await start(), await start()]
    for (const web of webs) {
      await web.get(path)
      expect(await web.get(path)).toMatchObject({ throughExpress: false })
    }
    expect(await publishFromCommandLine()).toEqual({
      register: controller.registerKey,
      version: 2,
      effectiveFrom: '2026-11-03',
    })
    for (const web of webs) {
      expect(versionOf(await web.get(path))).toBe(2)
      expect(await web.get(path)).toMatchObject({ throughExpress: false })
    }
  })

  it('shows at the next request, twenty times in a row', async () => {
    const web = await start()
    for (let version = 2; version <= 21; version += 1) {
      await publish()
      expect(versionOf(await web.get(path))).toBe(version)
    }
  })

  it('that comes while a page is rendered is not hidden by that page', async () => {
    let reached: (() => void) | undefined
    let release: (() => void) | undefined
    const rendering = new Promise<void>((resolve) => (reached = resolve))
    const gate = new Promise<void>((resolve) => (release = resolve))
    const web = await start({
      beforeAnswer: () => {
        reached?.()
        return gate
      },
    })
    const early = web.get(path)
    await rendering
    await publish()
    const late = web.get(path)
    release?.()
    expect(versionOf(await early)).toBe(1)
    expect(versionOf(await late)).toBe(2)
    expect(versionOf(await web.get(path))).toBe(2)
  })

  it('is not missed while the channel is cut, and memory comes back', async () => {
    const web = await start()
    await web.get(path)
    const back = web.remembering()
    await cutListeners()
    await publish()
    expect(versionOf(await web.get(path))).toBe(2)
    await back
    expect(versionOf(await web.get(path))).toBe(2)
    expect(await web.get(path)).toMatchObject({ throughExpress: false })
  })

  it('of a register without a notice makes its page', async () => {
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('notice_versions').where({ id: controller.noticeVersionId }).delete(),
    )
    const web = await start()
    expect(await web.get(path)).toMatchObject({ status: 404 })
    await publish()
    expect(await web.get(path)).toMatchObject({ status: 200 })
  })

  it('shows a transfer of the register, too', async () => {
    const web = await start()
    await web.get(path)
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('register_transfers').insert({
        register_id: controller.registerId,
        to_controller_id: controller.id,
        since: '2026-01-01',
        ground: { fi: 'Peruste', sv: 'Grund' },
      }),
    )
    expect(await publicationSeen(world.workerDb)).toBe(true)
    const shown = JSON.parse((await web.get(path)).body.toString()) as { transfers: unknown[] }
    expect(shown.transfers).toHaveLength(1)
  })

  it('does not wait for a web process that is gone', async () => {
    const web = await start()
    running.length = 0
    await web.stop()
    await publish()
  })

  it('tells when a web process does not confirm', async () => {
    const client = new pg.Client({ connectionString: world.urls.app })
    await client.connect()
    await client.query('select pg_advisory_lock_shared(7201, 1)')
    try {
      expect(await publicationSeen(world.workerDb)).toBe(false)
    } finally {
      await client.end()
    }
  })
})

it('stops while it is trying to connect again', async () => {
  const web = await start()
  await cutListeners()
  running.length = 0
  await expect(web.stop()).resolves.toBeUndefined()
})
