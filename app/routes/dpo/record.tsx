import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { pageOf, readPage } from '#app/notices/notice-state.ts'
import { recordGaps, type Activity } from '#app/notices/processing-record.ts'
import { readProcessingRecord } from '#app/notices/processing-record.server.ts'
import { ADDRESS_PARTS, RECORD_PART_IDS, RECORD_PARTS } from '#app/notices/record-parts.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Pagination } from '#app/ui/finding.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { Tag } from '#app/ui/status.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** The record of processing activities (GDPR 30(1)) of the officer's controller, before it is taken out. */
export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, ['dpo'], async (ctx) => {
    const record = await readProcessingRecord(ctx)
    const page = readPage(new URL(args.request.url).searchParams)
    const { rows, first, hasNext } = pageOf(record.activities, page)
    const t = getT(ctx.lang)
    return {
      title: pageTitle(t, t('dpo:record.title')),
      frame: await staffFrame(ctx),
      asOf: formatDate(record.asOf),
      missing: recordGaps(record).length,
      rows: rows.map((activity) => activityRow(activity, record.lang)),
      place: { page, first, hasNext, count: record.activities.length },
    }
  })
}

function activityRow(activity: Activity, lang: 'fi' | 'sv') {
  const { registerKey, register, unit, document, version, since, transferred, lines } = activity
  return {
    key: registerKey,
    register,
    unit,
    document,
    version,
    since: since === null ? null : formatDate(since),
    transferred,
    purposes: lines.purposes,
    gaps: activity.gaps.map(({ heading, missing, dutyWords, duty }) => ({
      heading,
      missing,
      duty,
      dutyWords,
    })),
    parts: RECORD_PART_IDS.map((part) => ({
      heading: RECORD_PARTS[part].heading[lang],
      isAddress: ADDRESS_PARTS.includes(part),
      lines: lines[part],
    })),
  }
}

type Row = Exclude<Awaited<ReturnType<typeof loader>>, Response>['rows'][number]

export default function Record() {
  const { frame, asOf, missing, rows } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  return (
    <StaffFrame frame={frame}>
      <h1>{t('dpo:record.title')}</h1>
      <p className="lead">{t('dpo:record.lead')}</p>
      <p>{t('dpo:record.internal')}</p>
      <p className="quiet">
        {t('dpo:record.asOf', { date: asOf })}.{' '}
        {missing === 0
          ? t('dpo:record.nothingMissing')
          : t('dpo:record.missingNow', { count: missing })}
      </p>
      <Downloads />
      <h2>{t('dpo:record.activitiesTitle')}</h2>
      <DataTable
        caption={t('dpo:record.caption')}
        columns={useActivityColumns()}
        rows={rows}
        rowKey={({ key }) => key}
        empty={t('dpo:record.empty')}
      />
      {rows.length > 0 && (
        <>
          <h2>{t('dpo:record.contentsTitle')}</h2>
          {rows.map((row) => (
            <Contents key={row.key} row={row} />
          ))}
        </>
      )}
      <Pages />
    </StaffFrame>
  )
}

/** Files in the language of the page, and the same in the other. */
function Downloads() {
  const t = useT('dpo')
  const lang = useLang()
  const other = lang === 'sv' ? 'fi' : 'sv'
  return (
    <>
      <h2>{t('dpo:record.downloadTitle')}</h2>
      <p>{t('dpo:record.downloadText')}</p>
      <div className="button-row">
        <ButtonLink href={`/${lang}/dpo/record.xlsx`}>{t('dpo:record.xlsx')}</ButtonLink>
        <ButtonLink look="secondary" href={`/${lang}/dpo/record.pdf`}>
          {t('dpo:record.pdf')}
        </ButtonLink>
      </div>
      <p>
        {t('dpo:record.other')}{' '}
        <a href={`/${other}/dpo/record.xlsx`} hrefLang={other}>
          {t('dpo:record.otherXlsx')}
        </a>
        {', '}
        <a href={`/${other}/dpo/record.pdf`} hrefLang={other}>
          {t('dpo:record.otherPdf')}
        </a>
      </p>
    </>
  )
}

function useActivityColumns() {
  const t = useT('dpo')
  const lang = useLang()
  return [
    {
      key: 'register',
      header: t('dpo:record.column.register'),
      rowHeader: true,
      cell: ({ key, register, transferred }: Row) => (
        <>
          <a href={`/${lang}/dpo/notices/${key}`}>{register}</a>
          {transferred.map((line) => (
            <div key={line}>
              <Tag tone="warning" shape="diamond">
                {t('dpo:record.transferred')}: {line}
              </Tag>
            </div>
          ))}
        </>
      ),
    },
    { key: 'unit', header: t('dpo:record.column.unit'), cell: ({ unit }: Row) => unit },
    {
      key: 'version',
      header: t('dpo:record.column.version'),
      numeric: true,
      cell: ({ version }: Row) => version ?? '–',
    },
    {
      key: 'since',
      header: t('dpo:record.column.since'),
      numeric: true,
      cell: ({ since }: Row) => since ?? '–',
    },
    {
      key: 'purposes',
      header: t('dpo:record.column.purposes'),
      cell: ({ purposes }: Row) => <Lines lines={purposes} />,
    },
    {
      key: 'missing',
      header: t('dpo:record.column.missing'),
      cell: ({ gaps }: Row) => <Gaps gaps={gaps} />,
    },
  ]
}

const DUTY_LOOKS = {
  must: ['alert', 'octagon'],
  'where-possible': ['warning', 'triangle'],
  'if-any': ['warning', 'triangle'],
  practice: ['info', 'dot'],
} as const

function Gaps({ gaps }: Pick<Row, 'gaps'>) {
  const t = useT('dpo')
  if (gaps.length === 0) {
    return (
      <Tag tone="success" shape="check">
        {t('dpo:record.complete')}
      </Tag>
    )
  }
  return gaps.map(({ heading, missing, duty, dutyWords }, index) => {
    const [tone, shape] = DUTY_LOOKS[duty]
    return (
      <div key={index}>
        <Tag tone={tone} shape={shape}>
          {heading} ({dutyWords.toLowerCase()}): {missing}
        </Tag>
      </div>
    )
  })
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const t = useT('dpo')
  if (lines.length === 0) return <span className="quiet">{t('dpo:record.nothing')}</span>
  const [only] = lines
  if (lines.length === 1) return only
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}

function Address({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className="lines">
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </div>
  )
}

/** A register whole, folded: the record is long. */
function Contents({ row }: { readonly row: Row }) {
  const t = useT('dpo')
  return (
    <details>
      <summary>{t('dpo:record.contentsOf', { register: row.register })}</summary>
      <DefinitionList
        rows={row.parts.map(({ heading, lines, isAddress }) => ({
          term: heading,
          value: isAddress ? <Address lines={lines} /> : <Lines lines={lines} />,
        }))}
      />
    </details>
  )
}

function Pages() {
  const { place, rows } = useLoaderData<typeof loader>()
  const lang = useLang()
  const { page, first, hasNext, count } = place
  const path = `/${lang}/dpo/record`
  if (page === 1 && !hasNext) return null
  return (
    <Pagination
      previousHref={page > 1 ? `${path}?page=${page - 1}` : undefined}
      nextHref={hasNext ? `${path}?page=${page + 1}` : undefined}
      summary={`${first}–${first + rows.length - 1} / ${count}`}
    />
  )
}
