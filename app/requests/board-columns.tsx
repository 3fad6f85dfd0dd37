import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseRow } from '#app/requests/board-rows.ts'
import type { Column } from '#app/ui/data-table.tsx'
import { StatusTag, Tag, TimeLeft } from '#app/ui/status.tsx'

/** Columns that every list of cases begins with; the case number leads to the case. */
function useCaseColumns(): Column<CaseRow>[] {
  const t = useT('dpo')
  const lang = useLang()
  return [
    {
      key: 'number',
      header: t('dpo:cases.number'),
      rowHeader: true,
      nowrap: true,
      cell: ({ id, position, caseNumber }) => (
        <a
          className="row-link"
          href={`/${lang}/desk/cases/${id}${position > 1 ? `?item=${position}` : ''}`}
        >
          {caseNumber}
          {position > 1 && ` / ${position}`}
        </a>
      ),
    },
    { key: 'right', header: t('dpo:cases.right'), cell: ({ right }) => t(`common:right.${right}`) },
    {
      key: 'register',
      header: t('dpo:cases.register'),
      cell: ({ register }) => register ?? t('common:right.unknownRegister'),
    },
    { key: 'unit', header: t('dpo:cases.unit'), cell: ({ unit }) => unit },
    {
      key: 'handler',
      header: t('dpo:cases.handler'),
      cell: ({ handler }) => handler ?? t('dpo:cases.noHandler'),
    },
    {
      key: 'received',
      header: t('dpo:cases.received'),
      numeric: true,
      nowrap: true,
      cell: ({ received }) => received,
    },
    {
      key: 'due',
      header: t('dpo:cases.due'),
      numeric: true,
      nowrap: true,
      cell: ({ due, isExtended }) => (isExtended ? `${due} (${t('dpo:cases.extended')})` : due),
    },
  ]
}

export function useOpenColumns(): Column<CaseRow>[] {
  const t = useT('dpo')
  return [
    ...useCaseColumns(),
    {
      key: 'left',
      header: t('dpo:cases.timeLeft'),
      nowrap: true,
      cell: ({ daysLeft }) => <TimeLeft days={daysLeft} />,
    },
    {
      key: 'status',
      header: t('dpo:cases.status'),
      cell: ({ status }) => <StatusTag status={status} />,
    },
  ]
}

export function useClosedColumns(): Column<CaseRow>[] {
  const t = useT('dpo')
  return [
    ...useCaseColumns(),
    {
      key: 'ended',
      header: t('dpo:cases.ended'),
      numeric: true,
      nowrap: true,
      cell: ({ ended }) => ended,
    },
    {
      key: 'outcome',
      header: t('dpo:cases.outcome'),
      cell: ({ endedLate }) =>
        endedLate ? (
          <Tag tone="alert" shape="octagon">
            {t('dpo:cases.endedLate')}
          </Tag>
        ) : (
          <Tag tone="success" shape="check">
            {t('dpo:cases.endedInTime')}
          </Tag>
        ),
    },
    {
      key: 'result',
      header: t('dpo:cases.result'),
      cell: ({ result }) => t(`dpo:cases.results.${result}`),
    },
  ]
}
