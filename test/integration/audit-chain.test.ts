import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '#app/audit/append.server.ts'
import { headsFile } from '#app/audit/exported-heads.server.ts'
import { sealAudit, type SealDeps } from '#app/audit/seal.server.ts'
import { describeBreak, verifyAudit } from '#app/audit/verify.server.ts'
import { newKeyring } from '#app/platform/crypto.server.ts'
import { openDatabase, type Database, type Tx } from '#app/platform/db.server.ts'
import { createWorld, instant, TEST_NOW, type World } from '#test/support/world.ts'

let world: World
let admin: pg.Client
let auditor: Database
let deps: SealDeps

beforeEach(async () => {
  world = await createWorld()
  admin = new pg.Client({ connectionString: world.adminUrl })
  await admin.connect()
  auditor = openDatabase(world.urls.auditor, 1)
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'rekisteriportti-audit-'))
  const { clock, keyring } = world.portal
  deps = { env: { DATA_DIR }, db: world.workerDb, clock, keyring }
})
afterEach(async () => {
  await rm(deps.env.DATA_DIR, { recursive: true })
  await Promise.all([admin.end(), auditor.close()])
  await world.close()
})

const append = (tx: Tx): Promise<void> =>
  appendAudit(tx, {
    event: { kind: 'case-viewed', requestId: randomUUID(), subjectKey: randomUUID() },
    actor: { kind: 'staff', key: randomUUID() },
    at: instant(TEST_NOW),
    httpRequest: 'request',
  })

async function appendEvents(count: number): Promise<void> {
  await world.portal.db.withContext({ kind: 'public' }, async (tx) => {
    for (let each = 0; each < count; each += 1) await append(tx)
  })
}

const verify = () => verifyAudit(auditor, { keyring: deps.keyring, headsFile: headsFile(deps.env) })

/** What an intruder with superuser rights does, past the triggers. */
async function tamper(sql: string): Promise<void> {
  await admin.query('begin')
  await admin.query('set local session_replication_role = replica')
  await admin.query(sql)
  await admin.query('commit')
}

async function finding(): Promise<string> {
  const verdict = await verify()
  return verdict.ok ? 'ok' : describeBreak(verdict.broken)
}

describe('the sealer', () => {
  it('chains what is there and leaves the rest for the next time', async () => {
    expect(await verify()).toEqual({ ok: true, events: 0, unsealed: 0 })
    await appendEvents(3)
    expect(await verify()).toEqual({ ok: true, events: 0, unsealed: 3 })
    await sealAudit(deps)
    await appendEvents(2)
    expect(await verify()).toEqual({ ok: true, events: 3, unsealed: 2 })
    await sealAudit(deps)
    expect(await verify()).toEqual({ ok: true, events: 5, unsealed: 0 })
  })

  it('finds an event that commits after a later one was sealed', async () => {
    const later = await new Promise<{ sealed: Promise<void>; commit: () => void }>((resolve) => {
      const sealed = world.portal.db.withContext({ kind: 'public' }, async (tx) => {
        await append(tx)
        await new Promise<void>((commit) => resolve({ sealed, commit }))
      })
    })
    await appendEvents(1)
    await sealAudit(deps)
    expect(await verify()).toEqual({ ok: true, events: 1, unsealed: 0 })
    later.commit()
    await later.sealed
    await sealAudit(deps)
    expect(await verify()).toEqual({ ok: true, events: 2, unsealed: 0 })
    const { rows } = await admin.query('select event_id from audit_chain order by position')
    const [first, second] = rows.map((row: { event_id: string }) => Number(row.event_id))
    expect(first).toBeGreaterThan(second ?? Infinity)
  })

  it('seals once however many sealers run, over several batches', async () => {
    await admin.query(`select audit_append(now(), 'login', 'done', 'anonymous', null, null, null,
      null, null, jsonb_build_object('acr', n), null) from generate_series(1, 12000) n`)
    await Promise.all([sealAudit(deps), sealAudit(deps), sealAudit(deps)])
    await sealAudit(deps)
    expect(await verify()).toEqual({ ok: true, events: 12_000, unsealed: 0 })
  })

  it('verifies the same whatever the settings of the session', async () => {
    await appendEvents(2)
    await sealAudit(deps)
    const url = new URL(world.urls.auditor)
    url.searchParams.set('options', '-c timezone=Asia/Kolkata -c datestyle=German,DMY')
    const elsewhere = openDatabase(url.href, 1)
    try {
      const options = { keyring: deps.keyring, headsFile: headsFile(deps.env) }
      expect(await verifyAudit(elsewhere, options)).toEqual({ ok: true, events: 2, unsealed: 0 })
    } finally {
      await elsewhere.close()
    }
  })

  it('exports the head once a day, and mends a line that a crash cut off', async () => {
    const lines = async () => (await readFile(headsFile(deps.env), 'utf8')).split('\n')
    await appendEvents(1)
    await sealAudit(deps)
    await appendEvents(1)
    await sealAudit(deps)
    expect(await lines()).toHaveLength(2)
    await appendFile(headsFile(deps.env), '{"position":3,"ha')
    world.setNow('2026-11-04T08:00:00Z')
    await appendEvents(1)
    await sealAudit(deps)
    const [first, second, end] = await lines()
    expect(JSON.parse(first ?? '')).toMatchObject({ position: 1 })
    expect(JSON.parse(second ?? '')).toMatchObject({ position: 3 })
    expect(end).toBe('')
    expect(await finding()).toBe('ok')
  })
})

