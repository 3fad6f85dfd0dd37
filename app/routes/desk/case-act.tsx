import type { Temporal } from 'temporal-polyfill'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { personName } from '#app/people/person.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { actOnCase, isLate } from '#app/requests/act-on-case.server.ts'
import { lifecycleActors } from '#app/requests/apply-event.server.ts'
import { ACT_FIELDS, isAct, isMandatory, type Act } from '#app/requests/case-acts.ts'
import type { HandleRefusal } from '#app/requests/handle-case.server.ts'
import { effectWords, mayHappen } from '#app/requests/lifecycle.ts'
import { LIFECYCLE } from '#app/requests/lifecycle-table.ts'
import { idParam, itemParam, openStaffCase } from '#app/requests/staff-case.server.ts'
import { ActField } from '#app/routes/desk/act-fields.tsx'
import { casePath } from '#app/routes/desk/case-path.ts'
import { Refusal, type ShownEvent } from '#app/routes/desk/refusal.tsx'
import { shownEvent } from '#app/routes/desk/shown-event.server.ts'
import { staffFrame } from '#app/routes/desk/staff-frame.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** One act on one item: what it does, what it asks, one button. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const act = actParam(args.params['event'])
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const found = await openStaffCase(ctx, requestId, itemParam(args.request))
    if (found === undefined || !ctx.actor.unitIds.includes(found.unitId)) throw notFound()
    const t = getT(ctx.lang)
    const actors = lifecycleActors(ctx.actor, found.unitId)
    const row = LIFECYCLE.find((one) => one.event === act && one.from.includes(found.state))
    return {
      title: pageTitle(t, `${t(`desk:act.title.${act}`)} ${found.caseNumber}`),
      frame: await staffFrame(ctx),
      act,
      place: { requestId, position: found.position },
      version: found.version,
      caseNumber: found.caseNumber,
      right: found.right,
      personName: personName(found.person),
      effect: row === undefined ? null : effectWords(row)[contentLang(ctx.lang)],
      possible: mayHappen(found.state, act, actors, found.right),
      notBefore: act === 'lift' ? dayAhead(found.liftingOn, ctx.today) : null,
      asks: act !== 'close' || isLate(found),
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const act = actParam(args.params['event'])
  const form = await readForm(args.request)
  const place = { requestId, position: itemParam(args.request) }
  const values = Object.fromEntries(ACT_FIELDS[act].map(({ id }) => [id, fieldText(form, id)]))
  const version = Number(fieldText(form, 'version'))
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await actOnCase(ctx, place, { act, version, values })
    if (result === undefined) throw notFound()
    if (result.ok) return redirect(casePath(lang, place, `done=${act}`))
    const answer: Answer = { missing: [], reason: null, changes: [], values }
    if (result.reason === 'missing') {
      return data({ ...answer, missing: result.fields }, { status: 400 })
    }
    const changes = result.changes.map(shownEvent)
    return data({ ...answer, reason: result.reason, changes }, { status: 409 })
  })
}

/** The page again: what is missing, or why it was not done and what has changed meanwhile. */
interface Answer {
  readonly missing: readonly string[]
  readonly reason: HandleRefusal | null
  readonly changes: readonly ShownEvent[]
  readonly values: Readonly<Record<string, string>>
}

/** D-34: an announced day that has not come yet. */
function dayAhead(on: string | null, today: Temporal.PlainDate): string | null {
  return on !== null && on > today.toString() ? on : null
}

/** @throws Response 404 for what is no act */
function actParam(value: string | undefined): Act {
  if (!isAct(value)) throw notFound()
  return value
}

export default function CaseAct() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const { act, place } = page
  const fields = page.asks ? ACT_FIELDS[act] : []
  const missing = (id: string): boolean => refused?.missing.includes(id) ?? false
  const required = t('errors:form.required')
  return (
    <StaffFrame frame={page.frame}>
      <p className="no-print">
        <a href={casePath(lang, place)}>{t('desk:answer.toCase')}</a>
      </p>
      <ErrorSummary
        errors={fields
          .filter(({ id }) => missing(id))
          .map(({ id, label }) => ({ id, label: label[contentLang(lang)], message: required }))}
      />
      <h1>{t(`desk:act.title.${act}`)}</h1>
      <p className="lead">
        {page.caseNumber} {page.personName}, {t(`common:right.${page.right}`)}
      </p>
      {refused?.reason && (
        <Refusal reason={refused.reason} changes={refused.changes} typed={fields.length > 0} />
      )}
      {page.effect !== null && <p>{page.effect}</p>}
      {page.notBefore !== null && (
        <p>
          <strong>{t('desk:act.notBefore', { date: formatDate(page.notBefore) })}</strong>
        </p>
      )}
      {page.possible && page.notBefore === null ? (
        <form method="post" noValidate>
          <input type="hidden" name="version" value={page.version} />
          {fields.map((field) => (
            <ActField
              key={field.id}
              field={field}
              optional={!isMandatory(act, field.id, { outcome: 'none' })}
              value={refused?.values[field.id]}
              error={missing(field.id) ? required : undefined}
            />
          ))}
          <SubmitButton>{t(`desk:act.do.${act}`)}</SubmitButton>
        </form>
      ) : (
        page.notBefore === null && <p className="quiet">{t('desk:act.notNow')}</p>
      )}
    </StaffFrame>
  )
}
