import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { notFound } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { LONGEST_NOTE } from '#app/notices/drafts/note.ts'
import { withdrawVersion } from '#app/notices/drafts/publish-draft.server.ts'
import { listNoticeVersionsOf } from '#app/notices/drafts/registers.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { typedText } from '#app/platform/typed-text.ts'
import { withEditedRegister } from '#app/routes/editor/editor-register.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** The version that the address names. */
function versionParam(args: Pick<LoaderFunctionArgs, 'params'>): number {
  const text = args.params['version'] ?? ''
  if (!/^[1-9]\d{0,5}$/.test(text)) throw notFound()
  return Number(text)
}

/** Taking a published version back: what follows is said before it is done, and why is written down. */
export function loader(args: LoaderFunctionArgs) {
  const number = versionParam(args)
  return withEditedRegister(args, async (ctx, register) => {
    const versions = await listNoticeVersionsOf(ctx, register.id)
    const published = versions.filter(({ status }) => status === 'published')
    if (!published.some(({ version }) => version === number)) throw notFound()
    const t = getT(ctx.lang)
    const lang = contentLang(ctx.lang)
    return {
      title: pageTitle(t, t('editor:withdraw.title', { number })),
      frame: await staffFrame(ctx),
      register: { key: register.key, name: register.name[lang] },
      number,
      last: published.length === 1,
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const number = versionParam(args)
  const form = await readForm(args.request)
  const note = typedText(fieldText(form, 'note'))
  return withEditedRegister(args, async (ctx, register) => {
    const t = getT(ctx.lang)
    if (note.length > LONGEST_NOTE) {
      return data({ note, message: t('editor:refused.note-too-long') }, { status: 400 })
    }
    const outcome = await withdrawVersion(ctx, register, { version: number, note })
    if (outcome === undefined) throw notFound()
    if (!outcome.ok) {
      return data({ note, message: t('editor:refused.note-missing') }, { status: 400 })
    }
    return redirect(`/${ctx.lang}/editor/notices/${register.key}?done=withdrawn`)
  })
}

export default function Withdraw() {
  const { frame, register, number, last } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('editor')
  const lang = useLang()
  const base = `/${lang}/editor/notices/${register.key}`
  return (
    <StaffFrame frame={frame}>
      <p className="no-print">
        <a href={base}>{register.name}</a>
      </p>
      <ErrorSummary
        errors={refused === undefined ? [] : [{ id: 'note', message: refused.message }]}
      />
      <h1>{t('editor:withdraw.title', { number })}</h1>
      <p>{t(last ? 'editor:withdraw.textLast' : 'editor:withdraw.text')}</p>
      <form method="post" action={`${base}/withdraw/${number}`}>
        <TextArea
          id="note"
          name="note"
          label={t('editor:withdraw.note')}
          required
          rows={3}
          limit={LONGEST_NOTE}
          defaultValue={refused?.note}
          error={refused?.message}
        />
        <p className="form-buttons">
          <SubmitButton look="danger">{t('editor:withdraw.button', { number })}</SubmitButton>{' '}
          <a href={base}>{t('editor:withdraw.cancel')}</a>
        </p>
      </form>
    </StaffFrame>
  )
}
