import { Temporal } from 'temporal-polyfill'
import { isAuditKind } from '#app/audit/audit-kinds.ts'
import {
  ACTOR_KINDS,
  findAuditedCase,
  type AuditCursor,
  type AuditFilter,
} from '#app/audit/read.server.ts'
import type { Key } from '#app/i18n/translate.ts'
import type { Tx } from '#app/platform/db.server.ts'

export const AUDIT_FIELDS = ['kind', 'case', 'from', 'to', 'actor'] as const
export type AuditField = (typeof AUDIT_FIELDS)[number]

export interface AuditQuery {
  /** As typed. */
  readonly values: Readonly<Record<AuditField, string>>
  readonly errors: Partial<Readonly<Record<AuditField, Key<'errors' | 'dpo'>>>>
  readonly filter: AuditFilter
  readonly after: AuditCursor | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads what the auditor looks for from the address of the page. */
export async function readAuditQuery(tx: Tx, query: URLSearchParams): Promise<AuditQuery> {
  const value = (name: AuditField): string => (query.get(name) ?? '').trim().slice(0, 100)
  const values = {
    kind: value('kind'),
    case: value('case'),
    from: value('from'),
    to: value('to'),
    actor: value('actor'),
  }
  const requestId =
    values.case === '' ? undefined : await findAuditedCase(tx, values.case.toUpperCase())
  const from = parseDate(values.from)
  const to = parseDate(values.to)
  const errors: AuditQuery['errors'] = {
    ...(values.case !== '' &&
      requestId === undefined && { case: 'dpo:audit.caseUnknown' as const }),
    ...(from === 'invalid' && { from: 'errors:form.dateInvalid' as const }),
    ...(to === 'invalid' && { to: 'errors:form.dateInvalid' as const }),
    ...(isDate(from) && isDate(to) && Temporal.PlainDate.compare(from, to) > 0
      ? { to: 'errors:form.dateOrder' as const }
      : {}),
  }
  const actorKind = ACTOR_KINDS.find((known) => known === values.actor)
  const filter: AuditFilter = {
    ...(isAuditKind(values.kind) && { kind: values.kind }),
    ...(requestId !== undefined && { requestId }),
    ...(isDate(from) && { from }),
    ...(isDate(to) && { to }),
    ...(actorKind !== undefined && { actor: { kind: actorKind } }),
    ...(UUID.test(values.actor) && { actor: { staffId: values.actor } }),
  }
  return { values, errors, filter, after: readCursor(query.get('after')) }
}

/** The address of the next page: the same filter, and where it begins. */
export function auditQuery(values: AuditQuery['values'], after?: AuditCursor): string {
  const given = Object.entries(values).filter(([, value]) => value !== '')
  const query = new URLSearchParams(given)
  if (after !== undefined) query.set('after', `${after.id}_${after.at}`)
  return `?${query.toString()}`
}

function readCursor(text: string | null): AuditCursor | undefined {
  const [, id, at] = /^(\d{1,15})_(\S+)$/.exec(text ?? '') ?? []
  if (id === undefined || at === undefined) return undefined
  try {
    return { id: Number(id), at: Temporal.Instant.from(at).toString() }
  } catch {
    return undefined
  }
}

function parseDate(text: string): Temporal.PlainDate | 'invalid' | undefined {
  if (text === '') return undefined
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? []
  try {
    const parts = { day: Number(day), month: Number(month), year: Number(year) }
    return Temporal.PlainDate.from(parts, { overflow: 'reject' })
  } catch {
    return 'invalid'
  }
}

function isDate(date: Temporal.PlainDate | 'invalid' | undefined): date is Temporal.PlainDate {
  return date !== undefined && date !== 'invalid'
}