describe('the log is append-only', () => {
  it.each(['app', 'worker', 'owner'] as const)('for %s', async (role) => {
    await appendEvents(1)
    await sealAudit(deps)
    const client = new pg.Client({ connectionString: world.urls[role] })
    await client.connect()
    try {
      await client.query("select set_config('app.context', 'system', false)")
      for (const table of ['audit_events', 'audit_chain']) {
        for (const sql of [
          `update ${table} set ${table === 'audit_events' ? "kind = 'login'" : 'position = 9'}`,
          `delete from ${table}`,
          `truncate ${table}`,
        ]) {
          await expect(client.query(sql), sql).rejects.toThrow(/permission denied|append-only/)
        }
      }
      if (role === 'owner') return
      const insert = `insert into audit_events (at, kind, outcome, actor_kind)
        values (now(), 'login', 'done', 'system')`
      await expect(client.query(insert)).rejects.toThrow(/permission denied/)
    } finally {
      await client.end()
    }
  })

  it('and the app cannot see or touch the chain', async () => {
    for (const table of ['audit_chain', 'audit_head', 'audit_unsealed']) {
      await expect(
        world.portal.db.withContext({ kind: 'public' }, (tx) => tx.raw(`select * from ${table}`)),
      ).rejects.toThrow(/permission denied/)
    }
  })
})

