import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { Key, TFunction } from '#app/i18n/translate.ts'
import type { LetterField } from '#app/letters/template.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { personName } from '#app/people/person.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { askedInput, deedFields, doDeed, type DeedErrors } from '#app/requests/case-deeds.server.ts'
import { DEEDS, OPTIONAL_FIELDS, type Deed } from '#app/requests/case-deeds.ts'
import { refusal, type HandleRefusal } from '#app/requests/handle-case.server.ts'
import { fieldName, isRequestedRight, RIGHT_FIELDS } from '#app/requests/right-fields.ts'
import { idParam, itemParam, openStaffCase } from '#app/requests/staff-case.server.ts'
import { ActField } from '#app/routes/desk/act-fields.tsx'
import { AskedFields } from '#app/routes/desk/asked-fields.tsx'
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

/** One deed on one item: what it asks, one button. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const deed = deedParam(args.params['deed'])
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const found = await openStaffCase(ctx, requestId, itemParam(args.request))
    if (found === undefined || !ctx.actor.unitIds.includes(found.unitId)) throw notFound()
    const t = getT(ctx.lang)
    return {
      title: pageTitle(t, `${t(`desk:deed.title.${deed}`)} ${found.caseNumber}`),
      frame: await staffFrame(ctx),
      deed,
      fields: await deedFields(ctx, deed),
      place: { requestId, position: found.position },
      version: found.version,
      caseNumber: found.caseNumber,
      right: found.right,
      personName: personName(found.person),
    }
  })
}

/** The page again: which fields to correct, or why it was not done and what has changed meanwhile. */
interface Answer {
  readonly errors: DeedErrors
  readonly reason: HandleRefusal | null
  readonly changes: readonly ShownEvent[]
  readonly values: Readonly<Record<string, string>>
}

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const deed = deedParam(args.params['deed'])
  const form = await readForm(args.request)
  const place = { requestId, position: itemParam(args.request) }
  const version = Number(fieldText(form, 'version'))
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const fields = await deedFields(ctx, deed)
    const own = Object.fromEntries(fields.map(({ id }) => [id, fieldText(form, id)]))
    const values = { ...own, ...(deed === 'add-item' && askedInput(form)) }
    // A personal identity code is never sent back to a page.
    const answer: Answer = {
      errors: {},
      reason: null,
      changes: [],
      values: { ...values, ...('hetu' in values && { hetu: '' }) },
    }
    const shows = fieldText(form, 'intent') === 'fields' && isRequestedRight(own['right'])
    if (shows) return data(answer)
    const result = await doDeed(ctx, place, deed, { version, values })
    if (result === undefined) throw notFound()
    // An item that was routed to another unit is no longer ours to see.
    if (result.ok && deed === 'route') return redirect(`/${lang}/desk`)
    if (result.ok) return redirect(casePath(lang, place, `done=${deed}`))
    if ('errors' in result) return data({ ...answer, errors: result.errors }, { status: 400 })
    const { reason, changes } = await refusal(ctx, requestId, version, result.refused)
    return data({ ...answer, reason, changes: changes.map(shownEvent) }, { status: 409 })
  })
}

/** @throws Response 404 for what is no deed */
function deedParam(value: string | undefined): Deed {
  const deed = DEEDS.find((one) => one === value)
  if (deed === undefined) throw notFound()
  return deed
}

export default function CaseDeed() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const { deed, place } = page
  // On its way an absent property may become an undefined one: the types say so, nothing else differs.
  const fields = page.fields as unknown as readonly LetterField[]
  const typed: Readonly<Record<string, string>> = refused?.values ?? {}
  const keys: DeedErrors = refused?.errors ?? {}
  const errors = Object.fromEntries(
    Object.entries(keys).flatMap(([id, key]) => (key === undefined ? [] : [[id, t(key)]])),
  ) as Readonly<Partial<Record<string, string>>>
  const right = deed === 'add-item' && isRequestedRight(typed['right']) ? typed['right'] : undefined
  const labels = [
    ...fields.map(({ id, label }) => ({ id, label: label[contentLang(lang)] })),
    ...(right === undefined ? [] : askedLabels(t, right)),
  ]
  return (
    <StaffFrame frame={page.frame}>
      <p className="no-print">
        <a href={casePath(lang, place)}>{t('desk:answer.toCase')}</a>
      </p>
      <ErrorSummary
        errors={labels.flatMap(({ id, label }) => {
          const message = errors[id]
          return message === undefined ? [] : [{ id, label, message }]
        })}
      />
      <h1>{t(`desk:deed.title.${deed}`)}</h1>
      <p className="lead">
        {page.caseNumber} {page.personName}, {t(`common:right.${page.right}`)}
      </p>
      {refused?.reason && <Refusal reason={refused.reason} changes={refused.changes} typed />}
      <p>{t(`desk:deed.text.${deed}`)}</p>
      <form method="post" noValidate>
        <input type="hidden" name="version" value={page.version} />
        {fields.map((field) => (
          <ActField
            key={field.id}
            field={field}
            optional={OPTIONAL_FIELDS[deed].includes(field.id)}
            value={typed[field.id]}
            error={errors[field.id]}
          />
        ))}
        {deed === 'add-item' && (
          <p className="button-row">
            <SubmitButton name="intent" value="fields" look="secondary">
              {t('desk:deed.showFields')}
            </SubmitButton>
          </p>
        )}
        {right !== undefined && (
          <AskedFields right={right} typed={typed} errors={errors} allOptional />
        )}
        <SubmitButton name="intent" value="do">
          {t(`desk:deed.do.${deed}`)}
        </SubmitButton>
      </form>
    </StaffFrame>
  )
}

function askedLabels(t: TFunction<'desk'>, right: RequestedRight) {
  return RIGHT_FIELDS[right].map(({ id }) => ({
    id: fieldName(right, id),
    label: t(`desk:ask.field.${id}` as Key<'desk'>),
  }))
}
