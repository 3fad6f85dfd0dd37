import {
  CHAIN_START,
  EVENT_TEXTS,
  HEAD_COLUMNS,
  isSigned,
  linkHash,
} from '#app/audit/chain.server.ts'
import type { ChainHead, EventTexts } from '#app/audit/chain.server.ts'
import { readHeads } from '#app/audit/exported-heads.server.ts'
import type { Keyring } from '#app/platform/crypto.server.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'

/** The first thing that is wrong with the log, in the order of the chain. */
export type AuditBreak =
  | { readonly kind: 'changed' | 'missing' | 'reordered'; position: number; eventId: number }
  | { readonly kind: 'link-missing'; readonly position: number }
  | { readonly kind: 'tail-cut'; readonly position: number; readonly known: number }
  | { readonly kind: 'head-missing' | 'head-forged' | 'head-differs'; readonly position: number }
  | { readonly kind: 'export-forged' | 'export-differs'; readonly position: number }
  | { readonly kind: 'unchained' | 'unsealed-missing'; readonly eventId: number }

export type AuditVerdict =
  | { readonly ok: true; readonly events: number; readonly unsealed: number }
  | { readonly ok: false; readonly broken: AuditBreak }

const BATCH = 5_000

/**
 * Checks every sealed event against the chain, the chain against its signed head and against the
 * heads exported day by day. May run while events are written and sealed.
 * @param db opened as the auditor, who may read the log and nothing else
 * @param options.headsFile the exported heads; without the file only the head in the database counts
 * @throws Error when a line of the heads file cannot be read
 */
export async function verifyAudit(
  db: Database,
  options: { keyring: Keyring; headsFile: string },
): Promise<AuditVerdict> {
  // Before the database is looked at: every head that the file knows is then in the chain.
  const exported = await readHeads(options.headsFile)
  return db.withContext({ kind: 'system' }, async (tx) => {
    const { head, end } = await readEnds(tx)
    const { broken, hash } = await verifyChain(tx, end, exported)
    const wrong =
      broken ??
      verifyHead(options.keyring, { head, end, hash }) ??
      verifyExports(options.keyring, exported, end)
    if (wrong !== undefined) return { ok: false, broken: wrong }
    const { unsealed, astray } = await verifyUnsealed(tx)
    return astray === undefined
      ? { ok: true, events: end, unsealed }
      : { ok: false, broken: astray }
  })
}

/** Head and end of the chain as one statement sees them: the sealer moves both at once. */
async function readEnds(tx: Tx): Promise<{ head: ChainHead | undefined; end: number }> {
  type Row = { end: number | null } & (ChainHead | { position: null })
  const { rows } = await tx.raw<{ rows: Row[] }>(`
    select ${HEAD_COLUMNS}, c.last as "end"
    from (select max(position) as last from audit_chain) c left join audit_head h on true`)
  const [row] = rows
  const head = row === undefined || row.position === null ? undefined : row
  return { head, end: row?.end ?? 0 }
}

interface Link {
  readonly position: number
  readonly eventId: number
  readonly hash: Buffer
  /** null: the event is gone. */
  readonly texts: EventTexts | null
}

async function verifyChain(
  tx: Tx,
  end: number,
  exported: readonly ChainHead[],
): Promise<{ broken?: AuditBreak; hash: Buffer }> {
  const known = new Map(exported.map((head) => [head.position, head.hash]))
  let hash = CHAIN_START
  let position = 0
  while (position < end) {
    for (const link of await readLinks(tx, position, end)) {
      position += 1
      if (link.position !== position) return { broken: { kind: 'link-missing', position }, hash }
      const { eventId } = link
      if (link.texts === null) return { broken: { kind: 'missing', position, eventId }, hash }
      const next = linkHash(hash, link.texts)
      if (!next.equals(link.hash)) {
        const kind = (await isReordered(tx, hash, link)) ? 'reordered' : 'changed'
        return { broken: { kind, position, eventId }, hash }
      }
      hash = next
      if (known.get(position)?.equals(hash) === false) {
        return { broken: { kind: 'export-differs', position }, hash }
      }
    }
  }
  return { hash }
}

async function readLinks(tx: Tx, after: number, end: number): Promise<Link[]> {
  const { rows } = await tx.raw<{ rows: Link[] }>(
    `select c.position, c.event_id as "eventId", c.hash,
        case when e.id is not null then ${EVENT_TEXTS} end as texts
      from audit_chain c left join audit_events e on e.id = c.event_id
      where c.position > ? and c.position <= ? order by c.position limit ?`,
    [after, end, BATCH],
  )
  return rows
}

