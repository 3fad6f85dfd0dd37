import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
import {
  langOf,
  notFound,
  withCitizen,
  type CitizenContext,
} from '#app/identity/with-actor.server.ts'
import type { Attachment } from '#app/platform/attachment-check.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { listDeliveries } from '#app/requests/deliveries.server.ts'
import {
  checkMessageFiles,
  listMessageFiles,
  MESSAGE_UPLOAD_LIMIT,
} from '#app/requests/message-files.server.ts'
import { listOpenFees, replyToFee } from '#app/requests/fee-reply.server.ts'
import { requestFollowUp } from '#app/requests/follow-up.server.ts'
import {
  findOwnCase,
  listLetters,
  listMessages,
  listOpenings,
  listReleasedFiles,
  listTimeline,
  type OwnCase,
} from '#app/requests/own-cases.server.ts'
import { sendMessage, withdrawRequest } from '#app/requests/person-message.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { StatusTag, TimeLeft } from '#app/ui/status.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { Complaint, FollowUp } from './case-after.tsx'
import { CaseFacts } from './case-facts.tsx'
import { Fees } from './case-fees.tsx'
import { CaseItems } from './case-items.tsx'
import { Documents, History, Messages, Openings, Withdraw } from './case-sections.tsx'
import { complaintView, itemViews, mayDo, partsOf } from './case-view.server.ts'
import { Related } from './citizen-texts.tsx'
import { dueOf, moment, statusOf } from './moments.server.ts'

export const meta = titleMeta

/** One case with everything that its person may see. */
export function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url)
  return withCitizen(args, async (ctx) => {
    const found = await findOwnCase(ctx, args.params['requestId'] ?? '')
    if (found === undefined) throw notFound()
    const { lang, tx } = ctx
    const { subjectKey, id, isSender, isWithheld } = found
    const items = itemViews(found, await listOpenFees(tx, id), ctx.today, lang)
    const [first] = found.items
    const at = <T extends { readonly at: string }>(row: T) => ({ ...row, at: moment(row.at, lang) })
    const view = {
      // Contact details are those of who sent it; the key of the log stays here.
      found: { ...shownOf(found), contact: isSender ? found.contact : null },
      received: moment(found.receivedAt, lang),
      status: statusOf(found),
      due: dueOf(found, ctx.today, lang),
      items,
      parts: partsOf(found),
      answerForm: first?.details.answerForm ?? 'electronic',
      interpreter: first?.details.interpreter ?? '',
      standing: first?.details.standing ?? 'client',
      complaint: isWithheld ? null : complaintView(items),
      timeline: (await listTimeline(ctx, id)).map(at),
      messages: (await listMessages(ctx, id)).map(at),
      letters: isWithheld
        ? []
        : (await listLetters(tx, id)).map((row) => ({
            ...row,
            issued: moment(row.issuedAt, lang),
          })),
      messageFiles: isWithheld ? [] : await listMessageFiles(tx, id),
      deliveries: isWithheld ? [] : await listDeliveries(tx, id),
      files: isWithheld ? [] : await listReleasedFiles(tx, id),
      // The log is the data subject's own: a guardian does not see who opened a child's case.
      openings: found.isSubject ? (await listOpenings(tx, id)).map(at) : null,
      mayWrite: mayDo(found, 'message'),
      mayWithdraw: mayDo(found, 'withdraw'),
    }
    await ctx.audit({ kind: 'case-viewed', requestId: id, subjectKey })
    const t = getT(lang)
    return {
      ...view,
      title: pageTitle(t, t('citizen:case.title', { number: found.caseNumber })),
      user: ctx.actor.name,
      done: searchParams.get('done'),
      asksWithdrawal: searchParams.get('ask') === 'withdraw',
      asksFollowUp: searchParams.get('ask') === 'follow-up' ? searchParams.get('item') : null,
      followUpKey: randomUUID(),
    }
  })
}

/** What the page needs of the case itself: neither the key of the log nor the raw items. */
function shownOf(found: OwnCase) {
  const { id, caseNumber, caseLanguage, receivedOn, state, relation, related } = found
  const { isSubject, isWithheld, subjectName, controller } = found
  return {
    ...{ id, caseNumber, caseLanguage, receivedOn, state, relation, related },
    ...{ isSubject, isWithheld, subjectName, controller },
  }
}

