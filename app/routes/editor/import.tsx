import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { beginDraft } from '#app/notices/drafts/drafts.server.ts'
import { importNotice } from '#app/notices/import/import-notice.server.ts'
import { ATTACHMENT_BYTES } from '#app/platform/attachment-types.ts'
import { readForm } from '#app/platform/forms.server.ts'
import { withEditedRegister } from '#app/routes/editor/editor-register.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { FileField } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

const ENDINGS = ['.pdf', '.docx', '.html', '.txt']

/** A municipality's old notice becomes a draft: nothing of its text is lost. */
export function loader(args: LoaderFunctionArgs) {
  return withEditedRegister(args, async (ctx, register) => {
    const t = getT(ctx.lang)
    return {
      title: pageTitle(t, t('editor:import.title')),
      frame: await staffFrame(ctx),
      register: { key: register.key, name: register.name[contentLang(ctx.lang)] },
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  // Who may not edit the register has no file read for them.
  const allowed = await withEditedRegister(args, () => Promise.resolve('yes' as const))
  if (allowed !== 'yes') return allowed
  const form = await readForm(args.request, ATTACHMENT_BYTES + 64 * 1024)
  const file = form.get('file')
  const chosen = file instanceof File && file.size + file.name.length > 0 ? file : undefined
  // Read outside any transaction: a large file takes its time.
  const outcome =
    chosen === undefined
      ? undefined
      : await importNotice({
          name: chosen.name,
          bytes: new Uint8Array(await chosen.arrayBuffer()),
        })
  return withEditedRegister(args, async (ctx, register) => {
    const t = getT(ctx.lang)
    if (chosen === undefined || outcome === undefined) {
      return data({ message: t('editor:import.missing') }, { status: 400 })
    }
    if (!outcome.ok) {
      return data({ message: t(`editor:import.refused.${outcome.reason}`) }, { status: 400 })
    }
    const { imported, text, draft } = outcome
    const begun = await beginDraft(ctx, register, {
      kind: 'import',
      content: draft,
      source: { name: chosen.name.slice(0, 200) || 'file', text, structure: imported },
    })
    if (!begun) return data({ message: t('editor:refused.begun-already') }, { status: 409 })
    return redirect(`/${ctx.lang}/editor/notices/${register.key}?done=imported`)
  })
}

export default function Import() {
  const { frame, register } = useLoaderData<typeof loader>()
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
        errors={refused === undefined ? [] : [{ id: 'file', message: refused.message }]}
      />
      <h1>{t('editor:import.title')}</h1>
      <p className="lead">{t('editor:import.intro')}</p>
      <form method="post" action={`${base}/import`} encType="multipart/form-data">
        <FileField
          id="file"
          name="file"
          label={t('editor:import.file')}
          accept={ENDINGS}
          maxBytes={ATTACHMENT_BYTES}
          required
          error={refused?.message}
        />
        <SubmitButton>{t('editor:import.button')}</SubmitButton>
      </form>
    </StaffFrame>
  )
}