/** Whether another, unchanged event belongs in this place: its link hash is still in the chain. */
async function isReordered(tx: Tx, previous: Buffer, link: Link): Promise<boolean> {
  for (let after = 0; ;) {
    const { rows } = await tx.raw<{
      rows: { id: number; texts: EventTexts; hash: Buffer | null }[]
    }>(
      `select e.id, ${EVENT_TEXTS} as texts, c.hash
        from audit_events e left join audit_chain c on c.event_id = e.id
        where e.id > ? order by e.id limit ?`,
      [after, BATCH],
    )
    const last = rows.at(-1)
    if (last === undefined) return false
    for (const { id, texts, hash } of rows) {
      if (id === link.eventId) continue
      const here = linkHash(previous, texts)
      if (here.equals(link.hash) || (hash !== null && here.equals(hash))) return true
    }
    after = last.id
  }
}

function verifyHead(
  keyring: Keyring,
  { head, end, hash }: { head: ChainHead | undefined; end: number; hash: Buffer },
): AuditBreak | undefined {
  if (head === undefined) return end === 0 ? undefined : { kind: 'head-missing', position: end }
  const { position } = head
  if (!isSigned(keyring, head)) return { kind: 'head-forged', position }
  if (position > end) return { kind: 'tail-cut', position: end + 1, known: position }
  return position < end || !head.hash.equals(hash) ? { kind: 'head-differs', position } : undefined
}

function verifyExports(
  keyring: Keyring,
  exported: readonly ChainHead[],
  end: number,
): AuditBreak | undefined {
  for (const head of exported) {
    const { position } = head
    if (!isSigned(keyring, head)) return { kind: 'export-forged', position }
    if (position > end) return { kind: 'tail-cut', position: end + 1, known: position }
  }
  return undefined
}

/** Events outside the chain must wait for it, and those that wait must be there. */
async function verifyUnsealed(
  tx: Tx,
): Promise<{ unsealed: number; astray: AuditBreak | undefined }> {
  const { rows } = await tx.raw<{
    rows: { unsealed: number; unchained: number | null; missing: number | null }[]
  }>(`
    with outside as (
      select e.id, u.event_id is not null as waits from audit_events e
        left join audit_unsealed u on u.event_id = e.id
      where not exists (select 1 from audit_chain c where c.event_id = e.id))
    select (select count(*) from outside where waits) as unsealed,
      (select min(id) from outside where not waits) as unchained,
      (select min(event_id) from audit_unsealed u where not exists (
        select 1 from audit_events e where e.id = u.event_id)) as missing`)
  const { unsealed = 0, unchained = null, missing = null } = rows[0] ?? {}
  if (unchained !== null) return { unsealed, astray: { kind: 'unchained', eventId: unchained } }
  if (missing !== null) return { unsealed, astray: { kind: 'unsealed-missing', eventId: missing } }
  return { unsealed, astray: undefined }
}

/** One line for the operator. */
export function describeBreak(broken: AuditBreak): string {
  switch (broken.kind) {
    case 'changed':
      return `event ${broken.eventId} (position ${broken.position}) has been changed`
    case 'missing':
      return `event ${broken.eventId} (position ${broken.position}) is missing`
    case 'reordered':
      return `event ${broken.eventId} stands at position ${broken.position}, where another belongs: the chain was reordered`
    case 'link-missing':
      return `position ${broken.position} is missing from the chain`
    case 'tail-cut':
      return `the chain was cut: it ends before position ${broken.position}, and ${broken.known} were sealed`
    case 'head-missing':
      return `the signed head is missing, and the chain ends at position ${broken.position}`
    case 'head-forged':
      return `the head at position ${broken.position} does not bear the portal's signature`
    case 'head-differs':
      return `the signed head at position ${broken.position} is not the end of the chain`
    case 'export-forged':
      return `the exported head at position ${broken.position} does not bear the portal's signature`
    case 'export-differs':
      return `the chain up to position ${broken.position} is not the one whose head was exported`
    case 'unchained':
      return `event ${broken.eventId} is in the log, but neither sealed nor waiting for it`
    case 'unsealed-missing':
      return `event ${broken.eventId}, not yet sealed, is missing`
  }
}
