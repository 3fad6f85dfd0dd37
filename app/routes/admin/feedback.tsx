import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  answerFeedback,
  extendableTo,
  extendFeedback,
  findFeedback,
  type FeedbackActResult,
} from '#app/accessibility/answer-feedback.server.ts'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { momentWords } from '#app/i18n/moment-words.ts'
import { langOf, notFound, withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { plainText } from '#app/routes/desk/form-input.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { AnswerForm, ExtendForm, FeedbackFacts, GivenAnswer } from './feedback-parts.tsx'

export const meta = titleMeta

const DONE = ['answered', 'extended'] as const

/** One feedback on accessibility: what was told, until when it must be answered, and the answer. */
export function loader(args: LoaderFunctionArgs) {
  const wanted = new URL(args.request.url).searchParams.get('done')
  const feedbackId = args.params['feedbackId'] ?? ''
  return withStaff(args, ['administrator'], async (ctx) => {
    const found = await findFeedback(ctx, feedbackId)
    if (found === undefined) throw notFound()
    await ctx.audit({ kind: 'feedback-viewed', feedbackId })
    const moment = (iso: string): string => momentWords(iso, ctx.lang)
    const t = getT(ctx.lang)
    return {
      title: pageTitle(t, `${t('desk:feedback.title')} ${found.number}`, {
        hasErrors: args.request.headers.has('content-type'),
      }),
      frame: await staffFrame(ctx),
      done: DONE.find((one) => one === wanted),
      feedback: {
        ...found,
        received: moment(found.receivedAt),
        answered: found.answeredAt === null ? null : moment(found.answeredAt),
        days: ctx.today.until(found.dueOn, { largestUnit: 'days' }).days,
      },
      extendableTo: extendableTo(found, ctx.today)?.toString(),
    }
  })
}

export type FeedbackPage = Exclude<ReturnType<typeof useLoaderData<typeof loader>>, Response>

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const form = await readForm(args.request)
  const feedbackId = args.params['feedbackId'] ?? ''
  const intent = fieldText(form, 'intent')
  const typed = {
    outcome: fieldText(form, 'outcome'),
    answer: plainText(form, 'answer'),
    reason: plainText(form, 'reason'),
  }
  return withStaff(args, ['administrator'], async (ctx) => {
    const result = await act(ctx, intent, feedbackId, typed)
    if (result === undefined) throw notFound()
    if (!result.ok) {
      const isInvalid = result.reason === 'invalid'
      return data(
        { typed, errors: isInvalid ? result.errors : {}, notNow: !isInvalid },
        { status: isInvalid ? 400 : 409 },
      )
    }
    const done = intent === 'answer' ? 'answered' : 'extended'
    return redirect(`/${lang}/admin/feedback/${feedbackId}?done=${done}`)
  })
}

/** @throws Response 400 for a button that the page does not have */
function act(
  ctx: StaffContext,
  intent: string,
  id: string,
  typed: { readonly outcome: string; readonly answer: string; readonly reason: string },
): Promise<FeedbackActResult | undefined> {
  switch (intent) {
    case 'answer':
      return answerFeedback(ctx, id, typed)
    case 'extend':
      return extendFeedback(ctx, id, typed.reason)
    default:
      throw new Response(null, { status: 400 })
  }
}

export default function FeedbackPageView() {
  const page = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const { frame, done, feedback } = page
  const errors = again?.errors ?? {}
  const typed = again?.typed ?? { outcome: '', answer: '', reason: '' }
  const labels = {
    outcome: t('desk:feedback.outcomeTitle'),
    answer: t('desk:feedback.answer'),
    reason: t('desk:feedback.reason'),
  }
  return (
    <StaffFrame frame={frame}>
      <ErrorSummary
        errors={(['outcome', 'answer', 'reason'] as const).flatMap((id) => {
          const key = errors[id]
          return key === undefined ? [] : [{ id, label: labels[id], message: t(key) }]
        })}
      />
      <p>
        <a href={`/${lang}/admin/feedback`}>{t('desk:feedback.back')}</a>
      </p>
      <h1>
        {t('desk:feedback.title')} {feedback.number}
      </h1>
      {again === undefined && done !== undefined && (
        <Alert kind="success" heading={t(`desk:feedback.done.${done}`)} />
      )}
      {again?.notNow === true && <Alert kind="error" heading={t('desk:feedback.notNow')} />}
      <FeedbackFacts page={page} />
      {feedback.answered === null ? (
        <>
          <AnswerForm page={page} typed={typed} errors={errors} />
          <ExtendForm page={page} typed={typed} errors={errors} />
        </>
      ) : (
        <GivenAnswer page={page} />
      )}
    </StaffFrame>
  )
}
