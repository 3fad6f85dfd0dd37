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
import { idParam, itemParam } from '#app/requests/staff-case.server.ts'
import type { CasePlace } from '#app/requests/staff-case.ts'
import { casePath } from '#app/routes/desk/case-path.ts'
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
  const place = { requestId, position: itemParam(args.request) }
  const seen = {
    version: Number(fieldText(form, 'version')),
    answerVersion: Number(fieldText(form, 'answerVersion')),
  }
  const wanted = fieldText(form, 'intent')
  if (wanted === 'issue') return issue(args, { lang, place, seen })
  if (wanted === 'return') {
    return returnAnswer(args, { lang, place, seen, text: fieldText(form, 'text') })
  }
  const intent = answerIntent(wanted)
  if (intent === undefined) throw new Response(null, { status: 400 })
  return write(args, { lang, place, seen, intent, form })
}

async function write(
  args: ActionFunctionArgs,
  input: {
    lang: string
    place: CasePlace
    seen: SeenVersions
    intent: AnswerIntent
    form: FormData
  },
) {
  const { lang, place, seen, intent, form } = input
  const file = form.get('extract')
  const chosen = file instanceof File && (file.name !== '' || file.size > 0) ? file : null
  const extract = chosen === null ? undefined : await checkExtract(chosen)
  const content = answerFromForm(form, form.getAll('fileId').map(String))
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await writeAnswer(ctx, place, { content, intent, seen, extract })
    if (result === undefined) throw notFound()
    if (result.ok && result.proposed) return redirect(casePath(lang, place, 'done=propose'))
    if (result.ok) return redirect(whereTo(lang, place, intent))
    return writeRefusal(result, content, lang, place)
  })
}

function writeRefusal(
  result: Extract<WriteResult, { ok: false }>,
  content: AnswerContent,
  lang: string,
  place: CasePlace,
) {
  const { reason } = result
  // The text is saved already: the page itself shows what is wrong.
  if (reason === 'incomplete') return redirect(casePath(lang, place, 'check=1', '/answer'))
  if (reason === 'file') return redirect(casePath(lang, place, `file=${result.file}`, '/answer'))
  return reason === 'answer-conflict'
    ? refused({ ...result, content, stored: result.stored.content })
    : refused({ ...result, content })
}

/** Back to the place of the form where the button was. */
function whereTo(lang: string, place: CasePlace, intent: AnswerIntent): string {
  switch (intent.kind) {
    case 'save':
    case 'propose':
      return casePath(lang, place, 'saved=1', '/answer')
    case 'preview':
      return casePath(lang, place, '', '/answer/preview.pdf')
    case 'attach':
    case 'detach':
      return `${casePath(lang, place, 'saved=1', '/answer')}#copy`
    case 'add-row':
    case 'remove-row':
      return `${casePath(lang, place, '', '/answer')}#${intent.field}`
  }
}

async function returnAnswer(
  args: ActionFunctionArgs,
  input: { lang: string; place: CasePlace; seen: SeenVersions; text: string },
) {
  const { lang, place, seen, text } = input
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const { version } = seen
    const result = await handleCase(ctx, { ...place, intent: 'return', version, text })
    if (result === undefined) throw notFound()
    return result.ok ? redirect(casePath(lang, place, 'done=return')) : refused({ ...result, text })
  })
}

/** Checked, drawn outside any transaction, then checked and stored: the letter goes out once. */
async function issue(
  args: ActionFunctionArgs,
  input: { lang: string; place: CasePlace; seen: SeenVersions },
) {
  const { lang, place, seen } = input
  const answer = async (ctx: StaffContext, result: Awaited<ReturnType<typeof issueAnswer>>) => {
    if (result === undefined) throw notFound()
    if (result.ok) return redirect(casePath(lang, place, 'done=issue'))
    return refused(await refusal(ctx, place.requestId, seen.version, result))
  }
  const prepared = await withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await prepareAnswer(ctx, place, seen)
    return result?.ok === true ? result : { page: await answer(ctx, result) }
  })
  if ('page' in prepared) return prepared.page
  if (!('prepared' in prepared)) return prepared
  const letter = await args.context.portal.renderer.render(prepared.prepared.document)
  return withStaff(args, CASE_ROLES, async (ctx) =>
    answer(ctx, await issueAnswer(ctx, place, prepared.prepared, letter)),
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
