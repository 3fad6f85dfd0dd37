import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { langOf, notFound } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang, isContentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { changeRows, controlsOf, rowChange, type Controls } from '#app/notices/drafts/controls.ts'
import { sectionValues } from '#app/notices/drafts/draft.ts'
import { olderLanguage } from '#app/notices/revised.ts'
import { findDraft } from '#app/notices/drafts/drafts.server.ts'
import { editorSections, findSection } from '#app/notices/drafts/notice-shapes.ts'
import { saveSection } from '#app/notices/drafts/save-section.server.ts'
import { sectionView } from '#app/notices/drafts/section-view.ts'
import { fieldText, fieldTexts, readForm } from '#app/platform/forms.server.ts'
import { typedText } from '#app/platform/typed-text.ts'
import {
  lintedDraft,
  withDraft,
  withEditedRegister,
} from '#app/routes/editor/editor-register.server.ts'
import { SectionControls } from '#app/routes/editor/section-form.tsx'
import { SectionConflict, type ConflictData } from '#app/routes/editor/section-conflict.tsx'
import { conflictRows } from '#app/routes/editor/section-conflict.server.ts'
import { SectionFindings } from '#app/routes/editor/findings.tsx'
import { problemMessages } from '#app/routes/editor/section-problems.ts'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { EnterButton, SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** Bytes of a section's form: ten thousand characters a text, sixty rows. */
const FORM_BYTES = 2 * 1024 * 1024

/** One section of a draft: both languages side by side, the linter's findings beside them. */
export function loader(args: LoaderFunctionArgs) {
  return withDraft(args, async (ctx, register, draft) => {
    const section = findSection(draft.content.kind, args.params['section'] ?? '')
    if (section === undefined) throw notFound()
    const lang = contentLang(ctx.lang)
    const t = getT(ctx.lang)
    const values = sectionValues(draft.content, section.fields)
    const sections = editorSections(draft.content.kind)
    const place = sections.findIndex(({ id }) => id === section.id)
    const known = draft.sections[section.id]
    const { findings } = await lintedDraft(ctx, draft)
    const { searchParams } = new URL(args.request.url)
    // A save that went well has led elsewhere.
    const hasErrors = args.request.headers.has('content-type') && !searchParams.has('rows')
    return {
      title: pageTitle(t, `${section.title[lang]}, ${register.name[lang]}`, { hasErrors }),
      frame: await staffFrame(ctx),
      register: { key: register.key, name: register.name[lang] },
      section: { id: section.id, title: section.title[lang], number: place + 1 },
      count: sections.length,
      previous: sections[place - 1]?.id,
      next: sections[place + 1]?.id,
      editable: draft.state === 'editing',
      revision: known?.revision ?? 0,
      behind: known === undefined ? undefined : olderLanguage(known.revised),
      views: sectionView(section.fields, controlsOf(section.fields, values, lang), lang),
      findings: findings.filter((finding) => finding.section === section.id),
      saved: searchParams.has('saved'),
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const lang = contentLang(langOf(args.params))
  const form = await readForm(args.request, FORM_BYTES)
  const intent = fieldText(form, 'intent')
  const controls = controlsFrom(form)
  const revision = Number(fieldText(form, 'revision'))
  return withEditedRegister(args, async (ctx, register) => {
    const t = getT(ctx.lang)
    const draft = await findDraft(ctx, register.id)
    const section = draft && findSection(draft.content.kind, args.params['section'] ?? '')
    if (section === undefined) throw notFound()
    const change = rowChange(intent)
    if (change !== undefined) {
      const changed = changeRows(controls, change)
      return data({
        kind: 'rows' as const,
        views: sectionView(section.fields, changed, lang),
        revision,
        errors: {},
        messages: [],
      })
    }
    const stillTrue = fieldTexts(form, 'stillTrue').filter(isContentLang)
    const saved = await saveSection(ctx, register, section, { controls, revision, stillTrue })
    if (saved === undefined) throw notFound()
    const base = `/${ctx.lang}/editor/notices/${register.key}`
    if (saved.ok) {
      const next = /^next:([a-z-]{1,40})$/.exec(intent)?.[1]
      const goal = next ?? section.id
      return redirect(`${base}/${goal}?saved=1`)
    }
    const typed = { views: sectionView(section.fields, controls, lang), revision }
    if (saved.reason === 'invalid') {
      const messages = problemMessages(saved.problems, t)
      const errors = Object.fromEntries(messages.map(({ id, message }) => [id, message]))
      return data({ kind: 'invalid' as const, ...typed, errors, messages }, { status: 400 })
    }
    if (saved.reason === 'not-editing') {
      return data(
        { kind: 'not-editing' as const, ...typed, errors: {}, messages: [] },
        { status: 409 },
      )
    }
    const conflict: ConflictData = {
      by: saved.by,
      rows: conflictRows(section.fields, { controls, stored: saved.stored }, lang),
    }
    // The next save is a choice: it is made against what is stored now.
    return data(
      {
        kind: 'conflict' as const,
        ...typed,
        revision: saved.revision,
        conflict,
        errors: {},
        messages: [],
      },
      { status: 409 },
    )
  })
}

/** Every text control of the form, as typed. */
function controlsFrom(form: FormData): Controls {
  return Object.fromEntries(
    [...new Set(form.keys())].flatMap((name) =>
      ['intent', 'revision', 'stillTrue'].includes(name)
        ? []
        : [[name, typedText(fieldText(form, name))]],
    ),
  )
}

export default function Section() {
  const loaded = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const t = useT('editor')
  const lang = useLang()
  const { register, section, editable } = loaded
  const base = `/${lang}/editor/notices/${register.key}`
  const views = posted?.views ?? loaded.views
  return (
    <StaffFrame frame={loaded.frame}>
      <p className="no-print">
        <a href={base}>{register.name}</a>
      </p>
      <ErrorSummary errors={posted?.messages ?? []} />
      <h1>
        {section.title}{' '}
        <span className="step-count">
          {section.number}/{loaded.count}
        </span>
      </h1>
      {loaded.saved && posted === undefined && (
        <Alert kind="success" heading={t('editor:section.saved')} />
      )}
      {posted?.kind === 'conflict' && <SectionConflict data={posted.conflict} />}
      {(posted?.kind === 'not-editing' || !editable) && (
        <Alert kind="warning" heading={t('editor:section.locked')}>
          <p>{t('editor:section.lockedText')}</p>
        </Alert>
      )}
      <div className="section-edit">
        <form
          method="post"
          noValidate
          action={`${base}/${section.id}`}
          key={posted === undefined ? 'stored' : JSON.stringify(posted.views)}
        >
          <EnterButton name="intent" value="save" />
          <input type="hidden" name="revision" value={posted?.revision ?? loaded.revision} />
          <SectionControls
            views={views}
            errors={posted?.errors ?? {}}
            noted={loaded.findings.map(({ path }) => path)}
            top
          />
          {loaded.behind !== undefined && (
            <div className="choice field">
              <input type="checkbox" id="still-true" name="stillTrue" value={loaded.behind} />
              <label htmlFor="still-true">{t(`editor:section.stillTrue.${loaded.behind}`)}</label>
            </div>
          )}
          {editable && (
            <p className="form-buttons">
              <SubmitButton name="intent" value="save">
                {t('editor:section.save')}
              </SubmitButton>
              {loaded.next !== undefined && (
                <SubmitButton name="intent" value={`next:${loaded.next}`} look="secondary">
                  {t('editor:section.saveNext')}
                </SubmitButton>
              )}
            </p>
          )}
        </form>
        <SectionFindings findings={loaded.findings} />
      </div>
    </StaffFrame>
  )
}
