import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { fieldOfPart, NOTICE_FIELDS } from '#app/notices/lint/notice-fields.ts'
import { DOCUMENT_NAMES } from '#app/notices/notice-page.ts'
import { bySeverity } from '#app/notices/notice-state.ts'
import { findNoticeState } from '#app/notices/notice-states.server.ts'
import {
  Findings,
  Languages,
  Transferred,
  useFindingColumns,
} from '#app/routes/dpo/notice-columns.tsx'
import { findingRow, noticeRow } from '#app/routes/dpo/notice-rows.ts'
import { Alert } from '#app/ui/alert.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** One register of the officer's controller: what its notice in force lacks, and why. */
export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, ['dpo'], async (ctx) => {
    const state = await findNoticeState(ctx, args.params['register'] ?? '')
    if (state === undefined) throw notFound()
    const lang = contentLang(ctx.lang)
    const row = noticeRow(state, lang)
    const { inForce } = state
    return {
      title: pageTitle(getT(ctx.lang), row.name),
      frame: await staffFrame(ctx),
      row,
      document: inForce && DOCUMENT_NAMES[inForce.kind][lang],
      findings: bySeverity(inForce?.findings ?? []).map((one, index) =>
        findingRow(one, index, lang),
      ),
      open: (inForce?.openParts ?? []).map(({ part, note }) => ({
        term: NOTICE_FIELDS.find(({ id }) => id === fieldOfPart(part))?.name[lang] ?? part,
        value: note[lang],
      })),
    }
  })
}

export default function Notice() {
  const { frame, row, findings, open } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const lang = useLang()
  return (
    <StaffFrame frame={frame}>
      <p>
        <a href={`/${lang}/dpo/notices`}>{t('dpo:noticeState.back')}</a>
      </p>
      <h1>{row.name}</h1>
      {row.inForce === null ? (
        <Alert kind="error">
          <p>{t('dpo:noticeState.noNotice')}</p>
        </Alert>
      ) : (
        <Facts />
      )}
      {open.length > 0 && (
        <>
          <h2>{t('dpo:noticeState.openTitle')}</h2>
          <DefinitionList rows={open} />
        </>
      )}
      {row.inForce !== null && (
        <>
          <h2>{t('dpo:noticeState.findingsTitle')}</h2>
          <p>{t('dpo:noticeState.findingsIntro')}</p>
          <DataTable
            caption={t('dpo:noticeState.caption')}
            columns={useFindingColumns()}
            rows={findings}
            rowKey={({ key }) => key}
            empty={t('dpo:noticeState.clean')}
          />
        </>
      )}
      <p>
        <a href={`/${lang}/dpo/record`}>{t('dpo:noticeState.record')}</a>
      </p>
    </StaffFrame>
  )
}

function Facts() {
  const { row, document } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const lang = useLang()
  const { inForce, transferred } = row
  if (inForce === null) return null
  return (
    <>
      <h2>{t('dpo:noticeState.factsTitle')}</h2>
      <DefinitionList
        rows={[
          { term: t('dpo:noticeState.document'), value: document },
          { term: t('dpo:noticeStates.column.unit'), value: row.unit },
          { term: t('dpo:noticeStates.column.version'), value: inForce.version },
          { term: t('dpo:noticeStates.column.since'), value: inForce.since },
          {
            term: t('dpo:noticeState.age'),
            value: t('dpo:noticeStates.months', { count: inForce.months }),
          },
          {
            term: t('dpo:noticeStates.column.languages'),
            value: <Languages states={inForce.languages} />,
          },
          {
            term: t('dpo:noticeStates.column.findings'),
            value: <Findings counts={inForce.counts} />,
          },
          ...(transferred === null
            ? []
            : [
                {
                  term: t('dpo:noticeState.transfer'),
                  value: <Transferred transferred={transferred} />,
                },
              ]),
        ]}
      />
      <p>
        <a href={`/${lang}/notices/${row.key}`}>{t('dpo:noticeState.publicPage')}</a>
      </p>
    </>
  )
}
