import { type Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import { addAct } from '#app/notices/drafts/acts.server.ts'
import type { Controls } from '#app/notices/drafts/controls.ts'
import {
  changedLanguages,
  revisedNow,
  sectionValues,
  withSection,
} from '#app/notices/drafts/draft.ts'
import { lockDraft, type EditedRegister } from '#app/notices/drafts/drafts.server.ts'
import { readControls, type ControlProblem } from '#app/notices/drafts/read-controls.ts'
import type { EditorSection } from '#app/notices/drafts/shape.ts'
import { draftSchema } from '#app/notices/notice-schema.server.ts'
import type { Revised } from '#app/notices/revised.ts'

/** A control whose value the document cannot hold. */
export type SectionProblem =
  ControlProblem | { readonly name: string; readonly reason: 'format'; readonly message: string }

export type SaveOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'invalid'; readonly problems: readonly SectionProblem[] }
  /** Somebody else has saved the section since the page was opened. */
  | {
      readonly ok: false
      readonly reason: 'conflict'
      readonly stored: Readonly<Record<string, unknown>>
      readonly revision: number
      readonly by: string
    }
  | { readonly ok: false; readonly reason: 'not-editing' }

/**
 * Saves one section of a draft as typed. The document may have gaps; only what it cannot hold, such
 * as a date that is none, is refused.
 * @param input.revision the section's revision that the page showed
 * @param input.stillTrue language versions that the editor says correspond to the changed one
 * @returns `undefined` when there is no draft
 */
export async function saveSection(
  ctx: StaffContext,
  register: Pick<EditedRegister, 'id'>,
  section: EditorSection,
  input: { controls: Controls; revision: number; stillTrue: readonly ContentLang[] },
): Promise<SaveOutcome | undefined> {
  const draft = await lockDraft(ctx, register.id)
  if (draft === undefined) return undefined
  const { fields } = section
  const read = readControls(fields, input.controls)
  const next = draftSchema.safeParse(withSection(draft.content, fields, read.values))
  const problems: SectionProblem[] = [...read.problems]
  if (!next.success && problems.length === 0) {
    problems.push(
      ...next.error.issues.map(({ path, message }) => ({
        name: path.join('.'),
        reason: 'format' as const,
        message,
      })),
    )
  }
  if (problems.length > 0 || !next.success) return { ok: false, reason: 'invalid', problems }
  if (draft.state !== 'editing') return { ok: false, reason: 'not-editing' }
  const stored = sectionValues(draft.content, fields)
  const known = draft.sections[section.id]
  const revision = known?.revision ?? 0
  if (revision !== input.revision) {
    return {
      ok: false,
      reason: 'conflict',
      stored,
      revision,
      by: await lastSaver(ctx, register.id, section.id),
    }
  }
  const after = sectionValues(next.data, fields)
  const at = ctx.now.toString()
  const revised = revisedNow(known?.revised ?? { fi: at, sv: at }, {
    changed: changedLanguages(draft.content, next.data),
    stillTrue: input.stillTrue,
    at,
  })
  await storeSection(ctx, register.id, {
    id: section.id,
    revision: revision + 1,
    revised,
    at: ctx.now,
  })
  await ctx
    .tx('notice_drafts')
    .where({ register_id: register.id })
    .update({
      content: JSON.stringify(next.data),
      version: draft.version + 1,
      saved_by: ctx.actor.staffId,
      saved_at: at,
    })
  await addAct(ctx, register.id, { act: 'saved', section: section.id, before: stored, after })
  await ctx.audit({ kind: 'notice-draft-saved', registerId: register.id, section: section.id })
  return { ok: true }
}

async function storeSection(
  { tx, actor }: StaffContext,
  registerId: string,
  section: { id: string; revision: number; revised: Revised; at: Temporal.Instant },
): Promise<void> {
  const { id, revision, revised, at } = section
  await tx('notice_draft_sections')
    .insert({
      register_id: registerId,
      section: id,
      revision,
      fi_revised_at: revised.fi,
      sv_revised_at: revised.sv,
      saved_by: actor.staffId,
      saved_at: at.toString(),
    })
    .onConflict(['register_id', 'section'])
    .merge()
}

async function lastSaver(
  { tx }: StaffContext,
  registerId: string,
  section: string,
): Promise<string> {
  const { rows } = await tx.raw<{ rows: { name: string }[] }>(
    `select s.name from notice_draft_sections d join staff s on s.id = d.saved_by
     where d.register_id = ? and d.section = ?`,
    [registerId, section],
  )
  return rows[0]?.name ?? ''
}
