import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { getSearchWords, renameRegister } from '#app/notices/drafts/registers.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { withEditedRegister } from '#app/routes/editor/editor-register.server.ts'
import {
  NAME_CONTROLS,
  registerNames,
  registerProblems,
  type NameControl,
} from '#app/routes/editor/register-names.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { TextField } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** By what names and words a register is found: lists and search use them, its notice does not. */
export function loader(args: LoaderFunctionArgs) {
  return withEditedRegister(args, async (ctx, register) => {
    const t = getT(ctx.lang)
    const words = await getSearchWords(ctx, register.id)
    const { name } = register
    const values: Readonly<Record<NameControl, string>> = {
      nameFi: name.fi,
      nameSv: name.sv,
      wordsFi: words.fi,
      wordsSv: words.sv,
    }
    return {
      title: pageTitle(t, t('editor:register.editTitle')),
      frame: await staffFrame(ctx),
      register: { key: register.key, name: name[contentLang(ctx.lang)] },
      values,
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const typed = Object.fromEntries(
    NAME_CONTROLS.map((control) => [control, fieldText(form, control).trim()]),
  ) as Readonly<Record<NameControl, string>>
  return withEditedRegister(args, async (ctx, register) => {
    const t = getT(ctx.lang)
    const parsed = registerNames.safeParse(typed)
    if (!parsed.success) {
      return data({ typed, errors: registerProblems(parsed.error, t) }, { status: 400 })
    }
    const { nameFi, nameSv, wordsFi, wordsSv } = parsed.data
    await renameRegister(ctx, register.id, {
      name: { fi: nameFi, sv: nameSv },
      searchWords: { fi: wordsFi, sv: wordsSv },
    })
    return redirect(`/${ctx.lang}/editor/notices/${register.key}?done=renamed`)
  })
}

export default function RegisterEdit() {
  const { frame, register, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('editor')
  const lang = useLang()
  const base = `/${lang}/editor/notices/${register.key}`
  const typed = refused?.typed ?? values
  const field = (id: NameControl) => ({
    id,
    name: id,
    label: t(`editor:register.${id}`),
    defaultValue: typed[id],
    error: refused?.errors.find((one) => one.id === id)?.message,
  })
  return (
    <StaffFrame frame={frame}>
      <p className="no-print">
        <a href={base}>{register.name}</a>
      </p>
      <ErrorSummary errors={refused?.errors ?? []} />
      <h1>{t('editor:register.editTitle')}</h1>
      <p className="lead">{t('editor:register.editIntro')}</p>
      <form method="post" action={`${base}/register`} className="measure">
        <TextField {...field('nameFi')} required maxLength={200} />
        <TextField {...field('nameSv')} required maxLength={200} />
        <TextField {...field('wordsFi')} hint={t('editor:register.wordsHint')} />
        <TextField {...field('wordsSv')} />
        <SubmitButton>{t('editor:register.save')}</SubmitButton>
      </form>
    </StaffFrame>
  )
}
