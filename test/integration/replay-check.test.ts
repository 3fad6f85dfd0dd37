import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runPortal } from '#app/cli/main.ts'
import { createMetrics, type Metrics } from '#app/platform/metrics.server.ts'
import { checkReplayNightly } from '#app/requests/check-replay-job.server.ts'
import { checkReplay } from '#app/requests/replay-check.server.ts'
import { insertCase, type TestCase } from '#test/support/cases.ts'
import {
  createWorld,
  instant,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let open: TestCase
let answered: TestCase
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const table of ['case_events', 'request_items', 'subject_requests', 'ended_rollups']) {
    await admin(`delete from ${table}`)
  }
  await admin("delete from audit_events where kind = 'replay-differs'")
  open = await insertCase(world, {
    controller: home,
    items: [{ state: 'collecting' }, { right: 'erasure', state: 'review' }],
  })
  answered = await insertCase(world, { controller: home, state: 'closed', endedOn: '2026-10-29' })
})

/** As superuser, past the triggers that refuse changes and the ones that count. */
async function admin(sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  try {
    await client.query("set session_replication_role = 'replica'")
    await client.query(sql, [...values])
  } finally {
    await client.end()
  }
}

const spoil = (column: string, value: unknown, itemId = open.itemId) =>
  admin(`update request_items set ${column} = $1 where id = $2`, [value, itemId])

async function differences() {
  const report = await checkReplay(world.workerDb)
  return {
    cases: report.differences.map(({ requestId, position, columns }) => ({
      requestId,
      position,
      columns,
    })),
    rollups: report.rollups.map(({ outcome, stored, counted }) => ({ outcome, stored, counted })),
  }
}

describe('the check of stored columns', () => {
  it('finds nothing where nothing is wrong, in pages of any size', async () => {
    for (const batch of [1, 2, 200]) {
      const report = await checkReplay(world.workerDb, { batch })
      expect(report).toEqual({ cases: 2, items: 3, differences: [], rollups: [] })
    }
  })

  it.each([
    ['handler_id', null],
    ['clock', 'publicity-14'],
    ['received_on', '2026-10-19'],
    ['strict_due_on', '2026-12-01'],
    ['suspended_since', '2026-10-21'],
    ['suspended_days', 3],
    ['lifting_on', '2026-12-01'],
    ['decision', 'refused'],
  ])('names the item and the column: %s', async (column, value) => {
    await spoil(column, value)
    const one = { requestId: open.id, position: 1, columns: [column] }
    expect(await differences()).toEqual({ cases: [one], rollups: [] })
  })

  it('names the case when its own columns do not follow from its items', async () => {
    await spoil('due_on', '2026-11-10', open.itemIds[1])
    await admin("update subject_requests set unit_ids = '{}' where id = $1", [answered.id])
    expect((await differences()).cases).toEqual(
      expect.arrayContaining([
        { requestId: open.id, position: 2, columns: ['due_on'] },
        { requestId: open.id, position: null, columns: ['due_on'] },
        { requestId: answered.id, position: null, columns: ['unit_ids'] },
      ]),
    )
  })

  it('names events that are not legal, or whose dates cannot stand together', async () => {
    await admin("delete from case_events where item_id = $1 and type = 'take'", [open.itemId])
    const backwards = await insertCase(world, {
      controller: home,
      state: 'assigned',
      after: [
        {
          on: '2026-10-22',
          event: {
            type: 'ask-clarification',
            letterId: answered.id,
            letter: 'L-04',
            suspends: true,
            replyBy: '2026-10-30',
            reason: 'Testi',
          },
        },
        { on: '2026-10-28', by: 'requester', event: { type: 'clarify', messageId: null } },
      ],
    })
    expect((await differences()).cases).toHaveLength(1)
    await admin(
      "update case_events set at = '2026-10-21T10:00:00Z' where request_id = $1 and type = 'clarify'",
      [backwards.id],
    )
    expect((await differences()).cases).toEqual(
      expect.arrayContaining([
        { requestId: open.id, position: 1, columns: ['events'] },
        { requestId: backwards.id, position: 1, columns: ['events'] },
      ]),
    )
  })

  it('finds a count of ended items that is off, and one that is missing', async () => {
    await admin('update ended_rollups set n = 4')
    expect((await differences()).rollups).toEqual([{ outcome: 'in-time', stored: 4, counted: 1 }])
    await admin('delete from ended_rollups')
    expect((await differences()).rollups).toEqual([{ outcome: 'in-time', stored: 0, counted: 1 }])
  })
})

