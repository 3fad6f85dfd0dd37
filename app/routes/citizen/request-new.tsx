import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
import { langOf, notFound, withCitizen } from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { checkStep } from '#app/requests/draft-check.ts'
import {
  createDraft,
  draftPeople,
  draftSurroundings,
  stepInput,
} from '#app/requests/drafts.server.ts'
import { listRegisterChoices } from '#app/requests/register-choices.server.ts'
import { findSubmitted } from '#app/requests/submit-request.server.ts'
import { STEPS } from '#app/requests/request.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { StepHeading, StepIndicator } from '#app/ui/steps.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { whoChoices } from './who-choices.server.ts'
import { WhoFields } from './who-step.tsx'

export const meta = titleMeta

/** The first step of a new request. Nothing is stored before it is posted. */
export function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url)
  return withCitizen(args, async (ctx) => {
    const people = await draftPeople(ctx)
    const asked = searchParams.get('register')
    const registers = asked === null ? [] : await listRegisterChoices(ctx.tx)
    const register = registers.find(({ key }) => key === asked)
    const t = getT(ctx.lang)
    return {
      title: pageTitle(t, `${t('common:steps.who')} 1/4`),
      user: ctx.actor.name,
      formKey: randomUUID(),
      register: register?.key ?? '',
      who: whoChoices(people),
      tooMany: searchParams.get('problem') === 'too-many',
    }
  })
}

/** Makes the draft; its id is the form's key, so that a second post finds it made. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const citizen = `/${langOf(args.params)}/citizen`
  return withCitizen(args, async (ctx) => {
    const id = fieldText(form, 'formKey').toLowerCase()
    const sent = await findSubmitted(ctx, id)
    if (sent !== undefined) return redirect(`${citizen}/requests/${sent}/receipt`)
    const register = fieldText(form, 'register')
    const input = { ...stepInput('who', form), ...(register !== '' && { register }) }
    const outcome = await createDraft(ctx, id, input)
    if (outcome === undefined) throw notFound()
    if (outcome === 'too-many') return redirect(`${citizen}/requests/new?problem=too-many`)
    const { facts } = await draftSurroundings(ctx)
    const errors = checkStep('who', input, facts)
    const next = Object.keys(errors).length > 0 ? 'who?check=1' : 'right'
    return redirect(`${citizen}/drafts/${id}/${next}`)
  })
}

export default function RequestNew() {
  const { user, formKey, register, who, tooMany } = useLoaderData<typeof loader>()
  const t = useT('citizen')
  return (
    <CitizenFrame user={user}>
      <StepIndicator steps={STEPS.map((step) => t(`common:steps.${step}`))} current={1} />
      <StepHeading title={t('common:steps.who')} current={1} total={STEPS.length} />
      {tooMany && (
        <Alert kind="error" heading={t('citizen:form.tooManyDrafts')}>
          <p>{t('citizen:form.tooManyDraftsText')}</p>
        </Alert>
      )}
      <p className="lead">{t('citizen:form.intro')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="register" value={register} />
        <WhoFields who={who} value="self" errors={{}} />
        <p className="button-row">
          <SubmitButton>{t('common:button.continue')}</SubmitButton>
        </p>
      </form>
    </CitizenFrame>
  )
}
