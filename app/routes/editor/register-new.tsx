import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { langOf, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { addRegister, listUnits } from '#app/notices/drafts/registers.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import {
  newRegister,
  registerProblem,
  registerProblems,
} from '#app/routes/editor/register-names.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary, type FormError } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { Select, TextField } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** A register that the portal does not have yet; it is public when its first notice is published. */
export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, ['notice-editor'], async (ctx) => {
    const t = getT(ctx.lang)
    const lang = contentLang(ctx.lang)
    return {
      title: pageTitle(t, t('editor:register.title')),
      frame: await staffFrame(ctx),
      units: (await listUnits(ctx)).map(({ id, name }) => ({ value: id, label: name[lang] })),
    }
  })
}

const CONTROLS = ['nameFi', 'nameSv', 'wordsFi', 'wordsSv', 'unit', 'key'] as const
type Typed = Readonly<Record<(typeof CONTROLS)[number], string>>

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const form = await readForm(args.request)
  const typed = Object.fromEntries(
    CONTROLS.map((field) => [field, fieldText(form, field).trim()]),
  ) as Typed
  return withStaff(args, ['notice-editor'], async (ctx) => {
    const t = getT(ctx.lang)
    const refused = (errors: FormError[]) => data({ typed, errors }, { status: 400 })
    const parsed = newRegister.safeParse(typed)
    if (!parsed.success) return refused(registerProblems(parsed.error, t))
    const { nameFi, nameSv, wordsFi, wordsSv, unit, key } = parsed.data
    const added = await addRegister(ctx, {
      key,
      name: { fi: nameFi, sv: nameSv },
      searchWords: { fi: wordsFi, sv: wordsSv },
      unitId: unit,
    })
    if (!added.ok) {
      return refused([
        added.reason === 'key-taken'
          ? registerProblem('key', 'keyTaken', t)
          : registerProblem('unit', 'unit', t),
      ])
    }
    return redirect(`/${lang}/editor/notices/${key}?done=registered`)
  })
}

export default function RegisterNew() {
  const { frame, units } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('editor')
  const lang = useLang()
  const field = (id: (typeof CONTROLS)[number]) => ({
    id,
    name: id,
    label: t(`editor:register.${id}`),
    defaultValue: refused?.typed[id],
    error: refused?.errors.find((one) => one.id === id)?.message,
  })
  return (
    <StaffFrame frame={frame}>
      <p className="no-print">
        <a href={`/${lang}/editor`}>{t('editor:home.title')}</a>
      </p>
      <ErrorSummary errors={refused?.errors ?? []} />
      <h1>{t('editor:register.title')}</h1>
      <p className="lead">{t('editor:register.intro')}</p>
      <form method="post" action={`/${lang}/editor/registers/new`} className="measure">
        <TextField {...field('nameFi')} required maxLength={200} />
        <TextField {...field('nameSv')} required maxLength={200} />
        <TextField
          {...field('key')}
          required
          hint={t('editor:register.keyHint')}
          spellCheck={false}
        />
        <Select {...field('unit')} required options={units} hint={t('editor:register.unitHint')} />
        <TextField {...field('wordsFi')} hint={t('editor:register.wordsHint')} />
        <TextField {...field('wordsSv')} />
        <SubmitButton>{t('editor:register.add')}</SubmitButton>
      </form>
    </StaffFrame>
  )
}
