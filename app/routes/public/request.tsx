import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { rightsOf } from '#app/requests/draft-check.ts'
import { listed, type FieldErrors } from '#app/requests/draft-fields.ts'
import { checkGuest, checkGuestChoice, toGuestRequest } from '#app/requests/guest-check.ts'
import { TRAP_FIELD } from '#app/requests/guest-draft.ts'
import { formAge, newGuestForm, readGuestForm } from '#app/requests/guest-form.server.ts'
import { listRegisterChoices } from '#app/requests/register-choices.server.ts'
import { submitGuestRequest } from '#app/requests/submit-guest.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { StepHeading, StepIndicator } from '#app/ui/steps.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import {
  answeringKeys,
  chosen,
  chosenControllers,
  controllerChoices,
  guestFacts,
  typed,
} from './guest-view.server.ts'
import { GuestChoice } from './request-choice.tsx'
import { GuestDetails } from './request-details.tsx'

export const meta = titleMeta

/** Why a form that was filled in well has not been sent. */
export type GuestProblem = 'trap' | 'fast' | 'stale' | 'too-many'

/** A request without login (I-07): what and where to ask, and then the rest. Nothing is stored. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const { portal } = context
  const now = portal.clock.now()
  const today = helsinkiDate(now)
  const query = new URL(request.url).searchParams
  const registers = await portal.db.withContext({ kind: 'public' }, (tx) =>
    listRegisterChoices(tx, today),
  )
  const choice = chosen(query)
  const asked = query.get('next') === 'details'
  const errors = asked ? checkGuestChoice(choice, guestFacts(registers, today)) : {}
  const hasErrors = Object.keys(errors).length > 0
  const step = asked && !hasErrors ? ('details' as const) : ('choice' as const)
  const controllers = controllerChoices(registers)
  const answering = answeringKeys(registers, listed(choice, 'registers'))
  const t = getT(lang)
  const title = `${t(`public:guest.${step}.title`)} ${step === 'choice' ? 1 : 2}/2`
  return {
    // A posted form comes here only when it was not sent: only then is there a body's type.
    title: pageTitle(t, title, { hasErrors: hasErrors || request.headers.has('content-type') }),
    step,
    choice,
    rights: rightsOf(choice),
    errors: errors,
    controllers,
    answering,
    chosen: chosenControllers(controllers, answering),
    form: newGuestForm(portal.keyring, now),
  }
}

/** Sends the request once, or shows the form again with all that was typed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOf(params)
  const { portal } = context
  const now = portal.clock.now()
  const { search, searchParams } = new URL(request.url)
  const posted = await readForm(request)
  const today = helsinkiDate(now)
  const registers = await portal.db.withContext({ kind: 'public' }, (tx) =>
    listRegisterChoices(tx, today),
  )
  const facts = guestFacts(registers, today)
  const choice = chosen(searchParams)
  if (Object.keys(checkGuestChoice(choice, facts)).length > 0) {
    return redirect(`/${lang}/request${search}`)
  }
  const token = fieldText(posted, 'form')
  const form = readGuestForm(portal.keyring, token)
  const age = form === undefined ? 'old' : formAge(form, now)
  const draft = typed(choice, posted)
  const again = (errors: FieldErrors, problem: GuestProblem | null, status: number) =>
    data(
      { draft, errors, problem, form: age === 'old' ? newGuestForm(portal.keyring, now) : token },
      { status },
    )
  const errors = checkGuest(draft, facts)
  const complete = toGuestRequest(draft, facts)
  if (complete === undefined) return again(errors, null, 400)
  if (fieldText(posted, TRAP_FIELD) !== '') return again({}, 'trap', 400)
  if (form === undefined || age === 'old') return again({}, 'stale', 400)
  if (age === 'fast') return again({}, 'fast', 400)
  const call = { portal, now, httpRequest: context.requestId }
  const sent = await submitGuestRequest(call, form, complete)
  if (!sent.ok) return again({}, sent.reason, 429)
  return redirect(`/${lang}/request/receipt/${token}`)
}

export type GuestPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function GuestRequest() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('public')
  const isChoice = page.step === 'choice'
  return (
    <PublicFrame>
      <StepIndicator
        steps={[t('public:guest.choice.title'), t('public:guest.details.title')]}
        current={isChoice ? 1 : 2}
      />
      <StepHeading
        title={t(`public:guest.${page.step}.title`)}
        current={isChoice ? 1 : 2}
        total={2}
      />
      {isChoice ? (
        <>
          <Advice />
          <GuestChoice page={page} />
        </>
      ) : (
        <GuestDetails
          page={page}
          draft={refused?.draft ?? {}}
          errors={refused?.errors ?? {}}
          problem={refused?.problem ?? null}
          form={refused?.form ?? page.form}
        />
      )}
    </PublicFrame>
  )
}

/** What is different from a request with strong identification, before anything is typed. */
function Advice() {
  const t = useT('public')
  const lang = useLang()
  return (
    <>
      <p className="lead">{t('public:guest.lead')}</p>
      <Alert kind="info" heading={t('public:guest.quicker')}>
        <p>{t('public:guest.quickerText')}</p>
        <p>
          <a href={`/${lang}/citizen/requests/new`}>{t('public:guest.quickerLink')}</a>
        </p>
      </Alert>
      <p>
        <strong>{t('public:guest.noCode')}</strong>
      </p>
    </>
  )
}
