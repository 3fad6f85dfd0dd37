import type { Temporal } from 'temporal-polyfill'
import type { Controller } from '#app/controllers/controller.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { addAct } from '#app/notices/drafts/acts.server.ts'
import { inWholeLanguages, wholeLanguages } from '#app/notices/drafts/draft.ts'
import { lockDraft, type EditedRegister } from '#app/notices/drafts/drafts.server.ts'
import { noticeSchema } from '#app/notices/notice-schema.server.ts'
import { publishNotice, withdrawNotice } from '#app/notices/publish.server.ts'

export type PublishDraftOutcome =
  | { readonly ok: true; readonly version: number; readonly effectiveFrom: string }
  | {
      readonly ok: false
      readonly reason: 'conflict' | 'wrong-state' | 'blocked' | 'incomplete' | 'in-the-past'
    }
  | { readonly ok: false; readonly reason: 'effective-too-early'; readonly earliest: string }

/**
 * Publishes an approved draft as the register's next version, in force from a day that is not past.
 * The draft ends with it; its history stays.
 * @param input.blocked whether the linter stops it (rules may have changed since the review)
 * @returns `undefined` when there is no draft
 */
export async function publishDraft(
  ctx: StaffContext,
  register: Pick<EditedRegister, 'id' | 'key'>,
  input: {
    seen: number
    effectiveFrom: Temporal.PlainDate
    blocked: boolean
    languages: Controller['languages']
  },
): Promise<PublishDraftOutcome | undefined> {
  const { effectiveFrom, languages } = input
  const draft = await lockDraft(ctx, register.id)
  if (draft === undefined) return undefined
  if (draft.version !== input.seen) return { ok: false, reason: 'conflict' }
  if (draft.state !== 'approved') return { ok: false, reason: 'wrong-state' }
  if (input.blocked) return { ok: false, reason: 'blocked' }
  if (effectiveFrom.toString() < ctx.today.toString()) return { ok: false, reason: 'in-the-past' }
  const whole = wholeLanguages(draft.content)
  if (languages === 'bilingual' ? whole.length < 2 : !whole.includes(languages)) {
    return { ok: false, reason: 'incomplete' }
  }
  const document = noticeSchema.safeParse(inWholeLanguages(draft.content, whole))
  if (!document.success) return { ok: false, reason: 'incomplete' }
  const outcome = await publishNotice(
    {
      tx: ctx.tx,
      now: ctx.now,
      actor: { kind: 'staff', key: ctx.actor.staffId, controllerId: ctx.actor.controllerId },
    },
    {
      registerKey: register.key,
      content: document.data,
      languages: whole,
      by: ctx.actor.staffId,
      effectiveFrom,
    },
  )
  if (!outcome.ok) {
    if (outcome.reason === 'effective-too-early') return outcome
    throw new Error(`The register of a locked draft is gone: ${outcome.reason}`)
  }
  await ctx.tx('notice_drafts').where({ register_id: register.id }).delete()
  await addAct(ctx, register.id, { act: 'published', version: outcome.version })
  return outcome
}

/** Takes a published version back, with the reason in the history. */
export async function withdrawVersion(
  ctx: StaffContext,
  register: Pick<EditedRegister, 'id' | 'key'>,
  input: { version: number; note: string },
): Promise<{ ok: true } | { ok: false; reason: 'note-missing' } | undefined> {
  const note = input.note.trim()
  if (note === '') return { ok: false, reason: 'note-missing' }
  const outcome = await withdrawNotice(
    {
      tx: ctx.tx,
      now: ctx.now,
      actor: { kind: 'staff', key: ctx.actor.staffId, controllerId: ctx.actor.controllerId },
    },
    { registerKey: register.key, version: input.version },
  )
  if (!outcome.ok) return undefined
  await addAct(ctx, register.id, { act: 'withdrawn', version: input.version, note })
  return { ok: true }
}