describe('counts of ended items', () => {
  it('follow an item whose end is corrected to another unit or last day', async () => {
    const change = (set: string) =>
      world.workerDb.withContext({ kind: 'system' }, (tx) =>
        tx.raw(`update request_items set ${set} where id = ?`, [answered.itemId]),
      )
    await change("state = 'collecting'")
    expect((await differences()).rollups).toEqual([])
    await change("due_on = '2026-10-25'")
    expect((await differences()).rollups).toEqual([])
    const { rollups } = await world.workerDb.withContext({ kind: 'system' }, async (tx) => ({
      rollups: (await tx('ended_rollups').orderBy('outcome')) as { outcome: string; n: number }[],
    }))
    expect(rollups.map(({ outcome, n }) => [outcome, n])).toEqual([
      ['in-time', 0],
      ['late', 1],
    ])
  })
})

describe('the nightly job', () => {
  interface Line {
    readonly level: 'info' | 'error'
    readonly data: unknown
  }

  async function night(now = TEST_NOW) {
    const lines: Line[] = []
    const write = (level: Line['level']) => (data: unknown) => lines.push({ level, data })
    const metrics: Metrics = createMetrics()
    world.setNow(now)
    await checkReplayNightly({
      db: world.workerDb,
      clock: world.portal.clock,
      log: { info: write('info'), error: write('error') } as never,
      metrics,
    })
    const { values } = await metrics.replayDifferences.get()
    const events = await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
      const { rows } = await tx.raw<{ rows: unknown[] }>(
        `select request_id as "requestId", data->>'part' as part, controller_id as "controllerId"
          from audit_events where kind = 'replay-differs' order by id`,
      )
      return rows
    })
    return { lines, counted: values.map(({ value }) => value), events }
  }

  it('counts what it looked at and keeps quiet', async () => {
    const { lines, counted, events } = await night()
    expect(lines).toEqual([
      { level: 'info', data: { cases: 1, items: 2, differences: 0, rollups: 0 } },
    ])
    expect([counted, events]).toEqual([[], []])
  })

  it('tells of a difference in log, metric and audit event, with ids only', async () => {
    await spoil('handler_id', null)
    await admin('update ended_rollups set n = 4')
    const { lines, counted, events } = await night()
    expect(lines).toEqual([
      { level: 'error', data: { cases: 1, items: 2, differences: 1, rollups: 1, ids: [open.id] } },
    ])
    expect(counted).toEqual([1, 1])
    expect(events).toEqual([
      { requestId: open.id, part: 'case', controllerId: home.id },
      { requestId: null, part: 'rollup', controllerId: home.id },
    ])
  })

  it('looks at what is open, and at ended cases for two days after their last event', async () => {
    await spoil('decision', 'refused', answered.itemId)
    expect((await night()).events).toEqual([])
    const soon = instant('2026-10-29T07:00:00Z').add({ hours: 47 }).toString()
    expect((await night(soon)).events).toHaveLength(1)
  })
})

describe('case verify', () => {
  async function portal(...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []]
    async function* nothing() {}
    const { urls } = world
    const dataDir = await mkdtemp(join(tmpdir(), 'rekisteriportti-case-'))
    const code = await runPortal(args, {
      stdin: nothing(),
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      env: {
        NODE_ENV: 'test',
        DATA_DIR: dataDir,
        DATABASE_URL_OWNER: urls.owner,
        DATABASE_URL_APP: urls.app,
        DATABASE_URL_WORKER: urls.worker,
        DATABASE_URL_AUDITOR: urls.auditor,
      },
    })
    await rm(dataDir, { recursive: true })
    return { code, out, err }
  }

  it('says how much it looked at', async () => {
    expect(await portal('case', 'verify')).toEqual({
      code: 0,
      out: ['ok 2 cases, 3 items'],
      err: [],
    })
  })

  it('names what differs, also in an old case, and fails', async () => {
    await spoil('decision', 'refused', answered.itemId)
    await admin('update ended_rollups set n = 2')
    const { code, out } = await portal('case', 'verify')
    expect(code).toBe(1)
    expect(out).toEqual([
      `differs: ${answered.caseNumber}, item 1: decision`,
      `differs: ended in-time in unit ${home.unitId}: stored 2, counted 1`,
    ])
    const json = await portal('case', 'verify', '--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out.join(''))).toMatchObject({
      ok: false,
      cases: 2,
      differences: [{ requestId: answered.id, position: 1, columns: ['decision'] }],
    })
  })

  it('knows nothing else to do', async () => {
    expect((await portal('case')).code).toBe(2)
    expect((await portal('case', 'mend')).code).toBe(2)
  })
})
