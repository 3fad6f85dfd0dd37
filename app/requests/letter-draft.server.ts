import { z } from 'zod'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { LetterContent } from '#app/letters/template.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { applyEvent, mayApply, type ApplyResult } from '#app/requests/apply-event.server.ts'
import {
  afterIntent,
  changedLetterFields,
  MAX_LETTER_ROWS,
  type LetterIntent,
} from '#app/requests/letter-form.ts'
import { letterOffers } from '#app/requests/letter-offers.ts'
import { prefilledLetter } from '#app/requests/letter-prefill.ts'
import { isProcedureLetter, procedureEvent } from '#app/requests/letter-work.ts'
import { lockCase } from '#app/requests/locked-case.server.ts'
import { listRegisterChoices, type RegisterChoice } from '#app/requests/register-choices.server.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

/** Limits of size and shape only: a letter is saved however unfinished it is. */
const CONTENT: z.ZodType<LetterContent> = z.record(
  z.string(),
  z.union([
    z.string().max(20_000),
    z.array(z.record(z.string(), z.string().max(5_000))).max(MAX_LETTER_ROWS),
  ]),
)

export interface StoredLetter {
  readonly content: LetterContent
  /** 0 while nothing has been saved and the content is what the case and the notice tell. */
  readonly version: number
  readonly updatedAt: string | null
  readonly updatedBy: string | null
}

/** A letter of an item as last saved, or as the case and the notice prefill it. */
export async function getLetterDraft(
  ctx: Pick<StaffContext, 'tx' | 'today'>,
  found: StaffCase,
  letter: LetterId,
  notice: NoticeDocument | undefined,
): Promise<StoredLetter> {
  const { rows } = await ctx.tx.raw<{ rows: StoredLetter[] }>(
    `select d.content, d.version, d.updated_at as "updatedAt", s.name as "updatedBy"
      from letter_drafts d left join staff s on s.id = d.updated_by
      where d.item_id = ? and d.letter = ?`,
    [found.itemId, letter],
  )
  if (rows[0] !== undefined) return rows[0]
  const transfers = await listTransfers(ctx, found)
  const content = prefilledLetter({ found, notice, transfers }, letter)
  return { content, version: 0, updatedAt: null, updatedBy: null }
}

/** Who has taken over data of the item's register. */
async function listTransfers(
  { tx, today }: Pick<StaffContext, 'tx' | 'today'>,
  { register }: StaffCase,
): Promise<RegisterChoice['transfers']> {
  if (register === null) return []
  const choices = await listRegisterChoices(tx, today)
  return choices.find(({ id }) => id === register.id)?.transfers ?? []
}

export type SaveLetterResult =
  | Extract<ApplyResult, { ok: false }>
  | { readonly ok: true; readonly content: LetterContent; readonly version: number }
  | { readonly ok: false; readonly reason: 'letter-conflict'; readonly stored: StoredLetter }
  | { readonly ok: false; readonly reason: 'letter-too-long' }

/**
 * Saves a letter as typed, with what a button adds to it. Of two who edit at once the second gets the
 * first one's text back and nothing is overwritten (2.3.4); a field that was not in the form keeps
 * what was saved of it.
 * @param input.letterVersion the version that the user began from
 */
export async function saveLetter(
  ctx: StaffContext,
  found: StaffCase,
  notice: NoticeDocument | undefined,
  input: { letter: LetterId; content: LetterContent; letterVersion: number; intent: LetterIntent },
): Promise<SaveLetterResult | undefined> {
  const { letter, intent } = input
  const typed = CONTENT.safeParse(input.content)
  if (!typed.success) return { ok: false, reason: 'letter-too-long' }
  // Holds the case: of two who save at once the second looks at the version after the first.
  const allowed = await mayWrite(ctx, found, letter)
  if (allowed?.ok !== true) return allowed
  const stored = await getLetterDraft(ctx, found, letter, notice)
  if (stored.version !== input.letterVersion) {
    return { ok: false, reason: 'letter-conflict', stored }
  }
  const offers = letterOffers(letter, found.right, notice)
  const lang = found.caseLanguage
  const content = afterIntent({ ...stored.content, ...typed.data }, intent, offers, lang)
  const isChosen = isProcedureLetter(letter) || found.answerLetter === letter
  const unchanged = changedLetterFields(letter, stored.content, content).length === 0
  if (stored.version > 0 && isChosen && unchanged && !intent.kind.endsWith('-row')) {
    return { ok: true, content, version: stored.version }
  }
  const chosen = isProcedureLetter(letter) || (await chooseAnswer(ctx, found, letter))
  if (chosen !== true) return chosen
  await storeDraft(ctx, found, letter, content)
  await ctx.audit({ kind: 'answer-saved', requestId: found.id, subjectKey: found.person.auditKey })
  return { ok: true, content, version: stored.version + 1 }
}

/** The item is answered with the letter that was written last: the decider gets this one. */
export async function chooseAnswer(
  ctx: StaffContext,
  { id: requestId, itemId }: StaffCase,
  letter: LetterId,
): Promise<true | Extract<ApplyResult, { ok: false }> | undefined> {
  const applied = await applyEvent(ctx, { requestId, itemId, event: { type: 'draft' } })
  if (applied?.ok !== true) return applied
  await ctx.tx.raw('update request_items set answer_letter = ? where id = ?', [letter, itemId])
  return true
}

async function storeDraft(
  { tx, now, actor }: StaffContext,
  { id: requestId, itemId }: StaffCase,
  letter: LetterId,
  content: LetterContent,
): Promise<void> {
  await tx.raw(
    `insert into letter_drafts (item_id, request_id, letter, content, version, updated_at,
        updated_by) values (?, ?, ?, ?::jsonb, 1, ?, ?)
      on conflict (item_id, letter) do update set content = excluded.content,
        version = letter_drafts.version + 1, updated_at = excluded.updated_at,
        updated_by = excluded.updated_by`,
    [itemId, requestId, letter, JSON.stringify(content), now.toString(), actor.staffId],
  )
}

/**
 * Whether the actor may write this letter now: an answer as a draft, procedure as its own event.
 * @param load `readCase` for a page that only tells what is possible
 */
export async function mayWrite(
  ctx: StaffContext,
  found: StaffCase,
  letter: LetterId,
  load = lockCase,
): Promise<{ readonly ok: true } | Extract<ApplyResult, { ok: false }> | undefined> {
  const event = isProcedureLetter(letter)
    ? procedureEvent(letter, {}, { letterId: '', newDue: undefined })
    : ({ type: 'draft' } as const)
  const guards = { 'answer-complete': true } as const
  const { id: requestId, itemId } = found
  const allowed = await mayApply(ctx, { requestId, itemId, event, guards }, load)
  return allowed?.ok === true ? { ok: true } : allowed
}
