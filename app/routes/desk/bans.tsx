import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
import { endBan, listBans, recordBan } from '#app/people/child-bans.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { banLabel, BanForm, useBanColumns } from '#app/routes/desk/ban-parts.tsx'
import { formKeyOf, namedCode, plainText, typedAgain } from '#app/routes/desk/form-input.server.ts'
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
  'child-givenNames',
  'child-familyName',
  'child-hetu',
  'scope',
  'guardian-givenNames',
  'guardian-familyName',
  'guardian-hetu',
  'reason',
  'decidedBy',
] as const

/** Minors' bans on giving their data to a guardian (703/2023; K-02), for those who handle cases. */
export function loader(args: LoaderFunctionArgs) {
  const wanted = new URL(args.request.url).searchParams.get('done')
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const t = getT(ctx.lang)
    const bans = (await listBans(ctx)).map((ban) => ({
      ...ban,
      recordedAt: localTime(ban.recordedAt),
    }))
    await ctx.audit({ kind: 'bans-viewed' })
    return {
      title: pageTitle(t, t('desk:bans.title')),
      frame: await staffFrame(ctx),
      formKey: randomUUID(),
      done: DONE.find((one) => one === wanted),
      current: bans.filter(({ endedAt }) => endedAt === null),
      ended: bans.filter(({ endedAt }) => endedAt !== null),
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
      if (!(await endBan(ctx, id))) throw notFound()
      return redirect(`/${lang}/desk/bans?done=ended`)
    }
    const result = await recordBan(ctx, id, {
      child: namedCode(form, 'child'),
      scope: fieldText(form, 'scope'),
      guardian: namedCode(form, 'guardian'),
      reason: plainText(form, 'reason'),
      decidedBy: plainText(form, 'decidedBy'),
    })
    if (result.ok) return redirect(`/${lang}/desk/bans?done=recorded`)
    const { problems } = result
    return data({ problems, typed: typedAgain(form, FIELDS), formKey: id }, { status: 400 })
  })
}

export default function Bans() {
  const { frame, done, current, ended, formKey } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const t = useT('desk')
  const errors = problemTexts(t, again?.problems ?? {}, FIELDS)
  return (
    <StaffFrame frame={frame}>
      <ErrorSummary
        errors={FIELDS.flatMap((id) => {
          const message = errors[id]
          return message === undefined ? [] : [{ id, message, label: banLabel(t, id) }]
        })}
      />
      <h1>{t('desk:bans.title')}</h1>
      {again === undefined && done !== undefined && (
        <Alert kind="success" heading={t(`desk:bans.done.${done}`)} />
      )}
      <p>{t('desk:bans.intro')}</p>
      <Alert kind="warning" heading={t('desk:bans.secret')} />
      <h2>{t('desk:bans.inForce')}</h2>
      <DataTable
        caption={t('desk:bans.inForce')}
        captionHidden
        columns={useBanColumns(false)}
        rows={current}
        rowKey={({ id }) => id}
        empty={t('desk:bans.none')}
      />
      <h2>{t('desk:bans.new')}</h2>
      <BanForm
        key={again?.formKey ?? formKey}
        formKey={again?.formKey ?? formKey}
        typed={again?.typed ?? {}}
        errors={errors}
      />
      <h2>{t('desk:bans.ended')}</h2>
      <DataTable
        caption={t('desk:bans.ended')}
        captionHidden
        columns={useBanColumns(true)}
        rows={ended}
        rowKey={({ id }) => id}
        empty={t('desk:bans.noneEnded')}
      />
    </StaffFrame>
  )
}
