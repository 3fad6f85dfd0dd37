import { type Temporal } from 'temporal-polyfill'
import { appendAudit } from '#app/audit/append.server.ts'
import type { AuditActor, AuditEvent } from '#app/audit/audit-event.ts'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { lastUpdated } from '#app/notices/notice-page.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

/** A transaction in `system` context: row-level security lets no other publish. */
export interface PublishContext {
  readonly tx: Tx
  readonly now: Temporal.Instant
  readonly actor: AuditActor
}

export type PublishOutcome =
  | { readonly ok: true; readonly version: number; readonly effectiveFrom: string }
  | { readonly ok: false; readonly reason: 'no-such-register' | 'no-such-draft' }
  /** A version in force from an earlier day than its predecessor would never be seen. */
  | { readonly ok: false; readonly reason: 'effective-too-early'; readonly earliest: string }

/**
 * Publishes a notice: new content as the register's next version, or a draft that is stored.
 * Whoever commits then waits for the web processes (`publicationSeen`).
 * @param input.effectiveFrom the first day in force, today when absent
 */
export async function publishNotice(
  ctx: PublishContext,
  input: {
    registerKey: string
    notice: { readonly content: NoticeDocument } | { readonly draftVersion: number }
    effectiveFrom?: Temporal.PlainDate | undefined
  },
): Promise<PublishOutcome> {
  const { tx, now } = ctx
  const { notice } = input
  const register = await lockRegister(tx, input.registerKey)
  if (register === undefined) return { ok: false, reason: 'no-such-register' }
  const effectiveFrom = (input.effectiveFrom ?? helsinkiDate(now)).toString()
  if (register.earliest !== null && effectiveFrom < register.earliest) {
    return { ok: false, reason: 'effective-too-early', earliest: register.earliest }
  }
  const publication = {
    status: 'published',
    effective_from: effectiveFrom,
    published_at: now.toString(),
  }
  const rows: { id: string; version: number }[] = await ('draftVersion' in notice
    ? tx('notice_versions')
        .where({ register_id: register.id, version: notice.draftVersion, status: 'draft' })
        .update(publication)
        .returning(['id', 'version'])
    : tx('notice_versions')
        .insert({
          ...publication,
          register_id: register.id,
          version: register.lastVersion + 1,
          kind: notice.content.kind,
          content: JSON.stringify(notice.content),
          dated: lastUpdated(notice.content) ?? null,
        })
        .returning(['id', 'version']))
  const row = rows[0]
  if (row === undefined) return { ok: false, reason: 'no-such-draft' }
  await markLanguages(tx, row.id, now)
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
    .update({ status: 'withdrawn' })
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

interface Register {
  readonly id: string
  readonly controllerId: string
  readonly lastVersion: number
  /** Effective date of the newest published version. */
  readonly earliest: string | null
}

/** Locked, so that two publications of one register get one number each. */
async function lockRegister(tx: Tx, key: string): Promise<Register | undefined> {
  const locked = await tx.raw<{ rows: { id: string; controllerId: string }[] }>(
    'select id, controller_id as "controllerId" from registers where key = ? for update',
    [key],
  )
  const register = locked.rows[0]
  if (register === undefined) return undefined
  const { rows } = await tx.raw<{ rows: Pick<Register, 'lastVersion' | 'earliest'>[] }>(
    `select coalesce(max(version), 0) as "lastVersion",
       max(effective_from) filter (where status = 'published') as earliest
     from notice_versions where register_id = ?`,
    [register.id],
  )
  const versions = rows[0]
  return versions && { ...register, ...versions }
}

/** Both languages are one document (S-04): they are revised together. */
async function markLanguages(tx: Tx, versionId: string, now: Temporal.Instant): Promise<void> {
  const rows = CONTENT_LANGS.map((lang) => ({
    notice_version_id: versionId,
    lang,
    revised_at: now.toString(),
  }))
  await tx('notice_languages').insert(rows).onConflict(['notice_version_id', 'lang']).merge()
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
