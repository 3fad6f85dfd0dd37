import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '#app/audit/append.server.ts'
import { sealAudit } from '#app/audit/seal.server.ts'
import { runPortal } from '#app/cli/main.ts'
import { startDemoDatabase } from '#app/demo/demo-parts.ts'
import { removeEmbeddedPostgres } from '#app/demo/embedded-postgres.ts'
import { fixedClock } from '#app/platform/clock.ts'
import { ensureKeyring } from '#app/platform/crypto.server.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { migrateDatabase } from '#app/platform/prepare.server.ts'

let DATA_DIR: string
beforeAll(async () => {
  DATA_DIR = await mkdtemp(join(tmpdir(), 'rekisteriportti-command-'))
})
afterAll(async () => {
  await removeEmbeddedPostgres(join(DATA_DIR, 'postgres'))
  await rm(DATA_DIR, { recursive: true })
})

async function portal(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  async function* nothing() {}
  const code = await runPortal(args, {
    stdin: nothing(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: { NODE_ENV: 'test', DATA_DIR },
  })
  return { code, out, err }
}

const log = { info: () => undefined, warn: () => undefined }

describe('audit verify', () => {
  it('says what is missing where no portal has run, and makes nothing', async () => {
    const { code, out, err } = await portal('audit', 'verify')
    expect([code, out, err.length]).toEqual([1, [], 1])
    expect(err[0]).toContain('keyring.json')
  })

  it('works beside a running portal and without one, and names what was changed', async () => {
    const keyring = await ensureKeyring(join(DATA_DIR, 'keys', 'keyring.json'))
    const running = await startDemoDatabase({ DATA_DIR }, log)
    try {
      await migrateDatabase({ urls: running.urls })
      const db = openDatabase(running.urls.worker, 1)
      const clock = fixedClock('2026-11-03T08:00:00Z')
      for (let each = 0; each < 3; each += 1) {
        const actor = { kind: 'staff', key: randomUUID() } as const
        await db.withContext({ kind: 'system' }, (tx) =>
          appendAudit(tx, { event: { kind: 'logout' }, actor, at: clock.now() }),
        )
        if (each === 1) await sealAudit({ env: { DATA_DIR }, db, clock, keyring })
      }
      await db.close()
      const beside = { code: 0, out: ['ok 2 events, 1 unsealed'], err: [] }
      expect(await portal('audit', 'verify')).toEqual(beside)
    } finally {
      await running.stop()
    }
    expect(await portal('audit', 'verify', '--json')).toEqual({
      code: 0,
      out: ['{"ok":true,"events":2,"unsealed":1}'],
      err: [],
    })

    const again = await startDemoDatabase({ DATA_DIR }, log)
    const owner = new pg.Client({ connectionString: again.urls.owner })
    await owner.connect()
    await owner.query('set role none')
    await owner.query('set session_replication_role = replica')
    await owner.query("update audit_events set kind = 'login' where id = 1")
    await owner.end()
    await again.stop()
    expect(await portal('audit', 'verify')).toEqual({
      code: 1,
      out: ['broken: event 1 (position 1) has been changed'],
      err: [],
    })
  })

  it.each([[['audit']], [['audit', 'check']], [['audit', 'verify', '--fast']]])(
    'refuses %j',
    async (args) => {
      const { code, out } = await portal(...args)
      expect([code, out]).toEqual([2, []])
    },
  )
})
