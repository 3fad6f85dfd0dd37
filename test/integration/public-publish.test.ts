import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandIo } from '#app/cli/command.ts'
import { runPortal } from '#app/cli/main.ts'
import type { NoticeVersionRow } from '#app/notices/publish.server.ts'
import { publishNotice } from '#app/notices/publish.server.ts'
import {
  createWorld,
  instant,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'
import { MODERN_NOTICE } from '#test/support/modern-notices.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'

let world: World
let controller: TestController
beforeAll(async () => {
  world = await createWorld()
  controller = await world.insertController()
})
afterAll(() => world.close())

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The operator's command on the world's database; `input` is what standard input holds. */
async function portal(args: readonly string[], input?: unknown): Promise<Run> {
  const out: string[] = []
  const err: string[] = []
  const { urls } = world
  const io: CommandIo = {
    stdin: (async function* () {
      yield await Promise.resolve(typeof input === 'string' ? input : JSON.stringify(input))
    })(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: {
      NODE_ENV: 'production',
      DATABASE_URL_OWNER: urls.owner,
      DATABASE_URL_APP: urls.app,
      DATABASE_URL_WORKER: urls.worker,
      DATABASE_URL_AUDITOR: urls.auditor,
    },
  }
  const code = await runPortal(['notice', ...args], io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const versions = async (register: string): Promise<(readonly [number, string])[]> => {
  const { out } = await portal(['list', '--json'])
  return (JSON.parse(out) as NoticeVersionRow[])
    .filter(({ registerKey }) => registerKey === register)
    .map(({ version, status }) => [version, status] as const)
}
const auditOf = (controllerId: string): Promise<{ kind: string; data: unknown }[]> =>
  world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx('audit_events').where({ controller_id: controllerId }).orderBy('id').select('kind', 'data'),
  )

describe('portal notice', () => {
  it('publishes, lists and withdraws, and leaves its trace', async () => {
    const { id, registerKey } = controller
    const published = await portal(
      ['publish', registerKey, '--file', '-', '--effective', '2026-11-01'],
      MODERN_NOTICE,
    )
    expect(published).toEqual({
      code: 0,
      out: `Published ${registerKey}, version 2, in force from 2026-11-01`,
      err: '',
    })
    expect(await versions(registerKey)).toEqual([
      [1, 'published'],
      [2, 'published'],
    ])
    const withdrawn = await portal(['withdraw', registerKey, '--version', '2', '--json'])
    expect(JSON.parse(withdrawn.out)).toEqual({
      register: registerKey,
      withdrawn: 2,
      nowInForce: 1,
    })
    expect(await versions(registerKey)).toEqual([
      [1, 'published'],
      [2, 'withdrawn'],
    ])
    expect(await auditOf(id)).toEqual([
      { kind: 'notice-published', data: { version: 2 } },
      { kind: 'notice-withdrawn', data: { version: 2 } },
    ])
  })

  it('refuses what the editor would not let anybody publish, and says where it is missing', async () => {
    const { registerKey } = await world.insertController()
    // As in 2018: no legal basis is named, and an act that was repealed.
    const old = await portal(['publish', registerKey, '--file', '-'], kotkaImmigration)
    expect(old.code).toBe(1)
    expect(old.err).toContain('this must not be published before it is mended:')
    expect(old.err).toMatch(/^ {2}purposes.*\[.+\]$/m)
    const gap = await portal(['publish', registerKey, '--file', '-'], {
      ...MODERN_NOTICE,
      dpo: undefined,
    })
    expect(gap.err).toContain('dpo')
    expect([gap.code, await versions(registerKey)]).toEqual([1, [[1, 'published']]])
  })

  it('names the place of every problem in the content, and publishes nothing', async () => {
    const { registerKey } = await world.insertController()
    const [purpose] = kotkaImmigration.purposes
    const wrong = {
      ...kotkaImmigration,
      registerName: { fi: 'Rekisteri', sv: ' ' },
      purposes: [purpose, { ...purpose, text: { fi: 'Sama' } }],
      surprise: true,
    }
    const { code, err } = await portal(['publish', registerKey, '--file', '-'], wrong)
    expect(code).toBe(1)
    expect(err).toContain('  registerName.sv: must not be empty')
    expect(err).toContain('  purposes[1].text.sv:')
    expect(err).toContain('surprise')
    expect(await versions(registerKey)).toHaveLength(1)
  })

  it.each([
    ['no JSON', 'Tietosuojaseloste', /is not JSON/],
    ['no notice', '"text"', /\(whole file\)/],
  ])('refuses %s', async (_what, input, message) => {
    const { code, err } = await portal(['publish', controller.registerKey, '--file', '-'], input)
    expect(code).toBe(1)
    expect(err).toMatch(message)
  })

  it('refuses a file that is not there, an unknown register and a day too early', async () => {
    const { registerKey } = controller
    expect((await portal(['publish', registerKey, '--file', 'ei-ole.json'])).err).toBe(
      'notice: ei-ole.json cannot be read: ENOENT',
    )
    expect((await portal(['publish', 'ei-ole', '--file', '-'], MODERN_NOTICE)).err).toBe(
      'notice: there is no register ei-ole; see notice list',
    )
    const early = ['publish', registerKey, '--file', '-', '--effective', '2019-12-31']
    expect(await portal(early, MODERN_NOTICE)).toMatchObject({
      code: 1,
      err: 'notice: the version before is in force from 2020-01-01: --effective must not be earlier',
    })
    expect((await portal(['withdraw', registerKey, '--version', '99'])).err).toContain(
      'no published version 99',
    )
  })

  it.each([
    [[]],
    [['publish']],
    [['publish', 'x']],
    [['publish', 'x', '--file', 'a', '--version', '1']],
    [['publish', 'x', '--version', '1']],
    [['publish', 'x', '--file', 'a', '--effective', '2026-02-30']],
    [['withdraw', 'x']],
    [['withdraw', 'x', '--version', 'viimeinen']],
    [['list', 'x']],
    [['remove', 'x']],
  ])('tells how to use it: %s', async (args) => {
    const { code, err } = await portal(args)
    expect(code).toBe(2)
    expect(err).toContain('Help: npm run -s portal -- notice --help')
  })
})

describe('publishing', () => {
  const publish = (db: World['workerDb'], kind: 'system' | 'public', register: string) =>
    db.withContext({ kind }, (tx) =>
      publishNotice(
        { tx, now: instant(TEST_NOW), actor: { kind: 'system' } },
        { registerKey: register, content: kotkaImmigration },
      ),
    )

  it('gives two who publish at once a number each', async () => {
    const { registerKey } = await world.insertController()
    const both = [1, 2].map(() => publish(world.workerDb, 'system', registerKey))
    const numbers = (await Promise.all(both)).map((one) => (one.ok ? one.version : 0))
    expect(numbers.sort()).toEqual([2, 3])
  })

  it("is refused to the web's own database role, unless a notice editor does it", async () => {
    const { registerKey } = controller
    for (const context of ['system', 'public'] as const) {
      await expect(publish(world.portal.db, context, registerKey)).rejects.toThrow(
        'row-level security',
      )
    }
  })

  it('reaches no register outside the system context', async () => {
    expect(await publish(world.workerDb, 'public', controller.registerKey)).toEqual({
      ok: false,
      reason: 'no-such-register',
    })
  })
})
