import { useLang, useT } from '#app/i18n/react.tsx'
import type { FindingRow, NoticeRow } from '#app/routes/dpo/notice-rows.ts'
import type { LanguageState, FindingCounts } from '#app/notices/notice-state.ts'
import type { Column } from '#app/ui/data-table.tsx'
import type { ShapeKind, Tone } from '#app/ui/shape.tsx'
import { SeverityTag } from '#app/ui/severity-tag.tsx'
import { Tag } from '#app/ui/status.tsx'

/** The overview's columns: the name leads to the register's findings. */
export function useNoticeColumns(): Column<NoticeRow>[] {
  const t = useT('dpo')
  const lang = useLang()
  const none = t('dpo:noticeStates.none')
  return [
    {
      key: 'register',
      header: t('dpo:noticeStates.column.register'),
      rowHeader: true,
      cell: ({ key, name, transferred }) => (
        <>
          <a className="row-link" href={`/${lang}/dpo/notices/${key}`}>
            {name}
          </a>
          <Transferred transferred={transferred} />
        </>
      ),
    },
    { key: 'unit', header: t('dpo:noticeStates.column.unit'), cell: ({ unit }) => unit },
    {
      key: 'version',
      header: t('dpo:noticeStates.column.version'),
      numeric: true,
      cell: ({ inForce }) => inForce?.version ?? none,
    },
    {
      key: 'since',
      header: t('dpo:noticeStates.column.since'),
      numeric: true,
      cell: ({ inForce }) => inForce?.since ?? none,
    },
    {
      key: 'age',
      header: t('dpo:noticeStates.column.age'),
      numeric: true,
      cell: ({ inForce }) => inForce?.months ?? none,
    },
    {
      key: 'languages',
      header: t('dpo:noticeStates.column.languages'),
      cell: ({ inForce }) => (inForce === null ? none : <Languages states={inForce.languages} />),
    },
    {
      key: 'findings',
      header: t('dpo:noticeStates.column.findings'),
      cell: ({ inForce }) =>
        inForce === null ? (
          <Tag tone="alert" shape="octagon">
            {t('dpo:noticeStates.noNotice')}
          </Tag>
        ) : (
          <Findings counts={inForce.counts} />
        ),
    },
    {
      key: 'open',
      header: t('dpo:noticeStates.column.open'),
      cell: ({ inForce }) =>
        inForce === null || inForce.openParts === 0
          ? none
          : t('dpo:noticeStates.open', { count: inForce.openParts }),
    },
    {
      key: 'page',
      header: t('dpo:noticeStates.column.page'),
      cell: ({ key, name, inForce }) =>
        inForce === null ? (
          none
        ) : (
          <a href={`/${lang}/notices/${key}`}>
            {t('dpo:noticeStates.openPage')}
            <span className="visually-hidden"> {name}</span>
          </a>
        ),
    },
  ]
}

/** Where the register has gone, wholly or in part; nothing while it is where it was. */
export function Transferred({ transferred }: Pick<NoticeRow, 'transferred'>) {
  const t = useT('dpo')
  if (transferred === null) return null
  const { whole, to } = transferred
  return (
    <div>
      <Tag tone="warning" shape="diamond">
        {t(whole ? 'dpo:noticeStates.transferred' : 'dpo:noticeStates.transferredPartly', { to })}
      </Tag>
    </div>
  )
}

const LANGUAGE_LOOKS: Readonly<Record<LanguageState, readonly [Tone, ShapeKind]>> = {
  present: ['success', 'check'],
  older: ['warning', 'triangle'],
  missing: ['alert', 'octagon'],
}

export function Languages({
  states,
}: {
  readonly states: NonNullable<NoticeRow['inForce']>['languages']
}) {
  const t = useT('dpo')
  return states.map(({ lang, state }) => {
    const [tone, shape] = LANGUAGE_LOOKS[state]
    return (
      <div key={lang}>
        <Tag tone={tone} shape={shape}>
          {t(`dpo:noticeStates.langName.${lang}`)}:{state === 'present' ? '\u00a0' : ' '}
          {t(`dpo:noticeStates.langState.${state}`)}
        </Tag>
      </div>
    )
  })
}

const COUNT_LOOKS = [
  ['blocking', 'alert', 'octagon'],
  ['errors', 'alert', 'octagon'],
  ['warnings', 'warning', 'triangle'],
  ['infos', 'info', 'dot'],
] as const

/** What the linter found, by severity; how many of the errors block publication stands first. */
export function Findings({ counts }: { readonly counts: FindingCounts }) {
  const t = useT('dpo')
  const found = COUNT_LOOKS.filter(([kind]) => counts[kind] > 0)
  if (found.length === 0) {
    return (
      <Tag tone="success" shape="check">
        {t('dpo:noticeStates.clean')}
      </Tag>
    )
  }
  return found.map(([kind, tone, shape]) => (
    <div key={kind}>
      <Tag tone={tone} shape={shape}>
        {kind === 'blocking' ? (
          <strong>{t('dpo:noticeStates.blocking', { count: counts.blocking })}</strong>
        ) : (
          t(`dpo:noticeStates.${kind}`, { count: counts[kind] })
        )}
      </Tag>
    </div>
  ))
}

/** What the linter found in one notice. */
export function useFindingColumns(): Column<FindingRow>[] {
  const t = useT('dpo')
  return [
    {
      key: 'severity',
      header: t('dpo:noticeState.severity'),
      cell: ({ severity, blocks }) => (
        <>
          <SeverityTag severity={severity}>{t(`dpo:noticeState.level.${severity}`)}</SeverityTag>
          {blocks && (
            <div>
              <strong>{t('dpo:noticeState.blocks')}</strong>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'place',
      header: t('dpo:noticeState.place'),
      rowHeader: true,
      cell: ({ place, inLang }) =>
        inLang === null ? place : `${place} (${t(`dpo:noticeState.inLang.${inLang}`)})`,
    },
    {
      key: 'why',
      header: t('dpo:noticeState.why'),
      cell: (row) => <Why row={row} />,
    },
    {
      key: 'source',
      header: t('dpo:noticeState.source'),
      cell: ({ rule, source }) => (
        <>
          {rule}
          <div className="quiet">{source}</div>
        </>
      ),
    },
  ]
}

function Why({ row }: { readonly row: FindingRow }) {
  const t = useT('dpo')
  const { message, detail, match, successor, suggestion, inLang } = row
  return (
    <>
      <p>{message}</p>
      {detail !== null && <p>{detail}</p>}
      {match !== '' && !detail?.includes(match) && (
        <p lang={inLang ?? undefined}>{t('dpo:noticeState.found', { match: shortened(match) })}</p>
      )}
      {successor !== null && <p>{t('dpo:noticeState.successor', { text: successor })}</p>}
      {suggestion !== null && (
        <p>
          <strong>{t('dpo:noticeState.suggestion')}:</strong>{' '}
          <span lang={suggestion.lang}>{suggestion.text}</span>
        </p>
      )}
    </>
  )
}

const LONGEST_MATCH = 200

/** A whole paragraph is known by its beginning. */
function shortened(match: string): string {
  return match.length <= LONGEST_MATCH ? match : `${match.slice(0, LONGEST_MATCH).trimEnd()}…`
}