describe('with superuser rights', () => {
  beforeEach(async () => {
    await appendEvents(6)
    await sealAudit(deps)
    expect(await verify()).toEqual({ ok: true, events: 6, unsealed: 0 })
  })

  it.each([
    ["data = '{}', kind = 'desk-viewed'"],
    ["at = at + interval '1 microsecond'"],
    ['actor_key = null'],
    ['actor_key = subject_key'],
    ["http_request = ''"],
    ['http_request = null'],
    ["outcome = 'refused'"],
  ])('a changed row is named: %s', async (change) => {
    await tamper(`update audit_events set ${change} where id = 4`)
    expect(await finding()).toBe('event 4 (position 4) has been changed')
  })

  it('a deleted row is named, with and without its link', async () => {
    await tamper('delete from audit_events where id = 3')
    expect(await finding()).toBe('event 3 (position 3) is missing')
    await tamper('delete from audit_chain where event_id = 3')
    expect(await finding()).toBe('position 3 is missing from the chain')
  })

  it('positions closed up after a deletion do not hide it', async () => {
    await tamper(`delete from audit_events where id = 3; delete from audit_chain where event_id = 3;
      update audit_chain set position = -position where position > 3;
      update audit_chain set position = -position - 1 where position < 0`)
    expect(await finding()).toBe('event 4 (position 3) has been changed')
  })

  it('swapped contents of two rows are named', async () => {
    await tamper(`update audit_events a set request_id = b.request_id, subject_key = b.subject_key,
      actor_key = b.actor_key from audit_events b where (a.id, b.id) in ((2, 5), (5, 2))`)
    expect(await finding()).toBe('event 2 (position 2) has been changed')
  })

  it('swapped ids of two rows are named', async () => {
    await tamper(`create temp table taken as select * from audit_events where id in (2, 5);
      delete from audit_events where id in (2, 5);
      update taken set id = case id when 2 then 5 else 2 end;
      insert into audit_events overriding system value select * from taken`)
    expect(await finding()).toBe('event 2 (position 2) has been changed')
  })

  it.each([
    [
      'whole links',
      'position = -case position when 2 then 5 else 2 end',
      'position < 0',
      'position = -position',
    ],
    [
      'event ids',
      'event_id = -case event_id when 2 then 5 else 2 end',
      'event_id < 0',
      'event_id = -event_id',
    ],
  ])('swapped rows of the chain are named: %s', async (_what, swap, swapped, back) => {
    await tamper(`update audit_chain set ${swap} where position in (2, 5)`)
    await tamper(`update audit_chain set ${back} where ${swapped}`)
    expect(await finding()).toBe(
      'event 5 stands at position 2, where another belongs: the chain was reordered',
    )
  })

  it('a row put into the log is named, also with a link of its own', async () => {
    await tamper(`insert into audit_events (at, kind, outcome, actor_kind)
      values (now(), 'login', 'done', 'system')`)
    expect(await finding()).toBe('event 7 is in the log, but neither sealed nor waiting for it')
    await tamper(`insert into audit_chain select 7, 7, hash from audit_chain where position = 6`)
    expect(await finding()).toBe('event 7 (position 7) has been changed')
  })

  it('an unsealed row that is gone is named, and the sealer does not lose it', async () => {
    await appendEvents(2)
    await tamper('delete from audit_events where id = 7')
    expect(await finding()).toBe('event 7, not yet sealed, is missing')
    await sealAudit(deps)
    expect(await finding()).toBe('event 7, not yet sealed, is missing')
  })

  const cutTail = `delete from audit_events where id > 4; delete from audit_chain where position > 4`

  it('a cut tail of both tables is named', async () => {
    await tamper(cutTail)
    expect(await finding()).toBe('the chain was cut: it ends before position 5, and 6 were sealed')
  })

  it('a cut tail with a head made to match is named', async () => {
    await tamper(`${cutTail}; update audit_head h set position = 4, hash = c.hash
      from audit_chain c where c.position = 4`)
    expect(await finding()).toBe("the head at position 4 does not bear the portal's signature")
    await tamper('delete from audit_head')
    expect(await finding()).toBe('the signed head is missing, and the chain ends at position 4')
  })

  it('a log rolled back to an older head is told by the heads outside the database', async () => {
    const { rows } = await admin.query('select * from audit_head')
    const old = rows[0] as { position: string; hash: Buffer; mac: Buffer; sealed_at: Date }
    world.setNow('2026-11-04T08:00:00Z')
    await appendEvents(2)
    await sealAudit(deps)
    await tamper(`delete from audit_events where id > 6; delete from audit_chain where position > 6;
      update audit_head set position = ${old.position}, sealed_at = '${TEST_NOW}',
        hash = '\\x${old.hash.toString('hex')}', mac = '\\x${old.mac.toString('hex')}'`)
    expect(await finding()).toBe('the chain was cut: it ends before position 7, and 8 were sealed')
    await rm(headsFile(deps.env))
    expect(await finding()).toBe('ok')
  })

  it('a log emptied altogether is told by the heads outside the database', async () => {
    await tamper('delete from audit_events; delete from audit_chain; delete from audit_head')
    expect(await finding()).toBe('the chain was cut: it ends before position 1, and 6 were sealed')
  })

  it('a chain computed anew needs the key of the portal', async () => {
    await tamper(`update audit_events set kind = 'login' where id = 2; delete from audit_chain;
      delete from audit_head; insert into audit_unsealed select id from audit_events`)
    await sealAudit({ ...deps, keyring: newKeyring() })
    expect(await finding()).toBe(
      'the chain up to position 6 is not the one whose head was exported',
    )
    await rm(headsFile(deps.env))
    expect(await finding()).toBe("the head at position 6 does not bear the portal's signature")
  })
})
