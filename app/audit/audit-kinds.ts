import type { AuditKind } from '#app/audit/audit-event.ts'

/** Every kind of event, to choose from; a kind that is left out here does not compile. */
const KINDS: Readonly<Record<AuditKind, true>> = {
  login: true,
  'login-refused': true,
  logout: true,
  'access-denied': true,
  'overview-viewed': true,
  'draft-viewed': true,
  'draft-saved': true,
  'draft-deleted': true,
  'request-submitted': true,
  'request-withdrawn': true,
  'case-viewed': true,
  'case-taken': true,
  'case-released': true,
  'message-sent': true,
  'answer-saved': true,
  'answer-previewed': true,
  'answer-proposed': true,
  'answer-returned': true,
  'case-closed': true,
  'extract-added': true,
  'extract-removed': true,
  'extract-downloaded': true,
  'letter-issued': true,
  'letter-downloaded': true,
  'desk-viewed': true,
  'board-viewed': true,
  'audit-viewed': true,
  'notice-published': true,
  'notice-withdrawn': true,
  'demo-loaded': true,
}
export const AUDIT_KINDS = Object.keys(KINDS) as AuditKind[]

export function isAuditKind(value: string): value is AuditKind {
  return Object.hasOwn(KINDS, value)
}
