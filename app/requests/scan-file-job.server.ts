import { z } from 'zod'
import { appendAudit } from '#app/audit/append.server.ts'
import type { Clock } from '#app/platform/clock.ts'
import { scanWithClamd } from '#app/platform/clamd.server.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import type { ScanState } from '#app/requests/message-files.server.ts'

interface ScanDeps {
  readonly env: Pick<Env, 'CLAMD_URL'>
  readonly db: Database
  readonly clock: Clock
}

const payloadSchema = z.object({ fileId: z.uuid() })

interface Waiting {
  readonly requestId: string
  readonly bytes: Buffer
  readonly controllerId: string
  readonly subjectKey: string | null
}

/**
 * Job `scan-file`: ends the quarantine of a file. Without a scanner its structure has been checked and
 * no more is known (`unscanned`); while the scanner is away the job fails and is tried again. May run
 * twice: only a waiting file changes.
 * @param payload `{ fileId }`
 */
export async function scanFile(deps: ScanDeps, payload: unknown): Promise<void> {
  const { fileId } = payloadSchema.parse(payload)
  const { db, env } = deps
  const waiting = await db.withContext({ kind: 'system' }, (tx) => findWaiting(tx, fileId))
  if (waiting === undefined) return
  const scan = await verdict(env.CLAMD_URL, waiting.bytes)
  await db.withContext({ kind: 'system' }, (tx) => end(tx, deps.clock, fileId, waiting, scan))
}

async function findWaiting(tx: Tx, fileId: string): Promise<Waiting | undefined> {
  const { rows } = await tx.raw<{ rows: Waiting[] }>(
    `select f.request_id as "requestId", f.bytes, r.controller_id as "controllerId",
        p.audit_key as "subjectKey"
      from files f join subject_requests r on r.id = f.request_id
        left join persons p on p.id = r.person_id
      where f.id = ? and f.scan = 'waiting'`,
    [fileId],
  )
  return rows[0]
}

async function verdict(url: string | undefined, bytes: Buffer): Promise<ScanState> {
  if (url === undefined) return 'unscanned'
  return (await scanWithClamd(url, bytes)) === 'clean' ? 'clean' : 'infected'
}

async function end(
  tx: Tx,
  clock: Clock,
  fileId: string,
  { requestId, controllerId, subjectKey }: Waiting,
  scan: ScanState,
): Promise<void> {
  const at = clock.now()
  // What officers send reaches the person now; what is infected is kept, and given to nobody.
  await tx.raw(
    `update files set scan = ?, scanned_at = ?,
        released_at = case when added_by is not null and message_id is not null and ? <> 'infected'
          then ?::timestamptz else released_at end
      where id = ? and scan = 'waiting'`,
    [scan, at.toString(), scan, at.toString(), fileId],
  )
  if (scan !== 'infected') return
  const event = { kind: 'file-infected', requestId, subjectKey, fileId } as const
  await appendAudit(tx, { event, actor: { kind: 'system' }, at, controllerId })
}
