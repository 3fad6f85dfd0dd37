import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { olderLanguage } from '#app/notices/revised.ts'
import { findDraft, type NoticeDraft } from '#app/notices/drafts/drafts.server.ts'
import { editorSections } from '#app/notices/drafts/notice-shapes.ts'
import { listNoticeVersionsOf } from '#app/notices/drafts/registers.server.ts'
import { reviewActs } from '#app/notices/drafts/review-draft.server.ts'
import { lintedDraft, withEditedRegister } from '#app/routes/editor/editor-register.server.ts'
import { DraftActs } from '#app/routes/editor/draft-acts.tsx'
import { DraftTag } from '#app/routes/editor/draft-tag.tsx'
import { FindingList } from '#app/routes/editor/findings.tsx'
import { momentWords } from '#app/i18n/moment-words.ts'
import { noticeAction } from '#app/routes/editor/notice-action.server.ts'
import { SectionTable } from '#app/routes/editor/section-table.tsx'
import { BeginDraft } from '#app/routes/editor/begin-draft.tsx'
import { VersionList } from '#app/routes/editor/version-list.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'

export const meta = titleMeta

const DONE = [
  'begun',
  'imported',
  'propose',
  'return',
  'approve',
  'reopen',
  'discard',
  'published',
  'withdrawn',
  'registered',
  'renamed',
] as const

/** A register's notice for its editor: the draft with its sections and review, and the versions. */
export function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.get('done')
  return withEditedRegister(args, async (ctx, register) => {
    const lang = contentLang(ctx.lang)
    const t = getT(ctx.lang)
    const draft = await findDraft(ctx, register.id)
    const versions = await listNoticeVersionsOf(ctx, register.id)
    return {
      title: pageTitle(t, register.name[lang]),
      frame: await staffFrame(ctx),
      register: { key: register.key, name: register.name[lang] },
      done: DONE.find((one) => one === done),
      draft: draft && (await draftView(ctx, draft)),
      inForce: register.published?.version ?? null,
      today: formatDate(ctx.today),
      versions: versions.map(({ effectiveFrom, publishedAt, ...version }) => ({
        ...version,
        since: formatDate(effectiveFrom),
        publishedAt: momentWords(publishedAt, ctx.lang),
      })),
    }
  })
}

async function draftView(ctx: StaffContext, draft: NoticeDraft) {
  const lang = contentLang(ctx.lang)
  const { findings, blocked } = await lintedDraft(ctx, draft)
  return {
    state: draft.state,
    version: draft.version,
    kind: draft.content.kind,
    baseVersion: draft.baseVersion,
    savedAt: momentWords(draft.savedAt, ctx.lang),
    savedBy: draft.savedBy,
    proposedBy: draft.proposedBy?.name ?? null,
    approvedBy: draft.approvedBy,
    reviewNote: draft.reviewNote,
    hasSource: draft.hasSource,
    acts: reviewActs(draft, ctx.actor.staffId),
    blocked,
    blocking: findings.filter(({ blocks }) => blocks),
    sections: editorSections(draft.content.kind).map(({ id, title }) => {
      const own = findings.filter(({ section }) => section === id)
      const known = draft.sections[id]
      return {
        id,
        title: title[lang],
        behind: (known && olderLanguage(known.revised)) ?? null,
        blocking: own.filter(({ blocks }) => blocks).length,
        errors: own.filter(({ severity }) => severity === 'error').length,
        others: own.filter(({ severity }) => severity !== 'error').length,
      }
    }),
  }
}

export type NoticeData = ReturnType<typeof useLoaderData<typeof loader>>
export type DraftData = NonNullable<NoticeData['draft']>

export function action(args: ActionFunctionArgs) {
  return noticeAction(args)
}

export default function Notice() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('editor')
  const lang = useLang()
  const { register, draft, done } = loaded
  const base = `/${lang}/editor/notices/${register.key}`
  const message = refused && t(`editor:refused.${refused.reason}`, { date: refused.earliest ?? '' })
  return (
    <StaffFrame frame={loaded.frame}>
      <p className="no-print">
        <a href={`/${lang}/editor`}>{t('editor:home.title')}</a>
      </p>
      {refused?.field !== undefined && message !== undefined && (
        <ErrorSummary errors={[{ id: refused.field, message }]} />
      )}
      <h1>{register.name}</h1>
      {done !== undefined && refused === undefined && (
        <Alert kind="success" heading={t(`editor:done.${done}`)} />
      )}
      {message !== undefined && refused?.field === undefined && (
        <Alert kind="error" live="alert" heading={message} />
      )}
      {draft === undefined ? (
        <BeginDraft base={base} inForce={loaded.inForce} />
      ) : (
        <>
          <h2>{t('editor:draft.title')}</h2>
          <p>
            <DraftTag state={draft.state} />{' '}
            {t('editor:draft.saved', { at: draft.savedAt, name: draft.savedBy })}
            {draft.proposedBy !== null && (
              <> {t('editor:draft.proposed', { name: draft.proposedBy })}</>
            )}
            {draft.approvedBy !== null && (
              <> {t('editor:draft.approved', { name: draft.approvedBy })}</>
            )}
          </p>
          {draft.reviewNote !== null && (
            <Alert kind="info" heading={t('editor:draft.note')}>
              <p className="typed-text">{draft.reviewNote}</p>
            </Alert>
          )}
          <ul className="inline-links">
            <li>
              <a href={`${base}/preview`}>{t('editor:draft.preview')}</a>
            </li>
            {loaded.inForce !== null && (
              <li>
                <a href={`${base}/changes`}>{t('editor:draft.changes')}</a>
              </li>
            )}
            {draft.hasSource && (
              <li>
                <a href={`${base}/source`}>{t('editor:draft.source')}</a>
              </li>
            )}
          </ul>
          <SectionTable base={base} sections={draft.sections} />
          {draft.blocking.length > 0 && (
            <section aria-labelledby="blocking">
              <h2 id="blocking">{t('editor:draft.blocking', { count: draft.blocking.length })}</h2>
              <FindingList
                findings={draft.blocking}
                sectionOf={({ section }) => ({
                  href: `${base}/${section}`,
                  title: draft.sections.find(({ id }) => id === section)?.title ?? section,
                })}
              />
            </section>
          )}
          <DraftActs
            draft={draft}
            base={base}
            today={loaded.today}
            typed={refused?.typed}
            error={refused?.field === undefined ? undefined : message}
            field={refused?.field}
          />
        </>
      )}
      <VersionList base={base} registerKey={register.key} versions={loaded.versions} />
      <ul className="inline-links">
        <li>
          <a href={`${base}/history`}>{t('editor:history.link')}</a>
        </li>
        <li>
          <a href={`${base}/register`}>{t('editor:register.editTitle')}</a>
        </li>
      </ul>
    </StaffFrame>
  )
}
