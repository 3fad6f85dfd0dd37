import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { Localized } from '#app/i18n/lang.ts'
import type { DraftState } from '#app/notices/drafts/draft.ts'
import { emptyDocument } from '#app/notices/drafts/draft.ts'
import { editorSections } from '#app/notices/drafts/notice-shapes.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import type { Revised } from '#app/notices/revised.ts'
import { addAct } from '#app/notices/drafts/acts.server.ts'

/** A register of the editor's own controller. */
export interface EditedRegister {
  readonly id: string
  readonly key: string
  readonly name: Localized
  /** The version in force today, else the newest that is still to come. */
  readonly published: {
    readonly version: number
    readonly content: NoticeDocument
    /** ISO date. */
    readonly effectiveFrom: string
    /** ISO moment. */
    readonly publishedAt: string
  } | null
}

export interface NoticeDraft {
  readonly content: NoticeDocument
  readonly baseVersion: number | null
  readonly state: DraftState
  /** Counts every change; what a page has seen comes back with its form. */
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
  readonly proposedBy: { readonly id: string; readonly name: string } | null
  readonly approvedBy: string | null
  readonly reviewNote: string | null
  readonly hasSource: boolean
  /** By section id. */
  readonly sections: Readonly<Record<string, DraftSection>>
}

export interface DraftSection {
  readonly revision: number
  readonly revised: Revised
}

/** `undefined` when there is no such register, or it is another controller's. */
export async function findEditedRegister(
  { tx, actor, today }: StaffContext,
  key: string,
): Promise<EditedRegister | undefined> {
  const { rows } = await tx.raw<{ rows: EditedRegister[] }>(
    `select r.id, r.key, r.name,
       (select jsonb_build_object('version', v.version, 'content', v.content,
          'effectiveFrom', v.effective_from, 'publishedAt', v.published_at)
        from notice_versions v where v.register_id = r.id and v.status = 'published'
        order by (v.effective_from <= cast(? as date)) desc, v.effective_from desc, v.version desc
        limit 1) as published
     from registers r where r.key = ? and r.controller_id = ?`,
    [today.toString(), key, actor.controllerId],
  )
  return rows[0]
}

const DRAFT = `
  select d.content, d.base_version as "baseVersion", d.state, d.version,
    d.saved_at as "savedAt", saver.name as "savedBy", d.review_note as "reviewNote",
    case when d.proposed_by is null then null
      else jsonb_build_object('id', d.proposed_by, 'name', proposer.name) end as "proposedBy",
    approver.name as "approvedBy",
    exists (select 1 from notice_draft_sources s where s.register_id = d.register_id) as "hasSource",
    (select coalesce(jsonb_object_agg(s.section, jsonb_build_object('revision', s.revision,
        'revised', jsonb_build_object('fi', s.fi_revised_at, 'sv', s.sv_revised_at))), '{}')
      from notice_draft_sections s where s.register_id = d.register_id) as sections
  from notice_drafts d join staff saver on saver.id = d.saved_by
  left join staff proposer on proposer.id = d.proposed_by
  left join staff approver on approver.id = d.approved_by
  where d.register_id = ?`

/** The draft of a register, `undefined` when nobody has begun one. */
export async function findDraft(
  { tx }: Pick<StaffContext, 'tx'>,
  registerId: string,
): Promise<NoticeDraft | undefined> {
  const { rows } = await tx.raw<{ rows: NoticeDraft[] }>(DRAFT, [registerId])
  return rows[0]
}

/** Holds other editors of the draft off until the transaction ends. */
export async function lockDraft(
  ctx: StaffContext,
  registerId: string,
): Promise<NoticeDraft | undefined> {
  await ctx.tx.raw('select 1 from notice_drafts where register_id = ? for update', [registerId])
  return findDraft(ctx, registerId)
}

export interface DraftSource {
  readonly name: string
  readonly text: string
  readonly structure: unknown
}

/** What a draft begins from. */
export type Beginning =
  | { readonly kind: 'published' }
  | { readonly kind: 'empty'; readonly document: NoticeDocument['kind'] }
  | { readonly kind: 'import'; readonly content: NoticeDocument; readonly source: DraftSource }

/**
 * Begins the draft of a register: from the version in force, from nothing, or from an imported
 * document whose text is kept beside it.
 * @returns whether it was begun; not when somebody has begun one already
 */
export async function beginDraft(
  ctx: StaffContext,
  register: EditedRegister,
  from: Beginning,
): Promise<boolean> {
  const { tx, actor, now } = ctx
  const content = beginning(register, from)
  if (content === undefined) return false
  const at = now.toString()
  const begun = await tx('notice_drafts')
    .insert({
      register_id: register.id,
      content: JSON.stringify(content),
      base_version: from.kind === 'published' ? (register.published?.version ?? null) : null,
      state: 'editing',
      begun_by: actor.staffId,
      begun_at: at,
      saved_by: actor.staffId,
      saved_at: at,
    })
    .onConflict('register_id')
    .ignore()
    .returning<{ register_id: string }[]>('register_id')
  if (begun.length === 0) return false
  await tx('notice_draft_sections').insert(
    editorSections(content.kind).map(({ id }) => ({
      register_id: register.id,
      section: id,
      revision: 1,
      fi_revised_at: at,
      sv_revised_at: at,
      saved_by: actor.staffId,
      saved_at: at,
    })),
  )
  if (from.kind === 'import') {
    await tx('notice_draft_sources').insert({
      register_id: register.id,
      name: from.source.name,
      body: from.source.text,
      structure: JSON.stringify(from.source.structure),
      imported_by: actor.staffId,
      imported_at: at,
    })
  }
  const imported = from.kind === 'import'
  await addAct(ctx, register.id, { act: imported ? 'imported' : 'begun' })
  await ctx.audit({
    kind: imported ? 'notice-imported' : 'notice-draft-begun',
    registerId: register.id,
  })
  return true
}

/** `undefined`: nothing is published from which it could begin. */
function beginning(
  { name, published }: EditedRegister,
  from: Beginning,
): NoticeDocument | undefined {
  switch (from.kind) {
    case 'published':
      return published?.content
    case 'empty':
      return emptyDocument(from.document, name)
    case 'import':
      return named(from.content, name)
  }
}

/** An imported document with the register's name in the languages in which it tells none. */
function named(content: NoticeDocument, name: Localized): NoticeDocument {
  const { fi, sv } = content.registerName
  return { ...content, registerName: { fi: fi || name.fi, sv: sv || name.sv } }
}

/** The imported document beside a draft; `undefined` where the draft was not imported. */
export async function findDraftSource(
  { tx }: StaffContext,
  registerId: string,
): Promise<DraftSource | undefined> {
  const { rows } = await tx.raw<{ rows: DraftSource[] }>(
    'select name, body as text, structure from notice_draft_sources where register_id = ?',
    [registerId],
  )
  return rows[0]
}
