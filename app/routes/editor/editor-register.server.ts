import { getController } from '#app/controllers/controllers.server.ts'
import { notFound, withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang } from '#app/i18n/lang.ts'
import {
  findDraft,
  findEditedRegister,
  type EditedRegister,
  type NoticeDraft,
} from '#app/notices/drafts/drafts.server.ts'
import { draftFindings, type DraftFinding } from '#app/notices/drafts/draft-findings.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'

/** Runs `work` for a notice editor on a register of their own controller; others get 403 or 404. */
export function withEditedRegister<T>(
  args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  work: (ctx: StaffContext, register: EditedRegister) => Promise<T>,
) {
  return withStaff(args, ['notice-editor'], async (ctx) => {
    const register = await findEditedRegister(ctx, args.params['register'] ?? '')
    if (register === undefined) throw notFound()
    return work(ctx, register)
  })
}

/** The draft of the register, which must have been begun. */
export function withDraft<T>(
  args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  work: (ctx: StaffContext, register: EditedRegister, draft: NoticeDraft) => Promise<T>,
) {
  return withEditedRegister(args, async (ctx, register) => {
    const draft = await findDraft(ctx, register.id)
    if (draft === undefined) throw notFound()
    return work(ctx, register, draft)
  })
}

/** What the linter says of a draft today, by the rules of its controller's languages. */
export async function findingsOf(
  ctx: StaffContext,
  draft: NoticeDraft,
): Promise<readonly DraftFinding[]> {
  const { languages } = await getController(ctx.tx, ctx.actor.controllerId)
  return draftFindings(draft, { languages, today: ctx.today, lang: contentLang(ctx.lang) })
}
