import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { langOf, notFound, withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import type { AnswerContent } from '#app/requests/answer.ts'
import { answerFromForm, answerIntent, type AnswerIntent } from '#app/requests/answer-form.ts'
import { checkExtract } from '#app/requests/extract.server.ts'
import { EXTRACT_LIMIT } from '#app/requests/extract.ts'
import { handleCase, refusal, type HandleRefusal } from '#app/requests/handle-case.server.ts'
import { issueAnswer, prepareAnswer, type SeenVersions } from '#app/requests/issue-answer.server.ts'
import { idParam } from '#app/requests/staff-case.server.ts'
import { writeAnswer, type WriteResult } from '#app/requests/write-answer.server.ts'
import type { TimelineEntry } from '#app/requests/case-event.ts'
import { shownEvent } from '#app/routes/desk/shown-event.server.ts'

/** A file and the form around it. */
const UPLOAD_LIMIT = EXTRACT_LIMIT + 1024 * 1024

/** Every button of the answer page: save, rows, files, propose, return, issue. */
export async function answerAction(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const form = await readForm(args.request, UPLOAD_LIMIT)
  const casePath = `/${lang}/desk/cases/${requestId}`
  const seen = {
    version: Number(fieldText(form, 'version')),
    answerVersion: Number(fieldText(form, 'answerVersion')),
  }
  const wanted = fieldText(form, 'intent')
  if (wanted === 'issue') return issue(args, { requestId, seen, casePath })
  if (wanted === 'return') {
    return returnAnswer(args, { requestId, seen, casePath, text: fieldText(form, 'text') })
  }
  const intent = answerIntent(wanted)
  if (intent === undefined) throw new Response(null, { status: 400 })
  return write(args, { requestId, seen, casePath, intent, form })
}

async function write(
  args: ActionFunctionArgs,
  input: {
    requestId: string
    seen: SeenVersions
    casePath: string
    intent: AnswerIntent
    form: FormData
  },
) {
  const { requestId, seen, casePath, intent, form } = input
  const file = form.get('extract')
  const chosen = file instanceof File && (file.name !== '' || file.size > 0) ? file : null
  const extract = chosen === null ? undefined : await checkExtract(chosen)
  const content = answerFromForm(form, form.getAll('fileId').map(String))
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await writeAnswer(ctx, requestId, { content, intent, seen, extract })
    if (result === undefined) throw notFound()
    if (result.ok && result.proposed) return redirect(`${casePath}?done=propose`)
    if (result.ok) return redirect(`${casePath}/answer${whereTo(intent)}`)
    return writeRefusal(result, content, casePath)
  })
}

function writeRefusal(
  result: Extract<WriteResult, { ok: false }>,
  content: AnswerContent,
  casePath: string,
) {
  const { reason } = result
  // The text is saved already: the page itself shows what is wrong.
  if (reason === 'incomplete') return redirect(`${casePath}/answer?check=1`)
  if (reason === 'file') return redirect(`${casePath}/answer?file=${result.file}`)
  return reason === 'answer-conflict'
    ? refused({ ...result, content, stored: result.stored.content })
    : refused({ ...result, content })
}

/** Back to the place of the form where the button was. */
function whereTo(intent: AnswerIntent): string {
  switch (intent.kind) {
    case 'save':
    case 'propose':
      return '?saved=1'
    case 'preview':
      return '/preview.pdf'
    case 'attach':
    case 'detach':
      return '?saved=1#copy'
    case 'add-row':
    case 'remove-row':
      return `#${intent.field}`
  }
}

async function returnAnswer(
  args: ActionFunctionArgs,
  input: { requestId: string; seen: SeenVersions; casePath: string; text: string },
) {
  const { requestId, seen, casePath, text } = input
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const { version } = seen
    const result = await handleCase(ctx, { requestId, intent: 'return', version, text })
    if (result === undefined) throw notFound()
    return result.ok ? redirect(`${casePath}?done=return`) : refused({ ...result, text })
  })
}

/** Checked, drawn outside any transaction, then checked and stored: the letter goes out once. */
async function issue(
  args: ActionFunctionArgs,
  input: { requestId: string; seen: SeenVersions; casePath: string },
) {
  const { requestId, seen, casePath } = input
  const answer = async (ctx: StaffContext, result: Awaited<ReturnType<typeof issueAnswer>>) => {
    if (result === undefined) throw notFound()
    if (result.ok) return redirect(`${casePath}?done=issue`)
    return refused(await refusal(ctx, requestId, seen.version, result))
  }
  const prepared = await withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await prepareAnswer(ctx, requestId, seen)
    return result?.ok === true ? result : { page: await answer(ctx, result) }
  })
  if ('page' in prepared) return prepared.page
  if (!('prepared' in prepared)) return prepared
  const letter = await args.context.portal.renderer.render(prepared.prepared.document)
  return withStaff(args, CASE_ROLES, async (ctx) =>
    answer(ctx, await issueAnswer(ctx, requestId, prepared.prepared, letter)),
  )
}

/** The page again with the reason, what has changed meanwhile, and what was typed. */
function refused(parts: {
  reason: HandleRefusal | 'answer-conflict'
  changes: readonly TimelineEntry[]
  content?: AnswerContent
  stored?: AnswerContent
  text?: string
}) {
  const { reason, changes, content, stored, text } = parts
  const status = reason === 'text-missing' || reason === 'text-too-long' ? 400 : 409
  const typed = content !== undefined || (text !== undefined && text !== '')
  return data(
    { reason, changes: changes.map(shownEvent), typed, content, stored, text },
    { status },
  )
}
