import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang, type ContentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { listActs, type NoticeActRow } from '#app/notices/drafts/acts.server.ts'
import { controlsOf } from '#app/notices/drafts/controls.ts'
import { editorSections } from '#app/notices/drafts/notice-shapes.ts'
import type { EditorSection } from '#app/notices/drafts/shape.ts'
import { withEditedRegister } from '#app/routes/editor/editor-register.server.ts'
import { momentWords } from '#app/i18n/moment-words.ts'
import { conflictRows } from '#app/routes/editor/section-conflict.server.ts'
import type { ConflictRow } from '#app/routes/editor/section-conflict.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

const PAGE = 50

/** Who has done what to a register's notice, newest first; each saving with its text before and after. */
export function loader(args: LoaderFunctionArgs) {
  const wanted = Number(new URL(args.request.url).searchParams.get('page') ?? '1')
  const page = Number.isInteger(wanted) && wanted > 0 && wanted < 10_000 ? wanted : 1
  return withEditedRegister(args, async (ctx, register) => {
    const t = getT(ctx.lang)
    const lang = contentLang(ctx.lang)
    const acts = await listActs(ctx, register.id, { limit: PAGE + 1, offset: (page - 1) * PAGE })
    return {
      title: pageTitle(t, t('editor:history.title', { name: register.name[lang] })),
      frame: await staffFrame(ctx),
      register: { key: register.key, name: register.name[lang] },
      page,
      more: acts.length > PAGE,
      acts: acts.slice(0, PAGE).map((act) => ({
        act: act.act,
        by: act.by,
        at: momentWords(act.at, ctx.lang),
        version: act.version,
        note: act.note,
        section: sectionOf(act)?.title[lang] ?? act.section,
        rows: changedFields(act, lang),
      })),
    }
  })
}

/** Both kinds of document have sections; a section's id tells the same fields in either. */
function sectionOf({ section, after }: NoticeActRow): EditorSection | undefined {
  const keys = Object.keys(after ?? {})
  return (['notice', 'publicity-description'] as const)
    .flatMap((kind) => editorSections(kind))
    .find(
      ({ id, fields }) =>
        id === section && keys.every((key) => fields.some((field) => field.key === key)),
    )
}

function changedFields(act: NoticeActRow, lang: ContentLang): readonly ConflictRow[] {
  const section = sectionOf(act)
  if (section === undefined || act.before === null || act.after === null) return []
  const controls = controlsOf(section.fields, act.after, lang)
  return conflictRows(section.fields, { controls, stored: act.before }, lang)
}

export default function History() {
  const { frame, register, page, more, acts } = useLoaderData<typeof loader>()
  const t = useT('editor')
  const lang = useLang()
  const base = `/${lang}/editor/notices/${register.key}`
  return (
    <StaffFrame frame={frame}>
      <p className="no-print">
        <a href={base}>{register.name}</a>
      </p>
      <h1>{t('editor:history.title', { name: register.name })}</h1>
      {acts.length === 0 && <p>{t('editor:history.empty')}</p>}
      <ol className="act-list plain-list">
        {acts.map((act, index) => (
          <li key={index}>
            <p>
              <strong>{t(`editor:act.${act.act}`, { number: act.version ?? 0 })}</strong>
              {act.section !== null && <>: {act.section}</>}
            </p>
            <p className="quiet">{t('editor:history.who', { name: act.by, at: act.at })}</p>
            {act.note !== null && <p className="typed-text">{act.note}</p>}
            {act.rows.length > 0 && (
              <details>
                <summary>{t('editor:history.changes', { count: act.rows.length })}</summary>
                {act.rows.map(({ field, stored, typed }) => (
                  <dl key={field} className="before-after">
                    <dt>{t('editor:history.before', { field })}</dt>
                    <dd className="typed-text">{stored || '–'}</dd>
                    <dt>{t('editor:history.after', { field })}</dt>
                    <dd className="typed-text">{typed || '–'}</dd>
                  </dl>
                ))}
              </details>
            )}
          </li>
        ))}
      </ol>
      <p>
        {page > 1 && <a href={`${base}/history?page=${page - 1}`}>{t('editor:history.newer')}</a>}{' '}
        {more && <a href={`${base}/history?page=${page + 1}`}>{t('editor:history.older')}</a>}
      </p>
    </StaffFrame>
  )
}
