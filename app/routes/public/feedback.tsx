import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkFeedback, feedbackDeadline, toFeedback } from '#app/accessibility/feedback.ts'
import {
  FEEDBACK_FIELDS,
  FEEDBACK_LIMITS,
  type FeedbackDraft,
  type FeedbackErrors,
} from '#app/accessibility/feedback-fields.ts'
import { giveFeedback } from '#app/accessibility/give-feedback.server.ts'
import { listPublicControllers } from '#app/controllers/public-controllers.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { typedText } from '#app/platform/typed-text.ts'
import { TRAP_FIELD } from '#app/requests/guest-draft.ts'
import { formAge, newGuestForm, readGuestForm } from '#app/requests/guest-form.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { FeedbackFields } from './feedback-fields.tsx'

export const meta = titleMeta

/** Why feedback that was filled in well has not been sent. */
type FeedbackProblem = 'trap' | 'fast' | 'stale' | 'too-many'

/** The form for feedback on accessibility, for anyone (306/2019 § 10). Nothing is stored before it is sent. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const { portal } = context
  const now = portal.clock.now()
  const t = getT(lang)
  const controllers = await portal.db.withContext({ kind: 'public' }, listPublicControllers)
  const query = new URL(request.url).searchParams
  const only = controllers.length === 1 ? controllers[0]?.key : undefined
  return {
    // A posted form comes here only when it was not sent: only then is there a body's type.
    title: pageTitle(t, t('public:feedback.title'), {
      hasErrors: request.headers.has('content-type'),
    }),
    due: formatDate(feedbackDeadline(helsinkiDate(now)).due),
    controllers: controllers.map(({ key, name }) => ({ key, name: name[contentLang(lang)] })),
    draft: {
      controller: query.get('controller') ?? only ?? '',
      page: (query.get('page') ?? '').slice(0, FEEDBACK_LIMITS.page),
      answerLanguage: contentLang(lang),
    } satisfies FeedbackDraft,
    form: newGuestForm(portal.keyring, now),
  }
}

/** Takes the feedback in once, or shows the form again with all that was typed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOf(params)
  const { portal } = context
  const now = portal.clock.now()
  const posted = await readForm(request)
  const controllers = await portal.db.withContext({ kind: 'public' }, listPublicControllers)
  const ids = Object.fromEntries(controllers.map(({ key, id }) => [key, id]))
  const draft: FeedbackDraft = Object.fromEntries(
    FEEDBACK_FIELDS.map((field) => [field, typedText(fieldText(posted, field))]),
  )
  const token = fieldText(posted, 'form')
  const form = readGuestForm(portal.keyring, token)
  const age = form === undefined ? 'old' : formAge(form, now)
  const again = (errors: FeedbackErrors, problem: FeedbackProblem | null, status: number) =>
    data(
      { draft, errors, problem, form: age === 'old' ? newGuestForm(portal.keyring, now) : token },
      { status },
    )
  const complete = toFeedback(draft, ids)
  if (complete === undefined) return again(checkFeedback(draft, ids), null, 400)
  if (fieldText(posted, TRAP_FIELD) !== '') return again({}, 'trap', 400)
  if (form === undefined || age === 'old') return again({}, 'stale', 400)
  if (age === 'fast') return again({}, 'fast', 400)
  const call = { portal, now, httpRequest: context.requestId }
  const given = await giveFeedback(call, form, complete)
  if (!given.ok) return again({}, given.reason, 429)
  return redirect(`/${lang}/accessibility/feedback/${token}`)
}

export default function Feedback() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('public')
  const lang = useLang()
  const errors = refused?.errors ?? {}
  const problem = refused?.problem ?? null
  return (
    <PublicFrame>
      <ErrorSummary
        errors={FEEDBACK_FIELDS.flatMap((id) => {
          const key = errors[id]
          return key === undefined
            ? []
            : [{ id, label: t(`public:feedback.${id}`), message: t(key) }]
        })}
      />
      <p>
        <a href={`/${lang}/accessibility`}>{t('public:accessibility.title')}</a>
      </p>
      <h1>{t('public:feedback.title')}</h1>
      {problem && (
        <Alert
          kind={problem === 'too-many' ? 'error' : 'warning'}
          heading={t(`public:feedback.notSent.${problem}`)}
        >
          <p>{t(`public:feedback.notSentText.${problem}`)}</p>
        </Alert>
      )}
      <p className="lead">{t('public:feedback.lead')}</p>
      <p>{t('public:feedback.due', { date: page.due })}</p>
      <p>
        <strong>{t('public:feedback.noSecrets')}</strong>
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="form" value={refused?.form ?? page.form} />
        <FeedbackFields
          controllers={page.controllers}
          draft={refused?.draft ?? page.draft}
          errors={errors}
        />
        <p className="button-row">
          <SubmitButton>{t('public:feedback.send')}</SubmitButton>
        </p>
      </form>
    </PublicFrame>
  )
}
