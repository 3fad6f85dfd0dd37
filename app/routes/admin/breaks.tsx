import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Temporal } from 'temporal-polyfill'
import {
  announceBreak,
  cancelBreak,
  listBreaks,
  type AnnouncedBreak,
} from '#app/breaks/announce.server.ts'
import { BREAK_FIELDS, type BreakDraft, type BreakErrors } from '#app/breaks/break-fields.ts'
import { checkBreak, toBreak } from '#app/breaks/break-form.ts'
import { breakTimes, shownBreaks, shownFrom } from '#app/breaks/service-break.ts'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { langOf, withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/react.tsx'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { publicationSeen } from '#app/platform/notify.server.ts'
import { formKeyOf, plainText } from '#app/routes/desk/form-input.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { BreakForm, useBreakColumns } from './break-parts.tsx'

export const meta = titleMeta

const DONE = ['announced', 'cancelled'] as const

/** Announced breaks of the service, and the form for a new one (306/2019 § 4). */
export function loader(args: LoaderFunctionArgs) {
  const wanted = new URL(args.request.url).searchParams.get('done')
  return withStaff(args, ['administrator'], async (ctx) => {
    const t = getT(ctx.lang)
    const breaks = await listBreaks(ctx)
    await ctx.audit({ kind: 'breaks-viewed' })
    return {
      title: pageTitle(t, t('desk:breaks.title'), {
        hasErrors: args.request.headers.has('content-type'),
      }),
      frame: await staffFrame(ctx),
      formKey: randomUUID(),
      done: DONE.find((one) => one === wanted),
      breaks: breaks.map((one) => breakRow(one, ctx)),
    }
  })
}

function breakRow(one: AnnouncedBreak, { now, lang }: StaffContext) {
  const isOver = Temporal.Instant.compare(one.endsAt, now) <= 0
  return {
    id: one.id,
    when: breakTimes(one, lang),
    text: one.text[lang],
    shownFrom: formatDate(helsinkiDate(shownFrom(one))),
    state: one.isCancelled
      ? ('cancelled' as const)
      : isOver
        ? ('over' as const)
        : shownBreaks([one], now).length > 0
          ? ('shown' as const)
          : ('coming' as const),
    isOwn: one.isOwn,
  }
}

export type BreakRow = ReturnType<typeof breakRow>

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const form = await readForm(args.request)
  const intent = fieldText(form, 'intent')
  const id = formKeyOf(form, 'id')
  if (!['announce', 'cancel'].includes(intent)) throw new Response(null, { status: 400 })
  const answer = await withStaff(args, ['administrator'], async (ctx) => {
    if (intent === 'cancel') {
      const isDone = await cancelBreak(ctx, id)
      if (isDone) return redirect(`/${lang}/admin/breaks?done=cancelled`)
      return data({ errors: {}, typed: {}, formKey: randomUUID(), missed: true }, { status: 409 })
    }
    const typed: BreakDraft = Object.fromEntries(
      BREAK_FIELDS.map((field) => [field, plainText(form, field)]),
    )
    const one = toBreak(typed, ctx.now)
    if (one === undefined) {
      const errors = checkBreak(typed, ctx.now)
      return data({ errors, typed, formKey: id, missed: false }, { status: 400 })
    }
    await announceBreak(ctx, id, one)
    return redirect(`/${lang}/admin/breaks?done=announced`)
  })
  // The next page shows it, whichever process answers.
  if (answer instanceof Response) await publicationSeen(args.context.portal.db)
  return answer
}

export default function Breaks() {
  const { frame, done, breaks, formKey } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const t = useT('desk')
  const errors: BreakErrors = again?.errors ?? {}
  return (
    <StaffFrame frame={frame}>
      <ErrorSummary
        errors={BREAK_FIELDS.flatMap((id) => {
          const error = errors[id]
          if (error === undefined) return []
          const [label, message] = [t(`desk:breaks.field.${id}`), t(`desk:breaks.error.${error}`)]
          return [{ id, label, message }]
        })}
      />
      <h1>{t('desk:breaks.title')}</h1>
      {again === undefined && done !== undefined && (
        <Alert kind="success" heading={t(`desk:breaks.done.${done}`)} />
      )}
      {again?.missed === true && <Alert kind="error" heading={t('desk:breaks.notCancelled')} />}
      <p>{t('desk:breaks.intro')}</p>
      <DataTable
        caption={t('desk:breaks.caption')}
        columns={useBreakColumns()}
        rows={breaks}
        rowKey={({ id }) => id}
        empty={t('desk:breaks.none')}
      />
      <BreakForm
        key={again?.formKey ?? formKey}
        formKey={again?.formKey ?? formKey}
        typed={again?.typed ?? {}}
        errors={errors}
      />
    </StaffFrame>
  )
}
