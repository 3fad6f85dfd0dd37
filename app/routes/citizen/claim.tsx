import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
import { langOf, withCitizen } from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { claimCase } from '#app/requests/claim-case.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { TextField } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** Where a person who has identified themselves takes over what they sent without login (I-07). */
export function loader(args: LoaderFunctionArgs) {
  return withCitizen(args, async ({ lang, actor }) => {
    const t = getT(lang)
    // A posted form comes here only when it was refused: only then is there a body's type.
    const hasErrors = args.request.headers.has('content-type')
    return { title: pageTitle(t, t('citizen:claim.title'), { hasErrors }), user: actor.name }
  })
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const citizen = `/${langOf(args.params)}/citizen`
  const number = fieldText(form, 'number').trim()
  const code = fieldText(form, 'code').trim()
  const missing = (['number', 'code'] as const).filter(
    (field) => fieldText(form, field).trim() === '',
  )
  return withCitizen(args, async (ctx) => {
    if (missing.length > 0) return data({ number, code, missing, reason: null }, { status: 400 })
    const claimed = await claimCase(ctx, { number, code })
    if (claimed.ok) {
      const [only, ...others] = claimed.requestIds
      return redirect(others.length > 0 ? citizen : `${citizen}/requests/${only ?? ''}`)
    }
    const { reason } = claimed
    const status = reason === 'too-many' ? 429 : 400
    return data({ number, code, missing, reason }, { status })
  })
}

export default function Claim() {
  const { user } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('citizen')
  const error = (field: 'number' | 'code'): string | undefined =>
    refused?.missing.includes(field) ? t('errors:form.required') : undefined
  return (
    <CitizenFrame user={user}>
      <h1>{t('citizen:claim.title')}</h1>
      <ErrorSummary
        errors={(['number', 'code'] as const).flatMap((id) => {
          const message = error(id)
          return message === undefined ? [] : [{ id, label: t(`citizen:claim.${id}`), message }]
        })}
      />
      {refused?.reason && (
        <Alert kind="error" live="alert" heading={t(`citizen:claim.problem.${refused.reason}`)}>
          <p>{t(`citizen:claim.problemText.${refused.reason}`)}</p>
        </Alert>
      )}
      <p className="lead">{t('citizen:claim.lead')}</p>
      <form method="post" noValidate>
        <TextField
          id="number"
          name="number"
          label={t('citizen:claim.number')}
          hint={t('citizen:claim.numberHint')}
          width="medium"
          autoComplete="off"
          spellCheck={false}
          required
          error={error('number')}
          defaultValue={refused?.number}
        />
        <TextField
          id="code"
          name="code"
          label={t('citizen:claim.code')}
          hint={t('citizen:claim.codeHint')}
          width="medium"
          autoComplete="off"
          spellCheck={false}
          required
          error={error('code')}
          defaultValue={refused?.code}
        />
        <p className="button-row">
          <SubmitButton>{t('citizen:claim.send')}</SubmitButton>
        </p>
      </form>
      <h2>{t('citizen:claim.lostTitle')}</h2>
      <p>{t('citizen:claim.lost')}</p>
    </CitizenFrame>
  )
}
