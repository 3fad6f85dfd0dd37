import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
import { endMandate, listMandates, recordMandate } from '#app/people/mandates.server.ts'
import { isInForce } from '#app/people/mandates.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { formKeyOf, namedCode, plainText, typedAgain } from '#app/routes/desk/form-input.server.ts'
import { mandateLabel, MandateForm, useMandateColumns } from '#app/routes/desk/mandate-parts.tsx'
import { problemTexts } from '#app/routes/desk/problem-text.ts'
import { localTime } from '#app/routes/desk/shown-event.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

const DONE = ['recorded', 'ended'] as const
const FIELDS = [
  'principal-givenNames',
  'principal-familyName',
  'principal-hetu',
  'agent-givenNames',
  'agent-familyName',
  'agent-hetu',
  'kind',
  'proof',
  'since',
  'until',
] as const

/** Who may act for whom at this controller, as its officers have seen it proved. */
export function loader(args: LoaderFunctionArgs) {
  const wanted = new URL(args.request.url).searchParams.get('done')
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const t = getT(ctx.lang)
    const today = ctx.today.toString()
    const mandates = (await listMandates(ctx)).map((mandate) => ({
      ...mandate,
      recordedAt: localTime(mandate.recordedAt),
      isOver: mandate.endedAt !== null || (mandate.until !== null && mandate.until < today),
      isInForce: isInForce(mandate, today),
    }))
    await ctx.audit({ kind: 'mandates-viewed' })
    return {
      title: pageTitle(t, t('desk:mandates.title')),
      frame: await staffFrame(ctx),
      formKey: randomUUID(),
      done: DONE.find((one) => one === wanted),
      current: mandates.filter(({ isOver }) => !isOver),
      ended: mandates.filter(({ isOver }) => isOver),
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const form = await readForm(args.request)
  const intent = fieldText(form, 'intent')
  const id = formKeyOf(form, 'id')
  if (!['record', 'end'].includes(intent)) throw new Response(null, { status: 400 })
  return withStaff(args, CASE_ROLES, async (ctx) => {
    if (intent === 'end') {
      if (!(await endMandate(ctx, id))) throw notFound()
      return redirect(`/${lang}/desk/mandates?done=ended`)
    }
    const result = await recordMandate(ctx, id, {
      principal: namedCode(form, 'principal'),
      agent: namedCode(form, 'agent'),
      kind: fieldText(form, 'kind'),
      proof: plainText(form, 'proof'),
      since: fieldText(form, 'since'),
      until: fieldText(form, 'until'),
    })
    if (result.ok) return redirect(`/${lang}/desk/mandates?done=recorded`)
    const { problems } = result
    return data({ problems, typed: typedAgain(form, FIELDS), formKey: id }, { status: 400 })
  })
}

export default function Mandates() {
  const { frame, done, current, ended, formKey } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const t = useT('desk')
  const errors = problemTexts(t, again?.problems ?? {}, FIELDS)
  return (
    <StaffFrame frame={frame}>
      <ErrorSummary
        errors={FIELDS.flatMap((id) => {
          const message = errors[id]
          return message === undefined ? [] : [{ id, message, label: mandateLabel(t, id) }]
        })}
      />
      <h1>{t('desk:mandates.title')}</h1>
      {again === undefined && done !== undefined && (
        <Alert kind="success" heading={t(`desk:mandates.done.${done}`)} />
      )}
      <p>{t('desk:mandates.intro')}</p>
      <h2>{t('desk:mandates.inForce')}</h2>
      <DataTable
        caption={t('desk:mandates.inForce')}
        captionHidden
        columns={useMandateColumns(false)}
        rows={current}
        rowKey={({ id }) => id}
        empty={t('desk:mandates.none')}
      />
      <h2>{t('desk:mandates.new')}</h2>
      <MandateForm
        key={again?.formKey ?? formKey}
        formKey={again?.formKey ?? formKey}
        typed={again?.typed ?? {}}
        errors={errors}
      />
      <h2>{t('desk:mandates.ended')}</h2>
      <DataTable
        caption={t('desk:mandates.ended')}
        captionHidden
        columns={useMandateColumns(true)}
        rows={ended}
        rowKey={({ id }) => id}
        empty={t('desk:mandates.noneEnded')}
      />
    </StaffFrame>
  )
}
