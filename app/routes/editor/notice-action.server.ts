import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { notFound, type StaffContext } from '#app/identity/with-actor.server.ts'
import { LONGEST_NOTE } from '#app/notices/drafts/note.ts'
import { beginDraft, findDraft, type EditedRegister } from '#app/notices/drafts/drafts.server.ts'
import { publishDraft, type PublishDraftOutcome } from '#app/notices/drafts/publish-draft.server.ts'
import {
  isReviewAct,
  reviewDraft,
  type ReviewAct,
  type ReviewOutcome,
} from '#app/notices/drafts/review-draft.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import { typedText } from '#app/platform/typed-text.ts'
import { lintedDraft, withEditedRegister } from '#app/routes/editor/editor-register.server.ts'

type Reason =
  | Exclude<ReviewOutcome, { ok: true }>['reason']
  | Exclude<PublishDraftOutcome, { ok: true }>['reason']
  | 'date'
  | 'begun-already'
  | 'note-too-long'

/** Every button of a notice's page but those of its sections. */
export async function noticeAction(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const intent = fieldText(form, 'intent')
  return withEditedRegister(args, async (ctx, register) => {
    const base = `/${ctx.lang}/editor/notices/${register.key}`
    const begin = /^begin:(published|notice|publicity-description)$/.exec(intent)?.[1]
    if (begin !== undefined) return begins(ctx, register, begin, base)
    const seen = Number(fieldText(form, 'version'))
    if (isReviewAct(intent)) {
      const note = typedText(fieldText(form, 'note'))
      return reviews(ctx, register, { act: intent, seen, note, base })
    }
    if (intent === 'publish') {
      return publishes(ctx, register, { seen, date: fieldText(form, 'effectiveFrom'), base })
    }
    throw new Response(null, { status: 400 })
  })
}

async function begins(ctx: StaffContext, register: EditedRegister, kind: string, base: string) {
  const from =
    kind === 'published'
      ? ({ kind } as const)
      : ({
          kind: 'empty',
          document: kind === 'notice' ? 'notice' : 'publicity-description',
        } as const)
  if (await beginDraft(ctx, register, from)) return redirect(`${base}?done=begun`)
  return refused('begun-already')
}

async function reviews(
  ctx: StaffContext,
  register: EditedRegister,
  input: { act: ReviewAct; seen: number; note: string; base: string },
) {
  const { act, seen, note, base } = input
  const field = `${act}-note`
  if (note.length > LONGEST_NOTE) return refused('note-too-long', { field, typed: note })
  const draft = await findDraft(ctx, register.id)
  const outcome = await reviewDraft(ctx, register, {
    act,
    seen,
    note,
    blocked: act === 'propose' && draft !== undefined && (await lintedDraft(ctx, draft)).blocked,
  })
  if (outcome === undefined) throw notFound()
  if (outcome.ok) return redirect(`${base}?done=${act}`)
  return outcome.reason === 'note-missing'
    ? refused('note-missing', { field, typed: note })
    : refused(outcome.reason)
}

async function publishes(
  ctx: StaffContext,
  register: EditedRegister,
  input: { seen: number; date: string; base: string },
) {
  const { seen, date, base } = input
  const effectiveFrom = parseDate(date)
  const atDate = { field: 'effective-from', typed: date }
  if (effectiveFrom === undefined) return refused('date', atDate)
  const draft = await findDraft(ctx, register.id)
  if (draft === undefined) throw notFound()
  const { languages, blocked } = await lintedDraft(ctx, draft)
  const outcome = await publishDraft(ctx, register, { seen, effectiveFrom, languages, blocked })
  if (outcome === undefined) throw notFound()
  if (outcome.ok) return redirect(`${base}?done=published`)
  if (outcome.reason === 'effective-too-early') {
    return refused(outcome.reason, { ...atDate, earliest: outcome.earliest })
  }
  return outcome.reason === 'in-the-past'
    ? refused(outcome.reason, atDate)
    : refused(outcome.reason)
}

/** The page again with the reason, at the field that can be put right where there is one. */
function refused(reason: Reason, at: { field?: string; typed?: string; earliest?: string } = {}) {
  return data({ reason, ...at }, { status: at.field === undefined ? 409 : 400 })
}
