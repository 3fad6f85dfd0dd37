import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import {
  langOf,
  notFound,
  withCitizen,
  type CitizenContext,
} from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { checkStep, firstIncomplete, isAnswered } from '#app/requests/draft-check.ts'
import type { FieldErrors } from '#app/requests/draft-fields.ts'
import { draftSurroundings, findDraft, saveDraft, stepInput } from '#app/requests/drafts.server.ts'
import { STEPS, type Step } from '#app/requests/request.ts'
import { findSubmitted, submitRequest } from '#app/requests/submit-request.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { StepHeading, StepIndicator } from '#app/ui/steps.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { draftFieldName } from '#app/requests/ask-texts.ts'
import { CheckStep } from './check-step.tsx'
import { DetailsFields } from './details-step.tsx'
import { RightFields } from './right-step.tsx'
import { stepView, type StepView } from './step-view.server.ts'
import { WhoFields } from './who-step.tsx'

export const meta = titleMeta

/** One step of a draft. A step whose predecessors are not complete leads back to the first of them. */
export function loader(args: LoaderFunctionArgs) {
  const step = stepOf(args.params)
  const { searchParams } = new URL(args.request.url)
  const draftId = args.params['draftId'] ?? ''
  return withCitizen(args, async (ctx) => {
    const citizen = `/${ctx.lang}/citizen`
    const sent = await findSubmitted(ctx, draftId)
    if (sent !== undefined) return redirect(`${citizen}/requests/${sent}/receipt`)
    const draft = await findDraft(ctx, draftId)
    if (draft === undefined) throw notFound()
    const surroundings = await draftSurroundings(ctx)
    const { facts } = surroundings
    const missing = firstIncomplete(draft.data, facts)
    if (missing !== undefined && STEPS.indexOf(missing) < STEPS.indexOf(step)) {
      const check = isAnswered(missing, draft.data) ? '?check=1' : ''
      return redirect(`${citizen}/drafts/${draftId}/${missing}${check}`)
    }
    await ctx.audit({ kind: 'draft-viewed', draftId })
    const asked = searchParams.get('check') === '1' && step !== 'check'
    const errors: FieldErrors = asked ? checkStep(step, draft.data, facts) : {}
    const t = getT(ctx.lang)
    const place = `${t(`common:steps.${step}`)} ${String(STEPS.indexOf(step) + 1)}/${String(STEPS.length)}`
    return {
      title: pageTitle(t, place, { hasErrors: Object.keys(errors).length > 0 }),
      user: ctx.actor.name,
      draftId,
      errors,
      tooMany: searchParams.get('problem') === 'too-many',
      view: await stepView(ctx, step, draft.data, surroundings),
    }
  })
}

/** Saves what was typed and goes on; the last step sends the request. */
export async function action(args: ActionFunctionArgs) {
  const step = stepOf(args.params)
  const form = await readForm(args.request)
  const draftId = args.params['draftId'] ?? ''
  const returns = new URL(args.request.url).searchParams.get('from') === 'check'
  return withCitizen(args, async (ctx) => {
    if (step === 'check') return redirect(await send(ctx, draftId))
    const citizen = `/${ctx.lang}/citizen`
    const sent = await findSubmitted(ctx, draftId)
    if (sent !== undefined) return redirect(`${citizen}/requests/${sent}/receipt`)
    if (!(await saveDraft(ctx, draftId, stepInput(step, form)))) throw notFound()
    const intent = fieldText(form, 'intent')
    if (intent === 'later') return redirect(`${citizen}?done=saved`)
    const from = returns ? 'from=check' : ''
    if (step === 'right' && intent === 'rights') {
      return redirect(`${citizen}/drafts/${draftId}/right${from && `?${from}`}#rights`)
    }
    const draft = await findDraft(ctx, draftId)
    const { facts } = await draftSurroundings(ctx)
    const isRight = Object.keys(checkStep(step, draft?.data ?? {}, facts)).length === 0
    if (!isRight) {
      const query = ['check=1', from].filter(Boolean).join('&')
      return redirect(`${citizen}/drafts/${draftId}/${step}?${query}`)
    }
    const next = returns ? 'check' : STEPS[STEPS.indexOf(step) + 1]
    return redirect(`${citizen}/drafts/${draftId}/${String(next)}`)
  })
}

/** Where the person goes after pressing "Send". */
async function send(ctx: CitizenContext, draftId: string): Promise<string> {
  const citizen = `/${ctx.lang}/citizen`
  const result = await submitRequest(ctx, draftId)
  if (result === undefined) throw notFound()
  if (result.ok) return `${citizen}/requests/${result.requestId}/receipt`
  if (result.reason === 'too-many') return `${citizen}/drafts/${draftId}/check?problem=too-many`
  return `${citizen}/drafts/${draftId}/${result.step}?check=1`
}

function stepOf(params: LoaderFunctionArgs['params']): Step {
  langOf(params)
  const step = STEPS.find((known) => known === params['step'])
  if (step === undefined) throw notFound()
  return step
}

export default function RequestStep() {
  const page = useLoaderData<typeof loader>()
  const { user, draftId, errors, tooMany } = page
  // On its way an absent property may become an undefined one: the types say so, nothing else differs.
  const view = page.view as StepView
  const t = useT('citizen')
  const lang = useLang()
  const current = STEPS.indexOf(view.step) + 1
  const summary = Object.entries(errors).map(([field, error]) => ({
    id: field,
    label: draftFieldName(t, field),
    message: t(error ?? 'errors:form.required'),
  }))
  return (
    <CitizenFrame user={user}>
      <StepIndicator steps={STEPS.map((step) => t(`common:steps.${step}`))} current={current} />
      <ErrorSummary errors={summary} />
      <StepHeading title={t(`common:steps.${view.step}`)} current={current} total={STEPS.length} />
      {view.step === 'check' ? (
        <CheckStep view={view} tooMany={tooMany} />
      ) : (
        <form method="post" noValidate>
          {view.step === 'who' && <WhoFields {...view} errors={errors} />}
          {view.step === 'right' && <RightFields {...view} errors={errors} />}
          {view.step === 'details' && <DetailsFields {...view} errors={errors} />}
          <p className="button-row">
            <SubmitButton>{t('common:button.continue')}</SubmitButton>
            <SubmitButton look="secondary" name="intent" value="later">
              {t('citizen:form.later')}
            </SubmitButton>
          </p>
        </form>
      )}
      <p className="no-print">
        {current > 1 && (
          <>
            <a href={`/${lang}/citizen/drafts/${draftId}/${String(STEPS[current - 2])}`}>
              {t('citizen:form.previous')}
            </a>
            {' · '}
          </>
        )}
        <a href={`/${lang}/citizen?delete=${draftId}`}>{t('citizen:form.delete')}</a>
      </p>
    </CitizenFrame>
  )
}