/** A message, an answer to a fee, the withdrawal that was asked about, or "the answer is incomplete". */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, MESSAGE_UPLOAD_LIMIT)
  const checked = await checkMessageFiles(form, 'files')
  const requestId = args.params['requestId'] ?? ''
  const requests = `/${langOf(args.params)}/citizen/requests`
  const intent = intentOf(fieldText(form, 'intent'))
  const typed = { intent, body: fieldText(form, 'body'), item: fieldText(form, 'item') }
  return withCitizen(args, async (ctx) => {
    if (!checked.ok) {
      const { problem, name } = checked
      return data({ ...typed, error: null, problem: null, file: { problem, name } }, 400)
    }
    const result = await act(ctx, requestId, intent, form, checked.files)
    if (result === undefined) throw notFound()
    if (result.ok) {
      if ('requestId' in result) return redirect(`${requests}/${result.requestId}/receipt`)
      return redirect(`${requests}/${requestId}?done=${DONE[intent]}`)
    }
    const { reason } = result
    if (reason === 'invalid') {
      return data({ ...typed, error: result.error, problem: null, file: null }, 400)
    }
    const status = reason === 'too-many' || reason === 'too-many-requests' ? 429 : 409
    return data({ ...typed, error: null, problem: reason, file: null }, status)
  })
}

type Intent = 'message' | 'withdraw' | 'follow-up' | 'fee'

function intentOf(text: string): Intent {
  return text === 'withdraw' || text === 'follow-up' || text === 'fee' ? text : 'message'
}

/** What the page tells once it is done. */
const DONE: Readonly<Record<Intent, string>> = {
  message: 'sent',
  withdraw: 'withdrawn',
  'follow-up': 'sent',
  fee: 'fee',
}

function act(
  ctx: CitizenContext,
  requestId: string,
  intent: Intent,
  form: FormData,
  files: readonly Attachment[],
) {
  const text = fieldText(form, 'body')
  switch (intent) {
    case 'withdraw':
      return withdrawRequest(ctx, requestId)
    case 'message':
      return sendMessage(ctx, requestId, text, files)
    case 'fee':
      return replyToFee(ctx, requestId, {
        position: fieldText(form, 'item'),
        reply: fieldText(form, 'reply'),
      })
    case 'follow-up':
      return requestFollowUp(ctx, requestId, {
        position: fieldText(form, 'item'),
        text,
        formKey: fieldText(form, 'formKey').toLowerCase(),
      })
  }
}

export type CasePage = ReturnType<typeof useLoaderData<typeof loader>>
export type CaseAnswer = ReturnType<typeof useActionData<typeof action>>

export default function Case() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('citizen')
  const { found, due, status } = page
  return (
    <CitizenFrame
      user={page.user}
      actingFor={found.isSubject ? undefined : found.subjectName}
      controller={undefined}
    >
      <h1>{t('citizen:case.title', { number: found.caseNumber })}</h1>
      {page.done === 'sent' && <Alert kind="success" heading={t('citizen:case.sent')} />}
      {page.done === 'withdrawn' && <Alert kind="success" heading={t('citizen:case.withdrawn')} />}
      {page.done === 'fee' && <Alert kind="success" heading={t('citizen:fee.sent')} />}
      {answer?.problem && (
        <Alert kind="error" heading={t(`citizen:case.problem.${answer.problem}`)} />
      )}
      <p className="lead">
        <StatusTag status={status} />{' '}
        {found.state === 'withdrawn' && t('citizen:case.withdrawnNote')}
      </p>
      <Related found={found} />
      {due.daysLeft !== undefined && (
        <p>
          {t('citizen:case.answerBy', { date: formatDate(due.on) })}{' '}
          <TimeLeft days={due.daysLeft} />
        </p>
      )}
      <Documents page={page} />
      <Fees page={page} answer={answer} />
      <CaseItems items={page.items} />
      <CaseFacts page={page} />
      <Messages page={page} answer={answer} />
      <History page={page} />
      <FollowUp page={page} answer={answer} />
      <Complaint page={page} />
      <Openings page={page} />
      <Withdraw page={page} />
    </CitizenFrame>
  )
}
