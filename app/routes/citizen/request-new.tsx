import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
import {
  langOf,
  notFound,
  withCitizen,
  type CitizenContext,
} from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { checkStep } from '#app/requests/draft-check.ts'
import { SELF, UNKNOWN_PREFIX } from '#app/requests/draft-fields.ts'
import {
  createDraft,
  draftPeople,
  draftSurroundings,
  stepInput,
} from '#app/requests/drafts.server.ts'
import { listRegisterChoices } from '#app/requests/register-choices.server.ts'
import { findSubmitted } from '#app/requests/submit-request.server.ts'
import { STEPS, type RequestDraft } from '#app/requests/request.ts'
import { isRequestedRight } from '#app/requests/right-fields.ts'
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
    const prefill = await prefilled(ctx, searchParams)
    const t = getT(ctx.lang)
    return {
      title: pageTitle(t, `${t('common:steps.who')} 1/4`),
      user: ctx.actor.name,
      formKey: randomUUID(),
      ...prefill,
      who: whoChoices(people),
      tooMany: searchParams.get('problem') === 'too-many',
    }
  })
}

/**
 * What a link from a notice or from the guide has chosen already:
 * `?register=<key>|unknown:<controller key>&right=<right>`, each as often as one likes, and
 * `&standing=systemUser` for those whose work a log records.
 */
async function prefilled(
  { tx, today }: CitizenContext,
  params: URLSearchParams,
): Promise<{ readonly registers: string; readonly rights: string; readonly standing: string }> {
  const asked = params.getAll('register')
  const known = asked.length === 0 ? [] : await listRegisterChoices(tx, today)
  const keys = known.flatMap(({ key, controller }) => [key, UNKNOWN_PREFIX + controller.key])
  return {
    registers: [...new Set(asked)].filter((key) => keys.includes(key)).join(','),
    rights: [...new Set(params.getAll('right'))].filter(isRequestedRight).join(','),
    standing: params.get('standing') === 'systemUser' ? 'systemUser' : '',
  }
}

/** Makes the draft; its id is the form's key, so that a second post finds it made. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const citizen = `/${langOf(args.params)}/citizen`
  return withCitizen(args, async (ctx) => {
    const id = fieldText(form, 'formKey').toLowerCase()
    const sent = await findSubmitted(ctx, id)
    if (sent !== undefined) return redirect(`${citizen}/requests/${sent}/receipt`)
    const input = { ...stepInput('who', form), ...chosenBefore(form) }
    const outcome = await createDraft(ctx, id, input)
    if (outcome === undefined) throw notFound()
    if (outcome === 'too-many') return redirect(`${citizen}/requests/new?problem=too-many`)
    const { facts } = await draftSurroundings(ctx)
    const errors = checkStep('who', input, facts)
    const next = Object.keys(errors).length > 0 ? 'who?check=1' : 'right'
    return redirect(`${citizen}/drafts/${id}/${next}`)
  })
}

function chosenBefore(form: FormData): RequestDraft {
  return Object.fromEntries(
    ['registers', 'rights', 'standing']
      .map((field) => [field, fieldText(form, field)] as const)
      .filter(([, chosen]) => chosen !== ''),
  )
}

export default function RequestNew() {
  const { user, formKey, registers, rights, standing, who, tooMany } =
    useLoaderData<typeof loader>()
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
        <input type="hidden" name="registers" value={registers} />
        <input type="hidden" name="rights" value={rights} />
        <input type="hidden" name="standing" value={standing} />
        <WhoFields who={who} subject={SELF} childView={undefined} errors={{}} />
        <p className="button-row">
          <SubmitButton>{t('common:button.continue')}</SubmitButton>
        </p>
      </form>
    </CitizenFrame>
  )
}
