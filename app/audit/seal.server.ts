import {
  CHAIN_START,
  EVENT_TEXTS,
  HEAD_COLUMNS,
  linkHash,
  signHead,
} from '#app/audit/chain.server.ts'
import type { ChainHead, EventTexts } from '#app/audit/chain.server.ts'
import { exportHead, headsFile } from '#app/audit/exported-heads.server.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Keyring } from '#app/platform/crypto.server.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'

export interface SealDeps {
  readonly env: { readonly DATA_DIR: string }
  readonly db: Database
  readonly clock: Clock
  readonly keyring: Keyring
}

const SEAL_LOCK = 7_201_104
const BATCH = 5_000

/**
 * Chains the audit events that are not chained yet and exports the head once a day. One sealer
 * works at a time: another that runs at once leaves the work to the first.
 *
 * Which events those are says `audit_unsealed`, whose rows come and commit with their events:
 * whatever the order of ids and commits, an event that can be seen waits there until it is chained.
 */
export async function sealAudit(deps: SealDeps): Promise<void> {
  const alone = <T>(work: (tx: Tx) => Promise<T>): Promise<T | undefined> =>
    deps.db.withContext({ kind: 'system' }, async (tx) => {
      const { rows } = await tx.raw<{ rows: { taken: boolean }[] }>(
        'select pg_try_advisory_xact_lock(?) as taken',
        [SEAL_LOCK],
      )
      return rows[0]?.taken === true ? work(tx) : undefined
    })
  while ((await alone((tx) => sealBatch(tx, deps))) === BATCH);
  await alone(async (tx) => {
    const head = await findHead(tx)
    if (head !== undefined) await exportHead(headsFile(deps.env), head)
  })
}

/** @returns how many events were chained */
async function sealBatch(tx: Tx, { clock, keyring }: SealDeps): Promise<number> {
  const events = await takeUnsealed(tx)
  if (events.length === 0) return 0
  const head = await findHead(tx)
  const first = (head?.position ?? 0) + 1
  let hash = head?.hash ?? CHAIN_START
  const hashes = events.map(({ texts }) => (hash = linkHash(hash, texts)))
  await tx.raw(
    `insert into audit_chain (position, event_id, hash)
      select * from unnest(?::bigint[], ?::bigint[], ?::bytea[])`,
    [events.map((_, index) => first + index), events.map(({ id }) => id), hashes],
  )
  const position = first + events.length - 1
  await storeHead(tx, signHead(keyring, { position, hash, sealedAt: clock.now() }))
  return events.length
}

/** Takes the oldest waiting events; one whose event has been removed stays, for `verifyAudit`. */
async function takeUnsealed(tx: Tx): Promise<{ id: number; texts: EventTexts }[]> {
  const { rows } = await tx.raw<{ rows: { id: number; texts: EventTexts }[] }>(
    `with batch as (
        select e.id, ${EVENT_TEXTS} as texts
        from audit_unsealed u join audit_events e on e.id = u.event_id
        order by u.event_id limit ?),
      taken as (delete from audit_unsealed u using batch where u.event_id = batch.id)
    select id, texts from batch order by id`,
    [BATCH],
  )
  return rows
}

async function findHead(tx: Tx): Promise<ChainHead | undefined> {
  const { rows } = await tx.raw<{ rows: ChainHead[] }>(`select ${HEAD_COLUMNS} from audit_head h`)
  return rows[0]
}

async function storeHead(tx: Tx, head: ChainHead): Promise<void> {
  await tx.raw(
    `insert into audit_head (position, hash, sealed_at, mac) values (?, ?, ?, ?)
      on conflict (only_row) do update set position = excluded.position, hash = excluded.hash,
        sealed_at = excluded.sealed_at, mac = excluded.mac`,
    [head.position, head.hash, head.sealedAt, head.mac],
  )
}
