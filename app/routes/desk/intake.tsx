import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { langOf, withStaff } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import type { DeskErrors } from '#app/requests/intake.ts'
import {
  findRecorded,
  intakeInput,
  listOwnRegisters,
  recordRequest,
} from '#app/requests/record-request.server.ts'
import { casePath } from '#app/routes/desk/case-path.ts'
import { formKeyOf } from '#app/routes/desk/form-input.server.ts'
import { IntakeForm, intakeLabel } from '#app/routes/desk/intake-form.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** The form for what came otherwise than through the portal; after it, what to tell the person. */
export async function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.get('done')
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const t = getT(ctx.lang)
    const registers = await listOwnRegisters(ctx)
    return {
      title: pageTitle(t, t('desk:intake.title')),
      frame: await staffFrame(ctx),
      formKey: randomUUID(),
      today: formatDate(ctx.today),
      registers: registers.map(({ key, name }) => ({ key, name })),
      recorded: done === null ? undefined : await findRecorded(ctx, done),
    }
  })
}

/** Records the request, or shows the form again with what was typed; never with an identity code. */
export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const form = await readForm(args.request)
  const formKey = formKeyOf(form)
  const { draft, codes } = intakeInput(form)
  const again = (errors: DeskErrors, status: number) =>
    data(
      {
        errors,
        draft,
        formKey,
        // Which codes have to be typed once more.
        retype: { hetu: codes.hetu.trim() !== '', subjectHetu: codes.subjectHetu.trim() !== '' },
      },
      { status },
    )
  return withStaff(args, CASE_ROLES, async (ctx) => {
    if (fieldText(form, 'intent') === 'fields') return again({}, 200)
    const result = await recordRequest(ctx, formKey, draft, codes)
    if (!result.ok) return again(result.errors, 400)
    return redirect(`/${lang}/desk/intake?done=${formKey}`)
  })
}

export default function Intake() {
  const { frame, today, registers, recorded, ...loaded } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const errors = Object.fromEntries(
    Object.entries(again?.errors ?? {}).flatMap(([field, key]) => (key ? [[field, t(key)]] : [])),
  )
  return (
    <StaffFrame frame={frame}>
      <ErrorSummary
        errors={Object.entries(errors).map(([id, message]) => ({
          id,
          message,
          label: intakeLabel(t, id),
        }))}
      />
      <h1>{t('desk:intake.title')}</h1>
      {again === undefined && recorded !== undefined && <Recorded recorded={recorded} />}
      <p>{t('desk:intake.intro')}</p>
      <p>
        {t('desk:intake.others')} <a href={`/${lang}/desk/mandates`}>{t('desk:mandates.title')}</a>
        {' · '}
        <a href={`/${lang}/desk/bans`}>{t('desk:bans.title')}</a>
      </p>
      <IntakeForm
        key={again?.formKey ?? loaded.formKey}
        formKey={again?.formKey ?? loaded.formKey}
        draft={again?.draft ?? { receivedOn: today, caseLanguage: contentLang(lang) }}
        errors={errors}
        retype={again?.retype}
        registers={registers}
      />
    </StaffFrame>
  )
}

type RecordedCase = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['recorded']>

/** What the clerk tells the person who stands at the desk or waits on the telephone. */
function Recorded({ recorded }: { readonly recorded: RecordedCase }) {
  const t = useT('desk')
  const lang = useLang()
  const units = recorded.units.map((name) => name[contentLang(lang)]).join(', ')
  return (
    <>
      <Alert kind="success" heading={t('desk:intake.done.title', { number: recorded.caseNumber })}>
        <p>{t('desk:intake.done.due', { date: formatDate(recorded.dueOn) })}</p>
        <p>{t('desk:intake.done.units', { units })}</p>
        <p>{t('desk:intake.done.receipt')}</p>
        {!recorded.visible && <p>{t('desk:intake.done.other')}</p>}
      </Alert>
      {recorded.visible && (
        <p>
          <ButtonLink href={casePath(lang, { requestId: recorded.id })} look="secondary">
            {t('desk:intake.done.open')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
