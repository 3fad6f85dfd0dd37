import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { langOf, notFound, withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang, type Lang } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { LetterContent } from '#app/letters/template.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import type { ApplyResult } from '#app/requests/apply-event.server.ts'
import { checkExtract } from '#app/requests/extract.server.ts'
import { EXTRACT_LIMIT } from '#app/requests/extract.ts'
import { handleCase, refusal } from '#app/requests/handle-case.server.ts'
import {
  issueLetter,
  prepareLetter,
  type PreparedLetter,
  type SeenLetter,
} from '#app/requests/issue-letter.server.ts'
import { contentFromForm, letterIntent, type LetterIntent } from '#app/requests/letter-form.ts'
import { inputName } from '#app/requests/letter-names.ts'
import { isProcedureLetter } from '#app/requests/letter-work.ts'
import { idParam, itemParam } from '#app/requests/staff-case.server.ts'
import type { CasePlace } from '#app/requests/staff-case.ts'
import {
  fitsLetter,
  writeLetter,
  type WriteLetterResult,
} from '#app/requests/write-letter.server.ts'
import { casePath, letterPath } from '#app/routes/desk/case-path.ts'
import { letterParam } from '#app/routes/desk/letter-page.server.ts'
import { conflictRows, refused } from '#app/routes/desk/write-letter-refused.server.ts'

/** A file and the form around it. */
const UPLOAD_LIMIT = EXTRACT_LIMIT + 1024 * 1024

interface Posted {
  readonly lang: Lang
  readonly place: CasePlace
  readonly letter: LetterId
  readonly seen: SeenLetter
  readonly form: FormData
}

/** Every button of a letter's page: save, rows, files, send or propose, return, issue. */
export async function letterAction(args: ActionFunctionArgs) {
  const form = await readForm(args.request, UPLOAD_LIMIT)
  const requestId = idParam(args.params['requestId'])
  const posted: Posted = {
    lang: langOf(args.params),
    place: { requestId, position: itemParam(args.request) },
    letter: letterParam(args.params['letter']),
    seen: {
      version: Number(fieldText(form, 'version')),
      letterVersion: Number(fieldText(form, 'letterVersion')),
    },
    form,
  }
  const wanted = fieldText(form, 'intent')
  if (wanted === 'issue' && !isProcedureLetter(posted.letter)) return issue(args, posted)
  if (wanted === 'return') return returnLetter(args, posted)
  const intent = letterIntent(wanted)
  if (intent === undefined || !fitsLetter(posted.letter, intent)) {
    throw new Response(null, { status: 400 })
  }
  return write(args, posted, intent)
}

async function write(args: ActionFunctionArgs, posted: Posted, intent: LetterIntent) {
  const { lang, place, letter, seen, form } = posted
  const file = form.get('extract')
  const chosen = file instanceof File && (file.name !== '' || file.size > 0) ? file : null
  const extract = chosen === null ? undefined : await checkExtract(chosen)
  const content = contentFromForm(letter, form)
  const outcome = await withStaff(args, CASE_ROLES, async (ctx) => {
    const input = { letter, content, intent, seen, extract }
    const result = await writeLetter(ctx, place, input)
    if (result === undefined) throw notFound()
    if (!result.ok) return { page: writeRefusal(result, content, posted) }
    if (result.proposed) return { page: redirect(casePath(lang, place, 'done=propose')) }
    if (intent.kind !== 'send') return { page: redirect(whereTo(posted, intent)) }
    const { letterVersion } = result
    const prepared = await prepareLetter(ctx, place, letter, { ...seen, letterVersion })
    if (prepared?.ok === true) return prepared
    return { page: await issueRefusal(ctx, posted, prepared, content) }
  })
  if ('page' in outcome) return outcome.page
  return 'prepared' in outcome ? draw(args, posted, outcome.prepared) : outcome
}

function writeRefusal(
  result: Extract<WriteLetterResult, { ok: false }>,
  content: LetterContent,
  { lang, place, letter }: Posted,
) {
  // The text is saved already: the page itself shows what is wrong.
  if (result.reason === 'incomplete') return redirect(letterPath(lang, place, letter, 'check=1'))
  if (result.reason === 'file') {
    return redirect(letterPath(lang, place, letter, `file=${result.file}`))
  }
  if (result.reason !== 'letter-conflict') return refused({ ...result, content })
  const conflict = conflictRows(letter, content, result.stored.content, contentLang(lang))
  return refused({ ...result, content, conflict })
}

/** Back to the place of the form where the button was. */
function whereTo({ lang, place, letter }: Posted, intent: LetterIntent): string {
  const path = (query: string) => letterPath(lang, place, letter, query)
  switch (intent.kind) {
    case 'save':
    case 'propose':
    case 'send':
      return path('saved=1')
    case 'preview':
      return casePath(lang, place, '', `/write/${letter}/preview.pdf`)
    case 'attach':
    case 'detach':
      return `${path('saved=1')}#files`
    case 'add-row':
    case 'remove-row':
    case 'use':
      return `${path('')}#part-${inputName(intent.field)}`
  }
}

async function returnLetter(args: ActionFunctionArgs, posted: Posted) {
  const { lang, place, seen, form } = posted
  const text = fieldText(form, 'text')
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const { version } = seen
    const result = await handleCase(ctx, { ...place, intent: 'return', version, text })
    if (result === undefined) throw notFound()
    return result.ok ? redirect(casePath(lang, place, 'done=return')) : refused({ ...result, text })
  })
}

/** The decider issues what they have seen. */
async function issue(args: ActionFunctionArgs, posted: Posted) {
  const { place, letter, seen } = posted
  const outcome = await withStaff(args, CASE_ROLES, async (ctx) => {
    const prepared = await prepareLetter(ctx, place, letter, seen)
    if (prepared?.ok === true) return prepared
    return { page: await issueRefusal(ctx, posted, prepared) }
  })
  if ('page' in outcome) return outcome.page
  return 'prepared' in outcome ? draw(args, posted, outcome.prepared) : outcome
}

/** Checked already; drawn outside any transaction, then checked and stored: it goes out once. */
async function draw(args: ActionFunctionArgs, posted: Posted, prepared: PreparedLetter) {
  const { lang, place, letter } = posted
  const rendered = await args.context.portal.renderer.render(prepared.document)
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await issueLetter(ctx, place, prepared, rendered)
    if (result?.ok !== true) return issueRefusal(ctx, posted, result, prepared.content)
    const done = isProcedureLetter(letter) ? 'sent' : 'issue'
    return redirect(casePath(lang, place, `done=${done}`))
  })
}

async function issueRefusal(
  ctx: StaffContext,
  { lang, place, letter, seen }: Posted,
  result: Extract<ApplyResult, { ok: false }> | undefined,
  content?: LetterContent,
) {
  if (result === undefined) throw notFound()
  // The text is saved: the page shows what is missing.
  if (result.reason === 'answer-complete' && isProcedureLetter(letter)) {
    return redirect(letterPath(lang, place, letter, 'check=1'))
  }
  const told = await refusal(ctx, place.requestId, seen.version, result)
  return refused({ ...told, ...(content === undefined ? {} : { content }) })
}
