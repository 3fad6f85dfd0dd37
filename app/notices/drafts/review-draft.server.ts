import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { addAct, type NoticeAct } from '#app/notices/drafts/acts.server.ts'
import type { DraftState } from '#app/notices/drafts/draft.ts'
import {
  lockDraft,
  type EditedRegister,
  type NoticeDraft,
} from '#app/notices/drafts/drafts.server.ts'

/** What a person does to a draft as a whole; saving and publishing have files of their own. */
export const REVIEW_ACTS = ['propose', 'return', 'approve', 'reopen', 'discard'] as const
export type ReviewAct = (typeof REVIEW_ACTS)[number]

export function isReviewAct(value: string): value is ReviewAct {
  return (REVIEW_ACTS as readonly string[]).includes(value)
}

export type ReviewOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false
      /**
       * `conflict`: the draft has changed since the page was opened; `own-proposal`: a second
       * person reviews; `blocked`: the linter found what must be put right first.
       */
      readonly reason: 'conflict' | 'wrong-state' | 'own-proposal' | 'note-missing' | 'blocked'
    }

const FROM: Readonly<Record<ReviewAct, readonly DraftState[]>> = {
  propose: ['editing'],
  return: ['review', 'approved'],
  approve: ['review'],
  reopen: ['review', 'approved'],
  discard: ['editing'],
}

/** Which acts a person may do to a draft, in the order of their buttons. */
export function reviewActs(
  draft: Pick<NoticeDraft, 'state' | 'proposedBy'>,
  staffId: string,
): readonly ReviewAct[] {
  const own = draft.proposedBy?.id === staffId
  return REVIEW_ACTS.filter((act) => {
    if (!FROM[act].includes(draft.state)) return false
    if (act === 'approve' || act === 'return') return !own
    return act !== 'reopen' || own
  })
}

/**
 * Proposes a draft for review, returns it with a note, approves it, takes one's own proposal back, or
 * discards the draft. Whoever proposed does not approve: two people stand behind what is published.
 * @param input.seen the draft's version that the page showed
 * @param input.blocked whether the linter stops the draft from being published
 * @returns `undefined` when there is no draft
 */
export async function reviewDraft(
  ctx: StaffContext,
  register: Pick<EditedRegister, 'id'>,
  input: { act: ReviewAct; seen: number; note: string; blocked: boolean },
): Promise<ReviewOutcome | undefined> {
  const { act, seen, blocked } = input
  const note = input.note.trim()
  const draft = await lockDraft(ctx, register.id)
  if (draft === undefined) return undefined
  if (draft.version !== seen) return { ok: false, reason: 'conflict' }
  if (!FROM[act].includes(draft.state)) return { ok: false, reason: 'wrong-state' }
  const own = draft.proposedBy?.id === ctx.actor.staffId
  if ((act === 'approve' || act === 'return') && own) return { ok: false, reason: 'own-proposal' }
  if (act === 'reopen' && !own) return { ok: false, reason: 'wrong-state' }
  if (act === 'return' && note === '') return { ok: false, reason: 'note-missing' }
  if (act === 'propose' && blocked) return { ok: false, reason: 'blocked' }
  const where = ctx.tx('notice_drafts').where({ register_id: register.id })
  if (act === 'discard') await where.delete()
  else await where.update({ ...changes(act, ctx.actor.staffId, note), version: draft.version + 1 })
  await addAct(ctx, register.id, {
    act: DONE[act],
    ...(note === '' ? {} : { note }),
    ...(act === 'discard' ? { before: draft.content } : {}),
  })
  await ctx.audit({ kind: AUDITED[act], registerId: register.id })
  return { ok: true }
}

function changes(act: Exclude<ReviewAct, 'discard'>, staffId: string, note: string): object {
  switch (act) {
    case 'propose':
      return { state: 'review', proposed_by: staffId, review_note: note || null }
    case 'approve':
      return { state: 'approved', approved_by: staffId, review_note: note || null }
    case 'return':
    case 'reopen':
      return { state: 'editing', proposed_by: null, approved_by: null, review_note: note || null }
  }
}

const DONE: Readonly<Record<ReviewAct, NoticeAct>> = {
  propose: 'proposed',
  return: 'returned',
  approve: 'approved',
  reopen: 'reopened',
  discard: 'discarded',
}

const AUDITED = {
  propose: 'notice-draft-proposed',
  return: 'notice-draft-returned',
  approve: 'notice-draft-approved',
  reopen: 'notice-draft-reopened',
  discard: 'notice-draft-discarded',
} as const satisfies Readonly<Record<ReviewAct, string>>
