import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { listEditedRegisters } from '#app/notices/drafts/registers.server.ts'
import { momentWords } from '#app/i18n/moment-words.ts'
import { DraftTag } from '#app/routes/editor/draft-tag.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** The registers of the editor's controller, each with its notice in force and its draft. */
export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, ['notice-editor'], async (ctx) => {
    const lang = contentLang(ctx.lang)
    const t = getT(ctx.lang)
    const registers = await listEditedRegisters(ctx)
    return {
      title: pageTitle(t, t('editor:home.title')),
      frame: await staffFrame(ctx),
      registers: registers.map(({ name, unit, effectiveFrom, draftSavedAt, ...register }) => ({
        ...register,
        name: name[lang],
        unit: unit[lang],
        since: effectiveFrom === null ? null : formatDate(effectiveFrom),
        savedAt: draftSavedAt === null ? null : momentWords(draftSavedAt, ctx.lang),
      })),
    }
  })
}

export default function EditorHome() {
  const { frame, registers } = useLoaderData<typeof loader>()
  const t = useT('editor')
  const lang = useLang()
  return (
    <StaffFrame frame={frame}>
      <h1>{t('editor:home.title')}</h1>
      <p className="lead">{t('editor:home.intro')}</p>
      <DataTable
        caption={t('editor:home.registers')}
        rows={registers}
        rowKey={({ key }) => key}
        empty={t('editor:home.empty')}
        columns={[
          {
            key: 'name',
            header: t('editor:home.register'),
            rowHeader: true,
            cell: ({ key, name }) => (
              <a className="row-link" href={`/${lang}/editor/notices/${key}`}>
                {name}
              </a>
            ),
          },
          { key: 'unit', header: t('editor:home.unit'), cell: ({ unit }) => unit },
          {
            key: 'version',
            header: t('editor:home.inForce'),
            cell: ({ inForce, since }) =>
              inForce === null
                ? t('editor:home.notPublished')
                : t('editor:home.version', { number: inForce, date: since ?? '' }),
          },
          {
            key: 'draft',
            header: t('editor:home.draft'),
            cell: ({ draft, savedAt }) =>
              draft === null ? (
                t('editor:home.noDraft')
              ) : (
                <>
                  <DraftTag state={draft} /> {savedAt}
                </>
              ),
          },
        ]}
      />
      <p>
        <ButtonLink href={`/${lang}/editor/registers/new`} look="secondary">
          {t('editor:home.add')}
        </ButtonLink>
      </p>
    </StaffFrame>
  )
}
