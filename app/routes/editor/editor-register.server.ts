import type { Controller } from '#app/controllers/controller.ts'
import { getController } from '#app/controllers/controllers.server.ts'
import { notFound, withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang, isContentLang, type ContentLang, type Lang } from '#app/i18n/lang.ts'
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

/** The language in which a draft is read (`?shown=sv`), the page's own when none is asked for. */
export function previewLanguage(request: Request, lang: Lang): ContentLang {
  const wanted = new URL(request.url).searchParams.get('shown')
  return isContentLang(wanted) ? wanted : contentLang(lang)
}

/** What the linter says of a draft today, with the languages by whose rules it was looked at. */
export async function lintedDraft(
  ctx: StaffContext,
  draft: NoticeDraft,
): Promise<{
  readonly languages: Controller['languages']
  readonly findings: readonly DraftFinding[]
  /** Whether any of the findings stops the draft from being published. */
  readonly blocked: boolean
}> {
  const { languages } = await getController(ctx.tx, ctx.actor.controllerId)
  const lang = contentLang(ctx.lang)
  const findings = draftFindings(draft, { languages, today: ctx.today, lang })
  return { languages, findings, blocked: findings.some(({ blocks }) => blocks) }
}
