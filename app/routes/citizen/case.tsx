import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
import { langOf, notFound, withCitizen } from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { mayHappen } from '#app/requests/lifecycle.ts'
import {
  findOwnCase,
  listLetters,
  listMessages,
  listOpenings,
  listReleasedFiles,
  listTimeline,
} from '#app/requests/own-cases.server.ts'
import { sendMessage, withdrawRequest } from '#app/requests/person-message.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { StatusTag, TimeLeft } from '#app/ui/status.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { CaseFacts } from './case-facts.tsx'
import { Documents, History, Messages, Openings, Withdraw } from './case-sections.tsx'
import { dueOf, moment, statusOf } from './moments.server.ts'

export const meta = titleMeta

/** One case with everything that its person may see. */
export function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url)
  return withCitizen(args, async (ctx) => {
    const found = await findOwnCase(ctx, args.params['requestId'] ?? '')
    if (found === undefined) throw notFound()
    const { lang, tx } = ctx
    const { subjectKey, ...shown } = found
    const { id, isSender, state } = found
    const at = <T extends { readonly at: string }>(row: T) => ({ ...row, at: moment(row.at, lang) })
    const view = {
      // Contact details are those of who sent it; the key of the log stays here.
      found: { ...shown, contact: isSender ? shown.contact : null },
      received: moment(found.receivedAt, lang),
      status: statusOf(found),
      due: dueOf(found, ctx.today, lang),
      timeline: (await listTimeline(ctx, id)).map(at),
      messages: (await listMessages(ctx, id)).map(at),
      letters: (await listLetters(tx, id)).map((row) => ({
        ...row,
        issued: moment(row.issuedAt, lang),
      })),
      files: await listReleasedFiles(tx, id),
      // The log is the data subject's own: a guardian does not see who opened a child's case.
      openings: found.isSubject ? (await listOpenings(tx, id)).map(at) : null,
      mayWrite: isSender && mayHappen(state, 'message', ['person']),
      mayWithdraw: isSender && mayHappen(state, 'withdraw', ['person']),
    }
    await ctx.audit({ kind: 'case-viewed', requestId: id, subjectKey })
    const t = getT(lang)
    return {
      ...view,
      title: pageTitle(t, t('citizen:case.title', { number: found.caseNumber })),
      user: ctx.actor.name,
      done: searchParams.get('done'),
      asksWithdrawal: searchParams.get('ask') === 'withdraw',
    }
  })
}

/** A message, or the withdrawal that the page has asked about. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const requestId = args.params['requestId'] ?? ''
  const page = `/${langOf(args.params)}/citizen/requests/${requestId}`
  return withCitizen(args, async (ctx) => {
    const isWithdrawal = fieldText(form, 'intent') === 'withdraw'
    const body = fieldText(form, 'body')
    const result = isWithdrawal
      ? await withdrawRequest(ctx, requestId)
      : await sendMessage(ctx, requestId, body)
    if (result === undefined) throw notFound()
    if (result.ok) return redirect(`${page}?done=${isWithdrawal ? 'withdrawn' : 'sent'}`)
    if (result.reason === 'invalid') return data({ error: result.error, problem: null, body }, 400)
    const status = result.reason === 'too-many' ? 429 : 409
    return data({ error: null, problem: result.reason, body }, status)
  })
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
      {answer?.problem && (
        <Alert kind="error" heading={t(`citizen:case.problem.${answer.problem}`)} />
      )}
      <p className="lead">
        <StatusTag status={status} />{' '}
        {found.state === 'withdrawn' && t('citizen:case.withdrawnNote')}
      </p>
      {due.daysLeft !== undefined && (
        <p>
          {t('citizen:case.answerBy', { date: formatDate(due.on) })}{' '}
          <TimeLeft days={due.daysLeft} />
        </p>
      )}
      <Documents page={page} />
      <CaseFacts page={page} />
      <Messages page={page} answer={answer} />
      <History page={page} />
      <Openings page={page} />
      <Withdraw page={page} />
    </CitizenFrame>
  )
}
