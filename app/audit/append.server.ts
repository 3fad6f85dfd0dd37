import type { Temporal } from 'temporal-polyfill'
import type { AuditActor, AuditEvent } from '#app/audit/audit-event.ts'
import type { Tx } from '#app/platform/db.server.ts'

const REFUSALS = new Set<AuditEvent['kind']>(['login-refused', 'access-denied', 'claim-refused'])

/**
 * Appends one audit event in the transaction it tells of.
 * @param httpRequest the id that also stands in the log lines of the same HTTP request
 */
export async function appendAudit(
  tx: Tx,
  options: {
    event: AuditEvent
    actor: AuditActor
    at: Temporal.Instant
    controllerId?: string
    httpRequest?: string
  },
): Promise<void> {
  const { event, actor, at } = options
  const { kind, ...data } = event
  const fields = new Map(Object.entries<unknown>(data))
  const take = (name: string): string | null => {
    const value = fields.get(name)
    fields.delete(name)
    return typeof value === 'string' ? value : null
  }
  const requestId = take('requestId')
  const subjectKey = take('subjectKey')
  const objectId =
    take('fileId') ??
    take('letterId') ??
    take('draftId') ??
    take('registerId') ??
    take('mandateId') ??
    take('banId') ??
    take('consentId') ??
    take('feedbackId') ??
    take('breakId')
  await tx.raw('select audit_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)', [
    at.toString(),
    kind,
    REFUSALS.has(kind) ? 'refused' : 'done',
    actor.kind,
    'key' in actor ? actor.key : null,
    subjectKey,
    options.controllerId ?? ('controllerId' in actor ? actor.controllerId : null) ?? null,
    requestId,
    objectId,
    JSON.stringify(Object.fromEntries(fields)),
    options.httpRequest ?? null,
  ])
}
