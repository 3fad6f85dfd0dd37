import { type Temporal } from 'temporal-polyfill'
import { appendAudit } from '#app/audit/append.server.ts'
import type { AuditActor, AuditEvent } from '#app/audit/audit-event.ts'
import type { Controller } from '#app/controllers/controller.ts'
import { CONTENT_LANGS, type ContentLang } from '#app/i18n/lang.ts'
import { lastUpdated } from '#app/notices/notice-page.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

/** A transaction in `system` context or of a notice editor: row-level security lets no other publish. */
export interface PublishContext {
  readonly tx: Tx
  readonly now: Temporal.Instant
  readonly actor: AuditActor
}

export type PublishOutcome =
  | { readonly ok: true; readonly version: number; readonly effectiveFrom: string }
  | { readonly ok: false; readonly reason: 'no-such-register' }
  /** A version in force from an earlier day than its predecessor would never be seen. */
  | { readonly ok: false; readonly reason: 'effective-too-early'; readonly earliest: string }

/**
 * Publishes a notice as the register's next version. Whether the linter lets it is asked before.
 * Whoever commits then waits for the web processes (`publicationSeen`).
 * @param input.effectiveFrom the first day in force, today when absent
 */
export async function publishNotice(
  ctx: PublishContext,
  input: {
    registerKey: string
    content: NoticeDocument
    /** Those in which it is written; both when absent. */
    languages?: readonly ContentLang[]
    /** The editor who publishes; nobody when the operator does. */
    by?: string
    effectiveFrom?: Temporal.PlainDate | undefined
  },
): Promise<PublishOutcome> {
  const { tx, now } = ctx
  const { content } = input
  const register = await lockRegister(tx, input.registerKey)
  if (register === undefined) return { ok: false, reason: 'no-such-register' }
  const effectiveFrom = (input.effectiveFrom ?? helsinkiDate(now)).toString()
  if (register.earliest !== null && effectiveFrom < register.earliest) {
    return { ok: false, reason: 'effective-too-early', earliest: register.earliest }
  }
  const rows: { id: string; version: number }[] = await tx('notice_versions')
    .insert({
      status: 'published',
      effective_from: effectiveFrom,
      published_at: now.toString(),
      register_id: register.id,
      version: register.lastVersion + 1,
      kind: content.kind,
      content: JSON.stringify(content),
      published_by: input.by ?? null,
      dated: lastUpdated(content) ?? null,
    })
    .returning(['id', 'version'])
  const [row] = rows
  if (row === undefined) throw new Error('A version that was inserted is not there')
  await markLanguages(tx, row.id, now, input.languages)
  await audit(ctx, register, { kind: 'notice-published', ...about(register, row.version) })
  return { ok: true, version: row.version, effectiveFrom }
}

export type WithdrawOutcome =
  | { readonly ok: true; readonly nowInForce: number | null }
  | { readonly ok: false; readonly reason: 'no-such-register' | 'not-published' }

/** Takes a published version back; the version before it, where there is one, is in force again. */
export async function withdrawNotice(
  ctx: PublishContext,
  input: { registerKey: string; version: number },
): Promise<WithdrawOutcome> {
  const { tx, now } = ctx
  const register = await lockRegister(tx, input.registerKey)
  if (register === undefined) return { ok: false, reason: 'no-such-register' }
  const withdrawn = await tx('notice_versions')
    .where({ register_id: register.id, version: input.version, status: 'published' })
    .update({ status: 'withdrawn', withdrawn_at: now.toString() })
  if (withdrawn === 0) return { ok: false, reason: 'not-published' }
  await audit(ctx, register, { kind: 'notice-withdrawn', ...about(register, input.version) })
  const { rows } = await tx.raw<{ rows: { version: number }[] }>(
    `select version from notice_versions
     where register_id = ? and status = 'published' and effective_from <= ?
     order by effective_from desc, version desc limit 1`,
    [register.id, helsinkiDate(now).toString()],
  )
  return { ok: true, nowInForce: rows[0]?.version ?? null }
}

export interface NoticeVersionRow {
  readonly registerKey: string
  readonly controllerKey: string
  readonly version: number
  readonly status: 'draft' | 'published' | 'withdrawn'
  /** ISO date; `null` for a draft. */
  readonly effectiveFrom: string | null
  /** ISO moment; `null` for a draft. */
  readonly publishedAt: string | null
}

/** Every version of every notice, for the operator. */
export async function listNoticeVersions(tx: Tx): Promise<NoticeVersionRow[]> {
  const { rows } = await tx.raw<{ rows: NoticeVersionRow[] }>(`
    select r.key as "registerKey", c.key as "controllerKey", v.version, v.status,
      v.effective_from as "effectiveFrom", v.published_at as "publishedAt"
    from notice_versions v join registers r on r.id = v.register_id
    join controllers c on c.id = r.controller_id
    order by c.key, r.key, v.version`)
  return rows
}

/** The language status of the municipality that a register belongs to; `undefined`: no such register. */
export async function languagesOfRegister(
  tx: Tx,
  key: string,
): Promise<Controller['languages'] | undefined> {
  const { rows } = await tx.raw<{ rows: Pick<Controller, 'languages'>[] }>(
    `select c.languages from registers r join controllers c on c.id = r.controller_id
     where r.key = ?`,
    [key],
  )
  return rows[0]?.languages
}

interface Register {
  readonly id: string
  readonly controllerId: string
  readonly lastVersion: number
  /** Effective date of the newest published version. */
  readonly earliest: string | null
}

/** The lock of the publications of one register: a number of its own beside the register's. */
const PUBLISHING = 7_203

/** Locked, so that two publications of one register get one number each. */
async function lockRegister(tx: Tx, key: string): Promise<Register | undefined> {
  await tx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [PUBLISHING, key])
  const { rows } = await tx.raw<{ rows: Register[] }>(
    `select r.id, r.controller_id as "controllerId", coalesce(max(v.version), 0) as "lastVersion",
       max(v.effective_from) filter (where v.status = 'published') as earliest
     from registers r left join notice_versions v on v.register_id = r.id
     where r.key = ? group by r.id`,
    [key],
  )
  return rows[0]
}

/** The languages of a version are one document (S-04): they are revised together. */
async function markLanguages(
  tx: Tx,
  versionId: string,
  now: Temporal.Instant,
  languages: readonly ContentLang[] = CONTENT_LANGS,
): Promise<void> {
  const rows = languages.map((lang) => ({
    notice_version_id: versionId,
    lang,
    revised_at: now.toString(),
  }))
  await tx('notice_languages').insert(rows).onConflict(['notice_version_id', 'lang']).ignore()
}

function about(register: Register, version: number): { registerId: string; version: number } {
  return { registerId: register.id, version }
}

async function audit(ctx: PublishContext, register: Register, event: AuditEvent): Promise<void> {
  await appendAudit(ctx.tx, {
    event,
    actor: ctx.actor,
    at: ctx.now,
    controllerId: register.controllerId,
  })
}
