import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { langOf, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { changeRouting, readRouting, type RoutingChange } from '#app/requests/set-routing.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { Fieldset } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { Select, type Option } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** Which unit answers for which register and right, and who sorts out the rest. */
export function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.get('done') === 'saved'
  return withStaff(args, ['administrator'], async (ctx) => {
    const t = getT(ctx.lang)
    const shown = contentLang(ctx.lang)
    const { units, intakeUnitId, registers } = await readRouting(ctx)
    await ctx.audit({ kind: 'routing-viewed' })
    return {
      title: pageTitle(t, t('desk:routing.title')),
      frame: await staffFrame(ctx),
      done,
      units: units.map(({ id, name }) => ({ value: id, label: name[shown] })),
      intakeUnitId,
      registers: registers.map(({ name, ...register }) => ({ ...register, name: name[shown] })),
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const form = await readForm(args.request)
  const change = changeOf(form)
  return withStaff(args, ['administrator'], async (ctx) => {
    const saved = await changeRouting(ctx, change)
    if (!saved) return data({ unknown: true }, { status: 400 })
    return redirect(`/${lang}/admin/routes?done=saved`)
  })
}

/** @throws Response 400 for a button that the page does not have */
function changeOf(form: FormData): RoutingChange {
  switch (fieldText(form, 'intent')) {
    case 'intake':
      return { intakeUnitId: fieldText(form, 'intakeUnit') }
    case 'register':
      return {
        registerId: fieldText(form, 'register'),
        unitId: fieldText(form, 'unit'),
        overrides: Object.fromEntries(
          REQUESTED_RIGHTS.map((right) => [right, fieldText(form, `right-${right}`)]),
        ),
      }
    default:
      throw new Response(null, { status: 400 })
  }
}

export default function Routes() {
  const { frame, done, units, intakeUnitId, registers } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const t = useT('desk')
  return (
    <StaffFrame frame={frame}>
      <ErrorSummary
        errors={
          again === undefined ? [] : [{ id: 'intakeUnit', message: t('desk:routing.unknown') }]
        }
      />
      <h1>{t('desk:routing.title')}</h1>
      {again === undefined && done && <Alert kind="success" heading={t('desk:routing.done')} />}
      <p>{t('desk:routing.intro')}</p>
      <h2>{t('desk:routing.intake')}</h2>
      <form method="post">
        <Select
          id="intakeUnit"
          name="intakeUnit"
          label={t('desk:routing.intakeUnit')}
          required
          options={units}
          defaultValue={intakeUnitId}
          alwaysChosen
        />
        <SubmitButton name="intent" value="intake" look="secondary">
          {t('desk:routing.save')}
          <span className="visually-hidden"> {t('desk:routing.intake')}</span>
        </SubmitButton>
      </form>
      {registers.map((register) => (
        <RegisterForm key={register.id} register={register} units={units} />
      ))}
    </StaffFrame>
  )
}

function RegisterForm({
  register,
  units,
}: {
  readonly register: ReturnType<typeof useLoaderData<typeof loader>>['registers'][number]
  readonly units: readonly Option[]
}) {
  const t = useT('desk')
  const lang = useLang()
  const { id, name, unitId, overrides } = register
  return (
    <section aria-labelledby={`register-${id}`}>
      <h2 id={`register-${id}`}>{name}</h2>
      <form method="post" action={`/${lang}/admin/routes`}>
        <input type="hidden" name="register" value={id} />
        <Select
          id={`unit-${id}`}
          name="unit"
          label={t('desk:routing.unit')}
          required
          options={units}
          defaultValue={unitId}
          alwaysChosen
        />
        <Fieldset id={`rights-${id}`} legend={t('desk:routing.overrides')}>
          {REQUESTED_RIGHTS.map((right) => (
            <Select
              key={right}
              id={`right-${right}-${id}`}
              name={`right-${right}`}
              label={t(`common:right.${right}`)}
              required
              options={[{ value: '', label: t('desk:routing.asRegister') }, ...units]}
              defaultValue={overrides[right] ?? ''}
              alwaysChosen
            />
          ))}
        </Fieldset>
        <SubmitButton name="intent" value="register" look="secondary">
          {t('desk:routing.save')}
          <span className="visually-hidden"> {t('desk:routing.saveFor', { register: name })}</span>
        </SubmitButton>
      </form>
    </section>
  )
}
